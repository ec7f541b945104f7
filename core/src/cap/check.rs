//! What is wrong with a message by the text of the standard?
//!
//! Each finding is a word and a place, so that a page can say it at the field in the reader's language.

use super::{
    model::{Area, Block, Message, Reference},
    place::{circle_of, polygon_of},
    when::{is_well_written, moment_of},
    words::{Category, Certainty, MsgType, Response, Scope, Severity, StatusWord, Urgency},
};
use std::collections::BTreeSet;

/// Something is wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Where: `alert.sent`, `alert.info[2].area[1].polygon[1]`.
    pub at: String,
    /// What; words for people are `cap-wrong-<word>`.
    pub wrong: Wrong,
}

/// What can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wrong {
    /// It must be there and is not, or is empty.
    Missing,
    /// It may be there once.
    Twice,
    /// The standard knows no such thing.
    Unknown,
    /// It stands before what must come first.
    OutOfOrder,
    /// None of the words that the standard allows here.
    NotAWord,
    /// It has a space, a comma, `<` or `&`.
    BadIdentifier,
    /// Not a time with seconds and a zone; universal time is -00:00.
    BadTime,
    /// It ends before it begins, or before it was sent.
    EndsTooEarly,
    /// A restriction without a restricted scope.
    RestrictionWithoutScope,
    /// A restricted scope without its restriction.
    ScopeWithoutRestriction,
    /// A private scope without addresses.
    NoAddresses,
    /// It is about other messages and names none.
    NoReferences,
    /// A reference is not `sender,identifier,sent`.
    BadReference,
    /// It is about itself.
    RefersToItself,
    /// An error or an exercise does not say what it is.
    NoteNeeded,
    /// Two blocks in one language.
    LanguageTwice,
    /// No language tag.
    BadLanguage,
    /// Blocks of one message say different things about the danger.
    BlocksDiffer,
    /// A warning without a block.
    NoBlocks,
    /// A warning for nowhere.
    NoArea,
    /// Not closed, fewer than four corners, or a corner that is nowhere.
    BadPolygon,
    /// No centre, or a radius below nought.
    BadCircle,
    /// A height without its floor, or below it.
    BadHeight,
    /// Longer than it may be.
    TooLong,
}

impl Wrong {
    /// As messages for people name it.
    pub fn word(self) -> &'static str {
        match self {
            Wrong::Missing => "missing",
            Wrong::Twice => "twice",
            Wrong::Unknown => "unknown",
            Wrong::OutOfOrder => "out_of_order",
            Wrong::NotAWord => "not_a_word",
            Wrong::BadIdentifier => "bad_identifier",
            Wrong::BadTime => "bad_time",
            Wrong::EndsTooEarly => "ends_too_early",
            Wrong::RestrictionWithoutScope => "restriction_without_scope",
            Wrong::ScopeWithoutRestriction => "scope_without_restriction",
            Wrong::NoAddresses => "no_addresses",
            Wrong::NoReferences => "no_references",
            Wrong::BadReference => "bad_reference",
            Wrong::RefersToItself => "refers_to_itself",
            Wrong::NoteNeeded => "note_needed",
            Wrong::LanguageTwice => "language_twice",
            Wrong::BadLanguage => "bad_language",
            Wrong::BlocksDiffer => "blocks_differ",
            Wrong::NoBlocks => "no_blocks",
            Wrong::NoArea => "no_area",
            Wrong::BadPolygon => "bad_polygon",
            Wrong::BadCircle => "bad_circle",
            Wrong::BadHeight => "bad_height",
            Wrong::TooLong => "too_long",
        }
    }
}

/// The longest headline that phones show whole, in characters.
const MAX_HEADLINE_CHARS: usize = 160;

/// Everything that is wrong with a message.
pub fn check(message: &Message) -> Vec<Finding> {
    let mut found = Found(Vec::new());
    envelope(message, &mut found);
    audience(message, &mut found);
    references(message, &mut found);
    let mut languages = BTreeSet::new();
    for (block, number) in message.info.iter().zip(1..) {
        let at = format!("alert.info[{number}]");
        let language = block.language.as_deref().unwrap_or("en-US").to_lowercase();
        found.when(!is_language(&language), &format!("{at}.language"), Wrong::BadLanguage);
        found.when(!languages.insert(language), &format!("{at}.language"), Wrong::LanguageTwice);
        found.when(differs(block, &message.info[0]), &at, Wrong::BlocksDiffer);
        info(block, message, &at, &mut found);
    }
    found.0
}

struct Found(Vec<Finding>);

impl Found {
    fn when(&mut self, is_wrong: bool, at: &str, wrong: Wrong) {
        if is_wrong {
            self.0.push(Finding { at: at.to_owned(), wrong });
        }
    }

    fn word(&mut self, text: &str, at: &str, is_allowed: impl Fn(&str) -> bool) {
        self.when(text.is_empty(), at, Wrong::Missing);
        self.when(!text.is_empty() && !is_allowed(text), at, Wrong::NotAWord);
    }

    fn time(&mut self, text: Option<&str>, at: &str) {
        self.when(text.is_some_and(|text| !is_well_written(text)), at, Wrong::BadTime);
    }
}

fn envelope(message: &Message, found: &mut Found) {
    for (text, at) in [(&message.identifier, "alert.identifier"), (&message.sender, "alert.sender")] {
        found.when(text.is_empty(), at, Wrong::Missing);
        let is_bad = text.chars().any(|c| c.is_whitespace() || matches!(c, ',' | '<' | '&'));
        found.when(is_bad, at, Wrong::BadIdentifier);
    }
    found.when(message.sent.is_empty(), "alert.sent", Wrong::Missing);
    found.time(Some(&message.sent).filter(|sent| !sent.is_empty()).map(String::as_str), "alert.sent");
    found.word(&message.status, "alert.status", |t| StatusWord::of_cap(t).is_some());
    found.word(&message.msg_type, "alert.msgType", |t| MsgType::of_cap(t).is_some());
    found.word(&message.scope, "alert.scope", |t| Scope::of_cap(t).is_some());
    let has_note = message.note.as_deref().is_some_and(|note| !note.trim().is_empty());
    let wants_note = message.msg_type == "Error" || message.status == "Exercise";
    found.when(wants_note && !has_note, "alert.note", Wrong::NoteNeeded);
    let warns = matches!(message.msg_type.as_str(), "Alert" | "Update");
    found.when(warns && message.info.is_empty() && message.status != "System", "alert.info", Wrong::NoBlocks);
}

fn audience(message: &Message, found: &mut Found) {
    let is_said = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
    let is_restricted = message.scope == Scope::Restricted.cap();
    let (restricts, addresses) = (is_said(&message.restriction), is_said(&message.addresses));
    found.when(
        message.restriction.is_some() && !is_restricted,
        "alert.restriction",
        Wrong::RestrictionWithoutScope,
    );
    found.when(is_restricted && !restricts, "alert.restriction", Wrong::ScopeWithoutRestriction);
    found.when(message.scope == Scope::Private.cap() && !addresses, "alert.addresses", Wrong::NoAddresses);
}

fn references(message: &Message, found: &mut Found) {
    let at = "alert.references";
    let referred = message.referred();
    let is_about_others = matches!(message.msg_type.as_str(), "Update" | "Cancel" | "Ack" | "Error");
    found.when(is_about_others && referred.is_empty(), at, Wrong::NoReferences);
    let is_bad = |one: &Option<Reference>| one.as_ref().is_none_or(|one| !is_well_written(&one.sent));
    found.when(referred.iter().any(is_bad), at, Wrong::BadReference);
    let is_itself = |one: &Reference| one.sender == message.sender && one.identifier == message.identifier;
    found.when(referred.iter().flatten().any(is_itself), at, Wrong::RefersToItself);
}

fn info(block: &Block, message: &Message, at: &str, found: &mut Found) {
    found.when(block.category.is_empty(), &format!("{at}.category"), Wrong::Missing);
    for each in &block.category {
        found.word(each, &format!("{at}.category"), |t| Category::of_cap(t).is_some());
    }
    for each in &block.response {
        found.word(each, &format!("{at}.responseType"), |t| Response::of_cap(t).is_some());
    }
    found.when(block.event.trim().is_empty(), &format!("{at}.event"), Wrong::Missing);
    found.word(&block.urgency, &format!("{at}.urgency"), |t| Urgency::of_cap(t).is_some());
    found.word(&block.severity, &format!("{at}.severity"), |t| Severity::of_cap(t).is_some());
    found.word(&block.certainty, &format!("{at}.certainty"), |t| Certainty::of_cap(t).is_some());
    let headline_chars = block.headline.as_deref().unwrap_or_default().chars().count();
    found.when(headline_chars > MAX_HEADLINE_CHARS, &format!("{at}.headline"), Wrong::TooLong);
    times(block, message, at, found);
    for (area, number) in block.area.iter().zip(1..) {
        ground(area, &format!("{at}.area[{number}]"), found);
    }
    let warns = matches!(message.msg_type.as_str(), "Alert" | "Update");
    found.when(warns && block.area.is_empty(), &format!("{at}.area"), Wrong::NoArea);
}

fn times(block: &Block, message: &Message, at: &str, found: &mut Found) {
    let all = [("effective", &block.effective), ("onset", &block.onset), ("expires", &block.expires)];
    for (name, text) in all {
        found.time(text.as_deref(), &format!("{at}.{name}"));
    }
    let moment = |text: &Option<String>| text.as_deref().and_then(moment_of);
    let begins = [moment_of(&message.sent), moment(&block.effective), moment(&block.onset)];
    let Some(expires) = moment(&block.expires) else { return };
    let is_over_at_once = block.urgency == Urgency::Past.cap();
    let is_early =
        begins.into_iter().flatten().any(|begin| expires < begin || (expires == begin && !is_over_at_once));
    found.when(is_early, &format!("{at}.expires"), Wrong::EndsTooEarly);
}

fn ground(area: &Area, at: &str, found: &mut Found) {
    found.when(area.desc.trim().is_empty(), &format!("{at}.areaDesc"), Wrong::Missing);
    for (text, number) in area.polygon.iter().zip(1..) {
        found.when(polygon_of(text).is_none(), &format!("{at}.polygon[{number}]"), Wrong::BadPolygon);
    }
    for (text, number) in area.circle.iter().zip(1..) {
        found.when(circle_of(text).is_none(), &format!("{at}.circle[{number}]"), Wrong::BadCircle);
    }
    let height = |text: &Option<String>| text.as_deref().map(|text| text.parse::<f64>().ok());
    let is_bad = match (height(&area.altitude), height(&area.ceiling)) {
        (None, None) | (Some(Some(_)), None) => false,
        (Some(Some(floor)), Some(Some(ceiling))) => ceiling < floor,
        _ => true,
    };
    found.when(is_bad, &format!("{at}.altitude"), Wrong::BadHeight);
}

/// Blocks are translations of each other: what programs act on is the same in each.
fn differs(one: &Block, first: &Block) -> bool {
    let facts = |block: &Block| {
        let (categories, responses): (BTreeSet<_>, BTreeSet<_>) =
            (block.category.iter().cloned().collect(), block.response.iter().cloned().collect());
        (categories, responses, block.urgency.clone(), block.severity.clone(), block.certainty.clone())
    };
    facts(one) != facts(first)
}

fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    let is_part =
        |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    (1..=8).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_alphabetic()) && parts.all(is_part)
}
