//! Which files of words does this binary carry?
//!
//! In a debug build they are read from the working tree, so that a translator sees a change at the next start.

use amanat_core::values::Language;
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "../words"]
#[include = "*/*.ftl"]
struct Screens;

#[derive(RustEmbed)]
#[folder = "../desks"]
#[include = "*/words/*.ftl"]
#[allow_missing = true]
struct Desks;

/// One file of words, before it is understood.
#[derive(Clone, Debug)]
pub(super) struct WordFile {
    /// Its path from the root of the project, for messages to whoever mends it.
    pub path: String,
    /// The desk it belongs to; `None` for the screens' own.
    pub desk: Option<String>,
    /// The language of all its messages.
    pub language: Language,
    /// Its text.
    pub text: String,
}

/// Reads every file of words; a file in a language or place we do not know is named in the second list.
pub(super) fn every_file() -> (Vec<WordFile>, Vec<String>) {
    let (mut files, mut strange) = (Vec::new(), Vec::new());
    for path in Screens::iter() {
        let language = path.split('/').next().and_then(|code| code.parse().ok());
        let text = Screens::get(&path).and_then(|f| String::from_utf8(f.data.into_owned()).ok());
        match (language, text) {
            (Some(language), Some(text)) => {
                files.push(WordFile { path: format!("words/{path}"), desk: None, language, text });
            }
            _ => strange.push(format!("words/{path}")),
        }
    }
    for path in Desks::iter() {
        let desk = path.split('/').next().map(str::to_owned);
        let language = path
            .rsplit('/')
            .next()
            .and_then(|name| name.strip_suffix(".ftl"))
            .and_then(|code| code.parse().ok());
        let text = Desks::get(&path).and_then(|f| String::from_utf8(f.data.into_owned()).ok());
        match (language, text) {
            (Some(language), Some(text)) => {
                files.push(WordFile { path: format!("desks/{path}"), desk, language, text });
            }
            _ => strange.push(format!("desks/{path}")),
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    (files, strange)
}
