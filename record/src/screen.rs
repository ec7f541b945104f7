//! What is shown, and what happens when it is broken?
//!
//! The file of the views, its one writer and its readers. Where the file cannot be read any more nothing of it is shown:
//! a list with holes is worse than none. It is made again from the log in a file beside, while everything else goes
//! on: reports and calls for help are taken in and answered, and pages say that lists are being made again.
//!
//! Where only a row cannot be read, the others are shown while all is made again.
//!
//! Invariant: a file that was found broken is never shown again.
//! Invariant: the file is changed for another only while nobody reads it.
//! Not here: how events become rows (`views`, `sqlite/views`).

use crate::{
    fault::Fault,
    horizon::Horizon,
    sqlite::{Lent, Readers, beside, open_beside, remove_with_its_logs, views::ViewsFile},
    store::LogReaders,
    views::{Stop, catch_up, fold},
    vitals::Vitals,
};
use rusqlite::{Connection, InterruptHandle};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::{
        Arc, Condvar, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::sync::watch;

/// After views were made again they are not made again sooner than this: what breaks them at once breaks them always.
const MIN_BETWEEN: Duration = Duration::from_secs(60);
/// The longest that readers are waited for before a file is changed for another.
const MAX_READ: Duration = Duration::from_secs(10);

/// How the views are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// As they should be.
    Whole,
    /// A row could not be read; they are made again beside, and what can be read is shown meanwhile.
    Mending,
    /// They could not be read; nothing is shown until they are made again.
    Anew,
}

/// The views' file and everybody who uses it.
pub(crate) struct Screen {
    path: PathBuf,
    file: Mutex<ViewsFile>,
    readers: Readers,
    state: watch::Sender<Shown>,
    bell: (Mutex<()>, Condvar),
    is_closed: AtomicBool,
    /// Whether the last try to make them again failed.
    has_failed: AtomicBool,
    /// Held by whoever makes them again.
    making: Mutex<()>,
    looking: Mutex<Option<InterruptHandle>>,
    vitals: Arc<Vitals>,
    /// How far anything is shown.
    pub(crate) horizon: Arc<Horizon>,
}

impl Screen {
    /// Takes a file that was opened.
    pub(crate) fn of(
        path: &Path,
        file: ViewsFile,
        state: Shown,
        vitals: Arc<Vitals>,
        horizon: Arc<Horizon>,
    ) -> Self {
        Self {
            path: path.to_owned(),
            file: Mutex::new(file),
            readers: Readers::of(path),
            state: watch::Sender::new(state),
            bell: (Mutex::new(()), Condvar::new()),
            is_closed: AtomicBool::new(false),
            has_failed: AtomicBool::new(false),
            making: Mutex::new(()),
            looking: Mutex::new(None),
            vitals,
            horizon,
        }
    }

    /// How the views are.
    pub(crate) fn state(&self) -> Shown {
        *self.state.borrow()
    }

    /// The same, for whoever waits for a change.
    pub(crate) fn watch(&self) -> watch::Receiver<Shown> {
        self.state.subscribe()
    }

    /// The writer.
    pub(crate) fn file(&self) -> MutexGuard<'_, ViewsFile> {
        self.file.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A connection to read from.
    pub(crate) fn lend(&self) -> Result<Lent<'_>, Fault> {
        if self.state() == Shown::Anew {
            return Err(Fault::Anew);
        }
        self.readers.lend().inspect_err(|fault| self.suspect(fault))
    }

    /// Reads; what cannot be read is made again.
    pub(crate) fn read<T, E>(&self, ask: impl FnOnce(&Connection) -> Result<T, E>) -> Result<T, Fault>
    where
        Fault: From<E>,
    {
        let db = self.lend()?;
        ask(&db).map_err(Fault::from).inspect_err(|fault| self.suspect(fault))
    }

    /// Looks whether a fault means that the views must be made again.
    pub(crate) fn suspect(&self, fault: &Fault) {
        let next = match fault {
            Fault::Damaged(_) => Shown::Mending,
            Fault::Store(error) if error.is_damage() => Shown::Anew,
            _ => return,
        };
        let is_worse = self.state.send_if_modified(|state| {
            let is_worse = *state == Shown::Whole || (*state == Shown::Mending && next == Shown::Anew);
            if is_worse {
                *state = next;
            }
            is_worse
        });
        if is_worse {
            tracing::error!(%fault, "the views are broken: they are made again from the log");
            self.ring();
        }
    }

    /// Nobody needs it any more.
    pub(crate) fn close(&self) {
        self.is_closed.store(true, Ordering::Release);
        if let Some(handle) = &*self.looking.lock().unwrap_or_else(PoisonError::into_inner) {
            handle.interrupt();
        }
        self.ring();
    }

    /// Waits until something is shown, or could not be made; for threads that are not async's.
    pub(crate) fn wait_until_whole(&self) {
        let mut bell = self.bell.0.lock().unwrap_or_else(PoisonError::into_inner);
        let has_failed = || self.has_failed.load(Ordering::Acquire);
        while self.state() == Shown::Anew && !self.is_closed() && !has_failed() {
            bell = self.bell.1.wait(bell).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn is_closed(&self) -> bool {
        self.is_closed.load(Ordering::Acquire)
    }

    fn ring(&self) {
        // Held for a moment, so that nobody is between looking and waiting.
        drop(self.bell.0.lock().unwrap_or_else(PoisonError::into_inner));
        self.bell.1.notify_all();
    }

    /// The thread that makes views again: it reads every page of the file once, then waits until it is needed.
    pub(crate) fn mend_for_ever(&self, log: &LogReaders) {
        if self.state() == Shown::Whole
            && let Err(fault) = self.look_whole()
        {
            self.suspect(&fault);
        }
        let mut not_before = Instant::now();
        while self.wait_for_need(not_before) {
            let made = self.make_again(log);
            self.has_failed.store(made.is_err(), Ordering::Release);
            match made {
                Ok(()) => tracing::info!("the views are made again"),
                Err(Fault::Stopping) => return,
                Err(fault) => {
                    tracing::error!(%fault, "the views cannot be made again now");
                    self.ring();
                }
            }
            not_before = Instant::now() + MIN_BETWEEN;
        }
    }

    /// SQLite's own look at every page. Interrupted by `close`.
    fn look_whole(&self) -> Result<(), Fault> {
        let db = open_beside(&self.path)?;
        *self.looking.lock().unwrap_or_else(PoisonError::into_inner) = Some(db.get_interrupt_handle());
        let looked = if self.is_closed() { Ok(()) } else { beside::whole(&db) };
        *self.looking.lock().unwrap_or_else(PoisonError::into_inner) = None;
        match looked {
            Err(Fault::Damaged(what)) => {
                tracing::error!(what, "a page of the views is broken");
                self.begin_anew();
                Ok(())
            }
            looked => looked,
        }
    }

    fn begin_anew(&self) {
        self.state.send_replace(Shown::Anew);
        self.ring();
    }

    /// `false`: nobody needs it any more.
    fn wait_for_need(&self, not_before: Instant) -> bool {
        let mut bell = self.bell.0.lock().unwrap_or_else(PoisonError::into_inner);
        while !self.is_closed() {
            let wait = not_before.saturating_duration_since(Instant::now());
            if self.state() == Shown::Whole {
                bell = self.bell.1.wait(bell).unwrap_or_else(PoisonError::into_inner);
            } else if wait.is_zero() {
                return true;
            } else {
                bell = self.bell.1.wait_timeout(bell, wait).unwrap_or_else(PoisonError::into_inner).0;
            }
        }
        false
    }

    /// Folds the log into a file beside, and shows that one.
    pub(crate) fn make_again(&self, log: &LogReaders) -> Result<(), Fault> {
        let _alone = self.making.lock().unwrap_or_else(PoisonError::into_inner);
        let beside = self.path.with_extension("anew");
        remove_with_its_logs(&beside);
        let mut new = ViewsFile::open(&beside)?.0;
        new.begin_anew()?;
        let stop = Stop(&self.is_closed);
        let (folded, next) = fold(log, self.horizon.reached(), stop)?;
        new.end_anew(folded, next)?;
        catch_up(&mut new, log, self.horizon.reached())?;
        let mut file = self.file();
        catch_up(&mut new, log, self.horizon.reached())?;
        new.close()?;
        self.show(&mut file, &beside)?;
        self.state.send_replace(Shown::Whole);
        // What was written since, and was left to this thread because nothing was shown.
        catch_up(&mut file, log, self.horizon.reached())?;
        self.vitals.shown.store(file.next()?, Ordering::Relaxed);
        drop(file);
        self.ring();
        Ok(())
    }

    /// Puts the new file in the place of the old, while nobody has that open.
    fn show(&self, file: &mut ViewsFile, beside: &Path) -> Result<(), Fault> {
        if !self.readers.shut(MAX_READ) {
            self.readers.admit();
            return Err(Fault::damaged("somebody reads the views for too long"));
        }
        let shown = self.change(file, beside);
        self.readers.admit();
        shown
    }

    fn change(&self, file: &mut ViewsFile, beside: &Path) -> Result<(), Fault> {
        file.let_go()?;
        remove_with_its_logs(&self.path);
        fs::rename(beside, &self.path).map_err(Fault::io(&self.path))?;
        *file = ViewsFile::open(&self.path)?.0;
        Ok(())
    }
}
