//! Who must be told at once, of what, and by which way?
//!
//! Written as an errand together with the event that causes it. It holds no address, no name, no place and no words:
//! whoever is on duty is looked up when it is delivered, so that who went off duty meanwhile is left in peace.
//!
//! Invariant: an alert says which message and about which life, nothing else; it may be read aloud beside anyone.
//! Not here: how it travels (`server/deliver`), who is on duty (a field unit's and an account's own lives).

use crate::{
    event::Stream,
    values::{AccountId, FieldUnitId, Moment, Status, UnitId},
};
use serde::{Deserialize, Serialize};

/// The deliverer of alerts to the browsers of whoever is on duty.
pub const PUSH: &str = "push";
/// The deliverer of short messages to their phones.
pub const SMS: &str = "sms";
/// The deliverer of calls: a telephony system reads the message out.
pub const VOICE: &str = "voice";
/// The deliverer of alerts by mail.
pub const EMAIL: &str = "email";
/// Every way of telling at once.
pub const WAYS: [&str; 4] = [PUSH, SMS, VOICE, EMAIL];

/// Something that somebody must know now. The words of an errand whose `via` is one of [`WAYS`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alert {
    /// Who.
    pub to: Audience,
    /// Words for people are the message of this name, such as `sos-tell-neighbour`; it may use `$unit`.
    pub message: String,
    /// What it is about: it opens this life's page.
    pub about: Stream,
    /// Whether it is meant; an exercise says so to everybody it reaches.
    pub status: Status,
    /// When that was which they are told of.
    pub since: Moment,
}

/// Who is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Whoever is on duty at a control room and answers signals there.
    Answering(UnitId),
    /// Whoever is on duty and leads there.
    Leading(UnitId),
    /// The crew of a field unit, while it is on duty.
    Crew(FieldUnitId),
    /// This person, while they are on duty.
    Person(AccountId),
}

impl Alert {
    /// As an errand carries it.
    pub fn words(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_alert_is_written_as_it_was_published() {
        let alert = Alert {
            to: Audience::Crew("p-21".parse().unwrap()),
            message: "alert-sent-to-incident".into(),
            about: "incident/0123456789abcdef".parse().unwrap(),
            status: Status::Exercise,
            since: Moment::from_millis(5),
        };
        let written = r#"{"to":{"crew":"p-21"},"message":"alert-sent-to-incident","about":"incident/0123456789abcdef","status":"exercise","since":5}"#;
        assert_eq!(String::from_utf8(alert.words()).unwrap(), written);
        assert_eq!(serde_json::from_str::<Alert>(written).unwrap(), alert);
    }
}
