//! Which styles, fonts, pictures and scripts do pages have, and how are they served?
//!
//! They are built by `make web` into `server/web/dist` and carried in the binary. Every name holds a hash of its
//! content, so a browser may keep a file for ever and a new release is never mixed with an old one.
//!
//! Not here: what the files are made of (`server/web/`).

use axum::{
    Router,
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use rust_embed::{EmbeddedFile, RustEmbed};
use std::{collections::HashMap, sync::OnceLock};

/// Every file of a release may be kept this long, because its name changes with its content.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

#[derive(RustEmbed)]
#[folder = "web/dist"]
#[allow_missing = true]
struct Dist;

/// The address of an asset by its plain name: `asset("app.css")` is `/assets/app-3F2A….css`.
///
/// A name that was not built is answered as it is and said in the log; its request is then not found.
pub fn asset(name: &str) -> String {
    match manifest().get(name) {
        Some(hashed) => format!("/assets/{hashed}"),
        None => {
            tracing::warn!(asset = name, "an asset is missing: run `make web`, then build again");
            format!("/assets/{name}")
        }
    }
}

/// The content of an asset by its plain name, for documents that must stand alone.
pub fn asset_text(name: &str) -> Option<String> {
    let file = Dist::get(manifest().get(name)?)?;
    String::from_utf8(file.data.into_owned()).ok()
}

/// The bytes of an asset by its plain name: letters to print with.
pub fn asset_bytes(name: &str) -> Option<Vec<u8>> {
    Some(Dist::get(manifest().get(name)?)?.data.into_owned())
}

/// What a worker that outlives its page may do: ask our own server, and nothing else. The policy of its file binds it.
const WORKER_POLICY: &str =
    "default-src 'none'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The script of a worker, served where the pages lie that it looks after. The browser holds it itself.
pub fn worker(name: &str) -> Response {
    match asset_text(name) {
        Some(script) => {
            let kind = (header::CONTENT_TYPE, "text/javascript; charset=utf-8");
            ([kind, (header::CONTENT_SECURITY_POLICY, WORKER_POLICY)], script).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Serves `/assets/…`.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/assets/{*name}", get(serve))
}

/// Plain name to name with hash, as the build wrote it.
fn manifest() -> &'static HashMap<String, String> {
    static MANIFEST: OnceLock<HashMap<String, String>> = OnceLock::new();
    MANIFEST.get_or_init(|| {
        Dist::get("manifest.json").and_then(|f| serde_json::from_slice(&f.data).ok()).unwrap_or_default()
    })
}

async fn serve(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let Some(file) = Dist::get(&name).filter(|_| name != "manifest.json") else {
        return (StatusCode::NOT_FOUND, "not found").into_response();
    };
    let tag = tag_of(&file);
    let known = headers.get(header::IF_NONE_MATCH).and_then(|v| v.to_str().ok());
    let mut response = if known.is_some_and(|k| k.split(',').any(|t| t.trim() == tag)) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let kind = HeaderValue::from_static(kind_of(&name));
        ([(header::CONTENT_TYPE, kind)], file.data.into_owned()).into_response()
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(FOR_EVER));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    response
}

fn tag_of(file: &EmbeddedFile) -> String {
    let hash = file.metadata.sha256_hash();
    let hex: String = hash.iter().take(16).map(|b| format!("{b:02x}")).collect();
    format!("\"{hex}\"")
}

fn kind_of(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or("") {
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "geojson" => "application/json",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        "png" => "image/png",
        "txt" => "text/plain; charset=utf-8",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::{body::Body, http::Request};
    use tower::ServiceExt;

    async fn get(path: &str, tag: Option<&str>) -> Response {
        let mut request = Request::get(path);
        if let Some(tag) = tag {
            request = request.header(header::IF_NONE_MATCH, tag);
        }
        routes::<()>().oneshot(request.body(Body::empty()).unwrap()).await.unwrap()
    }

    #[tokio::test]
    async fn an_asset_is_kept_for_ever_and_not_sent_twice() {
        if manifest().is_empty() {
            eprintln!("not built: run `make web`");
            return;
        }
        let first = get(&asset("app.css"), None).await;
        assert_eq!(first.status(), StatusCode::OK);
        assert_eq!(first.headers()[header::CONTENT_TYPE], "text/css; charset=utf-8");
        assert_eq!(first.headers()[header::CACHE_CONTROL], FOR_EVER);
        let tag = first.headers()[header::ETAG].to_str().unwrap().to_owned();
        assert_eq!(get(&asset("app.css"), Some(&tag)).await.status(), StatusCode::NOT_MODIFIED);
    }

    #[tokio::test]
    async fn nothing_outside_the_release_is_served() {
        for path in
            ["/assets/manifest.json", "/assets/../Cargo.toml", "/assets/%2e%2e/Cargo.toml", "/assets/x"]
        {
            assert_eq!(get(path, None).await.status(), StatusCode::NOT_FOUND, "{path}");
        }
    }
}
