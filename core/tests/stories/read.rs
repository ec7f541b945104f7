//! How does a text become stories, or faults with their lines?
//!
//! ```text
//! cast nadia: sub_inspector woman at peshawar-women as officer
//!
//! A report at night reaches a woman officer, and nobody else.
//!   21:10        report where=saddar-peshawar    => opened at peshawar-women; first_contact by 21:40
//!   21:41                                        => late; desk_head told
//!   day 2 09:00  officer nadia reads it          => full
//! ```
//! A closed grammar: a cast, then each story as one sentence and its lines: a time, what somebody does (or nothing),
//! `=>`, and what is then so.

use crate::judge::Expect;
use amanat_core::{
    decide::matter::{Forwarding, Outcome, PauseReason},
    playbook::Fault,
    setup::Setup,
    values::{Level, UnitId},
};
use std::collections::{BTreeMap, BTreeSet};

/// All that a file tells.
pub struct Play {
    pub file: String,
    pub cast: BTreeMap<String, Part>,
    pub stories: Vec<Story>,
}

/// An officer of the stories.
pub struct Part {
    pub rank: String,
    pub attributes: BTreeSet<String>,
    pub unit: UnitId,
    pub post: String,
}

/// A promise and the lines that show it.
pub struct Story {
    pub promise: String,
    pub at: usize,
    pub lines: Vec<Line>,
}

/// What somebody does, and what is then so.
pub struct Line {
    pub at: usize,
    pub time: Time,
    pub deed: Option<Deed>,
    pub expects: Vec<Expect>,
}

/// The time of a line: day 1 is the story's first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time {
    pub day: u16,
    pub minute: u16,
}

/// What can be done.
pub enum Deed {
    Report(Vec<(String, String)>),
    Sender(Says),
    Officer(String, Does),
}

/// What the sender can do.
pub enum Says {
    Writes,
    Agrees,
    Disputes,
    Withdraws,
}

/// What an officer can do.
pub enum Does {
    Reads,
    Acknowledges,
    Confirms(UnitId),
    Asks,
    Notes,
    Forwards(UnitId, Forwarding),
    Assigns(String),
    Answers,
    Proposes { outcome: Outcome, evidence: bool },
    Seconds,
    Pauses(PauseReason),
    Resumes,
    Raises(Level),
    Lowers(Level),
    Reopens,
}

const DEEDS: &str = "write one of: acknowledges · answers · asks · notes · confirms UNIT · forwards to UNIT because \
    area|competence|conflict|capacity · assigns NAME · proposes done|referred|not_possible|unfounded [without \
    evidence] · seconds · pauses waits_for_sender|waits_for_other|waits_for_court · resumes · raises to P3 · lowers \
    to P2 · reopens · reads it";

/// What is wrong, and what to write instead.
pub type Wrong = (String, String);

pub fn wrong(what: impl Into<String>, remedy: impl Into<String>) -> Wrong {
    (what.into(), remedy.into())
}

/// A unit of the force.
pub fn unit(word: &str, setup: &Setup) -> Result<UnitId, Wrong> {
    let unit = UnitId::new(word).ok().filter(|id| setup.places.unit(id).is_some());
    unit.ok_or_else(|| wrong(format!("there is no unit `{word}`"), "write the id of a unit of units.toml"))
}

/// Reads the stories of a desk.
pub fn read(file: &str, text: &str, setup: &Setup) -> Result<Play, Vec<Fault>> {
    let mut play = Play { file: file.to_owned(), cast: BTreeMap::new(), stories: Vec::new() };
    let mut faults = Vec::new();
    let mut fault = |line: usize, (wrong, remedy): Wrong| {
        faults.push(Fault { file: file.to_owned(), line, wrong, remedy });
    };
    for (no, line) in text.lines().enumerate().map(|(i, line)| (i + 1, line)) {
        let content = line.trim();
        if content.is_empty() || content.starts_with('#') {
            continue;
        }
        if let Some(member) = content.strip_prefix("cast ") {
            match cast(member, setup) {
                Ok((name, part)) => drop(play.cast.insert(name, part)),
                Err(why) => fault(no, why),
            }
        } else if !line.starts_with(' ') {
            play.stories.push(Story { promise: content.to_owned(), at: no, lines: Vec::new() });
        } else {
            match (line_of(no, content, &play.cast, setup), play.stories.last_mut()) {
                (Err(why), _) => fault(no, why),
                (_, None) => {
                    fault(no, wrong("a line of no story", "write the promise as a sentence above it"))
                }
                (Ok(line), Some(story)) if story.lines.last().is_some_and(|l| l.time > line.time) => {
                    story.lines.push(line);
                    fault(no, wrong("time goes back", "write a later time, with `day 2` for the next day"));
                }
                (Ok(line), Some(story)) => story.lines.push(line),
            }
        }
    }
    let told = play.stories.iter().filter(|story| story.lines.is_empty()).map(|story| story.at);
    for at in told.filter(|at| !faults.iter().any(|f: &Fault| f.line > *at)).collect::<Vec<_>>() {
        let (wrong, remedy) = wrong("a promise that no line shows", "write `  10:00 report … => …` below it");
        faults.push(Fault { file: file.to_owned(), line: at, wrong, remedy });
    }
    if faults.is_empty() { Ok(play) } else { Err(faults) }
}

fn cast(member: &str, setup: &Setup) -> Result<(String, Part), Wrong> {
    let form = || wrong("no such cast", "write `cast NAME: RANK [ATTRIBUTE ...] at UNIT as POST`");
    let (name, rest) = member.split_once(':').ok_or_else(form)?;
    let (who, rest) = rest.split_once(" at ").ok_or_else(form)?;
    let (unit_word, post) = rest.split_once(" as ").ok_or_else(form)?;
    let mut words = who.split_whitespace();
    let rank = words.next().ok_or_else(form)?.to_owned();
    if !setup.places.ranks().iter().any(|r| r.id == rank) {
        return Err(wrong(format!("there is no rank `{rank}`"), "write the id of a rank of ranks.toml"));
    }
    if !setup.guard.knows_post(post.trim()) {
        let known: Vec<&str> = setup.guard.posts().collect();
        return Err(wrong(
            format!("there is no post `{post}`"),
            format!("write one of: {}", known.join(", ")),
        ));
    }
    let part = Part {
        rank,
        attributes: words.map(str::to_owned).collect(),
        unit: unit(unit_word.trim(), setup)?,
        post: post.trim().to_owned(),
    };
    Ok((name.trim().to_owned(), part))
}

fn line_of(at: usize, text: &str, cast: &BTreeMap<String, Part>, setup: &Setup) -> Result<Line, Wrong> {
    let (left, right) = text
        .split_once("=>")
        .ok_or_else(|| wrong("nothing is expected", "write `=>` and what is then so"))?;
    let (time, deed) = Time::before(left)?;
    let deed = (!deed.is_empty()).then(|| self::deed(deed, cast, setup)).transpose()?;
    let expects: Result<Vec<Expect>, Wrong> =
        right.split(';').map(|text| Expect::read(text.trim(), setup)).collect();
    Ok(Line { at, time, deed, expects: expects? })
}

impl Time {
    /// The time that a text begins with, and the rest.
    pub fn before(text: &str) -> Result<(Time, &str), Wrong> {
        let form = || wrong(format!("`{}` is no time", text.trim()), "write HH:MM, or `day 2 HH:MM`");
        let mut rest = text.trim();
        let mut day = 1;
        if let Some(after) = rest.strip_prefix("day ") {
            let (number, after) = after.split_once(' ').ok_or_else(form)?;
            day = number.parse().ok().filter(|d| (1..=400).contains(d)).ok_or_else(form)?;
            rest = after.trim_start();
        }
        let (clock, rest) = rest.split_at_checked(5).ok_or_else(form)?;
        let (hour, minute) = clock.split_once(':').ok_or_else(form)?;
        let hour: u16 = hour.parse().ok().filter(|h| *h < 24).ok_or_else(form)?;
        let minute: u16 = minute.parse().ok().filter(|m| *m < 60).ok_or_else(form)?;
        Ok((Time { day, minute: hour * 60 + minute }, rest.trim()))
    }
}

fn deed(text: &str, cast: &BTreeMap<String, Part>, setup: &Setup) -> Result<Deed, Wrong> {
    let (who, rest) = text.split_once(' ').unwrap_or((text, ""));
    match (who, rest.trim()) {
        ("report", given) => pairs(given).map(Deed::Report),
        ("sender", "writes") => Ok(Deed::Sender(Says::Writes)),
        ("sender", "agrees") => Ok(Deed::Sender(Says::Agrees)),
        ("sender", "disputes") => Ok(Deed::Sender(Says::Disputes)),
        ("sender", "withdraws") => Ok(Deed::Sender(Says::Withdraws)),
        ("sender", other) => Err(wrong(
            format!("a sender does not `{other}`"),
            "write one of: writes, agrees, disputes, withdraws",
        )),
        ("officer", rest) => {
            let (name, does) = rest.split_once(' ').ok_or_else(|| wrong("an officer does nothing", DEEDS))?;
            if !cast.contains_key(name) {
                let remedy = format!("write `cast {name}: RANK at UNIT as POST` above the stories");
                return Err(wrong(format!("nobody is called `{name}`"), remedy));
            }
            Ok(Deed::Officer(name.to_owned(), self::does(does.trim(), setup)?))
        }
        (other, _) => Err(wrong(
            format!("`{other}` does nothing in stories"),
            "write report …, sender …, or officer NAME …",
        )),
    }
}

fn does(text: &str, setup: &Setup) -> Result<Does, Wrong> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let form = || wrong(format!("an officer does not `{text}`"), DEEDS);
    Ok(match words[..] {
        ["reads", "it"] => Does::Reads,
        ["acknowledges"] => Does::Acknowledges,
        ["confirms", to] => Does::Confirms(unit(to, setup)?),
        ["asks"] => Does::Asks,
        ["notes"] => Does::Notes,
        ["forwards", "to", to, "because", why] => {
            Does::Forwards(unit(to, setup)?, closed(why).ok_or_else(form)?)
        }
        ["assigns", name] => Does::Assigns(name.to_owned()),
        ["answers"] => Does::Answers,
        ["proposes", how] => Does::Proposes { outcome: closed(how).ok_or_else(form)?, evidence: true },
        ["proposes", how, "without", "evidence"] => {
            Does::Proposes { outcome: closed(how).ok_or_else(form)?, evidence: false }
        }
        ["seconds"] => Does::Seconds,
        ["pauses", why] => Does::Pauses(closed(why).ok_or_else(form)?),
        ["resumes"] => Does::Resumes,
        ["raises", "to", level] => Does::Raises(closed(level).ok_or_else(form)?),
        ["lowers", "to", level] => Does::Lowers(closed(level).ok_or_else(form)?),
        ["reopens"] => Does::Reopens,
        _ => return Err(form()),
    })
}

/// A word of a closed list of the core.
pub fn closed<T: for<'de> serde::Deserialize<'de>>(word: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(word.to_owned())).ok()
}

/// `key=value` and `key="several words"`.
fn pairs(text: &str) -> Result<Vec<(String, String)>, Wrong> {
    let form = || wrong(format!("`{text}` cannot be read"), "write key=value or key=\"several words\"");
    let (mut pairs, mut rest) = (Vec::new(), text.trim());
    while !rest.is_empty() {
        let (key, after) = rest.split_once('=').ok_or_else(form)?;
        let (value, after) = match after.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').ok_or_else(form)?,
            None => after.split_once(' ').unwrap_or((after, "")),
        };
        pairs.push((key.trim().to_owned(), value.to_owned()));
        rest = after.trim_start();
    }
    Ok(pairs)
}
