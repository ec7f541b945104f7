//! What did the person answer so far, and how does it go from page to page?
//!
//! In the form itself: no cookie, no account, nothing kept here before it is sent. Every page carries the answers of
//! the other pages in hidden fields, so that the report works without script and nothing of it is in an address.
//!
//! Invariant: only fields that the desk asks for are carried, each within its limit.

use crate::{
    intake::{Address, Brought, REACH},
    words::{BadDate, Calendar, Say, latin_digits},
};
use amanat_core::{
    answers::{Raw, RawPlace},
    playbook::{Ask, AskKind, Playbook},
    values::Moment,
};
use jiff::civil;
use maud::{Markup, html};
use std::collections::BTreeMap;

/// The longest field that is carried, in characters.
pub const MAX_CARRIED_CHARS: usize = 20_000;

/// Fields beside the desk's questions.
const OWN: [&str; 5] = [REACH, "email", "phone", "key", "then"];

/// The fields of a report on its way.
#[derive(Clone, Debug, Default)]
pub struct Carried(BTreeMap<String, String>);

impl Carried {
    /// Keeps what this desk asks for.
    pub fn read(fields: BTreeMap<String, String>, playbook: &Playbook) -> Self {
        let asked: Vec<String> = playbook.asks.iter().flat_map(fields_of).collect();
        let is_known = |name: &str| OWN.contains(&name) || asked.iter().any(|a| a == name);
        let kept = fields.into_iter().filter(|(name, _)| is_known(name));
        let bounded =
            |text: String| -> String { text.replace('\0', "").chars().take(MAX_CARRIED_CHARS).collect() };
        Self(kept.map(|(name, text)| (name, bounded(text))).filter(|(_, text)| !text.is_empty()).collect())
    }

    /// What stands in a field; empty where nothing does.
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// Puts something into a field.
    pub fn set(&mut self, name: &str, text: impl Into<String>) {
        self.0.insert(name.to_owned(), text.into());
    }

    /// Everything but the fields that the page itself shows.
    pub fn hidden(&self, shown: &[String]) -> Markup {
        html! {
            @for (name, text) in self.0.iter().filter(|(name, _)| !shown.contains(name)) {
                input type="hidden" name=(name) value=(text);
            }
        }
    }

    /// What is brought so far, without photos.
    pub fn brought(&self, say: &Say, playbook: &Playbook, now: Moment) -> Brought {
        let raw = |ask: &Ask| Some((ask.name.clone(), self.raw(say, ask, now)?));
        let answers = playbook.asks.iter().filter_map(raw).collect();
        Brought { answers, reach: self.address(), photos: Vec::new() }
    }

    /// How they want to be told.
    pub fn address(&self) -> Address {
        match self.get(REACH) {
            "email" => Address::Email(self.get("email").trim().to_owned()),
            "phone" => Address::Phone(self.get("phone").trim().to_owned()),
            _ => Address::None,
        }
    }

    fn raw(&self, say: &Say, ask: &Ask, now: Moment) -> Option<Raw> {
        let field = |part: &str| self.get(&format!("{}.{part}", ask.name)).to_owned();
        match ask.kind {
            AskKind::Photo => None,
            AskKind::Place => Some(Raw::Place(RawPlace {
                lat: field("lat"),
                lon: field("lon"),
                area: field("area"),
                text: field("text"),
            })),
            AskKind::Time => match self.moment(say, ask, now) {
                Ok(None) => None,
                Ok(Some(at)) => Some(Raw::Time(Some(at))),
                Err(_) => Some(Raw::Time(None)),
            },
            _ => Some(Raw::Text(self.get(&ask.name).to_owned())),
        }
    }

    /// The moment that was meant; `None` where nothing was answered.
    pub fn moment(&self, say: &Say, ask: &Ask, now: Moment) -> Result<Option<Moment>, BadDate> {
        let field = |part: &str| self.get(&format!("{}.{part}", ask.name)).trim();
        let today = say.civil_day(now);
        let day = match field("day") {
            "today" => Some(today),
            "yesterday" => Some(today.yesterday().map_err(|_| BadDate::NoSuchDay)?),
            "unknown" => return Ok(None),
            _ if field("date").is_empty() => None,
            _ => Some(say.read_day(field("date"), calendar(field("calendar")))?),
        };
        let hour = hour(field("hour"))?;
        let Some(day) = day else { return if hour.is_some() { Err(BadDate::Unreadable) } else { Ok(None) } };
        let zoned = day.to_datetime(hour.unwrap_or_default()).to_zoned(say.local_time().zone.clone());
        let at = Moment::from_timestamp(zoned.map_err(|_| BadDate::NoSuchDay)?.timestamp());
        Ok(Some(at))
    }
}

/// The names of a question's fields.
pub fn fields_of(ask: &Ask) -> Vec<String> {
    let parts: &[&str] = match ask.kind {
        AskKind::Place => &["lat", "lon", "area", "text"],
        AskKind::Time => &["day", "date", "calendar", "hour"],
        AskKind::Photo => &[],
        _ => return vec![ask.name.clone()],
    };
    parts.iter().map(|part| format!("{}.{part}", ask.name)).collect()
}

fn calendar(word: &str) -> Option<Calendar> {
    Calendar::ALL.into_iter().find(|c| c.word() == word)
}

/// `18:05`, `6`, `۱۸:۰۵`; empty is midnight's beginning of the day, unsaid.
fn hour(text: &str) -> Result<Option<civil::Time>, BadDate> {
    if text.is_empty() {
        return Ok(None);
    }
    let text = latin_digits(text);
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((&text, "0"));
    let number = |t: &str| t.trim().parse::<i8>().map_err(|_| BadDate::Unreadable);
    civil::Time::new(number(hour)?, number(minute)?, 0, 0).map(Some).map_err(|_| BadDate::Unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Words;
    use amanat_core::values::{Class, Language};

    fn ask(kind: AskKind) -> Ask {
        Ask { name: "when".into(), kind, required: false, limit: 200, options: vec![], class: Class::Content }
    }

    fn carried(fields: &[(&str, &str)]) -> Carried {
        Carried(fields.iter().map(|(n, t)| ((*n).to_owned(), (*t).to_owned())).collect())
    }

    /// Sunday 2021-10-10, 18:05 in Karachi.
    const NOW: Moment = Moment::from_millis(1_633_871_100_000);

    #[test]
    fn a_day_is_chosen_or_written_in_any_calendar_and_digits() {
        let say = Words::load_what_is_there().0.of(Language::Ur);
        let read = |fields: &[(&str, &str)]| {
            let at = carried(fields).moment(&say, &ask(AskKind::Time), NOW);
            at.map(|at| at.map(|at| format!("{} {}", say.civil_day(at), say.clock_time(at))))
        };
        assert_eq!(read(&[]), Ok(None));
        assert_eq!(read(&[("when.day", "unknown"), ("when.hour", "x")]), Ok(None));
        assert_eq!(
            read(&[("when.day", "today"), ("when.hour", "۷:۳۰")]),
            Ok(Some("2021-10-10 ۰۷:۳۰".into()))
        );
        assert_eq!(read(&[("when.day", "yesterday")]), Ok(Some("2021-10-09 ۰۰:۰۰".into())));
        let solar = [("when.date", "18/7/1400"), ("when.calendar", "solar")];
        assert_eq!(read(&solar), Ok(Some("2021-10-10 ۰۰:۰۰".into())));
        assert_eq!(read(&[("when.date", "4/3/1443")]), Err(BadDate::WhichCalendar));
        assert_eq!(read(&[("when.day", "today"), ("when.hour", "25:00")]), Err(BadDate::Unreadable));
    }

    #[test]
    fn hidden_fields_hold_the_words_as_written_and_never_as_markup() {
        let all = carried(&[("what", "\"><script>\nچوری"), ("where.text", "x")]);
        let drawn = all.hidden(&["where.text".into()]).into_string();
        assert!(drawn.contains("&quot;&gt;&lt;script&gt;\nچوری") && !drawn.contains("where.text"));
    }
}
