//! What does every page need to know before it is drawn?

use super::{language::language_of, theme::night_of};
use crate::words::{Say, Words};
use amanat_core::values::{Language, Moment, Names};
use axum::http::request::Parts;

/// The force that runs this installation: its name and mark, set in one place (`[force]` of the settings).
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Force {
    /// Its name in the languages it has one in. Empty: only Amanat's own name is shown.
    pub names: Names,
    /// The web address of its mark, on this server. `None`: our own neutral mark.
    pub mark: Option<String>,
}

/// The officer who is signed in.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// Whether they are a guest of the house: they see what they brought, and nothing else.
    pub guest: bool,
    /// Their name as they write it.
    pub name: String,
    /// Their unit's name in the page's language.
    pub unit: String,
    /// May they set up units and people? Decides which entries the menu has; the guard decides what opens.
    pub sets_up: bool,
    /// Further entries of the menu, for duties that few have: where, and the message of what.
    pub entries: Vec<(&'static str, &'static str)>,
}

/// What surrounds a page's own content.
#[derive(Clone)]
pub struct Frame {
    /// The words of the visitor's language.
    pub say: Say,
    /// The moment the page is drawn: the same for all clocks on it.
    pub now: Moment,
    /// Path and query of this page, for the language links.
    pub here: String,
    /// Whose installation this is.
    pub force: Force,
    /// Are all people and events invented?
    pub demo: bool,
    /// Does the record take nothing any more? Whoever reads is told before they write.
    pub stopped: bool,
    /// A protected path: neutral title, quick exit, nothing kept on the device.
    pub protected: bool,
    /// The officer, on staff pages.
    pub signed_in: Option<SignedIn>,
    /// Dark ground for control rooms.
    pub night: bool,
    /// The form whose answers go along when another language is chosen, by its id.
    pub form: Option<&'static str>,
    /// A screen that fills the window, by its name: the style sheet and layout of that name belong to it.
    pub screen: Option<&'static str>,
    /// Without script the page comes anew after so many seconds.
    pub renew_s: Option<u32>,
    /// Extra script islands of this page, by asset name: `"map.js"`, `"drafts.js"`.
    pub scripts: Vec<&'static str>,
}

impl Frame {
    /// A frame for a public page.
    pub fn new(say: Say, now: Moment, here: impl Into<String>) -> Self {
        Self {
            say,
            now,
            here: here.into(),
            force: Force::default(),
            demo: false,
            stopped: false,
            protected: false,
            signed_in: None,
            night: false,
            form: None,
            screen: None,
            renew_s: None,
            scripts: Vec::new(),
        }
    }

    /// A frame for the page this request asks for: its language, theme and address.
    pub fn of_request(parts: &Parts, words: &Words, house: Language, now: Moment) -> Self {
        let here = parts.uri.path_and_query().map_or("/", |here| here.as_str());
        // `//elsewhere` in a link would lead to another server.
        let here = if here.starts_with("//") || here.starts_with("/\\") { "/" } else { here };
        let night = night_of(parts);
        Self { night, ..Self::new(words.of(language_of(parts, house)), now, here) }
    }

    /// The same frame with one more island of script.
    pub fn with_script(mut self, asset: &'static str) -> Self {
        if !self.scripts.contains(&asset) {
            self.scripts.push(asset);
        }
        self
    }

    /// The name over the page: the force's, else ours.
    pub fn house_name(&self) -> String {
        match self.force.names.in_language(self.say.language()) {
            "" => self.say.say("brand"),
            name => name.to_owned(),
        }
    }

    /// This page again, with one part of its query set: the links to other languages and themes.
    pub(super) fn here_with(&self, name: &str, value: &str) -> String {
        let (path, query) = self.here.split_once('?').unwrap_or((&self.here, ""));
        let kept = query.split('&').filter(|part| !part.is_empty() && part.split('=').next() != Some(name));
        let kept: String = kept.map(|part| format!("{part}&")).collect();
        format!("{path}?{kept}{name}={value}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(uri: &str) -> Frame {
        let parts = axum::http::Request::get(uri).body(()).unwrap().into_parts().0;
        let words = Words::load_what_is_there().0;
        Frame::of_request(&parts, &words, Language::Ur, Moment::from_millis(0))
    }

    #[test]
    fn a_link_to_this_page_never_leads_elsewhere() {
        assert_eq!(frame("//example.com/x").here_with("lang", "fa"), "/?lang=fa");
        assert_eq!(frame("/a?lang=ur&x=1&langs=2").here_with("lang", "fa"), "/a?x=1&langs=2&lang=fa");
        assert_eq!(frame("/a?lang=sd").say.language(), Language::Sd);
    }
}
