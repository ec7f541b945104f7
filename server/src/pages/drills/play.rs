//! With which forms does whoever leads an exercise let something happen?
//!
//! Not here: what the forms do (`happen`).

use super::{
    happen::{CALL, sites_of, units},
    written,
};
use crate::{
    officer::Officer,
    pages::{
        parts::{Field, FormErrors, Kind as Takes, PointPicker, go_on},
        people::pick,
        report::middle,
    },
    sites,
    town::Town,
};
use amanat_core::{
    decide::{
        drill::{Drill, MAX_WORDS_CHARS},
        site::Site,
    },
    dispatch::IncidentType,
};
use amanat_record::{Kept, Visit};
use maud::{Markup, html};
use std::sync::Arc;

/// The forms, for whoever leads.
pub(super) fn draw(
    officer: &Officer,
    visit: &Visit,
    town: &Town,
    drill: &Drill,
    (sent, errors): (&[(String, String)], &FormErrors),
) -> Markup {
    let say = &officer.frame.say;
    let (title, label) = (say.say("drill-play"), say.say("drill-play-happens"));
    let help = say.say("drill-play-happens-help");
    let mut key = written(sent, "key").to_owned();
    if key.is_empty() {
        key = crate::intake::new_key();
    }
    html! {
        details.act #play open[["what", "happens", "lat"].iter().any(|name| errors.of(name).is_some())] {
            summary { (title) }
            form.narrow method="post" action={ "/drills/" (drill.id) "/play" } {
                (officer.form_token())
                input type="hidden" name="key" value=(key);
                (pick("what", &say.say("drill-play-what"), &kinds(officer, visit), written(sent, "what"), errors.of("what")))
                (pick("site", &say.say("drill-play-site"), &places(officer, visit, drill), written(sent, "site"), None))
                (point(officer, visit, sent, errors))
                (Field { kind: Takes::Lines(3), value: written(sent, "happens"), help: &help, error: errors.of("happens"),
                         max_chars: MAX_WORDS_CHARS, ..Field::line("happens", &label) }.draw(say))
                (go_on(&title))
            }
        }
        (taking_part(officer, visit, town, drill, errors))
    }
}

fn kinds(officer: &Officer, visit: &Visit) -> Vec<(String, String)> {
    let say = &officer.frame.say;
    let named =
        |kind: &IncidentType| (kind.id.to_string(), kind.names.in_language(say.language()).to_owned());
    let call = (CALL.to_owned(), say.say("drill-play-call"));
    std::iter::once(call).chain(visit.setup().dispatch.types().iter().map(named)).collect()
}

fn places(officer: &Officer, visit: &Visit, drill: &Drill) -> Vec<(String, String)> {
    let none = (String::new(), officer.frame.say.say("drill-play-no-site"));
    let named = |kept: Arc<Kept<Site>>| {
        (kept.state.id.to_string(), sites::card(&kept).map(|card| card.name).unwrap_or_default())
    };
    std::iter::once(none).chain(sites_of(visit, drill).into_iter().map(named)).collect()
}

fn point(officer: &Officer, visit: &Visit, sent: &[(String, String)], errors: &FormErrors) -> Markup {
    let say = &officer.frame.say;
    let (lat, lon) = (say.say("room-place-lat"), say.say("room-place-lon"));
    let degrees = |name: &'static str, label, error| {
        let value = written(sent, name);
        Field { kind: Takes::Code, value, error, optional: true, max_chars: 20, ..Field::line(name, label) }
            .draw(say)
    };
    let typed = html! {
        div.two { (degrees("lat", &lat, errors.of("lat"))) (degrees("lon", &lon, None)) }
    };
    let begin = middle(visit.setup());
    PointPicker { lat_name: "lat", lon_name: "lon", chosen: None, begin, typed: Some(typed) }
        .draw(&officer.frame)
}

fn taking_part(officer: &Officer, visit: &Visit, town: &Town, drill: &Drill, errors: &FormErrors) -> Markup {
    let say = &officer.frame.say;
    let title = say.say("drill-take-part");
    let free: Vec<(String, String)> = units(visit, drill, town)
        .unwrap_or_default()
        .iter()
        .map(|kept| (kept.state.id.to_string(), kept.state.id.as_str().to_uppercase()))
        .collect();
    html! {
        @if !free.is_empty() {
            details.act open[errors.of("unit").is_some()] {
                summary { (title) }
                p.help { (say.say("drill-take-part-help")) }
                form.narrow method="post" action={ "/drills/" (drill.id) "/take-part" } {
                    (officer.form_token())
                    (pick("unit", &say.say("drill-take-part-unit"), &free, "", errors.of("unit")))
                    (go_on(&title))
                }
            }
        }
    }
}
