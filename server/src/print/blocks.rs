//! What can stand in a report?

use amanat_core::values::{Language, Moment};

/// A text, and whether it runs as the report does or as whoever wrote it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The text. Line breaks are kept.
    pub text: String,
    /// Whether it is a person's own: then its direction is that of its letters.
    pub persons: bool,
}

impl Words {
    /// Our own words, in the report's direction.
    pub fn ours(text: impl Into<String>) -> Self {
        Self { text: text.into(), persons: false }
    }

    /// What a person wrote, or what somebody is called.
    pub fn persons(text: impl Into<String>) -> Self {
        Self { text: text.into(), persons: true }
    }
}

/// One row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its cells, in reading order.
    pub cells: Vec<Words>,
    /// Whether it stands out: it was late, it stayed silent. Its words must say so too.
    pub strong: bool,
}

impl Row {
    /// A row like any other.
    pub fn plain(cells: Vec<Words>) -> Self {
        Self { cells, strong: false }
    }
}

/// One thing below the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// What the whole is called.
    Title(Words),
    /// What follows is called.
    Heading(Words),
    /// A paragraph.
    Text(Words),
    /// A quiet line: when something was said.
    Quiet(Words),
    /// What must be seen first.
    Mark(Words),
    /// Names and what they stand for.
    Facts(Vec<(Words, Words)>),
    /// A table; its head comes again on each sheet.
    Table {
        /// What it is called.
        caption: Words,
        /// What its columns are called.
        columns: Vec<Words>,
        /// Its rows.
        rows: Vec<Row>,
    },
}

/// All that is printed.
pub struct Report {
    /// In which language it is.
    pub language: Language,
    /// What readers show as its title.
    pub title: String,
    /// Whose it is, at the foot of every sheet.
    pub force: String,
    /// When it was printed, as it is said at the foot of every sheet.
    pub printed: String,
    /// When it was printed.
    pub at: Moment,
    /// What stands at the head of every sheet, where it must be said on each.
    pub mark: Option<String>,
    /// How a sheet says its number and how many there are.
    pub sheet: Box<dyn Fn(usize, usize) -> String + Send + Sync>,
    /// What is in it.
    pub blocks: Vec<Block>,
}
