//! How does the server know for half an hour whose code was right?
//!
//! A cookie with the matter's number and an end, signed under the key of the follow-up codes. It names nobody, is
//! sent to this host only and to no script, and is of no use once its time is over. The code itself is in no cookie.
//!
//! Invariant: a cookie that somebody left with opens nothing more, also for whoever copied it. Those who left are
//! remembered in memory until their time is over; after a restart every code is typed again.

use crate::town::Town;
use amanat_core::{
    guard::{Visitor, Who},
    values::{MatterNo, Moment, Span},
};
use amanat_record::Visit;
use axum::http::{HeaderMap, HeaderValue, header};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use std::{
    collections::HashMap,
    sync::{LazyLock, Mutex, MutexGuard, PoisonError},
};
use subtle::ConstantTimeEq;

/// How long a code opens its matter before it must be typed again.
pub const SESSION: Span = Span::from_mins(30);
/// Cookies that somebody left with and whose time is not over; beyond it, all codes are typed again.
pub const MAX_LEFT: usize = 100_000;
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
    if !bool::from(mark(town, body).ct_eq(mac)) || left().of.contains_key(mac) {
        return None;
    }
    let (no, until) = body.split_at(BODY_BYTES - 8);
    let until = Moment::from_millis(i64::from_be_bytes(until.try_into().ok()?));
    (town.now() < until).then_some(MatterNo::from_random(no.try_into().ok()?))
}

/// Ends the cookie that this browser sent: from now on it opens nothing.
pub fn end(town: &Town, headers: &HeaderMap) {
    if read(town, headers).is_none() {
        return;
    }
    let value = crate::pages::language::cookie_of(headers, name(town)).unwrap_or_default();
    let Ok(bytes) = BASE64_URL_SAFE_NO_PAD.decode(value) else { return };
    let (now, mut left) = (town.now(), left());
    if left.of.len() >= MAX_LEFT {
        left.of.retain(|_, until| *until > now);
    }
    if left.of.len() >= MAX_LEFT {
        // Whoever floods us with leaving makes others type their code again, and opens nothing.
        left.of.clear();
        left.round += 1;
    }
    left.of.insert(bytes.get(BODY_BYTES..).unwrap_or_default().to_vec(), now + SESSION);
}

/// Which cookies were left with, by their marks.
struct Left {
    of: HashMap<Vec<u8>, Moment>,
    round: u64,
}

fn left() -> MutexGuard<'static, Left> {
    static LEFT: LazyLock<Mutex<Left>> = LazyLock::new(|| {
        let mut start = [0; 8];
        // Without chance, marks of an earlier run hold until their time is over: half an hour.
        let _ = getrandom::fill(&mut start);
        Mutex::new(Left { of: HashMap::new(), round: u64::from_be_bytes(start) >> 1 })
    });
    LEFT.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A code has digits only, so that no code's mark is ever a session's.
fn mark(town: &Town, body: &[u8]) -> [u8; MAC_BYTES] {
    let round = left().round;
    let body = BASE64_URL_SAFE_NO_PAD.encode(body);
    let mark = town.record().code_mark(&format!("session\0{round}\0{body}"));
    Sha256::digest(mark).into()
}

/// The sender's visit.
pub fn visit(town: &Town, no: MatterNo) -> Visit {
    town.visit(Visitor::bare(Who::Sender(no)))
}
