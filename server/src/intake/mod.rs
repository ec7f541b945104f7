//! How does what somebody brings become a matter?
//!
//! One way for the pages and the JSON interface: photos are cleaned, answers checked against the desk's questions,
//! the responsible unit found, a follow-up code drawn, the matter opened. Whatever is wrong is told at its question.
//!
//! Invariant: the same key with the same words opens one matter and gives the same code, however often it is sent.
//! Not here: what a desk asks (`desks/`), whose it is (`core::route`), how a form is read (`pages::report`).

pub mod code;
pub mod photo;
mod reach;
mod upload;

pub use code::FollowUpCode;
pub use photo::{BadPhoto, Kept, keep};
pub use reach::{Address, BadAddress};
pub use upload::{BadUpload, Upload, new_key, pairs, receive, upload_limit};

use crate::town::Town;
use amanat_core::{
    answers::{Answers, Problem, Raw},
    decide::matter::{Command, FileWords, Opening},
    event::Part,
    guard::{Visitor, Who},
    playbook::{AskKind, Door, Playbook},
    route::{NobodyServes, Routed, route},
    values::{Class, DeskId, Language, MatterNo, Moment},
};
use amanat_record::{Done, Extras, FileIn, IdempotencyKey, No};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The shortest name that a caller may give a sending: it must not be guessed, for the code follows from it.
pub const MIN_KEY_CHARS: usize = 16;
/// The longest.
pub const MAX_KEY_CHARS: usize = 100;
/// Where the address stands among the sealed words of the identity; no question may be called so.
pub const REACH: &str = "reach";

/// What somebody brings, as it came.
#[derive(Clone, Default)]
pub struct Brought {
    /// The answers by question, without photos.
    pub answers: BTreeMap<String, Raw>,
    /// How they can be told.
    pub reach: Address,
    /// Photos as their files' bytes.
    pub photos: Vec<Vec<u8>>,
}

/// Something on its way in.
#[derive(Clone)]
pub struct Incoming {
    /// To which desk.
    pub desk: DeskId,
    /// By which door.
    pub door: Door,
    /// In which language.
    pub language: Language,
    /// What.
    pub brought: Brought,
    /// The caller's name for this sending, so that a second try opens no second matter.
    pub key: Option<String>,
}

/// It was taken in.
pub struct Received {
    /// The code that its sender follows it by; nobody can tell it again later.
    pub code: FollowUpCode,
    /// The matter, and where it stands in the log.
    pub done: Done,
}

/// What is wrong at one question. Words are `problem-<word>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// No answer to it.
    Answer(Problem),
    /// A photo that cannot be kept.
    Photo(BadPhoto),
    /// An address that none can be reached at.
    Address(BadAddress),
    /// The caller's name for the sending is too short or too long.
    Key,
}

impl Wrong {
    /// The word by which its sentence is found.
    pub fn word(&self) -> &'static str {
        match self {
            Wrong::Answer(problem) => problem.word(),
            Wrong::Photo(bad) => bad.word(),
            Wrong::Address(bad) => bad.word(),
            Wrong::Key => "key",
        }
    }

    /// The limit that was passed, if it is about one.
    pub fn limit(&self) -> Option<u32> {
        if let Wrong::Answer(Problem::TooLong(limit)) = self { Some(*limit) } else { None }
    }
}

/// What is wrong, by question.
pub type Problems = BTreeMap<String, Wrong>;

/// Why it was not taken in.
#[derive(Debug, thiserror::Error)]
pub enum NotTaken {
    /// There is no such desk behind this door.
    #[error("no such desk behind this door")]
    NoDesk,
    /// The sender can mend it.
    #[error("{} answers are wrong", .0.len())]
    Wrong(Problems),
    /// The force's files name nobody.
    #[error(transparent)]
    Nobody(#[from] NobodyServes),
    /// A rule or the record says no.
    #[error(transparent)]
    No(#[from] No),
    /// The machine gives no randomness.
    #[error("no randomness: {0}")]
    Randomness(#[from] getrandom::Error),
}

/// Takes it in from anyone: cleaned, checked, routed, durable.
pub async fn take(town: &Town, incoming: Incoming) -> Result<Received, NotTaken> {
    take_from(town, incoming, Visitor::bare(Who::Anyone)).await
}

/// The same from somebody with an account, who then follows it as theirs: guests of the house, and nobody by accident.
pub async fn take_from(town: &Town, incoming: Incoming, by: Visitor) -> Result<Received, NotTaken> {
    let setup = town.setup();
    let now = town.now();
    let playbook = setup.desks.current(&incoming.desk).filter(|p| p.doors.contains(&incoming.door));
    let playbook = playbook.ok_or(NotTaken::NoDesk)?;
    let key = checked_key(&incoming)?;
    let (answers, files) = read(town, playbook, &incoming.brought, now).await?;
    let routed = route(playbook, &setup.places, &answers.whereabouts(playbook), now)?;
    let code = match &incoming.key {
        Some(key) => FollowUpCode::of_key(town.record(), key),
        None => FollowUpCode::random()?,
    };
    let parts = parts(&answers, playbook, &incoming.brought.reach);
    let mark = town.record().code_mark(code.digits());
    let opening = opening(&incoming, playbook, &answers, routed, mark, parts);
    let visit = town.visit(by);
    let extras = Extras { key, files };
    let done = visit.open(matter_no()?, Command::Open(Box::new(opening)), playbook, now, extras).await?;
    Ok(Received { code, done })
}

/// Answers and files, or everything that is wrong with them at once.
async fn read(
    town: &Town,
    playbook: &Playbook,
    brought: &Brought,
    now: Moment,
) -> Result<(Answers, Vec<FileIn>), NotTaken> {
    let mut raw = brought.answers.clone();
    let mut problems = Problems::new();
    let mut files = Vec::new();
    if let Some(ask) = playbook.asks.iter().find(|a| a.kind == AskKind::Photo) {
        raw.remove(&ask.name);
        match keep(&brought.photos, ask.limit as usize, ask.class).await {
            Ok(kept) => {
                let (words, bytes): (Vec<FileWords>, Vec<Vec<FileIn>>) =
                    kept.into_iter().map(|k| (k.words, k.files)).unzip();
                files = bytes.into_iter().flatten().collect();
                raw.insert(ask.name.clone(), Raw::Files(words));
            }
            Err(bad) => {
                problems.insert(ask.name.clone(), Wrong::Photo(bad));
            }
        }
    }
    if let Err(bad) = brought.reach.check(playbook.anonymous) {
        problems.insert(REACH.to_owned(), Wrong::Address(bad));
    }
    match Answers::check(playbook, &town.setup().places, &raw, now) {
        Ok(answers) if problems.is_empty() => Ok((answers, files)),
        Ok(_) => Err(NotTaken::Wrong(problems)),
        Err(wrong) => {
            for (ask, problem) in wrong {
                problems.entry(ask).or_insert(Wrong::Answer(problem));
            }
            Err(NotTaken::Wrong(problems))
        }
    }
}

fn opening(
    incoming: &Incoming,
    playbook: &Playbook,
    answers: &Answers,
    routed: Routed,
    code: String,
    parts: Vec<Part>,
) -> Opening {
    Opening {
        door: incoming.door,
        language: incoming.language,
        unit: routed.unit,
        candidates: routed.candidates,
        choices: answers.choices(playbook),
        excluded: routed.excluded,
        reach: incoming.brought.reach.reach(),
        code,
        under_18: answers.under_18(),
        occurred: answers.occurred(),
        parts,
    }
}

/// The answers' parts; the address goes with the identity and nowhere else.
fn parts(answers: &Answers, playbook: &Playbook, reach: &Address) -> Vec<Part> {
    let mut parts = answers.parts(playbook);
    let Some(address) = reach.words() else { return parts };
    let identity = parts.iter().position(|p| p.class == Class::Identity);
    let mut words: serde_json::Map<String, serde_json::Value> =
        identity.and_then(|i| serde_json::from_slice(&parts.get(i)?.words).ok()).unwrap_or_default();
    words.insert(REACH.to_owned(), address);
    parts.retain(|p| p.class != Class::Identity);
    parts.insert(0, Part::of(Class::Identity, &words));
    parts
}

fn matter_no() -> Result<MatterNo, getrandom::Error> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)?;
    Ok(MatterNo::from_random(bytes))
}

fn checked_key(incoming: &Incoming) -> Result<Option<IdempotencyKey>, NotTaken> {
    let Some(key) = &incoming.key else { return Ok(None) };
    let fits =
        (MIN_KEY_CHARS..=MAX_KEY_CHARS).contains(&key.len()) && key.bytes().all(|b| b.is_ascii_graphic());
    if !fits {
        return Err(NotTaken::Wrong([("key".to_owned(), Wrong::Key)].into()));
    }
    Ok(Some(IdempotencyKey { key: format!("sender:{key}"), meaning: meaning(incoming) }))
}

/// What is meant, in one hash: the same key may not be used for other words.
fn meaning(incoming: &Incoming) -> [u8; 32] {
    let mut hash = Sha256::new();
    let mut take = |bytes: &[u8]| {
        hash.update((bytes.len() as u64).to_be_bytes());
        hash.update(bytes);
    };
    take(incoming.desk.as_str().as_bytes());
    take(incoming.language.code().as_bytes());
    for (name, raw) in &incoming.brought.answers {
        take(name.as_bytes());
        take(format!("{raw:?}").as_bytes());
    }
    take(incoming.brought.reach.words().map(|w| w.to_string()).unwrap_or_default().as_bytes());
    for photo in &incoming.brought.photos {
        take(photo);
    }
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn incoming(text: &str) -> Incoming {
        Incoming {
            desk: DeskId::new("report").unwrap(),
            door: Door::Web,
            language: Language::Ur,
            brought: Brought {
                answers: [("what_happened".to_owned(), Raw::Text(text.into()))].into(),
                ..Brought::default()
            },
            key: Some("0123456789abcdef".into()),
        }
    }

    #[test]
    fn a_key_that_can_be_guessed_is_refused() {
        for key in ["", "1", "0123456789abcde", "0123456789 abcdef", &"x".repeat(101)] {
            let refused = checked_key(&Incoming { key: Some(key.into()), ..incoming("x") });
            assert!(matches!(refused, Err(NotTaken::Wrong(_))), "{key}");
        }
        assert!(checked_key(&incoming("x")).unwrap().is_some());
    }

    #[test]
    fn other_words_have_another_meaning_and_the_same_words_the_same() {
        assert_eq!(meaning(&incoming("چوری")), meaning(&incoming("چوری")));
        assert_ne!(meaning(&incoming("چوری")), meaning(&incoming("چوری ")));
        let mut other = incoming("چوری");
        other.brought.photos.push(vec![1]);
        assert_ne!(meaning(&incoming("چوری")), meaning(&other));
    }
}
