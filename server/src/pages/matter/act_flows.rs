//! What does a form about words that leave, stay or end become?

use super::act::{NotYet, Sent};
use crate::pages::{Frame, matter::flows::SPANS};
use amanat_core::{
    decide::matter::{
        Command, Matter, Said,
        consent::{Basis, ConsentWords, GivenBy, Giving, Recipient, Subject, Terms},
        disclose::{Authority, Footing, Outflow, Sheet},
        keep::ErasedWhy,
    },
    values::{Class, Language, Moment, Span, UnitId},
};

/// Acts that need the second factor shown again.
pub const ASK_AGAIN: [&str; 9] = [
    "lower",
    "disclose",
    "disclose-by-law",
    "agree-disclosure",
    "publish",
    "publish-second",
    "erase",
    "agree-erasure",
    "decline-erasure",
];

/// The command of such an act; `None` where it is another.
pub(super) fn command(frame: &Frame, sent: &Sent, matter: &Matter) -> Result<Option<Command>, NotYet> {
    let number = |name: &str| sent.field(name).parse::<u16>().map_err(|_| sent.not(name, "not-an-option"));
    Ok(Some(match sent.act.as_str() {
        "give-consent" => Command::GiveConsent(Box::new(giving(frame, sent, matter.language)?)),
        "withdraw-consent" => Command::WithdrawConsent { id: number("consent")?, said: sent.said("text") },
        "disclose" => {
            let id = number("consent")?;
            let terms = matter.flows.consent(id).map(|consent| consent.terms.clone());
            let terms = terms.ok_or_else(|| sent.not("consent", "not-an-option"))?;
            let footing = Footing::Consent(id);
            let outflow = Outflow { purpose: terms.purpose, to: terms.to, classes: terms.scope, footing };
            Command::Disclose { outflow, sheet: None, said: sent.said("text") }
        }
        "disclose-by-law" => by_law(frame, sent)?,
        "agree-disclosure" => {
            let sheet = Sheet { version: matter.version, mark: String::new() };
            Command::AgreeDisclosure { no: number("no")?, sheet }
        }
        "drop-disclosure" => Command::DropDisclosure { no: number("no")?, said: sent.said("text") },
        "publish" => {
            let footing = Footing::Consent(number("consent")?);
            Command::PublishExtract { said: sent.said("text"), footing, until: sent.due(frame)? }
        }
        "publish-second" => {
            let waits = matter.flows.extract.clone().ok_or_else(|| sent.not("text", "not-an-option"))?;
            Command::PublishExtract { said: sent.said("text"), footing: waits.footing, until: waits.until }
        }
        "recall" => Command::RecallExtract(sent.said("text")),
        "hold" => Command::Hold {
            authority: sent.word::<Authority>("authority")?,
            until: maybe_due(frame, sent)?,
            said: sent.said("text"),
        },
        "release" => Command::Release { no: number("no")?, said: sent.said("text") },
        "erase" => Command::Erase {
            classes: classes(&|name| sent.field(name).to_owned(), &Class::ALL),
            why: sent.word::<ErasedWhy>("why")?,
            said: sent.said("text"),
        },
        "agree-erasure" => Command::AgreeErasure,
        "decline-erasure" => Command::DeclineErasure(sent.said("text")),
        _ => return Ok(None),
    }))
}

fn giving(frame: &Frame, sent: &Sent, language: Language) -> Result<Giving, NotYet> {
    let expires = expires(frame.now, sent.field("span")).ok_or_else(|| sent.not("span", "not-an-option"))?;
    let by = sent.word::<GivenBy>("who")?;
    let to = recipient(sent)?;
    let terms = terms(to, by, classes(&|name| sent.field(name).to_owned(), &Class::ALL), expires);
    let terms = Terms { basis: sent.word::<Basis>("basis")?, lang: language, ..terms };
    let words = ConsentWords {
        recipient: sent.field("name").to_owned(),
        withhold_from: sent.field("withhold").to_owned(),
        text: sent.field("text").to_owned(),
    };
    Ok(Giving { terms, is_party: false, words })
}

/// The end of the time that somebody chose.
pub fn expires(now: Moment, span: &str) -> Option<Moment> {
    SPANS.iter().find(|(word, _)| *word == span).map(|(_, days)| now + Span::from_days(*days))
}

/// Terms of a form: whoever speaks for a child says, by choosing that, that the child agrees too.
pub fn terms(to: Recipient, by: GivenBy, scope: Vec<Class>, expires: Moment) -> Terms {
    let is_for_another = by != GivenBy::Person;
    Terms {
        id: 0,
        subject: if is_for_another { Subject::Child } else { Subject::Adult },
        by,
        assent: is_for_another,
        purpose: to.purpose(),
        to,
        scope,
        basis: Basis::Online,
        lang: Language::En,
        expires,
    }
}

/// The classes whose boxes were ticked.
pub fn classes(field: &dyn Fn(&str) -> String, among: &[Class]) -> Vec<Class> {
    among.iter().copied().filter(|class| field(&format!("class-{}", class.word())) == "yes").collect()
}

/// The recipient of this word; a unit needs its own field.
pub fn recipient_of(word: &str, unit: &str) -> Option<Recipient> {
    Some(match word {
        "service" => Recipient::Service,
        "prosecutor" => Recipient::Prosecutor,
        "court" => Recipient::Court,
        "unit" => Recipient::Unit(unit.parse::<UnitId>().ok()?),
        "interpreter" => Recipient::Interpreter,
        "public" => Recipient::Public,
        "researcher" => Recipient::Researcher,
        _ => return None,
    })
}

fn recipient(sent: &Sent) -> Result<Recipient, NotYet> {
    recipient_of(sent.field("to"), sent.field("unit")).ok_or_else(|| sent.not("to", "not-an-option"))
}

/// What is written with a demand of the law: its reference in the first line, so that the file can name it without
/// naming the reason. Where one of the two is missing, the name of its field.
pub fn demanded(reference: &str, said: Said) -> Result<Said, &'static str> {
    match (reference.trim(), said.is_empty()) {
        ("", _) => Err("reference"),
        (_, true) => Err("text"),
        (reference, false) => Ok(Said { text: format!("{reference}\n{}", said.text), ..said }),
    }
}

fn by_law(frame: &Frame, sent: &Sent) -> Result<Command, NotYet> {
    let said = demanded(sent.field("reference"), sent.said("text"));
    let said = said.map_err(|field| sent.not(field, "required"))?;
    let to = recipient(sent)?;
    let footing = Footing::Law {
        authority: sent.word::<Authority>("authority")?,
        untold_until: maybe_due(frame, sent)?,
    };
    let classes = classes(&|name| sent.field(name).to_owned(), &Class::ALL);
    let outflow = Outflow { purpose: to.purpose(), to, classes, footing };
    Ok(Command::Disclose { outflow, sheet: None, said })
}

fn maybe_due(frame: &Frame, sent: &Sent) -> Result<Option<Moment>, NotYet> {
    if sent.field("due").is_empty() { Ok(None) } else { sent.due(frame).map(Some) }
}
