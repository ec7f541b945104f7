//! Does the glass break only for those it was made for, in the sight of those who answer for the matter?

use crate::{
    api::{self, hear},
    browser::{Browser, employs, employs_with},
    looks::{a_womans_report, zarmina},
    town::{TestTown, ground_of, said},
};
use amanat_core::{
    decide::{
        glass::{self, GLASS_LASTS, Glass, Part, REVIEW_WITHIN, Reason, Refusal, Verdict},
        matter::{Command, Conflict, Reach},
    },
    guard::Action,
    route::Whereabouts,
    values::{Class, MatterNo, Point, Span, UnitId},
};
use amanat_record::{Extras, NotBroken, Visit, glass::MAX_MISSES_AN_HOUR};
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use futures::StreamExt;
use serde_json::json;
use std::time::{Duration, Instant};
use tower::ServiceExt;

const DESK: &str = "kohat-women";
const WORDS: &str = "موٹر سائیکل";
/// The longest that a story waits for a stream.
const PATIENCE: Duration = Duration::from_secs(30);
/// Room in the log for what is adopted and a few events.
const FEW_PAGES: u32 = 400;
const REQUESTS: usize = 200;

fn protector(town: &TestTown) -> Visit {
    town.officer("gulalai", "protection_officer", "kp", "inspector", &[])
}

fn overseer(town: &TestTown, name: &str) -> Visit {
    town.officer(name, "oversight", "kp", "inspector", &[])
}

fn breaks(town: &TestTown, visit: &Visit, named: &str) -> Result<Glass, NotBroken> {
    town.wait(visit.break_glass(named, Reason::DangerToLife, "اس کی جان کو خطرہ ہے", town.town.now()))
}

fn acts(town: &TestTown, visit: &Visit, glass: &Glass, command: glass::Command) -> Result<Glass, NotBroken> {
    town.wait(visit.act_on_glass(&glass.id, command, town.town.now()))
}

fn says(verdict: Verdict) -> glass::Command {
    glass::Command::Review { verdict, found: "فون کا ریکارڈ دیکھا".into() }
}

fn is_not_there<T: std::fmt::Debug>(answer: Result<T, NotBroken>) -> bool {
    matches!(answer, Err(NotBroken::NotThere))
}

/// What can be read through the glass now, at the first event.
fn reads_through(town: &TestTown, visit: &Visit, glass: &Glass) -> bool {
    let now = town.town.now();
    let Some((_, within)) = visit.through_glass(&glass.id, now) else { return false };
    let Some(reading) = town.wait(within.read(glass.matter, now)).unwrap() else { return false };
    let lines = reading.timeline().unwrap();
    !reading.words(lines[0].position).unwrap().is_empty()
}

fn a_complaint(town: &TestTown) -> MatterNo {
    let (lat, lon) = ground_of(town, "kohat-city");
    let accused: UnitId = "kohat-city".parse().unwrap();
    let at = Whereabouts {
        point: Some(Point::new(lat, lon).unwrap()),
        complained_of: Some(&accused),
        ..Whereabouts::default()
    };
    town.brings_with("complaint", at, Reach::None, &["bribe"], None).unwrap().matter.no
}

#[test]
fn a_protection_officer_and_a_superintendent_of_the_chain_read_for_an_hour_and_nobody_else() {
    let town = TestTown::new();
    let no = a_womans_report(&town);
    for visit in [protector(&town), town.officer("ppo", "province_officer", "kp", "superintendent", &[])] {
        assert!(town.reads(&visit, no).unwrap().is_none(), "without breaking it there is nothing");
        let glass = breaks(&town, &visit, &no.to_string()).unwrap();
        assert!(reads_through(&town, &visit, &glass));
        assert!(town.reads(&visit, no).unwrap().is_none(), "only through the glass, nowhere else");
    }
    let others = [
        town.officer("low", "province_officer", "kp", "inspector", &[]),
        town.officer("far", "protection_officer", "mardan-women", "inspector", &[]),
        town.officer("beside", "district_officer", "kohat", "superintendent", &[]),
        town.officer("clerk", "administrator", "kp", "inspector_general", &["woman"]),
        overseer(&town, "nazir"),
        town.constable("kohat-city"),
    ];
    for visit in &others {
        assert!(is_not_there(breaks(&town, visit, &no.to_string())), "{:?}", visit.visitor());
    }
}

#[test]
fn who_is_not_on_duty_or_did_not_show_their_second_factor_just_now_breaks_nothing() {
    let town = TestTown::new();
    let no = a_womans_report(&town).to_string();
    let mut off = protector(&town).visitor().clone();
    off.posts.clear();
    assert!(is_not_there(breaks(&town, &town.town.visit(off), &no)));
    let mut stale = protector(&town).visitor().clone();
    stale.fresh = false;
    let stale = town.town.visit(stale);
    assert!(matches!(breaks(&town, &stale, &no), Err(NotBroken::ProveAgain)));
}

#[test]
fn it_closes_after_an_hour_when_its_owner_says_so_or_when_the_post_ends() {
    let town = TestTown::new();
    let no = a_womans_report(&town).to_string();
    let visit = protector(&town);
    let glass = breaks(&town, &visit, &no).unwrap();
    town.pass("59m");
    assert!(reads_through(&town, &visit, &glass));
    town.pass("1m");
    assert!(!reads_through(&town, &visit, &glass) && glass.until == town.town.now());
    let second = breaks(&town, &visit, &no).unwrap();
    let mut off = visit.visitor().clone();
    off.posts.clear();
    assert!(!reads_through(&town, &town.town.visit(off), &second));
    acts(&town, &visit, &second, glass::Command::Close).unwrap();
    assert!(!reads_through(&town, &visit, &second));
}

#[test]
fn one_matter_at_a_time_and_the_same_one_only_once() {
    let town = TestTown::new();
    let visit = protector(&town);
    let no = a_womans_report(&town).to_string();
    breaks(&town, &visit, &no).unwrap();
    let again = breaks(&town, &visit, &no);
    assert!(matches!(again, Err(NotBroken::Refused(Refusal::AlreadyOpen))), "{again:?}");
    for _ in 1..glass::MAX_OPEN {
        breaks(&town, &visit, &a_womans_report(&town).to_string()).unwrap();
    }
    let more = breaks(&town, &visit, &a_womans_report(&town).to_string());
    assert!(matches!(more, Err(NotBroken::Refused(Refusal::TooMany))), "{more:?}");
}

#[test]
fn it_is_found_by_its_label_and_whoever_keeps_guessing_is_stopped() {
    let town = TestTown::new();
    let no = a_womans_report(&town);
    let visit = protector(&town);
    assert_eq!(breaks(&town, &visit, &format!(" {} ", no.label().to_lowercase())).unwrap().matter, no);
    let other = a_womans_report(&town);
    for _ in 0..MAX_MISSES_AN_HOUR {
        assert!(is_not_there(breaks(&town, &visit, "K7F-42Q")));
    }
    let stopped = breaks(&town, &visit, &other.to_string());
    assert!(matches!(stopped, Err(NotBroken::Refused(Refusal::TooMany))), "{stopped:?}");
    town.pass("61m");
    breaks(&town, &visit, &other.to_string()).unwrap();
}

#[test]
fn complaints_open_matters_and_ones_own_relations_look_as_if_they_were_not_there() {
    let town = TestTown::new();
    let visit = protector(&town);
    let (lat, lon) = ground_of(&town, "kohat-city");
    let open = town.brings("report", lat, lon, Reach::None).unwrap().matter.no;
    let near = a_womans_report(&town);
    let mine = zarmina(&town);
    let why = Command::Exclude {
        who: "gulalai".parse().unwrap(),
        why: Conflict::Relative,
        units: Vec::new(),
        to: None,
        said: said("اس کی بہن ہے"),
    };
    town.does(&mine, near, why).unwrap();
    for no in [a_complaint(&town), open, near, MatterNo::from_random([9; 16])] {
        assert!(is_not_there(breaks(&town, &visit, &no.to_string())));
        let accused = town.officer("dpo", "district_officer", "kohat", "inspector_general", &[]);
        assert!(is_not_there(breaks(&town, &accused, &no.to_string())));
    }
}

#[test]
fn a_relation_that_is_said_while_the_glass_is_open_closes_it() {
    let town = TestTown::new();
    let no = a_womans_report(&town);
    let visit = protector(&town);
    let glass = breaks(&town, &visit, &no.to_string()).unwrap();
    assert!(reads_through(&town, &visit, &glass));
    let why = Command::Exclude {
        who: "gulalai".parse().unwrap(),
        why: Conflict::Party,
        units: Vec::new(),
        to: None,
        said: said("وہ خود شامل ہے"),
    };
    town.does(&zarmina(&town), no, why).unwrap();
    assert!(!reads_through(&town, &visit, &glass));
}

#[test]
fn nothing_is_opened_while_the_log_cannot_be_written() {
    let town = TestTown::on_a_disk_of(Some(FEW_PAGES));
    let no = a_womans_report(&town);
    let constable = town.constable("kohat-city");
    let (lat, lon) = ground_of(&town, "kohat-city");
    let open = town.brings("report", lat, lon, Reach::None).unwrap().matter.no;
    let long = said(&"چوری ".repeat(3_000));
    let full = (0..REQUESTS).find(|_| town.does(&constable, open, Command::Note(long.clone())).is_err());
    assert!(full.is_some(), "the disk is full at some time");
    let visit = protector(&town);
    let refused = breaks(&town, &visit, &no.to_string());
    assert!(matches!(refused, Err(NotBroken::Record(_))), "{refused:?}");
    assert!(visit.my_glasses().is_empty());
}

#[test]
fn it_is_read_and_never_acted_upon_and_no_program_takes_it_along() {
    let town = TestTown::new();
    let no = a_womans_report(&town);
    let token = api::officer(&town, "gul", "kp", "protection_officer", "inspector");
    let at = format!("/api/v1/matters/{no}");
    let before = hear(&town, api::get(&format!("{at}/timeline")).by(&token)).status;
    let me = town.town.gate().roster().by_sign_in("gul").unwrap();
    let visit = town.town.visit(me.visitor(true, true, town.town.now()));
    let glass = breaks(&town, &visit, &no.to_string()).unwrap();
    let (_, within) = visit.through_glass(&glass.id, town.town.now()).unwrap();
    let noted = town.wait(within.command(no, Command::Note(said("?")), town.town.now(), Extras::default()));
    assert!(noted.is_err());
    let matter = town.matter(no);
    for action in [Action::Handle, Action::Assign, Action::Disclose, Action::Erase, Action::ReadNotes] {
        assert!(!within.may(&matter, action), "{action:?}");
    }
    for path in [at.clone(), format!("{at}/timeline")] {
        let heard = hear(&town, api::get(&path).by(&token));
        assert_eq!((heard.status, heard.status), (before, StatusCode::NOT_FOUND), "{path}");
    }
    let note = json!({ "text": "?" });
    let heard = hear(&town, api::post(&format!("{at}/note"), "key-of-the-glass-1", &note).by(&token));
    assert_eq!(heard.status, StatusCode::NOT_FOUND);
}

#[test]
fn those_who_answer_for_it_are_told_at_once_and_the_sender_sees_it() {
    let town = TestTown::new();
    let no = a_womans_report(&town);
    employs(&town, "nazir", "oversight", "kp");
    town.settle();
    let before = town.letters.all().len();
    let visit = protector(&town);
    let glass = breaks(&town, &visit, &no.to_string()).unwrap();
    town.settle();
    let told: Vec<String> = town.letters.all()[before..].iter().map(|letter| letter.to.clone()).collect();
    for to in ["kohat-women@demo.example.org", "kp@demo.example.org"] {
        assert!(told.iter().any(|t| t == to), "{to} in {told:?}");
    }
    assert!(town.letters.all().iter().all(|letter| !letter.body.contains(WORDS)));
    let known = |visit: &Visit| visit.glasses_to_know(town.town.now()).unwrap().len();
    let lead = town.officer("lead", "desk_head", DESK, "inspector", &[]);
    assert_eq!((known(&zarmina(&town)), known(&lead), known(&visit)), (1, 1, 0));
    assert_eq!(known(&town.constable("kohat-city")), 0);
    let sender = town.sender(no);
    assert_eq!(sender.glasses_of(no).unwrap().len(), 1);
    assert!(sender.said_of_glass(&glass.id).unwrap().is_empty(), "never what officers wrote");
    assert!(sender.person_name(&glass.by).is_none(), "a post, never a name");
    assert_eq!(zarmina(&town).said_of_glass(&glass.id).unwrap()[0].text, "اس کی جان کو خطرہ ہے");
}

#[test]
fn another_person_reviews_it_and_never_who_broke_it_or_is_too_near() {
    let town = TestTown::new();
    let no = a_womans_report(&town);
    let visit = protector(&town);
    let glass = breaks(&town, &visit, &no.to_string()).unwrap();
    assert!(is_not_there(acts(&town, &visit, &glass, says(Verdict::Justified))));
    let mut both = visit.visitor().clone();
    both.posts.extend(overseer(&town, "gulalai").visitor().posts.clone());
    let both = town.town.visit(both);
    assert!(both.glasses_to_review().unwrap().is_empty());
    assert!(is_not_there(acts(&town, &both, &glass, says(Verdict::Justified))));
    let near = overseer(&town, "sister");
    let why = Command::Exclude {
        who: "sister".parse().unwrap(),
        why: Conflict::Relative,
        units: Vec::new(),
        to: None,
        said: said("اس کی بہن ہے"),
    };
    town.does(&zarmina(&town), no, why).unwrap();
    assert!(near.glasses_to_review().unwrap().is_empty());
    assert!(is_not_there(acts(&town, &near, &glass, says(Verdict::Justified))));
    let reviewer = overseer(&town, "nazir");
    assert_eq!(reviewer.glasses_to_review().unwrap().len(), 1);
    acts(&town, &reviewer, &glass, says(Verdict::AsksMore)).unwrap();
    let explain = glass::Command::Explain { why: "گاڑی بھیجی".into() };
    acts(&town, &visit, &glass, explain).unwrap();
    assert_eq!(reviewer.said_of_glass(&glass.id).unwrap().len(), 3);
    acts(&town, &reviewer, &glass, says(Verdict::Justified)).unwrap();
    assert!(reviewer.glasses_to_review().unwrap().is_empty());
    assert_eq!(town.sender(no).glasses_of(no).unwrap()[0].verdict(), Some(Verdict::Justified));
}

#[test]
fn a_review_that_nobody_gave_in_time_is_told_and_one_that_was_not_right_too() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let no = town.brings("women", lat, lon, Reach::Email).unwrap().matter.no;
    employs(&town, "nazir", "oversight", "kp");
    let visit = protector(&town);
    let glass = breaks(&town, &visit, &no.to_string()).unwrap();
    town.pass("71h");
    let before = town.letters.all().len();
    assert!(!visit.my_glasses()[0].missed);
    town.pass("2h");
    assert!(visit.my_glasses()[0].missed && visit.my_glasses()[0].is_late(town.town.now()));
    let told = |from: usize| town.letters.all()[from..].iter().map(|l| l.to.clone()).collect::<Vec<_>>();
    assert!(told(before).contains(&"kp@demo.example.org".to_owned()), "{:?}", told(before));
    let before = town.letters.all().len();
    acts(&town, &overseer(&town, "nazir"), &glass, says(Verdict::NotJustified)).unwrap();
    town.settle();
    let told = told(before);
    for to in ["kp@demo.example.org", "zarmina@mail.example"] {
        assert!(told.iter().any(|t| t == to), "{to} in {told:?}");
    }
    let wrong = |visit: &Visit| visit.glasses_not_justified(town.town.now()).len();
    let commander = town.officer("ppo", "province_officer", "kp", "inspector_general", &[]);
    let clerk = town.officer("clerk", "administrator", "kp", "inspector", &[]);
    assert_eq!((wrong(&commander), wrong(&clerk), wrong(&visit)), (1, 1, 0));
    assert_eq!(wrong(&town.constable("kohat-city")), 0);
}

#[test]
fn the_book_of_glasses_is_the_same_after_a_restart() {
    let mut town = TestTown::new();
    let no = a_womans_report(&town);
    let glass = breaks(&town, &protector(&town), &no.to_string()).unwrap();
    let part = Part { position: 0, class: Class::Content };
    acts(&town, &protector(&town), &glass, glass::Command::Uncover(part)).unwrap();
    let before = protector(&town).my_glasses();
    town.restart();
    let after = protector(&town).my_glasses();
    assert!(before == after && after[0].uncovered == [part]);
    assert!(reads_through(&town, &protector(&town), &after[0]));
}

#[test]
fn the_page_is_covered_until_each_part_is_asked_for_and_bears_the_readers_name() {
    let town = TestTown::new();
    let no = a_womans_report(&town);
    employs(&town, "gulalai", "protection_officer", "kp");
    let browser = Browser::new(&town);
    browser.signs_in("gulalai");
    assert!(browser.get("/today").says("href=\"/emergency\""));
    let form =
        [("matter", no.to_string()), ("reason", "danger_to_life".into()), ("why", "she is in danger".into())];
    let form: Vec<(&str, &str)> = form.iter().map(|(n, v)| (*n, v.as_str())).collect();
    let missing = browser.fills(
        "/emergency",
        "/emergency",
        &[("matter", "K7F-42Q"), ("reason", "other"), ("why", "x")],
    );
    assert!(missing.status == StatusCode::UNPROCESSABLE_ENTITY && missing.says("no matter of this number"));
    let opened = browser.fills("/emergency", "/emergency", &form);
    assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.text);
    let at = opened.to().to_owned();
    let page = browser.get(&at);
    assert!(page.status == StatusCode::OK && !page.says(WORDS), "{}", page.text);
    assert!(page.says("class=\"watermark\"") && page.text.matches("gulalai خان").count() > 40);
    assert!(!page.says("/answer\"") && !page.says("/note\"") && !page.says("download"));
    assert_eq!(page.headers[header::CACHE_CONTROL], "no-store");
    let refresh: u64 =
        page.headers[header::REFRESH].to_str().unwrap().split(';').next().unwrap().parse().unwrap();
    assert!((3_000..=3_601).contains(&refresh), "the page goes blank by itself: {refresh}");
    let (position, class) = (page.hidden("position"), page.hidden("class"));
    let uncover = format!("{at}/uncover");
    let done = browser.fills(&at, &uncover, &[("position", &position), ("class", &class)]);
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert!(browser.get(&at).says(WORDS));
    assert_eq!(browser.get(&format!("/matter/{no}")).status, StatusCode::NOT_FOUND);
    let stranger = Browser::new(&town);
    employs(&town, "other", "protection_officer", "kp");
    stranger.signs_in("other");
    assert_eq!(stranger.get(&at).status, StatusCode::NOT_FOUND);
    browser.later(61 * 60);
    let over = browser.get(&at);
    assert!(over.status == StatusCode::OK && !over.says(WORDS), "{}", over.text);
    let late = browser.fills(&at, &uncover, &[("position", "1"), ("class", "identity")]);
    assert_eq!(late.status, StatusCode::SEE_OTHER);
    assert!(!browser.get(&at).says(WORDS));
}

#[test]
fn an_open_page_goes_blank_when_the_hour_is_over() {
    let town = TestTown::new();
    let no = a_womans_report(&town);
    employs(&town, "gulalai", "protection_officer", "kp");
    let browser = Browser::new(&town);
    browser.signs_in("gulalai");
    let me = town.town.gate().roster().by_sign_in("gulalai").unwrap();
    let visit = town.town.visit(me.visitor(true, true, town.town.now()));
    let glass = breaks(&town, &visit, &no.to_string()).unwrap();
    let (_, within) = visit.through_glass(&glass.id, town.town.now()).unwrap();
    let reading = town.reads(&within, no).unwrap().unwrap();
    let position = reading.timeline().unwrap()[0].position;
    acts(&town, &visit, &glass, glass::Command::Uncover(Part { position, class: Class::Content })).unwrap();
    let request = Request::get(format!("/live/emergency/{}", glass.id))
        .header(header::COOKIE, format!("session={}", browser.cookie("session").unwrap()))
        .body(Body::empty())
        .unwrap();
    let response = town.wait(amanat::http::router(town.town.clone()).oneshot(request)).unwrap();
    let mut stream = response.into_body().into_data_stream();
    let mut drawn = || {
        let next = town.wait(async { tokio::time::timeout(PATIENCE, stream.next()).await });
        String::from_utf8(next.unwrap().unwrap().unwrap().to_vec()).unwrap()
    };
    assert!(drawn().contains(WORDS));
    browser.later(61 * 60);
    town.does(&zarmina(&town), no, Command::Note(said("وقت گزر گیا"))).unwrap();
    let after = drawn();
    assert!(!after.contains(WORDS) && !after.contains("watermark"), "{after}");
}

#[test]
fn the_desk_the_reviewer_and_the_sender_see_it_on_their_pages() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let at = Whereabouts { point: Some(Point::new(lat, lon).unwrap()), ..Whereabouts::default() };
    let code = "21212121212121212121";
    let no = town.brings_with("women", at, Reach::None, &[], Some(code)).unwrap().matter.no;
    employs_with(&town, "zarmina", "desk_officer", DESK, &["woman"]);
    employs(&town, "nazir", "oversight", "kp");
    employs(&town, "gulalai", "protection_officer", "kp");
    let me = town.town.gate().roster().by_sign_in("gulalai").unwrap();
    let visit = town.town.visit(me.visitor(true, true, town.town.now()));
    let glass = breaks(&town, &visit, &no.to_string()).unwrap();
    let desk = Browser::new(&town);
    desk.signs_in("zarmina");
    for page in [desk.get("/today"), desk.get(&format!("/matter/{no}"))] {
        assert!(page.says("Read in an emergency") && page.says("gulalai خان"), "{}", page.text);
    }
    assert_eq!(desk.get("/emergency").status, StatusCode::NOT_FOUND);
    assert_eq!(desk.get("/reviews").status, StatusCode::NOT_FOUND);
    let reviewer = Browser::new(&town);
    reviewer.signs_in("nazir");
    let page = reviewer.get("/reviews");
    assert!(page.says("اس کی جان کو خطرہ ہے") && !page.says(WORDS), "{}", page.text);
    let to = format!("/emergency/{}/review", glass.id);
    let empty = reviewer.fills("/reviews", &to, &[("verdict", "not_justified"), ("found", "")]);
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = reviewer.fills("/reviews", &to, &[("verdict", "not_justified"), ("found", "no danger")]);
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let sender = town.sender(no);
    assert_eq!(sender.glasses_of(no).unwrap()[0].verdict(), Some(Verdict::NotJustified));
}

#[test]
fn the_numbers_are_public_and_say_at_which_head_they_were_counted() {
    let town = TestTown::new();
    let visit = protector(&town);
    let [one, two] = [a_womans_report(&town), a_womans_report(&town)]
        .map(|no| breaks(&town, &visit, &no.to_string()).unwrap());
    acts(&town, &overseer(&town, "nazir"), &one, says(Verdict::Justified)).unwrap();
    let figures = || api::good(hear(&town, api::get("/api/v1/figures")));
    let count = |figures: &serde_json::Value, what: &str| {
        let months = figures["emergencies"].as_object().unwrap().values();
        months.map(|month| month[what].as_u64().unwrap()).sum::<u64>()
    };
    assert_eq!(count(&figures(), "broken"), 0, "what is not public yet is not counted");
    town.wait(town.town.record().publish()).unwrap();
    let first = figures();
    assert_eq!(["broken", "in_time", "justified", "waits"].map(|w| count(&first, w)), [2, 1, 1, 1]);
    let checkpoint = town.town.record().checkpoint().unwrap();
    let lines: Vec<&str> = checkpoint.lines().collect();
    assert_eq!((first["size"].to_string().as_str(), first["root"].as_str().unwrap()), (lines[1], lines[2]));
    town.town.clock().set(two.broken + REVIEW_WITHIN + GLASS_LASTS);
    town.settle();
    acts(&town, &overseer(&town, "nazir"), &two, says(Verdict::NotJustified)).unwrap();
    town.wait(town.town.record().publish()).unwrap();
    let last = figures();
    assert_eq!(["broken", "late", "not_justified", "waits"].map(|w| count(&last, w)), [2, 1, 1, 0]);
    let page = Browser::new(&town).get("/figures");
    assert!(page.status == StatusCode::OK && !page.says(lines[0]) && page.text.len() < 50 << 10);
    for secret in [DESK, "women", "gulalai"] {
        assert!(!page.says(secret) && !last.to_string().contains(secret), "{secret}");
    }
    assert!(Browser::new(&town).get("/").says("href=\"/figures\""));
}

/// Run by hand: `cargo nextest run -p amanat emergency --run-ignored all --no-capture`.
#[test]
#[ignore = "a measure, not a promise"]
fn what_is_missing_and_what_is_forbidden_take_as_long() {
    let town = TestTown::new();
    let visit = protector(&town);
    let forbidden = a_complaint(&town).to_string();
    let missing = MatterNo::from_random([9; 16]).to_string();
    let mut times: [Vec<Duration>; 2] = Default::default();
    for n in 0..REQUESTS {
        for (named, times) in [&forbidden, &missing].into_iter().zip(&mut times) {
            // Another hour for each try, so that nobody is stopped.
            town.town.clock().set(town.town.now() + Span::from_mins(60));
            let began = Instant::now();
            assert!(is_not_there(breaks(&town, &visit, named)), "{n}");
            times.push(began.elapsed());
        }
    }
    let medians = times.map(|mut times| {
        times.sort();
        times[REQUESTS / 2]
    });
    println!("forbidden {:?}, missing {:?}", medians[0], medians[1]);
}
