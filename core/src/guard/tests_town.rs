//! Which visitors and matters is the guard tried with? A small force, and whoever is drawn from it.

use super::*;
use proptest::{collection::vec, prelude::*, sample::select};

const UNITS: [&str; 7] =
    ["province", "district", "station", "post", "women", "district-women", "other-station"];

/// province > district > station > post; district > women; province > district-women; province > other-station.
pub(super) struct Town;

pub(super) fn town() -> Town {
    Town
}

/// Every unit with every unit above it, written out for whoever must not ask the town.
pub(super) const UNDER: [(&str, &str); 10] = [
    ("district", "province"),
    ("district-women", "province"),
    ("other-station", "province"),
    ("station", "district"),
    ("station", "province"),
    ("women", "district"),
    ("women", "province"),
    ("post", "station"),
    ("post", "district"),
    ("post", "province"),
];

fn above(unit: &str) -> Option<&'static str> {
    match unit {
        "district" | "district-women" | "other-station" => Some("province"),
        "station" | "women" => Some("district"),
        "post" => Some("station"),
        _ => None,
    }
}

impl Chain for Town {
    fn is_under(&self, unit: &UnitId, top: &UnitId) -> bool {
        std::iter::successors(above(unit.as_str()), |u| above(u)).any(|u| u == top.as_str())
    }

    fn keeps(&self, unit: &UnitId, compartment: &str) -> bool {
        match unit.as_str().contains("women") {
            true => compartment == "women",
            false => compartment == "ordinary",
        }
    }

    fn is_kept(&self, compartment: &str) -> bool {
        compartment != "nobodys"
    }

    fn rank_reaches(&self, rank: &str, lowest: &str) -> bool {
        let height =
            |word: &str| ["constable", "sub_inspector", "superintendent"].iter().position(|r| *r == word);
        height(rank).zip(height(lowest)).is_some_and(|(rank, lowest)| rank >= lowest)
    }
}

/// The matter's number.
pub(super) fn no() -> MatterNo {
    MatterNo::from_random([1; 16])
}

/// A visitor and a matter.
#[derive(Clone, Debug)]
pub(super) struct Case {
    pub(super) visitor: Visitor,
    unit: UnitId,
    level: Level,
    compartment: &'static str,
    assigned: Option<AccountId>,
    told: Vec<UnitId>,
    excluded: Vec<UnitId>,
    candidates: Vec<UnitId>,
    parties: Vec<AccountId>,
    brought_by: Option<AccountId>,
    breakable: bool,
    consent: bool,
}

/// What a `Thing` borrows from.
pub(super) struct ThingOf {
    case: Case,
    desk: DeskId,
    takers: Takers,
}

impl ThingOf {
    pub(super) fn thing(&self) -> Thing<'_> {
        let case = &self.case;
        Thing {
            no: no(),
            unit: &case.unit,
            desk: &self.desk,
            level: case.level,
            compartment: case.compartment,
            assigned: case.assigned.as_ref(),
            told: &case.told,
            excluded: &case.excluded,
            parties: &case.parties,
            brought_by: case.brought_by.as_ref(),
            breakable: case.breakable,
            consent: case.consent,
            candidates: &case.candidates,
            takers: &self.takers,
        }
    }
}

impl Case {
    /// An ordinary report at the station, and nobody in particular.
    pub(super) fn quiet() -> Self {
        Case {
            visitor: Visitor::bare(Who::Anyone),
            unit: UnitId::new("station").unwrap(),
            level: Level::P2,
            compartment: "ordinary",
            assigned: None,
            told: vec![],
            excluded: vec![],
            candidates: vec![],
            parties: vec![],
            brought_by: None,
            breakable: true,
            consent: false,
        }
    }

    pub(super) fn thing(&self) -> ThingOf {
        let women = self.compartment == "women";
        ThingOf {
            case: self.clone(),
            desk: DeskId::new(if women { "women" } else { "report" }).unwrap(),
            takers: Takers {
                lowest_rank: if women { "sub_inspector" } else { "constable" }.into(),
                attributes: if women { vec!["woman".into()] } else { vec![] },
            },
        }
    }
}

fn unit() -> impl Strategy<Value = UnitId> {
    select(&UNITS[..]).prop_map(|id| UnitId::new(id).unwrap())
}

fn account() -> impl Strategy<Value = AccountId> {
    select(&["a", "b"][..]).prop_map(|id| AccountId::new(id).unwrap())
}

fn visitor() -> impl Strategy<Value = Visitor> {
    let roles = [
        "officer",
        "desk_head",
        "station_head",
        "protection_officer",
        "control_room",
        "dispatcher",
        "auditor",
        "oversight",
        "administrator",
        "mission",
        "auxiliary",
        "media_officer",
        "unknown",
    ];
    let post = (select(roles.to_vec()), unit()).prop_map(|(role, unit)| Post {
        role: role.into(),
        unit,
        from: Moment::from_millis(0),
        until: None,
        acting: false,
    });
    let rank = select(vec!["constable", "sub_inspector", "superintendent", ""]);
    (account(), vec(post, 0..3), rank, any::<[bool; 4]>()).prop_map(
        |(me, posts, rank, [woman, strong, fresh, glass])| Visitor {
            who: Who::Officer(me),
            posts,
            rank: rank.into(),
            attributes: woman.then(|| "woman".to_owned()).into_iter().collect(),
            strong,
            fresh,
            glass: glass.then(no).into_iter().collect(),
        },
    )
}

impl Arbitrary for Case {
    type Parameters = ();
    type Strategy = BoxedStrategy<Case>;

    fn arbitrary_with((): ()) -> BoxedStrategy<Case> {
        let matter = (
            unit(),
            select(Level::ALL.to_vec()),
            select(vec!["ordinary", "women", "nobodys"]),
            proptest::option::of(account()),
        );
        let named = (vec(unit(), 0..2), vec(unit(), 0..2), vec(unit(), 0..3));
        let people = (vec(account(), 0..2), proptest::option::of(account()), any::<[bool; 2]>());
        (visitor(), matter, named, people)
            .prop_map(
                |(
                    visitor,
                    matter,
                    (told, excluded, candidates),
                    (parties, brought_by, [breakable, consent]),
                )| {
                    let (unit, level, compartment, assigned) = matter;
                    Case {
                        visitor,
                        unit,
                        level,
                        compartment,
                        assigned,
                        told,
                        excluded,
                        candidates,
                        parties,
                        brought_by,
                        breakable,
                        consent,
                    }
                },
            )
            .boxed()
    }
}
