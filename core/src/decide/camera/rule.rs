//! Which command is allowed when, and what does it make happen?

use super::{
    event::Event,
    state::{Camera, Pictures, pictures},
};
use crate::{
    event::{Actor, Draft, Part, kind_and_facts},
    values::{Class, Moment, SiteId, Span, UnitId},
};
use std::fmt;

/// The longest name of a camera, in characters.
pub const MAX_NAME_CHARS: usize = 100;
/// The longest address of a camera, in characters.
pub const MAX_ADDRESS_CHARS: usize = 500;
/// The longest reason, in characters.
const MAX_WORDS_CHARS: usize = 1_000;
/// The shortest time that is kept after a call for help.
pub const MIN_KEEPS_AFTER: Span = Span::from_secs(5);
/// The longest.
pub const MAX_KEEPS_AFTER: Span = Span::from_mins(10);

/// Where a camera's pictures are fetched, with the password that opens them. Sealed, of class internal; shown nowhere.
#[derive(Clone, PartialEq, Eq)]
pub struct Address(String);

/// It cannot be an address of a camera.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no address of a camera")]
pub struct BadAddress;

impl Address {
    /// Checks it: `rtsp://` or `rtsps://`, a host, nothing that could be read as anything else.
    pub fn new(text: &str) -> Result<Self, BadAddress> {
        let text = text.trim();
        let rest =
            text.strip_prefix("rtsp://").or_else(|| text.strip_prefix("rtsps://")).ok_or(BadAddress)?;
        let plain = |b: u8| b.is_ascii_graphic() && !b"'\"\\`<>|".contains(&b);
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let host = host.rsplit('@').next().unwrap_or_default();
        match !host.is_empty() && text.len() <= MAX_ADDRESS_CHARS && text.bytes().all(plain) {
            true => Ok(Self(text.to_owned())),
            false => Err(BadAddress),
        }
    }

    /// In clear, for whoever fetches.
    pub fn in_clear(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Address(secret)")
    }
}

/// What of its pictures a camera keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keeps {
    /// Whether the last seconds are always at hand.
    pub before: bool,
    /// For how long after a call for help.
    pub after: Span,
}

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// This camera stands at that site.
    Register {
        /// Where.
        site: SiteId,
        /// The unit that looks after the site.
        unit: UnitId,
        /// What it is called.
        name: String,
        /// Where its pictures are fetched.
        address: Address,
        /// What it keeps.
        keeps: Keeps,
    },
    /// It is this now.
    Change {
        /// What it is called.
        name: String,
        /// Where its pictures are fetched; as before where nothing is said.
        address: Option<Address>,
        /// What it keeps.
        keeps: Keeps,
    },
    /// The last picture that came.
    Report {
        /// When; none yet.
        last: Option<Moment>,
        /// Since when this node tries.
        tried: Moment,
    },
    /// It is not ours to look through any more.
    Retire {
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
    /// There is no such camera.
    #[error("no such camera")]
    NoSuchCamera,
    /// It is there already.
    #[error("it is there already")]
    AlreadyThere,
    /// It was retired.
    #[error("it was retired")]
    Retired,
    /// Nothing was said where words are needed.
    #[error("words are needed")]
    WordsNeeded,
    /// Longer than the limit.
    #[error("too long")]
    TooLong,
    /// Shorter or longer than pictures can be kept.
    #[error("not a time for that")]
    BadTime,
}

type Decided = Result<Vec<Draft>, Refusal>;

/// Decides one command on one past.
pub fn decide(past: Option<&Camera>, command: &Command, occasion: &Occasion) -> Decided {
    match (past, command) {
        (None, Command::Register { site, unit, name, address, keeps }) => {
            let (before, after_s) = kept(*keeps)?;
            let event = Event::CameraRegistered { site: site.clone(), before, after_s };
            Ok(vec![draft(&event, unit, vec![named(name)?, secret(address)], occasion)])
        }
        (None, _) => Err(Refusal::NoSuchCamera),
        (Some(_), Command::Register { .. }) => Err(Refusal::AlreadyThere),
        (Some(camera), Command::Report { last, tried }) => Ok(report(camera, *last, *tried, occasion)),
        (Some(camera), _) if camera.retired.is_some() => Err(Refusal::Retired),
        (Some(camera), Command::Change { name, address, keeps }) => {
            let (before, after_s) = kept(*keeps)?;
            let parts = [named(name)?].into_iter().chain(address.as_ref().map(secret)).collect();
            Ok(vec![draft(&Event::CameraChanged { before, after_s }, &camera.unit, parts, occasion)])
        }
        (Some(camera), Command::Retire { why }) => {
            let why = Part::of(Class::Content, &said(why, MAX_WORDS_CHARS)?);
            Ok(vec![draft(&Event::CameraRetired {}, &camera.unit, vec![why], occasion)])
        }
    }
}

/// What becomes of the camera by when its last picture came: often nothing. A node that has just begun to try knows
/// nothing better than what was said before.
fn report(camera: &Camera, last: Option<Moment>, tried: Moment, occasion: &Occasion) -> Vec<Draft> {
    let since = last.unwrap_or(tried);
    let seen = pictures(since, occasion.now);
    let knows = last.is_some() || (seen == Pictures::Offline && camera.pictures != Pictures::Offline);
    if seen == camera.pictures || camera.retired.is_some() || !knows {
        return Vec::new();
    }
    let event = match seen {
        Pictures::Online => Event::CameraOnline { since },
        Pictures::Degraded => Event::CameraDegraded { since },
        Pictures::Offline => Event::CameraOffline { since },
        Pictures::Untried => return Vec::new(),
    };
    vec![Draft { occurred: since, ..draft(&event, &camera.unit, Vec::new(), occasion) }]
}

fn kept(keeps: Keeps) -> Result<(bool, u32), Refusal> {
    if keeps.after < MIN_KEEPS_AFTER || keeps.after > MAX_KEEPS_AFTER {
        return Err(Refusal::BadTime);
    }
    let after_s = u32::try_from(keeps.after.millis() / 1_000).map_err(|_| Refusal::BadTime)?;
    Ok((keeps.before, after_s))
}

fn named(name: &str) -> Result<Part, Refusal> {
    said(name, MAX_NAME_CHARS).map(|name| Part::of(Class::Content, &name))
}

fn secret(address: &Address) -> Part {
    Part::of(Class::Internal, &address.in_clear())
}

fn said(text: &str, max: usize) -> Result<String, Refusal> {
    match text.trim() {
        "" => Err(Refusal::WordsNeeded),
        text if text.chars().nth(max).is_some() => Err(Refusal::TooLong),
        text => Ok(text.to_owned()),
    }
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
