//! Which key seals this stream's words, and is it still there?
//!
//! Keys are made by whoever prepares a command, written by the writer before the command's commit, and held in
//! memory while they are in use. The lock is held while a stream's keys are read from disk, so that two commands
//! never make two keys for one class.
//!
//! Invariant: no event is acknowledged whose key is not durable.
//! Invariant: a key that is not durable, or is in somebody's hands, is never dropped from memory.
//!
//! Not here: the file (`sqlite/keys`), the cipher (`seal`), what wraps these keys (`epochs`, `rotate`).

use crate::{
    append::AppendError,
    epochs::{Epochs, KeyFiles, KeyPaths},
    fault::Fault,
    limits::MAX_CACHED_STREAMS,
    seal::Dek,
    secrets::Secret,
    sqlite::keys::{Keys, WrappedKey},
};
use amanat_core::values::Class;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// The keys of one stream as they are in memory.
#[derive(Default)]
struct StreamKeys {
    compartment: Option<String>,
    keys: [Option<Arc<Dek>>; 4],
    erased: [u32; 4],
}

impl StreamKeys {
    fn in_use(&self) -> bool {
        self.keys.iter().flatten().any(|key| !key.is_durable() || Arc::strong_count(key) > 1)
    }
}

/// All keys.
pub(crate) struct Keyring {
    pub(crate) epochs: Epochs,
    reader: Mutex<Keys>,
    streams: Mutex<HashMap<String, StreamKeys>>,
}

/// A key that a command needs on disk.
pub(crate) struct KeyNeed<'a> {
    pub(crate) stream: &'a str,
    pub(crate) compartment: &'a str,
    pub(crate) week: i64,
    pub(crate) keys: &'a [(Class, Arc<Dek>)],
    /// Whether the stream's other keys may be wrapped anew if its compartment is another now.
    pub(crate) may_move: bool,
}

impl Keyring {
    pub(crate) fn open(paths: KeyPaths<'_>, root: Secret) -> Result<Self, Fault> {
        let reader = Mutex::new(Keys::reader(paths.keys)?);
        Ok(Self { epochs: Epochs::open(paths.epochs, root)?, reader, streams: Mutex::default() })
    }

    /// The key to seal with; made if there is none. An erased class takes no words again, but an event without
    /// words may still need a key for its salts.
    pub(crate) fn to_seal(
        &self,
        stream: &str,
        class: Class,
        with_words: bool,
    ) -> Result<Arc<Dek>, AppendError> {
        let mut streams = lock(&self.streams);
        let own = self.load(&mut streams, stream).map_err(|fault| {
            tracing::error!(%fault, "keys cannot be read");
            AppendError::Stopped
        })?;
        if with_words && own.erased[class as usize] > 0 {
            return Err(AppendError::Erased);
        }
        Ok(own.keys[class as usize].get_or_insert_with(|| Arc::new(Dek::fresh())).clone())
    }

    /// Whether no word of this class can be read any more.
    pub(crate) fn is_erased(&self, stream: &str, class: Class) -> Result<bool, Fault> {
        let mut streams = lock(&self.streams);
        let own = self.load(&mut streams, stream)?;
        Ok(own.erased[class as usize] > 0 || own.keys[class as usize].is_none())
    }

    /// The key to open with, if it was made and not erased.
    pub(crate) fn to_open(&self, stream: &str, class: Class) -> Result<Option<Arc<Dek>>, Fault> {
        let mut streams = lock(&self.streams);
        Ok(self.load(&mut streams, stream)?.keys[class as usize].clone())
    }

    fn load<'a>(
        &self,
        streams: &'a mut HashMap<String, StreamKeys>,
        stream: &str,
    ) -> Result<&'a mut StreamKeys, Fault> {
        if !streams.contains_key(stream) {
            if streams.len() >= MAX_CACHED_STREAMS {
                streams.retain(|_, own| own.in_use());
            }
            // A rotation may come between reading a key and reading what wraps it: then the key is wrapped anew.
            let own = self.read(stream).or_else(|_| self.read(stream))?;
            streams.insert(stream.to_owned(), own);
        }
        streams.get_mut(stream).ok_or_else(|| Fault::damaged("keyring"))
    }

    fn read(&self, stream: &str) -> Result<StreamKeys, Fault> {
        let mut own = StreamKeys::default();
        let rows = lock(&self.reader).of_stream(stream)?;
        for row in rows {
            own.erased[row.class as usize] = row.erased;
            if !row.wrapped.is_empty() {
                own.keys[row.class as usize] = Some(Arc::new(Dek::stored(self.unwrap(&row)?)));
                own.compartment = Some(row.compartment);
            }
        }
        Ok(own)
    }

    pub(crate) fn unwrap(&self, row: &WrappedKey) -> Result<Secret, Fault> {
        let kek = self.epochs.to_unwrap(&row.compartment, row.week)?;
        kek.unwrap(&about_key(&row.stream, row.class), &row.wrapped)
            .ok_or_else(|| Fault::damaged("a wrapped key does not open in keys.db"))
    }
}

// The writer's side: it alone changes keys.db.
impl Keyring {
    /// Makes the keys that these commands need durable, in one transaction; wraps a stream's keys anew where its
    /// compartment changed. Does nothing, without touching the disk, when all are durable already.
    pub(crate) fn make_durable(&self, files: &KeyFiles, needs: &[KeyNeed<'_>]) -> Result<(), Fault> {
        let fresh = |need: &KeyNeed<'_>| need.keys.iter().any(|(_, key)| !key.is_durable());
        let moved: Vec<bool> = needs.iter().map(|need| self.moves(need)).collect();
        if !needs.iter().any(fresh) && !moved.contains(&true) {
            return Ok(());
        }
        let db = &files.keys;
        db.begin()?;
        let written = needs.iter().zip(&moved).try_for_each(|(need, moved)| self.write(files, need, *moved));
        if let Err(fault) = written.and_then(|()| Ok(db.commit()?)) {
            db.undo();
            return Err(fault);
        }
        self.are_durable(needs, &moved);
        match moved.contains(&true) {
            true => self.forget(files),
            false => Ok(()),
        }
    }

    fn are_durable(&self, needs: &[KeyNeed<'_>], moved: &[bool]) {
        let mut streams = lock(&self.streams);
        for (need, moved) in needs.iter().zip(moved) {
            need.keys.iter().for_each(|(_, key)| key.set_durable());
            if let Some(own) = streams.get_mut(need.stream)
                && (*moved || own.compartment.is_none())
            {
                own.compartment = Some(need.compartment.to_owned());
            }
        }
    }

    fn moves(&self, need: &KeyNeed<'_>) -> bool {
        let streams = lock(&self.streams);
        let before = streams.get(need.stream).and_then(|own| own.compartment.as_deref());
        need.may_move && before.is_some_and(|before| before != need.compartment)
    }

    fn write(&self, files: &KeyFiles, need: &KeyNeed<'_>, moved: bool) -> Result<(), Fault> {
        let (erased, held, before) = {
            let streams = lock(&self.streams);
            let own = streams.get(need.stream);
            let before = own.and_then(|own| own.compartment.clone()).filter(|_| !moved);
            (
                own.map_or([0; 4], |own| own.erased),
                own.map(|own| own.keys.clone()).unwrap_or_default(),
                before,
            )
        };
        // Until a move is due, a stream's keys stay together.
        let compartment = before.as_deref().unwrap_or(need.compartment);
        let kek = self.epochs.to_wrap(&files.epochs, compartment, need.week)?;
        let all = Class::ALL.into_iter().zip(held).filter_map(|(class, key)| Some((class, key?)));
        for (class, key) in need.keys.iter().cloned().chain(all.filter(|_| moved)) {
            if key.is_erased() || (key.is_durable() && !moved) {
                continue;
            }
            files.keys.put(&WrappedKey {
                stream: need.stream.to_owned(),
                class,
                compartment: compartment.to_owned(),
                week: need.week,
                commit: key.commit,
                wrapped: kek.wrap(&about_key(need.stream, class), key.secret()),
                erased: erased[class as usize],
            })?;
        }
        Ok(())
    }

    /// Destroys the keys of these classes, on disk and in memory; of one that is erased already, nothing.
    pub(crate) fn erase(&self, files: &KeyFiles, stream: &str, classes: &[Class]) -> Result<(), Fault> {
        let db = &files.keys;
        let mut streams = lock(&self.streams);
        let own = self.load(&mut streams, stream)?;
        // What was made since for an erased class holds salts and no word.
        let classes: Vec<Class> =
            classes.iter().copied().filter(|class| own.erased[*class as usize] == 0).collect();
        if classes.is_empty() {
            return Ok(());
        }
        db.begin()?;
        let erased = classes.iter().try_for_each(|class| db.erase(stream, *class)).and_then(|()| db.commit());
        if let Err(cause) = erased {
            db.undo();
            return Err(cause.into());
        }
        for class in classes {
            own.erased[class as usize] += 1;
            if let Some(key) = own.keys[class as usize].take() {
                key.set_erased();
            }
        }
        drop(streams);
        self.forget(files)
    }

    /// Leaves no deleted key in a write-ahead log; none of ours reads meanwhile.
    pub(crate) fn forget(&self, files: &KeyFiles) -> Result<(), Fault> {
        let (_keys, _epochs) = (lock(&self.reader), self.epochs.unread());
        Ok(files.forget()?)
    }
}

/// What a data key's wrapping is bound to.
pub(crate) fn about_key(stream: &str, class: Class) -> String {
    format!("amanat.key.v1 {} {stream}", class.word())
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
