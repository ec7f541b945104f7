//! Do words leave, stay and end by a program exactly as they do by the pages?

use crate::{
    api::{Heard, KEY, constable, get, good, hear, number_of, officer, officer_with, post, theft},
    town::{TestTown, ground_of},
};
use amanat_core::values::Span;
use axum::http::StatusCode;
use serde_json::{Value, json};

const ALL: [&str; 4] = ["identity", "content", "evidence", "internal"];

/// One matter, and who may be asked about it; each act gets a name of its own.
struct Desk<'a> {
    town: &'a TestTown,
    at: String,
    code: String,
    named: std::cell::Cell<u32>,
}

impl<'a> Desk<'a> {
    fn of(town: &'a TestTown, body: &Value) -> Self {
        let taken = good(hear(town, post("/api/v1/reports", KEY, body)));
        let at = format!("/api/v1/matters/{}", number_of(town, &taken));
        let code = taken["code"].as_str().unwrap().to_owned();
        Self { town, at, code, named: std::cell::Cell::new(0) }
    }

    fn key(&self) -> String {
        self.named.set(self.named.get() + 1);
        format!("key-of-the-story-{:05}", self.named.get())
    }

    fn act(&self, act: &str, body: Value, by: &str) -> Heard {
        hear(self.town, post(&format!("{}/{act}", self.at), &self.key(), &body).by(by))
    }

    fn sender(&self, path: &str, body: Value) -> Heard {
        hear(self.town, post(&format!("/api/v1/mine/{path}"), &self.key(), &body).by(&self.code))
    }

    fn flows(&self, by: &str) -> Value {
        good(hear(self.town, get(&format!("{}/flows", self.at)).by(by)))
    }

    fn file(&self, number: u16, by: &str) -> Heard {
        hear(self.town, get(&format!("{}/handed/{number}", self.at)).by(by))
    }

    fn agreeing(&self) -> Value {
        let until = (self.town.town.now() + Span::from_days(30)).timestamp().to_string();
        json!({ "to": "service", "name": "دارالامان کوہاٹ", "classes": ["content"], "until": until,
            "by": "person", "withhold_from": "شوہر کا بھائی" })
    }
}

fn womans(town: &TestTown) -> Value {
    let (lat, lon) = ground_of(town, "kohat-city");
    json!({ "desk": "women", "language": "ur",
        "answers": { "what_happened": "گھر میں مار پیٹ", "where": { "lat": lat, "lon": lon } } })
}

fn woman(town: &TestTown, name: &str) -> String {
    officer_with(town, name, "kohat-women", "desk_officer", "sub_inspector", &["woman"])
}

#[test]
fn what_the_sender_agreed_to_goes_out_once_and_not_after_they_took_it_back() {
    let town = TestTown::new();
    let desk = Desk::of(&town, &theft(&town, "kohat-city"));
    let (near, far) = (constable(&town, "near", "kohat-city"), constable(&town, "far", "gulbahar"));
    let out = json!({ "consent": 1, "text": "پناہ کے لیے" });
    assert_eq!(desk.act("disclose", out.clone(), &near).word(), "refused-consent_needed");
    let by_unit = json!({ "unit": "gulbahar" });
    let mut online = desk.agreeing();
    online["to"] = by_unit;
    let refused = desk.sender("consents", online);
    assert_eq!(
        (refused.status, refused.body["error"]["fields"]["to"].is_string()),
        (StatusCode::BAD_REQUEST, true)
    );
    good(desk.sender("consents", desk.agreeing()));
    assert_eq!(
        desk.act("disclose", out.clone(), &far).word(),
        "refused-not_allowed",
        "an outline is no right"
    );

    let key = desk.key();
    let asks = || post(&format!("{}/disclose", desk.at), &key, &out).by(&near);
    assert_eq!(good(hear(&town, asks()))["replayed"], json!(false));
    assert_eq!(good(hear(&town, asks()))["replayed"], json!(true));
    let flows = desk.flows(&near);
    assert_eq!(flows["handed_over"].as_array().unwrap().len(), 1, "{flows}");
    assert_eq!(
        (&flows["consents"][0]["name"], &flows["consents"][0]["live"], &flows["handed_over"][0]["consent"]),
        (&json!("دارالامان کوہاٹ"), &json!(true), &json!(1))
    );
    let file = desk.file(1, &near);
    assert!(
        file.status == StatusCode::OK
            && file.headers["content-type"].to_str().unwrap().starts_with("text/html")
    );
    assert_eq!(desk.file(1, &far).status, StatusCode::NOT_FOUND);
    assert_eq!(desk.file(2, &near).status, StatusCode::NOT_FOUND);
    let mine = good(hear(&town, get("/api/v1/mine/consents").by(&desk.code)));
    assert_eq!(mine["consents"][0]["withhold_from"], json!("شوہر کا بھائی"));

    good(desk.sender("consents/withdraw", json!({ "consent": 1 })));
    assert_eq!(desk.file(1, &near).word(), "disclosure-gone");
    assert_eq!(desk.act("disclose", out, &near).word(), "refused-consent_needed");
}

#[test]
fn of_a_protected_matter_another_officer_agrees_and_both_showed_that_it_is_them() {
    let town = TestTown::new();
    let desk = Desk::of(&town, &womans(&town));
    let (amina, bano) = (woman(&town, "amina"), woman(&town, "bano"));
    let mut spoken = desk.agreeing();
    spoken["basis"] = json!("spoken");
    assert_eq!(
        desk.act("give-consent", desk.agreeing(), &amina).word(),
        "refused-not_by_this_door",
        "an officer writes down what was said, they do not speak online"
    );
    good(desk.act("give-consent", spoken, &amina));
    let out = json!({ "consent": 1, "text": "پناہ کے لیے" });
    good(desk.act("disclose", out.clone(), &amina));
    let waiting = &desk.flows(&bano)["waiting"];
    assert_eq!((&waiting[0]["number"], &waiting[0]["classes"]), (&json!(1), &json!(["content"])));
    let number = json!({ "number": 1 });
    assert_eq!(desk.act("agree-disclosure", number.clone(), &amina).word(), "refused-second_person_needed");
    let clock = town.town.gate().clock();
    clock.set(clock.now() + Span::from_mins(11));
    assert_eq!(desk.act("agree-disclosure", number.clone(), &bano).kind(), "not_fresh");
    assert_eq!(desk.flows(&bano)["handed_over"], json!([]), "nothing left");
    let secret = amanat::sign_in::factor::secret([7; amanat::sign_in::factor::SECRET_BYTES]);
    let code = amanat::sign_in::factor::code_at(&secret, clock.now()).unwrap();
    let again = post("/api/v1/session/confirm", KEY, &json!({ "code": code })).by(&bano);
    assert_eq!(hear(&town, again).status, StatusCode::NO_CONTENT);
    good(desk.act("agree-disclosure", number.clone(), &bano));
    assert_eq!(desk.flows(&bano)["handed_over"][0]["number"], json!(1));
    assert_eq!(desk.act("agree-disclosure", number, &bano).word(), "refused-nothing_waits");
    let why = json!({ "number": 1, "text": "x" });
    assert_eq!(desk.act("drop-disclosure", why, &bano).word(), "refused-nothing_waits");
}

#[test]
fn a_demand_of_the_law_needs_its_reference_and_two_people() {
    let town = TestTown::new();
    let desk = Desk::of(&town, &theft(&town, "kohat-city"));
    let head = officer(&town, "head", "kohat-city", "station_head", "inspector");
    let near = constable(&town, "near", "kohat-city");
    let demand = |reference: &str, to: &str| {
        json!({ "authority": "court", "reference": reference, "to": to, "classes": ["content", "identity"],
            "text": "مقدمے کے لیے" })
    };
    assert_eq!(desk.act("disclose-by-law", demand("12/2026", "court"), &near).word(), "refused-not_allowed");
    let empty = desk.act("disclose-by-law", demand(" ", "court"), &head);
    assert!(empty.body["error"]["fields"]["reference"].is_string(), "{}", empty.body);
    assert_eq!(
        desk.act("disclose-by-law", demand("12/2026", "public"), &head).word(),
        "refused-wrong_recipient"
    );
    good(desk.act("disclose-by-law", demand("12/2026", "court"), &head));
    let number = json!({ "number": 1 });
    assert_eq!(desk.act("agree-disclosure", number.clone(), &head).word(), "refused-second_person_needed");
    let other = officer(&town, "deputy", "kohat-city", "station_head", "inspector");
    good(desk.act("agree-disclosure", number, &other));
    assert_eq!(desk.flows(&head)["handed_over"][0]["authority"], json!("court"));
}

#[test]
fn held_words_are_erased_by_nobody_and_two_people_erase_what_was_asked() {
    let town = TestTown::new();
    let desk = Desk::of(&town, &theft(&town, "kohat-city"));
    let head = officer(&town, "head", "kohat-city", "station_head", "inspector");
    let near = constable(&town, "near", "kohat-city");
    good(desk.sender("withdraw", json!({ "words": "" })));
    let hold = json!({ "authority": "court", "text": "حکم ۱۲" });
    assert_eq!(desk.act("hold", hold.clone(), &near).word(), "refused-not_allowed");
    good(desk.act("hold", hold, &head));
    assert_eq!(desk.sender("erase", json!({ "classes": ALL })).word(), "refused-held");
    let flows = desk.flows(&near);
    assert_eq!((&flows["holds"][0]["number"], &flows["kept_because"]), (&json!(1), &json!("refused-held")));
    good(desk.act("release", json!({ "number": 1, "text": "ختم" }), &head));
    let ending = json!({ "classes": ALL, "why": "asked", "text": "جیسا کہا گیا" });
    assert_eq!(desk.act("erase", ending.clone(), &head).word(), "refused-nobody_asked");
    good(desk.sender("erase", json!({ "classes": ALL, "words": "بس" })));
    assert_eq!(desk.act("erase", ending.clone(), &near).word(), "refused-not_allowed");
    good(desk.act("erase", ending.clone(), &head));
    assert_eq!(desk.act("agree-erasure", json!({}), &head).word(), "refused-second_person_needed");
    good(desk.act("decline-erasure", json!({ "text": "ابھی نہیں" }), &head));
    assert_eq!(desk.act("agree-erasure", json!({}), &near).word(), "refused-nothing_waits");
    good(desk.sender("erase", json!({ "classes": ALL })));
    good(desk.act("erase", ending, &head));
    good(desk.act("agree-erasure", json!({}), &near));
    let told = good(hear(&town, get(&format!("{}/timeline", desk.at)).by(&near))).to_string();
    assert!(!told.contains("موٹر سائیکل") && told.contains("erased"), "{told}");
}

#[test]
fn words_for_everybody_are_proposed_by_one_published_by_another_and_called_back_by_any() {
    let town = TestTown::new();
    let desk = Desk::of(&town, &theft(&town, "kohat-city"));
    let (one, two) = (constable(&town, "one", "kohat-city"), constable(&town, "two", "kohat-city"));
    let mut consent = desk.agreeing();
    consent["to"] = json!("public");
    good(desk.sender("consents", consent));
    assert_eq!(desk.act("publish-second", json!({}), &two).word(), "refused-nothing_waits");
    let until = (town.town.now() + Span::from_days(10)).timestamp().to_string();
    let words = json!({ "consent": 1, "until": until, "text": "موٹر سائیکل کی تلاش" });
    good(desk.act("publish", words, &one));
    assert_eq!(desk.act("publish-second", json!({}), &one).word(), "refused-second_person_needed");
    good(desk.act("publish-second", json!({}), &two));
    assert!(desk.flows(&two)["public"]["until"].is_string());
    good(desk.act("recall", json!({ "text": "مل گئی" }), &one));
    assert_eq!(desk.flows(&two).get("public"), None);
}
