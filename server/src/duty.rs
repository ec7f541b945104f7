//! What does this node do without being asked?
//!
//! Reactions follow the log, clocks run out, errands are delivered, the public checkpoint moves on ticks, keys of the
//! week before are destroyed (`rotation`). Each loop waits for a state or a bounded time, and goes on after a fault: what failed is tried again.

use crate::{
    deliver::Deliverers, dispatch, positions, retention::keep_for_ever, rotation::rotate_for_ever, sos,
    town::Town, witnesses,
};
use amanat_core::{
    decide::{
        drill::{self, Drill},
        glass,
        matter::{Command, Matter, Refusal},
    },
    event::{Actor, Stream},
    guard::Duty,
    life::Life,
    react::{REACTIONS, Reaction, follow},
    values::Moment,
};
use amanat_record::{Decision, Extras, How, IdempotencyKey, No, NotActed, NotBroken, Shown, Visit};
use sha2::{Digest, Sha256};
use std::{sync::Arc, time::Duration};
use tokio::{
    sync::{broadcast::error::RecvError, watch},
    task::JoinSet,
};

/// Events that a reaction looks at in one go.
const REACT_BATCH: usize = 256;
/// Clocks that lapse in one go; after a jump of the clock the rest follows at this rate a second.
const LAPSES_A_TURN: usize = 1_000;
/// Errands tried in one go.
const ERRANDS_A_TURN: usize = 32;
/// Between two looks where nothing wakes a loop.
const IDLE: Duration = Duration::from_millis(250);
/// Between two public checkpoints, in this installation's time.
const TICK_MS: u64 = 60_000;
/// However fast a demo's clock runs, the public checkpoint moves no more often, in the machine's time.
const MIN_TICK_MS: u64 = 1_000;

/// Starts every loop; they end when `stop` says so.
pub fn start(town: &Town, deliverers: Deliverers, stop: watch::Receiver<bool>) -> JoinSet<()> {
    let mut loops = JoinSet::new();
    for reaction in &REACTIONS {
        led(&mut loops, town, &stop, move |town| react_for_ever(town, reaction));
    }
    loops.spawn(until_stopped(stop.clone(), know_people_for_ever(town.clone())));
    loops.spawn(until_stopped(stop.clone(), positions::follow::follow_for_ever(town.clone())));
    loops.spawn(until_stopped(stop.clone(), positions::mqtt::listen_for_ever(town.clone())));
    led(&mut loops, town, &stop, lapse_for_ever);
    led(&mut loops, town, &stop, dispatch::clocks::run_for_ever);
    let deliverers = Arc::new(deliverers);
    led(&mut loops, town, &stop, move |town| deliver_for_ever(town, deliverers.clone()));
    led(&mut loops, town, &stop, rotate_for_ever);
    led(&mut loops, town, &stop, keep_for_ever);
    loops.spawn(until_stopped(stop.clone(), sos::ladder::escalate_for_ever(town.clone())));
    loops.spawn(until_stopped(stop.clone(), sos::canary::press_for_ever(town.clone())));
    led(&mut loops, town, &stop, sos::mqtt::listen_for_ever);
    led(&mut loops, town, &stop, crate::deliver::alert::move_on_for_ever);
    led(&mut loops, town, &stop, crate::warnings::expire_for_ever);
    loops.spawn(until_stopped(stop.clone(), crate::cameras::look_for_ever(town.clone())));
    loops.spawn(until_stopped(stop.clone(), crate::nodes::run_for_ever(town.clone())));
    led(&mut loops, town, &stop, crate::scrub::scrub_for_ever);
    led(&mut loops, town, &stop, crate::succession::say_until_said);
    loops.spawn(until_stopped(stop, tick_for_ever(town.clone())));
    loops
}

/// A loop that one node at a time runs: it begins anew each time when this node comes to lead, and ends in the middle
/// when another does. Whatever it had asked for is written once all the same.
fn led<W: Future<Output = ()> + Send + 'static>(
    loops: &mut JoinSet<()>,
    town: &Town,
    stop: &watch::Receiver<bool>,
    work: impl Fn(Town) -> W + Send + Sync + 'static,
) {
    let (town, mut leads) = (town.clone(), town.record().leads());
    loops.spawn(until_stopped(stop.clone(), async move {
        // It ends with the record.
        while leads.wait_for(|leads| *leads).await.is_ok() {
            tokio::select! {
                () = work(town.clone()) => return,
                _ = leads.wait_for(|leads| !*leads) => {}
            }
        }
    }));
}

async fn until_stopped(mut stop: watch::Receiver<bool>, work: impl Future<Output = ()>) {
    tokio::select! {
        () = work => {}
        _ = stop.wait_for(|stop| *stop) => {}
    }
}

async fn react_for_ever(town: Town, reaction: &'static Reaction) {
    let mut news = town.record().subscribe();
    loop {
        something_is_shown(&town).await;
        match react_once(&town, reaction).await {
            Ok(0) => {
                // A lagging receiver is news as well.
                let _ = tokio::time::timeout(IDLE, news.recv()).await;
            }
            Ok(_) => {}
            Err(fault) => {
                tracing::error!(reaction = reaction.name, "{fault:#}");
                tokio::time::sleep(IDLE).await;
            }
        }
    }
}

/// Looks at the next events for one reaction; answers how many there were.
pub async fn react_once(town: &Town, reaction: &Reaction) -> anyhow::Result<usize> {
    let from = town.record().reaction_position(reaction.name)?.unwrap_or(0);
    let events = town.record().events(from, REACT_BATCH)?;
    let Some((last, _)) = events.last() else { return Ok(0) };
    let visit = town.system();
    for (position, header) in &events {
        let Stream::Matter(no) = header.stream else { continue };
        let Some(matter) = visit.matter(no)? else { continue };
        let Some(matter) = matter.full() else { continue };
        for (index, command) in follow(reaction, header, matter).into_iter().enumerate() {
            let key = key_of(&format!("{}:{position}:{index}", reaction.name));
            let extras = Extras { key: Some(key), ..Extras::default() };
            if let Command::Escalate { rung, .. } = &command {
                note_a_rung_without_anybody(town, &visit, matter, *rung);
            }
            carry_out(&visit.command(no, command, town.now(), extras).await)?;
        }
    }
    town.record().reaction_done(reaction.name, last + 1).await?;
    Ok(events.len())
}

/// A rung of a ladder that leads to nobody is passed over, and whoever runs this hears of it.
fn note_a_rung_without_anybody(town: &Town, visit: &Visit, matter: &Matter, rung: u8) {
    let setup = visit.setup();
    let Some(playbook) = setup.playbook(matter) else { return };
    let Some(word) = playbook.late.get(usize::from(rung)) else { return };
    let told = setup.places.unit_of_post(word, &matter.unit);
    if told.is_none_or(|unit| matter.excluded.contains(&unit.id)) {
        tracing::warn!(desk = %matter.desk, unit = %matter.unit, rung = %word, "a missed promise passed over a rung");
        town.gaps().note(&matter.desk, &matter.unit, word);
    }
}

/// A refusal is an answer: what a reaction asks for may have been overtaken.
fn carry_out<T>(answer: &Result<T, No>) -> anyhow::Result<()> {
    match answer {
        Ok(_) | Err(No::Refused(_) | No::NotFound) => Ok(()),
        Err(no) => anyhow::bail!("{no}"),
    }
}

/// The key of a command that the node asks for by itself: the same asked twice is done once.
pub(crate) fn key_of(name: &str) -> IdempotencyKey {
    IdempotencyKey { key: name.to_owned(), meaning: Sha256::digest(name.as_bytes()).into() }
}

async fn know_people_for_ever(town: Town) {
    let mut news = town.record().subscribe();
    loop {
        let (is_account, is_setup) = match news.recv().await {
            Ok(noted) => (
                matches!(noted.stream, Stream::Account(_)),
                // This node's own changes are taken up by whoever makes them.
                matches!(noted.stream, Stream::Configuration(_)) && town.settings().postgresql.is_some(),
            ),
            Err(RecvError::Lagged(_)) => (true, town.settings().postgresql.is_some()),
            Err(RecvError::Closed) => return,
        };
        if is_setup && let Err(fault) = town.take_up() {
            tracing::error!("configuration: {fault:#}");
        }
        if is_account && let Err(fault) = town.gate().roster().follow(town.record()) {
            tracing::error!("roster: {fault:#}");
        }
    }
}

/// Until views that were broken are made again; what looks into them would find nothing but that.
async fn something_is_shown(town: &Town) {
    let mut views = town.record().watch_views();
    // The record is held, so its views are there.
    let _ = views.wait_for(|state| *state != Shown::Anew).await;
}

async fn lapse_for_ever(town: Town) {
    loop {
        something_is_shown(&town).await;
        match lapse_once(&town).await {
            Ok(LAPSES_A_TURN) => {}
            Ok(_) => tokio::time::sleep(Duration::from_millis(town.clock().wait_ms(250))).await,
            Err(fault) => {
                tracing::error!("clocks: {fault:#}");
                tokio::time::sleep(IDLE).await;
            }
        }
    }
}

/// Lets every clock run out that is due; answers how many did.
pub async fn lapse_once(town: &Town) -> anyhow::Result<usize> {
    let now = town.now();
    let visit = town.system();
    let due = visit.due_alarms(now, LAPSES_A_TURN)?;
    let mut lapses = JoinSet::new();
    let count = due.len();
    for (no, clock, version) in due {
        let (visit, key) = (visit.clone(), key_of(&format!("lapse:{no}:{clock}:{version}")));
        lapses.spawn(async move {
            let extras = Extras { key: Some(key), ..Extras::default() };
            visit.command(no, Command::Lapse { clock }, now, extras).await
        });
    }
    while let Some(answer) = lapses.join_next().await {
        if let Err(No::Refused(refusal)) = &answer? {
            debug_assert_ne!(*refusal, Refusal::NoSuchMatter);
        }
    }
    Ok(count + miss_reviews(&visit, now).await? + end_drills(&visit, now).await?)
}

/// Says of each glass that nobody reviewed in time that it was missed; answers how many there were.
async fn miss_reviews(visit: &Visit, now: Moment) -> anyhow::Result<usize> {
    let missed = visit.missed_reviews(now);
    for id in &missed {
        match visit.act_on_glass(id, glass::Command::MissReview, now).await {
            // Somebody reviewed it at the last moment.
            Ok(_) | Err(NotBroken::Refused(_)) => {}
            Err(no) => anyhow::bail!("{no}"),
        }
    }
    Ok(missed.len())
}

/// Ends each drill whose time is over; answers how many there were.
async fn end_drills(visit: &Visit, now: Moment) -> anyhow::Result<usize> {
    let running = visit.lives::<Drill>(Duty::LeadRoom)?;
    let due: Vec<_> =
        running.iter().filter(|kept| kept.state.alarm().is_some_and(|alarm| alarm <= now)).collect();
    for kept in &due {
        let occasion = drill::Occasion { now, actor: Actor::System };
        let decide =
            |past: Option<&Drill>| drill::decide(past, &drill::Command::Lapse, &occasion).map(Decision::from);
        match visit.act(&kept.stream, Duty::LeadRoom, How::ordinary(), decide).await {
            // Somebody ended it at the last moment.
            Ok(_) | Err(NotActed::Refused(_)) => {}
            Err(no) => anyhow::bail!("{no}"),
        }
    }
    Ok(due.len())
}

async fn deliver_for_ever(town: Town, deliverers: Arc<Deliverers>) {
    loop {
        match deliver_once(&town, &deliverers).await {
            Ok(0) => tokio::time::sleep(IDLE).await,
            Ok(_) => {}
            Err(fault) => {
                tracing::error!("errands: {fault:#}");
                tokio::time::sleep(IDLE).await;
            }
        }
    }
}

/// Tries the errands that are due; answers how many there were.
pub async fn deliver_once(town: &Town, deliverers: &Deliverers) -> anyhow::Result<usize> {
    let due = town.record().due_errands(town.now(), ERRANDS_A_TURN)?;
    let count = due.len();
    // All at once: one way that answers nobody delays its own only.
    let all = due.into_iter().map(|errand| deliverers.deliver(town, errand));
    futures::future::join_all(all).await.into_iter().collect::<anyhow::Result<()>>()?;
    Ok(count)
}

async fn tick_for_ever(town: Town) {
    loop {
        if let Err(fault) = town.record().publish().await {
            tracing::error!("checkpoint: {fault:#}");
        }
        let next = tokio::time::Instant::now()
            + Duration::from_millis(town.clock().wait_ms(TICK_MS).max(MIN_TICK_MS));
        witnesses::round::round(&town).await;
        if let Err(fault) = town.gate().sessions().sweep(town.gate().clock().now()) {
            tracing::error!("sessions: {fault:#}");
        }
        tokio::time::sleep_until(next).await;
    }
}
