//! Do log, witnesses and clients keep their promises whatever the network and the machines do?
//!
//! A small world that runs by a seed: messages are lost, doubled, put in another order and delayed; witnesses and the
//! log die and start again; a lying log shows two pasts; a lying witness cosigns anything. After every step:
//!
//! - no honest witness has cosigned two trees of which neither is the beginning of the other, nor a smaller after a
//!   larger;
//! - a checkpoint that the policy calls witnessed carries as many cosignatures as it asks for, each really given;
//! - two pasts are never both witnessed.
//!
//! `AMANAT_SEEDS=20000 cargo nextest run -p amanat-proof --test witnesses` runs for long, `AMANAT_SEED=7` one seed.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "witnesses/world.rs"]
mod world;

use world::{Faults, World};

/// Seeds where nobody asks for more.
const SEEDS: u64 = 32;
/// Steps of one world.
const STEPS: usize = 300;

fn seeds() -> std::ops::Range<u64> {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    match number("AMANAT_SEED") {
        Some(one) => one..one + 1,
        None => 0..number("AMANAT_SEEDS").unwrap_or(SEEDS),
    }
}

/// Runs a world and says what it broke, if anything.
fn run(seed: u64, faults: Faults) -> (World, Result<(), String>) {
    let mut world = World::new(seed, faults);
    for step in 0..STEPS {
        world.step();
        if let Err(broken) = world.check() {
            return (world, Err(format!("seed {seed}, step {step}: {broken}")));
        }
    }
    (world, Ok(()))
}

#[test]
fn an_honest_log_is_witnessed_in_the_end_and_nobody_is_alarmed() {
    let mut witnessed = 0;
    for seed in seeds() {
        let (mut world, kept) = run(seed, Faults { lying_log: false, ..Faults::all() });
        kept.unwrap();
        world.calm();
        world.check().unwrap();
        assert_eq!(world.alarms(), 0, "seed {seed}: an alarm without a cause");
        assert!(world.last_is_witnessed(), "seed {seed}: not witnessed when all is calm again");
        witnessed += world.witnessed();
    }
    assert!(witnessed > seeds().count(), "so few were witnessed that nothing was tried: {witnessed}");
}

#[test]
fn a_log_with_two_pasts_never_gets_both_witnessed_and_is_found_out() {
    let (mut alarms, mut refused, mut worlds) = (0, 0, 0);
    for seed in seeds() {
        let (world, kept) = run(seed, Faults::all());
        kept.unwrap();
        alarms += usize::from(world.alarms() > 0);
        refused += world.refused();
        worlds += 1;
    }
    assert!(
        refused >= worlds && alarms * 4 >= worlds,
        "{alarms} of {worlds} worlds alarmed, {refused} refused"
    );
}

/// The control: where a witness's memory dies with it, the checks above must see it.
#[test]
fn a_witness_that_forgets_is_seen_by_these_checks() {
    let broken = (0..SEEDS).filter(|seed| run(*seed, Faults { forgets: true, ..Faults::all() }).1.is_err());
    assert!(broken.count() > 0, "no seed found a witness that forgets");
}

/// The control: where a quorum is smaller than it must be, two pasts are witnessed and seen.
#[test]
fn a_quorum_that_is_too_small_is_seen_by_these_checks() {
    let broken =
        (0..SEEDS).filter(|seed| run(*seed, Faults { small_quorum: true, ..Faults::all() }).1.is_err());
    assert!(broken.count() > 0, "no seed found two pasts that were both witnessed");
}

#[test]
fn a_seed_gives_the_same_world_each_time() {
    let told = |seed| {
        let (world, _) = run(seed, Faults::all());
        (world.alarms(), world.refused(), world.witnessed())
    };
    assert_eq!((0..6).map(told).collect::<Vec<_>>(), (0..6).map(told).collect::<Vec<_>>());
}
