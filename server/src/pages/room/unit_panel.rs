//! What is known of a field unit that is chosen, and what can the room do with it?

use super::{
    board::Board,
    chosen::{button, form},
    incident::{self, call_sign},
    rows::{running, status_mark},
};
use crate::{
    officer::Officer,
    pages::parts::{Tone, ltr, notice, time_tag, words_of_person},
};
use amanat_core::decide::field::{EmergencyEnd, FieldUnit, OutReason};
use amanat_record::Kept;
use maud::{Markup, html};

/// The panel.
pub fn draw(officer: &Officer, board: &Board<'_>, kept: &Kept<FieldUnit>) -> Markup {
    let (say, unit) = (&board.say, &kept.state);
    let committed = board.committed(&unit.id);
    let at = |act: &str| format!("/room/unit/{}/{act}", unit.id);
    let acts = board.audience.acts_at(&unit.room, &[]).is_some();
    html! {
        header.chosen-head data-about={ "unit-" (unit.id) } {
            h2 { (say.say("room-unit")) " " (ltr(&call_sign(unit))) }
            p { (incident::unit_type_name(board, &unit.kind)) " " (status_mark(board, unit.status)) }
        }
        @if let Some((since, _)) = &unit.emergency {
            (notice(say, Tone::Danger, html! {
                p { strong { (say.with("room-emergency", &[("unit", call_sign(unit).into())])) } " " (running(board, *since)) }
                @if acts {
                    (form(officer, &at("safe"), html! {
                        div.small-acts {
                            select name="how" aria-label=(say.say("room-emergency-end")) {
                                @for how in EmergencyEnd::ALL { option value=(how.word()) { (say.say(&format!("emergency-end-{}", how.word()))) } }
                            }
                            button.second type="submit" { (say.say("room-emergency-end")) }
                        }
                    }))
                }
            }))
        }
        dl.facts {
            dt { (say.say("room-site")) } dd { (words_of_person(&board.unit_name(&unit.home))) }
            dt { (say.say("room-crew")) }
            dd {
                @match &unit.duty {
                    None => { (say.say("room-off-duty")) }
                    Some(duty) => {
                        @for (i, who) in duty.crew.iter().enumerate() { @if i > 0 { " · " } (words_of_person(&board.person_name(who))) }
                        " · " (time_tag(say, duty.since)) " – " (say.clock_time(duty.until))
                    }
                }
            }
            dt { (say.say("room-positions")) }
            dd {
                @match board.position(&unit.id) {
                    None => { (say.say("room-position-none")) }
                    Some((point, when)) => { (ltr(&format!("{:.5}, {:.5}", point.lat(), point.lon()))) " · " (running(board, when)) }
                }
            }
            @if let Some(why) = unit.out { dt { (say.say("room-out")) } dd { (say.say(&format!("out-reason-{}", why.word()))) } }
        }
        h3 { (say.say("room-incident")) }
        ul.sent-list {
            @for each in committed {
                li {
                    a href={ "/room?incident=" (each.incident) } data-choose {
                        @match board.incident(&each.incident) {
                            Some(found) => { (incident::type_name(board, found.state.kind.as_ref())) " " (ltr(&incident::label(found))) }
                            None => { (say.say("room-incident")) }
                        }
                    }
                    " " (say.say(&format!("assignment-step-{}", each.step.word())))
                    @if let Some(since) = each.since { " · " (running(board, since)) }
                }
            }
        }
        @if committed.is_empty() && unit.is_on_duty(board.now) && unit.out.is_none() { p { (say.say("room-free")) } }
        @if acts && unit.is_on_duty(board.now) {
            section.acts aria-label=(say.say("room-acts")) {
                @if unit.welfare.is_some() { (button(officer, &at("well"), "room-well", unit.welfare.is_some_and(|w| w.asked))) }
                @if unit.out.is_some() { (button(officer, &at("in"), "room-in", true)) }
                @else {
                    (form(officer, &at("out"), html! {
                        div.small-acts {
                            select name="why" aria-label=(say.say("room-reason")) {
                                @for why in OutReason::ALL { option value=(why.word()) { (say.say(&format!("out-reason-{}", why.word()))) } }
                            }
                            button.second type="submit" { (say.say("room-out")) }
                        }
                    }))
                }
            }
        }
    }
}
