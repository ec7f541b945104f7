//! What is kept of a site's cameras when somebody calls for help there?
//!
//! A call for help that is meant, or practised, begins a clip of each camera of its site: what came in the last seconds,
//! where the camera keeps them, and what comes for as long as the camera says. Parts are sealed as they fill and where
//! pictures stopped coming, so that a part has no gap and a node that stops has what came until then.
//!
//! Invariant: the call for help is durable before anything here begins.
//! Not here: when a clip ends (`end_once` erases what its time is over; how long, `core::decide::clip`).

use super::{BEFORE, eye::Eye, fetched, hex, new_name, ring::Chunk};
use crate::town::Town;
use amanat_core::{
    decide::{
        camera::Camera,
        clip::{Clip, Command, GAP_AFTER, MAX_PARTS, Occasion, Refusal, decide},
        signal::Signal,
    },
    event::{Actor, Stream},
    guard::Duty,
    life::Life,
    values::{CameraId, Class, ClipId, FileId, Moment, Status},
};
use amanat_record::{Acted, Decision, FileIn, How, Kept, NotActed};
use sha2::{Digest, Sha256};
use std::{collections::HashSet, sync::Arc, time::Duration};
use tokio::{sync::broadcast::error::RecvError, task::JoinSet, time::timeout};

/// Clips that are made at a time on one node; further calls for help wait for one to end.
pub const MAX_CLIPS: usize = 16;
/// A part is sealed when it is so large.
pub const PART_BYTES: usize = 4 << 20;
/// Between two looks whether it is over.
const TURN: Duration = Duration::from_millis(200);
/// Clips that are erased in one go.
const MAX_ENDED: usize = 50;

/// The clips that are being made.
#[derive(Default)]
pub struct Clips {
    tasks: JoinSet<ClipId>,
    running: HashSet<ClipId>,
}

/// Begins what is to be begun, and goes on with what a stopped node left behind.
pub async fn begin_once(town: &Town, clips: &mut Clips) -> anyhow::Result<()> {
    while let Some(ended) = clips.tasks.try_join_next() {
        match ended {
            Ok(id) => drop(clips.running.remove(&id)),
            Err(error) => tracing::error!("a clip: {error}"),
        }
    }
    let house = town.system();
    let cameras = fetched(town)?;
    let kept = house.lives::<Clip>(Duty::WatchCameras)?;
    for signal in house.lives::<Signal>(Duty::SeeBoard)? {
        for camera in of_signal(&cameras, &signal.state, town.now()) {
            let is_begun = |clip: &Arc<Kept<Clip>>| is_of(&clip.state, &signal.state, &camera.state.id);
            if clips.running.len() < MAX_CLIPS && !kept.iter().any(is_begun) {
                let id = begin(town, &signal.state, &camera.state).await?;
                record(town, clips, id, &camera.state.id);
            }
        }
    }
    for clip in kept.iter().filter(|clip| clip.state.sealed.is_none()) {
        if clips.running.len() < MAX_CLIPS && !clips.running.contains(&clip.state.id) {
            record(town, clips, clip.state.id.clone(), &clip.state.camera);
        }
    }
    Ok(())
}

fn is_of(clip: &Clip, signal: &Signal, camera: &CameraId) -> bool {
    clip.signal == signal.id && clip.camera == *camera
}

/// The cameras of which a clip is made because of this call for help.
fn of_signal<'a>(
    cameras: &'a [Arc<Kept<Camera>>],
    signal: &Signal,
    now: Moment,
) -> Vec<&'a Arc<Kept<Camera>>> {
    let meant = matches!(signal.facts.status, Status::Actual | Status::Exercise);
    let Some(site) = signal.facts.site.as_ref().filter(|_| meant) else { return Vec::new() };
    let fits = |camera: &Camera| camera.site == *site && now < signal.accepted + camera.after;
    cameras.iter().filter(|kept| fits(&kept.state)).collect()
}

fn record(town: &Town, clips: &mut Clips, id: ClipId, camera: &CameraId) {
    clips.running.insert(id.clone());
    let (town, eye) = (town.clone(), town.cameras().eye(camera, town.now()));
    clips.tasks.spawn(async move {
        if let Err(fault) = make(&town, &eye, &id).await {
            tracing::error!("a clip is not whole: {fault:#}");
        }
        id
    });
}

async fn begin(town: &Town, signal: &Signal, camera: &Camera) -> anyhow::Result<ClipId> {
    let id = ClipId::new(new_name()?)?;
    let before = if camera.before { BEFORE } else { amanat_core::values::Span::from_millis(0) };
    let command = Command::Begin {
        room: signal.unit.clone(),
        camera: camera.id.clone(),
        site: camera.site.clone(),
        signal: signal.id.clone(),
        from: Moment::from_millis(signal.accepted.millis() - before.millis()),
        to: signal.accepted + camera.after,
    };
    act(town, &id, &command, Vec::new()).await?;
    Ok(id)
}

async fn act(
    town: &Town,
    id: &ClipId,
    command: &Command,
    files: Vec<FileIn>,
) -> Result<Acted<Clip>, NotActed<Refusal>> {
    let occasion = Occasion { now: town.now(), actor: Actor::System };
    let stream = Stream::Clip(id.clone());
    let house = town.system();
    let erase = if *command == Command::End { Class::ALL.to_vec() } else { Vec::new() };
    house
        .act::<Clip, Refusal>(&stream, Duty::WatchCameras, How::ordinary(), |past| {
            let drafts = decide(past, command, &occasion)?;
            Ok(Decision { drafts, files: files.clone(), erase: erase.clone(), ..Decision::default() })
        })
        .await
}

/// What is being filled.
#[derive(Default)]
struct Filling {
    bytes: Vec<u8>,
    heard: Option<(Moment, Moment)>,
}

async fn make(town: &Town, eye: &Arc<Eye>, id: &ClipId) -> anyhow::Result<()> {
    let stream = Stream::Clip(id.clone());
    let house = town.system();
    let Some(kept) = house.life::<Clip>(&stream, Duty::WatchCameras)? else { return Ok(()) };
    let clip = &kept.state;
    let mut whole = Sha256::new();
    // What a node that stopped had sealed already.
    for part in &clip.parts {
        let file = house.life_file::<Clip>(&stream, Duty::WatchCameras, &part.file)?;
        whole.update(file.map(|(_, bytes)| bytes).unwrap_or_default());
    }
    let from = clip.parts.last().map_or(clip.from, |part| part.to);
    let mut tape = Tape { town, id, whole, parts: clip.parts.len(), filling: Filling::default() };
    let held = eye.for_clip();
    let (lately, mut news) = eye.follow(from);
    for chunk in lately {
        tape.take(&chunk).await?;
    }
    while town.now() < clip.to && tape.parts < MAX_PARTS {
        match timeout(TURN, news.recv()).await {
            Ok(Ok(chunk)) => tape.take(&chunk).await?,
            Ok(Err(RecvError::Lagged(_))) => tape.seal_part().await?,
            Ok(Err(RecvError::Closed)) => break,
            Err(_) => {}
        }
    }
    tape.seal_part().await?;
    drop(held);
    let command = Command::Seal { clock: eye.clock(), sha256: hex(&tape.whole.finalize()) };
    act(town, id, &command, Vec::new()).await?;
    Ok(())
}

struct Tape<'a> {
    town: &'a Town,
    id: &'a ClipId,
    whole: Sha256,
    parts: usize,
    filling: Filling,
}

impl Tape<'_> {
    /// Takes a piece; one that comes after a gap begins a part of its own.
    async fn take(&mut self, chunk: &Chunk) -> anyhow::Result<()> {
        let after_gap = self.filling.heard.is_some_and(|(_, last)| chunk.at - last > GAP_AFTER);
        if after_gap || self.filling.bytes.len() + chunk.bytes.len() > PART_BYTES {
            self.seal_part().await?;
        }
        if self.parts < MAX_PARTS {
            let from = self.filling.heard.map_or(chunk.at, |(from, _)| from);
            self.filling.heard = Some((from, chunk.at));
            self.filling.bytes.extend_from_slice(&chunk.bytes);
        }
        Ok(())
    }

    async fn seal_part(&mut self) -> anyhow::Result<()> {
        let Filling { bytes, heard: Some(heard) } = std::mem::take(&mut self.filling) else { return Ok(()) };
        let file = FileId::new(new_name()?)?;
        self.whole.update(&bytes);
        let command = Command::KeepPart {
            file: file.clone(),
            bytes: bytes.len() as u64,
            sha256: hex(&Sha256::digest(&bytes)),
            heard,
        };
        act(self.town, self.id, &command, vec![FileIn { id: file, class: Class::Evidence, bytes }]).await?;
        self.parts += 1;
        Ok(())
    }
}

/// Erases clips whose time is over; answers how many.
pub async fn end_once(town: &Town) -> anyhow::Result<usize> {
    let now = town.now();
    let due = town.system().lives::<Clip>(Duty::WatchCameras)?;
    let due = due.iter().filter(|kept| kept.state.alarm().is_some_and(|at| at <= now)).take(MAX_ENDED);
    let mut ended = 0;
    for kept in due {
        match act(town, &kept.state.id, &Command::End, Vec::new()).await {
            Ok(_) => ended += 1,
            // Somebody kept it longer at the last moment.
            Err(NotActed::Refused(_)) => {}
            Err(no) => anyhow::bail!("{no}"),
        }
    }
    Ok(ended)
}
