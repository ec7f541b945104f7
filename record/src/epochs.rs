//! Which key wraps the keys of this compartment and week, and is it still there?
//!
//! A compartment's key of one week is made when the first data key of that week needs it, and destroyed when it wraps
//! none any more. Then an older copy of the wrapped keys opens nothing, with the root key neither.
//!
//! Invariant: such a key is durable before anything is wrapped by it.
//! Invariant: it is destroyed only after whatever it wrapped is durably wrapped by another.
//!
//! Not here: where they lie (`store`), when keys are wrapped anew (`rotate`).

use crate::{
    fault::Fault,
    seal::Wrapper,
    secrets::{Secret, random},
    store::KeyStore,
};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

const WEEK_MS: i64 = 7 * 24 * 3_600 * 1_000;

/// The week that a moment belongs to, for keys.
pub(crate) fn week_of(at_ms: i64) -> i64 {
    at_ms.div_euclid(WEEK_MS)
}

/// Whoever reads keys; while this is locked nobody else of this process does.
pub(crate) type KeyReader = Arc<Mutex<Box<dyn KeyStore>>>;

/// The keys of compartments that are in use, ready.
pub(crate) struct Epochs {
    root: Wrapper,
    reader: KeyReader,
    held: Mutex<HashMap<(String, i64), Held>>,
}

/// One of them, beside what is stored of it.
struct Held {
    wrapped: Vec<u8>,
    kek: Arc<Wrapper>,
}

impl Epochs {
    pub(crate) fn new(reader: KeyReader, root: Secret) -> Self {
        Self { root: Wrapper::of(root), reader, held: Mutex::default() }
    }

    /// The key to unwrap with.
    pub(crate) fn to_unwrap(&self, compartment: &str, week: i64) -> Result<Arc<Wrapper>, Fault> {
        if let Some(kek) = self.held(compartment, week, None) {
            return Ok(kek);
        }
        // Held until it is remembered, so that none is remembered after it was destroyed.
        let reader = lock(&self.reader);
        let wrapped = reader.epoch(compartment, week)?.ok_or_else(|| {
            Fault::damaged(format!("no key of `{compartment}`, week {week}, is among the epochs"))
        })?;
        self.hold(compartment, week, wrapped)
    }

    /// The key to wrap with; made, and durable, if there is none. Where other nodes change the keys too, the one in
    /// memory counts only as long as it is the stored one.
    pub(crate) fn to_wrap(
        &self,
        keys: &dyn KeyStore,
        compartment: &str,
        week: i64,
    ) -> Result<Arc<Wrapper>, Fault> {
        if !keys.is_shared() {
            if let Some(kek) = self.held(compartment, week, None) {
                return Ok(kek);
            }
            if let Some(wrapped) = keys.epoch(compartment, week)? {
                return self.hold(compartment, week, wrapped);
            }
        }
        let fresh = self.root.wrap(&about(compartment, week), &random());
        let wrapped = keys.put_epoch(compartment, week, &fresh)?;
        match self.held(compartment, week, Some(&wrapped)) {
            Some(kek) => Ok(kek),
            None => self.hold(compartment, week, wrapped),
        }
    }

    /// Forgets one that is not the stored one any more.
    pub(crate) fn let_go(&self, compartment: &str, week: i64) {
        lock(&self.held).remove(&(compartment.to_owned(), week));
    }

    /// Destroys the keys of other weeks that wrap nothing, on disk and in memory; gives how many.
    pub(crate) fn destroy_idle(&self, keys: &dyn KeyStore, week: i64) -> Result<usize, Fault> {
        let (_unread, mut destroyed) = (lock(&self.reader), 0);
        for (compartment, other) in keys.epochs_other_than(week)? {
            if keys.destroy_epoch(&compartment, other)? {
                self.let_go(&compartment, other);
                destroyed += 1;
            }
        }
        Ok(destroyed)
    }

    fn held(&self, compartment: &str, week: i64, stored: Option<&[u8]>) -> Option<Arc<Wrapper>> {
        let held = lock(&self.held);
        let found = held.get(&(compartment.to_owned(), week))?;
        stored.is_none_or(|stored| stored == found.wrapped).then(|| found.kek.clone())
    }

    fn hold(&self, compartment: &str, week: i64, wrapped: Vec<u8>) -> Result<Arc<Wrapper>, Fault> {
        let secret = self.root.unwrap(&about(compartment, week), &wrapped).ok_or_else(|| {
            Fault::Setting("the root key is not the one that the epochs were written with".into())
        })?;
        let kek = Arc::new(Wrapper::of(secret));
        lock(&self.held).insert((compartment.to_owned(), week), Held { wrapped, kek: kek.clone() });
        Ok(kek)
    }
}

fn about(compartment: &str, week: i64) -> String {
    format!("amanat.compartment.v1 {week} {compartment}")
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
