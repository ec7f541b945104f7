//! Does a word leave the desk only as its owner agreed, or as a law demands and two people say so?

use crate::{
    browser::{Browser, employs},
    town::{TestTown, ground_of, said},
};
use amanat::handover;
use amanat_core::{
    decide::matter::{
        Command, Event, Forwarding, Reach, Refusal, Said,
        consent::*,
        disclose::{Authority, Footing, Outflow, Sheet},
    },
    guard::Action,
    route::Whereabouts,
    values::*,
};
use amanat_record::{Done, Extras, No, Visit};
use axum::http::StatusCode;

const SAID: [Class; 3] = [Class::Identity, Class::Content, Class::Evidence];
const CODE: &str = "4444333322221111";

fn agrees(town: &TestTown, no: MatterNo, to: Recipient, scope: &[Class], days: u32) -> Result<u16, No> {
    let terms = Terms {
        id: 0,
        subject: Subject::Adult,
        by: GivenBy::Person,
        assent: false,
        purpose: to.purpose(),
        to,
        scope: scope.to_vec(),
        basis: Basis::Online,
        lang: Language::Ur,
        expires: town.town.now() + Span::from_days(days),
    };
    let words = ConsentWords {
        recipient: "دارالامان کوہاٹ".into(),
        withhold_from: "شوہر کا بھائی".into(),
        text: String::new(),
    };
    let giving = Giving { terms, is_party: false, words };
    let matter = town.does(&town.sender(no), no, Command::GiveConsent(Box::new(giving)))?;
    Ok(matter.flows.consents.last().unwrap().terms.id)
}

fn out(id: u16, to: Recipient, classes: &[Class]) -> Outflow {
    Outflow { purpose: to.purpose(), to, classes: classes.to_vec(), footing: Footing::Consent(id) }
}

fn discloses(town: &TestTown, visit: &Visit, no: MatterNo, outflow: Outflow) -> Result<Done, No> {
    town.wait(handover::disclose(&town.town, visit, no, (outflow, said("پناہ کے لیے")), Extras::default()))
}

fn second(town: &TestTown, visit: &Visit, no: MatterNo, number: u16) -> Result<Done, No> {
    town.wait(handover::agree(&town.town, visit, no, number, Extras::default()))
}

fn kinds(town: &TestTown, no: MatterNo) -> Vec<String> {
    town.reads(&town.town.system(), no)
        .unwrap()
        .unwrap()
        .timeline()
        .unwrap()
        .into_iter()
        .map(|line| line.kind)
        .collect()
}

fn report(town: &TestTown) -> MatterNo {
    let (lat, lon) = ground_of(town, "kohat-city");
    town.brings("report", lat, lon, Reach::Email).unwrap().matter.no
}

fn is_refused(answer: Result<Done, No>, why: Refusal) {
    assert!(matches!(&answer, Err(No::Refused(r)) if *r == why), "{:?}", answer.err());
}

#[test]
fn nothing_leaves_without_a_consent_that_is_live_and_covers_exactly_this() {
    let town = TestTown::new();
    let no = report(&town);
    let officer = town.constable("kohat-city");
    let service = |id, classes: &[Class]| out(id, Recipient::Service, classes);
    is_refused(discloses(&town, &officer, no, service(1, &[Class::Content])), Refusal::ConsentNeeded);
    let id = agrees(&town, no, Recipient::Service, &[Class::Content], 30).unwrap();
    for other in [
        out(id, Recipient::Court, &[Class::Content]),
        out(id, Recipient::Interpreter, &[Class::Content]),
        service(id, &[Class::Content, Class::Identity]),
        service(id, &[Class::Internal]),
        service(id + 1, &[Class::Content]),
    ] {
        is_refused(discloses(&town, &officer, no, other), Refusal::ConsentNeeded);
    }
    discloses(&town, &officer, no, service(id, &[Class::Content])).unwrap();
    town.town.clock().set(town.town.now() + Span::from_days(30));
    is_refused(discloses(&town, &officer, no, service(id, &[Class::Content])), Refusal::ConsentNeeded);
    let id = agrees(&town, no, Recipient::Service, &[Class::Content], 30).unwrap();
    let withdraw = Command::WithdrawConsent { id, said: Said::default() };
    town.does(&town.sender(no), no, withdraw).unwrap();
    is_refused(discloses(&town, &officer, no, service(id, &[Class::Content])), Refusal::ConsentNeeded);
    assert_eq!(kinds(&town, no).iter().filter(|kind| *kind == "handed_over").count(), 1);
}

#[test]
fn the_file_holds_what_was_agreed_and_nothing_else_and_is_the_one_that_the_log_has() {
    let town = TestTown::new();
    let no = report(&town);
    let officer = town.constable("kohat-city");
    town.does(&officer, no, Command::Note(said("یہ صرف ہمارے لیے ہے"))).unwrap();
    let id = agrees(&town, no, Recipient::Service, &[Class::Content], 30).unwrap();
    discloses(&town, &officer, no, out(id, Recipient::Service, &[Class::Content])).unwrap();
    let file = town.wait(handover::again(&town.town, &officer, no, 1)).unwrap().unwrap();
    assert!(file.contains("موٹر سائیکل") && file.contains("دارالامان") && file.contains("شوہر کا بھائی"));
    for kept in ["zarmina@mail.example", "یہ صرف ہمارے لیے ہے"] {
        assert!(!file.contains(kept), "{kept} was not agreed to");
    }
    assert!(!file.contains("<script") && !file.contains("http://") && !file.contains("https://"));
    town.does(&officer, no, Command::Answer(said("ہم نے خبر کر دی ہے"))).unwrap();
    assert_eq!(
        town.wait(handover::again(&town.town, &officer, no, 1)).unwrap().as_ref(),
        Some(&file),
        "made again later"
    );
    let withdraw = Command::WithdrawConsent { id, said: Said::default() };
    town.does(&town.sender(no), no, withdraw).unwrap();
    assert_eq!(
        town.wait(handover::again(&town.town, &officer, no, 1)).unwrap(),
        None,
        "and not after it was taken back"
    );
    let told = town.reads(&town.sender(no), no).unwrap().unwrap().timeline().unwrap();
    assert!(told.iter().any(|line| line.kind == "handed_over"), "the sender sees to whom");
}

#[test]
fn a_consent_taken_back_while_the_file_is_made_wins() {
    let town = TestTown::new();
    let no = report(&town);
    let officer = town.constable("kohat-city");
    let id = agrees(&town, no, Recipient::Service, &[Class::Content], 30).unwrap();
    let sheet = Some(Sheet { version: town.matter(no).version, mark: "00".repeat(22) });
    let withdraw = || Command::WithdrawConsent { id, said: Said::default() };
    town.does(&town.sender(no), no, withdraw()).unwrap();
    let outflow = out(id, Recipient::Service, &[Class::Content]);
    let late = Command::Disclose { outflow: outflow.clone(), sheet, said: said("x") };
    assert!(matches!(town.does(&officer, no, late), Err(No::Refused(Refusal::ConsentNeeded))));
    for _ in 0..8 {
        let id = agrees(&town, no, Recipient::Service, &[Class::Content], 30).unwrap();
        let outflow = out(id, Recipient::Service, &[Class::Content]);
        let (sender, now) = (town.sender(no), town.town.now());
        let withdraw = Command::WithdrawConsent { id, said: Said::default() };
        town.wait(async {
            let words = (outflow, said("x"));
            let give = handover::disclose(&town.town, &officer, no, words, Extras::default());
            let take = sender.command(no, withdraw, now, Extras::default());
            let (_, taken) = futures::join!(give, take);
            taken.unwrap();
        });
        let lines = town.reads(&town.town.system(), no).unwrap().unwrap().timeline().unwrap();
        let taken = lines.iter().rposition(|line| line.kind == "consent_withdrawn").unwrap();
        assert!(lines[taken..].iter().all(|line| line.kind != "handed_over"), "nothing left after it");
    }
}

#[test]
fn protected_words_leave_when_two_people_of_the_desk_say_so() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let no = town.brings("women", lat, lon, Reach::None).unwrap().matter.no;
    let desk = |name: &str| town.officer(name, "desk_officer", "kohat-women", "sub_inspector", &["woman"]);
    let (one, two) = (desk("zarmina"), desk("gulalai"));
    let id = agrees(&town, no, Recipient::Service, &SAID, 7).unwrap();
    let outflow = out(id, Recipient::Service, &SAID);
    discloses(&town, &one, no, outflow.clone()).unwrap();
    assert!(!kinds(&town, no).contains(&"handed_over".to_owned()), "one is not enough");
    is_refused(second(&town, &one, no, 1), Refusal::SecondPersonNeeded);
    for stranger in
        [town.constable("kohat-city"), town.officer("m", "desk_officer", "kohat-women", "sub_inspector", &[])]
    {
        assert!(matches!(second(&town, &stranger, no, 1), Err(No::NotFound)));
        assert!(matches!(discloses(&town, &stranger, no, outflow.clone()), Err(No::NotFound)));
    }
    second(&town, &two, no, 1).unwrap();
    assert!(town.wait(handover::again(&town.town, &two, no, 1)).unwrap().is_some());
}

#[test]
fn a_law_needs_two_who_lead_and_the_sender_is_told_when_it_allows() {
    let town = TestTown::new();
    let no = report(&town);
    let until = town.town.now() + Span::from_days(3);
    let footing = Footing::Law { authority: Authority::Court, untold_until: Some(until) };
    let to = Recipient::Court;
    let outflow = Outflow { purpose: to.purpose(), to, classes: Class::ALL.to_vec(), footing };
    let member = town.constable("kohat-city");
    let refused = discloses(&town, &member, no, outflow.clone());
    assert!(matches!(refused, Err(No::NotAllowed)), "{:?}", refused.err());
    let head = |name: &str| town.officer(name, "station_head", "kohat-city", "inspector", &[]);
    discloses(&town, &head("a"), no, outflow).unwrap();
    is_refused(second(&town, &head("a"), no, 1), Refusal::SecondPersonNeeded);
    assert!(matches!(second(&town, &member, no, 1), Err(No::NotAllowed)));
    second(&town, &head("b"), no, 1).unwrap();
    let told = |town: &TestTown| {
        town.reads(&town.sender(no), no)
            .unwrap()
            .unwrap()
            .timeline()
            .unwrap()
            .into_iter()
            .any(|l| l.kind.starts_with("disclos"))
    };
    assert!(!told(&town));
    town.town.clock().set(until);
    town.wait(amanat::retention::keep_once(&town.town)).unwrap();
    assert!(told(&town));
    assert!(matches!(
        town.reads(&town.sender(no), no).unwrap().unwrap().timeline().unwrap().last().unwrap().event,
        Some(Event::DisclosureTold { no: 1 })
    ));
}

#[test]
fn a_protected_matter_is_not_forwarded_out_of_its_desks_without_leave() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let no = town.brings("women", lat, lon, Reach::None).unwrap().matter.no;
    let desk = town.officer("zarmina", "desk_officer", "kohat-women", "sub_inspector", &["woman"]);
    let to: UnitId = "kohat-city".parse().unwrap();
    let forward = || Command::Forward { to: to.clone(), why: Forwarding::Area, said: said("?") };
    assert!(matches!(town.does(&desk, no, forward()), Err(No::Refused(Refusal::ConsentNeeded))));
    agrees(&town, no, Recipient::Unit(to.clone()), &[Class::Content], 7).unwrap();
    assert!(
        matches!(town.does(&desk, no, forward()), Err(No::Refused(Refusal::ConsentNeeded))),
        "not all of it"
    );
    agrees(&town, no, Recipient::Unit(to.clone()), &SAID, 7).unwrap();
    assert_eq!(town.does(&desk, no, forward()).unwrap().unit, to);
}

#[test]
fn whoever_left_their_screen_is_asked_again_before_words_leave() {
    let town = TestTown::new();
    let no = report(&town);
    let id = agrees(&town, no, Recipient::Service, &[Class::Content], 30).unwrap();
    let mut visitor = town.constable("kohat-city").visitor().clone();
    visitor.fresh = false;
    let stale = town.town.visit(visitor);
    let outflow = out(id, Recipient::Service, &[Class::Content]);
    assert!(matches!(discloses(&town, &stale, no, outflow), Err(No::ProveAgain)));
    assert!(stale.may(&town.matter(no), Action::Disclose), "the form is shown all the same");
}

#[test]
fn a_sender_agrees_on_the_page_and_takes_it_back_with_one_button() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let at = Whereabouts { point: Some(Point::new(lat, lon).unwrap()), ..Whereabouts::default() };
    let no = town.brings_with("report", at, Reach::None, &["theft"], Some(CODE)).unwrap().matter.no;
    let phone = Browser::new(&town);
    assert_eq!(phone.post("/follow", &[("code", CODE)]).status, StatusCode::SEE_OTHER);
    let nobody =
        [("key", "a1"), ("to", "service"), ("span", "month"), ("who", "person"), ("class-content", "yes")];
    let again = phone.post("/follow/matter/agree", &nobody);
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "a name is missing");
    let mut whole = nobody.to_vec();
    whole.push(("name", "Dar-ul-Aman Kohat"));
    assert_eq!(phone.post("/follow/matter/agree", &whole).status, StatusCode::SEE_OTHER);
    let page = phone.get("/follow/matter");
    assert!(page.text.contains("Dar-ul-Aman Kohat") && page.text.contains("Take it back"), "{}", page.text);
    assert_eq!(town.matter(no).flows.consents.len(), 1);
    let taken = phone.post("/follow/matter/agree/withdraw", &[("key", "a2"), ("consent", "1")]);
    assert_eq!(taken.status, StatusCode::SEE_OTHER);
    assert!(phone.get("/follow/matter").text.contains("Taken back"));
    assert!(!town.matter(no).flows.consents[0].is_live(town.town.now()));
}

#[test]
fn an_officer_writes_a_consent_down_hands_words_over_and_the_sender_can_deny_it() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let at = Whereabouts { point: Some(Point::new(lat, lon).unwrap()), ..Whereabouts::default() };
    let no = town.brings_with("report", at, Reach::None, &["theft"], Some(CODE)).unwrap().matter.no;
    employs(&town, "sana", "officer", "kohat-city");
    let desk = Browser::new(&town);
    desk.signs_in("sana");
    let page = format!("/matter/{no}");
    let consent = [
        ("key", "b1"),
        ("to", "service"),
        ("give-consent-name", "Edhi Home"),
        ("class-content", "yes"),
        ("span", "week"),
        ("who", "person"),
        ("basis", "spoken"),
    ];
    let given = desk.fills(&page, &format!("{page}/give-consent"), &consent);
    assert_eq!(given.status, StatusCode::SEE_OTHER, "{}", given.text);
    let code = desk.code();
    let out = [("key", "b2"), ("consent", "1"), ("disclose-text", "shelter"), ("fresh_code", code.as_str())];
    let gone = desk.fills(&page, &format!("{page}/disclose"), &out);
    assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.text);
    let file = desk.get(&format!("{page}/handed/1"));
    assert_eq!(file.status, StatusCode::OK);
    assert!(
        file.text.contains("Edhi Home")
            && file.headers["content-disposition"].to_str().unwrap().starts_with("attachment")
    );
    let phone = Browser::new(&town);
    phone.post("/follow", &[("code", CODE)]);
    assert!(phone.get("/follow/matter").text.contains("I did not agree to this"));
    phone.post("/follow/matter/agree/withdraw", &[("key", "b3"), ("consent", "1")]);
    let lines = town.reads(&town.town.system(), no).unwrap().unwrap().timeline().unwrap();
    assert!(lines.iter().any(|l| matches!(l.event, Some(Event::ConsentWithdrawn { objected: true, .. }))));
    assert_eq!(desk.get(&format!("{page}/handed/1")).status, StatusCode::CONFLICT);
}

/// A label leads to the first thing of its name on the page: with one name in two forms, a click in the second would
/// change the first.
#[test]
fn each_thing_on_the_page_of_a_matter_has_a_name_of_its_own() {
    let town = TestTown::new();
    let no = report(&town);
    employs(&town, "head", "station_head", "kohat-city");
    employs(&town, "near", "officer", "kohat-city");
    for name in ["head", "near"] {
        let browser = Browser::new(&town);
        browser.signs_in(name);
        let page = browser.get(&format!("/matter/{no}")).text;
        let ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let mut once = std::collections::BTreeSet::new();
        let twice: Vec<&&str> = ids.iter().filter(|id| !once.insert(**id)).collect();
        assert!(twice.is_empty() && ids.len() > 40, "{name}: {twice:?} of {}", ids.len());
        for to in page.split(" for=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(once.contains(to), "{name}: a label leads to {to}, which is not there");
        }
    }
}
