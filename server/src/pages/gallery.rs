//! How do all parts look together?
//!
//! `AMANAT_GALLERY=/some/folder cargo nextest run -p amanat gallery` writes pages to look at in a browser; without
//! the variable they are only drawn. Serve the folder with `server/web/dist` as its `assets`.

use super::{
    Force, Frame, SignedIn, desk_page, page,
    parts::{button::act, text::lines_of_person, *},
};
use crate::words::Words;
use amanat_core::values::{Language, Moment, Names, Span};
use maud::{Markup, html};

const NOW: Moment = Moment::from_millis(1_795_000_000_000);
const TOLD: &str =
    "کل رات گیارہ بجے میری موٹر سائیکل (Honda CD-70) گلی نمبر 4 سے چوری ہو گئی۔\nنمبر KHI-4821 ہے۔";

fn frame(language: Language) -> Frame {
    let mut names = Names::default();
    names.0.insert(Language::En, "Sample Province Police".into());
    names.0.insert(Language::Ur, "نمونہ صوبہ پولیس".into());
    let mut frame = Frame::new(Words::load_what_is_there().0.of(language), NOW, "/report");
    frame.force = Force { names, mark: None };
    frame.demo = true;
    frame
}

fn choice<'a>(value: &'a str, label: String, help: &str) -> Choice<'a> {
    Choice { value, label, help: help.into() }
}

fn public(frame: &Frame) -> Markup {
    let say = &frame.say;
    let ways: Vec<Tile> =
        [("nav-report", "footer-line"), ("nav-follow", "draft-kept"), ("nav-verify", "footer-line")]
            .into_iter()
            .map(|(title, says)| Tile {
                to: "#".into(),
                sends: None,
                title: say.say(title),
                says: say.say(says),
            })
            .collect();
    let mut errors = FormErrors::default();
    errors.add("when", say.say("date-wrong-unreadable"));
    let label = say.say("map-help");
    let when = say.say("calendar-gregorian");
    page(
        frame,
        &say.say("nav-report"),
        html! {
            h1 { (say.say("nav-report")) }
            p.lead { (say.say("draft-kept")) }
            (tiles(&ways, true))
            (errors.draw(say))
            form method="post" data-draft="gallery" data-restored=(say.say("draft-restored"))
                data-discard=(say.say("draft-discard")) data-offline=(say.say("offline-now")) {
                p.steps { (say.with("step-of", &[("step", 2.into()), ("steps", 6.into())])) }
                (Field { help: &label, value: TOLD, kind: Kind::Lines(4), ..Field::line("what", &when) }.draw(say))
                (Field { error: errors.of("when"), kind: Kind::Date, ..Field::line("when", &when) }.draw(say))
                (Field { optional: true, kind: Kind::Phone, value: "+92 300 1234567", ..Field::line("phone", &when) }.draw(say))
                (Choices {
                    name: "calendar", question: &say.say("language-choose"), help: "", several: false, error: None,
                    choices: vec![
                        choice("g", say.say("calendar-gregorian"), &say.say("draft-kept")),
                        choice("s", say.say("calendar-solar"), ""),
                    ],
                    chosen: vec!["g"],
                }.draw(say))
                (PointPicker { lat_name: "lat", lon_name: "lon", chosen: None, begin: (27.5, 68.5, 5.0), typed: None }.draw(frame))
                (go_on(&say.say("button-continue")))
            }
            (notice(say, Tone::Good, html! { p { (say.say("map-chosen")) } }))
            (notice(say, Tone::Know, html! { p { (say.say("draft-kept")) } }))
            (notice(say, Tone::Care, html! { p { (say.say("offline-now")) } }))
            (notice(say, Tone::Danger, html! { p { (say.say("fault-title")) } }))
            p.big-code { (ltr("7F3K-22QX-9A")) }
            (summary_list(say, &[
                SummaryRow { asked: say.say("language-choose"), answered: words_of_person(TOLD), change_at: Some("#".into()) },
                SummaryRow { asked: say.say("calendar-solar"), answered: html! { (say.long_day(NOW)) }, change_at: Some("#".into()) },
            ]))
            (timeline(say, &[
                TimelineEntry { at: NOW - Span::from_hours(30), what: say.say("notice-good"), who: None, more: Some(lines_of_person(TOLD)), current: false },
                TimelineEntry { at: NOW, what: say.say("notice-know"), who: Some(words_of_person("علی")), more: None, current: true },
            ]))
            (empty_state(&say.say("not-found-title"), &say.say("not-found-help"), Some(link_button("#", &say.say("nav-report")))))
            (pager(say, 2, Some("#"), Some("#")))
        },
    )
}

fn staff(frame: &Frame) -> Markup {
    let say = &frame.say;
    let badge = |hours: i64| clock_badge(say, &ClockState::Due(NOW + Span::from_hours(hours)), NOW);
    let row =
        |no: &str, clock: Markup| vec![html! { a href="#" { (ltr(no)) } }, words_of_person(TOLD), clock];
    let columns = [
        Column::words(say.say("nav-report")),
        Column::words(say.say("nav-people")),
        Column::words(say.say("nav-today")),
    ];
    desk_page(
        frame,
        &say.say("nav-today"),
        html! {
            h1 { (say.say("nav-today")) }
            div.columns {
                div {
                    (table(&say.with("list-rows", &[("count", 4.into())]), &columns, &[
                        row("KHI-2026-00017", badge(-5)),
                        row("KHI-2026-00018", badge(2)),
                        row("KHI-2026-00021", badge(70)),
                        row("KHI-2026-00024", clock_badge(say, &ClockState::Done, NOW)),
                    ]))
                }
                div {
                    div.sheet.next-step { h2 { (say.say("nav-report")) } (lines_of_person(TOLD))
                        p.actions { (act("do", "send", &say.say("button-send"), true)) (act("do", "x", &say.say("button-cancel"), false)) } }
                    (clock_badge(say, &ClockState::Paused("عید"), NOW))
                }
            }
        },
    )
}

#[test]
fn every_part_is_drawn_in_every_language() {
    let folder = std::env::var_os("AMANAT_GALLERY").map(std::path::PathBuf::from);
    for language in Language::ALL {
        let mut staff_frame = frame(language);
        staff_frame.here = "/today".into();
        staff_frame.signed_in = Some(SignedIn {
            name: "سعدیہ خان".into(),
            unit: "تھانہ گلشن".into(),
            sets_up: true,
            guest: false,
            entries: vec![("/lookups", "nav-lookups"), ("/reviews", "nav-reviews")],
        });
        let mut night = staff_frame.clone();
        night.night = true;
        let mut protected = frame(language);
        protected.protected = true;
        let public_frame = frame(language).with_script("map.js").with_script("drafts.js");
        for (name, drawn) in [
            ("public", public(&public_frame)),
            ("protected", public(&protected)),
            ("staff", staff(&staff_frame)),
            ("night", staff(&night)),
        ] {
            let text = drawn.into_string();
            assert!(text.contains(&format!("lang=\"{language}\"")));
            assert!(!text.contains("{$") && !text.contains("{ $"), "a variable was not given: {name}");
            if let Some(folder) = &folder {
                std::fs::write(folder.join(format!("{name}-{language}.html")), text).unwrap();
            }
        }
    }
}
