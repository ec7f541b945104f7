//! Which right does a command need, and does what it rests on hold?
//!
//! Words that leave the desk need a consent that is live at this moment and covers exactly this; the guard is told
//! whether there is one. Words that somebody wants kept stay, also those of a matter that was put together with a
//! held or an open one.
//!
//! A matter is given only to somebody who can work on it, for else nobody would.
//!
//! Not here: the policies (`core::guard`), what each command does (`core::decide`).

use crate::visit::{No, Visit};
use amanat_core::{
    decide::matter::{
        Command, Matter, Refusal,
        consent::{Purpose, Recipient},
        disclose::{Footing, Outflow},
        keep::ErasedWhy,
    },
    guard::{Action, Who},
    values::{Class, Moment},
};

/// Which right a command needs.
pub(crate) fn action_of(who: &Who, command: &Command, matter: &Matter) -> Action {
    use Command::*;
    match command {
        Open(_) | Reply { .. } => Action::Write,
        ConfirmPlace { .. } => Action::ConfirmPlace,
        Acknowledge
        | Ask(_)
        | Note(_)
        | Answer(_)
        | ProposeClose { .. }
        | Second
        | Reopen(_)
        | SubmitReport(_)
        | RecallExtract(_)
        | DropDisclosure { .. } => Action::Handle,
        Forward { .. } => Action::Forward,
        Assign { .. } => Action::Assign,
        Merge { .. } | Unmerge | Link { .. } => Action::Merge,
        Exclude { .. } | Readmit { .. } => Action::Exclude,
        // Whoever sees anything of it may say that it is too near to them (`allow`).
        Recuse(_) => Action::SeeOutline,
        RaiseProtection { .. } => Action::Raise,
        LowerProtection { .. } => Action::Lower,
        Pause { .. } | Resume | MoveClock { .. } => Action::Pause,
        Agree(_) | Dispute(_) => Action::Verdict,
        Lapse { .. } | Escalate { .. } | Tend => Action::React,
        OrderReport { .. } | ReturnReport(_) | AcceptReport => Action::Order,
        Withdraw(_) | AskErasure { .. } => Action::Withdraw,
        GiveConsent(_) | WithdrawConsent { .. } => match who {
            Who::Sender(_) => Action::Write,
            _ => Action::Handle,
        },
        Disclose { .. } | AgreeDisclosure { .. } | PublishExtract { .. } => {
            match outflow_of(matter, command).map(|outflow| outflow.footing) {
                Some(Footing::Law { .. }) => Action::DiscloseByLaw,
                _ => Action::Disclose,
            }
        }
        Hold { .. } | Release { .. } => Action::Hold,
        Erase { .. } | DeclineErasure(_) => Action::Erase,
        AgreeErasure => Action::AgreeErasure,
    }
}

/// What a command lets out: of a second person's, what was proposed.
fn outflow_of(matter: &Matter, command: &Command) -> Option<Outflow> {
    let flows = &matter.flows;
    match command {
        Command::Disclose { outflow, .. } => Some(outflow.clone()),
        Command::AgreeDisclosure { no, .. } => flows.proposal(*no).map(|waiting| waiting.outflow.clone()),
        Command::PublishExtract { footing, .. } => {
            let footing = flows.extract.as_ref().map_or(footing, |extract| &extract.footing).clone();
            let (purpose, to) = (Purpose::PublicAppeal, Recipient::Public);
            Some(Outflow { purpose, to, classes: vec![Class::Content], footing })
        }
        _ => None,
    }
}

/// Whether the person concerned agreed, at this moment, to what the command lets out.
pub(crate) fn agreed_to(matter: &Matter, command: &Command, now: Moment) -> bool {
    outflow_of(matter, command).is_some_and(|outflow| matter.flows.is_covered(&outflow, now))
}

/// What a command erases once its event is durable.
pub(crate) fn erased_by(command: &Command, before: &Matter) -> Vec<Class> {
    match command {
        Command::Erase { classes, why: ErasedWhy::TimeOver, .. } => classes.clone(),
        Command::AgreeErasure => {
            before.keeping.proposed.as_ref().map_or_else(Vec::new, |(classes, ..)| classes.clone())
        }
        _ => Vec::new(),
    }
}

/// A matter that was put together with another is part of it: while that one is held or open, nothing of this one
/// is erased.
pub(crate) fn not_kept_by_another(
    visit: &Visit,
    matter: &Matter,
    command: &Command,
    now: Moment,
) -> Result<(), No> {
    let ends_words = matches!(command, Command::Erase { .. } | Command::AgreeErasure);
    let Some(into) = matter.merged_into.filter(|_| ends_words) else { return Ok(()) };
    match visit.record.matter(into)? {
        Some(other) if other.is_held(now) => Err(Refusal::Held.into()),
        Some(other) if !other.is_closed() && !other.is_all_erased() => Err(Refusal::NotClosed.into()),
        _ => Ok(()),
    }
}

/// A matter is given to nobody who could not work on it: one who does not fit, who has left, who never was.
pub(crate) fn taker_can_take(
    visit: &Visit,
    matter: &Matter,
    command: &Command,
    now: Moment,
) -> Result<(), No> {
    let Command::Assign { to } = command else { return Ok(()) };
    let person = visit.people().person(to).filter(|person| person.account.is_ready());
    let given = Matter { assigned: Some(to.clone()), ..matter.clone() };
    let can = person.is_some_and(|person| {
        let taker = Visit::new(visit.record.clone(), visit.setup.clone(), person.visitor(true, true, now));
        taker.may(&given, Action::Handle)
    });
    // Who is party to it is refused by the rule, which says so.
    if can || matter.is_party(to) { Ok(()) } else { Err(Refusal::CannotTake.into()) }
}
