//! What did they answer to the desk's questions, and is it an answer?
//!
//! The same check serves the pages and the JSON interface. A bad answer gets a problem at its question; the
//! person's text is never cut or changed on the way.
//!
//! Not here: how a day in three calendars is read (the server's words), how a photo is cleaned (`intake`).

use crate::{
    decide::matter::FileWords,
    event::Part,
    places::Places,
    playbook::{Ask, AskKind, Playbook},
    route::Whereabouts,
    values::{AreaId, Class, Language, Moment, Point, UnitId},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The question whose answer says how old the person concerned is.
pub const AGE: &str = "age";
const ADULT_YEARS: u32 = 18;
const MAX_AGE_YEARS: u32 = 150;
/// A time of happening may lie this far ahead, for clocks that are wrong.
const CLOCK_LEEWAY_MS: i64 = 15 * 60 * 1000;

/// An answer as it came.
#[derive(Clone, Debug, PartialEq)]
pub enum Raw {
    /// What was typed or chosen.
    Text(String),
    /// A place, as the fields of a form hold it.
    Place(RawPlace),
    /// A day and hour, read; `None`: it could not be read as one.
    Time(Option<Moment>),
    /// Files, cleaned and named.
    Files(Vec<FileWords>),
}

/// A place as the fields of a form hold it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawPlace {
    /// Latitude in degrees, or empty.
    pub lat: String,
    /// Longitude in degrees, or empty.
    pub lon: String,
    /// An area's id, or empty.
    pub area: String,
    /// The place in words.
    pub text: String,
}

/// A place somebody named.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// The point on the map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
    /// The area chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<AreaId>,
    /// In words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}

/// An answer that is one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Words.
    Text(String),
    /// One of the options.
    Choice(String),
    /// Yes or no.
    YesNo(bool),
    /// A whole number.
    Number(u32),
    /// Where.
    Place(Place),
    /// When.
    Time(Moment),
    /// Photos.
    Files(Vec<FileWords>),
    /// A unit of the force.
    Unit(UnitId),
    /// A language.
    Language(Language),
}

/// Why an answer is none. Words are `problem-<word>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nothing was answered.
    Required,
    /// Too many characters, digits or files.
    TooLong(u32),
    /// None of the options.
    NotAnOption,
    /// No whole number.
    NotANumber,
    /// No telephone number.
    NotAPhone,
    /// No place, or none of ours.
    NotAPlace,
    /// No day.
    NotADate,
    /// It lies ahead.
    InFuture,
}

impl Problem {
    /// The word by which its sentence is found.
    pub fn word(&self) -> &'static str {
        match self {
            Problem::Required => "required",
            Problem::TooLong(_) => "too-long",
            Problem::NotAnOption => "not-an-option",
            Problem::NotANumber => "not-a-number",
            Problem::NotAPhone => "not-a-phone",
            Problem::NotAPlace => "not-a-place",
            Problem::NotADate => "not-a-date",
            Problem::InFuture => "in-future",
        }
    }
}

/// All answers to a desk's questions, by the question's name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(pub BTreeMap<String, Answer>);

impl Answers {
    /// Checks what came against what the desk asks. What the desk does not ask is passed over.
    ///
    /// Errors: the problem of each question that has one.
    pub fn check(
        playbook: &Playbook,
        places: &Places,
        raw: &BTreeMap<String, Raw>,
        now: Moment,
    ) -> Result<Answers, BTreeMap<String, Problem>> {
        let mut answers = Answers::default();
        let mut problems = BTreeMap::new();
        for ask in &playbook.asks {
            match check_one(ask, places, raw.get(&ask.name), now) {
                Ok(Some(answer)) => {
                    answers.0.insert(ask.name.clone(), answer);
                }
                Ok(None) if ask.required => {
                    problems.insert(ask.name.clone(), Problem::Required);
                }
                Ok(None) => {}
                Err(problem) => {
                    problems.insert(ask.name.clone(), problem);
                }
            }
        }
        if problems.is_empty() { Ok(answers) } else { Err(problems) }
    }

    /// The answers as parts, each under its question's class.
    pub fn parts(&self, playbook: &Playbook) -> Vec<Part> {
        let of = |class: Class| {
            let answers = playbook.asks.iter().filter(|a| a.class == class);
            let picked: BTreeMap<&str, &Answer> =
                answers.filter_map(|a| Some((a.name.as_str(), self.0.get(&a.name)?))).collect();
            (!picked.is_empty()).then(|| Part::of(class, &picked))
        };
        Class::ALL.into_iter().filter_map(of).collect()
    }

    /// Options chosen, in the order of the questions; they may choose a clock.
    pub fn choices(&self, playbook: &Playbook) -> Vec<String> {
        let chosen = |ask: &Ask| match self.0.get(&ask.name) {
            Some(Answer::Choice(option)) if ask.class == Class::Content => Some(option.clone()),
            _ => None,
        };
        playbook.asks.iter().filter_map(chosen).collect()
    }

    /// What is known of where it happened.
    pub fn whereabouts(&self, playbook: &Playbook) -> Whereabouts<'_> {
        let place =
            self.0.values().find_map(|a| if let Answer::Place(place) = a { Some(place) } else { None });
        let never = playbook.route.never.as_ref().and_then(|name| self.0.get(name));
        Whereabouts {
            point: place.and_then(|p| p.point),
            area: place.and_then(|p| p.area.as_ref()),
            text: place.map(|p| p.text.as_str()).filter(|t| !t.is_empty()),
            complained_of: if let Some(Answer::Unit(unit)) = never { Some(unit) } else { None },
        }
    }

    /// Whether the person concerned is under eighteen; `None` where it is not known.
    pub fn under_18(&self) -> Option<bool> {
        match self.0.get(AGE) {
            Some(Answer::Number(years)) => Some(*years < ADULT_YEARS),
            _ => None,
        }
    }

    /// When it happened.
    pub fn occurred(&self) -> Option<Moment> {
        self.0.values().find_map(|a| if let Answer::Time(at) = a { Some(*at) } else { None })
    }

    /// The files among the answers.
    pub fn files(&self) -> impl Iterator<Item = &FileWords> {
        self.0
            .values()
            .filter_map(|a| if let Answer::Files(files) = a { Some(files) } else { None })
            .flatten()
    }
}

fn check_one(ask: &Ask, places: &Places, raw: Option<&Raw>, now: Moment) -> Result<Option<Answer>, Problem> {
    match raw {
        None => Ok(None),
        Some(Raw::Files(files)) if files.is_empty() => Ok(None),
        Some(Raw::Files(files)) if ask.kind == AskKind::Photo => {
            match files.len() as u64 > u64::from(ask.limit) {
                true => Err(Problem::TooLong(ask.limit)),
                false => Ok(Some(Answer::Files(files.clone()))),
            }
        }
        Some(Raw::Time(at)) if ask.kind == AskKind::Time => match at {
            None => Err(Problem::NotADate),
            Some(at) if (*at - now).millis() > CLOCK_LEEWAY_MS => Err(Problem::InFuture),
            Some(at) => Ok(Some(Answer::Time((*at).min(now)))),
        },
        Some(Raw::Place(place)) if ask.kind == AskKind::Place => check_place(ask, places, place),
        Some(Raw::Text(text)) if text.trim().is_empty() => Ok(None),
        Some(Raw::Text(text)) => check_text(ask, places, text).map(Some),
        Some(_) => Err(Problem::NotAnOption),
    }
}

fn check_place(ask: &Ask, places: &Places, raw: &RawPlace) -> Result<Option<Answer>, Problem> {
    let blank = |text: &str| text.trim().is_empty();
    if [&raw.lat, &raw.lon, &raw.area, &raw.text].into_iter().all(|t| blank(t)) {
        return Ok(None);
    }
    if raw.text.chars().count() > ask.limit as usize {
        return Err(Problem::TooLong(ask.limit));
    }
    let number = |text: &str| text.trim().parse::<f64>().map_err(|_| Problem::NotAPlace);
    let point = match blank(&raw.lat) && blank(&raw.lon) {
        true => None,
        false => Some(Point::new(number(&raw.lat)?, number(&raw.lon)?).map_err(|_| Problem::NotAPlace)?),
    };
    let area = match blank(&raw.area) {
        true => None,
        false => Some(AreaId::new(raw.area.trim()).map_err(|_| Problem::NotAPlace)?),
    };
    if area.as_ref().is_some_and(|area| places.area(area).is_none()) {
        return Err(Problem::NotAPlace);
    }
    Ok(Some(Answer::Place(Place { point, area, text: raw.text.trim().to_owned() })))
}

fn check_text(ask: &Ask, places: &Places, text: &str) -> Result<Answer, Problem> {
    if text.chars().count() > ask.limit as usize && ask.kind != AskKind::Number {
        return Err(Problem::TooLong(ask.limit));
    }
    let text = text.trim();
    match ask.kind {
        AskKind::Text | AskKind::LongText | AskKind::Person => Ok(Answer::Text(text.to_owned())),
        AskKind::Choice if ask.options.iter().any(|o| o == text) => Ok(Answer::Choice(text.to_owned())),
        AskKind::Choice => Err(Problem::NotAnOption),
        AskKind::YesNo => match text {
            "yes" => Ok(Answer::YesNo(true)),
            "no" => Ok(Answer::YesNo(false)),
            _ => Err(Problem::NotAnOption),
        },
        AskKind::Number => number(ask, text),
        AskKind::Phone => phone(text),
        AskKind::Language => text.parse().map(Answer::Language).map_err(|_| Problem::NotAnOption),
        AskKind::Unit => match UnitId::new(text) {
            Ok(unit) if places.unit(&unit).is_some() => Ok(Answer::Unit(unit)),
            _ => Err(Problem::NotAnOption),
        },
        AskKind::Place => {
            check_place(ask, places, &RawPlace { text: text.to_owned(), ..RawPlace::default() })
                .map(|answer| answer.unwrap_or(Answer::Text(String::new())))
        }
        AskKind::Time => Err(Problem::NotADate),
        AskKind::Photo => Err(Problem::NotAnOption),
    }
}

/// Digits of any of the region's scripts are read as digits.
fn western(text: &str) -> String {
    let digit = |c: char| match c {
        '\u{660}'..='\u{669}' => char::from(b'0' + (c as u32 - 0x660) as u8),
        '\u{6f0}'..='\u{6f9}' => char::from(b'0' + (c as u32 - 0x6f0) as u8),
        other => other,
    };
    text.chars().map(digit).collect()
}

fn number(ask: &Ask, text: &str) -> Result<Answer, Problem> {
    let number: u32 = western(text).parse().map_err(|_| Problem::NotANumber)?;
    let is_no_age = ask.name == AGE && number > MAX_AGE_YEARS;
    if number.to_string().len() > ask.limit as usize || is_no_age {
        return Err(Problem::NotANumber);
    }
    Ok(Answer::Number(number))
}

fn phone(text: &str) -> Result<Answer, Problem> {
    let plain: String = western(text).chars().filter(|c| !" -().\u{a0}".contains(*c)).collect();
    let digits = plain.strip_prefix('+').unwrap_or(&plain);
    let fits = (5..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    if fits { Ok(Answer::Text(plain)) } else { Err(Problem::NotAPhone) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(kind: AskKind, limit: u32) -> Ask {
        Ask {
            name: "q".into(),
            kind,
            required: true,
            limit,
            options: vec!["theft".into()],
            class: Class::Content,
        }
    }

    fn one(kind: AskKind, limit: u32, text: &str) -> Result<Option<Answer>, Problem> {
        check_one(
            &ask(kind, limit),
            &Places::default(),
            Some(&Raw::Text(text.into())),
            Moment::from_millis(0),
        )
    }

    #[test]
    fn a_number_is_read_in_any_of_the_regions_digits() {
        for text in ["17", "۱۷", "١٧", " 17 "] {
            assert_eq!(one(AskKind::Number, 3, text), Ok(Some(Answer::Number(17))));
        }
        assert_eq!(one(AskKind::Number, 3, "1000"), Err(Problem::NotANumber));
        assert_eq!(one(AskKind::Number, 3, "-1"), Err(Problem::NotANumber));
    }

    #[test]
    fn words_are_kept_as_written_and_refused_when_too_long() {
        assert_eq!(one(AskKind::LongText, 9, "چوری ہوئی"), Ok(Some(Answer::Text("چوری ہوئی".into()))));
        assert_eq!(one(AskKind::LongText, 8, "چوری ہوئی"), Err(Problem::TooLong(8)));
        assert_eq!(one(AskKind::LongText, 8, "  "), Ok(None));
    }

    #[test]
    fn what_is_not_among_the_options_or_no_phone_is_told_at_the_field() {
        assert_eq!(one(AskKind::Choice, 50, "arson"), Err(Problem::NotAnOption));
        assert_eq!(one(AskKind::Phone, 30, "call me"), Err(Problem::NotAPhone));
        assert_eq!(
            one(AskKind::Phone, 30, "+۹۲ 300-1234567"),
            Ok(Some(Answer::Text("+923001234567".into())))
        );
    }

    #[test]
    fn a_place_beside_the_earth_or_of_another_force_is_refused() {
        let place = |lat: &str, area: &str| {
            let raw =
                RawPlace { lat: lat.into(), lon: "71.5".into(), area: area.into(), text: String::new() };
            check_place(&ask(AskKind::Place, 200), &Places::default(), &raw)
        };
        for (lat, area) in [("91", ""), ("NaN", ""), ("1e400", ""), ("34", "nowhere"), ("34", "../x")] {
            assert_eq!(place(lat, area), Err(Problem::NotAPlace), "{lat} {area}");
        }
        assert!(place("34.0", "").unwrap().is_some());
    }
}
