//! Does the writer's queue keep its promises in whatever order its threads run?
//!
//! The queue is compiled once more with locks and threads that run in turns, and its own stories are told under many of
//! them: half by chance, half with few changes of turn at the worst moments (PCT). A lock that nobody gives back or a
//! call that nobody hears ends a story as a deadlock. `SCHEDULES=100000` tells more; `SEED=…` others.

#![allow(missing_docs, clippy::unwrap_used)]

mod append {
    pub(crate) use amanat_record::{AppendError, Lane};
}
#[allow(dead_code)]
#[path = "../../src/limits.rs"]
mod limits;
#[allow(dead_code)]
#[path = "../../src/queue.rs"]
mod queue;

mod sync {
    use shuttle::{
        Config, Runner,
        scheduler::{PctScheduler, RandomScheduler, Scheduler},
    };
    pub(crate) use shuttle::{
        sync::{Condvar, Mutex, MutexGuard},
        thread,
    };
    use std::sync::Arc;

    /// How often each story is told in each way.
    const SCHEDULES: usize = 1_000;
    const SEED: u64 = 20_261_127;
    /// So many changes of turn at the worst moments find what two or three threads can do to each other.
    const CHANGES: usize = 3;

    fn given<T: std::str::FromStr>(name: &str, usual: T) -> T {
        std::env::var(name).ok().and_then(|said| said.parse().ok()).unwrap_or(usual)
    }

    fn told(story: Arc<dyn Fn() + Send + Sync>, by: impl Scheduler + 'static) {
        Runner::new(by, Config::new()).run(move || story());
    }

    pub(crate) fn schedules(story: impl Fn() + Send + Sync + 'static) {
        let (story, many, seed) = (Arc::new(story), given("SCHEDULES", SCHEDULES), given("SEED", SEED));
        told(story.clone(), RandomScheduler::new_from_seed(seed, many));
        told(story, PctScheduler::new_from_seed(seed, CHANGES, many));
    }

    pub(crate) fn once(story: impl Fn() + Send + Sync + 'static) {
        told(Arc::new(story), RandomScheduler::new_from_seed(SEED, 1));
    }
}
