//! Does the guide name every word that a playbook may use?

use amanat_core::{
    playbook::{
        ATTRIBUTES, AskKind, BreakGlass, By, Disputed, Door, Need, Publish, Registers, Runs, Step, Verdict,
    },
    values::{Class, Level},
};
use serde::Deserialize;

/// The words of a closed list, as its reader names them to whoever writes another.
fn words<T: for<'de> Deserialize<'de>>() -> Vec<String> {
    let refused = serde_json::from_value::<T>(serde_json::Value::String("?".into()));
    let said = refused.err().map(|e| e.to_string()).unwrap_or_default();
    let (_, listed) = said.split_once("expected").unwrap_or_default();
    listed.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

fn every_word() -> Vec<String> {
    let lists = [
        words::<Door>(),
        words::<Step>(),
        words::<Runs>(),
        words::<AskKind>(),
        words::<By>(),
        words::<Need>(),
        words::<Verdict>(),
        words::<Disputed>(),
        words::<Registers>(),
        words::<BreakGlass>(),
        words::<Publish>(),
        words::<Class>(),
        words::<Level>(),
        ATTRIBUTES.map(str::to_owned).to_vec(),
    ];
    assert!(lists.iter().all(|list| !list.is_empty()));
    lists.concat()
}

fn guide() -> String {
    std::fs::read_to_string(crate::root().join("docs/desks.md")).unwrap()
}

#[test]
fn the_guide_names_every_word_of_the_vocabulary() {
    let guide = guide();
    let missing: Vec<String> =
        every_word().into_iter().filter(|w| !guide.contains(&format!("`{w}`"))).collect();
    assert!(missing.is_empty(), "docs/desks.md does not name: {}", missing.join(", "));
}

#[test]
fn the_guide_names_every_property_of_a_playbook() {
    let guide = guide();
    let shipped = std::fs::read_to_string(crate::root().join("desks/women/playbook.toml")).unwrap();
    let shipped: toml::Table = shipped.parse().unwrap();
    let missing: Vec<&String> = shipped.keys().filter(|key| !guide.contains(&format!("`{key}`"))).collect();
    assert!(missing.is_empty(), "docs/desks.md does not name: {missing:?}");
}

#[test]
fn the_playbook_of_the_guide_can_be_read() {
    let guide = guide();
    let (_, after) = guide.split_once("```toml\n").expect("a playbook in the guide");
    let (book, _) = after.split_once("```").expect("its end");
    let read = amanat_core::playbook::read("lost-and-found", book);
    assert!(read.is_ok(), "\n{}", crate::told(&read.err().unwrap_or_default()));
}
