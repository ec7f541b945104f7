//! Who is told when nobody claims a signal?
//!
//! Four times a second every open signal is looked at. A step is due when the machine's own running time says so, or
//! the house's clock does, whichever is first: a wall clock that is set back, or stands still, delays nobody.
//!
//! Invariant: a step is written before anybody is told, and with it whom to tell; it is taken once.
//! Not here: how they are reached (`deliver`), which step comes next (`core::decide::signal::Ladder`).

use super::room::neighbour_of;
use crate::town::Town;
use amanat_core::{
    decide::signal::{Command, Occasion, Refusal, Signal, Step, decide},
    event::{Actor, Stream},
    guard::Duty,
    life::Life,
    react::alert::{Alert, Audience, PUSH, SMS, VOICE},
    values::{Moment, SignalId, UnitId},
};
use amanat_record::{Decision, Errand, How, NotActed};
use std::{
    collections::{HashMap, HashSet},
    time::{Duration, Instant},
};

/// Between two looks.
pub const TURN: Duration = Duration::from_millis(250);
/// Rooms that are told again.
const MAX_ROOMS_TOLD: usize = 8;
/// Steps that are taken in one turn: those of enrolled devices first, then the oldest. A flood delays no other's.
const MAX_STEPS_A_TURN: usize = 100;
/// Within which the same people are not told again of yet another signal that anybody may have sent.
const QUIET: Duration = Duration::from_secs(5);
/// Due whatever the clock says: before everything else, also where it is set back.
const AT_ONCE: Moment = Moment::from_millis(0);

/// When each signal was first seen to wait, and when whom was told, by the machine's own running time.
#[derive(Default)]
pub struct Waits {
    seen: HashMap<(SignalId, Moment), Instant>,
    told: HashMap<(UnitId, Step), Instant>,
}

impl Waits {
    /// For how long it has waited at least. `age` is what the house's clock says when it is first seen, as after a
    /// restart.
    fn waited(&mut self, signal: &Signal, now: Moment, at: Instant) -> Duration {
        let age_ms = u64::try_from((now - signal.ladder_from).millis()).unwrap_or(0);
        let began = at.checked_sub(Duration::from_millis(age_ms)).unwrap_or(at);
        let first = self.seen.entry((signal.id.clone(), signal.ladder_from)).or_insert(began);
        at.saturating_duration_since(*first)
    }

    fn forget_others(&mut self, open: &[&Signal]) {
        let open: HashSet<(&SignalId, Moment)> =
            open.iter().map(|signal| (&signal.id, signal.ladder_from)).collect();
        self.seen.retain(|(id, from), _| open.contains(&(id, *from)));
    }

    /// Whether the people of a room are told of this: of what an enrolled device sent always, of the rest not more
    /// often than they can look. The board shows each.
    fn tells(&mut self, signal: &Signal, step: Step, at: Instant) -> bool {
        let last = self.told.get(&(signal.unit.clone(), step));
        let is_quiet = last.is_some_and(|last| at.saturating_duration_since(*last) < QUIET);
        if !is_quiet || signal.facts.enrolled {
            self.told.insert((signal.unit.clone(), step), at);
        }
        !is_quiet || signal.facts.enrolled
    }
}

/// For ever.
pub(crate) async fn escalate_for_ever(town: Town) {
    let mut waits = Waits::default();
    loop {
        // One node takes the steps; each node's own spool is drained by itself.
        if *town.record().leads().borrow()
            && let Err(fault) = escalate_once(&town, &mut waits, Instant::now()).await
        {
            tracing::error!("signals that nobody claims: {fault:#}");
        }
        if !town.sos().spool().is_empty() {
            super::take::drain_once(&town).await;
        }
        tokio::time::sleep(TURN).await;
    }
}

/// Takes every step that is due; answers how many there were. `at` is the machine's own running time.
pub async fn escalate_once(town: &Town, waits: &mut Waits, at: Instant) -> anyhow::Result<usize> {
    let (now, open) = (town.now(), town.system().lives::<Signal>(Duty::SeeBoard)?);
    let mut waiting: Vec<&Signal> =
        open.iter().map(|kept| &kept.state).filter(|signal| signal.next_step().is_some()).collect();
    waits.forget_others(&waiting);
    waiting.sort_by_key(|signal| (!signal.facts.enrolled, signal.ladder_from));
    let mut taken = 0;
    for signal in waiting {
        if taken >= MAX_STEPS_A_TURN {
            break;
        }
        let waited = waits.waited(signal, now, at);
        let Some((step, due)) = signal.next_step() else { continue };
        let after_ms = u64::try_from((due - signal.ladder_from).millis()).unwrap_or(0);
        if due <= now || waited >= Duration::from_millis(after_ms) {
            let tells = waits.tells(signal, step, at);
            taken += usize::from(escalate(town, signal, step, tells).await?);
        }
    }
    Ok(taken)
}

async fn escalate(town: &Town, signal: &Signal, step: Step, tells: bool) -> anyhow::Result<bool> {
    let told = match step {
        Step::Neighbour => neighbour_of(&town.setup().places, &signal.unit),
        Step::OfficerOnDuty => Some(signal.unit.clone()),
        Step::NextConsole | Step::Again => None,
    };
    if told.is_none() && step == Step::Neighbour {
        tracing::warn!(signal = %signal.id, room = %signal.unit, "no neighbouring room could be told");
    }
    let occasion = Occasion { now: town.now(), actor: Actor::System };
    let command = Command::Escalate { step, told: told.clone() };
    let stream = Stream::Signal(signal.id.clone());
    let visit = town.system();
    let acted = visit.act::<Signal, Refusal>(&stream, Duty::Dispatch, How::sos(), |past| {
        let drafts = decide(past, &command, &occasion)?;
        let past = past.filter(|_| tells);
        let errands = past.map(|signal| errands(signal, step, told.as_ref())).unwrap_or_default();
        Ok(Decision { errands, ..Decision::from(drafts) })
    });
    match acted.await {
        Ok(_) => Ok(true),
        // Somebody claimed it at the last moment.
        Err(NotActed::Refused(_)) => Ok(false),
        Err(no) => Err(no.into()),
    }
}

/// Whom to tell by which way: those who answer on their phones, those who lead by text and by voice.
fn errands(signal: &Signal, step: Step, told: Option<&UnitId>) -> Vec<Errand> {
    let tell = |via: &str, to: Audience| {
        let about = Stream::Signal(signal.id.clone());
        let message = format!("sos-tell-{}", step.word());
        let alert = Alert { to, message, about, status: signal.facts.status, since: signal.accepted };
        Errand { via: via.to_owned(), due: AT_ONCE, words: alert.words() }
    };
    let answering = |room: &UnitId| tell(PUSH, Audience::Answering(room.clone()));
    let leading = |via: &str, room: &UnitId| tell(via, Audience::Leading(room.clone()));
    let here = signal.unit();
    match (step, told) {
        (Step::NextConsole, _) => vec![answering(here)],
        (Step::OfficerOnDuty, _) => vec![leading(VOICE, here), leading(SMS, here), leading(PUSH, here)],
        (Step::Neighbour, Some(room)) => vec![answering(room), leading(VOICE, room)],
        (Step::Neighbour, None) => Vec::new(),
        (Step::Again, _) => {
            let rooms = std::iter::once(here).chain(signal.told()).take(MAX_ROOMS_TOLD);
            rooms.flat_map(|room| [answering(room), leading(VOICE, room)]).collect()
        }
    }
}
