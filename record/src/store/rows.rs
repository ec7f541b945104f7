//! What does a batch need to know before it, and what does it put into the log?
//!
//! Rows are gathered in memory first: a command that is refused has put nothing, and a store can write all of them in a
//! few statements, however many commands there are.

use super::{Given, Head, StreamHead};
use crate::append::Position;
use amanat_core::values::Class;
use std::collections::HashMap;

/// What is asked before rows are made.
#[derive(Default)]
pub(crate) struct Needs {
    /// Names of commands.
    pub(crate) keys: Vec<[u8; 32]>,
    /// Names of streams, each once.
    pub(crate) streams: Vec<String>,
}

/// The answer, as of the locked head.
pub(crate) struct Before {
    pub(crate) head: Head,
    pub(crate) commands: HashMap<[u8; 32], Given>,
    pub(crate) streams: HashMap<String, StreamHead>,
    /// The first number that no stream has yet.
    pub(crate) next_stream: i64,
}

/// A row for `events`.
pub(crate) struct EventRow<'a> {
    pub(crate) position: Position,
    pub(crate) stream: i64,
    pub(crate) seq: u32,
    pub(crate) header: &'a [u8],
    pub(crate) c: &'a [u8; 32],
    pub(crate) x: &'a [u8; 32],
}

/// A random leaf that stands for no event.
pub(crate) struct Cover {
    pub(crate) position: Position,
    pub(crate) c: [u8; 32],
    pub(crate) x: [u8; 32],
}

/// A stream as it is after the batch.
pub(crate) struct StreamRow {
    pub(crate) name: String,
    pub(crate) head: StreamHead,
    pub(crate) is_new: bool,
}

/// A sealed file.
pub(crate) struct FileRow<'a> {
    pub(crate) id: &'a str,
    pub(crate) stream: i64,
    pub(crate) class: Class,
    pub(crate) position: Position,
    pub(crate) blob: &'a [u8],
}

/// A sealed errand.
pub(crate) struct ErrandRow<'a> {
    pub(crate) position: Position,
    pub(crate) number: u32,
    pub(crate) stream: i64,
    pub(crate) via: &'a str,
    pub(crate) due_ms: i64,
    pub(crate) words: &'a [u8],
}

/// What a command was and gave.
pub(crate) struct CommandRow<'a> {
    pub(crate) key: &'a [u8; 32],
    pub(crate) meaning: &'a [u8; 32],
    pub(crate) first: Position,
    pub(crate) count: u32,
}

/// Everything that one transaction puts.
#[derive(Default)]
pub(crate) struct Rows<'a> {
    pub(crate) streams: Vec<StreamRow>,
    pub(crate) events: Vec<EventRow<'a>>,
    pub(crate) covers: Vec<Cover>,
    pub(crate) words: Vec<(Position, Class, &'a [u8])>,
    pub(crate) files: Vec<FileRow<'a>>,
    pub(crate) errands: Vec<ErrandRow<'a>>,
    pub(crate) commands: Vec<CommandRow<'a>>,
    pub(crate) configurations: Vec<(&'a [u8; 32], &'a [u8])>,
    pub(crate) reactions: Vec<(&'a str, Position)>,
    /// Errands that ended: what came of each; its words go.
    pub(crate) ended: Vec<(Position, u32, &'a str)>,
    /// Errands that are tried again later.
    pub(crate) put_off: Vec<(Position, u32, i64)>,
    /// Tiles that changed, each with its widest content.
    pub(crate) tiles: Vec<(u8, u64, Vec<u8>)>,
    /// The head after all this; `None` where nothing was added.
    pub(crate) head: Option<Head>,
}

/// Where a class's blob of an event lies.
pub(crate) fn vault_id(position: Position, class: Class) -> i64 {
    position as i64 * 4 + class as i64
}
