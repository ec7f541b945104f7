//! Does the document of the JSON interface say what is there, and is there what it says?

use crate::{
    api::{get, hear},
    town::TestTown,
};
use amanat::http;
use axum::{body::Body, http::Request};
use serde_json::{Map, Value, json};
use tower::ServiceExt;

const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

fn document(town: &TestTown) -> Value {
    let heard = hear(town, get("/api/openapi.json"));
    assert!(heard.status.is_success());
    heard.body
}

fn object(value: &Value) -> &Map<String, Value> {
    value.as_object().unwrap()
}

/// Each path with each of its operations.
fn operations(document: &Value) -> Vec<(&str, &str, &Value)> {
    object(&document["paths"])
        .iter()
        .flat_map(|(path, item)| {
            let methods = METHODS.iter().filter_map(move |m| Some((*m, item.get(*m)?)));
            methods.map(move |(method, operation)| (path.as_str(), method, operation))
        })
        .collect()
}

#[test]
fn every_path_of_the_document_is_there_with_its_methods_and_no_other() {
    let town = TestTown::new();
    let document = document(&town);
    let all = operations(&document);
    assert!(all.len() >= 34, "{}", all.len());
    // One router for all: making it makes the document anew each time.
    let router = http::router(town.town.clone());
    for path in object(&document["paths"]).keys() {
        let real = path.replace("{no}", "00000000000000000000000000").replace("{id}", "x");
        for method in METHODS {
            let said = all.iter().any(|(p, m, _)| p == path && *m == method);
            let request = Request::builder().method(method.to_uppercase().as_str()).uri(&real);
            let request = request.body(Body::empty()).unwrap();
            let status = town.wait(router.clone().oneshot(request)).unwrap().status().as_u16();
            assert_eq!(status == 405, !said, "{method} {path} answered {status}");
        }
    }
}

#[test]
fn every_route_of_the_interface_is_made_from_its_description() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/doors/api");
    let mut described = 0;
    let files =
        |folder: std::path::PathBuf| std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let (folders, mut all): (Vec<_>, Vec<_>) = files(folder).partition(|path| path.is_dir());
    all.extend(folders.into_iter().flat_map(files));
    for file in all {
        let text = std::fs::read_to_string(&file).unwrap();
        described += text.matches("#[utoipa::path(").count();
        let bare = text.matches(".route(").count();
        let allowed = usize::from(file.ends_with("api/mod.rs"));
        assert_eq!(bare, allowed, "{}: only the document itself has no description", file.display());
    }
    assert!(described >= 16);
}

#[test]
fn the_document_holds_together() {
    let town = TestTown::new();
    let document = document(&town);
    assert!(document["openapi"].as_str().unwrap().starts_with("3."));
    assert!(document["info"]["title"].is_string() && document["info"]["version"].is_string());
    let mut names = std::collections::BTreeSet::new();
    for (path, method, operation) in operations(&document) {
        let at = format!("{method} {path}");
        assert!(path.starts_with("/api/v1/"), "{at}");
        assert!(operation["summary"].as_str().is_some_and(|s| !s.is_empty()), "{at} has no summary");
        assert!(
            names.insert(operation["operationId"].as_str().unwrap().to_owned()),
            "{at}: its name is taken"
        );
        let responses = object(&operation["responses"]);
        // A socket answers by changing the protocol.
        assert!(responses.keys().any(|s| s.starts_with('2') || s == "101"), "{at}");
        for status in ["400", "429", "500"] {
            let shape = &responses[status]["content"]["application/json"]["schema"]["$ref"];
            assert_eq!(shape, &json!("#/components/schemas/Wrong"), "{at} {status}");
        }
        let parameters = operation["parameters"].as_array().unwrap();
        let is_named = |name: &str| parameters.iter().any(|p| p["name"] == name);
        for piece in path.split('/').filter_map(|p| p.strip_prefix('{')?.strip_suffix('}')) {
            assert!(is_named(piece), "{at} does not describe {piece}");
        }
        // A device says by its own token where it is, again and again.
        let is_devices = path.starts_with("/api/v1/positions");
        let takes_key = method == "post" && !path.ends_with("/session") && !is_devices;
        assert_eq!(is_named("Idempotency-Key"), takes_key, "{at}");
        let is_open = ["/desks", "/places/areas", "/reports", "/figures", "/warnings"]
            .iter()
            .any(|p| path.ends_with(p));
        let has_lock = operation["security"].as_array().is_some_and(|s| !s.is_empty());
        assert_eq!(has_lock, !is_open && !is_devices && at != "post /api/v1/session", "{at}");
        for lock in operation["security"].as_array().into_iter().flatten() {
            let lock = object(lock).keys().next().unwrap();
            assert!(document["components"]["securitySchemes"][lock].is_object(), "{at}: {lock}");
        }
    }
    references(&document, &document);
}

/// Every reference leads to something.
fn references(document: &Value, value: &Value) {
    match value {
        Value::Object(fields) => {
            if let Some(to) = fields.get("$ref").and_then(Value::as_str) {
                let pointer = to.strip_prefix('#').unwrap();
                assert!(document.pointer(pointer).is_some(), "{to} leads nowhere");
            }
            fields.values().for_each(|v| references(document, v));
        }
        Value::Array(all) => all.iter().for_each(|v| references(document, v)),
        _ => {}
    }
}
