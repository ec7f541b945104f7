//! What is one connection?
//!
//! Several threads may ask one at the same time: questions are answered in the order in which they came. Transactions
//! belong to the writer's own, which nobody else asks.

use super::{
    place::Place,
    schema::SETTINGS,
    trouble,
    wait::{Question, after, runtime, together, wait},
};
use crate::store::{Sql, StoreError};
use std::{
    collections::HashMap,
    future::poll_fn,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use tokio_postgres::{AsyncMessage, Client, Row, Statement, error::SqlState, types::ToSql};

/// How long a reader waits for an answer.
const READ_WAIT: Duration = Duration::from_secs(10);
/// How long a connection may take, every host of the DSN tried.
const CONNECT_WAIT: Duration = Duration::from_secs(20);

/// What stands for `$1`, `$2` …
pub(super) type Given<'a> = &'a (dyn ToSql + Sync);

/// How long a session's owner waits.
#[derive(Clone)]
pub(super) enum Patience {
    /// A reader's: a bounded time.
    Short,
    /// A writer's: as long as the server needs, for an append has no time limit; until the record is closed.
    UntilClosed(Arc<AtomicBool>),
}

impl Patience {
    fn enough(&self) -> Box<dyn Fn() -> bool + '_> {
        match self {
            Self::Short => Box::new(after(READ_WAIT)),
            Self::UntilClosed(closed) => {
                let since = std::time::Instant::now();
                Box::new(move || closed.load(Ordering::Acquire) && since.elapsed() >= READ_WAIT)
            }
        }
    }
}

/// A connection.
pub(crate) struct Session {
    pub(super) client: Client,
    statements: Mutex<HashMap<String, Statement>>,
    /// The server said a warning since this was looked at.
    warned: Arc<AtomicBool>,
    patience: Patience,
}

impl Session {
    /// Connects to whoever of the hosts may be written.
    pub(super) fn open(place: &Place, patience: Patience) -> Sql<Self> {
        let (handle, warned) = (runtime()?, Arc::new(AtomicBool::new(false)));
        let (config, tls, seen) = (place.config.clone(), place.tls.clone(), warned.clone());
        let connecting = handle.spawn(async move {
            let (client, mut connection) = config.connect(tls).await?;
            tokio::spawn(async move {
                while let Some(Ok(message)) = poll_fn(|context| connection.poll_message(context)).await {
                    // That there was nothing to take back is no news.
                    if let AsyncMessage::Notice(notice) = message
                        && *notice.code() != SqlState::NO_ACTIVE_SQL_TRANSACTION
                    {
                        tracing::warn!(said = notice.message(), "the database warns");
                        seen.store(true, Ordering::Release);
                    }
                }
            });
            Ok::<Client, tokio_postgres::Error>(client)
        });
        let client = match wait(connecting, after(CONNECT_WAIT)) {
            Some(Ok(connected)) => connected?,
            _ => return Err(trouble::lost("no host of the DSN answers").into()),
        };
        let session = Self { client, statements: Mutex::default(), warned, patience };
        session.run(&format!("{SETTINGS}; SET search_path = {}", place.schema))?;
        Ok(session)
    }

    pub(super) fn is_closed(&self) -> bool {
        self.client.is_closed()
    }

    /// Whether the server has warned since this was asked last.
    pub(super) fn was_warned(&self) -> bool {
        self.warned.swap(false, Ordering::AcqRel)
    }

    /// Statements without an answer.
    pub(super) fn run(&self, sql: &str) -> Sql<()> {
        self.answer(self.client.batch_execute(sql))
    }

    /// Waits for an answer.
    pub(super) fn answer<T>(&self, asked: impl Future<Output = Result<T, tokio_postgres::Error>>) -> Sql<T> {
        match wait(asked, self.patience.enough()) {
            Some(answer) => answer.map_err(StoreError::from),
            None => Err(trouble::lost("the database does not answer").into()),
        }
    }

    /// Sends these together; their answers come in order.
    pub(super) fn all<T>(&self, questions: Vec<Question<'_, T>>) -> Sql<Vec<T>> {
        self.answer(together(questions))
    }

    /// A statement, prepared once a session.
    pub(super) fn prepared(&self, sql: &str) -> Sql<Statement> {
        let known = self.statements.lock().unwrap_or_else(PoisonError::into_inner).get(sql).cloned();
        if let Some(statement) = known {
            return Ok(statement);
        }
        let statement = self.answer(self.client.prepare(sql))?;
        let mut statements = self.statements.lock().unwrap_or_else(PoisonError::into_inner);
        statements.insert(sql.to_owned(), statement.clone());
        Ok(statement)
    }
}

/// Whoever can be asked for rows.
pub(super) trait Asked {
    fn rows(&self, sql: &str, given: &[Given<'_>]) -> Sql<Vec<Row>>;

    /// At most one.
    fn row(&self, sql: &str, given: &[Given<'_>]) -> Sql<Option<Row>> {
        Ok(self.rows(sql, given)?.into_iter().next())
    }
}

impl Asked for Session {
    fn rows(&self, sql: &str, given: &[Given<'_>]) -> Sql<Vec<Row>> {
        let statement = self.prepared(sql)?;
        self.answer(self.client.query(&statement, given))
    }
}
