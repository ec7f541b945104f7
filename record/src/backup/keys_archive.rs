//! How are keys copied apart from the log, and how do their copies end?
//!
//! An archive holds every wrapped key and, read after them, what wraps them, so that they belong together. Between two
//! whole ones a small one holds the keys of the lives that a new segment tells of. What is older than four weeks is
//! deleted by whoever takes a backup; small ones go as soon as a whole one follows them.
//!
//! Invariant: an archive is taken after the segment whose words it opens.
//! Invariant: what wraps keys is destroyed on the first machine an hour after the last of them was wrapped anew, so that
//! a copy that takes less than an hour holds what its keys need.
//!
//! Not here: the root key, which wraps all this and is in no archive.

use super::{
    age::{Identity, Recipient},
    frames::{Cell, Frame},
    import,
    segment::SealedFile,
};
use crate::{
    append::Position,
    epochs::week_of,
    fault::Fault,
    secrets::sync_folder,
    settings::Settings,
    sqlite::import::KeysImport,
    store::{self, KeyExport},
};
use amanat_core::values::{Moment, Span};
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// How long a copy of keys is kept.
pub const KEPT: Span = Span::from_days(28);
/// The most archives of one directory.
const MAX_ARCHIVES: usize = 1_000_000;
/// Rows of keys that are read at once.
const KEYS_AT_ONCE: usize = 2_000;
const FORMAT: &str = "amanat-keys-v1";

/// One archive, as its name says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Archive {
    pub(crate) made_ms: i64,
    /// The log's size when it was taken.
    pub(crate) size: Position,
    pub(crate) is_whole: bool,
    pub(crate) path: PathBuf,
}

#[derive(Serialize, Deserialize, PartialEq)]
struct Said {
    format: String,
    origin: String,
    made_ms: i64,
    size: Position,
    is_whole: bool,
}

impl Archive {
    pub(crate) fn read(path: &Path) -> Option<Self> {
        let name = path.file_name()?.to_str()?.strip_prefix("keys-")?.strip_suffix(".age")?;
        let mut words = name.split('-');
        let (made, size, kind) = (words.next()?, words.next()?, words.next()?);
        let is_whole = match kind {
            "whole" => true,
            "part" => false,
            _ => return None,
        };
        Some(Self { made_ms: made.parse().ok()?, size: size.parse().ok()?, is_whole, path: path.to_owned() })
    }

    /// Of which week, for keys.
    pub(crate) fn week(&self) -> i64 {
        week_of(self.made_ms)
    }
}

/// The archives of a directory, the oldest first.
pub(crate) fn archives(dir: &Path) -> Result<Vec<Archive>, Fault> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).map_err(Fault::io(dir))? {
        let archive = Archive::read(&entry.map_err(Fault::io(dir))?.path());
        found.extend(archive);
        if found.len() > MAX_ARCHIVES {
            return Err(Fault::Setting(format!("{}: too many archives of keys", dir.display())));
        }
    }
    found.sort();
    Ok(found)
}

/// The newest whole one and the small ones after it.
pub(crate) fn newest(dir: &Path) -> Result<Vec<Archive>, Fault> {
    let all = archives(dir)?;
    let from = all.iter().rposition(|archive| archive.is_whole);
    Ok(from.map_or_else(Vec::new, |from| all[from..].to_vec()))
}

/// What an archive is taken of.
pub(crate) struct Wanted<'a> {
    pub(crate) settings: &'a Settings,
    pub(crate) dir: &'a Path,
    pub(crate) recipients: &'a [Recipient],
    pub(crate) now: Moment,
    pub(crate) size: Position,
    /// The lives whose keys are wanted; `None`: all.
    pub(crate) streams: Option<&'a BTreeSet<String>>,
}

/// Writes one; gives it with its SHA-256.
pub(crate) fn take(wanted: &Wanted<'_>) -> Result<(Archive, String), Fault> {
    let Wanted { settings, dir, recipients, now, size, streams } = *wanted;
    // Two within one millisecond must not have one name.
    let after = archives(dir)?.last().map_or(0, |last| last.made_ms + 1);
    let (made_ms, is_whole) = (now.millis().max(after), streams.is_none());
    let kind = if is_whole { "whole" } else { "part" };
    let path = dir.join(format!("keys-{made_ms:015}-{size:012}-{kind}.age"));
    let mut file = SealedFile::begin(&path, recipients)?;
    let said = Said { format: FORMAT.into(), origin: settings.origin.clone(), made_ms, size, is_whole };
    let said = serde_json::to_vec(&said).unwrap_or_default();
    file.put(&Frame { kind: b'H', cells: vec![Cell::Bytes(said)] })?;
    let keys = store::key_rows(settings)?;
    match streams {
        None => {
            put_all(&*keys, &mut file)?;
            keys.intent_rows()?.iter().try_for_each(|frame| file.put(frame))?;
        }
        Some(streams) => {
            for stream in streams {
                keys.key_rows_of(stream)?.iter().try_for_each(|frame| file.put(frame))?;
            }
        }
    }
    // After the keys: what wraps a key that was just read is there.
    keys.epoch_rows()?.iter().try_for_each(|frame| file.put(frame))?;
    let (sum, _) = file.end()?;
    Ok((Archive { made_ms, size, is_whole, path }, sum))
}

/// Every wrapped data key, some at a time.
fn put_all(keys: &dyn KeyExport, file: &mut SealedFile) -> Result<(), Fault> {
    let wrong = |e: std::io::Error| Fault::damaged(e.to_string());
    let (mut stream, mut class) = (String::new(), -1);
    loop {
        let rows = keys.key_rows_after(&stream, class, KEYS_AT_ONCE)?;
        let Some(last) = rows.last() else { return Ok(()) };
        (stream, class) = (last.text(0).map_err(wrong)?.to_owned(), last.number(1).map_err(wrong)?);
        rows.iter().try_for_each(|frame| file.put(frame))?;
    }
}

/// Deletes what is older than four weeks, and small ones that a whole one follows. Gives how many.
pub(crate) fn delete_old(dir: &Path, now: Moment) -> Result<usize, Fault> {
    let all = archives(dir)?;
    let last_whole = all.iter().rposition(|archive| archive.is_whole).unwrap_or(0);
    let is_old = |archive: &Archive| archive.made_ms + KEPT.millis() <= now.millis();
    let ended = all.iter().enumerate().filter(|(n, one)| is_old(one) || (*n < last_whole && !one.is_whole));
    let mut count = 0;
    for (_, archive) in ended {
        fs::remove_file(&archive.path).map_err(Fault::io(&archive.path))?;
        count += 1;
    }
    for entry in fs::read_dir(dir).map_err(Fault::io(dir))? {
        let path = entry.map_err(Fault::io(dir))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with("keys-") && name.ends_with(".part") {
            // A copy that was cut short.
            fs::remove_file(&path).map_err(Fault::io(&path))?;
        }
    }
    sync_folder(dir)?;
    Ok(count)
}

/// Takes an archive into these files. A whole one replaces what is there.
pub(crate) fn bring(
    archive: &Archive,
    with: &[Identity],
    origin: &str,
    into: &KeysImport,
) -> Result<(), Fault> {
    let wrong = |e: std::io::Error| Fault::damaged(format!("{}: {e}", archive.path.display()));
    let mut rows = import::open(&archive.path, with)?;
    let first = rows.next().map_err(wrong)?.filter(|frame| frame.kind == b'H');
    let said: Option<Said> = first.and_then(|frame| serde_json::from_slice(frame.bytes(0).ok()?).ok());
    let expected = Said {
        format: FORMAT.into(),
        origin: origin.to_owned(),
        made_ms: archive.made_ms,
        size: archive.size,
        is_whole: archive.is_whole,
    };
    if said != Some(expected) {
        let shown = archive.path.display();
        return Err(Fault::damaged(format!(
            "{shown}: it holds keys of another log, or not what its name says"
        )));
    }
    into.begin(archive.is_whole)?;
    let mut epochs = Vec::new();
    let brought = (|| -> Result<(), Fault> {
        while let Some(frame) = rows.next().map_err(wrong)? {
            into.row(&frame)?;
            if frame.kind == b'W' {
                epochs.push((frame.text(0).map_err(wrong)?.to_owned(), frame.number(1).map_err(wrong)?));
            }
        }
        Ok(())
    })();
    match brought {
        Ok(()) => Ok(into.commit(archive.is_whole.then_some(&epochs))?),
        Err(fault) => {
            into.undo();
            Err(fault)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_of_keys_end_after_four_weeks_and_small_ones_with_the_next_whole_one() {
        let dir = tempfile::TempDir::new().unwrap();
        let day = 24 * 3_600_000;
        let now = Moment::from_millis(100 * day);
        for (made, kind) in [
            (60, "whole"),
            (71, "part"),
            (72, "whole"),
            (73, "whole"),
            (99, "part"),
            (100, "whole"),
            (101, "part"),
        ] {
            fs::write(dir.path().join(format!("keys-{:015}-{:012}-{kind}.age", made * day, made)), "")
                .unwrap();
        }
        fs::write(dir.path().join("keys-notes.txt"), "not ours").unwrap();
        assert_eq!(delete_old(dir.path(), now).unwrap(), 4);
        let left: Vec<_> = archives(dir.path()).unwrap().iter().map(|a| (a.size, a.is_whole)).collect();
        assert_eq!(left, [(73, true), (100, true), (101, false)]);
        assert_eq!(newest(dir.path()).unwrap().len(), 2);
        assert!(dir.path().join("keys-notes.txt").exists());
    }
}
