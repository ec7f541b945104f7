//! Does a code admit one device, once, and does a revoked one stay out?

use super::*;
use crate::{
    event::{Actor, Stream},
    life::{Life, grow},
    values::*,
};

const NINE: Moment = Moment::from_millis(1_794_974_400_000);

struct Enrolment {
    device: Option<Device>,
    now: Moment,
}

impl Enrolment {
    fn invited(kind: Kind) -> Self {
        let mut enrolment = Self { device: None, now: NINE };
        let (site, unit) = (SiteId::new("consulate").unwrap(), UnitId::new("kabuli").unwrap());
        let room = UnitId::new("peshawar-room").unwrap();
        let (code, label) = ("mark".into(), "دروازہ".into());
        enrolment.does(Command::Invite { kind, site, unit, room, code, label }).unwrap();
        enrolment
    }

    fn does(&mut self, command: Command) -> Result<(), Refusal> {
        let occasion = Occasion { now: self.now, actor: Actor::System };
        for draft in decide(self.device.as_ref(), &command, &occasion)? {
            let seq = self.device.as_ref().map_or(0, Life::version);
            let header = draft.header(Stream::Device(DeviceId::new("d1").unwrap()), seq);
            self.device = grow(self.device.take(), &header);
        }
        Ok(())
    }

    fn device(&self) -> &Device {
        self.device.as_ref().unwrap()
    }
}

fn pins(pin: &str, duress: &str) -> Pins {
    Pins { pin: pin.into(), duress: duress.into() }
}

fn join(code: &str) -> Command {
    Command::Join { code: code.into(), key: Some("key".into()), pins: Some(pins("a", "b")), phone: None }
}

#[test]
fn a_code_admits_once_and_not_after_its_time() {
    let mut enrolment = Enrolment::invited(Kind::Phone);
    assert_eq!(enrolment.does(join("another")), Err(Refusal::BadCode));
    enrolment.now = NINE + INVITED_FOR;
    assert_eq!(enrolment.does(join("mark")), Err(Refusal::BadCode), "half an hour later");
    enrolment.does(Command::InviteAgain { code: "second".into() }).unwrap();
    assert_eq!(enrolment.does(join("mark")), Err(Refusal::BadCode), "the first is void");
    enrolment.does(join("second")).unwrap();
    assert_eq!(enrolment.does(join("second")), Err(Refusal::BadCode), "replayed");
}

#[test]
fn a_signature_proves_nothing_until_somebody_compared_the_codes() {
    let mut enrolment = Enrolment::invited(Kind::Phone);
    assert_eq!(enrolment.does(Command::Confirm), Err(Refusal::NotJoined));
    enrolment.does(join("mark")).unwrap();
    assert_eq!((enrolment.device().is_enrolled(), enrolment.device().is_proven()), (true, false));
    enrolment.does(Command::Confirm).unwrap();
    assert!(enrolment.device().is_proven());
    assert_eq!(enrolment.does(Command::Confirm), Err(Refusal::AlreadyDone));
}

#[test]
fn a_revoked_device_stays_out_whatever_is_tried() {
    let mut enrolment = Enrolment::invited(Kind::Phone);
    enrolment.does(Command::Revoke { why: Why::Lost }).unwrap();
    assert_eq!(enrolment.does(join("mark")), Err(Refusal::BadCode));
    for command in
        [Command::Confirm, Command::InviteAgain { code: "x".into() }, Command::ChoosePins(pins("a", "b"))]
    {
        assert_eq!(enrolment.does(command), Err(Refusal::Revoked));
    }
    assert!(enrolment.device().is_over() && !enrolment.device().is_proven());
}

#[test]
fn whoever_can_be_forced_has_two_pins_that_differ() {
    let mut enrolment = Enrolment::invited(Kind::Phone);
    for wrong in [None, Some(pins("a", "a")), Some(pins("", "b")), Some(pins("a", ""))] {
        let join = Command::Join { code: "mark".into(), key: Some("key".into()), pins: wrong, phone: None };
        assert_eq!(enrolment.does(join), Err(Refusal::PinsNeeded));
    }
    enrolment.does(join("mark")).unwrap();
    assert_eq!(enrolment.does(Command::ChoosePins(pins("c", "c"))), Err(Refusal::PinsNeeded));
    assert_eq!(enrolment.does(Command::ChoosePins(pins("c", "d"))), Ok(()));
}

#[test]
fn a_panel_needs_a_key_and_a_telephone_a_number() {
    let with = |key: Option<&str>, phone: Option<&str>| Command::Join {
        code: "mark".into(),
        key: key.map(str::to_owned),
        pins: None,
        phone: phone.map(str::to_owned),
    };
    assert_eq!(Enrolment::invited(Kind::Panel).does(with(None, Some("+92300"))), Err(Refusal::KeyNeeded));
    assert_eq!(Enrolment::invited(Kind::Panel).does(with(Some("key"), None)), Ok(()));
    assert_eq!(Enrolment::invited(Kind::Telephone).does(with(Some("key"), None)), Err(Refusal::KeyNeeded));
    assert_eq!(Enrolment::invited(Kind::Telephone).does(with(None, Some("+92300"))), Ok(()));
}
