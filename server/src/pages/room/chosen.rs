//! What is known of what is chosen, and what can be done with it?
//!
//! Drawn for one person, with their forms. What a visitor may not do is not offered.

use super::{
    Chosen,
    act::Wrong,
    board::Board,
    incident, incident_panel,
    rows::{running, status_mark},
    signal,
    site_panel::{self, Calls},
    unit_panel,
};
use crate::{
    dispatch::is_room,
    officer::Officer,
    pages::{
        cameras::panel::{Because, beside},
        parts::{Choice, Choices, Tone, ltr, notice, time_tag, words_of_person},
    },
    town::Town,
};
use amanat_core::{
    decide::{
        field::FieldUnit,
        incident::Incident,
        signal::{CallBack, MAX_WORDS_CHARS, Signal},
    },
    event::Stream,
    guard::Duty,
    values::{Status, UnitId},
};
use amanat_record::{Kept, Visit};
use maud::{Markup, html};

/// The most positions that are listed.
const MAX_LISTED: usize = 5;

/// The panel of what is chosen.
pub fn draw(
    officer: &Officer,
    town: &Town,
    board: &Board<'_>,
    chosen: &Chosen,
    wrong: Option<&Wrong>,
) -> Markup {
    let say = &board.say;
    let visit = town.visit(officer.visitor.clone());
    let signal = chosen
        .signal
        .as_ref()
        .and_then(|id| visit.life::<Signal>(&Stream::Signal(id.clone()), Duty::SeeBoard).ok().flatten());
    let incident = chosen
        .incident
        .as_ref()
        .and_then(|id| visit.life::<Incident>(&Stream::Incident(id.clone()), Duty::SeeBoard).ok().flatten());
    let unit = chosen
        .unit
        .as_ref()
        .and_then(|id| visit.life::<FieldUnit>(&Stream::Field(id.clone()), Duty::SeeBoard).ok().flatten());
    html! {
        @if let Some(Wrong(sentence)) = wrong { (notice(say, Tone::Danger, html! { p { (sentence) } })) }
        @match (&incident, &signal, &unit) {
            (Some(kept), _, _) => { (incident_panel::draw(officer, town, board, &visit, kept)) }
            (None, Some(kept), _) => { (signal_panel(officer, town, board, &visit, kept)) }
            (None, None, Some(kept)) => { (unit_panel::draw(officer, board, kept)) }
            (None, None, None) => {
                h2 { (say.say("room-chosen")) }
                p.quiet { (say.say("room-chosen-nothing")) }
                @if board.audience.rooms.values().any(|may| may.dispatch) {
                    (folded(officer, "/room/incident", "room-open-incident", incident_panel::opening_fields(board)))
                }
            }
        }
    }
}

fn signal_panel(
    officer: &Officer,
    town: &Town,
    board: &Board<'_>,
    visit: &Visit,
    kept: &Kept<Signal>,
) -> Markup {
    let (say, state) = (&board.say, &kept.state);
    let about = format!("signal-{}", state.id);
    html! {
        header.chosen-head data-about=(about) {
            h2 { (say.say("room-signal")) " " (ltr(&signal::label(kept))) }
            p { (running(board, state.accepted)) " " (status_mark(board, state.facts.status)) }
        }
        @if state.duress.is_some() {
            (notice(say, Tone::Danger, html! { p { strong { (say.say("room-mark-duress")) } " " (say.say("room-duress-help")) } }))
        }
        @if let Some(outcome) = state.outcome {
            (notice(say, Tone::Know, html! { p { (say.say(&format!("sos-outcome-{}", outcome.word()))) } }))
        }
        @if let Some(id) = &state.incident {
            p.holder { a href={ "/room?incident=" (id) } data-choose {
                (say.say("room-incident")) " "
                @if let Some(kept) = board.incident(id) { (ltr(&incident::label(kept))) }
            } }
        }
        (who_has_it(board, state))
        @if let Some(site) = &state.facts.site {
            (site_panel::draw(board, visit, &Calls { site, device: state.facts.device.as_ref(), now: state.outcome.is_none() }))
        }
        (facts(board, kept))
        (said(board, kept))
        @if let Some(site) = &state.facts.site {
            (beside(officer, town, visit, site, &Because::Signal(&state.id), std::slice::from_ref(&state.id)))
        }
        @if state.outcome.is_none() && signal::may_act(board, state) { (acts(officer, board, kept)) }
    }
}

fn who_has_it(board: &Board<'_>, signal: &Signal) -> Markup {
    let say = &board.say;
    html! {
        @if let Some(claim) = &signal.claim {
            p.holder {
                (say.with("room-taken-by", &[("who", board.person_name(&claim.by).into())]))
                " · " (words_of_person(&board.unit_name(&claim.unit))) " · " (time_tag(say, claim.at))
            }
        } @else if signal.outcome.is_none() {
            p.holder.nobody { (say.say("room-taken-by-nobody")) }
        }
    }
}

/// What is known, as facts: never a score, and no fact refuses a call for help.
fn facts(board: &Board<'_>, kept: &Kept<Signal>) -> Markup {
    let (say, state) = (&board.say, &kept.state);
    let (caller, fixes) = (signal::caller(kept), signal::fixes(kept));
    let enrolled = match (state.facts.enrolled, &state.facts.device) {
        (true, _) => "sos-fact-enrolled",
        (false, Some(_)) => "sos-fact-unproven",
        (false, None) => "sos-fact-anybody",
    };
    let reached = if state.is_reached { "sos-fact-called-back" } else { "sos-fact-not-called-back" };
    html! {
        dl.facts {
            @if let Some(name) = &caller.name { dt { (say.say("room-caller")) } dd { (words_of_person(name)) } }
            @if let Some(phone) = &caller.phone {
                dt { (say.say("room-phone")) }
                dd { a href={ "tel:" (dialled(phone)) } { (ltr(phone)) } }
            }
            @if let Some(code) = signal::code(kept) { dt { (say.say("room-code")) } dd { strong { (words_of_person(&code)) } } }
            dt { (say.say("room-way")) }
            dd { (say.say(&format!("sos-way-{}", state.facts.way.word()))) }
            dt { (say.say("room-facts")) }
            dd {
                ul.plain-list {
                    li { (say.say(enrolled)) }
                    li { (say.say(reached)) }
                    li { (say.say(&format!("sos-routing-{}", state.facts.routing.word()))) }
                    @if let Some(s) = state.facts.held_s { li { (say.with("room-held", &[("count", i64::from(s).into())])) } }
                    @if let Some(s) = state.facts.queued_s { li { (say.with("room-queued", &[("count", i64::from(s).into())])) } }
                    @if state.facts.kept_s.is_some() { li { (say.say("room-kept")) } }
                    @if let Some((how, answered, at)) = state.called_back {
                        li {
                            (say.say(&format!("sos-call-back-{}", how.word()))) ": "
                            (say.say(if answered { "room-answered" } else { "room-not-answered" })) " · " (time_tag(say, at))
                        }
                    }
                }
            }
            dt { (say.say("room-positions")) }
            dd {
                @if fixes.is_empty() { (say.say("sos-fact-position-none")) }
                ul.plain-list {
                    @for (at, fix) in fixes.iter().rev().take(MAX_LISTED) {
                        li {
                            (ltr(&format!("{:.5}, {:.5}", fix.point.lat(), fix.point.lon())))
                            @if let Some(metres) = fix.accuracy_m {
                                " ± " (say.with("room-metres", &[("count", (metres.round() as i64).into())]))
                            }
                            " · " (running(board, *at))
                        }
                    }
                }
            }
        }
    }
}

/// The digits of a number as a telephone takes them.
pub(super) fn dialled(phone: &str) -> String {
    phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}

fn said(board: &Board<'_>, kept: &Kept<Signal>) -> Markup {
    let say = &board.say;
    let lines = signal::lines(kept);
    html! {
        @if !lines.is_empty() {
            h3 { (say.say("room-said")) }
            ol.talk {
                @for line in &lines {
                    li.ours[line.by_room] {
                        p.quiet { (say.say(if line.by_room { "sos-from-room" } else { "room-from-caller" })) " " (time_tag(say, line.at)) }
                        p { (words_of_person(&line.text)) }
                    }
                }
            }
        }
    }
}

/// A form of one act. The key makes a second press the same command.
pub fn form(officer: &Officer, to: &str, body: Markup) -> Markup {
    html! {
        form.act-form method="post" action=(to) data-act {
            (officer.form_token())
            input type="hidden" name="key" value=(crate::intake::new_key());
            (body)
        }
    }
}

/// One button that does one thing.
pub fn button(officer: &Officer, to: &str, label: &str, main: bool) -> Markup {
    let class = if main { "main" } else { "second" };
    form(officer, to, html! { button class=(class) type="submit" { (officer.frame.say.say(label)) } })
}

/// An act behind one line that opens.
pub fn folded(officer: &Officer, to: &str, label: &str, body: Markup) -> Markup {
    let say = &officer.frame.say;
    html! {
        details.act {
            summary { (say.say(label)) }
            (form(officer, to, html! { (body) p.actions { button.main type="submit" { (say.say(label)) } } }))
        }
    }
}

fn acts(officer: &Officer, board: &Board<'_>, kept: &Kept<Signal>) -> Markup {
    let (say, state) = (&board.say, &kept.state);
    let at = |act: &str| format!("/room/signal/{}/{act}", state.id);
    let mine = state.claim.as_ref().is_some_and(|claim| officer.person.id == claim.by);
    html! {
        section.acts aria-label=(say.say("room-acts")) {
            @if state.claim.is_none() { (button(officer, &at("claim"), "room-claim", true)) }
            @if (mine || state.claim.is_none()) && state.incident.is_none() {
                (folded(officer, &at("open"), "room-open-incident", incident_panel::opening_fields(board)))
                @if !board.incidents.is_empty() { (folded(officer, &at("link"), "room-link", link_fields(board))) }
            }
            @if mine {
                (folded(officer, &at("call-back"), "room-call-back", call_back(board)))
                @if !state.looks_cancelled() {
                    (folded(officer, &at("message"), "room-message", words(board, "text", "room-message-words")))
                }
                (folded(officer, &at("false"), "room-false", words(board, "why", "room-why")))
                (folded(officer, &at("abandon"), "room-abandon", words(board, "why", "room-tried")))
                @if state.facts.status != Status::Actual { (button(officer, &at("end-test"), "room-end-test", false)) }
            }
            @if mine || state.claim.is_none() { (pass(officer, board, state)) }
            @if mine { (button(officer, &at("release"), "room-release", false)) }
            @if !mine && state.claim.is_some() { (button(officer, &at("take-over"), "room-take-over", false)) }
        }
    }
}

fn call_back(board: &Board<'_>) -> Markup {
    let say = &board.say;
    let (how, answered) = (say.say("room-call-back-how"), say.say("room-call-back-answered"));
    let choice = |value: &'static str, label: String| Choice { value, label, help: String::new() };
    let ways =
        CallBack::ALL.iter().map(|h| choice(h.word(), say.say(&format!("sos-call-back-{}", h.word()))));
    let one_of = |name: &'static str, question, choices| Choices {
        name,
        question,
        help: "",
        choices,
        chosen: Vec::new(),
        several: false,
        error: None,
    };
    let yes_no = vec![choice("yes", say.say("room-answered")), choice("no", say.say("room-not-answered"))];
    html! {
        (one_of("how", &how, ways.collect()).draw(say))
        (one_of("answered", &answered, yes_no).draw(say))
    }
}

/// A field of words that are needed. Its label is around it: a panel has several of the same name.
pub fn words(board: &Board<'_>, name: &str, label: &str) -> Markup {
    html! {
        div.field {
            label {
                (board.say.say(label))
                textarea name=(name) rows="2" dir="auto" required maxlength=(MAX_WORDS_CHARS) {}
            }
        }
    }
}

/// Which incident it belongs to, the newest first.
fn link_fields(board: &Board<'_>) -> Markup {
    html! {
        div.field {
            label {
                (board.say.say("room-link-to"))
                select name="incident" {
                    @for kept in board.incidents.iter().rev() {
                        option value=(kept.state.id) {
                            (incident::label(kept)) " " (incident::type_name(board, kept.state.kind.as_ref()))
                        }
                    }
                }
            }
        }
    }
}

/// To another room of the force.
fn pass(officer: &Officer, board: &Board<'_>, signal: &Signal) -> Markup {
    let say = &board.say;
    let rooms: Vec<&UnitId> = board
        .setup
        .places
        .units()
        .filter(|unit| unit.id != signal.unit && is_room(unit))
        .map(|unit| &unit.id)
        .collect();
    html! {
        @if !rooms.is_empty() {
            (folded(officer, &format!("/room/signal/{}/pass", signal.id), "room-pass", html! {
                div.field {
                    label for="to" { (say.say("room-pass-to")) }
                    select id="to" name="to" { @for room in rooms { option value=(room) { (board.unit_name(room)) } } }
                }
            }))
        }
    }
}
