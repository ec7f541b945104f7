//! Who besides us has seen that the log only grew?
//!
//! After each public tick the new checkpoint goes to every witness that the settings name, and is shown with their
//! cosignatures; receipts that are fetched from then on carry it. What each cosigned last is kept, so that it is asked
//! with the right proof next time; where that was lost, the witness says it.
//!
//! Invariant: no line is shown that the witness's own key does not verify.
//! Invariant: a slow, silent or lying witness holds up nothing but its own line.
//! Not here: witnessing others (`witness`), the protocol (`proof::witness`).

pub mod ask;
pub mod kept;
pub mod round;
pub mod settings;

use amanat_proof::witness::asker::Alarm;
use amanat_record::Record;
use ask::Asker;
use kept::Kept;
use settings::{Known, WitnessSettings, policy_text};
use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

/// The witnesses of this log.
pub struct Witnesses {
    known: Vec<Known>,
    quorum: usize,
    asker: Asker,
    state: Mutex<State>,
}

/// What is remembered of them.
struct State {
    kept: Kept,
    /// How each stands, by the name of its key; who has just cosigned is left out.
    amiss: BTreeMap<String, Amiss>,
}

/// Why a witness has not cosigned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amiss {
    /// It says what must not be.
    Alarm(Alarm),
    /// Nothing came of it.
    Nothing(&'static str),
}

impl Witnesses {
    /// Those that the settings name; shows what they cosigned before.
    pub fn of(settings: &WitnessSettings, record: &Record) -> anyhow::Result<Self> {
        let known = settings.known()?;
        let kept =
            if known.is_empty() { Kept::none(record) } else { Kept::open(record, &known, settings.quorum) };
        let state = Mutex::new(State { kept, amiss: BTreeMap::new() });
        Ok(Self { known, quorum: settings.quorum, asker: Asker::new()?, state })
    }

    /// Whose word on the log is to be taken, as a C2SP policy.
    pub fn policy_text(&self, record: &Record) -> String {
        policy_text(&record.policy_logs(), &self.known, self.quorum)
    }

    /// How many are asked, and how many are enough.
    pub fn quorum(&self) -> (usize, usize) {
        (self.known.len(), self.quorum)
    }

    /// Who has not cosigned the last checkpoint, and why.
    pub fn amiss(&self) -> Vec<(String, Amiss)> {
        self.state().amiss.iter().map(|(name, amiss)| (name.clone(), *amiss)).collect()
    }

    /// The alarms among them.
    pub fn alarms(&self) -> Vec<(String, Alarm)> {
        let alarm = |(name, amiss)| if let Amiss::Alarm(alarm) = amiss { Some((name, alarm)) } else { None };
        self.amiss().into_iter().filter_map(alarm).collect()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
