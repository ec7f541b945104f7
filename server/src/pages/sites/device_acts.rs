//! What does somebody do with a device of a site, by one form?

use super::{
    acts::Acting,
    devices::{handed_over, of_site},
    trouble, written,
};
use crate::{
    intake::FollowUpCode,
    pages::{
        parts::FormErrors,
        trouble::{Trouble, ours},
    },
    sos::enrolled::{code_mark, new_id, phone_number, words},
};
use amanat_core::{
    decide::{
        device::{Command, Device, Kind, Occasion, Refusal, Why, decide},
        site::Site,
    },
    event::Stream,
    guard::Duty,
    values::DeviceId,
};
use amanat_record::{Decision, How, Kept, NotActed};
use axum::response::Response;
use std::sync::Arc;

/// The fewest digits of a telephone's number.
const MIN_PHONE_DIGITS: usize = 7;

/// Carries out the act of this name. A code is answered with its page; what is wrong comes back in `errors`.
pub(super) async fn carry_out(
    acting: Acting<'_>,
    kept: &Arc<Kept<Site>>,
    (act, sent): (&str, &[(String, String)]),
    errors: &mut FormErrors,
) -> Result<Option<Response>, Trouble> {
    let (town, officer, _) = acting;
    let frame = &officer.frame;
    if act == "invite" {
        return invite(acting, &kept.state, sent, errors).await;
    }
    let devices = of_site(town, &kept.state.id).map_err(ours(frame))?;
    let device = devices.into_iter().find(|device| device.state.id.as_str() == written(sent, "device"));
    let device = device.ok_or_else(|| Trouble::missing(frame))?;
    match act {
        "again" => {
            let code = new_code(acting)?;
            let command = Command::InviteAgain { code: code_mark(town, code.digits()) };
            on_device(acting, &device.state.id, &command).await.map_err(|no| no_of(acting, no))?;
            let label = words(&device).label.unwrap_or_default();
            Ok(Some(handed_over(town, officer, (&kept.state.id, &label), &code)))
        }
        "confirm" => done(acting, &device.state.id, &Command::Confirm).await,
        "revoke" => {
            let why = Why::ALL.into_iter().find(|why| why.word() == written(sent, "why"));
            let why = why.ok_or_else(|| Trouble::missing(frame))?;
            done(acting, &device.state.id, &Command::Revoke { why }).await
        }
        _ => Err(Trouble::missing(frame)),
    }
}

async fn done(acting: Acting<'_>, id: &DeviceId, command: &Command) -> Result<Option<Response>, Trouble> {
    on_device(acting, id, command).await.map_err(|no| no_of(acting, no))?;
    Ok(None)
}

async fn invite(
    acting: Acting<'_>,
    site: &Site,
    sent: &[(String, String)],
    errors: &mut FormErrors,
) -> Result<Option<Response>, Trouble> {
    let (town, officer, visit) = acting;
    let say = &officer.frame.say;
    let kind = Kind::ALL.into_iter().find(|kind| kind.word() == written(sent, "device-kind"));
    let (label, phone) = (written(sent, "label").to_owned(), phone_number(written(sent, "phone")));
    if kind.is_none() {
        errors.add("device-kind", say.say("problem-required"));
    }
    if kind == Some(Kind::Telephone) && phone.len() < MIN_PHONE_DIGITS {
        errors.add("phone", say.say("device-phone-needed"));
    }
    let (Some(kind), true) = (kind, errors.is_empty()) else { return Ok(None) };
    let code = new_code(acting)?;
    let mark = code_mark(town, code.digits());
    let id = new_id().map_err(|cause| Trouble::ours(&officer.frame, &cause))?;
    // Whoever leads the room that answers looks after its devices, also of a site of another unit.
    let looks_after = visit.may_at(Duty::ManageSites, &site.unit);
    let unit = if looks_after { site.unit.clone() } else { site.room.clone() };
    let room = site.room.clone();
    let invite =
        Command::Invite { kind, site: site.id.clone(), unit, room, code: mark.clone(), label: label.clone() };
    match on_device(acting, &id, &invite).await {
        Err(NotActed::Refused(refusal @ (Refusal::WordsNeeded | Refusal::TooLong))) => {
            errors.add("label", say.say(word(&refusal)));
            return Ok(None);
        }
        other => other.map_err(|no| no_of(acting, no))?,
    }
    if kind != Kind::Telephone {
        return Ok(Some(handed_over(town, officer, (&site.id, &label), &code)));
    }
    // A telephone sends no key: whoever looks after the site writes its number down.
    let join = Command::Join { code: mark, key: None, pins: None, phone: Some(phone) };
    done(acting, &id, &join).await
}

fn new_code((_, officer, _): Acting<'_>) -> Result<FollowUpCode, Trouble> {
    FollowUpCode::random().map_err(|cause| Trouble::ours(&officer.frame, &cause))
}

/// Decides one command on a device, for whoever looks after it.
pub(super) async fn on_device(
    (town, officer, visit): Acting<'_>,
    id: &DeviceId,
    command: &Command,
) -> Result<(), NotActed<Refusal>> {
    let occasion = Occasion { now: town.now(), actor: officer.actor() };
    let decided = |past: Option<&Device>| decide(past, command, &occasion).map(Decision::from);
    let stream = Stream::Device(id.clone());
    visit.act::<Device, Refusal>(&stream, Duty::ManageSites, How::ordinary(), decided).await.map(|_| ())
}

fn no_of((_, officer, _): Acting<'_>, no: NotActed<Refusal>) -> Trouble {
    trouble(&officer.frame, no, word)
}

/// The message that says a refusal.
pub(super) fn word(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::NoSuchDevice => "site-no-such",
        Refusal::AlreadyThere | Refusal::AlreadyDone => "site-done-already",
        Refusal::BadCode => "device-bad-code",
        Refusal::KeyNeeded => "device-no-key",
        Refusal::PinsNeeded => "device-bad-pins",
        Refusal::NotJoined => "device-not-joined",
        Refusal::Revoked => "device-is-revoked",
        Refusal::WordsNeeded => "problem-required",
        Refusal::TooLong => "site-too-long",
    }
}
