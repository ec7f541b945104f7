//! How fast is a page, beside its bytes from memory, and how heavy is it?
//!
//! An officer's queue of fifty, the home page and the first page of a report, over one connection that stays open.
//! What a browser downloads is counted packed and unpacked: page, styles and scripts, without fonts and pictures.

use crate::{
    figure::{Figure, time},
    load::{Ask, drive},
    site::Site,
};
use axum::{Router, body::Bytes, routing::get};
use std::{collections::BTreeSet, net::SocketAddr, sync::Arc};

/// Rows of the queue.
const ROWS: usize = 50;
/// What a public page may weigh with its styles and scripts, before fonts and pictures.
const MAX_PUBLIC_BYTES: usize = 50_000;

/// Measures each page for so many seconds.
pub fn run(seconds: f64) -> anyhow::Result<Vec<Figure>> {
    let site = Site::new()?;
    for _ in 0..ROWS {
        site.runtime.block_on(site.report())?;
    }
    let cookie = site.signed_in()?;
    let at = site.serve_all()?;
    let mut figures = Vec::new();
    for (what, path, goal_ms) in [
        ("page: queue of 50", "/today", Some(3.0)),
        ("page: home", "/", None),
        ("page: first of a report", "/report/report", None),
    ] {
        figures.push(page(&site, at, (what, path, goal_ms), &cookie, seconds)?);
    }
    for (what, path) in [("home", "/"), ("first of a report", "/report/report"), ("follow", "/follow")] {
        figures.push(weight(&site, at, what, path)?);
    }
    Ok(figures)
}

fn page(
    site: &Site,
    at: SocketAddr,
    (what, path, goal_ms): (&str, &str, Option<f64>),
    cookie: &str,
    seconds: f64,
) -> anyhow::Result<Figure> {
    let body = site.runtime.block_on(fetch(at, path, Some(cookie), false))?;
    let bytes = body.len();
    if path == "/today" {
        anyhow::ensure!(String::from_utf8_lossy(&body).matches("/matter/").count() >= ROWS, "no rows");
    }
    let bare = Router::new().route("/", get(move || async move { Bytes::clone(&body) }));
    let bare = site.serve(bare)?;
    let limit = drive(bare, 1, seconds, asks(bare, "/", ""))?;
    let ours = drive(at, 1, seconds, asks(at, path, cookie))?;
    let took = |p50: f64, p99: f64| format!("p50 {}, p99 {}", time(p50), time(p99));
    let figure = Figure::plain(format!("{what}, {bytes} B"), took(ours.p50_us, ours.p99_us));
    let figure = figure.beside(took(limit.p50_us, limit.p99_us), ours.p50_us / limit.p50_us, false);
    Ok(match goal_ms {
        Some(ms) => figure.goal(format!("p50 ≤ {ms} ms"), ours.p50_us <= ms * 1_000.0),
        None => figure,
    })
}

fn asks(at: SocketAddr, path: &str, cookie: &str) -> Ask {
    let request = format!("GET {path} HTTP/1.1\r\nhost: {at}\r\ncookie: {cookie}\r\n\r\n").into_bytes();
    Arc::new(move |_, _| request.clone())
}

/// What a browser that was never here downloads for this page.
fn weight(site: &Site, at: SocketAddr, what: &str, path: &str) -> anyhow::Result<Figure> {
    let html = site.runtime.block_on(fetch(at, path, None, false))?;
    let mut packed = site.runtime.block_on(fetch(at, path, None, true))?.len();
    let mut plain = html.len();
    for asset in parts_of(&String::from_utf8_lossy(&html)) {
        plain += site.runtime.block_on(fetch(at, &asset, None, false))?.len();
        packed += site.runtime.block_on(fetch(at, &asset, None, true))?.len();
    }
    let told = format!("{packed} B packed, {plain} B unpacked");
    let figure = Figure::plain(format!("weight: {what}, with styles and scripts"), told);
    Ok(figure.goal("≤ 50 KB packed", packed <= MAX_PUBLIC_BYTES))
}

/// Styles and scripts that a page names.
fn parts_of(html: &str) -> BTreeSet<String> {
    let named = html.split('"').filter(|part| part.starts_with("/assets/"));
    let is_part =
        |name: &&str| (name.ends_with(".css") || name.ends_with(".js")) && !name.starts_with("/assets/fonts");
    named.filter(is_part).map(str::to_owned).collect()
}

async fn fetch(at: SocketAddr, path: &str, cookie: Option<&str>, packed: bool) -> anyhow::Result<Bytes> {
    let mut request = reqwest::Client::new().get(format!("http://{at}{path}"));
    if packed {
        request = request.header("accept-encoding", "br");
    }
    if let Some(cookie) = cookie {
        request = request.header("cookie", cookie);
    }
    Ok(request.send().await?.error_for_status()?.bytes().await?)
}
