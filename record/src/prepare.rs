//! What can be done for a command before its turn comes?
//!
//! Everything dear: limits, salts, sealing, JSON. It runs on the caller's thread, so that the one writer only places
//! events and inserts rows.
//!
//! Invariant: a prepared command that names the stream's true length is written byte for byte as prepared.

use crate::{
    append::{Append, AppendError, Errand, Expected, FileIn, Lane, Position, Write},
    epochs::week_of,
    keyring::Keyring,
    limits::*,
    meaning::Meant,
    seal::{Dek, Salts},
    secrets::Secrets,
};
use amanat_core::{
    event::{Draft, HEADER_VERSION, Header, MAX_HEADER_BYTES},
    values::Class,
};
use amanat_proof::leaf;
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, sync::Arc};

/// How many bytes `seq` and `prev` can add to a header prepared without knowing them.
const PLACE_SLACK_BYTES: usize = 10 + 44;

/// A command, sealed and ready.
pub(crate) struct Prepared {
    pub(crate) lane: Lane,
    pub(crate) key: Option<Meant>,
    pub(crate) writes: Vec<PreparedWrite>,
    pub(crate) reaction: Option<(String, Position)>,
    pub(crate) configurations: Vec<([u8; 32], Vec<u8>)>,
    /// How much it weighs in the queue.
    pub(crate) bytes: usize,
}

/// One stream's part of it.
pub(crate) struct PreparedWrite {
    pub(crate) stream: String,
    pub(crate) expected: Expected,
    pub(crate) compartment: String,
    pub(crate) week: i64,
    pub(crate) keys: Vec<(Class, Arc<Dek>)>,
    pub(crate) events: Vec<PreparedEvent>,
    pub(crate) files: Vec<(String, Class, Vec<u8>)>,
    pub(crate) errands: Vec<(String, i64, Vec<u8>)>,
    pub(crate) erase: Vec<Class>,
}

/// One event: sealed, and placed by a guess that the writer confirms or corrects.
pub(crate) struct PreparedEvent {
    pub(crate) header: Header,
    pub(crate) bytes: Vec<u8>,
    pub(crate) salts: Salts,
    pub(crate) blobs: Vec<(Class, Vec<u8>)>,
    pub(crate) c: [u8; 32],
    pub(crate) x: [u8; 32],
}

impl PreparedEvent {
    /// Puts the event at its place in its stream's life. Gives SHA-256 of its entry, for the next one's `prev`.
    pub(crate) fn place(&mut self, seq: u32, prev: Option<&[u8; 32]>) -> [u8; 32] {
        let prev = prev.map(|hash| STANDARD.encode(hash)).unwrap_or_default();
        if self.bytes.is_empty() || self.header.seq != seq || self.header.prev != prev {
            self.header.seq = seq;
            self.header.prev = prev;
            // A header is plain data: numbers, strings and maps with text keys.
            self.bytes = serde_json::to_vec(&self.header).unwrap_or_default();
            self.c = leaf::commit(&self.salts.r, &self.bytes);
        }
        Sha256::digest(self.entry()).into()
    }

    pub(crate) fn entry(&self) -> [u8; leaf::ENTRY_BYTES] {
        leaf::entry(&self.c, &self.x)
    }
}

/// Seals a command.
pub(crate) fn prepare(
    append: Append,
    origin: &str,
    keyring: &Keyring,
    secrets: &Secrets,
) -> Result<Prepared, AppendError> {
    check_limits(&append)?;
    let key = append.key.map(|key| Meant::of(&secrets.code, &key));
    let writes: Vec<_> = append
        .writes
        .into_iter()
        .map(|write| prepare_write(write, origin, keyring))
        .collect::<Result<_, _>>()?;
    let configurations: Vec<_> =
        append.blobs.into_iter().map(|content| (Sha256::digest(&content).into(), content)).collect();
    let bytes = writes.iter().map(PreparedWrite::bytes).sum::<usize>()
        + configurations.iter().map(|(_, content)| content.len()).sum::<usize>();
    Ok(Prepared { lane: append.lane, key, writes, reaction: append.reaction, configurations, bytes })
}

fn prepare_write(write: Write, origin: &str, keyring: &Keyring) -> Result<PreparedWrite, AppendError> {
    let stream = write.stream.to_string();
    let week = week_of(write.drafts.first().map_or(0, |draft| draft.at.millis()));
    let mut keys = BTreeMap::new();
    let mut key_of = |class: Class, with_words: bool| -> Result<Arc<Dek>, AppendError> {
        let key = keyring.to_seal(&stream, class, with_words)?;
        keys.insert(class, key.clone());
        Ok(key)
    };
    let mut events = Vec::with_capacity(write.drafts.len());
    for draft in write.drafts {
        events.push(seal_event(draft, &write.stream, origin, &mut key_of)?);
    }
    guess_places(&mut events, write.expected)?;
    let mut files = Vec::with_capacity(write.files.len());
    for FileIn { id, class, bytes } in write.files {
        let sealed = key_of(class, true)?.seal(about_file(id.as_str()).as_bytes(), &bytes);
        files.push((id.to_string(), class, sealed));
    }
    let mut errands = Vec::with_capacity(write.errands.len());
    for Errand { via, due, words } in write.errands {
        match key_of(Class::Identity, true) {
            Ok(key) => {
                errands.push((via.clone(), due.millis(), key.seal(about_errand(&via).as_bytes(), &words)))
            }
            // Nobody is told any more of a matter whose people were erased; what happens to it still happens.
            Err(AppendError::Erased) => {}
            Err(refusal) => return Err(refusal),
        }
    }
    let keys = keys.into_iter().collect();
    let Write { expected, compartment, erase, .. } = write;
    Ok(PreparedWrite { stream, expected, compartment, week, keys, events, files, errands, erase })
}

fn seal_event(
    draft: Draft,
    stream: &amanat_core::event::Stream,
    origin: &str,
    key_of: &mut impl FnMut(Class, bool) -> Result<Arc<Dek>, AppendError>,
) -> Result<PreparedEvent, AppendError> {
    let salts = Salts::random();
    let words: BTreeMap<Class, &[u8]> = draft
        .parts
        .iter()
        .filter(|part| !part.words.is_empty())
        .map(|part| (part.class, &part.words[..]))
        .collect();
    let mut blobs = Vec::with_capacity(words.len().max(1));
    let mut parts = BTreeMap::new();
    for (class, words) in &words {
        parts.insert(*class, STANDARD.encode(leaf::part_mac(&salts.r2, words)));
        blobs.push((*class, key_of(*class, true)?.seal_part(&salts, words)));
    }
    if blobs.is_empty() {
        blobs.push((Class::Content, key_of(Class::Content, false)?.seal_part(&salts, &[])));
    }
    let sealed: Vec<&[u8]> = blobs.iter().map(|(_, blob)| &blob[..]).collect();
    let x = leaf::blobs_digest(&sealed);
    let header = Header {
        v: HEADER_VERSION,
        log: origin.to_owned(),
        stream: stream.clone(),
        seq: 0,
        prev: String::new(),
        kind: draft.kind,
        at: draft.at,
        occurred: draft.occurred,
        actor: draft.actor,
        unit: draft.unit,
        due: draft.due,
        parts,
        facts: draft.facts,
    };
    Ok(PreparedEvent { header, bytes: Vec::new(), salts, blobs, c: [0; 32], x })
}

/// Places the events as if nobody else wrote; also finds headers that are too long wherever they will stand.
fn guess_places(events: &mut [PreparedEvent], expected: Expected) -> Result<(), AppendError> {
    let first = match expected {
        Expected::Version(length) => length,
        Expected::Any => 0,
    };
    let mut prev = None;
    for (seq, event) in (first..).zip(events) {
        prev = Some(event.place(seq, prev.as_ref()));
        let known = seq.to_string().len() - 1 + event.header.prev.len();
        if event.bytes.len() + PLACE_SLACK_BYTES.saturating_sub(known) > MAX_HEADER_BYTES {
            return Err(AppendError::TooLarge("header"));
        }
    }
    Ok(())
}

/// What a file's seal is bound to.
pub(crate) fn about_file(id: &str) -> String {
    format!("amanat.file.v1 {id}")
}

/// What an errand's seal is bound to.
pub(crate) fn about_errand(via: &str) -> String {
    format!("amanat.errand.v1 {via}")
}

impl PreparedWrite {
    fn bytes(&self) -> usize {
        let events =
            self.events.iter().map(|e| e.bytes.len() + e.blobs.iter().map(|b| b.1.len()).sum::<usize>());
        events.sum::<usize>()
            + self.files.iter().map(|file| file.2.len()).sum::<usize>()
            + self.errands.iter().map(|errand| errand.2.len()).sum::<usize>()
    }
}

fn check_limits(append: &Append) -> Result<(), AppendError> {
    let too_large =
        |over: bool, what: &'static str| if over { Err(AppendError::TooLarge(what)) } else { Ok(()) };
    too_large(append.key.as_ref().is_some_and(|key| key.key.len() > MAX_KEY_BYTES), "idempotency key")?;
    too_large(append.writes.len() > MAX_WRITES, "streams of one command")?;
    too_large(append.blobs.iter().any(|blob| blob.len() > MAX_BLOB_BYTES), "configuration")?;
    too_large(
        append.reaction.as_ref().is_some_and(|(name, _)| name.len() > MAX_NAME_BYTES),
        "reaction's name",
    )?;
    if append.writes.is_empty() && append.reaction.is_none() {
        return Err(AppendError::Empty("no stream and no reaction"));
    }
    for (number, write) in append.writes.iter().enumerate() {
        if write.drafts.is_empty() {
            return Err(AppendError::Empty("a write without an event"));
        }
        if !write.erase.is_empty() && write.expected == Expected::Any {
            return Err(AppendError::Empty("an erasure that does not name its stream's length"));
        }
        if append.writes[..number].iter().any(|other| other.stream == write.stream) {
            return Err(AppendError::TooLarge("one stream twice in a command"));
        }
        let parts = || write.drafts.iter().flat_map(|draft| &draft.parts);
        too_large(write.drafts.len() > MAX_DRAFTS, "events of one command")?;
        too_large(parts().any(|part| part.words.len() > MAX_PART_BYTES), "words")?;
        too_large(write.files.len() > MAX_FILES, "files of one command")?;
        too_large(write.files.iter().any(|file| file.bytes.len() > MAX_FILE_BYTES), "file")?;
        too_large(write.errands.len() > MAX_ERRANDS, "errands of one command")?;
        too_large(write.errands.iter().any(|e| e.words.len() > MAX_ERRAND_BYTES), "errand")?;
        too_large(write.errands.iter().any(|e| e.via.len() > MAX_NAME_BYTES), "deliverer's name")?;
        too_large(write.compartment.len() > MAX_NAME_BYTES, "compartment's name")?;
    }
    Ok(())
}
