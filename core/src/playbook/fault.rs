//! What is wrong in a file, where, and what to write instead?

use std::fmt;

/// A fault in a configuration file, told so that whoever wrote it can mend it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file, as the folder names it.
    pub file: String,
    /// The line, from 1; 0 where the whole file is meant.
    pub line: usize,
    /// What is wrong.
    pub wrong: String,
    /// What to write instead.
    pub remedy: String,
}

impl Fault {
    /// A fault at a byte offset of a text.
    pub fn at(
        file: &str,
        text: &str,
        offset: usize,
        wrong: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        let before = text.get(..offset.min(text.len())).unwrap_or(text);
        let line = before.bytes().filter(|b| *b == b'\n').count() + 1;
        Self { file: file.to_owned(), line, wrong: wrong.into(), remedy: remedy.into() }
    }

    /// A fault of a whole file.
    pub fn of_file(file: &str, wrong: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line: 0, wrong: wrong.into(), remedy: remedy.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}; {}", self.file, self.wrong, self.remedy),
            line => write!(f, "{}:{line}: {}; {}", self.file, self.wrong, self.remedy),
        }
    }
}

impl std::error::Error for Fault {}
