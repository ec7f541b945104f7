//! Does this log show everybody the same past? Somebody outside looks, and signs what was seen.
//!
//! A university, a bar, a newspaper runs `amanat witness` on a machine of its own. It keeps one checkpoint for each
//! log that it watches, and cosigns the next only if that one grew out of it (C2SP `tlog-witness`). It asks nobody
//! and holds nothing personal.
//!
//! Invariant: a checkpoint is on disk before its cosignature leaves.
//! Not here: what may be cosigned (`proof::witness::judge`), how a log asks its witnesses (`witnesses`).

pub mod door;
pub mod kept;
pub mod store;
