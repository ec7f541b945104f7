//! Who does the token mean, and was a second factor shown?
//!
//! Reads a token whose signature, issuer, audience, end and nonce were verified before. Which claim names the person
//! and what counts as a second factor are the settings'; what they do not name counts as nothing.

use super::setup::OpenidSettings;
use crate::sign_in::FRESH_LASTS;
use amanat_core::values::{Moment, Span};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use serde_json::{Map, Value};

/// How far the provider's clock may be from ours.
pub(super) const CLOCKS_DIFFER: Span = Span::from_mins(2);
/// The longest name that it may have for somebody, in bytes.
const MAX_NAME_BYTES: usize = 255;

/// What a token says.
pub(super) struct Claims(Map<String, Value>);

impl Claims {
    /// Of a token that was verified.
    pub fn of_verified(token: &str) -> Option<Self> {
        let body = BASE64.decode(token.split('.').nth(1)?).ok()?;
        serde_json::from_slice(&body).ok().map(Self)
    }

    /// What it calls the person.
    pub fn name(&self, settings: &OpenidSettings) -> Option<String> {
        let name = match self.0.get(&settings.subject)? {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            _ => return None,
        };
        let fits = !name.is_empty() && name.len() <= MAX_NAME_BYTES && !name.chars().any(char::is_control);
        fits.then_some(name)
    }

    /// When the person showed it who they are.
    pub fn shown(&self) -> Option<Moment> {
        self.0.get("auth_time")?.as_i64().and_then(|s| s.checked_mul(1000)).map(Moment::from_millis)
    }

    /// When a second factor was shown, if one was. A provider that does not say when is believed that it was, and not
    /// that it was just now.
    pub fn second_factor(&self, settings: &OpenidSettings, now: Moment) -> Option<Moment> {
        let text = |value: &Value, of: &std::collections::BTreeSet<String>| {
            value.as_str().is_some_and(|text| of.contains(text))
        };
        let methods = self.0.get("amr").and_then(Value::as_array);
        let by_method = methods.is_some_and(|m| m.iter().any(|one| text(one, &settings.second_factor_amr)));
        let by_class = self.0.get("acr").is_some_and(|class| text(class, &settings.second_factor_acr));
        let long_ago = now - FRESH_LASTS - Span::from_secs(1);
        (by_method || by_class).then(|| self.shown().map_or(long_ago, |shown| shown.min(now)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Moment = Moment::from_millis(1_700_000_000_000);

    fn claims(json: &str) -> Claims {
        Claims::of_verified(&format!("x.{}.y", BASE64.encode(json))).unwrap()
    }

    fn settings(more: &str) -> OpenidSettings {
        toml::from_str(&format!("issuer = \"https://a.example\"\nclient_id = \"b\"\n{more}")).unwrap()
    }

    #[test]
    fn a_second_factor_counts_only_by_the_words_of_the_settings_and_from_when_it_was_shown() {
        let some = settings("second_factor_acr = [\"gold\"]");
        let at = NOW - Span::from_mins(5);
        let time = at.millis() / 1000;
        let when = |json: String| claims(&json).second_factor(&some, NOW);
        assert_eq!(when(format!(r#"{{"amr":["pwd","mfa"],"auth_time":{time}}}"#)), Some(at));
        assert_eq!(when(format!(r#"{{"acr":"gold","auth_time":{time}}}"#)), Some(at));
        for no in [
            r#"{"amr":["pwd","otp"]}"#,
            r#"{"amr":"mfa"}"#,
            r#"{"acr":"silver"}"#,
            r#"{"acr":["gold"]}"#,
            "{}",
        ] {
            assert_eq!(when(no.into()), None, "{no}");
        }
        assert!(when(r#"{"amr":["mfa"]}"#.into()).unwrap() + FRESH_LASTS < NOW, "not just now");
        assert_eq!(when(r#"{"amr":["mfa"],"auth_time":9999999999}"#.into()), Some(NOW), "not in the future");
    }

    #[test]
    fn the_person_is_named_by_the_claim_of_the_settings_and_by_no_other() {
        let badge = settings("subject = \"badge\"");
        assert_eq!(claims(r#"{"sub":"a","badge":"B-7"}"#).name(&badge).as_deref(), Some("B-7"));
        assert_eq!(claims(r#"{"badge":7}"#).name(&badge).as_deref(), Some("7"));
        for no in [r#"{"sub":"a"}"#, r#"{"badge":""}"#, r#"{"badge":["a"]}"#, "{\"badge\":\"a\\u0000\"}"] {
            assert_eq!(claims(no).name(&badge), None, "{no}");
        }
    }
}
