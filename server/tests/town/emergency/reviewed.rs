//! Who is told of an emergency, and who says whether it was right?

use super::{DESK, WORDS, acts, breaks, is_not_there, overseer, protector, says};
use crate::{
    api::{self, hear},
    browser::{Browser, employs},
    looks::{a_womans_report, zarmina},
    town::{TestTown, ground_of, said},
};
use amanat::settings::Settings;
use amanat_core::decide::{
    glass::{self, GLASS_LASTS, REVIEW_WITHIN, Verdict},
    matter::{Command, Conflict, Reach},
};
use amanat_record::Visit;
use axum::http::StatusCode;

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

#[test]
fn the_mailbox_of_those_who_watch_gets_a_letter_that_says_where_to_look_and_no_more() {
    let mailbox = "oversight@demo.example.org";
    let house = Settings { oversight_mail: Some(mailbox.into()), ..Settings::default() };
    let town = TestTown::of(None, house);
    let no = a_womans_report(&town);
    breaks(&town, &protector(&town), &no.to_string()).unwrap();
    town.settle();
    let letters = town.letters.all();
    let told: Vec<_> = letters.iter().filter(|letter| letter.to == mailbox).collect();
    assert_eq!(told.len(), 1, "at once, and once");
    assert!(told[0].body.contains("/reviews"), "{}", told[0].body);
    for kept in [WORDS, "gulalai", DESK, "اس کی جان کو خطرہ ہے", &no.to_string()] {
        assert!(!told[0].body.contains(kept) && !told[0].subject.contains(kept), "{kept}");
    }
    let before = town.letters.all().len();
    town.pass("73h");
    let late = town.letters.all()[before..].iter().filter(|letter| letter.to == mailbox).count();
    assert_eq!(late, 1, "nobody reviewed it in time");
}
