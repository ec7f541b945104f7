//! Who can read in an emergency, how long, and what looks as if it were not there?

use super::{a_complaint, acts, breaks, is_not_there, overseer, protector, reads_through};
use crate::{
    api::{self, hear},
    looks::{a_womans_report, zarmina},
    town::{TestTown, ground_of, said},
};
use amanat_core::{
    decide::{
        glass::{self, Part, Refusal},
        matter::{Command, Conflict, Reach},
    },
    guard::Action,
    values::{Class, MatterNo, Span},
};
use amanat_record::{Extras, NotBroken, glass::MAX_MISSES_AN_HOUR};
use axum::http::StatusCode;
use serde_json::json;
use std::time::{Duration, Instant};

/// Room in the log for what is adopted and a few events.
const FEW_PAGES: u32 = 400;
const REQUESTS: usize = 200;

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
