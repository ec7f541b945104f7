//! How does the server know for half an hour whose code was right?
//!
//! A cookie with the matter's number and an end, signed under the key of the follow-up codes. It names nobody, is
//! sent to this host only and to no script, and is of no use once its time is over. The code itself is in no cookie.

use crate::town::Town;
use amanat_core::{
    guard::{Visitor, Who},
    values::{MatterNo, Moment, Span},
};
use amanat_record::Visit;
use axum::http::{HeaderMap, HeaderValue, header};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// How long a code opens its matter before it must be typed again.
pub const SESSION: Span = Span::from_mins(30);
const BODY_BYTES: usize = 24;
const MAC_BYTES: usize = 32;

/// The cookie's name. By TLS browsers enforce with the prefix that no other host can set it.
fn name(town: &Town) -> &'static str {
    if town.settings().is_https() { "__Host-follow" } else { "follow" }
}

/// Lets the browser carry this matter.
pub fn write(town: &Town, no: MatterNo, headers: &mut HeaderMap) {
    let until = town.now() + SESSION;
    let mut body = no.bytes().to_vec();
    body.extend(until.millis().to_be_bytes());
    let mac = mark(town, &body);
    body.extend(mac);
    set(town, headers, &BASE64_URL_SAFE_NO_PAD.encode(&body), SESSION.millis() / 1000);
}

/// Lets the browser forget it.
pub fn forget(town: &Town, headers: &mut HeaderMap) {
    set(town, headers, "", 0);
}

fn set(town: &Town, headers: &mut HeaderMap, value: &str, seconds: i64) {
    let secure = if town.settings().is_https() { "; Secure" } else { "" };
    let cookie =
        format!("{}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Strict{secure}", name(town));
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        headers.append(header::SET_COOKIE, cookie);
    }
}

/// The matter that this browser may follow now.
pub fn read(town: &Town, headers: &HeaderMap) -> Option<MatterNo> {
    let value = crate::pages::language::cookie_of(headers, name(town))?;
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(value).ok()?;
    if bytes.len() != BODY_BYTES + MAC_BYTES {
        return None;
    }
    let (body, mac) = bytes.split_at(BODY_BYTES);
    if !bool::from(mark(town, body).ct_eq(mac)) {
        return None;
    }
    let (no, until) = body.split_at(BODY_BYTES - 8);
    let until = Moment::from_millis(i64::from_be_bytes(until.try_into().ok()?));
    (town.now() < until).then_some(MatterNo::from_random(no.try_into().ok()?))
}

/// A code has digits only, so that no code's mark is ever a session's.
fn mark(town: &Town, body: &[u8]) -> [u8; MAC_BYTES] {
    let mark = town.record().code_mark(&format!("session\0{}", BASE64_URL_SAFE_NO_PAD.encode(body)));
    Sha256::digest(mark).into()
}

/// The sender's visit.
pub fn visit(town: &Town, no: MatterNo) -> Visit {
    town.visit(Visitor::bare(Who::Sender(no)))
}
