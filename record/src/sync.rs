//! By what do threads of the record wait for each other?
//!
//! The standard library's. The scheduling tests put something else in its place, which runs all threads in turns that a
//! seed decides (`record/tests/scheduling`): what waits by these is told there, too.

pub(crate) use std::sync::{Condvar, Mutex, MutexGuard};

#[cfg(test)]
pub(crate) use std::thread;

/// Tells a story of several threads, once, as they happen to run.
#[cfg(test)]
pub(crate) fn schedules(story: impl Fn() + Send + Sync + 'static) {
    story();
}

/// Tells a story of one thread.
#[cfg(test)]
pub(crate) fn once(story: impl Fn() + Send + Sync + 'static) {
    story();
}
