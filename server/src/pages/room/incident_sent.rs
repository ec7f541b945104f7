//! Who is sent to an incident, how far is each, and who could go as well?
//!
//! What is shown as recommended is kept beside the choice; a person decides.

use super::{
    chosen::form,
    incident,
    incident_panel::{Panel, pick},
};
use crate::{dispatch::recommend, pages::parts::ltr};
use amanat_core::decide::incident::{Assignment, ClearReason, End, RefuseReason, Step};
use maud::{Markup, html};

impl Panel<'_> {
    /// Who is sent, how far each is, and what each may say next.
    pub(super) fn sent(&self, acts: bool) -> Markup {
        let (say, state) = (&self.board.say, self.state());
        html! {
            h3 { (say.say("room-units-here")) }
            @if state.assignments.is_empty() { p.quiet { (say.say("room-nobody-sent")) } }
            ul.sent-list {
                @for assignment in &state.assignments {
                    li {
                        p.who {
                            a href={ "/room?unit=" (assignment.who) } data-choose { (ltr(&assignment.who.as_str().to_uppercase())) }
                            (self.how_far(assignment))
                        }
                        ul.steps-said {
                            @for (step, _) in &assignment.times {
                                @if let Some(at) = assignment.time(*step) {
                                    li { (say.say(&format!("assignment-step-{}", step.word()))) " " time datetime=(at.timestamp()) { (say.clock_time(at)) } }
                                }
                            }
                        }
                        @if acts && assignment.is_open() { (self.may_say(assignment)) }
                    }
                }
            }
        }
    }

    fn how_far(&self, assignment: &Assignment) -> Markup {
        let say = &self.board.say;
        html! {
            @match &assignment.end {
                None => { span.mark { (say.say(&format!("assignment-step-{}", assignment.step().word()))) } }
                Some(End::Refused(why)) => { span.mark { (say.say("room-refuse")) ": " (say.say(&format!("refuse-reason-{}", why.word()))) } }
                Some(End::Cleared(why)) => { span.mark.good { (say.say(&format!("clear-reason-{}", why.word()))) } }
                Some(End::Diverted(_)) => { span.mark { (say.say("assignment-step-ended")) } }
            }
        }
    }

    fn may_say(&self, assignment: &Assignment) -> Markup {
        let say = &self.board.say;
        let who = html! { input type="hidden" name="unit" value=(assignment.who); };
        html! {
            div.small-acts {
                @for (i, step) in incident::next_steps(assignment.step()).iter().enumerate() {
                    (form(self.officer, &self.at("step"), html! {
                        (who)
                        input type="hidden" name="step" value=(step.word());
                        button class=(if i == 0 { "main" } else { "second" }) type="submit" { (say.say(&format!("assignment-step-{}", step.word()))) }
                    }))
                }
                (form(self.officer, &self.at("clear"), html! {
                    (who)
                    (pick("why", say, ClearReason::ALL.iter().map(|r| (r.word(), say.say(&format!("clear-reason-{}", r.word()))))))
                    button.second type="submit" { (say.say("room-clear")) }
                }))
                @if assignment.step() < Step::EnRoute {
                    (form(self.officer, &self.at("refuse"), html! {
                        (who)
                        (pick("why", say, RefuseReason::ALL.iter().map(|r| (r.word(), say.say(&format!("refuse-reason-{}", r.word()))))))
                        button.second type="submit" { (say.say("room-refuse")) }
                    }))
                }
            }
        }
    }

    /// Who could go, why, and what is missing. A person decides.
    pub(super) fn could_go(&self) -> Markup {
        let (say, language) = (&self.board.say, self.board.say.language());
        let list = recommend::for_incident(self.town, self.visit, self.kept).ok().flatten();
        let others: Vec<_> = self
            .board
            .units
            .iter()
            .filter(|kept| {
                kept.state.is_in_service(self.board.now)
                    && self.state().assignment_of(&kept.state.id).is_none()
            })
            .collect();
        html! {
            h3 { (say.say("room-recommended")) }
            (form(self.officer, &self.at("send"), html! {
                @match &list {
                    None => { p.quiet { (say.say("room-recommended-no-place")) } }
                    Some(list) => {
                        @for answer in &list.answers {
                            @if answer.missing > 0 {
                                p.short {
                                    (say.with("room-short", &[
                                        ("count", i64::from(answer.missing).into()),
                                        ("what", incident::unit_type_name(self.board, &answer.unit_type).into()),
                                    ])) " — "
                                    @for (i, why) in answer.why.iter().enumerate() {
                                        @if i > 0 { " · " } (say.say(&format!("shortfall-{}", why.word())))
                                    }
                                }
                            }
                            ul.could-go {
                                @for (i, row) in answer.rows.iter().enumerate() {
                                    li { label {
                                        input type="checkbox" name="unit" value=(row.who) checked[i < usize::from(answer.count)];
                                        span {
                                            strong { (ltr(&row.who.as_str().to_uppercase())) } " · "
                                            (incident::unit_type_name(self.board, &answer.unit_type)) " · "
                                            (say.with("room-minutes-away", &[("count", i64::from(row.travel_s.div_ceil(60)).into())])) " · "
                                            (say.with("room-kilometres", &[("km", say.digits(&format!("{:.1}", f64::from(row.metres) / 1000.0)).into())])) " · "
                                            (say.with("room-position-age", &[("age", say.digits(&super::board::run(row.age)).into())]))
                                            @for reason in &row.reasons { " " span.mark.good { (say.say(&format!("recommend-reason-{}", reason.word()))) } }
                                        }
                                    } }
                                }
                            }
                        }
                    }
                }
                @if !others.is_empty() {
                    details {
                        summary { (say.say("room-send-other")) }
                        ul.could-go {
                            @for kept in &others {
                                li { label {
                                    input type="checkbox" name="unit" value=(kept.state.id);
                                    span {
                                        strong { (ltr(&incident::call_sign(&kept.state))) } " · "
                                        (self.board.setup.dispatch.unit_type(&kept.state.kind).map_or("", |k| k.names.in_language(language)))
                                    }
                                } }
                            }
                        }
                    }
                }
                p.actions { button.main type="submit" { (say.say("room-send-chosen")) } }
            }))
        }
    }
}
