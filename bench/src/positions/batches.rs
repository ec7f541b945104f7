//! How many positions a second over HTTP, in batches?

#![allow(clippy::disallowed_methods, reason = "devices say the time of the machine that plays them")]

use super::{Draw, near::known};
use crate::{
    figure::{Figure, per_s},
    load::{Ask, drive},
    site::Site,
};
use amanat::positions::{Known, said::MAX_BATCH};
use axum::{Router, body::Bytes, routing::post};
use std::{fmt::Write, net::SocketAddr, sync::Arc};

/// Units that say where they are in this question.
const UNITS: usize = 20_000;
/// Connections over which they come.
const CONNECTIONS: usize = 4;

pub(super) fn run(seconds: f64) -> anyhow::Result<Vec<Figure>> {
    let site = Site::new()?;
    let tokens: Vec<String> = (0..UNITS).map(|number| format!("bench-token-{number:012}")).collect();
    let with_mark =
        |(known, token): (Known, &String)| Known { marks: vec![amanat::positions::Mark::of(token)], ..known };
    site.town.positions().know(known(UNITS)?.into_iter().zip(&tokens).map(with_mark).collect());
    let at = site.serve_all()?;
    let before = site.town.positions().count();
    let ours = drive(at, CONNECTIONS, seconds, asks(at, "/api/v1/positions/batch", tokens.clone()))?;
    let taken = site.town.positions().count() - before;
    let bare = Router::new().route("/", post(|body: Bytes| async move { body.len().to_string() }));
    let bare = site.serve(bare)?;
    let limit = drive(bare, CONNECTIONS, seconds, asks(bare, "/", tokens))?;
    let fixes = |per_s: f64| per_s * MAX_BATCH as f64;
    anyhow::ensure!(taken as f64 >= fixes(ours.per_s) * seconds * 0.9, "positions were lost: {taken}");
    let what = format!("positions over HTTP, batches of {MAX_BATCH}, {CONNECTIONS} connections");
    let figure = Figure::plain(what, per_s(fixes(ours.per_s)));
    let figure = figure.beside(
        format!("the same bytes, only read: {}", per_s(fixes(limit.per_s))),
        ours.per_s / limit.per_s,
        true,
    );
    Ok(vec![figure.goal("≥ 100,000/s", fixes(ours.per_s) >= 100_000.0)])
}

fn asks(at: SocketAddr, path: &'static str, tokens: Vec<String>) -> Ask {
    let mut draw = Draw::new();
    let places: Vec<_> = tokens.iter().map(|_| draw.place()).collect();
    Arc::new(move |connection, turn| {
        let first = (connection + turn as usize * CONNECTIONS) * MAX_BATCH;
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        let mut body = String::from("[");
        for each in 0..MAX_BATCH {
            let unit = (first + each) % tokens.len();
            let comma = if each == 0 { "" } else { "," };
            // Writing to a String does not fail.
            let _ = write!(
                body,
                "{comma}{{\"id\":\"{}\",\"lat\":{:.6},\"lon\":{:.6},\"timestamp\":{},\"accuracy\":8}}",
                tokens[unit],
                places[unit].lat(),
                places[unit].lon(),
                now.as_millis(),
            );
        }
        body.push(']');
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: {at}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
            body.len()
        );
        (head + &body).into_bytes()
    })
}
