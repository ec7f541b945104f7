//! What do we promise of a warning?

use super::*;
use crate::{
    cap::{Category, Certainty, Response, Severity, Urgency},
    event::{Actor, Stream},
    life::{Life, grow},
    values::*,
};

const NOW: Moment = Moment::from_millis(1_795_000_000_000);

struct Told(Option<Warning>, Stream);

impl Told {
    fn new(id: &str) -> Self {
        Self(None, Stream::Warning(WarningId::new(id).unwrap()))
    }

    fn when(&mut self, who: &str, at: Moment, command: Command) -> Result<(), Refusal> {
        let actor = match who {
            "system" => Actor::System,
            who => Actor::Officer(AccountId::new(who).unwrap()),
        };
        for draft in decide(self.0.as_ref(), &command, &Occasion { now: at, actor })? {
            let seq = self.0.as_ref().map_or(0, Life::version);
            self.0 = grow(self.0.take(), &draft.header(self.1.clone(), seq));
        }
        Ok(())
    }

    fn stage(&self) -> &Stage {
        &self.0.as_ref().unwrap().stage
    }
}

fn facts() -> Facts {
    Facts {
        hazard: Hazard::Flood,
        category: Category::Met,
        responses: vec![Response::Evacuate],
        urgency: Urgency::Immediate,
        severity: Severity::Severe,
        certainty: Certainty::Observed,
        onset: None,
        expires: NOW + Span::from_hours(6),
        languages: vec![Language::Ur, Language::En],
    }
}

fn said() -> Box<Said> {
    let texts = |headline: &str| Texts {
        headline: headline.into(),
        description: "دریا کا پانی بڑھ رہا ہے".into(),
        instruction: String::new(),
    };
    let names = Names([(Language::Ur, "کوہاٹ".to_owned())].into());
    let ground = Ground { names, polygons: vec!["33,71 33,72 34,72 33,71".into()], ..Ground::default() };
    Box::new(Said {
        texts: [(Language::Ur, texts("سیلاب")), (Language::En, texts("Flood"))].into(),
        grounds: vec![ground],
        ..Said::default()
    })
}

fn draft(status: Status, does: Kind, of: Vec<Referred>) -> Command {
    let mut what = facts();
    if does == Kind::Cancel {
        what.responses = vec![Response::AllClear];
    }
    let mut said = said();
    said.referred = of;
    Command::Draft { unit: UnitId::new("kohat-control").unwrap(), status, does, what, said }
}

fn approve() -> Command {
    Command::Approve { sender: "police.example".into() }
}

fn issued() -> Told {
    let mut told = Told::new("aa");
    told.when("a", NOW, draft(Status::Actual, Kind::Alert, vec![])).unwrap();
    told.when("a", NOW, Command::Submit).unwrap();
    told.when("b", NOW, approve()).unwrap();
    told
}

#[test]
fn nobody_lets_out_what_they_wrote_any_part_of_it() {
    let mut told = Told::new("aa");
    told.when("a", NOW, draft(Status::Actual, Kind::Alert, vec![])).unwrap();
    assert_eq!(told.when("b", NOW, approve()), Err(Refusal::NotNow), "it is not ready");
    told.when("b", NOW, Command::Rewrite { what: facts(), said: said() }).unwrap();
    told.when("a", NOW, Command::Submit).unwrap();
    for author in ["a", "b"] {
        assert_eq!(told.when(author, NOW, approve()), Err(Refusal::Oneself), "{author}");
    }
    assert_eq!(told.when("system", NOW, approve()), Err(Refusal::OfficersOnly));
    told.when("c", NOW, approve()).unwrap();
    assert_eq!(told.stage(), &Stage::Issued);
    assert!(told.0.as_ref().unwrap().is_out(NOW));
}

#[test]
fn what_is_out_never_changes() {
    let mut told = issued();
    for (who, command) in [
        ("a", Command::Rewrite { what: facts(), said: said() }),
        ("a", Command::Submit),
        ("b", Command::Return { why: "x".into() }),
        ("b", Command::Drop),
        ("c", approve()),
    ] {
        assert_eq!(told.when(who, NOW, command), Err(Refusal::NotNow));
    }
}

#[test]
fn every_change_is_a_new_warning_that_refers_to_the_old() {
    let old = issued();
    let referred = old.0.as_ref().unwrap().issued.clone().unwrap();
    let mut told = Told::new("bb");
    for does in [Kind::Update, Kind::Cancel] {
        assert_eq!(told.when("a", NOW, draft(Status::Actual, does, vec![])), Err(Refusal::BadReference));
    }
    let alert = draft(Status::Actual, Kind::Alert, vec![referred.clone()]);
    assert_eq!(told.when("a", NOW, alert), Err(Refusal::BadReference), "a first alert is of nothing");
    told.when("a", NOW, draft(Status::Actual, Kind::Update, vec![referred])).unwrap();
    assert_ne!(told.0.unwrap().id, old.0.unwrap().id);
}

#[test]
fn a_cancellation_never_warns() {
    let mut old = issued();
    let referred = old.0.as_ref().unwrap().issued.clone().unwrap();
    let mut told = Told::new("bb");
    let mut command = draft(Status::Actual, Kind::Cancel, vec![referred.clone()]);
    if let Command::Draft { what, .. } = &mut command {
        what.responses = vec![Response::Shelter];
    }
    assert_eq!(told.when("a", NOW, command), Err(Refusal::CancelWarns));
    told.when("a", NOW, draft(Status::Actual, Kind::Cancel, vec![referred])).unwrap();
    let id = told.0.as_ref().unwrap().id.clone();
    old.when("system", NOW, Command::Yield { to: id.clone(), does: Kind::Cancel }).unwrap();
    assert_eq!(old.stage(), &Stage::Cancelled(id));
    assert!(!old.0.as_ref().unwrap().is_out(NOW) && old.0.as_ref().unwrap().is_over());
}

#[test]
fn a_warning_ends_by_itself_and_not_before() {
    let mut told = issued();
    assert_eq!(told.0.as_ref().unwrap().alarm(), Some(facts().expires));
    assert_eq!(told.when("system", NOW, Command::Expire), Err(Refusal::NotDue));
    assert!(!told.0.as_ref().unwrap().is_out(facts().expires), "whoever forgets to say so");
    told.when("system", facts().expires, Command::Expire).unwrap();
    assert_eq!((told.stage(), told.0.as_ref().unwrap().alarm()), (&Stage::Expired, None));
}

#[test]
fn an_exercise_is_never_shown_to_the_public() {
    for status in Status::ALL {
        let mut told = Told::new("aa");
        told.when("a", NOW, draft(status, Kind::Alert, vec![])).unwrap();
        told.when("a", NOW, Command::Submit).unwrap();
        told.when("b", NOW, approve()).unwrap();
        assert_eq!(told.0.unwrap().is_out(NOW), status == Status::Actual, "{status:?}");
    }
}

#[test]
fn what_says_nothing_nowhere_or_for_no_time_is_not_taken() {
    type Spoil = fn(&mut Facts, &mut Said);
    let table: &[(Spoil, Refusal)] = &[
        (|what, _| what.expires = NOW, Refusal::BadEnd),
        (|what, _| what.expires = NOW + Span::from_days(8), Refusal::BadEnd),
        (|what, _| what.onset = Some(NOW + Span::from_hours(7)), Refusal::BadEnd),
        (|what, _| what.languages.push(Language::Ps), Refusal::WordsNeeded),
        (|what, said| (what.languages, said.texts) = (vec![], Default::default()), Refusal::WordsNeeded),
        (|_, said| said.texts.get_mut(&Language::En).unwrap().headline = " ".into(), Refusal::WordsNeeded),
        (|_, said| said.texts.get_mut(&Language::En).unwrap().headline = "x".repeat(161), Refusal::TooLong),
        (|_, said| said.grounds.clear(), Refusal::NoGround),
        (|_, said| said.grounds[0].polygons.clear(), Refusal::NoGround),
        (|_, said| said.grounds[0].polygons[0] = "33,71 33,72 33,71".into(), Refusal::NoGround),
        (|_, said| said.grounds[0].circles.push("33,71 -1".into()), Refusal::NoGround),
    ];
    for (spoil, refusal) in table {
        let (mut what, mut words) = (facts(), said());
        spoil(&mut what, &mut words);
        let mut told = Told::new("aa");
        let unit = UnitId::new("kohat-control").unwrap();
        let (status, does) = (Status::Actual, Kind::Alert);
        let command = Command::Draft { unit, status, does, what, said: words };
        assert_eq!(told.when("a", NOW, command), Err(*refusal));
    }
}

#[test]
fn a_warning_that_waited_past_its_end_is_not_let_out() {
    let mut told = Told::new("aa");
    told.when("a", NOW, draft(Status::Actual, Kind::Alert, vec![])).unwrap();
    told.when("a", NOW, Command::Submit).unwrap();
    assert_eq!(told.when("b", facts().expires, approve()), Err(Refusal::BadEnd));
    told.when("b", facts().expires, Command::Return { why: "late".into() }).unwrap();
    told.when("a", facts().expires, Command::Drop).unwrap();
    assert_eq!(told.stage(), &Stage::Dropped);
}

/// What a form may say at most still fits into a header, with a log of a long name.
#[test]
fn the_fullest_warning_fits_into_its_header() {
    let mut what = facts();
    (what.responses, what.onset) = (Response::ALL.to_vec(), Some(NOW));
    what.languages = Language::ALL.to_vec();
    let mut command = draft(Status::Exercise, Kind::Update, vec![]);
    if let Command::Draft { what: of, said, unit, .. } = &mut command {
        let id = WarningId::new("f".repeat(16)).unwrap();
        said.referred = vec![Referred { id, sender: "x".into(), sent: NOW }; MAX_REFERENCES];
        said.texts = Language::ALL.map(|language| (language, said.texts[&Language::En].clone())).into();
        (*of, *unit) = (what, UnitId::new("u".repeat(40)).unwrap());
    }
    let occasion = Occasion { now: NOW, actor: Actor::Officer(AccountId::new("a".repeat(16)).unwrap()) };
    let draft = &decide(None, &command, &occasion).unwrap()[0];
    let mut header = draft.header(Stream::Warning(WarningId::new("f".repeat(16)).unwrap()), 0);
    (header.log, header.prev) = ("l".repeat(60), "p".repeat(44));
    header.parts = [(Class::Content, "m".repeat(44))].into();
    let bytes = serde_json::to_string(&header).unwrap().len();
    assert!(bytes <= crate::event::MAX_HEADER_BYTES, "{bytes}");
}
