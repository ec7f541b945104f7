//! Is a session there as long as it should be, and no longer?

use super::*;

const NOW: Moment = Moment::from_millis(1_700_000_000_000);

fn sessions() -> (tempfile::TempDir, Sessions, AccountId) {
    let dir = tempfile::tempdir().unwrap();
    let sessions = Sessions::open(&dir.path().join("sessions.db")).unwrap();
    (dir, sessions, AccountId::new("a").unwrap())
}

#[test]
fn the_file_does_not_hold_what_opens_the_door() {
    let (dir, sessions, me) = sessions();
    let token = sessions.begin(&me, "Firefox", NOW).unwrap();
    assert_eq!(sessions.find(token.as_str(), NOW).unwrap().unwrap().account, me);
    drop(sessions);
    for file in std::fs::read_dir(dir.path()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        assert!(!bytes.windows(token.as_str().len()).any(|w| w == token.as_str().as_bytes()));
    }
}

#[test]
fn a_browser_is_told_while_somebody_is_signed_in_with_it_and_no_longer() {
    let (_dir, sessions, me) = sessions();
    let told = Told { endpoint: "https://push.example/1".into(), point: vec![4; 65], auth: vec![1; 16] };
    let count = |now| sessions.browsers(&me, now).unwrap().len();
    sessions.tell_browser("nobody", &told).unwrap();
    let token = sessions.begin(&me, "", NOW).unwrap();
    sessions.tell_browser(token.as_str(), &told).unwrap();
    sessions.tell_browser(token.as_str(), &told).unwrap();
    assert_eq!((count(NOW), count(NOW + SESSION_IDLES + Span::from_secs(1))), (1, 0));
    sessions.forget_browser("https://push.example/1").unwrap();
    assert_eq!(count(NOW), 0);
    sessions.tell_browser(token.as_str(), &told).unwrap();
    assert!(sessions.tells_browser(token.as_str()).unwrap());
    sessions.end(token.as_str()).unwrap();
    assert_eq!(count(NOW), 0, "it ends with the session");
    let again = sessions.begin(&me, "", NOW).unwrap();
    sessions.tell_browser(again.as_str(), &told).unwrap();
    sessions.end_all(&me).unwrap();
    assert_eq!(sessions.db().query_row("SELECT count(*) FROM push", [], |r| r.get::<_, i64>(0)).unwrap(), 0);
}

#[test]
fn a_session_ends_by_its_owner_by_idleness_and_by_age() {
    let (_dir, sessions, me) = sessions();
    let token = sessions.begin(&me, "", NOW).unwrap();
    sessions.end(token.as_str()).unwrap();
    assert!(sessions.find(token.as_str(), NOW).unwrap().is_none());

    let idle = sessions.begin(&me, "", NOW).unwrap();
    let later = NOW + SESSION_IDLES + Span::from_secs(1);
    assert!(sessions.find(idle.as_str(), later).unwrap().is_none());

    let old = sessions.begin(&me, "", NOW).unwrap();
    let mut at = NOW;
    while at + Span::from_hours(1) < NOW + SESSION_LASTS {
        at = at + Span::from_hours(1);
        assert!(sessions.find(old.as_str(), at).unwrap().is_some());
    }
    assert!(sessions.find(old.as_str(), NOW + SESSION_LASTS + Span::from_secs(1)).unwrap().is_none());
}

#[test]
fn all_sessions_of_a_person_end_at_once_and_nobody_elses() {
    let (_dir, sessions, me) = sessions();
    let other = AccountId::new("b").unwrap();
    let (mine, theirs) = (sessions.begin(&me, "", NOW).unwrap(), sessions.begin(&other, "", NOW).unwrap());
    sessions.end_all(&me).unwrap();
    assert!(sessions.find(mine.as_str(), NOW).unwrap().is_none());
    assert!(sessions.find(theirs.as_str(), NOW).unwrap().is_some());
}

#[test]
fn one_person_does_not_fill_the_file() {
    let (_dir, sessions, me) = sessions();
    for n in 0..20 {
        sessions.begin(&me, "", NOW + Span::from_secs(n)).unwrap();
    }
    assert_eq!(sessions.of(&me).unwrap().len(), MAX_SESSIONS_EACH as usize);
}

#[test]
fn a_code_seen_over_the_shoulder_does_not_work_again() {
    let (_dir, sessions, me) = sessions();
    assert!(sessions.use_step(&me, 7).unwrap());
    assert!(!sessions.use_step(&me, 7).unwrap() && !sessions.use_step(&me, 6).unwrap());
    assert!(sessions.use_step(&me, 8).unwrap());
}

#[test]
fn a_browser_is_known_for_the_account_that_signed_in_from_it_only() {
    let (_dir, sessions, me) = sessions();
    let token = sessions.know_device(&me, NOW).unwrap();
    assert!(sessions.knows_device(token.as_str(), &me, NOW).unwrap());
    assert!(!sessions.knows_device(token.as_str(), &AccountId::new("b").unwrap(), NOW).unwrap());
    assert!(!sessions.knows_device(token.as_str(), &me, NOW + DEVICE_LASTS).unwrap());
}

#[test]
fn an_owner_ends_one_of_their_sessions_and_nobody_elses() {
    let (_dir, sessions, me) = sessions();
    let other = AccountId::new("b").unwrap();
    let (one, two) = (sessions.begin(&me, "", NOW).unwrap(), sessions.begin(&me, "", NOW).unwrap());
    let theirs = sessions.begin(&other, "", NOW).unwrap();
    let id_of = |token: &Token| sessions.find(token.as_str(), NOW).unwrap().unwrap().id;
    assert!(!sessions.end_one(&me, &id_of(&theirs)).unwrap(), "not somebody else's");
    assert!(!sessions.end_one(&me, "%").unwrap());
    assert!(sessions.end_one(&me, &id_of(&one)).unwrap());
    assert!(sessions.find(one.as_str(), NOW).unwrap().is_none());
    let three = sessions.begin(&me, "", NOW).unwrap();
    sessions.end_others(&me, two.as_str(), None).unwrap();
    assert!(sessions.find(two.as_str(), NOW).unwrap().is_some());
    assert!(sessions.find(three.as_str(), NOW).unwrap().is_none());
    assert!(sessions.find(theirs.as_str(), NOW).unwrap().is_some());
}

#[test]
fn the_count_of_a_copied_passkey_does_not_go_on() {
    let (_dir, sessions, me) = sessions();
    assert!(sessions.count_passkey(&me, "c", 5).unwrap() && sessions.count_passkey(&me, "c", 6).unwrap());
    assert!(!sessions.count_passkey(&me, "c", 6).unwrap() && !sessions.count_passkey(&me, "c", 0).unwrap());
    assert!(sessions.count_passkey(&me, "d", 0).unwrap() && sessions.count_passkey(&me, "d", 0).unwrap());
}

#[test]
fn a_file_of_the_first_release_goes_on() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("sessions.db");
    lay_schema(&open_writer(&path, Durability::Rebuildable).unwrap(), 1, SCHEMA).unwrap();
    for _ in 0..2 {
        let sessions = Sessions::open(&path).unwrap();
        assert!(sessions.count_passkey(&AccountId::new("a").unwrap(), "c", 0).unwrap());
    }
}
