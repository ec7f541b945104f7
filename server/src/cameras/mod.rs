//! How do pictures of a site's cameras come in, and what becomes of them?
//!
//! Each camera has a task of its own that fetches its pictures by a program made for it (`program`), so that one that
//! is down slows nothing else. A camera that keeps the last seconds is fetched all the time, every other one while
//! somebody looks or a clip is made of it, and once a minute otherwise, to know whether pictures would come (`pull`).
//! What came lately is in memory (`ring`); single pictures are drawn while somebody looks (`still`); a call for help
//! from the site begins a clip (`clip`).
//!
//! Invariant: nothing on the way of a call for help waits for a camera.
//! Invariant: pictures are on no disk unsealed, and a camera's address in no log, no page and no list of processes.
//! Invariant: memory and processes are bounded by the limits below.
//! Not here: what may happen (`core::decide::{camera, clip, watch}`), who sees (`pages/cameras`).

pub mod clip;
pub mod clock;
pub mod eye;
pub mod program;
mod pull;
pub mod report;
mod ring;
mod still;

pub use eye::{Cameras, Eye};
pub use ring::{Chunk, Ring};
pub use still::last_jpeg;

use crate::town::Town;
use amanat_core::{
    decide::{
        camera::{Address, Camera},
        site::Site,
    },
    guard::Duty,
    values::{CameraId, Class, SiteId, Span},
};
use amanat_record::{Fault, Kept, Position};
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::Arc,
    time::Duration,
};
use tokio::task::{AbortHandle, JoinSet};

/// Cameras that one node fetches; what is beyond is said in the log of the program and stays untried.
pub const MAX_CAMERAS: usize = 32;
/// Of each, so many bytes of what came lately are in memory.
pub const MAX_RING_BYTES: usize = 16 << 20;
/// What came before a call for help and belongs to its clip.
pub const BEFORE: Span = Span::from_secs(30);
/// Between two looks which cameras there are, whether pictures come and whether somebody called.
const TURN: Duration = Duration::from_millis(500);

/// Everything this node does for cameras, until it is dropped.
pub async fn look_for_ever(town: Town) {
    let (mut tasks, mut running) = (JoinSet::new(), Running::new());
    let mut clips = clip::Clips::default();
    loop {
        if let Err(fault) = turn(&town, &mut tasks, &mut running, &mut clips).await {
            tracing::error!("cameras: {fault:#}");
        }
        while tasks.try_join_next().is_some() {}
        tokio::time::sleep(TURN).await;
    }
}

/// The task of each camera, with where its address stands: a new address is a new task.
type Running = HashMap<CameraId, (Position, bool, AbortHandle)>;

async fn turn(
    town: &Town,
    tasks: &mut JoinSet<()>,
    running: &mut Running,
    clips: &mut clip::Clips,
) -> anyhow::Result<()> {
    let open = fetched(town)?;
    let wanted: BTreeMap<&CameraId, &Arc<Kept<Camera>>> =
        open.iter().map(|kept| (&kept.state.id, kept)).collect();
    running.retain(|id, (at, before, task)| {
        let same = wanted.get(id).is_some_and(|kept| {
            kept.state.before == *before && address(kept).is_some_and(|(found, _)| found == *at)
        });
        if !same {
            task.abort();
        }
        same
    });
    town.cameras().keep_only(|id| wanted.contains_key(id));
    for (id, kept) in &wanted {
        if running.contains_key(*id) {
            continue;
        }
        let Some((at, address)) = address(kept) else { continue };
        let eye = town.cameras().eye(id, town.now());
        let before = kept.state.before;
        let task = tasks.spawn(pull::fetch_for_ever(town.clone(), eye, address, before));
        running.insert((*id).clone(), (at, before, task));
    }
    report::report_once(town).await?;
    clip::begin_once(town, clips).await
}

/// The cameras that this node fetches: of sites that are looked after, the first registered first.
fn fetched(town: &Town) -> Result<Vec<Arc<Kept<Camera>>>, Fault> {
    let house = town.system();
    let sites: HashSet<SiteId> =
        house.lives::<Site>(Duty::ManageSites)?.iter().map(|kept| kept.state.id.clone()).collect();
    let mut cameras = house.lives::<Camera>(Duty::WatchCameras)?;
    cameras.retain(|kept| sites.contains(&kept.state.site));
    if cameras.len() > MAX_CAMERAS {
        tracing::debug!(cameras = cameras.len(), "more cameras than one node fetches");
        cameras.truncate(MAX_CAMERAS);
    }
    Ok(cameras)
}

/// Where a camera's pictures are fetched, as last said, and where in the log that stands.
fn address(kept: &Kept<Camera>) -> Option<(Position, Address)> {
    kept.said.iter().rev().find_map(|said| {
        let text: String = serde_json::from_slice(said.words.get(&Class::Internal)?).ok()?;
        Some((said.position, Address::new(&text).ok()?))
    })
}

/// A random name for something new.
pub(crate) fn new_name() -> anyhow::Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|e| anyhow::anyhow!("no randomness: {e}"))?;
    Ok(bytes.iter().map(|b| format!("{b:02x}")).collect())
}

/// SHA-256 as it is written.
pub(crate) fn hex(digest: &[u8]) -> String {
    digest.iter().map(|b| format!("{b:02x}")).collect()
}
