//! Which files hold now, and how do new ones come to hold?
//!
//! Files are bundled, stored under their hash, and adopted by an event. What the binary brings along (desks,
//! policies, the demo's places) goes through the same door as what an administrator imports.

use crate::{commands::serve::record_settings, settings::Settings};
use amanat_core::{
    calendar::Calendars,
    decide::configuration::{self, Event, Refusal},
    dispatch::{self, Book},
    event::{Actor, Header, Stream, event_of},
    guard::{Guard, ROLES_FILE, SCHEMA_FILE},
    places::{Files, Places},
    playbook::{self, Desks},
    setup::Setup,
    values::Moment,
};
use amanat_record::{Append, Expected, Fault, Lane, Look, Record, Write};
use anyhow::{Context, anyhow, bail};
use base64::{Engine, prelude::BASE64_STANDARD};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, path::Path};

/// A part of the configuration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// `desks/`.
    Desks,
    /// `places/`.
    Places,
    /// `policies/`.
    Policies,
    /// `dispatch/`.
    Dispatch,
}

impl What {
    /// Every part.
    pub const ALL: [What; 4] = [What::Desks, What::Places, What::Policies, What::Dispatch];

    /// Its word in streams and on the command line.
    pub fn word(self) -> &'static str {
        match self {
            What::Desks => "desks",
            What::Places => "places",
            What::Policies => "policies",
            What::Dispatch => "dispatch",
        }
    }

    fn stream(self) -> Stream {
        Stream::Configuration(self.word().to_owned())
    }
}

#[derive(RustEmbed)]
#[folder = "../desks"]
#[include = "*/playbook.toml"]
struct ShippedDesks;

#[derive(RustEmbed)]
#[folder = "../policies"]
#[include = "*.cedar"]
#[include = "*.cedarschema"]
#[include = "*.toml"]
struct ShippedPolicies;

#[derive(RustEmbed)]
#[folder = "../places/demo"]
#[include = "*.toml"]
#[include = "*.tsv"]
#[include = "areas/*.geojson"]
struct DemoPlaces;

#[derive(RustEmbed)]
#[folder = "../dispatch"]
#[include = "*.toml"]
struct ShippedDispatch;

fn embedded<E: RustEmbed>() -> Files {
    E::iter().filter_map(|name| Some((name.to_string(), E::get(&name)?.data.into_owned()))).collect()
}

/// The files that the binary brings along; for places those of the demo's province.
pub fn shipped(what: What) -> Files {
    match what {
        What::Desks => embedded::<ShippedDesks>(),
        What::Policies => embedded::<ShippedPolicies>(),
        What::Places => embedded::<DemoPlaces>(),
        What::Dispatch => embedded::<ShippedDispatch>(),
    }
}

/// Checks files and adopts them; `false` where the same ones hold already.
///
/// Errors: what is wrong with the files, each with its line; or the record's reason.
pub async fn adopt(
    record: &Record,
    what: What,
    files: &Files,
    actor: Actor,
    now: Moment,
) -> anyhow::Result<bool> {
    check(what, files)?;
    let bundle = bundle(files)?;
    let digest: [u8; 32] = Sha256::digest(&bundle).into();
    let past = record.stream(&what.stream())?;
    let current = hashes(&past).pop();
    let draft = match configuration::adopt(current.as_deref(), &hex(&digest), actor, now) {
        Err(Refusal::Unchanged) => return Ok(false),
        Ok(draft) => draft,
    };
    let expected = Expected::Version(u32::try_from(past.len())?);
    let write = Write::of(what.stream(), expected, "configuration", vec![draft]);
    let mut append = Append::one(Lane::Ordinary, None, write);
    append.blobs = vec![bundle];
    record.append(append).await?;
    Ok(true)
}

/// Everything that holds now. Earlier editions of desks stay known, for the matters that pin them.
pub fn current(record: &Record) -> anyhow::Result<Setup> {
    let mut desks = Desks::default();
    for files in adopted(record, What::Desks)? {
        for playbook in read_desks(&files)? {
            desks.adopt(playbook);
        }
    }
    let places_files = adopted(record, What::Places)?.pop().unwrap_or_default();
    let (places, calendars) = read_places(&places_files)?;
    let policies = adopted(record, What::Policies)?.pop().unwrap_or_default();
    let dispatch = read_dispatch(&files(record, What::Dispatch)?)?;
    Ok(Setup { desks, places, calendars, guard: read_policies(&policies)?, dispatch })
}

/// The files of a part that hold now; empty where nothing was adopted.
pub fn files(record: &Record, what: What) -> anyhow::Result<Files> {
    Ok(adopted(record, what)?.pop().unwrap_or_default())
}

/// The files of a part that hold now in a directory, also while another process serves it.
pub fn files_in(dir: &Path, what: What) -> anyhow::Result<Files> {
    let look = Look::into(&record_settings(dir, &Settings::read(dir)?))?;
    let all = each_adopted(what, &look.past(what.word())?, |hash| look.blob(hash))?;
    Ok(all.into_iter().next_back().unwrap_or_default())
}

fn adopted(record: &Record, what: What) -> anyhow::Result<Vec<Files>> {
    each_adopted(what, &record.stream(&what.stream())?, |hash| record.blob(hash))
}

fn each_adopted(
    what: What,
    past: &[(u64, Header)],
    blob: impl Fn(&[u8; 32]) -> Result<Option<Vec<u8>>, Fault>,
) -> anyhow::Result<Vec<Files>> {
    let load = |hash: &String| {
        let digest = unhex(hash).with_context(|| format!("{}: not a hash: {hash}", what.word()))?;
        let bytes = blob(&digest)?.with_context(|| format!("{}: {hash} is not stored", what.word()))?;
        unbundle(&bytes)
    };
    hashes(past).iter().map(load).collect()
}

fn hashes(past: &[(u64, Header)]) -> Vec<String> {
    let hash = |(_, header): &(u64, Header)| {
        event_of::<Event>(&header.kind, &header.facts).map(|Event::Adopted { hash }| hash)
    };
    past.iter().filter_map(hash).collect()
}

/// Checks files without adopting them.
pub fn check(what: What, files: &Files) -> anyhow::Result<()> {
    match what {
        What::Desks => read_desks(files).map(drop),
        What::Places => read_places(files).map(drop),
        What::Policies => read_policies(files).map(drop),
        What::Dispatch => dispatch::read(files).map(drop).map_err(|faults| told(&faults)),
    }
}

/// Where the desks that hold and the places that hold do not fit each other: a route word that nobody serves, a
/// rung of a ladder that is no post. Each with file, line and remedy.
pub fn misfits(record: &Record) -> anyhow::Result<Vec<String>> {
    let (desks, setup) = (files(record, What::Desks)?, current(record)?);
    let mut told = Vec::new();
    for playbook in setup.desks.all() {
        let Some(bytes) = desks.get(&format!("{}/playbook.toml", playbook.desk)) else { continue };
        let faults = playbook::check_against(&setup.places, playbook, &String::from_utf8_lossy(bytes));
        told.extend(faults.iter().map(ToString::to_string));
    }
    Ok(told)
}

/// What the adopted book of dispatch names and the adopted places have not. The one that the program brings speaks of
/// the demo's towns; elsewhere it fits by not speaking of any.
pub fn strangers(record: &Record) -> anyhow::Result<Vec<String>> {
    let setup = current(record)?;
    Ok(dispatch::check_against(&setup.places, &setup.dispatch))
}

fn read_desks(files: &Files) -> anyhow::Result<Vec<amanat_core::playbook::Playbook>> {
    let mut books = Vec::new();
    for (name, bytes) in files {
        let Some(folder) = name.strip_suffix("/playbook.toml") else { continue };
        let text = std::str::from_utf8(bytes).with_context(|| format!("{name}: not UTF-8"))?;
        books.push(playbook::read(folder, text).map_err(|faults| told(&faults))?);
    }
    Ok(books)
}

fn read_places(files: &Files) -> anyhow::Result<(Places, Calendars)> {
    if files.is_empty() {
        return Ok((Places::default(), Calendars::default()));
    }
    let (places, _) = Places::parse(files).map_err(|faults| told(&faults))?;
    let calendars = match files.get("calendars.toml") {
        Some(bytes) => Calendars::parse(std::str::from_utf8(bytes).context("calendars.toml: not UTF-8")?)
            .map_err(|e| anyhow!("calendars.toml: {e}"))?,
        None => Calendars::default(),
    };
    Ok((places, calendars))
}

/// The guard of these files.
pub(crate) fn read_policies(files: &Files) -> anyhow::Result<Guard> {
    let text = |name: &str| -> anyhow::Result<&str> {
        let bytes = files.get(name).with_context(|| format!("policies/{name} is missing"))?;
        std::str::from_utf8(bytes).with_context(|| format!("policies/{name}: not UTF-8"))
    };
    let names = files.keys().filter(|name| name.ends_with(".cedar"));
    let policies = names.map(|name| Ok((name.as_str(), text(name)?))).collect::<anyhow::Result<Vec<_>>>()?;
    Guard::read(&policies, text(SCHEMA_FILE)?, text(ROLES_FILE)?).map_err(|faults| told(&faults))
}

/// How signals are answered; nothing is said where nothing was adopted.
fn read_dispatch(files: &Files) -> anyhow::Result<Book> {
    if files.is_empty() { Ok(Book::default()) } else { dispatch::read(files).map_err(|faults| told(&faults)) }
}

fn told<F: std::fmt::Display>(faults: &[F]) -> anyhow::Error {
    anyhow!(faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
}

/// One file that holds many: a JSON object from name to base64.
fn bundle(files: &Files) -> anyhow::Result<Vec<u8>> {
    let coded: BTreeMap<&str, String> =
        files.iter().map(|(name, bytes)| (name.as_str(), BASE64_STANDARD.encode(bytes))).collect();
    Ok(serde_json::to_vec(&coded)?)
}

fn unbundle(bytes: &[u8]) -> anyhow::Result<Files> {
    let coded: BTreeMap<String, String> = serde_json::from_slice(bytes)?;
    coded.into_iter().map(|(name, text)| Ok((name, BASE64_STANDARD.decode(text)?))).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

fn unhex(text: &str) -> anyhow::Result<[u8; 32]> {
    if text.len() != 64 || !text.is_ascii() {
        bail!("64 hex digits expected");
    }
    let mut bytes = [0; 32];
    for (i, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * i..2 * i + 2], 16)?;
    }
    Ok(bytes)
}
