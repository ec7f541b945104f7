//! How does this drill go, and what came of it? Printed, it is the report after the action.

use super::{
    Sent, acts, mark, paper,
    played::{Happened, Played, Waited, played},
    seen, told, written,
};
use crate::{
    officer::Officer,
    pages::{
        Frame, desk_page,
        here::kept_nowhere,
        parts::{
            Column, Field, FormErrors, Kind as Takes, button::act, go_on, link_button, ltr, table,
            text::lines_of_person, time_tag, words_of_person,
        },
        sign_in::stale,
        staff::Naming,
        trouble::{Trouble, ours},
    },
    town::Town,
};
use amanat_core::{
    decide::drill::{Drill, MAX_WORDS_CHARS, Stage, Whom},
    guard::Duty,
    values::Moment,
};
use amanat_record::{Kept, Visit};
use axum::{
    Router,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use maud::{Markup, html};

pub(super) fn routes() -> Router<Town> {
    Router::new().route("/drills/{id}", get(show)).route("/drills/{id}/{act}", post(acted))
}

async fn show(
    officer: Officer,
    State(town): State<Town>,
    Path(id): Path<String>,
) -> Result<Response, Trouble> {
    let visit = town.visit(officer.visitor.clone());
    let kept = seen(&officer.frame, &visit, &id)?;
    Ok(kept_nowhere(draw(&officer, &visit, &kept, &FormErrors::default(), "")?))
}

async fn acted(
    officer: Officer,
    State(town): State<Town>,
    Path((id, act)): Path<(String, String)>,
    axum::Form(sent): Sent,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    let visit = town.visit(officer.visitor.clone());
    seen(frame, &visit, &id)?;
    if !officer.sent(written(&sent, crate::officer::FORM_TOKEN)) {
        return Ok(stale(frame));
    }
    match acts::carry_out(&town, &officer, &id, &act, &sent).await? {
        None => Ok(kept_nowhere(Redirect::to(&format!("/drills/{id}")))),
        Some(errors) => {
            let kept = seen(frame, &visit, &id)?;
            let drawn = draw(&officer, &visit, &kept, &errors, written(&sent, "said"))?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, kept_nowhere(drawn)).into_response())
        }
    }
}

/// What the page is drawn for.
struct Shown<'a> {
    officer: &'a Officer,
    visit: &'a Visit,
    kept: &'a Kept<Drill>,
    errors: &'a FormErrors,
    typed: &'a str,
}

fn draw(
    officer: &Officer,
    visit: &Visit,
    kept: &Kept<Drill>,
    errors: &FormErrors,
    typed: &str,
) -> Result<Markup, Trouble> {
    let frame = &officer.frame;
    let (say, drill) = (&frame.say, &kept.state);
    let shown = Shown { officer, visit, kept, errors, typed };
    let naming = Naming { say, setup: visit.setup() };
    let title = say.say(&format!("drill-kind-{}", drill.kind.word()));
    let may_lead = visit.may_at(Duty::LeadRoom, &drill.unit);
    let played = played(visit, drill, frame.now).map_err(ours(frame))?;
    let on_paper = format!("/drills/{}/report.pdf", drill.id);
    Ok(desk_page(
        frame,
        &title,
        html! {
            (mark(frame, drill))
            h1 { (title) " · " (words_of_person(&naming.unit(&drill.unit))) }
            p.no-print { a href="/drills" { (say.say("button-back")) } }
            p.actions.no-print { (link_button(&on_paper, &say.say("drill-on-paper"))) }
            (errors.draw(say))
            p { strong { (say.say(&format!("drill-stage-{}", drill.stage.word()))) }
                @if drill.lapsed { " · " (say.say("drill-lapsed")) } }
            (times(frame, drill, &played))
            (said(&shown, &["drill_planned", "replanned"], "drill-said"))
            (waits(&shown, &played))
            (timeline(&shown, &played))
            (asked(&shown))
            (said(&shown, &["observed"], "drill-observed"))
            (findings(&shown))
            (said(&shown, &["reported"], "drill-report"))
            (said(&shown, &["called_off"], "drill-called-off-why"))
            (forms(&shown, may_lead))
        },
    ))
}

fn times(frame: &Frame, drill: &Drill, played: &Played) -> Markup {
    let say = &frame.say;
    let row = |id: &str, at: Option<Moment>| {
        html! { @if let Some(at) = at { dt { (say.say(id)) } dd { (time_tag(say, at)) } } }
    };
    html! {
        dl.facts {
            (row("drill-from", Some(drill.from)))
            (row("drill-until", Some(drill.until)))
            (row("drill-began", drill.ran.0))
            (row("drill-ended", drill.ran.1))
            dt { (say.say("drill-channels")) }
            dd {
                @if drill.channels.is_empty() { (say.say("drill-channels-none")) }
                @for (i, by) in drill.channels.iter().enumerate() {
                    @if i > 0 { " · " }
                    (say.say(&format!("drill-channel-{}", by.word())))
                }
            }
            @if played.signals + played.incidents > 0 {
                dt { (say.say("drill-played")) }
                dd { (paper::count(say, played)) }
            }
        }
    }
}

fn said(shown: &Shown<'_>, kinds: &[&str], title: &str) -> Markup {
    let say = &shown.officer.frame.say;
    let texts = told(shown.kept, kinds);
    html! {
        @if !texts.is_empty() {
            section {
                h2 { (say.say(title)) }
                @for (at, text) in &texts { p.quiet { (time_tag(say, *at)) } (lines_of_person(text)) }
            }
        }
    }
}

/// How long was waited while it ran, beside what is promised; what was late first.
fn waits(shown: &Shown<'_>, played: &Played) -> Markup {
    let say = &shown.officer.frame.say;
    if played.waits.is_empty() {
        return html! {};
    }
    let columns = paper::WAIT_COLUMNS.map(|id| Column::words(say.say(id)));
    let row = |waited: &Waited| {
        let [label, interval, wait, promise, kept] = paper::cells_of_wait(say, waited);
        let kept = html! { @if waited.is_late() { strong { "▲ " (kept) } } @else { (kept) } };
        vec![ltr(&label), html! { (interval) }, ltr(&wait), ltr(&promise), kept]
    };
    let rows: Vec<_> = paper::late_first(played).into_iter().map(row).collect();
    let late = [("late", played.late().into()), ("all", played.waits.len().into())];
    html! {
        p { (say.with("drill-late-count", &late)) }
        (table(&say.say("drill-waits"), &columns, &rows))
    }
}

/// What happened while it ran, in order.
fn timeline(shown: &Shown<'_>, played: &Played) -> Markup {
    let (say, drill) = (&shown.officer.frame.say, &shown.kept.state);
    if played.happened.is_empty() {
        return html! {};
    }
    let columns = paper::LINE_COLUMNS.map(|id| Column::words(say.say(id)));
    let row = |happened: &Happened| {
        let [_, after, what] = paper::cells_of_line(say, drill, happened);
        vec![time_tag(say, happened.at), ltr(&after), html! { (what) }]
    };
    let rows: Vec<_> = played.happened.iter().map(row).collect();
    table(&say.say("drill-timeline"), &columns, &rows)
}

/// Who was asked, as people know them.
pub(super) fn whom(naming: &Naming<'_>, visit: &Visit, whom: &Whom) -> String {
    match whom {
        Whom::Unit(unit) => naming.unit(unit),
        Whom::Field(id) => id.to_string(),
        Whom::Site(id) => id.to_string(),
        Whom::Person(id) => visit.person_name(id).unwrap_or_default(),
    }
}

fn asked(shown: &Shown<'_>) -> Markup {
    let (say, drill) = (&shown.officer.frame.say, &shown.kept.state);
    if drill.asked.is_empty() {
        return html! {};
    }
    let naming = Naming { say, setup: shown.visit.setup() };
    let columns = ["drill-whom", "drill-by", "drill-answered"].map(|id| Column::words(say.say(id)));
    let may_hear = shown.visit.may_at(Duty::Dispatch, &drill.unit) && drill.stage <= Stage::Ended;
    let row = |(place, asked): (usize, &amanat_core::decide::drill::Asked)| {
        let whom = whom(&naming, shown.visit, &asked.whom);
        let answer = html! {
            @if let Some(at) = asked.heard { "✓ " (time_tag(say, at)) }
            @else { strong { (say.say("drill-silent")) } @if may_hear { (hear(shown, place + 1)) } }
        };
        vec![
            words_of_person(&whom),
            html! { (say.say(&format!("drill-channel-{}", asked.by.word()))) },
            answer,
        ]
    };
    // The silent ones first: they are what a test of channels is for.
    let mut rows: Vec<_> = drill.asked.iter().enumerate().collect();
    rows.sort_by_key(|(place, asked)| (asked.heard.is_some(), *place));
    let silent = drill.silent().count();
    let count = [("silent", silent.into()), ("asked", drill.asked.len().into())];
    html! {
        p role="status" { (say.with("drill-silent-count", &count)) }
        (table(&say.say("drill-asked"), &columns, &rows.into_iter().map(row).collect::<Vec<_>>()))
    }
}

fn hear(shown: &Shown<'_>, no: usize) -> Markup {
    let say = &shown.officer.frame.say;
    html! {
        form.no-print method="post" action={ "/drills/" (shown.kept.state.id) "/hear" } {
            (shown.officer.form_token())
            (act("no", &no.to_string(), &say.say("drill-hear"), false))
        }
    }
}

fn findings(shown: &Shown<'_>) -> Markup {
    let (frame, drill) = (&shown.officer.frame, &shown.kept.state);
    let say = &frame.say;
    if drill.findings.is_empty() {
        return html! {};
    }
    let naming = Naming { say, setup: shown.visit.setup() };
    let mut texts = told(shown.kept, &["finding_raised"]).into_iter();
    let may_mend = shown.visit.may_at(Duty::Dispatch, &drill.unit);
    html! {
        section {
            h2 { (say.say("drill-findings")) }
            ol {
                @for (place, finding) in drill.findings.iter().enumerate() {
                    @let text = texts.next().map(|(_, text)| text);
                    li {
                        (lines_of_person(&text.unwrap_or_default()))
                        p.quiet {
                            (words_of_person(&naming.unit(&finding.owner))) " · "
                            @if finding.done.is_none() && finding.due <= frame.now { strong { "▲ " (say.say("drill-late")) } " · " }
                            @if let Some(at) = finding.done { "✓ " (say.say("drill-mended")) " " (time_tag(say, at)) }
                            @else { (say.say("drill-mend-by")) " " (time_tag(say, finding.due)) }
                        }
                        @if finding.done.is_none() && may_mend {
                            form.no-print method="post" action={ "/drills/" (drill.id) "/mend" } {
                                (shown.officer.form_token())
                                (act("no", &(place + 1).to_string(), &say.say("drill-mend"), false))
                            }
                        }
                    }
                }
            }
        }
    }
}

fn forms(shown: &Shown<'_>, may_lead: bool) -> Markup {
    let drill = &shown.kept.state;
    let may_watch = shown.visit.may_at(Duty::Dispatch, &drill.unit);
    html! {
        div.no-print {
            @match drill.stage {
                Stage::Planned if may_lead => {
                    (button(shown, "begin", "drill-begin"))
                    (with_words(shown, "call-off", "drill-call-off", html! {}))
                }
                Stage::Running => {
                    @if may_watch || may_lead { (with_words(shown, "observe", "drill-observe", html! {})) }
                    @if may_lead { (button(shown, "end", "drill-end")) }
                }
                Stage::Ended | Stage::Reported if may_lead => {
                    (with_words(shown, "raise", "drill-raise", owner(shown)))
                    @if drill.stage == Stage::Ended { (with_words(shown, "report", "drill-write-report", html! {})) }
                }
                _ => {}
            }
        }
    }
}

fn button(shown: &Shown<'_>, what: &str, title: &str) -> Markup {
    let say = &shown.officer.frame.say;
    html! {
        form method="post" action={ "/drills/" (shown.kept.state.id) "/" (what) } {
            (shown.officer.form_token())
            (go_on(&say.say(title)))
        }
    }
}

fn with_words(shown: &Shown<'_>, what: &str, title: &str, more: Markup) -> Markup {
    let say = &shown.officer.frame.say;
    let (title, label) = (say.say(title), say.say("drill-in-words"));
    html! {
        details.act open[!shown.errors.is_empty()] {
            summary { (title) }
            form.narrow method="post" action={ "/drills/" (shown.kept.state.id) "/" (what) } {
                (shown.officer.form_token())
                (Field { kind: Takes::Lines(4), value: shown.typed, error: shown.errors.of("said"),
                         max_chars: MAX_WORDS_CHARS, ..Field::line("said", &label) }.draw(say))
                (more)
                (go_on(&title))
            }
        }
    }
}

/// Who mends it: any unit that the room's own belongs to.
fn owner(shown: &Shown<'_>) -> Markup {
    let say = &shown.officer.frame.say;
    let naming = Naming { say, setup: shown.visit.setup() };
    let mut units: Vec<_> = shown.visit.setup().places.units().collect();
    units.sort_by_cached_key(|unit| naming.unit(&unit.id));
    html! {
        p.field {
            label for="owner" { (say.say("drill-owner")) }
            select #owner name="owner" required {
                @for unit in units {
                    option value=(unit.id) selected[unit.id == shown.kept.state.unit] { (naming.unit(&unit.id)) }
                }
            }
        }
    }
}
