//! Does every language say everything that English says?
//!
//! Other systems lost variables and plural forms in translation without anyone noticing; here each loss is a fault.

use super::{
    load::WordFault,
    syntax::{Text, Texts},
};
use amanat_core::values::Language;
use std::collections::BTreeSet;

/// The plural forms a language needs wherever a number chooses the form.
fn forms_needed(language: Language) -> &'static [&'static str] {
    match language {
        Language::Ar => &["zero", "one", "two", "few", "many", "other"],
        _ => &["one", "other"],
    }
}

/// Every difference between the languages that a reader would suffer from.
pub(super) fn faults(texts: &Texts) -> Vec<WordFault> {
    let mut faults = Vec::new();
    for ((desk, id), languages) in &texts.by_name {
        let Some(english) = languages.get(&Language::En) else {
            for text in languages.values() {
                faults.push(fault(text, id, "is not in English: add it there, or remove it here".into()));
            }
            continue;
        };
        for language in Language::ALL {
            match languages.get(&language) {
                Some(text) => compare(id, language, english, text, &mut faults),
                None => {
                    let file = match desk {
                        Some(desk) => format!("desks/{desk}/words/{language}.ftl"),
                        None => english.path.replacen("/en/", &format!("/{language}/"), 1),
                    };
                    faults.push(WordFault { place: format!("{file}: {id}"), wrong: "is missing".into() });
                }
            }
        }
    }
    faults
}

fn compare(id: &str, language: Language, english: &Text, text: &Text, faults: &mut Vec<WordFault>) {
    if text.variables != english.variables {
        let list = |of: &BTreeSet<String>| of.iter().cloned().collect::<Vec<_>>().join(", ");
        let (has, needs) = (list(&text.variables), list(&english.variables));
        faults.push(fault(text, id, format!("uses the variables [{has}], English uses [{needs}]")));
    }
    for (variable, choices) in &text.plurals {
        for forms in choices {
            for needed in forms_needed(language).iter().filter(|f| !forms.contains(**f)) {
                faults.push(fault(text, id, format!("lacks the plural form `{needed}` of ${variable}")));
            }
        }
    }
    if language == Language::Ar {
        for variable in english.plurals.keys().filter(|v| !text.plurals.contains_key(*v)) {
            faults.push(fault(
                text,
                id,
                format!("must choose a plural form by ${variable}, as English does"),
            ));
        }
    }
    if language != Language::En && !english.may_be_the_same && is_leftover(english, text) {
        let wrong = "is not translated (if it should be the same, say `# same in every language` in English)";
        faults.push(fault(text, id, wrong.into()));
    }
}

/// Identical to English, or with no letter of its own script where English has letters.
fn is_leftover(english: &Text, text: &Text) -> bool {
    let latin = |words: &str| words.chars().any(|c| c.is_ascii_alphabetic());
    let own = |words: &str| words.chars().any(|c| ('\u{620}'..='\u{6ff}').contains(&c));
    latin(&english.words) && (english.words.trim() == text.words.trim() || !own(&text.words))
}

fn fault(text: &Text, id: &str, wrong: String) -> WordFault {
    WordFault { place: format!("{}:{} {id}", text.path, text.line), wrong }
}

#[cfg(test)]
mod tests {
    use super::super::files::WordFile;
    use super::*;

    #[test]
    fn every_language_says_everything_that_english_says() {
        if let Err(faults) = crate::words::Words::load() {
            panic!("{faults}");
        }
    }

    const ENGLISH: &str =
        "### reviewed: no\nhours = { $n ->\n    [one] one hour\n   *[other] { $n } hours\n}\n";

    fn check(english: &str, language: Language, text: &str) -> Vec<String> {
        let file = |language, text: &str| WordFile {
            path: format!("words/{language}/x.ftl"),
            desk: None,
            language,
            text: text.into(),
        };
        let mut all = Vec::new();
        let texts = Texts::read(&[file(Language::En, english), file(language, text)], &mut all);
        all.extend(faults(&texts));
        let mine = format!("/{language}/");
        all.into_iter().filter(|f| f.place.contains(&mine)).map(|f| f.wrong).collect()
    }

    #[test]
    fn a_lost_variable_is_a_fault() {
        let said =
            check("### reviewed: no\na = By { $when }\n", Language::Ps, "### reviewed: no\na = پورې\n");
        assert_eq!(said, ["uses the variables [], English uses [when]"]);
    }

    #[test]
    fn arabic_needs_its_six_forms() {
        let two = "### reviewed: no\nhours = { $n ->\n    [one] ساعة\n   *[other] { $n } ساعة\n}\n";
        assert_eq!(check(ENGLISH, Language::Ar, two).len(), 4);
        assert_eq!(check(ENGLISH, Language::Ar, "### reviewed: no\nhours = { $n } ساعة\n").len(), 1);
        assert_eq!(check(ENGLISH, Language::Fa, "### reviewed: no\nhours = { $n } ساعت\n").len(), 0);
    }

    #[test]
    fn a_message_left_in_english_is_a_fault_unless_it_may_be_the_same() {
        let english = "### reviewed: no\nsend = Send\n# same in every language\nbrand = Amanat\n";
        assert_eq!(check(english, Language::Fa, english).len(), 1);
    }

    #[test]
    fn a_missing_message_and_a_missing_review_mark_are_faults() {
        assert_eq!(check("### reviewed: no\na = A\n", Language::Ckb, "# nothing\n").len(), 2);
    }
}
