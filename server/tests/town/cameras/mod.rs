//! Does a call for help keep what a camera saw, is it known when one is silent, and does nobody look without a reason?
//!
//! The camera is a real RTSP server of Debian's packages (`gir1.2-gst-rtsp-server-1.0`), on a port of its own.

mod kept;
mod looks;
mod silent;

use crate::{
    browser::{Browser, employs},
    town::TestTown,
};
use amanat::cameras::look_for_ever;
use amanat_core::{
    decide::{
        camera::{Address, Camera, Command as OfCamera, Keeps},
        site::{self, Card, Kind, Site},
    },
    event::{Actor, Stream},
    guard::{Duty, Who},
    values::*,
};
use amanat_record::{Decision, How, Visit};
use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    sync::Arc,
    time::Duration,
};

const ROOM: &str = "kohat-room";
const SERVER: &str = include_str!("camera.py");
/// What must be found nowhere.
const SECRET: &str = "canary-password";
/// The town's clock runs so much faster than the machine's while something is waited for.
const FASTER: i64 = 6;
const STEP_MS: u64 = 50;
/// The most steps of one wait: a minute of the machine.
const MAX_STEPS: usize = 1_200;

/// A camera that can be switched off.
struct Plays {
    child: Child,
    port: u16,
}

impl Plays {
    fn on(port: u16) -> Self {
        let mut child = Command::new("/usr/bin/python3")
            .args(["-c", SERVER, &port.to_string()])
            .stdout(Stdio::piped())
            .spawn()
            .expect("Debian's python3; `make test` installs what is missing");
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let port = line.trim().parse().expect("gir1.2-gst-rtsp-server-1.0 is installed by `make test`");
        Self { child, port }
    }

    fn address(&self) -> String {
        format!("rtsp://gate:{SECRET}@127.0.0.1:{}/gate", self.port)
    }
}

impl Drop for Plays {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn actor(visit: &Visit) -> Actor {
    match &visit.visitor().who {
        Who::Officer(id) => Actor::Officer(id.clone()),
        _ => Actor::System,
    }
}

/// A site that the room at Kohat answers for.
fn site(town: &TestTown, id: &str) -> SiteId {
    let id: SiteId = id.parse().unwrap();
    let (unit, room): (UnitId, UnitId) = (ROOM.parse().unwrap(), ROOM.parse().unwrap());
    let card = Card { name: "قونصل خانہ".into(), ..Card::default() };
    let command = site::Command::Add { kind: Kind::Mission, unit, room, card };
    acts_on_site(town, &id, &command);
    id
}

fn acts_on_site(town: &TestTown, id: &SiteId, command: &site::Command) {
    let lead = town.officer("lead", "control_room", ROOM, "inspector", &[]);
    let occasion = site::Occasion { now: town.town.now(), actor: actor(&lead) };
    let stream = Stream::Site(id.clone());
    let acted = lead.act::<Site, site::Refusal>(&stream, Duty::ManageSites, How::ordinary(), |past| {
        site::decide(past, command, &occasion).map(Decision::from)
    });
    town.wait(acted).map(drop).unwrap();
}

/// A camera of a site.
fn camera(town: &TestTown, site: &SiteId, id: &str, address: &str) -> CameraId {
    use amanat_core::decide::camera::{Occasion, Refusal, decide};
    let id: CameraId = id.parse().unwrap();
    let lead = town.officer("lead", "control_room", ROOM, "inspector", &[]);
    let command = OfCamera::Register {
        site: site.clone(),
        unit: ROOM.parse().unwrap(),
        name: "صدر دروازہ".into(),
        address: Address::new(address).unwrap(),
        keeps: Keeps { before: true, after: Span::from_secs(20) },
    };
    let occasion = Occasion { now: town.town.now(), actor: actor(&lead) };
    let stream = Stream::Camera(id.clone());
    let acted = lead.act::<Camera, Refusal>(&stream, Duty::ManageSites, How::ordinary(), |past| {
        decide(past, &command, &occasion).map(Decision::from)
    });
    town.wait(acted).map(drop).unwrap();
    id
}

fn state(town: &TestTown, id: &CameraId) -> Camera {
    let stream = Stream::Camera(id.clone());
    let kept = town.town.system().life::<Camera>(&stream, Duty::WatchCameras).unwrap();
    Arc::unwrap_or_clone(kept.unwrap()).state
}

/// What the node does for cameras, while a story goes on.
struct Looking(tokio::task::JoinHandle<()>);

impl Looking {
    fn at(town: &TestTown) -> Self {
        Self(town.spawn(look_for_ever(town.town.clone())))
    }
}

impl Drop for Looking {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// The clock goes on until it is so.
fn until(town: &TestTown, what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..MAX_STEPS {
        if is_so() {
            return;
        }
        town.wait(async { tokio::time::sleep(Duration::from_millis(STEP_MS)).await });
        let step = i64::try_from(STEP_MS).unwrap() * FASTER;
        town.town.clock().set(town.town.now() + Span::from_millis(step));
    }
    panic!("never: {what}");
}

fn dispatcher<'a>(town: &'a TestTown, name: &str) -> Browser<'a> {
    employs(town, name, "dispatcher", ROOM);
    let browser = Browser::new(town);
    browser.signs_in(name);
    browser
}
