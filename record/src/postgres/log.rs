//! What does the writer do to the log in PostgreSQL?
//!
//! One connection, one thread. A batch is one transaction and two ways there and back, however many commands there are:
//! the head is locked and what must be known is read; then all rows go over together with COMMIT.
//!
//! The head's row is locked first. Nobody else gets a position before this batch is committed or gone, so positions have
//! no gaps and come in the order of commits; what is read after it is read on the newest past.
//!
//! Invariant: a COMMIT that was answered with a warning, or not at all, is not taken for done. [`LogStore::find_out`]
//! finds out, after everything before is as durable as the cluster makes it.

use super::{
    log_read::{hash, number, small},
    place::Place,
    put::puts,
    schema,
    session::{Patience, Session},
    trouble, turn,
    wait::Question,
};
use crate::{
    backup::succession::Succession,
    fault::Fault,
    store::{Before, Head, LogRead, LogStore, MakeRows, Needs, Rows, Sql, StreamHead},
};
use amanat_core::values::Class;
use std::{
    collections::HashMap,
    sync::{Arc, atomic::AtomicBool},
};
use tokio_postgres::Row;

const LOCK: &str = "SELECT size, root, version FROM head FOR UPDATE";
const KNOWN_COMMANDS: &str = "SELECT key, meaning, first, count FROM commands WHERE key = ANY($1::bytea[])";
const KNOWN_STREAMS: &str = "SELECT name, id, events, last FROM streams WHERE name = ANY($1::text[])";
const LAST_STREAM: &str = "SELECT coalesce(max(id), 0) FROM streams";
/// Times that it is asked for a commit without a warning before it counts as lost.
const MAX_PULSES: u32 = 5;

/// The writer's connection.
pub(crate) struct Log {
    place: Place,
    origin: String,
    closed: Arc<AtomicBool>,
    session: Session,
    /// The head's when it was opened: another one says that the log ended, or has another key or name since.
    version: i64,
}

impl Log {
    /// Lays an empty log.
    pub(crate) fn make(place: &Place, origin: &str, empty_root: &[u8; 32]) -> Result<(), Fault> {
        schema::lay_log(place, origin, empty_root)
    }

    /// Connects to a log, which must be of this origin.
    pub(crate) fn open(place: Place, origin: &str, closed: Arc<AtomicBool>) -> Result<Self, Fault> {
        let session = Session::open(&place, Patience::UntilClosed(closed.clone()))?;
        let version = schema::check(&session, origin)?;
        Ok(Self { place, origin: origin.to_owned(), closed, session, version })
    }

    pub(crate) fn version(&self) -> i64 {
        self.version
    }

    /// The notes of how the log came to its key and its name.
    pub(crate) fn announced(&self) -> Result<Vec<Succession>, Fault> {
        turn::announced(&self.session)
    }

    /// Whether the log has ended.
    pub(crate) fn is_frozen(&self) -> Result<bool, Fault> {
        turn::is_frozen(&self.session)
    }

    /// Locks the head and reads what must be known, in one step.
    fn begin(&self, needs: &Needs) -> Sql<Before> {
        let client = &self.session.client;
        let keys: Vec<&[u8]> = needs.keys.iter().map(|key| &key[..]).collect();
        let [lock, commands, streams, last] =
            [LOCK, KNOWN_COMMANDS, KNOWN_STREAMS, LAST_STREAM].map(|sql| self.session.prepared(sql));
        let (lock, commands, streams, last) = (lock?, commands?, streams?, last?);
        let (keys, names): (&(dyn tokio_postgres::types::ToSql + Sync), _) = (&keys, &needs.streams);
        let questions: Vec<Question<'_, Vec<Row>>> = vec![
            Box::pin(async { client.batch_execute("BEGIN").await.map(|()| Vec::new()) }),
            Box::pin(async { client.query(&lock, &[]).await }),
            Box::pin(async { client.query(&commands, &[keys]).await }),
            Box::pin(async { client.query(&streams, &[names]).await }),
            Box::pin(async { client.query(&last, &[]).await }),
        ];
        let answers = self.session.all(questions)?;
        let rows = |at: usize| answers.get(at).map_or(&[][..], |rows| &rows[..]);
        let head = rows(1).first().ok_or_else(|| trouble::own("the log has no head"))?;
        if head.get::<_, i64>(2) != self.version {
            return Err(trouble::turned().into());
        }
        let head = Head { size: number(head, 0), root: hash(head, 1) };
        let given = |row: &Row| (hash(row, 0), (hash(row, 1), number(row, 2), small(row, 3)));
        let stream = |row: &Row| {
            (row.get(0), StreamHead { id: row.get(1), events: small(row, 2), last: hash(row, 3) })
        };
        Ok(Before {
            head,
            commands: rows(2).iter().map(given).collect::<HashMap<_, _>>(),
            streams: rows(3).iter().map(stream).collect::<HashMap<_, _>>(),
            next_stream: rows(4).first().map_or(1, |row| row.get::<_, i64>(0) + 1),
        })
    }

    /// Sends all rows and COMMIT, in one step.
    fn put(&self, rows: &Rows<'_>) -> Sql<()> {
        let client = &self.session.client;
        let puts = puts(rows);
        let statements = puts.iter().map(|put| put.statement(&self.session)).collect::<Sql<Vec<_>>>()?;
        let mut questions: Vec<Question<'_, ()>> =
            puts.iter().zip(&statements).map(|(put, statement)| put.question(client, statement)).collect();
        questions.push(Box::pin(async { client.batch_execute("COMMIT").await }));
        self.session.was_warned();
        self.session.all(questions)?;
        match self.session.was_warned() {
            // Such as: the wait for the standby was cancelled.
            true => Err(trouble::lost("the commit was answered with a warning").into()),
            false => Ok(()),
        }
    }

    fn undo(&self) {
        if !self.session.is_closed() {
            // Where it fails, the next BEGIN says so.
            let _ = self.session.run("ROLLBACK");
        }
    }
}

impl LogStore for Log {
    fn read(&self) -> &dyn LogRead {
        &self.session
    }

    fn write<'p>(&mut self, needs: &Needs, make: &mut MakeRows<'_, 'p>) -> Result<(), Fault> {
        if self.session.is_closed() {
            return Err(Fault::Store(trouble::lost("the connection was closed").into()));
        }
        let before = self.begin(needs).inspect_err(|_| self.undo())?;
        let rows = make(before, &self.session).inspect_err(|_| self.undo())?;
        Ok(self.put(&rows).inspect_err(|_| self.undo())?)
    }

    fn erase_remains(&mut self, stream: &str, classes: &[Class]) -> Sql<()> {
        let classes_erased: Vec<i64> = classes.iter().map(|class| *class as i64).collect();
        let client = &self.session.client;
        let files = self.session.prepared(
            "DELETE FROM files WHERE class = ANY($2::bigint[])
             AND stream = (SELECT id FROM streams WHERE name = $1)",
        )?;
        let errands = self.session.prepared(
            "UPDATE errands SET due = NULL, words = NULL, outcome = 'erased'
             WHERE due IS NOT NULL AND stream = (SELECT id FROM streams WHERE name = $1)",
        )?;
        let mut questions: Vec<Question<'_, ()>> = vec![
            Box::pin(client.batch_execute("BEGIN")),
            Box::pin(async { client.execute(&files, &[&stream, &classes_erased]).await.map(drop) }),
        ];
        if classes.contains(&Class::Identity) {
            questions.push(Box::pin(async { client.execute(&errands, &[&stream]).await.map(drop) }));
        }
        questions.push(Box::pin(client.batch_execute("COMMIT")));
        self.session.all(questions).inspect_err(|_| self.undo()).map(drop)
    }

    fn tidy(&self) -> Sql<()> {
        Ok(())
    }

    /// Connects again where the connection was lost; what is read then counts once it is confirmed.
    fn find_out(&mut self) -> Sql<()> {
        if self.session.is_closed() {
            let session = Session::open(&self.place, Patience::UntilClosed(self.closed.clone()))?;
            if schema::has_turned(&session, self.version)? {
                return Err(trouble::turned().into());
            }
            schema::check(&session, &self.origin).map_err(|fault| match fault {
                Fault::Store(error) => error,
                other => trouble::own(&other.to_string()).into(),
            })?;
            self.session = session;
        }
        self.undo();
        self.confirm()
    }

    fn confirm(&self) -> Sql<()> {
        confirm(&self.session)
    }
}

/// Commits something small until no warning comes: a standby that has this has everything before it.
pub(super) fn confirm(session: &Session) -> Sql<()> {
    for _ in 0..MAX_PULSES {
        session.was_warned();
        session.run("UPDATE head SET version = version")?;
        if !session.was_warned() {
            return Ok(());
        }
    }
    Err(trouble::lost("the standby does not confirm").into())
}
