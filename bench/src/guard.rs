//! How fast does the guard answer, beside asking the policy engine each time?
//!
//! An officer and matters of their station: one permit, and the sight of a list of fifty.

use crate::{
    figure::{Figure, median, time},
    site::Site,
};
use amanat_core::{decide::matter::Matter, guard::Action, setup::Setup};
use anyhow::Context;
use std::{hint::black_box, time::Instant};

/// Matters of the list.
const ROWS: usize = 50;
/// How often ours is asked in one round, and the engine.
const TIMES: usize = 20_000;
const TIMES_ENGINE: usize = 500;
/// Rounds.
const ROUNDS: usize = 3;

/// Measures both.
pub fn run() -> anyhow::Result<Vec<Figure>> {
    let site = Site::new()?;
    let setup = site.town.setup();
    let mut matters = Vec::new();
    for _ in 0..ROWS {
        matters.push(site.runtime.block_on(site.report())?.done.matter);
    }
    let visitor = site.officer()?;
    let one = matters.first().context("no matter")?;
    let permit = |matter: &Matter, setup: &Setup| {
        let Some(playbook) = setup.playbook(matter) else { return false };
        setup.guard.may(&visitor, Action::Handle, &setup.thing(matter, playbook), setup)
    };
    let engine = |matter: &Matter, setup: &Setup| {
        let Some(playbook) = setup.playbook(matter) else { return false };
        setup.guard.why(&visitor, Action::Handle, &setup.thing(matter, playbook), setup).allowed
    };
    anyhow::ensure!(permit(one, &setup) && engine(one, &setup), "the officer may not handle the matter");
    let ours_us = each_us(TIMES, || {
        black_box(permit(one, &setup));
    });
    let limit_us = each_us(TIMES_ENGINE, || {
        black_box(engine(one, &setup));
    });
    let list_us = each_us(TIMES / ROWS, || {
        for matter in &matters {
            if let Some(playbook) = setup.playbook(matter) {
                black_box(setup.guard.sight(&visitor, &setup.thing(matter, playbook), &*setup));
            }
        }
    });
    let all_us = each_us(TIMES_ENGINE / ROWS, || {
        matters.iter().for_each(|matter| {
            black_box(engine(matter, &setup));
        });
    });
    let one =
        Figure::plain("guard: one permit", time(ours_us)).beside(time(limit_us), ours_us / limit_us, false);
    let list = Figure::plain("guard: sight of a list of 50", time(list_us)).beside(
        time(all_us),
        list_us / all_us,
        false,
    );
    Ok(vec![one.goal("≤ 20 µs", ours_us <= 20.0), list.goal("≤ 1 ms", list_us <= 1_000.0)])
}

fn each_us(times: usize, mut act: impl FnMut()) -> f64 {
    let round = |_| {
        let begin = Instant::now();
        (0..times).for_each(|_| act());
        begin.elapsed().as_secs_f64() * 1e6 / times as f64
    };
    median((0..ROUNDS).map(round).collect())
}
