//! Does this telephone or computer hold a passkey of ours?
//!
//! A passkey (WebAuthn) is a key that never leaves its owner's device and answers only to our address, so that there
//! is nothing to type, to guess or to tell to a false page. Its owner shows the device a finger, a face or a number
//! first: it is two factors in one. The ceremonies and signatures are `webauthn-rs`'s; here is what surrounds them.
//!
//! What the server must remember between question and answer goes along in the form, sealed (`asked`).
//!
//! Invariant: an answer counts once, for the purpose and the session that it was asked for.
//! Invariant: without an address that browsers trust (https, or this machine) there are no passkeys, and nothing else
//! changes.
//! Not here: who owns which passkey (`roster`), what a page shows (`pages::sign_in`).

use super::asked::{Asked, MAX_ASKED_BYTES, Once};
use amanat_core::{
    decide::account::PasskeyWords,
    values::{AccountId, Moment},
};
use anyhow::anyhow;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use serde::{Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};
use url::Url;
use webauthn_rs::prelude::{
    DiscoverableAuthentication, DiscoverableKey, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Uuid, Webauthn, WebauthnBuilder,
};

/// The largest answer of a browser, in bytes.
pub const MAX_ANSWER_BYTES: usize = MAX_ASKED_BYTES;
/// What an unknown passkey is compared with: a public key whose private half nobody has.
const NOBODY: &str = include_str!("nobodys_passkey.json");

/// A question for the browser, and what comes back to us with its answer.
pub struct Offered {
    /// For `navigator.credentials`, as JSON.
    pub options: String,
    /// Sealed: for the form.
    pub state: String,
}

/// For what an answer is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose<'a> {
    /// To come in.
    Enter,
    /// To show again who it is, in this session.
    Confirm(&'a str),
    /// To keep a new passkey, for whoever holds this code or session.
    Register(&'a str),
}

impl Purpose<'_> {
    fn bound_to(self) -> [u8; 32] {
        let (word, to) = match self {
            Purpose::Enter => ("enter", ""),
            Purpose::Confirm(session) => ("confirm", session),
            Purpose::Register(holder) => ("register", holder),
        };
        Sha256::digest(format!("amanat.passkey.v1\0{word}\0{to}")).into()
    }
}

/// A passkey that answered rightly.
pub struct Answered {
    /// How often it was used, as far as it counts.
    pub count: u32,
    once: Once,
}

/// The ceremonies of one installation.
pub struct Passkeys {
    webauthn: Option<Webauthn>,
    asked: Asked,
}

impl Passkeys {
    /// For the address that people use.
    pub fn at(address: &str, key: &[u8; 32]) -> Self {
        let webauthn = webauthn_of(address);
        if webauthn.is_none() {
            tracing::info!("no passkeys: they need an https address with a name");
        }
        Self { webauthn, asked: Asked::new(key) }
    }

    /// Whether there can be any here.
    pub fn are_there(&self) -> bool {
        self.webauthn.is_some()
    }

    /// Asks for a new passkey, other than those that the person has.
    pub fn ask_new(
        &self,
        account: &AccountId,
        (sign_in, name): (&str, &str),
        has: &[&PasskeyWords],
        purpose: Purpose<'_>,
        now: Moment,
    ) -> anyhow::Result<Option<Offered>> {
        let Some(webauthn) = &self.webauthn else { return Ok(None) };
        let has = has.iter().filter_map(|kept| BASE64.decode(&kept.credential).ok());
        let asked = webauthn.start_passkey_registration(handle(account), sign_in, name, Some(has.collect()));
        let (options, asked) = asked.map_err(|e| anyhow!("asking for a passkey: {e:?}"))?;
        let mut options = serde_json::to_value(options)?;
        // The device keeps the name too: nobody types one to come in.
        let selection = &mut options["publicKey"]["authenticatorSelection"];
        selection["residentKey"] = "required".into();
        selection["requireResidentKey"] = true.into();
        self.offer(&options, asked, purpose, now).map(Some)
    }

    /// The new passkey, if the browser's answer is one.
    pub fn new_one(
        &self,
        state: &str,
        answer: &str,
        name: &str,
        purpose: Purpose<'_>,
        now: Moment,
    ) -> Option<PasskeyWords> {
        let (once, asked) = self.open::<PasskeyRegistration>(state, purpose, now)?;
        let answer: RegisterPublicKeyCredential = read(answer)?;
        let made = self.webauthn.as_ref()?.finish_passkey_registration(&answer, &asked);
        let passkey = made.inspect_err(|e| tracing::info!("a passkey was not taken: {e:?}")).ok()?;
        let key = serde_json::to_string(&passkey).ok()?;
        let words =
            PasskeyWords { name: name.trim().to_owned(), credential: BASE64.encode(passkey.cred_id()), key };
        self.asked.use_up(once, now).then_some(words)
    }

    /// Asks for any passkey of ours.
    pub fn ask(&self, purpose: Purpose<'_>, now: Moment) -> anyhow::Result<Option<Offered>> {
        let Some(webauthn) = &self.webauthn else { return Ok(None) };
        let asked = webauthn.start_discoverable_authentication();
        let (options, asked) = asked.map_err(|e| anyhow!("asking for a passkey: {e:?}"))?;
        let mut options = serde_json::to_value(options)?;
        // The page says itself whether it asks at once or beside the name.
        if let Some(fields) = options.as_object_mut() {
            fields.remove("mediation");
        }
        self.offer(&options, asked, purpose, now).map(Some)
    }

    /// By what the authenticator knows the passkey that answers; nothing is proved yet.
    pub fn credential(answer: &str) -> Option<String> {
        read::<PublicKeyCredential>(answer).map(|answer| BASE64.encode(answer.get_credential_id()))
    }

    /// Whether this passkey gave this answer; an unknown one costs the same work and did not. The answer is not used
    /// up yet: `use_answer` does it.
    pub fn answered(
        &self,
        state: &str,
        answer: &str,
        of: Option<(&AccountId, &PasskeyWords)>,
        purpose: Purpose<'_>,
        now: Moment,
    ) -> Option<Answered> {
        let (once, asked) = self.open::<DiscoverableAuthentication>(state, purpose, now)?;
        let answer: PublicKeyCredential = read(answer)?;
        let webauthn = self.webauthn.as_ref()?;
        let passkey: Passkey = match of {
            Some((_, words)) => serde_json::from_str(&words.key).ok()?,
            None => nobodys(&answer)?,
        };
        let right =
            webauthn.finish_discoverable_authentication_v2(&answer, asked, DiscoverableKey::from(&passkey));
        let right = right.inspect_err(|e| tracing::info!("a passkey was not right: {e:?}")).ok()?;
        let (account, _) = of?;
        let named = answer.get_user_unique_id().is_none_or(|name| name == handle(account).as_bytes());
        (named && right.user_verified()).then_some(Answered { count: right.counter(), once })
    }

    /// Uses an answer up; false if it was used before.
    pub fn use_answer(&self, answered: &Answered, now: Moment) -> bool {
        self.asked.use_up(answered.once, now)
    }

    fn offer<T: Serialize>(
        &self,
        options: &serde_json::Value,
        asked: T,
        purpose: Purpose<'_>,
        now: Moment,
    ) -> anyhow::Result<Offered> {
        let state = self.asked.seal(asked, &purpose.bound_to(), now)?;
        Ok(Offered { options: options.to_string(), state })
    }

    fn open<T: DeserializeOwned>(&self, state: &str, purpose: Purpose<'_>, now: Moment) -> Option<(Once, T)> {
        self.asked.open(state, &purpose.bound_to(), now)
    }
}

/// The name by which an authenticator keeps whose passkey it is: nothing personal.
fn handle(account: &AccountId) -> Uuid {
    let digest: [u8; 32] = Sha256::digest(format!("amanat.passkey.owner.v1\0{account}")).into();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    Uuid::from_bytes(bytes)
}

/// A passkey that this answer claims to come from, and that nobody has.
fn nobodys(answer: &PublicKeyCredential) -> Option<Passkey> {
    let mut key: serde_json::Value = serde_json::from_str(NOBODY).ok()?;
    key["cred"]["cred_id"] = BASE64.encode(answer.get_credential_id()).into();
    serde_json::from_value(key).ok()
}

fn read<T: DeserializeOwned>(answer: &str) -> Option<T> {
    if answer.len() > MAX_ANSWER_BYTES {
        return None;
    }
    serde_json::from_str(answer).ok()
}

/// Browsers have passkeys for names over https, and for this machine.
fn webauthn_of(address: &str) -> Option<Webauthn> {
    let url = Url::parse(address).ok()?;
    let name = url.domain()?;
    let is_trusted = url.scheme() == "https" || name == "localhost" || name.ends_with(".localhost");
    if !is_trusted {
        return None;
    }
    WebauthnBuilder::new(name, &url).ok()?.rp_name("Amanat").build().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Moment = Moment::from_millis(1_700_000_000_000);

    #[test]
    fn a_passkey_that_was_kept_by_the_first_release_is_still_read() {
        let passkey: Passkey = serde_json::from_str(NOBODY).unwrap();
        assert_eq!(passkey.cred_id().as_slice(), [0; 32]);
        let words = serde_json::to_value(&passkey).unwrap();
        assert_eq!(words, serde_json::from_str::<serde_json::Value>(NOBODY).unwrap(), "and written alike");
    }

    #[test]
    fn there_are_passkeys_only_where_browsers_have_them() {
        for (address, there) in [
            ("https://police.example", true),
            ("https://police.example:8443/", true),
            ("http://localhost:8080", true),
            ("http://police.example", false),
            ("https://10.1.2.3", false),
            ("http://127.0.0.1:8080", false),
            ("", false),
        ] {
            assert_eq!(Passkeys::at(address, &[0; 32]).are_there(), there, "{address}");
        }
    }

    #[test]
    fn what_goes_along_in_the_form_is_opened_for_its_purpose_and_by_this_server_only() {
        let passkeys = Passkeys::at("http://localhost", &[1; 32]);
        let offered = passkeys.ask(Purpose::Confirm("a"), NOW).unwrap().unwrap();
        let opens = |passkeys: &Passkeys, state: &str, purpose, now| {
            passkeys.open::<DiscoverableAuthentication>(state, purpose, now).is_some()
        };
        assert!(opens(&passkeys, &offered.state, Purpose::Confirm("a"), NOW));
        for purpose in [Purpose::Confirm("b"), Purpose::Enter, Purpose::Register("a")] {
            assert!(!opens(&passkeys, &offered.state, purpose, NOW), "{purpose:?}");
        }
        assert!(!opens(
            &passkeys,
            &offered.state,
            Purpose::Confirm("a"),
            NOW + super::super::asked::ASKED_LASTS
        ));
        let other = Passkeys::at("http://localhost", &[2; 32]);
        assert!(!opens(&other, &offered.state, Purpose::Confirm("a"), NOW));
        for broken in ["", "AAAA", "%", &"A".repeat(40_000)] {
            assert!(!opens(&passkeys, broken, Purpose::Confirm("a"), NOW));
        }
    }
}
