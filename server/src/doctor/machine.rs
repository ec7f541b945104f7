//! Does the machine give what is needed: room, the right time, an SQLite that keeps its word?

use super::Finding;
use amanat_record::{beside::linked_sqlite, limits::SOS_RESERVE_BYTES};
use std::{path::Path, process::Stdio, time::Duration};
use tokio::{process::Command, time::timeout};

/// Below this there is little room.
pub(crate) const LITTLE_BYTES: u64 = 2 << 30;
/// Or below this share, in percent.
const LITTLE_PERCENT: u64 = 5;
/// The longest that the machine is asked about its clock.
const MAX_ASKED: Duration = Duration::from_secs(5);

/// Room on a disk.
#[derive(Clone, Copy)]
pub(super) struct Room {
    pub(super) free: u64,
    pub(super) whole: u64,
    pub(super) files_free: u64,
    pub(super) files: u64,
}

/// Room for what is to be written, and for calls for help when there is hardly any.
pub(super) fn of_disk(data: &Path) -> Vec<Finding> {
    let mut found = of_sqlite(linked_sqlite());
    match rustix::fs::statvfs(data) {
        Ok(disk) => found.extend(of_room(Room {
            free: disk.f_bavail * disk.f_frsize,
            whole: disk.f_blocks * disk.f_frsize,
            files_free: disk.f_favail,
            files: disk.f_files,
        })),
        Err(cause) => {
            let todo = "see that the disk is mounted and readable";
            found.push(Finding::warning(
                "disk-unknown",
                format!("the disk says nothing of its room: {cause}"),
                todo,
            ));
        }
    }
    found
}

pub(super) fn of_room(room: Room) -> Option<Finding> {
    let (mb, reserve) = (room.free >> 20, SOS_RESERVE_BYTES >> 20);
    let is_out_of_files = room.files > 0 && room.files_free == 0;
    if room.free < SOS_RESERVE_BYTES || is_out_of_files {
        let what = match is_out_of_files {
            true => "the disk takes no more files".to_owned(),
            false => format!("{mb} MB are free: below {reserve} MB only calls for help are written"),
        };
        let todo = "make room now; it goes on by itself and nothing that was acknowledged is lost";
        return Some(Finding::broken("disk-full", what, todo));
    }
    if room.free < LITTLE_BYTES || room.free < room.whole / 100 * LITTLE_PERCENT {
        let what = format!("only {mb} MB are free on the disk of the data directory");
        let todo = format!(
            "make room, or move the directory to a larger disk: below {reserve} MB only calls for help are written"
        );
        return Some(Finding::warning("disk-low", what, todo));
    }
    None
}

pub(super) fn of_sqlite((version, keeps_its_word): (&str, bool)) -> Vec<Finding> {
    if keeps_its_word {
        return Vec::new();
    }
    let what = format!("SQLite {version} is linked, which can lose what it committed");
    vec![Finding::broken("sqlite-old", what, "build or install an amanat with SQLite 3.51.3 or newer")]
}

/// Whether something sets this machine's clock.
pub(super) async fn of_clock() -> Option<Finding> {
    let asked = Command::new("timedatectl")
        .args(["show", "--property=NTPSynchronized", "--value"])
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .output();
    let said = match timeout(MAX_ASKED, asked).await {
        Ok(Ok(out)) if out.status.success() => Some(String::from_utf8_lossy(&out.stdout).trim().to_owned()),
        _ => None,
    };
    of_synchronised(said.as_deref())
}

/// What the machine said of its clock: `yes`, `no`, or nothing that could be understood.
pub(super) fn of_synchronised(said: Option<&str>) -> Option<Finding> {
    match said {
        Some("yes") => None,
        Some("no") => {
            let todo = "turn on systemd-timesyncd or chrony: `timedatectl set-ntp true`; then `timedatectl` must say \"synchronized: yes\"";
            Some(Finding::warning("clock-unsynchronised", "nothing sets the clock of this machine", todo))
        }
        _ => {
            let todo = "look yourself: `chronyc tracking` or `ntpq -p` must show an offset far below a second; a container has the clock of its machine";
            let what = "whether something sets this machine's clock cannot be told: timedatectl does not answer here";
            Some(Finding::note("clock-unknown", what, todo))
        }
    }
}
