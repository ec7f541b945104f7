//! What did each witness cosign last, and what of it is shown, after a restart too?
//!
//! A small file beside the log, `witnesses`: the checkpoint that is shown, the last one that enough cosigned, and the
//! size that each witness cosigned last. It may be deleted: witnesses are asked again, and say themselves what they
//! cosigned.
//!
//! Invariant: what is read back is verified again before it is shown: keys and quorum may have changed since.

use super::settings::{Known, policy_text};
use crate::durable;
use amanat_proof::{
    checkpoint::Checkpoint,
    key::VerifierKey,
    note::{MAX_NOTE_BYTES, Note},
    policy::Policy,
};
use amanat_record::Record;
use anyhow::Context;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, path::PathBuf};

/// The file, in the data directory.
pub const FILE: &str = "witnesses";
/// The largest file: two checkpoints and some sizes.
const MAX_FILE_BYTES: u64 = 3 * MAX_NOTE_BYTES as u64;

/// What is kept.
pub struct Kept {
    path: PathBuf,
    said: Said,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Said {
    /// The checkpoint that is shown.
    shown: Option<String>,
    /// The last one that enough cosigned.
    witnessed: Option<String>,
    /// By witness's key: the size that it cosigned last.
    cosigned: BTreeMap<String, u64>,
}

impl Kept {
    /// For a log without witnesses: nothing is kept.
    pub fn none(record: &Record) -> Self {
        Self { path: record.settings().dir.join(FILE), said: Said::default() }
    }

    /// Reads the file and shows what still holds of it. One that is damaged is as good as none.
    pub fn open(record: &Record, known: &[Known], quorum: usize) -> Self {
        let mut kept = Self::none(record);
        let read = durable::read(&kept.path, MAX_FILE_BYTES).map_err(anyhow::Error::from);
        match read.and_then(|found| Ok(found.map(|bytes| serde_json::from_slice(&bytes)).transpose()?)) {
            Ok(said) => kept.said = said.unwrap_or_default(),
            Err(error) => tracing::warn!("{}: {error:#}; witnesses are asked anew", kept.path.display()),
        }
        for text in [&kept.said.witnessed, &kept.said.shown].into_iter().flatten() {
            if let Err(error) = show_again(record, known, quorum, text) {
                tracing::warn!("what witnesses cosigned before is not shown: {error:#}");
            }
        }
        kept
    }

    /// The size that a witness cosigned last, as far as is known here.
    pub fn cosigned(&self, key: &VerifierKey) -> u64 {
        self.said.cosigned.get(&key.to_string()).copied().unwrap_or(0)
    }

    /// A witness has cosigned this size.
    pub fn note_cosigned(&mut self, key: &VerifierKey, size: u64) {
        self.said.cosigned.insert(key.to_string(), size);
    }

    /// What is shown now.
    pub fn shown(&self) -> Option<&str> {
        self.said.shown.as_deref()
    }

    /// This is shown from now on. Answers what is to be written, and where.
    pub fn note_shown(&mut self, note: &Note, enough: bool) -> (PathBuf, Vec<u8>) {
        self.said.shown = Some(note.to_string());
        if enough {
            self.said.witnessed = Some(note.to_string());
        }
        // A map of text and numbers can always be written.
        (self.path.clone(), serde_json::to_vec_pretty(&self.said).unwrap_or_default())
    }
}

fn show_again(record: &Record, known: &[Known], quorum: usize, text: &str) -> anyhow::Result<()> {
    let policy = Policy::read(policy_text(&record.policy_logs(), known, quorum).as_bytes())?;
    let note = Note::read(text.as_bytes())?;
    let seen = policy.see(&note).context("its signatures")?;
    record.show(&note, seen.enough)?;
    Ok(())
}

/// The checkpoint that a note's text is.
pub fn size_of(note: &Note) -> Option<u64> {
    Checkpoint::read(note.text()).ok().map(|checkpoint| checkpoint.size)
}
