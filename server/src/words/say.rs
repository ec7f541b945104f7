//! How does a page or a message ask for its words?

use super::{Digits, LocalTime, load::Shelves};
use amanat_core::values::{Direction, Language};
use fluent_bundle::{FluentArgs, FluentValue};
use std::sync::Arc;

/// One variable of a message: `("count", 3.into())`, `("unit", name.as_str().into())`.
pub type Given<'a> = (&'a str, FluentValue<'a>);

/// The words of one language, for one visit. Cheap to clone.
///
/// Variables are wrapped in Unicode isolates, so that a name in another direction does not disturb its sentence.
#[derive(Clone)]
pub struct Say {
    shelves: Arc<Shelves>,
    language: Language,
    local_time: LocalTime,
    plain: bool,
}

impl Say {
    pub(super) fn new(shelves: Arc<Shelves>, language: Language, local_time: LocalTime) -> Self {
        Self { shelves, language, local_time, plain: false }
    }

    /// The same words without isolates, for SMS and other doors that count or cannot show them.
    pub fn plain(mut self) -> Self {
        self.plain = true;
        self
    }

    /// The same words for a unit in another zone.
    pub fn at(mut self, local_time: LocalTime) -> Self {
        self.local_time = local_time;
        self
    }

    /// The same words in another language.
    pub fn in_another(&self, language: Language) -> Self {
        Self { language, ..self.clone() }
    }

    /// The language spoken.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The side its lines begin on.
    pub fn direction(&self) -> Direction {
        self.language.direction()
    }

    /// The zone and calendar settings dates are shown in.
    pub fn local_time(&self) -> &LocalTime {
        &self.local_time
    }

    /// A message of the screens.
    pub fn say(&self, id: &str) -> String {
        self.speak(None, id, &[])
    }

    /// A message of the screens with its variables.
    pub fn with(&self, id: &str, given: &[Given<'_>]) -> String {
        self.speak(None, id, given)
    }

    /// A message of a desk.
    pub fn desk(&self, desk: &str, id: &str) -> String {
        self.speak(Some(desk), id, &[])
    }

    /// A message of a desk with its variables.
    pub fn desk_with(&self, desk: &str, id: &str, given: &[Given<'_>]) -> String {
        self.speak(Some(desk), id, given)
    }

    /// Is there such a message on the screens' shelf, in this language or in English?
    pub fn has(&self, id: &str) -> bool {
        [self.language, Language::En]
            .into_iter()
            .any(|l| self.shelves.bundle(None, l).is_some_and(|b| b.has_message(id)))
    }

    /// Is there such a message among a desk's words, in this language or in English?
    pub fn desk_has(&self, desk: &str, id: &str) -> bool {
        [self.language, Language::En]
            .into_iter()
            .any(|l| self.shelves.bundle(Some(desk), l).is_some_and(|b| b.has_message(id)))
    }

    /// A whole number with the language's digits.
    pub fn number(&self, number: i64) -> String {
        Digits::of(self.language).grouped(number)
    }

    /// Any text of ours with its digits written in the language's.
    pub fn digits(&self, text: &str) -> String {
        Digits::of(self.language).write(text)
    }

    fn speak(&self, desk: Option<&str>, id: &str, given: &[Given<'_>]) -> String {
        let said = self.in_language(desk, self.language, id, given).or_else(|| {
            self.shelves.note_missing(desk, self.language, id);
            self.in_language(desk, Language::En, id, given)
        });
        let said = said.unwrap_or_else(|| id.to_owned());
        if self.plain { said.replace(['\u{2068}', '\u{2069}'], "") } else { said }
    }

    fn in_language(
        &self,
        desk: Option<&str>,
        language: Language,
        id: &str,
        given: &[Given<'_>],
    ) -> Option<String> {
        let bundle = self.shelves.bundle(desk, language)?;
        let pattern = bundle.get_message(id)?.value()?;
        let arguments: FluentArgs<'_> = given.iter().map(|(name, value)| (*name, value.clone())).collect();
        // A variable not given is shown by its name in braces; a story renders every page, so it is seen there.
        Some(bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Words;

    fn words() -> Words {
        Words::load_what_is_there().0
    }

    #[test]
    fn a_variable_is_isolated_on_pages_and_not_in_an_sms() {
        let urdu = words().of(Language::Ur);
        let said = urdu.with("signed-in-as", &[("name", "Karachi".into())]);
        assert!(said.contains("\u{2068}Karachi\u{2069}"), "{said}");
        let sms = urdu.plain().with("signed-in-as", &[("name", "Karachi".into())]);
        assert!(!sms.contains('\u{2068}') && sms.contains("Karachi"), "{sms}");
    }

    #[test]
    fn a_message_nobody_wrote_is_shown_by_its_name_and_never_panics() {
        assert_eq!(words().of(Language::Ar).say("no-such-message"), "no-such-message");
        assert_eq!(words().of(Language::Ar).desk("no-desk", "x"), "x");
    }

    #[test]
    fn numbers_inside_messages_wear_the_languages_digits() {
        let said = words().of(Language::Fa).plain().with("time-in-hours", &[("count", 12.into())]);
        assert!(said.contains("۱۲"), "{said}");
    }
}
