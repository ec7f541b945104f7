//! How does an incident look in the list, a unit in the list of units, and an officer in danger over everything?

use super::{
    board::Board,
    incident::{self, call_sign, label},
    rows::{running, status_mark},
};
use crate::pages::{
    icons::{Icon, icon},
    parts::{ltr, relative_tag, words_of_person},
};
use amanat_core::{
    decide::{
        field::{FieldUnit, Overlay},
        incident::{Incident, Stage},
    },
    values::Moment,
};
use amanat_record::{Kept, visit::dispatch::Commitment};
use maud::{Markup, html};

/// One incident.
pub fn incident_row(board: &Board<'_>, kept: &Kept<Incident>) -> Markup {
    let (say, state) = (&board.say, &kept.state);
    let held = state.hold.is_some();
    let class = format!(
        "row incident p{} {}{}",
        state.priority,
        state.status.word(),
        if held { " held" } else { "" }
    );
    html! {
        li id={ "incident-" (state.id) } class=(class) data-order=(incident::order(state)) {
            p.what {
                a href={ "/room?incident=" (state.id) } data-choose {
                    (priority(board, state)) " " (incident::type_name(board, state.kind.as_ref())) " " (ltr(&label(kept)))
                }
            }
            p.age { (running(board, state.opened)) }
            p.marks { (marks(board, state)) }
            @if let Some(place) = incident::place(kept) {
                @if !place.words.is_empty() { p.said { (words_of_person(&place.words)) } }
            }
            p.from { (say.say(&format!("incident-stage-{}", state.stage().word()))) (sent(board, state)) }
        }
    }
}

/// How urgent: a number in a frame, with its words for readers aloud.
pub fn priority(board: &Board<'_>, state: &Incident) -> Markup {
    let number = board.say.digits(&state.priority.to_string());
    html! {
        span class={ "priority p" (state.priority) } title=(board.say.say(&format!("room-priority-{}", state.priority))) {
            span.unseen { (board.say.say("room-priority")) " " } (number)
        }
    }
}

fn marks(board: &Board<'_>, state: &Incident) -> Markup {
    let say = &board.say;
    html! {
        (status_mark(board, state.status))
        @if state.reopened > 0 { span.mark.care { (say.say("room-reopened")) } }
        @if let Some(hold) = &state.hold {
            span.mark {
                (icon(Icon::Paused))
                (say.say(&format!("hold-reason-{}", hold.reason.word()))) " · "
                (say.with("room-held-until", &[("when", say.clock_time(hold.until).into())]))
            }
        }
        @if state.alarm_level > 1 {
            span.mark.danger { (say.with("room-alarm-level", &[("level", i64::from(state.alarm_level).into())])) }
        }
        @for caution in &state.cautions {
            span.mark.care { (icon(Icon::Care)) (say.say(&format!("caution-{}", caution.word()))) }
        }
        @if state.signals.len() > 1 {
            span.mark { (say.with("room-signals-count", &[("count", (state.signals.len() as i64).into())])) }
        }
        @if board.audience.rooms.len() > 1 { span.mark { (words_of_person(&board.unit_name(&state.unit))) } }
    }
}

fn sent(board: &Board<'_>, state: &Incident) -> Markup {
    let open: Vec<_> = incident::open_assignments(state).collect();
    html! {
        @if open.is_empty() {
            @if !matches!(state.stage(), Stage::UnitsClear | Stage::Disposed) { " · " (board.say.say("room-nobody-yet")) }
        }
        @for (i, assignment) in open.iter().enumerate() {
            (if i > 0 { ", " } else { " · " })
            (ltr(&assignment.who.as_str().to_uppercase())) " "
            (board.say.say(&format!("assignment-step-{}", assignment.step().word())))
        }
    }
}

/// One unit that is on duty, or in danger.
pub fn unit_row(board: &Board<'_>, kept: &Kept<FieldUnit>, committed: &[Commitment]) -> Markup {
    let (say, unit) = (&board.say, &kept.state);
    let state = incident::unit_state(unit, !committed.is_empty(), board.now);
    html! {
        li id={ "unit-" (unit.id) } class={ "row unit " (state) } data-order=(unit_order(unit)) {
            p.what {
                a href={ "/room?unit=" (unit.id) } data-choose { (ltr(&call_sign(unit))) }
            }
            p.age { (position_age(board, unit)) }
            p.state {
                (incident::unit_type_name(board, &unit.kind)) " · "
                @match (&unit.out, committed) {
                    (Some(why), _) => { (say.say(&format!("out-reason-{}", why.word()))) }
                    (None, []) => { (say.say("room-free")) }
                    (None, all) => {
                        @for (i, each) in all.iter().enumerate() {
                            @if i > 0 { ", " }
                            (say.say(&format!("assignment-step-{}", each.step.word()))) " " (incident_label(board, each))
                        }
                    }
                }
            }
            p.marks {
                (status_mark(board, unit.status))
                @match unit.overlay() {
                    Overlay::Emergency => { span.mark.danger { (icon(Icon::Care)) (say.say("overlay-emergency")) } }
                    Overlay::WelfareMissed => { span.mark.danger { (icon(Icon::Late)) (say.say("room-welfare-missed")) } }
                    Overlay::WelfareDue => { span.mark.care { (icon(Icon::Clock)) (say.say("room-welfare-due")) } }
                    Overlay::None => {}
                }
            }
        }
    }
}

/// Whether a unit stands in the list of units.
pub fn is_listed(unit: &FieldUnit, now: Moment) -> bool {
    !unit.dissolved && (unit.is_on_duty(now) || unit.emergency.is_some())
}

/// Where it stands in that list: who is in danger or silent first.
pub fn unit_order(unit: &FieldUnit) -> String {
    let danger = if unit.overlay() >= Overlay::WelfareMissed { "0" } else { "1" };
    format!("{danger}{}", unit.id)
}

fn incident_label(board: &Board<'_>, commitment: &Commitment) -> Markup {
    let found = board.incident(&commitment.incident);
    html! { @if let Some(kept) = found { (ltr(&label(kept))) } }
}

/// How old its position is, and a word where it is not to be trusted.
fn position_age(board: &Board<'_>, unit: &FieldUnit) -> Markup {
    let say = &board.say;
    let rules = board.setup.dispatch.room(&unit.room);
    match board.position(&unit.id) {
        None => html! { span.quiet { (say.say("room-position-none")) } },
        Some((_, at)) if board.now - at >= rules.lost => {
            html! { span.quiet { (say.say("room-position-lost")) " " (relative_tag(say, at, board.now)) } }
        }
        Some((_, at)) if board.now - at >= rules.stale => {
            html! { span.quiet { (say.say("room-position-stale")) " " } (running(board, at)) }
        }
        Some((_, at)) => running(board, at),
    }
}

/// An officer in danger, which is real whatever the unit is for. At another room it says where, and there is no panel to open.
pub fn emergency_row(board: &Board<'_>, kept: &Kept<FieldUnit>, since: Moment) -> Markup {
    let (say, unit) = (&board.say, &kept.state);
    html! {
        li id={ "emergency-" (unit.id) } data-order=(format!("{:015}", since.millis())) data-rings="emergency"
            data-since=(since.millis()) {
            (icon(Icon::Care))
            span { (say.with("room-emergency", &[("unit", call_sign(unit).into())])) }
            span { (running(board, since)) }
            span { (words_of_person(&board.unit_name(&unit.room))) }
            @if board.audience.sees(&unit.room, &[]) {
                a href={ "/room?unit=" (unit.id) } data-choose { (say.say("room-emergency-show")) }
            }
        }
    }
}
