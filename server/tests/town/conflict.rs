//! Does whoever is too near to a matter lose it at once, whatever their posts?

use crate::{
    api::{self, good, hear},
    browser::{Browser, employs},
    looks::{a_womans_report, zarmina},
    town::{TestTown, ground_of, said},
};
use amanat_core::{
    decide::matter::{Command, Conflict, Reach, Refusal, Said},
    guard::Visitor,
    route::Whereabouts,
    values::{AccountId, MatterNo, Point, UnitId},
};
use amanat_record::{No, Seen, Visit, Wanted};
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use futures::StreamExt;
use serde_json::json;
use std::time::Duration;
use tower::ServiceExt;

/// The longest that a story waits for a stream.
const PATIENCE: Duration = Duration::from_secs(30);

fn reported(town: &TestTown) -> MatterNo {
    let (lat, lon) = ground_of(town, "kohat-city");
    town.brings("report", lat, lon, Reach::None).unwrap().matter.no
}

fn as_of_now(town: &TestTown, sign_in: &str) -> Visit {
    let person = town.town.gate().roster().by_sign_in(sign_in).unwrap();
    let visitor: Visitor = person.visitor(true, true, town.town.now());
    town.town.visit(visitor)
}

fn leaves_out(town: &TestTown, by: &Visit, no: MatterNo, who: &AccountId, why: Conflict) -> Result<(), No> {
    let now = town.town.now();
    let command = by.leaving_out(no, who, (why, said("اس کا نام لکھا ہے")), now)?.ok_or(No::NotFound)?;
    town.does(by, no, command).map(drop)
}

fn sees_nothing(visit: &Visit, no: MatterNo) -> bool {
    let units: Vec<UnitId> = visit.visitor().posts.iter().map(|post| post.unit.clone()).collect();
    let lists = [Wanted::Open(units.clone()), Wanted::LateBelow(units.clone()), Wanted::Register(units)];
    let listed = |wanted: &Wanted| visit.list(wanted, 0, 50).unwrap().rows.iter().any(|(n, _)| *n == no);
    visit.matter(no).unwrap().is_none() && !lists.iter().any(listed)
}

#[test]
fn the_accused_officer_sees_nothing_by_any_post_or_rank_and_gets_nothing_given() {
    let town = TestTown::new();
    let no = reported(&town);
    let accused = employs(&town, "accused", "officer", "kohat-city");
    let head = town.officer("head", "station_head", "kohat-city", "inspector", &[]);
    assert!(!sees_nothing(&as_of_now(&town, "accused"), no));
    leaves_out(&town, &head, no, &accused, Conflict::Party).unwrap();
    assert!(sees_nothing(&as_of_now(&town, "accused"), no));
    for (role, unit) in [("station_head", "kohat-city"), ("province_officer", "kp"), ("oversight", "kp")] {
        let promoted = town.officer(accused.as_str(), role, unit, "superintendent", &["woman"]);
        assert!(sees_nothing(&promoted, no), "{role}");
        let done = town.does(&promoted, no, Command::Note(said("?")));
        assert!(matches!(done, Err(No::NotFound)), "{done:?}");
    }
    let given = town.does(&head, no, Command::Assign { to: accused.clone() });
    assert!(matches!(given, Err(No::Refused(Refusal::PartyToIt))), "{given:?}");
    assert!(!sees_nothing(&head, no), "their colleagues go on");
}

#[test]
fn where_an_officer_is_complained_of_their_station_hands_the_matter_to_one_above() {
    let town = TestTown::new();
    let no = reported(&town);
    let accused = employs(&town, "accused", "officer", "kohat-city");
    let colleague = employs(&town, "colleague", "officer", "kohat-city");
    let head = town.officer("head", "station_head", "kohat-city", "inspector", &[]);
    let before = town.matter(no);
    leaves_out(&town, &head, no, &accused, Conflict::ComplainedOf).unwrap();
    let matter = town.matter(no);
    assert_eq!(matter.unit.as_str(), "kohat");
    assert_eq!(matter.due().map(|c| c.due), before.due().map(|c| c.due), "no deadline moves");
    assert!(matter.excluded.contains(&"kohat-city".parse().unwrap()));
    for visit in [head, as_of_now(&town, "colleague"), as_of_now(&town, "accused")] {
        assert!(sees_nothing(&visit, no));
    }
    let above = town.officer("dpo", "district_officer", "kohat", "superintendent", &[]);
    assert!(matches!(above.matter(no).unwrap(), Some(Seen::Full(_))));
    let given = town.does(&above, no, Command::Assign { to: colleague });
    let is_refused = matches!(given, Err(No::Refused(Refusal::PartyToIt | Refusal::CannotTake)));
    assert!(is_refused, "nobody of that station: {given:?}");
}

#[test]
fn a_complaint_leaves_the_examiner_complained_of_and_those_above_as_its_playbook_says() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let at = Whereabouts { point: Some(Point::new(lat, lon).unwrap()), ..Whereabouts::default() };
    let no = town.brings_with("complaint", at, Reach::None, &["bribe"], None).unwrap().matter.no;
    assert_eq!(town.matter(no).unit.as_str(), "kohat-accountability");
    let examiner = town.officer("e", "investigator", "kohat-accountability", "deputy_superintendent", &[]);
    let officer = employs(&town, "accused", "officer", "kohat-city");
    leaves_out(&town, &examiner, no, &officer, Conflict::ComplainedOf).unwrap();
    let matter = town.matter(no);
    assert_eq!(matter.unit.as_str(), "kohat-accountability", "it is not theirs, so it stays");
    for unit in ["kohat-city", "kohat"] {
        assert!(matter.excluded.contains(&unit.parse().unwrap()), "{unit} in {:?}", matter.excluded);
    }
    let dpo = town.officer("dpo", "district_officer", "kohat", "superintendent", &[]);
    assert!(sees_nothing(&dpo, no));
    let own = employs(&town, "own", "investigator", "kohat-accountability");
    leaves_out(&town, &examiner, no, &own, Conflict::ComplainedOf).unwrap();
    let matter = town.matter(no);
    assert_eq!(matter.unit.as_str(), "kp-accountability");
    assert!(sees_nothing(&examiner, no) && !matter.excluded.contains(&matter.unit));
}

#[test]
fn a_matter_is_never_left_with_nobody() {
    let town = TestTown::new();
    let no = reported(&town);
    let top = employs(&town, "top", "province_officer", "kp");
    let head = town.officer("head", "station_head", "kohat-city", "inspector", &[]);
    leaves_out(&town, &head, no, &top, Conflict::ComplainedOf).unwrap();
    let matter = town.matter(no);
    assert!(matter.unit.as_str() == "kohat-city" && matter.excluded.is_empty());
    assert!(sees_nothing(&as_of_now(&town, "top"), no) && !sees_nothing(&head, no));
}

#[test]
fn a_relative_who_is_said_while_their_page_is_open_sees_it_go_blank() {
    let town = TestTown::new();
    let no = reported(&town);
    let near = employs(&town, "near", "officer", "kohat-city");
    let browser = Browser::new(&town);
    browser.signs_in("near");
    let request = Request::get(format!("/live/matter/{no}"))
        .header(header::COOKIE, format!("session={}", browser.cookie("session").unwrap()))
        .body(Body::empty())
        .unwrap();
    let response = town.wait(amanat::http::router(town.town.clone()).oneshot(request)).unwrap();
    let mut stream = response.into_body().into_data_stream();
    let mut drawn = || {
        let next = town.wait(async { tokio::time::timeout(PATIENCE, stream.next()).await });
        String::from_utf8(next.unwrap().unwrap().unwrap().to_vec()).unwrap()
    };
    assert!(drawn().contains("موٹر سائیکل"));
    let head = town.officer("head", "station_head", "kohat-city", "inspector", &[]);
    leaves_out(&town, &head, no, &near, Conflict::Relative).unwrap();
    let after = drawn();
    assert!(!after.contains("موٹر سائیکل") && after.contains("role=\"status\""), "{after}");
    assert_eq!(browser.get(&format!("/matter/{no}")).status, StatusCode::NOT_FOUND);
    assert!(!browser.get("/today").says(&no.label()));
}

#[test]
fn anyone_who_sees_a_matter_says_of_themselves_that_it_is_too_near() {
    let town = TestTown::new();
    let no = a_womans_report(&town);
    let lead = town.officer("lead", "desk_head", "kohat-women", "inspector", &[]);
    for (visit, sees) in [(zarmina(&town), true), (lead, true), (town.constable("kohat-city"), false)] {
        let done = town.does(&visit, no, Command::Recuse(said("میری خالہ زاد")));
        assert_eq!(done.is_ok(), sees, "{done:?}");
        assert!(sees_nothing(&visit, no));
    }
    let sender = town.sender(no);
    assert!(town.does(&sender, no, Command::Recuse(said("x"))).is_err());
    assert!(matches!(sender.matter(no).unwrap(), Some(Seen::Full(_))));
}

#[test]
fn letting_them_see_it_again_takes_two() {
    let town = TestTown::new();
    let no = reported(&town);
    let near = employs(&town, "near", "officer", "kohat-city");
    let [one, two] = ["one", "two"].map(|n| town.officer(n, "officer", "kohat-city", "sub_inspector", &[]));
    leaves_out(&town, &one, no, &near, Conflict::Relative).unwrap();
    let again = || Command::Readmit { who: near.clone(), said: Said::new("ہم نام") };
    town.does(&one, no, again()).unwrap();
    assert!(sees_nothing(&as_of_now(&town, "near"), no));
    let alone = town.does(&one, no, again());
    assert!(matches!(alone, Err(No::Refused(Refusal::SecondPersonNeeded))), "{alone:?}");
    assert!(matches!(town.does(&as_of_now(&town, "near"), no, again()), Err(No::NotFound)));
    town.does(&two, no, again()).unwrap();
    assert!(!sees_nothing(&as_of_now(&town, "near"), no));
}

#[test]
fn a_name_is_looked_up_on_the_page_and_the_person_left_out_without_script() {
    let town = TestTown::new();
    let no = reported(&town);
    let near = employs(&town, "karim", "officer", "kohat-city");
    employs(&town, "zahid", "officer", "kohat-city");
    let browser = Browser::new(&town);
    browser.signs_in("zahid");
    let at = format!("/matter/{no}/conflict");
    assert!(browser.get(&format!("/matter/{no}")).says(&at));
    assert!(browser.get(&format!("{at}?name=nobodyofthatname")).says("Nobody of this name"));
    let search = format!("{at}?name=kari");
    let found = browser.get(&search);
    assert!(found.says("karim خان") && found.says(near.as_str()), "{}", found.text);
    let form = [("name", "kari"), ("who", near.as_str()), ("why", "relative"), ("text", "her brother")];
    let wordless = [("name", "kari"), ("who", near.as_str()), ("why", "relative"), ("text", "")];
    assert_eq!(browser.fills(&search, &at, &wordless).status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(browser.fills(&search, &at, &form).status, StatusCode::SEE_OTHER);
    assert!(town.matter(no).parties.contains(&near));
    assert!(browser.get(&at).says("karim خان"));
    let mine = format!("{at}/mine");
    let done = browser.fills(&mine, &mine, &[("text", "my cousin too")]);
    assert_eq!((done.status, done.to()), (StatusCode::SEE_OTHER, "/conflict/said"));
    assert_eq!(browser.get(&at).status, StatusCode::NOT_FOUND);
}

#[test]
fn programs_say_it_too_and_never_choose_the_units() {
    let town = TestTown::new();
    let no = reported(&town);
    let near = employs(&town, "karim", "officer", "kohat-city");
    let token = api::constable(&town, "zahid", "kohat-city");
    let at = format!("/api/v1/matters/{no}");
    let body = json!({ "who": near.as_str(), "why": "complained_of", "text": "named by the sender" });
    let unknown = json!({ "who": "nobody", "why": "party", "text": "x" });
    let refused = hear(&town, api::post(&format!("{at}/exclude"), "key-of-conflict-1", &unknown).by(&token));
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    let units = json!({ "who": near.as_str(), "why": "party", "text": "x", "units": ["kp"] });
    let refused = hear(&town, api::post(&format!("{at}/exclude"), "key-of-conflict-2", &units).by(&token));
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    let done = good(hear(&town, api::post(&format!("{at}/exclude"), "key-of-conflict-3", &body).by(&token)));
    assert!(done["matter"].is_null(), "it is with another unit, and not theirs to see: {done}");
    assert_eq!(town.matter(no).unit.as_str(), "kohat");
}
