//! Which node leads, and what was signed last?
//!
//! Every node takes commands and shows views. One at a time runs reactions, clocks, signatures and cover leaves: the one
//! that holds the lease. It renews it long before it ends; who finds it ended takes it. Who has lost it without knowing
//! does no harm: signatures only go forward on the same log, and what a reaction asks for happens once.
//!
//! Not here: whose turn it is to ask (`follow`), what is signed (`signer`).

use super::{
    log_read::number,
    place::Place,
    session::{Asked, Given, Patience, Session},
    wait::Question,
};
use crate::store::Sql;
use std::{
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

/// How long a lease lasts when nobody renews it, by the database's clock.
const LEASE: Duration = Duration::from_secs(5);
/// How much earlier its holder stops believing in it.
const MARGIN: Duration = Duration::from_millis(1_500);

/// What was signed last, and what of it the public sees: sizes and notes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Signed {
    pub(crate) size: u64,
    pub(crate) note: String,
    pub(crate) public: u64,
    pub(crate) shown: String,
}

/// What nodes of one log tell each other.
pub(crate) struct Nodes {
    place: Place,
    me: String,
    /// The head's version when this node was started; after a turn of the log it neither leads nor tells.
    version: i64,
    session: Mutex<Option<Session>>,
    leads_until: Mutex<Option<Instant>>,
}

impl Nodes {
    pub(crate) fn new(place: Place, me: String, version: i64) -> Self {
        Self { place, me, version, session: Mutex::default(), leads_until: Mutex::default() }
    }

    fn with<T>(&self, ask: impl Fn(&Session) -> Sql<T>) -> Sql<T> {
        let mut session = self.session.lock().unwrap_or_else(PoisonError::into_inner);
        if session.as_ref().is_none_or(Session::is_closed) {
            *session = Some(Session::open(&self.place, Patience::Short)?);
        }
        session.as_ref().map(&ask).unwrap_or_else(|| Err(super::trouble::lost("no connection").into()))
    }

    /// Takes the lease or renews it; says whether this node leads.
    pub(crate) fn take_lease(&self) -> Sql<bool> {
        let asked = Instant::now();
        let sql = "UPDATE lease SET holder = $1, until = clock_timestamp() + make_interval(secs => $2)
                   WHERE (holder = $1 OR until < clock_timestamp()) AND (SELECT version FROM head) = $3 RETURNING 1";
        let given: [Given<'_>; 3] = [&self.me, &LEASE.as_secs_f64(), &self.version];
        let taken = self.with(|session| Ok(session.row(sql, &given)?.is_some()));
        let mut until = self.leads_until.lock().unwrap_or_else(PoisonError::into_inner);
        match taken {
            Ok(true) => *until = Some(asked + LEASE - MARGIN),
            Ok(false) => *until = None,
            // What was given before lasts as long as it was given.
            Err(_) => {}
        }
        taken
    }

    /// Gives it up, so that another need not wait for its end.
    pub(crate) fn give_up(&self) {
        let led = self.leads_until.lock().unwrap_or_else(PoisonError::into_inner).take();
        if led.is_some() {
            // Otherwise it ends by itself.
            let _ = self.with(|session| {
                session.rows("UPDATE lease SET until = '-infinity' WHERE holder = $1", &[&self.me])
            });
        }
    }

    /// How far the log surely stays: asked of the standby by a small commit. `None` where it does not confirm.
    pub(crate) fn sure(&self) -> Sql<Option<u64>> {
        self.with(|session| {
            // On one connection: what another server shows says nothing.
            let row = session.row("SELECT size FROM head", &[])?;
            session.was_warned();
            session.run("UPDATE lease SET holder = holder")?;
            Ok(row.filter(|_| !session.was_warned()).map(|row| number(&row, 0)))
        })
    }

    /// Whether this node leads at this moment.
    pub(crate) fn leads(&self) -> bool {
        let until = self.leads_until.lock().unwrap_or_else(PoisonError::into_inner);
        until.is_some_and(|until| Instant::now() < until)
    }

    /// What was signed last.
    pub(crate) fn signed(&self) -> Sql<Signed> {
        let sql = "SELECT size, note, public, shown FROM signed WHERE (SELECT version FROM head) = $1";
        let row = self.with(|session| session.row(sql, &[&self.version]))?;
        let row = row.ok_or_else(super::trouble::turned)?;
        let (size, public) = (number(&row, 0), number(&row, 2));
        Ok(Signed { size, note: row.get(1), public, shown: row.get(3) })
    }

    /// Tells what was signed; an older one changes nothing. Lost with the server it is signed again, so nobody waits
    /// for a standby.
    pub(crate) fn tell_signed(&self, signed: &Signed) -> Sql<()> {
        let sql = "UPDATE signed SET size = $1, note = $2, public = $3, shown = $4
                   WHERE size <= $1 AND public <= $3 AND (SELECT version FROM head) = $5";
        let (size, public) = (signed.size as i64, signed.public as i64);
        self.with(|session| {
            let (client, statement) = (&session.client, session.prepared(sql)?);
            let questions: Vec<Question<'_, ()>> = vec![
                Box::pin(client.batch_execute("BEGIN; SET LOCAL synchronous_commit = off")),
                Box::pin(async {
                    let given: [Given<'_>; 5] = [&size, &signed.note, &public, &signed.shown, &self.version];
                    client.execute(&statement, &given).await.map(drop)
                }),
                Box::pin(client.batch_execute("COMMIT")),
            ];
            let told = session.all(questions).map(drop);
            if told.is_err() {
                // Where it fails there is no connection any more.
                let _ = session.run("ROLLBACK");
            }
            told
        })
    }
}
