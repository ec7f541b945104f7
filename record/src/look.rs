//! What did an installation adopt, asked while another process serves it?
//!
//! Configuration is not personal and lies in clear; reading it takes no lock and opens no key. Nothing else of a
//! record can be read this way.

use crate::{
    append::Position,
    fault::Fault,
    limits::MAX_ROWS,
    record::read_header,
    settings::Settings,
    store::{self, LogReaders},
};
use amanat_core::event::{Header, Stream};

/// The adopted configuration of an installation.
pub struct Look(LogReaders);

impl Look {
    /// Looks into what `init` made.
    pub fn into(settings: &Settings) -> Result<Self, Fault> {
        store::readers(settings).map(Self)
    }

    /// What was adopted of this part of the configuration, in order.
    pub fn past(&self, part: &str) -> Result<Vec<(Position, Header)>, Fault> {
        let stream = Stream::Configuration(part.to_owned()).to_string();
        let events = self.0.lend()?.events_of(&stream, 0, MAX_ROWS)?;
        events.into_iter().map(|event| read_header(event.position, &event.header)).collect()
    }

    /// Adopted configuration by its SHA-256.
    pub fn blob(&self, hash: &[u8; 32]) -> Result<Option<Vec<u8>>, Fault> {
        Ok(self.0.lend()?.configuration(hash)?)
    }
}
