//! What may a browser do with our pages?
//!
//! Run nothing and fetch nothing that is not ours, tell no other server where a person came from, and keep no page:
//! a shared phone must not show a report to whoever presses "back" after signing out.
//!
//! Invariant: a handler that sets one of these itself is left alone (a receipt carries its own verifier).

use super::layout::CONTENT_POLICY;
use axum::{
    extract::Request,
    http::{HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};

static ALWAYS: [(HeaderName, &str); 5] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "geolocation=(self), camera=(), microphone=(), payment=()",
    ),
];

/// What is neither a page nor a file of ours: nothing in it is to be run, drawn or framed.
const NOTHING: &str =
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";
/// Kept by nobody: a redirect tells as much as a page.
const UNKEPT: &str = "private, no-store";

/// What a browser throws away when somebody leaves: pages kept in memory and what scripts wrote down. Its cookies we
/// end one by one, because a language and a known browser are to stay.
const THROWN_AWAY: &str = "\"cache\", \"storage\"";

/// An answer with which the browser forgets what it saw of this person.
pub fn forget_all(mut response: Response) -> Response {
    let name = HeaderName::from_static("clear-site-data");
    response.headers_mut().insert(name, HeaderValue::from_static(THROWN_AWAY));
    response
}

/// Middleware: the strictest headers that our pages work with.
pub async fn strict_headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let kind = headers.get(header::CONTENT_TYPE).map(|kind| kind.as_bytes().to_owned()).unwrap_or_default();
    let is = |begin: &str| kind.starts_with(begin.as_bytes());
    // An open stream is not to be kept either, whatever its handler says of asking again.
    if is("text/event-stream") {
        headers.remove(header::CACHE_CONTROL);
    }
    let policy = match is("text/html") {
        true => Some(CONTENT_POLICY),
        // A file of ours says how long it may be kept; a policy on a script's file would bind its workers.
        false => (is("application/json") || !headers.contains_key(header::CACHE_CONTROL)).then_some(NOTHING),
    };
    let policy = policy.map(|policy| (header::CONTENT_SECURITY_POLICY, policy));
    let wanted = ALWAYS.iter().cloned().chain(policy).chain([(header::CACHE_CONTROL, UNKEPT)]);
    for (name, value) in wanted {
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::{Router, body::Body, middleware::from_fn, response::Html, routing::get};
    use tower::ServiceExt;

    #[tokio::test]
    async fn a_page_is_not_kept_and_a_file_keeps_its_own_word() {
        let own = [(header::CACHE_CONTROL, "public"), (header::CONTENT_TYPE, "text/css")];
        let site = Router::new()
            .route("/page", get(|| async { Html("") }))
            .route("/file", get(|| async move { (own, "") }))
            .route("/away", get(|| async { axum::response::Redirect::to("/page") }))
            .layer(from_fn(strict_headers));
        let ask = |path: &str| site.clone().oneshot(Request::get(path).body(Body::empty()).unwrap());
        let page = ask("/page").await.unwrap();
        assert_eq!(page.headers()[header::CACHE_CONTROL], UNKEPT);
        assert_eq!(page.headers()[header::CONTENT_SECURITY_POLICY], CONTENT_POLICY);
        let file = ask("/file").await.unwrap();
        assert_eq!(file.headers()[header::CACHE_CONTROL], "public");
        assert!(!file.headers().contains_key(header::CONTENT_SECURITY_POLICY));
        let away = ask("/away").await.unwrap();
        assert_eq!(away.headers()[header::CACHE_CONTROL], UNKEPT);
        assert_eq!(away.headers()[header::CONTENT_SECURITY_POLICY], NOTHING);
    }
}
