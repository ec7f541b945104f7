//! How does a log in PostgreSQL end, or get another key or name?
//!
//! One transaction on the locked head changes everything that nodes ask: the name, the notes, whether it has ended, and
//! the head's version, by which a node that ran before notices with its next batch, its next look at what was signed or
//! its next try to lead. Whoever does it holds the lease, so that nobody leads meanwhile.
//!
//! Invariant: a node that was started before a turn writes nothing after it, and what it may still sign is a beginning
//! of the same tree.
//! Invariant: a turn is said of nothing that the standby has not.

use super::{
    log::confirm,
    log_read::{hash, number},
    nodes::Nodes,
    place::Place,
    schema::{self, TURN, TURNS},
    session::{Asked, Patience, Session},
    trouble,
};
use crate::{
    backup::{
        latch::{self, Latch, Why},
        succession::{self, Succession},
    },
    fault::Fault,
    settings::Settings,
    store::{Head, LogRead, LogTurn},
};
use std::path::PathBuf;

/// A log that nobody leads meanwhile.
pub(crate) struct Turn {
    dir: PathBuf,
    session: Session,
    nodes: Nodes,
    version: i64,
}

impl Turn {
    /// Takes the lease. Refused while another node has it.
    pub(crate) fn open(place: Place, settings: &Settings, me: String) -> Result<Self, Fault> {
        let session = Session::open(&place, Patience::Short)?;
        let version = schema::version(&session)?;
        let nodes = Nodes::new(place, me, version);
        if !nodes.take_lease()? {
            return Err(Fault::Setting(
                "another node serves this log: stop every node, and run this again six seconds later".into(),
            ));
        }
        let turn = Self { dir: settings.dir.clone(), session, nodes, version };
        confirm(&turn.session)?;
        Ok(turn)
    }

    /// Changes something on the locked head, if it is still this one, and lets nodes notice.
    fn change(&mut self, head: &Head, change: impl Fn(&Session) -> Result<(), Fault>) -> Result<(), Fault> {
        let changed = self.try_change(head, change);
        if changed.is_err() && !self.session.is_closed() {
            // What is not committed is gone with the connection as well.
            let _ = self.session.run("ROLLBACK");
        }
        changed
    }

    fn try_change(&self, head: &Head, change: impl Fn(&Session) -> Result<(), Fault>) -> Result<(), Fault> {
        let session = &self.session;
        session.run("BEGIN")?;
        let row = session.row("SELECT size, root, version FROM head FOR UPDATE", &[])?;
        let found = row.map(|row| (number(&row, 0), hash(&row, 1), row.get::<_, i64>(2)));
        if found != Some((head.size, head.root, self.version)) {
            return Err(Fault::Setting(
                "another node wrote meanwhile, and nothing was changed: stop every node, and run this again"
                    .into(),
            ));
        }
        session.run(TURNS)?;
        change(session)?;
        session.rows("UPDATE head SET version = version + $1", &[&TURN])?;
        session.run("UPDATE lease SET holder = '', until = '-infinity'")?;
        session.was_warned();
        session.run("COMMIT")?;
        if session.was_warned() {
            return Err(Fault::Store(
                trouble::lost("the commit was answered with a warning: run this again").into(),
            ));
        }
        Ok(())
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.nodes.give_up();
    }
}

impl LogTurn for Turn {
    fn read(&self) -> &dyn LogRead {
        &self.session
    }

    fn origin(&self) -> Result<String, Fault> {
        let row = self.session.row("SELECT origin FROM head", &[])?;
        row.map(|row| row.get(0)).ok_or_else(|| Fault::damaged("the log has no head"))
    }

    fn announced(&self) -> Result<Vec<Succession>, Fault> {
        let mut all = succession::announced(&self.dir)?;
        all.extend(succession::missing(&all, announced(&self.session)?));
        Ok(all)
    }

    fn latch(&self) -> Result<Option<Latch>, Fault> {
        match is_frozen(&self.session)? {
            true => Ok(Some(Latch { why: Why::Frozen })),
            false => latch::read(&self.dir),
        }
    }

    fn freeze(&mut self, head: &Head, checkpoint: &str) -> Result<(), Fault> {
        if is_frozen(&self.session)? {
            return Ok(());
        }
        self.change(head, |session| {
            session.rows("INSERT INTO ended VALUES (1, $1)", &[&checkpoint])?;
            Ok(())
        })
    }

    fn announce(&mut self, said: &Succession) -> Result<(), Fault> {
        let (head, all) = (Head { size: said.size, root: said.root.0 }, self.announced()?);
        self.change(&head, |session| {
            keep(session, all.iter().chain([said]))?;
            session.run("DELETE FROM ended")?;
            session.rows("UPDATE head SET origin = $1", &[&said.to.name()])?;
            // Signed by the key before: nobody takes it up any more.
            Ok(session.run("UPDATE signed SET size = 0, note = '', public = 0, shown = ''")?)
        })
    }

    /// The directory hears what the database says.
    fn carry_out(&mut self, _said: &Succession) -> Result<(), Fault> {
        let heard = succession::announced(&self.dir)?;
        let missing = succession::missing(&heard, announced(&self.session)?);
        missing.iter().try_for_each(|said| succession::lay_next(&self.dir, said))
    }
}

/// Keeps notes; those that are there already stay.
pub(super) fn keep<'a>(session: &Session, notes: impl Iterator<Item = &'a Succession>) -> Result<(), Fault> {
    for said in notes {
        session.rows(
            "INSERT INTO announced SELECT (SELECT count(*) FROM announced), $1::text
             WHERE NOT EXISTS (SELECT 1 FROM announced WHERE note = $1::text)",
            &[&said.note],
        )?;
    }
    Ok(())
}

/// The notes that the database has, the first first.
pub(super) fn announced(session: &Session) -> Result<Vec<Succession>, Fault> {
    if !schema::is_laid(session, "amanat.announced")? {
        return Ok(Vec::new());
    }
    let rows = session.rows("SELECT note FROM announced ORDER BY number", &[])?;
    rows.iter().map(|row| Succession::read(row.get(0))).collect()
}

/// Whether the log has ended.
pub(super) fn is_frozen(session: &Session) -> Result<bool, Fault> {
    Ok(schema::is_laid(session, "amanat.ended")? && session.row("SELECT 1 FROM ended", &[])?.is_some())
}
