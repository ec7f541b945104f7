//! What came with a form that may bring photos?

use amanat_record::IdempotencyKey;
use axum::extract::{DefaultBodyLimit, Multipart};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The most fields of a form.
const MAX_FIELDS: usize = 40;
/// The longest field, in bytes.
const MAX_FIELD_BYTES: usize = 128 * 1024;
/// The most photos of one act.
pub const MAX_PHOTOS: usize = 5;
/// The largest form with its photos.
const MAX_FORM_BYTES: usize = 64 << 20;

/// A form as it came.
#[derive(Default)]
pub struct Upload {
    /// Its fields by name.
    pub fields: BTreeMap<String, String>,
    /// Its photos, not looked at yet.
    pub photos: Vec<Vec<u8>>,
}

/// The form is too large, broken off, or no form.
pub struct BadUpload;

/// How large the body of a form with photos may be.
pub fn limit() -> DefaultBodyLimit {
    DefaultBodyLimit::max(MAX_FORM_BYTES)
}

/// Reads a form to its end, or refuses it.
pub async fn receive(mut form: Multipart) -> Result<Upload, BadUpload> {
    let mut upload = Upload::default();
    while let Some(field) = form.next_field().await.map_err(|_| BadUpload)? {
        let name = field.name().unwrap_or_default().to_owned();
        let is_file = field.file_name().is_some();
        let bytes = field.bytes().await.map_err(|_| BadUpload)?;
        if is_file {
            if !bytes.is_empty() {
                upload.photos.push(bytes.to_vec());
            }
        } else {
            let text = String::from_utf8(bytes.to_vec()).map_err(|_| BadUpload)?;
            if text.len() > MAX_FIELD_BYTES {
                return Err(BadUpload);
            }
            upload.fields.insert(name, text);
        }
        if upload.fields.len() > MAX_FIELDS || upload.photos.len() > MAX_PHOTOS {
            return Err(BadUpload);
        }
    }
    Ok(upload)
}

impl Upload {
    /// The key that makes a second click the same command: the form's own, in the name of who sent it.
    pub fn key(&self, who: &str, act: &str) -> Option<IdempotencyKey> {
        let key = self.fields.get("key").filter(|key| (16..=64).contains(&key.len()) && key.is_ascii())?;
        let mut meaning = Sha256::new();
        for (name, value) in &self.fields {
            meaning.update((name.len() as u64).to_be_bytes());
            meaning.update(name);
            meaning.update((value.len() as u64).to_be_bytes());
            meaning.update(value);
        }
        for photo in &self.photos {
            meaning.update(Sha256::digest(photo));
        }
        Some(IdempotencyKey { key: format!("page:{who}:{act}:{key}"), meaning: meaning.finalize().into() })
    }
}

/// A fresh key for a form. Without chance the form has none, and a second click may be refused as done already.
pub fn new_key() -> String {
    let mut bytes = [0u8; 16];
    match getrandom::fill(&mut bytes) {
        Ok(()) => bytes.iter().map(|b| format!("{b:02x}")).collect(),
        Err(_) => String::new(),
    }
}
