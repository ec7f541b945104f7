//! What does the door know of a device?
//!
//! Asked from memory on the way of every signed press: whoever answers must not wait for anything.
//!
//! Not here: how a device is enrolled and by whom (`enrol`), which are (`enrolled`).

use amanat_core::{
    decide::signal::Pin,
    values::{DeviceId, Point, SiteId, Status, UnitId},
};
use p256::ecdsa::VerifyingKey;

/// An enrolled device, as far as a signal needs it.
#[derive(Clone, Debug)]
pub struct Known {
    /// Which.
    pub id: DeviceId,
    /// What its signatures are checked with; nothing where it signs nothing, such as a telephone that sends texts.
    pub key: Option<VerifyingKey>,
    /// Its site.
    pub site: Option<SiteId>,
    /// The room that answers for it.
    pub room: Option<UnitId>,
    /// Where it is fixed, if it is.
    pub place: Option<Point>,
    /// Whether its signals are meant: one that is installed or tried out is not yet.
    pub status: Status,
    /// Whether it is carried by a person: then where it is counts more than where it belongs.
    pub is_carried: bool,
}

/// Whoever knows the devices.
pub trait DeviceKeys: Send + Sync {
    /// This one, if it is enrolled and not revoked.
    fn device(&self, id: &DeviceId) -> Option<Known>;
    /// What this PIN is for this device. Takes the same time whichever it is.
    fn pin(&self, id: &DeviceId, typed: &str) -> Pin;
    /// The enrolled telephone of this number, written with `+` and digits.
    fn by_phone(&self, number: &str) -> Option<Known>;
}

/// A house that knows no devices: before it opened, and in tests.
pub struct NoDevices;

impl DeviceKeys for NoDevices {
    fn device(&self, _: &DeviceId) -> Option<Known> {
        None
    }

    fn pin(&self, _: &DeviceId, _: &str) -> Pin {
        Pin::None
    }

    fn by_phone(&self, _: &str) -> Option<Known> {
        None
    }
}
