//! Do words leave by any door but the one they were meant for?
//!
//! Each field of each matter holds a word that stands nowhere else. The town then lives some days: clocks run out, units
//! above are told, letters leave. Whatever can be fetched without an account, whatever was mailed and whatever was
//! logged is searched for each of these words. What is on disk is searched elsewhere (`stolen`, `canary`).

use super::{
    cells::{sender, strangers},
    house::{Ask, FIELDS, House, Known, canary},
    people::sight,
    routes::{For, ROUTES},
};
use std::{
    io::Write,
    sync::{Arc, Mutex},
};
use tracing_subscriber::fmt::MakeWriter;

/// What is logged to see that the log is heard at all.
const HEARD: &str = "a fault that somebody provoked";

/// Everything that was logged, whatever its level.
#[derive(Clone, Default)]
struct Logged(Arc<Mutex<Vec<u8>>>);

impl Write for Logged {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Logged {
    type Writer = Logged;

    fn make_writer(&'a self) -> Logged {
        self.clone()
    }
}

/// Those that nobody beside a few may know of at all.
fn protected(house: &House) -> impl Iterator<Item = &Known> {
    let open = ["info", "case", "unsure", "merged", "far", "extract"];
    house.matters.iter().filter(move |matter| !open.contains(&matter.key))
}

/// Every word of these fields of this matter that stands in a text.
fn words_in(text: &str, matter: &Known, fields: &[&str]) -> Vec<String> {
    fields.iter().map(|field| canary(matter.key, field)).filter(|word| text.contains(word)).collect()
}

/// Every word of every matter that stands in a text.
fn any_word_in(text: &str, house: &House) -> Vec<String> {
    house.matters.iter().flat_map(|matter| words_in(text, matter, &FIELDS)).collect()
}

#[test]
fn crawl_no_word_leaves_by_a_public_door_a_letter_or_the_log() {
    let log = Logged::default();
    let subscriber =
        tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(log.clone()).finish();
    // Under a runner that keeps tests in one process, another may have taken the log before.
    let is_heard = tracing::subscriber::set_global_default(subscriber).is_ok();
    amanat::pages::trouble::logged(&HEARD);
    let house = House::new();
    house.town.pass("5d");
    house.town.wait(house.town.town.record().publish()).unwrap();

    let mut looked = 0;
    let mut asks: Vec<((), Ask)> = Vec::new();
    for route in ROUTES.iter().filter(|route| route.is_for == For::Everyone && route.method == "GET") {
        let path =
            route.path.replace("{desk}", "women").replace("{step}", "to-send").replace("{*name}", "app.css");
        asks.push(((), Ask::get(&path)));
    }
    let size = house.town.town.record().size().unwrap();
    for width in 1..=size.min(255) {
        asks.push(((), Ask::get(&format!("/tile/0/000.p/{width}"))));
        asks.push(((), Ask::get(&format!("/tile/entries/000.p/{width}"))));
    }
    for ((), ask, came) in house.ask_all(asks) {
        looked += 1;
        let text = came.text();
        let found = any_word_in(&text, &house);
        assert!(found.is_empty(), "{}: {found:?}", ask.path);
        for matter in &house.matters {
            let no = [matter.no.to_string(), matter.no.label(), matter.code.clone()];
            assert!(no.iter().all(|n| !text.contains(n.as_str())), "{} tells of {}", ask.path, matter.key);
        }
    }

    let letters = house.town.letters.all();
    assert!(letters.len() > 10, "so few letters left that nothing was looked at: {}", letters.len());
    for letter in &letters {
        let text = format!("{}\n{}", letter.subject, letter.body);
        assert_eq!(any_word_in(&text, &house), Vec::<String>::new(), "{letter:?}");
        assert!(house.matters.iter().all(|m| !text.contains(&m.code)), "a code is in a letter: {letter:?}");
    }

    let logged = String::from_utf8_lossy(&log.0.lock().unwrap()).into_owned();
    if is_heard {
        assert!(logged.contains(HEARD), "nothing is heard of the log, so nothing was looked at");
        assert_eq!(any_word_in(&logged, &house), Vec::<String>::new());
        let secrets = house.callers.iter().flat_map(|c| [c.bearer.clone(), c.form_token.clone()]);
        let codes = house.matters.iter().map(|m| m.code.clone());
        for secret in secrets.chain(codes) {
            assert!(!logged.contains(&secret), "a secret is in the log");
        }
    }
    println!("canaries: {looked} answers, {} letters, {} bytes of log", letters.len(), logged.len());
}

#[test]
fn crawl_a_receipt_holds_its_owners_words_at_most_and_none_of_a_discreet_desk() {
    let house = House::new();
    for matter in &house.matters {
        let who = sender(&house, matter.key);
        for path in ["/follow/matter/receipt", "/api/v1/mine/receipt"] {
            let came = house.town.wait(house.ask(Ask::get(path).by(&who)));
            let status = if matter.key == "erased" { 404 } else { 200 };
            assert_eq!(came.status.as_u16(), status, "{path} of {}: {}", matter.key, came.text());
            let text = came.text();
            let own = words_in(&text, matter, &FIELDS);
            assert_eq!(any_word_in(&text, &house), own, "{path} of {} holds another's words", matter.key);
            assert!(!own.contains(&canary(matter.key, "note")), "{path} of {}", matter.key);
            let discreet =
                ["women", "closed", "erased", "complaint", "named", "vulnerable", "family", "juvenile"];
            let is_discreet = discreet.contains(&matter.key);
            assert!(!is_discreet || own.is_empty(), "{path} of {}: {own:?}", matter.key);
            let policy = came.headers.get("content-security-policy").map(|v| v.to_str().unwrap().to_owned());
            let policy = policy.unwrap_or_default();
            assert!(
                policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"),
                "{policy}"
            );
            assert!(!policy.contains("'unsafe-inline'") && !policy.contains("unsafe-eval"), "{policy}");
        }
    }
}

#[test]
fn crawl_no_word_stands_in_an_address() {
    let house = House::new();
    let mut asks = Vec::new();
    for caller in house.callers.iter().chain(&strangers(&house)) {
        asks.push(((), Ask::get("/today").by(caller)));
        asks.push(((), Ask::get("/follow/matter").by(caller)));
        for matter in &house.matters {
            asks.push(((), Ask::get(&format!("/matter/{}", matter.no)).by(caller)));
        }
    }
    let mut addresses = 0;
    for ((), ask, came) in house.ask_all(asks) {
        let text = came.text();
        let quoted = ["href=\"", "src=\"", "action=\"", "formaction=\"", "sse-connect=\""];
        let all =
            quoted.iter().flat_map(|begin| text.split(begin).skip(1)).filter_map(|t| t.split('"').next());
        let to = came.headers.get("location").map(|v| v.to_str().unwrap().to_owned());
        for address in all.map(str::to_owned).chain(to) {
            addresses += 1;
            assert_eq!(any_word_in(&address, &house), Vec::<String>::new(), "{}: {address}", ask.path);
            let codes = house.matters.iter().any(|m| address.contains(&m.code));
            assert!(!codes && !address.contains("token"), "{}: {address}", ask.path);
        }
    }
    assert!(addresses > 1_000, "{addresses}");
    println!("canaries: {addresses} addresses");
}

#[test]
fn crawl_a_list_or_count_of_officers_tells_nothing_of_what_they_do_not_see() {
    let house = House::new();
    let mut asks = Vec::new();
    for caller in &house.callers {
        for path in
            ["/today", "/today?from=50", "/api/v1/today", "/api/v1/today?from=0&limit=1", "/units", "/people"]
        {
            asks.push((caller.name.clone(), Ask::get(path).by(caller)));
        }
    }
    let mut looked = 0;
    for (who, ask, came) in house.ask_all(asks) {
        let text = came.text();
        for needle in super::cells::forbidden(&house, &who) {
            let around = text.find(&needle).map(|at| around(&text, at));
            assert!(around.is_none(), "{who} gets {needle} from {}: {around:?}", ask.path);
        }
        // What is hidden from somebody does not even make another page of the list.
        let sees_any = house.matters.iter().any(|m| sight(&who, m.key) != '.');
        if ask.path == "/api/v1/today?from=0&limit=1" && !sees_any && came.status.is_success() {
            let list: serde_json::Value = serde_json::from_slice(&came.body).unwrap();
            assert!(list["next"].is_null(), "{who} can count what they do not see: {list}");
        }
        looked += 1;
    }
    assert!(looked > 100 && protected(&house).count() == 10);
}

/// What stands before and after a place of an answer, for whoever mends it.
fn around(text: &str, at: usize) -> String {
    const EACH_SIDE: usize = 300;
    let (before, after) = text.split_at(at);
    let before: String = before.chars().rev().take(EACH_SIDE).collect();
    before.chars().rev().chain(after.chars().take(EACH_SIDE)).collect()
}
