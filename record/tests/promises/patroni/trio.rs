//! How do three members become one database, and who leads?
//!
//! They run with the files of `packaging/cluster`, filled in as an operator does; each has an address of its own on
//! this machine, so that the ports are those of the files. Only what makes a test quick is set otherwise, and said here.

use super::member::Member;
use crate::{
    authority::{authority, signed},
    cluster::{bin, give, when_over},
    packaged,
};
use amanat_record::{Postgres, Settings};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::atomic::{AtomicU32, Ordering},
    thread,
    time::{Duration, Instant},
};
use tempfile::TempDir;

const NAMES: [&str; 3] = ["db1", "db2", "db3"];
/// The longest that a state is waited for: a member may have to be copied anew.
const PATIENCE: Duration = Duration::from_secs(180);
/// Between two looks.
const AGAIN: Duration = Duration::from_millis(200);
/// The members' password of this test, and the node's.
const SECRET: &str = "correct horse";
/// Commits of nodes that wait for a standby.
const WAITING: &str = "FROM pg_stat_activity WHERE wait_event = 'SyncRep' AND application_name = 'amanat'";
/// So quickly is a dead leader missed here; the file's own times are an operator's.
const QUICK: [(&str, &str); 3] = [("ttl", "5"), ("loop_wait", "1"), ("retry_timeout", "2")];

/// Three members on this machine.
pub struct Trio {
    pub members: Vec<Member>,
    dir: PathBuf,
    addresses: [String; 3],
}

impl Trio {
    /// Makes and starts them, and waits until all three are one; what is set otherwise in `patroni.yml` is said.
    pub fn with(set: &[(&str, &str)]) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let (me, next) = (std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let dir = std::env::temp_dir().join(format!("amanat-patroni-{me}-{next}"));
        fs::create_dir_all(&dir).unwrap();
        give(&dir, 0o755);
        when_over(
            &dir,
            &me.to_string(),
            "kill -KILL $(cat \"$DIR\"/*/*.pid) $(head -qn 1 \"$DIR\"/*/postgresql/postmaster.pid)",
        );
        let addresses =
            [1, 2, 3].map(|n| format!("127.{}.{}.{}", 64 + (me >> 8) % 128, me % 256, next * 10 + n));
        let mut trio = Self { members: Vec::new(), dir, addresses };
        trio.lay(set);
        trio.members.iter_mut().for_each(Member::start_etcd);
        trio.until("etcd agrees", || trio.agreed("health").is_some());
        trio.members[0].start();
        trio.until("the first member leads", || trio.leader().is_some_and(|leader| trio.is_written(leader)));
        trio.members[1..].iter_mut().for_each(Member::start);
        trio.until_whole();
        let leader = &trio.members[trio.leader().unwrap()];
        leader.ask("postgres", &format!("CREATE ROLE amanat LOGIN PASSWORD '{SECRET}'")).unwrap();
        leader.ask("postgres", "CREATE DATABASE amanat OWNER amanat").unwrap();
        trio
    }

    fn lay(&mut self, set: &[(&str, &str)]) {
        let ca = authority();
        fs::write(self.dir.join("ca.pem"), ca.pem()).unwrap();
        for (name, address) in NAMES.into_iter().zip(self.addresses.clone()) {
            let dir = self.dir.join(name);
            // Members come to each other from this machine's usual address.
            let own = signed(&ca, &[&address, "127.0.0.1"], Some(name));
            let fill = |file| self.filled(file, name, &address, &dir);
            let patroni =
                QUICK.iter().chain(set).fold(fill("patroni.yml"), |text, (key, to)| other(&text, key, to));
            let files = [
                ("ca.pem", ca.pem()),
                ("member.pem", own.certificate.pem()),
                ("member.key", own.key.serialize_pem()),
                ("etcd.yml", fill("etcd.yml")),
                ("nats.conf", fill("nats.conf")),
                ("patroni.yml", patroni),
            ];
            self.members.push(Member::laid(dir, name, &files));
        }
    }

    /// A file of `packaging/cluster`, with everything filled in.
    fn filled(&self, file: &str, name: &str, address: &str, dir: &Path) -> String {
        let (here, bin) = (dir.display().to_string(), bin().display().to_string());
        let [db1, db2, db3] = &self.addresses;
        let marks = [
            ("name", name),
            ("address", address),
            ("db1", db1),
            ("db2", db2),
            ("db3", db3),
            ("network", "127.0.0.0/8"),
            ("data", &here),
            ("run", &here),
            ("tls", &here),
            ("secrets", &here),
            ("bin", &bin),
            ("superuser_password", SECRET),
            ("replication_password", SECRET),
            ("nats_password", SECRET),
        ];
        packaged::filled(file, &marks)
    }

    /// What a node is told: the settings of `amanat.toml`, in a folder of its own.
    pub fn settings(&self, node: &TempDir) -> Settings {
        let toml = self.filled("amanat.toml", "", "", node.path());
        let said = |key: &str| {
            let line = toml.lines().find_map(|line| line.strip_prefix(&format!("{key} = "))).unwrap();
            line.trim_matches('"').to_owned()
        };
        fs::write(said("password_file"), format!("{SECRET}\n")).unwrap();
        fs::copy(self.dir.join("ca.pem"), said("ca_file")).unwrap();
        let postgres = Postgres {
            dsn: said("dsn"),
            keys_dsn: None,
            password_file: Some(said("password_file").into()),
            ca_file: Some(said("ca_file").into()),
        };
        Settings { postgres: Some(postgres), ..Settings::at(node.path().join("data"), "log.example/test") }
    }

    /// What stands in etcd under a name of Patroni's; whatever is asked, only where etcd answers.
    fn agreed(&self, key: &str) -> Option<String> {
        let tls = &self.members[0].dir;
        let hosts = self.addresses.each_ref().map(|address| format!("https://{address}:2379")).join(",");
        let mut asked = Command::new("/usr/bin/etcdctl");
        asked.env("ETCDCTL_API", "3").args(["--endpoints", &hosts, "--command-timeout", "3s"]);
        for (name, file) in [("--cacert", "ca.pem"), ("--cert", "member.pem"), ("--key", "member.key")] {
            asked.arg(name).arg(tls.join(file));
        }
        let said =
            asked.args(["get", "--print-value-only", &format!("/service/amanat/{key}")]).output().unwrap();
        said.status.success().then(|| String::from_utf8(said.stdout).unwrap().trim().to_owned())
    }

    /// Who leads, as all agreed; whoever was killed does until they miss it.
    pub fn leader(&self) -> Option<usize> {
        let leader = self.agreed("leader")?;
        self.members.iter().position(|member| member.name == leader)
    }

    pub fn is_written(&self, member: usize) -> bool {
        self.members[member].ask("postgres", "SELECT pg_is_in_recovery()").as_deref() == Some("f")
    }

    /// Waits until another one than this leads and may be written.
    pub fn until_another_leads(&self, than: usize) -> usize {
        let another = || self.leader().filter(|leader| *leader != than && self.is_written(*leader));
        self.until("another member leads", || another().is_some());
        another().unwrap_or_else(|| panic!("who was promoted is gone"))
    }

    /// Waits until both others follow the leader, and one of them is who would be promoted, if they are synchronous.
    pub fn until_whole(&self) -> usize {
        let following = "SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming'
                         AND application_name IN ('db1', 'db2', 'db3')";
        let is_whole = || {
            let leader = self.leader()?;
            let is_followed = self.members[leader].ask("postgres", following).as_deref() == Some("2");
            let is_agreed = !self.is_synchronous() || self.has_standby(leader);
            (is_followed && is_agreed && self.is_written(leader)).then_some(leader)
        };
        let mut leader = None;
        let since = Instant::now();
        while leader.is_none() {
            assert!(since.elapsed() < PATIENCE, "never whole{}", self.last_words());
            leader = is_whole();
            thread::park_timeout(AGAIN);
        }
        leader.unwrap()
    }

    fn is_synchronous(&self) -> bool {
        self.agreed("config").is_some_and(|config| config.contains("\"synchronous_mode\":true"))
    }

    /// Whether all agreed who is promoted after this leader.
    fn has_standby(&self, leader: usize) -> bool {
        let agreed = self.agreed("sync").unwrap_or_default();
        let is_of_it = agreed.contains(&format!("\"leader\":\"{}\"", self.members[leader].name));
        is_of_it && NAMES.iter().any(|name| agreed.contains(&format!("\"sync_standby\":\"{name}\"")))
    }

    /// Waits until a node's commit waits for a standby.
    pub fn until_a_commit_waits(&self, leader: usize) {
        let waiting = format!("SELECT count(*) > 0 {WAITING}");
        self.until("a commit waits", || self.members[leader].ask("amanat", &waiting).as_deref() == Some("t"));
    }

    /// Cancels all that wait: the server then says "committed" to them, with a warning.
    pub fn cancel_commits(&self, leader: usize) {
        self.members[leader]
            .ask("amanat", &format!("SELECT count(pg_cancel_backend(pid)) {WAITING}"))
            .unwrap();
    }

    /// Waits for a state.
    pub fn until(&self, what: &str, is_so: impl Fn() -> bool) {
        let since = Instant::now();
        while !is_so() {
            assert!(since.elapsed() < PATIENCE, "never: {what}{}", self.last_words());
            thread::park_timeout(AGAIN);
        }
    }

    fn last_words(&self) -> String {
        self.members.iter().map(|member| format!("\n{}", member.last_words())).collect()
    }
}

impl Drop for Trio {
    fn drop(&mut self) {
        self.members.clear();
        let _ = fs::remove_dir_all(&self.dir);
    }
}

/// The same file with another value at this key, which it must have once.
fn other(text: &str, key: &str, value: &str) -> String {
    let is_it = |line: &str| line.trim_start().starts_with(&format!("{key}:"));
    assert_eq!(text.lines().filter(|line| is_it(line)).count(), 1, "{key}");
    let line = |line: &str| match is_it(line) {
        true => format!("{}{key}: {value}\n", &line[..line.len() - line.trim_start().len()]),
        false => format!("{line}\n"),
    };
    text.lines().map(line).collect()
}
