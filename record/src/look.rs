//! What did an installation adopt, asked while another process serves it?
//!
//! Configuration is not personal and lies in clear; reading it takes no lock and opens no key. Nothing else of a
//! record can be read this way.

use crate::{append::Position, fault::Fault, limits::MAX_ROWS, record::read_header, store::LogReaders};
use amanat_core::event::{Header, Stream};
use std::path::Path;

/// The adopted configuration of a data directory.
pub struct Look(LogReaders);

impl Look {
    /// Looks into a directory that `init` made.
    pub fn into(dir: &Path) -> Result<Self, Fault> {
        let path = dir.join("log.db");
        if path.exists() { Ok(Self(LogReaders::of_file(&path))) } else { Err(Fault::Missing(path)) }
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
