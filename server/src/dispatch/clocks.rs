//! Which clocks of incidents and field units ran out, and who is asked whether they are well?
//!
//! Four clocks: the end of a hold, an assignment that nobody answered, a shift that is over, and the roll-call of a unit
//! that is on its way or there. Each carries out one command; what was overtaken meanwhile is refused by its rule.
//!
//! Invariant: each is named by the life's version, so that a clock that is looked at twice strikes once.

use super::ends::end_signals;
use crate::{duty::key_of, town::Town};
use amanat_core::{
    decide::{
        field::{Command as OfUnit, FieldUnit},
        incident::{Command, Step},
    },
    guard::Duty,
    values::Span,
};
use amanat_record::{
    How, NotActed, Visit,
    visit::dispatch::{At, Commitment, Due, Unable},
};
use std::time::Duration;

/// Clocks that strike in one go.
const A_TURN: usize = 1_000;
/// Between two looks, in this installation's time.
const LOOK_MS: u64 = 500;
/// After a fault.
const IDLE: Duration = Duration::from_millis(250);

/// Looks again and again.
pub async fn run_for_ever(town: Town) {
    loop {
        match strike_once(&town).await {
            Ok(A_TURN) => {}
            Ok(_) => tokio::time::sleep(Duration::from_millis(town.clock().wait_ms(LOOK_MS))).await,
            Err(fault) => {
                tracing::error!("clocks of dispatch: {fault:#}");
                tokio::time::sleep(IDLE).await;
            }
        }
    }
}

/// Lets every clock strike that is due, and watches over whoever is out; answers how many struck.
pub async fn strike_once(town: &Town) -> anyhow::Result<usize> {
    let (visit, now) = (town.system(), town.now());
    watch_over(town, &visit).await?;
    end_signals(town, &visit).await?;
    let due = visit.due_in_dispatch(now, A_TURN)?;
    for each in &due {
        let how = |name: String| How::ordinary().named(key_of(&name));
        match each {
            Due::Hold(id, version) => {
                let how = how(format!("hold:{id}:{version}"));
                overtaken(visit.act_on_incident(id, Command::LapseHold, At::now(now), how).await)?;
            }
            Due::Answer(id, no, version) => {
                let how = how(format!("answer:{id}:{no}:{version}"));
                overtaken(visit.act_on_incident(id, Command::Unreach { no: *no }, At::now(now), how).await)?;
            }
            Due::Shift(who, version) => {
                let how = how(format!("shift:{who}:{version}"));
                overtaken(visit.act_on_unit(who, OfUnit::LapseDuty, now, how).await)?;
            }
            Due::Welfare(who, version) => {
                let how = how(format!("welfare:{who}:{version}"));
                overtaken(visit.act_on_unit(who, OfUnit::LapseWelfare, now, how).await)?;
            }
        }
    }
    Ok(due.len())
}

/// A refusal is an answer: somebody was there first.
fn overtaken<T>(answer: Result<T, NotActed<Unable>>) -> anyhow::Result<()> {
    match answer {
        Ok(_) | Err(NotActed::Refused(_) | NotActed::NotThere) => Ok(()),
        Err(no) => anyhow::bail!("{no}"),
    }
}

/// Whoever is on the way or there is asked now and then; whoever is neither is left in peace.
async fn watch_over(town: &Town, visit: &Visit) -> anyhow::Result<()> {
    let (commitments, now) = (visit.commitments()?, town.now());
    for kept in visit.lives::<FieldUnit>(Duty::SeeBoard)? {
        let unit = &kept.state;
        if !unit.is_on_duty(now) {
            continue;
        }
        let committed = commitments.get(&unit.id).map_or(&[][..], Vec::as_slice);
        let command = match (every(visit, unit, committed), unit.welfare) {
            (Some(every), Some(welfare)) if welfare.every == every => continue,
            (Some(every), _) => OfUnit::Watch(every),
            (None, Some(welfare)) if !welfare.missed => OfUnit::Unwatch,
            (None, _) => continue,
        };
        let how = How::ordinary().named(key_of(&format!("watch:{}:{}", unit.id, unit.version)));
        overtaken(visit.act_on_unit(&unit.id, command, now, how).await)?;
    }
    Ok(())
}

/// How often a unit is asked: oftener while it is somewhere than while it is on its way.
fn every(visit: &Visit, unit: &FieldUnit, committed: &[Commitment]) -> Option<Span> {
    let rules = visit.book().room(&unit.room).welfare;
    let is_there =
        |c: &Commitment| matches!(c.step, Step::OnScene | Step::Transporting | Step::AtDestination);
    let is_going = |c: &Commitment| matches!(c.step, Step::Acknowledged | Step::EnRoute | Step::Staged);
    if committed.iter().any(is_there) {
        Some(rules.on_scene)
    } else if committed.iter().any(is_going) {
        Some(rules.en_route)
    } else {
        None
    }
}
