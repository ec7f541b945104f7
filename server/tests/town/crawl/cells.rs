//! Does each cell of route × id × role give what stands on paper, and all others nothing?
//!
//! Nothing means: the very answer that somebody in the same session gets for a number that no matter has; status,
//! headers and every byte but the number itself. An act that is allowed is refused by a rule (its body asks for what
//! cannot be), so that nothing changes while the crawl goes on; that nothing did is asked at the end.

use super::{
    house::{Ask, Caller, Came, FIELDS, House, Known, canary},
    ids::{NOBODYS, wrong},
    people::{Held, ROLES, answers_for, sees_looks, sees_lookups, sight, watches},
    routes::{ANY, Duty, For, READS, ROUTES, Route},
};
use amanat_core::event::Stream;
use axum::http::StatusCode;
use std::collections::BTreeMap;

/// A name that no photo has.
const NO_PHOTO: &str = "f0123456789abcdef0123456789abcde";

/// Who asks for what by which route, and what must come.
#[derive(Clone, Debug)]
struct Cell {
    route: usize,
    who: String,
    /// What was put into the path: the key of a matter, or the text itself.
    of: String,
    /// That text.
    id: String,
    must: Must,
}

/// What must come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Must {
    /// What was asked for.
    Get,
    /// An act that the guard allows; a rule refuses it.
    BeAllowed,
    /// The matter is seen, the act is not allowed.
    BeRefused,
    /// What a number that nobody has gives.
    GetNothing,
    /// The same; the answer by which the others are judged.
    Baseline,
}

/// What the answers must say of each other.
#[derive(Default)]
struct Verdict {
    cells: usize,
    got: usize,
    wrong: Vec<String>,
    nothing: BTreeMap<(usize, String), String>,
}

fn bodies(house: &House, route: &Route, caller: &Caller, matter: Option<&Known>) -> (String, Vec<u8>) {
    let is_api = route.path.starts_with("/api/");
    match route.is_for {
        For::Act(_, body) if is_api => {
            let fallback = house.caller("member").account.clone();
            let to = matter.and_then(|m| m.assigned.clone()).or(fallback).unwrap();
            ("json".into(), body.replace("ASSIGNED", to.as_str()).into_bytes())
        }
        For::PersonAct(body) | For::PersonActDone(body) => ("json".into(), body.as_bytes().to_vec()),
        For::Act(_, body) => ("form".into(), format!("form_token={}&{body}", caller.form_token).into_bytes()),
        For::Glass => {
            let what = "position=1&class=content&why=x&verdict=justified&found=x";
            ("form".into(), format!("form_token={}&{what}", caller.form_token).into_bytes())
        }
        _ => ("form".into(), format!("form_token={}&do=end&role=x&unit=x", caller.form_token).into_bytes()),
    }
}

fn ask(house: &House, route: &Route, caller: &Caller, id: &str, matter: Option<&Known>) -> Ask {
    let photo = matter.and_then(|m| m.photo.clone()).unwrap_or_else(|| NO_PHOTO.into());
    let path = route.path.replace("{no}", id).replace("{act}", "note").replace("{reference}", id);
    let path = path.replace("{room}", id).replace("{unit}", id).replace("{mark}", id);
    let path =
        if route.path.contains("{no}") { path.replace("{id}", &photo) } else { path.replace("{id}", id) };
    let (kind, body) = bodies(house, route, caller, matter);
    let ask = Ask { method: route.method, path, body, headers: Vec::new() }.by(caller);
    match (route.method, kind.as_str()) {
        ("GET", _) => Ask { body: Vec::new(), ..ask },
        (_, "json") => ask.json().with("idempotency-key", "key-of-the-crawl-01"),
        _ => ask.form(),
    }
}

/// What stands on paper for a matter.
fn on_paper(route: &Route, who: &str, matter: &Known) -> Must {
    let letter = sight(who, matter.key);
    let seen = |letters: &str| if letters.contains(letter) { Must::Get } else { Must::GetNothing };
    match route.is_for {
        For::Sight(letters) | For::Stream(letters) => seen(letters),
        // Erased photos are gone for everyone.
        For::Photo if matter.key == "erased" => Must::GetNothing,
        For::Photo => seen(READS),
        For::Act(letters, _) if letters.contains(letter) => Must::BeAllowed,
        // Whoever sees the label knows that it is there: they are told that it is not theirs.
        For::Brought => Must::GetNothing,
        For::Looks if sees_looks(who, matter.key) => Must::Get,
        For::Looks => Must::GetNothing,
        For::Act(..) if READS.contains(letter) || letter == 'o' => Must::BeRefused,
        For::Act(..) => Must::GetNothing,
        _ => unreachable!(),
    }
}

fn has_matter(route: &Route) -> bool {
    route.path.contains("{no}")
}

/// Every cell whose path names a matter, for everyone with an account.
fn cells_of_matters(house: &House) -> Vec<(Cell, Ask)> {
    let mut cells = Vec::new();
    for (n, route) in ROUTES.iter().enumerate().filter(|(_, route)| has_matter(route)) {
        for caller in &house.callers {
            let mut add = |of: &str, id: &str, must: Must, matter: Option<&Known>| {
                let cell = Cell { route: n, who: caller.name.clone(), of: of.into(), id: id.into(), must };
                cells.push((cell, ask(house, route, caller, id, matter)));
            };
            add("nobody's", NOBODYS, Must::Baseline, None);
            // Each act reads its number in the same way: a few that are none will do.
            let few = if matches!(route.is_for, For::Act(..)) { 4 } else { usize::MAX };
            for id in wrong().into_iter().take(few) {
                add("wrong", &id, Must::GetNothing, None);
            }
            for matter in &house.matters {
                let id = matter.no.to_string();
                let must = on_paper(route, &caller.name, matter);
                // Giving what is nobody's yet to somebody would be carried out, and change what others see.
                if must == Must::BeAllowed && matter.assigned.is_none() && route.path.ends_with("/assign") {
                    continue;
                }
                add(matter.key, &id, must, Some(matter));
                if !matches!(route.is_for, For::Act(..)) {
                    add("shouted", &id.to_uppercase(), Must::GetNothing, Some(matter));
                }
            }
        }
    }
    cells
}

/// The same for those who have no account at all: they are sent to the door, whatever there is.
fn cells_of_strangers(house: &House, strangers: &[Caller]) -> Vec<(Cell, Ask)> {
    let mut cells = Vec::new();
    for (n, route) in ROUTES.iter().enumerate().filter(|(_, route)| has_matter(route)) {
        for caller in strangers {
            let ids = house.matters.iter().map(|m| (m.key, m.no.to_string(), Some(m)));
            let ids = ids.chain([("nobody's", NOBODYS.to_owned(), None)]);
            for (of, id, matter) in ids {
                let must = if of == "nobody's" { Must::Baseline } else { Must::GetNothing };
                let cell = Cell { route: n, who: caller.name.clone(), of: of.into(), id: id.clone(), must };
                cells.push((cell, ask(house, route, caller, &id, matter)));
            }
        }
    }
    cells
}

/// Whoever is nobody, was somebody, or is a sender.
pub fn strangers(house: &House) -> Vec<Caller> {
    let anonymous = Caller { name: "anonymous".into(), ..Caller::default() };
    let forged = Caller {
        name: "forged".into(),
        cookie: format!("session={}", "A".repeat(43)),
        bearer: "A".repeat(43),
        ..Caller::default()
    };
    let ended = house.caller("member").account.clone().map(|id| {
        let caller = house.signs_in("signed-out", &id);
        house.town.town.gate().sessions().end(&caller.bearer).unwrap();
        caller
    });
    let mut all = vec![anonymous, forged, ended.unwrap()];
    for key in ["case", "women", "complaint"] {
        all.push(sender(house, key));
    }
    all
}

/// The sender of a matter: a cookie of the follow page for pages, the code for programs.
pub fn sender(house: &House, key: &str) -> Caller {
    let code = &house.matter(key).code;
    let came = house.town.wait(house.ask(Ask::post("/follow", format!("code={code}")).form()));
    let cookie = came.headers[axum::http::header::SET_COOKIE].to_str().unwrap();
    let cookie = cookie.split(';').next().unwrap().to_owned();
    Caller { name: format!("sender of {key}"), cookie, bearer: code.clone(), ..Caller::default() }
}

/// What somebody typed into the path: it comes back in links to the same page.
fn typed<'a>(house: &'a House, cell: &'a Cell) -> Vec<&'a str> {
    let photos = house.matters.iter().filter(|m| m.key == cell.of).filter_map(|m| m.photo.as_deref());
    [cell.id.as_str(), NO_PHOTO].into_iter().chain(photos).collect()
}

impl Verdict {
    fn wrong(&mut self, cell: &Cell, ask: &Ask, why: &str, came: &Came) {
        let route = &ROUTES[cell.route];
        let text: String = came.text().chars().take(120).collect();
        let line = format!(
            "{} asks {} {} of {} ({}): {why}, got {} {:?}",
            cell.who, route.method, ask.path, cell.of, cell.id, came.status, text
        );
        self.wrong.push(line);
    }

    fn hears(&mut self, house: &House, cell: &Cell, ask: &Ask, came: &Came) {
        self.cells += 1;
        let route = &ROUTES[cell.route];
        let is_good = match cell.must {
            Must::Get => came.status == StatusCode::OK,
            // Whoever came in without a second factor is asked for it before what cannot be undone.
            Must::BeAllowed => {
                is_refused_by_rule(route, came) || (is_weak(&cell.who) && is_asked_again(came))
            }
            Must::BeRefused => came.status == StatusCode::CONFLICT && !is_refused_by_rule(route, came),
            Must::Baseline => {
                self.nothing.insert((cell.route, cell.who.clone()), came.look(&typed(house, cell)));
                is_nothing(house, route, cell, came)
            }
            Must::GetNothing => {
                let same = self.nothing.get(&(cell.route, cell.who.clone()))
                    == Some(&came.look(&typed(house, cell)));
                same || is_no_path(cell, came)
            }
        };
        if !is_good {
            self.wrong(cell, ask, &format!("must {:?}", cell.must), came);
        }
        if cell.must == Must::Get {
            self.got += 1;
        }
        if came.status.is_success() {
            self.looks_for_what_is_not_theirs(house, cell, ask, came);
        }
    }

    /// Whatever came, nothing in it is of a matter that they do not see.
    fn looks_for_what_is_not_theirs(&mut self, house: &House, cell: &Cell, ask: &Ask, came: &Came) {
        let text = came.look(&typed(house, cell));
        for needle in forbidden(house, &cell.who) {
            if text.contains(&needle) {
                self.wrong(cell, ask, &format!("{needle} is not theirs"), came);
            }
        }
    }
}

/// Words, numbers and labels that somebody must never get.
pub fn forbidden(house: &House, who: &str) -> Vec<String> {
    let mut needles = Vec::new();
    for matter in &house.matters {
        let letter = if ROLES.iter().any(|r| r.name == who) { sight(who, matter.key) } else { '.' };
        let own = who == format!("sender of {}", matter.key);
        // Whoever broke its glass knows which matter it is; its words stay covered.
        let broke = who == "protector" && matter.key == "women";
        if ".cCL".contains(letter) && !own && !watches(who) && !broke {
            needles.push(matter.no.to_string());
            needles.push(matter.no.label());
        }
        let reads = READS.contains(letter) || own;
        if matter.key == "extract" && !reads {
            needles.push(canary("extract", "words"));
        }
        for field in FIELDS {
            let internal = field == "note" && (letter == 'k' || own);
            if !reads || internal {
                needles.push(canary(matter.key, field));
            }
        }
    }
    needles
}

fn is_weak(who: &str) -> bool {
    ROLES.iter().any(|role| role.name == who && role.held == Held::Weak)
}

fn is_asked_again(came: &Came) -> bool {
    let body: serde_json::Value = serde_json::from_slice(&came.body).unwrap_or_default();
    came.status == StatusCode::FORBIDDEN && body["error"]["kind"] == "not_fresh"
}

/// A rule said no, so the guard had said yes.
fn is_refused_by_rule(route: &Route, came: &Came) -> bool {
    if route.path.starts_with("/api/") {
        let body: serde_json::Value = serde_json::from_slice(&came.body).unwrap_or_default();
        let word = body["error"]["word"].as_str().unwrap_or_default();
        if let For::PersonAct(_) = route.is_for {
            return came.status == StatusCode::CONFLICT && word.starts_with("people-");
        }
        return word.starts_with("refused-") && word != "refused-not_allowed";
    }
    came.status == StatusCode::UNPROCESSABLE_ENTITY
}

/// Whether this is what those who may not see anything get.
fn is_nothing(_: &House, route: &Route, cell: &Cell, came: &Came) -> bool {
    let is_stranger = ROLES.iter().all(|role| role.name != cell.who || role.held == Held::Left);
    match (is_stranger, route.path.starts_with("/api/"), route.is_for) {
        (_, _, For::Published) => came.status == StatusCode::NOT_FOUND,
        (true, true, _) => came.status == StatusCode::UNAUTHORIZED,
        // To the door, and back to the same path after it: it says what they typed and nothing else.
        (true, false, _) => came.status == StatusCode::SEE_OTHER,
        // A guest who comes to the page of officers is shown the way to their own.
        (false, _, _) if is_guest(&cell.who) && route.path == "/today" => {
            came.status == StatusCode::SEE_OTHER
        }
        (false, _, For::Stream(_)) if !is_guest(&cell.who) => came.text() == "(ended)",
        // Whoever uncovers nothing is led back to a page that is not there, whatever they named.
        (false, _, For::Glass) if route.path.ends_with("/uncover") && !is_guest(&cell.who) => {
            came.status == StatusCode::SEE_OTHER
        }
        (false, _, For::Glass) if route.path.starts_with("/live/") && !is_guest(&cell.who) => {
            came.text() == "(ended)" || came.status == StatusCode::NOT_FOUND
        }
        (false, _, _) => came.status == StatusCode::NOT_FOUND,
    }
}

/// A text that is no number at all may be told apart from a number, because whoever typed it knows that: what counts
/// is that it gives nothing.
fn is_no_path(cell: &Cell, came: &Came) -> bool {
    let is_wrong = ["wrong", "shouted"].contains(&cell.of.as_str());
    let refused = [404, 400, 401, 303].contains(&came.status.as_u16());
    is_wrong && refused
}

#[test]
fn crawl_only_what_stands_on_paper_is_given_and_all_else_is_not_there() {
    let began = std::time::Instant::now();
    let house = House::new();
    let built = began.elapsed();
    let size = house.town.town.record().size().unwrap();
    let strangers = strangers(&house);
    let mut cells = cells_of_matters(&house);
    cells.extend(cells_of_strangers(&house, &strangers));
    cells.extend(cells_without_matter(&house, &strangers));
    // The answers by which others are judged come first.
    let (first, rest): (Vec<_>, Vec<_>) =
        cells.into_iter().partition(|(cell, _)| cell.must == Must::Baseline);
    let mut verdict = Verdict::default();
    for batch in [first, rest] {
        for (cell, ask, came) in house.ask_all(batch) {
            verdict.hears(&house, &cell, &ask, &came);
        }
    }
    let Verdict { cells, got, wrong, .. } = verdict;
    println!(
        "crawl: {} routes, {} who ask, {} matters; {cells} cells, {got} of them given; built in {built:.1?}, all in {:.1?}",
        ROUTES.len(),
        house.callers.len() + strangers.len(),
        house.matters.len(),
        began.elapsed()
    );
    assert!(
        wrong.is_empty(),
        "{} cells are wrong:\n{}",
        wrong.len(),
        wrong[..wrong.len().min(100)].join("\n")
    );
    // That somebody looked at what is protected, or was refused, is written down; nothing else is.
    let written = house.town.town.record().events(size, 10_000).unwrap();
    let changed: Vec<_> =
        written.iter().filter(|(_, header)| !matches!(header.stream, Stream::Access(_))).collect();
    assert_eq!(changed, Vec::<&_>::new(), "something changed while everybody asked");
    assert!(!written.is_empty());
}

/// Routes whose path names no matter: pages and lists of officers, people, senders' own matters.
fn cells_without_matter(house: &House, strangers: &[Caller]) -> Vec<(Cell, Ask)> {
    let mut cells = Vec::new();
    let references = references(house);
    for (n, route) in ROUTES.iter().enumerate().filter(|(_, route)| !has_matter(route)) {
        for caller in house.callers.iter().chain(strangers) {
            let mut add = |of: &str, id: &str, must: Must| {
                let cell = Cell { route: n, who: caller.name.clone(), of: of.into(), id: id.into(), must };
                cells.push((cell, ask(house, route, caller, id, None)));
            };
            let role = ROLES.iter().find(|role| role.name == caller.name && role.held != Held::Left);
            match route.is_for {
                For::Officers if route.method == "GET" => {
                    let gets = role.is_some() && !is_guest(&caller.name);
                    add("", "-", if gets { Must::Get } else { Must::Baseline });
                }
                For::Accounts if route.method == "GET" => {
                    add("", "-", if role.is_some() { Must::Get } else { Must::Baseline });
                }
                For::Guests => {
                    add("", "-", if is_guest(&caller.name) { Must::Get } else { Must::Baseline });
                }
                For::Unit => {
                    let serves = role.is_some_and(|role| matches!(role.held, Held::Now | Held::Weak))
                        && !is_guest(&caller.name);
                    add("nobody's", "no-such-unit", Must::Baseline);
                    add("a unit", "kohat-city", if serves { Must::Get } else { Must::GetNothing });
                }
                For::Room => {
                    add("nobody's", "nobodys-room", Must::Baseline);
                    let must = if sees_room(&caller.name) { Must::Get } else { Must::GetNothing };
                    add("a room", "kohat-room", must);
                }
                For::Reference | For::Published if route.method == "GET" => {
                    add("nobody's", &"A".repeat(43), Must::Baseline)
                }
                For::Clock if route.method == "GET" => {
                    add("nobody's", &"A".repeat(43), Must::Baseline);
                    for (owner, key, reference) in &references {
                        let must = if caller.name == *owner { Must::Get } else { Must::GetNothing };
                        add(&format!("{owner}'s of {key}"), reference, must);
                    }
                }
                For::Glass => {
                    add("nobody's", "0123456789abcdef", Must::Baseline);
                    let reads = route.method == "GET" && !route.path.contains("{id}");
                    let mine = caller.name == "protector";
                    let may = match (route.method, mine, caller.name == "oversight") {
                        // What changes something is not asked for by who may do it.
                        ("POST", true, _) | ("POST", _, true) => continue,
                        (_, mine, _) => mine && reads,
                    };
                    add("a broken glass", &house.glass, if may { Must::Get } else { Must::GetNothing });
                }
                For::Lookups => add("nobody's", "a0123456789abcdef0123", Must::Baseline),
                For::Duty(duty) if route.method == "GET" => {
                    let may = match duty {
                        Duty::ManagePeople => caller.name == "administrator",
                        Duty::SeeLookups => sees_lookups(&caller.name),
                        Duty::ReviewAccess => caller.name == "oversight",
                        Duty::SeeBoard | Duty::WatchCameras => sees_board(&caller.name),
                        Duty::LeadRoom => ["room-lead", "province"].contains(&caller.name.as_str()),
                        Duty::SeeSites => sees_board(&caller.name) || looks_after_sites(&caller.name),
                        Duty::ManageSites => looks_after_sites(&caller.name),
                        Duty::DraftWarning => writes_warnings(&caller.name),
                        Duty::BreakGlass => {
                            ["protector", "district", "province"].contains(&caller.name.as_str())
                        }
                    };
                    add("", "-", if may { Must::Get } else { Must::Baseline });
                }
                For::Person if route.method == "GET" => {
                    add("nobody's", "a0123456789abcdef0123", Must::Baseline);
                    for other in &house.callers {
                        let must = person_on_paper(role.map(|r| r.name), &other.name);
                        add(&other.name, other.account.as_ref().unwrap().as_str(), must);
                    }
                    for id in wrong() {
                        add("wrong", &id, Must::GetNothing);
                    }
                }
                For::PersonAct(_) | For::PersonActDone(_) => {
                    add("nobody's", "a0123456789abcdef0123", Must::Baseline);
                    let manages = caller.name == "administrator";
                    for other in &house.callers {
                        let sees = person_on_paper(role.map(|r| r.name), &other.name) == Must::Get;
                        let must = match (manages && sees, route.is_for) {
                            (true, For::PersonActDone(_)) => continue,
                            (true, _) => Must::BeAllowed,
                            _ => Must::GetNothing,
                        };
                        add(&other.name, other.account.as_ref().unwrap().as_str(), must);
                    }
                }
                _ => {}
            }
        }
    }
    cells
}

/// Whoever works in a control room, or answers for one.
fn sees_board(who: &str) -> bool {
    ["dispatcher", "dispatcher-far", "room-lead", "province"].contains(&who)
}

/// Whoever leads a room, or commands a unit.
fn looks_after_sites(who: &str) -> bool {
    ["room-lead", "control", "head", "district", "province"].contains(&who)
}

/// Whoever sees only the clocks of a matter, of which, and by what they ask for it.
fn references(house: &House) -> Vec<(String, &'static str, String)> {
    let mut all = Vec::new();
    for caller in &house.callers {
        for matter in house.matters.iter().filter(|m| "cCL".contains(sight(&caller.name, m.key))) {
            all.push((caller.name.clone(), matter.key, house.reference(caller, matter.key)));
        }
    }
    all
}

/// Whoever works in a control room, commands a unit, or speaks to the public.
fn writes_warnings(who: &str) -> bool {
    sees_board(who) || ["control", "district", "head", "media"].contains(&who)
}

/// Whoever works in the room of Kohat, or answers for it.
fn sees_room(who: &str) -> bool {
    ["dispatcher", "room-lead", "province"].contains(&who)
}

/// Guests of the house: they have what they brought.
fn is_guest(who: &str) -> bool {
    ["mission", "auxiliary"].contains(&who)
}

/// Whoever answers for a post of somebody sees them; who has none belongs to the top.
fn person_on_paper(who: Option<&str>, whom: &str) -> Must {
    let Some(who) = who else { return Must::GetNothing };
    let whom = ROLES.iter().find(|role| role.name == whom).unwrap();
    let at_top = ["province", "administrator"].contains(&who);
    let sees = match whom.held {
        Held::Left => false,
        Held::Never | Held::Ended => at_top,
        _ => whom.unit.split('+').any(|unit| answers_for(who, unit)),
    };
    if sees { Must::Get } else { Must::GetNothing }
}

#[test]
fn crawl_the_letters_of_the_table_are_those_of_the_paper() {
    for route in ROUTES {
        if let For::Act(letters, _) | For::Sight(letters) | For::Stream(letters) = route.is_for {
            assert!(letters.chars().all(|l| ANY.contains(l)), "{}: {letters}", route.path);
        }
    }
}
