//! What is remembered of a device, from headers alone?

use super::event::{Event, Kind, Why};
use crate::{
    event::{Header, Stream},
    life::Life,
    values::{DeviceId, Moment, SiteId, UnitId},
};
use serde::{Deserialize, Serialize};

/// A code that admits one device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// The mark of the code.
    pub code: String,
    /// Until when.
    pub until: Moment,
}

/// One device as its past makes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Device {
    /// Which.
    pub id: DeviceId,
    /// How many events it has.
    pub version: u32,
    /// The unit that looks after its site.
    pub unit: UnitId,
    /// The room that answers.
    pub room: UnitId,
    /// Its site.
    pub site: SiteId,
    /// What kind of thing.
    pub kind: Kind,
    /// A code that waits for it.
    pub invitation: Option<Invitation>,
    /// When it enrolled.
    pub joined: Option<Moment>,
    /// Its public key.
    pub key: Option<String>,
    /// When the codes were compared.
    pub confirmed: Option<Moment>,
    /// When it was revoked, and why.
    pub revoked: Option<(Moment, Why)>,
}

impl Device {
    /// Whether it joined and was not revoked.
    pub fn is_enrolled(&self) -> bool {
        self.joined.is_some() && self.revoked.is_none()
    }

    /// Whether its signature proves who presses: somebody compared the codes. Until then what it sends is meant, and
    /// anybody's.
    pub fn is_proven(&self) -> bool {
        self.is_enrolled() && self.confirmed.is_some()
    }

    /// Whether a code of this mark admits now.
    pub fn admits(&self, code: &str, now: Moment) -> bool {
        self.revoked.is_none()
            && self.invitation.as_ref().is_some_and(|invited| invited.code == code && now < invited.until)
    }

    fn begin(header: &Header, event: &Event) -> Option<Device> {
        let (Stream::Device(id), Some(unit)) = (&header.stream, &header.unit) else { return None };
        let Event::DeviceInvited { what, site, room, code, until } = event else { return None };
        Some(Device {
            id: id.clone(),
            version: header.seq + 1,
            unit: unit.clone(),
            room: room.clone(),
            site: site.clone(),
            kind: *what,
            invitation: Some(Invitation { code: code.clone(), until: *until }),
            joined: None,
            key: None,
            confirmed: None,
            revoked: None,
        })
    }
}

impl Life for Device {
    type Event = Event;
    const KIND: &'static str = "device";

    fn evolve(past: Option<Device>, header: &Header, event: &Event) -> Option<Device> {
        let Some(mut device) = past else { return Device::begin(header, event) };
        device.version = header.seq + 1;
        match event {
            Event::DeviceInvited { .. } | Event::PinsChosen {} => {}
            Event::InvitedAgain { code, until } => {
                device.invitation = Some(Invitation { code: code.clone(), until: *until });
            }
            Event::DeviceJoined { key } => {
                (device.joined, device.key, device.invitation) = (Some(header.at), key.clone(), None);
            }
            Event::DeviceConfirmed {} => device.confirmed = Some(header.at),
            Event::DeviceRevoked { why } => {
                (device.revoked, device.invitation) = (Some((header.at, *why)), None);
            }
        }
        Some(device)
    }

    fn version(&self) -> u32 {
        self.version
    }

    fn unit(&self) -> &UnitId {
        &self.unit
    }

    /// The room sees what it answers for.
    fn told(&self) -> &[UnitId] {
        std::slice::from_ref(&self.room)
    }

    fn is_over(&self) -> bool {
        self.revoked.is_some()
    }
}
