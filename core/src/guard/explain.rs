//! Why was the answer yes or no?
//!
//! The policies that spoke are named, with the sentence that stands above each in its file. Where the answer is no,
//! the marks that are missing are worked out from the same table that answered, so that "it would be yes with …" is
//! never a guess.
//!
//! Not here: in which words a person reads it (`amanat policies`).

use super::{
    Chain, Guard, Thing, Visitor, relate,
    table::{Marks, Standing},
    words::Action,
};
use crate::values::Level;
use std::collections::BTreeMap;

/// A policy that spoke.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What it is called (`@id`).
    pub name: String,
    /// The sentence above it in its file; its file's first where it has none of its own.
    pub says: String,
}

/// The answer to one standing, and what decided it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// How the post stands to the matter.
    pub standing: Standing,
    /// The answer.
    pub allowed: bool,
    /// The policies that decided it; none where no policy says yes.
    pub because: Vec<Reason>,
    /// Where the answer is no: each smallest set of marks that would make it yes, all else unchanged.
    pub lacks: Vec<Marks>,
}

/// Why the guard said yes or no: one answer a post, and yes where any of them is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The answer.
    pub allowed: bool,
    /// Each post's.
    pub told: Vec<Told>,
}

/// Sentences of policies, by name.
pub(super) type Sayings = BTreeMap<String, String>;

impl Guard {
    /// Why was the answer yes or no? Asks the engine again, so that the policies' names come along.
    pub fn why(
        &self,
        visitor: &Visitor,
        action: Action,
        thing: &Thing<'_>,
        chain: &dyn Chain,
    ) -> Explanation {
        let told: Vec<Told> = relate::standings(&self.roles, visitor, thing, chain)
            .map(|standing| self.explain(standing, thing.level, action))
            .collect();
        Explanation { allowed: told.iter().any(|told| told.allowed), told }
    }

    /// The same for one standing, whoever has it.
    pub fn explain(&self, standing: Standing, level: Level, action: Action) -> Told {
        let asked = Marks::asked_of(action);
        let standing = Standing { marks: standing.marks.among(asked), ..standing };
        let (allowed, names) = self.table.decide(standing, level, action);
        let reason = |name: String| {
            let says = self.sayings.get(&name).cloned().unwrap_or_default();
            Reason { name, says }
        };
        let lacks = if allowed { Vec::new() } else { self.lacks(standing, level, action) };
        Told { standing, allowed, because: names.into_iter().map(reason).collect(), lacks }
    }

    fn lacks(&self, standing: Standing, level: Level, action: Action) -> Vec<Marks> {
        let more = Marks::asked_of(action).without(standing.marks).without(Marks::CONFLICT);
        let would = |added: &Marks| {
            let marks = standing.marks.and(*added);
            self.table.may(Standing { marks, ..standing }, level, action)
        };
        let enough: Vec<Marks> = more.each().filter(would).collect();
        let is_smallest = |one: &&Marks| !enough.iter().any(|other| other != *one && other.is_within(**one));
        enough.iter().filter(is_smallest).copied().collect()
    }
}

/// The sentences above the policies of a file. A comment speaks for the policies under it until the next comment.
pub(super) fn sayings(text: &str) -> Sayings {
    let mut sayings = Sayings::new();
    let (mut says, mut is_comment) = (String::new(), false);
    for line in text.lines() {
        match (line.strip_prefix("//"), line.strip_prefix("@id(\"")) {
            (Some(more), _) if is_comment => {
                says.push(' ');
                says.push_str(more.trim());
            }
            (Some(first), _) => says = first.trim().to_owned(),
            (_, Some(rest)) => {
                let name = rest.split('"').next().unwrap_or_default();
                sayings.insert(name.to_owned(), says.clone());
            }
            _ => {}
        }
        is_comment = line.starts_with("//");
    }
    sayings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_is_told_by_the_sentence_above_it() {
        let text = "// What?\n\n// The desk\n// works.\n@id(\"one\")\npermit (principal, action, resource);\n\n\
                    @id(\"two\")\nforbid (principal, action, resource);\n// Else.\n@id(\"three\")\n";
        let told = sayings(text);
        assert_eq!(told["one"], "The desk works.");
        assert_eq!(told["two"], "The desk works.");
        assert_eq!(told["three"], "Else.");
    }
}
