//! Which segments are there, and do they follow each other without a gap?
//!
//! ```text
//! BACKUP/
//!   log-000000000000-000000004096.age    sealed: events 0 to 4095 and what belongs to them
//!   log-000000000000-000000004096.head   in clear: which log, from where to where, the signed root, the file's SHA-256
//!   …
//! ```
//!
//! A head holds nothing that the log does not show to the public sooner or later, so that a backup goes on, and is
//! checked, on a machine that cannot open it.
//!
//! Not here: what is in a segment (`segment`, `import`).

use super::latch::write_whole;
use crate::{append::Position, fault::Fault};
use amanat_proof::{Hash, checkpoint::Checkpoint, key::VerifierKey, note::Note};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{
    fs::{self, File},
    io::Read,
    path::{Path, PathBuf},
};

/// The format of segments written now.
pub(crate) const FORMAT: &str = "amanat-segment-v1";
/// The longest head.
const MAX_HEAD_BYTES: u64 = 1 << 20;
/// The most segments of one chain.
const MAX_SEGMENTS: usize = 1_000_000;

/// What a segment says of itself; inside the seal too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SegmentHead {
    pub(crate) format: String,
    pub(crate) origin: String,
    pub(crate) from: Position,
    pub(crate) to: Position,
    /// Of the first `to` events, base64.
    pub(crate) root: String,
    /// The log's checkpoint of that size and root.
    pub(crate) note: String,
    pub(crate) made_ms: i64,
    /// The oldest position whose errands were open then: the next segment says again how they are.
    pub(crate) open_from: Position,
    /// What was adopted in it, by hash in hex.
    pub(crate) configurations: Vec<String>,
    /// SHA-256 in hex of the segment before, sealed; empty for the first.
    pub(crate) previous: String,
    /// SHA-256 in hex of this segment, sealed; empty inside the seal.
    #[serde(default)]
    pub(crate) sealed: String,
    /// Bytes of this segment, sealed; 0 inside the seal.
    #[serde(default)]
    pub(crate) bytes: u64,
}

impl SegmentHead {
    pub(crate) fn name(&self) -> String {
        format!("log-{:012}-{:012}", self.from, self.to)
    }

    pub(crate) fn root(&self) -> Result<Hash, Fault> {
        self.root.parse().map_err(|_| Fault::damaged(format!("{}: its root is no hash", self.name())))
    }

    /// Without what only the head in clear says.
    pub(crate) fn inner(&self) -> Self {
        Self { sealed: String::new(), bytes: 0, ..self.clone() }
    }

    /// Whether the log's key signed this size and root.
    pub(crate) fn is_signed_by(&self, key: &VerifierKey) -> Result<(), Fault> {
        let name = self.name();
        let note = Note::read(self.note.as_bytes())
            .map_err(|e| Fault::damaged(format!("{name}: its checkpoint: {e}")))?;
        let signed = Checkpoint::verify(&note, key).map_err(|e| {
            Fault::damaged(format!(
                "{name}: its checkpoint is not signed by the log's key {}: {e}",
                key.name()
            ))
        })?;
        match signed.size == self.to && signed.root == self.root()? {
            true => Ok(()),
            false => Err(Fault::damaged(format!("{name}: its checkpoint is of another size or root"))),
        }
    }
}

/// The segments of a directory, in order.
pub(crate) struct Chain {
    pub(crate) dir: PathBuf,
    pub(crate) heads: Vec<SegmentHead>,
}

impl Chain {
    /// Reads what is there; refuses a chain with a gap or two segments for one place.
    pub(crate) fn read(dir: &Path) -> Result<Self, Fault> {
        let chain = Self { dir: dir.to_owned(), heads: heads_in(dir)? };
        chain.follows()?;
        Ok(chain)
    }

    /// The same, as far as this position, whatever is after it.
    pub(crate) fn read_until(dir: &Path, until: Position) -> Result<Self, Fault> {
        let mut chain = Self { dir: dir.to_owned(), heads: heads_in(dir)? };
        chain.until(until)?;
        chain.follows()?;
        Ok(chain)
    }

    fn follows(&self) -> Result<(), Fault> {
        let (mut end, mut before) = (0, "");
        for head in &self.heads {
            let (shown, name) = (self.dir.display(), head.name());
            if head.from > end {
                return Err(Fault::Setting(format!(
                    "{shown}: the segment with events {end} to {} is missing: bring log-{end:012}-… (both its .age and \
                     its .head) from another copy of this backup, or go as far as there is with --until {end}",
                    head.from - 1
                )));
            }
            if head.from < end || head.to <= head.from {
                return Err(Fault::Setting(format!(
                    "{shown}: {name} holds events that another segment holds too: two backups were mixed here; keep \
                     the segments of one"
                )));
            }
            if head.previous != before || head.origin != self.heads[0].origin {
                return Err(Fault::Setting(format!(
                    "{shown}: {name} does not belong after the segment before it: it is of another backup or another \
                     log; bring the right one, or go as far as there is with --until {end}"
                )));
            }
            (end, before) = (head.to, &head.sealed);
        }
        Ok(())
    }

    /// Deletes what a backup that was cut short left: files without their head.
    pub(crate) fn sweep(&self) -> Result<(), Fault> {
        let heads: std::collections::HashSet<String> = self.heads.iter().map(SegmentHead::name).collect();
        for entry in fs::read_dir(&self.dir).map_err(Fault::io(&self.dir))? {
            let path = entry.map_err(Fault::io(&self.dir))?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let Some((stem, end)) = name.rsplit_once('.').filter(|_| name.starts_with("log-")) else {
                continue;
            };
            if end == "part" || (end == "age" && !heads.contains(stem)) {
                fs::remove_file(&path).map_err(Fault::io(&path))?;
            }
        }
        Ok(())
    }

    /// How many events the chain holds.
    pub(crate) fn end(&self) -> Position {
        self.heads.last().map_or(0, |head| head.to)
    }

    /// Whether the sealed file is there, byte for byte.
    pub(crate) fn is_whole(&self, head: &SegmentHead) -> Result<(), Fault> {
        let path = self.path(head);
        let (sealed, bytes) = digest_of(&path)?;
        match sealed == head.sealed && bytes == head.bytes {
            true => Ok(()),
            false => Err(Fault::damaged(format!(
                "{}: it is not the file that was written ({bytes} bytes instead of {}, or other ones): bring it from \
                 another copy of this backup, or go as far as there is with --until {}",
                path.display(),
                head.bytes,
                head.from
            ))),
        }
    }

    pub(crate) fn path(&self, head: &SegmentHead) -> PathBuf {
        self.dir.join(head.name() + ".age")
    }

    /// Adds a segment whose file is there.
    pub(crate) fn add(&mut self, head: SegmentHead) -> Result<(), Fault> {
        let text = serde_json::to_vec_pretty(&head).unwrap_or_default();
        write_whole(&self.dir.join(head.name() + ".head"), &text)?;
        self.heads.push(head);
        Ok(())
    }

    /// Leaves out what is after a position, which must be the end of a segment.
    pub(crate) fn until(&mut self, until: Position) -> Result<(), Fault> {
        let ends: Vec<String> = self.heads.iter().rev().take(5).map(|head| head.to.to_string()).collect();
        self.heads.retain(|head| head.to <= until);
        match self.end() == until {
            true => Ok(()),
            false => Err(Fault::Setting(format!(
                "no segment ends at {until}; the last that do: {}",
                ends.join(", ")
            ))),
        }
    }
}

fn heads_in(dir: &Path) -> Result<Vec<SegmentHead>, Fault> {
    let mut heads = Vec::new();
    for entry in fs::read_dir(dir).map_err(Fault::io(dir))? {
        let path = entry.map_err(Fault::io(dir))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !(name.starts_with("log-") && name.ends_with(".head")) {
            continue;
        }
        if heads.len() >= MAX_SEGMENTS {
            return Err(Fault::Setting(format!("{}: too many segments for one chain", dir.display())));
        }
        heads.push(read_head(&path)?);
    }
    heads.sort_by_key(|head| (head.from, head.to));
    Ok(heads)
}

fn read_head(path: &Path) -> Result<SegmentHead, Fault> {
    let mut text = Vec::new();
    let file = File::open(path).map_err(Fault::io(path))?;
    file.take(MAX_HEAD_BYTES).read_to_end(&mut text).map_err(Fault::io(path))?;
    let wrong = |why: String| Fault::Setting(format!("{}: {why}", path.display()));
    let head: SegmentHead = serde_json::from_slice(&text)
        .map_err(|e| wrong(format!("it cannot be read: {e}; bring it from another copy")))?;
    if head.format != FORMAT {
        return Err(wrong(format!(
            "it is of the format {}, and this Amanat knows {FORMAT}: use a newer one",
            head.format
        )));
    }
    if path.file_name().is_none_or(|name| name.to_string_lossy() != head.name() + ".head") {
        return Err(wrong(format!("it is the head of {}: give it its name back", head.name())));
    }
    Ok(head)
}

/// SHA-256 in hex of a file, and how long it is.
pub(crate) fn digest_of(path: &Path) -> Result<(String, u64), Fault> {
    let mut file = File::open(path).map_err(|e| match e.kind() {
        std::io::ErrorKind::NotFound => Fault::Setting(format!(
            "{} is missing: bring it from another copy of this backup",
            path.display()
        )),
        _ => Fault::io(path)(e),
    })?;
    let (mut sum, mut bytes, mut piece) = (Sha256::new(), 0, vec![0; 1 << 20]);
    loop {
        match file.read(&mut piece).map_err(Fault::io(path))? {
            0 => return Ok((hex(&sum.finalize()), bytes)),
            read => {
                sum.update(&piece[..read]);
                bytes += read as u64;
            }
        }
    }
}

/// Bytes as hex digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
