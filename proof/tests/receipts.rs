//! Do the three outcomes hold, for the command line and for the browser alike?
//!
//! The cases are made here, from fixed keys and salts, and kept in
//! `vectors/receipts.json`; the browser's verifier is tested on the same file.
//! To make the file anew: `AMANAT_WRITE_VECTORS=1 cargo test -p amanat-proof
//! --test receipts`.

#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, HashMap};

use amanat_proof::checkpoint::Checkpoint;
use amanat_proof::cosignature::cosign;
use amanat_proof::key::{KeyKind, SignerKey};
use amanat_proof::leaf::{blobs_digest, event_leaf, part_mac};
use amanat_proof::merkle::leaf_hash;
use amanat_proof::note::Note;
use amanat_proof::policy::Policy;
use amanat_proof::receipt::{BadReceipt, MAX_RECEIPT_BYTES, Outcome, Receipt, judge};
use amanat_proof::tlog_proof::TlogProof;
use amanat_proof::{Frontier, TileSource, inclusion_proof};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use proptest::prelude::*;
use serde::{Deserialize, Serialize};

const ORIGIN: &str = "amanat.example/log";
const AT: u64 = 21;
const WORDS: &str = "میرا بٹوا صدر بازار میں گم ہو گیا <b>& \"سبز\"</b>";

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Case {
    name: String,
    receipt: String,
    policy: String,
    outcome: String,
    witnesses: usize,
}

struct Shelf(HashMap<(u8, u64), Vec<u8>>);

impl TileSource for Shelf {
    fn tile(&self, level: u8, index: u64, width: u16) -> Option<Vec<u8>> {
        self.0.get(&(level, index))?.get(..usize::from(width) * 32).map(<[u8]>::to_vec)
    }
}

fn log_key() -> SignerKey {
    SignerKey::from_seed(ORIGIN, KeyKind::Note, &[1; 32]).unwrap()
}

fn witness(n: u8) -> SignerKey {
    SignerKey::from_seed(&format!("witness{n}.example"), KeyKind::Cosignature, &[10 + n; 32]).unwrap()
}

/// A receipt for event `AT` of a log of `size` events, cosigned by these.
fn receipt(size: u64, witnesses: &[u8]) -> Receipt {
    let (r, r2, x) = ([2; 32], [3; 32], blobs_digest(&[b"sealed"]));
    let code = STANDARD.encode(part_mac(&r2, WORDS.as_bytes()));
    let event =
        format!(r#"{{"v":1,"log":"{ORIGIN}","seq":0,"kind":"reported","parts":{{"content":"{code}"}}}}"#);
    let at = AT.min(size - 1);
    let mut leaves: Vec<_> = (0..size).map(|n| leaf_hash(&n.to_be_bytes())).collect();
    leaves[at as usize] = event_leaf(&r, event.as_bytes(), &x);
    let mut tree = Frontier::empty();
    let tiles = tree.append(&leaves).into_iter().map(|t| ((t.level, t.index), t.bytes)).collect();
    let mut note = Checkpoint::new(ORIGIN, size, tree.root()).sign(&log_key()).unwrap();
    for n in witnesses {
        let line = cosign(&witness(*n), note.text(), 1_795_000_000 + u64::from(*n)).unwrap();
        note.add(line).unwrap();
    }
    let proof = TlogProof::new(at, inclusion_proof(at, size, &Shelf(tiles)).unwrap(), note).to_string();
    Receipt { event: event.into_bytes(), r, r2, x, proof, words: BTreeMap::new() }
}

fn policy(rest: &str) -> String {
    let mut text = format!("# whom we believe\nlog {}\n", log_key().verifier());
    for n in 1..=3 {
        text += &format!("witness w{n}\t{} https://witness{n}.example/\n", witness(n).verifier());
    }
    text + rest
}

fn two_of_three() -> String {
    policy("group outside 2 w1 w2 w3\nquorum outside\n")
}

fn with_words(mut receipt: Receipt, class: &str, words: &str) -> Receipt {
    receipt.words.insert(class.to_owned(), words.to_owned());
    receipt
}

fn with_proof(mut receipt: Receipt, change: impl FnOnce(String) -> String) -> Receipt {
    receipt.proof = change(receipt.proof);
    receipt
}

/// The proof of a checkpoint that somebody else made.
fn with_note(mut receipt: Receipt, make: impl FnOnce(Note) -> Note) -> Receipt {
    let mut proof = TlogProof::read(receipt.proof.as_bytes()).unwrap();
    proof.checkpoint = make(proof.checkpoint);
    receipt.proof = proof.to_string();
    receipt
}

fn case(name: &str, receipt: &Receipt, policy: &str, outcome: &str, witnesses: usize) -> Case {
    let (name, policy, outcome) = (name.to_owned(), policy.to_owned(), outcome.to_owned());
    Case { name, receipt: receipt.to_json(), policy, outcome, witnesses }
}

fn recorded() -> Vec<Case> {
    let (seen, log) = ("recorded-and-witnessed", "recorded-by-log-only");
    let groups = "group a any w1 w2\ngroup both all a w3\nquorum both\n";
    let stranger = with_note(receipt(300, &[1, 2]), |mut note| {
        let line = cosign(&witness(9), "something else\n", 1).unwrap();
        note.add(line).unwrap();
        note
    });
    vec![
        case("two of three have seen it", &receipt(300, &[1, 2]), &two_of_three(), seen, 2),
        case(
            "all three, with the words",
            &with_words(receipt(300, &[1, 2, 3]), "content", WORDS),
            &two_of_three(),
            seen,
            3,
        ),
        case("one of three is below the quorum", &receipt(300, &[3]), &two_of_three(), log, 0),
        case("the same witness twice is one", &receipt(300, &[1, 1]), &two_of_three(), log, 0),
        case("nobody has seen it yet", &receipt(300, &[]), &two_of_three(), log, 0),
        case("no quorum wanted, nobody has seen it", &receipt(22, &[]), &policy("quorum none\n"), log, 0),
        case("no quorum wanted, one has seen it", &receipt(22, &[2]), &policy("quorum none\n"), seen, 1),
        case("the only event of its log", &receipt(1, &[]), &policy("quorum none\n"), log, 0),
        case("groups of groups, met", &receipt(256, &[2, 3]), &policy(groups), seen, 2),
        case("groups of groups, not met", &receipt(256, &[1, 2]), &policy(groups), log, 0),
        case("a stranger is ignored", &stranger, &two_of_three(), seen, 2),
    ]
}

fn mismatches() -> Vec<Case> {
    let base = receipt(300, &[1, 2]);
    let other_log = |policy: String| {
        policy.replace(&log_key().verifier().to_string(), &{
            SignerKey::from_seed(ORIGIN, KeyKind::Note, &[99; 32]).unwrap().verifier().to_string()
        })
    };
    let wrong_witness = with_note(receipt(300, &[1, 2]), |mut note| {
        let line = cosign(&witness(3), "amanat.example/log\n1\nroot\n", 1).unwrap();
        note.add(line).unwrap();
        note
    });
    let only_witnesses = with_note(receipt(300, &[]), |note| {
        let mut bare = Note::unsigned(note.text()).unwrap();
        (1..=3).for_each(|n| bare.add(cosign(&witness(n), note.text(), 1).unwrap()).unwrap());
        bare
    });
    let other_name = with_note(receipt(300, &[]), |note| {
        let mut renamed = Note::unsigned(note.text().replace(ORIGIN, "other.example/log")).unwrap();
        renamed.sign(&log_key()).unwrap();
        renamed
    });
    let header = |from: &str, to: &str| {
        let event = String::from_utf8(base.event.clone()).unwrap().replace(from, to).into_bytes();
        Receipt { event, ..base.clone() }
    };
    let proof = |from: &str, to: &str| with_proof(base.clone(), |text| text.replacen(from, to, 1));
    let hash = base.proof.lines().nth(3).unwrap().to_owned();
    let other_hash =
        if hash.starts_with('A') { hash.replacen('A', "B", 1) } else { format!("A{}", &hash[1..]) };
    [
        ("the header says another kind", header("reported", "answered"), two_of_three()),
        ("another salt", Receipt { r: [4; 32], ..base.clone() }, two_of_three()),
        ("another digest of the sealed words", Receipt { x: [4; 32], ..base.clone() }, two_of_three()),
        (
            "other words than those recorded",
            with_words(base.clone(), "content", "nothing was lost"),
            two_of_three(),
        ),
        (
            "words of a class that was not recorded",
            with_words(base.clone(), "internal", WORDS),
            two_of_three(),
        ),
        ("words of a class with a trick name", with_words(base.clone(), "__proto__", WORDS), two_of_three()),
        ("a log that is not believed", base.clone(), other_log(two_of_three())),
        ("a policy without a log", base.clone(), "quorum none\n".to_owned()),
        ("a known witness's signature is of something else", wrong_witness, two_of_three()),
        ("witnesses but not the log have signed", only_witnesses, two_of_three()),
        ("signed under another name", other_name, two_of_three()),
        ("another entry's number", proof("index 21", "index 20"), two_of_three()),
        ("a number beyond the log", proof("index 21", "index 300"), two_of_three()),
        ("a number beyond all numbers", proof("index 21", "index 18446744073709551616"), two_of_three()),
        ("a number with a zero before it", proof("index 21", "index 021"), two_of_three()),
        ("a hash of the proof was changed", proof(&hash, &other_hash), two_of_three()),
        ("a hash of the proof is missing", proof(&format!("{hash}\n"), ""), two_of_three()),
        ("a hash of the proof is there twice", proof(&hash, &format!("{hash}\n{hash}")), two_of_three()),
        ("another size in the checkpoint", proof("\n300\n", "\n301\n"), two_of_three()),
        ("another format", proof("@v1", "@v2"), two_of_three()),
        (
            "a proof without its end",
            with_proof(base.clone(), |text| text.trim_end().to_owned()),
            two_of_three(),
        ),
        ("no proof", with_proof(base.clone(), |_| String::new()), two_of_three()),
    ]
    .map(|(name, receipt, policy)| case(name, &receipt, &policy, "does-not-match", 0))
    .into()
}

fn damaged() -> Vec<Case> {
    let base = case("", &receipt(22, &[]), &policy("quorum none\n"), "does-not-match", 0);
    [
        ("no receipt at all", "{}".to_owned()),
        ("a receipt of another version", base.receipt.replace("\"version\":1", "\"version\":2")),
        ("a field that nobody knows", base.receipt.replace("\"version\":1", "\"version\":1,\"also\":true")),
        ("a field is missing", base.receipt.replace("\"x\":", "\"y\":")),
        ("base64 without its padding", base.receipt.replace("=\",\"proof\"", "\",\"proof\"")),
        ("a salt that is too short", base.receipt.replacen("\"r\":\"AgIC", "\"r\":\"", 1)),
    ]
    .map(|(name, receipt)| Case { name: name.to_owned(), receipt, ..base.clone() })
    .into()
}

fn cases() -> Vec<Case> {
    [recorded(), mismatches(), damaged()].concat()
}

fn told(case: &Case) -> (&'static str, usize) {
    let policy = Policy::read(case.policy.as_bytes()).unwrap();
    let Ok(receipt) = Receipt::from_html_or_json(&case.receipt) else { return ("does-not-match", 0) };
    match judge(&receipt, &policy) {
        Outcome::RecordedAndWitnessed { witnesses } => ("recorded-and-witnessed", witnesses),
        Outcome::RecordedByLogOnly => ("recorded-by-log-only", 0),
        Outcome::DoesNotMatch { .. } => ("does-not-match", 0),
    }
}

#[test]
fn every_case_has_its_outcome() {
    for case in cases() {
        assert_eq!(told(&case), (case.outcome.as_str(), case.witnesses), "{}", case.name);
    }
}

#[test]
fn the_file_that_the_browser_is_tested_on_is_what_this_code_makes() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors/receipts.json");
    let made = serde_json::to_string_pretty(&cases()).unwrap() + "\n";
    if std::env::var_os("AMANAT_WRITE_VECTORS").is_some() {
        std::fs::write(path, &made).unwrap();
    }
    assert_eq!(std::fs::read_to_string(path).unwrap(), made, "see the first lines of this test");
}

#[test]
fn a_receipt_is_found_in_its_page_and_only_if_it_is_the_only_one() {
    let receipt = with_words(receipt(22, &[]), "content", "</script><script>alert(1)</script>");
    let element = receipt.to_element();
    assert_eq!(element.matches("</script>").count(), 1);
    let page = format!("\u{feff}<!doctype html>\n<p>ref</p>{element}<script>verify()</script>");
    assert_eq!(Receipt::from_html_or_json(&page), Ok(receipt.clone()));
    assert_eq!(Receipt::from_html_or_json(&receipt.to_json()), Ok(receipt));
    assert_eq!(Receipt::from_html_or_json(&page.repeat(2)), Err(BadReceipt::NotFound));
    assert_eq!(Receipt::from_html_or_json("<p>nothing</p>"), Err(BadReceipt::NotFound));
    assert_eq!(Receipt::from_html_or_json(&" ".repeat(MAX_RECEIPT_BYTES + 1)), Err(BadReceipt::TooLarge));
}

#[test]
fn a_receipt_shows_neither_salts_nor_words_when_it_is_printed_for_debugging() {
    let shown = format!("{:?}", with_words(receipt(22, &[]), "content", WORDS));
    assert!(!shown.contains("بٹوا") && !shown.contains("2, 2"), "{shown}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_changed_byte_of_a_receipt_is_called_witnessed_as_something_else(at: prop::sample::Index, with: u8) {
        let good = with_words(receipt(300, &[1, 2]), "content", WORDS);
        let mut bytes = good.to_json().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = with;
        let policy = Policy::read(two_of_three().as_bytes()).unwrap();
        let Ok(text) = String::from_utf8(bytes) else { return Ok(()) };
        if let Ok(read) = Receipt::from_html_or_json(&text)
            && !matches!(judge(&read, &policy), Outcome::DoesNotMatch { .. })
        {
            prop_assert_eq!((&read.event, &read.words), (&good.event, &good.words), "{}", text);
        }
    }

    #[test]
    fn no_text_makes_reading_panic(text in "\\PC{0,200}|\\{\"version\":1,\\PC{0,60}\\}") {
        let _ = Receipt::from_html_or_json(&text);
    }
}
