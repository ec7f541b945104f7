//! How does a report come out as a file for paper?
//!
//! What is to stand in it is said in plain blocks; here it is laid out on A4, in the direction and the letters of its
//! language, and written as PDF with real text: it can be searched, copied and read aloud, and what is a heading or a
//! table is told as such. Only letters that are used are carried along. No browser, no network.
//!
//! Invariant: what is practised says so at the head of every sheet.
//! Not here: what a report says (its page), tables for a spreadsheet (`csv`).

mod blocks;
mod draw;
mod flow;
mod lay;
mod letters;
#[cfg(test)]
mod stories;

pub use blocks::{Block, Report, Row, Words};

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use tokio::sync::Semaphore;

/// The longest report, in sheets.
pub const MAX_SHEETS: usize = 500;
/// Reports that are laid out at the same time: it is work for a processor, and calls for help come first.
const MAX_AT_ONCE: usize = 1;

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum NotPrinted {
    /// The letters are not in this binary.
    #[error("no letters to print with: run `make web`, then build again")]
    NoLetters,
    /// More than the limit.
    #[error("longer than {MAX_SHEETS} sheets")]
    TooLong,
    /// It could not be written.
    #[error("the PDF could not be written: {0}")]
    NotWritten(String),
}

/// The report as PDF.
pub fn pdf(report: &Report) -> Result<Vec<u8>, NotPrinted> {
    let letters = letters::letters()?;
    let laid = flow::flow(report, letters)?;
    draw::draw(report, &laid)
}

/// The same as a file to keep, made beside what must not wait. Its name is ours.
pub async fn as_file(name: &str, report: Report) -> Result<Response, NotPrinted> {
    static TURN: Semaphore = Semaphore::const_new(MAX_AT_ONCE);
    let broken = |cause: &dyn std::fmt::Display| NotPrinted::NotWritten(cause.to_string());
    let turn = TURN.acquire().await.map_err(|cause| broken(&cause))?;
    let made = tokio::task::spawn_blocking(move || pdf(&report)).await.map_err(|cause| broken(&cause))??;
    drop(turn);
    let mut response = made.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(response)
}
