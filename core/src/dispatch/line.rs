//! What does this line of the dispatcher ask for?
//!
//! A verb, then what it needs, in any order that is clear: `/d P21 I4711` sends P-21 to I4711. Incidents and signals
//! are called by the place of their first event in the log, units by their call sign, types by their word or the
//! beginning of it. Whatever is left over at the end are words.
//!
//! Invariant: a line asks for one thing or for nothing; what is not clear is never guessed.
//! Not here: who may do it and what becomes of it (`decide`), words for people (`words/`).

use super::{
    Book,
    words::{Priority, closed_words},
};
use crate::{
    decide::{
        field::{EmergencyEnd, OutReason},
        incident::{CancelReason, ClearReason, Disposition, HoldReason, RefuseReason, Step},
    },
    values::{FieldUnitId, IncidentId, IncidentTypeId, SignalId, Span},
};

/// The longest line, in characters.
pub const MAX_LINE_CHARS: usize = 4_200;
/// The most proposals for what a word may become.
pub const MAX_PROPOSALS: usize = 12;

closed_words! {
    /// What can be asked for; words are `line-<word>`.
    Verb {
        /// Take a signal.
        Claim = "claim",
        /// Let it go again.
        Release = "release",
        /// Open an incident, from a signal or by itself.
        Open = "open",
        /// A signal belongs to an incident.
        Link = "link",
        /// Send units.
        Dispatch = "d",
        /// Think of a unit.
        Propose = "propose",
        /// A unit is this far.
        Status = "status",
        /// A unit cannot go.
        Refuse = "refuse",
        /// A unit is done.
        Clear = "clear",
        /// Send a unit elsewhere.
        Divert = "divert",
        /// Say what it is.
        Type = "type",
        /// Say how urgent it is.
        Priority = "priority",
        /// Let it wait.
        Hold = "hold",
        /// It waits no longer.
        Resume = "resume",
        /// Write down.
        Note = "note",
        /// Send more.
        Alarm = "alarm",
        /// It is the same as another.
        Merge = "merge",
        /// It ended like this.
        Close = "close",
        /// Nobody needs to go.
        Cancel = "cancel",
        /// There is something left to do.
        Reopen = "reopen",
        /// A unit cannot be sent.
        Out = "out",
        /// A unit can be sent again.
        In = "in",
        /// A unit is well.
        Well = "well",
        /// The emergency of a unit is over.
        Safe = "safe",
        /// Show this.
        Show = "show",
        /// Look for this.
        Find = "find",
        /// Which lines are there?
        Help = "?",
    }
}

closed_words! {
    /// What a line can name; words are `line-argument-<word>`.
    Argument {
        /// A signal.
        Signal = "signal",
        /// An incident.
        Incident = "incident",
        /// A second incident.
        Other = "other_incident",
        /// One unit or more.
        Units = "units",
        /// A type of incident.
        Type = "type",
        /// A priority from 1 to 4.
        Priority = "priority",
        /// An alarm level.
        Level = "level",
        /// A length of time.
        Time = "time",
        /// Why it waits.
        Hold = "hold_reason",
        /// How far a unit is.
        Step = "step",
        /// Why a unit cannot go.
        Refuse = "refuse_reason",
        /// Why a unit is done.
        Clear = "clear_reason",
        /// How it ended.
        Disposition = "disposition",
        /// Why nobody needs to go.
        Cancel = "cancel_reason",
        /// Why a unit cannot be sent.
        Out = "out_reason",
        /// How an emergency ended.
        Safe = "emergency_end",
        /// Words.
        Words = "words",
    }
}

/// What a verb needs, and what may come with it.
pub struct Form {
    /// The verb.
    pub verb: Verb,
    /// Other ways to write it.
    pub also: &'static [&'static str],
    /// What it needs.
    pub needs: &'static [Argument],
    /// What may be left out.
    pub may: &'static [Argument],
}

const fn form(
    verb: Verb,
    also: &'static [&'static str],
    needs: &'static [Argument],
    may: &'static [Argument],
) -> Form {
    Form { verb, also, needs, may }
}

use Argument as A;

/// Every line there is, for `?` and for whoever completes one.
pub static FORMS: &[Form] = &[
    form(Verb::Claim, &["c"], &[A::Signal], &[]),
    form(Verb::Release, &[], &[A::Signal], &[]),
    form(Verb::Open, &["o"], &[], &[A::Signal, A::Type, A::Priority, A::Words]),
    form(Verb::Link, &[], &[A::Signal, A::Incident], &[]),
    form(Verb::Dispatch, &["dispatch", "send"], &[A::Units, A::Incident], &[]),
    form(Verb::Propose, &[], &[A::Units, A::Incident], &[]),
    form(Verb::Status, &["s"], &[A::Units, A::Step], &[A::Incident]),
    form(Verb::Refuse, &[], &[A::Units, A::Refuse], &[A::Incident]),
    form(Verb::Clear, &[], &[A::Units], &[A::Clear, A::Incident]),
    form(Verb::Divert, &[], &[A::Units, A::Incident], &[]),
    form(Verb::Type, &["t"], &[A::Incident, A::Type], &[A::Priority]),
    form(Verb::Priority, &["p"], &[A::Incident, A::Priority], &[]),
    form(Verb::Hold, &["h"], &[A::Incident, A::Hold, A::Time], &[A::Words]),
    form(Verb::Resume, &[], &[A::Incident], &[]),
    form(Verb::Note, &["n"], &[A::Incident, A::Words], &[]),
    form(Verb::Alarm, &["a"], &[A::Incident, A::Level], &[]),
    form(Verb::Merge, &["m"], &[A::Incident, A::Other], &[]),
    form(Verb::Close, &["x"], &[A::Incident], &[A::Disposition]),
    form(Verb::Cancel, &[], &[A::Incident, A::Cancel], &[A::Words]),
    form(Verb::Reopen, &[], &[A::Incident], &[]),
    form(Verb::Out, &[], &[A::Units, A::Out], &[]),
    form(Verb::In, &[], &[A::Units], &[]),
    form(Verb::Well, &["ok"], &[A::Units], &[]),
    form(Verb::Safe, &[], &[A::Units], &[A::Safe]),
    form(Verb::Show, &["g"], &[], &[A::Signal, A::Incident, A::Units]),
    form(Verb::Find, &["f"], &[A::Words], &[]),
    form(Verb::Help, &["help"], &[], &[]),
];

/// What stands on the board, by the names that people use.
#[derive(Default)]
pub struct Names {
    /// Signals by the place of their first event.
    pub signals: Vec<(u64, SignalId)>,
    /// Incidents by the place of their first event.
    pub incidents: Vec<(u64, IncidentId)>,
    /// Units by call sign.
    pub units: Vec<FieldUnitId>,
}

/// What was asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// The verb.
    pub verb: Option<Verb>,
    /// A signal.
    pub signal: Option<SignalId>,
    /// An incident.
    pub incident: Option<IncidentId>,
    /// A second one.
    pub other: Option<IncidentId>,
    /// Units.
    pub units: Vec<FieldUnitId>,
    /// A type of incident.
    pub kind: Option<IncidentTypeId>,
    /// How urgent.
    pub priority: Option<Priority>,
    /// An alarm level.
    pub level: Option<u8>,
    /// How long.
    pub time: Option<Span>,
    /// Why it waits.
    pub hold: Option<HoldReason>,
    /// How far.
    pub step: Option<Step>,
    /// Why not.
    pub refuse: Option<RefuseReason>,
    /// Why done.
    pub clear: Option<ClearReason>,
    /// How it ended.
    pub disposition: Option<Disposition>,
    /// Why nobody needs to go.
    pub cancel: Option<CancelReason>,
    /// Why it cannot be sent.
    pub out: Option<OutReason>,
    /// How an emergency ended.
    pub safe: Option<EmergencyEnd>,
    /// Words.
    pub words: String,
}

/// What is wrong with a line; words are `line-wrong-<word>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Nothing was written.
    Empty,
    /// Longer than the limit.
    TooLong,
    /// There is no such verb.
    NoVerb(String),
    /// This is missing.
    Missing(Verb, Argument),
    /// This is none of what the verb can take.
    NotUnderstood(String),
    /// This may be more than one.
    Ambiguous(String),
}

/// Reads a line. The slash before the verb may be left out.
pub fn read(text: &str, names: &Names, book: &Book) -> Result<Line, Wrong> {
    let text = text.trim();
    let text = text.strip_prefix('/').unwrap_or(text);
    if text.is_empty() {
        return Err(Wrong::Empty);
    }
    if text.chars().nth(MAX_LINE_CHARS).is_some() {
        return Err(Wrong::TooLong);
    }
    let (first, mut rest) = cut(text);
    let form = form_of(first).ok_or_else(|| Wrong::NoVerb(first.to_owned()))?;
    let mut line = Line { verb: Some(form.verb), ..Line::default() };
    while !rest.is_empty() {
        let (word, after) = cut(rest);
        if !take(form, &mut line, word, names, book)? {
            if !has(form, Argument::Words) {
                return Err(Wrong::NotUnderstood(word.to_owned()));
            }
            line.words = rest.to_owned();
            break;
        }
        rest = after;
    }
    match form.needs.iter().find(|argument| !is_there(&line, **argument)) {
        Some(missing) => Err(Wrong::Missing(form.verb, *missing)),
        None => Ok(line),
    }
}

fn cut(text: &str) -> (&str, &str) {
    match text.split_once(char::is_whitespace) {
        Some((word, rest)) => (word, rest.trim_start()),
        None => (text, ""),
    }
}

fn form_of(word: &str) -> Option<&'static Form> {
    let word = word.to_lowercase();
    FORMS.iter().find(|form| form.verb.word() == word || form.also.contains(&word.as_str()))
}

fn has(form: &Form, argument: Argument) -> bool {
    form.needs.contains(&argument) || form.may.contains(&argument)
}

fn is_there(line: &Line, argument: Argument) -> bool {
    match argument {
        A::Signal => line.signal.is_some(),
        A::Incident => line.incident.is_some(),
        A::Other => line.other.is_some(),
        A::Units => !line.units.is_empty(),
        A::Type => line.kind.is_some(),
        A::Priority => line.priority.is_some(),
        A::Level => line.level.is_some(),
        A::Time => line.time.is_some(),
        A::Hold => line.hold.is_some(),
        A::Step => line.step.is_some(),
        A::Refuse => line.refuse.is_some(),
        A::Clear => line.clear.is_some(),
        A::Disposition => line.disposition.is_some(),
        A::Cancel => line.cancel.is_some(),
        A::Out => line.out.is_some(),
        A::Safe => line.safe.is_some(),
        A::Words => !line.words.is_empty(),
    }
}

/// Takes a word as the first argument that it can be and that is not there yet. `false`: it is none.
fn take(form: &Form, line: &mut Line, word: &str, names: &Names, book: &Book) -> Result<bool, Wrong> {
    for argument in form.needs.iter().chain(form.may) {
        let is_open = *argument == A::Units || !is_there(line, *argument);
        if is_open && takes(*argument, line, word, names, book)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn takes(argument: Argument, line: &mut Line, word: &str, names: &Names, book: &Book) -> Result<bool, Wrong> {
    match argument {
        A::Signal => put(&mut line.signal, numbered('s', word, &names.signals)),
        A::Incident => put(&mut line.incident, numbered('i', word, &names.incidents)),
        A::Other => put(&mut line.other, numbered('i', word, &names.incidents)),
        A::Units => Ok(match named(word, &names.units) {
            Some(unit) if line.units.contains(&unit) => true,
            Some(unit) => {
                line.units.push(unit);
                true
            }
            None => false,
        }),
        A::Type => {
            let ids: Vec<&str> = book.types().iter().map(|kind| kind.id.as_str()).collect();
            let found = one_of(word, &ids)?;
            put(&mut line.kind, found.and_then(|id| IncidentTypeId::new(id).ok()))
        }
        A::Priority => {
            let number = word.strip_prefix(['p', 'P']).unwrap_or(word);
            put(&mut line.priority, number.parse().ok().and_then(|n: u8| Priority::new(n).ok()))
        }
        A::Level => put(&mut line.level, word.parse().ok()),
        A::Time => put(&mut line.time, word.to_lowercase().parse().ok()),
        A::Hold => word_of(&mut line.hold, word, HoldReason::ALL, HoldReason::word),
        A::Step => word_of(&mut line.step, word, Step::ALL, Step::word),
        A::Refuse => word_of(&mut line.refuse, word, RefuseReason::ALL, RefuseReason::word),
        A::Clear => word_of(&mut line.clear, word, ClearReason::ALL, ClearReason::word),
        A::Disposition => word_of(&mut line.disposition, word, Disposition::ALL, Disposition::word),
        A::Cancel => word_of(&mut line.cancel, word, CancelReason::ALL, CancelReason::word),
        A::Out => word_of(&mut line.out, word, OutReason::ALL, OutReason::word),
        A::Safe => word_of(&mut line.safe, word, EmergencyEnd::ALL, EmergencyEnd::word),
        A::Words => Ok(false),
    }
}

fn put<T>(place: &mut Option<T>, found: Option<T>) -> Result<bool, Wrong> {
    let is_found = found.is_some();
    if is_found {
        *place = found;
    }
    Ok(is_found)
}

/// `I4711`, by letter and number.
fn numbered<T: Clone>(letter: char, word: &str, all: &[(u64, T)]) -> Option<T> {
    let number: u64 = word.strip_prefix([letter, letter.to_ascii_uppercase()])?.parse().ok()?;
    all.iter().find(|(each, _)| *each == number).map(|(_, id)| id.clone())
}

/// A call sign, with or without its dash, in any letters.
fn named(word: &str, units: &[FieldUnitId]) -> Option<FieldUnitId> {
    let bare = |text: &str| text.replace(['-', '_'], "").to_lowercase();
    let word = bare(word);
    let mut found = units.iter().filter(|unit| bare(unit.as_str()) == word);
    found.next().filter(|_| found.next().is_none()).cloned()
}

/// A word, or a beginning that only one has; from three letters on, so that no short word of a note is taken.
fn one_of<'a>(word: &str, all: &[&'a str]) -> Result<Option<&'a str>, Wrong> {
    let word = word.to_lowercase();
    if let Some(exact) = all.iter().find(|each| **each == word) {
        return Ok(Some(exact));
    }
    let mut found = all.iter().filter(|each| word.len() >= MIN_BEGINNING && each.starts_with(&word));
    match (found.next(), found.next()) {
        (Some(_), Some(_)) => Err(Wrong::Ambiguous(word)),
        (only, _) => Ok(only.copied()),
    }
}

/// The shortest beginning of a word that stands for it.
const MIN_BEGINNING: usize = 3;

fn word_of<T: Copy>(
    place: &mut Option<T>,
    word: &str,
    all: &[T],
    of: impl Fn(T) -> &'static str,
) -> Result<bool, Wrong> {
    let words: Vec<&str> = all.iter().map(|each| of(*each)).collect();
    let found = one_of(word, &words)?;
    put(place, all.iter().copied().find(|each| found == Some(of(*each))))
}

/// What the last word of a line may become, as whole lines.
pub fn complete(text: &str, names: &Names, book: &Book) -> Vec<String> {
    if text.chars().nth(MAX_LINE_CHARS).is_some() {
        return Vec::new();
    }
    let bare = text.trim_start().trim_start_matches('/');
    let Some((verb, _)) = bare.split_once(char::is_whitespace) else {
        let verbs = FORMS.iter().map(|form| form.verb.word().to_owned());
        return proposals("/", bare, verbs);
    };
    let Some(form) = form_of(verb) else { return Vec::new() };
    let (before, last) = text.rsplit_once(char::is_whitespace).unwrap_or(("", text));
    let arguments = form.needs.iter().chain(form.may);
    let words = arguments.flat_map(|argument| possible(*argument, names, book));
    proposals(&format!("{before} "), last, words)
}

fn proposals(before: &str, last: &str, words: impl Iterator<Item = String>) -> Vec<String> {
    let last = last.to_lowercase();
    let fits = words.filter(|word| word.to_lowercase().starts_with(&last));
    fits.take(MAX_PROPOSALS).map(|word| format!("{before}{word}")).collect()
}

fn possible(argument: Argument, names: &Names, book: &Book) -> Vec<String> {
    fn words<T: Copy>(all: &[T], of: impl Fn(T) -> &'static str) -> Vec<String> {
        all.iter().map(|each| of(*each).to_owned()).collect()
    }
    match argument {
        A::Signal => names.signals.iter().map(|(no, _)| signal_label(*no)).collect(),
        A::Incident | A::Other => names.incidents.iter().map(|(no, _)| incident_label(*no)).collect(),
        A::Units => names.units.iter().map(|unit| unit.as_str().to_uppercase()).collect(),
        A::Type => book.types().iter().map(|kind| kind.id.to_string()).collect(),
        A::Priority => Priority::all().map(|priority| priority.to_string()).collect(),
        A::Hold => words(HoldReason::ALL, HoldReason::word),
        A::Step => words(Step::ALL, Step::word),
        A::Refuse => words(RefuseReason::ALL, RefuseReason::word),
        A::Clear => words(ClearReason::ALL, ClearReason::word),
        A::Disposition => words(Disposition::ALL, Disposition::word),
        A::Cancel => words(CancelReason::ALL, CancelReason::word),
        A::Out => words(OutReason::ALL, OutReason::word),
        A::Safe => words(EmergencyEnd::ALL, EmergencyEnd::word),
        A::Level | A::Time | A::Words => Vec::new(),
    }
}

/// What people call an incident: its first event's place in the log.
pub fn incident_label(first: u64) -> String {
    format!("I{first}")
}

/// What people call a signal.
pub fn signal_label(first: u64) -> String {
    format!("S{first}")
}
