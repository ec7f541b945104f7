//! Does a matter keep its promises? Told as stories, and as properties over random lives.

mod conflict;

use super::Status;
use super::*;
use crate::{
    event::{Actor, Draft, HEADER_VERSION, Header, MAX_HEADER_BYTES, Stream, event_of},
    playbook::{self, Door, Playbook, Runs},
    values::*,
};
use proptest::prelude::*;

const BOOK: &str = r#"
desk = "report"
protection = "P2"
compartment = "ordinary"
discreet = false
anonymous = true
doors = ["web"]
asks = [{ name = "kind", type = "choice", options = ["theft", "other"], required = true, class = "content" }]
route = { by = "area", to = "station", else = "district" }
takers = { lowest_rank = "constable", attributes = [] }
steps = ["open", "acknowledge", "answer", "close"]
clocks = [
  { name = "first_contact", from = "open", until = "acknowledge", within = "24h", runs = "always" },
  { name = "answer", from = "acknowledge", until = "answer", within = { theft = "3d", else = "7d" }, runs = "always" },
]
late = ["desk_head", "district_officer"]
close = { needs = ["finding", "evidence"], verdict = "asked", silent_after = "7d", disputed = "one_level_up" }
registers = "never"
break_glass = "never"
publish = "counts_only"
keep = "5y"
"#;

struct Town;
impl Ground for Town {
    fn due(&self, _: &UnitId, from: Moment, span: Span, _: Runs) -> Moment {
        from + span
    }
    fn between(&self, _: &UnitId, from: Moment, until: Moment, _: Runs) -> Span {
        until - from
    }
    fn above(&self, unit: &UnitId, _: &Playbook) -> Option<UnitId> {
        match unit.as_str() {
            "city" | "saddar" => Some(id("district")),
            "district" => Some(id("province")),
            _ => None,
        }
    }
    fn told(&self, word: &str, unit: &UnitId) -> Option<UnitId> {
        match (word, unit.as_str()) {
            ("desk_head", "saddar") => None,
            ("desk_head", _) => Some(unit.clone()),
            _ => Some(id("district")),
        }
    }
    fn is_unit(&self, unit: &UnitId) -> bool {
        ["city", "saddar", "district", "province"].contains(&unit.as_str())
    }
    fn is_within(&self, unit: &UnitId, _: &str) -> bool {
        unit.as_str() != "saddar"
    }
}

pub(super) fn id(text: &str) -> UnitId {
    UnitId::new(text).unwrap()
}

pub(super) fn officer(name: &str) -> Actor {
    Actor::Officer(AccountId::new(name).unwrap())
}

/// A matter whose time and visitors a test moves.
pub(super) struct Life {
    pub(super) book: Playbook,
    pub(super) now: Moment,
    pub(super) matter: Option<Matter>,
    pub(super) headers: Vec<Header>,
}

impl Life {
    pub(super) fn new() -> Self {
        let book = playbook::read("report", BOOK).unwrap();
        Self { book, now: Moment::from_millis(1_700_000_000_000), matter: None, headers: Vec::new() }
    }

    pub(super) fn opened(choices: &[&str], among: &[&str]) -> Self {
        let mut life = Life::new();
        life.does(Actor::Sender, opening(choices, among)).unwrap();
        life
    }

    pub(super) fn does(&mut self, actor: Actor, command: Command) -> Result<Vec<Event>, Refusal> {
        let occasion = Occasion { now: self.now, actor, playbook: &self.book, ground: &Town };
        let drafts = decide(self.matter.as_ref(), &command, &occasion)?;
        Ok(drafts.iter().map(|draft| self.write(draft)).collect())
    }

    pub(super) fn write(&mut self, draft: &Draft) -> Event {
        let header = Header {
            v: HEADER_VERSION,
            log: "kp.example/amanat".into(),
            stream: Stream::Matter(MatterNo::from_random([7; 16])),
            seq: self.headers.len() as u32,
            prev: "A".repeat(44),
            kind: draft.kind.clone(),
            at: draft.at,
            occurred: draft.occurred,
            actor: draft.actor.clone(),
            unit: draft.unit.clone(),
            due: draft.due,
            parts: draft.parts.iter().map(|p| (p.class, "A".repeat(44))).collect(),
            facts: draft.facts.clone(),
        };
        let bytes = serde_json::to_vec(&header).unwrap();
        assert!(bytes.len() <= MAX_HEADER_BYTES, "{} bytes", bytes.len());
        let header: Header = serde_json::from_slice(&bytes).unwrap();
        let event: Event = event_of(&header.kind, &header.facts).unwrap();
        self.matter = Matter::evolve(self.matter.take(), &header, &event);
        let told = self.matter.as_ref().unwrap().due().map(|c| c.due);
        assert_eq!(header.due, told, "the header and the fold name another due time after {}", header.kind);
        self.headers.push(header);
        event
    }

    pub(super) fn later(&mut self, span: &str) -> &mut Self {
        self.now = self.now + span.parse().unwrap();
        self
    }

    pub(super) fn now(&self) -> &Matter {
        self.matter.as_ref().unwrap()
    }
}

pub(super) fn opening(choices: &[&str], among: &[&str]) -> Command {
    Command::Open(Box::new(Opening {
        door: Door::Web,
        language: Language::Ur,
        unit: id("city"),
        candidates: among.iter().map(|u| id(u)).collect(),
        choices: choices.iter().map(|c| c.to_string()).collect(),
        excluded: vec![],
        reach: Reach::Email,
        code: "c".repeat(24),
        under_18: None,
        occurred: None,
        parts: vec![],
    }))
}

pub(super) fn said() -> Said {
    Said::new("میں نے دیکھا")
}

pub(super) fn close() -> Command {
    Command::ProposeClose { outcome: Outcome::Done, finding: said(), evidence: said() }
}

fn forward(to: &str) -> Command {
    Command::Forward { to: id(to), why: Forwarding::Area, said: said() }
}

#[test]
fn a_report_is_acknowledged_answered_and_closed_by_its_sender() {
    let mut life = Life::opened(&["theft"], &[]);
    assert_eq!(life.now().due().unwrap().name, "first_contact");
    life.later("2h").does(officer("a"), Command::Acknowledge).unwrap();
    let due = life.now().due().unwrap().clone();
    assert_eq!((due.name.as_str(), due.due - life.now), ("answer", Span::from_hours(72)));
    life.later("1d").does(officer("a"), Command::Answer(said())).unwrap();
    assert!(life.now().due().is_none());
    life.does(officer("a"), close()).unwrap();
    life.later("1d").does(Actor::Sender, Command::Agree(Said::default())).unwrap();
    assert_eq!((life.now().status, life.now().ending), (Status::Closed, Some(Ending::Agreed)));
}

#[test]
fn not_solved_reopens_one_level_higher_under_the_same_number() {
    let mut life = Life::opened(&[], &[]);
    let no = life.now().no;
    life.does(officer("a"), Command::Answer(said())).unwrap();
    life.does(officer("a"), close()).unwrap();
    life.does(Actor::Sender, Command::Dispute(said())).unwrap();
    let now = life.now();
    assert_eq!((now.no, now.unit.as_str(), now.status, now.reopened), (no, "district", Status::Open, 1));
    assert_eq!(now.due().unwrap().name, "first_contact");
}

#[test]
fn silence_closes_after_the_promised_time_and_is_counted_as_silent() {
    let mut life = Life::opened(&[], &[]);
    life.does(officer("a"), close()).unwrap();
    let lapse = Command::Lapse { clock: "verdict".into() };
    assert_eq!(life.later("6d").does(Actor::System, lapse.clone()), Err(Refusal::NotDue));
    life.later("1d").does(Actor::System, lapse).unwrap();
    assert_eq!(life.now().ending, Some(Ending::Silent));
    life.later("30d").does(Actor::Sender, Command::Dispute(said())).unwrap();
    assert_eq!((life.now().status, life.now().unit.as_str()), (Status::Open, "district"));
}

#[test]
fn a_missed_promise_tells_one_rung_a_lapse_and_stops_at_the_end_of_the_ladder() {
    let mut life = Life::opened(&[], &[]);
    let lapse = Command::Lapse { clock: "first_contact".into() };
    for (rung, told) in [(0, "city"), (1, "district")] {
        life.later("24h").does(Actor::System, lapse.clone()).unwrap();
        life.does(Actor::System, Command::Escalate { clock: "first_contact".into(), rung }).unwrap();
        assert_eq!(life.now().told.last().unwrap().as_str(), told);
        let again = life.does(Actor::System, Command::Lapse { clock: "first_contact".into() });
        assert_eq!(again, Err(Refusal::NotDue), "one lapse, one rung");
    }
    assert_eq!(life.now().alarm(), None);
    assert!(life.now().is_late(life.now));
}

#[test]
fn a_rung_where_nobody_is_is_passed_over_so_that_somebody_is_told() {
    let mut life = Life::opened(&[], &[]);
    life.does(officer("a"), forward("saddar")).unwrap();
    let lapse = Command::Lapse { clock: "first_contact".into() };
    life.later("24h").does(Actor::System, lapse).unwrap();
    life.does(Actor::System, Command::Escalate { clock: "first_contact".into(), rung: 0 }).unwrap();
    assert_eq!(life.now().told.last().unwrap().as_str(), "district", "nobody leads the desk at saddar");
}

#[test]
fn near_a_boundary_an_officer_confirms_among_the_candidates_first() {
    let mut life = Life::opened(&[], &["city", "saddar"]);
    assert_eq!(life.does(officer("a"), Command::Acknowledge), Err(Refusal::PlaceUnsure));
    let elsewhere = Command::ConfirmPlace { unit: id("province") };
    assert_eq!(life.does(officer("a"), elsewhere), Err(Refusal::NotAmongCandidates));
    let due = life.now().due().unwrap().due;
    life.does(officer("a"), Command::ConfirmPlace { unit: id("saddar") }).unwrap();
    assert_eq!((life.now().unit.as_str(), life.now().due().unwrap().due), ("saddar", due));
}

#[test]
fn unfounded_needs_a_second_officer_and_can_be_appealed() {
    let mut life = Life::opened(&[], &[]);
    let unfounded = Command::ProposeClose { outcome: Outcome::Unfounded, finding: said(), evidence: said() };
    life.does(officer("a"), unfounded).unwrap();
    assert_eq!(life.does(Actor::Sender, Command::Agree(said())), Err(Refusal::NothingWaits));
    assert_eq!(life.does(officer("a"), Command::Second), Err(Refusal::SecondPersonNeeded));
    life.does(officer("b"), Command::Second).unwrap();
    life.does(Actor::Sender, Command::Dispute(said())).unwrap();
    assert_eq!(life.now().unit.as_str(), "district");
}

#[test]
fn closing_without_what_the_playbook_demands_is_refused() {
    let mut life = Life::opened(&[], &[]);
    for (finding, evidence, no) in [
        (Said::default(), said(), Refusal::FindingNeeded),
        (said(), Said::default(), Refusal::EvidenceNeeded),
    ] {
        let command = Command::ProposeClose { outcome: Outcome::Done, finding, evidence };
        assert_eq!(life.does(officer("a"), command), Err(no));
    }
}

#[test]
fn a_paused_clock_names_its_reason_and_gives_back_the_time_it_had() {
    let mut life = Life::opened(&[], &[]);
    let left = life.later("4h").now().due().unwrap().due - life.now;
    let pause = Command::Pause { why: PauseReason::WaitsForSender, said: said() };
    life.does(officer("a"), pause).unwrap();
    assert!(life.now().due().is_none() && life.now().alarm().is_none());
    life.later("3d").does(Actor::Sender, Command::Reply { said: said(), written: None }).unwrap();
    assert_eq!(life.now().due().unwrap().due - life.now, left, "the sender's word lets it go on");
    assert!(life.now().paused.is_none());
}

#[test]
fn lowering_protection_takes_two_people_and_raising_one() {
    let mut life = Life::opened(&[], &[]);
    life.does(officer("a"), Command::RaiseProtection { to: Level::P4, said: said() }).unwrap();
    let lower = Command::LowerProtection { to: Level::P3, said: said() };
    life.does(officer("a"), lower.clone()).unwrap();
    assert_eq!(life.now().level, Level::P4);
    assert_eq!(life.does(officer("a"), lower.clone()), Err(Refusal::SecondPersonNeeded));
    life.does(officer("b"), lower).unwrap();
    assert_eq!(life.now().level, Level::P3);
    let too_low = Command::LowerProtection { to: Level::P1, said: said() };
    assert_eq!(
        life.does(officer("b"), too_low),
        Err(Refusal::WrongLevel),
        "never below the desk's own level"
    );
}

#[test]
fn a_message_is_ordered_by_the_senders_time_but_never_from_the_future() {
    let mut life = Life::opened(&[], &[]);
    let (now, early) = (life.now, life.now - Span::from_hours(1));
    life.does(Actor::Sender, Command::Reply { said: said(), written: Some(early) }).unwrap();
    life.does(Actor::Sender, Command::Reply { said: said(), written: Some(now + Span::from_hours(9)) })
        .unwrap();
    assert_eq!(life.headers[1].occurred, early);
    assert_eq!(life.headers[2].occurred, now);
}

#[test]
fn only_the_named_officer_reports_and_only_the_orderer_judges() {
    let mut life = Life::opened(&[], &[]);
    let (from, due) = (AccountId::new("named").unwrap(), life.now + Span::from_hours(72));
    life.does(officer("ig"), Command::OrderReport { from, due, said: said() }).unwrap();
    assert_eq!(life.does(officer("a"), Command::SubmitReport(said())), Err(Refusal::SecondPersonNeeded));
    life.does(officer("named"), Command::SubmitReport(said())).unwrap();
    assert_eq!(life.does(officer("named"), Command::AcceptReport), Err(Refusal::SecondPersonNeeded));
    life.does(officer("ig"), Command::ReturnReport(said())).unwrap();
    assert!(life.now().clock("report").is_some());
    life.does(officer("named"), Command::SubmitReport(said())).unwrap();
    life.does(officer("ig"), Command::AcceptReport).unwrap();
    assert!(life.now().order.is_none());
}

#[test]
fn merging_is_reversible_and_nothing_merges_with_itself() {
    let mut life = Life::opened(&[], &[]);
    let (own, other) = (life.now().no, MatterNo::from_random([9; 16]));
    assert_eq!(life.does(officer("a"), Command::Merge { into: own }), Err(Refusal::SameMatter));
    life.does(officer("a"), Command::Merge { into: other }).unwrap();
    life.does(officer("a"), Command::Unmerge).unwrap();
    assert_eq!(life.now().merged_into, None);
}

#[test]
fn words_without_end_are_refused_before_anything_is_written() {
    let mut life = Life::opened(&[], &[]);
    let long = Said::new("ا".repeat(MAX_SAID_CHARS + 1));
    assert_eq!(life.does(officer("a"), Command::Note(long)), Err(Refusal::TooLong));
    assert_eq!(life.does(officer("a"), Command::Note(Said::new("  \n"))), Err(Refusal::WordsNeeded));
}

fn any_command() -> impl Strategy<Value = (u8, Command)> {
    let fixed = prop_oneof![
        Just(Command::Acknowledge),
        Just(Command::Ask(said())),
        Just(Command::Reply { said: said(), written: None }),
        Just(Command::Note(said())),
        prop_oneof!["city", "saddar", "district", "nowhere"].prop_map(|u| forward(&u)),
        Just(Command::Assign { to: AccountId::new("b").unwrap() }),
        Just(Command::Pause { why: PauseReason::WaitsForSender, said: said() }),
        Just(Command::Resume),
        Just(Command::Answer(said())),
        Just(close()),
        Just(Command::ProposeClose { outcome: Outcome::Unfounded, finding: said(), evidence: said() }),
        Just(Command::Second),
        Just(Command::Agree(said())),
        Just(Command::Dispute(said())),
        Just(Command::Reopen(said())),
        Just(Command::Lapse { clock: "first_contact".into() }),
        Just(Command::Lapse { clock: "answer".into() }),
        Just(Command::Lapse { clock: "verdict".into() }),
        Just(Command::Escalate { clock: "answer".into(), rung: 0 }),
        Just(Command::RaiseProtection { to: Level::P3, said: said() }),
        Just(Command::LowerProtection { to: Level::P2, said: said() }),
        Just(Command::Withdraw(said())),
        Just(Command::ConfirmPlace { unit: id("saddar") }),
    ];
    (0u8..60, fixed)
}

proptest! {
    #[test]
    fn over_any_life_one_unit_is_responsible_and_no_forwarding_moves_a_deadline(
        commands in proptest::collection::vec(any_command(), 0..40),
        unsure: bool,
    ) {
        let mut life = Life::opened(&["theft"], if unsure { &["city", "saddar"] } else { &[] });
        for (hours, command) in commands {
            life.now = life.now + Span::from_hours(i64::from(hours));
            let before = life.now().clone();
            let actor = match command {
                Command::Lapse { .. } | Command::Escalate { .. } => Actor::System,
                Command::Agree(_) | Command::Dispute(_) | Command::Reply { .. } => Actor::Sender,
                _ => officer(if hours % 2 == 0 { "a" } else { "b" }),
            };
            let done = life.does(actor, command.clone());
            let after = life.now();
            if done.is_err() {
                prop_assert_eq!(&before, after, "a refusal changes nothing");
            }
            prop_assert!(Town.is_unit(&after.unit));
            if matches!(command, Command::Forward { .. } | Command::ConfirmPlace { .. }) {
                prop_assert_eq!(before.clocks, after.clocks.clone());
            }
            let by_police = matches!(after.ending, Some(Ending::NotAsked));
            prop_assert!(!by_police, "the police alone closed it");
            prop_assert_eq!(after.is_closed(), after.ending.is_some());
            prop_assert!(!after.is_closed() || after.due().is_none(), "a closed matter has no running clock");
            if after.status == Status::Open && after.paused.is_none() && !after.is_closed() {
                prop_assert!(after.clock("first_contact").is_some(), "an open matter without a clock is a sink");
            }
        }
        let again = life.headers.iter().fold(None, |m, h| {
            Matter::evolve(m, h, &event_of(&h.kind, &h.facts).unwrap())
        });
        prop_assert_eq!(again.as_ref(), Some(life.now()), "the past read again is the same");
    }
}
