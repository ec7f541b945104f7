//! What is wrong with this installation, and how is it mended?
//!
//! The data directory, the settings and the machine are looked at, also beside a running server: nothing is locked,
//! opened for writing, or unsealed. Each finding has a code that never changes its meaning, so that a program may
//! watch for it; `docs/operate/health.md` has the list.
//!
//! Invariant: looking changes nothing, and no finding holds a secret or a person's word.
//! Not here: proving everything (`commands::check`), what a running server says of itself (`health`).

mod files;
mod machine;
mod record;
mod served;
mod settings;
#[cfg(test)]
mod stories;
mod ways;

use crate::{clock::Clock, settings::Settings};
use serde::Serialize;
use std::path::Path;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// It may be meant so.
    Note,
    /// Somebody should see to it.
    Warning,
    /// It does not run, or something will be lost.
    Broken,
}

impl Severity {
    /// Its word.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Broken => "broken",
        }
    }
}

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Its name for ever.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub todo: String,
}

impl Finding {
    fn new(code: &'static str, severity: Severity, what: impl Into<String>, todo: impl Into<String>) -> Self {
        Self { code, severity, what: what.into(), todo: todo.into() }
    }

    fn note(code: &'static str, what: impl Into<String>, todo: impl Into<String>) -> Self {
        Self::new(code, Severity::Note, what, todo)
    }

    fn warning(code: &'static str, what: impl Into<String>, todo: impl Into<String>) -> Self {
        Self::new(code, Severity::Warning, what, todo)
    }

    fn broken(code: &'static str, what: impl Into<String>, todo: impl Into<String>) -> Self {
        Self::new(code, Severity::Broken, what, todo)
    }
}

/// Looks at everything; the worst comes first.
pub async fn examine(data: &Path) -> Vec<Finding> {
    let now = Clock::wall().now();
    let mut found = files::of_directory(data);
    if found.iter().any(|finding| finding.code == files::MISSING) {
        return found;
    }
    found.extend(machine::of_disk(data));
    found.extend(machine::of_clock().await);
    match Settings::read(data) {
        Err(wrong) => found.push(settings::unreadable(&wrong)),
        Ok(settings) => {
            found.extend(settings::of(&settings));
            found.extend(files::of_secrets(data, &settings));
            found.extend(ways::of(&settings));
            let looked = record::of(data, &settings, now);
            let is_served = looked.is_served;
            found.extend(looked.found);
            found.extend(served::of(&settings, is_served).await);
        }
    }
    found.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    found
}

/// What the program ends with: 0 where nothing needs anybody, 1 where somebody should see to something, 2 where
/// something is broken.
pub fn exit_code(found: &[Finding]) -> u8 {
    match found.iter().map(|finding| finding.severity).max() {
        None | Some(Severity::Note) => 0,
        Some(Severity::Warning) => 1,
        Some(Severity::Broken) => 2,
    }
}
