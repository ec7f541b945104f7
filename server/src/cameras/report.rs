//! Do pictures come? What changed is an event.

use crate::town::Town;
use amanat_core::{
    decide::camera::{Camera, Command, Occasion, Refusal, decide},
    event::Actor,
    guard::Duty,
};
use amanat_record::{Decision, How, NotActed};

/// Says of each camera that this node fetches what changed; answers of how many something did.
pub async fn report_once(town: &Town) -> anyhow::Result<usize> {
    let (house, mut changed) = (town.system(), 0);
    for kept in house.lives::<Camera>(Duty::WatchCameras)? {
        let Some(eye) = town.cameras().of(&kept.state.id) else { continue };
        let occasion = Occasion { now: town.now(), actor: Actor::System };
        let command = Command::Report { last: eye.last(), tried: eye.tried };
        if decide(Some(&kept.state), &command, &occasion).map_or(true, |drafts| drafts.is_empty()) {
            continue;
        }
        let acted = house.act::<Camera, Refusal>(&kept.stream, Duty::WatchCameras, How::ordinary(), |past| {
            decide(past, &command, &occasion).map(Decision::from)
        });
        match acted.await {
            Ok(_) => changed += 1,
            // It was retired meanwhile.
            Err(NotActed::Refused(_)) => {}
            Err(no) => anyhow::bail!("{no}"),
        }
    }
    Ok(changed)
}
