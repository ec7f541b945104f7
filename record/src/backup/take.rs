//! How is a backup taken while everybody goes on writing?
//!
//! By a process of its own that only reads, in short transactions. It waits until the head that it saw is signed (the
//! anchor says so, a moment later), writes what is new since the last segment, then the keys, then reads both back.
//!
//! Invariant: only what the log's signer has signed is in a backup; a log that is behind its anchor is not backed up over
//! a newer one.
//!
//! Not here: the rows (`segment`), the keys (`keys_archive`), where copies are brought to (rsync and its like).

use super::{
    age::{Identity, MAX_RECIPIENTS, Recipient},
    chain::{Chain, FORMAT, SegmentHead, digest_of, hex},
    import::{self, Walk},
    keys_archive::{self, Archive},
    segment::{self, Beside, SealedFile},
    succession,
};
use crate::{
    anchor::Anchor,
    append::Position,
    directory::make_folder,
    fault::Fault,
    secrets::Secrets,
    settings::Settings,
    signer::{key_of, read_checkpoint},
    store::{self, Head, LogExport, Snapshot},
    tree::TileRows,
};
use amanat_core::values::{Moment, Span};
use amanat_proof::{
    Frontier, Hash,
    checkpoint::Checkpoint,
    key::{SignerKey, VerifierKey},
    root_at,
};
use std::{
    collections::BTreeSet,
    fs::{self, File, OpenOptions},
    os::unix::fs::OpenOptionsExt,
    path::Path,
    time::{Duration, Instant},
};

/// Whom a backup is sealed for at least: one key that is lost must not lose it.
pub const MIN_RECIPIENTS: usize = 2;
/// Events of one segment, after which the next begins.
const MAX_SEGMENT_EVENTS: u64 = 200_000;
/// How long a head that was seen may stay unsigned.
const SIGNED_WITHIN: Duration = Duration::from_secs(2);
const LOOK_EVERY: Duration = Duration::from_millis(5);
/// While segments are shipped one after the other, a whole archive of keys at least this often.
const WHOLE_KEYS_EVERY: Span = Span::from_hours(24);

/// What is backed up, where to, for whom.
pub struct Wanted<'a> {
    /// The record.
    pub settings: &'a Settings,
    /// The directory of segments.
    pub to: &'a Path,
    /// The directory of archives of keys; another one.
    pub keys_to: &'a Path,
    /// Who can open it.
    pub recipients: &'a [Recipient],
    /// With which what was written is opened again, if there are any here.
    pub identities: &'a [Identity],
    /// Small files that are carried along, such as the settings.
    pub carried: &'a [(String, Vec<u8>)],
    /// The time.
    pub now: Moment,
    /// All keys even if only few are new. Shipping does it once a day, a backup always.
    pub whole_keys: bool,
}

/// What was done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// The chain's end before.
    pub from: Position,
    /// The chain's end now.
    pub to: Position,
    /// Segments that were added.
    pub segments: usize,
    /// Bytes that were added, sealed.
    pub bytes: u64,
    /// Whether keys were copied.
    pub keys: bool,
    /// Archives of keys that were deleted because their time was over.
    pub deleted: usize,
    /// Whether what was written was opened again, every leaf computed and compared; otherwise only its hash was.
    pub is_opened: bool,
}

/// Takes one.
pub fn take(wanted: &Wanted<'_>) -> Result<Taken, Fault> {
    check_recipients(wanted.recipients)?;
    for dir in [wanted.to, wanted.keys_to] {
        make_folder(dir).map_err(Fault::io(dir))?;
    }
    let _lock = lock_apart(wanted)?;
    let key = key_of(&wanted.settings.origin, &Secrets::log_of(wanted.settings)?)?;
    // What another node said of the log's key and name is known here before anything is signed with it.
    succession::hear(wanted.settings, key.verifier(), store::announced(wanted.settings)?)?;
    let db = store::log_rows(wanted.settings)?;
    let snapshot = signed_snapshot(wanted.settings, &*db, key.verifier())?;
    let mut chain = Chain::read(wanted.to)?;
    chain.sweep()?;
    goes_on(&chain, &snapshot, &*db, &wanted.settings.origin)?;
    let mut taken = Taken { from: chain.end(), to: snapshot.head.size, ..Taken::default() };
    let mut streams = BTreeSet::new();
    while chain.end() < snapshot.head.size {
        let (told, bytes) = add(wanted, &key, &*db, &snapshot, &mut chain)?;
        streams.extend(told);
        taken.segments += 1;
        taken.bytes += bytes;
    }
    take_keys(wanted, &snapshot, &streams, &mut taken)?;
    taken.is_opened = !wanted.identities.is_empty() && (taken.segments > 0 || taken.keys);
    Ok(taken)
}

fn check_recipients(recipients: &[Recipient]) -> Result<(), Fault> {
    let different = recipients.iter().enumerate().filter(|(n, one)| !recipients[..*n].contains(one)).count();
    match different {
        n if n < MIN_RECIPIENTS => Err(Fault::Setting(format!(
            "a backup is sealed for at least {MIN_RECIPIENTS} different recipients, so that one lost key does not lose \
             it: name {MIN_RECIPIENTS} with --recipient"
        ))),
        n if n > MAX_RECIPIENTS => Err(Fault::Setting(format!("at most {MAX_RECIPIENTS} recipients"))),
        _ => Ok(()),
    }
}

/// One backup at a time in a directory; keys and words in different ones.
fn lock_apart(wanted: &Wanted<'_>) -> Result<File, Fault> {
    let real = |dir: &Path| fs::canonicalize(dir).map_err(Fault::io(dir));
    let (to, keys_to) = (real(wanted.to)?, real(wanted.keys_to)?);
    if to.starts_with(&keys_to) || keys_to.starts_with(&to) {
        return Err(Fault::Setting(
            "keys must be kept apart from the words that they open: give --keys-to a directory that is not in the other"
                .into(),
        ));
    }
    let path = to.join("LOCK");
    let mut options = OpenOptions::new();
    let file =
        options.create(true).truncate(false).write(true).mode(0o600).open(&path).map_err(Fault::io(&path))?;
    file.try_lock().map_err(|_| Fault::Locked(to))?;
    Ok(file)
}

/// The head of this moment, once it is signed.
fn signed_snapshot(settings: &Settings, db: &dyn LogExport, key: &VerifierKey) -> Result<Snapshot, Fault> {
    let before = last_signed(settings, db, key)?;
    let mut snapshot = db.snapshot()?;
    let head = snapshot.head;
    if snapshot.origin != settings.origin {
        return Err(Fault::Setting(format!(
            "this log's origin is `{}`, not `{}`",
            snapshot.origin, settings.origin
        )));
    }
    if head.size < before.size {
        return Err(Fault::Setting(format!(
            "the log has {} events, and {} were signed: this is an old copy, and it is not backed up",
            head.size, before.size
        )));
    }
    is_root(db, &before, "the anchor names")?;
    let began = Instant::now();
    let mut signed = before;
    while signed.size < head.size && began.elapsed() < SIGNED_WITHIN {
        std::thread::park_timeout(LOOK_EVERY);
        signed = last_signed(settings, db, key)?;
    }
    if signed.size < head.size {
        // A machine that died between a commit and its signature: nobody was answered. How far reactions had come may
        // rest on what is left out, so they do again what they did.
        snapshot.head = signed;
        snapshot.reactions.clear();
        snapshot.open_from = snapshot.open_from.min(signed.size);
    }
    Ok(snapshot)
}

/// What was signed last, as this machine's anchor says and what nodes tell each other.
fn last_signed(settings: &Settings, db: &dyn LogExport, key: &VerifierKey) -> Result<Head, Fault> {
    let own = Anchor::open(&settings.anchor_path())?.last;
    let told = db.told_signed()?.map(|note| read_checkpoint(&note, key)).transpose()?;
    Ok(match told {
        Some(told) if told.size > own.size => Head { size: told.size, root: told.root.0 },
        _ => own,
    })
}

fn is_root(db: &dyn LogExport, head: &Head, who: &str) -> Result<(), Fault> {
    let root = root_at(head.size, &TileRows::of(db)).map_err(|e| Fault::damaged(format!("tiles: {e}")))?;
    match root.0 == head.root {
        true => Ok(()),
        false => Err(Fault::Setting(format!(
            "the first {} events of this log do not give the root that {who}: it is another log, or was changed",
            head.size
        ))),
    }
}

/// Whether this log is the chain's, grown.
fn goes_on(chain: &Chain, snapshot: &Snapshot, db: &dyn LogExport, origin: &str) -> Result<(), Fault> {
    let Some(last) = chain.heads.last() else { return Ok(()) };
    let shown = chain.dir.display();
    if last.origin != origin {
        return Err(Fault::Setting(format!(
            "{shown} holds the log {}, not {origin}: a successor's backup begins in a directory of its own",
            last.origin
        )));
    }
    if last.to > snapshot.head.size {
        return Err(Fault::Setting(format!(
            "{shown} holds {} events, and this log only {}: this log is older than its backup",
            last.to, snapshot.head.size
        )));
    }
    is_root(db, &Head { size: last.to, root: last.root()?.0 }, "its backup names")
}

/// Adds the next segment. Gives the lives it tells of, and its length.
fn add(
    wanted: &Wanted<'_>,
    key: &SignerKey,
    db: &dyn LogExport,
    snapshot: &Snapshot,
    chain: &mut Chain,
) -> Result<(BTreeSet<String>, u64), Fault> {
    let (from, open_before) = (chain.end(), chain.heads.last().map_or(0, |head| head.open_from));
    let to = snapshot.head.size.min(from + MAX_SEGMENT_EVENTS);
    let is_last = to == snapshot.head.size;
    let root = root_at(to, &TileRows::of(db)).map_err(|e| Fault::damaged(format!("tiles: {e}")))?;
    let note = sign(wanted.settings, key, to, root)?;
    let had: BTreeSet<&str> =
        chain.heads.iter().flat_map(|head| &head.configurations).map(String::as_str).collect();
    // All of what was adopted goes with the first segment that comes: there is little of it.
    let configurations: Vec<_> =
        db.adopted()?.into_iter().filter(|hash| !had.contains(&*hex(hash))).collect();
    let mut head = SegmentHead {
        format: FORMAT.into(),
        origin: wanted.settings.origin.clone(),
        from,
        to,
        root: root.to_string(),
        note,
        made_ms: wanted.now.millis(),
        open_from: if is_last { snapshot.open_from } else { open_before.min(snapshot.open_from) },
        configurations: configurations.iter().map(|hash| hex(hash)).collect(),
        previous: chain.heads.last().map_or(String::new(), |head| head.sealed.clone()),
        sealed: String::new(),
        bytes: 0,
    };
    let path = chain.path(&head);
    let mut file = SealedFile::begin(&path, wanted.recipients)?;
    let mut carried = succession::carried(&wanted.settings.dir)?;
    carried.extend_from_slice(wanted.carried);
    let beside = Beside {
        errands_from: if is_last { open_before.min(from) } else { from },
        reactions: if is_last { &snapshot.reactions } else { &[] },
        configurations: &configurations,
        carried: &carried,
    };
    let streams = segment::write(&mut file, db, &head, &beside)?;
    (head.sealed, head.bytes) = file.end()?;
    verify(wanted, chain, &head, db)?;
    let bytes = head.bytes;
    chain.add(head)?;
    Ok((streams, bytes))
}

/// A checkpoint of a tree that was signed, or is the beginning of one that was: it contradicts nothing.
fn sign(settings: &Settings, key: &SignerKey, size: Position, root: Hash) -> Result<String, Fault> {
    let note = Checkpoint::new(&*settings.origin, size, root).sign(key);
    note.map(|note| note.to_string())
        .map_err(|e| Fault::Setting(format!("the checkpoint cannot be signed: {e}")))
}

/// Reads the file back, and opens it where a key for it is here.
fn verify(wanted: &Wanted<'_>, chain: &Chain, head: &SegmentHead, db: &dyn LogExport) -> Result<(), Fault> {
    chain.is_whole(head)?;
    if wanted.identities.is_empty() {
        return Ok(());
    }
    let tree =
        Frontier::load(head.from, &TileRows::of(db)).map_err(|e| Fault::damaged(format!("tiles: {e}")))?;
    let mut rows = import::open(&chain.path(head), wanted.identities)?;
    Walk::new(tree, None, None).go(&mut rows, head).map(drop)
}

fn take_keys(
    wanted: &Wanted<'_>,
    snapshot: &Snapshot,
    streams: &BTreeSet<String>,
    taken: &mut Taken,
) -> Result<(), Fault> {
    let newest = keys_archive::newest(wanted.keys_to)?;
    let is_due = |whole: &Archive| {
        whole.made_ms + WHOLE_KEYS_EVERY.millis() <= wanted.now.millis()
            || whole.week() != crate::epochs::week_of(wanted.now.millis())
    };
    // After a backup that was cut short between words and keys the small ones have a gap.
    let has_gap = newest.last().is_none_or(|last| last.size != taken.from);
    let whole = wanted.whole_keys || has_gap || newest.first().is_none_or(is_due);
    if !whole && streams.is_empty() {
        return Ok(());
    }
    let (archive, sum) = keys_archive::take(&keys_archive::Wanted {
        settings: wanted.settings,
        dir: wanted.keys_to,
        recipients: wanted.recipients,
        now: wanted.now,
        size: snapshot.head.size,
        streams: (!whole).then_some(streams),
    })?;
    if digest_of(&archive.path)?.0 != sum {
        return Err(Fault::damaged(format!("{}: it is not what was written", archive.path.display())));
    }
    if !wanted.identities.is_empty() {
        let unreadable = |e: std::io::Error| Fault::damaged(format!("{}: {e}", archive.path.display()));
        let mut rows = import::open(&archive.path, wanted.identities)?;
        while rows.next().map_err(unreadable)?.is_some() {}
    }
    taken.keys = true;
    taken.deleted = keys_archive::delete_old(wanted.keys_to, wanted.now)?;
    Ok(())
}
