//! What is known of an incident that is chosen, who could go, and what can be done with it?

use super::{
    board::Board,
    chosen::{button, folded, form, words},
    incident::{self, label},
    incident_rows::priority,
    rows::{running, status_mark},
    signal,
    site_panel::{self, Calls},
};
use crate::{
    officer::Officer,
    pages::{
        cameras::panel::{Because, beside},
        icons::{Icon, icon},
        parts::{TimelineEntry, Tone, ltr, notice, timeline, words_of_person},
    },
    town::Town,
};
use amanat_core::{
    decide::incident::{
        CancelReason, Disposition, HoldReason, Incident, Left, MAX_ALARM, NotifiedBy, ReopenReason,
    },
    dispatch::words::{Caution, PlaceKind, Priority, Source},
    event::Actor,
    values::{Class, SiteId},
};
use amanat_record::{Kept, SaidInLife, Visit};
use maud::{Markup, html};

/// Sites of one incident that are shown.
const MAX_SITES: usize = 5;
/// For how long an incident may be held from the panel, in minutes.
pub const HOLDS_MIN: [i64; 6] = [5, 10, 15, 30, 60, 120];

/// The panel.
pub fn draw(
    officer: &Officer,
    town: &Town,
    board: &Board<'_>,
    visit: &Visit,
    kept: &Kept<Incident>,
) -> Markup {
    let (say, state) = (&board.say, &kept.state);
    let about: Vec<String> = std::iter::once(format!("incident-{}", state.id))
        .chain(state.signals.iter().map(|id| format!("signal-{id}")))
        .chain(incident::open_assignments(state).map(|a| format!("unit-{}", a.who)))
        .collect();
    let panel = Panel { officer, town, board, visit, kept };
    html! {
        header.chosen-head data-about=(about.join(" ")) {
            h2 { (priority(board, state)) " " (incident::type_name(board, state.kind.as_ref())) " " (ltr(&label(kept))) }
            p { (say.say(&format!("incident-stage-{}", state.stage().word()))) " · " (running(board, state.opened)) " " (status_mark(board, state.status)) }
        }
        (panel.how_it_was_left())
        (panel.alike())
        (panel.cautions())
        (panel.place())
        (panel.sites())
        @if panel.may_act() { (panel.acts()) } @else { (panel.sent(false)) }
        (panel.signals())
        (panel.cameras())
        h3 { (say.say("room-timeline")) }
        (timeline(say, &panel.past()))
    }
}

/// What is drawn, and for whom.
pub(super) struct Panel<'a> {
    pub(super) officer: &'a Officer,
    pub(super) town: &'a Town,
    pub(super) board: &'a Board<'a>,
    pub(super) visit: &'a Visit,
    pub(super) kept: &'a Kept<Incident>,
}

impl Panel<'_> {
    pub(super) fn state(&self) -> &Incident {
        &self.kept.state
    }

    pub(super) fn at(&self, act: &str) -> String {
        format!("/room/incident/{}/{act}", self.state().id)
    }

    fn may_act(&self) -> bool {
        self.board.audience.acts_at(&self.state().unit, &[]).is_some()
    }

    /// The cameras of the sites that its calls for help came from.
    fn cameras(&self) -> Markup {
        let signals = &self.state().signals;
        let mut sites: Vec<SiteId> = Vec::new();
        for kept in signals.iter().filter_map(|id| self.board.signal(id)) {
            sites.extend(kept.state.facts.site.clone().filter(|site| !sites.contains(site)));
        }
        let because = Because::Incident(&self.state().id);
        html! {
            @for site in &sites { (beside(self.officer, self.town, self.visit, site, &because, signals)) }
        }
    }

    fn leads(&self) -> bool {
        self.board.audience.rooms.get(&self.state().unit).is_some_and(|may| may.lead)
    }

    fn how_it_was_left(&self) -> Markup {
        let (say, state) = (&self.board.say, self.state());
        html! {
            @if let Some(left) = &state.left {
                (notice(say, Tone::Know, html! { p {
                    (say.say(&format!("incident-stage-{}", state.stage().word())))
                    @match left {
                        Left::Cancelled(why) => { ": " (say.say(&format!("cancel-reason-{}", why.word()))) }
                        Left::MergedInto(into) => { " " a href={ "/room?incident=" (into) } data-choose { (say.say("room-merge-into")) } }
                        _ => {}
                    }
                    @if let Some(how) = &state.disposition { " · " (say.say(&format!("disposition-{}", how.word()))) }
                } }))
            } @else if let Some(hold) = &state.hold {
                (notice(say, Tone::Care, html! { p {
                    (say.say(&format!("hold-reason-{}", hold.reason.word()))) " · "
                    (say.with("room-held-until", &[("when", say.clock_time(hold.until).into())]))
                } }))
            }
        }
    }

    /// What may be the same, with both answers at hand.
    fn alike(&self) -> Markup {
        let say = &self.board.say;
        let alike = self.visit.possible_duplicates(self.kept).unwrap_or_default();
        html! {
            @for other in &alike {
                (notice(say, Tone::Care, html! {
                    p {
                        (say.say("room-same-as")) ": "
                        a href={ "/room?incident=" (other.state.id) } data-choose {
                            (incident::type_name(self.board, other.state.kind.as_ref())) " " (ltr(&label(other)))
                        } " " (running(self.board, other.state.opened))
                    }
                    @if self.may_act() {
                        div.small-acts {
                            @if self.leads() {
                                (form(self.officer, &self.at("merge"), html! {
                                    input type="hidden" name="into" value=(other.state.id);
                                    button.second type="submit" { (say.say("room-merge")) }
                                }))
                            }
                            (form(self.officer, &self.at("not-same"), html! {
                                input type="hidden" name="other" value=(other.state.id);
                                button.second type="submit" { (say.say("room-not-same")) }
                            }))
                        }
                    }
                }))
            }
        }
    }

    fn cautions(&self) -> Markup {
        let say = &self.board.say;
        html! {
            @if !self.state().cautions.is_empty() {
                p.marks role="note" aria-label=(say.say("room-cautions")) {
                    @for caution in &self.state().cautions {
                        span.mark.danger { (icon(Icon::Care)) (say.say(&format!("caution-{}", caution.word()))) }
                    }
                }
            }
        }
    }

    fn place(&self) -> Markup {
        let (say, place) = (&self.board.say, incident::place(self.kept));
        html! {
            dl.facts {
                dt { (say.say("room-place")) }
                dd {
                    @match &place {
                        None => { (say.say("room-place-not-known")) }
                        Some(place) => {
                            @if !place.words.is_empty() { (words_of_person(&place.words)) " " }
                            @if let Some(point) = place.point { (ltr(&format!("{:.5}, {:.5}", point.lat(), point.lon()))) }
                            @if let Some(ground) = self.state().ground.as_ref().and_then(|g| g.ground.as_ref()) {
                                " · " (words_of_person(&self.board.unit_name(ground)))
                            }
                        }
                    }
                }
            }
        }
    }

    /// The sites that called for help.
    fn sites(&self) -> Markup {
        let signals = self.state().signals.iter().filter_map(|id| crate::sos::take::read(self.town, id));
        let mut drawn = std::collections::BTreeSet::new();
        let of = |facts: &amanat_core::decide::signal::Accepted| {
            facts.site.clone().zip(Some(facts.device.clone()))
        };
        let sites =
            signals.filter_map(|kept| of(&kept.state.facts)).filter(|(id, _)| drawn.insert(id.clone()));
        let sites: Vec<_> = sites.take(MAX_SITES).collect();
        html! {
            @for (site, device) in &sites {
                (site_panel::draw(self.board, self.visit, &Calls { site, device: device.as_ref(), now: self.state().left.is_none() }))
            }
        }
    }

    fn acts(&self) -> Markup {
        let (say, state) = (&self.board.say, self.state());
        let over = state.left.is_some();
        html! {
            (self.sent(!over))
            @if !over { (self.could_go()) }
            section.acts aria-label=(say.say("room-acts")) {
                @if over {
                    (form(self.officer, &self.at("reopen"), html! {
                        (pick("why", say, ReopenReason::ALL.iter().map(|r| (r.word(), say.say(&format!("reopen-reason-{}", r.word()))))))
                        button.main type="submit" { (say.say("room-reopen")) }
                    }))
                } @else {
                    (folded(self.officer, &self.at("type"), "room-save-type", self.type_fields()))
                    (folded(self.officer, &self.at("place"), "room-save-place", self.place_fields()))
                    (folded(self.officer, &self.at("caution"), "room-cautions", self.caution_fields()))
                    @if state.hold.is_some() { (button(self.officer, &self.at("resume"), "room-resume", false)) }
                    @else if !state.has_open_assignment() { (folded(self.officer, &self.at("hold"), "room-hold", self.hold_fields())) }
                    (folded(self.officer, &self.at("corroborate"), "room-corroborate", labelled("source", &say.say("room-corroborate"),
                        Source::ALL.iter().map(|s| (s.word(), say.say(&format!("source-{}", s.word())))))))
                    (folded(self.officer, &self.at("notify"), "room-notify", self.agency_fields(true)))
                    @if self.leads() && state.alarm_level < MAX_ALARM {
                        (form(self.officer, &self.at("alarm"), html! {
                            input type="hidden" name="level" value=(state.alarm_level + 1);
                            button.second type="submit" { (say.say("room-raise")) }
                        }))
                    }
                    (folded(self.officer, &self.at("transfer"), "room-transfer", self.agency_fields(false)))
                    (folded(self.officer, &self.at("cancel"), "room-cancel", html! {
                        (labelled("why", &say.say("room-reason"), CancelReason::ALL.iter().map(|r| (r.word(), say.say(&format!("cancel-reason-{}", r.word()))))))
                        (words_optional(self.board, "words", "room-note-words"))
                    }))
                    (folded(self.officer, &self.at("close"), "room-close", labelled("how", &say.say("room-how-ended"),
                        Disposition::ALL.iter().map(|d| (d.word(), say.say(&format!("disposition-{}", d.word())))))))
                }
                (folded(self.officer, &self.at("note"), "room-note", words(self.board, "words", "room-note-words")))
            }
        }
    }

    fn type_fields(&self) -> Markup {
        let (say, state, language) = (&self.board.say, self.state(), self.board.say.language());
        html! {
            div.field {
                label for="type" { (say.say("room-type")) }
                select id="type" name="type" {
                    @for kind in self.board.setup.dispatch.types() {
                        option value=(kind.id) selected[state.kind.as_ref() == Some(&kind.id)] { (kind.names.in_language(language)) }
                    }
                }
            }
            div.field {
                label for="priority" { (say.say("room-priority")) }
                select id="priority" name="priority" {
                    @for each in Priority::all() {
                        option value=(each) selected[state.priority == each] { (say.say(&format!("room-priority-{each}"))) }
                    }
                }
            }
        }
    }

    /// The place: as said, or where the call for help came from.
    fn place_fields(&self) -> Markup {
        let (say, place) = (&self.board.say, incident::place(self.kept));
        let from_signal = self.state().signals.iter().find_map(|id| {
            let kept = self.board.signal(id)?;
            Some(signal::fixes(kept).pop()?.1.point)
        });
        let point = place.as_ref().and_then(|place| place.point).or(from_signal);
        let text = |n: Option<f64>| n.map(|n| format!("{n:.6}")).unwrap_or_default();
        let now = self.state().ground.as_ref().map(|ground| ground.place);
        html! {
            div.field {
                label for="place-words" { (say.say("room-place-words")) }
                input id="place-words" name="words" type="text" dir="auto" maxlength="300" value=(place.as_ref().map_or("", |p| p.words.as_str()));
            }
            div.inline-form {
                div.field {
                    label for="lat" { (say.say("room-place-lat")) }
                    input id="lat" name="lat" type="text" inputmode="decimal" dir="ltr" value=(text(point.map(|p| p.lat())));
                }
                div.field {
                    label for="lon" { (say.say("room-place-lon")) }
                    input id="lon" name="lon" type="text" inputmode="decimal" dir="ltr" value=(text(point.map(|p| p.lon())));
                }
            }
            div.field {
                label for="kind" { (say.say("room-place-kind")) }
                select id="kind" name="kind" {
                    @for kind in PlaceKind::ALL {
                        option value=(kind.word()) selected[now == Some(*kind)] { (say.say(&format!("place-kind-{}", kind.word()))) }
                    }
                }
            }
        }
    }

    fn caution_fields(&self) -> Markup {
        let say = &self.board.say;
        html! {
            (labelled("caution", &say.say("room-cautions"), Caution::ALL.iter().map(|c| (c.word(), say.say(&format!("caution-{}", c.word()))))))
            (words_optional(self.board, "words", "room-note-words"))
        }
    }

    fn hold_fields(&self) -> Markup {
        let say = &self.board.say;
        html! {
            (labelled("why", &say.say("room-reason"), HoldReason::ALL.iter().map(|r| (r.word(), say.say(&format!("hold-reason-{}", r.word()))))))
            div.field {
                label for="minutes" { (say.say("room-hold-until")) }
                select id="minutes" name="minutes" {
                    @for minutes in HOLDS_MIN { option value=(minutes) { (say.with("room-hours-minutes", &[("count", minutes.into())])) } }
                }
            }
            (words_optional(self.board, "words", "room-note-words"))
        }
    }

    fn agency_fields(&self, told: bool) -> Markup {
        let (say, language) = (&self.board.say, self.board.say.language());
        html! {
            (labelled("agency", &say.say("room-agency"), self.board.setup.dispatch.agencies().iter()
                .map(|a| (a.id.as_str(), a.names.in_language(language).to_owned()))))
            @if told {
                (labelled("how", &say.say("room-notified-how"), NotifiedBy::ALL.iter().map(|n| (n.word(), say.say(&format!("notified-by-{}", n.word()))))))
            }
            (words_optional(self.board, "words", "room-note-words"))
        }
    }

    fn signals(&self) -> Markup {
        let say = &self.board.say;
        html! {
            @if !self.state().signals.is_empty() {
                h3 { (say.say("room-signals-of")) }
                ul.plain-list {
                    @for id in &self.state().signals {
                        li {
                            @match self.board.signal(id) {
                                Some(kept) => {
                                    a href={ "/room?signal=" (id) } data-choose { (ltr(&signal::label(kept))) } " "
                                    (running(self.board, kept.state.last_press))
                                    @if let Some(line) = signal::lines(kept).last() { " " (words_of_person(&line.text)) }
                                }
                                None => { a href={ "/room?signal=" (id) } data-choose { (say.say("room-signal")) } }
                            }
                        }
                    }
                }
            }
        }
    }

    /// What happened, the newest first: a dispatcher looks for what is new.
    fn past(&self) -> Vec<TimelineEntry> {
        let say = &self.board.say;
        self.kept
            .said
            .iter()
            .rev()
            .map(|said| TimelineEntry {
                at: said.occurred,
                what: say.say(&format!("incident-event-{}", said.kind)),
                who: match &said.actor {
                    Actor::Officer(id) => Some(words_of_person(&self.board.person_name(id))),
                    _ => None,
                },
                more: text(said).map(|text| html! { p { (words_of_person(&text)) } }),
                current: false,
            })
            .collect()
    }
}

/// What was said as plain words; a place and a list are shown elsewhere.
fn text(said: &SaidInLife) -> Option<String> {
    [Class::Content, Class::Internal].into_iter().find_map(|class| signal::words::<String>(said, class))
}

/// A choice of one word without a label of its own: its button says what it is.
pub(super) fn pick<'a>(
    name: &str,
    say: &crate::words::Say,
    all: impl Iterator<Item = (&'a str, String)>,
) -> Markup {
    html! {
        select name=(name) aria-label=(say.say("room-reason")) { @for (word, says) in all { option value=(word) { (says) } } }
    }
}

/// The same with a label.
fn labelled<'a>(name: &str, label: &str, all: impl Iterator<Item = (&'a str, String)>) -> Markup {
    html! {
        div.field {
            label { (label) " " select name=(name) { @for (word, says) in all { option value=(word) { (says) } } } }
        }
    }
}

fn words_optional(board: &Board<'_>, name: &str, label: &str) -> Markup {
    html! {
        div.field {
            label {
                (board.say.say(label)) " " span.quiet { (board.say.say("field-optional")) }
                textarea name=(name) rows="2" dir="auto" maxlength="1000" {}
            }
        }
    }
}

/// Fields for opening an incident from a signal or by itself.
pub fn opening_fields(board: &Board<'_>) -> Markup {
    let (say, language) = (&board.say, board.say.language());
    html! {
        div.field {
            label {
                (say.say("room-type"))
                select name="type" {
                    option value="" { (say.say("room-type-not-known")) }
                    @for kind in board.setup.dispatch.types() { option value=(kind.id) { (kind.names.in_language(language)) } }
                }
            }
        }
        (words_optional(board, "words", "room-incident-words"))
    }
}
