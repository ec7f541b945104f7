//! How long does it take until a record is back, from a backup of so many events?
//!
//! Segments are opened, every leaf is computed again, rows are written, views are made, and everything is checked once
//! more with the keys. Beside it: the same sealed bytes read and hashed, and the restored database copied byte by byte,
//! which is the least that any restoring does and proves nothing.

use crate::{
    figure::{Figure, per_s},
    rebuild,
    site::Site,
};
use amanat_record::backup::{
    age::Identity,
    latch::Why,
    restore::{self, Restored},
    take::{self, Taken},
};
use anyhow::Context;
use sha2::{Digest, Sha256};
use std::{
    fs::{self, File},
    io::{Read, Write},
    path::Path,
    time::Instant,
};

/// What an outage may cost at a million events.
const GOAL_S_A_MILLION: f64 = 300.0;

/// Makes a log of about so many events, backs it up, restores it.
pub fn run(events: u64) -> anyhow::Result<Vec<Figure>> {
    let site = Site::new()?;
    site.runtime.block_on(rebuild::fill(&site, (events / rebuild::EVENTS_A_MATTER) as usize))?;
    of(&site)
}

/// Backs up the log that is there, and restores it.
pub fn of(site: &Site) -> anyhow::Result<Vec<Figure>> {
    let folder = tempfile::tempdir()?;
    let identities: Vec<Identity> = (0..2).map(|_| Identity::fresh()).collect();
    let began = Instant::now();
    let taken = back_up(site, folder.path(), &identities)?;
    let took_s = began.elapsed().as_secs_f64();
    let began = Instant::now();
    let restored = bring_back(site, folder.path(), &identities)?;
    let back_s = began.elapsed().as_secs_f64();
    anyhow::ensure!(restored.findings.is_empty(), "{:?}", restored.findings);
    let limit_s = least(folder.path())?;
    let n = restored.events;
    let s = |took: std::time::Duration| format!("{:.1} s", took.as_secs_f64());
    let goal_s = GOAL_S_A_MILLION * (n as f64 / 1e6).max(0.1);
    Ok(vec![
        Figure::plain(
            format!("backup of {n} events, {} bytes sealed", taken.bytes),
            format!("{took_s:.1} s"),
        ),
        Figure::plain(
            format!("restore of {n} events, proven and ready"),
            format!("{back_s:.1} s ({})", per_s(n as f64 / back_s)),
        )
        .beside(format!("{limit_s:.1} s"), back_s / limit_s, false)
        .goal(format!("≤ {goal_s:.0} s"), back_s <= goal_s),
        Figure::plain("the same: log and keys, each leaf computed again", s(restored.log_took)),
        Figure::plain("the same: views made anew", s(restored.views_took)),
        Figure::plain("the same: everything checked with the keys", s(restored.check_took)),
    ])
}

fn back_up(site: &Site, folder: &Path, identities: &[Identity]) -> anyhow::Result<Taken> {
    let recipients: Vec<_> = identities.iter().map(Identity::recipient).collect();
    Ok(take::take(&take::Wanted {
        settings: site.town.record().settings(),
        to: &folder.join("log"),
        keys_to: &folder.join("keys"),
        recipients: &recipients,
        identities: &[],
        carried: &[],
        now: site.town.now(),
        whole_keys: true,
    })?)
}

fn bring_back(site: &Site, folder: &Path, identities: &[Identity]) -> anyhow::Result<Restored> {
    Ok(restore::restore(&restore::Wanted {
        from: &folder.join("log"),
        keys_from: &folder.join("keys"),
        secrets: &site.dir().join("data/secrets"),
        identities: &identities[..1],
        into: &folder.join("back"),
        until: None,
        why: Why::Restored,
    })?)
}

/// Reads and hashes the sealed bytes, copies the database, waits for the disk. The sealed bytes are gone afterwards: of
/// ten million events they and two databases need not lie on the disk at once.
fn least(folder: &Path) -> anyhow::Result<f64> {
    let (sealed, began) = (folder.join("log"), Instant::now());
    for entry in fs::read_dir(&sealed)? {
        let (mut sum, mut piece) = (Sha256::new(), vec![0; 1 << 20]);
        let mut file = File::open(entry?.path())?;
        loop {
            match file.read(&mut piece)? {
                0 => break,
                read => sum.update(&piece[..read]),
            }
        }
        std::hint::black_box(sum.finalize());
    }
    let read = began.elapsed();
    fs::remove_dir_all(sealed)?;
    let began = Instant::now();
    let copy = folder.join("copy.db");
    fs::copy(folder.join("back/log.db"), &copy).context("the restored database")?;
    let mut file = File::options().append(true).open(&copy)?;
    file.flush()?;
    file.sync_all()?;
    Ok((read + began.elapsed()).as_secs_f64())
}
