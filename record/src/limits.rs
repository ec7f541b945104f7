//! How much is too much?
//!
//! Every loop, queue and buffer of the record ends at one of these.

/// Commands written in one transaction: a signal waits for the one that is being written, and no longer.
pub const MAX_BATCH_COMMANDS: usize = 64;
/// Ordinary commands waiting, after which whoever comes from outside is asked to come again.
pub const MAX_QUEUED_FROM_OUTSIDE: usize = MAX_BATCH_COMMANDS;
/// Bytes written in one transaction, after which no further command joins it.
pub const MAX_BATCH_BYTES: usize = 32 << 20;
/// Ordinary commands waiting; the next is answered `Busy`.
pub const MAX_QUEUED_ORDINARY: usize = 4_096;
/// Signals waiting. Far above what can be waiting in truth: a bound for memory, not a policy.
pub const MAX_QUEUED_SOS: usize = 65_536;
/// Bytes of ordinary commands waiting; the next is answered `Busy`.
pub const MAX_QUEUED_BYTES: usize = 256 << 20;

/// What is kept free on the disk for signals, in bytes.
pub const SOS_RESERVE_BYTES: u64 = 64 << 20;
/// A command heavier than this is sealed apart from async's threads, in bytes.
pub const MAX_SEALED_INLINE_BYTES: usize = 256 << 10;

/// Streams written by one command.
pub const MAX_WRITES: usize = 16;
/// Events of one write.
pub const MAX_DRAFTS: usize = 64;
/// Words of one part, in bytes.
pub const MAX_PART_BYTES: usize = 256 << 10;
/// Files of one write.
pub const MAX_FILES: usize = 32;
/// One file, in bytes.
pub const MAX_FILE_BYTES: usize = 32 << 20;
/// Errands of one write.
pub const MAX_ERRANDS: usize = 64;
/// Words of one errand, in bytes.
pub const MAX_ERRAND_BYTES: usize = 64 << 10;
/// An idempotency key, in bytes.
pub const MAX_KEY_BYTES: usize = 200;
/// The name of a compartment, a deliverer or a reaction, in bytes.
pub const MAX_NAME_BYTES: usize = 100;
/// One adopted configuration, in bytes.
pub const MAX_BLOB_BYTES: usize = 128 << 20;

/// Streams whose keys are held in memory.
pub const MAX_CACHED_STREAMS: usize = 50_000;
/// Keys wrapped anew between two turns of the writer.
pub const MAX_ROTATED_AT_ONCE: usize = 250;
/// Roots of subtrees held in memory for proofs.
pub const MAX_REMEMBERED_ROOTS: usize = 65_536;
/// Words that an open life keeps at hand; older ones are read from the vault.
pub const MAX_SAID_KEPT: usize = 2_000;
/// Lives of one kind that are open at a time and held in memory.
pub const MAX_OPEN_LIVES: usize = 200_000;
/// Times that a command is sealed anew because another node made its stream's keys first.
pub const MAX_OVERTAKEN: usize = 3;
/// Connections kept open for reading.
pub const MAX_READERS: usize = 16;
/// Rows given by one call that lists.
pub const MAX_ROWS: usize = 10_000;
/// Notes kept for a subscriber who is slow; then it is told how many it missed.
pub const MAX_NOTES: usize = 4_096;
/// Batches handed to the views and not yet shown.
pub const MAX_VIEW_BATCHES: usize = 1_024;
/// Attempts at one errand, after which it is given up.
pub const MAX_ERRAND_TRIES: u32 = 100;
/// Events read at once when views are rebuilt or the log is checked.
pub const REBUILD_CHUNK: usize = 4_096;
/// Events that are read again in one go while people work.
pub const SCRUB_CHUNK: usize = 256;
