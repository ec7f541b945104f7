//! Which command is allowed when, and what does it make happen?

use super::{
    event::{Event, Facts, Kind},
    said::Said,
    state::{Stage, Warning},
};
use crate::{
    cap::{Response, circle_of, polygon_of},
    event::{Actor, Draft, Part, kind_and_facts},
    values::{AccountId, Class, Moment, Span, Status, UnitId, WarningId},
};

/// The most pieces of ground of one warning.
pub const MAX_AREAS: usize = 8;
/// The most outlines and circles of one piece of ground.
pub const MAX_SHAPES: usize = 8;
/// The most warnings that one refers to.
pub const MAX_REFERENCES: usize = 4;
/// The longest description or instruction, in characters.
pub const MAX_WORDS_CHARS: usize = 2_000;
/// The longest headline, in characters: what phones show whole.
const MAX_HEADLINE_CHARS: usize = 160;
/// The longest that a warning holds without being written anew.
pub const MAX_LASTS: Span = Span::from_days(7);

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Begin a warning.
    Draft {
        /// Whose it is.
        unit: UnitId,
        /// Whether it is meant; an update or cancellation is as much meant as what it is of.
        status: Status,
        /// What it does.
        does: Kind,
        /// What it is.
        what: Facts,
        /// What it says.
        said: Box<Said>,
    },
    /// Write it anew.
    Rewrite {
        /// What it is now.
        what: Facts,
        /// What it says now.
        said: Box<Said>,
    },
    /// It is ready.
    Submit,
    /// It is not ready.
    Return {
        /// Why, in words.
        why: String,
    },
    /// Let it out.
    Approve {
        /// Who sends it, to programs.
        sender: String,
    },
    /// Another takes its place, or takes it back.
    Yield {
        /// Which.
        to: WarningId,
        /// What that does.
        does: Kind,
    },
    /// Its time is over.
    Expire,
    /// It will never go out.
    Drop,
}

/// What the caller brings.
pub struct Occasion {
    /// Now.
    pub now: Moment,
    /// Who asks.
    pub actor: Actor,
}

/// A rule says no. Words for people are `warning-refused-<word>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is none.
    #[error("no such warning")]
    NoSuchWarning,
    /// It is there already.
    #[error("it is written already")]
    Written,
    /// It does not stand where that can happen.
    #[error("that is over, or not yet")]
    NotNow,
    /// Whoever wrote it does not let it out.
    #[error("another person must let it out")]
    Oneself,
    /// Only a person does that.
    #[error("a person must do that")]
    OfficersOnly,
    /// Nothing is said in some language, or why is not said.
    #[error("words are needed")]
    WordsNeeded,
    /// Longer than the limit.
    #[error("too long")]
    TooLong,
    /// It says nowhere, or nowhere that is.
    #[error("it holds nowhere")]
    NoGround,
    /// It ends before it begins, or lasts too long.
    #[error("its end is not right")]
    BadEnd,
    /// It changes something and does not say what, or the other way round.
    #[error("it refers to nothing, or to what it cannot")]
    BadReference,
    /// A cancellation tells people to do something.
    #[error("a cancellation warns of nothing")]
    CancelWarns,
    /// Its time is not over.
    #[error("not due")]
    NotDue,
}

impl Refusal {
    /// As messages for people name it.
    pub fn word(self) -> &'static str {
        match self {
            Refusal::NoSuchWarning => "no_such_warning",
            Refusal::Written => "written",
            Refusal::NotNow => "not_now",
            Refusal::Oneself => "oneself",
            Refusal::OfficersOnly => "officers_only",
            Refusal::WordsNeeded => "words_needed",
            Refusal::TooLong => "too_long",
            Refusal::NoGround => "no_ground",
            Refusal::BadEnd => "bad_end",
            Refusal::BadReference => "bad_reference",
            Refusal::CancelWarns => "cancel_warns",
            Refusal::NotDue => "not_due",
        }
    }
}

type Decided = Result<Vec<Draft>, Refusal>;

/// Decides one command on one past.
pub fn decide(past: Option<&Warning>, command: &Command, occasion: &Occasion) -> Decided {
    if let Command::Draft { .. } = command {
        return if past.is_some() { Err(Refusal::Written) } else { drafted(command, occasion) };
    }
    let warning = past.ok_or(Refusal::NoSuchWarning)?;
    let (stage, me) = (&warning.stage, person(&occasion.actor));
    match command {
        Command::Draft { .. } => Err(Refusal::Written),
        Command::Yield { to, does } if *stage == Stage::Issued => yielded(warning, to, *does, occasion),
        Command::Expire if *stage == Stage::Issued && occasion.now < warning.what.expires => {
            Err(Refusal::NotDue)
        }
        Command::Expire if *stage == Stage::Issued => one(warning, Event::WarningExpired {}, occasion),
        Command::Yield { .. } | Command::Expire => Err(Refusal::NotNow),
        _ if me.is_none() => Err(Refusal::OfficersOnly),
        Command::Rewrite { what, said } if *stage == Stage::Draft => {
            if !said.referred.iter().map(|one| &one.id).eq(&warning.of) {
                return Err(Refusal::BadReference);
            }
            fits(what, said, warning.does, occasion.now)?;
            let event = Event::WarningRewritten { what: what.clone() };
            Ok(vec![draft(&event, &warning.unit, Some(Part::of(Class::Content, said)), occasion)])
        }
        Command::Submit if *stage == Stage::Draft => one(warning, Event::WarningSubmitted {}, occasion),
        Command::Drop if matches!(stage, Stage::Draft | Stage::Pending) => {
            one(warning, Event::WarningDropped {}, occasion)
        }
        Command::Return { why } if *stage == Stage::Pending => {
            let why = Part::of(Class::Internal, &checked(why)?);
            Ok(vec![draft(&Event::WarningReturned {}, &warning.unit, Some(why), occasion)])
        }
        Command::Approve { .. } if me.is_some_and(|me| warning.authors.contains(me)) => Err(Refusal::Oneself),
        Command::Approve { .. } if *stage == Stage::Pending && warning.what.expires <= occasion.now => {
            Err(Refusal::BadEnd)
        }
        Command::Approve { sender } if *stage == Stage::Pending => {
            one(warning, Event::WarningIssued { sender: sender.clone() }, occasion)
        }
        _ => Err(Refusal::NotNow),
    }
}

fn drafted(command: &Command, occasion: &Occasion) -> Decided {
    let Command::Draft { unit, status, does, what, said } = command else {
        return Err(Refusal::NoSuchWarning);
    };
    if person(&occasion.actor).is_none() {
        return Err(Refusal::OfficersOnly);
    }
    let is_first = *does == Kind::Alert;
    let of: Vec<WarningId> = said.referred.iter().map(|one| one.id.clone()).collect();
    if is_first != of.is_empty() || of.len() > MAX_REFERENCES {
        return Err(Refusal::BadReference);
    }
    fits(what, said, *does, occasion.now)?;
    let event = Event::WarningDrafted { status: *status, does: *does, of, what: what.clone() };
    Ok(vec![draft(&event, unit, Some(Part::of(Class::Content, said)), occasion)])
}

/// A cancellation ends what it is of in its own way; an update in another.
fn yielded(warning: &Warning, to: &WarningId, does: Kind, occasion: &Occasion) -> Decided {
    let event = match does {
        _ if *to == warning.id => return Err(Refusal::BadReference),
        Kind::Update => Event::WarningSuperseded { by: to.clone() },
        Kind::Cancel => Event::WarningCancelled { by: to.clone() },
        Kind::Alert => return Err(Refusal::BadReference),
    };
    one(warning, event, occasion)
}

/// Whether what was written can be let out as it is.
fn fits(what: &Facts, said: &Said, does: Kind, now: Moment) -> Result<(), Refusal> {
    let begins = what.onset.unwrap_or(now).max(now);
    if what.expires <= begins || what.expires - begins > MAX_LASTS {
        return Err(Refusal::BadEnd);
    }
    let says_to_act =
        |each: &Response| !matches!(each, Response::AllClear | Response::None | Response::Monitor);
    if does == Kind::Cancel && what.responses.iter().any(says_to_act) {
        return Err(Refusal::CancelWarns);
    }
    if what.languages.is_empty() || !what.languages.iter().eq(said.texts.keys()) {
        return Err(Refusal::WordsNeeded);
    }
    for texts in said.texts.values() {
        if texts.headline.trim().is_empty() || texts.description.trim().is_empty() {
            return Err(Refusal::WordsNeeded);
        }
        let is_long = |text: &str, most: usize| text.chars().nth(most).is_some();
        if is_long(&texts.headline, MAX_HEADLINE_CHARS)
            || is_long(&texts.description, MAX_WORDS_CHARS)
            || is_long(&texts.instruction, MAX_WORDS_CHARS)
            || is_long(&said.contact, MAX_HEADLINE_CHARS)
        {
            return Err(Refusal::TooLong);
        }
    }
    stands_somewhere(said)
}

fn stands_somewhere(said: &Said) -> Result<(), Refusal> {
    let is_right = |ground: &super::said::Ground| {
        let shapes = ground.polygons.len() + ground.circles.len();
        (1..=MAX_SHAPES).contains(&shapes)
            && !ground.names.0.is_empty()
            && ground.polygons.iter().all(|text| polygon_of(text).is_some())
            && ground.circles.iter().all(|text| circle_of(text).is_some())
    };
    let is_somewhere = (1..=MAX_AREAS).contains(&said.grounds.len()) && said.grounds.iter().all(is_right);
    if is_somewhere { Ok(()) } else { Err(Refusal::NoGround) }
}

fn person(actor: &Actor) -> Option<&AccountId> {
    if let Actor::Officer(id) = actor { Some(id) } else { None }
}

fn checked(text: &str) -> Result<String, Refusal> {
    match text.trim() {
        "" => Err(Refusal::WordsNeeded),
        text if text.chars().nth(MAX_WORDS_CHARS).is_some() => Err(Refusal::TooLong),
        text => Ok(text.to_owned()),
    }
}

fn one(warning: &Warning, event: Event, occasion: &Occasion) -> Decided {
    Ok(vec![draft(&event, &warning.unit, None, occasion)])
}

fn draft(event: &Event, unit: &UnitId, part: Option<Part>, occasion: &Occasion) -> Draft {
    let (kind, facts) = kind_and_facts(event);
    Draft {
        kind,
        facts,
        at: occasion.now,
        occurred: occasion.now,
        actor: occasion.actor.clone(),
        unit: Some(unit.clone()),
        due: None,
        parts: part.into_iter().collect(),
    }
}
