//! How do wired buttons call for help?
//!
//! They publish to the force's own message broker, `sos/<device>`; the house listens there. A message is a press as by
//! the other doors, or a wrapped and signed one. It is acknowledged to the broker only when it is durable: what was not
//! comes again. What the house has confirmed is published to `sos/<device>/state`, for a lamp.
//!
//! Invariant: a message that is not acknowledged is delivered again by the broker, and with its key is one press.
//! Not here: the broker, and who may publish there under which name (its own rules).

use super::{
    body::{MAX_SOS_BYTES, Press},
    broker::{self, MqttSettings},
    door::{Arrived, arrived},
    signed::{Proof, Signs, judge_words},
    take::{self, Asked, NotTaken, Taken, What, Written, take},
    told,
};
use crate::town::Town;
use amanat_core::{
    decide::signal::{Signal, Way},
    guard::Duty,
    values::{DeviceId, SignalId, UnitId},
};
use rumqttc::{AsyncClient, Event, EventLoop, MqttOptions, Packet, Publish, QoS};
use serde::Deserialize;
use std::time::Duration;

/// What topics begin with.
const BEGIN: &str = "sos/";
/// What the house listens to: a device each.
const TOPICS: &str = "sos/+";
/// Messages that are taken at a time.
const MAX_WAITING: usize = 64;
/// Between two tries to reach it.
const AGAIN: Duration = Duration::from_secs(1);

/// A press in a signed wrapper; the signature is over `MQTT`, the topic and the inner text.
#[derive(Deserialize)]
struct Wrapped {
    press: String,
    time: String,
    nonce: String,
    signature: String,
}

/// For ever, where the settings name a broker.
pub async fn listen_for_ever(town: Town) {
    let Some(settings) = town.settings().sos.mqtt.clone() else { return std::future::pending().await };
    let options = match options(&settings) {
        Ok(options) => options,
        Err(error) => {
            tracing::error!("the broker of buttons: {error:#}");
            return std::future::pending().await;
        }
    };
    let (client, mut events) = AsyncClient::new(options, MAX_WAITING);
    loop {
        if let Err(error) = listen(&town, &settings, &client, &mut events).await {
            tracing::warn!(%error, "the broker of buttons cannot be heard");
            tokio::time::sleep(AGAIN).await;
        }
    }
}

fn options(settings: &MqttSettings) -> anyhow::Result<MqttOptions> {
    let mut options = broker::options(settings, &settings.name)?;
    options.set_manual_acks(true).set_clean_session(false);
    options.set_max_packet_size(4 * MAX_SOS_BYTES, 4 * MAX_SOS_BYTES);
    Ok(options)
}

async fn listen(
    town: &Town,
    settings: &MqttSettings,
    client: &AsyncClient,
    events: &mut EventLoop,
) -> Result<(), rumqttc::ConnectionError> {
    loop {
        match events.poll().await? {
            Event::Incoming(Packet::ConnAck(_)) => {
                // Written by the next poll.
                let _ = client.try_subscribe(TOPICS, QoS::AtLeastOnce);
            }
            Event::Incoming(Packet::Publish(publish)) => {
                let (town, client, proven) = (town.clone(), client.clone(), settings.names_are_proof);
                tokio::spawn(async move { came(&town, &client, &publish, proven).await });
            }
            _ => {}
        }
    }
}

/// One message: taken, then acknowledged, then answered.
async fn came(town: &Town, client: &AsyncClient, publish: &Publish, names_are_proof: bool) {
    let device = publish.topic.strip_prefix(BEGIN).and_then(|name| DeviceId::new(name).ok());
    let state = match taken(town, device.as_ref(), publish, names_are_proof).await {
        Ok(state) => state,
        Err(NotTaken::Refused(refusal)) => refusal.to_string(),
        // Not acknowledged: the broker brings it again.
        Err(NotTaken::Lost) => return,
    };
    if let Err(error) = client.ack(publish).await {
        tracing::warn!(%error, "the broker of buttons was not answered");
    }
    let topic = format!("{}/state", publish.topic);
    if let Err(error) = client.publish(topic, QoS::AtLeastOnce, true, state).await {
        tracing::warn!(%error, "a button was not answered");
    }
}

async fn taken(
    town: &Town,
    device: Option<&DeviceId>,
    publish: &Publish,
    names_are_proof: bool,
) -> Result<String, NotTaken> {
    let (sos, now) = (town.sos(), town.clock().of_phones().now());
    let wrapped = serde_json::from_slice::<Wrapped>(&publish.payload).ok();
    let known = device.and_then(|id| sos.keys().device(id));
    let (proof, body) = match (&wrapped, known) {
        (Some(wrapped), known) => {
            let Wrapped { press, time, nonce, signature } = wrapped;
            let signs = device.and_then(|id| Signs::of_words(id.as_str(), time, nonce, signature));
            let signed = |signs: &Signs| {
                judge_words(
                    &*sos.keys(),
                    sos.nonces(),
                    ("MQTT", &publish.topic, signs, press.as_bytes()),
                    now,
                )
            };
            let unsigned = || known.map_or(Proof::Anybody, Proof::Unproven);
            (signs.as_ref().map(signed).unwrap_or_else(unsigned), press.as_bytes())
        }
        (None, Some(known)) if names_are_proof => (Proof::Signed(known), &publish.payload[..]),
        (None, Some(known)) => (Proof::Unproven(known), &publish.payload[..]),
        (None, None) => (Proof::Anybody, &publish.payload[..]),
    };
    let key =
        super::body::read_text(body, "key").filter(|key| take::is_key(key)).unwrap_or_else(take::draw_key);
    let key = format!("mqtt\0{}\0{key}", publish.topic);
    let press = Press::read(&body[..body.len().min(MAX_SOS_BYTES)]);
    let (queued_s, pressed, said) = (press.queued_s, press.pressed, press.said.clone());
    let (mut asked, _) =
        arrived(town, Arrived { proof: &proof, key, press, otherwise: Way::Mqtt, status: None });
    if let Some((id, room)) = open_of(town, device, &asked) {
        (asked.id, asked.room) = (id, room);
        asked.what = What::Again { queued_s, pressed, said };
    }
    let (say, id) = (town.words().of(town.settings().language).plain(), asked.id.clone());
    let answer = match take(town, asked).await? {
        Taken::Written(Written { life, .. }) => told::of(town, &say, &life),
        Taken::Kept => told::of_kept(town, &say, &id),
    };
    Ok(serde_json::to_string(&answer).unwrap_or_default())
}

/// The signal that this button has open, if it is not this very press: another press belongs to it. What is proven does
/// not go under in what is not.
fn open_of(town: &Town, device: Option<&DeviceId>, asked: &Asked) -> Option<(SignalId, UnitId)> {
    let open = town.system().lives::<Signal>(Duty::SeeBoard).ok()?;
    let is_proven = matches!(&asked.what, What::Press(pressed) if pressed.facts.enrolled);
    let is_its = |signal: &Signal| {
        let fits = signal.facts.enrolled || !is_proven;
        fits && device.is_some() && signal.facts.device.as_ref() == device && signal.facts.way == Way::Mqtt
    };
    let found = open.iter().rev().find(|kept| is_its(&kept.state) && !kept.state.looks_cancelled())?;
    (found.state.id != asked.id).then(|| (found.state.id.clone(), found.state.unit.clone()))
}
