//! May this latched directory go on as the log that it is?
//!
//! Only with the anchor of the machine that signed last, and only if nothing was signed after what is here: whoever
//! went on without knowing would sign a second past. What was signed and did not come is told by number.
//!
//! Invariant: two machines never sign different trees of one log.
//!
//! Not here: going on where something is missing for good (`succession`).

use super::{
    TAKES_OVER_FOR_A_NODE,
    latch::{self, Why},
    needs_files,
    restore::settings_of,
};
use crate::{
    anchor::Anchor,
    append::Position,
    check::Report,
    directory::lock_directory,
    fault::Fault,
    record::Record,
    settings::Settings,
    sqlite::open_reader,
    store::{Head, LogRead},
};
use std::{fs::File, path::Path};

/// What the last anchor says of a directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Everything that was signed is here.
    Whole,
    /// So many events were signed and are not here: from the first of these positions, up to before the second.
    Behind {
        /// How many events are here.
        has: Position,
        /// How many were signed.
        signed: Position,
    },
}

/// The last size that an anchor file says.
pub fn signed_by(anchor: &Path) -> Result<Position, Fault> {
    Ok(Anchor::open(anchor)?.last.size)
}

/// Compares a latched directory with the anchor of the machine that signed last. Changes nothing.
pub fn standing(settings: &Settings, anchor: &Path) -> Result<Standing, Fault> {
    let own = open_reader(&settings.log_path())?.head()?;
    compare(&own, &Anchor::open(anchor)?.last)
}

fn compare(own: &Head, last: &Head) -> Result<Standing, Fault> {
    if last.size > own.size {
        return Ok(Standing::Behind { has: own.size, signed: last.size });
    }
    if last.size < own.size {
        return Err(Fault::Setting(format!(
            "this anchor says that {} events were signed, and {} are here: it is an old copy; bring the one that the \
             first machine wrote last",
            last.size, own.size
        )));
    }
    match last.root == own.root {
        true => Ok(Standing::Whole),
        false => Err(Fault::Setting(format!(
            "this anchor is of another past of {} events than the one that is here: it is of another log",
            last.size
        ))),
    }
}

/// Lets a latched directory go on. First everything in it is proven and what was erased is erased again; what the check
/// found is given back, and then nothing is lifted.
pub fn promote(settings: &Settings, anchor: &Path) -> Result<Report, Fault> {
    let report = prove(settings, anchor)?;
    if report.is_good() {
        lift(settings)?;
    }
    Ok(report)
}

/// The same where the first machine's directory can be reached: it is held all the while, so that nothing is signed
/// there, and frozen only once everything here is proven. Whatever goes wrong is told with what holds then.
pub fn take_over(settings: &Settings, first: &Settings) -> Result<Report, Fault> {
    needs_files(first, TAKES_OVER_FOR_A_NODE)?;
    let _held = hold_first(settings, first)?;
    let report = prove(settings, &first.anchor_path())?;
    if report.is_good() {
        latch::lay(&first.dir, Why::Frozen).map_err(|fault| not_frozen(&first.dir, &fault))?;
        lift(settings).map_err(|fault| not_lifted(settings, first, &fault))?;
    }
    Ok(report)
}

/// Takes the first machine's directory, if it is one: no process runs in it, and it follows nobody itself. One that an
/// attempt before froze is taken again.
fn hold_first(settings: &Settings, first: &Settings) -> Result<File, Fault> {
    let place = |dir: &Path| dir.canonicalize().map_err(Fault::io(dir));
    let shown = first.dir.display();
    if place(&settings.dir)? == place(&first.dir)? {
        return Err(Fault::Setting(format!(
            "{shown} is the directory that is to go on, and not the first machine's"
        )));
    }
    let held = lock_directory(&first.dir)?;
    match latch::read(&first.dir)?.map(|latch| latch.why) {
        None | Some(Why::Frozen) => Ok(held),
        Some(Why::Restored | Why::Standby) => Err(Fault::Setting(format!(
            "{shown} follows another machine or was restored: it is not the one that signed last"
        ))),
    }
}

/// Proves a latched directory against the anchor of whoever signed last; changes nothing but that what was erased is
/// erased again.
fn prove(settings: &Settings, anchor: &Path) -> Result<Report, Fault> {
    needs_files(settings, TAKES_OVER_FOR_A_NODE)?;
    match latch::read(&settings.dir)?.map(|latch| latch.why) {
        Some(Why::Restored | Why::Standby) => {}
        Some(Why::Frozen) => {
            return Err(Fault::Setting("this log is frozen for ever; `amanat log successor` goes on".into()));
        }
        None => return Err(Fault::Setting("this directory is not latched: `amanat serve` runs it".into())),
    }
    if let Standing::Behind { has, signed } = standing(settings, anchor)? {
        return Err(Fault::Setting(behind(has, signed)));
    }
    let latched = Settings { past_latch: true, ..settings.clone() };
    let record = Record::open(latched)?;
    record.erase_again_blocking()?;
    record.check()
}

fn lift(settings: &Settings) -> Result<(), Fault> {
    let _lock = lock_directory(&settings.dir)?;
    latch::lift(&settings.dir)
}

fn not_frozen(first: &Path, fault: &Fault) -> Fault {
    let shown = first.display();
    Fault::Setting(format!(
        "{shown} could not be frozen: {fault}. Nothing was lifted here, and this machine does not sign. Look whether \
         {shown}/LATCH is there. If it is, run the same command again; if not, {shown} can go on as before, and this \
         machine can take over by --anchor once you are sure that the first stays off"
    ))
}

fn not_lifted(settings: &Settings, first: &Settings, fault: &Fault) -> Fault {
    let (here, there) = (settings.dir.display(), first.dir.display());
    Fault::Setting(format!(
        "{there} is frozen, and {here} is still latched: {fault}. Everything was proven, and no machine signs now. Mend \
         what is named, then run the same command again: it goes on from here"
    ))
}

/// How many are missing, in a sentence that says how to go on.
pub fn behind(has: Position, signed: Position) -> String {
    format!(
        "{has} events are here, and {signed} were signed: {} of them, positions {has} to {}, were never shipped. If the \
         first machine's disk can be read, run `amanat backup` on its data directory once more and bring what it adds. \
         If they are lost for good, this log cannot go on; `amanat log successor` begins one that says so",
        signed - has,
        signed - 1
    )
}

/// The settings of a directory whose files all lie below it.
pub fn plain_settings(dir: &Path, origin: &str) -> Settings {
    Settings { past_latch: false, ..settings_of(dir, origin) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_stands_between_the_two_steps_is_told_what_holds_and_how_to_go_on() {
        let (here, there) = (Settings::at("/here", "o"), Settings::at("/there", "o"));
        let said = not_lifted(&here, &there, &Fault::Stopping).to_string();
        for part in
            ["/there is frozen", "/here is still latched", "the process ends", "the same command again"]
        {
            assert!(said.contains(part), "{part}: {said}");
        }
    }

    #[test]
    fn what_is_missing_is_told_by_number_and_another_past_is_refused() {
        let head = |size, root| Head { size, root: [root; 32] };
        assert_eq!(compare(&head(5, 1), &head(5, 1)).unwrap(), Standing::Whole);
        assert_eq!(compare(&head(5, 1), &head(8, 2)).unwrap(), Standing::Behind { has: 5, signed: 8 });
        assert!(compare(&head(5, 1), &head(4, 2)).unwrap_err().to_string().contains("an old copy"));
        assert!(compare(&head(5, 1), &head(5, 2)).unwrap_err().to_string().contains("another past"));
        assert!(behind(5, 8).contains("3 of them, positions 5 to 7"));
    }
}
