//! How closely is a matter kept?

use serde::{Deserialize, Serialize};
use std::fmt;

/// Protection levels; a higher one is read by fewer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Level {
    /// Public: outcomes, standards.
    P0,
    /// Service: ordinary desk service, information.
    P1,
    /// Case: an ordinary report.
    P2,
    /// Protected: women, family, child victim, vulnerable people.
    P3,
    /// Sealed: complaint against police, child suspect, witness protection.
    P4,
}

impl Level {
    /// Every level, the most open first.
    pub const ALL: [Level; 5] = [Level::P0, Level::P1, Level::P2, Level::P3, Level::P4];

    /// Whether people outside those who may read it must not learn that it exists.
    pub fn is_hidden(self) -> bool {
        self >= Level::P3
    }

    /// `P0` … `P4`.
    pub fn word(self) -> &'static str {
        ["P0", "P1", "P2", "P3", "P4"][self as usize]
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}
