//! What is left on a disk when the power goes?
//!
//! Replays what a process noted (`shim.c`) over what lay there when it began. What was synced is there. What was not is
//! there, or not, or torn at sectors of 512 bytes, as chance has it: each write for itself, in any order. Names that
//! were made, moved and removed hold up to some point after the last sync of their folder.
//!
//! Not here: what a record promises of it (`mod.rs`).

use std::{
    collections::BTreeMap,
    fs,
    os::unix::fs::{DirBuilderExt, OpenOptionsExt},
    path::{Path, PathBuf},
};

const SECTOR: usize = 512;

/// Whether the disk does what it says when it is asked to make things durable.
#[derive(Clone, Copy, PartialEq)]
pub enum Syncs {
    Kept,
    /// It says yes and does nothing: what cheap disks do.
    Lies,
}

/// Chance that is the same for the same seed.
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (x ^ (x >> 31)) % most
    }
}

#[derive(Clone)]
enum Change {
    Write(usize, Vec<u8>),
    Length(usize),
}

#[derive(Clone, Default)]
struct File {
    durable: Vec<u8>,
    pending: Vec<Change>,
}

#[derive(Clone)]
enum Naming {
    Made(String, usize),
    Moved(String, String),
    Removed(String),
    Folder(String),
}

type Names = BTreeMap<String, usize>;

/// A folder with everything in it.
#[derive(Clone)]
pub struct Disk {
    files: Vec<File>,
    /// As the process saw it.
    now: Names,
    durable: Names,
    pending: Vec<Naming>,
    /// Folders whose names were lost, with everything in them.
    gone: Vec<String>,
    /// How much was lost, in changes.
    pub lost: u64,
}

impl Disk {
    /// What lies there, all of it durable.
    pub fn read(dir: &Path) -> Self {
        let (files, pending, gone) = (vec![], vec![], vec![]);
        let mut disk = Self { files, now: Names::new(), durable: Names::new(), pending, gone, lost: 0 };
        for path in files_of(dir) {
            let name = path.strip_prefix(dir).unwrap().to_str().unwrap().to_owned();
            disk.now.insert(name, disk.files.len());
            disk.files.push(File { durable: fs::read(&path).unwrap(), pending: vec![] });
        }
        disk.durable = disk.now.clone();
        disk
    }

    /// Does again what was noted.
    pub fn replay(&mut self, notes: &[u8], syncs: Syncs) {
        let mut rest = notes;
        // The last note may have been cut short with its process.
        while let Some((note, after)) = Note::first(rest) {
            rest = after;
            self.take(note, syncs);
        }
    }

    /// Where in the notes something became durable or got, changed or lost its name: what follows from a power cut
    /// differs from one of these points to the next.
    pub fn points(notes: &[u8]) -> Vec<usize> {
        let (mut points, mut rest) = (vec![0], notes);
        while let Some((note, after)) = Note::first(rest) {
            rest = after;
            if !matches!(note.what, 2 | 3) {
                points.push(notes.len() - rest.len());
            }
        }
        points
    }

    fn take(&mut self, note: Note<'_>, syncs: Syncs) {
        let file = self.now.get(note.path).copied();
        let offset = usize::try_from(note.offset).unwrap();
        match (note.what, file) {
            (1, _) => {
                self.now.insert(note.path.into(), self.files.len());
                self.pending.push(Naming::Made(note.path.into(), self.files.len()));
                self.files.push(File::default());
            }
            (2, Some(file)) => self.files[file].pending.push(Change::Write(offset, note.bytes.into())),
            (3, Some(file)) => self.files[file].pending.push(Change::Length(offset)),
            (4, _) if syncs == Syncs::Lies => {}
            (4, Some(file)) => {
                let pending = std::mem::take(&mut self.files[file].pending);
                pending.iter().for_each(|change| apply(&mut self.files[file].durable, change));
            }
            (4, None) => self.sync_names(note.path),
            (5, Some(file)) => {
                let to = std::str::from_utf8(note.bytes).unwrap();
                self.now.remove(note.path);
                self.now.insert(to.into(), file);
                self.pending.push(Naming::Moved(note.path.into(), to.into()));
            }
            (6, Some(_)) => {
                self.now.remove(note.path);
                self.pending.push(Naming::Removed(note.path.into()));
            }
            (7, None) => self.pending.push(Naming::Folder(note.path.into())),
            // Something that has lost its name already: gone whatever happens.
            (2 | 3, None) => {}
            (what, _) => panic!("{what} of {}", note.path),
        }
    }

    fn sync_names(&mut self, folder: &str) {
        let is_there = |naming: &Naming| {
            let (Naming::Made(name, _)
            | Naming::Moved(_, name)
            | Naming::Removed(name)
            | Naming::Folder(name)) = naming;
            Path::new(name).parent() == Some(Path::new(folder))
        };
        let (synced, pending) = std::mem::take(&mut self.pending).into_iter().partition(is_there);
        self.pending = pending;
        let synced: Vec<Naming> = synced;
        synced.iter().for_each(|naming| rename(&mut self.durable, naming));
    }

    /// The power goes: what is not durable is lost as chance has it.
    pub fn cut(&mut self, chance: &mut Chance) {
        let hold = chance.below(self.pending.len() as u64 + 1) as usize;
        let lost = self.pending.len() - hold;
        self.pending[..hold].iter().for_each(|naming| rename(&mut self.durable, naming));
        self.lost += lost as u64;
        for naming in self.pending.drain(..).skip(hold) {
            if let Naming::Folder(name) = naming {
                self.durable.retain(|file, _| !Path::new(file).starts_with(&name));
                self.gone.push(name);
            }
        }
        for file in &mut self.files {
            for change in std::mem::take(&mut file.pending) {
                match chance.below(3) {
                    0 => self.lost += 1,
                    1 => apply(&mut file.durable, &change),
                    _ => tear(&mut file.durable, &change, chance, &mut self.lost),
                }
            }
        }
    }

    /// Lays down what is left.
    pub fn write(&self, dir: &Path) {
        files_of(dir).iter().for_each(|path| fs::remove_file(path).unwrap());
        for folder in self.gone.iter().map(|name| dir.join(name)).filter(|folder| folder.exists()) {
            fs::remove_dir_all(folder).unwrap();
        }
        // What processes share in memory is not there after a power cut.
        for (name, file) in self.durable.iter().filter(|(name, _)| !name.ends_with("-shm")) {
            let (file, path) = (&self.files[*file].durable, dir.join(name));
            fs::DirBuilder::new().recursive(true).mode(0o700).create(path.parent().unwrap()).unwrap();
            let mut options = fs::OpenOptions::new();
            let mut open = options.write(true).create_new(true).mode(0o600).open(path).unwrap();
            std::io::Write::write_all(&mut open, file).unwrap();
        }
    }
}

fn rename(names: &mut Names, naming: &Naming) {
    match naming {
        Naming::Made(name, file) => drop(names.insert(name.clone(), *file)),
        Naming::Removed(name) => drop(names.remove(name)),
        // What is in it has names of its own.
        Naming::Folder(_) => {}
        Naming::Moved(from, to) => {
            if let Some(file) = names.remove(from) {
                names.insert(to.clone(), file);
            }
        }
    }
}

fn apply(bytes: &mut Vec<u8>, change: &Change) {
    match change {
        Change::Length(length) => bytes.resize(*length, 0),
        Change::Write(offset, written) => {
            let end = offset + written.len();
            if bytes.len() < end {
                bytes.resize(end, 0);
            }
            bytes[*offset..end].copy_from_slice(written);
        }
    }
}

/// Of one write some sectors arrive and some do not.
fn tear(bytes: &mut Vec<u8>, change: &Change, chance: &mut Chance, lost: &mut u64) {
    let Change::Write(offset, written) = change else { return apply(bytes, change) };
    let mut at = 0;
    while at < written.len() {
        let here = offset + at;
        let until = (at + SECTOR - here % SECTOR).min(written.len());
        match chance.below(2) {
            0 => *lost += 1,
            _ => apply(bytes, &Change::Write(here, written[at..until].into())),
        }
        at = until;
    }
}

fn files_of(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files_of(&path)) } else { found.push(path) }
    }
    found
}

/// One line of `shim.c`.
struct Note<'a> {
    what: u8,
    path: &'a str,
    bytes: &'a [u8],
    offset: u64,
}

impl<'a> Note<'a> {
    fn first(notes: &'a [u8]) -> Option<(Self, &'a [u8])> {
        let head = notes.get(..15)?;
        let path_len = usize::from(u16::from_le_bytes(head[1..3].try_into().unwrap()));
        let count = u32::from_le_bytes(head[3..7].try_into().unwrap()) as usize;
        let offset = u64::from_le_bytes(head[7..15].try_into().unwrap());
        let path = std::str::from_utf8(notes.get(15..15 + path_len)?).unwrap();
        let bytes = notes.get(15 + path_len..15 + path_len + count)?;
        Some((Self { what: head[0], path, bytes, offset }, &notes[15 + path_len + count..]))
    }
}
