//! What does a person see when something does not work?
//!
//! A rule's no is one sentence and what can be done next. What is missing and what is forbidden look alike. A
//! fault of ours says that nothing was lost, and gives a reference that the log has too; never a cause.

use super::{
    Frame,
    wrong::{around, fault, not_found, not_recorded, way_back},
};
use amanat_record::{AppendError, Fault, No};
use axum::{
    http::{HeaderValue, StatusCode},
    response::{IntoResponse, Response},
};
use maud::html;

/// Seconds after which somebody may look again while lists are made again.
pub const ANEW_WAIT_S: u64 = 15;
/// Seconds after which a caller may try again where the record takes no writes.
pub const STOPPED_WAIT_S: u64 = 30;

/// Anything that keeps a page from being shown, with the frame to say so in the person's language.
pub struct Trouble {
    frame: Box<Frame>,
    kind: Kind,
}

enum Kind {
    Missing,
    Refused(String),
    Busy,
    Anew,
    NotLogged,
    Ours(String),
    Stopped(String),
    Unknown(String),
    Bare(StatusCode),
}

impl Trouble {
    /// There is no such page, or none for this visitor.
    pub fn missing(frame: &Frame) -> Self {
        Self { frame: Box::new(frame.clone()), kind: Kind::Missing }
    }

    /// A no that has its own message.
    pub fn refused(frame: &Frame, message: &str) -> Self {
        Self { frame: Box::new(frame.clone()), kind: Kind::Refused(message.to_owned()) }
    }

    /// A fault of ours; the cause goes to the log only.
    pub fn ours(frame: &Frame, cause: &dyn std::fmt::Display) -> Self {
        Self { frame: Box::new(frame.clone()), kind: Kind::Ours(logged(cause)) }
    }

    /// Lists are being made again.
    pub fn anew(frame: &Frame) -> Self {
        Self { frame: Box::new(frame.clone()), kind: Kind::Anew }
    }

    /// A refusal that HTTP has a number of its own for.
    pub fn with_status(frame: &Frame, status: StatusCode) -> Self {
        let kind = match status {
            StatusCode::NOT_FOUND => Kind::Missing,
            StatusCode::TOO_MANY_REQUESTS => Kind::Busy,
            // What had been queued when the time was over is written all the same.
            StatusCode::SERVICE_UNAVAILABLE => Kind::Unknown(logged(&"a request took too long")),
            other if other.is_server_error() => return Self::ours(frame, &format!("answered {other}")),
            other => Kind::Bare(other),
        };
        Self { frame: Box::new(frame.clone()), kind }
    }

    /// What a command's *no* means to the person.
    pub fn of(frame: &Frame, no: No) -> Self {
        let kind = match no {
            No::NotFound => Kind::Missing,
            No::NotAllowed => Kind::Refused("refused-not_allowed".into()),
            No::ProveAgain => Kind::Refused("fresh-why".into()),
            No::Refused(refusal) => Kind::Refused(refusal_word(refusal)),
            No::Look(refusal) => Kind::Refused(look_refusal_word(refusal)),
            No::NotLogged(cause) => {
                logged(&cause);
                Kind::NotLogged
            }
            No::Record(AppendError::Busy) => Kind::Busy,
            No::Record(AppendError::KeyReused) => Kind::Refused("api-key-reused".into()),
            No::Record(AppendError::TooLarge(_)) => Kind::Bare(StatusCode::PAYLOAD_TOO_LARGE),
            No::Record(AppendError::Unknown) => Kind::Unknown(logged(&AppendError::Unknown)),
            No::Record(AppendError::Stopped) => Kind::Stopped(logged(&AppendError::Stopped)),
            No::Record(cause) => return Self::ours(frame, &cause),
            No::Fault(Fault::Anew) => Kind::Anew,
            No::Fault(cause) => return Self::ours(frame, &cause),
        };
        Self { frame: Box::new(frame.clone()), kind }
    }
}

/// The message that says a refusal which HTTP has a number of its own for.
pub fn status_word(status: StatusCode) -> &'static str {
    match status {
        StatusCode::METHOD_NOT_ALLOWED => "api-method",
        StatusCode::PAYLOAD_TOO_LARGE | StatusCode::URI_TOO_LONG => "api-too-large",
        StatusCode::UNSUPPORTED_MEDIA_TYPE => "api-not-json",
        StatusCode::FORBIDDEN => "api-elsewhere",
        _ => "api-unreadable",
    }
}

/// The message that says a refusal: `refused-` and its name as words write it.
pub fn refusal_word(refusal: amanat_core::decide::matter::Refusal) -> String {
    named("refused-", &format!("{refusal:?}"))
}

/// The same of a refusal about looks: `refused-look-` and its name.
pub fn look_refusal_word(refusal: amanat_core::decide::access::Refusal) -> String {
    named("refused-look-", &format!("{refusal:?}"))
}

fn named(kind: &str, name: &str) -> String {
    let mut word = String::from(kind);
    for (i, c) in name.char_indices() {
        if c.is_ascii_uppercase() && i > 0 {
            word.push('_');
        }
        word.push(c.to_ascii_lowercase());
    }
    word
}

/// Writes the cause to the log, and gives the reference by which it is found there.
pub fn logged(cause: &dyn std::fmt::Display) -> String {
    let reference = reference();
    tracing::error!(reference, "{cause:#}");
    reference
}

/// A reference that a person can read over the telephone.
fn reference() -> String {
    const LETTERS: &[u8; 31] = b"23456789ABCDEFGHJKLMNPQRSTUVWXY";
    let mut bytes = [0u8; 6];
    // A reference of zeros still finds its line by time.
    let _ = getrandom::fill(&mut bytes);
    let text: String = bytes.iter().map(|b| LETTERS[usize::from(*b) % LETTERS.len()] as char).collect();
    format!("{}-{}", &text[..4], &text[4..])
}

impl IntoResponse for Trouble {
    fn into_response(self) -> Response {
        let frame = &self.frame;
        match &self.kind {
            Kind::Missing => not_found(frame).into_response(),
            Kind::Ours(reference) => fault(frame, "fault-nothing-lost", reference).into_response(),
            Kind::Stopped(reference) => {
                let body = not_recorded(frame, reference);
                let after = [("retry-after", HeaderValue::from(STOPPED_WAIT_S))];
                (StatusCode::SERVICE_UNAVAILABLE, after, body).into_response()
            }
            Kind::Unknown(reference) => fault(frame, "api-not-known", reference).into_response(),
            Kind::NotLogged => {
                let status = StatusCode::SERVICE_UNAVAILABLE;
                sentence(frame, status, "looking-title", "looking-is-logged")
            }
            Kind::Refused(word) => sentence(frame, StatusCode::CONFLICT, "refused-title", word),
            Kind::Bare(status @ StatusCode::PAYLOAD_TOO_LARGE) => {
                sentence(frame, *status, "api-too-large", "problem-upload-too-large")
            }
            Kind::Bare(status) => sentence(frame, *status, "refused-title", status_word(*status)),
            Kind::Anew => {
                let mut response =
                    sentence(frame, StatusCode::SERVICE_UNAVAILABLE, "anew-title", "anew-help");
                response.headers_mut().insert("retry-after", HeaderValue::from(ANEW_WAIT_S));
                response
            }
            Kind::Busy => {
                let mut response = sentence(frame, StatusCode::TOO_MANY_REQUESTS, "busy-title", "busy-help");
                response.headers_mut().insert("retry-after", HeaderValue::from_static("2"));
                response
            }
        }
    }
}

fn sentence(frame: &Frame, status: StatusCode, title: &str, words: &str) -> Response {
    let say = &frame.say;
    let body = html! {
        h1 { (say.say(title)) }
        p { (say.say(words)) }
        (way_back(frame))
    };
    (status, around(frame, &say.say(title), body)).into_response()
}

/// A fault of the record, where only the frame is at hand.
pub fn ours(frame: &Frame) -> impl Fn(Fault) -> Trouble {
    let frame = frame.clone();
    move |fault| Trouble::ours(&frame, &fault)
}
