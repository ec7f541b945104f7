//! What does an officer do with words that leave, stay or end?
//!
//! The same commands as the forms on the page of a matter. What hands words over makes the file on the way and asks for
//! the second factor again before anything is read; the other acts are asked by the visit alone.
//!
//! Not here: what stands so far (`standing`), what the sender does (`mine_flows`).

use super::{
    acts::{Acted, Acting, acts},
    asking::Body,
    bodies::{Cleaned, Nothing, Text},
    leaving_bodies::*,
    session::Officer,
    trouble::Trouble,
    with_photos,
};
use crate::{handover, pages::matter::act_flows::demanded, town::Town};
use amanat_core::{
    decide::matter::{
        Command, Matter, Refusal, Said,
        disclose::{Footing, Outflow},
    },
    guard::Action,
};
use amanat_record::{Extras, No, Seen};
use axum::Json;
use utoipa_axum::{router::OpenApiRouter, routes};

acts! {
    withdraw_consent "/matters/{no}/withdraw-consent" "Write down that a consent is taken back"
        TakenBack (told, _words) => Command::WithdrawConsent { id: told.consent, said: Said::new(told.text) };
    drop_disclosure "/matters/{no}/drop-disclosure" "Let words stay that were proposed to leave"
        NumberedWhy (told, _words) =>
            Command::DropDisclosure { no: told.number, said: Said::new(told.text) };
    publish "/matters/{no}/publish" "Propose words for everybody, with a consent; another officer publishes them"
        ForAll (told, _words) => told.command();
    recall "/matters/{no}/recall" "Call words back that are public, or proposed to be"
        Text (told, _words) => Command::RecallExtract(Said::new(told.text));
    hold "/matters/{no}/hold" "Keep all words, because a court or a law wants it"
        Holding (told, _words) => Command::Hold {
            authority: told.authority,
            until: told.until.map(|at| at.0),
            said: Said::new(told.text),
        };
    release "/matters/{no}/release" "Let a hold go"
        NumberedWhy (told, _words) => Command::Release { no: told.number, said: Said::new(told.text) };
    erase "/matters/{no}/erase" "Propose to erase words; another officer agrees"
        Ending (told, _words) =>
            Command::Erase { classes: told.classes, why: told.why, said: Said::new(told.text) };
    agree_erasure "/matters/{no}/agree-erasure" "Agree, as a second officer: the words are erased"
        Nothing (_told, _words) => Command::AgreeErasure;
    decline_erasure "/matters/{no}/decline-erasure" "Keep the words; the sender is told why"
        Text (told, _words) => Command::DeclineErasure(Said::new(told.text));
}

/// The matter, for whoever may let some of its words out, and showed just now that it is them.
fn let_out(acting: &Acting, actions: &[Action]) -> Result<Matter, Trouble> {
    let Officer { asking, visit, .. } = &acting.officer;
    match visit.matter(acting.no).map_err(asking.ours())? {
        Some(Seen::Full(matter)) if actions.iter().any(|action| visit.may(&matter, *action)) => {
            acting.officer.must_be_fresh()?;
            Ok(*matter)
        }
        Some(Seen::Full(_) | Seen::Outline(_)) => Err(Trouble::of(&asking.say, No::NotAllowed)),
        _ => {
            visit.turned_away(acting.no, asking.now);
            Err(Trouble::missing(&asking.say))
        }
    }
}

/// Write down that somebody agrees to words leaving the desk
#[utoipa::path(post, path = "/matters/{no}/give-consent", tag = "officer", params(("no" = String, Path)),
    request_body = Agreeing, responses((status = 200, body = Acted)), security(("session" = [])))]
pub(super) async fn give_consent(
    acting: Acting,
    Body { value: told, hash }: Body<Agreeing>,
) -> Result<Json<Acted>, Trouble> {
    let command = told.command(acting.officer.asking.say.language());
    acting.carry_out("/matters/{no}/give-consent", &hash, command, Vec::new()).await
}

async fn hand_over(
    acting: Acting,
    (act, hash): (&str, &[u8; 32]),
    outflow: Outflow,
    said: Said,
) -> Result<Json<Acted>, Trouble> {
    let extras = Extras { key: Some(acting.named(act, hash)), files: Vec::new() };
    let (town, visit) = (&acting.officer.asking.town, &acting.officer.visit);
    if let Some(answered) = acting.answered(&extras)? {
        return Ok(answered);
    }
    let done = handover::disclose(town, visit, acting.no, (outflow, said), extras).await;
    acting.told(done)
}

/// Hand over what somebody agreed to; of a protected matter it is proposed, and another officer agrees
#[utoipa::path(post, path = "/matters/{no}/disclose", tag = "officer", params(("no" = String, Path)),
    request_body = Agreed, responses((status = 200, body = Acted)), security(("session" = [])))]
pub(super) async fn disclose(
    acting: Acting,
    Body { value: told, hash }: Body<Agreed>,
) -> Result<Json<Acted>, Trouble> {
    let matter = let_out(&acting, &[Action::Disclose])?;
    let Some(consent) = matter.flows.consent(told.consent) else {
        return Err(Trouble::of(&acting.officer.asking.say, Refusal::ConsentNeeded.into()));
    };
    let terms = consent.terms.clone();
    let footing = Footing::Consent(told.consent);
    let outflow = Outflow { purpose: terms.purpose, to: terms.to, classes: terms.scope, footing };
    hand_over(acting, ("/matters/{no}/disclose", &hash), outflow, Said::new(told.text)).await
}

/// Propose to hand over what a law or a court demands; another officer agrees
#[utoipa::path(post, path = "/matters/{no}/disclose-by-law", tag = "officer", params(("no" = String, Path)),
    request_body = Demanded, responses((status = 200, body = Acted)), security(("session" = [])))]
pub(super) async fn disclose_by_law(
    acting: Acting,
    Body { value: told, hash }: Body<Demanded>,
) -> Result<Json<Acted>, Trouble> {
    let_out(&acting, &[Action::DiscloseByLaw])?;
    let needed = |field: &str| Trouble::field(&acting.officer.asking.say, field, "problem-required");
    let footing = Footing::Law { authority: told.authority, untold_until: told.untold_until.map(|at| at.0) };
    let outflow = Outflow { purpose: told.to.purpose(), to: told.to, classes: told.classes, footing };
    let said = demanded(&told.reference, Said::new(told.text)).map_err(needed)?;
    hand_over(acting, ("/matters/{no}/disclose-by-law", &hash), outflow, said).await
}

/// Agree, as a second officer, to words leaving the desk: the file is made and handed over
#[utoipa::path(post, path = "/matters/{no}/agree-disclosure", tag = "officer", params(("no" = String, Path)),
    request_body = Numbered, responses((status = 200, body = Acted)), security(("session" = [])))]
pub(super) async fn agree_disclosure(
    acting: Acting,
    Body { value: told, hash }: Body<Numbered>,
) -> Result<Json<Acted>, Trouble> {
    let_out(&acting, &[Action::Disclose, Action::DiscloseByLaw])?;
    let extras =
        Extras { key: Some(acting.named("/matters/{no}/agree-disclosure", &hash)), files: Vec::new() };
    if let Some(answered) = acting.answered(&extras)? {
        return Ok(answered);
    }
    let (town, visit) = (&acting.officer.asking.town, &acting.officer.visit);
    let done = handover::agree(town, visit, acting.no, told.number, extras).await;
    acting.told(done)
}

/// Publish, as a second officer, the words that another proposed for everybody
#[utoipa::path(post, path = "/matters/{no}/publish-second", tag = "officer", params(("no" = String, Path)),
    request_body = Nothing, responses((status = 200, body = Acted)), security(("session" = [])))]
pub(super) async fn publish_second(
    acting: Acting,
    Body { hash, .. }: Body<Nothing>,
) -> Result<Json<Acted>, Trouble> {
    let matter = let_out(&acting, &[Action::Disclose, Action::DiscloseByLaw])?;
    let extras = Extras { key: Some(acting.named("/matters/{no}/publish-second", &hash)), files: Vec::new() };
    if let Some(answered) = acting.answered(&extras)? {
        return Ok(answered);
    }
    let Some(waits) = matter.flows.extract else {
        return Err(Trouble::of(&acting.officer.asking.say, Refusal::NothingWaits.into()));
    };
    let said = Said::default();
    let command = Command::PublishExtract { said, footing: waits.footing, until: waits.until };
    acting.carry_out("/matters/{no}/publish-second", &hash, command, Vec::new()).await
}
