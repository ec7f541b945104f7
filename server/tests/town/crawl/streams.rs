//! Does an open stream stop at the moment from which its owner may see no more?
//!
//! Somebody listens; then their post ends, their session ends, the matter is kept more closely, or they are found to be
//! party to it. What happens after that moment must never come, on any of the three streams.

use super::house::{Ask, Caller, House, canary};
use crate::town::said;
use amanat::sign_in::joining::tell;
use amanat_core::{
    decide::{account, matter::Command},
    event::Actor,
    values::{Level, MatterNo, UnitId},
};
use axum::body::{Body, Bytes};
use futures::{Stream, StreamExt, stream::BoxStream};
use std::time::Duration;
use tower::ServiceExt;

/// As long as this something may take to come.
const SOON: Duration = Duration::from_secs(10);
/// So long nothing more must come: longer than what an open page gathers before it is drawn again.
const QUIET: Duration = Duration::from_millis(700);
/// So long is listened at a time.
const GATHERED: Duration = Duration::from_millis(50);
/// The streams there are; `{no}` is the matter.
const STREAMS: [&str; 3] = ["/live/today", "/live/matter/{no}", "/api/v1/live"];

/// Somebody who listens.
struct Ear {
    path: String,
    pieces: BoxStream<'static, Bytes>,
    heard: String,
    ended: bool,
}

fn pieces(body: Body) -> impl Stream<Item = Bytes> {
    body.into_data_stream().filter_map(|piece| async { piece.ok() })
}

impl Ear {
    fn new(house: &House, who: &Caller, path: &str, no: MatterNo) -> Self {
        let path = path.replace("{no}", &no.to_string());
        let ask = Ask::get(&path).by(who);
        let mut request = axum::http::Request::get(&ask.path);
        for (name, value) in &ask.headers {
            request = request.header(*name, value);
        }
        let answer = house.router.clone().oneshot(request.body(Body::empty()).unwrap());
        let answer = house.town.wait(answer).unwrap();
        assert_eq!(answer.status().as_u16(), 200, "{path}");
        Self { path, pieces: pieces(answer.into_body()).boxed(), heard: String::new(), ended: false }
    }

    /// Listens until there are these words, or until the time is over.
    fn until(&mut self, house: &House, words: &str, most: Duration) -> bool {
        let end = std::time::Instant::now() + most;
        while !self.heard.contains(words) && !self.ended {
            let left = end.saturating_duration_since(std::time::Instant::now());
            let next = house.town.wait(async { tokio::time::timeout(left, self.pieces.next()).await });
            match next {
                Ok(Some(piece)) => self.heard.push_str(&String::from_utf8_lossy(&piece)),
                Ok(None) => self.ended = true,
                Err(_) => return false,
            }
        }
        self.heard.contains(words)
    }

    /// Whatever comes now; what came before is forgotten.
    fn hears_later(&mut self, house: &House) -> String {
        self.heard.clear();
        self.until(house, "\u{0}", QUIET);
        self.heard.clone()
    }
}

/// What takes the sight away.
type Takes = fn(&House, &Caller, MatterNo);

/// Somebody at the women's desk listens to its matter; something takes it from them; then it goes on.
fn goes_quiet(what: &str, takes: Takes) {
    let house = House::new();
    let no = house.matter("women").no;
    let woman = house.caller("woman").clone();
    let colleague = house.visit_of(house.caller("lead"));
    let mut ears: Vec<Ear> = STREAMS.iter().map(|path| Ear::new(&house, &woman, path, no)).collect();
    // They do hear of it before: a test that listens at a closed door proves nothing.
    house.town.does(&colleague, no, Command::Note(said("one more line"))).unwrap();
    for ear in &mut ears {
        let words = if ear.path.starts_with("/api/") { "noted" } else { "event: changed" };
        assert!(ear.until(&house, words, SOON), "{what}, {}: nothing is heard at all", ear.path);
        assert!(ear.heard.contains(&no.to_string()) || ear.path.starts_with("/live/matter"), "{}", ear.path);
    }
    for ear in &mut ears {
        ear.until(&house, "\u{0}", QUIET);
    }

    takes(&house, &woman, no);
    let system =
        house.town.town.visit(amanat_core::guard::Visitor::bare(amanat_core::guard::Who::Sender(no)));
    let later = canary("later", "said");
    let reply = Command::Reply { said: said(&later), written: None };
    house.town.does(&system, no, reply).unwrap();
    for ear in &mut ears {
        let heard = ear.hears_later(&house);
        for needle in [&later, &no.to_string(), &no.label(), &canary("women", "said")] {
            assert!(!heard.contains(needle.as_str()), "{what}, {}: {needle} in {heard}", ear.path);
        }
    }
}

fn told(house: &House, who: &Caller, command: account::Command) {
    let town = &house.town.town;
    let by = (Actor::Operator, None, town.now());
    house.town.wait(tell(town.record(), town.gate(), who.account.as_ref().unwrap(), &[command], by)).unwrap();
}

#[test]
fn crawl_a_stream_goes_quiet_when_the_post_ends() {
    goes_quiet("post", |house, who, _| {
        let unit: UnitId = "kohat-women".parse().unwrap();
        told(house, who, account::Command::EndPost { role: "desk_officer".into(), unit });
    });
}

#[test]
fn crawl_a_stream_goes_quiet_when_its_owner_leaves() {
    goes_quiet("leaving", |house, who, _| told(house, who, account::Command::Leave));
}

#[test]
fn crawl_a_stream_goes_quiet_when_the_session_ends() {
    goes_quiet("session", |house, who, _| house.town.town.gate().sessions().end(&who.bearer).unwrap());
}

#[test]
fn crawl_a_stream_goes_quiet_when_the_matter_is_sealed_for_another() {
    goes_quiet("sealing", |house, _, no| {
        let lead = house.visit_of(house.caller("lead"));
        let raise = Command::RaiseProtection { to: Level::P4, said: said("a child is concerned") };
        house.town.does(&lead, no, raise).unwrap();
        let to = house.caller("lead").account.clone().unwrap();
        house.town.does(&lead, no, Command::Assign { to }).unwrap();
    });
}

#[test]
fn crawl_a_stream_goes_quiet_for_whoever_is_found_to_be_related() {
    goes_quiet("relation", |house, _, no| {
        let lead = house.visit_of(house.caller("lead"));
        house.town.does(&lead, no, house.leaves_out("woman")).unwrap();
    });
}

/// Whichever comes first: this, that, or the end of the stream.
fn first_of(house: &House, ear: &mut Ear, words: [&str; 2]) -> Option<String> {
    let end = std::time::Instant::now() + SOON;
    while !ear.ended && std::time::Instant::now() < end {
        if let Some(found) = words.into_iter().find(|word| ear.heard.contains(word)) {
            return Some(found.to_owned());
        }
        ear.until(house, "\u{0}", GATHERED);
    }
    words.into_iter().find(|word| ear.heard.contains(word)).map(str::to_owned)
}

/// Waits for what must come instead of waiting whether something comes: a stream that goes on for who its owner was
/// shows the new line, however slow the machine is.
#[test]
fn crawl_an_open_page_asks_each_time_who_its_owner_is() {
    let house = House::new();
    let no = house.matter("case").no;
    let town = &house.town.town;
    let gone = town.words().of(town.settings().language).say("matter-gone");
    let takes: [(&str, &str, Takes); 2] = [
        ("member", &gone, |house, who, _| {
            let unit: UnitId = "kohat-city".parse().unwrap();
            told(house, who, account::Command::EndPost { role: "officer".into(), unit });
        }),
        ("head", "(ended)", |house, who, _| {
            house.town.town.gate().sessions().end(&who.bearer).unwrap();
        }),
    ];
    for (name, instead, takes) in takes {
        let who = house.caller(name).clone();
        let mut ear = Ear::new(&house, &who, "/live/matter/{no}", no);
        assert!(ear.until(&house, "event: changed", SOON), "{name}: nothing is heard at all");
        ear.heard.clear();
        takes(&house, &who, no);
        let later = canary("later", name);
        let said = Command::Reply { said: said(&later), written: None };
        house.town.does(&house.town.sender(no), no, said).unwrap();
        let first = first_of(&house, &mut ear, [&later, instead]);
        let ended = ear.ended && instead == "(ended)";
        assert!(first.as_deref() == Some(instead) || ended, "{name}: {first:?} of {}", ear.heard);
        assert!(!ear.heard.contains(&later), "{name}");
    }
}
