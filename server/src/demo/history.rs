//! What happened before today?
//!
//! Three weeks are lived through on a clock that is moved by hand: people bring things, officers act, promises are
//! kept or missed, clocks lapse and tell the next rung, all by the ways of every day. Then the hand lets go.
//!
//! Not here: what goes on while we look (`life`).

use super::{
    Chance, Lines, Told,
    act::{Deed, act, look},
    bring::bring,
};
use crate::{
    duty,
    intake::{FollowUpCode, Received},
    town::Town,
};
use amanat_core::{
    decide::matter::Matter,
    react::REACTIONS,
    values::{MatterNo, Moment, Span},
};
use std::{cmp::Reverse, collections::BinaryHeap};

/// How long the province has lived when we first look.
pub const HISTORY: Span = Span::from_days(21);
/// Clocks are looked at so often.
const STEP: Span = Span::from_mins(20);
/// The most turns that reactions get at one moment.
const MAX_TURNS: usize = 64;

/// What becomes of a matter: how many hours ago it began, at least and at most, and what is done.
struct Fate {
    hours_ago: (i64, i64),
    deeds: &'static [Deed],
}

const fn fate(from_h: i64, until_h: i64, deeds: &'static [Deed]) -> Fate {
    Fate { hours_ago: (from_h, until_h), deeds }
}

/// The fate whose sender names the place in words only, so that it is unclear whose it is.
const UNCLEAR: usize = 8;

/// Every way a matter can go, dealt out in turn.
const FATES: [Fate; 19] = {
    use Deed::*;
    [
        fate(0, 2, &[]),
        fate(30, 150, &[Acknowledge, Note, Answer]),
        fate(240, 500, &[Acknowledge, Answer, ProposeClose, Agree]),
        fate(2, 20, &[Acknowledge]),
        fate(24, 90, &[Acknowledge, Ask]),
        fate(60, 150, &[Acknowledge, Note, Answer, ProposeClose]),
        fate(30, 140, &[]),
        fate(90, 260, &[Acknowledge, Answer, ProposeClose, Dispute]),
        fate(0, 3, &[]),
        fate(24, 100, &[Acknowledge, Ask, Reply]),
        fate(420, 500, &[Acknowledge, Answer, ProposeClose]),
        fate(380, 500, &[Acknowledge, Note, Answer, ProposeClose]),
        fate(240, 500, &[Acknowledge, Ask, Reply, Answer, ProposeClose, Agree]),
        fate(30, 120, &[Forward, Acknowledge]),
        fate(60, 200, &[Acknowledge, Ask, Pause]),
        fate(120, 220, &[Acknowledge]),
        fate(
            300,
            500,
            &[Acknowledge, Answer, ProposeClose, Dispute, Acknowledge, Answer, ProposeClose, Agree],
        ),
        fate(100, 300, &[Acknowledge, Withdraw]),
        fate(100, 300, &[Acknowledge, Note, ProposeUnfounded, Second]),
    ]
};

/// What is to be done next with one matter.
struct Next {
    told: usize,
    deed: usize,
}

/// Lives through everything until `until`, moving the town's clock by hand. Gives each matter with its sender's code.
pub async fn live_through(
    town: &Town,
    lines: &Lines,
    told: &[Told],
    seed: u64,
    until: Moment,
) -> anyhow::Result<Vec<(MatterNo, FollowUpCode)>> {
    let mut chance = Chance::of(seed, "history");
    let mut due: BinaryHeap<Reverse<(Moment, usize, usize)>> = BinaryHeap::new();
    for (number, _) in told.iter().enumerate() {
        let (from_h, until_h) = FATES[number % FATES.len()].hours_ago;
        let ago = chance.span(Span::from_hours(from_h), Span::from_hours(until_h)) + Span::from_mins(1);
        due.push(Reverse((until - ago, number, 0)));
    }
    let mut begun: Vec<Option<(MatterNo, FollowUpCode)>> = vec![None; told.len()];
    while let Some(Reverse((at, number, deed))) = due.pop() {
        if at >= until {
            continue;
        }
        let at = at.max(town.now());
        pass_until(town, at).await?;
        let next = Next { told: number, deed };
        if let Some(wait) = go_on(town, lines, &told[number], &next, &mut begun, &mut chance).await? {
            due.push(Reverse((at + wait, number, deed + 1)));
        }
    }
    pass_until(town, until).await?;
    Ok(begun.into_iter().flatten().collect())
}

/// Does what is next for a matter; answers how long until what comes after it.
async fn go_on(
    town: &Town,
    lines: &Lines,
    told: &Told,
    next: &Next,
    begun: &mut [Option<(MatterNo, FollowUpCode)>],
    chance: &mut Chance,
) -> anyhow::Result<Option<Span>> {
    let deeds = FATES[next.told % FATES.len()].deeds;
    let matter = if next.deed == 0 {
        let is_unclear = next.told % FATES.len() == UNCLEAR;
        let told = if is_unclear { &told.in_words() } else { told };
        let Received { code, done } = bring(town, told).await?;
        begun[next.told] = Some((done.matter.no, code));
        Some(done.matter)
    } else {
        let (Some((no, _)), Some(deed)) = (&begun[next.told], deeds.get(next.deed - 1)) else {
            return Ok(None);
        };
        let Some(matter) = look(town, *no)? else { return Ok(None) };
        let matter = settle_place(town, lines, matter, chance).await?;
        act(town, lines, &matter, *deed, chance).await?;
        look(town, *no)?
    };
    let (Some(deed), Some(matter)) = (deeds.get(next.deed), matter) else { return Ok(None) };
    Ok(Some(wait(&matter, *deed, town.now(), chance)))
}

/// Where it is unclear whose it is, that is said before anything else.
async fn settle_place(
    town: &Town,
    lines: &Lines,
    matter: Matter,
    chance: &mut Chance,
) -> anyhow::Result<Matter> {
    if matter.among.is_empty() {
        return Ok(matter);
    }
    act(town, lines, &matter, Deed::ConfirmPlace, chance).await?;
    Ok(look(town, matter.no)?.unwrap_or(matter))
}

/// Officers mostly keep what is promised; senders take their time.
fn wait(matter: &Matter, deed: Deed, now: Moment, chance: &mut Chance) -> Span {
    let left = matter.due().map(|clock| clock.due - now).filter(|left| left.millis() > 0);
    match left {
        Some(left) if !deed.is_senders() => chance.part(left.min(Span::from_hours(40)), 10, 80),
        _ => chance.span(Span::from_hours(1), Span::from_hours(18)),
    }
}

/// Lets time go on: clocks run out when they do, and what follows follows.
async fn pass_until(town: &Town, until: Moment) -> anyhow::Result<()> {
    let mut now = town.now();
    while now < until {
        now = (now + STEP).min(until);
        town.clock().set(now);
        if duty::lapse_once(town).await? > 0 {
            react(town).await?;
        }
    }
    Ok(())
}

async fn react(town: &Town) -> anyhow::Result<()> {
    for reaction in &REACTIONS {
        for _ in 0..MAX_TURNS {
            if duty::react_once(town, reaction).await? == 0 {
                break;
            }
        }
    }
    Ok(())
}
