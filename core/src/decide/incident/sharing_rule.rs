//! May another organisation see or help, and on whose word?
//!
//! Invariant: who owns an incident never changes by sharing it, and nobody hands on what was shared with them.

use super::{
    command::{Command, Occasion, Refusal},
    event::Event,
    rule::{Told, one},
    said::said,
    sharing::{Aid, AidStage, Share, ShareStage},
    state::Incident,
    words::{Field, ShareHow},
};
use crate::values::{Class, Moment, Span, UnitId, UnitTypeId};

/// The longest time for which a part of an incident is shared.
pub const MAX_SHARED_FOR: Span = Span::from_hours(24);
/// The most offers of one incident.
pub const MAX_SHARES: usize = 40;
/// The most requests for units of other rooms.
pub const MAX_AID: usize = 40;
/// The most kinds of units in one request.
const MAX_NEEDS: usize = 6;

pub(super) fn asked(
    incident: &Incident,
    command: &Command,
    occasion: &Occasion<'_>,
) -> Result<Told, Refusal> {
    match command {
        Command::OfferShare { to, how, fields, until } => {
            offered(incident, to, *how, fields, *until, occasion.now)
        }
        Command::AcceptShare { no, by } => {
            answerable(incident, *no, by, occasion.now)?;
            one(Event::ShareAccepted { no: *no }, vec![])
        }
        Command::RejectShare { no, by, cause } => {
            answerable(incident, *no, by, occasion.now)?;
            one(Event::ShareRejected { no: *no, cause: *cause }, vec![])
        }
        Command::EndShare { no } => match incident.share(*no) {
            Some(Share { stage: ShareStage::Offered | ShareStage::Accepted, .. }) => {
                one(Event::ShareEnded { no: *no }, vec![])
            }
            Some(_) => Err(Refusal::AlreadySo),
            None => Err(Refusal::NoSuchThing),
        },
        Command::Assist { by, words } => match incident.shared_with(by, occasion.now) {
            Some(share) if share.how == ShareHow::Assist => {
                one(Event::Noted {}, vec![said(Class::Content, words)?])
            }
            _ => Err(Refusal::NotOffered),
        },
        command => aided(incident, command, occasion),
    }
}

fn offered(
    incident: &Incident,
    to: &UnitId,
    how: ShareHow,
    fields: &[Field],
    until: Moment,
    now: Moment,
) -> Result<Told, Refusal> {
    if *to == incident.unit || fields.is_empty() {
        return Err(Refusal::NoSuchThing);
    }
    if until <= now || until > now + MAX_SHARED_FOR {
        return Err(Refusal::TimeNotPossible);
    }
    let is_running = |share: &Share| share.to == *to && (share.is_open(now) || share.is_offered(now));
    if incident.shares.iter().any(is_running) {
        return Err(Refusal::AlreadySo);
    }
    let no = number(incident.shares.len(), MAX_SHARES)?;
    let mut fields = fields.to_vec();
    fields.sort_unstable();
    fields.dedup();
    one(Event::ShareOffered { no, to: to.clone(), how, fields, until }, vec![])
}

fn answerable(incident: &Incident, no: u16, by: &UnitId, now: Moment) -> Result<(), Refusal> {
    let share = incident.share(no).ok_or(Refusal::NotOffered)?;
    if share.to == *by && share.is_offered(now) { Ok(()) } else { Err(Refusal::NotOffered) }
}

fn aided(incident: &Incident, command: &Command, occasion: &Occasion<'_>) -> Result<Told, Refusal> {
    let find = |no: u16| incident.aid.iter().find(|aid| aid.no == no).ok_or(Refusal::NoSuchThing);
    let asked_of = |no: u16, by: &UnitId| {
        find(no).and_then(|aid| if aid.of == *by { Ok(aid) } else { Err(Refusal::NotOffered) })
    };
    match command {
        Command::RequestAid { of, need } => requested(incident, of, need, occasion),
        Command::OfferAid { no, by, units } => match asked_of(*no, by)?.stage {
            AidStage::Requested | AidStage::Offered if is_offer(units) => {
                one(Event::AidOffered { no: *no, units: units.clone() }, vec![])
            }
            AidStage::Requested | AidStage::Offered => Err(Refusal::TooMany),
            _ => Err(Refusal::NotNow),
        },
        Command::DeclineAid { no, by, cause } => match asked_of(*no, by)?.stage {
            AidStage::Requested | AidStage::Offered => {
                one(Event::AidDeclined { no: *no, cause: *cause }, vec![])
            }
            _ => Err(Refusal::NotNow),
        },
        Command::DeployAid { no } => match find(*no)? {
            Aid { stage: AidStage::Offered, .. } => one(Event::AidDeployed { no: *no }, vec![]),
            _ => Err(Refusal::NotNow),
        },
        Command::ReleaseAid { no } => match find(*no)? {
            Aid { stage: AidStage::Deployed | AidStage::Offered | AidStage::Requested, .. } => {
                one(Event::AidReleased { no: *no }, vec![])
            }
            _ => Err(Refusal::NotNow),
        },
        _ => Err(Refusal::NotNow),
    }
}

fn is_offer(units: &[crate::values::FieldUnitId]) -> bool {
    (1..=super::MAX_AT_ONCE).contains(&units.len())
}

fn requested(
    incident: &Incident,
    of: &UnitId,
    need: &[(UnitTypeId, u8)],
    occasion: &Occasion<'_>,
) -> Result<Told, Refusal> {
    if *of == incident.unit || need.iter().any(|(kind, _)| occasion.book.unit_type(kind).is_none()) {
        return Err(Refusal::NoSuchThing);
    }
    if need.is_empty() || need.len() > MAX_NEEDS || need.iter().any(|(_, count)| *count == 0) {
        return Err(Refusal::TooMany);
    }
    let no = number(incident.aid.len(), MAX_AID)?;
    one(Event::AidRequested { no, of: of.clone(), need: need.to_vec() }, vec![])
}

fn number(count: usize, most: usize) -> Result<u16, Refusal> {
    if count >= most { Err(Refusal::TooMany) } else { u16::try_from(count + 1).map_err(|_| Refusal::TooMany) }
}
