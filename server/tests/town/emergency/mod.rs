//! Does the glass break only for those it was made for, in the sight of those who answer for the matter?

mod broken;
mod demo;
mod reviewed;
mod shown;

use crate::town::{TestTown, ground_of};
use amanat_core::{
    decide::{
        glass::{self, Glass, Reason, Verdict},
        matter::Reach,
    },
    route::Whereabouts,
    values::{MatterNo, Point, UnitId},
};
use amanat_record::{NotBroken, Visit};

const DESK: &str = "kohat-women";
const WORDS: &str = "موٹر سائیکل";

pub fn protector(town: &TestTown) -> Visit {
    town.officer("gulalai", "protection_officer", "kp", "inspector", &[])
}

pub fn overseer(town: &TestTown, name: &str) -> Visit {
    town.officer(name, "oversight", "kp", "inspector", &[])
}

pub fn breaks(town: &TestTown, visit: &Visit, named: &str) -> Result<Glass, NotBroken> {
    town.wait(visit.break_glass(named, Reason::DangerToLife, "اس کی جان کو خطرہ ہے", town.town.now()))
}

pub fn acts(
    town: &TestTown,
    visit: &Visit,
    glass: &Glass,
    command: glass::Command,
) -> Result<Glass, NotBroken> {
    town.wait(visit.act_on_glass(&glass.id, command, town.town.now()))
}

pub fn says(verdict: Verdict) -> glass::Command {
    glass::Command::Review { verdict, found: "فون کا ریکارڈ دیکھا".into() }
}

pub fn is_not_there<T: std::fmt::Debug>(answer: Result<T, NotBroken>) -> bool {
    matches!(answer, Err(NotBroken::NotThere))
}

/// What can be read through the glass now, at the first event.
pub fn reads_through(town: &TestTown, visit: &Visit, glass: &Glass) -> bool {
    let now = town.town.now();
    let Some((_, within)) = visit.through_glass(&glass.id, now) else { return false };
    let Some(reading) = town.wait(within.read(glass.matter, now)).unwrap() else { return false };
    let lines = reading.timeline().unwrap();
    !reading.words(lines[0].position).unwrap().is_empty()
}

pub fn a_complaint(town: &TestTown) -> MatterNo {
    let (lat, lon) = ground_of(town, "kohat-city");
    let accused: UnitId = "kohat-city".parse().unwrap();
    let at = Whereabouts {
        point: Some(Point::new(lat, lon).unwrap()),
        complained_of: Some(&accused),
        ..Whereabouts::default()
    };
    town.brings_with("complaint", at, Reach::None, &["bribe"], None).unwrap().matter.no
}
