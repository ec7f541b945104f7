//! What can be read of the log in PostgreSQL?
//!
//! By a reader, whose connections may be lost and made again, and by the writer inside its transaction.

use super::session::Asked;
use crate::{
    append::Position,
    fault::Fault,
    store::{
        Counted, Given, Head, LogRead, MAX_COVERS, Reach, SeeHeader, Sql, Stored, StoredErrand, StoredFile,
        vault_id,
    },
};
use amanat_core::values::Class;
use std::time::Duration;
use tokio_postgres::Row;

/// A hash of a row; one that is too short is no hash of ours, and equals none.
pub(super) fn hash(row: &Row, column: usize) -> [u8; 32] {
    row.get::<_, &[u8]>(column).try_into().unwrap_or_default()
}

pub(super) fn number(row: &Row, column: usize) -> u64 {
    row.get::<_, i64>(column) as u64
}

pub(super) fn small(row: &Row, column: usize) -> u32 {
    row.get::<_, i64>(column) as u32
}

pub(super) fn class(row: &Row, column: usize) -> Class {
    Class::ALL[(row.get::<_, i64>(column) & 3) as usize]
}

fn stored(row: &Row) -> Stored {
    Stored {
        position: number(row, 0),
        seq: row.get::<_, Option<i64>>(1).map(|seq| seq as u32),
        header: row.get(2),
        c: hash(row, 3),
        x: hash(row, 4),
    }
}

fn all(rows: Vec<Row>) -> Vec<Stored> {
    rows.iter().map(stored).collect()
}

fn up_to(limit: usize) -> i64 {
    i64::try_from(limit).unwrap_or(i64::MAX)
}

impl<A: Asked> LogRead for A {
    fn head(&self) -> Sql<Head> {
        let row = self.row("SELECT size, root FROM head", &[])?;
        Ok(row.map_or(Head { size: 0, root: [0; 32] }, |row| Head {
            size: number(&row, 0),
            root: hash(&row, 1),
        }))
    }

    /// What was signed, a standby has. Where no standby is waited for, what is written stays as far as it ever does.
    fn reach(&self) -> Sql<Reach> {
        let sql = "SELECT head.size,
                   CASE current_setting('synchronous_standby_names') WHEN '' THEN head.size ELSE signed.size END
                   FROM head, signed";
        let row = self.row(sql, &[])?;
        Ok(row.map_or(Reach { written: 0, sure: 0 }, |row| Reach {
            written: number(&row, 0),
            sure: number(&row, 1),
        }))
    }

    fn events_from(&self, from: Position, limit: usize) -> Sql<Vec<Stored>> {
        let sql =
            "SELECT position, seq, header, c, x FROM events WHERE position >= $1 ORDER BY position LIMIT $2";
        Ok(all(self.rows(sql, &[&(from as i64), &up_to(limit)])?))
    }

    fn headers_from(&self, from: Position, limit: usize, see: &mut SeeHeader<'_>) -> Result<(), Fault> {
        let sql = "SELECT position, header, stream IS NULL FROM events
                   WHERE position >= $1 ORDER BY position LIMIT $2";
        for row in self.rows(sql, &[&(from as i64), &up_to(limit)])? {
            let is_cover: bool = row.get(2);
            see(number(&row, 0), (!is_cover).then(|| row.get(1)))?;
        }
        Ok(())
    }

    fn events_of_kind(&self, kind: &str, from: Position, limit: usize) -> Sql<Vec<Stored>> {
        // In the order of names, `0` follows `/`.
        let sql =
            "SELECT e.position, e.seq, e.header, e.c, e.x FROM streams s JOIN events e ON e.stream = s.id
                   WHERE s.name >= $1 AND s.name < $2 AND e.position >= $3 ORDER BY e.position LIMIT $4";
        let (first, last) = (format!("{kind}/"), format!("{kind}0"));
        Ok(all(self.rows(sql, &[&first, &last, &(from as i64), &up_to(limit)])?))
    }

    fn streams_begun_about(&self, kind: &str, named: &str) -> Sql<Vec<String>> {
        let sql = "SELECT s.name FROM streams s JOIN events e ON e.stream = s.id AND e.seq = 0
                   WHERE s.name >= $1 AND s.name < $2 AND position($3::bytea IN e.header) > 0";
        let (first, last, named) = (format!("{kind}/"), format!("{kind}0"), format!("\"{named}\""));
        let rows = self.rows(sql, &[&first, &last, &named.as_bytes()])?;
        Ok(rows.iter().map(|row| row.get(0)).collect())
    }

    fn told_from(&self, from: Position, limit: usize) -> Sql<Vec<Stored>> {
        let sql = "SELECT position, seq, header, c, x FROM events
                   WHERE position >= $1 AND stream IS NOT NULL ORDER BY position LIMIT $2";
        Ok(all(self.rows(sql, &[&(from as i64), &up_to(limit)])?))
    }

    fn events_of(&self, stream: &str, from_seq: u32, limit: usize) -> Sql<Vec<Stored>> {
        let sql =
            "SELECT e.position, e.seq, e.header, e.c, e.x FROM streams s JOIN events e ON e.stream = s.id
                   WHERE s.name = $1 AND e.seq >= $2 ORDER BY e.seq LIMIT $3";
        Ok(all(self.rows(sql, &[&stream, &i64::from(from_seq), &up_to(limit)])?))
    }

    fn length_of(&self, stream: &str) -> Sql<u32> {
        Ok(self
            .row("SELECT events FROM streams WHERE name = $1", &[&stream])?
            .map_or(0, |row| small(&row, 0)))
    }

    fn has_event(&self, stream: &str, seq: u32, x: &[u8; 32]) -> Sql<bool> {
        let sql = "SELECT 1 FROM events e JOIN streams s ON s.id = e.stream
                   WHERE s.name = $1 AND e.seq = $2 AND e.x = $3";
        Ok(self.row(sql, &[&stream, &i64::from(seq), &&x[..]])?.is_some())
    }

    fn event_at(&self, position: Position) -> Sql<Option<Stored>> {
        let sql = "SELECT position, seq, header, c, x FROM events WHERE position = $1";
        Ok(self.row(sql, &[&(position as i64)])?.as_ref().map(stored))
    }

    fn blobs_at(&self, position: Position) -> Sql<Vec<(Class, Vec<u8>)>> {
        let (first, last) = (vault_id(position, Class::Identity), vault_id(position, Class::Internal));
        let rows =
            self.rows("SELECT id, blob FROM vault WHERE id BETWEEN $1 AND $2 ORDER BY id", &[&first, &last])?;
        Ok(rows.iter().map(|row| (class(row, 0), row.get(1))).collect())
    }

    fn entry_halves(&self, from: Position, count: u16) -> Sql<Vec<([u8; 32], [u8; 32])>> {
        let sql = "SELECT c, x FROM events WHERE position >= $1 ORDER BY position LIMIT $2";
        let rows = self.rows(sql, &[&(from as i64), &i64::from(count)])?;
        Ok(rows.iter().map(|row| (hash(row, 0), hash(row, 1))).collect())
    }

    fn tile(&self, level: u8, number: u64) -> Sql<Option<Vec<u8>>> {
        let sql = "SELECT hashes FROM tiles WHERE level = $1 AND number = $2";
        Ok(self.row(sql, &[&i64::from(level), &(number as i64)])?.map(|row| row.get(0)))
    }

    fn file(&self, stream: &str, id: &str) -> Sql<Option<(Class, Vec<u8>)>> {
        let sql = "SELECT f.class, f.blob FROM files f JOIN streams s ON s.id = f.stream
                   WHERE f.id = $2 AND s.name = $1";
        Ok(self.row(sql, &[&stream, &id])?.map(|row| (class(&row, 0), row.get(1))))
    }

    fn file_after(&self, id: &str) -> Sql<Option<StoredFile>> {
        let sql = "SELECT f.id, s.name, f.class, f.blob FROM files f JOIN streams s ON s.id = f.stream
                   WHERE f.id > $1 ORDER BY f.id LIMIT 1";
        let stored = |row: Row| StoredFile {
            id: row.get(0),
            stream: row.get(1),
            class: class(&row, 2),
            blob: row.get(3),
        };
        Ok(self.row(sql, &[&id])?.map(stored))
    }

    fn configuration(&self, hash: &[u8; 32]) -> Sql<Option<Vec<u8>>> {
        let sql = "SELECT content FROM configurations WHERE hash = $1";
        Ok(self.row(sql, &[&&hash[..]])?.map(|row| row.get(0)))
    }

    fn reaction(&self, name: &str) -> Sql<Option<Position>> {
        let sql = "SELECT position FROM reactions WHERE name = $1";
        Ok(self.row(sql, &[&name])?.map(|row| number(&row, 0)))
    }

    fn due_errands(&self, now_ms: i64, limit: usize) -> Sql<Vec<StoredErrand>> {
        let sql = "SELECT e.position, e.number, s.name, e.via, e.due, e.tries, e.words
                   FROM errands e JOIN streams s ON s.id = e.stream
                   WHERE e.due IS NOT NULL AND e.due <= $1 ORDER BY e.due LIMIT $2";
        let rows = self.rows(sql, &[&now_ms, &up_to(limit)])?;
        let errand = |row: &Row| StoredErrand {
            position: number(row, 0),
            number: small(row, 1),
            stream: row.get(2),
            via: row.get(3),
            due_ms: row.get(4),
            tries: small(row, 5),
            words: row.get::<_, Option<_>>(6).unwrap_or_default(),
        };
        Ok(rows.iter().map(errand).collect())
    }

    fn unconfirmed_for(&self) -> Sql<Duration> {
        // Of the same user, whose sessions everybody of it may see.
        let sql =
            "SELECT max(extract(epoch FROM clock_timestamp() - query_start))::float8 FROM pg_stat_activity
                   WHERE wait_event = 'SyncRep' AND usename = current_user";
        let waited = self.row(sql, &[])?.and_then(|row| row.get::<_, Option<f64>>(0));
        Ok(waited.and_then(|waited_s| Duration::try_from_secs_f64(waited_s).ok()).unwrap_or_default())
    }

    fn open_errands(&self) -> Sql<u64> {
        let row = self.row("SELECT count(*) FROM errands WHERE due IS NOT NULL", &[])?;
        Ok(row.map_or(0, |row| number(&row, 0)))
    }

    fn waiting_errands(&self, now_ms: i64) -> Sql<Vec<(String, u64, Position)>> {
        let sql = "SELECT via, count(*), min(position) FROM errands
                   WHERE due IS NOT NULL AND (due <= $1 OR tries > 0) GROUP BY via ORDER BY via";
        let rows = self.rows(sql, &[&now_ms])?;
        Ok(rows.iter().map(|row| (row.get(0), number(row, 1), number(row, 2))).collect())
    }

    fn last_told(&self) -> Sql<Option<(Position, Vec<u8>)>> {
        let sql = "SELECT position, header FROM
                   (SELECT position, header, stream FROM events ORDER BY position DESC LIMIT $1) AS near
                   WHERE stream IS NOT NULL ORDER BY position DESC LIMIT 1";
        Ok(self.row(sql, &[&MAX_COVERS])?.map(|row| (number(&row, 0), row.get(1))))
    }

    fn blob_digests(&self, from: Position, to: Position) -> Sql<Vec<(Position, [u8; 32])>> {
        // Worked out where the bytes lie, so that they do not come over the network once more.
        let sql = "SELECT id >> 2, sha256(blob) FROM vault WHERE id >= $1 AND id < $2 ORDER BY id";
        let (first, last) = (vault_id(from, Class::Identity), vault_id(to, Class::Identity));
        Ok(self.rows(sql, &[&first, &last])?.iter().map(|row| (number(row, 0), hash(row, 1))).collect())
    }

    fn replay(&self, key: &[u8; 32]) -> Sql<Option<Given>> {
        let sql = "SELECT meaning, first, count FROM commands WHERE key = $1";
        Ok(self.row(sql, &[&&key[..]])?.map(|row| (hash(&row, 0), number(&row, 1), small(&row, 2))))
    }

    fn names(&self, prefix: &str, limit: usize) -> Sql<Vec<String>> {
        let sql = "SELECT name FROM streams WHERE name >= $1 AND name < $2 ORDER BY name LIMIT $3";
        let rows = self.rows(sql, &[&prefix, &format!("{prefix}{}", char::MAX), &up_to(limit)])?;
        Ok(rows.iter().map(|row| row.get(0)).collect())
    }

    fn streams(&self) -> Sql<(u64, Vec<Counted>)> {
        // One statement sees one moment.
        let sql = "SELECT h.size, s.name, s.events, s.last FROM head h LEFT JOIN streams s ON true";
        let rows = self.rows(sql, &[])?;
        let counted = |row: &Row| {
            let name: Option<String> = row.get(1);
            name.map(|name| (name, small(row, 2), hash(row, 3)))
        };
        Ok((rows.first().map_or(0, |row| number(row, 0)), rows.iter().filter_map(counted).collect()))
    }

    fn commands_beyond(&self) -> Sql<Vec<(Position, u32)>> {
        let rows = self.rows("SELECT first, count FROM commands, head WHERE first + count > size", &[])?;
        Ok(rows.iter().map(|row| (number(row, 0), small(row, 1))).collect())
    }

    /// The server checks its pages itself (`initdb --data-checksums`, `pg_amcheck`).
    fn integrity(&self) -> Sql<Vec<String>> {
        Ok(Vec::new())
    }
}
