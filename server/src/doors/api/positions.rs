//! Where is this device, as it says itself?
//!
//! Tracking apps send one position a request, by address, form or JSON; gateways send many at once. The device's
//! token speaks for its field unit. A token that nobody has is answered like any other: whoever guesses learns
//! nothing. `alarm=sos` is an emergency of the unit.
//!
//! Invariant: no position and no token is written to a log.
//! Not here: the same over an open socket (`positions_socket`), what a room sees of it (`positions_room`).

use super::{
    asking::Asking,
    trouble::{BUSY_WAIT_S, Trouble},
};
use crate::{
    positions::{
        Said, Taken, emergency,
        said::{Entry, FromApp, MAX_BATCH, Wrong, of_form},
    },
    town::Town,
};
use amanat_core::{positions::Source, values::Moment};
use axum::{
    Json,
    body::Bytes,
    extract::RawQuery,
    http::{HeaderMap, StatusCode, header},
};
use serde::Serialize;
use std::borrow::Cow;
use tokio::sync::Semaphore;
use url::form_urlencoded;
use utoipa::ToSchema;

/// Batches that are read at the same time.
pub const MAX_BATCHES_AT_ONCE: usize = 64;
/// Positions of a batch that are told to be wrong.
pub const MAX_WRONG_TOLD: usize = 20;

static BATCHES: Semaphore = Semaphore::const_new(MAX_BATCHES_AT_ONCE);

/// One position of a batch that could not be read.
#[derive(Debug, Serialize, ToSchema)]
pub struct WrongOne {
    /// Which, counted from 0.
    number: usize,
    /// At which field.
    field: &'static str,
}

/// What became of a batch.
#[derive(Debug, Default, Serialize, ToSchema)]
pub struct Answer {
    /// Positions that could be read. Those with a token that nobody has are among them.
    read: usize,
    /// Positions that could not, at most 20 of them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    wrong: Vec<WrongOne>,
}

/// Where a device is, in its address
///
/// The form that tracking apps send, in the address: `id` (the device's token), `lat`, `lon`, `timestamp` (seconds or
/// milliseconds since 1970, or RFC 3339), and as known `accuracy` (metres), `speed` (knots), `bearing`, `batt`,
/// `alarm`. The answer says only that it could be read.
#[utoipa::path(get, path = "/positions", tag = "anyone",
    params(("id" = String, Query, description = "The device's token"),
        ("lat" = f64, Query, description = "Latitude"), ("lon" = f64, Query, description = "Longitude"),
        ("timestamp" = Option<String>, Query, description = "When it was there"),
        ("accuracy" = Option<f32>, Query, description = "Within how many metres"),
        ("speed" = Option<f64>, Query, description = "In knots"),
        ("bearing" = Option<f32>, Query, description = "Degrees from north by east"),
        ("batt" = Option<f32>, Query, description = "Percent of the battery"),
        ("alarm" = Option<String>, Query, description = "`sos`: somebody is in danger")),
    responses((status = 200, description = "It could be read")))]
pub(super) async fn by_address(asking: Asking, RawQuery(query): RawQuery) -> Result<StatusCode, Trouble> {
    let query = query.unwrap_or_default();
    form(&asking, form_urlencoded::parse(query.as_bytes())).await
}

/// Where a device is, in a form or in JSON
///
/// The same fields as a form, or the JSON of newer tracking apps: `{"location": {"timestamp": …, "coords":
/// {"latitude": …, "longitude": …}}, "device_id": …}`; there speeds are metres a second.
#[utoipa::path(post, path = "/positions", tag = "anyone", request_body(content = String,
    content_type = "application/x-www-form-urlencoded"),
    responses((status = 200, description = "It could be read")))]
pub(super) async fn by_body(
    asking: Asking,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    body: Bytes,
) -> Result<StatusCode, Trouble> {
    if is_json(&headers) {
        let app: FromApp<'_> =
            serde_json::from_slice(&body).map_err(|e| Trouble::not_json(&asking.say, &e))?;
        let fixes = app.fixes(asking.now, Source::Http).map_err(|wrong| told(&asking, wrong))?;
        let said = fixes.into_iter().map(|fix| Said { token: app.token(), fix });
        take(&asking.town, said, asking.now).await;
        return Ok(StatusCode::OK);
    }
    let query = query.unwrap_or_default();
    let fields = form_urlencoded::parse(query.as_bytes()).chain(form_urlencoded::parse(&body));
    form(&asking, fields).await
}

/// Where many devices are
///
/// A list of at most 2,000 positions: `id` (the device's token), `lat`, `lon`, `timestamp`, and as known `sent`,
/// `accuracy` (metres), `speed_m_s`, `bearing`, `batt`, `alarm`. The answer says how many could be read, and which
/// not.
#[utoipa::path(post, path = "/positions/batch", tag = "anyone", request_body(content = Vec<Object>,
    content_type = "application/json"), responses((status = 200, body = Answer)))]
pub(super) async fn batch(asking: Asking, body: Bytes) -> Result<Json<Answer>, Trouble> {
    let _place = BATCHES.try_acquire().map_err(|_| Trouble::busy(&asking.say, BUSY_WAIT_S))?;
    let entries: Vec<Entry<'_>> =
        serde_json::from_slice(&body).map_err(|e| Trouble::not_json(&asking.say, &e))?;
    if entries.len() > MAX_BATCH {
        return Err(Trouble::invalid(&asking.say, "position-too-many"));
    }
    Ok(Json(read(&asking.town, &entries, Source::Batch, asking.now).await))
}

/// Takes what could be read of a batch.
pub(super) async fn read(town: &Town, entries: &[Entry<'_>], source: Source, now: Moment) -> Answer {
    let mut answer = Answer::default();
    let mut said = Vec::with_capacity(entries.len());
    for (number, entry) in entries.iter().enumerate() {
        match entry.fix(now, source) {
            Ok(fix) => said.push(Said { token: &entry.id, fix }),
            Err(wrong) if answer.wrong.len() < MAX_WRONG_TOLD => {
                answer.wrong.push(WrongOne { number, field: wrong.field() });
            }
            Err(_) => {}
        }
    }
    answer.read = said.len();
    take(town, said, now).await;
    answer
}

async fn form<'a>(
    asking: &Asking,
    fields: impl Iterator<Item = (Cow<'a, str>, Cow<'a, str>)>,
) -> Result<StatusCode, Trouble> {
    let (token, fix) = of_form(fields, asking.now, Source::Http).map_err(|wrong| told(asking, wrong))?;
    take(&asking.town, [Said { token: &token, fix }], asking.now).await;
    Ok(StatusCode::OK)
}

/// Moves the units, and raises the emergencies that were said with it.
async fn take<'a>(town: &Town, said: impl IntoIterator<Item = Said<'a>>, now: Moment) -> Taken {
    let setup = town.setup();
    let mut taken = town.positions().take(said, setup.places.areas());
    emergency::raise(town, std::mem::take(&mut taken.alarms), now).await;
    taken
}

fn told(asking: &Asking, wrong: Wrong) -> Trouble {
    Trouble::field(&asking.say, wrong.field(), wrong.word())
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}
