//! What is wrong in a places file, where, and what to write instead?

use std::fmt;

/// Whether a fault stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// The configuration cannot be adopted.
    Refused,
    /// It can, and somebody should look.
    Warned,
}

/// One fault, told to the administrator who can mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Whether it stands in the way.
    pub weight: Weight,
    /// The file below the places folder.
    pub file: String,
    /// The line, from 1, where known.
    pub line: Option<usize>,
    /// What is wrong.
    pub what: String,
    /// What to write instead.
    pub remedy: String,
}

impl Fault {
    pub(super) fn refused(
        file: &str,
        line: Option<usize>,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self { weight: Weight::Refused, file: file.into(), line, what: what.into(), remedy: remedy.into() }
    }

    pub(super) fn warned(
        file: &str,
        line: Option<usize>,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self { weight: Weight::Warned, ..Self::refused(file, line, what, remedy) }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}; {}", self.what, self.remedy)
    }
}

/// The line, from 1, of a byte in a text.
pub(super) fn line_of(text: &[u8], byte: usize) -> usize {
    // Asked of every unit: the standard library's search for a character is quick in a debug build, too.
    String::from_utf8_lossy(text.get(..byte).unwrap_or(text)).matches('\n').count() + 1
}
