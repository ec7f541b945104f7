//! Is it known when pictures stopped, and does nobody learn where they are fetched?

use super::*;
use crate::{
    event::{Actor, Draft, Stream},
    life::{Life, grow},
    values::*,
};

const NINE: Moment = Moment::from_millis(1_794_974_400_000);
const SECRET: &str = "rtsp://gate:canary@10.0.0.7/stream1";

struct Gate {
    camera: Option<Camera>,
    now: Moment,
}

fn keeps() -> Keeps {
    Keeps { before: true, after: Span::from_mins(3) }
}

impl Gate {
    fn known() -> Self {
        let mut gate = Self { camera: None, now: NINE };
        gate.does(Command::Register {
            site: SiteId::new("consulate").unwrap(),
            unit: UnitId::new("kabuli").unwrap(),
            name: "دروازہ".into(),
            address: Address::new(SECRET).unwrap(),
            keeps: keeps(),
        })
        .unwrap();
        gate
    }

    fn does(&mut self, command: Command) -> Result<Vec<Draft>, Refusal> {
        let occasion = Occasion { now: self.now, actor: Actor::System };
        let drafts = decide(self.camera.as_ref(), &command, &occasion)?;
        for draft in &drafts {
            let seq = self.camera.as_ref().map_or(0, Life::version);
            let header = draft.header(Stream::Camera(CameraId::new("gate").unwrap()), seq);
            self.camera = grow(self.camera.take(), &header);
        }
        Ok(drafts)
    }

    fn is(&self) -> (Pictures, Moment) {
        let camera = self.camera.as_ref().unwrap();
        (camera.pictures, camera.since)
    }
}

#[test]
fn a_camera_that_is_silent_for_ten_minutes_is_offline_since_its_last_picture() {
    let mut gate = Gate::known();
    let last = NINE + Span::from_secs(10);
    gate.now = last;
    gate.does(Command::Report { last: Some(last), tried: NINE }).unwrap();
    assert_eq!(gate.is(), (Pictures::Online, last));
    gate.now = last + Span::from_mins(2);
    gate.does(Command::Report { last: Some(last), tried: NINE }).unwrap();
    assert_eq!(gate.is(), (Pictures::Degraded, last));
    gate.now = last + Span::from_mins(10);
    gate.does(Command::Report { last: Some(last), tried: NINE }).unwrap();
    assert_eq!(gate.is(), (Pictures::Offline, last));
    assert!(
        gate.does(Command::Report { last: Some(last), tried: NINE }).unwrap().is_empty(),
        "it is said once"
    );
    gate.does(Command::Report { last: Some(gate.now), tried: NINE }).unwrap();
    assert_eq!(gate.is(), (Pictures::Online, gate.now));
}

#[test]
fn a_camera_that_never_showed_anything_is_not_online() {
    let mut gate = Gate::known();
    gate.does(Command::Report { last: None, tried: NINE }).unwrap();
    assert_eq!(gate.is().0, Pictures::Untried);
    gate.now = NINE + OFFLINE_AFTER;
    gate.does(Command::Report { last: None, tried: NINE }).unwrap();
    assert_eq!(gate.is(), (Pictures::Offline, NINE));
}

#[test]
fn a_node_that_has_just_begun_to_try_says_nothing_new() {
    let mut gate = Gate::known();
    gate.now = NINE + OFFLINE_AFTER;
    gate.does(Command::Report { last: None, tried: NINE }).unwrap();
    let again = gate.now + Span::from_hours(1);
    for mins in [0, 2, 5] {
        gate.now = again + Span::from_mins(mins);
        gate.does(Command::Report { last: None, tried: again }).unwrap();
        assert_eq!(gate.is(), (Pictures::Offline, NINE), "offline as before after {mins} minutes");
    }
}

#[test]
fn the_address_is_in_no_fact_and_in_no_debug_text() {
    let mut gate = Gate::known();
    let change = Command::Change {
        name: "پھاٹک".into(),
        address: Some(Address::new(SECRET).unwrap()),
        keeps: keeps(),
    };
    assert!(!format!("{change:?}").contains("canary"));
    for draft in gate.does(change).unwrap() {
        assert!(!draft.facts.to_string().contains("canary") && !format!("{draft:?}").contains("canary"));
        assert!(draft.parts.iter().any(|part| part.class == Class::Internal));
        assert!(
            draft.parts.iter().all(|part| part.class == Class::Internal
                || !String::from_utf8_lossy(&part.words).contains("canary"))
        );
    }
}

#[test]
fn only_what_can_be_a_camera_is_an_address() {
    for good in [SECRET, "rtsps://camera.example/live?channel=1", " rtsp://[fe80::1]:554/ "] {
        assert!(Address::new(good).is_ok(), "{good}");
    }
    let long = format!("rtsp://{}", "a".repeat(MAX_ADDRESS_CHARS));
    let many = ["", "http://camera/", "file:///etc/passwd", "rtsp://", "rtsp:///x", "rtsp://user@/x", &long];
    let lines = ["rtsp://a/b\nfile 'x'", "rtsp://a/b c", "rtsp://a/'b'", "rtsp://a/\\b", "rtsp://کیمرا/"];
    for bad in many.into_iter().chain(lines) {
        assert!(Address::new(bad).is_err(), "{bad}");
    }
}

#[test]
fn nothing_is_kept_for_longer_than_the_limit_and_a_retired_camera_stays_retired() {
    let mut gate = Gate::known();
    let change =
        |after| Command::Change { name: "x".into(), address: None, keeps: Keeps { before: false, after } };
    assert_eq!(gate.does(change(MAX_KEEPS_AFTER + Span::from_secs(1))), Err(Refusal::BadTime));
    assert_eq!(gate.does(change(Span::from_secs(1))), Err(Refusal::BadTime));
    gate.does(change(MAX_KEEPS_AFTER)).unwrap();
    assert_eq!(gate.does(Command::Retire { why: " ".into() }), Err(Refusal::WordsNeeded));
    gate.does(Command::Retire { why: "بدل گیا".into() }).unwrap();
    assert_eq!(gate.does(change(MAX_KEEPS_AFTER)), Err(Refusal::Retired));
    assert!(gate.does(Command::Report { last: Some(gate.now), tried: NINE }).unwrap().is_empty());
}
