//! Is whoever goes to a site warned of what holds, and is a device of it known by its key and by nothing else?

use crate::{
    browser::{Browser, Page, employs},
    sos::{ask, call, life},
    town::TestTown,
};
use amanat::sos::signed_text;
use amanat_core::{
    decide::{
        device::Device,
        signal::{Signal, Way},
        site::Site,
    },
    guard::Duty,
    values::{DeviceId, Span},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use p256::ecdsa::{Signature, SigningKey, VerifyingKey, signature::Signer};
use serde_json::{Value, json};

const ROOM: &str = "kohat-room";
const CARD: [(&str, &str); 13] = [
    ("name", "چلڈرن اسکول"),
    ("kind", "school"),
    ("unit", ROOM),
    ("room", ROOM),
    ("address", "کینٹ روڈ، نیلا گیٹ"),
    ("lat", "33,58694"),
    ("lon", "71.44270"),
    ("contact-1", "دربان"),
    ("phone-1", "0922 512345"),
    ("contact-2", "ناظمہ"),
    ("phone-2", "0300 1234567"),
    ("posts", "گیٹ پر دو"),
    ("run", "پچھلے دروازے سے"),
];

pub fn lead(town: &TestTown) -> Browser<'_> {
    employs(town, "sara", "control_room", ROOM);
    let browser = Browser::new(town);
    browser.signs_in("sara");
    browser
}

/// A school with its card; gives its address.
pub fn school(lead: &Browser<'_>) -> String {
    let page = lead.fills("/sites/new", "/sites/new", &CARD);
    assert_eq!(page.status, 303, "{}", page.text);
    page.to().split('?').next().unwrap().to_owned()
}

pub fn does(lead: &Browser<'_>, site: &str, act: &str, form: &[(&str, &str)]) -> Page {
    lead.fills(site, &format!("{site}/{act}"), form)
}

fn writes_a_note(lead: &Browser<'_>, site: &str, said: &str, days: (&str, &str), keep: &str) -> Page {
    let form = [
        ("category", "animal"),
        ("severity", "danger"),
        ("note-said", said),
        ("review", days.0),
        ("until", days.1),
        ("keep", keep),
    ];
    does(lead, site, "note", &form)
}

pub fn devices(town: &TestTown) -> Vec<Device> {
    let all = town.town.system().lives::<Device>(Duty::ManageSites).unwrap();
    all.iter().map(|kept| kept.state.clone()).collect()
}

/// What a phone's browser does with the code.
pub struct Phone {
    key: SigningKey,
    pub id: Option<DeviceId>,
    sent: u32,
}

impl Phone {
    fn new(seed: u8) -> Self {
        Self { key: SigningKey::from_slice(&[seed; 32]).unwrap(), id: None, sent: 0 }
    }

    fn enrols(&mut self, town: &TestTown, code: &str, pins: (&str, &str)) -> (u16, Value) {
        let key = STANDARD.encode(VerifyingKey::from(&self.key).to_sec1_point(false).as_bytes());
        let body = json!({ "code": code, "key": key, "pin": pins.0, "duress": pins.1 });
        let heard = crate::api::hear(town, ask("POST", "/sos/enrol", &body).with("accept-language", "en"));
        self.id = heard.body["device"].as_str().map(|id| id.parse().unwrap()).or(self.id.take());
        (heard.status.as_u16(), heard.body)
    }

    pub fn sends(&mut self, town: &TestTown, method: &'static str, path: &str, body: &Value) -> (u16, Value) {
        self.sent += 1;
        let (now, id) = (town.town.clock().of_phones().now(), self.id.clone().unwrap());
        let (nonce, key) = (format!("nonce-{id}-{:04}", self.sent), format!("key-of-{id}-{:04}", self.sent));
        let question = ask(method, path, body).with("idempotency-key", &key);
        let text = signed_text(method, path, &question.body, (now, &nonce, &id));
        let signature: Signature = self.key.sign(text.as_bytes());
        let question = question
            .with("x-sos-device", id.as_str())
            .with("x-sos-time", &now.millis().to_string())
            .with("x-sos-nonce", &nonce)
            .with("x-sos-signature", &STANDARD.encode(signature.to_bytes()));
        call(town, question)
    }
}

/// The code that a page shows.
fn code_on(page: &Page) -> String {
    assert_eq!(page.status, 200, "{}", page.text);
    assert!(page.says("<svg class=\"qr\""), "no picture: {}", page.text);
    let after = page.text.split("big-code").nth(1).unwrap();
    let shown = after.split("dir=\"ltr\">").nth(1).unwrap();
    shown.split('<').next().unwrap().to_owned()
}

fn invites(lead: &Browser<'_>, site: &str) -> String {
    let form = [("device-kind", "phone"), ("label", "رات کا محافظ"), ("phone", "")];
    code_on(&does(lead, site, "device-invite", &form))
}

/// A phone that was compared.
pub fn known_phone(town: &TestTown, lead: &Browser<'_>, site: &str) -> Phone {
    let mut phone = Phone::new(7);
    let (status, answer) = phone.enrols(town, &invites(lead, site), ("1234", "9876"));
    assert_eq!(status, 201, "{answer}");
    assert!(lead.get(site).says(answer["check"].as_str().unwrap()), "the house shows the same digits");
    let id = phone.id.clone().unwrap();
    assert_eq!(does(lead, site, "device-confirm", &[("device", id.as_str())]).status, 303);
    phone
}

#[test]
fn a_site_is_added_found_changed_and_seen_by_its_room_alone() {
    let town = TestTown::new();
    let lead = lead(&town);
    assert!(lead.get("/sites").says("No site is looked after yet"));
    let site = school(&lead);
    let page = lead.get(&site);
    for words in
        ["چلڈرن اسکول", "نیلا گیٹ", "33.58694, 71.44270", "tel:0922512345", "ناظمہ", "پچھلے دروازے سے"]
    {
        assert!(page.says(words), "{words}");
    }
    assert!(lead.get("/sites?q=%D9%86%DB%8C%D9%84%D8%A7").says("چلڈرن"), "found by its address");
    assert!(!lead.get("/sites?kind=bank").says("چلڈرن"));
    let mut changed = CARD;
    changed[0].1 = "گرلز اسکول";
    assert_eq!(lead.fills(&format!("{site}/edit"), &format!("{site}/edit"), &changed).status, 303);
    assert!(lead.get("/sites").says("گرلز اسکول"));
    for (name, role, unit, sees) in [
        ("omar", "dispatcher", ROOM, true),
        ("far", "control_room", "peshawar-room", false),
        ("amna", "officer", "kohat-city", false),
    ] {
        employs(&town, name, role, unit);
        let other = Browser::new(&town);
        other.signs_in(name);
        let page = other.get(&site);
        assert_eq!(page.status == 200, sees, "{name}");
        assert_eq!(other.get("/sites").says("گرلز اسکول"), sees, "{name}");
        assert_eq!(other.get(&format!("{site}/edit")).status, 404, "{name} changes nothing");
        assert!(!page.says("device-invite"), "{name}");
    }
}

#[test]
fn what_is_wrong_with_a_card_is_said_at_its_field_and_nothing_typed_is_lost() {
    let town = TestTown::new();
    let lead = lead(&town);
    let mut wrong = CARD;
    (wrong[0].1, wrong[5].1, wrong[8].1) = ("", "north", "");
    let page = lead.fills("/sites/new", "/sites/new", &wrong);
    assert_eq!(page.status, 422);
    for field in ["#name", "#lat", "#contact-1"] {
        assert!(page.says(&format!("href=\"{field}\"")), "{field}");
    }
    assert!(page.says("value=\"دربان\"") && page.says("نیلا گیٹ") && page.says("value=\"north\""));
    assert!(town.town.system().lives::<Site>(Duty::ManageSites).unwrap().is_empty());
}

#[test]
fn a_note_warns_until_it_ends_says_when_nobody_reviewed_it_and_a_kept_one_is_for_few() {
    let town = TestTown::new();
    let lead = lead(&town);
    let site = school(&lead);
    assert_eq!(writes_a_note(&lead, &site, "کتا کھلا ہے", ("7", "30"), "").status, 303);
    assert_eq!(writes_a_note(&lead, &site, "گواہ یہاں رہتا ہے", ("90", "90"), "yes").status, 303);
    let wrong = writes_a_note(&lead, &site, "x", ("90", "30"), "");
    assert_eq!((wrong.status.as_u16(), wrong.says("review must come before")), (422, true));
    let mut phone = known_phone(&town, &lead, &site);
    let (_, answer) = phone.sends(&town, "POST", "/sos", &json!({}));
    let panel = format!("/room?signal={}", answer["id"].as_str().unwrap());
    let page = lead.get(&panel);
    assert!(page.says("کتا کھلا ہے") && page.says("گواہ یہاں"), "{}", page.text);
    // A dispatcher reads what is kept beside the call, and not by leafing through the sites.
    employs(&town, "omar", "dispatcher", ROOM);
    let omar = Browser::new(&town);
    omar.signs_in("omar");
    assert!(omar.get(&site).says("کتا کھلا ہے") && !omar.get(&site).says("گواہ یہاں"));
    assert!(omar.get(&panel).says("کتا کھلا ہے") && omar.get(&panel).says("گواہ یہاں"));
    town.town.clock().set(town.town.now() + Span::from_days(8));
    lead.signs_in("sara");
    let stale = "Nobody has reviewed this in time";
    assert!(lead.get(&site).says(stale) && lead.get(&panel).says(stale));
    assert_eq!(does(&lead, &site, "note-holds", &[("no", "1"), ("days", "7")]).status, 303);
    assert!(!lead.get(&site).says(stale));
    town.town.clock().set(town.town.now() + Span::from_days(23));
    lead.signs_in("sara");
    let page = lead.get(&panel);
    assert!(!page.says("کتا کھلا ہے") && page.says("گواہ یہاں"), "what has ended warns nobody");
    assert!(lead.get(&site).says("No longer shown"));
    assert_eq!(does(&lead, &site, "note-end", &[("no", "2")]).status, 303);
    assert!(!lead.get(&panel).says("گواہ یہاں"));
}

#[test]
fn an_enrolled_phone_says_by_its_signature_whose_it_is_and_the_room_sees_its_site() {
    let town = TestTown::new();
    let lead = lead(&town);
    let site = school(&lead);
    let words = [("word-1", "بارش"), ("means-1", "سب ٹھیک ہے"), ("word-2", ""), ("means-2", "")];
    assert_eq!(does(&lead, &site, "code-words", &words).status, 303);
    let mut phone = known_phone(&town, &lead, &site);
    let (status, here) = phone.sends(&town, "POST", "/sos/here", &Value::Null);
    assert_eq!((status, here["is"].as_str()), (200, Some("enrolled")));
    assert!(lead.get(&site).says("Last heard of"));
    let (_, answer) = phone.sends(&town, "POST", "/sos", &json!({ "silent": true }));
    let kept = life(&town, &answer);
    let facts = &kept.state.facts;
    assert_eq!((facts.enrolled, facts.way), (true, Way::Person));
    assert_eq!(facts.device, phone.id);
    assert_eq!((kept.state.unit.as_str(), facts.site.is_some()), (ROOM, true));
    let page = lead.get(&format!("/room?signal={}", kept.state.id));
    for words in ["چلڈرن اسکول", "رات کا محافظ", "دربان", "پچھلے دروازے سے", "بارش"]
    {
        assert!(page.says(words), "{words} is not on the panel");
    }
}

#[test]
fn a_code_admits_one_phone_and_not_after_its_time_and_a_lost_answer_loses_nothing() {
    let town = TestTown::new();
    let lead = lead(&town);
    let site = school(&lead);
    let code = invites(&lead, &site);
    let (mut mine, mut thief) = (Phone::new(7), Phone::new(9));
    let (status, answer) = mine.enrols(&town, &code, ("1234", "1234"));
    assert_eq!((status, answer["field"].as_str()), (422, Some("pin")), "both PINs the same");
    let (_, first) = mine.enrols(&town, &code, ("1234", "9876"));
    let (status, again) = mine.enrols(&town, &code, ("1234", "9876"));
    assert_eq!((status, &again), (201, &first), "asked again by the same key");
    let (status, answer) = thief.enrols(&town, &code, ("1234", "9876"));
    assert_eq!((status, answer["field"].as_str()), (422, Some("code")), "used twice");
    assert_eq!(thief.id, None);
    let late = invites(&lead, &site);
    town.town.clock().set(town.town.now() + Span::from_mins(31));
    assert_eq!(thief.enrols(&town, &late, ("1234", "9876")).0, 422);
    let id = devices(&town).into_iter().find(|d| d.joined.is_none()).unwrap().id;
    let code = code_on(&does(&lead, &site, "device-again", &[("device", id.as_str())]));
    assert_eq!(thief.enrols(&town, &late, ("1234", "9876")).0, 422, "the first is void");
    assert_eq!(Phone::new(11).enrols(&town, &code, ("1234", "9876")).0, 201);
    for nothing in [json!({}), json!([]), json!({ "code": "0".repeat(16) }), json!({ "code": 7, "key": {} })]
    {
        assert_eq!(crate::api::hear(&town, ask("POST", "/sos/enrol", &nothing)).status, 422, "{nothing}");
    }
}

#[test]
fn a_device_that_was_not_compared_or_was_revoked_is_anybodys_and_its_call_is_taken_in() {
    let town = TestTown::new();
    let lead = lead(&town);
    let site = school(&lead);
    let mut phone = Phone::new(7);
    phone.enrols(&town, &invites(&lead, &site), ("1234", "9876"));
    let (status, answer) = phone.sends(&town, "POST", "/sos", &json!({}));
    let facts = life(&town, &answer).state.facts.clone();
    assert_eq!((status, facts.enrolled, facts.status.is_actual()), (201, false, true));
    let id = phone.id.clone().unwrap();
    does(&lead, &site, "device-confirm", &[("device", id.as_str())]);
    let (_, answer) = phone.sends(&town, "POST", "/sos", &json!({}));
    assert!(life(&town, &answer).state.facts.enrolled);
    assert_eq!(does(&lead, &site, "device-revoke", &[("device", id.as_str()), ("why", "lost")]).status, 303);
    let (status, answer) = phone.sends(&town, "POST", "/sos", &json!({}));
    let facts = life(&town, &answer).state.facts.clone();
    assert_eq!((status, facts.enrolled, facts.device, facts.site), (201, false, None, None));
    let (_, here) = phone.sends(&town, "POST", "/sos/here", &Value::Null);
    assert_eq!(here["is"], json!("nobody"));
    assert!(!lead.get(&site).says("رات کا محافظ"));
}

#[test]
fn the_pin_for_duress_looks_cancelled_on_the_phone_and_is_open_and_raised_on_the_console() {
    let town = TestTown::new();
    let lead = lead(&town);
    let site = school(&lead);
    let mut phone = known_phone(&town, &lead, &site);
    let mut told = Vec::new();
    for pin in ["1234", "9876"] {
        let (_, answer) = phone.sends(&town, "POST", "/sos", &json!({}));
        let path = format!("/sos/{}", answer["id"].as_str().unwrap());
        let (_, wrong) = phone.sends(&town, "POST", &format!("{path}/cancel"), &json!({ "pin": "5555" }));
        assert_eq!((&wrong["pin_wrong"], &wrong["state"]["ended"]), (&json!(true), &Value::Null));
        let (_, mut shown) = phone.sends(&town, "POST", &format!("{path}/cancel"), &json!({ "pin": pin }));
        shown["id"] = Value::Null;
        told.push((shown, answer));
    }
    assert_eq!(told[0].0["state"]["ended"], json!("cancelled"));
    assert_eq!(told[0].0, told[1].0, "whoever looks over a shoulder sees one and the same");
    assert!(life(&town, &told[0].1).state.outcome.is_some());
    let open = life(&town, &told[1].1);
    assert!(open.state.outcome.is_none() && open.state.duress.is_some());
    let page = lead.get(&format!("/room?signal={}", open.state.id));
    assert!(page.says("Cancelled under duress") && page.says("help secretly"));
    let signals = town.town.system().lives::<Signal>(Duty::SeeBoard).unwrap();
    assert_eq!(signals.len(), 1);
}

#[test]
fn a_site_that_is_closed_takes_its_devices_with_it() {
    let town = TestTown::new();
    let lead = lead(&town);
    let site = school(&lead);
    let mut phone = known_phone(&town, &lead, &site);
    let page = does(&lead, &site, "close", &[("close-why", "")]);
    assert_eq!(page.status, 422);
    assert_eq!(devices(&town).len(), 1, "nothing is revoked by a form that came back");
    assert_eq!(does(&lead, &site, "close", &[("close-why", "منتقل")]).status, 303);
    assert!(devices(&town).is_empty());
    let (status, answer) = phone.sends(&town, "POST", "/sos", &json!({}));
    assert_eq!((status, life(&town, &answer).state.facts.enrolled), (201, false));
    assert!(!lead.get("/sites").says("چلڈرن"));
}

#[test]
fn a_survey_finds_what_is_to_be_mended_and_what_is_late_is_marked() {
    let town = TestTown::new();
    let lead = lead(&town);
    let site = school(&lead);
    assert_eq!(does(&lead, &site, "survey", &[("survey-said", "دیوار نیچی ہے")]).status, 303);
    assert_eq!(
        does(&lead, &site, "finding", &[("finding-said", "دیوار اونچی کریں"), ("due", "7")]).status,
        303
    );
    town.town.clock().set(town.town.now() + Span::from_days(8));
    lead.signs_in("sara");
    assert!(lead.get(&site).says("دیوار اونچی کریں"));
    assert!(lead.get("/sites?look=yes").says("1\u{2069} finding is late"), "{}", lead.get("/sites").text);
    assert_eq!(does(&lead, &site, "mend", &[("no", "1")]).status, 303);
    assert!(!lead.get("/sites?look=yes").says("چلڈرن"));
}
