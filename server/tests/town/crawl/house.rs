//! Where does everybody ask for everything?
//!
//! One town with a matter of each kind, each with words and a photo that nobody else has, and somebody of each role with
//! a session. Asked in process, several at a time.

use super::people::{Held, ROLES, Role, matters, sight};
use crate::town::{TestTown, close, ground_of, said};
use amanat::{
    http,
    intake::FollowUpCode,
    sign_in::joining::{Enrolled, enrol, tell},
};
use amanat_core::{
    decide::{
        account,
        glass::Reason,
        matter::{Command, Conflict, Matter, Opening, Reach, consent::*, disclose::Footing, keep::ErasedWhy},
    },
    event::{Actor, Part},
    guard::{Post, Visitor, Who},
    playbook::Door,
    route::{Whereabouts, route},
    values::*,
};
use amanat_record::{Extras, Seen, Visit};
use axum::{
    Router,
    body::{Body, Bytes},
    http::{HeaderMap, Request, StatusCode, header},
};
use futures::{StreamExt, stream};
use std::{collections::BTreeMap, time::Duration};
use tower::ServiceExt;

/// Requests on their way at a time.
const AT_ONCE: usize = 16;
/// The most that is read of an answer.
const MAX_ANSWER_BYTES: usize = 8 << 20;
/// How long a stream is listened to before it counts as silent.
const LISTEN: Duration = Duration::from_millis(400);

/// A matter of the house.
pub struct Known {
    pub key: &'static str,
    pub no: MatterNo,
    /// The follow-up code's digits.
    pub code: String,
    /// The photo that the sender sent.
    pub photo: Option<String>,
    /// To whom it was given.
    pub assigned: Option<AccountId>,
}

/// Somebody who asks.
#[derive(Clone, Debug, Default)]
pub struct Caller {
    pub name: String,
    /// For pages.
    pub cookie: String,
    /// For programs.
    pub bearer: String,
    /// Hidden in the forms of their session.
    pub form_token: String,
    pub account: Option<AccountId>,
}

/// A question at one of the doors.
#[derive(Clone, Debug, Default)]
pub struct Ask {
    pub method: &'static str,
    pub path: String,
    pub body: Vec<u8>,
    pub headers: Vec<(&'static str, String)>,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Came {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Came {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// All that somebody can tell two answers apart by, save what they asked for themselves.
    pub fn look(&self, asked_for: &[&str]) -> String {
        let mut lines: Vec<String> = self
            .headers
            .iter()
            .filter(|(name, _)| !["content-length", "date"].contains(&name.as_str()))
            .map(|(name, value)| format!("{name}: {}", String::from_utf8_lossy(value.as_bytes())))
            .collect();
        lines.sort();
        let mut all = format!("{}\n{}\n\n{}", self.status, lines.join("\n"), asked_alike(&self.text()));
        for typed in asked_for {
            let escaped = typed.replace('&', "&amp;").replace('\'', "&#39;").replace('"', "&quot;");
            all = all.replace(typed, "ID").replace(&escaped, "ID");
        }
        all
    }
}

/// A question for a passkey is another each time; all are of one length.
fn asked_alike(page: &str) -> String {
    let mut page = page.to_owned();
    for start in ["data-options=\"", "name=\"passkey_state\" value=\""] {
        if let Some(at) = page.find(start).map(|at| at + start.len()) {
            let end = at + page[at..].find('"').unwrap_or_default();
            page.replace_range(at..end, &(end - at).to_string());
        }
    }
    page
}

/// The house.
pub struct House {
    pub town: TestTown,
    pub router: Router,
    pub matters: Vec<Known>,
    pub callers: Vec<Caller>,
    /// The emergency in which the protection officer reads the women's matter.
    pub glass: String,
}

/// Words that stand in one field of one matter and nowhere else.
pub fn canary(matter: &str, field: &str) -> String {
    format!("canary{}q{field}", matter.replace('-', ""))
}

/// The fields that carry a canary: what the sender said, who they are, what officers wrote.
pub const FIELDS: [&str; 6] = ["said", "name", "mail", "note", "photo", "asked"];

impl House {
    pub fn new() -> Self {
        Self::of(TestTown::new())
    }

    pub fn of(town: TestTown) -> Self {
        let mut house = Self {
            router: http::router(town.town.clone()),
            town,
            matters: Vec::new(),
            callers: Vec::new(),
            glass: String::new(),
        };
        house.callers = ROLES.iter().map(|role| house.joins(role)).collect();
        house.fill();
        // Whose post was to end a minute after they came: it has ended for a minute.
        let clock = house.town.town.clock();
        clock.set(clock.now() + Span::from_mins(2));
        house.glass = house.breaks();
        house
    }

    pub fn matter(&self, key: &str) -> &Known {
        self.matters.iter().find(|m| m.key == key).unwrap_or_else(|| panic!("no matter {key}"))
    }

    pub fn caller(&self, name: &str) -> &Caller {
        self.callers.iter().find(|c| c.name == name).unwrap_or_else(|| panic!("no caller {name}"))
    }

    /// Somebody joins, is given their post, and signs in.
    fn joins(&self, role: &Role) -> Caller {
        let (town, now) = (&self.town, self.town.town.now());
        let from =
            if role.held == Held::Tomorrow { now + Span::from_hours(24) } else { Moment::from_millis(0) };
        let until = (role.held == Held::Ended).then(|| now + Span::from_mins(1));
        let posts = role.post.split('+').zip(role.unit.split('+')).filter(|_| role.held != Held::Never);
        let who = Enrolled {
            name: format!("{} خان", role.name),
            sign_in: role.name.into(),
            password: super::super::browser::PASSWORD.into(),
            second_factor: super::super::browser::SECRET.into(),
            rank: role.rank.into(),
            attributes: role.attributes.iter().map(|a| (*a).to_owned()).collect(),
            posts: posts.map(|(post, unit)| post_of(post, unit, from, until)).collect(),
        };
        let gate = town.town.gate();
        let id = town.wait(enrol(town.town.record(), gate, who, now)).unwrap();
        let caller = match role.held {
            Held::Weak => self.signs_in_weakly(role.name, &id),
            _ => self.signs_in(role.name, &id),
        };
        if role.held == Held::Left {
            let by = (Actor::Operator, None, now);
            town.wait(tell(town.town.record(), gate, &id, &[account::Command::Leave], by)).unwrap();
        }
        caller
    }

    /// A new session, as if name, password and code had been right.
    pub fn signs_in(&self, name: &str, id: &AccountId) -> Caller {
        let gate = self.town.town.gate();
        let token = gate.sessions().begin(id, "Crawler/1.0", gate.clock().now()).unwrap();
        Self::with_session(name, id, token.as_str().to_owned())
    }

    /// A new session in which no second factor was shown.
    fn signs_in_weakly(&self, name: &str, id: &AccountId) -> Caller {
        let gate = self.town.town.gate();
        let token = gate.sessions().begin_weak(id, "Crawler/1.0", gate.clock().now()).unwrap();
        Self::with_session(name, id, token.as_str().to_owned())
    }

    fn with_session(name: &str, id: &AccountId, token: String) -> Caller {
        Caller {
            name: name.to_owned(),
            cookie: format!("session={token}"),
            form_token: form_token(&token),
            bearer: token,
            account: Some(id.clone()),
        }
    }

    fn fill(&mut self) {
        let city: UnitId = "kohat-city".parse().unwrap();
        let here = ground_of(&self.town, "kohat-city");
        let far = ground_of(&self.town, "gulbahar");
        for (key, desk, at, choices) in [
            ("info", "information", here, &[][..]),
            ("case", "report", here, &[]),
            ("missing", "missing-person", here, &[]),
            ("women", "women", here, &[]),
            ("complaint", "complaint", here, &["bribe"]),
            ("unsure", "report", self.between("kohat-city", "kohat-cantt"), &[]),
            ("closed", "women", here, &[]),
            ("erased", "women", here, &[]),
            ("merged", "report", here, &[]),
            ("far", "report", far, &[]),
            ("raised", "report", here, &[]),
            ("named", "complaint", here, &["bribe"]),
            ("extract", "report", here, &[]),
            ("vulnerable", "vulnerable", here, &[]),
            ("family", "family-child", here, &[]),
            ("juvenile", "juvenile", here, &[]),
        ] {
            let at = Whereabouts {
                point: Some(Point::new(at.0, at.1).unwrap()),
                complained_of: (desk == "complaint").then_some(&city),
                ..Whereabouts::default()
            };
            let known = self.opens(key, desk, at, choices);
            self.matters.push(known);
        }
        assert_eq!(self.matters.iter().map(|m| m.key).collect::<Vec<_>>(), matters());
        self.goes_on();
    }

    /// A point where two stations' grounds meet, so that somebody must say whose it is.
    fn between(&self, one: &str, two: &str) -> (f64, f64) {
        let setup = self.town.town.setup();
        let (a, b) = (ground_of(&self.town, one), ground_of(&self.town, two));
        let playbook = setup.desks.current(&"report".parse().unwrap()).unwrap();
        for i in 0..=2_000 {
            let t = f64::from(i) / 2_000.0;
            let at = (a.0 + (b.0 - a.0) * t, a.1 + (b.1 - a.1) * t);
            let point =
                Whereabouts { point: Some(Point::new(at.0, at.1).unwrap()), ..Whereabouts::default() };
            let routed = route(playbook, &setup.places, &point, self.town.town.now()).unwrap();
            let among: Vec<&str> = routed.candidates.iter().map(UnitId::as_str).collect();
            if routed.unit.as_str() == one && among.contains(&two) && among.len() == 2 {
                return at;
            }
        }
        panic!("{one} and {two} do not meet");
    }

    fn opens(&self, key: &'static str, desk: &str, at: Whereabouts<'_>, choices: &[&str]) -> Known {
        let town = &self.town.town;
        let setup = town.setup();
        let playbook = setup.desks.current(&desk.parse().unwrap()).unwrap();
        let routed = route(playbook, &setup.places, &at, town.now()).unwrap();
        let mut random = [0; 16];
        getrandom::fill(&mut random).unwrap();
        let (no, code) = (MatterNo::from_random(random), FollowUpCode::random().unwrap());
        let told = serde_json::json!({ "what_happened": { "text": canary(key, "said") } });
        let mail = format!("{}@mail.example", canary(key, "mail"));
        let who = serde_json::json!({ "name": { "text": canary(key, "name") }, "reach": { "email": mail } });
        let opening = Opening {
            door: Door::Web,
            language: Language::Ur,
            unit: routed.unit,
            candidates: routed.candidates,
            choices: choices.iter().map(|c| (*c).to_owned()).collect(),
            excluded: routed.excluded,
            reach: Reach::Email,
            code: town.record().code_mark(code.digits()),
            under_18: None,
            occurred: None,
            parts: vec![Part::of(Class::Content, &told), Part::of(Class::Identity, &who)],
        };
        let visit = town.visit(Visitor::bare(Who::Anyone));
        let command = Command::Open(Box::new(opening));
        self.town.wait(visit.open(no, command, playbook, town.now(), Extras::default())).unwrap();
        Known { key, no, code: code.digits().to_owned(), photo: None, assigned: None }
    }

    /// Who works on them acknowledges, writes and asks; senders send photos; some matters end.
    fn goes_on(&mut self) {
        for i in 0..self.matters.len() {
            let (key, no) = (self.matters[i].key, self.matters[i].no);
            self.matters[i].photo = Some(self.sends_photo(i));
            let worker = self.first_who("wdb", key);
            let visit = self.visit_of(worker);
            let does = |command| self.does(&visit, key, no, command);
            if key != "unsure" {
                does(Command::Acknowledge);
            }
            does(Command::Note(said(&canary(key, "note"))));
            does(Command::Ask(said(&canary(key, "asked"))));
            let taker = self.takes(key, worker);
            if let Some(to) = taker.clone() {
                let giver =
                    self.visit_of(self.first_who("dbaCL", if key == "named" { "complaint" } else { key }));
                self.does(&giver, key, no, Command::Assign { to });
            }
            self.ends(key, no, &does);
            self.matters[i].assigned = taker;
        }
    }

    /// To whom a matter is given: a sealed one is then nobody else's.
    fn takes(&self, key: &str, worker: &Caller) -> Option<AccountId> {
        match key {
            "complaint" | "raised" | "vulnerable" | "family" => None,
            "named" => self.caller("named").account.clone(),
            _ => worker.account.clone(),
        }
    }

    /// The sender agrees to an appeal to everybody; one of the station proposes its words, another publishes them.
    fn publishes(&self, no: MatterNo, does: &dyn Fn(Command) -> Matter) {
        let until = self.town.town.now() + Span::from_days(10);
        let terms = Terms {
            id: 0,
            subject: Subject::Adult,
            by: GivenBy::Person,
            assent: false,
            purpose: Purpose::PublicAppeal,
            to: Recipient::Public,
            scope: vec![Class::Content],
            basis: Basis::Online,
            lang: Language::Ur,
            expires: until,
        };
        let giving = Giving { terms, is_party: false, words: ConsentWords::default() };
        self.town.does(&self.town.sender(no), no, Command::GiveConsent(Box::new(giving))).unwrap();
        let words = canary("extract", "words");
        let publish = || Command::PublishExtract { said: said(&words), footing: Footing::Consent(1), until };
        does(publish());
        let other = self.visit_of(self.caller("two-hats"));
        assert!(self.does(&other, "extract", no, publish()).flows.published.is_some(), "two of them said so");
    }

    /// The protection officer breaks the glass of the women's matter.
    fn breaks(&self) -> String {
        let (visit, no) = (self.visit_of(self.caller("protector")), self.matter("women").no.to_string());
        let broken = visit.break_glass(&no, Reason::DangerToLife, "she is in danger", self.town.town.now());
        let glass = self.town.wait(broken).unwrap();
        self.town.settle();
        glass.id.to_string()
    }

    /// By what somebody who sees only the clocks of a matter asks for it.
    pub fn reference(&self, who: &Caller, key: &str) -> String {
        match self.visit_of(who).matter(self.matter(key).no).unwrap() {
            Some(Seen::Clocks(clocks)) => clocks.reference,
            _ => panic!("{} sees more or less than the clocks of {key}", who.name),
        }
    }

    fn first_who(&self, letters: &str, key: &str) -> &Caller {
        let found = self.callers.iter().find(|c| letters.contains(sight(&c.name, key)));
        found.unwrap_or_else(|| panic!("of {key}, nobody is one of {letters}"))
    }

    /// A caller's way to matters, beside every door.
    pub fn visit_of(&self, caller: &Caller) -> Visit {
        let person = self.town.town.gate().roster().person(caller.account.as_ref().unwrap()).unwrap();
        self.town.town.visit(person.visitor(true, true, self.town.town.now()))
    }

    fn does(&self, visit: &Visit, key: &str, no: MatterNo, command: Command) -> Matter {
        self.town.does(visit, no, command).unwrap_or_else(|no| panic!("{key}: {no:?}"))
    }

    /// Says that somebody is related to a person of the matter.
    pub fn leaves_out(&self, name: &str) -> Command {
        let who = self.caller(name).account.clone().unwrap();
        let (units, said) = (Vec::new(), said("her brother's wife"));
        Command::Exclude { who, why: Conflict::Relative, units, to: None, said }
    }

    /// What is particular about each.
    fn ends(&self, key: &str, no: MatterNo, does: &dyn Fn(Command) -> Matter) {
        let sender = self.town.sender(no);
        match key {
            "women" => drop(does(self.leaves_out("relative"))),
            "closed" => {
                does(close());
                self.town.does(&sender, no, Command::Agree(said(""))).unwrap();
            }
            "erased" => {
                self.town.does(&sender, no, Command::Withdraw(said(""))).unwrap();
                let classes = Class::ALL.to_vec();
                let ask = Command::AskErasure { classes: classes.clone(), said: said("") };
                self.town.does(&sender, no, ask).unwrap();
                let lead = self.visit_of(self.caller("lead"));
                let erase = Command::Erase { classes, why: ErasedWhy::Asked, said: said("as she asked") };
                self.town.does(&lead, no, erase).unwrap();
                does(Command::AgreeErasure);
            }
            "merged" => drop(does(Command::Merge { into: self.matter("case").no })),
            "extract" => self.publishes(no, does),
            "raised" => drop(does(Command::RaiseProtection { to: Level::P4, said: said("?") })),
            _ => {}
        }
    }

    fn sends_photo(&self, i: usize) -> String {
        use base64::{Engine, prelude::BASE64_STANDARD};
        let photo = BASE64_STANDARD.encode(photo(i as u8));
        let body = serde_json::json!({ "text": canary(self.matters[i].key, "photo"), "photos": [photo] });
        let ask = Ask::post("/api/v1/mine/messages", body.to_string())
            .json()
            .with("idempotency-key", "photo-of-the-crawl-1")
            .with("authorization", &format!("Bearer {}", self.matters[i].code));
        let came = self.town.wait(self.ask(ask));
        assert_eq!(came.status, StatusCode::OK, "{}", came.text());
        let text = came.text();
        let mine: serde_json::Value = serde_json::from_str(&text).unwrap();
        found(&mine, "files")
            .or_else(|| found(&mine, "photos"))
            .unwrap_or_else(|| panic!("no photo in {text}"))
    }

    /// One question.
    pub async fn ask(&self, ask: Ask) -> Came {
        asked(&self.router, ask).await
    }

    /// Many questions, several at a time, in the order in which answers come.
    pub fn ask_all<T: Send + 'static>(&self, asks: Vec<(T, Ask)>) -> Vec<(T, Ask, Came)> {
        let router = self.router.clone();
        let answers = stream::iter(asks).map(move |(what, ask)| {
            let router = router.clone();
            async move {
                let again = ask.clone();
                let came = tokio::spawn(async move { asked(&router, ask).await }).await.unwrap();
                (what, again, came)
            }
        });
        self.town.wait(answers.buffer_unordered(AT_ONCE).collect())
    }
}

/// The photo that was sent last.
pub fn last_photo(mine: &serde_json::Value) -> String {
    let lines = mine["timeline"].as_array().unwrap();
    let last = lines.iter().rev().find_map(|line| found(line, "files").or_else(|| found(line, "photos")));
    last.unwrap_or_else(|| panic!("no photo in {mine}"))
}

/// The first id in a list of this name, anywhere in an answer.
fn found(value: &serde_json::Value, name: &str) -> Option<String> {
    match value {
        serde_json::Value::Object(map) => map.iter().find_map(|(key, inner)| {
            let first = || inner.as_array().and_then(|all| all.first());
            let id = first().and_then(|f| f.as_str().or_else(|| f["id"].as_str())).filter(|_| key == name);
            id.map(str::to_owned).or_else(|| found(inner, name))
        }),
        serde_json::Value::Array(all) => all.iter().find_map(|inner| found(inner, name)),
        _ => None,
    }
}

impl Ask {
    pub fn get(path: &str) -> Self {
        Self { method: "GET", path: path.into(), ..Self::default() }
    }

    pub fn post(path: &str, body: impl Into<Vec<u8>>) -> Self {
        Self { method: "POST", path: path.into(), body: body.into(), ..Self::default() }
    }

    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    pub fn json(self) -> Self {
        self.with("content-type", "application/json")
    }

    pub fn form(self) -> Self {
        self.with("content-type", "application/x-www-form-urlencoded")
    }

    /// As this caller asks it: pages by cookie, programs by bearer.
    pub fn by(self, caller: &Caller) -> Self {
        match self.path.starts_with("/api/") {
            true if caller.bearer.is_empty() => self,
            true => self.with("authorization", &format!("Bearer {}", caller.bearer)),
            false => self.with("cookie", &caller.cookie),
        }
    }
}

async fn asked(router: &Router, ask: Ask) -> Came {
    let mut request = Request::builder().method(ask.method).uri(&ask.path);
    for (name, value) in &ask.headers {
        request = request.header(*name, value);
    }
    if !ask.headers.iter().any(|(name, _)| *name == "accept-language") {
        request = request.header("accept-language", "en");
    }
    let response = router.clone().oneshot(request.body(Body::from(ask.body)).unwrap()).await.unwrap();
    let (parts, body) = response.into_parts();
    let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let body = if kind.starts_with("text/event-stream") {
        heard(body).await
    } else {
        axum::body::to_bytes(body, MAX_ANSWER_BYTES).await.unwrap()
    };
    Came { status: parts.status, headers: parts.headers, body }
}

/// What a stream says at first.
async fn heard(body: Body) -> Bytes {
    let mut pieces = body.into_data_stream();
    match tokio::time::timeout(LISTEN, pieces.next()).await {
        Ok(Some(Ok(piece))) => piece,
        Ok(_) => Bytes::from_static(b"(ended)"),
        Err(_) => Bytes::from_static(b"(silent)"),
    }
}

/// The token that the forms of a session carry.
pub fn form_token(session: &str) -> String {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
    use sha2::{Digest, Sha256};
    URL_SAFE_NO_PAD.encode(&Sha256::digest(format!("amanat.form.v1\0{session}"))[..16])
}

/// A post, with whatever else posts have left as it is.
pub fn post_of(role: &str, unit: &str, from: Moment, until: Option<Moment>) -> Post {
    let post = serde_json::json!({ "role": role, "unit": unit, "from": from, "until": until });
    serde_json::from_value(post).unwrap()
}

/// A small picture, each another.
pub fn photo(shade: u8) -> Vec<u8> {
    let picture = image::RgbImage::from_pixel(8, 8, image::Rgb([shade.wrapping_mul(20), 90, 160]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// Forms as browsers write them.
pub fn form(fields: &BTreeMap<&str, String>) -> String {
    let encode = |text: &str| text.bytes().map(|b| format!("%{b:02X}")).collect::<String>();
    let pairs: Vec<String> = fields.iter().map(|(n, v)| format!("{}={}", encode(n), encode(v))).collect();
    pairs.join("&")
}
