//! What was agreed to, what waits, what must stay, what shall end?
//!
//! The numbers by which the acts of `leaving` name things are told here.
//!
//! Not here: the acts (`leaving`), what the sender sees of it (`mine_flows`).

use super::{
    asking::{Asking, Number, Time},
    matters::find,
    session::Officer,
    told::{self, word},
    trouble::Trouble,
};
use crate::{
    handover::{self, consent_words},
    pages::trouble::refusal_word,
};
use amanat_core::{
    decide::matter::{
        Event, Matter,
        consent::{Consent, Recipient},
        disclose::{Extract, Footing, Outflow},
    },
    guard::Action,
    values::{Class, MatterNo},
    view::timeline::Line,
};
use amanat_record::{Reading, Visit};
use axum::{
    Json,
    extract::Path,
    http::header,
    response::{IntoResponse, Response},
};
use serde::Serialize;
use utoipa::ToSchema;

/// What leaves, what stays, what ends.
#[derive(Serialize, ToSchema)]
pub struct Standing {
    /// In the order in which they were given.
    consents: Vec<ConsentRow>,
    /// Disclosures that were made: `/matters/{no}/handed/{number}` is the file.
    handed_over: Vec<Flow>,
    /// Disclosures that wait for a second officer.
    waiting: Vec<Flow>,
    /// Words proposed for everybody.
    #[serde(skip_serializing_if = "Option::is_none")]
    proposed_for_all: Option<ForAllRow>,
    /// Words that are public.
    #[serde(skip_serializing_if = "Option::is_none")]
    public: Option<ForAllRow>,
    /// Why words are kept.
    holds: Vec<HoldRow>,
    /// Classes that the sender asked to have erased.
    erasure_asked: Vec<&'static str>,
    /// Classes that an officer proposed to erase.
    erasure_proposed: Vec<&'static str>,
    /// Why nothing can be erased now, as a word; left out where something can.
    #[serde(skip_serializing_if = "Option::is_none")]
    kept_because: Option<String>,
    /// Acts that the policies let this officer do; whether the moment is right is said when they are tried.
    may: Vec<&'static str>,
}

/// A consent.
#[derive(Serialize, ToSchema)]
pub struct ConsentRow {
    /// Its number.
    consent: u16,
    /// To whom: `service`, …, `unit`.
    to: &'static str,
    /// Which unit, where it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<String>,
    /// What the recipient is called.
    #[serde(skip_serializing_if = "String::is_empty")]
    name: String,
    /// Which words.
    classes: Vec<&'static str>,
    /// Who said yes: `person`, `guardian`, `representative`.
    by: String,
    /// How: `spoken`, `written`, `online`.
    basis: String,
    /// When.
    given: Time,
    /// Until when.
    until: Time,
    /// When it was taken back.
    #[serde(skip_serializing_if = "Option::is_none")]
    withdrawn: Option<Time>,
    /// Whether it holds now.
    live: bool,
    /// Whom nothing of it may reach.
    #[serde(skip_serializing_if = "String::is_empty")]
    withhold_from: String,
    /// What was said.
    #[serde(skip_serializing_if = "String::is_empty")]
    text: String,
}

impl ConsentRow {
    /// Of a consent, with its words as far as they are still there.
    pub fn of(asking: &Asking, reading: &Reading, lines: &[Line], consent: &Consent) -> Self {
        let terms = &consent.terms;
        let words = consent_words(reading, lines, terms.id).unwrap_or_default();
        Self {
            consent: terms.id,
            to: terms.to.word(),
            unit: unit_of(&terms.to),
            name: words.recipient,
            classes: class_words(&terms.scope),
            by: word(&terms.by),
            basis: word(&terms.basis),
            given: Time(consent.at),
            until: Time(terms.expires),
            withdrawn: consent.withdrawn.map(Time),
            live: consent.is_live(asking.now),
            withhold_from: words.withhold_from,
            text: words.text,
        }
    }
}

/// Words that left, or wait to.
#[derive(Serialize, ToSchema)]
pub struct Flow {
    /// Its number.
    number: u16,
    /// To whom: `service`, …, `unit`.
    to: &'static str,
    /// Which unit, where it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<String>,
    /// Which words.
    classes: Vec<&'static str>,
    /// The consent that it rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    consent: Option<u16>,
    /// Who demanded it: `court`, `prosecutor`, `statute`.
    #[serde(skip_serializing_if = "Option::is_none")]
    authority: Option<&'static str>,
}

impl Flow {
    fn of(number: u16, outflow: &Outflow) -> Self {
        let (consent, authority) = match &outflow.footing {
            Footing::Consent(id) => (Some(*id), None),
            Footing::Law { authority, .. } => (None, Some(authority.word())),
        };
        let (to, unit) = (outflow.to.word(), unit_of(&outflow.to));
        Self { number, to, unit, classes: class_words(&outflow.classes), consent, authority }
    }
}

/// Words for everybody.
#[derive(Serialize, ToSchema)]
pub struct ForAllRow {
    /// Until when.
    until: Time,
}

/// Why words are kept.
#[derive(Serialize, ToSchema)]
pub struct HoldRow {
    /// Its number.
    number: u16,
    /// Who wants it: `court`, `prosecutor`, `statute`.
    authority: &'static str,
    /// Until when; open where nobody said.
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<Time>,
}

fn unit_of(to: &Recipient) -> Option<String> {
    match to {
        Recipient::Unit(unit) => Some(unit.to_string()),
        _ => None,
    }
}

fn class_words(classes: &[Class]) -> Vec<&'static str> {
    classes.iter().map(|class| class.word()).collect()
}

/// Which right each act needs.
const ACTS: [(&str, Action); 14] = [
    ("give-consent", Action::Handle),
    ("withdraw-consent", Action::Handle),
    ("disclose", Action::Disclose),
    ("disclose-by-law", Action::DiscloseByLaw),
    ("agree-disclosure", Action::Disclose),
    ("drop-disclosure", Action::Handle),
    ("publish", Action::Disclose),
    ("publish-second", Action::Disclose),
    ("recall", Action::Handle),
    ("hold", Action::Hold),
    ("release", Action::Hold),
    ("erase", Action::Erase),
    ("agree-erasure", Action::AgreeErasure),
    ("decline-erasure", Action::Erase),
];

fn stands(asking: &Asking, visit: &Visit, reading: &Reading, lines: &[Line]) -> Standing {
    let matter: &Matter = reading.matter();
    let (flows, keeping) = (&matter.flows, &matter.keeping);
    let handed = lines.iter().filter_map(|line| {
        let (no, outflow) = line.event.as_ref().and_then(Event::left_desk)?;
        Some(Flow::of(no, outflow))
    });
    let for_all = |extract: &Option<Extract>| extract.as_ref().map(|e| ForAllRow { until: Time(e.until) });
    let holds = keeping.holds.iter().filter(|hold| hold.stands(asking.now)).map(|hold| HoldRow {
        number: hold.no,
        authority: hold.authority.word(),
        until: hold.until.map(Time),
    });
    let proposed = keeping.proposed.as_ref().map(|(classes, ..)| class_words(classes));
    let kept = matter.why_kept(&Class::ALL, asking.now);
    Standing {
        consents: flows.consents.iter().map(|c| ConsentRow::of(asking, reading, lines, c)).collect(),
        handed_over: handed.collect(),
        waiting: flows.waiting.iter().map(|waiting| Flow::of(waiting.no, &waiting.outflow)).collect(),
        proposed_for_all: for_all(&flows.extract),
        public: for_all(&flows.published),
        holds: holds.collect(),
        erasure_asked: class_words(&keeping.asked),
        erasure_proposed: proposed.unwrap_or_default(),
        kept_because: kept.map(refusal_word),
        may: ACTS.iter().filter(|(_, action)| visit.may(matter, *action)).map(|(act, _)| *act).collect(),
    }
}

/// What was agreed to, what left, what waits for a second officer, what is held, what shall end
#[utoipa::path(get, path = "/matters/{no}/flows", operation_id = "matter_flows", tag = "officer",
    params(("no" = String, Path)), responses((status = 200, body = Standing)), security(("session" = [])))]
pub(super) async fn flows(officer: Officer, Number(no): Number) -> Result<Json<Standing>, Trouble> {
    let Officer { asking, visit, .. } = &officer;
    find(asking, visit, no)?;
    let reading = told::open(asking, visit, no).await?;
    let lines = reading.timeline().map_err(asking.ours())?;
    Ok(Json(stands(asking, visit, &reading, &lines)))
}

/// The file that was handed over; refused where what it rests on is over, or its words are not all there any more
#[utoipa::path(get, path = "/matters/{no}/handed/{number}", operation_id = "matter_handed", tag = "officer",
    params(("no" = String, Path), ("number" = u16, Path, description = "Its `number`")),
    responses((status = 200, content_type = "text/html", body = String)), security(("session" = [])))]
pub(super) async fn handed(
    officer: Officer,
    Path((no, number)): Path<(String, String)>,
) -> Result<Response, Trouble> {
    let Officer { asking, visit, .. } = &officer;
    let missing = || Trouble::missing(&asking.say);
    let no: MatterNo = no.parse().map_err(|_| missing())?;
    let seen = find(asking, visit, no)?;
    let may = |action| seen.full().is_some_and(|matter| visit.may(matter, action));
    let number: u16 = number.parse().map_err(|_| missing())?;
    if !may(Action::Disclose) && !may(Action::DiscloseByLaw) {
        return Err(missing());
    }
    let made = handover::again(&asking.town, visit, no, number).await;
    let made = made.map_err(|no| Trouble::of(&asking.say, no))?;
    let html = made.ok_or_else(|| Trouble::refused(&asking.say, "disclosure-gone"))?;
    Ok(([(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response())
}
