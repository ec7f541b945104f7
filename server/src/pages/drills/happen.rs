//! What does whoever leads an exercise let happen in it?
//!
//! A call for help, an incident, or a unit that takes part. The room gets them as it gets everything else, with sound
//! and clocks, marked as practised from the beginning; the drill notes what was let happen.
//!
//! Invariant: what comes from here carries the status of the drill, and only while it runs.
//! Not here: the forms (`play`), what was practised (`played`), how a call is taken (`sos::take`).

use super::{acts, trouble, written};
use crate::{
    dispatch::{ground, words::refusal},
    officer::Officer,
    pages::{
        Frame,
        parts::FormErrors,
        sites::typed_point,
        trouble::{Trouble, ours},
    },
    sites,
    sos::{
        body::Caller,
        take::{self, Asked, NotTaken, Pressed, Taken, What as OfCall},
    },
    town::Town,
};
use amanat_core::{
    decide::{
        drill::{Command, Drill, Kind, MAX_WORDS_CHARS, Refusal, Stage},
        field::{Command as OfUnit, FieldUnit},
        incident::{Place, What},
        signal::{Accepted, Fix, Routing, Spoken, Way},
        site::Site,
    },
    dispatch::words::PlaceKind,
    event::Stream,
    guard::Duty,
    values::{BadId, FieldUnitId, IncidentId, IncidentTypeId, Point, SiteId},
};
use amanat_record::{
    AppendError, Fault, How, Kept, No, NotActed, Visit,
    visit::dispatch::{At, Unable},
};
use std::sync::Arc;

/// The choice that is no type of incident.
pub(super) const CALL: &str = "call";
/// What the twin of a unit is called in an exercise: this before its own name.
pub(in crate::pages) const TWIN: &str = "x-";

/// Whether something can be let happen now.
pub(super) fn runs(drill: &Drill) -> bool {
    drill.kind == Kind::Exercise && drill.stage == Stage::Running
}

/// Lets something happen. `Ok(Some)`: the form comes back with what is wrong.
pub(super) async fn happen(
    town: &Town,
    officer: &Officer,
    drill: &Drill,
    sent: &[(String, String)],
) -> Result<Option<FormErrors>, Trouble> {
    let frame = &officer.frame;
    let visit = town.visit(officer.visitor.clone());
    led(frame, &visit, drill)?;
    let mut errors = FormErrors::default();
    let Some(meant) = read(frame, &visit, drill, sent, &mut errors) else { return Ok(Some(errors)) };
    let key = match written(sent, "key") {
        "" => take::draw_key(),
        key => key.to_owned(),
    };
    let giver = Giver { town, officer, visit: &visit, drill };
    let command = match meant.kind.clone() {
        None => giver.call(meant, &key).await?,
        Some(kind) => match giver.incident(meant, kind, &key).await? {
            Ok(command) => command,
            Err(sentence) => {
                errors.add("happens", sentence);
                return Ok(Some(errors));
            }
        },
    };
    giver.note(command).await?;
    Ok(None)
}

/// Only whoever leads the room, and only while the exercise runs.
fn led(frame: &Frame, visit: &Visit, drill: &Drill) -> Result<(), Trouble> {
    match visit.may_at(Duty::LeadRoom, &drill.unit) {
        false => Err(Trouble::missing(frame)),
        true if !runs(drill) => Err(Trouble::refused(frame, "drill-not-running")),
        true => Ok(()),
    }
}

/// What the form asks for.
struct Meant {
    /// `None`: a call for help.
    kind: Option<IncidentTypeId>,
    site: Option<SiteId>,
    point: Option<Point>,
    place: String,
    said: String,
}

fn read(
    frame: &Frame,
    visit: &Visit,
    drill: &Drill,
    sent: &[(String, String)],
    errors: &mut FormErrors,
) -> Option<Meant> {
    let say = &frame.say;
    let what = written(sent, "what");
    let types = visit.setup().dispatch.types();
    let kind = types.iter().map(|kind| &kind.id).find(|id| id.as_str() == what).cloned();
    if kind.is_none() && what != CALL {
        errors.add("what", say.say("problem-required"));
    }
    let said = written(sent, "happens").to_owned();
    if said.is_empty() {
        errors.add("happens", say.say("problem-required"));
    } else if said.chars().nth(MAX_WORDS_CHARS).is_some() {
        errors.add("happens", say.say("drill-too-long"));
    }
    let typed = typed_point(frame, sent, errors);
    let there =
        sites_of(visit, drill).into_iter().find(|kept| kept.state.id.as_str() == written(sent, "site"));
    let card = there.as_ref().and_then(|kept| sites::card(kept));
    let (name, point) = card.map_or((String::new(), None), |card| (card.name, card.point));
    errors.is_empty().then(|| Meant {
        kind,
        site: there.map(|kept| kept.state.id.clone()),
        point: typed.or(point),
        place: name,
        said,
    })
}

/// The open sites of the drill's room.
pub(super) fn sites_of(visit: &Visit, drill: &Drill) -> Vec<Arc<Kept<Site>>> {
    let mut all = sites::all_seen(visit).unwrap_or_default();
    all.retain(|kept| kept.state.room == drill.unit);
    all
}

struct Giver<'a> {
    town: &'a Town,
    officer: &'a Officer,
    visit: &'a Visit,
    drill: &'a Drill,
}

impl Giver<'_> {
    /// A call for help comes, as one of the site's would. The same form sent twice is one call.
    async fn call(&self, meant: Meant, key: &str) -> Result<Command, Trouble> {
        let (town, frame) = (self.town, &self.officer.frame);
        let key = format!("{}\0{key}", self.drill.id);
        let (id, secret) = take::named(town, &key);
        let facts = Accepted {
            status: self.drill.status(),
            way: Way::Drill,
            enrolled: false,
            device: None,
            routing: if meant.site.is_some() { Routing::Site } else { Routing::Passed },
            site: meant.site,
            silent: false,
            held_s: None,
            queued_s: None,
            kept_s: None,
            ladder: town.settings().sos.ladder(),
            secret: take::mark_of(town, &secret),
            after: None,
        };
        let position = meant.point.map(|point| Fix { point, accuracy_m: None, at: None });
        let said = Spoken { position, text: Some(meant.said), code: None };
        let pressed = Pressed { facts, at: None, said, caller: Caller::default() };
        let what = OfCall::Press(Box::new(pressed));
        let (room, actor) = (self.drill.unit.clone(), self.officer.actor());
        let asked = Asked { id: id.clone(), key, received: town.now(), room, actor, what };
        match take::take(town, asked).await {
            Ok(Taken::Written(_) | Taken::Kept) => Ok(Command::PlaySignal(id)),
            Err(NotTaken::Lost | NotTaken::Refused(_)) => {
                Err(Trouble::of(frame, No::Record(AppendError::Busy)))
            }
        }
    }

    /// An incident is opened, as somebody at the telephone would. A no of its rules is told in words.
    async fn incident(
        &self,
        meant: Meant,
        kind: IncidentTypeId,
        key: &str,
    ) -> Result<Result<Command, String>, Trouble> {
        let (frame, room, now) = (&self.officer.frame, &self.drill.unit, self.town.now());
        let name = take::named(self.town, &format!("incident\0{}\0{key}", self.drill.id)).0;
        let id = IncidentId::new(name.as_str()).map_err(|e| Trouble::ours(frame, &e))?;
        if self.drill.incidents.contains(&id) {
            return Ok(Ok(Command::PlayIncident(id)));
        }
        let what = What {
            kind: Some(kind),
            priority: None,
            status: self.drill.status(),
            signal: None,
            room: room.clone(),
            words: meant.said,
        };
        let at = (Place { point: meant.point, words: meant.place.clone() }, PlaceKind::Other);
        let is_placed = meant.point.is_some() || !meant.place.is_empty();
        let then = is_placed.then(|| ground::placed(&self.town.setup(), room, at, None, now));
        let then: Vec<_> = then.into_iter().collect();
        match self.visit.open_incident(&id, what, then, At::now(now), How::ordinary()).await {
            Ok(_) => Ok(Ok(Command::PlayIncident(id))),
            Err(no) => Ok(Err(told(frame, no)?)),
        }
    }

    /// Notes in the drill what was let happen; twice is once.
    async fn note(&self, command: Command) -> Result<(), Trouble> {
        let noted = acts::carried(self.town, self.officer, self.visit, self.drill.id.as_str(), command).await;
        match noted {
            Ok(()) | Err(NotActed::Refused(Refusal::AlreadyDone)) => Ok(()),
            Err(no) => Err(trouble(&self.officer.frame, no)),
        }
    }
}

/// What a no of the rules says; anything else is a page of its own.
fn told(frame: &Frame, no: NotActed<Unable>) -> Result<String, Trouble> {
    match no {
        NotActed::Refused(unable) => Ok(frame.say.say(&refusal(&unable))),
        NotActed::NotThere => Err(Trouble::missing(frame)),
        NotActed::Record(cause) => Err(Trouble::of(frame, No::Record(cause))),
        NotActed::Fault(fault) => Err(Trouble::ours(frame, &fault)),
    }
}

/// A unit of the room takes part: its twin, with the same crew, is on duty until the exercise must end.
pub(super) async fn take_part(
    town: &Town,
    officer: &Officer,
    drill: &Drill,
    sent: &[(String, String)],
) -> Result<Option<FormErrors>, Trouble> {
    let frame = &officer.frame;
    let visit = town.visit(officer.visitor.clone());
    led(frame, &visit, drill)?;
    let mut errors = FormErrors::default();
    let all = units(&visit, drill, town).map_err(ours(frame))?;
    let Some(real) = all.into_iter().find(|kept| kept.state.id.as_str() == written(sent, "unit")) else {
        errors.add("unit", frame.say.say("problem-required"));
        return Ok(Some(errors));
    };
    let now = town.now();
    let twin = twin_of(&real.state).map_err(|e| Trouble::ours(frame, &e))?;
    let duty = real.state.duty.clone();
    let crew = duty.as_ref().map(|duty| duty.crew.clone()).unwrap_or_default();
    let form = OfUnit::Form {
        kind: real.state.kind.clone(),
        home: real.state.home.clone(),
        room: drill.unit.clone(),
        status: drill.status(),
        attributes: real.state.attributes.clone(),
    };
    let start = OfUnit::StartDuty {
        crew,
        until: drill.until,
        attributes: duty.map(|duty| duty.attributes).unwrap_or_default(),
    };
    let is_there =
        visit.life::<FieldUnit>(&Stream::Field(twin.clone()), Duty::SeeBoard).map_err(ours(frame))?;
    let form = is_there.is_none().then_some(form);
    for command in form.into_iter().chain([start]) {
        match visit.act_on_unit(&twin, command, now, How::ordinary()).await {
            Ok(_) => {}
            Err(no) => {
                errors.add("unit", told(frame, no)?);
                return Ok(Some(errors));
            }
        }
    }
    Ok(None)
}

fn twin_of(unit: &FieldUnit) -> Result<FieldUnitId, BadId> {
    FieldUnitId::new(format!("{TWIN}{}", unit.id))
}

/// Real units of the room that are on duty and do not take part yet.
pub(super) fn units(visit: &Visit, drill: &Drill, town: &Town) -> Result<Vec<Arc<Kept<FieldUnit>>>, Fault> {
    let (now, all) = (town.now(), visit.lives::<FieldUnit>(Duty::SeeBoard)?);
    let of_room = |kept: &&Arc<Kept<FieldUnit>>| kept.state.room == drill.unit && kept.state.is_on_duty(now);
    let (real, twins): (Vec<_>, Vec<_>) =
        all.iter().filter(of_room).cloned().partition(|kept| kept.state.status.is_actual());
    let takes_part =
        |unit: &FieldUnit| twin_of(unit).is_ok_and(|twin| twins.iter().any(|kept| kept.state.id == twin));
    Ok(real.into_iter().filter(|kept| !takes_part(&kept.state)).collect())
}
