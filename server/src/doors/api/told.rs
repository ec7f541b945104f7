//! What happened to a matter, and what was said with it?
//!
//! Words are unsealed line by line, of the classes that the visitor reads. Of a discreet desk the sender's own
//! first words are not shown to the sender again: somebody else may hold the phone.

use super::{
    asking::{Asking, Time},
    trouble::Trouble,
};
use crate::pages::matter::answers_of;
use amanat_core::{
    answers::{Answer, Answers},
    decide::matter::{Event, FileWords, Matter, Said},
    event::Actor,
    guard::Who,
    setup::Setup,
    values::{Class, MatterNo, UnitId},
    view::timeline::Line,
};
use amanat_record::{Fault, Reading, Visit, Words};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Something of the force and its name in the language asked for.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Named {
    /// Its name in requests.
    pub id: String,
    /// Its name for people.
    pub name: String,
}

impl Named {
    /// A unit; its id where the force has it no more.
    pub fn unit(asking: &Asking, setup: &Setup, id: &UnitId) -> Self {
        let name = setup.places.unit(id).map(|unit| unit.names.in_language(asking.say.language()).to_owned());
        Self { id: id.to_string(), name: name.unwrap_or_else(|| id.to_string()) }
    }

    /// A desk.
    pub fn desk(asking: &Asking, id: &str) -> Self {
        Self { id: id.to_owned(), name: asking.say.desk(id, &format!("{id}-name")) }
    }
}

/// One thing that happened.
#[derive(Serialize, ToSchema)]
pub struct Told {
    /// When it was recorded.
    at: Time,
    /// When it happened, as whoever did it says.
    happened: Time,
    /// What kind of thing, the same in every language, such as `acknowledged`.
    kind: String,
    /// What happened, for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    what: Option<String>,
    /// Who did it: `sender`, `officer`, `system`, `operator`.
    who: &'static str,
    /// The officer's name; told to officers only.
    #[serde(skip_serializing_if = "Option::is_none")]
    person: Option<String>,
    /// The responsible unit after it.
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<Named>,
    /// What the kind alone does not say.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    about: BTreeMap<&'static str, String>,
    /// What the sender answered to the desk's questions, by question; with the first line only.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[schema(value_type = BTreeMap<String, Object>)]
    answers: BTreeMap<String, serde_json::Value>,
    /// What was said with it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    words: Vec<Spoken>,
}

/// What was said.
#[derive(Serialize, ToSchema)]
pub struct Spoken {
    /// `content` (between sender and police), `evidence`, or `internal` (among officers).
    class: &'static str,
    /// In whose own words.
    #[serde(skip_serializing_if = "String::is_empty")]
    text: String,
    /// Photos that go with it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    files: Vec<Photo>,
}

/// A photo, to be fetched by its id.
#[derive(Serialize, ToSchema)]
pub struct Photo {
    /// Its name in requests.
    id: String,
    /// Its type.
    media: String,
    /// Its length in bytes.
    bytes: u64,
    /// SHA-256 of its bytes, hex.
    sha256: String,
}

impl Photo {
    fn of(file: &FileWords) -> Self {
        let FileWords { id, media, bytes, sha256, .. } = file;
        Self { id: id.to_string(), media: media.clone(), bytes: *bytes, sha256: sha256.clone() }
    }
}

/// Everything that happened, as far as the visitor sees it.
pub async fn timeline(asking: &Asking, visit: &Visit, no: MatterNo) -> Result<Vec<Told>, Trouble> {
    let reading = open(asking, visit, no).await?;
    let discreet = is_discreet(visit, reading.matter());
    let lines = reading.timeline().map_err(asking.ours())?;
    let told = lines.iter().map(|line| told(asking, visit, &reading, line, discreet));
    told.collect::<Result<_, Fault>>().map_err(asking.ours())
}

/// Opens a matter to be read; it is known of whom before the first word.
pub async fn open(asking: &Asking, visit: &Visit, no: MatterNo) -> Result<Reading, Trouble> {
    let reading = visit.read(no, asking.now).await.map_err(|no| Trouble::of(&asking.say, no))?;
    reading.ok_or_else(|| Trouble::missing(&asking.say))
}

/// Whether this is shown to its sender in a discreet desk's manner.
pub fn is_discreet(visit: &Visit, matter: &Matter) -> bool {
    let is_sender = matches!(visit.visitor().who, Who::Sender(_));
    is_sender && visit.setup().playbook(matter).is_none_or(|playbook| playbook.discreet)
}

fn told(
    asking: &Asking,
    visit: &Visit,
    reading: &Reading,
    line: &Line,
    discreet: bool,
) -> Result<Told, Fault> {
    let is_first = matches!(line.event, Some(Event::Opened(_)));
    let words = match is_first && discreet {
        true => Words::new(),
        false => reading.words(line.position)?,
    };
    let is_staff = matches!(visit.visitor().who, Who::Officer(_));
    let (who, person) = match &line.actor {
        Actor::Sender => ("sender", None),
        Actor::Officer(id) => ("officer", visit.person_name(id).filter(|_| is_staff)),
        Actor::Device(_) => ("device", None),
        Actor::System => ("system", None),
        Actor::Operator => ("operator", None),
    };
    let id = if is_staff { format!("staff-event-{}", line.kind) } else { format!("event-{}", line.kind) };
    let setup = visit.setup();
    Ok(Told {
        at: Time(line.at),
        happened: Time(line.occurred),
        kind: line.kind.clone(),
        what: asking.say.has(&id).then(|| asking.say.say(&id)),
        who,
        person,
        unit: line.unit.as_ref().filter(|_| !discreet).map(|unit| Named::unit(asking, setup, unit)),
        about: if discreet { BTreeMap::new() } else { about(line) },
        answers: if is_first { shown(&answers_of(&words)) } else { BTreeMap::new() },
        words: if is_first { Vec::new() } else { spoken(&words) },
    })
}

/// The answers in the shape in which they are asked for.
pub fn shown(answers: &Answers) -> BTreeMap<String, serde_json::Value> {
    answers.0.iter().map(|(name, answer)| (name.clone(), one(answer))).collect()
}

fn one(answer: &Answer) -> serde_json::Value {
    use serde_json::json;
    match answer {
        Answer::Text(text) | Answer::Choice(text) => json!(text),
        Answer::YesNo(yes) => json!(yes),
        Answer::Number(number) => json!(number),
        Answer::Time(at) => json!(Time(*at)),
        Answer::Unit(unit) => json!(unit),
        Answer::Language(language) => json!(language.code()),
        Answer::Files(files) => json!(files.iter().map(Photo::of).collect::<Vec<_>>()),
        Answer::Place(place) => {
            let mut fields = serde_json::Map::new();
            if let Some(point) = place.point {
                fields.insert("lat".into(), json!(point.lat()));
                fields.insert("lon".into(), json!(point.lon()));
            }
            if let Some(area) = &place.area {
                fields.insert("area".into(), json!(area));
            }
            if !place.text.is_empty() {
                fields.insert("text".into(), json!(place.text));
            }
            fields.into()
        }
    }
}

fn spoken(words: &Words) -> Vec<Spoken> {
    let said = |class: Class| {
        let said: Said = serde_json::from_slice(words.get(&class)?).ok()?;
        let files = said.files.iter().map(Photo::of).collect();
        (!said.is_empty()).then(|| Spoken { class: class.word(), text: said.text, files })
    };
    Class::ALL.into_iter().filter_map(said).collect()
}

/// What the header alone tells: units, clocks, reasons. Nothing that is not on the pages as well.
fn about(line: &Line) -> BTreeMap<&'static str, String> {
    let Some(event) = &line.event else { return BTreeMap::new() };
    let at = |moment: &amanat_core::values::Moment| moment.timestamp().to_string();
    let facts: Vec<(&str, String)> = match event {
        Event::Forwarded { from, why } => vec![("from", from.to_string()), ("why", word(why))],
        Event::PlaceConfirmed { from } | Event::Disputed { from, .. } => vec![("from", from.to_string())],
        Event::Assigned { to } => vec![("to", to.to_string())],
        Event::Lapsed { clock, due, .. } => vec![("clock", clock.clone()), ("due", at(due))],
        Event::Escalated { clock, told, .. } => vec![("clock", clock.clone()), ("told", told.to_string())],
        Event::Paused { why, .. } => vec![("why", word(why))],
        Event::ClockMoved { clock, from, to } => {
            vec![("clock", clock.clone()), ("from", at(from)), ("to", at(to))]
        }
        Event::CloseProposed { outcome, .. } => vec![("outcome", word(outcome))],
        Event::Closed { how } => vec![("ending", word(how))],
        Event::ProtectionRaised { to } | Event::LoweringProposed { to } | Event::ProtectionLowered { to } => {
            vec![("level", to.word().to_owned())]
        }
        Event::ReportOrdered { from, clock } => vec![("from", from.to_string()), ("due", at(&clock.due))],
        Event::Linked { to } | Event::Merged { into: to } => vec![("label", to.label())],
        _ => Vec::new(),
    };
    facts.into_iter().collect()
}

/// A word of a closed list, as events write it.
pub fn word<T: Serialize>(of: &T) -> String {
    match serde_json::to_value(of) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}
