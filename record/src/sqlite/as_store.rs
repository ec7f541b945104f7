//! How does SQLite answer what the record asks of a store?
//!
//! Nothing but the names: what is done stands in `log_read`, `keys` and `epochs`.

use super::{beside, key_files::KeyFiles, kinds, log_read};
use crate::{
    append::Position,
    fault::Fault,
    store::{
        Counted, Given, Head, Intent, KeyStore, LogRead, Reach, SeeHeader, Sql, Stored, StoredErrand,
        StoredFile, WrappedKey,
    },
};
use amanat_core::values::Class;
use rusqlite::Connection;
use std::time::Duration;

impl LogRead for Connection {
    fn head(&self) -> Sql<Head> {
        Ok(log_read::head(self)?)
    }

    fn reach(&self) -> Sql<Reach> {
        let written = log_read::head(self)?.size;
        Ok(Reach { written, sure: written })
    }

    fn events_from(&self, from: Position, limit: usize) -> Sql<Vec<Stored>> {
        Ok(log_read::events_from(self, from, limit)?)
    }

    fn headers_from(&self, from: Position, limit: usize, see: &mut SeeHeader<'_>) -> Result<(), Fault> {
        log_read::headers_from(self, from, limit, see)
    }

    fn events_of_kind(&self, kind: &str, from: Position, limit: usize) -> Sql<Vec<Stored>> {
        Ok(kinds::events_of_kind(self, kind, from, limit)?)
    }

    fn streams_begun_about(&self, kind: &str, named: &str) -> Sql<Vec<String>> {
        Ok(log_read::streams_begun_about(self, kind, named)?)
    }

    fn told_from(&self, from: Position, limit: usize) -> Sql<Vec<Stored>> {
        Ok(log_read::told_from(self, from, limit)?)
    }

    fn events_of(&self, stream: &str, from_seq: u32, limit: usize) -> Sql<Vec<Stored>> {
        Ok(log_read::events_of(self, stream, from_seq, limit)?)
    }

    fn length_of(&self, stream: &str) -> Sql<u32> {
        Ok(log_read::length_of(self, stream)?)
    }

    fn has_event(&self, stream: &str, seq: u32, x: &[u8; 32]) -> Sql<bool> {
        Ok(log_read::has_event(self, stream, seq, x)?)
    }

    fn event_at(&self, position: Position) -> Sql<Option<Stored>> {
        Ok(log_read::event_at(self, position)?)
    }

    fn blobs_at(&self, position: Position) -> Sql<Vec<(Class, Vec<u8>)>> {
        Ok(log_read::blobs_at(self, position)?)
    }

    fn entry_halves(&self, from: Position, count: u16) -> Sql<Vec<([u8; 32], [u8; 32])>> {
        Ok(log_read::entry_halves(self, from, count)?)
    }

    fn tile(&self, level: u8, number: u64) -> Sql<Option<Vec<u8>>> {
        Ok(log_read::tile(self, level, number)?)
    }

    fn file(&self, stream: &str, id: &str) -> Sql<Option<(Class, Vec<u8>)>> {
        Ok(log_read::file(self, stream, id)?)
    }

    fn file_after(&self, id: &str) -> Sql<Option<StoredFile>> {
        Ok(log_read::file_after(self, id)?)
    }

    fn configuration(&self, hash: &[u8; 32]) -> Sql<Option<Vec<u8>>> {
        Ok(log_read::configuration(self, hash)?)
    }

    fn reaction(&self, name: &str) -> Sql<Option<Position>> {
        Ok(log_read::reaction(self, name)?)
    }

    fn due_errands(&self, now_ms: i64, limit: usize) -> Sql<Vec<StoredErrand>> {
        Ok(log_read::due_errands(self, now_ms, limit)?)
    }

    /// A file has no standby that it waits for.
    fn unconfirmed_for(&self) -> Sql<Duration> {
        Ok(Duration::ZERO)
    }

    fn open_errands(&self) -> Sql<u64> {
        Ok(log_read::open_errands(self)?)
    }

    fn waiting_errands(&self, now_ms: i64) -> Sql<Vec<(String, u64, Position)>> {
        Ok(beside::waiting(self, now_ms)?)
    }

    fn last_told(&self) -> Sql<Option<(Position, Vec<u8>)>> {
        Ok(beside::last_told(self)?)
    }

    fn blob_digests(&self, from: Position, to: Position) -> Sql<Vec<(Position, [u8; 32])>> {
        Ok(log_read::blob_digests(self, from, to)?)
    }

    fn replay(&self, key: &[u8; 32]) -> Sql<Option<Given>> {
        Ok(log_read::replay(self, key)?)
    }

    fn names(&self, prefix: &str, limit: usize) -> Sql<Vec<String>> {
        Ok(log_read::names(self, prefix, limit)?)
    }

    fn streams(&self) -> Sql<(u64, Vec<Counted>)> {
        Ok(log_read::streams(self)?)
    }

    fn commands_beyond(&self) -> Sql<Vec<(Position, u32)>> {
        Ok(log_read::commands_beyond(self)?)
    }

    fn integrity(&self) -> Sql<Vec<String>> {
        Ok(log_read::integrity(self)?)
    }
}

impl KeyStore for KeyFiles {
    fn begin(&self) -> Sql<()> {
        Ok(self.keys.begin()?)
    }

    fn commit(&self) -> Sql<()> {
        Ok(self.keys.commit()?)
    }

    fn undo(&self) {
        self.keys.undo()
    }

    fn of_stream(&self, stream: &str) -> Sql<Vec<WrappedKey>> {
        Ok(self.keys.of_stream(stream)?)
    }

    fn not_of_week(&self, week: i64, limit: usize) -> Sql<Vec<WrappedKey>> {
        Ok(self.keys.not_of_week(week, limit)?)
    }

    fn put(&self, keys: &[WrappedKey]) -> Sql<Vec<bool>> {
        keys.iter().try_for_each(|key| self.keys.put(key))?;
        Ok(vec![true; keys.len()])
    }

    fn wrap_anew(&self, keys: &[WrappedKey]) -> Sql<()> {
        Ok(keys.iter().try_for_each(|key| self.keys.put(key))?)
    }

    fn erase(&self, stream: &str, class: Class) -> Sql<()> {
        Ok(self.keys.erase(stream, class)?)
    }

    fn intend(&self, intents: &[Intent]) -> Sql<()> {
        Ok(self.keys.intend(intents)?)
    }

    fn intents(&self) -> Sql<Vec<Intent>> {
        Ok(self.keys.intents()?)
    }

    fn end_intent(&self, intent: &Intent, _happened: bool) -> Sql<()> {
        Ok(self.keys.end_intent(&intent.stream, intent.class)?)
    }

    fn epoch(&self, compartment: &str, week: i64) -> Sql<Option<Vec<u8>>> {
        Ok(self.epochs.get(compartment, week)?)
    }

    fn put_epoch(&self, compartment: &str, week: i64, wrapped: &[u8]) -> Sql<Vec<u8>> {
        self.epochs.put(compartment, week, wrapped)?;
        Ok(self.epochs.get(compartment, week)?.unwrap_or_default())
    }

    fn epochs_other_than(&self, week: i64) -> Sql<Vec<(String, i64)>> {
        Ok(self.epochs.other_than(week)?)
    }

    fn oldest_epoch(&self) -> Sql<Option<i64>> {
        Ok(self.epochs.oldest()?)
    }

    fn destroy_epoch(&self, compartment: &str, week: i64) -> Sql<bool> {
        if self.keys.are_wrapped_by(compartment, week)? {
            return Ok(false);
        }
        self.epochs.destroy(compartment, week)?;
        Ok(true)
    }

    fn forget(&self) -> Sql<()> {
        self.keys.forget()?;
        Ok(self.epochs.forget()?)
    }

    fn is_shared(&self) -> bool {
        false
    }
}
