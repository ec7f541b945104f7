//! How does a thread wait for the database?
//!
//! Connections live on one thread of their own, with a small runtime that does nothing else. Whoever asks waits on
//! their own thread until the answer is there: the record's calls are synchronous, and may be made from anywhere, also
//! from threads of an async runtime, where another runtime may not be entered.
//!
//! What is asked together is sent together: the server answers in order, and the way there and back is paid once.

use super::trouble;
use crate::store::{Sql, StoreError};
use std::{
    future::poll_fn,
    pin::{Pin, pin},
    sync::{Arc, OnceLock},
    task::{Context, Poll, Wake, Waker},
    thread::{Thread, park_timeout},
    time::{Duration, Instant},
};
use tokio::runtime::Handle;

/// How often a waiting thread looks up although nothing woke it.
const LOOK_UP: Duration = Duration::from_millis(500);

/// Wakes a thread that waits.
struct Waiting(Thread);

impl Wake for Waiting {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Waits on this thread until the answer is there, or `enough` says that it was waited enough.
pub(super) fn wait<F: Future>(future: F, enough: impl Fn() -> bool) -> Option<F::Output> {
    let waker = Waker::from(Arc::new(Waiting(std::thread::current())));
    let (mut future, mut context) = (pin!(future), Context::from_waker(&waker));
    loop {
        if let Poll::Ready(answer) = future.as_mut().poll(&mut context) {
            return Some(answer);
        }
        if enough() {
            return None;
        }
        park_timeout(LOOK_UP);
    }
}

/// After so long it was waited enough.
pub(super) fn after(limit: Duration) -> impl Fn() -> bool {
    let since = Instant::now();
    move || since.elapsed() >= limit
}

/// What comes back.
type Answer<T> = Result<T, tokio_postgres::Error>;

/// One question among several that are sent together.
pub(super) type Question<'a, T> = Pin<Box<dyn Future<Output = Answer<T>> + Send + 'a>>;

/// Sends all questions in their order, and gives the answers in their order, or the first that went wrong.
pub(super) async fn together<T>(questions: Vec<Question<'_, T>>) -> Answer<Vec<T>> {
    let mut asked: Vec<(Question<'_, T>, Option<Answer<T>>)> =
        questions.into_iter().map(|question| (question, None)).collect();
    poll_fn(|context| {
        let mut is_done = true;
        for (question, answer) in &mut asked {
            if answer.is_none() {
                match question.as_mut().poll(context) {
                    Poll::Ready(said) => *answer = Some(said),
                    Poll::Pending => is_done = false,
                }
            }
        }
        if is_done { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
    asked.into_iter().filter_map(|(_, answer)| answer).collect()
}

/// The runtime on which connections live; it lives as long as the process.
pub(super) fn runtime() -> Sql<Handle> {
    static RUNTIME: OnceLock<Option<Handle>> = OnceLock::new();
    let handle = RUNTIME.get_or_init(|| {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().ok()?;
        let handle = runtime.handle().clone();
        let thread = std::thread::Builder::new().name("record-postgres".into());
        thread.spawn(move || runtime.block_on(std::future::pending::<()>())).ok()?;
        Some(handle)
    });
    handle.clone().ok_or_else(|| StoreError::from(trouble::own("no thread can be started for connections")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_may_be_waited_for_on_a_thread_of_an_async_runtime() {
        let runtime = tokio::runtime::Builder::new_multi_thread().build().unwrap();
        let waited = runtime.spawn(async {
            let (tell, told) = tokio::sync::oneshot::channel();
            super::runtime().unwrap().spawn(async { tell.send(7) });
            wait(told, after(Duration::from_secs(10)))
        });
        assert_eq!(runtime.block_on(waited).unwrap(), Some(Ok(7)));
    }

    #[test]
    fn who_is_never_answered_waits_only_as_long_as_is_enough() {
        assert_eq!(wait(std::future::pending::<()>(), after(Duration::ZERO)), None);
    }
}
