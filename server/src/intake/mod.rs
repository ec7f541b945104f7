//! stub
#![allow(missing_docs)]
use amanat_core::decide::matter::{Command, FileWords};
use amanat_record::{FileIn, IdempotencyKey};
use std::collections::BTreeMap;
pub struct Upload {
    pub fields: BTreeMap<String, String>,
}
pub struct BadUpload;
impl BadUpload {
    pub fn word(&self) -> &'static str {
        ""
    }
}
impl Upload {
    pub fn clean_photos(&self) -> Result<(Vec<FileWords>, Vec<FileIn>), BadUpload> {
        Ok((vec![], vec![]))
    }
}
pub async fn receive(_m: axum::extract::Multipart) -> Result<Upload, BadUpload> {
    Err(BadUpload)
}
pub fn new_key() -> String {
    String::new()
}
pub fn key_of(_who: &str, _key: &str, _c: &Command) -> Option<IdempotencyKey> {
    None
}
pub fn upload_limit() -> axum::extract::DefaultBodyLimit {
    axum::extract::DefaultBodyLimit::max(1)
}
