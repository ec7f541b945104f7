//! Which areas can be named as a place?

use super::asking::{Asking, Query};
use axum::Json;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};

/// Areas on one page, at most.
pub const MAX_AREAS: usize = 500;

/// Which page.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Page {
    /// Only this layer, such as `district`.
    #[serde(default)]
    layer: Option<String>,
    /// Only parts of this area.
    #[serde(default)]
    within: Option<String>,
    /// Where the page begins: 0, or the `next` of the page before.
    #[serde(default)]
    from: u32,
    /// How many, at most 500.
    #[serde(default)]
    limit: Option<u32>,
    /// See `lang` everywhere.
    #[serde(default, rename = "lang")]
    #[param(ignore)]
    _lang: Option<String>,
}

/// Some areas.
#[derive(Serialize, ToSchema)]
pub struct Areas {
    /// In order of id.
    areas: Vec<Area>,
    /// Where the next page begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<u32>,
}

/// A piece of ground with a name.
#[derive(Serialize, ToSchema)]
pub struct Area {
    /// Its name in requests.
    id: String,
    /// Its name in the language asked for.
    name: String,
    /// Its names by language.
    names: BTreeMap<String, String>,
    /// Which layer it lies in.
    layer: String,
    /// The larger area that it is part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    within: Option<String>,
}

/// Areas that an answer about a place can name
#[utoipa::path(get, path = "/places/areas", tag = "anyone", params(Page), responses((status = 200, body = Areas)))]
pub(super) async fn areas(asking: Asking, Query(page): Query<Page>) -> Json<Areas> {
    let setup = asking.town.setup();
    let limit = page.limit.map_or(MAX_AREAS, |l| (l as usize).clamp(1, MAX_AREAS));
    let language = asking.say.language();
    let is_wanted = |area: &&amanat_core::geo::Area| {
        area.valid.holds(asking.now)
            && page.layer.as_ref().is_none_or(|l| area.layer.as_str() == l)
            && page.within.as_ref().is_none_or(|w| area.within.as_ref().is_some_and(|a| a.as_str() == w))
    };
    let mut wanted = setup.places.areas().iter().filter(is_wanted).skip(page.from as usize);
    let areas: Vec<Area> = wanted
        .by_ref()
        .take(limit)
        .map(|area| Area {
            id: area.id.to_string(),
            name: area.names.in_language(language).to_owned(),
            names: area.names.0.iter().map(|(l, n)| (l.code().to_owned(), n.clone())).collect(),
            layer: area.layer.to_string(),
            within: area.within.as_ref().map(ToString::to_string),
        })
        .collect();
    let next = wanted.next().map(|_| page.from.saturating_add(areas.len() as u32));
    Json(Areas { areas, next })
}
