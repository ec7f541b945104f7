//! How does a page ask for the next step?

use maud::{Markup, html};

/// The one main button of a form.
pub fn go_on(text: &str) -> Markup {
    html! { p.actions { button.main type="submit" { (text) } } }
}

/// A link that looks like a main button: goes somewhere, changes nothing.
pub fn link_button(to: &str, text: &str) -> Markup {
    html! { a.button.main href=(to) { (text) } }
}

/// One of several acts in a form: its name and value tell the handler which.
pub fn act(name: &str, value: &str, text: &str, main: bool) -> Markup {
    let class = if main { "main" } else { "second" };
    html! { button class=(class) type="submit" name=(name) value=(value) { (text) } }
}
