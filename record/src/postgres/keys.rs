//! Where do keys lie in PostgreSQL?
//!
//! In a schema of their own, or in another database altogether, so that they can be backed up apart and forgotten
//! sooner. Several nodes change them: a new key is kept only where there is none, another wrapping only of the key that
//! is there, and a compartment's key cannot be deleted while it wraps any.
//!
//! PostgreSQL does not write over what is deleted. An erased data key stays legible in its files until they are written
//! over, and opens nothing once its week is destroyed; then the table of weeks is written anew and its old file removed
//! (`decisions/2026-11-keys-in-postgresql.md`).

use super::{
    log_read::{class, hash, small},
    place::Place,
    schema,
    session::{Asked, Patience, Session},
    trouble,
};
use crate::{
    fault::Fault,
    store::{Intent, KeyStore, Sql, StoreError, WrappedKey},
};
use amanat_core::values::Class;
use std::{
    collections::HashSet,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};
use tokio_postgres::Row;

/// How long another node's intent is left alone: by then its batch is written or will never be.
const ANOTHERS_INTENT: &str = "interval '10 minutes'";

/// A connection to the keys.
pub(crate) struct Keys {
    place: Place,
    node: String,
    patience: Patience,
    session: Mutex<Session>,
    has_destroyed: AtomicBool,
}

/// An erased key is wrapped by nobody here; in files it has a compartment and a week, which nobody asks.
pub(super) const COLUMNS: &str =
    "stream, class, coalesce(compartment, ''), coalesce(week, 0), kc, wrapped, erased";

impl Keys {
    /// Lays empty tables.
    pub(crate) fn make(place: &Place) -> Result<(), Fault> {
        schema::lay_keys(place)
    }

    /// For whoever reads.
    pub(crate) fn open(place: Place, node: &str) -> Result<Self, Fault> {
        Self::with_patience(place, node, Patience::Short)
    }

    /// For the writer, who waits as long as the server needs.
    pub(crate) fn open_to_write(place: Place, node: &str, closed: Arc<AtomicBool>) -> Result<Self, Fault> {
        Self::with_patience(place, node, Patience::UntilClosed(closed))
    }

    fn with_patience(place: Place, node: &str, patience: Patience) -> Result<Self, Fault> {
        let session = Session::open(&place, patience.clone())?;
        schema::lasts(&session)?;
        if !schema::is_laid(&session, "amanat_keys.data_keys")? {
            return Err(Fault::Setting("the database holds no keys: they belong to the log".into()));
        }
        let session = Mutex::new(session);
        Ok(Self { place, node: node.to_owned(), patience, session, has_destroyed: AtomicBool::new(false) })
    }

    /// Asks; connects again first where the connection was lost, which is noticed outside of a transaction only.
    fn with<T>(&self, ask: impl FnOnce(&Session) -> Sql<T>) -> Sql<T> {
        let session = self.session.lock().unwrap_or_else(PoisonError::into_inner);
        ask(&session)
    }

    /// The same where nothing was begun, so that a lost connection can be replaced.
    fn alone<T>(&self, ask: impl Fn(&Session) -> Sql<T>) -> Sql<T> {
        let mut session = self.session.lock().unwrap_or_else(PoisonError::into_inner);
        if session.is_closed() {
            *session = self.connect()?;
        }
        match ask(&session) {
            // What is asked so gives the same when it is asked again.
            Err(error) if error.is_lost() && session.is_closed() => {
                *session = self.connect()?;
                ask(&session)
            }
            answer => answer,
        }
    }

    fn connect(&self) -> Sql<Session> {
        let session = Session::open(&self.place, self.patience.clone())?;
        schema::lasts(&session).map_err(|fault| match fault {
            Fault::Store(error) => error,
            other => trouble::own(&other.to_string()).into(),
        })?;
        Ok(session)
    }

    fn read(&self, condition: &str, given: &[super::session::Given<'_>]) -> Sql<Vec<WrappedKey>> {
        let sql = format!("SELECT {COLUMNS} FROM data_keys WHERE {condition}");
        self.alone(|session| Ok(session.rows(&sql, given)?.iter().map(wrapped_key).collect()))
    }
}

fn wrapped_key(row: &Row) -> WrappedKey {
    WrappedKey {
        stream: row.get(0),
        class: class(row, 1),
        compartment: row.get(2),
        week: row.get(3),
        commit: hash(row, 4),
        wrapped: row.get(5),
        erased: small(row, 6),
    }
}

/// The columns of some keys, one array each.
struct Columns<'a> {
    streams: Vec<&'a str>,
    classes: Vec<i64>,
    compartments: Vec<&'a str>,
    weeks: Vec<i64>,
    commits: Vec<&'a [u8]>,
    wrapped: Vec<&'a [u8]>,
    erased: Vec<i64>,
}

impl<'a> Columns<'a> {
    fn of(keys: &'a [WrappedKey]) -> Self {
        Self {
            streams: keys.iter().map(|key| &key.stream[..]).collect(),
            classes: keys.iter().map(|key| key.class as i64).collect(),
            compartments: keys.iter().map(|key| &key.compartment[..]).collect(),
            weeks: keys.iter().map(|key| key.week).collect(),
            commits: keys.iter().map(|key| &key.commit[..]).collect(),
            wrapped: keys.iter().map(|key| &key.wrapped[..]).collect(),
            erased: keys.iter().map(|key| i64::from(key.erased)).collect(),
        }
    }
}

impl KeyStore for Keys {
    fn begin(&self) -> Sql<()> {
        self.alone(|session| session.run("BEGIN"))
    }

    /// Answered with a warning it is not sure to outlive the server: it is made durable again.
    fn commit(&self) -> Sql<()> {
        self.with(|session| {
            session.was_warned();
            session.run("COMMIT")?;
            match session.was_warned() {
                true => Err(trouble::lost("the commit of keys was answered with a warning").into()),
                false => Ok(()),
            }
        })
    }

    fn undo(&self) {
        // Where it fails there is no transaction any more.
        let _ = self.with(|session| session.run("ROLLBACK"));
    }

    fn of_stream(&self, stream: &str) -> Sql<Vec<WrappedKey>> {
        self.read("stream = $1", &[&stream])
    }

    fn not_of_week(&self, week: i64, limit: usize) -> Sql<Vec<WrappedKey>> {
        self.read("week IS NOT NULL AND week <> $1 ORDER BY week LIMIT $2", &[&week, &(limit as i64)])
    }

    fn put(&self, keys: &[WrappedKey]) -> Sql<Vec<bool>> {
        if keys.is_empty() {
            return Ok(Vec::new());
        }
        let sql = "INSERT INTO data_keys (stream, class, compartment, week, kc, wrapped, erased)
          SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[], $4::bigint[], $5::bytea[], $6::bytea[], $7::bigint[])
          ON CONFLICT (stream, class) DO UPDATE
          SET compartment = excluded.compartment, week = excluded.week, kc = excluded.kc, wrapped = excluded.wrapped
          WHERE data_keys.erased = excluded.erased AND (data_keys.week IS NULL OR data_keys.kc = excluded.kc)
          RETURNING stream, class";
        let c = Columns::of(keys);
        let kept = self.with(|session| {
            session.rows(
                sql,
                &[&c.streams, &c.classes, &c.compartments, &c.weeks, &c.commits, &c.wrapped, &c.erased],
            )
        });
        let kept = kept.map_err(|error| match error {
            // What wraps it was destroyed at this moment: it is wrapped by another when it is tried again.
            StoreError::Postgres(trouble) if trouble.is_rule() => {
                trouble::lost("a week's key is gone").into()
            }
            other => other,
        })?;
        let kept: HashSet<(String, i64)> = kept.iter().map(|row| (row.get(0), row.get(1))).collect();
        Ok(keys.iter().map(|key| kept.contains(&(key.stream.clone(), key.class as i64))).collect())
    }

    fn wrap_anew(&self, keys: &[WrappedKey]) -> Sql<()> {
        if keys.is_empty() {
            return Ok(());
        }
        let sql = "UPDATE data_keys AS k SET compartment = t.compartment, week = t.week, wrapped = t.wrapped
          FROM unnest($1::text[], $2::bigint[], $3::text[], $4::bigint[], $5::bytea[], $6::bytea[])
          AS t (stream, class, compartment, week, kc, wrapped)
          WHERE k.stream = t.stream AND k.class = t.class AND k.kc = t.kc AND k.week IS NOT NULL";
        let c = Columns::of(keys);
        self.with(|session| {
            session.rows(sql, &[&c.streams, &c.classes, &c.compartments, &c.weeks, &c.commits, &c.wrapped])
        })?;
        Ok(())
    }

    fn erase(&self, stream: &str, class: Class) -> Sql<()> {
        let sql = "INSERT INTO data_keys (stream, class, kc, wrapped, erased)
          VALUES ($1, $2, decode(repeat('00', 32), 'hex'), '', 1)
          ON CONFLICT (stream, class) DO UPDATE SET compartment = NULL, week = NULL, kc = excluded.kc,
          wrapped = excluded.wrapped, erased = data_keys.erased + 1";
        self.with(|session| session.rows(sql, &[&stream, &(class as i64)])).map(drop)
    }

    fn intend(&self, intents: &[Intent]) -> Sql<()> {
        let sql = "INSERT INTO intents (node, stream, class, seq, x)
          SELECT $1, * FROM unnest($2::text[], $3::bigint[], $4::bigint[], $5::bytea[])
          ON CONFLICT (node, stream, class) DO UPDATE
          SET seq = excluded.seq, x = excluded.x, since = excluded.since";
        // Of two that mean to erase the same, the later counts; the earlier one's event, if it comes, does the same.
        let last: std::collections::BTreeMap<(&str, i64), &Intent> =
            intents.iter().map(|intent| ((&intent.stream[..], intent.class as i64), intent)).collect();
        let streams: Vec<&str> = last.keys().map(|(stream, _)| *stream).collect();
        let classes: Vec<i64> = last.keys().map(|(_, class)| *class).collect();
        let seqs: Vec<i64> = last.values().map(|intent| i64::from(intent.seq)).collect();
        let digests: Vec<&[u8]> = last.values().map(|intent| &intent.x[..]).collect();
        self.alone(|session| session.rows(sql, &[&self.node, &streams, &classes, &seqs, &digests])).map(drop)
    }

    fn intents(&self) -> Sql<Vec<Intent>> {
        let rows = self.alone(|session| session.rows("SELECT stream, class, seq, x FROM intents", &[]))?;
        let intent = |row: &Row| Intent {
            stream: row.get(0),
            class: class(row, 1),
            seq: small(row, 2),
            x: hash(row, 3),
        };
        Ok(rows.iter().map(intent).collect())
    }

    /// What happened is settled by whoever sees it. What did not may still be on its way on another node.
    fn end_intent(&self, intent: &Intent, happened: bool) -> Sql<()> {
        let sql = format!(
            "DELETE FROM intents WHERE stream = $1 AND class = $2 AND x = $3
             AND ($4 OR node = $5 OR since < clock_timestamp() - {ANOTHERS_INTENT})"
        );
        let class = intent.class as i64;
        let ended = |session: &Session| {
            session.rows(&sql, &[&intent.stream, &class, &&intent.x[..], &happened, &self.node])
        };
        self.alone(ended).map(drop)
    }

    fn epoch(&self, compartment: &str, week: i64) -> Sql<Option<Vec<u8>>> {
        let sql = "SELECT wrapped FROM epochs WHERE compartment = $1 AND week = $2";
        self.alone(|session| Ok(session.row(sql, &[&compartment, &week])?.map(|row| row.get(0))))
    }

    /// Within a transaction nobody destroys the one that is given before it ends.
    fn put_epoch(&self, compartment: &str, week: i64, wrapped: &[u8]) -> Sql<Vec<u8>> {
        // Written to although it changes nothing: the row is locked, and the newest one is given.
        let sql = "INSERT INTO epochs VALUES ($1, $2, $3)
          ON CONFLICT (compartment, week) DO UPDATE SET week = excluded.week RETURNING wrapped";
        let row = self.with(|session| session.row(sql, &[&compartment, &week, &wrapped]))?;
        Ok(row.map(|row| row.get(0)).unwrap_or_default())
    }

    fn epochs_other_than(&self, week: i64) -> Sql<Vec<(String, i64)>> {
        let rows = self.alone(|session| {
            session.rows("SELECT compartment, week FROM epochs WHERE week <> $1", &[&week])
        })?;
        Ok(rows.iter().map(|row| (row.get(0), row.get(1))).collect())
    }

    fn oldest_epoch(&self) -> Sql<Option<i64>> {
        let row = self.alone(|session| session.row("SELECT min(week) FROM epochs", &[]))?;
        Ok(row.and_then(|row| row.get(0)))
    }

    fn destroy_epoch(&self, compartment: &str, week: i64) -> Sql<bool> {
        let sql = "DELETE FROM epochs AS e WHERE compartment = $1 AND week = $2 AND NOT EXISTS
          (SELECT 1 FROM data_keys k WHERE k.compartment = e.compartment AND k.week = e.week) RETURNING 1";
        match self.alone(|session| session.row(sql, &[&compartment, &week])) {
            Ok(row) => {
                self.has_destroyed.fetch_or(row.is_some(), Ordering::AcqRel);
                Ok(row.is_some())
            }
            // Somebody wrapped a key by it at this very moment.
            Err(StoreError::Postgres(trouble)) if trouble.is_rule() => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Weeks that were destroyed are in no file of the table any more.
    fn forget(&self) -> Sql<()> {
        match self.has_destroyed.swap(false, Ordering::AcqRel) {
            true => self.alone(|session| session.run("VACUUM FULL epochs")),
            false => Ok(()),
        }
    }

    fn is_shared(&self) -> bool {
        true
    }
}
