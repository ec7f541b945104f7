//! What does the force call its units, posts and ranks, in the reader's language?

use crate::words::Say;
use amanat_core::{setup::Setup, values::UnitId};

/// What the force calls things, in the reader's language; their id where it has no name.
pub struct Naming<'a> {
    /// The reader's words.
    pub say: &'a Say,
    /// The force's names.
    pub setup: &'a Setup,
}

impl Naming<'_> {
    /// A unit.
    pub fn unit(&self, id: &UnitId) -> String {
        let name = self.setup.places.unit(id).map(|unit| unit.names.in_language(self.say.language()));
        name.filter(|name| !name.is_empty()).unwrap_or(id.as_str()).to_owned()
    }

    /// A post's role.
    pub fn role(&self, id: &str) -> String {
        let name = self.setup.places.post(id).map(|post| post.names.in_language(self.say.language()));
        name.filter(|name| !name.is_empty()).map_or_else(|| self.message("role", id), str::to_owned)
    }

    /// A rank.
    pub fn rank(&self, id: &str) -> String {
        let rank = self.setup.places.ranks().iter().find(|rank| rank.id == id);
        let name = rank.map(|rank| rank.names.in_language(self.say.language()));
        name.filter(|name| !name.is_empty()).unwrap_or(id).to_owned()
    }

    /// What else is known of a person.
    pub fn attribute(&self, id: &str) -> String {
        let known = self.setup.places.attributes().iter().find(|attribute| attribute.id == id);
        let name = known.map(|attribute| attribute.names.in_language(self.say.language()));
        name.filter(|name| !name.is_empty()).map_or_else(|| self.message("attribute", id), str::to_owned)
    }

    fn message(&self, kind: &str, id: &str) -> String {
        let message = format!("{kind}-{id}");
        if self.say.has(&message) { self.say.say(&message) } else { id.to_owned() }
    }
}
