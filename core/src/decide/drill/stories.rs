//! Does a drill stay a drill, and is nobody silent unseen?

use super::*;
use crate::{
    event::{Actor, Stream},
    life::{Life, grow},
    values::*,
};
use std::collections::BTreeSet;

const NINE: Moment = Moment::from_millis(1_794_974_400_000);

struct Practice {
    drill: Option<Drill>,
    now: Moment,
}

fn room() -> UnitId {
    UnitId::new("kohat-room").unwrap()
}

fn plan(channels: &[Channel]) -> Plan {
    let channels: BTreeSet<_> = channels.iter().copied().collect();
    Plan {
        from: NINE, until: NINE + Span::from_hours(2), channels, said: "قونصل خانے پر مشق".into()
    }
}

impl Practice {
    fn planned(kind: Kind, channels: &[Channel]) -> Self {
        let mut practice = Self { drill: None, now: NINE };
        practice.does(Command::Plan { kind, room: room(), plan: plan(channels) }).unwrap();
        practice
    }

    fn running(kind: Kind, channels: &[Channel]) -> Self {
        let mut practice = Self::planned(kind, channels);
        practice.does(Command::Begin).unwrap();
        practice
    }

    fn does(&mut self, command: Command) -> Result<(), Refusal> {
        let actor = Actor::Officer(AccountId::new("lead").unwrap());
        let occasion = Occasion { now: self.now, actor };
        for draft in decide(self.drill.as_ref(), &command, &occasion)? {
            let seq = self.drill.as_ref().map_or(0, Life::version);
            let header = draft.header(Stream::Drill(DrillId::new("d1").unwrap()), seq);
            self.drill = grow(self.drill.take(), &header);
        }
        Ok(())
    }

    fn drill(&self) -> &Drill {
        self.drill.as_ref().unwrap()
    }
}

fn ask(by: Channel, unit: &str) -> Command {
    Command::Ask { by, whom: Whom::Unit(UnitId::new(unit).unwrap()) }
}

#[test]
fn an_exercise_reaches_nobody_outside_by_a_channel_that_its_plan_does_not_name() {
    let mut practice = Practice::running(Kind::Exercise, &[Channel::Radio]);
    assert_eq!(practice.does(ask(Channel::Sms, "kohat-city")), Err(Refusal::ChannelNotPlanned));
    assert_eq!(practice.does(ask(Channel::Radio, "kohat-city")), Ok(()));
    assert_eq!(practice.drill().status(), Status::Exercise);
}

#[test]
fn nothing_is_let_out_before_it_begins_or_after_it_ends() {
    let mut practice = Practice::planned(Kind::Channels, &Channel::ALL);
    assert!(Channel::ALL.iter().all(|by| !practice.drill().lets_out(*by)));
    practice.does(Command::Begin).unwrap();
    assert!(practice.drill().lets_out(Channel::Sms));
    practice.does(Command::End).unwrap();
    assert!(!practice.drill().lets_out(Channel::Sms));
    assert_eq!(practice.does(ask(Channel::Sms, "kohat-city")), Err(Refusal::NotRunning));
}

#[test]
fn whoever_did_not_answer_is_listed_as_silent() {
    let mut practice = Practice::running(Kind::Channels, &[Channel::Sms, Channel::Push]);
    for (by, unit) in [(Channel::Sms, "kohat-city"), (Channel::Sms, "lachi"), (Channel::Push, "lachi")] {
        practice.does(ask(by, unit)).unwrap();
    }
    practice.does(Command::Hear { no: 1 }).unwrap();
    assert_eq!(practice.does(Command::Hear { no: 1 }), Err(Refusal::AlreadyDone));
    assert_eq!(practice.does(Command::Hear { no: 4 }), Err(Refusal::NoSuchNumber));
    practice.does(Command::End).unwrap();
    practice.does(Command::Hear { no: 3 }).unwrap();
    let silent: Vec<_> = practice.drill().silent().map(|asked| (asked.by, asked.whom.clone())).collect();
    assert_eq!(silent, [(Channel::Sms, Whom::Unit(UnitId::new("lachi").unwrap()))]);
}

#[test]
fn a_drill_that_nobody_ends_ends_by_itself() {
    let mut practice = Practice::running(Kind::Exercise, &[]);
    assert_eq!(practice.does(Command::Lapse), Err(Refusal::NotDue));
    practice.now = practice.drill().alarm().unwrap();
    practice.does(Command::Lapse).unwrap();
    assert_eq!((practice.drill().stage, practice.drill().lapsed), (Stage::Ended, true));
    assert_eq!(practice.drill().alarm(), None);
}

#[test]
fn it_is_over_when_its_report_is_written_and_every_finding_is_mended() {
    let mut practice = Practice::running(Kind::Exercise, &[]);
    let raise = |due| Command::Raise { said: "سائرن خراب".into(), owner: room(), due };
    assert_eq!(practice.does(raise(NINE + Span::from_days(7))), Err(Refusal::NotEnded));
    practice.does(Command::End).unwrap();
    assert_eq!(practice.does(raise(NINE)), Err(Refusal::BadTime));
    practice.does(raise(NINE + Span::from_days(7))).unwrap();
    let report = Command::Report { said: "پہنچنے میں 9 منٹ".into() };
    practice.does(report.clone()).unwrap();
    assert_eq!(practice.does(report), Err(Refusal::AlreadyDone));
    assert!(!practice.drill().is_over(), "a finding is not mended");
    practice.does(Command::Mend { no: 1 }).unwrap();
    assert!(practice.drill().is_over());
    assert_eq!(practice.does(Command::Mend { no: 1 }), Err(Refusal::AlreadyDone));
}

#[test]
fn a_plan_needs_words_and_a_time_that_can_be_kept() {
    let mut practice = Practice { drill: None, now: NINE };
    let mut with = |change: &dyn Fn(&mut Plan)| {
        let mut plan = plan(&[]);
        change(&mut plan);
        practice.does(Command::Plan { kind: Kind::Exercise, room: room(), plan })
    };
    assert_eq!(with(&|plan| plan.said = " ".into()), Err(Refusal::WordsNeeded));
    assert_eq!(with(&|plan| plan.said = "x".repeat(MAX_WORDS_CHARS + 1)), Err(Refusal::TooLong));
    assert_eq!(with(&|plan| plan.until = plan.from), Err(Refusal::BadTime));
    assert_eq!(with(&|plan| plan.until = NINE + Span::from_hours(73)), Err(Refusal::BadTime));
    let earlier = Moment::from_millis(0);
    assert_eq!(
        with(&|plan| (plan.from, plan.until) = (earlier, earlier + Span::from_hours(1))),
        Err(Refusal::BadTime)
    );
    assert_eq!(with(&|_| ()), Ok(()));
}

#[test]
fn what_was_called_off_never_runs() {
    let mut practice = Practice::planned(Kind::Exercise, &[]);
    practice.does(Command::CallOff { why: "سیلاب".into() }).unwrap();
    assert_eq!(practice.does(Command::Begin), Err(Refusal::NotPlanned));
    assert!(practice.drill().is_over());
    assert_eq!(practice.does(Command::Report { said: "x".into() }), Err(Refusal::AlreadyDone));
}
