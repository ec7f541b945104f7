//! Which routes does the router really have?
//!
//! axum lists its routes nowhere but in its `Debug`, which prints what requests are matched against: nothing that
//! answers can be missing from it. If a later axum prints otherwise, this finds too little and says so.

use amanat::http;
use axum::Router;
use std::collections::{BTreeMap, BTreeSet};

/// Methods that a route may answer to.
const METHODS: [&str; 9] = ["get", "head", "delete", "options", "patch", "post", "put", "trace", "connect"];
/// So many routes there were once; fewer found means that nothing was found.
const MANY: usize = 70;

/// Every method and path that the router answers to. `HEAD` comes with `GET`.
pub fn all(router: &Router) -> BTreeSet<(String, String)> {
    let printed = format!("{router:#?}");
    let (own, fallback) = printed.split_once("fallback_router:").expect("axum prints its routes otherwise");
    let others: BTreeSet<&str> = paths(fallback).map(|(_, path)| path).collect();
    assert_eq!(
        others,
        ["/", "/{*__private__axum_fallback}"].into(),
        "a fallback of its own answers somewhere"
    );
    let mut methods: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut id = "";
    let mut before = ["", ""];
    for line in own.lines().map(str::trim) {
        if line.starts_with("): MethodRouter(") {
            id = before[1].trim_end_matches(',');
        } else if line.starts_with("): Route(") {
            // A whole service: it answers to anything.
            methods.entry(before[1].trim_end_matches(',')).or_default().push("ANY".into());
        } else if let Some((method, kind)) = line.split_once(": ")
            && METHODS.contains(&method)
            && kind != "None,"
        {
            methods.entry(id).or_default().push(method.to_uppercase());
        }
        before = [before[1], line];
    }
    let found: BTreeSet<(String, String)> = paths(own)
        .flat_map(|(id, path)| {
            let of_it = methods.get(id).unwrap_or_else(|| panic!("{path}: no method is printed"));
            of_it.iter().map(|method| (method.clone(), path.to_owned())).collect::<Vec<_>>()
        })
        .collect();
    assert!(found.len() >= MANY, "axum prints its routes otherwise: {found:?}");
    found
}

/// Id and path of each route, as the matcher prints them.
fn paths(printed: &str) -> impl Iterator<Item = (&str, &str)> {
    let lines: Vec<&str> = printed.lines().map(str::trim).collect();
    let pairs: Vec<(&str, &str)> = lines
        .windows(2)
        .filter_map(|two| {
            let path = two[1].strip_prefix("): \"")?.trim_end_matches(',').trim_end_matches('"');
            Some((two[0].trim_end_matches(','), path))
        })
        .collect();
    pairs.into_iter()
}

#[test]
fn crawl_every_route_of_the_router_is_in_the_table_and_no_other() {
    let town = crate::town::TestTown::new();
    let real = all(&http::router(town.town.clone()));
    let table: BTreeSet<(String, String)> =
        super::routes::ROUTES.iter().map(|r| (r.method.to_owned(), r.path.to_owned())).collect();
    let missing: Vec<_> = real.difference(&table).collect();
    assert!(missing.is_empty(), "say in crawl/routes.rs what these are for, and who gets them: {missing:#?}");
    let gone: Vec<_> = table.difference(&real).collect();
    assert!(gone.is_empty(), "crawl/routes.rs has routes that are no more: {gone:#?}");
    assert_eq!(table.len(), super::routes::ROUTES.len(), "a route stands in the table twice");
}

#[test]
fn crawl_a_route_that_somebody_adds_is_noticed() {
    let town = crate::town::TestTown::new();
    let router = http::router(town.town.clone());
    let added = router.clone().route("/new/{no}", axum::routing::delete(|| async {}));
    let new: Vec<_> = all(&added).difference(&all(&router)).cloned().collect();
    assert_eq!(new, [("DELETE".to_owned(), "/new/{no}".to_owned())]);
}
