//! Which small pictures stand beside words?
//!
//! Our own drawings, in the current ink. Each stands beside words that say the same, so readers aloud skip them.

use maud::{Markup, PreEscaped, html};

/// A small picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A clock.
    Clock,
    /// A clock past its time.
    Late,
    /// A tick.
    Done,
    /// Two bars.
    Paused,
    /// A letter i.
    Know,
    /// A triangle with a stroke.
    Care,
    /// Points in the direction of reading; mirrored by the style sheet.
    Onward,
    /// A globe.
    Globe,
}

impl Icon {
    fn strokes(self) -> &'static str {
        match self {
            Icon::Clock => r#"<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 2"/>"#,
            Icon::Late => r#"<circle cx="12" cy="12" r="9"/><path d="M12 7v6M12 16.5v.5"/>"#,
            Icon::Done => r#"<circle cx="12" cy="12" r="9"/><path d="m8 12.5 3 3 5-6.5"/>"#,
            Icon::Paused => r#"<circle cx="12" cy="12" r="9"/><path d="M10 9v6M14 9v6"/>"#,
            Icon::Know => r#"<circle cx="12" cy="12" r="9"/><path d="M12 11v6M12 7.5V8"/>"#,
            Icon::Care => r#"<path d="M12 4 2.5 20h19zM12 10v5M12 17.5v.5"/>"#,
            Icon::Onward => r#"<path d="M5 12h14m-6-6 6 6-6 6"/>"#,
            Icon::Globe => {
                r#"<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c-5 5-5 13 0 18 5-5 5-13 0-18"/>"#
            }
        }
    }
}

/// The picture, hidden from readers aloud.
pub fn icon(icon: Icon) -> Markup {
    let class = if icon == Icon::Onward { "icon turns" } else { "icon" };
    html! {
        svg class=(class) viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false" {
            (PreEscaped(icon.strokes()))
        }
    }
}

/// Our neutral mark: a hand's hollow that keeps a sealed grain.
pub fn own_mark() -> Markup {
    html! {
        svg class="mark" viewBox="0 0 48 48" width="44" height="44" aria-hidden="true" focusable="false" {
            (PreEscaped(
                r#"<rect class="mark-ground" width="48" height="48" rx="13"/><path class="mark-hand" d="M10 21c0 10 6 17 14 17s14-7 14-17"/><circle class="mark-grain" cx="24" cy="19" r="7"/><path class="mark-tick" d="m21 19 2.3 2.3 4-4.6"/>"#
            ))
        }
    }
}
