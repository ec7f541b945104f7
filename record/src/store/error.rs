//! What went wrong in a store, and what does it mean for whoever waits?
//!
//! Two questions are asked of it: must writing stop for good ([`StoreError::is_final`]), and may the last COMMIT have
//! happened all the same ([`StoreError::is_lost`])?

use crate::postgres::trouble::Trouble;

/// An error of the store. Never shown to a person.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// SQLite says no.
    #[error("{0}")]
    Sqlite(#[from] rusqlite::Error),
    /// PostgreSQL says no, or nothing.
    #[error("{0}")]
    Postgres(#[from] Trouble),
}

impl StoreError {
    /// Whether writing must stop: full, damaged, or the disk refuses.
    pub(crate) fn is_final(&self) -> bool {
        match self {
            Self::Sqlite(error) => crate::sqlite::is_final(error),
            Self::Postgres(trouble) => trouble.is_final(),
        }
    }

    /// Whether a file is not what was written. What a server gives is damaged where its bytes do not fit (`Fault`).
    pub(crate) fn is_damage(&self) -> bool {
        match self {
            Self::Sqlite(error) => crate::sqlite::is_damage(error),
            Self::Postgres(_) => false,
        }
    }

    /// Whether the store went out of reach: what was asked of it last may have happened or not.
    pub(crate) fn is_lost(&self) -> bool {
        match self {
            Self::Sqlite(_) => false,
            Self::Postgres(trouble) => trouble.is_lost(),
        }
    }

    /// Whether no store is there yet, or none any more, that could be written.
    pub(crate) fn is_absence(&self) -> bool {
        match self {
            Self::Sqlite(_) => false,
            Self::Postgres(trouble) => trouble.is_absence(),
        }
    }
}
