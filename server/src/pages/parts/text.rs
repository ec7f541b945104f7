//! How is text shown that does not run in the page's direction?

use maud::{Markup, html};

/// A code up to this length stays on one line.
const MAX_UNBROKEN_BYTES: usize = 24;

/// Words a person wrote: their own direction, isolated from the sentence around them.
pub fn words_of_person(text: &str) -> Markup {
    html! { bdi dir="auto" { (text) } }
}

/// Several lines a person wrote, line breaks kept, each paragraph in its own direction.
pub fn lines_of_person(text: &str) -> Markup {
    html! {
        div.told { @for line in text.split('\n') { p dir="auto" { (line) } } }
    }
}

/// A reference, code, phone number or address: left to right everywhere, never reversed.
///
/// Long ones, such as hashes, may break across lines; short ones never do.
pub fn ltr(code: &str) -> Markup {
    html! { bdi.code.long[code.len() > MAX_UNBROKEN_BYTES] dir="ltr" { (code) } }
}

/// What is typed to check a receipt without us; it breaks between its parts only.
pub fn command_line() -> Markup {
    html! {
        bdi.code.long dir="ltr" {
            @for part in ["amanat verify", "receipt FILE", "--policy POLICY"] { span.whole { (part) } " " }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_persons_words_are_isolated_and_never_markup() {
        let drawn = words_of_person("<b>علی\u{202e}</b>").into_string();
        assert_eq!(drawn, "<bdi dir=\"auto\">&lt;b&gt;علی\u{202e}&lt;/b&gt;</bdi>");
        assert_eq!(ltr("+92 300 1").into_string(), "<bdi class=\"code\" dir=\"ltr\">+92 300 1</bdi>");
    }
}
