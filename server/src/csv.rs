//! How does a table leave as a file that opens anywhere and does nothing?
//!
//! A cell that a spreadsheet would take for a formula is made text. Every cell is quoted.
//!
//! Invariant: no cell begins with what a spreadsheet carries out.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

/// So that spreadsheets read it as UTF-8.
const MARK: char = '\u{feff}';
/// What spreadsheets begin a formula with, also in other scripts' wide forms.
const FORMULAS: &[char] = &['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// One cell.
fn cell(text: &str) -> String {
    let bare = text.trim_start_matches(|c: char| c.is_whitespace() || is_unseen(c));
    let is_formula = text.starts_with(FORMULAS) || bare.starts_with(FORMULAS);
    let text = text.replace('"', "\"\"");
    if is_formula { format!("\"'{text}\"") } else { format!("\"{text}\"") }
}

/// Marks of direction, which hide what follows them.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// A table, row by row.
pub fn table(rows: &[Vec<String>]) -> String {
    let line = |row: &Vec<String>| row.iter().map(|text| cell(text)).collect::<Vec<_>>().join(",") + "\r\n";
    std::iter::once(MARK.to_string()).chain(rows.iter().map(line)).collect()
}

/// The same as a file to keep. Its name is ours.
pub fn as_file(name: &'static str, rows: &[Vec<String>]) -> Response {
    let mut response = table(rows).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_to_a_spreadsheet() {
        for bad in ["=1+1", "+1", "-1", "@x", "\t=1", " =1", "\u{2068}=1", "＝1", "\r=1"] {
            assert!(cell(bad).starts_with("\"'"), "{bad:?}");
        }
        assert_eq!(cell("ڈیسک \"الف\""), "\"ڈیسک \"\"الف\"\"\"");
        assert_eq!(table(&[vec!["a".into(), "b".into()]]), "\u{feff}\"a\",\"b\"\r\n");
    }
}
