//! Are calls for help still written when the disk is really full?
//!
//! The program itself, on a small file system in memory that a neighbour fills up. `unshare` of Debian's util-linux
//! mounts it where nobody else sees it, `nsenter` starts the program there.

use crate::{
    api::theft,
    program::{checked_by, get, sends, started, stopped},
    town::TestTown,
};
use serde_json::json;
use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

/// A little more than the reserve that calls for help have.
const DISK: &str = "160m";
/// What is left by the neighbour: half of the reserve.
const LEFT_BYTES: u64 = 32 << 20;

/// A disk of its own, as long as this is.
struct SmallDisk {
    holder: Child,
    /// How it is seen from outside.
    path: PathBuf,
    /// The directory on it, as it is called inside.
    data: PathBuf,
}

impl SmallDisk {
    fn with(data: &Path) -> Self {
        let on = data.parent().unwrap().join("small");
        fs::create_dir(&on).unwrap();
        let mount = format!(
            "mount -t tmpfs -o size={DISK} none {on} && cp -a {data} {on}/data && echo there && exec sleep 600",
            on = on.display(),
            data = data.display()
        );
        let mut holder = Command::new("unshare")
            .args(["--user", "--map-root-user", "--mount", "sh", "-c", &mount])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = String::new();
        BufReader::new(holder.stdout.take().unwrap()).read_line(&mut said).unwrap();
        assert_eq!(said, "there\n", "a disk of its own");
        let path = format!("/proc/{}/root{}", holder.id(), on.display()).into();
        Self { holder, path, data: on.join("data") }
    }

    /// The program, where it sees this disk. SQLite wants its files' own names, which others do not have for them.
    fn amanat(&self, what: &str) -> Command {
        let mut command = Command::new("nsenter");
        command.args(["--user", "--mount", "--preserve-credentials", "--target"]);
        command.arg(self.holder.id().to_string()).arg(env!("CARGO_BIN_EXE_amanat"));
        command.arg(what).arg("--data").arg(&self.data).stderr(Stdio::null());
        command
    }

    fn free(&self) -> u64 {
        let told = rustix::fs::statvfs(&self.path).unwrap();
        told.f_bavail * told.f_frsize
    }

    /// A neighbour writes until so much is left.
    fn fill(&self, left: u64) {
        let file = fs::File::create(self.path.join("neighbour")).unwrap();
        let size = self.free() - left;
        rustix::fs::fallocate(&file, rustix::fs::FallocateFlags::empty(), 0, size).unwrap();
        assert!(self.free() <= left);
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = self.holder.kill();
        let _ = self.holder.wait();
    }
}

#[test]
fn on_a_full_disk_calls_for_help_are_written_reports_wait_and_a_start_succeeds() {
    let report = theft(&TestTown::new(), "kohat-city");
    let around = TestTown::on_a_disk();
    let disk = SmallDisk::with(&around.path().join("data"));
    let (child, at) = started(disk.amanat("serve"));
    let reports = |at: &str, key: &str| sends(at, "/api/v1/reports", key, &report).unwrap().0;
    let calls = |at: &str, key: &str| sends(at, "/sos", key, &json!({ "text": "مدد" })).unwrap();
    assert_eq!(reports(&at, "report-with-room"), 201);
    disk.fill(LEFT_BYTES);
    assert_eq!(reports(&at, "report-without-room"), 503, "what can wait does");
    let (status, first) = calls(&at, "call-without-room");
    assert_eq!((status, &first["kept"]), (201, &json!(false)), "in the log itself: {first}");
    let (_, health) = get(&at, "/healthz").unwrap();
    assert!(health.contains("disk-full"), "{health}");
    stopped(child);
    // Whoever starts it again on the full disk has the door for calls open.
    let (child, at) = started(disk.amanat("serve"));
    let (status, again) = calls(&at, "call-without-room");
    assert!((200..300).contains(&status), "{again}");
    assert_eq!(again["position"], first["position"], "the same press");
    assert_eq!(calls(&at, "another-call-there").0, 201);
    fs::remove_file(disk.path.join("neighbour")).unwrap();
    assert_eq!(reports(&at, "report-without-room"), 201, "sent again when there is room");
    stopped(child);
    checked_by(disk.amanat("check"));
}
