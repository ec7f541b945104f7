//! Is each thing that can be wrong found, under its name and with what to do?

use super::{
    Finding, Severity, exit_code, files, machine,
    record::{of_last, of_signed, of_unconfirmed, of_views, of_waiting, of_weeks},
    served, settings, ways,
};
use crate::{
    clock::Clock,
    commands::{init, serve::record_settings},
    settings::Settings,
    sos::spool,
};
use amanat_core::values::{Moment, Span};
use amanat_record::{
    Fault, Record, Waiting,
    beside::{Signed, ViewsBeside},
};
use std::{
    fs::{self, Permissions},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

/// An installation as `amanat init` makes it.
fn installation() -> (TempDir, PathBuf) {
    let dir = TempDir::new().unwrap();
    let data = dir.path().join("data");
    init::begin_at(&data, "https://police.example", "log.example/doctor").unwrap();
    (dir, data)
}

fn examined(data: &Path) -> Vec<Finding> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(super::examine(data))
}

fn codes(found: &[Finding]) -> Vec<&'static str> {
    found.iter().map(|finding| finding.code).collect()
}

fn one(found: Option<Finding>) -> (&'static str, Severity) {
    let finding = found.expect("a finding");
    assert!(finding.what.len() > 10 && finding.todo.len() > 10, "{finding:?}");
    (finding.code, finding.severity)
}

fn write_settings(data: &Path, more: &str) {
    let path = data.join(crate::settings::FILE);
    let text = fs::read_to_string(&path).unwrap();
    fs::write(path, format!("{text}\n{more}")).unwrap();
}

#[test]
fn a_new_installation_is_not_broken_and_looking_changes_nothing() {
    let (_dir, data) = installation();
    let seen = |name: &str| fs::read(data.join(name)).unwrap();
    let before = ["log.db", "keys.db", "epochs.db", "views.db", "anchor"].map(seen);
    let found = examined(&data);
    let broken: Vec<_> = found.iter().filter(|finding| finding.severity == Severity::Broken).collect();
    // The machine's own disk and clock may be as they are.
    assert!(broken.iter().all(|finding| ["disk-full", "port-taken"].contains(&finding.code)), "{broken:?}");
    assert!(codes(&found).contains(&"mail-not-set-up") && codes(&found).contains(&"no-way-out"));
    assert!(codes(&found).contains(&"sos-shares-listener"));
    assert_eq!(["log.db", "keys.db", "epochs.db", "views.db", "anchor"].map(seen), before);
}

#[test]
fn beside_a_process_that_has_it_open_the_same_is_found() {
    let (_dir, data) = installation();
    // Nobody answers there.
    write_settings(&data, "listen = \"127.0.0.1:1\"");
    let alone = examined(&data);
    let settings = Settings::read(&data).unwrap();
    let record = Record::open(record_settings(&data, &settings)).unwrap();
    let beside = examined(&data);
    // Only what a server would answer differs.
    let without = |found: &[Finding]| -> Vec<&'static str> {
        codes(found)
            .into_iter()
            .filter(|code| !code.starts_with("server-") && *code != "port-taken")
            .collect()
    };
    assert_eq!(without(&beside), without(&alone));
    assert!(beside.iter().any(|finding| finding.code.starts_with("server-")), "{beside:?}");
    assert_eq!(*record.health().borrow(), amanat_record::Health::Writing);
}

#[test]
fn settings_with_an_unknown_key_are_found_with_the_key() {
    let (_dir, data) = installation();
    fs::write(data.join(crate::settings::FILE), "lissten = \"127.0.0.1:1\"\n").unwrap();
    let found = examined(&data);
    let first = found.first().unwrap();
    assert_eq!((first.code, first.severity), ("settings-unreadable", Severity::Broken));
    assert!(first.what.contains("lissten"), "{first:?}");
    assert_eq!(exit_code(&found), 2);
}

#[test]
fn a_directory_that_others_look_into_and_secrets_that_they_read_are_found() {
    let (_dir, data) = installation();
    fs::set_permissions(&data, Permissions::from_mode(0o755)).unwrap();
    fs::set_permissions(data.join("secrets/log.key"), Permissions::from_mode(0o640)).unwrap();
    let secret = data.join("mail-password");
    fs::write(&secret, "hunter2").unwrap();
    fs::set_permissions(&secret, Permissions::from_mode(0o644)).unwrap();
    let smtp = format!(
        "[smtp]\nhost = \"mail.example\"\nport = 587\nsecurity = \"starttls\"\nfrom = \"a@b.example\"\n\
         password_file = \"{}\"\n[sos]\nsms_secret_file = \"/nowhere/at/all\"",
        secret.display()
    );
    write_settings(&data, &smtp);
    let found = examined(&data);
    let readable: Vec<_> = found.iter().filter(|finding| finding.code == "secret-readable").collect();
    assert_eq!(readable.len(), 2, "{readable:?}");
    assert!(codes(&found).contains(&"data-open") && codes(&found).contains(&"secret-unreadable"));
    assert!(!codes(&found).contains(&"mail-not-set-up"));
    assert!(found.iter().all(|finding| !finding.what.contains("hunter2")));
}

#[test]
fn what_is_missing_is_found() {
    assert_eq!(codes(&examined(Path::new("/nowhere/at/all"))), ["data-missing"]);
    let (_dir, data) = installation();
    fs::remove_file(data.join("anchor")).unwrap();
    fs::remove_file(data.join("views.db")).unwrap();
    let found = codes(&examined(&data)).join(" ");
    for code in ["file-missing", "anchor-unreadable", "views-missing"] {
        assert!(found.contains(code), "{code}: {found}");
    }
    for (file, code) in [("epochs.db", "keys-unreadable"), ("log.db", "log-unreadable")] {
        fs::write(data.join(file), "no database at all").unwrap();
        assert!(codes(&examined(&data)).contains(&code), "{code}");
    }
}

#[test]
fn a_file_that_a_command_of_root_left_is_found() {
    let (_dir, data) = installation();
    if !rustix::process::geteuid().is_root() {
        return;
    }
    assert!(!codes(&files::of_directory(&data)).contains(&"owner-mixed"));
    std::os::unix::fs::chown(data.join("keys.db"), Some(1234), None).unwrap();
    let found = files::of_directory(&data);
    assert_eq!(codes(&found), ["owner-mixed"]);
    assert!(found[0].what.contains("keys.db"));
}

#[test]
fn views_with_broken_pages_are_found() {
    let (_dir, data) = installation();
    let path = data.join("views.db");
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[100..middle].fill(0x5a);
    fs::write(&path, bytes).unwrap();
    assert!(codes(&examined(&data)).contains(&"views-broken"));
}

#[test]
fn calls_that_wait_and_a_reserve_that_is_gone_are_found() {
    let (_dir, data) = installation();
    let folder = data.join(spool::FOLDER);
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("00000000000000000000.sos"), "sealed").unwrap();
    let found = codes(&examined(&data)).join(" ");
    assert!(found.contains("sos-waiting") && found.contains("sos-reserve"), "{found}");
    assert!(!found.contains("sos-unreadable"), "{found}");
    fs::write(folder.join("00000000000000000001.sos.unreadable"), "sealed").unwrap();
    let found = examined(&data);
    let unreadable = found.iter().find(|finding| finding.code == "sos-unreadable").unwrap();
    assert!(unreadable.severity == Severity::Broken && unreadable.what.starts_with("1 "), "{unreadable:?}");
}

#[test]
fn a_port_that_somebody_has_is_found() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let at = taken.local_addr().unwrap();
    let found = runtime.block_on(served::of_port("listen", at));
    assert_eq!(one(found), ("port-taken", Severity::Broken));
    drop(taken);
    assert_eq!(runtime.block_on(served::of_port("listen", at)), None);
}

#[test]
fn what_the_running_server_says_of_itself_is_told() {
    let answer = |status: &str, body: &str| format!("HTTP/1.1 {status}\r\nserver: x\r\n\r\n{body}");
    assert_eq!(served::of_answer(&answer("200 OK", "ready")), None);
    let degraded = served::of_answer(&answer("200 OK", "ready\nviews-anew\ndisk-low"));
    assert!(degraded.as_ref().is_some_and(|finding| finding.what.ends_with("views-anew; disk-low")));
    assert_eq!(one(degraded), ("server-degraded", Severity::Warning));
    let stopped = answer("503 Service Unavailable", "the record takes no writes\nwriter-stopped");
    assert_eq!(one(served::of_answer(&stopped)), ("server-unwell", Severity::Broken));
}

#[test]
fn room_on_the_disk_is_judged_with_what_signals_need() {
    let room = |free, files_free| machine::Room { free, whole: 1 << 40, files_free, files: 100 };
    assert_eq!(machine::of_room(room(1 << 39, 9)), None);
    assert_eq!(one(machine::of_room(room(1 << 30, 9))), ("disk-low", Severity::Warning));
    assert_eq!(one(machine::of_room(room(1 << 20, 9))), ("disk-full", Severity::Broken));
    assert_eq!(one(machine::of_room(room(1 << 39, 0))), ("disk-full", Severity::Broken));
}

#[test]
fn an_sqlite_that_loses_commits_and_a_clock_that_nobody_sets_are_found() {
    assert!(machine::of_sqlite(("3.54.0", true)).is_empty());
    assert_eq!(one(machine::of_sqlite(("3.40.1", false)).pop()), ("sqlite-old", Severity::Broken));
    assert_eq!(machine::of_synchronised(Some("yes")), None);
    assert_eq!(one(machine::of_synchronised(Some("no"))), ("clock-unsynchronised", Severity::Warning));
    assert_eq!(one(machine::of_synchronised(None)), ("clock-unknown", Severity::Note));
}

#[test]
fn the_clock_the_keys_and_what_waits_are_judged_by_the_moment() {
    let now = Clock::wall().now();
    assert_eq!(of_last(now, now), None);
    assert_eq!(one(of_last(now + Span::from_mins(1), now)), ("clock-behind-log", Severity::Broken));
    let waited = |s| of_unconfirmed(std::time::Duration::from_secs(s));
    assert_eq!(waited(4), None);
    assert_eq!(one(waited(5)), ("standby-lost", Severity::Broken));
    assert_eq!(of_weeks(1), None);
    assert_eq!(one(of_weeks(2)), ("keys-overdue", Severity::Warning));
    let waiting = |since: Moment| Waiting { via: "sms".into(), count: 3, since };
    assert_eq!(of_waiting(&waiting(now), now), None);
    assert_eq!(
        one(of_waiting(&waiting(now - Span::from_hours(2)), now)),
        ("errands-late", Severity::Warning)
    );
}

#[test]
fn how_log_signature_and_views_stand_to_each_other_is_told() {
    assert_eq!(of_signed(Signed::All), None);
    assert_eq!(one(of_signed(Signed::Behind(3))), ("anchor-behind", Severity::Note));
    assert_eq!(one(of_signed(Signed::Ahead(3))), ("anchor-ahead", Severity::Broken));
    assert_eq!(one(of_signed(Signed::OtherPast)), ("anchor-other-past", Severity::Broken));
    let views = |is_known, behind| Ok(ViewsBeside { is_known, behind });
    assert_eq!(of_views(views(true, 0), false), None);
    assert_eq!(one(of_views(views(false, 0), false)), ("views-other-version", Severity::Note));
    assert_eq!(one(of_views(views(true, 5), false)), ("views-behind", Severity::Note));
    assert_eq!(of_views(views(true, 5), true), None, "a server that writes is a little ahead of its views");
    assert_eq!(one(of_views(views(true, 50_000), true)), ("views-behind", Severity::Warning));
    assert_eq!(one(of_views(Err(Fault::Guarded), true)), ("views-broken", Severity::Warning));
}

#[test]
fn an_older_log_that_was_put_back_is_found() {
    let (_dir, data) = installation();
    let backup = fs::read(data.join("log.db")).unwrap();
    init::again_at(&data).unwrap();
    fs::write(data.join("log.db"), backup).unwrap();
    let found = examined(&data);
    assert!(codes(&found).contains(&"anchor-ahead"), "{found:?}");
    assert_eq!(exit_code(&found), 2);
}

#[test]
fn settings_that_do_not_fit_the_way_they_are_used_are_found() {
    let of = |text: &str| codes(&settings::of(&Settings::parse(text).unwrap())).join(" ");
    assert!(of("address = \"http://police.example\"").contains("address-without-tls"));
    assert!(!of("address = \"https://police.example\"").contains("address-without-tls"));
    assert!(of("address = \"https://police.example\"\nlisten = \"0.0.0.0:80\"").contains("listens-outside"));
    assert!(of("address = \"https://police.example\"\ndemo = true").contains("demo"));
    assert!(of("root_key = \"/mnt/keys/root.key\"").split(' ').all(|code| code != "root-key-beside-data"));
    let told = codes(&ways::of(&Settings::default()));
    assert_eq!(
        told,
        ["mail-not-set-up", "push-not-set-up", "sms-not-set-up", "voice-not-set-up", "no-way-out"]
    );
}

#[test]
fn the_gravest_finding_decides_what_the_program_ends_with() {
    let of = |severity| Finding::new("x", severity, "what", "todo");
    assert_eq!(exit_code(&[]), 0);
    assert_eq!(exit_code(&[of(Severity::Note)]), 0);
    assert_eq!(exit_code(&[of(Severity::Note), of(Severity::Warning)]), 1);
    assert_eq!(exit_code(&[of(Severity::Broken), of(Severity::Warning)]), 2);
}

/// Each code stands in the operator's book, and the book speaks of no other.
#[test]
fn the_book_has_every_code_and_no_other() {
    let sources = [
        include_str!("files.rs"),
        include_str!("machine.rs"),
        include_str!("record.rs"),
        include_str!("served.rs"),
        include_str!("settings.rs"),
        include_str!("ways.rs"),
    ];
    let is_code = |word: &&str| {
        word.contains('-')
            && word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
            && !word.starts_with('-')
    };
    let quoted = |text: &'static str| text.split('"').skip(1).step_by(2);
    let mut written: Vec<&str> =
        sources.into_iter().flat_map(quoted).filter(is_code).chain(["demo"]).collect();
    written.sort_unstable();
    written.dedup();
    let book = include_str!("../../../docs/operate/health.md");
    let part = book.split("## What doctor finds").nth(1).unwrap().split("\n## ").next().unwrap();
    let mut told: Vec<&str> =
        part.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect();
    told.sort_unstable();
    assert_eq!(told, written);
    let faults = book.split("## What the health page says").nth(1).unwrap().split("\n## ").next().unwrap();
    let told: Vec<&str> =
        faults.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect();
    assert_eq!(told, crate::health::CODES);
}
