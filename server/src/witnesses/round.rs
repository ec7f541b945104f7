//! How do all witnesses see one tick, and when is its checkpoint shown?
//!
//! All are asked at once. The checkpoint is shown when everybody has answered, or after five seconds with what is there;
//! whoever answers later, within the round, is added. Below the quorum it is shown as what it is: signed by the log,
//! and cosigned by some or none.
//!
//! Invariant: a line of an earlier round stays only on the very checkpoint that it cosigned.

use super::{Amiss, Witnesses, kept::size_of, settings::Known};
use crate::{durable, town::Town};
use amanat_proof::{
    note::{Note, Signature},
    policy::Policy,
    witness::asker::Heard,
};
use futures::{StreamExt, stream::FuturesUnordered};
use std::{collections::BTreeMap, time::Duration};
use tokio::time::{Instant, timeout_at};

/// After which the checkpoint is shown with what is there.
pub const SHOW_AFTER: Duration = Duration::from_secs(5);
/// After which nobody is waited for any more: three answers of a slow witness.
pub const MAX_ROUND: Duration = Duration::from_secs(16);

/// What one round did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// The size of the tree.
    pub size: u64,
    /// Witnesses that have cosigned it.
    pub cosigned: usize,
    /// Whether they are enough.
    pub enough: bool,
}

/// Brings the newest public checkpoint before every witness, and shows it with what they add. Nothing where no
/// witness is set up, or nothing is public.
pub async fn round(town: &Town) -> Option<Round> {
    let (record, witnesses) = (town.record(), town.witnesses());
    let note = record.unwitnessed().filter(|_| !witnesses.known.is_empty())?;
    let bare = Note::read(note.as_bytes()).ok()?;
    let size = size_of(&bare)?;
    let mut sheet = Sheet { lines: lines_before(witnesses, &bare), bare, size };
    let mut asked: FuturesUnordered<_> = (0..witnesses.known.len())
        .filter_map(|at| Some((at, witnesses.known.get(at)?)))
        .map(|(at, one)| {
            let (old, bare) = (witnesses.state().kept.cosigned(&one.key), sheet.bare.clone());
            async move { (at, witnesses.asker.ask(record, one, &bare, size, old).await) }
        })
        .collect();
    let begun = Instant::now();
    for until in [begun + SHOW_AFTER, begun + MAX_ROUND] {
        while let Ok(Some((at, heard))) = timeout_at(until, asked.next()).await {
            if let Some(one) = witnesses.known.get(at) {
                sheet.take(witnesses, one, heard);
            }
        }
        show(town, &sheet).await;
        if asked.is_empty() {
            break;
        }
    }
    drop(asked);
    Some(sheet.counted(witnesses))
}

/// A checkpoint and what witnesses have put under it.
struct Sheet {
    bare: Note,
    size: u64,
    lines: BTreeMap<String, Signature>,
}

impl Sheet {
    fn take(&mut self, witnesses: &Witnesses, one: &Known, heard: Heard) {
        let mut state = witnesses.state();
        let amiss = match heard {
            Heard::Cosigned(line, _) => {
                self.lines.insert(one.key.to_string(), line);
                state.kept.note_cosigned(&one.key, self.size);
                if state.amiss.remove(one.key.name()).is_some() {
                    tracing::info!(code = "witness-back", witness = one.key.name(), "it cosigns again");
                }
                return;
            }
            Heard::Alarm(alarm) => Amiss::Alarm(alarm),
            Heard::Nothing(why) => Amiss::Nothing(why),
            // The asker asks again by itself.
            Heard::From(_) => Amiss::Nothing("it names another size each time"),
        };
        let before = state.amiss.insert(one.key.name().to_owned(), amiss);
        if before != Some(amiss) {
            say(one.key.name(), self.size, amiss);
        }
    }

    /// The checkpoint with its lines, in the order of the settings.
    fn whole(&self, witnesses: &Witnesses) -> Note {
        let mut note = self.bare.clone();
        for one in &witnesses.known {
            // There are fewer witnesses than a note has room for.
            let _ = self.lines.get(&one.key.to_string()).map(|line| note.add(line.clone()));
        }
        note
    }

    fn counted(&self, witnesses: &Witnesses) -> Round {
        let cosigned = self.lines.len();
        Round { size: self.size, cosigned, enough: cosigned >= witnesses.quorum }
    }
}

fn say(witness: &str, size: u64, amiss: Amiss) {
    match amiss {
        Amiss::Alarm(alarm) => tracing::error!(code = alarm.code(), witness, size, "witness: {alarm}"),
        Amiss::Nothing(why) => tracing::warn!(code = "witness-silent", witness, size, "witness: {why}"),
    }
}

/// Lines of the round before, if they are under this very text.
fn lines_before(witnesses: &Witnesses, bare: &Note) -> BTreeMap<String, Signature> {
    let shown = witnesses.state().kept.shown().and_then(|text| Note::read(text.as_bytes()).ok());
    let Some(shown) = shown.filter(|shown| shown.text() == bare.text()) else { return BTreeMap::new() };
    let by = |one: &Known| {
        let line = shown.signatures().iter().find(|line| {
            let mut alone = bare.clone();
            let known = std::slice::from_ref(&one.key);
            alone.add((*line).clone()).is_ok() && alone.verify(known).is_ok()
        })?;
        Some((one.key.to_string(), line.clone()))
    };
    witnesses.known.iter().filter_map(by).collect()
}

/// Shows the checkpoint with the lines that it has now. Whether they are enough, the policy says that everybody uses.
async fn show(town: &Town, sheet: &Sheet) {
    let (witnesses, note) = (town.witnesses(), sheet.whole(town.witnesses()));
    let policy = Policy::read(town.policy_text().as_bytes()).map_err(anyhow::Error::from);
    let shown = policy.and_then(|policy| {
        let seen = policy.see(&note)?;
        town.record().show(&note, seen.enough)?;
        Ok(seen.enough)
    });
    let enough = match shown {
        Ok(enough) => enough,
        Err(error) => return tracing::error!("a checkpoint cannot be shown: {error:#}"),
    };
    let (path, bytes) = witnesses.state().kept.note_shown(&note, enough);
    match tokio::task::spawn_blocking(move || durable::replace(&path, &bytes)).await {
        Ok(Ok(())) => {}
        Ok(Err(error)) => tracing::error!("what witnesses cosigned is not kept: {error}"),
        Err(error) => tracing::error!("what witnesses cosigned is not kept: {error}"),
    }
}
