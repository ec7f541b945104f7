//! Which page of a report comes next?

use amanat_core::playbook::{Ask, AskKind, Playbook};

/// A page of a report.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step<'a> {
    /// One of the desk's questions.
    Ask(&'a Ask),
    /// Who will see it, and how to be reached.
    WhoSees,
    /// Everything once more, with photos, before it is sent.
    ToSend,
}

impl<'a> Step<'a> {
    /// Its word in addresses; a question's name has no dash.
    pub fn word(&self) -> &'a str {
        match self {
            Step::Ask(ask) => &ask.name,
            Step::WhoSees => "who-sees",
            Step::ToSend => "to-send",
        }
    }
}

/// The pages in order. Where a report must be kept from others' eyes, how to be reached safely comes first.
pub fn steps(playbook: &Playbook) -> Vec<Step<'_>> {
    let asks = playbook.asks.iter().filter(|a| a.kind != AskKind::Photo).map(Step::Ask);
    let mut steps: Vec<Step<'_>> = asks.collect();
    if playbook.discreet {
        steps.insert(0, Step::WhoSees);
    } else {
        steps.push(Step::WhoSees);
    }
    steps.push(Step::ToSend);
    steps
}

/// The page of this word.
pub fn find<'a>(steps: &[Step<'a>], word: &str) -> Option<(usize, Step<'a>)> {
    steps.iter().copied().enumerate().find(|(_, step)| step.word() == word)
}
