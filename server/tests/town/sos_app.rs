//! Can somebody call for help from a browser, with script and without, and keep the page on a phone?

use crate::{browser::Browser, town::TestTown};
use amanat_core::values::Language;
use axum::http::StatusCode;
use serde_json::Value;

/// The largest public page before fonts.
const MAX_PAGE_BYTES: usize = 50 * 1024;

#[test]
fn calling_for_help_is_the_first_thing_on_the_first_page() {
    let town = TestTown::new();
    let home = Browser::new(&town).get("/").text;
    let main = &home[home.find("<main").unwrap()..];
    let first = main.split("href=\"").nth(1).unwrap();
    assert!(first.starts_with("/sos\""), "{first}");
}

#[test]
fn the_page_is_a_form_without_script_and_says_another_way_in_every_language() {
    let town = TestTown::new();
    let browser = Browser::new(&town);
    for language in Language::ALL {
        let page = browser.get(&format!("/sos?lang={language}"));
        assert_eq!(page.status, StatusCode::OK, "{language}");
        assert!(page.text.len() < MAX_PAGE_BYTES, "{language}: {} bytes", page.text.len());
        assert!(page.says("<form class=\"narrow\" method=\"post\" action=\"/sos/form\">"), "{language}");
        assert!(page.says("href=\"tel:15\"") && page.says("data-quick-exit"), "{language}");
        assert!(page.says("<title>Amanat</title>") || language != Language::En, "a neutral title");
        // Whoever is in danger writes nothing; the browser must not ask for it.
        let form = &page.text[page.text.find("data-sos-plain").unwrap()..];
        assert!(!form.contains(" required"), "{language}: the press itself is the call");
        // What needs script is not there without it.
        let held = page.text.find("<div data-sos data-").unwrap();
        assert!(page.text[held..].split('>').next().unwrap().contains("hidden"), "{language}");
    }
}

#[test]
fn a_press_without_script_arrives_and_a_second_one_is_counted() {
    let town = TestTown::new();
    let browser = Browser::new(&town);
    let page = browser.get("/sos");
    let key = page.hidden("key");
    let form = [("do", "begin"), ("key", key.as_str()), ("text", "Men at the gate"), ("phone", "")];
    let sent = browser.post("/sos/form", &form);
    assert_eq!(sent.status, StatusCode::OK);
    assert!(sent.says("Men at the gate") && sent.says("has arrived"), "{}", sent.text);
    // The button pressed twice by a shaking hand is the same call.
    assert_eq!(browser.post("/sos/form", &form).hidden("id"), sent.hidden("id"));
    let (id, secret) = (sent.hidden("id"), sent.hidden("secret"));
    let again = browser.post("/sos/form", &[("do", "press"), ("id", &id), ("secret", &secret)]);
    assert_eq!((again.status, again.hidden("id")), (StatusCode::OK, id));
}

#[test]
fn a_phone_keeps_the_page_under_its_own_name_in_each_language() {
    let town = TestTown::new();
    let browser = Browser::new(&town);
    for language in Language::ALL {
        assert!(
            browser
                .get(&format!("/sos?lang={language}"))
                .says(&format!("/sos/app.webmanifest?lang={language}"))
        );
        let answer = browser.get(&format!("/sos/app.webmanifest?lang={language}"));
        assert_eq!(answer.headers["content-type"], "application/manifest+json");
        let manifest: Value = serde_json::from_str(&answer.text).unwrap();
        assert_eq!(manifest["lang"], language.code());
        assert_eq!(manifest["dir"], language.direction().word());
        assert_eq!(manifest["start_url"], format!("/sos?lang={language}"));
        assert!(!manifest["name"].as_str().unwrap().is_empty());
    }
    let worker = browser.get("/sos/worker.js");
    assert_eq!(worker.headers["service-worker-allowed"], "/sos", "it looks after this page only");
    assert_eq!(worker.headers["content-type"], "text/javascript; charset=utf-8");
}
