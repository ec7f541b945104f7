//! Can anybody check, on any machine and without asking us, what we have signed?
//!
//! `amanat verify` needs no installation, no settings and no network. It says
//! one line and exits with 0 if what was asked holds, with 1 if it does not,
//! and with 2 if it could not look: an unreadable file, a malformed key, policy
//! or argument. Its lines are for those who write scripts and stay in English.
//!
//! Invariant: 0 is never the answer when a policy asks for witnesses and too
//! few have signed.
//!
//! Not here: the checks themselves (`amanat-proof`).

use std::fs::File;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use amanat_proof::checkpoint::Checkpoint;
use amanat_proof::disclosure::{Disclosure, MAX_DISCLOSURE_BYTES, Opened};
use amanat_proof::key::{KeyKind, VerifierKey};
use amanat_proof::note::{MAX_NOTE_BYTES, Note};
use amanat_proof::policy::{MAX_POLICY_BYTES, Policy};
use amanat_proof::receipt::{MAX_RECEIPT_BYTES, Outcome, Receipt, judge};
use amanat_proof::tiles_dir::{self, BadCopy};
use amanat_proof::tlog_proof::{MAX_TLOG_PROOF_BYTES, TlogProof};
use amanat_proof::{Hash, merkle::leaf_hash, verify_consistency};
use clap::{Args as ClapArgs, Subcommand};

/// The largest entry that is hashed; other logs than ours have large ones.
pub const MAX_LEAF_BYTES: usize = 16 * 1024 * 1024;

/// What is to be verified.
#[derive(Debug, ClapArgs)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// A person's receipt: the saved page, or its JSON.
    Receipt {
        /// The file, or - for standard input.
        file: PathBuf,
        /// Whom you believe: a C2SP tlog-policy file.
        #[arg(long)]
        policy: PathBuf,
    },
    /// A checkpoint: a C2SP signed note.
    Note {
        /// The key, as <name>+<id>+<base64>.
        #[arg(long)]
        vkey: String,
        /// The file, or - for standard input.
        file: PathBuf,
    },
    /// A C2SP tlog-proof that an entry is in a log.
    Proof {
        /// The log's key.
        #[arg(long)]
        vkey: String,
        /// A witness's key; may be given several times.
        #[arg(long)]
        witness: Vec<String>,
        /// A file with exactly the entry's bytes, or - for standard input.
        #[arg(long)]
        leaf: PathBuf,
        /// The proof, or - for standard input.
        proof: PathBuf,
    },
    /// That a log only grew between two sizes; roots and hashes in base64.
    Consistency {
        /// How many entries it had.
        old_size: String,
        /// Its root then.
        old_root: String,
        /// How many entries it has.
        new_size: String,
        /// Its root now.
        new_root: String,
        /// The proof.
        hashes: Vec<String>,
    },
    /// A disclosure bundle: headers of events, without words.
    Disclosure {
        /// The file, or - for standard input.
        file: PathBuf,
        /// Whom you believe: a C2SP tlog-policy file.
        #[arg(long)]
        policy: PathBuf,
        /// Print each event's place and header behind the verdict, one a line.
        #[arg(long)]
        headers: bool,
    },
    /// A copied log: a folder with checkpoint and tile/.
    Tiles {
        /// The log's key.
        #[arg(long)]
        vkey: String,
        /// The folder.
        dir: PathBuf,
    },
}

/// What the line says and which number the command exits with.
enum Verdict {
    Good(String),
    /// Good, with what it is about, one a line.
    Listed(String, Vec<String>),
    Bad(String),
}

/// Why nothing could be looked at.
struct Unusable(String);

type Looked = Result<Verdict, Unusable>;

/// Looks, says one line, and exits with 0, 1 or 2.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let (line, listed, code) = match look(args.what) {
        Ok(Verdict::Good(line)) => (line, vec![], 0),
        Ok(Verdict::Listed(line, listed)) => (line, listed, 0),
        Ok(Verdict::Bad(line)) => (line, vec![], 1),
        Err(Unusable(line)) => (line, vec![], 2),
    };
    for line in std::iter::once(&line).chain(&listed) {
        writeln!(io::stdout(), "{}", one_line(line))?;
    }
    Ok(ExitCode::from(code))
}

fn look(what: What) -> Looked {
    match what {
        What::Receipt { file, policy } => receipt(&file, &policy),
        What::Disclosure { file, policy, headers } => disclosure(&file, &policy, headers),
        What::Note { vkey, file } => note(&vkey, &file),
        What::Proof { vkey, witness, leaf, proof } => inclusion(&vkey, &witness, &leaf, &proof),
        What::Consistency { old_size, old_root, new_size, new_root, hashes } => {
            consistency([&old_size, &new_size], [&old_root, &new_root], &hashes)
        }
        What::Tiles { vkey, dir } => tiles(&vkey, &dir),
    }
}

fn read_policy(path: &Path) -> Result<Policy, Unusable> {
    let policy = Policy::read(&read(path, MAX_POLICY_BYTES)?)
        .map_err(|why| Unusable(format!("{}: {why}", path.display())))?;
    match policy.logs().is_empty() {
        true => Err(Unusable("the policy names no log".to_owned())),
        false => Ok(policy),
    }
}

fn receipt(file: &Path, policy: &Path) -> Looked {
    let policy = read_policy(policy)?;
    let text = read(file, MAX_RECEIPT_BYTES)?;
    let receipt = std::str::from_utf8(&text).map_err(|_| "not UTF-8".to_owned());
    let receipt = receipt.and_then(|text| Receipt::from_html_or_json(text).map_err(|why| why.to_string()));
    let outcome = match receipt {
        Ok(receipt) => judge(&receipt, &policy),
        Err(why) => return Ok(Verdict::Bad(format!("does not match: {why}"))),
    };
    Ok(match &outcome {
        Outcome::RecordedAndWitnessed { .. } => Verdict::Good(outcome.to_string()),
        Outcome::RecordedByLogOnly if !policy.wants_witnesses() => Verdict::Good(outcome.to_string()),
        Outcome::RecordedByLogOnly => {
            Verdict::Bad(format!("{outcome}: fewer cosignatures than the policy asks for"))
        }
        Outcome::DoesNotMatch { .. } => Verdict::Bad(outcome.to_string()),
    })
}

fn disclosure(file: &Path, policy: &Path, headers: bool) -> Looked {
    let policy = read_policy(policy)?;
    let bundle = Disclosure::read(&read(file, MAX_DISCLOSURE_BYTES)?);
    let judged = bundle.and_then(|bundle| Ok((bundle.judge(&policy)?, bundle)));
    let (seen, bundle) = match judged {
        Ok(judged) => judged,
        Err(why) => return Ok(bad(why)),
    };
    let line = format!(
        "events={} erased={} size={} origin={} cosignatures={}",
        bundle.events.len(),
        bundle.erased.len(),
        seen.checkpoint.size,
        seen.checkpoint.origin,
        seen.witnesses
    );
    if !seen.enough {
        return Ok(Verdict::Bad(format!("bad: fewer cosignatures than the policy asks for: {line}")));
    }
    let told = |opened: &Opened| format!("{} {}", opened.index, String::from_utf8_lossy(&opened.event));
    let listed = bundle.events.iter().filter(|_| headers).map(told).collect();
    Ok(Verdict::Listed(format!("good: {line}"), listed))
}

fn note(vkey: &str, file: &Path) -> Looked {
    let key = [read_key(vkey)?];
    let bytes = read(file, MAX_NOTE_BYTES)?;
    let note = match Note::read(&bytes) {
        Ok(note) => note,
        Err(why) => return Ok(bad(why)),
    };
    let checked = note.verify(&key).map_err(Into::into).and_then(|_| Checkpoint::read(note.text()));
    Ok(match checked {
        Ok(Checkpoint { origin, size, root, .. }) => {
            Verdict::Good(format!("good: {} signed {origin} size={size} root={root}", key[0].name()))
        }
        Err(why) => bad(why),
    })
}

fn inclusion(vkey: &str, witnesses: &[String], leaf: &Path, proof: &Path) -> Looked {
    let mut keys = vec![key_of_kind(vkey, KeyKind::Note)?];
    for witness in witnesses {
        let key = key_of_kind(witness, KeyKind::Cosignature)?;
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    if leaf == proof && leaf == Path::new("-") {
        return Err(Unusable("only one of the two files can be standard input".to_owned()));
    }
    let leaf = leaf_hash(&read(leaf, MAX_LEAF_BYTES)?);
    let proof = match TlogProof::read(&read(proof, MAX_TLOG_PROOF_BYTES)?) {
        Ok(proof) => proof,
        Err(why) => return Ok(bad(why)),
    };
    let (checkpoint, signed) = match Checkpoint::verify_all(&proof.checkpoint, &keys) {
        Ok(checked) => checked,
        Err(why) => return Ok(bad(why)),
    };
    let cosignatures = signed.iter().filter(|by| by.key.kind() == KeyKind::Cosignature).count();
    Ok(match proof.holds(&leaf, &checkpoint) {
        Ok(()) => Verdict::Good(format!(
            "good: index={} size={} origin={} cosignatures={cosignatures}",
            proof.index, checkpoint.size, checkpoint.origin
        )),
        Err(why) => bad(why),
    })
}

fn consistency(sizes: [&str; 2], roots: [&str; 2], hashes: &[String]) -> Looked {
    let [old_size, new_size] = [read_size(sizes[0])?, read_size(sizes[1])?];
    let [old_root, new_root] = [read_hash(roots[0])?, read_hash(roots[1])?];
    let hashes = hashes.iter().map(|hash| read_hash(hash)).collect::<Result<Vec<_>, _>>()?;
    Ok(match verify_consistency(old_size, &old_root, new_size, &new_root, &hashes) {
        Ok(()) => Verdict::Good(format!("good: the log of {new_size} begins with the log of {old_size}")),
        Err(why) => bad(why),
    })
}

fn tiles(vkey: &str, dir: &Path) -> Looked {
    let key = key_of_kind(vkey, KeyKind::Note)?;
    match tiles_dir::check(dir, &key) {
        Ok(good) => Ok(Verdict::Good(format!(
            "good: size={} root={} tiles={} bundles={}",
            good.checkpoint.size, good.checkpoint.root, good.tiles, good.bundles
        ))),
        Err(why @ BadCopy::Unreadable { .. }) => Err(Unusable(why.to_string())),
        Err(why) => Ok(bad(why)),
    }
}

fn bad(why: impl std::fmt::Display) -> Verdict {
    Verdict::Bad(format!("bad: {why}"))
}

fn read_key(vkey: &str) -> Result<VerifierKey, Unusable> {
    vkey.parse().map_err(|why| Unusable(format!("key {vkey}: {why}")))
}

fn key_of_kind(vkey: &str, kind: KeyKind) -> Result<VerifierKey, Unusable> {
    let key = read_key(vkey)?;
    if key.kind() == kind {
        Ok(key)
    } else {
        Err(Unusable(format!("key {vkey}: of another type than needed here")))
    }
}

fn read_size(text: &str) -> Result<u64, Unusable> {
    let canonical = text.bytes().all(|b| b.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
    let size = if canonical { text.parse().ok() } else { None };
    size.ok_or_else(|| Unusable(format!("{text}: not a plain number")))
}

fn read_hash(text: &str) -> Result<Hash, Unusable> {
    text.parse().map_err(|why| Unusable(format!("{text}: {why}")))
}

/// A file's bytes, or standard input's for `-`, up to a limit.
fn read(path: &Path, limit: usize) -> Result<Vec<u8>, Unusable> {
    let unreadable = |why: io::Error| Unusable(format!("{}: {why}", path.display()));
    let most = limit as u64 + 1;
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        io::stdin().lock().take(most).read_to_end(&mut bytes).map_err(unreadable)?;
    } else {
        File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes)).map_err(unreadable)?;
    }
    if bytes.len() > limit {
        return Err(Unusable(format!("{}: larger than {limit} bytes", path.display())));
    }
    Ok(bytes)
}

/// What strangers wrote must neither break the line nor move the cursor.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use amanat_proof::cosignature::cosign;
    use amanat_proof::key::SignerKey;
    use clap::Parser;

    #[derive(Parser)]
    struct Cli {
        #[command(flatten)]
        args: Args,
    }

    const VKEY: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    fn exit(words: &[&str]) -> ExitCode {
        let cli = Cli::try_parse_from([&["verify"], words].concat()).unwrap();
        run(cli.args).unwrap()
    }

    fn file(folder: &tempfile::TempDir, name: &str, text: &str) -> String {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }

    #[derive(serde::Deserialize)]
    struct Case {
        name: String,
        receipt: String,
        policy: String,
        outcome: String,
        witnesses: usize,
    }

    #[test]
    fn a_receipt_exits_with_0_only_if_the_policy_is_met() {
        let cases = include_str!("../../../proof/tests/vectors/receipts.json");
        let folder = tempfile::tempdir().unwrap();
        for case in serde_json::from_str::<Vec<Case>>(cases).unwrap() {
            let receipt = file(&folder, "receipt.html", &case.receipt);
            let policy = file(&folder, "policy", &case.policy);
            let code = exit(&["receipt", &receipt, "--policy", &policy]);
            let met = case.witnesses > 0
                || (case.outcome == "recorded-by-log-only" && case.policy.contains("quorum none"));
            let no_log = !case.policy.contains("log ");
            let expected = if met {
                0
            } else if no_log {
                2
            } else {
                1
            };
            assert_eq!(code, ExitCode::from(expected), "{}", case.name);
        }
    }

    #[test]
    fn a_growing_log_is_good_and_a_changed_one_bad() {
        let (a, b) = (leaf_hash(b"a"), leaf_hash(b"b"));
        let root = amanat_proof::merkle::node_hash(&a, &b).to_string();
        let (a, b) = (a.to_string(), b.to_string());
        assert_eq!(exit(&["consistency", "1", &a, "2", &root, &b]), ExitCode::from(0));
        assert_eq!(exit(&["consistency", "1", &b, "2", &root, &b]), ExitCode::from(1));
        assert_eq!(exit(&["consistency", "2", &root, "1", &a]), ExitCode::from(1));
        assert_eq!(exit(&["consistency", "01", &a, "2", &root, &b]), ExitCode::from(2));
        assert_eq!(exit(&["consistency", "1", "a", "2", &root, &b]), ExitCode::from(2));
    }

    fn line(words: &[&str]) -> String {
        let cli = Cli::try_parse_from([&["verify"], words].concat()).unwrap();
        match look(cli.args.what) {
            Ok(Verdict::Good(line) | Verdict::Listed(line, _)) => line,
            Ok(Verdict::Bad(line)) | Err(Unusable(line)) => panic!("{line}"),
        }
    }

    #[test]
    fn a_right_checkpoint_proof_and_copy_are_said_to_be_good() {
        let folder = tempfile::tempdir().unwrap();
        let log = SignerKey::from_seed("example.org/log", KeyKind::Note, &[1; 32]).unwrap();
        let witness = |n| SignerKey::from_seed("w.example", KeyKind::Cosignature, &[n; 32]).unwrap();
        let root = leaf_hash(b"entry");
        let mut signed = Checkpoint::new("example.org/log", 1, root).sign(&log).unwrap();
        signed.add(cosign(&witness(2), signed.text(), 9).unwrap()).unwrap();
        let checkpoint = file(&folder, "checkpoint", &signed.to_string());
        let proof = file(&folder, "proof", &TlogProof::new(0, vec![], signed).to_string());
        let leaf = file(&folder, "leaf", "entry");
        std::fs::create_dir_all(folder.path().join("tile/0/000.p")).unwrap();
        std::fs::write(folder.path().join("tile/0/000.p/1"), root.as_bytes()).unwrap();

        let vkey = log.verifier().to_string();
        let [w2, w3] = [2, 3].map(|n| witness(n).verifier().to_string());
        let good = format!("good: example.org/log signed example.org/log size=1 root={root}");
        assert_eq!(line(&["note", "--vkey", &vkey, &checkpoint]), good);
        let with = |witnesses: &[&str]| {
            line(&[&["proof", "--vkey", &vkey, "--leaf", &leaf, &proof], witnesses].concat())
        };
        let good = "good: index=0 size=1 origin=example.org/log cosignatures=";
        assert_eq!(with(&[]), format!("{good}0"));
        assert_eq!(with(&["--witness", &w2]), format!("{good}1"));
        assert_eq!(with(&["--witness", &w2, "--witness", &w3, "--witness", &w2]), format!("{good}1"));
        let copy = line(&["tiles", "--vkey", &vkey, folder.path().to_str().unwrap()]);
        assert_eq!(copy, format!("good: size=1 root={root} tiles=1 bundles=0"));
    }

    #[test]
    fn what_cannot_be_looked_at_exits_with_2() {
        let folder = tempfile::tempdir().unwrap();
        let text = file(&folder, "note", "no note\n");
        assert_eq!(exit(&["note", "--vkey", VKEY, &text]), ExitCode::from(1));
        assert_eq!(exit(&["note", "--vkey", "x", &text]), ExitCode::from(2));
        assert_eq!(exit(&["note", "--vkey", VKEY, "/does/not/exist"]), ExitCode::from(2));
        assert_eq!(exit(&["tiles", "--vkey", VKEY, "/does/not/exist"]), ExitCode::from(2));
        assert_eq!(
            exit(&["proof", "--vkey", VKEY, "--witness", VKEY, "--leaf", &text, &text]),
            ExitCode::from(2)
        );
        assert_eq!(exit(&["proof", "--vkey", VKEY, "--leaf", &text, &text]), ExitCode::from(1));
        assert_eq!(exit(&["receipt", &text, "--policy", &text]), ExitCode::from(2));
    }

    #[test]
    fn a_strangers_text_stays_on_its_line() {
        assert_eq!(one_line("a\u{1b}[2J\u{85}b\n"), "a\u{fffd}[2J\u{fffd}b\u{fffd}");
    }
}
