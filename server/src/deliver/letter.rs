//! What does a notice say?
//!
//! That something is new and where to look; never what was said, because mail is read by others. For a discreet
//! desk it does not even say that it is from the police.

use crate::town::Town;
use amanat_core::{
    react::{Telling, Told},
    values::{Language, MatterNo},
};
use amanat_record::{Fault, Visit};

/// A letter ready to be sent.
pub struct Letter {
    /// Its subject line.
    pub subject: String,
    /// Its text.
    pub body: String,
    /// The language it is written in.
    pub language: Language,
}

/// The letter for a notice; `None` where the matter is gone.
pub fn of(town: &Town, visit: &Visit, no: MatterNo, telling: &Telling) -> Result<Option<Letter>, Fault> {
    let Some(seen) = visit.matter(no)? else { return Ok(None) };
    let Some(matter) = seen.full() else { return Ok(None) };
    let discreet = visit.setup().playbook(matter).is_none_or(|playbook| playbook.discreet);
    let (language, message, path) = match telling.to {
        Told::Sender if discreet => (matter.language, "discreet", "/follow"),
        Told::Sender => (matter.language, telling.message.as_str(), "/follow"),
        Told::Oversight => (town.settings().language, telling.message.as_str(), "/reviews"),
        Told::Unit(_) => (town.settings().language, telling.message.as_str(), "/today"),
    };
    let label = matter.no.label();
    let address = format!("{}{path}", town.settings().address);
    let say = town.words().of(language).plain();
    let given = [("label", label.as_str().into()), ("address", address.as_str().into())];
    let subject = say.with(&format!("mail-{message}-subject"), &given);
    let body = say.with(&format!("mail-{message}-body"), &given);
    Ok(Some(Letter { subject, body, language }))
}

/// The letter about somebody's account: that something happened, never whom it is about.
pub fn of_account(town: &Town, telling: &Telling) -> Letter {
    let language = town.settings().language;
    let address = format!("{}/people", town.settings().address.trim_end_matches('/'));
    let say = town.words().of(language).plain();
    let (message, given) = (&telling.message, [("address", address.as_str().into())]);
    let subject = say.with(&format!("mail-{message}-subject"), &given);
    let body = say.with(&format!("mail-{message}-body"), &given);
    Letter { subject, body, language }
}
