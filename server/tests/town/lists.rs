//! Does a list hold exactly what its visitor sees, page by page?

use crate::town::{TestTown, ground_of, said};
use amanat_core::{
    decide::matter::{Command, Matter, Reach},
    guard::{Post, Visitor, Who},
    route::Whereabouts,
    values::{Level, MatterNo, Moment, UnitId},
};
use amanat_record::{Seen, Visit, Wanted};
use std::collections::BTreeSet;

/// Draws that are the same in every run.
struct Draws(u64);

impl Draws {
    fn below(&mut self, many: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % many
    }

    fn of<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }
}

const UNITS: [&str; 7] =
    ["kohat-city", "kohat-cantt", "lachi", "kohat", "kohat-women", "kohat-accountability", "kp"];
const ROLES: [&str; 12] = [
    "officer",
    "desk_head",
    "station_head",
    "district_officer",
    "province_officer",
    "protection_officer",
    "control_room",
    "auditor",
    "oversight",
    "administrator",
    "mission",
    "media_officer",
];

/// Forty matters of three desks at three stations: some unclear, some raised, given, complained of, late, ended.
fn full_town(draws: &mut Draws) -> (TestTown, Vec<MatterNo>) {
    let town = TestTown::new();
    town.knows("one", &["kohat-city", "kohat-cantt", "lachi", "kohat-women", "kohat-accountability"]);
    let mut all = Vec::new();
    for n in 0..40 {
        let (lat, lon) = ground_of(&town, draws.of(&["kohat-city", "kohat-cantt", "lachi"]));
        let desk = draws.of(&["report", "report", "women", "complaint"]);
        let complained: Option<UnitId> = (desk == "complaint").then(|| "kohat-city".parse().unwrap());
        let at = Whereabouts {
            point: Some(amanat_core::values::Point::new(lat, lon).unwrap()),
            complained_of: complained.as_ref(),
            ..Whereabouts::default()
        };
        let Ok(done) = town.brings_with(desk, at, Reach::None, &[], None) else { continue };
        let no = done.matter.no;
        let boss = town.officer("boss", "desk_head", done.matter.unit.as_str(), "superintendent", &["woman"]);
        match draws.below(6) {
            0 => drop(town.does(&boss, no, Command::RaiseProtection { to: Level::P4, said: said("خطرہ") })),
            1 => drop(town.does(&boss, no, Command::RaiseProtection { to: Level::P3, said: said("خطرہ") })),
            2 => drop(town.does(&boss, no, Command::Assign { to: "one".parse().unwrap() })),
            3 => drop(town.does(&town.sender(no), no, Command::Withdraw(said("")))),
            _ => {}
        }
        all.push(no);
        if n % 10 == 9 {
            town.pass("30h");
        }
    }
    (town, all)
}

fn somebody(town: &TestTown, draws: &mut Draws, all: &[MatterNo]) -> Visit {
    let posts = (0..draws.below(3)).map(|_| {
        let (role, unit) = (draws.of(&ROLES), draws.of(&UNITS));
        Post::new(role, unit.parse().unwrap(), Moment::from_millis(0))
    });
    let posts = posts.collect();
    town.town.visit(Visitor {
        who: Who::Officer(draws.of(&["one", "two"]).parse().unwrap()),
        posts,
        rank: draws.of(&["constable", "inspector", "superintendent"]).into(),
        attributes: [draws.of(&["woman", "man"]).to_owned()].into(),
        strong: draws.below(4) > 0,
        fresh: false,
        glass: if draws.below(3) == 0 { vec![all[draws.below(all.len())]] } else { Vec::new() },
    })
}

/// Every row of a list, read in pages of `size`, each of which is full unless it is the last.
fn read(visit: &Visit, wanted: &Wanted, size: usize) -> Vec<MatterNo> {
    let (mut from, mut rows) = (0, Vec::new());
    loop {
        let page = visit.list(wanted, from, size).unwrap();
        assert!(page.rows.len() == size || page.next.is_none(), "a short page, and more behind it");
        rows.extend(page.rows.iter().map(|(no, _)| *no));
        match page.next {
            Some(next) => from = next,
            None => return rows,
        }
    }
}

#[test]
fn a_list_holds_exactly_what_judging_every_matter_shows() {
    let mut draws = Draws(7);
    let (town, all) = full_town(&mut draws);
    let matters: Vec<Matter> = all.iter().map(|no| town.matter(*no)).collect();
    let mut shown = 0;
    for _ in 0..400 {
        let visit = somebody(&town, &mut draws, &all);
        let seen: BTreeSet<MatterNo> =
            all.iter().copied().filter(|no| visit.matter(*no).unwrap().is_some()).collect();
        let listed = read(&visit, &Wanted::Everything, 1 + draws.below(9));
        assert_eq!(listed.iter().copied().collect::<BTreeSet<_>>(), seen, "{:?}", visit.visitor());
        assert_eq!(listed.len(), seen.len(), "a row twice");
        let units: Vec<UnitId> = visit.visitor().posts.iter().map(|p| p.unit.clone()).collect();
        for (wanted, holds) in [
            (Wanted::Register(units.clone()), register as fn(&Matter, &[UnitId]) -> bool),
            (Wanted::Open(units.clone()), open),
            (Wanted::LateBelow(units.clone()), late_below),
        ] {
            let expected: BTreeSet<MatterNo> = matters
                .iter()
                .filter(|matter| seen.contains(&matter.no) && holds(matter, &units))
                .map(|matter| matter.no)
                .collect();
            let listed = read(&visit, &wanted, 3);
            assert_eq!(listed.iter().copied().collect::<BTreeSet<_>>(), expected, "{wanted:?}");
            assert_eq!(visit.count(&wanted).unwrap().rows, expected.len(), "numbers are of the same rows");
            shown += expected.len();
        }
    }
    assert!(shown > 1_000, "so little was shown that nothing was compared: {shown}");
}

fn register(matter: &Matter, units: &[UnitId]) -> bool {
    units.contains(&matter.unit)
}

fn open(matter: &Matter, units: &[UnitId]) -> bool {
    !matter.is_closed()
        && (units.contains(&matter.unit) || matter.among.iter().any(|unit| units.contains(unit)))
}

fn late_below(matter: &Matter, units: &[UnitId]) -> bool {
    !matter.is_closed()
        && !units.contains(&matter.unit)
        && matter.told.iter().any(|unit| units.contains(unit))
}

#[test]
fn whoever_sees_only_a_clock_gives_the_matter_to_somebody_without_its_number() {
    let town = TestTown::new();
    town.knows("one", &["kohat-women"]);
    let (lat, lon) = ground_of(&town, "kohat-city");
    let no = town.brings("women", lat, lon, Reach::None).unwrap().matter.no;
    let head = town.officer("head", "station_head", "kohat-women", "inspector", &[]);
    let list = head.list(&Wanted::Open(vec!["kohat-women".parse().unwrap()]), 0, 10).unwrap();
    let Seen::Clocks(clocks) = &list.rows[0].1 else { panic!("{:?}", list.rows[0].1) };
    assert!(clocks.may_assign && !clocks.assigned);
    let (referred, _) = head.referred(&clocks.reference).unwrap().unwrap();
    assert_eq!(referred, no);
    assert!(!clocks.reference.contains(&no.to_string()), "the number is not in it");
    town.does(&head, referred, Command::Assign { to: "one".parse().unwrap() }).unwrap();
    assert_eq!(town.matter(no).assigned.unwrap().as_str(), "one");

    let other = town.officer("other", "station_head", "kohat-women", "inspector", &[]);
    assert!(other.referred(&clocks.reference).unwrap().is_none(), "another person's reference is none");
    for bad in ["", "x", &"A".repeat(43), &clocks.reference[1..]] {
        assert!(head.referred(bad).unwrap().is_none(), "{bad}");
    }
    let gone = town.officer("head", "station_head", "kohat-city", "inspector", &[]);
    assert!(gone.referred(&clocks.reference).unwrap().is_none(), "the post is gone, and the sight with it");
}
