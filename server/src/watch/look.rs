//! What does one look find, and what is remembered of it?

use super::fetch::{Copied, Place, keep};
use crate::durable;
use amanat_proof::{
    checkpoint::Checkpoint,
    monitor::{Followed, Published, Trouble, follow},
    note::{MAX_NOTE_BYTES, Note},
    policy::{Policy, Seen},
    witness::Tree,
};
use anyhow::{Context, ensure};
use std::path::{Path, PathBuf};

/// Whoever looks again and again.
pub struct Watcher {
    /// Where the log lies.
    pub place: Place,
    /// Whom to believe.
    pub policy: Policy,
    /// The file of what was seen last.
    pub seen: PathBuf,
    /// Where a copy is kept, if one is.
    pub copy: Option<PathBuf>,
}

/// What a look found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// All is right, and enough witnesses say so too.
    Good(Followed, Seen),
    /// All is right; fewer witnesses than the policy asks for.
    Unwitnessed(Followed, Seen),
    /// It could not be looked at.
    NotNow(String),
    /// What must not be. What proves it lies in this file.
    Bad(String, PathBuf),
}

impl Found {
    /// 0 good · 1 a contradiction · 2 not looked · 3 too few witnesses, or an older copy.
    pub fn code(&self) -> u8 {
        match self {
            Found::Good(Followed::Older, _) | Found::Unwitnessed(..) => 3,
            Found::Good(..) => 0,
            Found::NotNow(_) => 2,
            Found::Bad(..) => 1,
        }
    }

    /// One line for people.
    pub fn sentence(&self) -> String {
        match self {
            Found::Good(followed, seen) => format!("good: {}; {}", about(followed, seen), by(seen)),
            Found::Unwitnessed(followed, seen) => {
                format!("not enough witnesses: {}; {}", about(followed, seen), by(seen))
            }
            Found::NotNow(why) => format!("could not look: {why}"),
            Found::Bad(why, file) => format!(
                "BAD: {why}. What proves it is kept in {}: give it to nobody alone, show it to others who watch",
                file.display()
            ),
        }
    }
}

fn about(followed: &Followed, seen: &Seen) -> String {
    let Checkpoint { origin, size, .. } = &seen.checkpoint;
    match followed {
        Followed::Same => format!("{origin} has {size} entries, as before"),
        Followed::Older => {
            format!("{origin} is shown with {size} entries, an older copy than what was seen before")
        }
        Followed::Grown { entries, .. } if entries == size => {
            format!("the whole of {origin} was checked, {size} entries")
        }
        Followed::Grown { entries, .. } => {
            format!("{origin} grew by {entries} to {size} entries, and kept all that was before")
        }
    }
}

fn by(seen: &Seen) -> String {
    match seen.witnesses {
        0 => "signed by the log alone".to_owned(),
        one => format!("cosigned by {one} of the policy's witnesses"),
    }
}

impl Watcher {
    /// Looks once, and remembers what it saw unless it was a lie. An error is that the own file cannot be used.
    pub fn look(&self) -> anyhow::Result<Found> {
        let before = self.before()?;
        let found = self.place.fetch("checkpoint", MAX_NOTE_BYTES);
        let bytes = match found {
            Ok(Some(bytes)) => bytes,
            Ok(None) => return Ok(Found::NotNow("there is no checkpoint".to_owned())),
            Err(why) => return Ok(Found::NotNow(format!("checkpoint: {why}"))),
        };
        let read = Note::read(&bytes).map_err(|why| why.to_string());
        let seen = read.and_then(|note| Ok((self.policy.see(&note).map_err(|why| why.to_string())?, note)));
        let (seen, note) = match seen {
            Ok(seen) => seen,
            Err(why) => {
                return self.bad(&format!("the checkpoint is not to be believed: {why}"), &bytes, &before);
            }
        };
        if let Some((last, _)) = before.as_ref().filter(|(last, _)| last.origin != seen.checkpoint.origin) {
            return Ok(Found::NotNow(format!(
                "{} is another log than the one that {} remembers, {}",
                seen.checkpoint.origin,
                self.seen.display(),
                last.origin
            )));
        }
        let last = before.as_ref().map_or(Tree::nothing(), |(last, _)| Tree::of(last));
        let from = Copied { from: &self.place, to: self.copy.as_deref() };
        let followed = match follow(&from, last, Tree::of(&seen.checkpoint)) {
            Ok(followed) => followed,
            Err(Trouble::Lie(lie)) => return self.bad(&lie.to_string(), &bytes, &before),
            Err(trouble) => return Ok(Found::NotNow(trouble.to_string())),
        };
        if followed != Followed::Older {
            self.remember(&note)?;
        }
        Ok(if seen.enough { Found::Good(followed, seen) } else { Found::Unwitnessed(followed, seen) })
    }

    /// What was seen last: that checkpoint, and its text as it was signed.
    fn before(&self) -> anyhow::Result<Option<(Checkpoint, Vec<u8>)>> {
        let told = || self.seen.display().to_string();
        let Some(bytes) = durable::read(&self.seen, MAX_NOTE_BYTES as u64).with_context(told)? else {
            return Ok(None);
        };
        // It was signed by a log of the policy when it was seen. Witnesses may have changed since.
        let note = Note::read(&bytes).with_context(told)?;
        let known = note.verify(self.policy.logs()).with_context(told)?;
        let checkpoint = Checkpoint::read(note.text()).with_context(told)?;
        ensure!(
            known.iter().any(|by| by.key.name() == checkpoint.origin),
            "{}: of no log of the policy",
            told()
        );
        Ok(Some((checkpoint, bytes)))
    }

    fn remember(&self, note: &Note) -> anyhow::Result<()> {
        let text = note.to_string();
        durable::replace(&self.seen, text.as_bytes()).with_context(|| self.seen.display().to_string())?;
        if let Some(copy) = &self.copy {
            // Last: a copy's checkpoint never promises tiles that it does not have.
            keep(&copy.join("checkpoint"), text.as_bytes()).context("the copy")?;
        }
        Ok(())
    }

    /// Keeps what was seen before and what is shown now, side by side.
    fn bad(&self, why: &str, now: &[u8], before: &Option<(Checkpoint, Vec<u8>)>) -> anyhow::Result<Found> {
        let path = evidence(&self.seen);
        let before = before.as_ref().map_or(&b"nothing was seen before\n"[..], |(_, text)| text);
        let text =
            [format!("{why}\n\n--- seen before ---\n").as_bytes(), before, b"\n--- shown now ---\n", now]
                .concat();
        durable::replace(&path, &text).with_context(|| path.display().to_string())?;
        Ok(Found::Bad(why.to_owned(), path))
    }
}

/// The file of what proves a lie, beside the one of what was seen.
fn evidence(seen: &Path) -> PathBuf {
    let mut name = seen.file_name().unwrap_or_default().to_os_string();
    name.push(".evidence");
    seen.with_file_name(name)
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
