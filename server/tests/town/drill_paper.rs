//! Does the report of a drill come out on paper, in each language, with what was late?

use crate::{
    api::{hear, officer, post},
    browser::{Browser, Page, employs},
    town::TestTown,
};
use axum::http::{StatusCode, header};
use serde_json::json;
use std::{io::Write, process::Command};

const ROOM: &str = "kohat-room";

fn lead(town: &TestTown) -> Browser<'_> {
    employs(town, "sara", "control_room", ROOM);
    let browser = Browser::new(town);
    browser.signs_in("sara");
    browser
}

/// A drill of this kind that runs; gives its address.
fn begun(lead: &Browser<'_>, kind: &str, by: &str, said: &str) -> String {
    let form = [("kind", kind), ("room", ROOM), ("hours", "2"), ("by", by), ("said", said)];
    let planned = lead.fills("/drills/new", "/drills/new", &form);
    assert_eq!(planned.status, StatusCode::SEE_OTHER, "{}", planned.text);
    let drill = planned.to().to_owned();
    does(lead, &drill, "begin", &[]);
    drill
}

fn does(lead: &Browser<'_>, drill: &str, act: &str, form: &[(&str, &str)]) {
    let page = lead.fills(drill, &format!("{drill}/{act}"), form);
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{act}: {}", page.text);
}

/// The report as a reader finds it, without the marks of direction that it adds; `None` where it cannot be read here.
fn paper(lead: &Browser<'_>, drill: &str, language: &str) -> Option<String> {
    lead.keeps("lang", language);
    let page = lead.get(&format!("{drill}/report.pdf"));
    if page.status == StatusCode::INTERNAL_SERVER_ERROR
        && !std::path::Path::new("web/dist/manifest.json").exists()
    {
        eprintln!("not built: run `make web`");
        return None;
    }
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    is_a_file(&page);
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(&page.bytes).unwrap();
    if let Some(folder) = std::env::var_os("AMANAT_PAPER") {
        let name = format!("{}-{language}.pdf", drill.rsplit('/').next().unwrap());
        std::fs::write(std::path::Path::new(&folder).join(name), &page.bytes).unwrap();
    }
    let Ok(told) = Command::new("pdftotext").arg("-layout").arg(file.path()).arg("-").output() else {
        eprintln!("pdftotext is missing: run scripts/need test");
        return None;
    };
    let unseen =
        |c: &char| matches!(*c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    Some(String::from_utf8(told.stdout).unwrap().chars().filter(|c| !unseen(c)).collect())
}

fn is_a_file(page: &Page) {
    assert_eq!(page.headers[header::CONTENT_TYPE], "application/pdf");
    let name = page.headers[header::CONTENT_DISPOSITION].to_str().unwrap();
    assert!(name.starts_with("attachment; filename=\"drill-") && name.ends_with(".pdf\""), "{name}");
    assert_eq!(page.headers[header::CACHE_CONTROL], "no-store");
    assert!(page.bytes.starts_with(b"%PDF-"));
}

/// Whether the paper has these words; where letters join, `pdftotext` sees gaps that nobody else does.
fn has(paper: &str, words: &str) -> bool {
    let close = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    close(paper).contains(&close(words))
}

#[test]
fn a_test_of_channels_on_paper_says_who_stayed_silent_what_was_seen_and_what_is_to_be_mended() {
    let town = TestTown::new();
    let lead = lead(&town);
    let drill = begun(&lead, "channels", "radio", "رابطوں کی جانچ: وائرلیس");
    does(&lead, &drill, "hear", &[("no", "1")]);
    does(&lead, &drill, "observe", &[("said", "Radio (channel 4) was weak behind the hill.")]);
    does(&lead, &drill, "end", &[]);
    does(&lead, &drill, "raise", &[("said", "نیا اینٹینا"), ("owner", "kohat-city")]);
    does(&lead, &drill, "report", &[("said", "سب نے جواب دیا، ایک کے سوا۔")]);
    assert!(lead.get(&drill).says(&format!("href=\"{drill}/report.pdf\"")), "the page leads to it");
    let Some(english) = paper(&lead, &drill, "en") else { return };
    let asked = english.matches("Radio").count() - 2;
    for words in [
        "TEST. Nobody is in danger.",
        "Test of channels",
        &format!("Silent: {} of {asked}", asked - 1),
        "Radio (channel 4) was weak behind the hill.",
        "What is to be mended",
        "The drill began.",
        "Sheet 1 of",
    ] {
        assert!(has(&english, words), "{words}: {english}");
    }
    let urdu = paper(&lead, &drill, "ur").unwrap();
    for words in ["جانچ۔ کسی کو خطرہ نہیں۔", "رابطوں کی جانچ", "نیا اینٹینا", "مشق شروع ہوئی۔", "خاموش"]
    {
        assert!(has(&urdu, words), "{words}: {urdu}");
    }
    for language in ["ps", "sd", "ar", "ckb", "fa"] {
        assert!(has(&paper(&lead, &drill, language).unwrap(), "Radio (channel 4)"), "{language}");
    }
}

#[test]
fn what_nobody_was_sent_to_in_time_stands_first_as_late_and_what_was_meant_is_not_in_it() {
    let town = TestTown::new();
    let lead = lead(&town);
    let program = officer(&town, "nadia", ROOM, "dispatcher", "sub_inspector");
    let drill = begun(&lead, "exercise", "console", "قونصل خانے پر مشق");
    let place = json!({ "latitude": 33.592, "longitude": 71.45, "words": "بازار", "kind": "market" });
    let opens = |key: &str, status: &str| {
        let body =
            json!({ "room": ROOM, "type": "burglary", "status": status, "place": place, "text": "شور" });
        let heard = hear(&town, post("/api/v1/room/incidents", key, &body).by(&program));
        assert!(heard.status.is_success(), "{}", heard.body);
    };
    opens("key-of-exercise-01", "exercise");
    opens("key-of-what-is-real", "actual");
    lead.later(20 * 60);
    lead.signs_in("sara");
    does(&lead, &drill, "end", &[]);
    let page = lead.get(&drill);
    assert!(
        page.says("Late: \u{2068}1\u{2069} of \u{2068}1\u{2069}") || page.says("Late: 1 of 1"),
        "{}",
        page.text
    );
    let Some(english) = paper(&lead, &drill, "en") else { return };
    for words in ["EXERCISE. Nothing here is real.", "Late: 1 of 1", "Processing", "was opened."] {
        assert!(has(&english, words), "{words}: {english}");
    }
    assert_eq!(english.matches("was opened.").count(), 1, "what was meant is not in it: {english}");
    assert!(has(&paper(&lead, &drill, "ur").unwrap(), "دیر سے"));
}

#[test]
fn whoever_does_not_see_the_room_gets_no_paper() {
    let town = TestTown::new();
    let lead = lead(&town);
    let drill = begun(&lead, "exercise", "console", "x");
    for (name, role, unit) in [("zain", "dispatcher", "peshawar-room"), ("omar", "officer", "kohat-city")] {
        employs(&town, name, role, unit);
        let other = Browser::new(&town);
        other.signs_in(name);
        let (page, none) =
            (other.get(&format!("{drill}/report.pdf")), other.get("/drills/0000000000000bad/report.pdf"));
        assert_eq!((page.status, none.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
    }
}
