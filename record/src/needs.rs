//! Which keys must be durable before a batch is written?
//!
//! Those that its commands were sealed with, and those of a stream whose compartment becomes another with it. A command
//! that comes too late is refused a moment later and moves none.

use crate::{append::Expected, fault::Fault, keyring::KeyNeed, store::Sql, work::Command, writer::Writer};

impl Writer {
    /// Makes them durable, in one transaction.
    pub(crate) fn make_keys_durable(&self, commands: &[Command]) -> Result<(), Fault> {
        let writes = commands.iter().flat_map(|(prepared, _)| &prepared.writes);
        let needs: Vec<KeyNeed<'_>> = writes
            .map(|w| KeyNeed {
                stream: &w.stream,
                compartment: &w.compartment,
                week: w.week,
                keys: &w.keys,
                expected: w.expected,
            })
            .collect();
        self.keyring.make_durable(&*self.keys, &needs, &|stream, expected| self.is_next(stream, expected))
    }

    /// Whether a command that expects this will be written: one that comes too late moves no keys.
    fn is_next(&self, stream: &str, expected: Expected) -> Sql<bool> {
        match expected {
            Expected::Any => Ok(true),
            Expected::Version(version) => Ok(self.log.read().length_of(stream)? == version),
        }
    }
}
