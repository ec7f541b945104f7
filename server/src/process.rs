//! What must this process never leave behind by the machine's own ways?
//!
//! Its memory holds keys and words. A crash writes no core file, nobody but root attaches to it or reads its memory
//! from beside it, and what it writes is its owner's alone, whatever the shell that started it said.
//!
//! Not here: what a living root user can do. They can read memory; `docs/operate/keys.md` says so.

use anyhow::Context;
use rustix::{
    fs::Mode,
    process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit, umask},
};

/// Done once, before anything is read.
pub fn keep_to_itself() -> anyhow::Result<()> {
    umask(Mode::RWXG | Mode::RWXO);
    let none = Rlimit { current: Some(0), maximum: Some(0) };
    setrlimit(Resource::Core, none).context("core files cannot be turned off")?;
    set_dumpable_behavior(DumpableBehavior::NotDumpable).context("its memory cannot be kept from others")
}

#[cfg(test)]
mod tests {
    use super::*;
    use rustix::process::{dumpable_behavior, getrlimit};

    #[test]
    fn a_crash_leaves_no_memory_on_the_disk_and_files_are_their_owners() {
        keep_to_itself().unwrap();
        assert_eq!(getrlimit(Resource::Core).maximum, Some(0));
        assert_eq!(dumpable_behavior().unwrap(), DumpableBehavior::NotDumpable);
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("file");
        std::fs::write(&path, "x").unwrap();
        let mode = std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(path).unwrap().permissions());
        assert_eq!(mode & 0o077, 0);
    }
}
