//! What is an event, before it is written and after?
//!
//! A header says what happened without a word of anyone: it stands in clear in our own store, and views
//! are rebuilt from headers alone. The words are parts, sealed in the vault, one per class.
//!
//! Invariant: a released event keeps its meaning for ever; new meaning is a new kind.
//! Not here: how bytes become a leaf (`amanat-proof`), where they are kept (`amanat-record`).

use crate::values::{
    AccountId, AlertId, CameraId, Class, ClipId, DeviceId, DrillId, FieldUnitId, GlassId, IncidentId,
    MatterNo, Moment, SignalId, SiteId, UnitId, WarningId,
};
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{
        IntoDeserializer, Visitor,
        value::{BorrowedStrDeserializer, MapDeserializer},
    },
    forward_to_deserialize_any,
};
use std::{collections::BTreeMap, fmt, str::FromStr};

/// The longest header, in bytes of JSON.
pub const MAX_HEADER_BYTES: usize = 1024;
/// The format of headers written now.
pub const HEADER_VERSION: u8 = 1;

/// One life in the log.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Stream {
    /// Whatever somebody brought.
    Matter(MatterNo),
    /// A person who can sign in.
    Account(AccountId),
    /// Who looked at a protected matter, when and why.
    Access(MatterNo),
    /// A glass that was broken in an emergency, until it is reviewed.
    Glass(GlassId),
    /// A press for help.
    Signal(SignalId),
    /// What happened, with the field units that went there.
    Incident(IncidentId),
    /// A field unit: who is on it, whether it is on duty.
    Field(FieldUnitId),
    /// A place that is looked after.
    Site(SiteId),
    /// Something that was enrolled to press for help.
    Device(DeviceId),
    /// A camera, and whether pictures come from it.
    Camera(CameraId),
    /// Who watches the cameras of a site, and who looked.
    Watch(SiteId),
    /// What was kept of a camera when somebody called for help.
    Clip(ClipId),
    /// A warning to the public.
    Warning(WarningId),
    /// Telling somebody something at once.
    Alert(AlertId),
    /// How an officer is told, and when they are on duty for it.
    Reach(AccountId),
    /// An exercise, or a test of channels.
    Drill(DrillId),
    /// What a force adopted: desks, places, policies. One stream each.
    Configuration(String),
    /// What the log says of itself: clock steps, scrubs.
    System,
}

/// The text names no stream.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no such stream")]
pub struct BadStream;

impl FromStr for Stream {
    type Err = BadStream;
    fn from_str(text: &str) -> Result<Self, BadStream> {
        match text.split_once('/') {
            Some(("matter", no)) => no.parse().map(Stream::Matter).map_err(|_| BadStream),
            Some(("account", id)) => AccountId::new(id).map(Stream::Account).map_err(|_| BadStream),
            Some(("access", no)) => no.parse().map(Stream::Access).map_err(|_| BadStream),
            Some(("glass", id)) => GlassId::new(id).map(Stream::Glass).map_err(|_| BadStream),
            Some(("signal", id)) => SignalId::new(id).map(Stream::Signal).map_err(|_| BadStream),
            Some(("incident", id)) => IncidentId::new(id).map(Stream::Incident).map_err(|_| BadStream),
            Some(("field", id)) => FieldUnitId::new(id).map(Stream::Field).map_err(|_| BadStream),
            Some(("site", id)) => SiteId::new(id).map(Stream::Site).map_err(|_| BadStream),
            Some(("device", id)) => DeviceId::new(id).map(Stream::Device).map_err(|_| BadStream),
            Some(("camera", id)) => CameraId::new(id).map(Stream::Camera).map_err(|_| BadStream),
            Some(("watch", id)) => SiteId::new(id).map(Stream::Watch).map_err(|_| BadStream),
            Some(("clip", id)) => ClipId::new(id).map(Stream::Clip).map_err(|_| BadStream),
            Some(("warning", id)) => WarningId::new(id).map(Stream::Warning).map_err(|_| BadStream),
            Some(("reach", id)) => AccountId::new(id).map(Stream::Reach).map_err(|_| BadStream),
            Some(("alert", id)) => AlertId::new(id).map(Stream::Alert).map_err(|_| BadStream),
            Some(("drill", id)) => DrillId::new(id).map(Stream::Drill).map_err(|_| BadStream),
            Some(("configuration", what)) if !what.is_empty() => Ok(Stream::Configuration(what.to_owned())),
            None if text == "system" => Ok(Stream::System),
            _ => Err(BadStream),
        }
    }
}

impl TryFrom<String> for Stream {
    type Error = BadStream;
    fn try_from(text: String) -> Result<Self, BadStream> {
        text.parse()
    }
}

impl From<Stream> for String {
    fn from(stream: Stream) -> String {
        stream.to_string()
    }
}

impl fmt::Display for Stream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Stream::Matter(no) => write!(f, "matter/{no}"),
            Stream::Account(id) => write!(f, "account/{id}"),
            Stream::Access(no) => write!(f, "access/{no}"),
            Stream::Glass(id) => write!(f, "glass/{id}"),
            Stream::Signal(id) => write!(f, "signal/{id}"),
            Stream::Incident(id) => write!(f, "incident/{id}"),
            Stream::Field(id) => write!(f, "field/{id}"),
            Stream::Site(id) => write!(f, "site/{id}"),
            Stream::Device(id) => write!(f, "device/{id}"),
            Stream::Camera(id) => write!(f, "camera/{id}"),
            Stream::Watch(id) => write!(f, "watch/{id}"),
            Stream::Clip(id) => write!(f, "clip/{id}"),
            Stream::Warning(id) => write!(f, "warning/{id}"),
            Stream::Alert(id) => write!(f, "alert/{id}"),
            Stream::Reach(id) => write!(f, "reach/{id}"),
            Stream::Drill(id) => write!(f, "drill/{id}"),
            Stream::Configuration(what) => write!(f, "configuration/{what}"),
            Stream::System => f.write_str("system"),
        }
    }
}

/// Who did it, without a name.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Actor {
    /// The person who brought the matter.
    Sender,
    /// Someone with an account.
    Officer(AccountId),
    /// Something that was enrolled to press for help, or whoever holds it.
    Device(DeviceId),
    /// A reaction or a clock.
    System,
    /// Whoever installs and runs Amanat, at the command line.
    Operator,
}

impl TryFrom<String> for Actor {
    type Error = BadStream;
    fn try_from(text: String) -> Result<Self, BadStream> {
        match text.as_str() {
            "sender" => Ok(Actor::Sender),
            "system" => Ok(Actor::System),
            "operator" => Ok(Actor::Operator),
            other => match other.split_once(':') {
                Some(("officer", id)) => AccountId::new(id).map(Actor::Officer).map_err(|_| BadStream),
                Some(("device", id)) => DeviceId::new(id).map(Actor::Device).map_err(|_| BadStream),
                _ => Err(BadStream),
            },
        }
    }
}

impl From<Actor> for String {
    fn from(actor: Actor) -> String {
        match actor {
            Actor::Sender => "sender".into(),
            Actor::System => "system".into(),
            Actor::Operator => "operator".into(),
            Actor::Officer(id) => format!("officer:{id}"),
            Actor::Device(id) => format!("device:{id}"),
        }
    }
}

/// Words of people on their way to the vault: one part per class, as JSON bytes.
///
/// Has no `Debug` that shows them, so that they cannot slip into a log line.
#[derive(Clone, PartialEq, Eq)]
pub struct Part {
    /// Under which key they are sealed.
    pub class: Class,
    /// JSON of the class's words.
    pub words: Vec<u8>,
}

impl Part {
    /// Seals `words` under `class`.
    pub fn of<T: Serialize>(class: Class, words: &T) -> Self {
        Self { class, words: serde_json::to_vec(words).unwrap_or_default() }
    }
}

impl fmt::Debug for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Part({:?}, {} bytes)", self.class, self.words.len())
    }
}

/// What `decide` gives and `record` writes: an event that has no position yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The event's kind: a past participle, such as `opened`.
    pub kind: String,
    /// What happened, typed and without words; read back by the stream's own `Event` type.
    pub facts: serde_json::Value,
    /// When it was decided.
    pub at: Moment,
    /// When it happened, as the actor says; the same as `at` where nobody says otherwise.
    pub occurred: Moment,
    /// Who did it.
    pub actor: Actor,
    /// The responsible unit after it.
    pub unit: Option<UnitId>,
    /// The next promise after it.
    pub due: Option<Moment>,
    /// The words that go with it.
    pub parts: Vec<Part>,
}

impl Draft {
    /// The header it will have at this place of a stream; the log's name and the link to the event before are
    /// filled in by whoever writes it.
    pub fn header(&self, stream: Stream, seq: u32) -> Header {
        Header {
            v: HEADER_VERSION,
            log: String::new(),
            stream,
            seq,
            prev: String::new(),
            kind: self.kind.clone(),
            at: self.at,
            occurred: self.occurred,
            actor: self.actor.clone(),
            unit: self.unit.clone(),
            due: self.due,
            parts: BTreeMap::new(),
            facts: self.facts.clone(),
        }
    }
}

/// The header of an event as it is stored, byte for byte; nothing personal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Header {
    /// Format version.
    pub v: u8,
    /// The log's origin.
    pub log: String,
    /// Whose life it belongs to.
    pub stream: Stream,
    /// Its place in that life, from 0.
    pub seq: u32,
    /// SHA-256 (base64) of the previous entry of this stream; empty for the first. Makes omission visible.
    pub prev: String,
    /// What kind of event.
    pub kind: String,
    /// When it was recorded, in milliseconds.
    pub at: Moment,
    /// When it happened, in milliseconds.
    pub occurred: Moment,
    /// Who did it.
    pub actor: Actor,
    /// The responsible unit after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// The next promise after it, in milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Moment>,
    /// Per class, base64 of HMAC(r2, words).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub parts: BTreeMap<Class, String>,
    /// What happened.
    #[serde(default, skip_serializing_if = "serde_json::Value::is_null")]
    pub facts: serde_json::Value,
}

/// Splits a `#[serde(tag = "kind", content = "facts")]` event into what a draft carries.
pub fn kind_and_facts<E: Serialize>(event: &E) -> (String, serde_json::Value) {
    let mut value = serde_json::to_value(event).unwrap_or_default();
    let facts = value.get_mut("facts").map(serde_json::Value::take).unwrap_or_default();
    let kind = value.get("kind").and_then(|k| k.as_str()).unwrap_or_default().to_owned();
    (kind, facts)
}

/// Reads an event back from its kind and facts; `None` for a kind of a later version.
///
/// Reads where they stand: every rebuild does this for every event.
pub fn event_of<E: for<'de> Deserialize<'de>>(kind: &str, facts: &serde_json::Value) -> Option<E> {
    // The kind comes first: a reader that knows it needs no copy of the facts.
    let fields = [("kind", Field::Kind(kind)), ("facts", Field::Facts(facts))];
    let fields = fields.into_iter().take(if facts.is_null() { 1 } else { 2 });
    E::deserialize(MapDeserializer::new(fields)).ok()
}

/// One of the two fields of an event as `#[serde(tag, content)]` writes it.
enum Field<'a> {
    Kind(&'a str),
    Facts(&'a serde_json::Value),
}

impl<'a> IntoDeserializer<'a, serde_json::Error> for Field<'a> {
    type Deserializer = Self;
    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Field<'de> {
    type Error = serde_json::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        match self {
            Field::Kind(kind) => visitor.visit_borrowed_str(kind),
            Field::Facts(facts) => facts.deserialize_any(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        match self {
            Field::Kind(_) => visitor.visit_some(self),
            Field::Facts(facts) => facts.deserialize_option(visitor),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        match self {
            Field::Kind(kind) => visitor.visit_enum(BorrowedStrDeserializer::new(kind)),
            Field::Facts(facts) => facts.deserialize_enum(name, variants, visitor),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct identifier ignored_any
    }
}
