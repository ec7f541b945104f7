//! What does a desk promise?
//!
//! A playbook is a desk's promise in a closed vocabulary: every property written out, nothing inherited, no
//! expressions. What a force changes about its processes is a playbook, never Rust.
//!
//! Invariant: a playbook that was read can be kept: every step is reachable, every clock can stop.
//! Not here: how a file becomes a playbook (`read`), whose unit a route word means (`route`).

mod check;
mod fault;
mod read;
mod words;

pub use check::check_against;
pub use fault::Fault;
pub use read::read;
pub use words::{
    ATTRIBUTES, Ask, AskKind, BreakGlass, By, ClockRule, Close, Disputed, Door, Need, Publish, Registers,
    Route, Runs, Step, Takers, TakersRule, Verdict, Within,
};

use crate::values::{DeskId, Level, Span};
use std::collections::{BTreeMap, BTreeSet};

/// One desk's promise.
#[derive(Clone, Debug, PartialEq)]
pub struct Playbook {
    /// The desk's name in files and events.
    pub desk: DeskId,
    /// First 16 hex digits of the file's SHA-256: a matter pins the promise that it was opened under.
    pub edition: String,
    /// The level a matter starts at, before its first word is stored.
    pub protection: Level,
    /// Which family of keys seals its words.
    pub compartment: String,
    /// Neutral titles, quick exit, nothing left on the sender's device.
    pub discreet: bool,
    /// Whether a sender may stay unknown.
    pub anonymous: bool,
    /// Ways in.
    pub doors: Vec<Door>,
    /// What is asked, one question a page.
    pub asks: Vec<Ask>,
    /// Whose it is.
    pub route: Route,
    /// Who may take it.
    pub takers: TakersRule,
    /// Its steps in order.
    pub steps: Vec<Step>,
    /// Its promises.
    pub clocks: Vec<ClockRule>,
    /// Who is told, one rung a lapse.
    pub late: Vec<String>,
    /// How it ends.
    pub close: Close,
    /// When registering is not a choice.
    pub registers: Registers,
    /// Who may open it in an emergency.
    pub break_glass: BreakGlass,
    /// What the public may see of it.
    pub publish: Publish,
    /// How long its words are kept after closing.
    pub keep: Span,
}

impl Playbook {
    /// The question of this name.
    pub fn ask(&self, name: &str) -> Option<&Ask> {
        self.asks.iter().find(|a| a.name == name)
    }

    /// The messages that this desk's words must hold in every language.
    pub fn word_ids(&self) -> Vec<String> {
        let desk = &self.desk;
        let mut ids: Vec<String> =
            ["name", "matter", "about", "promise"].map(|word| format!("{desk}-{word}")).into();
        ids.extend(self.discreet.then(|| format!("{desk}-neutral")));
        for ask in &self.asks {
            let id = format!("{desk}-ask-{}", ask.name);
            ids.extend(ask.options.iter().map(|option| format!("{id}-{option}")));
            ids.extend([format!("{id}-help"), id]);
        }
        ids.extend(self.clocks.iter().map(|clock| format!("{desk}-clock-{}", clock.name)));
        ids
    }

    /// The time a clock gives, where it depends on a choice of the sender.
    pub fn within(&self, rule: &ClockRule, choices: &[String]) -> Span {
        match &rule.within {
            Within::Fixed(span) => *span,
            Within::Chosen { spans, otherwise } => {
                choices.iter().find_map(|c| spans.get(c)).copied().unwrap_or(*otherwise)
            }
        }
    }

    /// Who may take a matter, where it depends on a choice of the sender.
    pub fn takers(&self, choices: &[String]) -> &Takers {
        let chosen = choices.iter().find_map(|choice| self.takers.chosen.get(choice));
        chosen.unwrap_or(&self.takers.otherwise)
    }

    /// The options on which this promise depends. Only these need to stand in clear beside a matter.
    pub fn deciding_choices(&self) -> BTreeSet<&str> {
        let of_clocks = self.clocks.iter().filter_map(|clock| match &clock.within {
            Within::Chosen { spans, .. } => Some(spans.keys()),
            Within::Fixed(_) => None,
        });
        of_clocks.flatten().chain(self.takers.chosen.keys()).map(String::as_str).collect()
    }
}

/// The desks of a force, by name, and earlier editions that open matters still pin.
#[derive(Clone, Debug, Default)]
pub struct Desks {
    current: BTreeMap<DeskId, Playbook>,
    editions: BTreeMap<(DeskId, String), Playbook>,
}

impl Desks {
    /// Takes up an edition and makes it the current one of its desk.
    pub fn adopt(&mut self, playbook: Playbook) {
        self.editions.insert((playbook.desk.clone(), playbook.edition.clone()), playbook.clone());
        self.current.insert(playbook.desk.clone(), playbook);
    }

    /// The current promise of a desk.
    pub fn current(&self, desk: &DeskId) -> Option<&Playbook> {
        self.current.get(desk)
    }

    /// The promise that a matter pins; the current one where that edition is gone.
    pub fn edition(&self, desk: &DeskId, edition: &str) -> Option<&Playbook> {
        self.editions.get(&(desk.clone(), edition.to_owned())).or_else(|| self.current.get(desk))
    }

    /// Every edition of every desk: matters pin the one that they were opened under.
    pub fn editions(&self) -> impl Iterator<Item = &Playbook> {
        self.editions.values()
    }

    /// Every desk, in order of name.
    pub fn all(&self) -> impl Iterator<Item = &Playbook> {
        self.current.values()
    }
}
