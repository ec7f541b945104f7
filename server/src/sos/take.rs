//! How does what was asked become an event, whatever happens?
//!
//! Written to the log in the lane that is taken first. Where that fails, or takes too long, it is kept beside the log
//! and follows in its order. A key of the device gives the signal its name and its secret, so that the same press sent
//! twice, by whichever way and over whatever restart, is one signal.
//!
//! Not here: how it was asked (`door`, `form`), keeping (`spool`).

use super::body::Caller;
use crate::{metrics::TakenIn, town::Town};
use amanat_core::{
    decide::signal::{Accepted, Arrival, Command, Fix, Occasion, Pin, Refusal, Signal, Spoken, decide},
    event::{Actor, Part, Stream},
    guard::Duty,
    values::{Class, Moment, SignalId, UnitId},
};
use amanat_record::{Decision, How, IdempotencyKey, Kept, NotActed};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{fmt, sync::Arc, time::Duration};

/// The longest that a signal waits for the log before it is kept beside it.
pub const MAX_WAIT: Duration = Duration::from_secs(3);
/// The shortest and longest key that a device may choose.
pub const KEY_CHARS: std::ops::RangeInclusive<usize> = 16..=128;

/// Something that was asked, as it is kept if it must be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Asked {
    /// Of which signal.
    pub id: SignalId,
    /// The device's name for it, or one that was drawn.
    pub key: String,
    /// When it came in.
    pub received: Moment,
    /// The room it is for.
    pub room: UnitId,
    /// Who asks.
    pub actor: Actor,
    /// What.
    pub what: What,
}

/// What is asked of a signal from outside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// Take it in.
    Press(Box<Pressed>),
    /// Pressed once more.
    Again {
        /// How long it waited on the device.
        queued_s: Option<u32>,
        /// When, as the device says.
        pressed: Option<Moment>,
        /// Where, and what was said.
        said: Spoken,
    },
    /// I am here.
    Position(Fix),
    /// I say this.
    Message(String),
    /// I am safe, with what PIN.
    Cancel(#[serde(with = "pin_word")] Pin),
}

/// A press, as it is known before the log has it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pressed {
    /// What is known of it.
    pub facts: Accepted,
    /// When, as the device says.
    pub at: Option<Moment>,
    /// Where, and what was said.
    pub said: Spoken,
    /// How to reach whoever pressed.
    pub caller: Caller,
}

mod pin_word {
    use super::Pin;
    use serde::{Deserialize, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(pin: &Pin, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(match pin {
            Pin::Right => "right",
            Pin::Duress => "duress",
            Pin::Wrong => "wrong",
            Pin::None => "none",
        })
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Pin, D::Error> {
        Ok(match String::deserialize(from)?.as_str() {
            "right" => Pin::Right,
            "duress" => Pin::Duress,
            "wrong" => Pin::Wrong,
            _ => Pin::None,
        })
    }
}

/// What became of it.
pub enum Taken {
    /// It is in the log.
    Written(Written),
    /// It is durable at this node and follows.
    Kept,
}

/// A signal after it was written.
pub struct Written {
    /// As it is now.
    pub life: Arc<Kept<Signal>>,
    /// Where what was asked stands in the log.
    pub position: u64,
}

/// It was not taken.
#[derive(Debug)]
pub enum NotTaken {
    /// A rule says no.
    Refused(Refusal),
    /// Neither the log nor the disk takes it. The room is shown it all the same.
    Lost,
}

impl Asked {
    /// Whether a signal begins with it.
    pub fn is_press(&self) -> bool {
        matches!(self.what, What::Press(_))
    }

    fn command(&self, now: Moment) -> Command {
        match &self.what {
            What::Press(pressed) => {
                let mut facts = pressed.facts.clone();
                let kept_s = (now - self.received).millis() / 1_000;
                facts.kept_s = u32::try_from(kept_s).ok().filter(|s| *s > 0).or(facts.kept_s);
                let mut parts = vec![Part::of(Class::Content, &pressed.said)];
                if !pressed.caller.is_empty() {
                    parts.push(Part::of(Class::Identity, &pressed.caller));
                }
                let (room, pressed) = (self.room.clone(), Some(pressed.at.unwrap_or(self.received)));
                Command::Accept(Box::new(Arrival { facts, room, pressed, parts }))
            }
            What::Again { queued_s, pressed, said } => {
                let pressed = Some(pressed.unwrap_or(self.received));
                Command::Press { queued_s: *queued_s, pressed, said: said.clone() }
            }
            What::Position(fix) => Command::AddPosition(Fix { at: fix.at.or(Some(self.received)), ..*fix }),
            What::Message(text) => Command::AddMessage { text: text.clone() },
            What::Cancel(pin) => Command::Cancel { pin: *pin },
        }
    }

    /// A press needs no other name than its stream's.
    fn idempotency(&self) -> Option<IdempotencyKey> {
        let kind = match &self.what {
            What::Press(_) => return None,
            What::Again { .. } => "press",
            What::Position(_) => "position",
            What::Message(_) => "message",
            What::Cancel(_) => "cancel",
        };
        let key = format!("sos:{}:{kind}:{}", self.id, hex(&Sha256::digest(&self.key)[..16]));
        // A device that tries again may say that it waited longer by now: the name alone says what it means.
        Some(IdempotencyKey { key, meaning: Sha256::digest("sos").into() })
    }
}

/// Takes it: in the log, or beside it.
pub async fn take(town: &Town, asked: Asked) -> Result<Taken, NotTaken> {
    let spool = town.sos().spool();
    // What follows a press that waits must wait behind it.
    if !spool.holds(&asked.id) {
        match write(town, &asked).await {
            Ok(written) => {
                town.metrics().took_in(TakenIn::Written);
                return Ok(Taken::Written(written));
            }
            Err(NotWritten::Refused(refusal)) => return Err(NotTaken::Refused(refusal)),
            Err(NotWritten::Failed(why)) => {
                tracing::error!(signal = %asked.id, why, "a call for help is kept beside the log");
            }
        }
    }
    let (house, counted) = (town.clone(), town.metrics());
    let kept = tokio::task::spawn_blocking(move || house.sos().spool().keep(asked)).await;
    match kept {
        Ok(spooled) if spooled.is_durable => {
            counted.took_in(TakenIn::Spooled);
            Ok(Taken::Kept)
        }
        _ => {
            counted.took_in(TakenIn::Lost);
            Err(NotTaken::Lost)
        }
    }
}

/// The signal that begins where somebody pressed on one that is over.
pub(super) fn anew(town: &Town, asked: &Asked, refusal: Refusal) -> Option<Asked> {
    let (What::Again { queued_s, pressed, said }, Refusal::Over) = (&asked.what, refusal) else {
        return None;
    };
    let old = read(town, &asked.id)?;
    let key = format!("{}\0{}", asked.id, asked.key);
    let (id, secret) = named(town, &key);
    let facts = Accepted {
        held_s: None,
        queued_s: *queued_s,
        kept_s: None,
        ladder: town.settings().sos.ladder(),
        secret: mark_of(town, &secret),
        after: Some(asked.id.clone()),
        ..old.state.facts.clone()
    };
    let pressed = Pressed { facts, at: *pressed, said: said.clone(), caller: Caller::default() };
    let room = old.state.unit.clone();
    Some(Asked { id, key, room, what: What::Press(Box::new(pressed)), ..asked.clone() })
}

/// Why the log does not have it.
pub(super) enum NotWritten {
    Refused(Refusal),
    Failed(&'static str),
}

/// What a rule gives beside events.
#[derive(Debug)]
enum No {
    Nothing,
    Refused(Refusal),
}

impl fmt::Display for No {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            No::Nothing => f.write_str("nothing happens"),
            No::Refused(refusal) => refusal.fmt(f),
        }
    }
}

/// Writes it to the log. Goes on to its end also where whoever asked waits no longer.
pub(super) async fn write(town: &Town, asked: &Asked) -> Result<Written, NotWritten> {
    let work = tokio::spawn(written(town.clone(), asked.clone()));
    match tokio::time::timeout(MAX_WAIT, work).await {
        Ok(Ok(done)) => done,
        Ok(Err(_)) => Err(NotWritten::Failed("the deciding task ended")),
        Err(_) => Err(NotWritten::Failed("the log did not answer in time")),
    }
}

async fn written(town: Town, asked: Asked) -> Result<Written, NotWritten> {
    let (visit, stream) = (town.system(), Stream::Signal(asked.id.clone()));
    let how = How { key: asked.idempotency(), ..How::sos() };
    let now = town.now();
    let (command, occasion) = (asked.command(now), Occasion { now, actor: asked.actor.clone() });
    let acted = visit.act::<Signal, No>(&stream, Duty::Dispatch, how, |past| {
        let drafts = decide(past, &command, &occasion).map_err(No::Refused)?;
        if drafts.is_empty() { Err(No::Nothing) } else { Ok(Decision::from(drafts)) }
    });
    match acted.await {
        Ok(acted) => Ok(Written { life: acted.life, position: acted.position }),
        Err(NotActed::Refused(No::Refused(Refusal::AlreadyAccepted) | No::Nothing)) => {
            let life = read(&town, &asked.id).ok_or(NotWritten::Failed("it cannot be read"))?;
            Ok(Written { position: life.first, life })
        }
        Err(NotActed::Refused(No::Refused(refusal))) => Err(NotWritten::Refused(refusal)),
        Err(NotActed::NotThere) => Err(NotWritten::Failed("it is not there")),
        Err(NotActed::Record(error)) => {
            tracing::error!(%error, "a call for help could not be written");
            Err(NotWritten::Failed("the record says no"))
        }
        Err(NotActed::Fault(fault)) => {
            tracing::error!("a call for help: {fault:#}");
            Err(NotWritten::Failed("a fault"))
        }
    }
}

/// The signal as it is.
pub fn read(town: &Town, id: &SignalId) -> Option<Arc<Kept<Signal>>> {
    let found = town.system().life::<Signal>(&Stream::Signal(id.clone()), Duty::SeeBoard);
    found.unwrap_or_else(|fault| {
        tracing::error!("a signal cannot be read: {fault:#}");
        None
    })
}

/// What a key gives: the signal's name, and the secret by which it is asked after.
pub fn named(town: &Town, key: &str) -> (SignalId, String) {
    let mark = |what: &str| Sha256::digest(town.record().code_mark(&format!("{what}\0{key}")));
    let id = hex(&mark("sos-id")[..8]);
    let secret = hex(&mark("sos-secret")[..16]);
    (SignalId::new(id).unwrap_or_else(|_| unreachable!("hex is an identifier")), secret)
}

/// How a secret stands in the log.
pub fn mark_of(town: &Town, secret: &str) -> String {
    town.record().code_mark(&format!("sos\0{secret}"))
}

/// Whether this is a key that a device may choose.
pub fn is_key(key: &str) -> bool {
    let is_fit = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
    KEY_CHARS.contains(&key.len()) && key.bytes().all(is_fit)
}

/// A key for whoever has none.
pub fn draw_key() -> String {
    let mut random = [0; 16];
    // Without chance a name that is used once is still better than no signal.
    if getrandom::fill(&mut random).is_err() {
        static NEXT: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);
        let next = NEXT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        random[..8].copy_from_slice(&next.to_be_bytes());
        random[8..12].copy_from_slice(&std::process::id().to_be_bytes());
    }
    hex(&random)
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Sends what waits to the log, in order; answers how many went. Ends at the first that the log does not take.
pub async fn drain_once(town: &Town) -> usize {
    let mut went = 0;
    for spooled in town.sos().spool().list() {
        match write(town, &spooled.asked).await {
            Ok(_) => {}
            Err(NotWritten::Refused(refusal)) => match anew(town, &spooled.asked, refusal) {
                None => tracing::warn!(signal = %spooled.asked.id, %refusal, "what was kept is refused"),
                Some(press) => {
                    if let Err(NotWritten::Failed(_)) = write(town, &press).await {
                        return went;
                    }
                }
            },
            Err(NotWritten::Failed(_)) => return went,
        }
        town.sos().spool().done(spooled.seq);
        went += 1;
    }
    if went > 0
        && let Err(error) = town.sos().spool().prepare()
    {
        tracing::warn!(%error, "no room is held back for calls for help");
    }
    went
}
