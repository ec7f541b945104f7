//! Does the log itself say how it came to its key and its name?
//!
//! A note that both keys signed says it beside the log, and is there first; the event at its place in the tree follows.
//! Whoever was cut short between the two says it with the next start, once.
//!
//! Not here: the note and the keys (`amanat_record::backup::succession`), the event (`core::decide::succession`).

use crate::{retention::COMPARTMENT, town::Town};
use amanat_core::{
    decide::succession::{Event, draft},
    event::{Header, Stream, event_of},
    values::Moment,
};
use amanat_record::{
    Append, Expected, Fault, IdempotencyKey, Lane, Record, Write,
    backup::succession::{self, Succession},
};
use sha2::{Digest, Sha256};
use std::time::Duration;

/// Between two tries.
const AGAIN: Duration = Duration::from_secs(10);

/// Whether the log says it of this note.
pub fn is_said(record: &Record, said: &Succession) -> Result<bool, Fault> {
    Ok(record.stream(&Stream::System)?.iter().any(|(_, header)| tells(header, said)))
}

fn tells(header: &Header, said: &Succession) -> bool {
    match event_of(&header.kind, &header.facts) {
        Some(Event::KeyRenewed { from, size, .. } | Event::LogSucceeded { from, size, .. }) => {
            from == said.from.to_string() && size == said.size
        }
        None => false,
    }
}

/// Writes whatever of it the log does not say yet.
pub async fn say(record: &Record, now: Moment) -> anyhow::Result<()> {
    for said in record.successions() {
        if !is_said(record, said)? {
            record.append(saying(record, said, now)?).await?;
        }
    }
    Ok(())
}

/// The event that names it at its place in the tree. Two who say it at the same time say it once.
fn saying(record: &Record, said: &Succession, now: Moment) -> Result<Append, Fault> {
    let (from, size, root) = (said.from.to_string(), said.size, said.root.to_string());
    let event = match said.is_successor() {
        true => {
            let signed = succession::signed_before(record.settings(), said)?;
            Event::LogSucceeded { from, size, root, signed }
        }
        false => Event::KeyRenewed { from, size, root },
    };
    let key = IdempotencyKey {
        key: format!("succession:{}:{}", said.size, said.to),
        meaning: Sha256::digest(&said.note).into(),
    };
    let write = Write::of(Stream::System, Expected::Any, COMPARTMENT, vec![draft(&event, now)]);
    Ok(Append::one(Lane::Ordinary, Some(key), write))
}

/// Says it, whatever comes in between.
pub async fn say_until_said(town: Town) {
    while let Err(fault) = say(town.record(), town.now()).await {
        tracing::error!("how the log came to its key is not said in it yet: {fault:#}");
        tokio::time::sleep(AGAIN).await;
    }
}
