//! What does a force call its units, desks, areas and accounts in its files?

use serde::{Deserialize, Serialize};
use std::fmt;

/// The longest identifier accepted, in bytes.
pub const MAX_ID_BYTES: usize = 64;

/// An identifier was empty, too long, or had a character outside `a–z 0–9 - _`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an identifier: use 1 to 64 of a–z, 0–9, - and _")]
pub struct BadId(pub String);

fn check(text: &str) -> Result<(), BadId> {
    let fits = !text.is_empty()
        && text.len() <= MAX_ID_BYTES
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_');
    if fits { Ok(()) } else { Err(BadId(text.chars().take(MAX_ID_BYTES).collect())) }
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Accepts 1 to 64 of `a–z 0–9 - _`.
            pub fn new(text: impl Into<String>) -> Result<Self, BadId> {
                let text = text.into();
                check(&text).map(|()| Self(text))
            }

            /// The identifier as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = BadId;
            fn try_from(text: String) -> Result<Self, BadId> {
                Self::new(text)
            }
        }

        impl std::str::FromStr for $name {
            type Err = BadId;
            fn from_str(text: &str) -> Result<Self, BadId> {
                Self::new(text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(/** A unit of the force: a station, a district office, a women's desk. */ UnitId);
id!(/** A desk: a way to treat a kind of matter. */ DeskId);
id!(/** An area on the map. */ AreaId);
id!(/** A layer of areas: country, province, district, station, beat, women's desk. */ LayerId);
id!(/** A person who can sign in. Random, never a name. */ AccountId);
id!(/** A glass that somebody broke in an emergency. Random. */ GlassId);
id!(/** One press for help, alarm or attempted call. Random. */ SignalId);
id!(/** What happened: may gather signals, calls and field units. Random. */ IncidentId);
id!(/** A vehicle, a foot patrol or a team, by its call sign. */ FieldUnitId);
id!(/** A place that is looked after: a mission, a school, a shelter, a bank. */ SiteId);
id!(/** Something that was enrolled to press for help: a phone, a button, a panel. Random. */ DeviceId);
id!(/** A camera of a site or of a patrol plan. */ CameraId);
id!(/** What was kept of a camera when somebody called for help. Random. */ ClipId);
id!(/** One message of warning to the public. Random. */ WarningId);
id!(/** Telling somebody something at once. Named after the errand that asked for it. */ AlertId);
id!(/** An exercise, or a test of the ways to tell people. Random. */ DrillId);
id!(/** A type of incident, of `dispatch/types.toml`. */ IncidentTypeId);
id!(/** A type of field unit, of `dispatch/unit-types.toml`. */ UnitTypeId);
id!(/** An agency that is told or takes over, of `dispatch/agencies.toml`. */ AgencyId);
id!(/** A photo or file kept sealed in the vault. Random. */ FileId);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_with_a_space_or_a_letter_of_another_script_is_refused() {
        assert!(UnitId::new("kohat-city").is_ok());
        for bad in ["", "Kohat", "kohat city", "کوہاٹ", "../etc", &"x".repeat(65)] {
            assert!(UnitId::new(bad).is_err(), "{bad}");
        }
    }
}
