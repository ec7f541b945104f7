//! Which words end today?
//!
//! A closed matter's words are kept as long as its desk's playbook says, and then erased by the clock: in small
//! batches, each matter by a command of its own, so that a process that died in between goes on where it was. What a
//! court or a law holds stays. Before anything is erased the clock itself is looked at (`core::decide::clock`).
//!
//! Invariant: nothing is erased by a clock that stepped and that nobody vouched for.
//! Not here: when words end (`core::decide::matter::keep`), who is shown it before (`pages::keep`).

use crate::{duty, town::Town};
use amanat_core::{
    decide::{
        clock::{self, Event, Watch},
        matter::{Command, Said, keep::ErasedWhy},
    },
    event::{Actor, Stream},
    values::{Class, Moment},
};
use amanat_record::{Append, Expected, Extras, Lane, No, Write};
use std::time::Duration;

/// Between two looks, in this installation's time.
const LOOK_EVERY_MS: u64 = 10 * 60_000;
/// However fast a demo's clock runs, looks come no closer, in the machine's time.
const MIN_LOOK_MS: u64 = 500;
/// Matters erased in one go.
pub const BATCH: usize = 50;
/// Between two goes; the writer writes meanwhile.
const BREATH: Duration = Duration::from_millis(20);
/// The compartment of what the log says of itself.
/// Under which keys the log's words of itself would be.
pub const COMPARTMENT: &str = "system";

/// What one look did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Matters whose words were erased.
    pub erased: usize,
    /// Matters whose time is over and that stay, because they belong to one that is open or held.
    pub stay: usize,
    /// Other things that ended: words in public, silence that a law asked for.
    pub ended: usize,
    /// Since when the clock is not believed.
    pub stepped: Option<Moment>,
}

/// Looks again and again.
pub async fn keep_for_ever(town: Town) {
    loop {
        match keep_once(&town).await {
            Ok(Kept { stepped: Some(at), .. }) => {
                tracing::warn!(
                    stepped_at = at.millis(),
                    "the clock stepped: nothing is erased by time until `amanat retention --clock-is-right`"
                );
            }
            Ok(kept) if kept != Kept::default() => {
                tracing::info!(erased = kept.erased, stay = kept.stay, "words whose time was over");
            }
            Ok(_) => {}
            Err(fault) => tracing::error!("retention: {fault:#}"),
        }
        let wait_ms = town.clock().wait_ms(LOOK_EVERY_MS).max(MIN_LOOK_MS);
        tokio::time::sleep(Duration::from_millis(wait_ms)).await;
    }
}

/// Ends what ends now.
pub async fn keep_once(town: &Town) -> anyhow::Result<Kept> {
    let mut kept = Kept { ended: tend(town).await?, ..Kept::default() };
    let watch = look(town).await?;
    if !watch.is_believed(town.now()) {
        kept.stepped = watch.stepped;
        return Ok(kept);
    }
    kept.ended += crate::cameras::clip::end_once(town).await?;
    let setup = town.setup();
    for playbook in setup.desks.editions() {
        let mut stay = 0;
        loop {
            let due = town.system().time_over(playbook, town.now(), stay, BATCH)?;
            if due.is_empty() {
                break;
            }
            for (no, version) in due {
                let command = Command::Erase {
                    classes: Class::ALL.to_vec(),
                    why: ErasedWhy::TimeOver,
                    said: Said::default(),
                };
                match ask(town, no, version, command).await? {
                    true => kept.erased += 1,
                    false => stay += 1,
                }
            }
            tokio::time::sleep(BREATH).await;
        }
        kept.stay += stay;
    }
    Ok(kept)
}

/// What ends by itself, whatever the clock did: closing a window in time harms nobody.
async fn tend(town: &Town) -> anyhow::Result<usize> {
    let mut ended = 0;
    for (no, version) in town.system().wakes(town.now(), BATCH)? {
        ended += usize::from(ask(town, no, version, Command::Tend).await?);
    }
    Ok(ended)
}

/// Whether it was done. A refusal is an answer: something came in between.
async fn ask(
    town: &Town,
    no: amanat_core::values::MatterNo,
    version: u32,
    command: Command,
) -> anyhow::Result<bool> {
    let key = Some(duty::key_of(&format!("keep:{no}:{version}")));
    match town.system().command(no, command, town.now(), Extras { key, ..Extras::default() }).await {
        Ok(_) => Ok(true),
        Err(No::Refused(_) | No::NotFound) => Ok(false),
        Err(no) => anyhow::bail!("{no}"),
    }
}

/// What is known of the clock, a look at it included.
pub async fn look(town: &Town) -> anyhow::Result<Watch> {
    let watch = known(town)?;
    match watch.look(town.now()) {
        Some(event) => write(town, &watch, &event, Actor::System).await,
        None => Ok(watch),
    }
}

/// The operator says that the clock is right.
pub async fn trust(town: &Town) -> anyhow::Result<Watch> {
    write(town, &known(town)?, &Event::Trusted {}, Actor::Operator).await
}

/// What the log says of the clock.
pub fn known(town: &Town) -> anyhow::Result<Watch> {
    let past = town.record().stream(&Stream::System)?;
    Ok(Watch::of(past.iter().map(|(_, header)| header)))
}

async fn write(town: &Town, watch: &Watch, event: &Event, actor: Actor) -> anyhow::Result<Watch> {
    let drafts = vec![clock::draft(event, actor, town.now())];
    let write = Write::of(Stream::System, Expected::Version(watch.version), COMPARTMENT, drafts);
    town.record().append(Append::one(Lane::Ordinary, None, write)).await?;
    known(town)
}
