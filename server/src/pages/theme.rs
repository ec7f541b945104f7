//! Does this visitor want the night screen?

use super::language::{choice_of, wish_in};

/// The cookie that remembers a choice of theme, and its name in the query.
pub const THEME_COOKIE: &str = "theme";

/// Is the night screen chosen, by this link or an earlier one?
pub fn night_of(parts: &axum::http::request::Parts) -> bool {
    let wished = wish_in(parts.uri.query(), THEME_COOKIE).and_then(theme_word);
    wished.or_else(|| choice_of(&parts.headers, THEME_COOKIE)) == Some("night")
}

/// One of the themes there are.
pub(super) fn theme_word(word: &str) -> Option<&'static str> {
    ["day", "night"].into_iter().find(|known| *known == word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::{Request, header};

    #[test]
    fn the_night_screen_is_chosen_by_link_and_remembered() {
        let night = |path: &str, cookie: &str| {
            let request = Request::get(path).header(header::COOKIE, cookie).body(()).unwrap();
            night_of(&request.into_parts().0)
        };
        assert!(night("/today?theme=night", ""));
        assert!(night("/today", "lang=ur; theme=night"));
        assert!(!night("/today?theme=day", "theme=night"));
        assert!(!night("/today", ""));
    }
}
