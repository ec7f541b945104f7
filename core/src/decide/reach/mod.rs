//! How is an officer told something at once, and when are they on duty for it?
//!
//! Their own life beside the account: a number, sealed, and a duty that they begin and that ends by itself. Whoever is
//! not on duty is left in peace.
//!
//! Invariant: a duty that nobody ended is over at its time.
//! Invariant: only the officer says by which number they are told, and that they are on duty.
//! Not here: browsers that are told (`record::sessions`: they end with the session), posts (`account`).

use crate::{
    event::{Actor, Draft, Header, Part, Stream, kind_and_facts},
    life::Life,
    values::{AccountId, Class, Moment, Span, UnitId},
};
use serde::{Deserialize, Serialize};

/// The longest duty without being begun again.
pub const MAX_DUTY: Span = Span::from_hours(13);
/// Digits of a number, at least and at most (E.164).
const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "facts", rename_all = "snake_case")]
pub enum Event {
    /// They said by which number they are told; the number is sealed.
    NumberSet {},
    /// They are told by no number.
    NumberRemoved {},
    /// They are on duty.
    OnDuty {
        /// Until when at the latest.
        until: Moment,
    },
    /// They are off duty.
    OffDuty {},
}

/// The sealed part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Number {
    /// With its country, as `+923331234567`.
    pub number: String,
}

/// What is remembered, from headers alone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reach {
    /// Whose.
    pub of: AccountId,
    /// How many events it has.
    pub version: u32,
    /// Where they served when it was said last.
    pub unit: UnitId,
    /// Whether there is a number.
    pub has_number: bool,
    /// Until when they are on duty.
    pub until: Option<Moment>,
}

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Tell me by this number; nothing: by none.
    SetNumber(String),
    /// I am on duty for so long.
    Begin(Span),
    /// I am off duty.
    End,
}

/// A rule says no. Words for people are `reach-refused-<word>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It is no number with its country.
    #[error("no number")]
    NoNumber,
    /// Longer than a shift.
    #[error("too long")]
    TooLong,
    /// It is another's.
    #[error("it is another's")]
    NotYours,
}

impl Refusal {
    /// As messages for people name it.
    pub fn word(self) -> &'static str {
        match self {
            Refusal::NoNumber => "no_number",
            Refusal::TooLong => "too_long",
            Refusal::NotYours => "not_yours",
        }
    }
}

/// Decides one command of `who`, who serves at `unit`.
pub fn decide(
    past: Option<&Reach>,
    command: &Command,
    (who, unit, now): (&AccountId, &UnitId, Moment),
) -> Result<Vec<Draft>, Refusal> {
    if past.is_some_and(|reach| reach.of != *who) {
        return Err(Refusal::NotYours);
    }
    let (event, number) = match command {
        Command::SetNumber(typed) if typed.trim().is_empty() => (Event::NumberRemoved {}, None),
        Command::SetNumber(typed) => (Event::NumberSet {}, Some(Number { number: number_of(typed)? })),
        Command::Begin(span) if *span <= Span::ZERO || *span > MAX_DUTY => return Err(Refusal::TooLong),
        Command::Begin(span) => (Event::OnDuty { until: now + *span }, None),
        Command::End => (Event::OffDuty {}, None),
    };
    let (kind, facts) = kind_and_facts(&event);
    let parts = number.iter().map(|number| Part::of(Class::Identity, number)).collect();
    let (actor, unit) = (Actor::Officer(who.clone()), Some(unit.clone()));
    Ok(vec![Draft { kind, facts, at: now, occurred: now, actor, unit, due: None, parts }])
}

/// A number as networks want it: a plus, then digits. Spaces, dashes and digits of other scripts are as people write.
fn number_of(typed: &str) -> Result<String, Refusal> {
    let plain =
        typed.trim().chars().filter(|c| !matches!(c, ' ' | '-' | '(' | ')' | '\u{200e}' | '\u{200f}'));
    let plain: String = plain
        .map(|c| c.to_digit(10).or_else(|| eastern(c)).map_or(c, |d| (b'0' + d as u8) as char))
        .collect();
    let plain = plain.strip_prefix("00").map_or(plain.clone(), |rest| format!("+{rest}"));
    let digits = plain.strip_prefix('+').ok_or(Refusal::NoNumber)?;
    let fits = DIGITS.contains(&digits.len())
        && digits.bytes().all(|b| b.is_ascii_digit())
        && !digits.starts_with('0');
    if fits { Ok(plain) } else { Err(Refusal::NoNumber) }
}

fn eastern(c: char) -> Option<u32> {
    match c {
        '\u{660}'..='\u{669}' => Some(c as u32 - 0x660),
        '\u{6f0}'..='\u{6f9}' => Some(c as u32 - 0x6f0),
        _ => None,
    }
}

impl Reach {
    /// Whether they are on duty now.
    pub fn is_on_duty(&self, now: Moment) -> bool {
        self.until.is_some_and(|until| now < until)
    }
}

impl Life for Reach {
    type Event = Event;
    const KIND: &'static str = "reach";

    fn evolve(past: Option<Reach>, header: &Header, event: &Event) -> Option<Reach> {
        let (Stream::Reach(of), Some(unit)) = (&header.stream, &header.unit) else { return past };
        let (of, unit, version) = (of.clone(), unit.clone(), header.seq + 1);
        let past = past.map_or((false, None), |past| (past.has_number, past.until));
        let (has_number, until) = match event {
            Event::NumberSet {} => (true, past.1),
            Event::NumberRemoved {} => (false, past.1),
            Event::OnDuty { until } => (past.0, Some(*until)),
            Event::OffDuty {} => (past.0, None),
        };
        Some(Reach { of, version, unit, has_number, until })
    }

    fn version(&self) -> u32 {
        self.version
    }

    fn unit(&self) -> &UnitId {
        &self.unit
    }

    fn is_over(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::life::grow;

    const NOW: Moment = Moment::from_millis(1_795_000_000_000);

    fn told(past: Option<Reach>, who: &str, command: &Command) -> Result<Reach, Refusal> {
        let (who, unit) = (who.parse().unwrap(), "kohat-control".parse().unwrap());
        let drafts = decide(past.as_ref(), command, (&who, &unit, NOW))?;
        let header =
            drafts[0].header(Stream::Reach("a".parse().unwrap()), past.as_ref().map_or(0, Life::version));
        assert!(!header.facts.to_string().contains("92"), "the number is sealed");
        Ok(grow(past, &header).unwrap())
    }

    #[test]
    fn a_duty_ends_by_itself_and_is_never_longer_than_a_shift() {
        let on = told(None, "a", &Command::Begin(Span::from_hours(8))).unwrap();
        assert!(on.is_on_duty(NOW) && !on.is_on_duty(NOW + Span::from_hours(8)));
        assert!(!told(Some(on.clone()), "a", &Command::End).unwrap().is_on_duty(NOW));
        assert_eq!(told(None, "a", &Command::Begin(Span::from_hours(14))), Err(Refusal::TooLong));
        assert_eq!(told(Some(on), "b", &Command::End), Err(Refusal::NotYours));
    }

    #[test]
    fn a_number_is_taken_as_people_write_it_and_kept_as_networks_want_it() {
        for typed in ["+92 333 1234567", "0092-333-1234567", "+۹۲۳۳۳۱۲۳۴۵۶۷", "+٩٢٣٣٣١٢٣٤٥٦٧"]
        {
            assert_eq!(number_of(typed), Ok("+923331234567".into()), "{typed}");
        }
        for bad in ["0333 1234567", "+12", "+0923331234567", "+92 333 abc", "+9233312345671234"] {
            assert_eq!(number_of(bad), Err(Refusal::NoNumber), "{bad}");
        }
        let set = told(None, "a", &Command::SetNumber("+92 333 1234567".into())).unwrap();
        assert!(set.has_number && !told(Some(set), "a", &Command::SetNumber(" ".into())).unwrap().has_number);
    }
}
