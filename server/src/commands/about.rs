//! What is this program, and what is it made of?
//!
//! The bill of materials is made from the lock files that it was built with, in the CycloneDX format, so that whoever
//! runs it can ask each morning whether something in it was found to be wrong.
//!
//! Not here: why each of them is there (`decisions/2026-11-dependencies.md`).

use anyhow::Context;
use serde::Deserialize;
use serde_json::{Value, json};
use std::{collections::BTreeMap, process::ExitCode};

/// What it was built with, as the builds saw it.
const CRATES: &str = include_str!("../../../Cargo.lock");
const PACKAGES: &str = include_str!("../../web/package-lock.json");
/// The version of the format.
const CYCLONE_DX: &str = "1.6";

/// `amanat about`
#[derive(clap::Args)]
pub struct Args {
    /// Print everything that it is made of, as a CycloneDX bill of materials
    #[arg(long)]
    dependencies: bool,
}

#[derive(Deserialize)]
struct Crates {
    package: Vec<Crate>,
}

#[derive(Deserialize)]
struct Crate {
    name: String,
    version: String,
    #[serde(default)]
    source: Option<String>,
    #[serde(default)]
    checksum: Option<String>,
}

#[derive(Deserialize)]
struct Packages {
    packages: BTreeMap<String, Package>,
}

#[derive(Deserialize)]
struct Package {
    #[serde(default)]
    version: Option<String>,
    #[serde(default)]
    license: Option<String>,
    #[serde(default)]
    dev: bool,
}

/// Says what it is.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    if args.dependencies {
        println!("{:#}", bill_of_materials()?);
    } else {
        println!("amanat {} ({})", env!("CARGO_PKG_VERSION"), env!("CARGO_PKG_LICENSE"));
        println!("Its dependencies: amanat about --dependencies");
    }
    Ok(ExitCode::SUCCESS)
}

/// Everything that it is made of. What only builds or tests it says so by its scope.
fn bill_of_materials() -> anyhow::Result<Value> {
    let crates: Crates = toml::from_str(CRATES).context("Cargo.lock")?;
    let packages: Packages = serde_json::from_str(PACKAGES).context("package-lock.json")?;
    let of_crates = crates.package.iter().filter(|one| one.source.is_some()).map(of_crate);
    let of_packages = packages.packages.iter().filter_map(|(at, one)| of_package(at, one));
    let components: Vec<Value> = of_crates.chain(of_packages).collect();
    let version = env!("CARGO_PKG_VERSION");
    Ok(json!({
        "bomFormat": "CycloneDX",
        "specVersion": CYCLONE_DX,
        "version": 1,
        "metadata": { "component": {
            "type": "application", "name": "amanat", "version": version,
            "licenses": [{ "expression": env!("CARGO_PKG_LICENSE") }],
        } },
        "components": components,
    }))
}

fn of_crate(one: &Crate) -> Value {
    let hash = one.checksum.as_ref().map(|sum| json!([{ "alg": "SHA-256", "content": sum }]));
    let mut component = json!({
        "type": "library", "name": one.name, "version": one.version,
        "purl": format!("pkg:cargo/{}@{}", one.name, one.version),
    });
    if let Some(hash) = hash {
        component["hashes"] = hash;
    }
    component
}

fn of_package(at: &str, one: &Package) -> Option<Value> {
    let name = at.rsplit_once("node_modules/")?.1;
    let version = one.version.as_deref()?;
    let mut component = json!({
        "type": "library", "name": name, "version": version,
        "purl": format!("pkg:npm/{}@{version}", name.replace('@', "%40")),
        "scope": if one.dev { "excluded" } else { "required" },
    });
    if let Some(license) = &one.license {
        component["licenses"] = json!([{ "expression": license }]);
    }
    Some(component)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bill_of_materials_names_everything_that_was_locked_with_its_version() {
        let bill = bill_of_materials().unwrap();
        let components = bill["components"].as_array().unwrap();
        let has = |purl: &str| components.iter().any(|one| one["purl"].as_str().unwrap().starts_with(purl));
        for purl in
            ["pkg:cargo/axum@0.8", "pkg:cargo/rusqlite@", "pkg:npm/htmx.org@2", "pkg:npm/%40fontsource/"]
        {
            assert!(has(purl), "{purl}");
        }
        assert!(!has("pkg:cargo/amanat"), "what is ours is no dependency");
        let locked = CRATES.matches("\nsource = ").count();
        let listed =
            components.iter().filter(|one| one["purl"].as_str().unwrap().starts_with("pkg:cargo")).count();
        assert_eq!(listed, locked);
        let test_only = components.iter().find(|one| one["name"] == "playwright-core").unwrap();
        assert_eq!(test_only["scope"], "excluded");
    }
}
