//! How does a picture reach whoever looks?
//!
//! One picture at a time, or one after another in one answer, which every browser moves by itself. Both ask before each
//! picture whether the look is still open, and whether the officer is still who they were.

use super::SeenCamera;
use crate::{
    officer::Officer,
    pages::{here::kept_nowhere, picture::picture, trouble::Trouble},
    town::Town,
};
use axum::{
    Router,
    body::{Body, Bytes},
    extract::{Path, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use futures::stream;
use std::{convert::Infallible, time::Duration};
use tokio::time::timeout;

/// The longest that a first picture is waited for.
const MAX_WAIT: Duration = Duration::from_secs(8);
/// Between two pictures at the least, and at the most: then it is asked again whether somebody may look.
const TURN: Duration = Duration::from_secs(5);
/// What stands between two pictures.
const BETWEEN: &str = "amanat-next-picture";

pub(super) fn routes() -> Router<Town> {
    Router::new().route("/cameras/{id}/still", get(still)).route("/cameras/{id}/live", get(live))
}

/// The camera, for whoever looks through it now.
fn looked(officer: &Officer, town: &Town, id: &str) -> Result<SeenCamera, Trouble> {
    let found = SeenCamera::of(officer, town, id)?;
    match found.looks_until(officer, town.now()).is_some() && found.camera.state.retired.is_none() {
        true => Ok(found),
        false => Err(Trouble::missing(&officer.frame)),
    }
}

async fn still(
    officer: Officer,
    State(town): State<Town>,
    Path(id): Path<String>,
) -> Result<Response, Trouble> {
    let found = looked(&officer, &town, &id)?;
    let shown = match next(&town, &found, true).await {
        Some(bytes) => picture(bytes.to_vec()),
        None => None,
    };
    Ok(shown.unwrap_or_else(|| kept_nowhere(StatusCode::SERVICE_UNAVAILABLE)))
}

/// The picture drawn last; the first one is waited for, where it is wanted.
async fn next(town: &Town, found: &SeenCamera, waits: bool) -> Option<Bytes> {
    let eye = town.cameras().of(&found.camera.state.id)?;
    let mut stills = eye.look();
    if !waits {
        let _ = timeout(TURN, stills.changed()).await;
    }
    let drawn = timeout(MAX_WAIT, stills.wait_for(Option::is_some)).await;
    drawn.ok()?.ok()?.as_ref().map(|(_, bytes)| bytes.clone())
}

async fn live(
    officer: Officer,
    State(town): State<Town>,
    Path(id): Path<String>,
) -> Result<Response, Trouble> {
    looked(&officer, &town, &id)?;
    let state = (officer, town, id, false);
    let parts = stream::unfold(state, |(officer, town, id, began)| async move {
        loop {
            let officer = officer.again(&town)?;
            let found = looked(&officer, &town, &id).ok()?;
            if let Some(bytes) = next(&town, &found, !began).await {
                return Some((Ok::<_, Infallible>(part(&bytes)), (officer, town, id, true)));
            }
            // Nothing came for a while: nothing is shown, and it is asked again.
        }
    });
    let kind = format!("multipart/x-mixed-replace; boundary={BETWEEN}");
    let mut answer = kept_nowhere(Body::from_stream(parts).into_response());
    if let Ok(kind) = HeaderValue::from_str(&kind) {
        answer.headers_mut().insert(header::CONTENT_TYPE, kind);
    }
    let headers = answer.headers_mut();
    // Packed together, a picture would wait for the next ones.
    headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("identity"));
    headers.insert("x-accel-buffering", HeaderValue::from_static("no"));
    Ok(answer)
}

fn part(jpeg: &[u8]) -> Bytes {
    let mut part =
        format!("--{BETWEEN}\r\nContent-Type: image/jpeg\r\nContent-Length: {}\r\n\r\n", jpeg.len())
            .into_bytes();
    part.extend_from_slice(jpeg);
    part.extend_from_slice(b"\r\n");
    Bytes::from(part)
}
