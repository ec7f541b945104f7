//! Which ways lead on from here?

use maud::{Markup, html};

/// A way on: a large link with a line that says what happens there.
pub struct Tile {
    /// Where it leads.
    pub to: String,
    /// What is sent there, under which name, where the address alone must not say it: then it is a button.
    pub sends: Option<(&'static str, String)>,
    /// Its name.
    pub title: String,
    /// What happens there, in a line.
    pub says: String,
}

/// Ways on; the first stands out when `first_stands_out`.
pub fn tiles(ways: &[Tile], first_stands_out: bool) -> Markup {
    html! {
        ul.tiles {
            @for (i, way) in ways.iter().enumerate() {
                li.first[i == 0 && first_stands_out] {
                    @match &way.sends {
                        None => { a href=(way.to) { strong { (way.title) } span { (way.says) } } }
                        Some((name, value)) => {
                            form method="post" action=(way.to) {
                                button type="submit" name=(name) value=(value) {
                                    strong { (way.title) } span { (way.says) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
