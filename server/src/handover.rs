//! What is handed over when words leave the desk?
//!
//! One HTML file that stands alone: whom it is for, by what right, and the chosen words. It asks no network for
//! anything and has no script. It is made of headers and words alone, so that the same file can be made again and
//! compared with the mark in the event; no second copy of anybody's words is kept.
//!
//! Invariant: the file holds words of the classes that the disclosure names, and of no other.
//! Invariant: what is made again is given out only while it is the file whose mark the log has.
//! Not here: whether words may leave (`core::decide::matter::disclose`, the guard).

mod sheet;

use crate::{pages::matter::words::name_of, town::Town, words::Say};
use amanat_core::{
    decide::access::Purpose,
    decide::matter::{
        Command, Event, Refusal, Said,
        consent::{ConsentWords, Recipient},
        disclose::{Footing, Outflow, Sheet},
    },
    guard::Action,
    values::{Class, MatterNo, Moment},
    view::timeline::Line,
};
use amanat_record::{Done, Extras, Fault, No, Reading, Visit};
use sha2::{Digest, Sha256};

/// How often a file is made anew because something happened meanwhile.
const MAX_MAKINGS: usize = 4;

/// A file, ready to be handed over.
pub struct Made {
    /// Its bytes.
    pub html: String,
    /// What the command says of it.
    pub sheet: Sheet,
}

/// What a file is made of beside the matter.
struct About<'a> {
    outflow: &'a Outflow,
    /// Its number, from 1.
    no: u16,
    at: Moment,
    /// A demand's reference, its first line.
    said: String,
}

/// Hands words over, or proposes to: makes the file, and again where something happened meanwhile.
pub async fn disclose(
    town: &Town,
    visit: &Visit,
    no: MatterNo,
    (outflow, said): (Outflow, Said),
    extras: Extras,
) -> Result<Done, No> {
    for _ in 0..MAX_MAKINGS {
        let now = town.now();
        let reading = read(visit, no, said.clone(), now).await?;
        let number = reading.matter().flows.count + 1;
        let about = About { outflow: &outflow, no: number, at: now, said: first_line(&said.text) };
        let sheet = Some(make(town, visit, &reading, &about, None)?.sheet);
        let command = Command::Disclose { outflow: outflow.clone(), sheet, said: said.clone() };
        match visit.command(no, command, now, extras.clone()).await {
            Err(No::Refused(Refusal::ChangedMeanwhile)) => {}
            other => return other,
        }
    }
    Err(Refusal::ChangedMeanwhile.into())
}

/// A second person agrees: the file is made of what stands at this moment.
pub async fn agree(
    town: &Town,
    visit: &Visit,
    no: MatterNo,
    number: u16,
    extras: Extras,
) -> Result<Done, No> {
    for _ in 0..MAX_MAKINGS {
        let now = town.now();
        let reading = read(visit, no, Said::default(), now).await?;
        let waiting = reading.matter().flows.proposal(number).ok_or(Refusal::NothingWaits)?;
        let said = reference(&reading, number)?;
        let about = About { outflow: &waiting.outflow, no: number, at: now, said };
        let sheet = make(town, visit, &reading, &about, None)?.sheet;
        match visit.command(no, Command::AgreeDisclosure { no: number, sheet }, now, extras.clone()).await {
            Err(No::Refused(Refusal::ChangedMeanwhile)) => {}
            other => return other,
        }
    }
    Err(Refusal::ChangedMeanwhile.into())
}

/// The file of a disclosure, made again; `None` where what it rests on is over, or where its words are not all there
/// any more.
pub async fn again(town: &Town, visit: &Visit, no: MatterNo, number: u16) -> Result<Option<String>, No> {
    let reading = read(visit, no, Said::default(), town.now()).await?;
    let lines = reading.timeline()?;
    let left =
        |line: &Line| line.event.as_ref().and_then(Event::left_desk).is_some_and(|(no, _)| no == number);
    let Some(line) = lines.iter().find(|line| left(line)) else { return Err(No::NotFound) };
    let Some(event) = &line.event else { return Ok(None) };
    let Some((_, outflow)) = event.left_desk() else { return Ok(None) };
    if !reading.matter().flows.is_covered(outflow, town.now()) {
        return Ok(None);
    }
    let said = reference(&reading, number)?;
    let about = About { outflow, no: number, at: line.at, said };
    let made = make(town, visit, &reading, &about, Some(line.position))?;
    let is_it = match event {
        Event::HandedOver { mark, .. } => *mark == made.sheet.mark,
        Event::Disclosed { sha256, .. } => *sha256 == plain_hash(&made.html),
        _ => false,
    };
    Ok(is_it.then_some(made.html))
}

/// How files were known again before their marks were keyed.
fn plain_hash(html: &str) -> String {
    Sha256::digest(html.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Opens the matter for what this is: words on their way out. Only for those who may let some out at all.
async fn read(visit: &Visit, no: MatterNo, why: Said, now: Moment) -> Result<Reading, No> {
    let seen = visit.matter(no)?.ok_or(No::NotFound)?;
    let may = |action| seen.full().is_some_and(|matter| visit.may(matter, action));
    if !may(Action::Disclose) && !may(Action::DiscloseByLaw) {
        return Err(if seen.full().is_some() { No::NotAllowed } else { No::NotFound });
    }
    visit.read_for(no, Some(Purpose::Export), why, now).await?.ok_or(No::NotFound)
}

/// Makes the file of what happened before this place in the log.
fn make(
    town: &Town,
    visit: &Visit,
    reading: &Reading,
    about: &About<'_>,
    before: Option<u64>,
) -> Result<Made, Fault> {
    let matter = reading.matter();
    let say = town.words().of(town.settings().language);
    let mut lines = reading.timeline()?;
    lines.retain(|line| before.is_none_or(|before| line.position < before));
    let (recipient, withhold) = whom(&say, visit, reading, &lines, about.outflow)?;
    let mut told = Vec::new();
    for line in &lines {
        let mut words = reading.words(line.position)?;
        words.retain(|class, _| about.outflow.classes.contains(class) && !is_of_the_flow(line));
        if !words.is_empty() {
            told.push((line, words));
        }
    }
    let photo = |id: &_| reading.file(id);
    let html = sheet::draw(
        &sheet::Told { say: &say, visit, matter, recipient, withhold, told, at: about.at, no: about.no },
        about.outflow,
        &about.said,
        &photo,
    )?;
    let mark = town.record().sheet_mark(html.as_bytes());
    Ok(Made { html, sheet: Sheet { version: matter.version, mark } })
}

/// What is said about flows themselves stays: who may get what is nobody else's to know.
fn is_of_the_flow(line: &Line) -> bool {
    matches!(
        line.event,
        Some(
            Event::ConsentGiven(_)
                | Event::ConsentWithdrawn { .. }
                | Event::DisclosureProposed { .. }
                | Event::Disclosed { .. }
                | Event::HandedOver { .. }
                | Event::DisclosureDropped { .. }
                | Event::Held { .. }
                | Event::HoldReleased { .. }
        )
    )
}

/// What the recipient is called, and whom nothing may reach: as the consent says, or the unit or authority.
fn whom(
    say: &Say,
    visit: &Visit,
    reading: &Reading,
    lines: &[Line],
    outflow: &Outflow,
) -> Result<(String, String), Fault> {
    let kind = match &outflow.to {
        Recipient::Unit(unit) => name_of(visit, say, unit),
        other => say.say(&format!("recipient-{}", other.word())),
    };
    let Footing::Consent(id) = outflow.footing else { return Ok((kind, String::new())) };
    let words = consent_words(reading, lines, id)?;
    let name = if words.recipient.is_empty() { kind } else { format!("{} ({kind})", words.recipient) };
    Ok((name, words.withhold_from))
}

/// What of a consent is sealed.
pub fn consent_words(reading: &Reading, lines: &[Line], id: u16) -> Result<ConsentWords, Fault> {
    let of = |line: &&Line| matches!(&line.event, Some(Event::ConsentGiven(terms)) if terms.id == id);
    let Some(line) = lines.iter().find(of) else { return Ok(ConsentWords::default()) };
    let words = reading.words(line.position)?;
    let read = |bytes: &Vec<u8>| serde_json::from_slice(bytes).ok();
    Ok(words.get(&Class::Content).and_then(read).unwrap_or_default())
}

/// The reference of a demand: the first line of what was written with it.
fn reference(reading: &Reading, number: u16) -> Result<String, Fault> {
    for line in reading.timeline()? {
        let is_it = match &line.event {
            Some(Event::DisclosureProposed { no, .. }) => *no == number,
            Some(event) => event.left_desk().is_some_and(|(no, _)| no == number),
            None => false,
        };
        if !is_it {
            continue;
        }
        let words = reading.words(line.position)?;
        let said = words.get(&Class::Internal).and_then(|w| serde_json::from_slice::<Said>(w).ok());
        if let Some(said) = said {
            return Ok(first_line(&said.text));
        }
    }
    Ok(String::new())
}

fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().trim().to_owned()
}
