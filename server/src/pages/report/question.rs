//! How is one of a desk's questions asked?

use super::carried::Carried;
use crate::pages::{
    Frame,
    parts::{Choice, Choices, Field, FormErrors, Kind, PointPicker},
};
use amanat_core::{
    playbook::{Ask, AskKind, Playbook},
    setup::Setup,
    values::{Language, LayerId, Moment},
};
use maud::{Markup, html};

/// The most entries of a list to choose from; a longer one would make the page too large for a slow network.
pub const MAX_LISTED: usize = 300;
const LINES: u8 = 7;
const BEGIN_ZOOM: f64 = 7.0;

/// What drawing a question needs.
pub struct Asked<'a> {
    /// What surrounds it.
    pub frame: &'a Frame,
    /// The desk.
    pub playbook: &'a Playbook,
    /// Areas and units to choose from.
    pub setup: &'a Setup,
    /// What was answered before.
    pub carried: &'a Carried,
    /// What is wrong with it.
    pub errors: &'a FormErrors,
}

impl Asked<'_> {
    /// Draws the question.
    pub fn draw(&self, ask: &Ask) -> Markup {
        let desk = self.playbook.desk.as_str();
        let question = self.frame.say.desk(desk, &format!("{desk}-ask-{}", ask.name));
        let help = self.frame.say.desk(desk, &format!("{desk}-ask-{}-help", ask.name));
        match ask.kind {
            AskKind::Choice => self.choice(ask, &question, &help),
            AskKind::YesNo => self.yes_no(ask, &question, &help),
            AskKind::Place => self.place(ask, &question, &help),
            AskKind::Time => self.time(ask, &question, &help),
            AskKind::Unit => self.unit(ask, &question, &help),
            AskKind::Language => self.language(ask, &question, &help),
            AskKind::Photo => html! {},
            AskKind::LongText => self.field(ask, &question, &help, Kind::Lines(LINES)),
            AskKind::Phone => self.field(ask, &question, &help, Kind::Phone),
            AskKind::Text | AskKind::Person | AskKind::Number => {
                self.field(ask, &question, &help, Kind::Line)
            }
        }
    }

    fn field(&self, ask: &Ask, label: &str, help: &str, kind: Kind) -> Markup {
        let max_chars = if ask.kind == AskKind::Number { 0 } else { ask.limit as usize };
        let field = Field {
            help,
            kind,
            max_chars,
            value: self.carried.get(&ask.name),
            error: self.errors.of(&ask.name),
            optional: !ask.required,
            ..Field::line(&ask.name, label)
        };
        field.draw(&self.frame.say)
    }

    fn choices(&self, ask: &Ask, question: &str, help: &str, choices: Vec<Choice<'_>>) -> Markup {
        let error = self.errors.of(&ask.name);
        let chosen = vec![self.carried.get(&ask.name)];
        let drawn = Choices { name: &ask.name, question, help, choices, chosen, several: false, error };
        drawn.draw(&self.frame.say)
    }

    fn choice(&self, ask: &Ask, question: &str, help: &str) -> Markup {
        let desk = self.playbook.desk.as_str();
        let label = |option: &str| self.frame.say.desk(desk, &format!("{desk}-ask-{}-{option}", ask.name));
        let one = |o| Choice { value: o, label: label(o), help: String::new() };
        self.choices(ask, question, help, ask.options.iter().map(|o| one(o.as_str())).collect())
    }

    fn yes_no(&self, ask: &Ask, question: &str, help: &str) -> Markup {
        let one = |v, id| Choice { value: v, label: self.frame.say.say(id), help: String::new() };
        self.choices(ask, question, help, vec![one("yes", "answer-yes"), one("no", "answer-no")])
    }

    fn language(&self, ask: &Ask, question: &str, help: &str) -> Markup {
        let one = |l: Language| Choice { value: l.code(), label: l.own_name().into(), help: String::new() };
        self.choices(ask, question, help, Language::ALL.into_iter().map(one).collect())
    }

    fn place(&self, ask: &Ask, question: &str, help: &str) -> Markup {
        let say = &self.frame.say;
        let name = |part: &str| format!("{}.{part}", ask.name);
        let (lat_name, lon_name, area_name, text_name) =
            (name("lat"), name("lon"), name("area"), name("text"));
        let number = |name: &str| self.carried.get(name).parse::<f64>().ok().filter(|n| n.is_finite());
        let chosen = number(&lat_name).zip(number(&lon_name));
        let error = self.errors.of(&ask.name);
        let areas = areas_to_choose(self.setup, say.language(), self.frame.now);
        let picker = PointPicker {
            lat_name: &lat_name,
            lon_name: &lon_name,
            chosen,
            begin: middle(self.setup),
            typed: None,
        };
        let text_label = say.say("where-text");
        let text_help = say.say("where-text-help");
        let text = Field {
            help: &text_help,
            value: self.carried.get(&text_name),
            optional: true,
            max_chars: ask.limit as usize,
            ..Field::line(&text_name, &text_label)
        };
        html! {
            fieldset.wrong[error.is_some()] id=(ask.name) tabindex="-1" {
                legend { (question) @if !ask.required { " " span.quiet { (say.say("field-optional")) } } }
                p.help { (help) }
                @if let Some(error) = error { p.error { (say.with("field-error", &[("what", error.into())])) } }
                (picker.draw(self.frame))
                div.field {
                    label for=(area_name) { (say.say("where-area")) " " span.quiet { (say.say("field-optional")) } }
                    (select(&area_name, &say.say("where-area-none"), &areas, self.carried.get(&area_name)))
                }
                (text.draw(say))
            }
        }
    }

    fn time(&self, ask: &Ask, question: &str, help: &str) -> Markup {
        let say = &self.frame.say;
        let name = |part: &str| format!("{}.{part}", ask.name);
        let (day, date, calendar, hour) = (name("day"), name("date"), name("calendar"), name("hour"));
        let today = say.civil_day(self.frame.now);
        let yesterday = today.yesterday().unwrap_or(today);
        let long = |d| say.long_day_in(say.usual_calendar(), d);
        let one = |value, id: &str, help| Choice { value, label: say.say(id), help };
        let days = Choices {
            name: &day,
            question,
            help,
            choices: vec![
                one("today", "when-today", long(today)),
                one("yesterday", "when-yesterday", long(yesterday)),
                one("date", "when-date", String::new()),
                one("unknown", "when-unknown", String::new()),
            ],
            chosen: vec![self.carried.get(&day)],
            several: false,
            error: self.errors.of(&ask.name),
        };
        let example = say.day_in(say.usual_calendar(), today);
        let date_help = say.with("date-help", &[("example", example.into())]);
        let (date_label, hour_label, hour_help) =
            (say.say("when-date-label"), say.say("when-hour"), say.say("when-hour-help"));
        let written = Field {
            help: &date_help,
            value: self.carried.get(&date),
            optional: true,
            kind: Kind::Date,
            max_chars: 60,
            ..Field::line(&date, &date_label)
        };
        let at = Field {
            help: &hour_help,
            value: self.carried.get(&hour),
            optional: true,
            max_chars: 10,
            ..Field::line(&hour, &hour_label)
        };
        let calendars: Vec<(String, String)> = ["gregorian", "solar", "hijri"]
            .into_iter()
            .map(|word| (word.to_owned(), say.say(&format!("calendar-{word}"))))
            .collect();
        html! {
            div id=(ask.name) tabindex="-1" { (days.draw(say)) }
            (written.draw(say))
            div.field {
                label for=(calendar) { (say.say("when-calendar")) }
                (select(&calendar, &say.say("when-calendar-any"), &calendars, self.carried.get(&calendar)))
            }
            (at.draw(say))
        }
    }

    fn unit(&self, ask: &Ask, question: &str, help: &str) -> Markup {
        let say = &self.frame.say;
        let units = self.setup.places.units();
        let mut units: Vec<(String, String)> = units
            // Guests and offices that answer to no desk are not of the police.
            .filter(|u| !u.serves.is_empty())
            .map(|u| (u.id.to_string(), u.names.in_language(say.language()).to_owned()))
            .take(MAX_LISTED)
            .collect();
        units.sort_by(|a, b| a.1.cmp(&b.1));
        let error = self.errors.of(&ask.name);
        html! {
            div.field.wrong[error.is_some()] {
                label for=(ask.name) {
                    (question) @if !ask.required { " " span.quiet { (say.say("field-optional")) } }
                }
                p.help { (help) }
                @if let Some(error) = error { p.error { (say.with("field-error", &[("what", error.into())])) } }
                (select(&ask.name, &say.say("unit-none"), &units, self.carried.get(&ask.name)))
            }
        }
    }
}

fn select(name: &str, none: &str, options: &[(String, String)], chosen: &str) -> Markup {
    html! {
        select id=(name) name=(name) {
            option value="" { (none) }
            @for (value, label) in options {
                option value=(value) selected[value == chosen] { (label) }
            }
        }
    }
}

/// The widest areas among which there is something to choose: districts, as a rule.
fn areas_to_choose(setup: &Setup, language: Language, now: Moment) -> Vec<(String, String)> {
    let areas = setup.places.areas();
    let in_layer = |layer: &LayerId| {
        areas.iter().filter(|a| a.layer == *layer && a.valid.holds(now)).collect::<Vec<_>>()
    };
    let layers = areas.layers().map(in_layer).filter(|l| l.len() > 1 && l.len() <= MAX_LISTED);
    let Some(widest) = layers.min_by_key(Vec::len) else { return Vec::new() };
    let mut named: Vec<(String, String)> =
        widest.into_iter().map(|a| (a.id.to_string(), a.names.in_language(language).to_owned())).collect();
    named.sort_by(|a, b| a.1.cmp(&b.1));
    named
}

/// Where the map begins: the middle of all areas.
pub(in crate::pages) fn middle(setup: &Setup) -> (f64, f64, f64) {
    let start = ([f64::INFINITY; 2], [f64::NEG_INFINITY; 2]);
    let (low, high) = setup.places.areas().iter().fold(start, |(low, high), area| {
        let (l, h) = area.shape.corners();
        ([low[0].min(l[0]), low[1].min(l[1])], [high[0].max(h[0]), high[1].max(h[1])])
    });
    let (lon, lat) = ((low[0] + high[0]) / 2.0, (low[1] + high[1]) / 2.0);
    if lon.is_finite() && lat.is_finite() { (lat, lon, BEGIN_ZOOM) } else { (30.0, 69.0, 5.0) }
}
