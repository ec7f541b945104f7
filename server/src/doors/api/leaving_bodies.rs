//! What must be said so that words leave the desk, stay, or end?
//!
//! Recipients, classes and authorities are the closed lists of the events themselves: what is none of them is no JSON.
//!
//! Not here: whether it may happen (`amanat_core::decide::matter::{consent, disclose, keep}`).

use super::{asking::Time, bodies::Bringing};
use amanat_core::{
    decide::matter::{
        Command, Said,
        consent::{Basis, ConsentWords, GivenBy, Giving, Recipient, Subject, Terms},
        disclose::{Authority, Footing},
        keep::ErasedWhy,
    },
    values::{Class, Language},
};
use serde::Deserialize;
use utoipa::ToSchema;

/// Somebody agrees that words go to somebody.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Agreeing {
    /// `service`, `prosecutor`, `court`, `interpreter`, `public`, `researcher`, or `{"unit": "…"}`.
    #[schema(value_type = Object)]
    pub to: Recipient,
    /// What the recipient is called; not needed for a unit or for everybody.
    #[serde(default)]
    pub name: String,
    /// Which words: `identity`, `content`, `evidence`.
    #[schema(value_type = Vec<String>)]
    pub classes: Vec<Class>,
    /// Until when; at most a year.
    pub until: Time,
    /// Who says yes: `person`, `guardian`, `representative`. Whoever speaks for a child says by this that the child
    /// agrees too.
    #[schema(value_type = String)]
    pub by: GivenBy,
    /// How it was given: `spoken` or `written`. A sender leaves it out.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub basis: Option<Basis>,
    /// In which language it was explained; where it is left out, in the language of the question.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub language: Option<Language>,
    /// Whom nothing of it may reach.
    #[serde(default)]
    pub withhold_from: String,
    /// What was said; an officer's.
    #[serde(default)]
    pub text: String,
}

impl Agreeing {
    /// As the record keeps it.
    pub fn command(self, language: Language) -> Command {
        let is_for_another = self.by != GivenBy::Person;
        let terms = Terms {
            id: 0,
            subject: if is_for_another { Subject::Child } else { Subject::Adult },
            by: self.by,
            assent: is_for_another,
            purpose: self.to.purpose(),
            to: self.to,
            scope: self.classes,
            basis: self.basis.unwrap_or(Basis::Online),
            lang: self.language.unwrap_or(language),
            expires: self.until.0,
        };
        let (recipient, withhold_from) = (self.name.trim().to_owned(), self.withhold_from.trim().to_owned());
        let words = ConsentWords { recipient, withhold_from, text: self.text };
        Command::GiveConsent(Box::new(Giving { terms, is_party: false, words }))
    }
}

/// A consent is taken back.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TakenBack {
    /// Its number.
    pub consent: u16,
    /// Why; may be empty.
    #[serde(default)]
    pub text: String,
}

/// Everything that was agreed to goes out.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Agreed {
    /// The consent's number.
    pub consent: u16,
    /// Why now.
    pub text: String,
}

/// A court, a prosecutor or a law demands words.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Demanded {
    /// `court`, `prosecutor` or `statute`.
    #[schema(value_type = String)]
    pub authority: Authority,
    /// The demand's own number or date: it stands in the file that is handed over.
    pub reference: String,
    /// As where somebody agrees; never `public`.
    #[schema(value_type = Object)]
    pub to: Recipient,
    /// Which words: `identity`, `content`, `evidence`, `internal`.
    #[schema(value_type = Vec<String>)]
    pub classes: Vec<Class>,
    /// The law forbids to tell the sender before this.
    #[serde(default)]
    pub untold_until: Option<Time>,
    /// Why.
    pub text: String,
}

/// Something that waits, or stands, by its number.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Numbered {
    /// Its number, as `/matters/{no}/flows` has it.
    pub number: u16,
}

/// The same, and why.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NumberedWhy {
    /// Its number, as `/matters/{no}/flows` has it.
    pub number: u16,
    /// Why.
    pub text: String,
}

/// Words for everybody.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ForAll {
    /// The number of the consent that they rest on.
    pub consent: u16,
    /// Until when they are public.
    pub until: Time,
    /// The words.
    pub text: String,
}

impl ForAll {
    /// As the first person proposes it.
    pub fn command(self) -> Command {
        let footing = Footing::Consent(self.consent);
        Command::PublishExtract { said: Said::new(self.text), footing, until: self.until.0 }
    }
}

/// A court or a law wants the words kept.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Holding {
    /// `court`, `prosecutor` or `statute`.
    #[schema(value_type = String)]
    pub authority: Authority,
    /// Until when; open where nobody says.
    #[serde(default)]
    pub until: Option<Time>,
    /// Why, and its reference.
    pub text: String,
}

/// Words shall end.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Ending {
    /// Which: `identity`, `content`, `evidence`, `internal`.
    #[schema(value_type = Vec<String>)]
    pub classes: Vec<Class>,
    /// `asked` or `ordered`.
    #[schema(value_type = String)]
    pub why: ErasedWhy,
    /// Why, in words.
    pub text: String,
}

/// The sender asks for the end of their words.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EndAsked {
    /// Which: `identity` alone, or all four.
    #[schema(value_type = Vec<String>)]
    pub classes: Vec<Class>,
    /// Why; may be empty.
    #[serde(default)]
    pub words: String,
}

macro_rules! without_photos { ($($body:ident)+) => { $(impl Bringing for $body {})+ }; }
without_photos! { Agreeing TakenBack NumberedWhy ForAll Holding Ending }
