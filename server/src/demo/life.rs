//! What goes on while we look?
//!
//! Every few minutes of the demo's clock somebody brings something, a sender writes, or a unit goes on with what
//! waits. Slow enough to follow, bounded, and never in the place of somebody who is signed in.

use super::{
    Chance, Lines,
    act::{Deed, act},
    bring::{bring, tell_again},
};
use crate::town::Town;
use amanat_core::{
    decide::matter::{Matter, Status},
    values::{Span, UnitId},
};
use amanat_record::Wanted;
use std::time::Duration;

/// Between two things that happen.
const BETWEEN: (Span, Span) = (Span::from_mins(2), Span::from_mins(6));
/// So many new matters, and then the province only goes on with what it has.
const MAX_NEW: usize = 500;
/// How often a turn brings something new.
const NEW_PERCENT: usize = 40;
/// The most matters that go on in one turn.
const MAX_GO_ON: usize = 4;
/// The most matters among which one is chosen to go on.
const MAX_LOOKED_AT: usize = 50;
/// After something failed.
const REST: Duration = Duration::from_secs(5);

/// Lives until it is dropped.
pub async fn live(town: Town, lines: Lines, seed: u64) {
    let mut chance = Chance::of(seed, "life");
    let mut new_count = 0;
    loop {
        let wait = chance.span(BETWEEN.0, BETWEEN.1);
        let wait_ms = town.clock().wait_ms(u64::try_from(wait.millis()).unwrap_or(60_000));
        tokio::time::sleep(Duration::from_millis(wait_ms)).await;
        let is_new = chance.percent(NEW_PERCENT) && new_count < MAX_NEW;
        new_count += usize::from(is_new);
        if let Err(fault) = turn(&town, &lines, is_new, &mut chance).await {
            tracing::error!("the demo's life: {fault:#}");
            tokio::time::sleep(REST).await;
        }
    }
}

/// Something new, or not; and some matters go on.
async fn turn(town: &Town, lines: &Lines, is_new: bool, chance: &mut Chance) -> anyhow::Result<()> {
    if is_new {
        begin(town, lines, chance).await?;
    }
    for _ in 0..=chance.below(MAX_GO_ON) {
        go_on(town, lines, chance).await?;
    }
    Ok(())
}

async fn begin(town: &Town, lines: &Lines, chance: &mut Chance) -> anyhow::Result<()> {
    if let Some(told) = tell_again(lines, chance) {
        bring(town, &told).await?;
    }
    Ok(())
}

/// Goes on with one matter: half the time of those with the oldest promise, else of any unit.
async fn go_on(town: &Town, lines: &Lines, chance: &mut Chance) -> anyhow::Result<()> {
    let mut units: Vec<UnitId> = town.setup().places.units().map(|u| u.id.clone()).collect();
    chance.shuffle(&mut units);
    if chance.percent(50) {
        return go_on_at(town, lines, units, chance).await.map(drop);
    }
    for unit in units {
        if go_on_at(town, lines, vec![unit], chance).await? {
            break;
        }
    }
    Ok(())
}

/// Goes on with one of the first matters of these units, where nobody is signed in.
async fn go_on_at(
    town: &Town,
    lines: &Lines,
    units: Vec<UnitId>,
    chance: &mut Chance,
) -> anyhow::Result<bool> {
    let listed = town.system().list(&Wanted::Open(units), 0, MAX_LOOKED_AT)?;
    let mut open: Vec<Matter> = listed.rows.iter().filter_map(|(_, seen)| seen.full().cloned()).collect();
    chance.shuffle(&mut open);
    for matter in open {
        let Some(deed) = next(&matter, chance) else { continue };
        if !deed.is_senders() && is_somebody_here(town, &matter.unit)? {
            continue;
        }
        if act(town, lines, &matter, deed, chance).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whoever is signed in acts for their unit; nobody acts in their place.
fn is_somebody_here(town: &Town, unit: &UnitId) -> anyhow::Result<bool> {
    for person in town.gate().roster().at(unit, town.now()) {
        if !town.gate().sessions().of(&person.id)?.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What somebody might do with it next; mostly nothing yet.
fn next(matter: &Matter, chance: &mut Chance) -> Option<Deed> {
    if matter.paused.is_some() {
        return chance.percent(30).then_some(Deed::Reply);
    }
    if !matter.among.is_empty() {
        return Some(Deed::ConfirmPlace);
    }
    let deeds: &[Deed] = match matter.status {
        Status::Open => &[Deed::Acknowledge],
        Status::Acknowledged if matter.unread => &[Deed::Answer, Deed::Note],
        Status::Acknowledged => &[Deed::Ask, Deed::Reply, Deed::Note, Deed::Answer, Deed::Answer],
        Status::Answered => &[Deed::ProposeClose, Deed::Reply],
        Status::CloseProposed if matter.proposal.as_ref().is_some_and(|p| p.needs_second) => &[Deed::Second],
        Status::CloseProposed => &[Deed::Agree, Deed::Agree, Deed::Dispute],
        Status::Closed => &[],
    };
    chance.percent(50).then(|| chance.one(deeds).copied()).flatten()
}
