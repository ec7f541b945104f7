//! Which key seals this stream's words, and is it still there?
//!
//! Keys are made by whoever prepares a command, written by the writer before the command's commit, and held in
//! memory while they are in use. The lock is held while a stream's keys are read from disk, so that two commands
//! never make two keys for one class.
//!
//! Invariant: no event is acknowledged whose key is not durable.
//! Invariant: a key that is not durable, or is in somebody's hands, is never dropped from memory.
//!
//! Not here: the file (`sqlite/keys`), the cipher (`seal`).

use crate::{
    append::AppendError,
    fault::Fault,
    limits::MAX_CACHED_STREAMS,
    seal::{Dek, Wrapper},
    secrets::{Secret, random},
    sqlite::keys::{Keys, WrappedKey},
};
use amanat_core::values::Class;
use std::{
    collections::HashMap,
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

const WEEK_MS: i64 = 7 * 24 * 3_600 * 1_000;

/// The week that a moment belongs to, for keys.
pub(crate) fn week_of(at_ms: i64) -> i64 {
    at_ms.div_euclid(WEEK_MS)
}

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
    root: Wrapper,
    reader: Mutex<Keys>,
    streams: Mutex<HashMap<String, StreamKeys>>,
    compartments: Mutex<HashMap<(String, i64), Arc<Wrapper>>>,
}

/// A key that a command needs on disk.
pub(crate) struct KeyNeed<'a> {
    pub(crate) stream: &'a str,
    pub(crate) compartment: &'a str,
    pub(crate) week: i64,
    pub(crate) keys: &'a [(Class, Arc<Dek>)],
}

impl Keyring {
    pub(crate) fn open(path: &Path, root: Secret) -> Result<Self, Fault> {
        Ok(Self {
            root: Wrapper::of(root),
            reader: Mutex::new(Keys::reader(path)?),
            streams: Mutex::default(),
            compartments: Mutex::default(),
        })
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

    fn unwrap(&self, row: &WrappedKey) -> Result<Secret, Fault> {
        let held = lock(&self.compartments).get(&(row.compartment.clone(), row.week)).cloned();
        let kek = match held {
            Some(kek) => kek,
            None => {
                let wrapped = lock(&self.reader).compartment_key(&row.compartment, row.week)?;
                let wrapped =
                    wrapped.ok_or_else(|| Fault::damaged("a compartment's key is missing in keys.db"))?;
                self.remember_kek(&row.compartment, row.week, &wrapped)?
            }
        };
        kek.unwrap(&about_key(&row.stream, row.class), &row.wrapped)
            .ok_or_else(|| Fault::damaged("a wrapped key does not open in keys.db"))
    }

    fn remember_kek(&self, compartment: &str, week: i64, wrapped: &[u8]) -> Result<Arc<Wrapper>, Fault> {
        let secret = self.root.unwrap(&about_kek(compartment, week), wrapped).ok_or_else(|| {
            Fault::Setting("the root key is not the one that keys.db was written with".into())
        })?;
        let kek = Arc::new(Wrapper::of(secret));
        lock(&self.compartments).insert((compartment.to_owned(), week), kek.clone());
        Ok(kek)
    }
}

// The writer's side: it alone changes keys.db.
impl Keyring {
    /// Makes the keys that these commands need durable, in one transaction; wraps a stream's keys anew where its
    /// compartment changed. Does nothing, without touching the disk, when all are durable already.
    pub(crate) fn make_durable(&self, db: &Keys, needs: &[KeyNeed<'_>]) -> Result<(), Fault> {
        let fresh = |need: &KeyNeed<'_>| need.keys.iter().any(|(_, key)| !key.is_durable());
        let moved: Vec<bool> = needs.iter().map(|need| self.moves(need)).collect();
        if !needs.iter().any(fresh) && !moved.contains(&true) {
            return Ok(());
        }
        db.begin()?;
        let written = needs.iter().zip(&moved).try_for_each(|(need, moved)| self.write(db, need, *moved));
        if let Err(fault) = written.and_then(|()| Ok(db.commit()?)) {
            db.undo();
            self.forget_compartments();
            return Err(fault);
        }
        let mut streams = lock(&self.streams);
        for need in needs {
            need.keys.iter().for_each(|(_, key)| key.set_durable());
            if let Some(own) = streams.get_mut(need.stream) {
                own.compartment = Some(need.compartment.to_owned());
            }
        }
        Ok(())
    }

    fn moves(&self, need: &KeyNeed<'_>) -> bool {
        let streams = lock(&self.streams);
        let before = streams.get(need.stream).and_then(|own| own.compartment.as_deref());
        before.is_some_and(|before| before != need.compartment)
    }

    fn write(&self, db: &Keys, need: &KeyNeed<'_>, moved: bool) -> Result<(), Fault> {
        let kek = self.kek(db, need.compartment, need.week)?;
        let (erased, held) = {
            let streams = lock(&self.streams);
            let own = streams.get(need.stream);
            (own.map_or([0; 4], |own| own.erased), own.map(|own| own.keys.clone()).unwrap_or_default())
        };
        let all = Class::ALL.into_iter().zip(held).filter_map(|(class, key)| Some((class, key?)));
        for (class, key) in need.keys.iter().cloned().chain(all.filter(|_| moved)) {
            if key.is_erased() || (key.is_durable() && !moved) {
                continue;
            }
            db.put(&WrappedKey {
                stream: need.stream.to_owned(),
                class,
                compartment: need.compartment.to_owned(),
                week: need.week,
                commit: key.commit,
                wrapped: kek.wrap(&about_key(need.stream, class), key.secret()),
                erased: erased[class as usize],
            })?;
        }
        Ok(())
    }

    /// The compartment's key of this week; made if there is none. A key made in a transaction that fails is
    /// forgotten with it by the caller's reload.
    fn kek(&self, db: &Keys, compartment: &str, week: i64) -> Result<Arc<Wrapper>, Fault> {
        if let Some(kek) = lock(&self.compartments).get(&(compartment.to_owned(), week)) {
            return Ok(kek.clone());
        }
        if let Some(wrapped) = db.compartment_key(compartment, week)? {
            return self.remember_kek(compartment, week, &wrapped);
        }
        let wrapped = self.root.wrap(&about_kek(compartment, week), &random());
        db.put_compartment_key(compartment, week, &wrapped)?;
        self.remember_kek(compartment, week, &wrapped)
    }

    /// Forgets every compartment's key, after a transaction on keys.db failed.
    fn forget_compartments(&self) {
        lock(&self.compartments).clear();
    }

    /// Destroys the keys of these classes, on disk and in memory.
    pub(crate) fn erase(&self, db: &Keys, stream: &str, classes: &[Class]) -> Result<(), Fault> {
        let mut streams = lock(&self.streams);
        let own = self.load(&mut streams, stream)?;
        db.begin()?;
        let erased = classes.iter().try_for_each(|class| db.erase(stream, *class)).and_then(|()| db.commit());
        if let Err(cause) = erased {
            db.undo();
            return Err(cause.into());
        }
        for class in classes {
            own.erased[*class as usize] += 1;
            if let Some(key) = own.keys[*class as usize].take() {
                key.set_erased();
            }
        }
        Ok(db.forget()?)
    }

    /// Wraps up to `limit` keys of earlier weeks by this week's, then destroys what wraps nothing. Gives how many
    /// were wrapped anew; call again while it gives `limit`.
    pub(crate) fn rotate(&self, db: &Keys, week: i64, limit: usize) -> Result<usize, Fault> {
        let rows = db.before_week(week, limit)?;
        db.begin()?;
        let moved = rows.iter().try_for_each(|row| -> Result<(), Fault> {
            let secret = self.unwrap(row)?;
            let wrapped =
                self.kek(db, &row.compartment, week)?.wrap(&about_key(&row.stream, row.class), &secret);
            let stream = row.stream.clone();
            let compartment = row.compartment.clone();
            Ok(db.put(&WrappedKey { stream, compartment, week, wrapped, ..*row })?)
        });
        if let Err(fault) =
            moved.and_then(|()| Ok(db.drop_unused_before(week)?)).and_then(|_| Ok(db.commit()?))
        {
            db.undo();
            self.forget_compartments();
            return Err(fault);
        }
        lock(&self.compartments).retain(|(_, w), _| *w >= week);
        db.forget()?;
        Ok(rows.len())
    }
}

fn about_key(stream: &str, class: Class) -> String {
    format!("amanat.key.v1 {} {stream}", class.word())
}

fn about_kek(compartment: &str, week: i64) -> String {
    format!("amanat.compartment.v1 {week} {compartment}")
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
