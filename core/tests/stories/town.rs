//! Where do the stories happen?
//!
//! In the demo province with the shipped desks and policies; one matter at a time, held in memory as the fold of its
//! events, with the clocks and reactions that the server would run.

use amanat_core::{
    calendar::Calendars,
    decide::matter::{Command, Event, Matter, Occasion, Refusal, decide},
    dispatch::Book,
    event::{Actor, Draft, HEADER_VERSION, Header, MAX_HEADER_BYTES, Stream, event_of},
    guard::{Guard, ROLES_FILE, SCHEMA_FILE},
    places::{Files, Places},
    playbook::{self, Desks, Playbook},
    react::{REACTIONS, Telling, follow, notify},
    setup::Setup,
    values::{DeskId, MatterNo, Moment, Span},
};
use std::path::Path;

/// A Monday in the demo province's zone; no holiday follows for a month.
const FIRST_DAY: &str = "2026-11-23T00:00:00+05:00";
/// No matter brings about more than this in one moment.
const MAX_CONSEQUENCES: usize = 100;

/// Everything the demo force adopted.
pub fn demo() -> Setup {
    let root = crate::root();
    let files = files_under(&root.join("places/demo"));
    let (places, _) = Places::parse(&files).unwrap_or_else(|faults| panic!("{faults:?}"));
    let calendars = Calendars::parse(std::str::from_utf8(&files["calendars.toml"]).unwrap()).unwrap();
    let mut desks = Desks::default();
    for desk in crate::desks() {
        let text = std::fs::read_to_string(root.join(format!("desks/{desk}/playbook.toml"))).unwrap();
        desks.adopt(
            playbook::read(&desk, &text).unwrap_or_else(|faults| panic!("\n{}", crate::told(&faults))),
        );
    }
    Setup {
        desks,
        places,
        calendars,
        guard: guard(&files_under(&root.join("policies"))),
        dispatch: Book::default(),
    }
}

fn guard(files: &Files) -> Guard {
    let text = |name: &str| std::str::from_utf8(&files[name]).unwrap();
    let policies: Vec<(&str, &str)> = files
        .keys()
        .filter(|name| name.ends_with(".cedar"))
        .map(|name| (name.as_str(), text(name)))
        .collect();
    let read = Guard::read(&policies, text(SCHEMA_FILE), text(ROLES_FILE));
    read.unwrap_or_else(|faults| panic!("\n{}", crate::told(&faults)))
}

fn files_under(folder: &Path) -> Files {
    let mut files = Files::new();
    for entry in std::fs::read_dir(folder).unwrap().map(|e| e.unwrap()) {
        let name = entry.file_name().to_string_lossy().into_owned();
        match entry.path().is_dir() {
            true => files.extend(
                files_under(&entry.path())
                    .into_iter()
                    .map(|(inner, bytes)| (format!("{name}/{inner}"), bytes)),
            ),
            false => drop(files.insert(name, std::fs::read(entry.path()).unwrap())),
        }
    }
    files
}

/// The moment of a story's time.
pub fn moment(time: crate::read::Time) -> Moment {
    let first = Moment::from_timestamp(FIRST_DAY.parse().unwrap());
    first + Span::from_days(u32::from(time.day) - 1) + Span::from_mins(i64::from(time.minute))
}

/// A moment as stories write it.
pub fn written(at: Moment) -> String {
    let minutes = (at - Moment::from_timestamp(FIRST_DAY.parse().unwrap())).millis() / 60_000;
    let (day, minute) = (minutes / 1440 + 1, minutes % 1440);
    let clock = format!("{:02}:{:02}", minute / 60, minute % 60);
    if day == 1 { clock } else { format!("day {day} {clock}") }
}

/// One matter and the time around it.
pub struct Town<'a> {
    pub setup: &'a Setup,
    pub playbook: &'a Playbook,
    pub now: Moment,
    pub matter: Option<Matter>,
    /// What happened since the last line.
    pub happened: Vec<Event>,
    /// Who was told since the last line.
    pub told: Vec<Telling>,
}

impl<'a> Town<'a> {
    pub fn new(setup: &'a Setup, desk: &str) -> Self {
        let playbook = setup.desks.current(&DeskId::new(desk).unwrap()).expect("a desk of the demo");
        let now = Moment::from_timestamp(FIRST_DAY.parse().unwrap());
        Self { setup, playbook, now, matter: None, happened: Vec::new(), told: Vec::new() }
    }

    /// Lets time pass; every clock that runs out on the way does what it does.
    pub fn wait_until(&mut self, until: Moment) {
        for _ in 0..MAX_CONSEQUENCES {
            let alarm = self.matter.as_ref().and_then(Matter::alarm).filter(|alarm| *alarm <= until);
            let Some(alarm) = alarm else { break };
            self.now = self.now.max(alarm);
            self.lapse();
        }
        self.now = until;
    }

    fn lapse(&mut self) {
        let now = self.now;
        let clocks = self.matter.iter().flat_map(|m| &m.clocks);
        let due = clocks.filter(|c| c.is_on() && c.alarm.is_some_and(|alarm| alarm <= now));
        for clock in due.map(|c| c.name.clone()).collect::<Vec<_>>() {
            let lapsed = self.does(Actor::System, Command::Lapse { clock });
            assert!(lapsed.is_ok(), "a clock that is due cannot lapse: {lapsed:?}");
        }
    }

    /// Decides a command, remembers what happens and lets what follows follow.
    pub fn does(&mut self, actor: Actor, command: Command) -> Result<(), Refusal> {
        let occasion = Occasion { now: self.now, actor, playbook: self.playbook, ground: self.setup };
        let drafts = decide(self.matter.as_ref(), &command, &occasion)?;
        for draft in &drafts {
            self.remember(draft);
        }
        Ok(())
    }

    fn remember(&mut self, draft: &Draft) {
        let header = Header {
            v: HEADER_VERSION,
            log: "demo.example/amanat".into(),
            stream: Stream::Matter(MatterNo::from_random([7; 16])),
            seq: self.matter.as_ref().map_or(0, |m| m.version),
            prev: "A".repeat(44),
            kind: draft.kind.clone(),
            at: draft.at,
            occurred: draft.occurred,
            actor: draft.actor.clone(),
            unit: draft.unit.clone(),
            due: draft.due,
            parts: draft.parts.iter().map(|part| (part.class, "A".repeat(44))).collect(),
            facts: draft.facts.clone(),
        };
        let bytes = serde_json::to_vec(&header).unwrap().len();
        assert!(bytes <= MAX_HEADER_BYTES, "a header of {bytes} bytes after {}", header.kind);
        let event: Event = event_of(&header.kind, &header.facts).expect("an event that we wrote");
        self.matter = Matter::evolve(self.matter.take(), &header, &event);
        self.happened.push(event);
        self.follow(&header);
    }

    fn follow(&mut self, header: &Header) {
        let matter = self.matter.clone().expect("a matter that was remembered");
        self.told.extend(notify(header, &matter));
        for command in REACTIONS.iter().flat_map(|reaction| follow(reaction, header, &matter)) {
            // What a reaction asks for may be refused: a unit complained of is not told.
            let _refused = self.does(Actor::System, command);
        }
    }
}
