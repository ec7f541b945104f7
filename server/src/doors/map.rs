//! Which areas does the map draw over its base?
//!
//! Outlines and names of the force's own areas, public as every sign at a station's gate. Drawn once for what was
//! adopted and kept; thinned, because a line on a telephone needs no corner every metre.

use crate::town::Town;
use amanat_core::{
    geo::Area,
    places::Places,
    values::{LayerId, Moment},
};
use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use serde_json::{Value, json};
use std::sync::{Mutex, PoisonError};

/// The most corners that are drawn; finer layers beyond are left out.
pub const MAX_CORNERS: usize = 40_000;
/// Corners nearer together than this are one, in degrees: about 150 m.
const NEAR_DEGREES: f64 = 0.0015;

type Kept = Option<([u8; 32], Bytes)>;
static KEPT: Mutex<Kept> = Mutex::new(None);

/// What the map fetches.
pub fn routes() -> Router<Town> {
    Router::new().route("/map/areas.json", get(areas))
}

async fn areas(State(town): State<Town>) -> Response {
    match tokio::task::spawn_blocking(move || kept(&town)).await {
        Ok(bytes) => {
            let headers = [
                (header::CONTENT_TYPE, "application/geo+json"),
                (header::CACHE_CONTROL, "public, max-age=300"),
            ];
            (headers, bytes).into_response()
        }
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

fn kept(town: &Town) -> Bytes {
    let setup = town.setup();
    let hash = setup.places.content_hash();
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    match &*kept {
        Some((of, bytes)) if *of == hash => bytes.clone(),
        _ => {
            let drawn = Bytes::from(draw(&setup.places, town.now()).to_string());
            *kept = Some((hash, drawn.clone()));
            drawn
        }
    }
}

/// The layers from the widest to the finest, as far as the corners reach.
fn draw(places: &Places, now: Moment) -> Value {
    let of_layer = |layer: &LayerId| -> Vec<&Area> {
        places.areas().iter().filter(|a| a.layer == *layer && a.valid.holds(now)).collect()
    };
    let mut layers: Vec<Vec<&Area>> = places.areas().layers().map(of_layer).collect();
    layers.sort_by_key(Vec::len);
    let (mut features, mut corners) = (Vec::new(), 0);
    for layer in layers {
        let drawn: Vec<(Value, usize)> = layer.into_iter().map(feature).collect();
        corners += drawn.iter().map(|(_, n)| n).sum::<usize>();
        if corners > MAX_CORNERS {
            break;
        }
        features.extend(drawn.into_iter().map(|(feature, _)| feature));
    }
    json!({ "type": "FeatureCollection", "features": features })
}

fn feature(area: &Area) -> (Value, usize) {
    let mut corners = 0;
    let rings: Vec<Value> = area
        .shape
        .outline()
        .iter()
        .map(|polygon| {
            let ring = thinned(polygon.exterior().0.iter().map(|c| (c.x, c.y)));
            corners += ring.len();
            json!([ring])
        })
        .collect();
    let names = serde_json::to_value(&area.names).unwrap_or_default();
    let geometry = json!({ "type": "MultiPolygon", "coordinates": rings });
    (json!({ "type": "Feature", "properties": names, "geometry": geometry }), corners)
}

/// Corners that are not too near the one before; the ring stays closed.
fn thinned(corners: impl Iterator<Item = (f64, f64)>) -> Vec<[f64; 2]> {
    let round = |n: f64| (n * 10_000.0).round() / 10_000.0;
    let mut ring: Vec<[f64; 2]> = Vec::new();
    for (x, y) in corners {
        let is_near = |at: &[f64; 2]| (at[0] - x).abs() < NEAR_DEGREES && (at[1] - y).abs() < NEAR_DEGREES;
        if !ring.last().is_some_and(is_near) {
            ring.push([round(x), round(y)]);
        }
    }
    if let Some(first) = ring.first().copied().filter(|first| ring.last() != Some(first)) {
        ring.push(first);
    }
    ring
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_is_thinned_and_stays_closed() {
        let ring = thinned([(0.0, 0.0), (0.0001, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 0.0)].into_iter());
        assert_eq!(ring, [[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 0.0]]);
        assert!(thinned(std::iter::empty()).is_empty());
    }
}
