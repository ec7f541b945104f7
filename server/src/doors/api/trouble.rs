//! How is a program told that something did not work?
//!
//! In one shape, whatever it was: a kind that a program can act on, a sentence in the person's language, what is
//! wrong at which field, a reference where it is our fault. A cause never reaches an answer.
//!
//! Not here: how a person is told (`pages::trouble`; the words are the same).

use crate::{
    pages::trouble::{ANEW_WAIT_S, STOPPED_WAIT_S, logged, look_refusal_word, refusal_word, status_word},
    words::Say,
};
use amanat_record::{AppendError, Fault, No};
use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt::Display};
use utoipa::ToSchema;

/// The longest hint, in characters.
pub const MAX_HINT_CHARS: usize = 200;
/// Seconds after which a caller may try again when too much comes at once.
pub const BUSY_WAIT_S: u64 = 2;

/// Every answer that is not what was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Wrong {
    /// What went wrong.
    pub error: Said,
}

/// What went wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Said {
    /// Who can mend it.
    pub kind: Kind,
    /// One sentence for a person, in the language asked for.
    pub message: String,
    /// The sentence's own name, the same in every language, such as `refused-already_done`.
    pub word: String,
    /// What is wrong at each field: sentences, by the field's name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub fields: BTreeMap<String, String>,
    /// For whoever writes the program: what the reader of JSON stumbled over. English; may change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// To be told to the installation's administrator, who finds the cause by it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
}

/// Who can mend it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The caller, by asking differently.
    Invalid,
    /// A rule says no.
    Refused,
    /// There is none, or none for this caller: the two cannot be told apart.
    NotFound,
    /// Nobody is signed in by this token.
    SignedOut,
    /// The officer, by showing their second factor again: `POST /session/confirm`, then the same question.
    NotFresh,
    /// Too much at once; again after `Retry-After` seconds.
    Busy,
    /// Us. Nothing was lost.
    Fault,
}

/// A no, ready to be sent.
#[derive(Debug)]
pub struct Trouble {
    status: StatusCode,
    error: Box<Said>,
    wait_s: Option<u64>,
}

impl Trouble {
    fn new(status: StatusCode, kind: Kind, word: &str, message: String) -> Self {
        let word = word.to_owned();
        let error = Said { kind, message, word, fields: BTreeMap::new(), hint: None, reference: None };
        Self { status, error: Box::new(error), wait_s: None }
    }

    /// The caller asked for something that cannot be meant.
    pub fn invalid(say: &Say, word: &str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, Kind::Invalid, word, say.say(word))
    }

    /// The same with what is wrong at each field.
    pub fn fields(say: &Say, fields: BTreeMap<String, String>) -> Self {
        let mut trouble = Self::invalid(say, "api-fields");
        trouble.error.fields = fields;
        trouble
    }

    /// One field is wrong.
    pub fn field(say: &Say, name: &str, word: &str) -> Self {
        Self::fields(say, [(name.to_owned(), say.say(word))].into())
    }

    /// The body is no JSON of the expected shape.
    pub fn not_json(say: &Say, cause: &serde_json::Error) -> Self {
        let mut trouble = Self::invalid(say, "api-not-json");
        trouble.error.hint = Some(cause.to_string().chars().take(MAX_HINT_CHARS).collect());
        trouble
    }

    /// The caller asked in a way that HTTP has a number of its own for.
    pub fn with_status(say: &Say, status: StatusCode) -> Self {
        let word = match status {
            StatusCode::NOT_FOUND => return Self::missing(say),
            StatusCode::UNAUTHORIZED => return Self::signed_out(say),
            StatusCode::TOO_MANY_REQUESTS => return Self::busy(say, BUSY_WAIT_S),
            // What had been queued when the time was over is written all the same.
            StatusCode::SERVICE_UNAVAILABLE => {
                let late = Self::fault(say, "api-not-known", &"a request took too long");
                return Self { status, wait_s: Some(BUSY_WAIT_S), ..late };
            }
            other if other.is_server_error() => return Self::ours(say, &format!("answered {other}")),
            other => status_word(other),
        };
        Self { status, ..Self::invalid(say, word) }
    }

    /// Nobody is signed in by this token.
    pub fn signed_out(say: &Say) -> Self {
        Self::of_word(say, StatusCode::UNAUTHORIZED, Kind::SignedOut, "api-signed-out")
    }

    /// Name, password or code was wrong; which is not said.
    pub fn not_entered(say: &Say) -> Self {
        Self::of_word(say, StatusCode::UNAUTHORIZED, Kind::SignedOut, "api-not-entered")
    }

    /// An important act asks for the second factor again: `POST /session/confirm`, then the same question.
    pub fn not_fresh(say: &Say) -> Self {
        Self::of_word(say, StatusCode::FORBIDDEN, Kind::NotFresh, "fresh-why")
    }

    /// There is none, or none for this caller.
    pub fn missing(say: &Say) -> Self {
        Self::of_word(say, StatusCode::NOT_FOUND, Kind::NotFound, "not-found-title")
    }

    /// A rule says no.
    pub fn refused(say: &Say, word: &str) -> Self {
        Self::of_word(say, StatusCode::CONFLICT, Kind::Refused, word)
    }

    /// Too much at once.
    pub fn busy(say: &Say, wait_s: u64) -> Self {
        let mut trouble = Self::of_word(say, StatusCode::TOO_MANY_REQUESTS, Kind::Busy, "busy-help");
        trouble.wait_s = Some(wait_s.max(1));
        trouble
    }

    /// Lists are being made again.
    pub fn anew(say: &Say) -> Self {
        let anew = Self::of_word(say, StatusCode::SERVICE_UNAVAILABLE, Kind::Busy, "anew-help");
        Self { wait_s: Some(ANEW_WAIT_S), ..anew }
    }

    /// Ours; the cause goes to the log only.
    pub fn ours(say: &Say, cause: &dyn Display) -> Self {
        Self::fault(say, "fault-nothing-lost", cause)
    }

    fn fault(say: &Say, word: &str, cause: &dyn Display) -> Self {
        let reference = logged(cause);
        let message = say.with(word, &[("reference", reference.as_str().into())]);
        let mut trouble = Self::new(StatusCode::INTERNAL_SERVER_ERROR, Kind::Fault, word, message);
        trouble.error.reference = Some(reference);
        trouble
    }

    fn of_word(say: &Say, status: StatusCode, kind: Kind, word: &str) -> Self {
        Self::new(status, kind, word, say.say(word))
    }

    /// What a command's *no* means to a program.
    pub fn of(say: &Say, no: No) -> Self {
        match no {
            No::NotFound => Self::missing(say),
            No::NotAllowed => Self::refused(say, "refused-not_allowed"),
            No::ProveAgain => Self::not_fresh(say),
            No::Refused(refusal) => Self::refused(say, &refusal_word(refusal)),
            No::Look(refusal) => Self::refused(say, &look_refusal_word(refusal)),
            No::NotLogged(cause) => {
                logged(&cause);
                let word = "looking-is-logged";
                Self::of_word(say, StatusCode::SERVICE_UNAVAILABLE, Kind::Refused, word)
            }
            No::Record(AppendError::KeyReused) => Self::refused(say, "api-key-reused"),
            No::Record(AppendError::Busy) => Self::busy(say, BUSY_WAIT_S),
            No::Record(AppendError::TooLarge(_)) => Self::with_status(say, StatusCode::PAYLOAD_TOO_LARGE),
            No::Record(AppendError::Unknown) => Self::fault(say, "api-not-known", &AppendError::Unknown),
            // A full disk, or an end: somebody makes room, or starts it again.
            No::Record(AppendError::Stopped) => Self {
                status: StatusCode::SERVICE_UNAVAILABLE,
                wait_s: Some(STOPPED_WAIT_S),
                ..Self::ours(say, &AppendError::Stopped)
            },
            No::Record(cause) => Self::ours(say, &cause),
            No::Fault(Fault::Anew) => Self::anew(say),
            No::Fault(cause) => Self::ours(say, &cause),
        }
    }
}

impl IntoResponse for Trouble {
    fn into_response(self) -> Response {
        let mut response = (self.status, Json(Wrong { error: *self.error })).into_response();
        let headers = response.headers_mut();
        if let Some(wait) = self.wait_s {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(wait));
        }
        if self.status == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}
