//! How does a log go on under another key, or under another name?
//!
//! A note that the old key and the new one both sign says it: which key it was, at which size and root, which key
//! follows. It lies in `announced/` and goes to whoever verifies. After it the new key signs, and the old one is laid
//! aside, never to sign again.
//!
//! - **Another key, the same name:** the key is renewed. The tree grows on.
//! - **Another name and key:** a *successor*, for a log that is frozen, or whose last events are lost. Its first leaves
//!   are all of the old log's that are here, so that every old proof stays true; its first own event names the log it
//!   follows, that log's last root, and how many events were signed there and are not here.
//!
//! ```text
//! amanat-log-succession-v1
//! <vkey that signed until now>
//! <size> <root>
//! <vkey that signs from now on>
//! ```
//!
//! A log in PostgreSQL says its notes to every node from there; each lays them into its own `announced/` when it is
//! started, and begins the anchor of a successor.
//!
//! Invariant: no key signs two trees of which one is not the beginning of the other.
//! Invariant: interrupted before the note is said, the log is as it was; interrupted after it, it is not opened until
//! it was done again, which goes on where it stopped.
//!
//! Not here: the event that says it in the log (the server writes it, `core::decide::succession`), how a store does its
//! part (`store/turn`).

use super::{
    chain::hex,
    latch::{self, write_whole},
};
use crate::{
    anchor::Anchor,
    append::Position,
    directory::{lock_directory, make_folder},
    fault::Fault,
    record::Record,
    secrets::{Secrets, sync_folder},
    settings::Settings,
    signer::key_of,
    store::{self, Head, LogTurn},
    tree::TileRows,
    work::Health,
};
use amanat_proof::{Hash, checkpoint::Checkpoint, key::VerifierKey, note::Note, root_at};
use std::{
    fs,
    path::{Path, PathBuf},
};

const MAGIC: &str = "amanat-log-succession-v1";
/// The longest note, and the most of one log.
const MAX_NOTE_BYTES: u64 = 4_096;
const MAX_NOTES: usize = 1_000;
const NEXT_KEY: &str = "next.key";

/// One succession, proven by both keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Succession {
    /// The key until then.
    pub from: VerifierKey,
    /// How many events the log had.
    pub size: Position,
    /// Their root.
    pub root: Hash,
    /// The key since.
    pub to: VerifierKey,
    /// The signed note.
    pub note: String,
}

impl Succession {
    /// Reads a note and checks both signatures.
    pub fn read(note: &str) -> Result<Self, Fault> {
        let wrong = || Fault::damaged("a note of succession is not of its form, or not signed by both keys");
        let read = Note::read(note.as_bytes()).map_err(|_| wrong())?;
        let lines: Vec<&str> = read.text().lines().collect();
        let [MAGIC, from, place, to] = lines[..] else { return Err(wrong()) };
        let (size, root) = place.split_once(' ').ok_or_else(wrong)?;
        let [from, to]: [VerifierKey; 2] =
            [from.parse().map_err(|_| wrong())?, to.parse().map_err(|_| wrong())?];
        let keys = [from.clone(), to.clone()];
        let signed = read.verify(&keys).map_err(|_| wrong())?;
        if !keys.iter().all(|key| signed.iter().any(|by| by.key == key)) {
            return Err(wrong());
        }
        let (size, root) = (size.parse().map_err(|_| wrong())?, root.parse().map_err(|_| wrong())?);
        Ok(Self { from, size, root, to, note: note.to_owned() })
    }

    /// Whether the log has another name since.
    pub fn is_successor(&self) -> bool {
        self.from.name() != self.to.name()
    }
}

/// What happened to this log so far, the first first.
pub fn announced(dir: &Path) -> Result<Vec<Succession>, Fault> {
    let folder = dir.join("announced");
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut paths = Vec::new();
    for entry in fs::read_dir(&folder).map_err(Fault::io(&folder))?.take(MAX_NOTES) {
        let path = entry.map_err(Fault::io(&folder))?.path();
        if path.extension().is_some_and(|end| end == "note") {
            paths.push(path);
        }
    }
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}

/// The same with what a database says that this directory has not heard of yet.
pub fn told(settings: &Settings) -> Result<Vec<Succession>, Fault> {
    let mut all = announced(&settings.dir)?;
    all.extend(missing(&all, store::announced(settings)?));
    Ok(all)
}

/// Those that are not among what was heard.
pub(crate) fn missing(heard: &[Succession], told: Vec<Succession>) -> Vec<Succession> {
    told.into_iter().filter(|said| !heard.contains(said)).collect()
}

/// Lays what the database told into this node's directory, if this node has the key that signs since. Gives all notes.
pub(crate) fn hear(
    settings: &Settings,
    key: &VerifierKey,
    told: Vec<Succession>,
) -> Result<Vec<Succession>, Fault> {
    let mut all = announced(&settings.dir)?;
    let news = missing(&all, told);
    if let Some(last) = news.last().or(all.last())
        && last.to != *key
    {
        return Err(Fault::Setting(format!(
            "the key {} signs this log since a note said so, and secrets/log.key here is another: run the command of \
             `amanat log` again where it was begun, and copy secrets/log.key from there to the other nodes",
            last.to
        )));
    }
    for said in news {
        let anchor = settings.anchor_path();
        // What was signed under the old name and is not here is lost, and was said to be.
        if said.is_successor() && anchor.exists() && Anchor::look(&anchor)?.size > said.size {
            lay_anchor(settings, &said, None)?;
        }
        lay_next(&settings.dir, &said)?;
        all.push(said);
    }
    Ok(all)
}

fn read(path: &Path) -> Result<Succession, Fault> {
    let length = fs::metadata(path).map_err(Fault::io(path))?.len();
    if length > MAX_NOTE_BYTES {
        return Err(Fault::Setting(format!("{}: too long for a note", path.display())));
    }
    Succession::read(&fs::read_to_string(path).map_err(Fault::io(path))?)
}

/// The notes as small files that a backup carries along.
pub(crate) fn carried(dir: &Path) -> Result<Vec<(String, Vec<u8>)>, Fault> {
    let notes = announced(dir)?.into_iter().enumerate();
    Ok(notes.map(|(number, said)| (format!("announced/{number:03}.note"), said.note.into_bytes())).collect())
}

/// Lays those of what was carried along that are notes into a directory.
pub(crate) fn lay_carried(dir: &Path, carried: &[(String, Vec<u8>)]) -> Result<(), Fault> {
    let notes = carried.iter().filter(|(name, _)| name.starts_with("announced/"));
    for (number, (_, bytes)) in notes.enumerate() {
        let note = Succession::read(&String::from_utf8_lossy(bytes))?;
        lay(dir, number, &note.note)?;
    }
    Ok(())
}

/// Lays a note after those that are there.
pub(crate) fn lay_next(dir: &Path, said: &Succession) -> Result<(), Fault> {
    lay(dir, announced(dir)?.len(), &said.note)
}

fn lay(dir: &Path, number: usize, note: &str) -> Result<(), Fault> {
    let folder = dir.join("announced");
    make_folder(&folder).map_err(Fault::io(&folder))?;
    write_whole(&folder.join(format!("{number:03}.note")), note.as_bytes())
}

/// Ends a log: from now on it is read, and never signs anything new. Gives its final checkpoint, which is kept beside it
/// as `final-checkpoint`.
pub fn freeze(settings: &Settings) -> Result<String, Fault> {
    settle(settings)?;
    let _lock = lock_directory(&settings.dir)?;
    let mut log = store::turn(settings)?;
    let head = vouched(&*log, settings)?;
    let last = Anchor::open(&settings.anchor_path())?.last;
    if last != head {
        return Err(Fault::Setting(format!(
            "the log has {} events, and {} were signed last: open it once with `amanat check`, which says why",
            head.size, last.size
        )));
    }
    let key = key_of(&settings.origin, &Secrets::log_of(settings)?)?;
    let note = Checkpoint::new(&*settings.origin, head.size, Hash(head.root)).sign(&key);
    let note = note.map_err(|e| Fault::Setting(format!("the checkpoint cannot be signed: {e}")))?.to_string();
    write_whole(&settings.dir.join("final-checkpoint"), note.as_bytes())?;
    log.freeze(&head, &note)?;
    Ok(note)
}

/// Opens it once as it is always opened, unless it is latched: what was to be erased is, and everything is signed.
fn settle(settings: &Settings) -> Result<(), Fault> {
    let lock = lock_directory(&settings.dir)?;
    let latch = store::turn(settings)?.latch()?;
    drop(lock);
    if latch.is_some() {
        return Ok(());
    }
    match &*Record::open(settings.clone())?.health().borrow() {
        Health::Writing => Ok(()),
        Health::Stopped(why) => Err(Fault::Contradiction(why.clone())),
    }
}

/// The head, if the stored tree gives it.
fn vouched(log: &dyn LogTurn, settings: &Settings) -> Result<Head, Fault> {
    let (head, origin) = (log.read().head()?, log.origin()?);
    if origin != settings.origin {
        return Err(Fault::Setting(format!("this log's origin is `{origin}`, not `{}`", settings.origin)));
    }
    let tiles = TileRows::of(log.read());
    match root_at(head.size, &tiles) {
        Ok(root) if root.0 == head.root => Ok(head),
        Ok(_) => Err(Fault::damaged("the tree's tiles do not give the root of the head")),
        Err(wrong) => Err(tiles.fault(|| Fault::damaged(format!("tiles: {wrong}")))),
    }
}

/// What a succession did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Succeeded {
    /// The note.
    pub said: Succession,
    /// How many events the old key had signed, as far as is known here; more than there are where some were lost.
    pub signed: Position,
}

/// Gives the log another key; with another name it becomes its own successor. Nobody else may have it open.
pub fn succeed(settings: &Settings, name: Option<&str>, anchor: Option<&Path>) -> Result<Succeeded, Fault> {
    let _lock = lock_directory(&settings.dir)?;
    let mut log = store::turn(settings)?;
    if let Some(said) = in_progress(&*log, settings)? {
        return go_on(&mut *log, settings, said, anchor);
    }
    let head = vouched(&*log, settings)?;
    may(&*log, settings, name, &head, anchor)?;
    let origin = name.unwrap_or(&settings.origin);
    crate::open::check_origin(origin)?;
    let old = key_of(&settings.origin, &Secrets::log_of(settings)?)?;
    let seed = Secrets::make_next(settings, NEXT_KEY)?;
    let new = key_of(origin, &seed)?;
    let text =
        format!("{MAGIC}\n{}\n{} {}\n{}\n", old.verifier(), head.size, Hash(head.root), new.verifier());
    let unsigned = |e| Fault::Setting(format!("the note cannot be signed: {e}"));
    let mut note = Note::unsigned(text).map_err(unsigned)?;
    note.sign(&old).and_then(|()| note.sign(&new)).map_err(unsigned)?;
    let said = Succession::read(&note.to_string())?;
    log.announce(&said)?;
    go_on(&mut *log, settings, said, anchor)
}

/// Refuses what may not be: another key for a log that has ended or lost what was signed, another name for one that
/// can go on.
fn may(
    log: &dyn LogTurn,
    settings: &Settings,
    name: Option<&str>,
    head: &Head,
    anchor: Option<&Path>,
) -> Result<(), Fault> {
    let can_go_on = log.latch()?.is_none() && signed_until(settings, anchor)? <= head.size;
    let no = |why: &str| Err(Fault::Setting(why.into()));
    match name {
        None if !can_go_on => {
            no("this log may not go on under its own name; `amanat log successor` gives it another")
        }
        None => is_signed_past(log, settings),
        Some(name) if name == settings.origin => no("a successor has another name than the log it follows"),
        Some(_) if can_go_on => {
            no("this log can go on as it is; `amanat log freeze` ends it first if that is wanted")
        }
        Some(_) => Ok(()),
    }
}

/// Whether the log is the one that was signed here, grown.
fn is_signed_past(log: &dyn LogTurn, settings: &Settings) -> Result<(), Fault> {
    let (last, tiles) = (Anchor::open(&settings.anchor_path())?.last, TileRows::of(log.read()));
    let other =
        || Fault::Contradiction(format!("the first {} events are not those that were signed", last.size));
    match root_at(last.size, &tiles) {
        Ok(root) if root.0 == last.root => Ok(()),
        Ok(_) => Err(other()),
        Err(_) => Err(tiles.fault(other)),
    }
}

fn signed_until(settings: &Settings, anchor: Option<&Path>) -> Result<Position, Fault> {
    let own = settings.anchor_path();
    let sizes = [Some(own.as_path()).filter(|path| path.exists()), anchor];
    let sizes = sizes.into_iter().flatten().map(|path| Ok::<_, Fault>(Anchor::open(path)?.last.size));
    Ok(sizes.collect::<Result<Vec<_>, _>>()?.into_iter().max().unwrap_or(0))
}

/// A succession that was announced and is not carried out: its key still waits.
fn in_progress(log: &dyn LogTurn, settings: &Settings) -> Result<Option<Succession>, Fault> {
    let next = settings.secret(NEXT_KEY);
    let Some(said) = log.announced()?.pop().filter(|_| next.exists()) else { return Ok(None) };
    let key = key_of(said.to.name(), &Secrets::read_one(&next)?)?;
    Ok((*key.verifier() == said.to).then_some(said))
}

/// The last succession, if it was carried out: an earlier call may have been cut short after it.
pub fn carried_out(settings: &Settings) -> Result<Option<Succeeded>, Fault> {
    let Some(said) = told(settings)?.pop().filter(|_| !settings.secret(NEXT_KEY).exists()) else {
        return Ok(None);
    };
    let signed = signed_before(settings, &said)?;
    Ok(Some(Succeeded { said, signed }))
}

/// How many events the key before had signed, as far as the anchor says that a succession laid aside here.
pub fn signed_before(settings: &Settings, said: &Succession) -> Result<Position, Fault> {
    let aside = retired_anchor(settings, said);
    let signed = if aside.exists() { Anchor::look(&aside)?.size } else { 0 };
    Ok(signed.max(said.size))
}

fn retired_anchor(settings: &Settings, said: &Succession) -> PathBuf {
    settings.anchor_path().with_file_name(format!("anchor.retired-{}", hex(&said.from.id())))
}

fn go_on(
    log: &mut dyn LogTurn,
    settings: &Settings,
    said: Succession,
    anchor: Option<&Path>,
) -> Result<Succeeded, Fault> {
    let signed = signed_until(settings, anchor)?.max(said.size);
    log.carry_out(&said)?;
    if said.is_successor() {
        lay_anchor(settings, &said, anchor)?;
    }
    Secrets::install(settings, NEXT_KEY, &format!("retired-{}.key", hex(&said.from.id())))?;
    latch::lift(&settings.dir)?;
    // Last: as long as it is there, doing it again goes on here.
    Secrets::remove(settings, NEXT_KEY)?;
    Ok(Succeeded { said, signed })
}

/// The successor's anchor; the old one is laid aside, because it says how much was signed under the old name. Where one
/// was found that says more, it is that one.
fn lay_anchor(settings: &Settings, said: &Succession, found: Option<&Path>) -> Result<(), Fault> {
    let (path, aside) = (settings.anchor_path(), retired_anchor(settings, said));
    if path.exists() && !aside.exists() {
        fs::rename(&path, &aside).map_err(Fault::io(&path))?;
    }
    if let Some(found) = found.filter(|found| found.exists())
        && Anchor::look(found)?.size > signed_before(settings, said)?
    {
        write_whole(&aside, &fs::read(found).map_err(Fault::io(found))?)?;
    }
    if !path.exists() {
        Anchor::make(&path, Head { size: said.size, root: said.root.0 })?;
    }
    sync_folder(path.parent().unwrap_or(Path::new("/")))
}
