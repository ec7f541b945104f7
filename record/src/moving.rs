//! How does a record grow from files to a database, and from one node to several?
//!
//! Moving copies bytes for bytes, and proves afterwards, from what the database gives back, that the tree of all events
//! has the root that was signed. Only then is the copy served, and the files get other names, so that nobody goes on
//! writing them: one origin is one tree.
//!
//! Invariant: a move that was cut short leaves the files as they were, and goes on when it is run again.

use crate::{
    anchor::Anchor,
    backup::succession,
    directory::{lock_directory, make_directory},
    fault::Fault,
    limits::REBUILD_CHUNK,
    postgres::{moving::Target, place::Place},
    record::Record,
    secrets::{Secrets, sync_folder},
    settings::{Postgres, Settings},
    signer::{key_of, read_checkpoint},
    sqlite::open_reader,
    store::{self, Head, LogRead, Opened},
};
use amanat_proof::{Frontier, leaf, merkle::empty_root};
use sha2::{Digest, Sha256};
use std::fs;

/// What the files are called once the database has taken their place.
const MOVED: &str = "moved";

/// What was moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// How many events, cover leaves too.
    pub events: u64,
    /// The root that files and database have in common, in base 64.
    pub root: String,
    /// How many events an earlier try had brought over.
    pub were_there: u64,
}

impl Record {
    /// Moves a record of files that nobody has open into a database. Afterwards the same settings with
    /// [`Settings::postgres`] open it.
    pub fn move_to(settings: &Settings, to: &Postgres) -> Result<Moved, Fault> {
        let files = Settings { postgres: None, ..settings.clone() };
        // Opens it once as it is always opened: what is damaged, contradicts what was signed or is half erased shows.
        let opened = Self::open(files.clone())?;
        if let crate::work::Health::Stopped(why) = &*opened.health().borrow() {
            return Err(Fault::Contradiction(why.clone()));
        }
        drop(opened);
        let _lock = lock_directory(&files.dir)?;
        let target = Target::open(&Place::of_log(to)?, &Place::of_keys(to)?, &files.origin, &empty_root().0)?;
        let [log, keys, epochs] = [files.log_path(), files.dir.join("keys.db"), files.epochs_path()];
        let (log_file, were_there) = (open_reader(&log)?, target.next()?);
        let head = log_file.head()?;
        // It may have been proven by a try that died before the files got their other names.
        if !target.is_whole(&head)? {
            target.copy(&log_file, &open_reader(&keys)?, &open_reader(&epochs)?)?;
            prove(&log_file, &target, &head)?;
            target.finish(&head, &succession::announced(&files.dir)?)?;
        }
        for path in [&log, &keys, &epochs] {
            for end in ["", "-wal", "-shm"] {
                let name = format!("{}{end}", path.display());
                if fs::exists(&name).map_err(Fault::io(path))? {
                    fs::rename(&name, format!("{}.{MOVED}{end}", path.display())).map_err(Fault::io(path))?;
                }
            }
        }
        sync_folder(&files.dir)?;
        Ok(Moved { events: head.size, root: amanat_proof::Hash(head.root).to_string(), were_there })
    }

    /// Makes the directory of a further node of a log that lies in a database. The secrets of the first node are there
    /// already; what was signed last is taken as this node's anchor.
    pub fn join(settings: &Settings) -> Result<(), Fault> {
        if settings.postgres.is_none() {
            return Err(Fault::Setting("only a log in PostgreSQL can have several nodes".into()));
        }
        make_directory(&settings.dir)?;
        let secrets = Secrets::read(settings)?;
        let key = key_of(&settings.origin, &secrets.log)?;
        // Opens everything, so that another log's or another root key's place is refused.
        let Opened { nodes, announced, .. } = store::open(settings)?;
        succession::hear(settings, key.verifier(), announced)?;
        let signed = nodes.map(|nodes| nodes.signed()).transpose()?.unwrap_or_default();
        let head = match signed.size {
            0 => Head { size: 0, root: empty_root().0 },
            _ => {
                let signed = read_checkpoint(&signed.note, key.verifier())?;
                Head { size: signed.size, root: signed.root.0 }
            }
        };
        Anchor::make(&settings.anchor_path(), head)?;
        sync_folder(&settings.dir)
    }
}

/// Reads everything back that came over: each header is the file's, each event's words give its entry, and all entries
/// give the root.
fn prove(file: &dyn LogRead, target: &Target, head: &Head) -> Result<(), Fault> {
    let (mut tree, mut next, there) = (Frontier::empty(), 0, target.log());
    while next < head.size {
        let until = head.size.min(next + REBUILD_CHUNK as u64);
        let halves = there.entry_halves(next, (until - next) as u16)?;
        let digests = there.blob_digests(next, until)?;
        let headers = target.header_digests(next, until)?;
        let events = file.events_from(next, (until - next) as usize)?;
        if [halves.len(), headers.len(), events.len()].iter().any(|count| *count as u64 != until - next) {
            return Err(Fault::damaged(format!("events are missing after {next}")));
        }
        let mut digests = digests.into_iter().peekable();
        for ((event, (c, x)), header) in events.iter().zip(&halves).zip(&headers) {
            let mut all = Sha256::new();
            while let Some((_, digest)) = digests.next_if(|(position, _)| *position == event.position) {
                all.update(digest);
            }
            let words: [u8; 32] = all.finalize().into();
            let is_same =
                (c, x) == (&event.c, &event.x) && *header == <[u8; 32]>::from(Sha256::digest(&event.header));
            if !is_same || (event.seq.is_some() && words != *x) {
                return Err(Fault::damaged(format!("event {} did not come over as it was", event.position)));
            }
        }
        let leaves: Vec<_> =
            halves.iter().map(|(c, x)| amanat_proof::merkle::leaf_hash(&leaf::entry(c, x))).collect();
        tree.append(&leaves);
        next = until;
    }
    match tree.root().0 == head.root {
        true => Ok(()),
        false => Err(Fault::damaged("what came over does not give the root that was signed")),
    }
}
