//! How fast is a receipt made and checked, beside the hashes and the one signature that it cannot do without?
//!
//! The limit hashes the same bytes (commitment, blobs, leaf, path to the root, codes of the words) once to make and
//! once to check, and verifies one Ed25519 signature.

use crate::{
    figure::{Figure, median, time},
    site::Site,
};
use amanat_core::{
    guard::{Visitor, Who},
    values::MatterNo,
};
use amanat_proof::{
    Hash,
    leaf::{event_leaf, part_mac},
    merkle::verify_inclusion,
    policy::Policy,
    receipt::{Outcome, Receipt, judge},
    tlog_proof::TlogProof,
};
use amanat_record::Visit;
use anyhow::Context;
use ed25519_dalek::{Signature, Signer, SigningKey, Verifier};
use std::{hint::black_box, time::Instant};

/// Reports in the log.
const REPORTS: usize = 2_000;
/// Reports that are brought at the same time: fewer than the record lets wait from outside.
const AT_ONCE: usize = 50;
/// Receipts that are made and checked in one round.
const TIMES: usize = 1_000;
/// Rounds.
const ROUNDS: usize = 3;

/// Measures both halves and the limit.
pub fn run() -> anyhow::Result<Vec<Figure>> {
    let site = Site::new()?;
    let fill = async {
        let mut numbers = Vec::new();
        for _ in 0..REPORTS / AT_ONCE {
            let some = futures::future::try_join_all((0..AT_ONCE).map(|_| site.report())).await?;
            numbers.extend(some.into_iter().map(|received| received.done.matter.no));
        }
        anyhow::Ok(numbers)
    };
    let numbers = site.runtime.block_on(fill)?;
    let policy = Policy::read(site.town.policy_text().as_bytes())?;
    let visit = |no: MatterNo| site.town.visit(Visitor::bare(Who::Sender(no)));
    let visits: Vec<(MatterNo, Visit)> = numbers.into_iter().take(TIMES).map(|no| (no, visit(no))).collect();
    let mut receipts = Vec::new();
    let make_us = each_us(|| {
        let made = visits.iter().map(|(no, visit)| visit.receipt(*no)?.context("no receipt"));
        receipts = made.collect::<anyhow::Result<_>>()?;
        Ok(())
    })?;
    let check_us = each_us(|| {
        let is_good = |receipt| judge(receipt, &policy) == Outcome::RecordedByLogOnly;
        anyhow::ensure!(receipts.iter().all(is_good), "a receipt does not verify");
        Ok(())
    })?;
    let bare: Vec<Bare> = receipts.iter().map(Bare::of).collect::<anyhow::Result<_>>()?;
    let limit_us = each_us(|| {
        anyhow::ensure!(bare.iter().all(|b| b.hash() && b.hash() && b.signed()), "the limit is wrong");
        Ok(())
    })?;
    let ratio = (make_us + check_us) / limit_us;
    let told = format!("{} + {}", time(make_us), time(check_us));
    let figure = Figure::plain("receipts: made from the record + checked", told);
    Ok(vec![figure.beside(time(limit_us), ratio, false).goal("≤ 1.5 ×", ratio <= 1.5)])
}

/// What no receipt can do without.
struct Bare<'a> {
    receipt: &'a Receipt,
    proof: TlogProof,
    size: u64,
    root: Hash,
    key: SigningKey,
    signature: Signature,
}

impl<'a> Bare<'a> {
    fn of(receipt: &'a Receipt) -> anyhow::Result<Self> {
        let proof = TlogProof::read(receipt.proof.as_bytes())?;
        let checkpoint = amanat_proof::checkpoint::Checkpoint::read(proof.checkpoint.text())?;
        let key = SigningKey::from_bytes(&[7; 32]);
        let signature = key.sign(proof.checkpoint.text().as_bytes());
        Ok(Self { receipt, size: checkpoint.size, root: checkpoint.root, proof, key, signature })
    }

    fn hash(&self) -> bool {
        let leaf = event_leaf(&self.receipt.r, &self.receipt.event, &self.receipt.x);
        for words in self.receipt.words.values() {
            black_box(part_mac(&self.receipt.r2, words.as_bytes()));
        }
        verify_inclusion(self.proof.index, self.size, &leaf, &self.proof.hashes, &self.root).is_ok()
    }

    fn signed(&self) -> bool {
        let text = self.proof.checkpoint.text().as_bytes();
        self.key.verifying_key().verify(text, &self.signature).is_ok()
    }
}

fn each_us(mut all: impl FnMut() -> anyhow::Result<()>) -> anyhow::Result<f64> {
    let mut times_us = Vec::new();
    for _ in 0..ROUNDS {
        let begin = Instant::now();
        all()?;
        times_us.push(begin.elapsed().as_secs_f64() * 1e6 / TIMES as f64);
    }
    Ok(median(times_us))
}
