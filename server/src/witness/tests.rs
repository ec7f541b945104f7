//! Does a witness cosign one past and no other, whatever happens to it?

use super::*;
use amanat_proof::{
    Frontier, TileSource, checkpoint::Checkpoint, consistency_proof, merkle::leaf_hash, note::Note,
};
use std::sync::Arc;

/// A log in memory, honest or not.
pub(crate) struct TestLog {
    pub key: SignerKey,
    tree: Frontier,
    tiles: BTreeMap<(u8, u64), Vec<u8>>,
    roots: Vec<Hash>,
}

impl TileSource for TestLog {
    fn tile(&self, level: u8, index: u64, width: u16) -> Option<Vec<u8>> {
        self.tiles.get(&(level, index))?.get(..usize::from(width) * 32).map(<[u8]>::to_vec)
    }
}

impl TestLog {
    pub fn named(origin: &str) -> Self {
        let key = SignerKey::from_seed(origin, KeyKind::Note, &Hash::of(origin.as_bytes()).0).unwrap();
        let tree = Frontier::empty();
        Self { key, roots: vec![tree.root()], tree, tiles: BTreeMap::new() }
    }

    pub fn grow(&mut self, entries: &[&str]) {
        for entry in entries {
            for change in self.tree.append(&[leaf_hash(entry.as_bytes())]) {
                self.tiles.insert((change.level, change.index), change.bytes);
            }
            self.roots.push(self.tree.root());
        }
    }

    pub fn checkpoint(&self, size: u64) -> Note {
        let root = self.roots[size as usize];
        Checkpoint::new(self.key.verifier().name(), size, root).sign(&self.key).unwrap()
    }

    pub fn ask(&self, old: u64, new: u64) -> String {
        let proof = consistency_proof(old, new, self).unwrap();
        AddCheckpoint { old, proof, checkpoint: self.checkpoint(new) }.to_string()
    }
}

fn witness_of(dir: &Path, logs: &[&TestLog]) -> VerifierKey {
    let key = Witness::init(dir, "w.example").unwrap();
    for log in logs {
        Witness::add(dir, &log.key.verifier().to_string()).unwrap();
    }
    key
}

fn cosigned(done: &Done) -> bool {
    matches!(done, Done::Cosigned(_))
}

fn refusal(done: Done) -> Refusal {
    match done {
        Done::Refused(why) => why,
        Done::Cosigned(_) => panic!("it was cosigned"),
        Done::Failed => panic!("it failed"),
    }
}

fn forked() -> (TestLog, TestLog) {
    let (mut honest, mut other) = (TestLog::named("a.example/log"), TestLog::named("a.example/log"));
    honest.grow(&["a", "b", "c", "d"]);
    other.grow(&["a", "x", "c", "d", "e"]);
    (honest, other)
}

#[test]
fn a_split_view_is_refused_before_and_after_a_restart_and_what_proves_it_is_kept() {
    let dir = tempfile::tempdir().unwrap();
    let (honest, other) = forked();
    witness_of(dir.path(), &[&honest]);
    let witness = Witness::open(dir.path()).unwrap();
    assert!(cosigned(&witness.add_checkpoint(honest.ask(0, 3).as_bytes(), 1)));
    drop(witness);

    let witness = Witness::open(dir.path()).unwrap();
    assert_eq!(witness.logs().collect::<Vec<_>>(), [("a.example/log", Some(3))]);
    let asked = |body: String| refusal(witness.add_checkpoint(body.as_bytes(), 2));
    assert_eq!(asked(other.ask(3, 5)), Refusal::NotGrown);
    assert_eq!(asked(other.ask(3, 3)), Refusal::OtherRoot(3));
    assert_eq!(asked(other.ask(0, 5)), Refusal::Conflict(3));
    assert!(cosigned(&witness.add_checkpoint(honest.ask(3, 4).as_bytes(), 3)));
    let evidence: Vec<_> = fs::read_dir(dir.path().join("evidence")).unwrap().collect();
    assert_eq!(evidence.len(), 1);
    let kept = fs::read(evidence[0].as_ref().unwrap().path()).unwrap();
    assert_eq!(Note::read(&kept).unwrap(), other.checkpoint(3));
}

#[test]
fn a_kill_between_what_is_kept_and_the_answer_loses_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let mut log = TestLog::named("a.example/log");
    log.grow(&["a", "b"]);
    let vkey = witness_of(dir.path(), &[&log]);
    // The answer is lost with the process.
    drop(Witness::open(dir.path()).unwrap().add_checkpoint(log.ask(0, 2).as_bytes(), 1));

    let witness = Witness::open(dir.path()).unwrap();
    assert_eq!(refusal(witness.add_checkpoint(log.ask(0, 2).as_bytes(), 2)), Refusal::Conflict(2));
    let Done::Cosigned(lines) = witness.add_checkpoint(log.ask(2, 2).as_bytes(), 2) else {
        panic!("what was kept is cosigned again")
    };
    let mut note = log.checkpoint(2);
    note.add(lines[0].clone()).unwrap();
    assert_eq!(note.verify(&[vkey]).unwrap()[0].time_s, Some(2));
}

#[test]
fn nothing_is_cosigned_that_could_not_be_kept_and_nothing_after_it() {
    let dir = tempfile::tempdir().unwrap();
    let mut log = TestLog::named("a.example/log");
    log.grow(&["a", "b"]);
    witness_of(dir.path(), &[&log]);
    let witness = Witness::open(dir.path()).unwrap();
    let folder = dir.path().join("cosigned");
    fs::rename(&folder, dir.path().join("gone")).unwrap();
    assert!(matches!(witness.add_checkpoint(log.ask(0, 1).as_bytes(), 1), Done::Failed));
    fs::rename(dir.path().join("gone"), &folder).unwrap();
    assert!(matches!(witness.add_checkpoint(log.ask(0, 1).as_bytes(), 1), Done::Failed));
    assert_eq!(witness.logs().collect::<Vec<_>>(), [("a.example/log", None)]);
    drop(witness);
    assert!(cosigned(&Witness::open(dir.path()).unwrap().add_checkpoint(log.ask(0, 1).as_bytes(), 1)));
}

#[test]
fn of_two_pasts_that_are_asked_for_at_once_one_is_cosigned() {
    for _ in 0..20 {
        let dir = tempfile::tempdir().unwrap();
        let (honest, other) = forked();
        witness_of(dir.path(), &[&honest]);
        let witness = Arc::new(Witness::open(dir.path()).unwrap());
        let asked: Vec<_> = [honest.ask(0, 4), other.ask(0, 5), honest.ask(0, 3), other.ask(0, 4)]
            .into_iter()
            .map(|body| {
                let witness = witness.clone();
                std::thread::spawn(move || cosigned(&witness.add_checkpoint(body.as_bytes(), 1)))
            })
            .collect();
        let cosigned = asked.into_iter().map(|one| usize::from(one.join().unwrap())).sum::<usize>();
        assert_eq!(cosigned, 1);
    }
}

#[test]
fn one_log_does_not_speak_for_another_and_each_is_kept_apart() {
    let dir = tempfile::tempdir().unwrap();
    let (mut a, mut b) = (TestLog::named("a.example/log"), TestLog::named("b.example/log"));
    a.grow(&["a"]);
    b.grow(&["b", "c"]);
    witness_of(dir.path(), &[&a]);
    let witness = Witness::open(dir.path()).unwrap();
    assert_eq!(refusal(witness.add_checkpoint(b.ask(0, 2).as_bytes(), 1)), Refusal::UnknownLog);
    assert!(Witness::open(dir.path()).is_err(), "one process at a time");
    drop(witness);
    assert_eq!(Witness::add(dir.path(), &b.key.verifier().to_string()).unwrap(), "b.example/log");
    assert!(Witness::add(dir.path(), &b.key.verifier().to_string()).is_err());
    let witness = Witness::open(dir.path()).unwrap();
    assert!(cosigned(&witness.add_checkpoint(b.ask(0, 2).as_bytes(), 1)));
    assert!(cosigned(&witness.add_checkpoint(a.ask(0, 1).as_bytes(), 1)));
}

#[test]
fn a_witness_is_made_once_and_its_key_is_its_own() {
    let dir = tempfile::tempdir().unwrap();
    let key = Witness::init(dir.path(), "w.example/1").unwrap();
    assert_eq!((key.name(), key.kind()), ("w.example/1", KeyKind::Cosignature));
    assert!(Witness::init(dir.path(), "w.example/1").is_err());
    assert_eq!(Witness::open(dir.path()).unwrap().key(), &key);
    assert!(Witness::add(dir.path(), &key.to_string()).is_err(), "a witness is no log");
    fs::set_permissions(dir.path().join("key"), fs::Permissions::from_mode(0o640)).unwrap();
    assert!(Witness::open(dir.path()).is_err(), "a key that others may read");
    let other = tempfile::tempdir().unwrap();
    assert!(Witness::init(other.path(), "a name").is_err());
}
