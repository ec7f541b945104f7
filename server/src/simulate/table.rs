//! How is the answer written for somebody who reads it?

use super::{
    asked::Asked,
    search::{Found, Tried},
    sum::{Sum, Told},
};
use std::fmt::Write;

/// What was played.
pub fn question(asked: &Asked, units: bool) -> String {
    let mut text = format!("{}: ", asked.room);
    if units {
        add(&mut text, format_args!("{} patrols, ", asked.units));
    }
    for (kind, count) in &asked.others {
        add(&mut text, format_args!("{count} {kind}, "));
    }
    add(
        &mut text,
        format_args!(
            "{} consoles, {} calls a day, {} days, {} runs from seed {}",
            asked.dispatchers, asked.calls_per_day, asked.days, asked.seeds, asked.seed
        ),
    );
    for shift in &asked.shifts {
        add(&mut text, format_args!(", on duty {shift} %"));
    }
    text.push_str(
        ".\nInvented calls on the places that were given: this compares plans, and is no measurement.\n",
    );
    text
}

/// The answer to one question.
pub fn sum(sum: &Sum) -> String {
    let mut text = String::new();
    if sum.calls == 0 {
        return "Nobody called: with no calls in a day there is nothing to wait for.\n".to_owned();
    }
    add(
        &mut text,
        format_args!(
            "{:<12} {:>8} {:>8} {:>8} {:>8} {:>9} {:>8}\n",
            "interval", "count", "P50", "P90", "P95", "promise", "within"
        ),
    );
    for told in &sum.intervals {
        text.push_str(&row(told));
    }
    add(
        &mut text,
        format_args!(
            "\n{} calls; {} waited for somebody to be free; to {} fewer were sent than the card asks for.\n",
            sum.calls, sum.waited, sum.short
        ),
    );
    add(
        &mut text,
        format_args!(
            "Units were with calls {} of their time on duty.\n",
            percent(u16::try_from(sum.busy_permille).unwrap_or(u16::MAX))
        ),
    );
    if sum.nobody > 0 {
        add(
            &mut text,
            format_args!(
                "{} calls ask for units of which there are none: no wait of theirs is counted.\n",
                sum.nobody
            ),
        );
    }
    if sum.unreached > 0 {
        add(
            &mut text,
            format_args!(
                "{} calls were never reached: there are too few units. They count with the time they waited until the end.\n",
                sum.unreached
            ),
        );
    }
    text
}

fn row(told: &Told) -> String {
    let within = told.within_percent.map_or_else(|| "-".to_owned(), |percent| format!("{percent} %"));
    // Arrivals are held against the target of each place and type.
    let promise = if told.interval == "response" { "own".to_owned() } else { clock(told.promise_s) };
    format!(
        "{:<12} {:>8} {:>8} {:>8} {:>8} {:>9} {:>8}\n",
        told.interval,
        told.count,
        clock(told.p50_s),
        clock(told.p90_s),
        clock(told.p95_s),
        promise,
        within
    )
}

/// The answer to how many are needed.
pub fn found(found: &Found) -> String {
    let wish = &found.wish;
    let mut text = format!(
        "{:>8} {:>9} {:>15} {:>8} {:>8} {:>7} {:>10}\n",
        "patrols", "within", "worst to best", "P50", "P90", "busy", "unreached"
    );
    for tried in &found.tried {
        text.push_str(&tried_row(tried, found.enough == Some(tried.units)));
    }
    let what = format!("{} % of `{}` within {}", wish.percent, wish.interval.word(), wish.within);
    match found.enough {
        Some(units) => {
            add(&mut text, format_args!("\n{what}: {units} patrols are enough, {} are not.\n", units - 1))
        }
        None if found.tried.iter().all(|tried| tried.within.is_none()) => {
            text.push_str("\nNobody was waited for: with no calls in a day there is nothing to find.\n");
        }
        None => add(
            &mut text,
            format_args!(
                "\n{what}: not with {} patrols or fewer. Where nine in ten stays as it is with more patrols, the way or the \
             consoles are what takes so long.\n",
                wish.most
            ),
        ),
    }
    text
}

fn tried_row(tried: &Tried, is_answer: bool) -> String {
    let (within, range) = match tried.within {
        Some(w) => (percent(w.permille), format!("{} to {}", percent(w.worst), percent(w.best))),
        None => ("-".to_owned(), "-".to_owned()),
    };
    format!(
        "{:>8} {:>9} {:>15} {:>8} {:>8} {:>7} {:>10}{}\n",
        tried.units,
        within,
        range,
        clock(tried.p50_s),
        clock(tried.p90_s),
        percent(u16::try_from(tried.busy_permille).unwrap_or(u16::MAX)),
        tried.unreached,
        if is_answer { "  <-" } else { "" }
    )
}

fn percent(permille: u16) -> String {
    format!("{}.{} %", permille / 10, permille % 10)
}

fn clock(seconds: Option<i64>) -> String {
    let Some(s) = seconds else { return "-".to_owned() };
    match s / 3_600 {
        0 => format!("{}:{:02}", s / 60, s % 60),
        hours => format!("{hours}:{:02}:{:02}", s / 60 % 60, s % 60),
    }
}

/// Writing to a text never fails.
fn add(text: &mut String, what: std::fmt::Arguments<'_>) {
    let _ = text.write_fmt(what);
}
