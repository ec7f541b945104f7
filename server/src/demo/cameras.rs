//! Which cameras do the demo's sites have?
//!
//! A few, registered as anybody registers them. Nothing answers at their address: no picture is invented, and the
//! pages show what a room sees when a camera is off.

use super::{Login, rooms::visit_of};
use crate::{cameras::new_name, town::Town};
use amanat_core::{
    decide::{
        camera::{Address, Camera, Command, Keeps, Occasion, Refusal, decide},
        site::{Kind, Site},
    },
    event::{Actor, Stream},
    guard::Duty,
    values::{CameraId, Span},
};
use amanat_record::{Decision, How};
use anyhow::{Context, anyhow};
use serde::Deserialize;

const SAID: &str = include_str!("../../demo/cameras.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Said {
    address: String,
    names: Vec<String>,
}

/// Registers cameras at every mission; answers how many.
pub async fn place_cameras(town: &Town, logins: &[Login]) -> anyhow::Result<usize> {
    let said: Said = toml::from_str(SAID).context("demo/cameras.toml")?;
    let (sites, mut count) = (town.system().lives::<Site>(Duty::ManageSites)?, 0);
    for site in sites.iter().filter(|site| site.state.kind == Kind::Mission) {
        let leads = |login: &&Login| login.unit == site.state.room.as_str() && login.role == "control_room";
        let Some(lead) = logins.iter().find(leads) else { continue };
        let visit = visit_of(town, lead)?;
        for name in &said.names {
            let stream = Stream::Camera(CameraId::new(new_name()?)?);
            let command = Command::Register {
                site: site.state.id.clone(),
                unit: site.state.unit.clone(),
                name: name.clone(),
                address: Address::new(&said.address)?,
                keeps: Keeps { before: true, after: Span::from_mins(3) },
            };
            let occasion = Occasion { now: town.now(), actor: Actor::Officer(lead.account.clone()) };
            let acted = visit.act::<Camera, Refusal>(&stream, Duty::ManageSites, How::ordinary(), |past| {
                decide(past, &command, &occasion).map(Decision::from)
            });
            acted.await.map_err(|no| anyhow!("a camera of the demo: {no}"))?;
            count += 1;
        }
    }
    Ok(count)
}
