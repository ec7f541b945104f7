//! Which command is allowed when, and what does it make happen?

use super::{
    event::{Event, Kind, Why},
    state::Device,
};
use crate::{
    event::{Actor, Draft, Part, kind_and_facts},
    values::{Class, Moment, SiteId, Span, UnitId},
};
use serde::{Deserialize, Serialize};

/// How long a one-time code admits.
pub const INVITED_FOR: Span = Span::from_mins(30);
/// What a device is called, in characters.
pub const MAX_LABEL_CHARS: usize = 80;

/// The marks of two PINs. Sealed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pins {
    /// Of the one that cancels.
    pub pin: String,
    /// Of the one that only seems to.
    pub duress: String,
}

/// What is sealed of a device; each event says what it changes. Words of class identity.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// What it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Its PINs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pins: Option<Pins>,
    /// The number of a telephone, with `+` and digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

impl Words {
    /// These, and what a later event says.
    pub fn and(self, later: Words) -> Words {
        Words {
            label: later.label.or(self.label),
            pins: later.pins.or(self.pins),
            phone: later.phone.or(self.phone),
        }
    }
}

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Somebody may enrol.
    Invite {
        /// What kind of thing.
        kind: Kind,
        /// Of which site.
        site: SiteId,
        /// The unit that looks after the site.
        unit: UnitId,
        /// The room that answers.
        room: UnitId,
        /// The mark of a one-time code.
        code: String,
        /// What it is called.
        label: String,
    },
    /// With a new code.
    InviteAgain {
        /// Its mark.
        code: String,
    },
    /// Here I am.
    Join {
        /// The mark of the code that was shown.
        code: String,
        /// The device's public key; none of a telephone.
        key: Option<String>,
        /// The PINs that were chosen; none of a panel without keys.
        pins: Option<Pins>,
        /// The number of a telephone.
        phone: Option<String>,
    },
    /// The codes on both sides are the same.
    Confirm,
    /// With other PINs.
    ChoosePins(Pins),
    /// It may not press any more.
    Revoke {
        /// Why.
        why: Why,
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
    /// There is no such device.
    #[error("no such device")]
    NoSuchDevice,
    /// It is there already.
    #[error("it is there already")]
    AlreadyThere,
    /// The code admits nobody, or not any more.
    #[error("the code does not admit")]
    BadCode,
    /// A phone or a panel needs a key, a telephone a number.
    #[error("a key or a number is needed")]
    KeyNeeded,
    /// Both PINs are the same, or one is missing.
    #[error("two different PINs are needed")]
    PinsNeeded,
    /// It has not enrolled.
    #[error("it has not enrolled")]
    NotJoined,
    /// That was done already.
    #[error("that was done already")]
    AlreadyDone,
    /// It was revoked.
    #[error("it was revoked")]
    Revoked,
    /// Nothing was said where words are needed.
    #[error("words are needed")]
    WordsNeeded,
    /// Longer than the limit.
    #[error("too long")]
    TooLong,
}

type Decided = Result<Vec<Draft>, Refusal>;

/// Decides one command on one past.
pub fn decide(past: Option<&Device>, command: &Command, occasion: &Occasion) -> Decided {
    if let Command::Invite { .. } = command {
        return if past.is_some() { Err(Refusal::AlreadyThere) } else { invited(command, occasion) };
    }
    let device = past.ok_or(Refusal::NoSuchDevice)?;
    let until = occasion.now + INVITED_FOR;
    match command {
        Command::Invite { .. } => Err(Refusal::AlreadyThere),
        // Who holds a code learns nothing of what became of the device.
        Command::Join { code, .. } if !device.admits(code, occasion.now) => Err(Refusal::BadCode),
        _ if device.revoked.is_some() => Err(Refusal::Revoked),
        Command::InviteAgain { .. } if device.joined.is_some() => Err(Refusal::AlreadyDone),
        Command::InviteAgain { code } => {
            one(device, Event::InvitedAgain { code: code.clone(), until }, None, occasion)
        }
        Command::Join { key, pins, phone, .. } => joined(device, key, pins, phone, occasion),
        Command::Confirm if device.joined.is_none() => Err(Refusal::NotJoined),
        Command::Confirm if device.confirmed.is_some() => Err(Refusal::AlreadyDone),
        Command::Confirm => one(device, Event::DeviceConfirmed {}, None, occasion),
        Command::ChoosePins(_) if device.joined.is_none() => Err(Refusal::NotJoined),
        Command::ChoosePins(pins) => {
            let words = Words { pins: Some(two(pins)?), ..Words::default() };
            one(device, Event::PinsChosen {}, Some(words), occasion)
        }
        Command::Revoke { why } => one(device, Event::DeviceRevoked { why: *why }, None, occasion),
    }
}

fn invited(command: &Command, occasion: &Occasion) -> Decided {
    let Command::Invite { kind, site, unit, room, code, label } = command else {
        return Err(Refusal::NoSuchDevice);
    };
    let label = match label.trim() {
        "" => return Err(Refusal::WordsNeeded),
        text if text.chars().nth(MAX_LABEL_CHARS).is_some() => return Err(Refusal::TooLong),
        text => text.to_owned(),
    };
    let event = Event::DeviceInvited {
        what: *kind,
        site: site.clone(),
        room: room.clone(),
        code: code.clone(),
        until: occasion.now + INVITED_FOR,
    };
    let words = Words { label: Some(label), ..Words::default() };
    Ok(vec![draft(&event, unit, Some(words), occasion)])
}

fn joined(
    device: &Device,
    key: &Option<String>,
    pins: &Option<Pins>,
    phone: &Option<String>,
    occasion: &Occasion,
) -> Decided {
    let proves = if device.kind == Kind::Telephone { phone.is_some() } else { key.is_some() };
    if !proves {
        return Err(Refusal::KeyNeeded);
    }
    let pins = match (device.kind, pins) {
        // A panel may have no keys at all; whoever carries a phone can always be forced.
        (Kind::Panel | Kind::Telephone, None) => None,
        (_, pins) => Some(two(pins.as_ref().ok_or(Refusal::PinsNeeded)?)?),
    };
    let words = Words { pins, phone: phone.clone(), ..Words::default() };
    one(device, Event::DeviceJoined { key: key.clone() }, Some(words), occasion)
}

fn two(pins: &Pins) -> Result<Pins, Refusal> {
    let are_two = !pins.pin.is_empty() && !pins.duress.is_empty() && pins.pin != pins.duress;
    if are_two { Ok(pins.clone()) } else { Err(Refusal::PinsNeeded) }
}

fn one(device: &Device, event: Event, words: Option<Words>, occasion: &Occasion) -> Decided {
    Ok(vec![draft(&event, &device.unit, words, occasion)])
}

fn draft(event: &Event, unit: &UnitId, words: Option<Words>, occasion: &Occasion) -> Draft {
    let (kind, facts) = kind_and_facts(event);
    Draft {
        kind,
        facts,
        at: occasion.now,
        occurred: occasion.now,
        actor: occasion.actor.clone(),
        unit: Some(unit.clone()),
        due: None,
        parts: words.iter().map(|words| Part::of(Class::Identity, words)).collect(),
    }
}
