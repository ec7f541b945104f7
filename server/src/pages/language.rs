//! In which language does this visitor read?
//!
//! What they chose last (`?lang=`), else what they chose before (a cookie), else what their browser asks for,
//! else the installation's own. No account and no script is needed.

use super::theme::{THEME_COOKIE, theme_word};
use amanat_core::values::Language;
use axum::{
    extract::{Request, State},
    http::{HeaderMap, header},
    middleware::Next,
    response::Response,
};

/// The cookie that remembers a choice of language. It holds a language code and nothing else.
pub const LANGUAGE_COOKIE: &str = "lang";

/// At most this many languages of `Accept-Language` are read.
const MAX_ACCEPTED: usize = 20;

/// The visitor's language, from what their request carries.
pub fn choose_language(
    query: Option<&str>,
    cookie: Option<&str>,
    accept_language: Option<&str>,
    house: Language,
) -> Language {
    let known = |code: Option<&str>| code.and_then(|c| c.parse().ok());
    known(query).or_else(|| known(cookie)).or_else(|| accepted(accept_language?)).unwrap_or(house)
}

/// The visitor's language, read off the parts of a request.
pub fn language_of(parts: &axum::http::request::Parts, house: Language) -> Language {
    let accept = parts.headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok());
    let cookie = choice_of(&parts.headers, LANGUAGE_COOKIE);
    choose_language(wish_in(parts.uri.query(), LANGUAGE_COOKIE), cookie, accept, house)
}

/// What the names of kept choices begin with over https, where browsers hold cookies to that.
const OVER_TLS: &str = "__Host-";

/// Middleware: a choice made by `?lang=` or `?theme=` is kept for the next pages; over https for this host alone.
pub async fn keep_choices(State(is_https): State<bool>, request: Request, next: Next) -> Response {
    let query = request.uri().query();
    let language: Option<Language> = wish_in(query, LANGUAGE_COOKIE).and_then(|code| code.parse().ok());
    let theme = wish_in(query, THEME_COOKIE).and_then(theme_word);
    let mut response = next.run(request).await;
    let kept = [(LANGUAGE_COOKIE, language.map(Language::code)), (THEME_COOKIE, theme)];
    for (name, value) in kept.into_iter().filter_map(|(name, value)| Some((name, value?))) {
        let (prefix, secure) = if is_https { (OVER_TLS, "; Secure") } else { ("", "") };
        let cookie =
            format!("{prefix}{name}={value}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax{secure}");
        if let Ok(cookie) = cookie.parse() {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
    }
    response
}

/// What the query wishes under this name.
pub(super) fn wish_in<'a>(query: Option<&'a str>, name: &str) -> Option<&'a str> {
    query?.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
}

/// The choice that the browser kept, by either name.
pub(super) fn choice_of<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    cookie_of(headers, &format!("{OVER_TLS}{name}")).or_else(|| cookie_of(headers, name))
}

/// What the browser kept under this name.
pub(super) fn cookie_of<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let cookies = headers.get(header::COOKIE)?.to_str().ok()?;
    cookies.split(';').find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
}

/// The best of the browser's languages that we speak.
fn accepted(header: &str) -> Option<Language> {
    let mut best: Option<(Language, f32)> = None;
    for part in header.split(',').take(MAX_ACCEPTED) {
        let mut pieces = part.split(';');
        let tag = pieces.next().unwrap_or("").trim().to_ascii_lowercase();
        let weight = pieces.find_map(|p| p.trim().strip_prefix("q=")?.parse::<f32>().ok()).unwrap_or(1.0);
        let code = match tag.split('-').next().unwrap_or("") {
            "prs" => "fa",
            "ku" => "ckb",
            "pus" | "pbu" | "pst" => "ps",
            code => code,
        };
        let Ok(language) = code.parse::<Language>() else { continue };
        if weight > 0.0 && best.is_none_or(|(_, w)| weight > w) {
            best = Some((language, weight));
        }
    }
    best.map(|(language, _)| language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_choice_holds_then_the_earlier_then_the_browser_then_the_house() {
        let house = Language::Ur;
        let choose = |q, c, a| choose_language(q, c, a, house);
        assert_eq!(choose(Some("fa"), Some("ps"), Some("en")), Language::Fa);
        assert_eq!(choose(None, Some("ps"), Some("en")), Language::Ps);
        assert_eq!(choose(Some("xx"), None, Some("de, sd;q=0.3, ar-IQ;q=0.8")), Language::Ar);
        assert_eq!(choose(None, None, Some("ku-Arab-IQ")), Language::Ckb);
        assert_eq!(choose(None, None, Some(";;q=,,*")), house);
        assert_eq!(choose(None, None, Some("en;q=0, fr")), house);
    }

    #[tokio::test]
    async fn a_choice_by_link_is_kept_and_anything_else_is_not() {
        use axum::{Router, body::Body, middleware::from_fn_with_state, routing::get};
        use tower::ServiceExt;
        let site = |is_https: bool| {
            Router::new().route("/", get(|| async { "" })).layer(from_fn_with_state::<
                _,
                _,
                (State<bool>, Request),
            >(is_https, keep_choices))
        };
        for (path, kept) in [("/?lang=ps&theme=night", 2), ("/?lang=%0d%0a&theme=x", 0), ("/", 0)] {
            let request = Request::get(path).body(Body::empty()).unwrap();
            let answer = site(false).oneshot(request).await.unwrap();
            assert_eq!(answer.headers().get_all(header::SET_COOKIE).iter().count(), kept, "{path}");
        }
        let answer =
            site(true).oneshot(Request::get("/?lang=ps").body(Body::empty()).unwrap()).await.unwrap();
        let kept = answer.headers()[header::SET_COOKIE].to_str().unwrap();
        assert!(kept.starts_with("__Host-lang=ps; Path=/;") && kept.ends_with("; Secure"), "{kept}");
        assert_eq!(
            choice_of(&[(header::COOKIE, "__Host-lang=ps".parse().unwrap())].into_iter().collect(), "lang"),
            Some("ps")
        );
    }
}
