//! What is everybody warned of now, for programs that read JSON?
//!
//! The same warnings as on the page and in the feed; whoever acts on them reads the CAP message each leads to.

use super::{
    asking::{Asking, Time},
    trouble::Trouble,
};
use crate::warnings::{Told, current};
use amanat_core::decide::warning::{Ground, Texts};
use axum::Json;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Warnings that hold now.
#[derive(Serialize, ToSchema)]
pub struct Warnings {
    /// The newest first.
    warnings: Vec<OneWarning>,
}

/// One warning to the public.
#[derive(Serialize, ToSchema)]
#[schema(as = Warning)]
pub struct OneWarning {
    /// What it is called for ever.
    id: String,
    /// What it does: `alert`, `update` or `cancel`.
    does: &'static str,
    /// Those that it takes the place of, or takes back.
    of: Vec<String>,
    /// When it was let out.
    sent: Time,
    /// When it begins, if that is not at once.
    #[serde(skip_serializing_if = "Option::is_none")]
    onset: Option<Time>,
    /// Until when it holds.
    expires: Time,
    /// What people are warned of, such as `flood`.
    hazard: &'static str,
    /// How bad: `extreme`, `severe`, `moderate`, `minor` or `unknown`.
    severity: &'static str,
    /// How soon people should act: `immediate`, `expected`, `future`, `past` or `unknown`.
    urgency: &'static str,
    /// How sure it is: `observed`, `likely`, `possible`, `unlikely` or `unknown`.
    certainty: &'static str,
    /// What people should do, such as `evacuate`.
    responses: Vec<&'static str>,
    /// What it says, by language.
    texts: BTreeMap<String, WarningTexts>,
    /// Where it holds.
    areas: Vec<WarnedArea>,
    /// Its CAP message.
    cap: String,
}

/// What a warning says in one language.
#[derive(Serialize, ToSchema)]
pub struct WarningTexts {
    /// In a few words.
    headline: String,
    /// What it is, in full.
    description: String,
    /// What to do.
    instruction: String,
}

/// A piece of ground of a warning, as CAP writes it.
#[derive(Serialize, ToSchema)]
pub struct WarnedArea {
    /// Its names by language.
    names: BTreeMap<String, String>,
    /// Outlines: `lat,lon` pairs, the last the same as the first.
    polygons: Vec<String>,
    /// Circles: `lat,lon` and kilometres.
    circles: Vec<String>,
}

/// Warnings to the public that hold now
#[utoipa::path(get, path = "/warnings", tag = "anyone", responses((status = 200, body = Warnings)))]
pub(super) async fn warnings(asking: Asking) -> Result<Json<Warnings>, Trouble> {
    let told = current(&asking.town).map_err(asking.ours())?;
    let address = asking.town.settings().address.trim_end_matches('/').to_owned();
    Ok(Json(Warnings { warnings: told.iter().map(|told| one(&address, told)).collect() }))
}

fn one(address: &str, told: &Told) -> OneWarning {
    let (warning, what) = (&told.warning, &told.warning.what);
    let texts = |texts: &Texts| WarningTexts {
        headline: texts.headline.clone(),
        description: texts.description.clone(),
        instruction: texts.instruction.clone(),
    };
    let area = |ground: &Ground| WarnedArea {
        names: ground.names.0.iter().map(|(language, name)| (language.to_string(), name.clone())).collect(),
        polygons: ground.polygons.clone(),
        circles: ground.circles.clone(),
    };
    OneWarning {
        id: warning.id.to_string(),
        does: warning.does.word(),
        of: warning.of.iter().map(ToString::to_string).collect(),
        sent: Time(warning.issued.as_ref().map_or(what.expires, |issued| issued.sent)),
        onset: what.onset.map(Time),
        expires: Time(what.expires),
        hazard: what.hazard.word(),
        severity: what.severity.word(),
        urgency: what.urgency.word(),
        certainty: what.certainty.word(),
        responses: what.responses.iter().map(|each| each.word()).collect(),
        texts: told.said.texts.iter().map(|(language, each)| (language.to_string(), texts(each))).collect(),
        areas: told.said.grounds.iter().map(area).collect(),
        cap: format!("{address}/warnings/{}/cap.xml", warning.id),
    }
}
