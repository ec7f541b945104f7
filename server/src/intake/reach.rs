//! Where can the sender be told, and is it an address?

use crate::words::latin_digits;
use amanat_core::decide::matter::Reach;

/// The longest mail address.
pub const MAX_EMAIL_CHARS: usize = 254;

/// Where somebody can be told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Address {
    /// Nowhere: they come back with the code.
    #[default]
    None,
    /// By mail.
    Email(String),
    /// By telephone.
    Phone(String),
}

/// Why it is none. Words are `problem-<word>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadAddress {
    /// No mail address.
    NotAnEmail,
    /// No telephone number.
    NotAPhone,
    /// This desk must be able to answer.
    Required,
}

impl BadAddress {
    /// The word by which its sentence is found.
    pub fn word(self) -> &'static str {
        match self {
            BadAddress::NotAnEmail => "not-an-email",
            BadAddress::NotAPhone => "not-a-phone",
            BadAddress::Required => "required",
        }
    }
}

impl Address {
    /// Whether it is one.
    pub fn check(&self, may_be_none: bool) -> Result<(), BadAddress> {
        match self {
            Address::None if may_be_none => Ok(()),
            Address::None => Err(BadAddress::Required),
            Address::Email(text) => {
                let is_one = text.len() <= MAX_EMAIL_CHARS && text.parse::<lettre::Address>().is_ok();
                if is_one { Ok(()) } else { Err(BadAddress::NotAnEmail) }
            }
            Address::Phone(text) => number(text).map(|_| ()).ok_or(BadAddress::NotAPhone),
        }
    }

    /// The kind of it, which may stand in clear.
    pub fn reach(&self) -> Reach {
        match self {
            Address::None => Reach::None,
            Address::Email(_) => Reach::Email,
            Address::Phone(_) => Reach::Phone,
        }
    }

    /// The words that are sealed: `{"email": …}` or `{"phone": …}`.
    pub fn words(&self) -> Option<serde_json::Value> {
        match self {
            Address::None => None,
            Address::Email(text) => Some(serde_json::json!({ "email": text })),
            Address::Phone(text) => Some(serde_json::json!({ "phone": number(text).unwrap_or_default() })),
        }
    }
}

/// A telephone number with Latin digits and nothing between them.
fn number(text: &str) -> Option<String> {
    let plain: String = latin_digits(text)
        .chars()
        .filter(|c| {
            !matches!(
                c,
                ' ' | '-' | '(' | ')' | '.' | '\u{a0}' | '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}'
            )
        })
        .collect();
    let digits = plain.strip_prefix('+').unwrap_or(&plain);
    let fits = (5..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    fits.then_some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_checked_and_a_number_read_in_any_digits() {
        let email = |text: &str| Address::Email(text.into()).check(true);
        assert_eq!(email("zainab@example.pk"), Ok(()));
        for bad in ["", "zainab", "a@b@c", "a\r\nBcc: x@y.z", "a b@c.d", &format!("{}@c.d", "a".repeat(300))]
        {
            assert_eq!(email(bad), Err(BadAddress::NotAnEmail), "{bad}");
        }
        let phone = Address::Phone("+۹۲ ۳۰۰-1234567".into());
        assert_eq!(phone.check(true), Ok(()));
        assert_eq!(phone.words().unwrap()["phone"], "+923001234567");
        assert_eq!(Address::Phone("call".into()).check(true), Err(BadAddress::NotAPhone));
    }

    #[test]
    fn whoever_wants_to_stay_unknown_may_where_the_desk_allows_it() {
        assert_eq!(Address::None.check(true), Ok(()));
        assert_eq!(Address::None.check(false), Err(BadAddress::Required));
    }
}
