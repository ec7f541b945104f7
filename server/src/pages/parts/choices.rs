//! How is one of a few asked for, or several of them?

use crate::words::Say;
use maud::{Markup, html};

/// One thing to choose.
#[derive(Clone, Debug)]
pub struct Choice<'a> {
    /// Its value in the form.
    pub value: &'a str,
    /// What it says.
    pub label: String,
    /// A quiet line beneath, or empty.
    pub help: String,
}

/// A question answered by choosing.
#[derive(Clone, Debug)]
pub struct Choices<'a> {
    /// Its name in the form.
    pub name: &'a str,
    /// What is asked.
    pub question: &'a str,
    /// A line of help, or empty.
    pub help: &'a str,
    /// What there is to choose.
    pub choices: Vec<Choice<'a>>,
    /// The values chosen before.
    pub chosen: Vec<&'a str>,
    /// May several be chosen?
    pub several: bool,
    /// What is wrong, if anything.
    pub error: Option<&'a str>,
}

impl Choices<'_> {
    /// Draws it. The first choice has the question's name as its id, so that an error leads to it.
    pub fn draw(&self, say: &Say) -> Markup {
        let described = [(!self.help.is_empty()).then_some("help"), self.error.map(|_| "error")];
        let described: Vec<String> =
            described.iter().flatten().map(|part| format!("{}-{part}", self.name)).collect();
        let described = (!described.is_empty()).then(|| described.join(" "));
        html! {
            fieldset.choices.wrong[self.error.is_some()] aria-describedby=[described] {
                legend { (self.question) }
                @if !self.help.is_empty() { p.help id={ (self.name) "-help" } { (self.help) } }
                @if let Some(error) = self.error {
                    p.error id={ (self.name) "-error" } { (say.with("field-error", &[("what", error.into())])) }
                }
                @for (i, choice) in self.choices.iter().enumerate() { (self.one(i, choice)) }
            }
        }
    }

    fn one(&self, i: usize, choice: &Choice<'_>) -> Markup {
        let id = if i == 0 { self.name.to_owned() } else { format!("{}-{i}", self.name) };
        let help_id = (!choice.help.is_empty()).then(|| format!("{id}-says"));
        html! {
            div.choice {
                input id=(id) type=(if self.several { "checkbox" } else { "radio" }) name=(self.name)
                    value=(choice.value) checked[self.chosen.contains(&choice.value)]
                    aria-describedby=[help_id.as_deref()];
                label for=(id) { (choice.label) }
                @if let Some(help_id) = &help_id { p.help id=(help_id) { (choice.help) } }
            }
        }
    }
}
