//! How does a crew's page look?

use super::act::{ENDINGS, SHIFTS_H, may_refuse, usual};
use crate::{
    live::audience::Audience,
    officer::Officer,
    pages::{
        desk_page,
        icons::{Icon, icon},
        parts::{Tone, ltr, notice, time_tag, words_of_person},
        room::{
            board::Board,
            incident::{self, call_sign, label, place, type_name},
            rows::status_mark,
        },
    },
    town::Town,
    words::Say,
};
use amanat_core::{
    decide::{
        field::{FieldUnit, OutReason},
        incident::{Assignment, Incident, RefuseReason},
    },
    guard::Duty,
    values::UnitId,
};
use amanat_record::{Fault, Kept, roster::Person};
use maud::{Markup, html};
use std::{collections::BTreeMap, sync::Arc};

/// The page comes again so often, as long as nothing is written on it.
const RENEW_S: u32 = 20;

/// What the page says besides how things are.
pub struct Tells<'a> {
    /// What was wrong with the last act.
    pub wrong: Option<&'a str>,
    /// The last act is written.
    pub done: bool,
    /// Without script it does not come again by itself.
    pub still: bool,
}

/// The page.
pub fn page(officer: &Officer, town: &Town, tells: &Tells<'_>) -> Result<Markup, Fault> {
    let visit = town.visit(officer.visitor.clone());
    let now = town.now();
    let mine = visit.my_units(now)?;
    let mut frame = officer.frame.clone().with_script("field.js");
    frame.screen = Some("field");
    frame.renew_s = (!tells.still && !mine.is_empty()).then_some(RENEW_S);
    let nobody = Audience { language: frame.say.language(), rooms: BTreeMap::new() };
    let board = Board::bare(town, &nobody);
    let say = &frame.say;
    let mut units = Vec::new();
    for kept in &mine {
        units.push((kept, visit.incidents_of(&kept.state.id, now)?));
    }
    let offered = if mine.is_empty() { offered(officer, town)? } else { Vec::new() };
    let body = html! {
        h1 { (say.say("field-title")) }
        div #field data-field data-renew=(RENEW_S) {
            @if !mine.is_empty() { (without_script(say, tells.still)) }
            // Of whichever unit: what is pressed in an exercise is said of the real one.
            @if mine.iter().any(|kept| kept.state.emergency.is_some()) {
                (notice(say, Tone::Danger, html! { p { strong { (say.say("field-emergency-said")) } } }))
            }
            @if let Some(wrong) = tells.wrong { (notice(say, Tone::Danger, html! { p { (wrong) } })) }
            @if tells.done { (notice(say, Tone::Good, html! { p { (say.say("field-done")) } })) }
            @for (kept, incidents) in &units { (unit(officer, &board, kept, incidents)) }
            @if mine.is_empty() { (come_on_duty(officer, town, &board, &offered)) }
        }
    };
    Ok(desk_page(&frame, &say.say("field-title"), body))
}

/// How the page renews itself, for whoever has no script: it would take away what they write.
fn without_script(say: &Say, is_still: bool) -> Markup {
    html! {
        noscript {
            p.quiet {
                @if is_still { (say.say("field-still")) " " a href="/field" { (say.say("field-still-end")) } }
                @else {
                    (say.with("field-renews", &[("seconds", i64::from(RENEW_S).into())])) " "
                    a href="/field?still=true" { (say.say("field-still-begin")) }
                }
            }
        }
    }
}

/// The units that this person may bring on duty: at home where they serve, and off duty.
pub fn offered(officer: &Officer, town: &Town) -> Result<Vec<Arc<Kept<FieldUnit>>>, Fault> {
    let (now, all) = (town.now(), town.system().lives::<FieldUnit>(Duty::SeeBoard)?);
    let serves = |unit: &UnitId| officer.visitor.posts.iter().any(|post| post.unit == *unit);
    let free = all.into_iter().filter(|kept| !kept.state.is_on_duty(now) && serves(&kept.state.home));
    Ok(free.collect())
}

/// Who serves where the unit is at home, besides oneself.
pub fn colleagues(officer: &Officer, town: &Town, unit: &FieldUnit) -> Vec<Arc<Person>> {
    let all = town.gate().roster().at(&unit.home, town.now());
    all.into_iter().filter(|person| person.id != officer.person.id).collect()
}

fn form(officer: &Officer, to: &str, body: Markup) -> Markup {
    html! {
        form method="post" action=(to) {
            (officer.form_token())
            input type="hidden" name="key" value=(crate::intake::new_key());
            (body)
        }
    }
}

fn come_on_duty(
    officer: &Officer,
    town: &Town,
    board: &Board<'_>,
    offered: &[Arc<Kept<FieldUnit>>],
) -> Markup {
    let say = &board.say;
    let colleagues = offered.first().map(|kept| colleagues(officer, town, &kept.state)).unwrap_or_default();
    html! {
        @if offered.is_empty() {
            div.empty { p.empty-title { (say.say("field-no-unit")) } p { (say.say("field-no-unit-help")) } }
        } @else {
            h2 { (say.say("field-on-duty")) }
            (form(officer, "/field/duty", html! {
                fieldset.choices {
                    legend { (say.say("field-which")) }
                    @for (i, kept) in offered.iter().enumerate() {
                        @let id = format!("unit-{}", kept.state.id);
                        div.choice {
                            input id=(id) type="radio" name="unit" value=(kept.state.id) checked[i == 0] required;
                            label for=(id) { (ltr(&call_sign(&kept.state))) " · " (incident::unit_type_name(board, &kept.state.kind)) }
                        }
                    }
                }
                @if !colleagues.is_empty() {
                    fieldset.choices {
                        legend { (say.say("field-with-whom")) }
                        @for person in &colleagues {
                            @let id = format!("crew-{}", person.id);
                            div.choice {
                                input id=(id) type="checkbox" name="crew" value=(person.id);
                                label for=(id) { (words_of_person(person.name())) }
                            }
                        }
                    }
                }
                div.field {
                    label for="hours" { (say.say("field-how-long")) }
                    select id="hours" name="hours" {
                        @for hours in SHIFTS_H {
                            option value=(hours) selected[hours == SHIFTS_H[1]] { (say.with("field-hours", &[("count", hours.into())])) }
                        }
                    }
                }
                p.actions { button.main type="submit" { (say.say("field-on-duty")) } }
            }))
        }
    }
}

fn unit(
    officer: &Officer,
    board: &Board<'_>,
    kept: &Kept<FieldUnit>,
    incidents: &[Arc<Kept<Incident>>],
) -> Markup {
    let (say, unit) = (&board.say, &kept.state);
    let at = |act: &str| format!("/field/{}/{act}", unit.id);
    html! {
        section.field-unit aria-labelledby={ "u-" (unit.id) } {
            h2 id={ "u-" (unit.id) } { (ltr(&call_sign(unit))) " · " (incident::unit_type_name(board, &unit.kind)) " " (status_mark(board, unit.status)) }
            @if unit.welfare.is_some_and(|welfare| welfare.asked) {
                div.roll-call {
                    p { strong { (say.say("field-roll-call")) } }
                    (form(officer, &at("well"), html! { button.main.large type="submit" accesskey="w" { (icon(Icon::Done)) (say.say("field-well")) } }))
                }
            }
            @if incidents.is_empty() { p.standing { (say.say("field-nothing")) } }
            @for kept in incidents {
                @if let Some(assignment) = kept.state.assignment_of(&unit.id) { (task(officer, board, unit, kept, assignment)) }
            }
            (form(officer, &at("emergency"), html! {
                button.danger.large.panic type="submit" accesskey="e" { (icon(Icon::Care)) (say.say("field-emergency")) }
                p.quiet { (say.say("field-emergency-help")) @if !unit.status.is_actual() { " " (say.say("field-emergency-real")) } }
            }))
            details.act {
                summary { (say.say("field-service")) }
                @match unit.out {
                    Some(why) => {
                        p { (say.say(&format!("out-reason-{}", why.word()))) }
                        (form(officer, &at("in"), html! { button.main type="submit" { (say.say("field-in")) } }))
                    }
                    None => {
                        (form(officer, &at("out"), html! {
                            (picked("why", &say.say("room-reason"), OutReason::ALL.iter().map(|r| (r.word(), say.say(&format!("out-reason-{}", r.word()))))))
                            button.second type="submit" { (say.say("field-out")) }
                        }))
                    }
                }
                (form(officer, &at("off-duty"), html! { button.second type="submit" { (say.say("field-off-duty")) } }))
            }
            p.quiet {
                @if let Some(duty) = &unit.duty {
                    @for (i, who) in duty.crew.iter().enumerate() { @if i > 0 { " · " } (words_of_person(&board.person_name(who))) }
                    " · " (say.with("field-until", &[("when", say.clock_time(duty.until).into())]))
                }
            }
        }
    }
}

/// One incident that the unit is sent to, with its own status.
fn task(
    officer: &Officer,
    board: &Board<'_>,
    unit: &FieldUnit,
    kept: &Kept<Incident>,
    assignment: &Assignment,
) -> Markup {
    let (say, state) = (&board.say, &kept.state);
    let at = |act: &str| format!("/field/{}/{act}", unit.id);
    let which = html! { input type="hidden" name="incident" value=(state.id); };
    html! {
        article.task {
            h3 {
                span class={ "priority p" (state.priority) } { (say.digits(&state.priority.to_string())) } " "
                (type_name(board, state.kind.as_ref())) " " (ltr(&label(kept)))
                " " (status_mark(board, state.status))
            }
            p.step-now { (say.say(&format!("assignment-step-{}", assignment.step().word()))) }
            @if !state.cautions.is_empty() {
                p.marks { @for caution in &state.cautions { span.mark.danger { (icon(Icon::Care)) (say.say(&format!("caution-{}", caution.word()))) } } }
            }
            @if let Some(place) = place(kept) {
                p.place { @if !place.words.is_empty() { (words_of_person(&place.words)) " " }
                    @if let Some(point) = place.point {
                        a href={ "geo:" (format!("{:.5},{:.5}", point.lat(), point.lon())) } { (ltr(&format!("{:.5}, {:.5}", point.lat(), point.lon()))) }
                    }
                }
            }
            @for text in notes(kept) { p.told-note { (words_of_person(&text)) } }
            @if let Some(next) = usual(assignment.step()) {
                (form(officer, &at("step"), html! {
                    (which)
                    input type="hidden" name="step" value=(next.word());
                    button.main.large type="submit" { (say.say(&format!("field-say-{}", next.word()))) }
                }))
            }
            @for other in incident::next_steps(assignment.step()).iter().skip(1) {
                (form(officer, &at("step"), html! {
                    (which)
                    input type="hidden" name="step" value=(other.word());
                    button.second type="submit" { (say.say(&format!("field-say-{}", other.word()))) }
                }))
            }
            details.act {
                summary { (say.say("field-clear")) }
                (form(officer, &at("clear"), html! {
                    (which)
                    (picked("why", &say.say("room-reason"), ENDINGS.iter().map(|r| (r.word(), say.say(&format!("clear-reason-{}", r.word()))))))
                    button.main type="submit" { (say.say("field-clear")) }
                }))
            }
            @if may_refuse(assignment.step()) {
                details.act {
                    summary { (say.say("field-refuse")) }
                    (form(officer, &at("refuse"), html! {
                        (which)
                        (picked("why", &say.say("room-reason"), RefuseReason::ALL.iter().map(|r| (r.word(), say.say(&format!("refuse-reason-{}", r.word()))))))
                        button.second type="submit" { (say.say("field-refuse")) }
                    }))
                }
            }
            details.act {
                summary { (say.say("room-note")) }
                (form(officer, &at("note"), html! {
                    (which)
                    div.field { label { (say.say("room-note-words")) textarea name="words" rows="3" dir="auto" required maxlength="1000" {} } }
                    button.main type="submit" { (say.say("room-note")) }
                }))
            }
            @if let Some(at) = assignment.time(assignment.step()) { p.quiet { (time_tag(say, at)) } }
        }
    }
}

/// What was written down, and what was said when it was opened.
fn notes(kept: &Kept<Incident>) -> Vec<String> {
    use amanat_core::values::Class;
    let said = kept.said.iter().filter(|said| matches!(said.kind.as_str(), "noted" | "incident_opened"));
    said.filter_map(|said| crate::pages::room::signal::words::<String>(said, Class::Content)).collect()
}

fn picked<'a>(name: &str, label: &str, all: impl Iterator<Item = (&'a str, String)>) -> Markup {
    html! { div.field { label { (label) " " select name=(name) { @for (word, says) in all { option value=(word) { (says) } } } } } }
}
