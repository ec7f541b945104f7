//! Which words may leave this desk, which must stay, and which shall end?
//!
//! What was agreed to and what waits for a second person, each with what can be done about it; then the forms. Only
//! what would be carried out is offered.
//!
//! Not here: what a form becomes (`act_flows`), the file that is handed over (`handover`).

use super::{
    forms::Desk,
    words::{name_of, person_of},
};
use crate::{handover::consent_words, pages::parts::words_of_person};
use amanat_core::{
    decide::matter::{
        consent::{Consent, Recipient},
        disclose::{Footing, Outflow},
    },
    event::Actor,
    guard::Action,
    values::{Class, Moment},
    view::timeline::Line,
};
use maud::{Markup, html};

/// The recipients in the order in which they are offered.
pub const RECIPIENTS: [&str; 7] =
    ["service", "prosecutor", "court", "unit", "interpreter", "public", "researcher"];
/// The classes that a consent can cover.
pub const TO_AGREE: [Class; 3] = [Class::Identity, Class::Content, Class::Evidence];
/// For how long somebody can agree: the word, and the days.
pub const SPANS: [(&str, u32); 4] = [("week", 7), ("month", 30), ("quarter", 91), ("year", 365)];

impl Desk<'_> {
    /// What leaves, what stays, what ends.
    pub(super) fn flows(&self) -> Markup {
        let lines = self.reading.timeline().unwrap_or_default();
        let may = |action| self.visit.may(self.matter, action);
        let (discloses, by_law) = (may(Action::Disclose), may(Action::DiscloseByLaw));
        html! {
            @if discloses || by_law || may(Action::Hold) || may(Action::Erase) {
                h2 #flows { (self.frame.say.say("out-title")) }
                (self.standing(&lines))
                (self.waiting())
                @if may(Action::Handle) { (self.give_consent()) }
                @if discloses { (self.disclose(&lines)) (self.publish()) }
                @if by_law { (self.disclose_by_law()) }
                @if may(Action::Hold) { (self.holds()) }
                @if may(Action::Erase) { (self.erasing()) }
                @if may(Action::AgreeErasure) && self.matter.keeping.proposed.is_some() { (self.agree_erasure()) }
            }
        }
    }

    /// Consents, and files that were handed over.
    fn standing(&self, lines: &[Line]) -> Markup {
        let (say, now) = (&self.frame.say, self.frame.now);
        let handed = lines.iter().filter_map(|line| line.event.as_ref()?.left_desk());
        html! {
            @if self.matter.flows.consents.is_empty() { p.quiet { (say.say("consent-nobody")) } }
            ul.consents {
                @for consent in &self.matter.flows.consents {
                    li {
                        (self.whom(consent, lines)) " · " (self.classes(&consent.terms.scope)) " · "
                        (self.state(consent, now))
                    }
                }
                @for (no, outflow) in handed {
                    li { a href={ "/matter/" (self.matter.no) "/handed/" (no) } download {
                        (say.with("disclosure-file", &[("to", self.to(outflow).into())]))
                    } }
                }
            }
        }
    }

    fn whom(&self, consent: &Consent, lines: &[Line]) -> Markup {
        let words = consent_words(self.reading, lines, consent.terms.id).unwrap_or_default();
        let kind = self.recipient(&consent.terms.to);
        html! { (kind) @if !words.recipient.is_empty() { " " (words_of_person(&words.recipient)) } }
    }

    fn recipient(&self, to: &Recipient) -> String {
        match to {
            Recipient::Unit(unit) => name_of(self.visit, &self.frame.say, unit),
            other => self.frame.say.say(&format!("recipient-{}", other.word())),
        }
    }

    fn to(&self, outflow: &Outflow) -> String {
        self.recipient(&outflow.to)
    }

    fn classes(&self, classes: &[Class]) -> String {
        let names: Vec<String> =
            classes.iter().map(|class| self.frame.say.say(&format!("class-{}", class.word()))).collect();
        names.join(" · ")
    }

    fn state(&self, consent: &Consent, now: Moment) -> String {
        state(&self.frame.say, consent, now)
    }

    /// What a second person must say yes to.
    fn waiting(&self) -> Markup {
        let say = &self.frame.say;
        let me = self.me();
        html! {
            @for waiting in &self.matter.flows.waiting {
                p.notice { (say.with("disclosure-waits", &[("to", self.to(&waiting.outflow).into())])) " · " (self.classes(&waiting.outflow.classes)) }
                @if Some(&waiting.by) != me.as_ref() && self.visit.may(self.matter, action_of(&waiting.outflow)) {
                    (self.form("agree-disclosure", html! {
                        input type="hidden" name="no" value=(waiting.no);
                        (self.go("act-agree-disclosure"))
                    }))
                }
                (self.folded("drop-disclosure", "act-drop-disclosure", false, html! {
                    input type="hidden" name="no" value=(waiting.no);
                    (self.text("drop-disclosure", "text", "act-reason", false))
                }))
            }
        }
    }

    fn give_consent(&self) -> Markup {
        let say = &self.frame.say;
        let basis: Vec<(&str, String)> =
            ["spoken", "written"].iter().map(|b| (*b, say.say(&format!("consent-basis-{b}")))).collect();
        let who: Vec<(&str, String)> = ["person", "guardian", "representative"]
            .iter()
            .map(|who| (*who, say.say(&format!("consent-of-{who}"))))
            .collect();
        let body = html! {
            (self.choice("give-consent", "to", "consent-to", &self.recipients(), Some("service")))
            (self.line("give-consent", "name", "consent-name", true))
            (self.maybe_unit("give-consent"))
            (class_boxes(say, "give-consent", &TO_AGREE))
            (self.choice("give-consent", "span", "consent-how-long", &spans(say), Some("month")))
            (self.choice("give-consent", "who", "consent-who", &who, Some("person")))
            (self.choice("give-consent", "basis", "consent-basis", &basis, Some("spoken")))
            (self.line("give-consent", "withhold", "consent-withhold", true))
            (self.text("give-consent", "text", "act-words", true))
        };
        html! {
            (self.folded("give-consent", "act-give-consent", false, body))
            @let live: Vec<_> = self.live();
            @if !live.is_empty() {
                (self.folded("withdraw-consent", "act-withdraw-consent", false, html! {
                    (self.select("withdraw-consent", "consent", "act-which-consent", &live))
                    (self.text("withdraw-consent", "text", "act-reason", true))
                }))
            }
        }
    }

    fn recipients(&self) -> Vec<(&'static str, String)> {
        RECIPIENTS.iter().map(|to| (*to, self.frame.say.say(&format!("recipient-{to}")))).collect()
    }

    fn maybe_unit(&self, act: &str) -> Markup {
        html! { (self.select(act, "unit", "recipient-unit", &self.other_units())) }
    }

    /// Consents that hold now, by number.
    fn live(&self) -> Vec<(String, String)> {
        let live = self.matter.flows.consents.iter().filter(|c| c.is_live(self.frame.now));
        live.map(|c| {
            let what = format!("{} · {}", self.recipient(&c.terms.to), self.classes(&c.terms.scope));
            (c.terms.id.to_string(), what)
        })
        .collect()
    }

    /// Everything that was agreed goes: a consent is narrow enough.
    fn disclose(&self, lines: &[Line]) -> Markup {
        let flows = &self.matter.flows;
        let to_somebody = |(id, _): &(String, String)| {
            flows.consents.iter().any(|c| c.terms.id.to_string() == *id && c.terms.to != Recipient::Public)
        };
        let live: Vec<_> = self.live().into_iter().filter(to_somebody).collect();
        html! {
            @if !live.is_empty() && !lines.is_empty() {
                (self.folded("disclose", "act-disclose", false, html! {
                    (self.select("disclose", "consent", "act-which-consent", &live))
                    (self.text("disclose", "text", "act-reason", false))
                }))
            }
        }
    }

    fn authorities(&self) -> Vec<(&'static str, String)> {
        ["court", "prosecutor", "statute"]
            .iter()
            .map(|a| (*a, self.frame.say.say(&format!("authority-{a}"))))
            .collect()
    }

    fn disclose_by_law(&self) -> Markup {
        let to: Vec<_> = self.recipients().into_iter().filter(|(to, _)| *to != "public").collect();
        let body = html! {
            (self.choice("disclose-by-law", "authority", "act-authority", &self.authorities(), Some("court")))
            (self.line("disclose-by-law", "reference", "act-reference", false))
            (self.choice("disclose-by-law", "to", "consent-to", &to, Some("court")))
            (self.maybe_unit("disclose-by-law"))
            (class_boxes(&self.frame.say, "disclose-by-law", &Class::ALL))
            (self.maybe_date("disclose-by-law", "act-untold"))
            (self.text("disclose-by-law", "text", "act-reason", false))
        };
        self.folded("disclose-by-law", "act-disclose-by-law", false, body)
    }

    /// Words for everybody: proposed by one, published by another, called back by any.
    fn publish(&self) -> Markup {
        let flows = &self.matter.flows;
        let now = self.frame.now;
        let public = flows.consents.iter().find(|c| {
            c.is_live(now) && c.terms.to == Recipient::Public && c.terms.scope.contains(&Class::Content)
        });
        let mine = flows.extract.as_ref().is_some_and(|extract| Some(&extract.by) == self.me().as_ref());
        html! {
            @if flows.extract.is_some() && !mine {
                (self.button("publish-second", "act-publish-second"))
            } @else if let (Some(consent), None, None) = (public, &flows.extract, &flows.published) {
                (self.folded("publish", "act-publish", false, html! {
                    input type="hidden" name="consent" value=(consent.terms.id);
                    (self.date("publish"))
                    (self.text("publish", "text", "act-words", false))
                }))
            }
            @if flows.extract.is_some() || flows.published.is_some() {
                (self.folded("recall", "act-recall", false, self.text("recall", "text", "act-reason", false)))
            }
        }
    }

    fn holds(&self) -> Markup {
        let (say, now) = (&self.frame.say, self.frame.now);
        html! {
            @for hold in self.matter.keeping.holds.iter().filter(|hold| hold.stands(now)) {
                p.notice {
                    (say.with("hold-stands", &[("who", say.say(&format!("authority-{}", hold.authority.word())).into())]))
                    @if let Some(until) = hold.until { " · " (say.with("consent-until", &[("when", say.day_and_time(until).into())])) }
                    @if let Actor::Officer(by) = &hold.by { " · " (words_of_person(&person_of(self.visit, by))) }
                }
                (self.folded("release", "act-release", false, html! {
                    input type="hidden" name="no" value=(hold.no);
                    (self.text("release", "text", "act-reason", false))
                }))
            }
            @if !self.matter.is_all_erased() {
                (self.folded("hold", "act-hold", false, html! {
                    (self.choice("hold", "authority", "act-authority", &self.authorities(), Some("court")))
                    (self.maybe_date("hold", "act-until"))
                    (self.text("hold", "text", "act-reason", false))
                }))
            }
        }
    }

    fn erasing(&self) -> Markup {
        let say = &self.frame.say;
        let keeping = &self.matter.keeping;
        let left: Vec<Class> =
            Class::ALL.into_iter().filter(|class| !self.matter.erased.contains(class)).collect();
        let can: Vec<Class> =
            left.iter().copied().filter(|c| self.matter.why_kept(&[*c], self.frame.now).is_none()).collect();
        let why: Vec<(&str, String)> =
            ["asked", "ordered"].iter().map(|why| (*why, say.say(&format!("erase-why-{why}")))).collect();
        html! {
            @if !keeping.asked.is_empty() {
                p.notice { (say.with("erasure-asked", &[("what", self.classes(&keeping.asked).into())])) }
            }
            @if !can.is_empty() && keeping.proposed.is_none() {
                (self.folded("erase", "act-erase", !keeping.asked.is_empty(), html! {
                    (class_boxes(say, "erase", &can))
                    (self.choice("erase", "why", "act-why", &why, Some("asked")))
                    (self.text("erase", "text", "act-reason", false))
                }))
            }
            @if !keeping.asked.is_empty() || keeping.proposed.is_some() {
                (self.folded("decline-erasure", "act-decline-erasure", false, self.text("decline-erasure", "text", "act-words", false)))
            }
        }
    }

    fn agree_erasure(&self) -> Markup {
        let Some((classes, _, by)) = &self.matter.keeping.proposed else { return html! {} };
        html! {
            p.notice { (self.frame.say.with("erasure-waits", &[("what", self.classes(classes).into())])) }
            @if Some(by) != self.me().as_ref() { (self.button("agree-erasure", "act-agree-erasure")) }
        }
    }
}

fn action_of(outflow: &Outflow) -> Action {
    match outflow.footing {
        Footing::Consent(_) => Action::Disclose,
        Footing::Law { .. } => Action::DiscloseByLaw,
    }
}

/// Whether a consent holds, and until when.
pub fn state(say: &crate::words::Say, consent: &Consent, now: Moment) -> String {
    let (id, when) = match consent.withdrawn {
        Some(when) => ("consent-withdrawn", when),
        None if consent.is_live(now) => ("consent-until", consent.terms.expires),
        None => ("consent-over", consent.terms.expires),
    };
    say.with(id, &[("when", say.day_and_time(when).into())])
}

/// How long somebody can agree.
pub fn spans(say: &crate::words::Say) -> Vec<(&'static str, String)> {
    SPANS.iter().map(|(word, _)| (*word, say.say(&format!("consent-{word}")))).collect()
}

/// A box a class; several may be chosen. On a page with several forms each box has the name of its own form.
pub fn class_boxes(say: &crate::words::Say, act: &str, classes: &[Class]) -> Markup {
    html! {
        fieldset.choices {
            legend { (say.say("consent-which")) }
            @for class in classes {
                @let word = format!("class-{}", class.word());
                @let id = if act.is_empty() { word.clone() } else { format!("{act}-{word}") };
                div.choice {
                    input id=(id) type="checkbox" name=(id) value="yes";
                    label for=(id) { (say.say(&word)) }
                }
            }
        }
    }
}
