//! Does whoever watches from outside see what a log does, by any web server?

use super::*;
use crate::watch::fetch::keep;
use amanat_proof::{
    Frontier, bundle,
    cosignature::cosign,
    key::{KeyKind, SignerKey},
    merkle::leaf_hash,
    tile::TileId,
    tiles_dir,
};
use axum::{Router, extract::Path as UrlPath, http::StatusCode, routing::get};
use tempfile::TempDir;

/// A log that publishes itself into a folder, and a policy with one witness.
struct Log {
    key: SignerKey,
    witness: SignerKey,
    tree: Frontier,
    entries: Vec<Vec<u8>>,
    folder: TempDir,
}

impl Log {
    fn new() -> Self {
        Self {
            key: SignerKey::from_seed("log.example", KeyKind::Note, &[1; 32]).unwrap(),
            witness: SignerKey::from_seed("w.example", KeyKind::Cosignature, &[2; 32]).unwrap(),
            tree: Frontier::empty(),
            entries: Vec::new(),
            folder: TempDir::new().unwrap(),
        }
    }

    /// Adds entries, and publishes with the witness's cosignature or without.
    fn publish(&mut self, count: usize, word: &str, witnessed: bool) {
        let at = |path: String| self.folder.path().join(path);
        let first = self.entries.len();
        self.entries.extend((first..first + count).map(|n| format!("{word} {n}").into_bytes()));
        let leaves: Vec<_> = self.entries[first..].iter().map(|entry| leaf_hash(entry)).collect();
        for change in self.tree.append(&leaves) {
            keep(&at(TileId::hashes(change.level, change.index, change.width).path()), &change.bytes)
                .unwrap();
            if change.level == 0 {
                let from = change.index as usize * 256;
                let some = bundle::write(&self.entries[from..from + usize::from(change.width)]).unwrap();
                keep(&at(TileId::entries(change.index, change.width).path()), &some).unwrap();
            }
        }
        let checkpoint = Checkpoint::new("log.example", self.tree.size(), self.tree.root());
        let mut note = checkpoint.sign(&self.key).unwrap();
        if witnessed {
            note.add(cosign(&self.witness, note.text(), 9).unwrap()).unwrap();
        }
        keep(&at("checkpoint".into()), note.to_string().as_bytes()).unwrap();
    }

    fn watcher(&self, place: Place, mine: &TempDir) -> Watcher {
        let policy =
            format!("log {}\nwitness w {}\nquorum w\n", self.key.verifier(), self.witness.verifier());
        let policy = Policy::read(policy.as_bytes()).unwrap();
        Watcher { place, policy, seen: mine.path().join("seen"), copy: Some(mine.path().join("copy")) }
    }
}

/// A plain static file server: paths below a folder, and 404.
fn static_server(folder: PathBuf) -> (String, tokio::runtime::Runtime) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let file = move |UrlPath(path): UrlPath<String>| {
        let bytes = std::fs::read(folder.join(path));
        async move { bytes.map_err(|_| StatusCode::NOT_FOUND) }
    };
    let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
    let at = format!("http://{}/logs/one", listener.local_addr().unwrap());
    let pages = Router::new().route("/logs/one/{*path}", get(file));
    runtime.spawn(async move { axum::serve(listener, pages).await.unwrap() });
    (at, runtime)
}

#[test]
fn a_log_behind_a_plain_file_server_is_checked_whole_once_and_then_what_is_new() {
    let (mut log, mine) = (Log::new(), TempDir::new().unwrap());
    let (at, _server) = static_server(log.folder.path().to_owned());
    let watcher = log.watcher(Place::of(&at).unwrap(), &mine);
    assert_eq!(watcher.look().unwrap().code(), 2, "nothing is published yet");
    log.publish(600, "entry", true);
    let found = watcher.look().unwrap();
    assert!(matches!(found, Found::Good(Followed::Grown { entries: 600, .. }, _)), "{found:?}");
    assert_eq!(
        watcher.look().unwrap().sentence(),
        "good: log.example has 600 entries, as before; cosigned by 1 of the policy's witnesses"
    );
    log.publish(10, "entry", true);
    let found = watcher.look().unwrap();
    assert!(matches!(found, Found::Good(Followed::Grown { entries: 10, .. }, _)), "{found:?}");
    let copy = tiles_dir::check(&mine.path().join("copy"), log.key.verifier()).unwrap();
    assert_eq!(
        (copy.checkpoint.size, copy.bundles),
        (610, 3),
        "the copy is a whole log, to be published further"
    );

    // Whoever follows the copy follows the log.
    let other = TempDir::new().unwrap();
    let of_copy = log.watcher(Place::of(mine.path().join("copy").to_str().unwrap()).unwrap(), &other);
    assert_eq!(of_copy.look().unwrap().code(), 0);
}

#[test]
fn too_few_witnesses_are_said_and_the_tree_is_remembered() {
    let (mut log, mine) = (Log::new(), TempDir::new().unwrap());
    log.publish(5, "entry", false);
    let watcher = log.watcher(Place::of(log.folder.path().to_str().unwrap()).unwrap(), &mine);
    let found = watcher.look().unwrap();
    assert!(matches!(found, Found::Unwitnessed(..)) && found.code() == 3, "{found:?}");
    assert!(found.sentence().starts_with("not enough witnesses: "));
    let mut other = Log::new();
    other.publish(5, "other", true);
    let watcher = other.watcher(Place::of(other.folder.path().to_str().unwrap()).unwrap(), &mine);
    assert_eq!(watcher.look().unwrap().code(), 1);
}

#[test]
fn a_second_past_is_told_and_kept_and_what_was_seen_before_stays() {
    let (mut log, mut other, mine) = (Log::new(), Log::new(), TempDir::new().unwrap());
    log.publish(300, "entry", true);
    other.publish(310, "other", true);
    let place = |log: &Log| Place::of(log.folder.path().to_str().unwrap()).unwrap();
    assert_eq!(log.watcher(place(&log), &mine).look().unwrap().code(), 0);
    for _ in 0..2 {
        let found = log.watcher(place(&other), &mine).look().unwrap();
        let Found::Bad(why, file) = &found else { panic!("{found:?}") };
        assert_eq!(why, "the log no longer begins with the 300 entries that were seen before");
        let kept = std::fs::read_to_string(file).unwrap();
        assert!(kept.contains("\n300\n") && kept.contains("\n310\n"), "{kept}");
    }
    log.publish(1, "entry", true);
    assert_eq!(log.watcher(place(&log), &mine).look().unwrap().code(), 0, "the honest one goes on");
}

#[test]
fn an_older_copy_a_strange_log_and_a_broken_file_of_our_own_are_told_apart() {
    let (mut log, mine) = (Log::new(), TempDir::new().unwrap());
    let folder = log.folder.path().to_owned();
    let watcher = log.watcher(Place::of(folder.to_str().unwrap()).unwrap(), &mine);
    log.publish(3, "entry", true);
    let older = std::fs::read(folder.join("checkpoint")).unwrap();
    log.publish(4, "entry", true);
    assert_eq!(watcher.look().unwrap().code(), 0);
    std::fs::write(folder.join("checkpoint"), &older).unwrap();
    let found = watcher.look().unwrap();
    assert!(matches!(found, Found::Good(Followed::Older, _)) && found.code() == 3, "{found:?}");
    std::fs::write(folder.join("checkpoint"), b"nothing\n").unwrap();
    assert_eq!(watcher.look().unwrap().code(), 1, "a checkpoint that nobody signed");
    std::fs::write(mine.path().join("seen"), b"nothing\n").unwrap();
    assert!(watcher.look().is_err());
    assert!(Place::of("/no/such/folder").is_err() && Place::of("https://log.example?x").is_err());
}
