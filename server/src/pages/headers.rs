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

static ON_PAGES: [(HeaderName, &str); 2] =
    [(header::CONTENT_SECURITY_POLICY, CONTENT_POLICY), (header::CACHE_CONTROL, "private, no-store")];

/// Middleware: the strictest headers that our pages work with.
pub async fn strict_headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let is_page =
        headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let wanted = ALWAYS.iter().chain(ON_PAGES.iter().filter(|_| is_page));
    for (name, value) in wanted {
        if !headers.contains_key(name) {
            headers.insert(name.clone(), HeaderValue::from_static(value));
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
            .layer(from_fn(strict_headers));
        let ask = |path: &str| site.clone().oneshot(Request::get(path).body(Body::empty()).unwrap());
        let page = ask("/page").await.unwrap();
        assert_eq!(page.headers()[header::CACHE_CONTROL], "private, no-store");
        assert_eq!(page.headers()[header::CONTENT_SECURITY_POLICY], CONTENT_POLICY);
        let file = ask("/file").await.unwrap();
        assert_eq!(file.headers()[header::CACHE_CONTROL], "public");
        assert!(!file.headers().contains_key(header::CONTENT_SECURITY_POLICY));
    }
}
