//! How do rows of a backup come into files of their own?
//!
//! One connection to `log.db`; what belongs together is one transaction. Keys come into `keys.db` and `epochs.db` in an
//! order in which, whenever it stops, what is there can be unwrapped.
//!
//! Not here: whether the rows are what was signed (`backup::import`).

use super::{Durability, forget_deleted, log_read, open_writer};
use crate::{
    backup::frames::{Cell, Frame},
    fault::Fault,
    store::{Head, StreamHead},
};
use rusqlite::{
    Connection, OptionalExtension, ToSql, params,
    types::{ToSqlOutput, Value, ValueRef},
};
use std::{collections::HashMap, path::Path};

/// Lives that are held until they are written.
const MAX_HELD_STREAMS: usize = 100_000;

type Done = Result<(), rusqlite::Error>;

impl ToSql for Cell {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Cell::Nothing => ToSqlOutput::Owned(Value::Null),
            Cell::Number(number) => ToSqlOutput::Owned(Value::Integer(*number)),
            Cell::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Cell::Bytes(bytes) => ToSqlOutput::Borrowed(ValueRef::Blob(bytes)),
        })
    }
}

/// The connection that takes rows in.
pub(crate) struct LogImport {
    db: Connection,
    streams: HashMap<String, StreamHead>,
}

impl LogImport {
    /// Opens a log that was made before; nobody else may have it.
    pub(crate) fn open(path: &Path) -> Result<Self, Fault> {
        let db = open_writer(path, Durability::Full)?;
        Ok(Self { db, streams: HashMap::new() })
    }

    pub(crate) fn connection(&self) -> &Connection {
        &self.db
    }

    pub(crate) fn begin(&self) -> Done {
        self.db.execute_batch("BEGIN IMMEDIATE")
    }

    pub(crate) fn undo(&mut self) {
        self.streams.clear();
        if !self.db.is_autocommit() {
            // What is not committed is gone with the connection as well.
            let _ = self.db.execute_batch("ROLLBACK");
        }
    }

    /// Ends the transaction with this head.
    pub(crate) fn commit(&mut self, head: &Head) -> Done {
        self.write_streams()?;
        self.run("UPDATE head SET size = ?1, root = ?2", params![head.size as i64, head.root])?;
        self.db.execute_batch("COMMIT")
    }

    fn write_streams(&mut self) -> Done {
        for (_, head) in self.streams.drain() {
            self.db
                .prepare_cached("UPDATE streams SET events = ?2, last = ?3 WHERE id = ?1")?
                .execute(params![head.id, head.events, head.last])?;
        }
        Ok(())
    }

    /// Takes an event into its life, which may begin with it.
    pub(crate) fn event(
        &mut self,
        frame: &Frame,
        stream: Option<(&str, u32)>,
        last: [u8; 32],
    ) -> Result<(), Fault> {
        let id = match stream {
            None => None,
            Some((name, seq)) => {
                let mut head = self.stream(name)?;
                if head.events != seq {
                    return Err(Fault::damaged(format!("an event of {name} is missing before its {seq}th")));
                }
                (head.events, head.last) = (seq + 1, last);
                self.streams.insert(name.to_owned(), head);
                Some(head.id)
            }
        };
        let cells = &frame.cells;
        self.run(
            "INSERT INTO events VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![cells[0], id, cells[2], cells[3], cells[4], cells[5]],
        )?;
        Ok(())
    }

    fn stream(&mut self, name: &str) -> Result<StreamHead, rusqlite::Error> {
        if let Some(head) = self.streams.get(name) {
            return Ok(*head);
        }
        if self.streams.len() >= MAX_HELD_STREAMS {
            self.write_streams()?;
        }
        let found = self
            .db
            .prepare_cached("SELECT id, events, last FROM streams WHERE name = ?1")?
            .query_row([name], |row| {
                Ok(StreamHead { id: row.get(0)?, events: row.get(1)?, last: row.get(2)? })
            })
            .optional()?;
        if let Some(head) = found {
            return Ok(head);
        }
        self.run("INSERT INTO streams (name, events, last) VALUES (?1, 0, zeroblob(32))", [name])?;
        Ok(StreamHead { id: self.db.last_insert_rowid(), events: 0, last: [0; 32] })
    }

    /// Takes any other row.
    pub(crate) fn row(&self, frame: &Frame) -> Result<(), Fault> {
        let of_stream = "(SELECT id FROM streams WHERE name = ";
        let (columns, sql) = match frame.kind {
            b'V' => (2, "INSERT INTO vault VALUES (?1, ?2)".to_owned()),
            b'F' => (5, format!("INSERT OR REPLACE INTO files VALUES (?1, {of_stream}?2), ?3, ?4, ?5)")),
            b'C' => (4, "INSERT OR REPLACE INTO commands VALUES (?1, ?2, ?3, ?4)".to_owned()),
            b'R' => (
                8,
                format!(
                    "INSERT OR REPLACE INTO errands (position, number, stream, via, due, tries, outcome, words)
                     VALUES (?1, ?2, {of_stream}?3), ?4, ?5, ?6, ?7, ?8)"
                ),
            ),
            b'P' => (2, "INSERT OR REPLACE INTO reactions VALUES (?1, ?2)".to_owned()),
            b'G' => (2, "INSERT OR IGNORE INTO configurations VALUES (?1, ?2)".to_owned()),
            _ => return Err(Fault::damaged("a row of a kind that this Amanat does not know")),
        };
        frame.has(columns).map_err(|e| Fault::damaged(e.to_string()))?;
        Ok(self.run(&sql, rusqlite::params_from_iter(&frame.cells))?)
    }

    pub(crate) fn tile(&self, level: u8, number: u64, hashes: &[u8]) -> Done {
        self.run("INSERT OR REPLACE INTO tiles VALUES (?1, ?2, ?3)", params![level, number as i64, hashes])
    }

    pub(crate) fn head(&self) -> Result<Head, rusqlite::Error> {
        log_read::head(&self.db)
    }

    /// Gives the log the name under which its successor goes on.
    pub(crate) fn rename(&self, origin: &str) -> Done {
        self.run("UPDATE head SET origin = ?1", [origin])
    }

    /// Moves everything into the file itself.
    pub(crate) fn settle(&self) -> Done {
        forget_deleted(&self.db, "log.db")
    }

    fn run(&self, sql: &str, params: impl rusqlite::Params) -> Done {
        self.db.prepare_cached(sql)?.execute(params).map(drop)
    }
}

/// Connections that take keys in.
pub(crate) struct KeysImport {
    keys: Connection,
    epochs: Connection,
}

impl KeysImport {
    /// Opens the two files, which were made before.
    pub(crate) fn open(keys: &Path, epochs: &Path) -> Result<Self, Fault> {
        let open = |path| -> Result<Connection, Fault> {
            let db = open_writer(path, Durability::Full)?;
            db.query_row("PRAGMA secure_delete=ON", [], |_| Ok(()))?;
            Ok(db)
        };
        Ok(Self { keys: open(keys)?, epochs: open(epochs)? })
    }

    /// Begins to take an archive in; `whole`: what is not in it is gone afterwards.
    pub(crate) fn begin(&self, whole: bool) -> Done {
        self.keys.execute_batch("BEGIN IMMEDIATE")?;
        match whole {
            true => self.keys.execute_batch("DELETE FROM data_keys; DELETE FROM intents"),
            false => Ok(()),
        }
    }

    pub(crate) fn row(&self, frame: &Frame) -> Result<(), Fault> {
        let (db, columns, sql) = match frame.kind {
            b'K' => (&self.keys, 7, "INSERT OR REPLACE INTO data_keys VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"),
            b'I' => (&self.keys, 4, "INSERT OR REPLACE INTO intents VALUES (?1, ?2, ?3, ?4)"),
            // Each is durable at once: whatever the keys' commit says is wrapped by it, is.
            b'W' => (&self.epochs, 3, "INSERT OR REPLACE INTO epochs VALUES (?1, ?2, ?3)"),
            _ => return Err(Fault::damaged("a row of a kind that this Amanat does not know")),
        };
        frame.has(columns).map_err(|e| Fault::damaged(e.to_string()))?;
        db.prepare_cached(sql)?.execute(rusqlite::params_from_iter(&frame.cells))?;
        Ok(())
    }

    /// Ends it. Of a whole archive, what wraps nothing that is named in `kept` is destroyed.
    pub(crate) fn commit(&self, kept: Option<&[(String, i64)]>) -> Done {
        self.keys.execute_batch("COMMIT")?;
        if let Some(kept) = kept {
            let held: Vec<(String, i64)> = self
                .epochs
                .prepare("SELECT compartment, week FROM epochs")?
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect::<Result<_, _>>()?;
            for (compartment, week) in held.iter().filter(|held| !kept.contains(held)) {
                self.epochs.execute(
                    "DELETE FROM epochs WHERE compartment = ?1 AND week = ?2",
                    params![compartment, week],
                )?;
            }
        }
        forget_deleted(&self.keys, "keys.db")?;
        forget_deleted(&self.epochs, "epochs.db")
    }

    pub(crate) fn undo(&self) {
        if !self.keys.is_autocommit() {
            // What is not committed is gone with the connection as well.
            let _ = self.keys.execute_batch("ROLLBACK");
        }
    }
}
