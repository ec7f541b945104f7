//! How is one thing asked for in writing?
//!
//! Label, help and error belong to the field for readers aloud too; text is kept when a page comes back.

use crate::words::Say;
use maud::{Markup, html};

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One line of a person's words.
    Line,
    /// Several lines, with this many shown.
    Lines(u8),
    /// A phone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A code of ours: left to right, no correction.
    Code,
    /// A one-time code of digits.
    OneTimeCode,
    /// A sign-in name; the browser may offer a passkey there.
    SignInName,
    /// A password that exists.
    Password,
    /// A password being chosen.
    NewPassword,
    /// A PIN being chosen: digits that nobody beside may read.
    NewPin,
    /// A date in any calendar, as people write it.
    Date,
    /// A clock time.
    Time,
    /// Files; which ones is said in the help.
    Files(&'static str),
}

/// One thing asked for in writing.
#[derive(Clone, Debug)]
pub struct Field<'a> {
    /// Its name in the form.
    pub name: &'a str,
    /// What is asked.
    pub label: &'a str,
    /// A line of help, or empty.
    pub help: &'a str,
    /// What was written before.
    pub value: &'a str,
    /// What is wrong with it, if anything.
    pub error: Option<&'a str>,
    /// What it takes.
    pub kind: Kind,
    /// May it stay empty? Then it says so.
    pub optional: bool,
    /// The most characters it takes; 0 for the browser's own limit.
    pub max_chars: usize,
    /// Is the browser asked not to remember what is written? Others may use the same device.
    pub forgotten: bool,
}

impl<'a> Field<'a> {
    /// A required line with this name and label.
    pub fn line(name: &'a str, label: &'a str) -> Self {
        Field {
            name,
            label,
            help: "",
            value: "",
            error: None,
            kind: Kind::Line,
            optional: false,
            max_chars: 0,
            forgotten: false,
        }
    }

    /// Draws it.
    pub fn draw(&self, say: &Say) -> Markup {
        let described = [(!self.help.is_empty()).then_some("help"), self.error.map(|_| "error")];
        let described: Vec<String> =
            described.iter().flatten().map(|part| format!("{}-{part}", self.name)).collect();
        let described = (!described.is_empty()).then(|| described.join(" "));
        html! {
            div.field.wrong[self.error.is_some()] {
                label for=(self.name) {
                    (self.label)
                    @if self.optional { " " span.quiet { (say.say("field-optional")) } }
                }
                @if !self.help.is_empty() { p.help id={ (self.name) "-help" } { (self.help) } }
                @if let Some(error) = self.error {
                    p.error id={ (self.name) "-error" } { (say.with("field-error", &[("what", error.into())])) }
                }
                (self.control(described))
            }
        }
    }

    fn control(&self, described: Option<String>) -> Markup {
        let (kind, dir, complete, mode) = match self.kind {
            Kind::Lines(rows) => return self.area(rows, described),
            Kind::Files(accept) => return self.files(accept, described),
            Kind::Line | Kind::Date => ("text", "auto", "off", "text"),
            Kind::SignInName => ("text", "auto", "username webauthn", "text"),
            Kind::Phone => ("tel", "ltr", "tel", "tel"),
            Kind::Email => ("email", "ltr", "email", "email"),
            Kind::Code => ("text", "ltr", "off", "text"),
            Kind::OneTimeCode => ("text", "ltr", "one-time-code", "numeric"),
            Kind::Password => ("password", "ltr", "current-password", "text"),
            Kind::NewPassword => ("password", "ltr", "new-password", "text"),
            Kind::NewPin => ("password", "ltr", "new-password", "numeric"),
            Kind::Time => ("time", "ltr", "off", "numeric"),
        };
        let complete = if self.forgotten { "off" } else { complete };
        let as_is = matches!(self.kind, Kind::Code | Kind::OneTimeCode | Kind::SignInName).then_some("none");
        html! {
            input id=(self.name) name=(self.name) type=(kind) dir=(dir) autocomplete=(complete) inputmode=(mode)
                value=(self.value) required[!self.optional] autocapitalize=[as_is]
                spellcheck=[as_is.map(|_| "false")] maxlength=[(self.max_chars > 0).then_some(self.max_chars)]
                aria-describedby=[described] aria-invalid=[self.error.map(|_| "true")];
        }
    }

    fn area(&self, rows: u8, described: Option<String>) -> Markup {
        html! {
            textarea id=(self.name) name=(self.name) rows=(rows) dir="auto" required[!self.optional]
                maxlength=[(self.max_chars > 0).then_some(self.max_chars)]
                aria-describedby=[described] aria-invalid=[self.error.map(|_| "true")] { "\n" (self.value) }
        }
    }

    fn files(&self, accept: &str, described: Option<String>) -> Markup {
        html! {
            input id=(self.name) name=(self.name) type="file" multiple accept=(accept) required[!self.optional]
                aria-describedby=[described] aria-invalid=[self.error.map(|_| "true")];
        }
    }
}

/// What is wrong with a form, said at its top with a way to each field: (field name, what is wrong).
#[derive(Clone, Debug, Default)]
pub struct FormErrors(pub Vec<(String, String)>);

impl FormErrors {
    /// What is wrong with one field.
    pub fn of(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(field, _)| field == name).map(|(_, what)| what.as_str())
    }

    /// Adds a fault at a field.
    pub fn add(&mut self, name: &str, what: impl Into<String>) {
        self.0.push((name.to_owned(), what.into()));
    }

    /// Is nothing wrong?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The list at the top; nothing when nothing is wrong.
    pub fn draw(&self, say: &Say) -> Markup {
        html! {
            @if !self.is_empty() {
                div.form-errors role="alert" tabindex="-1" {
                    h2 { (say.say("form-errors-title")) }
                    ul { @for (name, what) in &self.0 { li { a href={ "#" (name) } { (what) } } } }
                }
            }
        }
    }
}
