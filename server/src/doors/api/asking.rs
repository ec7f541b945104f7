//! Who asks, in which language, under which name of the command, with which body?
//!
//! Invariant: nothing is taken from a cookie: the door takes them away before anything is read.
//! Invariant: a body is JSON with known fields only; what is not is told and changes nothing.

use super::trouble::Trouble;
use crate::{pages::language::language_of, town::Town, words::Say};
use amanat_core::values::{MatterNo, Moment};
use amanat_record::IdempotencyKey;
use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Path, Request},
    http::{HeaderMap, StatusCode, header, request::Parts},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};
use utoipa::{IntoParams, ToSchema};

pub use crate::intake::{MAX_KEY_CHARS, MIN_KEY_CHARS};

/// The header that names a command.
pub const KEY_HEADER: &str = "idempotency-key";
/// The longest token of a bearer.
pub const MAX_TOKEN_CHARS: usize = 200;

/// Which page of a list.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Page {
    /// Where the page begins: 0, or the `next` of the page before.
    #[serde(default)]
    pub from: u32,
    /// How many: at most 200 rows of a queue, 500 units.
    #[serde(default)]
    pub limit: Option<u32>,
    /// See `lang` everywhere.
    #[serde(default, rename = "lang")]
    #[param(ignore)]
    _lang: Option<String>,
}

/// What surrounds every question.
#[derive(Clone)]
pub struct Asking {
    /// Where it is asked.
    pub town: Town,
    /// The caller's words, without marks of direction around names.
    pub say: Say,
    /// When.
    pub now: Moment,
}

impl Asking {
    /// Read off a request: `?lang=`, else `Accept-Language`, else the house's language.
    pub fn of(parts: &Parts, town: &Town) -> Self {
        let language = language_of(parts, town.settings().language);
        Self { town: town.clone(), say: town.words().of(language).plain(), now: town.now() }
    }

    /// A fault of the record.
    pub fn ours<E: std::fmt::Display>(&self) -> impl Fn(E) -> Trouble {
        |fault| Trouble::ours(&self.say, &fault)
    }
}

impl FromRequestParts<Town> for Asking {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, town: &Town) -> Result<Self, Trouble> {
        Ok(Self::of(parts, town))
    }
}

/// The token after `Bearer`, if there is exactly one such header.
pub fn bearer(headers: &HeaderMap) -> Option<&str> {
    let mut all = headers.get_all(header::AUTHORIZATION).iter();
    let text = all.next()?.to_str().ok()?;
    if all.next().is_some() {
        return None;
    }
    let (scheme, token) = text.split_once(' ')?;
    let token = token.trim();
    let fits = scheme.eq_ignore_ascii_case("bearer") && (1..=MAX_TOKEN_CHARS).contains(&token.len());
    fits.then_some(token)
}

/// The caller's name for a command: the same name with the same body is carried out once.
#[derive(Clone, PartialEq, Eq)]
pub struct Key(String);

impl Key {
    /// As the caller wrote it.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// The same name, known to the record as `who`'s for this matter and act only; its meaning is the body.
    pub fn of(&self, who: &str, no: MatterNo, act: &str, body: &[u8; 32]) -> IdempotencyKey {
        self.at(who, &no.to_string(), act, body)
    }

    /// The same, known for whatever this is about.
    pub fn at(&self, who: &str, about: &str, act: &str, body: &[u8; 32]) -> IdempotencyKey {
        let mut name = Sha256::new();
        for part in [who, about, &self.0] {
            name.update((part.len() as u64).to_be_bytes());
            name.update(part);
        }
        let name: String = name.finalize().iter().map(|b| format!("{b:02x}")).collect();
        let meaning = Sha256::new().chain_update(act).chain_update([0]).chain_update(body).finalize();
        IdempotencyKey { key: format!("api:{name}"), meaning: meaning.into() }
    }
}

impl FromRequestParts<Town> for Key {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, town: &Town) -> Result<Self, Trouble> {
        let mut all = parts.headers.get_all(KEY_HEADER).iter();
        let text = all.next().and_then(|v| v.to_str().ok()).unwrap_or_default();
        let fits = (MIN_KEY_CHARS..=MAX_KEY_CHARS).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_graphic());
        match fits && all.next().is_none() {
            true => Ok(Self(text.to_owned())),
            false => Err(Trouble::field(&Asking::of(parts, town).say, "Idempotency-Key", "api-key-needed")),
        }
    }
}

/// The number of a matter in an address. One that is none is answered like one that nobody has.
pub struct Number(pub MatterNo);

impl FromRequestParts<Town> for Number {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, town: &Town) -> Result<Self, Trouble> {
        #[derive(Deserialize)]
        struct InPath {
            no: MatterNo,
        }
        let found = Path::<InPath>::from_request_parts(parts, town).await;
        found.map(|path| Self(path.0.no)).map_err(|_| Trouble::missing(&Asking::of(parts, town).say))
    }
}

/// A body that was read, and its hash.
pub struct Body<T> {
    /// What it says.
    pub value: T,
    /// SHA-256 of its bytes.
    pub hash: [u8; 32],
}

impl<T: DeserializeOwned> FromRequest<Town> for Body<T> {
    type Rejection = Trouble;

    async fn from_request(request: Request, town: &Town) -> Result<Self, Trouble> {
        let (parts, body) = request.into_parts();
        let say = Asking::of(&parts, town).say;
        let is_json = parts.headers.get(header::CONTENT_TYPE).is_some_and(|kind| is_json(kind.as_bytes()));
        let request = Request::from_parts(parts, body);
        let bytes = Bytes::from_request(request, town).await;
        let bytes = bytes.map_err(|e| {
            use axum::response::IntoResponse;
            Trouble::with_status(&say, e.into_response().status())
        })?;
        if !is_json && !bytes.is_empty() {
            return Err(Trouble::with_status(&say, StatusCode::UNSUPPORTED_MEDIA_TYPE));
        }
        // An act without words needs no body; it means the same as an empty object.
        let text: &[u8] = if bytes.is_empty() { b"{}" } else { &bytes };
        let value = serde_json::from_slice(text).map_err(|e| Trouble::not_json(&say, &e))?;
        Ok(Self { value, hash: Sha256::digest(text).into() })
    }
}

fn is_json(kind: &[u8]) -> bool {
    let kind = kind.split(|b| *b == b';').next().unwrap_or_default();
    kind.trim_ascii().eq_ignore_ascii_case(b"application/json")
}

/// What an address asks after its `?`, read strictly.
pub struct Query<T>(pub T);

impl<T: DeserializeOwned> FromRequestParts<Town> for Query<T> {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, town: &Town) -> Result<Self, Trouble> {
        let found = axum::extract::Query::<T>::from_request_parts(parts, town).await;
        found.map(|q| Self(q.0)).map_err(|_| Trouble::invalid(&Asking::of(parts, town).say, "api-query"))
    }
}

/// An instant, as RFC 3339 writes it: `2026-11-21T09:30:00Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ToSchema)]
#[schema(value_type = String, format = DateTime)]
pub struct Time(pub Moment);

impl Serialize for Time {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(&self.0.timestamp())
    }
}

impl<'de> Deserialize<'de> for Time {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let at: jiff::Timestamp = String::deserialize(d)?.parse().map_err(serde::de::Error::custom)?;
        Ok(Self(Moment::from_timestamp(at)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn one_bearer_is_read_and_anything_else_is_nobody() {
        let of = |lines: &[&str]| {
            let mut headers = HeaderMap::new();
            for line in lines {
                headers.append(header::AUTHORIZATION, HeaderValue::from_str(line).unwrap());
            }
            bearer(&headers).map(str::to_owned)
        };
        assert_eq!(of(&["Bearer 1234 5678"]).as_deref(), Some("1234 5678"));
        assert_eq!(of(&["bearer x"]).as_deref(), Some("x"));
        let long = format!("Bearer {}", "x".repeat(MAX_TOKEN_CHARS + 1));
        for bad in [&["Basic eDp5"][..], &["Bearer"], &["Bearer "], &["Bearer a", "Bearer b"], &[&long], &[]]
        {
            assert_eq!(of(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn a_name_counts_for_one_person_one_matter_one_act_and_one_body() {
        let (key, no) = (Key("0123456789abcdef".into()), MatterNo::from_random([1; 16]));
        let one = key.of("a", no, "note", &[0; 32]);
        assert_eq!(one, key.of("a", no, "note", &[0; 32]));
        assert_ne!(one.key, key.of("b", no, "note", &[0; 32]).key);
        assert_ne!(one.key, key.of("a", MatterNo::from_random([2; 16]), "note", &[0; 32]).key);
        assert_ne!(one.meaning, key.of("a", no, "ask", &[0; 32]).meaning);
        assert_ne!(one.meaning, key.of("a", no, "note", &[1; 32]).meaning);
    }
}
