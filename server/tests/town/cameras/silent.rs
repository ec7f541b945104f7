//! Is it known when a camera is silent, and since when?

use super::*;
use amanat_core::decide::camera::Pictures;

#[test]
fn a_camera_that_is_off_for_ten_minutes_is_on_the_timeline_and_comes_back() {
    let (town, plays) = (TestTown::new(), Plays::on(0));
    let place = site(&town, "consulate");
    let gate = camera(&town, &place, "gate", &plays.address());
    let looking = Looking::at(&town);
    until(&town, "pictures come", || state(&town, &gate).pictures == Pictures::Online);

    let port = plays.port;
    drop(plays);
    // What was on its way when it went off comes in first.
    let last = || town.town.cameras().of(&gate).and_then(|eye| eye.last()).unwrap();
    until(&town, "nothing comes any more", || town.town.now() - last() > Span::from_secs(20));
    let off = town.town.now();
    town.town.clock().set(off + Span::from_mins(10));
    until(&town, "it is offline", || state(&town, &gate).pictures == Pictures::Offline);
    assert!(state(&town, &gate).since <= off, "since its last picture");
    let lead = Browser::new(&town);
    employs(&town, "head", "control_room", ROOM);
    lead.signs_in("head");
    let page = lead.get(&format!("/cameras/{gate}"));
    assert!(page.says("No pictures any more") && page.says("No picture since"), "{}", page.text);

    let _plays = Plays::on(port);
    until(&town, "pictures come again", || state(&town, &gate).pictures == Pictures::Online);
    let page = lead.get(&format!("/cameras/{gate}"));
    assert!(page.says("No pictures any more"), "the ten minutes stay on the timeline");
    drop(looking);
}
