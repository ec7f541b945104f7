//! How is a text found, told apart and shown safely, whichever of the region's scripts it is in?
//!
//! `fold` makes search keys, `language` guesses the language, `direction` keeps mixed lines readable.
//!
//! Invariant: nothing here changes what a person wrote; keys and guesses are kept beside it.
//! Not here: the search index (record), the wording of the screens (server/words).

mod cues;
pub mod direction;
pub mod fold;
mod joins;
pub mod language;
mod letters;
mod profiles;
pub mod sms;
