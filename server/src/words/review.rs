//! Which words has a native speaker read?
//!
//! A translation by a machine or a learner is marked honestly: each file begins with `### reviewed: no`; a group
//! (`## reviewed: yes by …`) or a single message (`# reviewed: yes by …`) may say otherwise. The innermost mark holds.

use super::syntax::Texts;
use amanat_core::values::Language;
use fluent_syntax::ast::Comment;
use std::collections::BTreeMap;

/// How many messages of a language a native speaker has read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reviewed {
    /// Read and agreed.
    pub reviewed: usize,
    /// All there are.
    pub total: usize,
}

/// What a comment says about review, if it says anything.
pub(super) fn mark(comment: &Comment<&str>) -> Option<bool> {
    comment.content.iter().find_map(|line| {
        let said = line.trim().strip_prefix("reviewed:")?.trim();
        Some(said == "yes" || said.starts_with("yes "))
    })
}

/// Counts by language.
pub(super) fn count(texts: &Texts) -> BTreeMap<Language, Reviewed> {
    let mut counts: BTreeMap<Language, Reviewed> =
        Language::ALL.into_iter().map(|l| (l, Reviewed::default())).collect();
    for (language, text) in texts.by_name.values().flatten() {
        let count = counts.entry(*language).or_default();
        count.total += 1;
        count.reviewed += usize::from(text.reviewed);
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::super::files::WordFile;
    use super::*;

    #[test]
    fn the_innermost_mark_holds() {
        let text = "### reviewed: no\na = A\n# reviewed: yes by N. N.\nb = B\n## reviewed: yes\nc = C\n";
        let file = WordFile { path: "x".into(), desk: None, language: Language::En, text: text.into() };
        let texts = Texts::read(&[file], &mut Vec::new());
        assert_eq!(count(&texts)[&Language::En], Reviewed { reviewed: 2, total: 3 });
    }
}
