//! Which key seals this stream's words, and is it still there?
//!
//! Keys are made by whoever prepares a command, written by the writer before the command's commit, and held in
//! memory while they are in use. The lock is held while a stream's keys are read from disk, so that two commands
//! never make two keys for one class.
//!
//! Invariant: no event is acknowledged whose key is not durable.
//! Invariant: a key that is not durable, or is in somebody's hands, is never dropped from memory.
//!
//! Not here: where they lie (`store`), the cipher (`seal`), what wraps these keys (`epochs`, `rotate`).

use crate::{
    append::{AppendError, Expected},
    epochs::{Epochs, KeyReader},
    fault::Fault,
    limits::MAX_CACHED_STREAMS,
    seal::{Dek, Wrapper},
    secrets::Secret,
    store::{KeyStore, Sql, WrappedKey},
};
use amanat_core::values::Class;
use std::{
    collections::{HashMap, HashSet, hash_map::Entry},
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
    fn has(&self, class: Class, commit: &[u8]) -> bool {
        self.keys[class as usize].as_ref().is_some_and(|key| key.commit == commit)
    }

    /// What is stored counts; a key that is not stored yet stays, unless another one came before it.
    fn take(&mut self, row: WrappedKey, secret: Option<Secret>) {
        let held = &mut self.keys[row.class as usize];
        self.erased[row.class as usize] = row.erased;
        if row.wrapped.is_empty() {
            if let Some(key) = held.take_if(|key| key.is_durable()) {
                key.set_erased();
            }
            return;
        }
        if let Some(secret) = secret.filter(|_| held.as_ref().is_none_or(|key| key.commit != row.commit))
            && let Some(other) = held.replace(Arc::new(Dek::stored(secret)))
        {
            other.set_overtaken();
        }
        self.compartment = Some(row.compartment);
    }

    fn in_use(&self) -> bool {
        self.keys.iter().flatten().any(|key| !key.is_durable() || Arc::strong_count(key) > 1)
    }
}

/// All keys.
pub(crate) struct Keyring {
    pub(crate) epochs: Epochs,
    reader: KeyReader,
    streams: Mutex<HashMap<String, StreamKeys>>,
    /// Whether other nodes change the same keys.
    is_shared: bool,
}

/// Whether a command that expects this of a stream will be written.
pub(crate) type IsNext<'a> = dyn Fn(&str, Expected) -> Sql<bool> + 'a;

/// A key that a command needs on disk.
pub(crate) struct KeyNeed<'a> {
    pub(crate) stream: &'a str,
    pub(crate) compartment: &'a str,
    pub(crate) week: i64,
    pub(crate) keys: &'a [(Class, Arc<Dek>)],
    /// The stream's length as the command knows it: one that comes too late moves no keys.
    pub(crate) expected: Expected,
}

impl Keyring {
    pub(crate) fn new(reader: Box<dyn KeyStore>, root: Secret) -> Self {
        let is_shared = reader.is_shared();
        let reader: KeyReader = Arc::new(Mutex::new(reader));
        Self { epochs: Epochs::new(reader.clone(), root), reader, streams: Mutex::default(), is_shared }
    }

    /// The key to seal with; made if there is none. An erased class takes no words again, but an event without
    /// words may still need a key for its salts.
    pub(crate) fn to_seal(
        &self,
        stream: &str,
        class: Class,
        with_words: bool,
    ) -> Result<Arc<Dek>, AppendError> {
        let sealing = self.with(stream, |own| {
            if with_words && own.erased[class as usize] > 0 {
                return Err(AppendError::Erased);
            }
            Ok(own.keys[class as usize].get_or_insert_with(|| Arc::new(Dek::fresh())).clone())
        });
        sealing.unwrap_or_else(|fault| {
            tracing::error!(%fault, "keys cannot be read");
            Err(if fault.is_lost() { AppendError::Busy } else { AppendError::Stopped })
        })
    }

    /// Whether no word of this class can be read any more.
    pub(crate) fn is_erased(&self, stream: &str, class: Class) -> Result<bool, Fault> {
        self.with(stream, |own| own.erased[class as usize] > 0 || own.keys[class as usize].is_none())
    }

    /// The key to open with, if it was made and not erased.
    pub(crate) fn to_open(&self, stream: &str, class: Class) -> Result<Option<Arc<Dek>>, Fault> {
        self.with(stream, |own| own.keys[class as usize].clone())
    }

    /// Does something with a stream's keys. Alone on the store, they are read once, and the lock is held meanwhile.
    /// Where other nodes change them too, they are read each time, before the lock.
    fn with<T>(&self, stream: &str, work: impl FnOnce(&mut StreamKeys) -> T) -> Result<T, Fault> {
        let rows = if self.is_shared { Some(self.read(stream)?) } else { None };
        let mut streams = lock(&self.streams);
        if streams.len() >= MAX_CACHED_STREAMS && !streams.contains_key(stream) {
            streams.retain(|_, own| own.in_use());
        }
        let rows = match rows {
            Some(rows) => rows,
            None if streams.contains_key(stream) => Vec::new(),
            None => self.read(stream)?,
        };
        let own = streams.entry(stream.to_owned()).or_default();
        for (row, secret) in rows {
            own.take(row, secret);
        }
        Ok(work(own))
    }

    /// A stream's keys as they are stored. A rotation may come between reading a key and reading what wraps it: then
    /// the key is wrapped anew, and is read again.
    fn read(&self, stream: &str) -> Result<Vec<(WrappedKey, Option<Secret>)>, Fault> {
        self.read_once(stream).or_else(|_| self.read_once(stream))
    }

    fn read_once(&self, stream: &str) -> Result<Vec<(WrappedKey, Option<Secret>)>, Fault> {
        let rows = lock(&self.reader).of_stream(stream)?;
        let open = |row: WrappedKey| {
            let is_known = self.is_shared
                && lock(&self.streams).get(stream).is_some_and(|own| own.has(row.class, &row.commit));
            let secret = if row.wrapped.is_empty() || is_known { None } else { Some(self.unwrap(&row)?) };
            Ok((row, secret))
        };
        rows.into_iter().map(open).collect()
    }

    pub(crate) fn unwrap(&self, row: &WrappedKey) -> Result<Secret, Fault> {
        let about = about_key(&row.stream, row.class);
        let open = || -> Result<Option<Secret>, Fault> {
            Ok(self.epochs.to_unwrap(&row.compartment, row.week)?.unwrap(&about, &row.wrapped))
        };
        let opened = match open() {
            Ok(None) | Err(_) if self.is_shared => {
                // What wraps may have been destroyed by another node, and made anew.
                self.epochs.let_go(&row.compartment, row.week);
                open()?
            }
            opened => opened?,
        };
        opened.ok_or_else(|| Fault::damaged("a wrapped key does not open"))
    }
}

// The writer's side.
impl Keyring {
    /// Makes the keys that these commands need durable, in one transaction; wraps a stream's keys anew where its
    /// compartment changed. Does nothing, without touching the disk, when all are durable already. A key that another
    /// node made first is overtaken: whatever was sealed with it is refused when its turn comes.
    pub(crate) fn make_durable(
        &self,
        keys: &dyn KeyStore,
        needs: &[KeyNeed<'_>],
        is_next: &IsNext<'_>,
    ) -> Result<(), Fault> {
        let fresh = |need: &KeyNeed<'_>| need.keys.iter().any(|(_, key)| !key.is_durable());
        let moved = needs.iter().map(|need| self.moves(need, is_next)).collect::<Sql<Vec<bool>>>()?;
        if !needs.iter().any(fresh) && !moved.contains(&true) {
            return Ok(());
        }
        keys.begin()?;
        let written = self.write(keys, needs, &moved).and_then(|overtaken| Ok((overtaken, keys.commit()?)));
        let overtaken = match written {
            Ok((overtaken, ())) => overtaken,
            Err(fault) => {
                keys.undo();
                return Err(fault);
            }
        };
        overtaken.iter().for_each(|key| key.set_overtaken());
        self.are_durable(needs, &moved);
        match moved.contains(&true) {
            true => self.forget(keys),
            false => Ok(()),
        }
    }

    fn are_durable(&self, needs: &[KeyNeed<'_>], moved: &[bool]) {
        let mut streams = lock(&self.streams);
        for (need, moved) in needs.iter().zip(moved) {
            let kept = need.keys.iter().filter(|(_, key)| !key.is_overtaken());
            kept.for_each(|(_, key)| key.set_durable());
            let Some(own) = streams.get_mut(need.stream) else { continue };
            if *moved || own.compartment.is_none() {
                own.compartment = Some(need.compartment.to_owned());
            }
            for held in &mut own.keys {
                drop(held.take_if(|key| key.is_overtaken()));
            }
        }
    }

    /// Whether a stream's other keys are wrapped anew, because its compartment becomes another.
    fn moves(&self, need: &KeyNeed<'_>, is_next: &IsNext<'_>) -> Sql<bool> {
        let (_, before) = self.known_of(need.stream);
        match before.is_some_and(|before| before != need.compartment) {
            true => is_next(need.stream, need.expected),
            false => Ok(false),
        }
    }

    /// Gives the keys that others had made before.
    fn write(
        &self,
        keys: &dyn KeyStore,
        needs: &[KeyNeed<'_>],
        moved: &[bool],
    ) -> Result<Vec<Arc<Dek>>, Fault> {
        let mut keks: HashMap<(String, i64), Arc<Wrapper>> = HashMap::new();
        let mut kek_of = |compartment: &str, week: i64| match keks.entry((compartment.to_owned(), week)) {
            Entry::Occupied(known) => Ok(known.get().clone()),
            Entry::Vacant(place) => {
                Ok::<_, Fault>(place.insert(self.epochs.to_wrap(keys, compartment, week)?).clone())
            }
        };
        let (mut fresh, mut puts, mut anew, mut seen) = (Vec::new(), Vec::new(), Vec::new(), HashSet::new());
        for (need, moved) in needs.iter().zip(moved) {
            let (erased, before) = self.known_of(need.stream);
            // Until a move is due, a stream's keys stay together.
            let before = before.filter(|_| !moved);
            let compartment = before.as_deref().unwrap_or(need.compartment);
            let stored = if *moved { keys.of_stream(need.stream)? } else { Vec::new() };
            for row in stored.into_iter().filter(|row| !row.wrapped.is_empty()) {
                let secret = self.unwrap(&row)?;
                let wrapped =
                    kek_of(compartment, need.week)?.wrap(&about_key(need.stream, row.class), &secret);
                anew.push(WrappedKey {
                    compartment: compartment.to_owned(),
                    week: need.week,
                    wrapped,
                    ..row
                });
            }
            for (class, key) in need.keys {
                if key.is_erased() || key.is_durable() || !seen.insert((need.stream, *class)) {
                    continue;
                }
                let wrapped =
                    kek_of(compartment, need.week)?.wrap(&about_key(need.stream, *class), key.secret());
                puts.push(WrappedKey {
                    stream: need.stream.to_owned(),
                    class: *class,
                    compartment: compartment.to_owned(),
                    week: need.week,
                    commit: key.commit,
                    wrapped,
                    erased: erased[*class as usize],
                });
                fresh.push(key.clone());
            }
        }
        keys.wrap_anew(&anew)?;
        let are_there = keys.put(&puts)?;
        Ok(fresh.into_iter().zip(are_there).filter(|(_, is_there)| !is_there).map(|(key, _)| key).collect())
    }

    fn known_of(&self, stream: &str) -> ([u32; 4], Option<String>) {
        let streams = lock(&self.streams);
        streams.get(stream).map(|own| (own.erased, own.compartment.clone())).unwrap_or_default()
    }

    /// Destroys the keys of these classes, on disk and in memory; of one that is erased already, nothing.
    pub(crate) fn erase(&self, keys: &dyn KeyStore, stream: &str, classes: &[Class]) -> Result<(), Fault> {
        let erased = self.with(stream, |own| -> Result<bool, Fault> {
            // What was made since for an erased class holds salts and no word.
            let classes: Vec<Class> =
                classes.iter().copied().filter(|class| own.erased[*class as usize] == 0).collect();
            if classes.is_empty() {
                return Ok(false);
            }
            keys.begin()?;
            let erased =
                classes.iter().try_for_each(|class| keys.erase(stream, *class)).and_then(|()| keys.commit());
            if let Err(cause) = erased {
                keys.undo();
                return Err(cause.into());
            }
            for class in classes {
                own.erased[class as usize] += 1;
                if let Some(key) = own.keys[class as usize].take() {
                    key.set_erased();
                }
            }
            Ok(true)
        });
        match erased?? {
            true => self.forget(keys),
            false => Ok(()),
        }
    }

    /// Leaves no deleted key behind; none of ours reads meanwhile.
    pub(crate) fn forget(&self, keys: &dyn KeyStore) -> Result<(), Fault> {
        let _unread = lock(&self.reader);
        Ok(keys.forget()?)
    }

    /// Of which week the oldest key is that wraps others.
    pub(crate) fn oldest_epoch(&self) -> Result<Option<i64>, Fault> {
        Ok(lock(&self.reader).oldest_epoch()?)
    }
}

/// What a data key's wrapping is bound to.
pub(crate) fn about_key(stream: &str, class: Class) -> String {
    format!("amanat.key.v1 {} {stream}", class.word())
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
