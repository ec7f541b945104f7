//! What does a thief of a disk, a database, a backup or an administrator's screen learn of what is protected?
//!
//! Every word that can be said to or in a protected matter carries a canary: letters that stand nowhere else. Then
//! every byte that lies anywhere is searched for them, in every form that a careless program might have written.

use crate::{
    canary::{self, Canaries},
    town::{TestTown, ground_of, said},
};
use amanat::{
    commands::check,
    http,
    intake::{self, Address, Brought, Incoming},
};
use amanat_core::{
    answers::{Raw, RawPlace},
    decide::matter::{
        Command, Outcome, PauseReason,
        consent::{Basis, ConsentWords, GivenBy, Giving, Purpose, Recipient, Subject, Terms},
        disclose::Authority,
    },
    event::Stream,
    playbook::{AskKind, Playbook},
    values::{Class, Language, Level, MatterNo, Span},
};
use amanat_record::{Append, Lane, Record, Settings, Visit};
use axum::{body::Body, http::Request};
use std::{fs, path::Path};
use tempfile::TempDir;
use tower::ServiceExt;

/// Answers every question of a desk, with canaries wherever something can be written.
fn told(town: &TestTown, playbook: &Playbook, place: &RawPlace) -> Brought {
    let mut brought = Brought::default();
    for ask in &playbook.asks {
        let words = || canary::words(ask.limit as usize);
        let raw = match ask.kind {
            AskKind::Text | AskKind::LongText | AskKind::Person => Raw::Text(words()),
            AskKind::Choice => Raw::Text(ask.options.last().unwrap().clone()),
            AskKind::Place => Raw::Place(place.clone()),
            AskKind::Time => Raw::Time(Some(town.town.now())),
            AskKind::Phone => Raw::Text(canary::PHONE.into()),
            AskKind::YesNo => Raw::Text("yes".into()),
            AskKind::Number => Raw::Text("37".into()),
            AskKind::Language => Raw::Text("ur".into()),
            AskKind::Unit => Raw::Text("kohat-city".into()),
            AskKind::Photo => {
                brought.photos = vec![canary::photo()];
                continue;
            }
        };
        brought.answers.insert(ask.name.clone(), raw);
    }
    brought.reach = Address::Email(canary::MAIL.into());
    brought
}

fn bring(town: &TestTown, desk: &str, place: &RawPlace) -> MatterNo {
    let setup = town.town.setup();
    let playbook = setup.desks.current(&desk.parse().unwrap()).unwrap();
    let incoming = Incoming {
        desk: playbook.desk.clone(),
        door: playbook.doors[0],
        language: Language::Ur,
        brought: told(town, playbook, place),
        key: Some(format!("a-sending-of-{desk}-01")),
    };
    let taken = town.wait(intake::take(&town.town, incoming));
    taken.unwrap_or_else(|no| panic!("{desk}: {no}")).done.matter.no
}

/// Officers say what they can say; what a rule refuses is not said.
fn deal_with(town: &TestTown, no: MatterNo) {
    let words = || said(&canary::words(200));
    let system = town.town.system();
    let deeds = |visit: &Visit| {
        for command in [
            Command::Acknowledge,
            Command::Ask(words()),
            Command::Note(words()),
            Command::Pause { why: PauseReason::WaitsForOther, said: words() },
            Command::Resume,
            Command::Answer(words()),
            Command::RaiseProtection { to: Level::P3, said: words() },
            Command::RaiseProtection { to: Level::P4, said: words() },
            Command::Hold { authority: Authority::Court, until: None, said: words() },
            consent(town),
            Command::ProposeClose { outcome: Outcome::Done, finding: words(), evidence: words() },
        ] {
            let _ = town.does(visit, no, command);
        }
        let _ = town.reads(visit, no);
        for look in visit.looks_to_explain().unwrap() {
            let _ = town.wait(visit.explain(look.position, words(), town.town.now()));
        }
    };
    let unit = town.matter(no).unit;
    for role in ["desk_officer", "station_head", "officer"] {
        let all = ["woman", "trained_protection", "trained_children"];
        deeds(&town.officer("all-deeds", role, unit.as_str(), "inspector_general", &all));
    }
    let _ = town.does(&town.sender(no), no, Command::Reply { said: words(), written: None });
    let ask = Command::AskErasure { classes: Class::ALL.to_vec(), said: words() };
    let _ = town.does(&town.sender(no), no, ask);
    let _ = town.does(&system, no, Command::Dispute(words()));
}

/// Somebody agrees that their words go to a shelter, and says whom they must not reach.
fn consent(town: &TestTown) -> Command {
    let terms = Terms {
        id: 0,
        subject: Subject::Adult,
        by: GivenBy::Person,
        assent: false,
        purpose: Purpose::Referral,
        to: Recipient::Service,
        scope: vec![Class::Content],
        basis: Basis::Spoken,
        lang: Language::Ur,
        expires: town.town.now() + Span::from_days(7),
    };
    let words = || canary::words(60);
    let words = ConsentWords { recipient: words(), withhold_from: words(), text: words() };
    Command::GiveConsent(Box::new(Giving { terms, is_party: false, words }))
}

/// Forms and programs say it too, well and badly.
fn knock(town: &TestTown) {
    let boundary = "X-CANARY-BOUNDARY";
    let form = format!(
        "--{boundary}\r\nContent-Disposition: form-data; name=\"what_happened\"\r\n\r\n{}\r\n\
         --{boundary}\r\nContent-Disposition: form-data; name=\"photos\"; filename=\"{}.jpg\"\r\n\
         Content-Type: image/jpeg\r\n\r\nno photo {}\r\n--{boundary}--\r\n",
        canary::words(300),
        canary::LATIN,
        canary::LATIN
    );
    let json = serde_json::json!({ "desk": "women", "language": "ur", "answers": { "what_happened": canary::words(300), "no_such": canary::words(40) } });
    let ask = |path: &str, kind: String, body: String| {
        let request =
            Request::post(path).header("content-type", kind).header("idempotency-key", "knocking-key-0001");
        let request = request.body(Body::from(body)).unwrap();
        town.wait(http::router(town.town.clone()).oneshot(request)).unwrap().status()
    };
    for path in ["/report/women", "/report/complaint", "/follow", "/follow/message"] {
        ask(path, format!("multipart/form-data; boundary={boundary}"), form.clone());
        ask(path, "application/x-www-form-urlencoded".into(), format!("what_happened={}", canary::LATIN));
    }
    let status = ask("/api/v1/reports", "application/json".into(), json.to_string());
    assert!(status.is_client_error(), "{status}");
}

fn every_file_of(dir: &Path, look: &mut impl FnMut(&Path, &[u8])) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => every_file_of(&path, look),
            false => look(&path, &fs::read(&path).unwrap()),
        }
    }
}

fn nothing_is_in(canaries: &Canaries, dir: &Path, when: &str) {
    let mut bytes_seen = 0;
    every_file_of(dir, &mut |path, bytes| {
        bytes_seen += bytes.len();
        assert_eq!(canaries.find(bytes), None, "{when}: {}", path.display());
    });
    assert!(bytes_seen > 100_000, "{when}: nothing was searched");
}

fn copy_of(town: &TestTown) -> (TempDir, Settings) {
    let (copy, settings) = (TempDir::new().unwrap(), town.town.record().settings().clone());
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions();
    every_file_of(&settings.dir, &mut |path, bytes| {
        let to = copy.path().join(path.strip_prefix(&settings.dir).unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(&to, bytes).unwrap();
        fs::set_permissions(&to, mode(path)).unwrap();
        fs::set_permissions(to.parent().unwrap(), mode(&settings.dir)).unwrap();
    });
    let settings = Settings { dir: copy.path().to_owned(), ..settings };
    (copy, settings)
}

#[test]
fn of_what_is_protected_no_word_lies_anywhere_in_clear() {
    let log = canary::hear_everything();
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let (lat, lon) = (lat + 0.000_371_93, lon + 0.000_482_71);
    let place = RawPlace {
        lat: lat.to_string(),
        lon: lon.to_string(),
        text: canary::words(60),
        ..RawPlace::default()
    };
    let canaries = Canaries::with_point(lat, lon);
    let setup = town.town.setup();
    let desks: Vec<_> =
        setup.desks.all().filter(|p| p.protection >= Level::P2).map(|p| p.desk.to_string()).collect();
    assert!(desks.len() >= 4, "{desks:?}");
    let matters: Vec<MatterNo> = desks.iter().map(|desk| bring(&town, desk, &place)).collect();
    for no in &matters {
        deal_with(&town, *no);
        assert!(town.matter(*no).version > 4, "little was said in a matter of {}", town.matter(*no).desk);
    }
    knock(&town);
    let record = town.town.record().clone();
    let dir = record.settings().dir.clone();
    nothing_is_in(&canaries, &dir, "while it runs, letters not yet sent");
    let (_image, copied) = copy_of(&town);
    town.settle();
    town.wait(record.publish()).unwrap();
    nothing_is_in(&canaries, &dir, "while it runs");
    for letter in town.letters.all() {
        let text = format!("{} {}", letter.subject, letter.body);
        assert_eq!(canaries.find(text.as_bytes()), None, "a letter: {text}");
    }
    let size = record.size().unwrap();
    for number in 0..=size / 256 {
        let width = (size - number * 256).min(256) as u16;
        let tile = record.tile(0, number, width).unwrap().unwrap_or_default();
        let entries = record.entries(number, width).unwrap().unwrap_or_default();
        assert_eq!(canaries.find(&[tile, entries].concat()), None);
    }
    assert_eq!(canaries.find(record.checkpoint().unwrap_or_default().as_bytes()), None);
    let report: String = check::look(&record).unwrap().iter().map(|part| format!("{part:?}\n")).collect();
    assert_eq!(canaries.find(report.as_bytes()), None, "amanat check: {report}");
    record.rebuild().unwrap();
    nothing_is_in(&canaries, &dir, "after views were rebuilt");
    assert_eq!(canaries.find(&town.stored()), None, "the store, a database or a file");
    // The copy is what a backup, a thief, or a process that was killed leaves.
    let killed = Record::open(copied.clone()).unwrap();
    assert!(killed.check().unwrap().is_good());
    drop(killed);
    nothing_is_in(&canaries, &copied.dir, "a copy taken while it ran, opened again");
    let log = log.lock().unwrap().clone();
    assert!(log.len() > 1_000, "the log was heard");
    assert_eq!(canaries.find(&log), None, "the log: {}", String::from_utf8_lossy(&log));
    // Whoever may read them reads them: they were there to be found.
    let read = matters.iter().filter(|no| {
        let reading = town.reads(&town.sender(**no), **no).unwrap().unwrap();
        let words = reading.words(reading.timeline().unwrap()[0].position).unwrap();
        words.values().any(|words| canaries.find(words).is_some())
    });
    assert_eq!(read.count(), matters.len());
}

#[test]
fn the_search_finds_a_word_that_lies_in_clear_in_the_log_and_in_every_form() {
    let town = TestTown::new();
    let canaries = Canaries::with_point(33.5, 71.4);
    let record = town.town.record();
    assert_eq!(canaries.find(&town.stored()), None);
    // What a force adopts stands in clear.
    let write = amanat_record::Write::of(
        Stream::System,
        amanat_record::Expected::Any,
        "ordinary",
        vec![canary::draft(town.town.now())],
    );
    let append =
        Append { blobs: vec![canary::words(80).into_bytes()], ..Append::one(Lane::Ordinary, None, write) };
    town.wait(record.append(append)).unwrap();
    let mut found = canaries.find(&town.stored()).is_some();
    every_file_of(&record.settings().dir, &mut |_, bytes| found |= canaries.find(bytes).is_some());
    assert!(found, "a careless program would be caught");
    for form in canary::forms_of(&canary::words(80)) {
        assert!(canaries.find(&[b"before ", &form[..], b" after"].concat()).is_some(), "{form:?}");
    }
}
