//! Which command is allowed in which state, and what does it make happen?

use super::{
    acts::{Case, Decided},
    clocks::{self, Ground},
    command::{Command, Opening},
    conflict::Excluding,
    event::{Event, OpenedFacts},
    state::{Matter, Status},
};
use crate::{
    event::{Actor, Draft, Part, kind_and_facts},
    playbook::{Playbook, Registers, Step},
    values::{Class, Level, Moment, UnitId},
};

/// What the caller brings: when, who, under which promise, where.
pub struct Occasion<'a> {
    /// Now.
    pub now: Moment,
    /// Who asks.
    pub actor: Actor,
    /// The playbook that the matter pins; for `Open` the desk's current one.
    pub playbook: &'a Playbook,
    /// The places around it.
    pub ground: &'a dyn Ground,
}

/// A rule says no. The person can do something else instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such matter.
    #[error("no such matter")]
    NoSuchMatter,
    /// There is one already.
    #[error("it is open already")]
    AlreadyOpen,
    /// It ended.
    #[error("it is closed")]
    Closed,
    /// It has not ended.
    #[error("it is not closed")]
    NotClosed,
    /// Somebody did that already.
    #[error("that was done already")]
    AlreadyDone,
    /// Nothing was said where words are needed.
    #[error("words are needed")]
    WordsNeeded,
    /// Too many words or files.
    #[error("too long")]
    TooLong,
    /// The playbook wants a finding.
    #[error("a finding is needed")]
    FindingNeeded,
    /// The playbook wants something that shows it.
    #[error("evidence is needed")]
    EvidenceNeeded,
    /// Whose it is must be confirmed first.
    #[error("whose it is must be confirmed first")]
    PlaceUnsure,
    /// The unit is none of the candidates.
    #[error("not among the candidates")]
    NotAmongCandidates,
    /// No such unit, or nobody serves there.
    #[error("no such unit")]
    NoSuchUnit,
    /// It is that unit's already.
    #[error("it is theirs already")]
    SameUnit,
    /// The unit may never see it.
    #[error("that unit is excluded")]
    UnitExcluded,
    /// Another person must do that.
    #[error("another person must do that")]
    SecondPersonNeeded,
    /// Nothing waits for that.
    #[error("nothing waits for that")]
    NothingWaits,
    /// The clock does not run, or is not due.
    #[error("not due")]
    NotDue,
    /// Its clocks stand still already.
    #[error("already paused")]
    AlreadyPaused,
    /// Its clocks run.
    #[error("not paused")]
    NotPaused,
    /// Raising goes up, lowering goes down, never below the desk's own level.
    #[error("not that level")]
    WrongLevel,
    /// The desk does not take unnamed senders, or by that door.
    #[error("not by this door")]
    NotByThisDoor,
    /// A matter cannot be merged with or linked to itself.
    #[error("that is the same matter")]
    SameMatter,
    /// Whoever it is given to could not work on it: then nobody would.
    #[error("that person cannot take it")]
    CannotTake,
    /// A time that has passed.
    #[error("that time has passed")]
    PastTime,
    /// That person is party to it, or belongs to a unit that is.
    #[error("that person is party to it")]
    PartyToIt,
    /// A time that is too far off.
    #[error("that time is too far off")]
    TooFarOff,
    /// The person concerned did not agree to this, or their consent is over.
    #[error("no consent covers this")]
    ConsentNeeded,
    /// For a child somebody grown-up speaks.
    #[error("a grown-up must speak for a child")]
    GuardianNeeded,
    /// Whoever speaks for somebody may not be party to it.
    #[error("who is party to it cannot speak for the person concerned")]
    GuardianIsParty,
    /// The child's own yes is missing.
    #[error("the child must agree too")]
    AssentNeeded,
    /// These words are nobody's to hand out, or none were chosen.
    #[error("these words are not to disclose")]
    NotToDisclose,
    /// That purpose has another kind of recipient.
    #[error("that recipient does not fit that purpose")]
    WrongRecipient,
    /// Something happened while the file was made.
    #[error("it changed meanwhile")]
    ChangedMeanwhile,
    /// A court or a law wants the words kept.
    #[error("its words are held")]
    Held,
    /// The sender did not ask for that.
    #[error("the sender did not ask for that")]
    NobodyAsked,
    /// The words are gone.
    #[error("the words are erased")]
    WordsErased,
}

/// Decides one command on one past.
///
/// Gives the events that happen, at least one, in order; or the one reason why not.
pub fn decide(past: Option<&Matter>, command: &Command, occasion: &Occasion<'_>) -> Decided {
    if let Command::Open(opening) = command {
        return match past {
            Some(_) => Err(Refusal::AlreadyOpen),
            None => open(opening, occasion),
        };
    }
    let matter = past.ok_or(Refusal::NoSuchMatter)?;
    let case = Case { matter, occasion };
    use Command::*;
    if let Some(decided) = flows_and_keeping(&case, command) {
        return decided;
    }
    match (matter.status, command) {
        (_, Open(_)) => Err(Refusal::AlreadyOpen),
        (Status::Closed, Dispute(said)) => case.dispute_closed(said),
        (Status::Closed, Reopen(said)) => case.reopen(said),
        (Status::Closed, Note(said)) => case.say(Event::Noted {}, Class::Internal, said),
        (Status::Closed, Reply { .. }) => Err(Refusal::Closed),
        (Status::Closed, RaiseProtection { to, said }) => case.raise(*to, said),
        (Status::Closed, LowerProtection { to, said }) => case.lower(*to, said),
        (Status::Closed, Link { to }) => case.link(*to),
        (_, Exclude { who, why, units, to, said }) => {
            case.exclude(&Excluding { who, why: *why, units, to }, said)
        }
        (_, Recuse(said)) => case.recuse(said),
        (_, Readmit { who, said }) => case.readmit(who, said),
        (Status::Closed, _) => Err(Refusal::Closed),
        (_, Reopen(_)) => Err(Refusal::NotClosed),

        (_, ConfirmPlace { unit }) => case.confirm_place(unit),
        (Status::Open, Acknowledge) => case.acknowledge(),
        (_, Acknowledge) => Err(Refusal::AlreadyDone),
        (_, Ask(said)) => case.say(Event::Asked {}, Class::Content, said),
        (_, Reply { said, written }) => case.reply(said, *written),
        (_, Note(said)) => case.say(Event::Noted {}, Class::Internal, said),
        (_, Forward { to, why, said }) => {
            case.forward(to, Event::Forwarded { from: matter.unit.clone(), why: *why }, said)
        }
        (_, Assign { to }) => case.assign(to),
        (_, Merge { into }) => case.merge(*into),
        (_, Unmerge) if matter.merged_into.is_none() => Err(Refusal::NothingWaits),
        (_, Unmerge) => case.one(Event::Unmerged {}),
        (_, Link { to }) => case.link(*to),
        (_, RaiseProtection { to, said }) => case.raise(*to, said),
        (_, LowerProtection { to, said }) => case.lower(*to, said),
        (_, Pause { .. }) if matter.paused.is_some() => Err(Refusal::AlreadyPaused),
        (Status::CloseProposed, Pause { .. }) => Err(Refusal::NothingWaits),
        (_, Pause { why, said }) => {
            let clocks =
                clocks::held(&matter.clocks, &matter.unit, occasion.now, occasion.playbook, occasion.ground);
            case.say(Event::Paused { why: *why, clocks }, Class::Internal, said)
        }
        (_, Resume) if matter.paused.is_none() => Err(Refusal::NotPaused),
        (_, Resume) => case.one(Event::Resumed { clocks: case.resumed() }),
        (_, MoveClock { clock, due, said }) => case.move_clock(clock, *due, said),
        (Status::CloseProposed, Answer(_)) => Err(Refusal::AlreadyDone),
        (_, Answer(said)) => case.answer(said),
        (Status::CloseProposed, ProposeClose { .. }) => Err(Refusal::AlreadyDone),
        (_, ProposeClose { outcome, finding, evidence }) => case.propose_close(*outcome, finding, evidence),
        (_, Second) => case.second(),
        (Status::CloseProposed, Agree(said)) if !case.needs_second() => {
            case.say_or_nothing(Event::Agreed {}, said)
        }
        (Status::CloseProposed, Dispute(said)) if !case.needs_second() => case.dispute(said),
        (_, Agree(_) | Dispute(_)) => Err(Refusal::NothingWaits),
        (_, Lapse { clock }) => case.lapse(clock),
        (_, Escalate { clock, rung }) => case.escalate(clock, *rung),
        (_, OrderReport { from, due, said }) => case.order(from, *due, said),
        (_, SubmitReport(said)) => case.submit_report(said),
        (_, ReturnReport(said)) => case.return_report(said),
        (_, AcceptReport) => case.accept_report(),
        (_, Withdraw(said)) => case.say_or_nothing(Event::Withdrawn {}, said),
        (_, GiveConsent(_) | WithdrawConsent { .. } | Disclose { .. } | AgreeDisclosure { .. })
        | (
            _,
            DropDisclosure { .. } | PublishExtract { .. } | RecallExtract(_) | Hold { .. } | Release { .. },
        )
        | (_, AskErasure { .. } | Erase { .. } | AgreeErasure | DeclineErasure(_) | Tend) => {
            // Answered above, before its status is asked.
            Err(Refusal::NothingWaits)
        }
    }
}

/// What does not ask whether the matter is open: words that leave, words that are kept, words that end.
fn flows_and_keeping(case: &Case<'_>, command: &Command) -> Option<Decided> {
    use Command::*;
    Some(match command {
        GiveConsent(giving) => case.give_consent(giving),
        WithdrawConsent { id, said } => case.withdraw_consent(*id, said),
        Disclose { outflow, sheet, said } => case.disclose(outflow, sheet.as_ref(), said),
        AgreeDisclosure { no, sheet } => case.agree_disclosure(*no, sheet),
        DropDisclosure { no, said } => case.drop_disclosure(*no, said),
        PublishExtract { said, footing, until } => case.extract(said, footing, *until),
        RecallExtract(said) => case.recall(said),
        Hold { authority, until, said } => case.hold(*authority, *until, said),
        Release { no, said } => case.release(*no, said),
        AskErasure { classes, said } => case.ask_erasure(classes, said),
        Erase { classes, why, said } => case.erase(classes, *why, said),
        AgreeErasure => case.agree_erasure(),
        DeclineErasure(said) => case.decline_erasure(said),
        Tend => case.tend(),
        _ => return None,
    })
}

fn open(opening: &Opening, occasion: &Occasion<'_>) -> Decided {
    let playbook = occasion.playbook;
    if !playbook.doors.contains(&opening.door) {
        return Err(Refusal::NotByThisDoor);
    }
    if !occasion.ground.is_unit(&opening.unit) {
        return Err(Refusal::NoSuchUnit);
    }
    if opening.excluded.contains(&opening.unit) {
        return Err(Refusal::UnitExcluded);
    }
    let counts_as_child = playbook.registers == Registers::AlwaysUnder18 && opening.under_18 != Some(false);
    let level = if counts_as_child { playbook.protection.max(Level::P3) } else { playbook.protection };
    let start =
        clocks::started(Step::Open, &opening.unit, occasion.now, &opening.choices, playbook, occasion.ground);
    let event = Event::Opened(OpenedFacts {
        desk: playbook.desk.clone(),
        ed: playbook.edition.clone(),
        level,
        comp: playbook.compartment.clone(),
        door: opening.door,
        lang: opening.language,
        reach: opening.reach,
        code: opening.code.clone(),
        among: opening.candidates.clone(),
        choices: choices_in_clear(&opening.choices, level, playbook),
        excl: opening.excluded.clone(),
        registered: counts_as_child,
        clocks: start.clone(),
    });
    let due = start.iter().map(|c| c.due).min();
    // The header is sealed by nothing: when it happened stays among the words of what is protected.
    let occurred = opening.occurred.filter(|_| !level.is_hidden()).unwrap_or(occasion.now).min(occasion.now);
    Ok(vec![draft(&event, occasion, &opening.unit, due, occurred, opening.parts.clone())])
}

/// Chosen options stand in the header, which nothing seals. Of what is protected from its first word, only those on
/// which a promise depends: without them a later clock could not be started.
fn choices_in_clear(chosen: &[String], level: Level, playbook: &Playbook) -> Vec<String> {
    let deciding = playbook.deciding_choices();
    let stands = |choice: &&String| !level.is_hidden() || deciding.contains(choice.as_str());
    chosen.iter().filter(stands).cloned().collect()
}

pub(super) fn draft(
    event: &Event,
    occasion: &Occasion<'_>,
    unit: &UnitId,
    due: Option<Moment>,
    occurred: Moment,
    parts: Vec<Part>,
) -> Draft {
    let (kind, facts) = kind_and_facts(event);
    Draft {
        kind,
        facts,
        at: occasion.now,
        occurred,
        actor: occasion.actor.clone(),
        unit: Some(unit.clone()),
        due,
        parts,
    }
}
