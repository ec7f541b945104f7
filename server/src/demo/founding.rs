//! How does a province begin?
//!
//! An empty record takes up what the binary brings along, and its people join by the operator's hand, each with a
//! password and a second factor of their own.

use super::{Invented, Lines, Login, invent, logins};
use crate::{
    adopt::{self, What},
    sign_in::joining::tell,
    town::Town,
};
use amanat_core::{decide::account::Command, event::Actor, values::Moment};
use amanat_record::Record;
use anyhow::{Context, anyhow};
use futures::{StreamExt, TryStreamExt, stream};
use std::{path::Path, thread};

/// Accounts that are written at a time: they share commits.
const JOIN_AT_ONCE: usize = 32;

/// Takes up the desks, places and policies that the binary brings along.
pub async fn adopt_all(record: &Record, since: Moment) -> anyhow::Result<()> {
    for what in What::ALL {
        adopt::adopt(record, what, &adopt::shipped(what), Actor::Operator, since).await?;
    }
    Ok(())
}

/// Lets everyone join, now. Gives what they sign in with.
pub async fn found(town: &Town, lines: &Lines, seed: u64) -> anyhow::Result<Vec<Login>> {
    let since = town.now();
    let people = invent(&town.setup().places, lines, seed);
    let drawn = tokio::task::spawn_blocking(move || draw_all(&people, since)).await??;
    let join = |(login, commands): (Login, Vec<Command>)| async move {
        tell(town.record(), town.gate(), &login.account, &commands, (Actor::Operator, None, since)).await?;
        anyhow::Ok(login)
    };
    stream::iter(drawn).map(join).buffered(JOIN_AT_ONCE).try_collect().await
}

/// Hashing is slow on purpose: every processor takes a share.
fn draw_all(people: &[Invented], since: Moment) -> anyhow::Result<Vec<(Login, Vec<Command>)>> {
    let hands = thread::available_parallelism().map_or(2, usize::from);
    let share = people.len().div_ceil(hands).max(1);
    thread::scope(|scope| {
        let work = |share: &'_ [Invented]| -> anyhow::Result<Vec<_>> {
            share.iter().map(|person| logins::draw(person, since)).collect()
        };
        let shares: Vec<_> = people.chunks(share).map(|share| scope.spawn(move || work(share))).collect();
        let mut all = Vec::with_capacity(people.len());
        for share in shares {
            all.extend(share.join().map_err(|_| anyhow!("a hashing thread ended"))??);
        }
        Ok(all)
    })
}

/// The people of a demo that was kept: what they sign in with lies beside the record.
pub fn meet(data: &Path) -> anyhow::Result<Vec<Login>> {
    logins::read(&data.join(logins::FILE))
        .context("this is no demo that was kept: give another --data, or an empty directory")
}
