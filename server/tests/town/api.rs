//! Can a program do what a sender and an officer do, and nothing more?

use crate::town::{TestTown, ground_of};
use amanat::{
    http,
    sign_in::{
        factor,
        joining::{Enrolled, enrol},
    },
};
use amanat_core::{guard::Post, values::Moment};
use amanat_record::Visit;
use axum::{
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode, header},
};
use futures::StreamExt;
use serde_json::{Value, json};
use std::time::Duration;
use tower::ServiceExt;

const MAX_ANSWER_BYTES: usize = 4 << 20;
pub const KEY: &str = "one-key-at-random-01";

/// What a program asks, piece by piece.
#[derive(Clone, Default)]
pub struct Question {
    pub method: &'static str,
    pub path: String,
    pub headers: Vec<(&'static str, String)>,
    pub body: Vec<u8>,
}

pub fn get(path: &str) -> Question {
    Question { method: "GET", path: path.into(), ..Question::default() }
}

/// A command under a name of its own.
pub fn post(path: &str, key: &str, body: &Value) -> Question {
    let question = Question { method: "POST", path: path.into(), ..Question::default() };
    let question = question.with("idempotency-key", key).with("content-type", "application/json");
    Question { body: body.to_string().into_bytes(), ..question }
}

impl Question {
    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    pub fn by(self, token: &str) -> Self {
        self.with("authorization", &format!("Bearer {token}"))
    }
}

pub struct Heard {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Value,
}

impl Heard {
    pub fn kind(&self) -> &str {
        self.body["error"]["kind"].as_str().unwrap_or_default()
    }

    pub fn word(&self) -> &str {
        self.body["error"]["word"].as_str().unwrap_or_default()
    }
}

pub fn hear(town: &TestTown, question: Question) -> Heard {
    town.wait(ask(town, question))
}

async fn ask(town: &TestTown, question: Question) -> Heard {
    let mut request = Request::builder().method(question.method).uri(&question.path);
    for (name, value) in &question.headers {
        request = request.header(*name, value);
    }
    let request = request.body(Body::from(question.body)).unwrap();
    let response = http::router(town.town.clone()).oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, MAX_ANSWER_BYTES).await.unwrap();
    let body = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
    Heard { status: parts.status, headers: parts.headers, body }
}

pub fn good(heard: Heard) -> Value {
    assert!(heard.status.is_success(), "{} {}", heard.status, heard.body);
    heard.body
}

/// Somebody with an account, signed in by a program; gives the token.
pub fn officer(town: &TestTown, name: &str, unit: &str, role: &str, rank: &str) -> String {
    officer_with(town, name, unit, role, rank, &[])
}

/// The same of somebody of whom more is known.
pub fn officer_with(
    town: &TestTown,
    name: &str,
    unit: &str,
    role: &str,
    rank: &str,
    attributes: &[&str],
) -> String {
    let secret = factor::secret([7; factor::SECRET_BYTES]);
    let post_held = Post::new(role, unit.parse().unwrap(), Moment::from_millis(0));
    let who = Enrolled {
        name: "زاہد خان".into(),
        sign_in: name.into(),
        password: "four horses ran".into(),
        second_factor: secret.clone(),
        rank: rank.into(),
        attributes: attributes.iter().map(|a| (*a).to_owned()).collect(),
        posts: vec![post_held],
    };
    let gate = town.town.gate();
    town.wait(enrol(town.town.record(), gate, who, town.town.now())).unwrap();
    let code = factor::code_at(&secret, gate.clock().now()).unwrap();
    let shown = json!({ "sign_in": name, "password": "four horses ran", "code": code, "program": "a story" });
    let session = good(hear(town, post("/api/v1/session", KEY, &shown)));
    session["token"].as_str().unwrap().to_owned()
}

pub fn constable(town: &TestTown, name: &str, unit: &str) -> String {
    officer(town, name, unit, "officer", "sub_inspector")
}

pub fn theft(town: &TestTown, unit: &str) -> Value {
    let (lat, lon) = ground_of(town, unit);
    json!({
        "desk": "report", "language": "ur",
        "answers": {
            "what_happened": "رات کو میری موٹر سائیکل چوری ہو گئی",
            "kind": "theft",
            "where": { "lat": lat, "lon": lon },
        },
    })
}

/// The number of the matter that a code opens; a program of the sender is never told it.
pub fn number_of(town: &TestTown, taken: &Value) -> String {
    let digits = taken["code"].as_str().unwrap().replace(' ', "");
    let found = Visit::by_code(town.town.record(), &town.town.setup(), &digits).unwrap();
    found.unwrap().1.no.to_string()
}

#[test]
fn a_report_in_urdu_is_answered_disputed_and_goes_to_the_unit_above() {
    let town = TestTown::new();
    let token = constable(&town, "zahid", "kohat-city");
    let taken = good(hear(&town, post("/api/v1/reports", KEY, &theft(&town, "kohat-city"))));
    assert_eq!((&taken["unit"]["id"], &taken["candidates"]), (&json!("kohat-city"), &json!([])));
    assert!(taken["receipt"]["proof"].as_str().unwrap().starts_with("c2sp.org/tlog-proof@v1"));
    let code = taken["code"].as_str().unwrap();

    let today = good(hear(&town, get("/api/v1/today").by(&token)));
    let row = &today["waiting"][0];
    assert_eq!((&row["sight"], &row["label"]), (&json!("full"), &taken["label"]));
    assert_eq!((&row["waits"], &row["due"]), (&json!("for_acknowledgement"), &taken["due"]));
    let at = format!("/api/v1/matters/{}", row["number"].as_str().unwrap());
    let act = |act: &str, key: &str, body: Value| {
        good(hear(&town, post(&format!("{at}/{act}"), key, &body).by(&token)))
    };
    act("acknowledge", "key-acknowledge-1", json!({}));
    act("note", "key-note-00000001", json!({ "text": "only for us" }));
    act("answer", "key-answer-000001", json!({ "text": "ہم دیکھ رہے ہیں" }));
    let close = json!({ "outcome": "done", "finding": "ملزم گرفتار", "evidence": "برآمدگی کی رسید" });
    act("propose-close", "key-close-0000001", close);
    let whole = good(hear(&town, get(&at).by(&token)));
    assert_eq!((&whole["state"], &whole["waits"]), (&json!("close_proposed"), &json!("for_sender")));

    let mine = good(hear(&town, get("/api/v1/mine").by(code)));
    assert_eq!(mine["may"], json!(["messages", "verdict", "withdraw", "consents", "erase"]));
    let said = mine["timeline"].to_string();
    assert!(
        said.contains("ہم دیکھ رہے ہیں") && said.contains("ملزم گرفتار") && !said.contains("only for us")
    );
    assert!(!said.contains("زاہد"), "a sender is not told an officer's name");
    let no = json!({ "solved": false, "words": "موٹر سائیکل نہیں ملی" });
    let disputed = good(hear(&town, post("/api/v1/mine/verdict", KEY, &no).by(code)));
    assert_eq!((&disputed["state"], &disputed["unit"]["id"]), (&json!("open"), &json!("kohat")));
    assert_eq!(good(hear(&town, get("/api/v1/mine/receipt").by(code)))["event"], taken["receipt"]["event"]);

    let above = officer(&town, "dpo", "kohat", "district_officer", "superintendent");
    let waiting = good(hear(&town, get("/api/v1/today?lang=ur").by(&above)));
    assert_eq!(
        (&waiting["waiting"][0]["label"], &waiting["waiting"][0]["reopened"]),
        (&taken["label"], &json!(1))
    );
    let lines = good(hear(&town, get(&format!("{at}/timeline")).by(&above)));
    assert!(lines.to_string().contains("موٹر سائیکل نہیں ملی") && lines.to_string().contains("زاہد خان"));
}

#[test]
fn the_same_sending_twice_is_one_report_with_one_code_and_another_body_is_refused() {
    let town = TestTown::new();
    let body = theft(&town, "kohat-city");
    let first = hear(&town, post("/api/v1/reports", KEY, &body));
    let again = hear(&town, post("/api/v1/reports", KEY, &body));
    assert_eq!((first.status, again.status), (StatusCode::CREATED, StatusCode::OK));
    assert_eq!((&first.body["replayed"], &again.body["replayed"]), (&json!(false), &json!(true)));
    for same in ["code", "label", "unit", "due"] {
        assert_eq!(first.body[same], again.body[same], "{same}");
    }
    let mut other = body.clone();
    other["answers"]["what_happened"] = json!("something else");
    let refused = hear(&town, post("/api/v1/reports", KEY, &other));
    assert_eq!((refused.status, refused.word()), (StatusCode::CONFLICT, "api-key-reused"));

    let token = constable(&town, "zahid", "kohat-city");
    let at = format!("/api/v1/matters/{}", number_of(&town, &first.body));
    let note = |key: &str, text: &str| {
        hear(&town, post(&format!("{at}/note"), key, &json!({ "text": text })).by(&token))
    };
    assert_eq!(good(note(KEY, "a"))["replayed"], json!(false));
    assert_eq!(good(note(KEY, "a"))["replayed"], json!(true));
    assert_eq!(note(KEY, "b").word(), "api-key-reused");
    let lines = good(hear(&town, get(&format!("{at}/timeline")).by(&token)));
    assert_eq!(lines["lines"].as_array().unwrap().len(), 2);
}

#[test]
fn of_two_officers_at_once_one_wins_and_the_other_is_told_why() {
    let town = TestTown::new();
    let tokens = ["zahid", "shazia"].map(|name| constable(&town, name, "kohat-city"));
    let taken = good(hear(&town, post("/api/v1/reports", KEY, &theft(&town, "kohat-city"))));
    let path = format!("/api/v1/matters/{}/acknowledge", number_of(&town, &taken));
    let both = tokens.iter().map(|token| ask(&town, post(&path, KEY, &json!({})).by(token)));
    let heard = town.wait(futures::future::join_all(both));
    let mut statuses: Vec<u16> = heard.iter().map(|h| h.status.as_u16()).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409]);
    let refused = heard.iter().find(|h| h.status == StatusCode::CONFLICT).unwrap();
    assert_eq!((refused.kind(), refused.word()), ("refused", "refused-already_done"));
}

#[test]
fn a_wrong_code_no_code_and_a_cookie_are_answered_alike() {
    let town = TestTown::new();
    let taken = good(hear(&town, post("/api/v1/reports", KEY, &theft(&town, "kohat-city"))));
    let code = taken["code"].as_str().unwrap();
    let questions = [
        get("/api/v1/mine"),
        get("/api/v1/mine").by("0000 0000 0000 0000"),
        get("/api/v1/mine").by("not a code"),
        get("/api/v1/mine").with("cookie", &format!("follow={code}; code={code}")),
        get("/api/v1/mine").by(&number_of(&town, &taken)),
        post("/api/v1/mine/withdraw", KEY, &json!({})).by("0000000000000000"),
    ];
    for question in questions {
        let heard = hear(&town, question.with("accept-language", "fa"));
        assert_eq!((heard.status, heard.kind()), (StatusCode::NOT_FOUND, "not_found"));
        assert_eq!(heard.headers.get(header::SET_COOKIE), None);
    }
    let urdu: String =
        code.chars().map(|c| c.to_digit(10).map_or(c, |d| char::from_u32(0x6f0 + d).unwrap())).collect();
    let digits = code.replace(' ', "-");
    assert!(hear(&town, get("/api/v1/mine").by(&digits)).status.is_success());
    // A header is ASCII; whoever has the digits of another script writes them in ours.
    assert_eq!(hear(&town, get("/api/v1/mine").by(&urdu)).status, StatusCode::NOT_FOUND);
}

#[test]
fn another_unit_sees_an_outline_of_a_case_and_nothing_of_a_protected_matter() {
    let town = TestTown::new();
    let stranger = constable(&town, "far", "gulbahar");
    let near = constable(&town, "near", "kohat-city");
    let case = good(hear(&town, post("/api/v1/reports", KEY, &theft(&town, "kohat-city"))));
    let at = format!("/api/v1/matters/{}", number_of(&town, &case));
    let outline = good(hear(&town, get(&at).by(&stranger)));
    assert_eq!((&outline["sight"], &outline["label"]), (&json!("outline"), &case["label"]));
    assert_eq!(outline.get("number"), None);
    assert_eq!(hear(&town, get(&format!("{at}/timeline")).by(&stranger)).status, StatusCode::NOT_FOUND);
    let touched = hear(&town, post(&format!("{at}/acknowledge"), KEY, &json!({})).by(&stranger));
    assert_eq!(touched.word(), "refused-not_allowed");

    let (lat, lon) = ground_of(&town, "kohat-city");
    let place = json!({ "lat": lat, "lon": lon });
    let women = json!({ "desk": "women", "language": "ps",
        "answers": { "what_happened": "ناوړه چلند", "where": place } });
    let complaint = json!({ "desk": "complaint", "language": "en",
        "answers": { "what_happened": "He asked for money", "kind": "bribe", "where": place } });
    for (key, body) in [("key-of-the-women1", women), ("key-of-complaint1", complaint)] {
        let taken = good(hear(&town, post("/api/v1/reports", key, &body)));
        assert_eq!(taken.get("unit"), None, "a discreet desk does not say whose it is");
        let at = format!("/api/v1/matters/{}", number_of(&town, &taken));
        let nobodys = hear(&town, get("/api/v1/matters/00000000000000000000000000").by(&stranger));
        for token in [&stranger, &near] {
            for path in [at.clone(), format!("{at}/timeline"), format!("{at}/files/x")] {
                let heard = hear(&town, get(&path).by(token));
                assert_eq!((heard.status, &heard.body), (StatusCode::NOT_FOUND, &nobodys.body), "{path}");
            }
            let heard = hear(&town, post(&format!("{at}/note"), KEY, &json!({ "text": "x" })).by(token));
            assert_eq!((heard.status, &heard.body), (StatusCode::NOT_FOUND, &nobodys.body));
        }
        let code = taken["code"].as_str().unwrap();
        let mine = good(hear(&town, get("/api/v1/mine").by(code))).to_string();
        assert!(!mine.contains("ناوړه") && !mine.contains("money") && !mine.contains("women"));
    }
}

#[test]
fn a_session_ends_when_its_owner_says_so_and_no_cookie_opens_the_door() {
    let town = TestTown::new();
    let token = constable(&town, "zahid", "kohat-city");
    let by_cookie = get("/api/v1/today").with("cookie", &format!("session={token}"));
    let heard = hear(&town, by_cookie);
    assert_eq!((heard.status, heard.kind()), (StatusCode::UNAUTHORIZED, "signed_out"));
    assert_eq!(heard.headers[header::WWW_AUTHENTICATE], "Bearer");
    let units = good(hear(&town, get("/api/v1/units?limit=3").by(&token)));
    assert_eq!((units["units"].as_array().unwrap().len(), &units["next"]), (3, &json!(3)));
    let out = Question { method: "DELETE", ..get("/api/v1/session") };
    assert_eq!(hear(&town, out.by(&token)).status, StatusCode::NO_CONTENT);
    assert_eq!(hear(&town, get("/api/v1/today").by(&token)).status, StatusCode::UNAUTHORIZED);
    let wrong = json!({ "sign_in": "zahid", "password": "guess", "code": "000000" });
    let nobody = json!({ "sign_in": "nobody", "password": "guess", "code": "000000" });
    let [wrong, nobody] = [wrong, nobody].map(|w| hear(&town, post("/api/v1/session", KEY, &w)));
    assert_eq!((wrong.status, &wrong.body), (StatusCode::UNAUTHORIZED, &nobody.body));
}

#[test]
fn an_officer_hears_of_what_they_see_and_of_nothing_else() {
    let town = TestTown::new();
    let token = constable(&town, "zahid", "kohat-city");
    let request = Request::get("/api/v1/live").header("authorization", format!("Bearer {token}"));
    let response = town.wait(http::router(town.town.clone()).oneshot(request.body(Body::empty()).unwrap()));
    let mut stream = response.unwrap().into_body().into_data_stream();
    let (elsewhere, here) = (theft(&town, "gulbahar"), theft(&town, "kohat-city"));
    good(hear(&town, post("/api/v1/reports", "key-elsewhere-001", &elsewhere)));
    let taken = good(hear(&town, post("/api/v1/reports", "key-here-00000001", &here)));
    let heard = town.wait(async { tokio::time::timeout(Duration::from_secs(10), stream.next()).await });
    let heard = String::from_utf8(heard.unwrap().unwrap().unwrap().to_vec()).unwrap();
    assert!(heard.contains("event: change") && heard.contains("\"opened\""), "{heard}");
    assert!(heard.contains(&number_of(&town, &taken)), "the matter elsewhere is not told: {heard}");
}

#[test]
fn what_cannot_be_meant_is_told_at_its_field_and_changes_nothing() {
    let town = TestTown::new();
    let good_one = theft(&town, "kohat-city");
    let with = |pointer: &str, value: Value| {
        let mut body = good_one.clone();
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        body.pointer_mut(parent).unwrap()[name] = value;
        body.to_string().into_bytes()
    };
    let long = "x".repeat(300 * 1024);
    let cases: Vec<(&str, Vec<u8>, u16, &str)> = vec![
        ("empty", Vec::new(), 400, ""),
        ("half", good_one.to_string().into_bytes()[..40].to_vec(), 400, ""),
        ("not UTF-8", b"{\"desk\":\"\xff\xfe\"}".to_vec(), 400, ""),
        ("an array", b"[]".to_vec(), 400, ""),
        ("two values", [good_one.to_string(), "{}".into()].concat().into_bytes(), 400, ""),
        ("twice the same field", b"{\"desk\":\"report\",\"desk\":\"women\"}".to_vec(), 400, ""),
        ("deep", "[".repeat(100_000).into_bytes(), 400, ""),
        ("unknown field", with("/desk2", json!("x")), 400, ""),
        ("unknown field of a place", with("/answers/where", json!({ "lat": 1, "lng": 2 })), 400, ""),
        ("a number for a desk", with("/desk", json!(7)), 400, ""),
        ("no such desk", with("/desk", json!("arson")), 400, "desk"),
        ("no desk's name", with("/desk", json!("../../etc")), 400, ""),
        ("no such language", with("/language", json!("de")), 400, ""),
        ("not asked", with("/answers/colour", json!("red")), 400, "answers.colour"),
        ("required", with("/answers/what_happened", json!("  ")), 400, "answers.what_happened"),
        ("no option", with("/answers/kind", json!("arson")), 400, "answers.kind"),
        ("another kind", with("/answers/kind", json!(5)), 400, "answers.kind"),
        ("beside the earth", with("/answers/where", json!({ "lat": 91, "lon": 0 })), 400, "answers.where"),
        ("half a point", with("/answers/where", json!({ "lat": 33.5 })), 400, "answers.where"),
        ("no area", with("/answers/where", json!({ "area": "nowhere" })), 400, "answers.where"),
        ("no time", with("/answers/when", json!("yesterday")), 400, "answers.when"),
        ("the future", with("/answers/when", json!("2999-01-01T00:00:00Z")), 400, "answers.when"),
        ("no photo", with("/answers/photos", json!(["aGVsbG8="])), 400, "answers.photos"),
        ("no base64", with("/answers/photos", json!(["!!"])), 400, "answers.photos"),
        ("no mail", with("/reach", json!({ "email": "nobody" })), 400, "reach"),
        ("two ways", with("/reach", json!({ "email": "a@b.c", "phone": "12345" })), 400, "reach"),
        ("too long", with("/answers/what_happened", json!(long)), 400, "answers.what_happened"),
    ];
    for (what, bytes, status, field) in cases {
        let question = Question { body: bytes, ..post("/api/v1/reports?lang=ur", KEY, &json!({})) };
        let heard = hear(&town, question);
        assert_eq!((heard.status.as_u16(), heard.kind()), (status, "invalid"), "{what}: {}", heard.body);
        assert!(
            field.is_empty() || heard.body["error"]["fields"][field].is_string(),
            "{what}: {}",
            heard.body
        );
    }
    let huge = vec![b' '; 29 << 20];
    let heard = hear(&town, Question { body: huge, ..post("/api/v1/reports", KEY, &json!({})) });
    assert_eq!((heard.status.as_u16(), heard.word()), (413, "api-too-large"));
    for key in ["", "short", "with a blank in it", &"x".repeat(101), "کلید-کلید-کلید-کلید"] {
        let heard = hear(&town, post("/api/v1/reports", key, &good_one));
        assert!(heard.body["error"]["fields"]["Idempotency-Key"].is_string(), "{key}: {}", heard.body);
    }
    let form = Question { body: b"desk=report".to_vec(), ..get("/api/v1/reports") };
    let form = Question { method: "POST", ..form }.with("idempotency-key", KEY);
    assert_eq!(hear(&town, form.with("content-type", "text/plain")).status.as_u16(), 415);
    for (method, path, status) in [
        ("PUT", "/api/v1/reports", 405),
        ("GET", "/api/v1/nothing", 404),
        ("GET", "/api/v1/places/areas?from=x", 400),
        ("GET", "/api/v1/places/areas?colour=red", 400),
        ("GET", "/api/v1/matters/x", 401),
    ] {
        let heard = hear(&town, Question { method, ..get(path) });
        assert_eq!(heard.status.as_u16(), status, "{path}");
        assert!(heard.body["error"]["message"].is_string(), "{path}: {}", heard.body);
    }
    let elsewhere = post("/api/v1/reports", KEY, &good_one).with("origin", "https://elsewhere.example");
    assert_eq!(hear(&town, elsewhere).word(), "api-elsewhere");
    let size = town.town.record().size().unwrap();
    assert!(
        hear(&town, post("/api/v1/reports", KEY, &good_one)).status.is_success(),
        "the key was not used up"
    );
    assert!(town.town.record().size().unwrap() > size);
}

#[test]
fn desks_and_areas_say_what_can_be_asked_in_the_callers_language() {
    let town = TestTown::new();
    let desks = good(hear(&town, get("/api/v1/desks").with("accept-language", "ur")));
    let report = desks["desks"].as_array().unwrap().iter().find(|d| d["id"] == "report").unwrap();
    assert!(report["name"].as_str().unwrap().chars().any(|c| c > '\u{600}'), "{report}");
    let kind = report["asks"].as_array().unwrap().iter().find(|a| a["name"] == "kind").unwrap();
    assert!(kind["options"].as_array().unwrap().iter().any(|o| o["value"] == "theft"));
    let mut from = json!(0);
    let mut ids = Vec::new();
    while from.is_u64() {
        let page = good(hear(&town, get(&format!("/api/v1/places/areas?limit=7&from={from}&lang=ps"))));
        let areas = page["areas"].as_array().unwrap().clone();
        ids.extend(areas.iter().map(|a| a["id"].as_str().unwrap().to_owned()));
        from = page["next"].clone();
    }
    let count = town.town.setup().places.areas().iter().count();
    assert_eq!(ids.len(), count);
    ids.dedup();
    assert_eq!(ids.len(), count);
}
