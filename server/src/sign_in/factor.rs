//! Is this the code of the second factor?
//!
//! RFC 6238 as every authenticator knows it: SHA-1, six digits, thirty seconds, one step early or late. The clock is
//! the machine's even in a demo that runs fast, because the person's phone runs at the world's pace.
//!
//! Invariant: a step is used once (`Sessions::use_step`; the caller does it).

use crate::words::latin_digits;
use amanat_core::values::Moment;
use anyhow::anyhow;
use qrcode::{EcLevel, QrCode, render::svg};
use totp_rs::{Builder, Secret, Totp};

/// Bytes of a secret: what RFC 4226 recommends.
pub const SECRET_BYTES: usize = 20;

/// A secret as it is kept and typed: base 32.
pub fn secret(bytes: [u8; SECRET_BYTES]) -> String {
    Secret::from(&bytes[..]).to_base32()
}

fn totp(secret: &str) -> Option<Totp> {
    Builder::new().with_secret(Secret::try_from_base32(secret).ok()?).build().ok()
}

/// The step whose code was typed, in digits of any script, with or without spaces.
pub fn step_of(secret: &str, typed: &str, now: Moment) -> Option<i64> {
    let typed: String = latin_digits(typed).chars().filter(char::is_ascii_digit).take(7).collect();
    let step = totp(secret)?.check(&typed, u64::try_from(now.millis() / 1000).ok()?)?;
    i64::try_from(step).ok()
}

/// The code of a moment; for tests and for the demo's file of logins.
pub fn code_at(secret: &str, now: Moment) -> Option<String> {
    Some(totp(secret)?.generate(u64::try_from(now.millis() / 1000).ok()?).to_string())
}

/// What an authenticator reads from the picture.
pub fn uri(secret: &str, house: &str, sign_in: &str) -> String {
    let (house, sign_in) = (percent(house), percent(sign_in));
    format!(
        "otpauth://totp/{house}:{sign_in}?secret={secret}&issuer={house}&algorithm=SHA1&digits=6&period=30"
    )
}

/// The picture, as SVG without a script or style of its own.
pub fn picture(uri: &str) -> anyhow::Result<String> {
    let code =
        QrCode::with_error_correction_level(uri, EcLevel::M).map_err(|e| anyhow!("drawing a code: {e}"))?;
    let drawn = code.render::<svg::Color<'_>>().min_dimensions(220, 220).quiet_zone(true).build();
    Ok(drawn.split_once("?>").map_or(drawn.clone(), |(_, svg)| svg.to_owned()))
}

/// Four by four, to be typed off a screen.
pub fn in_groups(secret: &str) -> String {
    let letters: Vec<char> = secret.chars().collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

fn percent(text: &str) -> String {
    text.bytes().fold(String::new(), |out, b| match b {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
            out + &char::from(b).to_string()
        }
        _ => out + &format!("%{b:02X}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Moment = Moment::from_millis(59_000);

    #[test]
    fn the_code_is_the_one_of_the_standard() {
        let secret = secret(*b"12345678901234567890");
        assert_eq!(code_at(&secret, NOW).as_deref(), Some("287082"), "RFC 6238, appendix B");
        assert_eq!(step_of(&secret, "287 082", NOW), Some(1));
        assert_eq!(step_of(&secret, "۲۸۷۰۸۲", NOW), Some(1), "typed on a Persian keyboard");
    }

    #[test]
    fn one_step_early_or_late_is_taken_and_no_more() {
        let secret = secret([7; SECRET_BYTES]);
        let at = |s: i64| Moment::from_millis(s * 1000);
        let code = code_at(&secret, at(300)).unwrap();
        assert!(step_of(&secret, &code, at(270)).is_some() && step_of(&secret, &code, at(359)).is_some());
        assert!(step_of(&secret, &code, at(239)).is_none() && step_of(&secret, &code, at(391)).is_none());
        for bad in ["", "12345", "1234567", "abcdef"] {
            assert!(step_of(&secret, bad, NOW).is_none(), "{bad}");
        }
        assert!(step_of("not base 32!", "123456", NOW).is_none());
    }

    #[test]
    fn the_picture_holds_the_name_in_any_script() {
        let uri = uri("ABC", "پولیس", "علی");
        assert!(uri.is_ascii() && uri.starts_with("otpauth://totp/%D9"));
        let svg = picture(&uri).unwrap();
        assert!(svg.trim_start().starts_with("<svg") && !svg.contains("style"), "{}", &svg[..200]);
    }
}
