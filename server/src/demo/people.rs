//! Who serves where?
//!
//! Every unit has the people it needs to keep its desks' promises: whoever may take a matter there has the rank and
//! the attributes that the desk asks for.

use super::{Chance, Lines};
use amanat_core::{
    places::{Places, Unit},
    values::{AccountId, Language, UnitId},
};
use std::collections::{BTreeMap, BTreeSet};

/// An officer who does not exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invented {
    /// Their account.
    pub account: AccountId,
    /// As they write it.
    pub name: String,
    /// As they sign in.
    pub sign_in: String,
    /// A word of `places/`; empty for civilians.
    pub rank: String,
    /// A woman's desk is staffed by women.
    pub attributes: BTreeSet<String>,
    /// The post.
    pub role: String,
    /// Where.
    pub unit: UnitId,
}

/// A post to be filled: its role, its rank, and whether a woman holds it (`None`: as chance has it).
type Opening = (&'static str, &'static str, Option<bool>);

const STATION: [Opening; 3] = [
    ("station_head", "inspector", None),
    ("desk_head", "sub_inspector", None),
    ("desk_officer", "assistant_sub_inspector", None),
];
// The chain of a women's desk is the women's desks' own: whoever reads there in an emergency serves there.
const WOMEN: [Opening; 3] = [
    ("desk_head", "inspector", Some(true)),
    ("desk_officer", "sub_inspector", Some(true)),
    ("protection_officer", "inspector", Some(true)),
];
// Whoever asks for a woman or for a man finds one.
const PROTECTION: [Opening; 3] = [
    ("desk_head", "inspector", Some(true)),
    ("desk_officer", "sub_inspector", Some(true)),
    ("desk_officer", "sub_inspector", Some(false)),
];
const COMPLAINTS: [Opening; 2] =
    [("desk_head", "superintendent", None), ("investigator", "deputy_superintendent", None)];
// What was not solved comes here, and the officer who commands does not work on what is protected.
const DISTRICT: [Opening; 3] = [
    ("district_officer", "senior_superintendent", None),
    ("desk_head", "deputy_superintendent", None),
    ("desk_officer", "inspector", None),
];
const INFORMATION: [Opening; 2] =
    [("desk_head", "superintendent", None), ("desk_officer", "inspector", None)];
const REGION: [Opening; 3] = [
    ("region_officer", "deputy_inspector_general", None),
    ("desk_head", "senior_superintendent", None),
    ("desk_officer", "deputy_superintendent", None),
];
const PROVINCE: [Opening; 8] = [
    ("province_officer", "inspector_general", None),
    ("desk_head", "superintendent", None),
    ("desk_officer", "deputy_superintendent", None),
    ("control_room", "superintendent", None),
    ("oversight", "", None),
    ("auditor", "", None),
    ("protection_officer", "superintendent", None),
    ("administrator", "", None),
];

const ROOM: [Opening; 4] = [
    ("control_room", "deputy_superintendent", None),
    ("dispatcher", "sub_inspector", None),
    ("dispatcher", "assistant_sub_inspector", Some(true)),
    ("dispatcher", "head_constable", None),
];

// Route words of desks whose officers are trained for them.
const PROTECTION_DESKS: [&str; 2] = ["protection_desk", "province_protection_desk"];
const CHILDREN_DESKS: [&str; 4] =
    ["family_desk", "province_family_desk", "juvenile_desk", "province_juvenile_desk"];

/// Everyone who serves in these places, the same for the same seed.
pub fn invent(places: &Places, lines: &Lines, seed: u64) -> Vec<Invented> {
    let mut chance = Chance::of(seed, "people");
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    let mut all = Vec::new();
    for unit in places.units() {
        for (role, rank, woman) in openings(unit) {
            let is_woman = woman.unwrap_or_else(|| chance.percent(25));
            let language = if chance.percent(60) { Language::Ps } else { Language::Ur };
            let (name, latin) = lines.name(language, is_woman, &mut chance);
            let times = taken.entry(latin.clone()).or_default();
            *times += 1;
            let sign_in = if *times == 1 { latin } else { format!("{latin}{times}") };
            let id = format!("a{:016x}{:04x}", chance.draw(), all.len());
            let Ok(account) = AccountId::new(id) else { continue };
            let sex = if is_woman { "woman" } else { "man" };
            let attributes = trained(unit).chain([sex]).map(str::to_owned).collect();
            let (rank, role, unit) = (rank.to_owned(), role.to_owned(), unit.id.clone());
            all.push(Invented { account, name, sign_in, rank, attributes, role, unit });
        }
    }
    all
}

fn openings(unit: &Unit) -> Vec<Opening> {
    // Guests of the house, and who speaks to the public, are where no matter goes.
    match unit.kind.as_str() {
        "media" => return vec![("media_officer", "inspector", None)],
        "mission" => return vec![("mission", "", None)],
        "auxiliary" => return vec![("auxiliary", "", None)],
        _ => {}
    }
    let serves = |word: &str| unit.serves.contains(word);
    let mut openings = Vec::new();
    let mut add = |word: &str, more: &[Opening]| {
        if serves(word) && openings.is_empty() {
            openings.extend_from_slice(more);
        }
    };
    add("province", &PROVINCE);
    add("station", &STATION);
    add("women_desk", &WOMEN);
    add("province_women_desk", &WOMEN);
    add("complaints", &COMPLAINTS);
    add("province_complaints", &COMPLAINTS);
    for word in PROTECTION_DESKS.iter().chain(&CHILDREN_DESKS) {
        add(word, &PROTECTION);
    }
    add("information", &INFORMATION);
    add("district", &DISTRICT);
    add("region", &REGION);
    add("control_room", &ROOM);
    openings
}

/// What those were trained in who serve at a unit.
fn trained(unit: &Unit) -> impl Iterator<Item = &'static str> {
    let serves = |words: &[&str]| words.iter().any(|word| unit.serves.contains(*word));
    let protection = serves(&PROTECTION_DESKS).then_some("trained_protection");
    protection.into_iter().chain(serves(&CHILDREN_DESKS).then_some("trained_children"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::adopt::{self, What};

    fn province(seed: u64) -> (Places, Vec<Invented>) {
        let (places, _) = Places::parse(&adopt::shipped(What::Places)).unwrap();
        let people = invent(&places, &Lines::read().unwrap(), seed);
        (places, people)
    }

    #[test]
    fn the_same_seed_invents_the_same_people() {
        assert_eq!(province(1).1, province(1).1);
        assert_ne!(province(1).1, province(2).1);
    }

    #[test]
    fn somebody_serves_in_every_unit_and_nobody_signs_in_by_anothers_name() {
        let (places, people) = province(1);
        for unit in places.units() {
            assert!(people.iter().any(|p| p.unit == unit.id), "{}", unit.id);
        }
        let names: BTreeSet<&str> = people.iter().map(|p| p.sign_in.as_str()).collect();
        assert_eq!(names.len(), people.len());
        let one = |role: &str| people.iter().filter(|p| p.role == role).count();
        let alone = ["province_officer", "oversight", "administrator", "auditor"];
        assert_eq!(alone.map(one), [1; 4]);
        assert_eq!(["media_officer", "mission", "auxiliary"].map(one), [1; 3]);
        assert_eq!(one("district_officer"), 10);
        assert_eq!(one("region_officer"), 5);
        let desk = people.iter().filter(|p| p.unit.as_str().ends_with("-women"));
        assert!(desk.clone().count() > 10 && desk.clone().all(|p| p.attributes.contains("woman")));
    }

    /// A wish that nobody at the desk can meet would leave a matter unread.
    #[test]
    fn whoever_a_sender_may_wish_for_serves_at_every_unit_that_answers() {
        let (places, people) = province(1);
        for (name, bytes) in adopt::shipped(What::Desks) {
            let desk = name.trim_end_matches("/playbook.toml");
            let book = amanat_core::playbook::read(desk, std::str::from_utf8(&bytes).unwrap()).unwrap();
            for unit in places.units().filter(|u| u.serves.contains(&book.route.to)) {
                for takers in book.takers.all() {
                    let fits = |p: &&Invented| {
                        p.unit == unit.id
                            && places.is_at_least(&p.rank, &takers.lowest_rank)
                            && takers.attributes.iter().all(|a| p.attributes.contains(a))
                    };
                    assert!(people.iter().any(|p| fits(&p)), "{desk}: {} has nobody {takers:?}", unit.id);
                }
            }
        }
    }
}
