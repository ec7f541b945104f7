//! Does a call for help keep what the camera saw before and after, sealed by a hash that fits?

use super::*;
use amanat_core::decide::{
    clip::{Clip, KEPT_FOR},
    signal::{self, Accepted, Arrival, Ladder, Routing, Signal, Way},
};
use axum::http::StatusCode;
use sha2::{Digest, Sha256};

fn calls_for_help(town: &TestTown, site: &SiteId) -> SignalId {
    let facts = Accepted {
        status: Status::Actual,
        way: Way::Device,
        enrolled: true,
        device: None,
        site: Some(site.clone()),
        silent: false,
        held_s: None,
        queued_s: None,
        kept_s: None,
        routing: Routing::Site,
        ladder: Ladder::default(),
        secret: "mark".into(),
        after: None,
    };
    let arrival = Arrival { facts, room: ROOM.parse().unwrap(), pressed: None, parts: Vec::new() };
    let command = signal::Command::Accept(Box::new(arrival));
    let occasion = signal::Occasion { now: town.town.now(), actor: Actor::System };
    let (id, house) = (SignalId::new("5161").unwrap(), town.town.system());
    let stream = Stream::Signal(id.clone());
    let acted = house.act::<Signal, signal::Refusal>(&stream, Duty::Dispatch, How::sos(), |past| {
        signal::decide(past, &command, &occasion).map(Decision::from)
    });
    town.wait(acted).map(drop).unwrap();
    id
}

fn clip(town: &TestTown) -> Option<Clip> {
    let all = town.town.system().lives::<Clip>(Duty::WatchCameras).unwrap();
    assert!(all.len() <= 1, "one clip a camera and call for help");
    all.first().map(|kept| kept.state.clone())
}

/// Programs that read cameras are started without the address among their arguments.
fn arguments_of_all_programs() -> Vec<String> {
    let read = |entry: std::fs::DirEntry| std::fs::read(entry.path().join("cmdline")).ok();
    let all = std::fs::read_dir("/proc").unwrap().filter_map(|entry| read(entry.ok()?));
    all.map(|line| String::from_utf8_lossy(&line).replace('\0', " ")).collect()
}

#[test]
fn a_call_for_help_keeps_what_the_camera_saw_and_the_hash_fits() {
    let (town, plays) = (TestTown::new(), Plays::on(0));
    let place = site(&town, "consulate");
    let gate = camera(&town, &place, "gate", &plays.address());
    let looking = Looking::at(&town);
    until(&town, "pictures come", || {
        state(&town, &gate).pictures == amanat_core::decide::camera::Pictures::Online
    });
    let begun = town.town.now();
    until(&town, "the last thirty seconds are at hand", || town.town.now() > begun + Span::from_secs(30));
    let mut reading = arguments_of_all_programs();
    reading.retain(|line| line.contains("-f concat"));
    assert!(!reading.is_empty(), "no program reads the camera");
    assert!(
        !reading.iter().any(|line| line.contains(SECRET)),
        "everybody on the machine can read the password"
    );

    let signal = calls_for_help(&town, &place);
    until(&town, "the clip is whole", || clip(&town).is_some_and(|clip| clip.sealed.is_some()));
    let kept = clip(&town).unwrap();
    let sealed = kept.sealed.clone().unwrap();
    assert_eq!((&kept.signal, &kept.camera), (&signal, &gate));
    assert_eq!(sealed.to - kept.from, Span::from_secs(50), "thirty seconds before and twenty after");
    assert!(sealed.coverage >= 50, "{sealed:?}");
    assert_eq!(sealed.coverage == 100, sealed.gaps.is_empty(), "{sealed:?}");
    assert!(sealed.clock.is_some(), "this camera says its date");

    let dispatcher = dispatcher(&town, "watcher");
    let (page, file) = (format!("/cameras/clip/{}", kept.id), format!("/cameras/clip/{}/file", kept.id));
    let shown = dispatcher.get(&page);
    assert!(shown.says(&sealed.sha256) && shown.says("covered"), "{}", shown.text);
    assert_eq!(dispatcher.get(&file).status, StatusCode::NOT_FOUND, "nobody looks without a reason");
    let room = format!("/room?signal={signal}");
    let look = format!("/cameras/site/{place}/look");
    let looked = dispatcher.fills(&room, &look, &[("why", "signal"), ("signal", signal.as_str())]);
    assert_eq!(looked.status, StatusCode::SEE_OTHER, "{}", looked.text);
    assert!(dispatcher.get(&room).says(&format!("/cameras/{gate}/still")), "live pictures beside the call");
    let fetched = dispatcher.get(&file);
    assert_eq!(fetched.status, StatusCode::OK);
    let hash: String = Sha256::digest(&fetched.bytes).iter().map(|b| format!("{b:02x}")).collect();
    assert_eq!((hash, fetched.bytes.len() as u64), (sealed.sha256, sealed.bytes));
    assert!(fetched.bytes.chunks(188).all(|packet| packet.len() == 188 && packet[0] == 0x47));
    let still = dispatcher.get(&format!("/cameras/{gate}/still"));
    assert_eq!((still.status, &still.bytes[..2]), (StatusCode::OK, &[0xff, 0xd8][..]), "a picture is drawn");

    for path in ["/cameras", &format!("/cameras/{gate}"), &page, &room] {
        assert!(!dispatcher.get(path).says(SECRET), "{path}");
    }
    let headers = town.town.record().events(0, 10_000).unwrap();
    assert!(!headers.iter().any(|(_, header)| serde_json::to_string(header).unwrap().contains(SECRET)));

    drop(looking);
    let after = town.town.now() + KEPT_FOR;
    town.town.clock().set(after);
    assert_eq!(town.wait(amanat::cameras::clip::end_once(&town.town)).unwrap(), 1);
    let (house, stream) = (town.town.system(), Stream::Clip(kept.id.clone()));
    let gone = house.life_file::<Clip>(&stream, Duty::WatchCameras, &kept.parts[0].file).unwrap();
    assert!(gone.is_none(), "its time was over");
}
