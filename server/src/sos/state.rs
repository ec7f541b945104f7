//! What does the door remember between two calls for help?

use super::{
    keys::{DeviceKeys, NoDevices},
    signed::Nonces,
    spool::Spool,
};
use amanat_record::Record;
use std::sync::{Arc, PoisonError, RwLock};

/// Everything the door has beside the record; one in a town.
pub struct Sos {
    keys: RwLock<Arc<dyn DeviceKeys>>,
    nonces: Nonces,
    spool: Spool,
}

impl Sos {
    /// The door of this record, with what waits beside it.
    pub fn of(record: &Record) -> Self {
        let spool = Spool::open(&record.settings().dir, &record.code_mark("sos-spool"));
        Self { keys: RwLock::new(Arc::new(NoDevices)), nonces: Nonces::default(), spool }
    }

    /// Whoever knows the devices.
    pub fn keys(&self) -> Arc<dyn DeviceKeys> {
        self.keys.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// From now on these devices are known.
    pub fn know(&self, keys: Arc<dyn DeviceKeys>) {
        *self.keys.write().unwrap_or_else(PoisonError::into_inner) = keys;
    }

    /// Nonces that were used.
    pub(super) fn nonces(&self) -> &Nonces {
        &self.nonces
    }

    /// What waits beside the log.
    pub fn spool(&self) -> &Spool {
        &self.spool
    }
}
