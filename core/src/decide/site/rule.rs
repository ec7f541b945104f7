//! Which command is allowed when, and what does it make happen?

use super::{
    card::{Card, CodeWord, PlanWords, said},
    event::{Category, Event, Kind, Severity},
    state::Site,
};
use crate::{
    event::{Actor, Draft, Part, kind_and_facts},
    values::{AccountId, Class, FileId, Moment, Span, UnitId},
};

/// The longest text, in characters.
pub const MAX_WORDS_CHARS: usize = 2_000;
/// Notes of one site, ended ones counted.
pub const MAX_NOTES: usize = 500;
/// Nobody is warned for longer without writing it anew.
pub const MAX_NOTE_LASTS: Span = Span::from_days(366);
/// People who speak for one site.
pub const MAX_OPERATORS: usize = 50;
/// Code words of one site.
pub const MAX_CODE_WORDS: usize = 12;
/// Plans of one site.
pub const MAX_FILES: usize = 20;
/// Findings of one site.
pub const MAX_FINDINGS: usize = 500;

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Look after this place.
    Add {
        /// What kind.
        kind: Kind,
        /// Who looks after it.
        unit: UnitId,
        /// Which room answers.
        room: UnitId,
        /// Its card.
        card: Card,
    },
    /// The card is this now.
    Change {
        /// What kind.
        kind: Kind,
        /// Which room answers.
        room: UnitId,
        /// Its card.
        card: Card,
    },
    /// This person speaks for it.
    AddOperator(AccountId),
    /// Not any more.
    RemoveOperator(AccountId),
    /// Whoever goes there must know this.
    AddNote {
        /// What it is about.
        category: Category,
        /// How much it matters.
        severity: Severity,
        /// Whether only whoever looks after the site reads it, and while it calls whoever may send somebody there.
        kept: bool,
        /// What.
        said: String,
        /// When somebody must look whether it still holds.
        review: Moment,
        /// When it ends by itself.
        until: Moment,
    },
    /// It still holds.
    ReviewNote {
        /// Which.
        no: u16,
        /// When somebody must look again.
        review: Moment,
    },
    /// It holds no longer.
    EndNote {
        /// Which.
        no: u16,
    },
    /// These are the words now.
    ChooseCodeWords(Vec<CodeWord>),
    /// Here is a plan, or one that was taken away.
    AddPlan {
        /// The picture.
        file: FileId,
        /// What it shows.
        title: String,
    },
    /// This plan is old.
    RemovePlan(FileId),
    /// I looked at its security.
    Survey {
        /// What I saw.
        said: String,
    },
    /// This is to be mended.
    Raise {
        /// What.
        said: String,
        /// By when.
        due: Moment,
    },
    /// It is mended.
    Mend {
        /// Which.
        no: u16,
    },
    /// It is not looked after any more.
    Close {
        /// Why.
        why: String,
    },
}

/// What the caller brings.
pub struct Occasion {
    /// Now.
    pub now: Moment,
    /// Who asks.
    pub actor: Actor,
}

/// A rule says no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such site.
    #[error("no such site")]
    NoSuchSite,
    /// It is there already.
    #[error("it is there already")]
    AlreadyThere,
    /// It was closed.
    #[error("it was closed")]
    Closed,
    /// There is nothing of that number or name.
    #[error("there is none")]
    NoSuchThing,
    /// That was done already.
    #[error("that was done already")]
    AlreadyDone,
    /// In the past, too far ahead, or a review after the end.
    #[error("not a time for that")]
    BadTime,
    /// Nothing was said where words are needed.
    #[error("words are needed")]
    WordsNeeded,
    /// Longer than the limit.
    #[error("too long")]
    TooLong,
    /// More than the limit.
    #[error("too many")]
    TooMany,
}

type Decided = Result<Vec<Draft>, Refusal>;

/// Decides one command on one past.
pub fn decide(past: Option<&Site>, command: &Command, occasion: &Occasion) -> Decided {
    if let Command::Add { kind, unit, room, card } = command {
        if past.is_some() {
            return Err(Refusal::AlreadyThere);
        }
        let event = Event::SiteAdded { what: *kind, room: room.clone() };
        return Ok(vec![draft(&event, unit, vec![Part::of(Class::Content, &card.written()?)], occasion)]);
    }
    let site = past.ok_or(Refusal::NoSuchSite)?;
    if site.closed.is_some() {
        return Err(Refusal::Closed);
    }
    match command {
        Command::Add { .. } => Err(Refusal::AlreadyThere),
        Command::Change { kind, room, card } => {
            let event = Event::CardChanged { what: *kind, room: room.clone() };
            with(site, event, Part::of(Class::Content, &card.written()?), occasion)
        }
        Command::AddOperator(_) | Command::RemoveOperator(_) => operators(site, command, occasion),
        Command::AddNote { .. } | Command::ReviewNote { .. } | Command::EndNote { .. } => {
            notes(site, command, occasion)
        }
        Command::ChooseCodeWords(words) => code_words(site, words, occasion),
        Command::AddPlan { file, .. } if site.plans.contains(file) => Err(Refusal::AlreadyDone),
        Command::AddPlan { .. } if site.plans.len() >= MAX_FILES => Err(Refusal::TooMany),
        Command::AddPlan { file, title } => {
            let words = PlanWords { file: file.clone(), title: said(title)? };
            with(site, Event::PlanAdded { file: file.clone() }, Part::of(Class::Content, &words), occasion)
        }
        Command::RemovePlan(file) if !site.plans.contains(file) => Err(Refusal::NoSuchThing),
        Command::RemovePlan(file) => bare(site, Event::PlanRemoved { file: file.clone() }, occasion),
        Command::Survey { said } => with(site, Event::Surveyed {}, told(said)?, occasion),
        Command::Raise { .. } | Command::Mend { .. } => findings(site, command, occasion),
        Command::Close { why } => with(site, Event::SiteClosed {}, told(why)?, occasion),
    }
}

fn operators(site: &Site, command: &Command, occasion: &Occasion) -> Decided {
    let event = match command {
        Command::AddOperator(who) if site.is_operated_by(who) => return Err(Refusal::AlreadyDone),
        Command::AddOperator(_) if site.operators.len() >= MAX_OPERATORS => return Err(Refusal::TooMany),
        Command::AddOperator(who) => Event::OperatorAdded { who: who.clone() },
        Command::RemoveOperator(who) if site.is_operated_by(who) => {
            Event::OperatorRemoved { who: who.clone() }
        }
        _ => return Err(Refusal::NoSuchThing),
    };
    bare(site, event, occasion)
}

fn notes(site: &Site, command: &Command, occasion: &Occasion) -> Decided {
    let now = occasion.now;
    let note = |no: u16| {
        let found = usize::from(no).checked_sub(1).and_then(|place| site.notes.get(place));
        found.filter(|note| note.holds(now)).ok_or(Refusal::NoSuchThing)
    };
    match command {
        Command::AddNote { .. } if site.notes.len() >= MAX_NOTES => Err(Refusal::TooMany),
        Command::AddNote { category, severity, kept, said, review, until } => {
            let fits = now < *review && review <= until && *until - now <= MAX_NOTE_LASTS;
            if !fits {
                return Err(Refusal::BadTime);
            }
            let no = next(site.notes.len());
            let (category, severity, kept) = (*category, *severity, *kept);
            let event = Event::NoteAdded { no, category, severity, kept, review: *review, until: *until };
            with(site, event, told(said)?, occasion)
        }
        Command::ReviewNote { no, review } => {
            let note = note(*no)?;
            if *review <= now || *review > note.until {
                return Err(Refusal::BadTime);
            }
            bare(site, Event::NoteReviewed { no: *no, review: *review }, occasion)
        }
        Command::EndNote { no } => note(*no).and_then(|_| bare(site, Event::NoteEnded { no: *no }, occasion)),
        _ => Err(Refusal::NoSuchThing),
    }
}

fn code_words(site: &Site, words: &[CodeWord], occasion: &Occasion) -> Decided {
    if words.len() > MAX_CODE_WORDS {
        return Err(Refusal::TooMany);
    }
    for CodeWord { word, means } in words {
        said(word)?;
        said(means)?;
    }
    let count = u8::try_from(words.len()).unwrap_or(u8::MAX);
    with(site, Event::CodeWordsChosen { count }, Part::of(Class::Internal, &words), occasion)
}

fn findings(site: &Site, command: &Command, occasion: &Occasion) -> Decided {
    match command {
        Command::Raise { .. } if site.findings.len() >= MAX_FINDINGS => Err(Refusal::TooMany),
        Command::Raise { due, .. } if *due <= occasion.now => Err(Refusal::BadTime),
        Command::Raise { said, due } => {
            let event = Event::FindingRaised { no: next(site.findings.len()), due: *due };
            with(site, event, told(said)?, occasion)
        }
        Command::Mend { no } => {
            let finding = usize::from(*no).checked_sub(1).and_then(|place| site.findings.get(place));
            match finding {
                None => Err(Refusal::NoSuchThing),
                Some(finding) if finding.done.is_some() => Err(Refusal::AlreadyDone),
                Some(_) => bare(site, Event::FindingDone { no: *no }, occasion),
            }
        }
        _ => Err(Refusal::NoSuchThing),
    }
}

fn told(text: &str) -> Result<Part, Refusal> {
    said(text).map(|text| Part::of(Class::Content, &text))
}

/// The number after so many. The limits of the lists lie far below.
fn next(count: usize) -> u16 {
    u16::try_from(count + 1).unwrap_or(u16::MAX)
}

fn bare(site: &Site, event: Event, occasion: &Occasion) -> Decided {
    Ok(vec![draft(&event, &site.unit, Vec::new(), occasion)])
}

fn with(site: &Site, event: Event, part: Part, occasion: &Occasion) -> Decided {
    Ok(vec![draft(&event, &site.unit, vec![part], occasion)])
}

fn draft(event: &Event, unit: &UnitId, parts: Vec<Part>, occasion: &Occasion) -> Draft {
    let (kind, facts) = kind_and_facts(event);
    Draft {
        kind,
        facts,
        at: occasion.now,
        occurred: occasion.now,
        actor: occasion.actor.clone(),
        unit: Some(unit.clone()),
        due: None,
        parts,
    }
}
