//! Can what somebody wrote become part of a page?
//!
//! Every field that anybody can write, at every door, is filled with what has broken other sites. Every page that shows
//! or echoes it is read as a browser would: no element, no attribute and no address may come from what was written.

use super::{
    house::{Ask, Caller, Came, House, form, photo},
    page::{Element, elements},
};
use crate::town::{ground_of, said};
use amanat_core::decide::matter::Command;
use std::collections::BTreeMap;

/// A word that stands in each of the texts below and in nothing of ours.
const MARK: &str = "xq7";
const HOSTILE: [&str; 8] = [
    "<script>xq7()</script>",
    "\"><img src=x onerror=xq7()>",
    "' onmouseover='xq7()' x='",
    "</textarea></title><svg onload=xq7()>",
    "javascript:xq7()",
    "{{xq7}} ${xq7} <%= xq7 %>",
    "--><iframe src=//evil.example/xq7></iframe>",
    "&lt;script&gt;xq7()&lt;/script&gt; \u{202e}<b>xq7</b>",
];
/// Attributes whose value a browser follows or fetches.
const ADDRESSES: [&str; 7] = ["href", "src", "action", "formaction", "data", "poster", "sse-connect"];

fn all_in_one() -> String {
    HOSTILE.join(" ")
}

/// What is wrong with a page that shows what somebody wrote.
fn wrong_with(page: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for element in elements(page) {
        wrong.extend(wrong_element(&element));
    }
    wrong
}

fn wrong_element(element: &Element) -> Option<String> {
    let is_odd = |name: &str| {
        name.contains(MARK)
            || name.starts_with("on")
            || !name.chars().all(|c| c.is_ascii_alphanumeric() || "-:_".contains(c))
    };
    let strange = ["iframe", "object", "embed", "base", "applet", "frame", "b", "math"];
    let leads_away = |(name, value): &(String, String)| {
        let value = value.trim().to_ascii_lowercase();
        let ours =
            value.starts_with('/') && !value.starts_with("//") || value.starts_with('#') || value.is_empty();
        let known = value.starts_with("https://www.wikipedia.org/")
            || value.starts_with("data:image/")
            || value.starts_with("tel:");
        ADDRESSES.contains(&name.as_str()) && !ours && !known
    };
    let is_wrong = strange.contains(&element.name.as_str())
        || is_odd(&element.name)
        || element
            .attributes
            .iter()
            .any(|a| is_odd(&a.0) || a.0 == "style" || a.0 == "srcdoc" || leads_away(a))
        || (element.name == "script" && !is_ours(element));
    is_wrong.then(|| format!("{element:?}"))
}

/// A script from our own files, or a block of data that no browser runs.
fn is_ours(script: &Element) -> bool {
    let has =
        |name: &str, begin: &str| script.attributes.iter().any(|(n, v)| n == name && v.starts_with(begin));
    has("src", "/assets/") || has("type", "text/plain") || has("type", "application/json")
}

/// Everything hostile is written by the sender and by officers, into every field there is.
fn written(house: &House) -> Vec<(&'static str, Caller)> {
    let text = all_in_one();
    for (key, worker) in [("case", "member"), ("women", "woman"), ("complaint", "examiner")] {
        let no = house.matter(key).no;
        let visit = house.visit_of(house.caller(worker));
        let sender = house.town.sender(no);
        house.town.does(&sender, no, Command::Reply { said: said(&text), written: None }).unwrap();
        for command in [Command::Note(said(&text)), Command::Ask(said(&text)), Command::Answer(said(&text))] {
            house.town.does(&visit, no, command).unwrap();
        }
    }
    let keys = ["case", "women", "complaint"];
    keys.into_iter().map(|key| (key, super::cells::sender(house, key))).collect()
}

/// A report whose every answer is hostile, by the door of programs; gives its code.
fn reported(house: &House) -> String {
    let (lat, lon) = ground_of(&house.town, "kohat-city");
    let text = all_in_one();
    let body = serde_json::json!({ "desk": "report", "language": "en",
        "answers": { "what_happened": text, "kind": "theft", "name": text.chars().take(100).collect::<String>(),
                     "where": { "lat": lat, "lon": lon, "text": text.chars().take(150).collect::<String>() } } });
    let ask = Ask::post("/api/v1/reports", body.to_string())
        .json()
        .with("idempotency-key", "hostile-report-000001");
    let came = house.town.wait(house.ask(ask));
    assert!(came.status.is_success(), "{}", came.text());
    let taken: serde_json::Value = serde_json::from_slice(&came.body).unwrap();
    taken["code"].as_str().unwrap().replace(' ', "")
}

/// Forms that come back with what was written in them.
fn echoes(house: &House) -> Vec<Ask> {
    let mut asks = Vec::new();
    let administrator = house.caller("administrator");
    for text in HOSTILE.iter().map(|t| (*t).to_owned()).chain([all_in_one()]) {
        let filled = |names: &[&'static str]| {
            let fields: BTreeMap<&str, String> = names.iter().map(|n| (*n, text.clone())).collect();
            form(&fields)
        };
        let encoded: String = text.bytes().map(|b| format!("%{b:02X}")).collect();
        let report = [
            "what_happened",
            "name",
            "where.text",
            "where.lat",
            "when.day",
            "when.date",
            "email",
            "reach",
            "key",
            "go",
            "kind",
        ];
        for step in ["what_happened", "kind", "where", "when", "name", "who-sees", "to-send"] {
            asks.push(Ask::post(&format!("/report/report/{step}"), filled(&report)).form());
        }
        asks.push(Ask::post("/message", filled(&["this.desk", "this.step", "what_happened"])).form());
        asks.push(Ask::post("/sign-in", filled(&["name", "password", "code", "next"])).form());
        asks.push(Ask::post("/join", filled(&["code"])).form());
        asks.push(
            Ask::post("/join/account", filled(&["code", "name", "sign_in", "password", "again"])).form(),
        );
        asks.push(Ask::post("/verify", filled(&["receipt", "text"])).form());
        asks.push(Ask::post("/receipt", filled(&["code"])).form());
        let own = format!("form_token={}&", administrator.form_token);
        let person = filled(&["name", "sign_in", "rank", "role", "attribute"]);
        asks.push(
            Ask::post("/people/new", format!("{own}unit=kohat-city&{person}")).form().by(administrator),
        );
        let member = house.caller("member");
        let path = format!("/matter/{}", house.matter("case").no);
        for act in ["note", "forward", "pause", "propose-close", "move-clock", "raise", &encoded] {
            let body = filled(&[
                "text", "unit", "why", "outcome", "finding", "evidence", "clock", "due", "level", "key",
            ]);
            let body = format!("form_token={}&{body}", member.form_token);
            asks.push(Ask::post(&format!("{path}/{act}"), body).form().by(member));
        }
        for page in ["/", "/report", "/report/report", "/follow", "/verify", "/sign-in", "/join", "/nothing"]
        {
            asks.push(Ask::get(&format!(
                "{page}?next={encoded}&lang={encoded}&theme={encoded}&from={encoded}&{encoded}"
            )));
        }
        for page in ["/today", "/people", "/units", "/people/new"] {
            asks.push(Ask::get(&format!("{page}?unit={encoded}&{encoded}={encoded}")).by(administrator));
        }
    }
    asks
}

/// Every page of everybody who may see what was written.
fn shown(house: &House, senders: &[(&'static str, Caller)]) -> Vec<Ask> {
    let mut asks = Vec::new();
    for caller in &house.callers {
        for path in ["/today", "/people", "/units", "/people/new"] {
            asks.push(Ask::get(path).by(caller));
        }
        for matter in &house.matters {
            asks.push(Ask::get(&format!("/matter/{}", matter.no)).by(caller));
            asks.push(Ask::get(&format!("/live/matter/{}", matter.no)).by(caller));
        }
    }
    for (_, sender) in senders {
        for path in ["/follow/matter", "/follow/matter/withdraw", "/follow/matter/receipt"] {
            asks.push(Ask::get(path).by(sender));
        }
    }
    asks
}

#[test]
fn crawl_nothing_that_somebody_wrote_becomes_part_of_a_page() {
    let house = House::new();
    let mut senders = written(&house);
    let code = reported(&house);
    let came = house.town.wait(house.ask(Ask::post("/follow", format!("code={code}")).form()));
    let cookie = came.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    senders.push(("reported", Caller { cookie, ..Caller::default() }));

    let asks = shown(&house, &senders).into_iter().chain(echoes(&house)).map(|ask| ((), ask)).collect();
    let (mut pages, mut with_mark) = (0, 0);
    for ((), ask, came) in house.ask_all(asks) {
        if !is_html(&came) {
            continue;
        }
        let text = came.text();
        pages += 1;
        with_mark += usize::from(text.contains(MARK));
        let is_receipt = ask.path.ends_with("/receipt") && came.headers.contains_key("content-disposition");
        let wrong: Vec<String> =
            wrong_with(&text).into_iter().filter(|w| !is_receipt || w.contains(MARK)).collect();
        assert!(wrong.is_empty(), "{} {} has {wrong:?}", ask.method, ask.path);
        let file_name = came.headers.get("content-disposition").map(|v| v.to_str().unwrap_or("?").to_owned());
        assert!(!file_name.unwrap_or_default().contains(MARK));
    }
    println!("hostile: {pages} pages, {with_mark} of them with what was written");
    assert!(with_mark > 100, "what was written is shown so seldom that nothing was looked at: {with_mark}");
}

fn is_html(came: &Came) -> bool {
    let kind = came.headers.get("content-type").and_then(|v| v.to_str().ok()).unwrap_or_default();
    kind.starts_with("text/html") || kind.starts_with("text/event-stream")
}

#[test]
fn crawl_a_page_with_something_foreign_in_it_is_noticed() {
    for text in HOSTILE.iter().filter(|t| t.contains('<') && !t.contains("&lt;") && !t.contains("<%")) {
        assert!(!wrong_with(&format!("<p>{text}</p>")).is_empty(), "{text}");
    }
    for page in ["<a href=\"javascript:xq7()\">", "<p ' onmouseover='xq7()'>", "<a href=\"//evil.example\">"]
    {
        assert!(!wrong_with(page).is_empty(), "{page}");
    }
    assert_eq!(wrong_with("<p class=\"a\">xq7 &lt;script&gt;</p><a href=\"/x\">"), Vec::<String>::new());
}

/// What is no photo, whatever it calls itself, is refused; what is one and more is drawn anew.
#[test]
fn crawl_only_photos_are_kept_and_only_the_picture_of_them_comes_back() {
    use base64::{Engine, prelude::BASE64_STANDARD};
    let house = House::new();
    let code = house.matter("case").code.clone();
    let size = house.town.town.record().size().unwrap();
    let mut bomb = photo(1);
    // The same header with sides of sixty thousand points: hundreds of megabytes, drawn.
    bomb[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
    let html = b"<html><script>xq7()</script>".to_vec();
    let refused: [(&str, Vec<u8>); 7] = [
        ("svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='xq7()'/>".to_vec()),
        ("html", html.clone()),
        ("gif and script", b"GIF89a/*xq7*/=1;xq7()".to_vec()),
        ("zip", [b"PK\x03\x04".to_vec(), vec![0; 64]].concat()),
        ("pdf", b"%PDF-1.7 xq7".to_vec()),
        ("a bomb", bomb),
        ("half a photo", photo(2)[..40].to_vec()),
    ];
    let send = |bytes: &[u8], key: &str| {
        let body = serde_json::json!({ "text": "x", "photos": [BASE64_STANDARD.encode(bytes)] });
        let ask = Ask::post("/api/v1/mine/messages", body.to_string()).json().with("idempotency-key", key);
        house.town.wait(house.ask(ask.with("authorization", &format!("Bearer {code}"))))
    };
    for (what, bytes) in &refused {
        let came = send(bytes, "hostile-photo-000001");
        assert_eq!(came.status.as_u16(), 400, "{what}: {}", came.text());
    }
    assert_eq!(house.town.town.record().size().unwrap(), size, "something of it was kept");

    // A photo that is a page as well, for whoever reads it from its end.
    let both = [photo(3), html].concat();
    let came = send(&both, "hostile-photo-000002");
    assert_eq!(came.status.as_u16(), 200, "{}", came.text());
    let mine: serde_json::Value = serde_json::from_slice(&came.body).unwrap();
    let id = super::house::last_photo(&mine);
    let path = format!("/api/v1/mine/files/{id}");
    let came = house.town.wait(house.ask(Ask::get(&path).with("authorization", &format!("Bearer {code}"))));
    let header = |name: &str| came.headers[name].to_str().unwrap().to_owned();
    assert!(
        header("content-type").starts_with("image/") && header("content-security-policy").contains("sandbox")
    );
    assert!(header("cache-control").contains("no-store") && header("x-content-type-options") == "nosniff");
    assert!(!came.text().contains(MARK), "what was behind the picture comes back");
}
