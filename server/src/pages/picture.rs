//! How is a stored photo shown, so that it can do nothing but be looked at?
//!
//! Its type is found in its bytes again, and the browser is told to run nothing in it and to keep nothing of it. The
//! JSON interface shows it in the same way.

use super::here::kept_nowhere;
use axum::{
    http::{HeaderValue, header},
    response::Response,
};
use image::ImageFormat;

/// The photo as an answer; `None` for anything else.
pub fn picture(bytes: Vec<u8>) -> Option<Response> {
    let media = match image::guess_format(&bytes).ok()? {
        ImageFormat::Jpeg => "image/jpeg",
        ImageFormat::Png => "image/png",
        ImageFormat::WebP => "image/webp",
        _ => return None,
    };
    let mut response = kept_nowhere(([(header::CONTENT_TYPE, media)], bytes));
    for (name, value) in [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"),
        (header::CONTENT_DISPOSITION, "inline"),
    ] {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    Some(response)
}
