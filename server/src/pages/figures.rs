//! What does the force tell everyone about itself?
//!
//! Numbers by month, each computed at one head of the public log, so that whoever has the log can count again. First
//! those of emergencies: how often the glass was broken, and whether it was right. They count what officers did, not
//! what happened to people: nothing is left out where numbers are small, and no place or desk is named.

use super::{
    Frame, page,
    parts::{Column, ltr, table, time_tag},
};
use crate::{town::Town, words::Say};
use amanat_core::{values::Moment, view::glasses::Counted};
use amanat_record::glass::Months;
use axum::{Router, extract::State, routing::get};
use maud::{Markup, html};

/// `/figures`.
pub fn routes() -> Router<Town> {
    Router::new().route("/figures", get(show))
}

/// Numbers, and the head of the log that they were counted at.
pub struct Figures {
    /// How many entries the public log had.
    pub size: u64,
    /// Its root, in base 64.
    pub root: String,
    /// When it was counted.
    pub at: Moment,
    /// Glasses, by month; every month from the first to this one.
    pub emergencies: Months,
}

impl Figures {
    /// Counts at the public head.
    pub fn of(town: &Town) -> Self {
        let (size, root) = town.record().public_head().unwrap_or_default();
        let at = town.now();
        let zone = jiff::tz::TimeZone::get(&town.settings().zone).unwrap_or(jiff::tz::TimeZone::UTC);
        let month = |at: Moment| at.timestamp().to_zoned(zone.clone()).strftime("%Y-%m").to_string();
        let mut emergencies = town.record().glasses_counted(size, at, &month);
        emergencies.entry(month(at)).or_default();
        Self { size, root, at, emergencies }
    }
}

async fn show(State(town): State<Town>, frame: Frame) -> Markup {
    let say = &frame.say;
    let figures = Figures::of(&town);
    let title = say.say("figures-title");
    let column = |id: &str| Column::figures(say.say(&format!("figures-{id}")));
    let counts = ["broken", "in-time", "late", "justified", "not-justified", "waits"].map(column);
    let mut columns = vec![Column::words(say.say("figures-month"))];
    columns.extend(counts);
    let row = |(month, counted): (&String, &Counted)| {
        let Counted { broken, in_time, late, justified, not_justified, waits } = *counted;
        let mut cells = vec![ltr(month)];
        cells.extend([broken, in_time, late, justified, not_justified, waits].map(|n| number(say, n)));
        cells
    };
    let rows: Vec<Vec<Markup>> = figures.emergencies.iter().rev().map(row).collect();
    let body = html! {
        h1 { (title) }
        p.lead { (say.say("figures-lead")) }
        (table(&say.say("figures-emergencies"), &columns, &rows))
        p { (say.say("figures-emergencies-help")) }
        p.quiet {
            (say.say("figures-at")) " " (time_tag(say, figures.at)) " · "
            (say.with("figures-head", &[("size", say.number(i64::try_from(figures.size).unwrap_or(i64::MAX)).into())]))
            " " (ltr(&figures.root))
        }
        p { a href="/api/v1/figures" { (say.say("figures-json")) } " · " a href="/verify" { (say.say("nav-verify")) } }
    };
    page(&frame, &title, body)
}

fn number(say: &Say, n: u32) -> Markup {
    html! { (say.number(i64::from(n))) }
}
