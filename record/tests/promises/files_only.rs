//! Does whoever asks a database for what only files can do hear what to use instead, and is it seen from beside?

use super::town::{Town, matter, write};
use amanat_core::values::Moment;
use amanat_record::{Beside, Expected, Fault, backup::promote, beside::Signed};

fn says<T>(refused: Result<T, Fault>, word: &str) {
    match refused {
        Err(Fault::Setting(why)) => assert!(why.contains("PostgreSQL") && why.contains(word), "{why}"),
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("it was done"),
    }
}

#[test]
fn what_works_on_files_names_what_is_used_instead_and_changes_nothing() {
    let town = Town::new();
    says(promote::promote(&town.settings, &town.path("anchor")), "amanat join");
    let record = town.open();
    record.append_blocking(write(matter(1), Expected::Version(0), "words")).unwrap();
}

#[test]
fn a_served_log_is_looked_at_from_beside() {
    let town = Town::new();
    let record = town.open();
    record.append_blocking(write(matter(1), Expected::Version(0), "words")).unwrap();
    let beside = Beside::of(town.settings.clone());
    assert_eq!((beside.head().unwrap(), beside.is_served()), (1, Some(true)));
    assert_eq!(beside.signed().unwrap(), Signed::All);
    assert_eq!(beside.last_recorded().unwrap(), Some(Moment::from_millis(1_795_000_000_000)));
    assert_eq!(beside.views().unwrap().behind, 0);
    assert_eq!(beside.weeks_behind(super::keys::weeks_later(2)).unwrap(), 2);
    assert!(beside.waiting(Moment::from_millis(0)).unwrap().is_empty());
    assert!(beside.files().iter().all(|path| path.exists()), "{:?}", beside.files());
}
