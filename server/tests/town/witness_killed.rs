//! Does a witness that is killed at any moment still know everything that it cosigned?
//!
//! The program itself, with `kill -9` while it is asked.

use amanat::witness::store::{Done, Witness};
use amanat_proof::{
    Hash, TileSource,
    checkpoint::Checkpoint,
    consistency_proof,
    key::{KeyKind, SignerKey},
    merkle::{leaf_hash, root_of},
    witness::AddCheckpoint,
};
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

/// How often it is killed.
const KILLS: u64 = 12;
/// The longest that an answer of a process that is killed is waited for.
const PATIENCE: Duration = Duration::from_secs(10);

/// A log of fewer than 256 entries: one tile.
struct Log {
    key: SignerKey,
    leaves: Vec<Hash>,
}

impl TileSource for Log {
    fn tile(&self, _: u8, _: u64, width: u16) -> Option<Vec<u8>> {
        Some(self.leaves.get(..usize::from(width))?.iter().flat_map(|leaf| leaf.0).collect())
    }
}

impl Log {
    fn of(word: &str) -> Self {
        let key = SignerKey::from_seed("log.example", KeyKind::Note, &[1; 32]).unwrap();
        Self { key, leaves: (0..200).map(|n| leaf_hash(format!("{word} {n}").as_bytes())).collect() }
    }

    fn ask(&self, old: u64, new: u64) -> String {
        let root = root_of(&self.leaves[..new as usize]);
        let checkpoint = Checkpoint::new("log.example", new, root).sign(&self.key).unwrap();
        let proof = consistency_proof(old, new, self).unwrap();
        AddCheckpoint { old, proof, checkpoint }.to_string()
    }
}

fn start(dir: &Path) -> (Child, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_amanat"));
    command.args(["witness", "serve", "--listen", "127.0.0.1:0", "--dir"]).arg(dir);
    let mut serving = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut said = String::new();
    BufReader::new(serving.stdout.take().unwrap()).read_line(&mut said).unwrap();
    (serving, said.trim().rsplit(' ').next().unwrap().to_owned())
}

/// The status of the answer; nothing where none came. Says when all was sent.
fn post(at: &str, body: &str, sent: impl FnOnce()) -> Option<u16> {
    let mut stream = TcpStream::connect(at).ok()?;
    stream.set_read_timeout(Some(PATIENCE)).ok()?;
    let length = body.len();
    let head = format!(
        "POST /add-checkpoint HTTP/1.1\r\nHost: w\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n"
    );
    stream.write_all(format!("{head}{body}").as_bytes()).ok()?;
    sent();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    answer.split(' ').nth(1)?.parse().ok()
}

fn kept(dir: &Path) -> u64 {
    Witness::open(dir).unwrap().logs().next().unwrap().1.unwrap()
}

#[test]
fn whatever_was_cosigned_is_known_after_a_kill_and_nothing_beside_it_is_cosigned() {
    let (dir, log) = (tempfile::tempdir().unwrap(), Log::of("entry"));
    Witness::init(dir.path(), "w.example").unwrap();
    Witness::add(dir.path(), &log.key.verifier().to_string()).unwrap();
    let (mut size, mut answered) = (0, 0);
    for round in 0..KILLS {
        let (mut serving, at) = start(dir.path());
        for _ in 0..round % 4 {
            assert_eq!(post(&at, &log.ask(size, size + 1), || ()), Some(200));
            (size, answered) = (size + 1, answered + 1);
        }
        let (asked, at) = (log.ask(size, size + 2), at.clone());
        let (tell, sent) = std::sync::mpsc::channel();
        let asking = std::thread::spawn(move || post(&at, &asked, || tell.send(()).unwrap()));
        sent.recv_timeout(PATIENCE).unwrap();
        serving.kill().unwrap();
        serving.wait().unwrap();
        let heard = asking.join().unwrap();
        let known = kept(dir.path());
        assert!(known == size || known == size + 2, "round {round}: {known} after {size}");
        assert!(heard != Some(200) || known == size + 2, "round {round}: cosigned and forgotten");
        size = known;
    }
    assert!(answered > KILLS / 2 && size >= answered);
    let witness = Witness::open(dir.path()).unwrap();
    let other = witness.add_checkpoint(Log::of("other").ask(size, size + 1).as_bytes(), 1);
    assert!(matches!(other, Done::Refused(_)));
    assert!(matches!(witness.add_checkpoint(log.ask(size, size + 1).as_bytes(), 1), Done::Cosigned(_)));
}
