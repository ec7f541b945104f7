//! Is whatever comes in answered clearly, in the person's language, and does it change nothing?

use crate::{
    api::{self, constable, good, hear, number_of, theft},
    town::{TestTown, ground_of},
};
use amanat::http::router;
use axum::{
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
};
use serde_json::json;
use tower::ServiceExt;

const FORM: &str = "application/x-www-form-urlencoded";

/// What a browser of an Urdu reader shows.
struct Shown {
    status: StatusCode,
    kind: String,
    body: String,
    to: String,
}

fn browse(town: &TestTown, request: axum::http::request::Builder, body: impl Into<Body>) -> Shown {
    let request = request.header(header::ACCEPT_LANGUAGE, "ur").body(body.into()).unwrap();
    let response = town.wait(router(town.town.clone()).oneshot(request)).unwrap();
    let text =
        |name| response.headers().get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
    let (status, kind, to) = (response.status(), text(header::CONTENT_TYPE), text(header::LOCATION));
    let bytes = town.wait(to_bytes(response.into_body(), 8 << 20)).unwrap();
    Shown { status, kind, to, body: String::from_utf8_lossy(&bytes).into_owned() }
}

fn assert_is_an_urdu_page(shown: &Shown, status: u16, what: &str) {
    assert_eq!(shown.status.as_u16(), status, "{what}: {}", shown.body);
    assert!(shown.kind.starts_with("text/html"), "{what} is no page: {} {}", shown.kind, shown.body);
    assert!(shown.body.contains("lang=\"ur\"") && shown.body.contains("dir=\"rtl\""), "{what}");
    for english in ["Failed", "missing field", "boundary", "length limit", "Content-Type"] {
        assert!(!shown.body.contains(english), "{what}: {english}");
    }
}

#[test]
fn a_form_too_large_or_half_or_no_form_is_answered_with_a_page_in_the_persons_language() {
    let town = TestTown::new();
    let large = format!("code={}", "1".repeat(600 << 10));
    let half = "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nhalf";
    let multipart = "multipart/form-data; boundary=B";
    let size = town.town.record().size().unwrap();
    for (path, kind, body, status) in [
        ("/follow", FORM, large.as_str(), 413),
        ("/sign-in", FORM, &large, 413),
        ("/join", FORM, &large, 413),
        ("/sign-in", FORM, "", 422),
        ("/join", FORM, "", 422),
        ("/sign-in", "application/json", "{}", 415),
        ("/follow", "text/plain", "code=1", 415),
        ("/report/report/what_happened", "multipart/form-data", "x", 400),
        ("/report/report/what_happened", multipart, half, 400),
        ("/follow", FORM, "code=%ff%00%zz", 422),
        ("/report/report/what_happened", FORM, "what_happened=&what_happened=", 422),
    ] {
        let request = Request::post(path).header(header::CONTENT_TYPE, kind);
        let what = format!("{path} {kind} {:.20}", body);
        assert_is_an_urdu_page(&browse(&town, request, body.to_owned()), status, &what);
    }
    assert_eq!(town.town.record().size().unwrap(), size);
}

#[test]
fn another_method_a_long_address_and_another_site_are_answered_with_a_page_too() {
    let town = TestTown::new();
    let put = browse(&town, Request::put("/follow"), "");
    assert_is_an_urdu_page(&put, 405, "PUT");
    let long = Request::get(format!("/report?x={}", "a".repeat(5_000)));
    let long = browse(&town, long, "");
    assert_is_an_urdu_page(&long, 414, "a long address");
    assert!(!long.body.contains("aaaaaaaa"), "what was sent is not sent back");
    assert_is_an_urdu_page(&browse(&town, Request::get("/report/report/%ff"), ""), 400, "no UTF-8");
    for (name, value) in [
        ("origin", "https://elsewhere.example"),
        ("origin", "null"),
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
    ] {
        let request = Request::post("/follow").header(name, value).header(header::CONTENT_TYPE, FORM);
        assert_is_an_urdu_page(&browse(&town, request, "code=1"), 403, value);
    }
}

#[test]
fn programs_and_scripts_read_the_number_and_are_sent_no_page() {
    let town = TestTown::new();
    for path in ["/tile/9/x", "/assets/nothing.js", "/api/v1/nothing"] {
        let shown = browse(&town, Request::get(path), "");
        assert_eq!(shown.status, StatusCode::NOT_FOUND, "{path}");
        assert!(!shown.kind.starts_with("text/html"), "{path}: {}", shown.kind);
    }
}

#[test]
fn words_that_turn_the_line_around_or_end_it_are_kept_as_written_and_turn_nothing_else_around() {
    let town = TestTown::new();
    let token = constable(&town, "zahid", "kohat-city");
    let told =
        "\u{202e}gpj.ylf\u{202c} \u{2067}چور\u{0} </p><script>alert(1)</script> \u{2066}\u{2066}\u{2066}";
    let mut body = theft(&town, "kohat-city");
    body["answers"]["what_happened"] = json!(told);
    let taken = hear(&town, api::post("/api/v1/reports", "key-of-directions-1", &body));
    let taken = good(taken);
    let no = number_of(&town, &taken);
    let cookie = format!("session={token}");
    let page = browse(&town, Request::get(format!("/matter/{no}")).header(header::COOKIE, cookie), "");
    assert_is_an_urdu_page(&page, 200, "the matter");
    assert!(!page.body.contains("<script>alert"));
    let around = page.body.split("gpj.ylf").next().unwrap();
    let element = around.rsplit('<').next().unwrap();
    assert!(element.contains("dir=") || element.starts_with("bdi"), "its words stand alone: <{element}");
}

#[test]
fn a_photo_that_is_a_bomb_or_something_else_is_told_at_its_question() {
    use base64::{Engine, prelude::BASE64_STANDARD};
    let town = TestTown::new();
    // A PNG of 60,000 by 60,000 pixels in a few bytes.
    let mut bomb = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\xea\x60\0\0\xea\x60\x08\x02\0\0\0".to_vec();
    bomb.extend([0x21, 0x1b, 0x8d, 0x5e]);
    for (what, bytes) in [
        ("a bomb", bomb),
        ("an archive", b"PK\x03\x04\x14\0\0\0\x08\0".to_vec()),
        ("a page", b"<!doctype html><script>alert(1)</script>".to_vec()),
        (
            "a picture with a program in it",
            b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>".to_vec(),
        ),
        ("half a photo", b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec()),
    ] {
        let mut body = theft(&town, "kohat-city");
        body["answers"]["photos"] = json!([BASE64_STANDARD.encode(bytes)]);
        let heard = hear(&town, api::post("/api/v1/reports", "key-of-the-photos-1", &body));
        assert_eq!(heard.status, StatusCode::BAD_REQUEST, "{what}");
        assert!(heard.body["error"]["fields"]["answers.photos"].is_string(), "{what}: {}", heard.body);
    }
}

#[test]
fn on_no_page_does_an_officer_of_another_unit_learn_that_a_protected_matter_exists() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let place = json!({ "lat": lat, "lon": lon });
    let women = json!({ "desk": "women", "language": "ps",
        "answers": { "what_happened": "ناوړه چلند", "where": place } });
    let taken = good(hear(&town, api::post("/api/v1/reports", "key-of-the-women1", &women)));
    let (no, nobodys) = (number_of(&town, &taken), "00000000000000000000000000".to_owned());
    for (name, unit) in [("near", "kohat-city"), ("far", "gulbahar")] {
        let token = constable(&town, name, unit);
        let cookie = format!("session={token}");
        let ask = |path: String| browse(&town, Request::get(path).header(header::COOKIE, &cookie), "");
        for path in ["/matter/{}", "/matter/{}/file/0123456789abcdef", "/live/matter/{}"] {
            let [real, none] = [&no, &nobodys].map(|no| ask(path.replace("{}", no)));
            assert_eq!((real.status, real.kind), (none.status, none.kind), "{path}");
            assert_eq!(real.body.replace(&no, ""), none.body.replace(&nobodys, ""), "{path}");
        }
        for path in ["/today", "/units", "/today?list=register"] {
            let shown = ask(path.to_owned());
            assert!(!shown.body.contains(&no), "{path}");
            assert!(!shown.body.contains(taken["label"].as_str().unwrap()), "{path}");
        }
        let note = |no: &str| {
            let request = Request::post(format!("/matter/{no}/note")).header(header::COOKIE, &cookie);
            browse(&town, request.header(header::CONTENT_TYPE, FORM), "note-text=x")
        };
        let [real, none] = [&no, &nobodys].map(|no| note(no));
        assert_eq!((real.status, real.to), (none.status, none.to));
        assert_eq!(real.body.replace(&no, ""), none.body.replace(&nobodys, ""));
    }
}
