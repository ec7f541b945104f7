//! Which places are looked after when we first look, and with which devices?
//!
//! A mission, a school, a shelter and a bank of each control room, invented, on real ground, written down some weeks
//! ago: with notes of which one was to be reviewed, surveys with what is late, and devices that were compared. Their
//! keys are drawn and thrown away: nobody holds such a device, and none of them ever presses.
//!
//! Not here: what goes on while we look.

use super::{Chance, Lines, Login, rooms};
use crate::{
    dispatch::ROOM_WORDS,
    sos::{
        enrolled::{code_mark, new_id, pins, written_key},
        take::hex,
    },
    town::Town,
};
use amanat_core::{
    decide::{
        device::{self, Device},
        site::{self, Card, Category, CodeWord, Command, Contact, Kind, RunCard, Severity, Site},
    },
    event::{Actor, Stream},
    guard::Duty,
    places::Unit,
    values::{IncidentTypeId, Language, Moment, Point, SiteId, Span},
};
use amanat_record::{Decision, How, Visit};
use anyhow::{Context, anyhow};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde::Deserialize;

/// What is written on the cards.
const SAID: &str = include_str!("../../demo/sites.toml");
/// So long ago it was written.
const BEFORE: Span = Span::from_days(60);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    site: Vec<Said>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Said {
    kind: Kind,
    name: String,
    posts: String,
    r#type: IncidentTypeId,
    run: String,
    contacts: Vec<(String, String)>,
    notes: Vec<SaidNote>,
    words: Vec<(String, String)>,
    survey: String,
    /// What is to be mended, and in how many days from now.
    findings: Vec<(String, i64)>,
    devices: Vec<(device::Kind, String)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SaidNote {
    category: Category,
    severity: Severity,
    #[serde(default)]
    keep: bool,
    /// In how many days from now it is to be reviewed, and ends.
    days: (i64, i64),
    text: String,
}

/// Writes down the sites of every room. Answers how many.
pub async fn look_after_sites(
    town: &Town,
    lines: &Lines,
    logins: &[Login],
    seed: u64,
) -> anyhow::Result<usize> {
    let mut chance = Chance::of(seed, "sites");
    let said = toml::from_str::<File>(SAID).context("demo/sites.toml")?.site;
    let (setup, mut count) = (town.setup(), 0);
    let rooms: Vec<&Unit> = setup.places.units().filter(|unit| unit.serves.contains(ROOM_WORDS[0])).collect();
    for room in rooms {
        let lead = logins.iter().find(|l| l.unit == room.id.as_str() && l.role == "control_room");
        let Some(lead) = lead else { continue };
        for each in &said {
            let spot = rooms::on_ground(town, lines, room, &mut chance);
            let place = spot.map(|(point, spot)| (point, spot.name(Language::Ur).to_owned()));
            let founder = Founder { town, visit: rooms::visit_of(town, lead)?, lead };
            founder.found(room, each, place).await?;
            count += 1;
        }
    }
    Ok(count)
}

/// Whoever leads the room, as they wrote it down.
struct Founder<'a> {
    town: &'a Town,
    visit: Visit,
    lead: &'a Login,
}

impl Founder<'_> {
    async fn found(&self, room: &Unit, said: &Said, place: Option<(Point, String)>) -> anyhow::Result<()> {
        let id = new_site()?;
        let began = self.town.now() - BEFORE;
        let (point, address) = place.map_or((None, String::new()), |(point, name)| (Some(point), name));
        let contact = |(name, phone): &(String, String)| Contact { name: name.clone(), phone: phone.clone() };
        let card = Card {
            name: said.name.clone(),
            point,
            address,
            contacts: said.contacts.iter().map(contact).collect(),
            posts: said.posts.clone(),
            run: RunCard { kind: Some(said.r#type.clone()), said: said.run.clone() },
        };
        let (unit, room) = (room.id.clone(), room.id.clone());
        let add = Command::Add { kind: said.kind, unit, room, card };
        for command in std::iter::once(add).chain(self.hangs(said)) {
            self.on_site(&id, &command, began).await?;
        }
        for (kind, label) in &said.devices {
            self.enrols(&id, (*kind, label), began).await?;
        }
        Ok(())
    }

    /// Everything that hangs beside the card.
    fn hangs(&self, said: &Said) -> Vec<Command> {
        let now = self.town.now();
        let note = |note: &SaidNote| Command::AddNote {
            category: note.category,
            severity: note.severity,
            kept: note.keep,
            said: note.text.clone(),
            review: in_days(now, note.days.0),
            until: in_days(now, note.days.1),
        };
        let word = |(word, means): &(String, String)| CodeWord { word: word.clone(), means: means.clone() };
        let finding =
            |(said, due): &(String, i64)| Command::Raise { said: said.clone(), due: in_days(now, *due) };
        let mut all: Vec<Command> = said.notes.iter().map(note).collect();
        if !said.words.is_empty() {
            all.push(Command::ChooseCodeWords(said.words.iter().map(word).collect()));
        }
        if !said.survey.is_empty() {
            all.push(Command::Survey { said: said.survey.clone() });
        }
        all.extend(said.findings.iter().map(finding));
        all
    }

    async fn on_site(&self, id: &SiteId, command: &Command, at: Moment) -> anyhow::Result<()> {
        let occasion = site::Occasion { now: at, actor: Actor::Officer(self.lead.account.clone()) };
        let decide = |past: Option<&Site>| site::decide(past, command, &occasion).map(Decision::from);
        let stream = Stream::Site(id.clone());
        let acted =
            self.visit.act::<Site, site::Refusal>(&stream, Duty::ManageSites, How::ordinary(), decide);
        acted.await.map(|_| ()).map_err(|no| anyhow!("the demo's own act: {no}"))
    }

    async fn enrols(
        &self,
        site: &SiteId,
        (kind, label): (device::Kind, &str),
        at: Moment,
    ) -> anyhow::Result<()> {
        let id = new_id()?;
        let code = code_mark(self.town, &drawn()?);
        let unit: amanat_core::values::UnitId = self.lead.unit.parse()?;
        let invite = device::Command::Invite {
            kind,
            site: site.clone(),
            unit: unit.clone(),
            room: unit,
            code: code.clone(),
            label: label.to_owned(),
        };
        // Two PINs that nobody knows.
        let pins = pins(self.town, &id, (&digits("1")?, &digits("2")?));
        let join = device::Command::Join { code, key: Some(drawn_key()?), pins, phone: None };
        for command in [invite, join, device::Command::Confirm] {
            let occasion = device::Occasion { now: at, actor: Actor::Officer(self.lead.account.clone()) };
            let decide =
                |past: Option<&Device>| device::decide(past, &command, &occasion).map(Decision::from);
            let stream = Stream::Device(id.clone());
            let acted = self.visit.act::<Device, device::Refusal>(
                &stream,
                Duty::ManageSites,
                How::ordinary(),
                decide,
            );
            acted.await.map_err(|no| anyhow!("the demo's own act: {no}"))?;
        }
        Ok(())
    }
}

fn in_days(now: Moment, days: i64) -> Moment {
    now + Span::from_hours(days * 24)
}

fn new_site() -> anyhow::Result<SiteId> {
    Ok(SiteId::new(&drawn()?[..16])?)
}

/// Letters that nobody guesses.
fn drawn() -> anyhow::Result<String> {
    Ok(hex(&random()?))
}

fn random() -> anyhow::Result<[u8; 32]> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|e| anyhow!("no randomness: {e}"))?;
    Ok(bytes)
}

/// Eight digits of which the first is given.
fn digits(first: &str) -> anyhow::Result<String> {
    let rest: String = random()?.iter().take(7).map(|b| char::from(b'0' + b % 10)).collect();
    Ok(format!("{first}{rest}"))
}

/// The public half of a key of which the other half is thrown away.
fn drawn_key() -> anyhow::Result<String> {
    for _ in 0..8 {
        // Nearly every number is a key.
        if let Ok(key) = p256::ecdsa::SigningKey::from_slice(&random()?) {
            let point = p256::ecdsa::VerifyingKey::from(&key).to_sec1_point(true);
            return written_key(&STANDARD.encode(point.as_bytes())).context("a drawn key is none");
        }
    }
    Err(anyhow!("no key could be drawn"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::adopt;

    #[test]
    fn what_the_cards_take_a_call_for_is_in_the_book() {
        let book = amanat_core::dispatch::read(&adopt::shipped(adopt::What::Dispatch)).unwrap();
        let said = toml::from_str::<File>(SAID).unwrap().site;
        assert!(said.len() >= 4);
        for each in said {
            assert!(book.incident_type(&each.r#type).is_some(), "{}", each.r#type);
            assert!(each.notes.iter().all(|note| note.days.0 <= note.days.1));
        }
    }
}
