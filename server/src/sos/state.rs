//! What does the door remember between two calls for help?

use super::{
    canary::Canary,
    facts::Outcomes,
    keys::{DeviceKeys, NoDevices},
    signed::Nonces,
    spool::Spool,
};
use crate::town::Town;
use amanat_core::values::{DeviceId, Moment};
use amanat_record::Record;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, OnceLock, PoisonError, RwLock},
};

/// Everything the door has beside the record; one in a town.
pub struct Sos {
    keys: RwLock<Arc<dyn DeviceKeys>>,
    nonces: Nonces,
    spool: Spool,
    canary: Canary,
    outcomes: Outcomes,
    heard: Mutex<HashMap<DeviceId, Moment>>,
    sms_secret: OnceLock<Option<Vec<u8>>>,
}

impl Sos {
    /// The door of this record, with what waits beside it.
    pub fn of(record: &Record) -> Self {
        let spool = Spool::open(&record.settings().dir, &record.code_mark("sos-spool"));
        Self {
            keys: RwLock::new(Arc::new(NoDevices)),
            nonces: Nonces::default(),
            spool,
            canary: Canary::new(),
            outcomes: Outcomes::default(),
            heard: Mutex::default(),
            sms_secret: OnceLock::new(),
        }
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

    /// The house's own presses.
    pub fn canary(&self) -> &Canary {
        &self.canary
    }

    /// How signals of devices ended.
    pub(super) fn outcomes(&self) -> &Outcomes {
        &self.outcomes
    }

    /// What the gateway of texts signs with; read once. Nothing where the settings name none, or it cannot be read.
    pub(super) fn sms_secret(&self, town: &Town) -> Option<&[u8]> {
        let path = town.settings().sos.sms_secret_file.as_ref()?;
        let read = || match std::fs::read(path) {
            Ok(secret) => Some(secret.trim_ascii().to_vec()).filter(|secret| !secret.is_empty()),
            Err(error) => {
                tracing::error!(%error, "the secret of the gateway of texts cannot be read");
                None
            }
        };
        self.sms_secret.get_or_init(read).as_deref()
    }

    /// A device that is proven was heard of. There are only as many as are enrolled.
    pub(super) fn hear(&self, device: &DeviceId, now: Moment) {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner).insert(device.clone(), now);
    }

    /// When this device was heard of last since the house began to serve.
    pub fn heard(&self, device: &DeviceId) -> Option<Moment> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner).get(device).copied()
    }

    /// What waits beside the log.
    pub fn spool(&self) -> &Spool {
        &self.spool
    }
}
