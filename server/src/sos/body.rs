//! What does a device send, and what does it get?
//!
//! Nothing in a press can make it invalid: what cannot be read is left out, and the press is taken in without it.

use amanat_core::{
    decide::signal::{Fix, Shown, Spoken},
    values::{Moment, Point},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The longest body.
pub const MAX_SOS_BYTES: usize = 2_048;
/// The longest name or number, in characters.
pub const MAX_CALLER_CHARS: usize = 120;
/// The most seconds that a device is believed to have held or queued a press.
pub const MAX_SAID_S: u64 = 30 * 24 * 3_600;

/// A press as it came.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Press {
    /// Whether nothing may be heard or seen there.
    pub silent: bool,
    /// Whether it is only tried.
    pub test: bool,
    /// How long the button was held.
    pub held_s: Option<u32>,
    /// How long it waited on the device.
    pub queued_s: Option<u32>,
    /// When it was pressed.
    pub pressed: Option<Moment>,
    /// Where, and what was said.
    pub said: Spoken,
    /// How to reach whoever pressed.
    pub caller: Caller,
}

/// How to reach whoever pressed. Words of class identity.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Caller {
    /// A name, as they write it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// A number, as they write it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

impl Caller {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Press {
    /// Reads a body. What is no JSON at all is an empty press.
    pub fn read(body: &[u8]) -> Self {
        let value: Value = serde_json::from_slice(body).unwrap_or(Value::Null);
        let text = |name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
        let short = |name: &str| {
            let text = text(name)?;
            let cut: String = text.trim().chars().take(MAX_CALLER_CHARS).collect();
            (!cut.is_empty()).then_some(cut)
        };
        let is = |name: &str| value.get(name).and_then(Value::as_bool).unwrap_or(false);
        let position = value.get("position").and_then(fix_of);
        let said = Spoken { position, text: text("text"), code: text("code") };
        Self {
            silent: is("silent"),
            test: is("test"),
            held_s: seconds(&value, "held_s"),
            queued_s: seconds(&value, "queued_s"),
            pressed: value.get("pressed").and_then(moment_of),
            said: said.within_limits(),
            caller: Caller { name: short("name"), phone: short("phone") },
        }
    }
}

/// A position; nothing where it is none.
pub fn read_fix(body: &[u8]) -> Option<Fix> {
    fix_of(&serde_json::from_slice(body).ok()?)
}

/// One text of a body.
pub fn read_text(body: &[u8], name: &str) -> Option<String> {
    let value: Value = serde_json::from_slice(body).ok()?;
    value.get(name)?.as_str().map(str::to_owned)
}

fn fix_of(value: &Value) -> Option<Fix> {
    let number = |name: &str| value.get(name).and_then(Value::as_f64).filter(|n| n.is_finite());
    let point = Point::new(number("lat")?, number("lon")?).ok()?;
    let accuracy_m = number("accuracy_m").filter(|m| (0.0..=10_000_000.0).contains(m));
    Some(Fix { point, accuracy_m, at: value.get("at").and_then(moment_of) })
}

fn moment_of(value: &Value) -> Option<Moment> {
    value.as_i64().filter(|ms| *ms > 0).map(Moment::from_millis)
}

fn seconds(value: &Value, name: &str) -> Option<u32> {
    let seconds = value.get(name)?.as_f64().filter(|s| *s >= 0.0)?;
    u32::try_from((seconds as u64).min(MAX_SAID_S)).ok()
}

/// What is answered.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Answer {
    /// Which signal.
    pub id: String,
    /// With what it is asked after; only to whoever pressed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret: Option<String>,
    /// Where in the log it stands; only to whoever pressed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<u64>,
    /// Whether it is kept at this node and not yet in the log.
    pub kept: bool,
    /// What time it is here.
    pub now: Moment,
    /// What the house has confirmed.
    pub state: Option<Shown>,
    /// What was said since the press.
    pub messages: Vec<Message>,
    /// All of it in one sentence.
    pub says: String,
    /// The PIN was none.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub pin_wrong: bool,
}

/// Something that was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Message {
    /// When.
    pub at: Moment,
    /// `you` or `room`.
    pub from: &'static str,
    /// In words.
    pub text: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_comes_is_a_press() {
        for body in [&b""[..], b"{", b"[]", b"\xff\xfe", b"{\"position\":7,\"held_s\":-1,\"text\":{}}"] {
            assert_eq!(Press::read(body), Press::default());
        }
        let body = r#"{"held_s":3.7,"queued_s":1e30,"position":{"lat":33.5,"lon":71.4,"accuracy_m":-4},
                       "text":"  مدد ","phone":" 0300 1234567 ","new_field":1}"#;
        let press = Press::read(body.as_bytes());
        assert_eq!((press.held_s, press.queued_s), (Some(3), Some(MAX_SAID_S as u32)));
        assert_eq!(press.said.text.as_deref(), Some("مدد"));
        assert_eq!(press.said.position.unwrap().accuracy_m, None);
        assert_eq!(press.caller.phone.as_deref(), Some("0300 1234567"));
    }

    #[test]
    fn a_place_that_is_none_is_left_out() {
        for body in [r#"{"lat":91,"lon":0}"#, r#"{"lat":"33","lon":71}"#, r#"{"lat":33}"#, "null"] {
            assert_eq!(read_fix(body.as_bytes()), None);
        }
        assert!(read_fix(br#"{"lat":33.5,"lon":71.4}"#).is_some());
    }
}
