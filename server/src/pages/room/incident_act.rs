//! What did the dispatcher do with an incident, a unit, or by a line, and what became of it?
//!
//! Forms and lines become the same commands as those of programs; the visit asks guard and rule.

use super::{
    Chosen,
    act::{Done, Sent, Wrong, answer, not_acted, post_at},
    audience,
};
use crate::{
    dispatch::{ground, is_room, line, new_incident, recommend, words::refusal},
    officer::{FORM_TOKEN, Officer},
    pages::trouble::{self, Trouble},
    town::Town,
};
use amanat_core::{
    decide::{
        field::{Command as OfUnit, EmergencyEnd, FieldUnit, OutReason, WelfareBy},
        incident::{
            CancelReason, ClearReason, Command, Disposition, HoldReason, Incident, NotifiedBy, Place,
            RefuseReason, ReopenReason, Shown, Step, What,
        },
        signal::Signal,
    },
    dispatch::words::{Caution, PlaceKind, Priority, Source},
    event::Stream,
    guard::Duty,
    values::{AgencyId, FieldUnitId, IncidentId, IncidentTypeId, Point, SignalId, Span, Status, UnitId},
};
use amanat_record::{
    How, IdempotencyKey, Kept, NotActed, Visit,
    visit::dispatch::{At, Reported, Unable},
};
use axum::{
    extract::{Path, RawForm, State},
    http::{HeaderMap, HeaderValue},
    response::Response,
};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// The most units of one form.
const MAX_UNITS: usize = 20;

/// What becomes of an act on incidents: done, or a sentence.
type Acted = Result<(), NotActed<Unable>>;

/// Acts on an incident.
pub async fn incident(
    officer: Officer,
    State(town): State<Town>,
    Path((id, act)): Path<(String, String)>,
    headers: HeaderMap,
    RawForm(bytes): RawForm,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    let audience = audience(&officer, &town)?;
    let sent = Sent::read(&headers, &bytes);
    let id = IncidentId::new(id).map_err(|_| Trouble::missing(frame))?;
    let visit = town.visit(officer.visitor.clone());
    let stream = Stream::Incident(id.clone());
    let kept = visit.life::<Incident>(&stream, Duty::Dispatch).map_err(trouble::ours(frame))?;
    let kept = kept.ok_or_else(|| Trouble::missing(frame))?;
    checked(&officer, &sent)?;
    let giver = Giver { officer: &officer, town: &town, visit: &visit, sent: &sent };
    let wrong = match giver.meant(&kept, &act) {
        Meant::Nothing => return Err(Trouble::missing(frame)),
        Meant::Unclear => Some(Wrong(frame.say.say("room-choose-one"))),
        meant => giver.told(giver.carry_out(&kept, meant).await)?,
    };
    answer(&officer, &town, &audience, &sent, (Chosen::incident(id), wrong))
}

/// Opens an incident from a signal, or links it to one.
pub async fn from_signal(
    officer: &Officer,
    town: &Town,
    kept: &Kept<Signal>,
    act: &str,
    sent: &Sent,
) -> Result<Done, Trouble> {
    let visit = town.visit(officer.visitor.clone());
    let giver = Giver { officer, town, visit: &visit, sent };
    let signal = &kept.state;
    let here = Chosen { signal: Some(signal.id.clone()), ..Chosen::default() };
    let at = At::now(town.now());
    if act == "link" {
        let Ok(id) = IncidentId::new(sent.get("incident")) else {
            return Ok((here, Some(Wrong(officer.frame.say.say("room-choose-one")))));
        };
        let label = post_at(officer, &signal.unit);
        let linked = visit.link_signal(&signal.id, &id, &label, at, giver.how()).await.map(drop);
        let wrong = giver.told(linked)?;
        return Ok((if wrong.is_some() { here } else { Chosen::incident(id) }, wrong));
    }
    let id = new_incident().map_err(|e| Trouble::ours(&officer.frame, &e))?;
    let room = room_for(officer, town, &visit, &signal.unit, &signal.told);
    let what = giver.what(room.clone(), signal.facts.status);
    let then: Vec<Command> = super::signal::fixes(kept)
        .pop()
        .map(|(_, fix)| {
            let place = Place { point: Some(fix.point), words: String::new() };
            ground::placed(&town.setup(), &room, (place, PlaceKind::Other), None, town.now())
        })
        .into_iter()
        .collect();
    let label = post_at(officer, &room);
    let opened = visit.open_from_signal(&signal.id, (&id, what, then), &label, at, giver.how()).await;
    let wrong = giver.told(opened.map(drop))?;
    Ok((if wrong.is_some() { here } else { Chosen::incident(id) }, wrong))
}

/// The room at which somebody opens an incident: the signal's own, or the one of theirs that was told.
fn room_for(officer: &Officer, town: &Town, visit: &Visit, unit: &UnitId, told: &[UnitId]) -> UnitId {
    let setup = town.setup();
    let mine = officer.visitor.posts.iter().map(|post| &post.unit);
    let may =
        |unit: &&UnitId| visit.may_at(Duty::Dispatch, unit) && setup.places.unit(unit).is_some_and(is_room);
    std::iter::once(unit).chain(told).chain(mine).find(may).unwrap_or(unit).clone()
}

/// Opens an incident by itself.
pub async fn open(
    officer: Officer,
    State(town): State<Town>,
    headers: HeaderMap,
    RawForm(bytes): RawForm,
) -> Result<Response, Trouble> {
    let audience = audience(&officer, &town)?;
    let sent = Sent::read(&headers, &bytes);
    checked(&officer, &sent)?;
    let visit = town.visit(officer.visitor.clone());
    let giver = Giver { officer: &officer, town: &town, visit: &visit, sent: &sent };
    let room = audience.rooms.iter().find(|(_, may)| may.dispatch).map(|(room, _)| room.clone());
    let room = room.ok_or_else(|| Trouble::missing(&officer.frame))?;
    let id = new_incident().map_err(|e| Trouble::ours(&officer.frame, &e))?;
    let what = giver.what(room, Status::Actual);
    let opened = visit.open_incident(&id, what, Vec::new(), At::now(town.now()), giver.how()).await;
    let wrong = giver.told(opened.map(drop))?;
    let chosen = if wrong.is_some() { Chosen::default() } else { Chosen::incident(id) };
    answer(&officer, &town, &audience, &sent, (chosen, wrong))
}

/// Acts on a unit, for its room.
pub async fn unit(
    officer: Officer,
    State(town): State<Town>,
    Path((id, act)): Path<(String, String)>,
    headers: HeaderMap,
    RawForm(bytes): RawForm,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    let audience = audience(&officer, &town)?;
    let sent = Sent::read(&headers, &bytes);
    let id = FieldUnitId::new(id).map_err(|_| Trouble::missing(frame))?;
    let visit = town.visit(officer.visitor.clone());
    let found = visit.life::<FieldUnit>(&Stream::Field(id.clone()), Duty::Dispatch);
    found.map_err(trouble::ours(frame))?.ok_or_else(|| Trouble::missing(frame))?;
    checked(&officer, &sent)?;
    let giver = Giver { officer: &officer, town: &town, visit: &visit, sent: &sent };
    let command = match act.as_str() {
        "out" => OutReason::of_word(sent.get("why")).map(OfUnit::GoOut),
        "in" => Some(OfUnit::ComeIn),
        "well" => Some(OfUnit::AnswerWelfare(WelfareBy::Room)),
        "safe" => EmergencyEnd::of_word(sent.get("how")).map(OfUnit::EndEmergency),
        "off-duty" => Some(OfUnit::EndDuty),
        _ => return Err(Trouble::missing(frame)),
    };
    let wrong = match command {
        None => Some(Wrong(frame.say.say("room-choose-one"))),
        Some(command) => {
            giver.told(visit.act_on_unit(&id, command, town.now(), giver.how()).await.map(drop))?
        }
    };
    answer(&officer, &town, &audience, &sent, (Chosen { unit: Some(id), ..Chosen::default() }, wrong))
}

/// Carries out a line.
pub async fn line(
    officer: Officer,
    State(town): State<Town>,
    headers: HeaderMap,
    RawForm(bytes): RawForm,
) -> Result<Response, Trouble> {
    let audience = audience(&officer, &town)?;
    let sent = Sent::read(&headers, &bytes);
    checked(&officer, &sent)?;
    let visit = town.visit(officer.visitor.clone());
    let text = sent.get("line");
    let key = IdempotencyKey {
        key: format!("room-line:{}:{}", officer.name(), sent.get("key")),
        meaning: Sha256::digest(text.as_bytes()).into(),
    };
    let giver = line::Giver { visit: &visit, now: town.now(), key };
    let say = &officer.frame.say;
    let (chosen, wrong) = match line::carry_out(text, &giver).await {
        Ok(outcome) => {
            let unit = outcome.units.first().cloned();
            (Chosen::of(outcome.signal, outcome.incident, unit), None)
        }
        Err(no) => match no.told(say) {
            Some(sentence) => (Chosen::default(), Some(Wrong(sentence))),
            None => return Err(Trouble::ours(&officer.frame, &format!("{no:?}"))),
        },
    };
    let said =
        wrong.as_ref().map_or_else(|| say.with("room-line-done", &[("what", text.into())]), |w| w.0.clone());
    let mut response = answer(&officer, &town, &audience, &sent, (chosen, wrong))?;
    if let Ok(said) = HeaderValue::from_str(&in_a_header(&said)) {
        response.headers_mut().insert("x-room-said", said);
    }
    Ok(response)
}

/// Words of ours in a header: every byte that is no letter or digit as `%XX`.
fn in_a_header(text: &str) -> String {
    let mut written = String::new();
    for byte in text.bytes() {
        match byte.is_ascii_alphanumeric() {
            true => written.push(char::from(byte)),
            false => written.push_str(&format!("%{byte:02X}")),
        }
    }
    written
}

fn checked(officer: &Officer, sent: &Sent) -> Result<(), Trouble> {
    match officer.sent(sent.get(FORM_TOKEN)) {
        true => Ok(()),
        false => Err(Trouble::refused(&officer.frame, "refused-other_page")),
    }
}

/// What a form asks for.
enum Meant {
    Rule(Box<Command>),
    Send(Vec<FieldUnitId>),
    Report(FieldUnitId, Reported),
    Merge(IncidentId),
    /// Something is missing.
    Unclear,
    /// There is no such act.
    Nothing,
}

struct Giver<'a> {
    officer: &'a Officer,
    town: &'a Town,
    visit: &'a Visit,
    sent: &'a Sent,
}

impl Giver<'_> {
    fn how(&self) -> How {
        self.sent.how(self.officer, How::ordinary())
    }

    fn what(&self, room: UnitId, status: Status) -> What {
        let kind = IncidentTypeId::new(self.sent.get("type")).ok();
        let words = self.sent.get("words").to_owned();
        What { kind, priority: None, status, signal: None, room, words }
    }

    fn words(&self) -> String {
        self.sent.get("words").to_owned()
    }

    fn meant(&self, kept: &Kept<Incident>, act: &str) -> Meant {
        let sent = self.sent;
        let rule = |command: Option<Command>| command.map_or(Meant::Unclear, |c| Meant::Rule(Box::new(c)));
        let unit = || FieldUnitId::new(sent.get("unit")).ok();
        let report = |step: Option<Reported>| match (unit(), step) {
            (Some(who), Some(step)) => Meant::Report(who, step),
            _ => Meant::Unclear,
        };
        match act {
            "type" => rule(self.retype()),
            "place" => rule(self.place(kept)),
            "caution" => rule(
                Caution::of_word(sent.get("caution"))
                    .map(|caution| Command::AddCaution { caution, words: self.words() }),
            ),
            "note" => rule(Some(Command::Note(self.words()))),
            "corroborate" => rule(Source::of_word(sent.get("source")).map(Command::Corroborate)),
            "hold" => rule(self.hold()),
            "resume" => rule(Some(Command::Release)),
            "alarm" => rule(sent.get("level").parse().ok().map(Command::RaiseAlarm)),
            "notify" => rule(self.notify()),
            "transfer" => rule(
                AgencyId::new(sent.get("agency"))
                    .ok()
                    .map(|agency| Command::Transfer { agency, words: self.words() }),
            ),
            "cancel" => rule(
                CancelReason::of_word(sent.get("why"))
                    .map(|reason| Command::Cancel { reason, words: self.words() }),
            ),
            "close" => rule(
                Disposition::of_word(sent.get("how")).map(|how| Command::Close { disposition: Some(how) }),
            ),
            "reopen" => rule(ReopenReason::of_word(sent.get("why")).map(Command::Reopen)),
            "not-same" => rule(IncidentId::new(sent.get("other")).ok().map(Command::DismissDuplicate)),
            "merge" => IncidentId::new(sent.get("into")).map_or(Meant::Unclear, Meant::Merge),
            "send" => {
                let whom: Vec<FieldUnitId> =
                    sent.all("unit").filter_map(|id| FieldUnitId::new(id).ok()).take(MAX_UNITS).collect();
                if whom.is_empty() { Meant::Unclear } else { Meant::Send(whom) }
            }
            "step" => report(Step::of_word(sent.get("step")).map(Reported::Step)),
            "clear" => report(ClearReason::of_word(sent.get("why")).map(Reported::Cleared)),
            "refuse" => {
                report(RefuseReason::of_word(sent.get("why")).map(|why| Reported::Refused(why, self.words())))
            }
            _ => Meant::Nothing,
        }
    }

    fn retype(&self) -> Option<Command> {
        let to = IncidentTypeId::new(self.sent.get("type")).ok()?;
        let priority = self.sent.get("priority").parse().ok().and_then(|n: u8| Priority::new(n).ok());
        Some(Command::Retype { to, priority })
    }

    fn place(&self, kept: &Kept<Incident>) -> Option<Command> {
        let number = |name: &str| self.sent.get(name).parse::<f64>().ok();
        let point = match (number("lat"), number("lon")) {
            (Some(lat), Some(lon)) => Some(Point::new(lat, lon).ok()?),
            _ => None,
        };
        let place = Place { point, words: self.words() };
        let kind = PlaceKind::of_word(self.sent.get("kind")).unwrap_or(PlaceKind::Other);
        Some(ground::placed(&self.town.setup(), &kept.state.unit, (place, kind), None, self.town.now()))
    }

    fn hold(&self) -> Option<Command> {
        let reason = HoldReason::of_word(self.sent.get("why"))?;
        let minutes: i64 = self.sent.get("minutes").parse().ok().filter(|n| (1..=24 * 60).contains(n))?;
        Some(Command::Hold { reason, until: self.town.now() + Span::from_mins(minutes), words: self.words() })
    }

    fn notify(&self) -> Option<Command> {
        let agency = AgencyId::new(self.sent.get("agency")).ok()?;
        let how = NotifiedBy::of_word(self.sent.get("how"))?;
        Some(Command::Notify { agency, how, words: self.words() })
    }

    async fn carry_out(&self, kept: &Arc<Kept<Incident>>, meant: Meant) -> Acted {
        let (id, at, how) = (&kept.state.id, At::now(self.town.now()), self.how());
        match meant {
            Meant::Rule(command) => self.visit.act_on_incident(id, *command, at, how).await.map(drop),
            Meant::Send(whom) => {
                let shown: Option<Shown> =
                    recommend::for_incident(self.town, self.visit, kept)?.map(|list| list.shown());
                self.visit.send_units(id, &whom, shown, false, at, how).await.map(drop)
            }
            Meant::Report(who, step) => self.visit.report(&who, id, step, at, how).await.map(drop),
            Meant::Merge(into) => self.visit.merge_incidents(id, &into, at, how).await.map(drop),
            Meant::Unclear | Meant::Nothing => Ok(()),
        }
    }

    /// A rule's no becomes a sentence; everything else is a page of its own.
    fn told(&self, acted: Acted) -> Result<Option<Wrong>, Trouble> {
        match acted {
            Ok(()) => Ok(None),
            Err(NotActed::Refused(unable)) => Ok(Some(Wrong(self.officer.frame.say.say(&refusal(&unable))))),
            Err(no) => Err(not_acted(self.officer, no)),
        }
    }
}

impl Chosen {
    /// This incident.
    pub fn incident(id: IncidentId) -> Self {
        Self { incident: Some(id), ..Self::default() }
    }

    /// The incident before the signal before the unit.
    fn of(signal: Option<SignalId>, incident: Option<IncidentId>, unit: Option<FieldUnitId>) -> Self {
        match (incident, signal) {
            (Some(id), _) => Self::incident(id),
            (None, Some(id)) => Self { signal: Some(id), ..Self::default() },
            (None, None) => Self { unit, ..Self::default() },
        }
    }
}
