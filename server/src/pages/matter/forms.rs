//! What can this officer do next with this matter?
//!
//! The next step stands open; everything else is one line that opens. Only what would be carried out is offered.

use super::{
    act::Wrong,
    words::{name_of, person_of},
};
use crate::officer::Officer;
use crate::pages::{
    Frame,
    parts::{Choice, Choices, Field, Kind, Tone, go_on, notice},
};
use amanat_core::{
    decide::matter::{MAX_SAID_CHARS, Matter, Status},
    event::Actor,
    guard::Action,
    playbook::Need,
    values::{Level, UnitId},
};
use amanat_record::{Reading, Visit};
use maud::{Markup, html};

/// Every act that is possible now, the next step first.
pub fn acts(officer: &Officer, visit: &Visit, reading: &Reading, wrong: Option<&Wrong>) -> Markup {
    let frame = &officer.frame;
    let matter = reading.matter();
    let desk = Desk { officer, frame, visit, reading, matter, wrong };
    let open = !matter.is_closed();
    let may = |action| visit.may(matter, action);
    html! {
        h2 { (frame.say.say("matter-next")) }
        @if let Some(wrong) = wrong { (notice(&frame.say, Tone::Care, html! { p { (wrong.sentence) } })) }
        @if open && may(Action::ConfirmPlace) && !matter.among.is_empty() { (desk.confirm_place()) }
        @if open && may(Action::Handle) { (desk.handle()) }
        @if open && may(Action::Assign) { (desk.assign()) }
        @if open && may(Action::Forward) { (desk.forward()) }
        @if open && may(Action::Pause) { (desk.pause()) }
        @if may(Action::Raise) && matter.level < Level::P4 { (desk.level("raise", "act-raise", Level::P4)) }
        @if may(Action::Lower) { (desk.lower()) }
        @if open && may(Action::Order) { (desk.order()) }
        @if !open && may(Action::Handle) { (desk.words_only("reopen", "act-reopen")) }
        (desk.flows())
        (super::conflict::on_page(officer, visit, matter))
    }
}

pub(super) struct Desk<'a> {
    officer: &'a Officer,
    pub(super) frame: &'a Frame,
    pub(super) visit: &'a Visit,
    pub(super) reading: &'a Reading,
    pub(super) matter: &'a Matter,
    wrong: Option<&'a Wrong>,
}

impl Desk<'_> {
    /// The steps of whoever has it in hand.
    fn handle(&self) -> Markup {
        let status = self.matter.status;
        let waits_for_second = self.matter.proposal.as_ref().is_some_and(|p| p.needs_second);
        html! {
            @if status == Status::Open && self.matter.among.is_empty() { (self.button("acknowledge", "act-acknowledge")) }
            @if waits_for_second { (self.button("second", "act-second")) }
            @if status != Status::CloseProposed && self.matter.among.is_empty() {
                (self.saying("answer", "act-answer", true, status == Status::Acknowledged))
            }
            (self.saying("ask", "act-ask", false, false))
            (self.saying("note", "act-note", false, false))
            @if status != Status::CloseProposed && self.matter.among.is_empty() { (self.propose_close()) }
            @if self.is_ordered() { (self.words_only("submit-report", "act-submit-report")) }
        }
    }

    fn is_ordered(&self) -> bool {
        let me = match &self.visit.visitor().who {
            amanat_core::guard::Who::Officer(id) => Some(id),
            _ => None,
        };
        self.matter.order.as_ref().is_some_and(|order| !order.submitted && Some(&order.from) == me)
    }

    /// A form that posts to one act. The key makes a second click the same command; afterwards the officer is again
    /// where they can act.
    pub(super) fn form(&self, act: &str, body: Markup) -> Markup {
        let kept_key = self.wrong.filter(|w| w.act == act).map(|w| w.key.clone());
        html! {
            form method="post" action={ "/matter/" (self.matter.no) "/" (act) "#next" } enctype="multipart/form-data" {
                (self.officer.form_token())
                input type="hidden" name="key" value=(kept_key.unwrap_or_else(crate::intake::new_key));
                (body)
            }
        }
    }

    pub(super) fn button(&self, act: &str, label: &str) -> Markup {
        self.form(act, go_on(&self.frame.say.say(label)))
    }

    /// An act behind one line that opens; open from the start where it is the next step or came back.
    pub(super) fn folded(&self, act: &str, label: &str, open: bool, body: Markup) -> Markup {
        let is_back = self.wrong.is_some_and(|w| w.act == act);
        let say = &self.frame.say;
        html! {
            details.act open[open || is_back] {
                summary { (say.say(label)) }
                (self.form(act, html! { (body) (go_on(&say.say(label))) }))
            }
        }
    }

    pub(super) fn text(&self, act: &str, name: &str, label: &str, optional: bool) -> Markup {
        let say = &self.frame.say;
        let kept = self.wrong.filter(|w| w.act == act);
        let (label, id) = (say.say(label), format!("{act}-{name}"));
        let value = kept.and_then(|w| w.fields.get(&id)).cloned().unwrap_or_default();
        let error = kept.filter(|w| w.at == id).map(|w| w.sentence.as_str());
        Field {
            value: &value,
            kind: Kind::Lines(4),
            optional,
            max_chars: MAX_SAID_CHARS,
            error,
            ..Field::line(&id, &label)
        }
        .draw(say)
    }

    /// One line of words.
    pub(super) fn line(&self, act: &str, name: &str, label: &str, optional: bool) -> Markup {
        let say = &self.frame.say;
        let kept = self.wrong.filter(|w| w.act == act);
        let (label, id) = (say.say(label), format!("{act}-{name}"));
        let value = kept.and_then(|w| w.fields.get(&id)).cloned().unwrap_or_default();
        let error = kept.filter(|w| w.at == id).map(|w| w.sentence.as_str());
        Field { value: &value, optional, max_chars: 200, error, ..Field::line(&id, &label) }.draw(say)
    }

    /// The button that sends a form.
    pub(super) fn go(&self, label: &str) -> Markup {
        go_on(&self.frame.say.say(label))
    }

    fn files(&self, act: &str, name: &str) -> Markup {
        let say = &self.frame.say;
        let (label, help, id) = (say.say("act-files"), say.say("act-files-help"), format!("{act}-{name}"));
        Field {
            help: &help,
            kind: Kind::Files("image/jpeg,image/png,image/webp"),
            optional: true,
            ..Field::line(&id, &label)
        }
        .draw(say)
    }

    fn saying(&self, act: &str, label: &str, files: bool, open: bool) -> Markup {
        let body = html! {
            (self.text(act, "text", "act-words", false))
            @if files { (self.files(act, "files")) }
        };
        self.folded(act, label, open, body)
    }

    fn words_only(&self, act: &str, label: &str) -> Markup {
        self.folded(act, label, false, self.text(act, "text", "act-words", false))
    }

    pub(super) fn choice(
        &self,
        act: &str,
        name: &str,
        question: &str,
        options: &[(&str, String)],
        chosen: Option<&str>,
    ) -> Markup {
        let say = &self.frame.say;
        let choices = options
            .iter()
            .map(|(value, label)| {
                let help = format!("act-{value}-help");
                let help = if say.has(&help) { say.say(&help) } else { String::new() };
                Choice { value, label: label.clone(), help }
            })
            .collect();
        let (question, name) = (say.say(question), format!("{act}-{name}"));
        Choices {
            name: &name,
            question: &question,
            help: "",
            choices,
            chosen: chosen.into_iter().collect(),
            several: false,
            error: None,
        }
        .draw(say)
    }

    fn confirm_place(&self) -> Markup {
        let say = &self.frame.say;
        let options: Vec<(&str, String)> =
            self.matter.among.iter().map(|u| (u.as_str(), name_of(self.visit, say, u))).collect();
        let first = options.first().map(|(id, _)| *id);
        self.folded(
            "confirm-place",
            "act-confirm-place",
            true,
            self.choice("confirm-place", "unit", "act-whose", &options, first),
        )
    }

    fn forward(&self) -> Markup {
        let say = &self.frame.say;
        let reasons = ["area", "competence", "conflict", "capacity"];
        let reasons: Vec<(&str, String)> =
            reasons.iter().map(|r| (*r, say.say(&format!("forward-{r}")))).collect();
        let body = html! {
            (self.select("forward", "unit", "act-whose", &self.other_units()))
            (self.choice("forward", "why", "act-why", &reasons, Some("area")))
            (self.text("forward", "text", "act-reason", false))
        };
        self.folded("forward", "act-forward", false, body)
    }

    pub(super) fn other_units(&self) -> Vec<(String, String)> {
        let say = &self.frame.say;
        let places = &self.visit.setup().places;
        let own = places.unit(&self.matter.unit).map(|u| u.compartment.clone());
        let fits = |unit: &UnitId| *unit != self.matter.unit && !self.matter.excluded.contains(unit);
        let mut units: Vec<(bool, String, String)> = places
            .units()
            .filter(|u| fits(&u.id))
            .map(|u| {
                (
                    Some(&u.compartment) != own.as_ref(),
                    u.names.in_language(say.language()).to_owned(),
                    u.id.to_string(),
                )
            })
            .collect();
        units.sort();
        units.into_iter().map(|(_, name, id)| (id, name)).collect()
    }

    pub(super) fn select(&self, act: &str, name: &str, label: &str, options: &[(String, String)]) -> Markup {
        let name = format!("{act}-{name}");
        html! {
            div.field {
                label for=(name) { (self.frame.say.say(label)) }
                select #(name) name=(name) required { @for (value, text) in options { option value=(value) { (text) } } }
            }
        }
    }

    fn assign(&self) -> Markup {
        let people = self.people();
        if people.is_empty() {
            return html! {};
        }
        self.folded("assign", "act-assign", false, self.select("assign", "account", "act-to-whom", &people))
    }

    fn people(&self) -> Vec<(String, String)> {
        let people = self.visit.people_at(&self.matter.unit, self.frame.now);
        people
            .into_iter()
            .filter(|id| !self.matter.is_party(id))
            .map(|id| (id.to_string(), person_of(self.visit, &id)))
            .collect()
    }

    fn pause(&self) -> Markup {
        let say = &self.frame.say;
        let reasons = ["waits_for_sender", "waits_for_other", "waits_for_court"];
        let reasons: Vec<(&str, String)> =
            reasons.iter().map(|r| (*r, say.say(&format!("pause-{r}")))).collect();
        let running: Vec<(String, String)> = self
            .matter
            .clocks
            .iter()
            .filter(|c| c.is_on() && c.name != "verdict")
            .map(|c| (c.name.clone(), super::words::clock_name(say, self.matter, &c.name)))
            .collect();
        html! {
            @if self.matter.paused.is_some() {
                (self.button("resume", "act-resume"))
            } @else if self.matter.status != Status::CloseProposed {
                (self.folded("pause", "act-pause", false, html! {
                    (self.choice("pause", "why", "act-why", &reasons, Some("waits_for_sender")))
                    (self.text("pause", "text", "act-reason", false))
                }))
                @if !running.is_empty() {
                    (self.folded("move-clock", "act-move-clock", false, html! {
                        (self.select("move-clock", "clock", "act-which-clock", &running))
                        (self.date("move-clock"))
                        (self.text("move-clock", "text", "act-reason", false))
                    }))
                }
            }
        }
    }

    pub(super) fn date(&self, act: &str) -> Markup {
        let say = &self.frame.say;
        let (label, id) = (say.say("act-until"), format!("{act}-due"));
        let kept = self.wrong.filter(|w| w.act == act);
        let value = kept.and_then(|w| w.fields.get(&id)).cloned().unwrap_or_default();
        let error = kept.filter(|w| w.at == id).map(|w| w.sentence.as_str());
        Field { kind: Kind::Date, value: &value, error, max_chars: 60, ..Field::line(&id, &label) }.draw(say)
    }

    /// A day that may stay empty.
    pub(super) fn maybe_date(&self, act: &str, label: &str) -> Markup {
        let say = &self.frame.say;
        let (label, id) = (say.say(label), format!("{act}-due"));
        let kept = self.wrong.filter(|w| w.act == act);
        let value = kept.and_then(|w| w.fields.get(&id)).cloned().unwrap_or_default();
        let error = kept.filter(|w| w.at == id).map(|w| w.sentence.as_str());
        Field {
            kind: Kind::Date,
            value: &value,
            optional: true,
            error,
            max_chars: 60,
            ..Field::line(&id, &label)
        }
        .draw(say)
    }

    fn propose_close(&self) -> Markup {
        let say = &self.frame.say;
        let needs =
            self.visit.setup().playbook(self.matter).map(|p| p.close.needs.clone()).unwrap_or_default();
        let outcomes = ["done", "referred", "not_possible", "unfounded"];
        let outcomes: Vec<(&str, String)> =
            outcomes.iter().map(|o| (*o, say.say(&format!("outcome-{o}")))).collect();
        let body = html! {
            (self.choice("propose-close", "outcome", "act-outcome", &outcomes, Some("done")))
            (self.text("propose-close", "finding", "act-finding", !needs.contains(&Need::Finding)))
            (self.text("propose-close", "evidence", "act-evidence", true))
            (self.files("propose-close", "files"))
            @if needs.contains(&Need::Evidence) { p.help { (say.say("act-evidence-needed")) } }
        };
        self.folded("propose-close", "act-propose-close", self.matter.status == Status::Answered, body)
    }

    fn level(&self, act: &str, label: &str, highest: Level) -> Markup {
        let say = &self.frame.say;
        let levels: Vec<(&str, String)> = Level::ALL
            .into_iter()
            .filter(|l| {
                if act == "raise" { *l > self.matter.level && *l <= highest } else { *l < self.matter.level }
            })
            .map(|l| (l.word(), say.say(&format!("level-{}", l.word().to_lowercase()))))
            .collect();
        let body = html! {
            (self.choice(act, "level", "act-level", &levels, levels.first().map(|(l, _)| *l)))
            (self.text(act, "text", "act-reason", false))
        };
        self.folded(act, label, false, body)
    }

    fn lower(&self) -> Markup {
        let least = self.visit.setup().playbook(self.matter).map_or(Level::P4, |p| p.protection);
        let proposed_by_me =
            self.matter.lowering.as_ref().is_some_and(|(_, by)| Some(by) == self.me().as_ref());
        html! {
            @if proposed_by_me { p.quiet { (self.frame.say.say("act-lower-waits")) } }
            @else if self.matter.level > least { (self.level("lower", "act-lower", Level::P4)) }
        }
    }

    pub(super) fn me(&self) -> Option<Actor> {
        match &self.visit.visitor().who {
            amanat_core::guard::Who::Officer(id) => Some(Actor::Officer(id.clone())),
            _ => None,
        }
    }

    fn order(&self) -> Markup {
        let is_mine =
            self.matter.order.as_ref().is_some_and(|o| Some(&o.by) == self.me().as_ref() && o.submitted);
        html! {
            @if is_mine {
                (self.button("accept-report", "act-accept-report"))
                (self.words_only("return-report", "act-return-report"))
            } @else if self.matter.order.is_none() && !self.people().is_empty() {
                (self.folded("order-report", "act-order-report", false, html! {
                    (self.select("order-report", "account", "act-to-whom", &self.people()))
                    (self.date("order-report"))
                    (self.text("order-report", "text", "act-words", false))
                }))
            }
        }
    }
}
