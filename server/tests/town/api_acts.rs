//! Is every act of an officer and of a sender there for programs, with its words and pictures?

use crate::{
    api::{KEY, constable, get, good, hear, number_of, officer, post, theft},
    town::{TestTown, ground_of},
};
use axum::http::StatusCode;
use base64::{Engine, prelude::BASE64_STANDARD};
use image::{DynamicImage, ImageFormat};
use serde_json::{Value, json};
use std::io::Cursor;

fn photo() -> String {
    let mut out = Cursor::new(Vec::new());
    DynamicImage::new_rgb8(20, 10).write_to(&mut out, ImageFormat::Png).unwrap();
    BASE64_STANDARD.encode(out.into_inner())
}

#[test]
fn every_act_is_carried_out_or_refused_by_its_rule() {
    let town = TestTown::new();
    let head = officer(&town, "head", "kohat-city", "station_head", "inspector");
    let me = account_of(&town, "head");
    let taken = good(hear(&town, post("/api/v1/reports", KEY, &theft(&town, "kohat-city"))));
    let at = format!("/api/v1/matters/{}", number_of(&town, &taken));
    let due = "2099-01-01T00:00:00+05:00";
    let said = json!({ "text": "لکھا ہوا" });
    let steps: Vec<(&str, Value, &str)> = vec![
        ("confirm-place", json!({ "unit": "kohat" }), "refused-nothing_waits"),
        ("reopen", said.clone(), "refused-not_closed"),
        ("acknowledge", json!({}), ""),
        ("ask", said.clone(), ""),
        ("note", said.clone(), ""),
        ("note", json!({ "text": " " }), "refused-words_needed"),
        ("assign", json!({ "to": me }), ""),
        ("pause", json!({ "why": "waits_for_other", "text": "x" }), ""),
        ("pause", json!({ "why": "waits_for_other", "text": "x" }), "refused-already_paused"),
        ("resume", json!({}), ""),
        ("move-clock", json!({ "clock": "answer", "due": due, "text": "x" }), ""),
        (
            "move-clock",
            json!({ "clock": "answer", "due": "2001-01-01T00:00:00Z", "text": "x" }),
            "refused-past_time",
        ),
        ("order-report", json!({ "from": me, "due": due, "text": "x" }), ""),
        ("accept-report", json!({}), "refused-nothing_waits"),
        ("submit-report", said.clone(), ""),
        ("return-report", said.clone(), ""),
        ("submit-report", said.clone(), ""),
        ("accept-report", json!({}), ""),
        ("answer", json!({ "text": "", "photos": [photo()] }), ""),
        ("propose-close", json!({ "outcome": "done", "finding": "x" }), "refused-evidence_needed"),
        (
            "propose-close",
            json!({ "outcome": "unfounded", "finding": "x", "evidence": "y", "photos": [photo()] }),
            "",
        ),
        ("second", json!({}), "refused-second_person_needed"),
        ("lower", json!({ "level": "P2", "text": "x" }), "refused-wrong_level"),
        ("forward", json!({ "to": "gulbahar", "why": "area", "text": "x" }), ""),
    ];
    for (i, (act, body, refused)) in steps.iter().enumerate() {
        let heard = hear(&town, post(&format!("{at}/{act}"), &format!("key-number-{i:05}"), body).by(&head));
        assert_eq!(heard.word(), *refused, "{i} {act}: {} {}", heard.status, heard.body);
    }
    let far = constable(&town, "far", "gulbahar");
    let seconded = good(hear(&town, post(&format!("{at}/second"), KEY, &json!({})).by(&far)));
    assert_eq!(
        (&seconded["matter"]["waits"], &seconded["matter"]["unit"]["id"]),
        (&json!("for_sender"), &json!("gulbahar"))
    );
    let raised = json!({ "level": "P3", "text": "x" });
    let raised = good(hear(&town, post(&format!("{at}/raise"), "key-to-raise-001", &raised).by(&far)));
    assert_eq!(raised["replayed"], json!(false));
}

fn account_of(town: &TestTown, sign_in: &str) -> String {
    town.town.gate().roster().by_sign_in(sign_in).unwrap().id.to_string()
}

#[test]
fn photos_come_clean_and_are_given_to_those_who_see_the_matter() {
    let town = TestTown::new();
    let (near, far) = (constable(&town, "near", "kohat-city"), constable(&town, "far", "gulbahar"));
    let mut body = theft(&town, "kohat-city");
    body["answers"]["photos"] = json!([photo(), photo()]);
    body["reach"] = json!({ "phone": "+92 300 1234567" });
    let taken = good(hear(&town, post("/api/v1/reports", KEY, &body)));
    let code = taken["code"].as_str().unwrap();
    let message = json!({ "text": "یہ بھی", "photos": [photo()], "written": "2001-01-01T00:00:00Z" });
    let mine = good(hear(&town, post("/api/v1/mine/messages", KEY, &message).by(code)));
    let again = good(hear(&town, post("/api/v1/mine/messages", KEY, &message).by(code)));
    assert_eq!(mine["timeline"].as_array().unwrap().len(), again["timeline"].as_array().unwrap().len());
    let files = |mine: &Value| {
        let lines = mine["timeline"].as_array().unwrap();
        let ids = lines.iter().flat_map(|line| {
            let told = line["answers"]["photos"].as_array().into_iter().flatten();
            let said = line["words"].as_array().into_iter().flatten();
            told.chain(said.flat_map(|w| w["files"].as_array().into_iter().flatten()))
        });
        ids.map(|file| file["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let ids = files(&mine);
    assert_eq!(ids.len(), 3, "{mine}");
    assert!(!mine.to_string().contains("1234567"), "an address is not told back");
    let at = format!("/api/v1/matters/{}", number_of(&town, &taken));
    for id in ids {
        for (path, token, status) in [
            (format!("/api/v1/mine/files/{id}"), code, StatusCode::OK),
            (format!("{at}/files/{id}"), &near, StatusCode::OK),
            (format!("{at}/files/{id}"), &far, StatusCode::NOT_FOUND),
        ] {
            let heard = hear(&town, get(&path).by(token));
            assert_eq!(heard.status, status, "{path}");
            if status == StatusCode::OK {
                assert_eq!(heard.headers["content-type"], "image/jpeg");
            }
        }
    }
    let gone = good(hear(
        &town,
        post("/api/v1/mine/withdraw", "key-withdraw-001", &json!({ "words": "مل گئی" })).by(code),
    ));
    assert_eq!(
        (&gone["state"], &gone["ending"], &gone["may"]),
        (&json!("closed"), &json!("withdrawn"), &json!(["consents", "erase"]))
    );
    let late =
        hear(&town, post("/api/v1/mine/messages", "key-too-late-001", &json!({ "text": "x" })).by(code));
    assert_eq!(late.word(), "refused-closed");
}

#[test]
fn who_leads_a_protected_desk_sees_that_a_promise_runs_and_no_more() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let body = json!({ "desk": "women", "language": "ps",
        "answers": { "what_happened": "ناوړه چلند", "where": { "lat": lat, "lon": lon } } });
    let taken = good(hear(&town, post("/api/v1/reports", KEY, &body)));
    let head = officer(&town, "head", "kohat-women", "desk_head", "constable");
    let clocks = good(hear(&town, get(&format!("/api/v1/matters/{}", number_of(&town, &taken))).by(&head)));
    assert_eq!((&clocks["sight"], &clocks["due"]), (&json!("clocks"), &taken["due"]));
    assert_eq!((clocks.get("label"), clocks.get("number")), (None, None));
    let today = good(hear(&town, get("/api/v1/today").by(&head)));
    assert!(!today.to_string().contains(taken["label"].as_str().unwrap()), "{today}");
}
