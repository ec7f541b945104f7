//! How often do people look at what is protected?
//!
//! For whoever answers for them: plain counts by officer, month and unit, with the list behind each number. It protects
//! the people whose words lie here; it weighs nobody. Officers stand in the order of their names, and no number is
//! coloured.
//!
//! Not here: which looks this visitor is told of (`amanat-record`), what is said of a look (`reviews`).

use super::{
    desk_page,
    parts::{Column, empty_state, pager, table, time_tag, words_of_person},
    staff::Naming,
    trouble::{Trouble, ours},
};
use crate::{officer::Officer, town::Town, words::Say};
use amanat_core::{
    decide::access::Look,
    values::{AccountId, MatterNo, Moment, UnitId},
    view::looks::{OFTEN, Tally},
};
use amanat_record::{Lookup, Sort, Visit};
use axum::{
    Router,
    extract::{Path, Query, State},
    routing::get,
};
use jiff::{ToSpan, civil::Date};
use maud::{Markup, html};
use serde::Deserialize;

/// Months that can be chosen.
const MONTHS: i32 = 12;
/// Rows on one page of a list.
const ROWS: usize = 100;

/// The pages of lookups.
pub fn routes() -> Router<Town> {
    Router::new().route("/lookups", get(show)).route("/lookups/{id}", get(of))
}

/// What is asked for.
#[derive(Clone, Deserialize)]
struct Wish {
    #[serde(default)]
    month: String,
    #[serde(default)]
    unit: String,
    #[serde(default)]
    of: String,
    #[serde(default)]
    from: u32,
}

/// A month of this house's zone: its first day, and the moments between which it lies.
#[derive(Clone, Copy)]
pub struct Month {
    /// Its first day.
    pub first: Date,
    /// From then on.
    pub from: Moment,
    /// Before then.
    pub until: Moment,
}

impl Month {
    /// The month of this name (`2026-11`), else the one that is now.
    pub fn read(say: &Say, name: &str, now: Moment) -> Option<Month> {
        let today = say.civil_day(now);
        let named = format!("{name}-01").parse::<Date>().ok().filter(|day| *day <= today);
        let first = named.unwrap_or(today).first_of_month();
        Self::of(say, first)
    }

    fn of(say: &Say, first: Date) -> Option<Month> {
        let at = |day: Date| {
            let zoned = day.to_zoned(say.local_time().zone.clone()).ok()?;
            Some(Moment::from_timestamp(zoned.timestamp()))
        };
        let next = first.checked_add(1.month()).ok()?;
        Some(Month { first, from: at(first)?, until: at(next)? })
    }

    /// Its name in an address.
    pub fn name(&self) -> String {
        self.first.strftime("%Y-%m").to_string()
    }

    /// Its first and last day, in the reader's calendar.
    fn in_words(&self, say: &Say) -> String {
        let last = self.first.last_of_month();
        let calendar = say.usual_calendar();
        format!("{} – {}", say.day_in(calendar, self.first), say.day_in(calendar, last))
    }
}

/// One request of somebody who answers for people.
struct Desk {
    officer: Officer,
    visit: Visit,
    units: Vec<UnitId>,
    month: Month,
    unit: Option<UnitId>,
    wish: Wish,
}

impl Desk {
    fn new(town: &Town, officer: Officer, wish: Wish) -> Result<Self, Trouble> {
        let visit = town.visit(officer.visitor.clone());
        let mut units = visit.units_looked_after();
        let frame = &officer.frame;
        let month = Month::read(&frame.say, &wish.month, frame.now).filter(|_| !units.is_empty());
        let month = month.ok_or_else(|| Trouble::missing(frame))?;
        let unit = UnitId::new(wish.unit.as_str()).ok().filter(|unit| units.contains(unit));
        let naming = Naming { say: &frame.say, setup: visit.setup() };
        units.sort_by_cached_key(|unit| naming.unit(unit));
        Ok(Self { units, month, unit, wish, visit, officer })
    }

    fn say(&self) -> &Say {
        &self.officer.frame.say
    }

    fn naming(&self) -> Naming<'_> {
        Naming { say: self.say(), setup: self.visit.setup() }
    }

    fn within(&self) -> (Moment, Moment) {
        (self.month.from, self.month.until)
    }

    fn name(&self, id: &AccountId) -> String {
        self.visit.person_name(id).unwrap_or_else(|| id.to_string())
    }
}

async fn show(
    State(town): State<Town>,
    officer: Officer,
    Query(wish): Query<Wish>,
) -> Result<Markup, Trouble> {
    let desk = Desk::new(&town, officer, wish)?;
    let frame = &desk.officer.frame;
    let mut tallies = desk.visit.lookups(desk.unit.as_ref(), desk.within()).map_err(ours(frame))?;
    // By name, never by number.
    tallies.sort_by_cached_key(|tally| (desk.name(&tally.by), tally.unit.clone()));
    let say = desk.say();
    let title = say.say("lookups-title");
    let columns = ["lookups-person", "lookups-unit"].map(|id| Column::words(say.say(id)));
    let figures = [
        "lookups-looks",
        "lookups-matters",
        "lookups-outside",
        "lookups-off",
        "lookups-often",
        "lookups-denied",
    ];
    let columns: Vec<Column> =
        columns.into_iter().chain(figures.map(|id| Column::figures(say.say(id)))).collect();
    let rows: Vec<Vec<Markup>> = tallies.iter().map(|tally| row(&desk, tally)).collect();
    let body = html! {
        h1 { (title) }
        p { (say.say("lookups-why")) }
        (filter(&desk))
        @if rows.is_empty() {
            (empty_state(&say.say("lookups-none"), &say.say("lookups-none-help"), None))
        } @else {
            (table(&desk.month.in_words(say), &columns, &rows))
            p.quiet { (say.with("lookups-often-help", &[("count", OFTEN.into())])) }
        }
    };
    Ok(desk_page(frame, &title, body))
}

fn row(desk: &Desk, tally: &Tally) -> Vec<Markup> {
    let say = desk.say();
    let unit = tally.unit.as_ref();
    let number = |count: u32, of: &str| {
        let to = format!(
            "/lookups/{}?month={}&unit={}&of={of}",
            tally.by,
            desk.month.name(),
            unit.map_or("", UnitId::as_str)
        );
        html! {
            @if count == 0 { (say.number(0)) } @else { a href=(to) { (say.number(i64::from(count))) } }
        }
    };
    vec![
        words_of_person(&desk.name(&tally.by)),
        html! { (unit.map(|unit| desk.naming().unit(unit)).unwrap_or_default()) },
        number(tally.looks, "looks"),
        number(tally.matters, "looks"),
        number(tally.outside, "outside"),
        number(tally.off_hours, "off"),
        number(tally.often, "often"),
        number(tally.denied, "denied"),
    ]
}

/// Month and unit, as a form that works without script.
fn filter(desk: &Desk) -> Markup {
    let (say, naming) = (desk.say(), desk.naming());
    let today = say.civil_day(desk.officer.frame.now).first_of_month();
    let months = (0..MONTHS).filter_map(|n| Month::of(say, today.checked_sub(n.months()).ok()?));
    html! {
        form.no-print method="get" action="/lookups" {
            div.field {
                label for="month" { (say.say("lookups-month")) }
                select id="month" name="month" {
                    @for month in months {
                        option value=(month.name()) selected[month.first == desk.month.first] { (month.in_words(say)) }
                    }
                }
            }
            div.field {
                label for="unit" { (say.say("lookups-unit")) }
                select id="unit" name="unit" {
                    option value="" { (say.say("lookups-all-units")) }
                    @for unit in &desk.units {
                        option value=(unit) selected[desk.unit.as_ref() == Some(unit)] { (naming.unit(unit)) }
                    }
                }
            }
            p.actions { button.second type="submit" { (say.say("lookups-show")) } }
        }
    }
}

/// The sort of this word in an address, and the message that names it.
pub fn sort_of(word: &str) -> (Sort, &'static str) {
    match word {
        "outside" => (Sort::Outside, "lookups-outside"),
        "off" => (Sort::OffHours, "lookups-off"),
        "often" => (Sort::Often, "lookups-often"),
        "denied" => (Sort::Denied, "lookups-denied"),
        _ => (Sort::Looks, "lookups-looks"),
    }
}

async fn of(
    State(town): State<Town>,
    officer: Officer,
    Path(account): Path<String>,
    Query(wish): Query<Wish>,
) -> Result<Markup, Trouble> {
    let desk = Desk::new(&town, officer, wish)?;
    let frame = &desk.officer.frame;
    let by = AccountId::new(account).map_err(|_| Trouble::missing(frame))?;
    let (sort, word) = sort_of(&desk.wish.of);
    let page = (desk.wish.from, ROWS);
    let list = desk.visit.lookups_of(&by, desk.unit.as_ref(), desk.within(), sort, page);
    let list = list.map_err(ours(frame))?;
    // Whose looks are not theirs to see is somebody who never looked.
    if list.rows.is_empty() && desk.wish.from == 0 {
        return Err(Trouble::missing(frame));
    }
    let say = desk.say();
    let title = say.with("lookups-of", &[("name", desk.name(&by).into())]);
    let matters = numbered(&list.rows);
    let rows: Vec<Vec<Markup>> = list.rows.iter().map(|row| row_of(&desk, row, &matters)).collect();
    let columns = ["readers-when", "readers-post", "lookups-matter", "readers-why"];
    let columns = columns.map(|id| Column::words(say.say(id)));
    let unit = desk.unit.as_ref().map_or("", UnitId::as_str);
    let at = |from: u32| {
        let (month, of) = (desk.month.name(), &desk.wish.of);
        format!("/lookups/{by}?month={month}&unit={unit}&of={of}&from={from}")
    };
    let from = desk.wish.from;
    let previous = (from > 0).then(|| at(from.saturating_sub(ROWS as u32)));
    let next = list.next.map(at);
    let body = html! {
        h1 { (title) }
        p { (desk.month.in_words(say)) " · " (say.say(word)) }
        (table(&say.say(word), &columns, &rows))
        (pager(say, from / ROWS as u32 + 1, previous.as_deref(), next.as_deref()))
        p.quiet { (say.say("lookups-matters-help")) }
        p.no-print { a href={ "/lookups?month=" (desk.month.name()) } { (say.say("lookups-back")) } }
    };
    Ok(desk_page(frame, &title, body))
}

/// The matters of a list, in the order in which they first come.
fn numbered(rows: &[Lookup]) -> Vec<MatterNo> {
    let mut matters: Vec<MatterNo> = Vec::new();
    for row in rows {
        if !matters.contains(&row.look.no) {
            matters.push(row.look.no);
        }
    }
    matters
}

fn row_of(desk: &Desk, row: &Lookup, matters: &[MatterNo]) -> Vec<Markup> {
    let (say, look) = (desk.say(), &row.look);
    let number = matters.iter().position(|no| *no == look.no).map_or(0, |at| at + 1);
    vec![
        time_tag(say, look.at),
        html! { (post(desk, look)) },
        html! {
            @match &row.label {
                Some(label) => { a href={ "/matter/" (look.no) "/looks" } { bdi dir="ltr" { (label) } } }
                None => { (say.with("lookups-matter-number", &[("number", number.into())])) }
            }
        },
        html! { (why(say, look)) },
    ]
}

fn post(desk: &Desk, look: &Look) -> String {
    let naming = desk.naming();
    let role = look.glance.as_ref().map(|glance| naming.role(&glance.role));
    let unit = look.unit.as_ref().map(|unit| naming.unit(unit));
    [role, unit].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn why(say: &Say, look: &Look) -> String {
    let Some(glance) = &look.glance else { return say.say("seen-refused") };
    let outside = glance.outside_unit.then(|| say.say("seen-outside"));
    let off = glance.off_hours.then(|| say.say("seen-off"));
    let why = say.say(&format!("purpose-{}", glance.purpose.word()));
    [Some(why), outside, off].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
