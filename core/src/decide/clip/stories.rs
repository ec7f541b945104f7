//! Does a clip say what it does not show, and does it end?

use super::*;
use crate::{
    event::{Actor, Stream},
    life::{Life, grow},
    values::*,
};

const NINE: Moment = Moment::from_millis(1_794_974_400_000);

struct Tape {
    clip: Option<Clip>,
    now: Moment,
}

/// A part from one second to another after nine.
fn part(bytes: u64, from: i64, to: i64) -> Command {
    let heard = (NINE + Span::from_secs(from), NINE + Span::from_secs(to));
    Command::KeepPart { file: FileId::new("f1").unwrap(), bytes, sha256: "00".repeat(32), heard }
}

fn seal() -> Command {
    Command::Seal { clock: None, sha256: "11".repeat(32) }
}

impl Tape {
    fn begun() -> Self {
        let mut tape = Self { clip: None, now: NINE };
        tape.does(Command::Begin {
            room: UnitId::new("kohat-room").unwrap(),
            camera: CameraId::new("gate").unwrap(),
            site: SiteId::new("consulate").unwrap(),
            signal: SignalId::new("s1").unwrap(),
            from: NINE - Span::from_secs(30),
            to: NINE + Span::from_secs(70),
        })
        .unwrap();
        tape
    }

    fn does(&mut self, command: Command) -> Result<(), Refusal> {
        let occasion = Occasion { now: self.now, actor: Actor::System };
        for draft in decide(self.clip.as_ref(), &command, &occasion)? {
            let seq = self.clip.as_ref().map_or(0, Life::version);
            let header = draft.header(Stream::Clip(ClipId::new("c1").unwrap()), seq);
            self.clip = grow(self.clip.take(), &header);
        }
        Ok(())
    }

    fn clip(&self) -> &Clip {
        self.clip.as_ref().unwrap()
    }
}

#[test]
fn a_clip_says_how_much_it_covers_and_takes_nothing_after_it_is_sealed() {
    let mut tape = Tape::begun();
    tape.does(part(400, -30, 0)).unwrap();
    tape.does(part(600, 0, 20)).unwrap();
    tape.now = NINE + Span::from_secs(70);
    tape.does(seal()).unwrap();
    let sealed = tape.clip().sealed.as_ref().unwrap();
    assert_eq!((sealed.coverage, sealed.bytes, sealed.gaps.len()), (50, 1_000, 1));
    assert_eq!(sealed.gaps[0], Gap { after_ms: 50_000, lasts_ms: 50_000 });
    assert_eq!(tape.does(part(1, 20, 30)), Err(Refusal::IsSealed));
    assert_eq!(tape.does(seal()), Err(Refusal::IsSealed));
}

#[test]
fn a_camera_that_showed_nothing_makes_a_clip_that_says_so() {
    let mut tape = Tape::begun();
    tape.now = NINE + Span::from_secs(70);
    tape.does(seal()).unwrap();
    let sealed = tape.clip().sealed.as_ref().unwrap();
    assert_eq!((sealed.coverage, sealed.bytes), (0, 0));
}

#[test]
fn a_clip_ends_when_its_time_is_over_and_no_earlier() {
    let mut tape = Tape::begun();
    assert_eq!(tape.does(Command::End), Err(Refusal::NotSealed));
    tape.does(seal()).unwrap();
    tape.now = NINE + KEPT_FOR - Span::from_secs(1);
    assert_eq!(tape.does(Command::End), Err(Refusal::NotDue));
    let longer =
        |days, why: &str| Command::KeepLonger { until: NINE + Span::from_days(days), why: why.into() };
    assert_eq!(tape.does(longer(400, "")), Err(Refusal::WordsNeeded));
    assert_eq!(tape.does(longer(80, "x")), Err(Refusal::BadTime), "earlier than it would end");
    assert_eq!(tape.does(longer(5_000, "x")), Err(Refusal::BadTime));
    tape.does(longer(400, "عدالت")).unwrap();
    tape.now = NINE + KEPT_FOR;
    assert_eq!(tape.does(Command::End), Err(Refusal::NotDue));
    tape.now = NINE + Span::from_days(400);
    tape.does(Command::End).unwrap();
    assert!(tape.clip().is_over());
    assert_eq!(tape.does(longer(800, "x")), Err(Refusal::NoSuchClip));
}

#[test]
fn a_clip_is_no_longer_than_the_limit() {
    let mut tape = Tape { clip: None, now: NINE };
    let begin = Command::Begin {
        room: UnitId::new("kohat-room").unwrap(),
        camera: CameraId::new("gate").unwrap(),
        site: SiteId::new("consulate").unwrap(),
        signal: SignalId::new("s1").unwrap(),
        from: NINE,
        to: NINE + MAX_CLIP + Span::from_secs(1),
    };
    assert_eq!(tape.does(begin), Err(Refusal::BadTime));
    let mut tape = Tape::begun();
    for _ in 0..MAX_PARTS {
        tape.does(part(1, 0, 1)).unwrap();
    }
    assert_eq!(tape.does(part(1, 0, 1)), Err(Refusal::TooMany));
}
