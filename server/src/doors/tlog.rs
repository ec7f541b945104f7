//! What may anyone fetch of the log?
//!
//! Checkpoint, tiles and entries, as C2SP `tlog-tiles` writes them, and the policy by which receipts are judged.

use crate::town::Town;

/// Whose word counts, as a C2SP policy.
pub fn policy_of(town: &Town) -> String {
    let _ = town;
    String::new()
}
