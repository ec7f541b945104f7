//! Which words does CAP allow where a choice is closed?

use crate::values::Status;
use serde::{Deserialize, Serialize};

macro_rules! closed {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident = $cap:literal / $ours:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$each])* #[serde(rename = $ours)] $variant,)+
        }

        impl $name {
            /// Every one, in the order of the standard.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// As CAP writes it.
            pub fn cap(self) -> &'static str {
                match self { $($name::$variant => $cap,)+ }
            }

            /// As our events and messages write it.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $ours,)+ }
            }

            /// The one that CAP writes so, to the letter.
            pub fn of_cap(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|each| each.cap() == text)
            }

            /// The one of our word.
            pub fn of_word(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|each| each.word() == text)
            }
        }
    };
}

closed! {
    /// Whether a message is meant.
    StatusWord {
        /// For everybody to act on.
        Actual = "Actual" / "actual",
        /// For those who take part in an exercise.
        Exercise = "Exercise" / "exercise",
        /// For programs.
        System = "System" / "system",
        /// To be ignored by everybody.
        Test = "Test" / "test",
        /// Not to be acted on; we never send one.
        Draft = "Draft" / "draft",
    }
}

impl From<Status> for StatusWord {
    fn from(status: Status) -> Self {
        match status {
            Status::Actual => StatusWord::Actual,
            Status::Exercise => StatusWord::Exercise,
            Status::Test => StatusWord::Test,
            Status::System => StatusWord::System,
        }
    }
}

closed! {
    /// What a message does.
    MsgType {
        /// It is the first.
        Alert = "Alert" / "alert",
        /// It takes the place of others.
        Update = "Update" / "update",
        /// It takes others back.
        Cancel = "Cancel" / "cancel",
        /// It says that others arrived.
        Ack = "Ack" / "ack",
        /// It says that others cannot be taken.
        Error = "Error" / "error",
    }
}

closed! {
    /// For whom a message is.
    Scope {
        /// For everybody.
        Public = "Public" / "public",
        /// For those whom the restriction names.
        Restricted = "Restricted" / "restricted",
        /// For the addresses.
        Private = "Private" / "private",
    }
}

closed! {
    /// Of what kind the event is; words for people are `cap-category-<word>`.
    Category {
        /// Geophysical.
        Geo = "Geo" / "geo",
        /// Weather and floods.
        Met = "Met" / "met",
        /// General emergency and safety.
        Safety = "Safety" / "safety",
        /// Police, military, private security.
        Security = "Security" / "security",
        /// Rescue and recovery.
        Rescue = "Rescue" / "rescue",
        /// Fire.
        Fire = "Fire" / "fire",
        /// Medical and public health.
        Health = "Health" / "health",
        /// Pollution and environment.
        Env = "Env" / "env",
        /// Roads, railways, air.
        Transport = "Transport" / "transport",
        /// Water, power, telecommunication.
        Infra = "Infra" / "infra",
        /// Chemical, biological, radiological, nuclear, explosive.
        Cbrne = "CBRNE" / "cbrne",
        /// None of these.
        Other = "Other" / "other",
    }
}

closed! {
    /// What people should do; words for people are `cap-response-<word>`.
    Response {
        /// Take shelter where they are.
        Shelter = "Shelter" / "shelter",
        /// Leave.
        Evacuate = "Evacuate" / "evacuate",
        /// Make ready.
        Prepare = "Prepare" / "prepare",
        /// Do what a plan says.
        Execute = "Execute" / "execute",
        /// Stay away.
        Avoid = "Avoid" / "avoid",
        /// Follow the news.
        Monitor = "Monitor" / "monitor",
        /// Judge for themselves; not for public warnings.
        Assess = "Assess" / "assess",
        /// The danger is over.
        AllClear = "AllClear" / "all_clear",
        /// Nothing.
        None = "None" / "none",
    }
}

closed! {
    /// How soon people should act; words for people are `cap-urgency-<word>`.
    Urgency {
        /// At once.
        Immediate = "Immediate" / "immediate",
        /// Within the hour.
        Expected = "Expected" / "expected",
        /// In the near future.
        Future = "Future" / "future",
        /// It is over.
        Past = "Past" / "past",
        /// Not known.
        Unknown = "Unknown" / "unknown",
    }
}

closed! {
    /// How bad it is; words for people are `cap-severity-<word>`.
    Severity {
        /// Extraordinary threat to life or property.
        Extreme = "Extreme" / "extreme",
        /// Significant threat.
        Severe = "Severe" / "severe",
        /// Possible threat.
        Moderate = "Moderate" / "moderate",
        /// Little or no threat.
        Minor = "Minor" / "minor",
        /// Not known.
        Unknown = "Unknown" / "unknown",
    }
}

closed! {
    /// How sure it is; words for people are `cap-certainty-<word>`.
    Certainty {
        /// It has happened or goes on.
        Observed = "Observed" / "observed",
        /// More likely than not.
        Likely = "Likely" / "likely",
        /// Possible.
        Possible = "Possible" / "possible",
        /// Not expected.
        Unlikely = "Unlikely" / "unlikely",
        /// Not known.
        Unknown = "Unknown" / "unknown",
    }
}
