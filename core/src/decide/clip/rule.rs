//! Which command is allowed when, and what does it make happen?

use super::{
    coverage::{Heard, coverage},
    event::{Event, Offset},
    state::Clip,
};
use crate::{
    event::{Actor, Draft, Part, kind_and_facts},
    values::{CameraId, Class, FileId, Moment, SignalId, SiteId, Span, UnitId},
};

/// The longest clip: what comes before and after together.
pub const MAX_CLIP: Span = Span::from_mins(11);
/// Parts of one clip.
pub const MAX_PARTS: usize = 128;
/// A clip is kept so long after it was sealed, unless somebody says why it must be longer.
pub const KEPT_FOR: Span = Span::from_days(90);
/// Nobody keeps one for longer at a time without saying why anew.
pub const MAX_KEPT_FOR: Span = Span::from_days(3 * 366);
/// The longest reason, in characters.
pub const MAX_WORDS_CHARS: usize = 500;

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Somebody called for help where this camera stands.
    Begin {
        /// The room that answers for it.
        room: UnitId,
        /// Which camera.
        camera: CameraId,
        /// Where it stands.
        site: SiteId,
        /// Which call for help.
        signal: SignalId,
        /// From when.
        from: Moment,
        /// Until when.
        to: Moment,
    },
    /// This came.
    KeepPart {
        /// The file.
        file: FileId,
        /// Its length.
        bytes: u64,
        /// SHA-256 of it, in hexadecimal.
        sha256: String,
        /// When its first picture came, and its last one.
        heard: Heard,
    },
    /// That is all.
    Seal {
        /// How the camera's clock stood.
        clock: Option<Offset>,
        /// SHA-256 of all parts one after another, in hexadecimal.
        sha256: String,
    },
    /// It must not end yet.
    KeepLonger {
        /// Until when.
        until: Moment,
        /// Why.
        why: String,
    },
    /// Its time is over.
    End,
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
    /// There is no such clip.
    #[error("no such clip")]
    NoSuchClip,
    /// It was begun already.
    #[error("it was begun already")]
    AlreadyBegun,
    /// It is sealed: nothing is added.
    #[error("it is sealed")]
    IsSealed,
    /// It is not sealed yet.
    #[error("it is not sealed yet")]
    NotSealed,
    /// Its time is not over.
    #[error("its time is not over")]
    NotDue,
    /// In the past, earlier than it would end, too far ahead, or longer than a clip.
    #[error("not a time for that")]
    BadTime,
    /// More parts than a clip has.
    #[error("too many parts")]
    TooMany,
    /// Nothing was said where words are needed.
    #[error("words are needed")]
    WordsNeeded,
    /// Longer than the limit.
    #[error("too long")]
    TooLong,
}

type Decided = Result<Vec<Draft>, Refusal>;

/// Decides one command on one past.
pub fn decide(past: Option<&Clip>, command: &Command, occasion: &Occasion) -> Decided {
    let now = occasion.now;
    match (past, command) {
        (None, Command::Begin { room, camera, site, signal, from, to }) => {
            if from >= to || *to - *from > MAX_CLIP {
                return Err(Refusal::BadTime);
            }
            let (camera, site, signal) = (camera.clone(), site.clone(), signal.clone());
            let event = Event::ClipBegun { camera, site, signal, from: *from, to: *to };
            one(&event, room, None, None, occasion)
        }
        (None, _) => Err(Refusal::NoSuchClip),
        (Some(_), Command::Begin { .. }) => Err(Refusal::AlreadyBegun),
        (Some(clip), _) if clip.erased.is_some() => Err(Refusal::NoSuchClip),
        (Some(clip), Command::KeepPart { .. } | Command::Seal { .. }) if clip.sealed.is_some() => {
            Err(Refusal::IsSealed)
        }
        (Some(clip), Command::KeepPart { .. }) if clip.parts.len() >= MAX_PARTS => Err(Refusal::TooMany),
        (Some(_), Command::KeepPart { heard: (from, to), .. }) if to < from => Err(Refusal::BadTime),
        (Some(clip), Command::KeepPart { file, bytes, sha256, heard: (from, to) }) => {
            let no = u16::try_from(clip.parts.len() + 1).map_err(|_| Refusal::TooMany)?;
            let (file, sha256) = (file.clone(), sha256.clone());
            let event = Event::ClipPartKept { no, file, bytes: *bytes, sha256, from: *from, to: *to };
            one(&event, &clip.unit, None, None, occasion)
        }
        (Some(clip), Command::Seal { clock, sha256 }) => {
            one(&sealed(clip, *clock, sha256, now), &clip.unit, Some(now + KEPT_FOR), None, occasion)
        }
        (Some(Clip { sealed: None, .. }), _) => Err(Refusal::NotSealed),
        (Some(clip), Command::KeepLonger { until, why }) => {
            if clip.until.is_some_and(|ends| *until <= ends) || *until - now > MAX_KEPT_FOR {
                return Err(Refusal::BadTime);
            }
            one(
                &Event::ClipKeptLonger { until: *until },
                &clip.unit,
                Some(*until),
                Some(said(why)?),
                occasion,
            )
        }
        (Some(clip), Command::End) => {
            if clip.until.is_none_or(|until| now < until) {
                return Err(Refusal::NotDue);
            }
            one(&Event::Erased { classes: Class::ALL.to_vec() }, &clip.unit, None, None, occasion)
        }
    }
}

/// A clip that was cut short ends when it was cut: what was never waited for is no gap.
fn sealed(clip: &Clip, clock: Option<Offset>, sha256: &str, now: Moment) -> Event {
    let to = clip.to.min(now).max(clip.from);
    let heard: Vec<Heard> = clip.parts.iter().map(|part| (part.from, part.to)).collect();
    let found = coverage(clip.from, to, &heard);
    Event::ClipSealed {
        to,
        coverage: found.percent,
        gaps: found.gaps,
        clock,
        bytes: clip.parts.iter().map(|part| part.bytes).sum(),
        sha256: sha256.to_owned(),
        until: now + KEPT_FOR,
    }
}

fn said(text: &str) -> Result<String, Refusal> {
    match text.trim() {
        "" => Err(Refusal::WordsNeeded),
        text if text.chars().nth(MAX_WORDS_CHARS).is_some() => Err(Refusal::TooLong),
        text => Ok(text.to_owned()),
    }
}

fn one(
    event: &Event,
    unit: &UnitId,
    due: Option<Moment>,
    said: Option<String>,
    occasion: &Occasion,
) -> Decided {
    let (kind, facts) = kind_and_facts(event);
    Ok(vec![Draft {
        kind,
        facts,
        at: occasion.now,
        occurred: occasion.now,
        actor: occasion.actor.clone(),
        unit: Some(unit.clone()),
        due,
        parts: said.iter().map(|text| Part::of(Class::Internal, text)).collect(),
    }])
}
