//! How do the rows of a record's files come into PostgreSQL, byte for byte?
//!
//! Table by table, some rows at a time. Events and their words never change, so that a copy that was cut short goes on
//! after the last event that is there; everything else is copied anew. Until the copy is proven the head says that it
//! is not finished, and nobody serves it.
//!
//! Not here: what is proven of it (`moving` of the record).

use super::{
    log_read::number,
    place::Place,
    schema::{self, FINISHED, UNFINISHED},
    session::{Asked, Patience, Session},
    trouble, turn,
};
use crate::{
    append::Position,
    backup::succession::Succession,
    fault::Fault,
    store::{Head, Sql, StoreError},
};
use rusqlite::{Connection, types::ValueRef};
use tokio_postgres::types::ToSql;

/// Rows that go over together.
const ROWS: usize = 2_000;
/// Bytes after which no further row joins them.
const BYTES: usize = 8 << 20;

/// What a column holds.
#[derive(Clone, Copy)]
enum Kind {
    Number,
    Text,
    Bytes,
}

use Kind::{Bytes, Number, Text};

/// A table to copy: its name, its columns, and what is read of the file in their order.
struct Table {
    name: &'static str,
    columns: &'static [(&'static str, Kind)],
    read: &'static str,
}

const EVENTS: Table = Table {
    name: "amanat.events",
    columns: &[
        ("position", Number),
        ("stream", Number),
        ("seq", Number),
        ("header", Bytes),
        ("c", Bytes),
        ("x", Bytes),
    ],
    read: "SELECT position, stream, seq, header, c, x FROM events WHERE position >= ?1 ORDER BY position",
};
const VAULT: Table = Table {
    name: "amanat.vault",
    columns: &[("id", Number), ("blob", Bytes)],
    read: "SELECT id, blob FROM vault WHERE id >= ?1 ORDER BY id",
};
const OTHERS: [Table; 7] = [
    Table {
        name: "amanat.streams",
        columns: &[("id", Number), ("name", Text), ("events", Number), ("last", Bytes)],
        read: "SELECT id, name, events, last FROM streams WHERE ?1 = 0",
    },
    Table {
        name: "amanat.files",
        columns: &[
            ("id", Text),
            ("stream", Number),
            ("class", Number),
            ("position", Number),
            ("blob", Bytes),
        ],
        read: "SELECT id, stream, class, position, blob FROM files WHERE ?1 = 0",
    },
    Table {
        name: "amanat.tiles",
        columns: &[("level", Number), ("number", Number), ("hashes", Bytes)],
        read: "SELECT level, number, hashes FROM tiles WHERE ?1 = 0",
    },
    Table {
        name: "amanat.commands",
        columns: &[("key", Bytes), ("meaning", Bytes), ("first", Number), ("count", Number)],
        read: "SELECT key, meaning, first, count FROM commands WHERE ?1 = 0",
    },
    Table {
        name: "amanat.errands",
        columns: &[
            ("position", Number),
            ("number", Number),
            ("stream", Number),
            ("via", Text),
            ("due", Number),
            ("tries", Number),
            ("outcome", Text),
            ("words", Bytes),
        ],
        read: "SELECT position, number, stream, via, due, tries, outcome, words FROM errands WHERE ?1 = 0",
    },
    Table {
        name: "amanat.reactions",
        columns: &[("name", Text), ("position", Number)],
        read: "SELECT name, position FROM reactions WHERE ?1 = 0",
    },
    Table {
        name: "amanat.configurations",
        columns: &[("hash", Bytes), ("content", Bytes)],
        read: "SELECT hash, content FROM configurations WHERE ?1 = 0",
    },
];
const EPOCHS: Table = Table {
    name: "amanat_keys.epochs",
    columns: &[("compartment", Text), ("week", Number), ("wrapped", Bytes)],
    read: "SELECT compartment, week, wrapped FROM epochs WHERE ?1 = 0",
};
const DATA_KEYS: Table = Table {
    name: "amanat_keys.data_keys",
    columns: &[
        ("stream", Text),
        ("class", Number),
        ("compartment", Text),
        ("week", Number),
        ("kc", Bytes),
        ("wrapped", Bytes),
        ("erased", Number),
    ],
    read: "SELECT stream, class, iif(wrapped = x'', NULL, compartment), iif(wrapped = x'', NULL, week), kc, wrapped,
           erased FROM data_keys WHERE ?1 = 0",
};

/// A file's rows, one column after the other.
enum Column {
    Numbers(Vec<Option<i64>>),
    Texts(Vec<Option<String>>),
    Bytes(Vec<Option<Vec<u8>>>),
}

impl Column {
    fn of(kind: Kind) -> Self {
        match kind {
            Number => Self::Numbers(Vec::new()),
            Text => Self::Texts(Vec::new()),
            Bytes => Self::Bytes(Vec::new()),
        }
    }

    /// Takes a value; gives how many bytes it has.
    fn take(&mut self, value: ValueRef<'_>) -> Result<usize, rusqlite::Error> {
        let size = value.as_bytes_or_null().ok().flatten().map_or(8, <[u8]>::len);
        match self {
            Self::Numbers(all) => all.push(value.as_i64_or_null()?),
            Self::Texts(all) => all.push(value.as_str_or_null()?.map(str::to_owned)),
            Self::Bytes(all) => all.push(value.as_blob_or_null()?.map(<[u8]>::to_vec)),
        }
        Ok(size)
    }

    fn given(&self) -> &(dyn ToSql + Sync) {
        match self {
            Self::Numbers(all) => all,
            Self::Texts(all) => all,
            Self::Bytes(all) => all,
        }
    }
}

impl Table {
    fn put(&self) -> String {
        let word = |kind| match kind {
            Number => "bigint",
            Text => "text",
            Bytes => "bytea",
        };
        let names: Vec<&str> = self.columns.iter().map(|(name, _)| *name).collect();
        let arrays: Vec<String> =
            (1..).zip(self.columns).map(|(n, (_, kind))| format!("${n}::{}[]", word(*kind))).collect();
        format!(
            "INSERT INTO {} ({}) SELECT * FROM unnest({})",
            self.name,
            names.join(", "),
            arrays.join(", ")
        )
    }

    /// Copies whatever the file has from a number on.
    fn copy(&self, file: &Connection, from: i64, to: &Session) -> Result<u64, Fault> {
        let (put, mut asked) = (self.put(), file.prepare(self.read)?);
        let (mut rows, mut count) = (asked.query([from])?, 0);
        loop {
            let mut columns: Vec<Column> = self.columns.iter().map(|(_, kind)| Column::of(*kind)).collect();
            let (mut taken, mut bytes) = (0, 0);
            while taken < ROWS && bytes < BYTES {
                let Some(row) = rows.next()? else { break };
                for (at, column) in columns.iter_mut().enumerate() {
                    bytes += column.take(row.get_ref(at)?).map_err(StoreError::from)?;
                }
                taken += 1;
            }
            if taken == 0 {
                return Ok(count);
            }
            let given: Vec<&(dyn ToSql + Sync)> = columns.iter().map(Column::given).collect();
            to.rows(&put, &given)?;
            count += taken as u64;
        }
    }
}

fn already_holds() -> Fault {
    Fault::Setting("the database already holds a log: a move needs an empty one".into())
}

/// Where a record's files are copied to.
pub(crate) struct Target {
    log: Session,
    keys: Session,
}

impl Target {
    /// Connects to an empty place, or to one where a copy of this log was begun or is whole.
    pub(crate) fn open(
        log: &Place,
        keys: &Place,
        origin: &str,
        empty_root: &[u8; 32],
    ) -> Result<Self, Fault> {
        let target =
            Self { log: Session::open(log, Patience::Short)?, keys: Session::open(keys, Patience::Short)? };
        if !schema::is_laid(&target.log, "amanat.head")? {
            schema::lay_log(log, origin, empty_root)?;
            target.log.rows("UPDATE head SET version = $1", &[&UNFINISHED])?;
        }
        if !schema::is_laid(&target.keys, "amanat_keys.data_keys")? {
            schema::lay_keys(keys)?;
        }
        let row = target.log.row("SELECT origin, version FROM head", &[])?;
        let found = row.map(|row| (row.get::<_, String>(0), row.get::<_, i64>(1)));
        match found {
            Some((found, UNFINISHED | FINISHED)) if found == origin => Ok(target),
            _ => Err(already_holds()),
        }
    }

    /// Whether everything of a log with this head came over before, and was proven. Refuses where it is another one.
    pub(crate) fn is_whole(&self, head: &Head) -> Result<bool, Fault> {
        let row = self.log.row("SELECT version FROM head", &[])?;
        if row.map(|row| row.get::<_, i64>(0)) != Some(FINISHED) {
            return Ok(false);
        }
        if self.log().head()? == *head { Ok(true) } else { Err(already_holds()) }
    }

    /// The position after the last event that came over.
    pub(crate) fn next(&self) -> Sql<Position> {
        let row = self.log.row("SELECT coalesce(max(position) + 1, 0) FROM events", &[])?;
        Ok(row.map_or(0, |row| number(&row, 0)))
    }

    /// Copies everything that is not there yet.
    pub(crate) fn copy(&self, log: &Connection, keys: &Connection, epochs: &Connection) -> Result<(), Fault> {
        let next = self.next()? as i64;
        // Words first: an event that is there has all of its own.
        self.log.rows("DELETE FROM vault WHERE id >= $1", &[&(next * 4)])?;
        VAULT.copy(log, next * 4, &self.log)?;
        EVENTS.copy(log, next, &self.log)?;
        for table in &OTHERS {
            self.log.run(&format!("TRUNCATE {}", table.name))?;
            table.copy(log, 0, &self.log)?;
        }
        self.keys.run("TRUNCATE epochs, data_keys, intents")?;
        EPOCHS.copy(epochs, 0, &self.keys)?;
        DATA_KEYS.copy(keys, 0, &self.keys)?;
        self.same_counts(log, keys, epochs)
    }

    fn same_counts(&self, log: &Connection, keys: &Connection, epochs: &Connection) -> Result<(), Fault> {
        let of_log = [&EVENTS, &VAULT].into_iter().chain(&OTHERS).map(|table| (table, log, &self.log));
        let of_keys = [(&EPOCHS, epochs, &self.keys), (&DATA_KEYS, keys, &self.keys)];
        for (table, file, to) in of_log.chain(of_keys) {
            let short = table.name.split('.').next_back().unwrap_or_default();
            let here: i64 = file.query_row(&format!("SELECT count(*) FROM {short}"), [], |row| row.get(0))?;
            let row = to.row(&format!("SELECT count(*) FROM {}", table.name), &[])?;
            let there: i64 = row.map_or(-1, |row| row.get(0));
            if here != there {
                return Err(Fault::damaged(format!(
                    "{short}: {here} rows in the file, and {there} came over"
                )));
            }
        }
        Ok(())
    }

    /// SHA-256 of each header of consecutive events, as they are there.
    pub(crate) fn header_digests(&self, from: Position, to: Position) -> Sql<Vec<[u8; 32]>> {
        let sql =
            "SELECT sha256(header) FROM events WHERE position >= $1 AND position < $2 ORDER BY position";
        let rows = self.log.rows(sql, &[&(from as i64), &(to as i64)])?;
        Ok(rows.iter().map(|row| super::log_read::hash(row, 0)).collect())
    }

    /// To read what came over.
    pub(crate) fn log(&self) -> &dyn crate::store::LogRead {
        &self.log
    }

    /// It is proven: from now on it can be served, and further nodes hear of these notes.
    pub(crate) fn finish(&self, head: &Head, announced: &[Succession]) -> Result<(), Fault> {
        self.log.run(schema::TURNS)?;
        turn::keep(&self.log, announced.iter())?;
        let sql = "UPDATE head SET size = $1, root = $2, version = $3 WHERE version = $4 RETURNING 1";
        let given: [super::session::Given<'_>; 4] =
            [&(head.size as i64), &&head.root[..], &FINISHED, &UNFINISHED];
        match self.log.row(sql, &given)? {
            Some(_) => Ok(()),
            None => Err(Fault::Store(trouble::own("somebody else finished this move").into())),
        }
    }
}
