//! What do devices say by the force's own message broker?
//!
//! A gateway or a receiver publishes to `positions/<anything>`: a list as of a batch, or one position of it. The house
//! listens by a connection of its own, so that no position ever stands before a call for help. Nothing is
//! acknowledged one by one: a position that was lost is followed by the next.
//!
//! Not here: calls for help by the same broker (`sos::mqtt`), what a list holds (`said`).

use super::{emergency, said, store::Said};
use crate::{
    sos::broker::{self, MqttSettings},
    town::Town,
};
use amanat_core::positions::{Fix, Source};
use rumqttc::{AsyncClient, ConnectionError, Event, EventLoop, MqttOptions, Packet, QoS};
use std::time::Duration;

/// What the house listens to.
const TOPICS: &str = "positions/#";
/// The largest message.
pub const MAX_MESSAGE_BYTES: usize = 256 * 1024;
/// Requests of ours that wait.
const MAX_WAITING: usize = 16;
/// Between two tries to reach it.
const AGAIN: Duration = Duration::from_secs(2);

/// For ever, where the settings name a broker.
pub async fn listen_for_ever(town: Town) {
    let Some(settings) = town.settings().sos.mqtt.clone() else { return std::future::pending().await };
    let options = match options(&settings) {
        Ok(options) => options,
        Err(error) => {
            tracing::error!("the broker of positions: {error:#}");
            return std::future::pending().await;
        }
    };
    let (client, mut events) = AsyncClient::new(options, MAX_WAITING);
    loop {
        if let Err(error) = listen(&town, &client, &mut events).await {
            tracing::warn!(%error, "the broker of positions cannot be heard");
            tokio::time::sleep(AGAIN).await;
        }
    }
}

fn options(settings: &MqttSettings) -> anyhow::Result<MqttOptions> {
    let mut options = broker::options(settings, &format!("{}-positions", settings.name))?;
    options.set_max_packet_size(MAX_MESSAGE_BYTES, MAX_MESSAGE_BYTES);
    Ok(options)
}

async fn listen(town: &Town, client: &AsyncClient, events: &mut EventLoop) -> Result<(), ConnectionError> {
    loop {
        match events.poll().await? {
            Event::Incoming(Packet::ConnAck(_)) => {
                // Written by the next poll.
                let _ = client.try_subscribe(TOPICS, QoS::AtMostOnce);
            }
            Event::Incoming(Packet::Publish(publish)) => heard(town, &publish.payload).await,
            _ => {}
        }
    }
}

/// Takes one message; what cannot be read is passed over, for nobody waits for an answer.
pub async fn heard(town: &Town, message: &[u8]) {
    let Some(entries) = said::entries(message) else {
        tracing::debug!("a message of the broker could not be read");
        return;
    };
    let now = town.now();
    let fixes: Vec<(&str, Fix)> =
        entries.iter().filter_map(|entry| Some((&*entry.id, entry.fix(now, Source::Mqtt).ok()?))).collect();
    let setup = town.setup();
    let all = fixes.into_iter().map(|(token, fix)| Said { token, fix });
    let taken = town.positions().take(all, setup.places.areas());
    emergency::raise(town, taken.alarms, now).await;
}
