//! How many events a second become views again, beside reading and hashing the log?
//!
//! The log is made in this process: matters that came in, were acknowledged, noted, answered and proposed for
//! closing, decided by the rules and written like every other.

use crate::{
    figure::{Figure, median, per_s},
    site::{SAID, Site, incoming},
};
use amanat::intake;
use amanat_core::{
    decide::matter::{Command, Matter, Occasion, Outcome, Said, decide},
    event::{Actor, Stream},
    values::MatterNo,
    view,
};
use amanat_proof::merkle::leaf_hash;
use amanat_record::{Append, Expected, Lane, Write};
use anyhow::Context;
use rusqlite::{Connection, OpenFlags};
use std::{hint::black_box, time::Instant};

/// Matters that are made; each has six events after its opening.
const MATTERS: usize = 15_000;
/// Matters that are made at the same time.
const AT_ONCE: usize = 256;
/// How often it is measured.
const ROUNDS: usize = 3;

/// Makes the log and measures.
pub fn run() -> anyhow::Result<Vec<Figure>> {
    let site = Site::new()?;
    site.runtime.block_on(fill(&site, MATTERS))?;
    let record = site.town.record();
    let (mut of_ours, mut of_limit, mut events) = (Vec::new(), Vec::new(), 0);
    for _ in 0..ROUNDS {
        let begin = Instant::now();
        events = record.rebuild()?;
        of_ours.push(events as f64 / begin.elapsed().as_secs_f64());
        let begin = Instant::now();
        let read = read_and_hash(&site)?;
        of_limit.push(read as f64 / begin.elapsed().as_secs_f64());
    }
    let (ours, limit) = (median(of_ours), median(of_limit));
    let what = format!("rebuild of all views, {events} events");
    let figure = Figure::plain(what, per_s(ours)).beside(per_s(limit), ours / limit, true);
    Ok(vec![figure.goal("≥ 200,000/s", ours >= 200_000.0)])
}

/// Makes so many matters, each up to its sender's word.
pub async fn fill(site: &Site, matters: usize) -> anyhow::Result<()> {
    for _ in 0..matters / AT_ONCE + 1 {
        futures::future::try_join_all((0..AT_ONCE).map(|_| live(site))).await?;
    }
    Ok(())
}

/// One matter's life up to the sender's word.
async fn live(site: &Site) -> anyhow::Result<()> {
    let matter = intake::take(&site.town, incoming(site.ground)).await?.done.matter;
    let no = matter.no;
    let said = || Said::new(SAID);
    let commands = [
        Command::Acknowledge,
        Command::Note(said()),
        Command::Note(said()),
        Command::Answer(said()),
        Command::Note(said()),
        Command::ProposeClose { outcome: Outcome::Done, finding: said(), evidence: said() },
    ];
    let (setup, now) = (site.town.setup(), site.town.now());
    let playbook = setup.playbook(&matter).context("no playbook")?;
    let (first, compartment) = (matter.version, matter.compartment.clone());
    let (mut matter, mut drafts) = (matter, Vec::new());
    for command in &commands {
        let actor = Actor::Officer("bench".parse()?);
        let occasion = Occasion { now, actor, playbook, ground: &*setup };
        for draft in decide(Some(&matter), command, &occasion)? {
            matter = grown(no, matter, &draft)?;
            drafts.push(draft);
        }
    }
    let write = Write::of(Stream::Matter(no), Expected::Version(first), compartment, drafts);
    site.town.record().append(Append::one(Lane::Ordinary, None, write)).await?;
    Ok(())
}

fn grown(no: MatterNo, matter: Matter, draft: &amanat_core::event::Draft) -> anyhow::Result<Matter> {
    let header = draft.header(Stream::Matter(no), matter.version);
    Ok(view::apply(Some(matter), &header).context("the event changes nothing")?.matter)
}

/// Every header read in order, and its leaf hashed.
fn read_and_hash(site: &Site) -> anyhow::Result<u64> {
    let path = site.dir().join("data/log.db");
    let db = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let mut asked = db.prepare("SELECT header, c, x FROM events ORDER BY position")?;
    let mut rows = asked.query([])?;
    let mut read = 0;
    while let Some(row) = rows.next()? {
        for column in 0..3 {
            black_box(leaf_hash(row.get_ref(column)?.as_blob()?));
        }
        read += 1;
    }
    Ok(read)
}
