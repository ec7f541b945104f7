//! Which devices has the house enrolled?
//!
//! Read from the shelf of devices, which holds every one that is not revoked in memory: an act on a device counts with
//! the next request, and a name that nobody has costs no look on a disk.
//!
//! Invariant: a device that nobody compared, or that was revoked, proves nothing.
//! Not here: how one is enrolled (`enrol`), what a signature must be (`signed`), what may happen to one
//! (`core::decide::device`).

use super::{
    keys::{DeviceKeys, Known},
    take::hex,
};
use crate::{
    town::{Town, WeakTown},
    words::latin_digits,
};
use amanat_core::{
    decide::{
        device::{Device, Kind, Pins, Words},
        signal::Pin,
        site::Site,
    },
    event::Stream,
    guard::Duty,
    values::{Class, DeviceId, SiteId, Status},
};
use amanat_record::{Fault, Kept};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use p256::ecdsa::VerifyingKey;
use sha2::{Digest, Sha256};
use std::{ops::RangeInclusive, sync::Arc};
use subtle::ConstantTimeEq;

/// How many digits a PIN has.
pub const PIN_DIGITS: RangeInclusive<usize> = 4..=8;
/// Digits of the short code that both sides compare.
const CHECK_DIGITS: usize = 6;
/// The most characters of a PIN or a number that are looked at.
const MAX_TYPED_CHARS: usize = 40;

/// The devices of this installation.
pub struct EnrolledDevices(WeakTown);

impl EnrolledDevices {
    /// Those of this town. Reads what is open now, so that the first press does not wait for it.
    pub fn of(town: &Town) -> Self {
        let visit = town.system();
        let read = visit
            .lives::<Device>(Duty::ManageSites)
            .and_then(|_| visit.lives::<Site>(Duty::ManageSites).map(|_| ()));
        if let Err(fault) = read {
            tracing::error!("devices and sites cannot be read yet: {fault:#}");
        }
        Self(town.weak())
    }

    fn kept(&self, id: &DeviceId) -> Option<(Town, Arc<Kept<Device>>)> {
        let town = self.0.get()?;
        let found = town.system().life_at_hand::<Device>(&Stream::Device(id.clone()), Duty::ManageSites);
        let kept = quiet(found).filter(|kept| kept.state.is_enrolled())?;
        Some((town, kept))
    }
}

impl DeviceKeys for EnrolledDevices {
    fn device(&self, id: &DeviceId) -> Option<Known> {
        let (town, kept) = self.kept(id)?;
        Some(known(&town, &kept.state))
    }

    fn pin(&self, id: &DeviceId, typed: &str) -> Pin {
        let Some((town, kept)) = self.kept(id) else { return Pin::None };
        let Some(pins) = words(&kept).pins else { return Pin::None };
        let mark = pin_mark(&town, id, &pin_digits(typed));
        let (is_pin, is_duress) =
            (mark.as_bytes().ct_eq(pins.pin.as_bytes()), mark.as_bytes().ct_eq(pins.duress.as_bytes()));
        match (bool::from(is_pin), bool::from(is_duress)) {
            (true, _) => Pin::Right,
            (false, true) => Pin::Duress,
            (false, false) => Pin::Wrong,
        }
    }

    fn by_phone(&self, number: &str) -> Option<Known> {
        let town = self.0.get()?;
        let number = phone_number(number);
        let devices = quiet(town.system().lives::<Device>(Duty::ManageSites).map(Some))?;
        let mut telephones = devices.iter().filter(|kept| kept.state.kind == Kind::Telephone);
        let is_it = |kept: &&Arc<Kept<Device>>| {
            kept.state.is_proven() && words(kept).phone.is_some_and(|phone| phone == number)
        };
        telephones.find(is_it).map(|kept| known(&town, &kept.state))
    }
}

/// What a signal needs to know. Until the codes were compared its key is not looked at.
fn known(town: &Town, device: &Device) -> Known {
    let site = site(town, &device.site);
    let room = site.as_ref().map_or(&device.room, |site| &site.state.room).clone();
    let is_carried = device.kind == Kind::Phone;
    let card = site.filter(|_| !is_carried).and_then(|site| crate::sites::card(&site));
    let key = device.key.as_deref().filter(|_| device.is_proven()).and_then(read_key);
    Known {
        id: device.id.clone(),
        key,
        site: Some(device.site.clone()),
        room: Some(room),
        place: card.and_then(|card| card.point),
        status: Status::Actual,
        is_carried,
    }
}

/// A site that is open, from memory.
pub fn site(town: &Town, id: &SiteId) -> Option<Arc<Kept<Site>>> {
    let found = town.system().life_at_hand::<Site>(&Stream::Site(id.clone()), Duty::ManageSites);
    quiet(found).filter(|kept| kept.state.closed.is_none())
}

/// What is sealed of a device, as its events changed it.
pub fn words(kept: &Kept<Device>) -> Words {
    let read =
        kept.said.iter().filter_map(|said| serde_json::from_slice(said.words.get(&Class::Identity)?).ok());
    read.fold(Words::default(), Words::and)
}

/// The short code of a device, the same on its screen and on the house's: of its name and its key.
pub fn check_digits(device: &Device) -> Option<String> {
    let key = device.key.as_ref()?;
    let digest = Sha256::digest(format!("amanat-enrol\0{}\0{key}", device.id));
    let number = digest.iter().take(8).fold(0u64, |n, byte| (n << 8) | u64::from(*byte));
    let digits = format!("{:0width$}", number % 10u64.pow(CHECK_DIGITS as u32), width = CHECK_DIGITS);
    let (one, two) = digits.split_at(CHECK_DIGITS / 2);
    Some(format!("{one} {two}"))
}

/// A public key as it stands in events: compressed, base64url. Read from any of the usual forms.
pub fn written_key(typed: &str) -> Option<String> {
    Some(BASE64.encode(read_key(typed)?.to_sec1_point(true).as_bytes()))
}

fn read_key(text: &str) -> Option<VerifyingKey> {
    let text = text.trim().trim_end_matches('=').replace('+', "-").replace('/', "_");
    VerifyingKey::from_sec1_bytes(&BASE64.decode(text).ok()?).ok()
}

/// The mark of a one-time code.
pub fn code_mark(town: &Town, digits: &str) -> String {
    town.record().code_mark(&format!("enrol\0{digits}"))
}

/// The mark of a PIN of this device.
pub fn pin_mark(town: &Town, id: &DeviceId, digits: &str) -> String {
    town.record().code_mark(&format!("pin\0{id}\0{digits}"))
}

/// The marks of two PINs, as typed; nothing where one is no PIN, or both are the same.
pub fn pins(town: &Town, id: &DeviceId, typed: (&str, &str)) -> Option<Pins> {
    let (pin, duress) = (pin_digits(typed.0), pin_digits(typed.1));
    let fits = PIN_DIGITS.contains(&pin.len()) && PIN_DIGITS.contains(&duress.len()) && pin != duress;
    fits.then(|| Pins { pin: pin_mark(town, id, &pin), duress: pin_mark(town, id, &duress) })
}

/// The digits of a PIN, however they were written.
fn pin_digits(typed: &str) -> String {
    latin_digits(typed).chars().take(MAX_TYPED_CHARS).filter(char::is_ascii_digit).collect()
}

/// A number as it is compared: `+` and digits.
pub fn phone_number(typed: &str) -> String {
    let typed = latin_digits(typed);
    let kept = typed.chars().take(MAX_TYPED_CHARS).filter(|c| c.is_ascii_digit() || *c == '+');
    let number: String = kept.collect();
    match number.strip_prefix("00") {
        Some(rest) => format!("+{rest}"),
        None => number,
    }
}

/// A new device's name: random.
pub fn new_id() -> anyhow::Result<DeviceId> {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes).map_err(|e| anyhow::anyhow!("no randomness: {e}"))?;
    Ok(DeviceId::new(hex(&bytes))?)
}

/// A fault on the way of a press is ours to know, and keeps nobody waiting: they are anybody then.
fn quiet<T>(found: Result<Option<T>, Fault>) -> Option<T> {
    found.unwrap_or_else(|fault| {
        tracing::error!("a device or site cannot be read: {fault:#}");
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_written_in_one_way_whichever_way_it_came() {
        let key = p256::ecdsa::SigningKey::from_slice(&[7; 32]).unwrap();
        let point = VerifyingKey::from(&key);
        let long = point.to_sec1_point(false);
        let short = point.to_sec1_point(true);
        let usual = base64::engine::general_purpose::STANDARD;
        let written = written_key(&BASE64.encode(long.as_bytes()));
        assert_eq!(written, Some(BASE64.encode(short.as_bytes())));
        assert_eq!(written_key(&usual.encode(long.as_bytes())), written);
        assert_eq!(written_key(&usual.encode(short.as_bytes())), written);
        for none in ["", "AAAA", "not a key", "e30"] {
            assert_eq!(written_key(none), None);
        }
    }

    #[test]
    fn numbers_and_pins_are_read_in_any_digits() {
        assert_eq!(phone_number("0092 300-123 4567"), "+923001234567");
        assert_eq!(phone_number("+٩٢ ٣٠٠ ١٢٣٤٥٦٧"), "+923001234567");
        assert_eq!(pin_digits(" ۱۲-۳۴ "), "1234");
    }
}
