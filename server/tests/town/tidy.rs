//! Is the house in order? What a reviewer would have to look for by hand.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// The longest source file.
const MAX_LINES: usize = 480;
const SOURCES: [&str; 5] = ["core/src", "record/src", "proof/src", "server/src", "bench/src"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Every file below these folders with one of these endings, and its text.
fn files(folders: &[&str], endings: &[&str]) -> Vec<(String, String)> {
    let mut open: Vec<PathBuf> = folders.iter().map(|f| root().join(f)).collect();
    let mut found = Vec::new();
    while let Some(path) = open.pop() {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if ["node_modules", "dist", "target", ".git"].contains(&name.as_str()) {
            continue;
        }
        if path.is_dir() {
            open.extend(fs::read_dir(&path).unwrap().map(|e| e.unwrap().path()));
        } else if endings.iter().any(|e| name.ends_with(e)) {
            let text = fs::read_to_string(&path).unwrap_or_default();
            found.push((path.strip_prefix(root()).unwrap().to_string_lossy().into_owned(), text));
        }
    }
    assert!(!found.is_empty(), "{folders:?}: nothing found, so nothing was checked");
    found.sort();
    found
}

/// The part of a file above its tests.
fn code(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or(text)
}

fn none(found: Vec<String>, why: &str) {
    assert!(found.is_empty(), "{why}:\n  {}", found.join("\n  "));
}

/// Whether a file is tests through and through.
fn is_test(name: &str) -> bool {
    let name = name.rsplit('/').next().unwrap_or(name);
    name.ends_with("stories.rs")
        || name.starts_with("tests")
        || ["gallery.rs", "frozen.rs", "oracle_requests.rs"].contains(&name)
}

/// The names of files whose text is at fault.
fn at_fault(files: Vec<(String, String)>, wrong: impl Fn(&str, &str) -> bool) -> Vec<String> {
    files.into_iter().filter(|(name, text)| wrong(name, text)).map(|(name, _)| name).collect()
}

#[test]
fn tidy_the_first_line_of_every_file_is_the_question_it_answers() {
    let bad = at_fault(files(&SOURCES, &[".rs"]), |_, text| {
        let head: String = text.lines().take_while(|l| l.starts_with("//!")).take(3).collect();
        !head.contains('?')
    });
    none(bad, "begin these with `//! …?`");
}

#[test]
fn tidy_no_file_answers_so_much_that_it_grows_too_long() {
    let bad = at_fault(files(&SOURCES, &[".rs"]), |name, text| {
        let is_table = name.contains("profiles") || name.ends_with("stories.rs") || is_test(name);
        text.lines().count() > MAX_LINES && !is_table
    });
    none(bad, "split these by the question answered");
}

#[test]
fn tidy_sql_is_in_one_folder() {
    let words = ["\"SELECT ", "\"INSERT ", "\"UPDATE ", "\"DELETE ", "CREATE TABLE"];
    let bad = at_fault(files(&SOURCES[..4], &[".rs"]), |name, text| {
        let is_store = ["record/src/sqlite/", "record/src/postgres/"].iter().any(|s| name.starts_with(s));
        !is_store && words.iter().any(|w| code(text).contains(w))
    });
    none(bad, "SQL belongs in record/src/sqlite and record/src/postgres");
}

#[test]
fn tidy_no_desk_is_named_in_rust() {
    let folder = fs::read_dir(root().join("desks")).unwrap();
    let desks: Vec<String> = folder.map(|e| e.unwrap().file_name().to_string_lossy().into_owned()).collect();
    // `report` is also a clock, a page and an act; the others can only mean a desk.
    let named = |text: &str| desks.iter().any(|d| d != "report" && text.contains(&format!("\"{d}\"")));
    let bad = at_fault(files(&["core/src", "record/src", "server/src"], &[".rs"]), |name, text| {
        !name.contains("demo") && !is_test(name) && named(code(text))
    });
    none(bad, "what differs between desks is a property of their playbooks");
}

#[test]
fn tidy_a_matter_is_read_only_through_a_visit() {
    let reads = ["MatterNo", "<Matter>", "FileId"];
    let mut looked = 0;
    let mut bad = Vec::new();
    for (name, text) in files(&["record/src"], &[".rs"]) {
        for signature in code(&text).split("    pub ").skip(1).filter_map(|rest| rest.split('{').next()) {
            let is_function = signature.starts_with("fn ") || signature.starts_with("async fn ");
            looked += usize::from(is_function);
            if is_function && !is_visit(&name) && reads.iter().any(|w| signature.contains(w)) {
                bad.push(format!("{name}: {}", signature.lines().next().unwrap_or_default()));
            }
        }
    }
    assert!(looked > 30, "so few functions were looked at that the rule is not held: {looked}");
    none(bad, "these give a matter without asking the guard; make them pub(crate)");
}

/// Whether a file is the visitor's reader.
fn is_visit(name: &str) -> bool {
    name == "record/src/visit.rs" || name.starts_with("record/src/visit/")
}

#[test]
fn tidy_words_are_unsealed_only_where_it_is_known_who_reads() {
    let unseals = |text: &str| {
        let code = code(text);
        code.contains("record.words(") || code.contains("record.file(")
    };
    let allowed = [
        "record/src/visit/reading.rs",
        "record/src/visit/looks.rs",
        "record/src/visit.rs",
        "record/src/visit/glass.rs",
        // Of small lives, which are no matters: by duty at their unit, or by name.
        "record/src/visit/lives.rs",
    ];
    let bad = at_fault(files(&["record/src"], &[".rs"]), |name, text| {
        let is_one = !allowed.contains(&name) && unseals(text);
        // The words of looks and of glasses, and an address for the deliverer: once each.
        let too_often = name != allowed[0] && code(text).matches("record.words(").count() > 1;
        let may_give_files = name == allowed[0] || name == allowed[4];
        is_one || too_often || (!may_give_files && code(text).contains("record.file("))
    });
    none(bad, "words and files of a matter are given by a reading only");
    let visit = fs::read_to_string(root().join(allowed[2])).unwrap();
    for gone in ["pub fn words", "pub fn file", "pub fn timeline"] {
        assert!(!visit.contains(gone), "{gone}: a reading gives that");
    }
}

#[test]
fn tidy_no_post_is_named_outside_the_guard() {
    let roles = fs::read_to_string(root().join("policies/roles.toml")).unwrap();
    let posts: Vec<&str> = roles
        .lines()
        .take_while(|l| !l.starts_with('['))
        .filter_map(|l| l.split_once(" = "))
        .map(|(post, _)| post.trim())
        .collect();
    assert!(posts.len() > 10 && posts.contains(&"desk_head"));
    let bad = at_fault(files(&["core/src", "record/src", "server/src"], &[".rs"]), |name, text| {
        let is_free = name.starts_with("core/src/guard/") || name.contains("demo") || is_test(name);
        // `officer` is also the word for whoever has an account.
        !is_free
            && posts
                .iter()
                .filter(|p| **p != "officer")
                .any(|post| code(text).contains(&format!("\"{post}\"")))
    });
    none(bad, "who may do what is said by policies, and only the guard reads them");
}

#[test]
fn tidy_no_words_for_people_are_in_rust() {
    let is_arabic = |c: char| ('\u{600}'..='\u{6ff}').contains(&c);
    let folders = ["server/src/pages", "server/src/deliver", "server/src/doors"];
    let bad = at_fault(files(&folders, &[".rs"]), |name, text| {
        let spoken = |line: &str| !line.trim_start().starts_with("//") && line.chars().any(is_arabic);
        !is_test(name) && code(text).lines().any(spoken)
    });
    none(bad, "words for people belong in words/");
}

#[test]
fn tidy_the_core_knows_no_clock_disk_network_or_chance() {
    let manifest = fs::read_to_string(root().join("core/Cargo.toml")).unwrap();
    let allowed = manifest.split("[dev-dependencies]").next().unwrap();
    for name in ["tokio", "rusqlite", "getrandom", "rand", "reqwest", "axum"] {
        assert!(!allowed.lines().any(|l| l.starts_with(&format!("{name}."))), "core depends on {name}");
    }
    let outside = ["std::fs", "std::net", "SystemTime", "Instant::now"];
    let bad = at_fault(files(&["core/src"], &[".rs"]), |name, text| {
        !is_test(name) && outside.iter().any(|w| code(text).contains(w))
    });
    none(bad, "the caller brings the occasion");
}

#[test]
fn tidy_every_dependency_has_its_reason() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let part = manifest.split("[workspace.dependencies]").nth(1).unwrap().split("\n[").next().unwrap();
    let names: BTreeSet<&str> = part
        .lines()
        .filter_map(|l| l.split_once(" = ").map(|(n, _)| n.trim()))
        .filter(|n| !n.starts_with("amanat") && !n.starts_with('#'))
        .collect();
    assert!(names.len() > 20);
    let reasons = fs::read_to_string(root().join("decisions/2026-11-dependencies.md")).unwrap();
    let bad =
        names.iter().filter(|n| !reasons.contains(&format!("`{n}`"))).map(|n| (*n).to_owned()).collect();
    none(bad, "write a line of reason in decisions/2026-11-dependencies.md");
}

#[test]
fn tidy_the_repository_explains_itself_to_a_stranger() {
    let folders =
        ["core", "record", "proof", "server", "bench", "desks", "places", "policies", "words", "decisions"];
    let endings = [".rs", ".md", ".toml", ".ftl", ".ts", ".mjs", ".txt", ".cedar", ".py", ".css"];
    let mut all = files(&folders, &endings);
    for name in ["README.md", "ARCHITECTURE.md", "GLOSSARY.md", "CONTRIBUTING.md", "CHANGELOG.md", "Makefile"]
    {
        all.push((name.to_owned(), fs::read_to_string(root().join(name)).unwrap()));
    }
    let word = ["shared", "/"].concat();
    let outside =
        [format!("../{word}"), format!("/work/{word}"), format!("{word}design"), format!("{word}data")];
    let bad = at_fault(all, |_, text| outside.iter().any(|w| text.contains(w)));
    none(bad, "these point outside the repository");
}

/// The names of the settings' keys, as the program reads them.
fn keys_of(file: &str, of: &str) -> Vec<String> {
    let text = fs::read_to_string(root().join(file)).unwrap();
    let body = text.split(&format!("pub struct {of} {{")).nth(1).unwrap().split("\n}").next().unwrap();
    let key = |line: &str| Some(line.trim().strip_prefix("pub ")?.split_once(':')?.0.to_owned());
    body.lines().filter_map(key).collect()
}

#[test]
fn tidy_every_setting_stands_in_the_book_and_the_example_has_no_other() {
    let books = ["settings", "alerts"]
        .map(|name| fs::read_to_string(root().join(format!("docs/operate/{name}.md"))).unwrap());
    // Within the examples of settings: elsewhere a key is a word like any other.
    let examples: Vec<&str> = books
        .iter()
        .flat_map(|book| book.split("```toml").skip(1))
        .filter_map(|e| e.split("```").next())
        .collect();
    let words: BTreeSet<&str> =
        examples.iter().flat_map(|e| e.split(|c: char| !(c.is_alphanumeric() || c == '_'))).collect();
    let mut keys = keys_of("server/src/settings.rs", "Settings");
    for (file, of) in [
        ("server/src/settings.rs", "Smtp"),
        ("server/src/sos/settings.rs", "SosSettings"),
        ("server/src/metrics/mod.rs", "MetricsSettings"),
        ("server/src/traces/settings.rs", "TraceSettings"),
        ("server/src/nodes/mod.rs", "NatsSettings"),
        ("server/src/deliver/settings.rs", "Sms"),
        ("server/src/deliver/settings.rs", "Push"),
    ] {
        keys.extend(keys_of(file, of));
    }
    assert!(keys.len() > 40, "{keys:?}");
    none(
        keys.into_iter().filter(|key| !words.contains(key.as_str())).collect(),
        "write these into docs/operate/settings.md",
    );
    let example = fs::read_to_string(root().join("places/first/amanat.toml")).unwrap();
    let uncommented: Vec<&str> = example
        .lines()
        .map(|line| line.strip_prefix('#').filter(|rest| !rest.starts_with(' ')).unwrap_or(line))
        .collect();
    amanat::settings::Settings::parse(&uncommented.join("\n").replace("@address@", "https://police.example"))
        .expect("every line of the example can be used");
}

#[test]
fn tidy_the_unit_fits_the_program_and_starts_nothing_unsafe() {
    let unit = fs::read_to_string(root().join("packaging/systemd/amanat.service")).unwrap();
    let value = |key: &str| unit.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix('='));
    let state = format!("/var/lib/{}", value("StateDirectory").unwrap());
    assert_eq!(value("ExecStart").unwrap(), format!("/usr/bin/amanat serve --data {state}"));
    assert_eq!(value("ConditionPathExists").unwrap(), format!("{state}/{}", amanat::settings::FILE));
    assert_eq!(value("Type"), Some("notify"));
    let stop: u64 = value("TimeoutStopSec").unwrap().parse().unwrap();
    assert!(stop > 2 * amanat::commands::serve::MAX_GRACE.as_secs());
    for (key, wanted) in [
        ("ProtectSystem", "strict"),
        ("NoNewPrivileges", "yes"),
        ("MemoryDenyWriteExecute", "yes"),
        ("CapabilityBoundingSet", ""),
        ("StateDirectoryMode", "0700"),
        ("UMask", "0077"),
    ] {
        assert_eq!(value(key), Some(wanted), "{key}");
    }
    let post = fs::read_to_string(root().join("packaging/debian/postinst")).unwrap();
    let acts = post.lines().map(str::trim).filter(|line| line.starts_with("systemctl"));
    assert_eq!(acts.collect::<Vec<_>>(), ["systemctl --system daemon-reload >/dev/null || true"]);
}

#[test]
fn tidy_the_changelog_begins_with_the_layouts_of_this_version() {
    let schema = "const SCHEMA_VERSION: i64 = ";
    let places = [
        ("log.db", "record/src/sqlite/log.rs", schema),
        ("keys.db", "record/src/sqlite/keys.rs", schema),
        ("epochs.db", "record/src/sqlite/epochs.rs", schema),
        ("sessions.db", "record/src/sqlite/sessions.rs", "PRAGMA user_version="),
        ("PostgreSQL", "record/src/postgres/schema.rs", schema),
    ];
    let layouts = places.map(|(what, path, before)| {
        let text = fs::read_to_string(root().join(path)).unwrap();
        let last = code(&text).rsplit_once(before).expect(path).1;
        let number: String = last.chars().take_while(char::is_ascii_digit).collect();
        format!("{what} {number}")
    });
    let changes = fs::read_to_string(root().join("CHANGELOG.md")).unwrap();
    let newest = changes.split("\n## ").nth(1).unwrap();
    let first = newest.lines().skip(1).find(|line| !line.is_empty()).unwrap();
    assert_eq!(first, format!("Layouts: {}.", layouts.join(", ")));
}
