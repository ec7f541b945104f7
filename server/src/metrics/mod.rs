//! How is the service doing, in numbers that a monitor reads?
//!
//! What happens is counted where it happens, by kind and never by whom: no number tells of a person, a matter, a desk
//! or a unit. They begin with the process. A listener of its own, on this machine only and off unless the settings
//! name it, gives them as Prometheus reads them (`text`); the public port knows nothing of them.
//!
//! Invariant: a label's value is one of a few words that stand in this program.
//! Not here: what the record counts (`amanat_record::vitals`), counts for the public (`pages/figures`).

mod count;
mod gather;
pub mod listen;
mod text;

pub use count::{Listener, Metrics, Sent, TakenIn, count_answers};
pub use gather::gather;

use anyhow::ensure;
use serde::Deserialize;
use std::net::SocketAddr;

/// `[metrics]` of the settings.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MetricsSettings {
    /// Where numbers are given, an address of this machine only; absent: nowhere.
    pub listen: Option<SocketAddr>,
}

impl MetricsSettings {
    /// Whether it can be used.
    pub fn check(&self) -> anyhow::Result<()> {
        let is_here = self.listen.is_none_or(|at| at.ip().is_loopback());
        ensure!(is_here, "metrics.listen: an address of this machine only, as 127.0.0.1:9464");
        Ok(())
    }
}
