//! Does `docs/security.md` speak of every requirement, and of tests that exist?
//!
//! The numbers of levels 1 and 2 of the OWASP ASVS 5.0.0, by section; the sentences are ours.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// Section, and how many requirements of levels 1 and 2 it has: they come first in every section but two.
const SECTIONS: &str = "1.1 2 · 1.2 9 · 1.3 11 · 1.4 3 · 1.5 2 · 2.1 3 · 2.2 3 · 2.3 4 · 2.4 1 · 3.2 2 · 3.3 4 · 3.4 6 · \
    3.5 5 · 3.7 2 · 4.1 3 · 4.2 1 · 4.3 2 · 4.4 4 · 5.1 1 · 5.2 3 · 5.3 2 · 5.4 3 · 6.1 3 · 6.2 12 · 6.3 4 · 6.4 4 · \
    6.5 5 · 6.6 3 · 6.8 4 · 7.1 3 · 7.2 4 · 7.3 2 · 7.4 5 · 7.5 2 · 7.6 2 · 8.1 2 · 8.2 3 · 8.3 1 · 8.4 1 · 9.1 3 · \
    9.2 4 · 10.1 2 · 10.2 2 · 10.3 4 · 10.4 11 · 10.5 5 · 10.6 2 · 10.7 3 · 11.1 2 · 11.2 3 · 11.3 3 · 11.4 4 · 11.5 1 · \
    11.6 1 · 12.1 3 · 12.2 2 · 12.3 4 · 13.1 1 · 13.2 5 · 13.3 2 · 13.4 5 · 14.1 2 · 14.2 4 · 14.3 3 · 15.1 3 · 15.2 3 · \
    15.3 7 · 16.1 1 · 16.2 5 · 16.3 4 · 16.4 3 · 16.5 3 · 17.1 1 · 17.2 4 · 17.3 2";
/// Seventy of level 1, and a hundred and eighty-three of level 2.
const ALL: usize = 253;
const STATES: [&str; 4] = ["met", "n/a", "outside", "open"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn numbers() -> Vec<String> {
    let sections = SECTIONS.split('·').map(str::trim);
    let all: Vec<String> = sections
        .flat_map(|section| {
            let (name, count) = section.split_once(' ').unwrap();
            (1..=count.trim().parse().unwrap()).map(move |n: usize| format!("{name}.{n}"))
        })
        .collect();
    assert_eq!(all.len(), ALL);
    all
}

/// The rows of the page's tables: number, state, where, test.
fn rows(page: &str) -> Vec<Vec<String>> {
    let is_row = |line: &&str| line.starts_with("| ") && line.as_bytes()[2].is_ascii_digit();
    let cells = |line: &str| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
    page.lines().filter(is_row).map(cells).collect()
}

/// A row of several numbers, `10.4.1 – 10.4.11`, is each of them.
fn meant(cell: &str) -> Vec<String> {
    let Some((from, to)) = cell.split_once(" – ") else { return vec![cell.to_owned()] };
    let (section, first) = from.rsplit_once('.').unwrap();
    let last = to.rsplit_once('.').unwrap().1;
    (first.parse::<usize>().unwrap()..=last.parse().unwrap()).map(|n| format!("{section}.{n}")).collect()
}

#[test]
fn crawl_the_page_on_security_speaks_of_every_requirement_once() {
    let page = fs::read_to_string(root().join("docs/security.md")).unwrap();
    let rows = rows(&page);
    let spoken: Vec<String> = rows.iter().flat_map(|row| meant(&row[0])).collect();
    let missing: Vec<_> = numbers().into_iter().filter(|number| !spoken.contains(number)).collect();
    assert!(missing.is_empty(), "docs/security.md says nothing of {missing:?}");
    assert_eq!(spoken.len(), spoken.iter().collect::<BTreeSet<_>>().len(), "one stands there twice");
    assert_eq!(spoken.len(), ALL);
    let count =
        |state: &str| rows.iter().filter(|row| row[1] == state).flat_map(|row| meant(&row[0])).count();
    let counts: Vec<String> = STATES.iter().map(|state| format!("{} {state}", count(state))).collect();
    println!("asvs: {}", counts.join(", "));
    assert_eq!(STATES.iter().map(|state| count(state)).sum::<usize>(), ALL, "a state is none of {STATES:?}");
}

#[test]
fn crawl_the_page_on_security_names_tests_and_files_that_exist() {
    let page = fs::read_to_string(root().join("docs/security.md")).unwrap();
    let mut sources = String::new();
    let mut open: Vec<PathBuf> = ["core", "record", "proof", "server"].map(|f| root().join(f)).into();
    while let Some(path) = open.pop() {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && !["target", "node_modules", "dist"].contains(&name.as_str()) {
            open.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        } else if name.ends_with(".rs") {
            sources.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
    let mut named = 0;
    for row in rows(&page) {
        let tests = row[3].split('`').skip(1).step_by(2);
        for test in tests {
            named += 1;
            assert!(sources.contains(&format!("fn {test}(")), "{}: there is no test {test}", row[0]);
        }
    }
    assert!(named > 80, "so few tests are named that nothing was looked at: {named}");
    for path in page.split('`').skip(1).step_by(2).filter(|text| text.contains('/') && !text.contains(' ')) {
        let places = ["", "server/src/"].map(|folder| root().join(folder).join(path.trim_end_matches('/')));
        assert!(path.starts_with('/') || places.iter().any(|place| place.exists()), "there is no {path}");
    }
}
