//! How does one member run, and how does it die?
//!
//! Beside each other its etcd, and Patroni with the PostgreSQL that it starts, as the package's user. It dies as if its
//! machine did: nothing of Patroni and PostgreSQL says a last word. Its etcd stays, so that the others agree, unless it is killed too.

use crate::cluster::{as_its_user, bin, give};
use rustix::process::{Pid, Signal, kill_process};
use std::{
    fs::{self, File},
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

/// One of three.
pub struct Member {
    pub name: &'static str,
    /// Everything of it lies here, its socket too.
    pub dir: PathBuf,
    etcd: Option<Child>,
    patroni: Option<Child>,
}

impl Member {
    /// Lays its files; nothing runs yet.
    pub fn laid(dir: PathBuf, name: &'static str, files: &[(&str, String)]) -> Self {
        fs::create_dir_all(&dir).unwrap();
        give(&dir, 0o700);
        for (file, text) in files {
            fs::write(dir.join(file), text).unwrap();
            give(&dir.join(file), 0o600);
        }
        Self { name, dir, etcd: None, patroni: None }
    }

    pub fn start_etcd(&mut self) {
        let mut etcd = as_its_user("/usr/bin/etcd");
        etcd.arg("--config-file").arg(self.dir.join("etcd.yml"));
        self.etcd = Some(self.run(etcd, "etcd"));
    }

    pub fn kill_etcd(&mut self) {
        self.etcd.take().into_iter().for_each(end);
    }

    /// Starts Patroni, which starts PostgreSQL.
    pub fn start(&mut self) {
        let mut patroni = as_its_user("/usr/bin/patroni");
        patroni.arg(self.dir.join("patroni.yml"));
        self.patroni = Some(self.run(patroni, "patroni"));
    }

    /// Runs it until it is killed; whoever cleans up after this process finds its number.
    fn run(&self, mut command: Command, what: &str) -> Child {
        let log =
            File::options().create(true).append(true).open(self.dir.join(format!("{what}.log"))).unwrap();
        command.current_dir(&self.dir).env("HOME", &self.dir).process_group(0).stdin(Stdio::null());
        let child = command.stdout(log.try_clone().unwrap()).stderr(log).spawn().unwrap();
        fs::write(self.dir.join(format!("{what}.pid")), format!("{}\n", child.id())).unwrap();
        child
    }

    /// Patroni and all of PostgreSQL at once, with SIGKILL.
    pub fn kill(&mut self) {
        self.patroni.take().into_iter().for_each(end);
        let Some(postmaster) = self.postmaster() else { return };
        let mut all = children_of(postmaster);
        signal(postmaster, Signal::KILL);
        // Nobody makes new ones any more.
        all.extend(children_of(postmaster));
        all.iter().for_each(|pid| signal(*pid, Signal::KILL));
        all.push(postmaster);
        while all.iter().any(|pid| Path::new(&format!("/proc/{pid}")).exists()) {
            thread::park_timeout(Duration::from_millis(20));
        }
    }

    /// Its way to the standbys stands still: what it writes from now on stays with it.
    pub fn freeze_senders(&self) {
        let senders: Vec<i32> =
            self.postmaster().map(children_of).unwrap_or_default().into_iter().filter(is_sender).collect();
        assert!(!senders.is_empty(), "{} sends to nobody", self.name);
        senders.into_iter().for_each(|pid| signal(pid, Signal::STOP));
    }

    fn postmaster(&self) -> Option<i32> {
        let text = fs::read_to_string(self.dir.join("postgresql/postmaster.pid")).ok()?;
        let pid = text.lines().next()?.trim().parse().ok()?;
        // A file that a killed one left names nobody, or by now somebody else.
        let is_it = said_of(pid, "cmdline").contains(&self.dir.join("postgresql").display().to_string());
        is_it.then_some(pid)
    }

    /// Asks its server over its socket, as its owner; nothing where it does not answer.
    pub fn ask(&self, database: &str, sql: &str) -> Option<String> {
        let mut asked = as_its_user(bin().join("psql"));
        asked.current_dir(&self.dir).args(["-XAtq", "-v", "ON_ERROR_STOP=1", "-U", "postgres", "-h"]);
        let said = asked.arg(&self.dir).args(["-d", database, "-c", sql]).output().unwrap();
        said.status.success().then(|| String::from_utf8(said.stdout).unwrap().trim().to_owned())
    }

    /// The end of what its programs said, for whoever looks why a story went wrong.
    pub fn last_words(&self) -> String {
        let end = |what: &str| {
            let text = fs::read_to_string(self.dir.join(format!("{what}.log"))).unwrap_or_default();
            let lines: Vec<&str> = text.lines().collect();
            lines[lines.len().saturating_sub(25)..].join("\n")
        };
        format!("--- {}, etcd\n{}\n--- {}, patroni\n{}", self.name, end("etcd"), self.name, end("patroni"))
    }
}

impl Drop for Member {
    fn drop(&mut self) {
        self.kill();
        self.etcd.take().into_iter().for_each(end);
    }
}

fn end(mut child: Child) {
    child.kill().unwrap();
    child.wait().unwrap();
}

fn signal(pid: i32, signal: Signal) {
    // It may have ended by itself meanwhile.
    let _ = kill_process(Pid::from_raw(pid).unwrap(), signal);
}

fn said_of(pid: i32, what: &str) -> String {
    fs::read(format!("/proc/{pid}/{what}"))
        .map(|b| String::from_utf8_lossy(&b).into_owned())
        .unwrap_or_default()
}

fn is_sender(pid: &i32) -> bool {
    said_of(*pid, "cmdline").contains("walsender")
}

fn children_of(parent: i32) -> Vec<i32> {
    let all = fs::read_dir("/proc").unwrap().flatten();
    let pids = all.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    // After the name, which may hold anything, stand the state and the parent.
    let parent_of = |pid: i32| -> Option<i32> {
        said_of(pid, "stat").rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
    };
    pids.filter(|pid| parent_of(*pid) == Some(parent)).collect()
}
