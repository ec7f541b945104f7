//! What is promised of files alone: when their disk is full, and who may read them?

use super::{
    bad_days::fill,
    town::{Town, matter, write},
};
use amanat_record::{AppendError, Expected, Fault, Health, Record};
use std::fs;

#[test]
fn when_the_disk_is_full_writing_stops_and_nothing_acknowledged_is_lost() {
    let mut town = Town::new();
    town.settings.max_log_pages = Some(60);
    let record = town.open();
    let mut acknowledged = Vec::new();
    let refusal = loop {
        match record.append_blocking(write(matter(acknowledged.len() as u64), Expected::Version(0), "words"))
        {
            Ok(done) => acknowledged.push(done.first),
            Err(refusal) => break refusal,
        }
    };
    assert_eq!(refusal, AppendError::Unknown);
    assert!(matches!(&*record.health().borrow(), Health::Stopped(_)));
    assert_eq!(record.append_blocking(write(matter(9_999), Expected::Any, "")), Err(AppendError::Stopped));
    drop(record);
    town.settings.max_log_pages = None;
    let record = town.open();
    assert!(acknowledged.len() > 5);
    assert_eq!(record.size().unwrap(), acknowledged.len() as u64);
    assert!(record.check().unwrap().is_good());
    fill(&record, 5_000, 1);
}

#[test]
fn every_file_is_its_owners_alone_and_a_directory_that_is_not_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let town = Town::new();
    drop(town.open());
    // As an earlier version left them, and as a package may make the directory.
    fs::set_permissions(town.path("log.db"), fs::Permissions::from_mode(0o644)).unwrap();
    let record = town.open();
    fill(&record, 0, 2);
    drop(record.sessions().unwrap());
    let names: Vec<_> = fs::read_dir(&town.settings.dir).unwrap().map(|e| e.unwrap().path()).collect();
    assert!(names.iter().any(|path| path.ends_with("epochs.db")), "{names:?}");
    assert!(names.iter().any(|path| path.ends_with("log.db-wal")), "{names:?}");
    for path in names {
        assert_eq!(mode(&path) & 0o077, 0, "{}", path.display());
    }
    drop(record);
    fs::set_permissions(&town.settings.dir, fs::Permissions::from_mode(0o755)).unwrap();
    let refused = Record::open(town.settings.clone());
    assert!(matches!(refused, Err(Fault::Setting(why)) if why.contains("chmod 700")));
    let other = tempfile::TempDir::new().unwrap();
    fs::set_permissions(other.path(), fs::Permissions::from_mode(0o755)).unwrap();
    let settings = amanat_record::Settings::at(other.path(), "log.example/test");
    Record::init(&settings).unwrap();
    assert_eq!(mode(other.path()), 0o700, "a directory that was there already too");
    drop(Record::open(settings).unwrap());
}
