//! What did a form send: its fields and its files?
//!
//! Both ways a browser may write a form are read here, within limits; file names are not looked at. Text that is not
//! UTF-8 keeps what is readable of it; line ends become single, as the person meant them.

use super::photo::{self, BadPhoto, MAX_PHOTO_BYTES};
use amanat_core::{
    decide::matter::{FileWords, MAX_FILES},
    values::Class,
};
use amanat_record::{FileIn, IdempotencyKey};
use axum::{
    extract::{DefaultBodyLimit, FromRequest, Multipart, RawForm, Request, multipart::MultipartError},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The largest form without files.
pub const MAX_FORM_BYTES: usize = 512 << 10;
/// The largest form with files: five of the largest photos and the words.
pub const MAX_UPLOAD_BYTES: usize = 5 * MAX_PHOTO_BYTES + MAX_FORM_BYTES;
/// The most fields of one form that are looked at.
pub const MAX_FIELDS: usize = 250;
/// The longest name that a form may have of its own.
const MAX_FORM_KEY_CHARS: usize = 64;

/// A form as it was sent.
#[derive(Default)]
pub struct Upload {
    /// Texts by name; of several under one name the last.
    pub fields: BTreeMap<String, String>,
    /// The bytes of files, in order; an empty file field sends none.
    pub files: Vec<Vec<u8>>,
}

/// Why a form cannot be taken. Words are `problem-<word>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadUpload {
    /// More bytes, fields or files than a form may have.
    TooLarge,
    /// No form at all, or half of one.
    Unreadable,
    /// A photo that cannot be kept.
    Photo(BadPhoto),
}

impl BadUpload {
    /// The word by which its sentence is found.
    pub fn word(&self) -> &'static str {
        match self {
            BadUpload::TooLarge => "upload-too-large",
            BadUpload::Unreadable => "upload-unreadable",
            BadUpload::Photo(bad) => bad.word(),
        }
    }
}

impl From<MultipartError> for BadUpload {
    fn from(error: MultipartError) -> Self {
        match error.status() {
            StatusCode::PAYLOAD_TOO_LARGE => BadUpload::TooLarge,
            _ => BadUpload::Unreadable,
        }
    }
}

impl Upload {
    /// The text under this name; empty where there is none.
    pub fn get(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }

    /// Its files as photos: what is said of them, and what goes to the vault.
    pub async fn clean_photos(&self) -> Result<(Vec<FileWords>, Vec<FileIn>), BadUpload> {
        let kept = photo::keep(&self.files, MAX_FILES, Class::Evidence).await.map_err(BadUpload::Photo)?;
        let (words, files): (Vec<FileWords>, Vec<Vec<FileIn>>) =
            kept.into_iter().map(|k| (k.words, k.files)).unzip();
        Ok((words, files.into_iter().flatten().collect()))
    }

    /// The form's own name, in the name of who sent it: a second press is the same command. `None` for a form without.
    pub fn key(&self, who: &str) -> Option<IdempotencyKey> {
        let name = self.get("key");
        let fits =
            (1..=MAX_FORM_KEY_CHARS).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_alphanumeric());
        fits.then(|| IdempotencyKey { key: format!("{who}:{name}"), meaning: self.meaning() })
    }

    /// SHA-256 of everything in it: the same form sent again has the same meaning.
    pub fn meaning(&self) -> [u8; 32] {
        let mut hash = Sha256::new();
        let mut take = |bytes: &[u8]| {
            hash.update((bytes.len() as u64).to_be_bytes());
            hash.update(bytes);
        };
        for (name, text) in &self.fields {
            take(name.as_bytes());
            take(text.as_bytes());
        }
        self.files.iter().for_each(|file| take(file));
        hash.finalize().into()
    }
}

/// Lets forms with files through; a route without it takes the size of a form without files only.
pub fn upload_limit() -> DefaultBodyLimit {
    DefaultBodyLimit::max(MAX_UPLOAD_BYTES)
}

/// A form's own random name, so that sending it twice does it once.
pub fn new_key() -> String {
    let mut bytes = [0; 16];
    match getrandom::fill(&mut bytes) {
        Ok(()) => bytes.iter().map(|b| format!("{b:02x}")).collect(),
        // Without a name it is carried out each time it is sent.
        Err(_) => String::new(),
    }
}

/// Reads a form with files.
pub async fn receive(mut parts: Multipart) -> Result<Upload, BadUpload> {
    let mut upload = Upload::default();
    for _ in 0..MAX_FIELDS {
        let Some(part) = parts.next_field().await? else { return Ok(upload) };
        let name = part.name().unwrap_or("").to_owned();
        let is_file = part.file_name().is_some();
        let bytes = part.bytes().await?;
        match is_file {
            true if bytes.is_empty() => {}
            true if upload.files.len() < MAX_FILES => upload.files.push(bytes.to_vec()),
            true => return Err(BadUpload::TooLarge),
            false => {
                upload.fields.insert(name, text(&bytes));
            }
        }
    }
    Err(BadUpload::TooLarge)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).replace("\r\n", "\n")
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or("");
        if kind.starts_with("multipart/form-data") {
            let parts = Multipart::from_request(request, state).await.map_err(IntoResponse::into_response)?;
            return receive(parts).await.map_err(|bad| match bad {
                BadUpload::TooLarge => StatusCode::PAYLOAD_TOO_LARGE.into_response(),
                _ => StatusCode::BAD_REQUEST.into_response(),
            });
        }
        let RawForm(bytes) =
            RawForm::from_request(request, state).await.map_err(IntoResponse::into_response)?;
        Ok(Upload { fields: read_pairs(&bytes), files: Vec::new() })
    }
}

fn read_pairs(bytes: &[u8]) -> BTreeMap<String, String> {
    pairs(bytes).into_iter().collect()
}

/// The fields of a form without files, in order; one name may come several times.
pub fn pairs(bytes: &[u8]) -> Vec<(String, String)> {
    let pairs = bytes.split(|b| *b == b'&').filter(|pair| !pair.is_empty()).take(MAX_FIELDS);
    pairs
        .map(|pair| {
            let at = pair.iter().position(|b| *b == b'=').unwrap_or(pair.len());
            let (name, value) = pair.split_at(at);
            (plain(name), plain(value.get(1..).unwrap_or_default()))
        })
        .collect()
}

/// Percent signs and pluses undone.
fn plain(bytes: &[u8]) -> String {
    let hex = |b: Option<&u8>| b.and_then(|b| char::from(*b).to_digit(16));
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match (byte, hex(bytes.get(at + 1)), hex(bytes.get(at + 2))) {
            (b'%', Some(high), Some(low)) => {
                out.push((high * 16 + low) as u8);
                at += 3;
                continue;
            }
            (b'+', _, _) => out.push(b' '),
            _ => out.push(*byte),
        }
        at += 1;
    }
    text(&out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_in_any_script_and_broken_bytes_do_no_harm() {
        let read = |text: &str| read_pairs(text.as_bytes()).into_iter().collect::<Vec<_>>();
        let pair = |n: &str, t: &str| (n.to_owned(), t.to_owned());
        assert_eq!(read("a=%DA%86%D9%88%D8%B1%DB%8C+x&b"), [pair("a", "چوری x"), pair("b", "")]);
        assert_eq!(read("a=%zz%4&=%FF"), [pair("", "\u{fffd}"), pair("a", "%zz%4")]);
        assert_eq!(read("&&&"), []);
        assert_eq!(read("a=1%0D%0A2"), [pair("a", "1\n2")]);
    }

    #[test]
    fn every_form_has_a_name_of_its_own() {
        assert_eq!(new_key().len(), 32);
        assert_ne!(new_key(), new_key());
    }
}
