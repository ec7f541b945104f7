//! A PostgreSQL server for tests, started once a run and gone with it.
//!
//! The first test of a run makes a cluster from the operating system's package, below the temporary directory and on a
//! Unix socket alone; all others find it there. A watcher stops it when the run's own process is gone. Each test has a
//! database of its own. It syncs what it commits, as one that does not is refused; a test that kills, sets or loses a
//! server has one of its own.

use std::{
    ffi::OsStr,
    fs::{self, File},
    io::Read,
    os::unix::{fs::PermissionsExt, process::CommandExt},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
};

/// The usual port, which is a part of the socket's name.
const PORT: u16 = 5432;
/// The longest that a server may take to start, in looks of a tenth of a second.
const MAX_LOOKS: u32 = 300;

/// A database of a test's own, dropped with it.
pub struct Database {
    name: String,
}

impl Database {
    /// Makes an empty one.
    pub fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("t{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        psql("postgres", &format!("CREATE DATABASE {name}"));
        Self { name }
    }

    /// Where it is.
    pub fn dsn(&self) -> String {
        format!("host={} user=postgres dbname={}", cluster().display(), self.name)
    }

    /// What it is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where its server listens.
    pub fn socket(&self) -> PathBuf {
        cluster().join(format!(".s.PGSQL.{PORT}"))
    }

    /// Another one with the same in it; nobody may be connected to this one.
    pub fn copy(&self) -> Self {
        let copy = Self::new();
        copy.become_as(self);
        copy
    }

    /// Throws away what is in it, and takes what another one has; nobody may be connected to either.
    pub fn become_as(&self, other: &Self) {
        let (name, other) = (&self.name, &other.name);
        psql("postgres", &format!("DROP DATABASE {name} WITH (FORCE)"));
        let gone = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = ";
        psql("postgres", &format!("{gone} '{other}'"));
        psql("postgres", &format!("CREATE DATABASE {name} TEMPLATE {other}"));
    }

    /// Everything that is in it: as text, and after it every value that stands there in hexadecimal as its bytes.
    pub fn dump(&self) -> Vec<u8> {
        let mut asked = Command::new(bin().join("pg_dump"));
        let said =
            asked.args(["-U", "postgres", "-h"]).arg(cluster()).args(["-d", &self.name]).output().unwrap();
        assert!(said.status.success());
        let (text, mut all) = (String::from_utf8(said.stdout.clone()).unwrap(), said.stdout);
        for value in text.split("\\\\x").skip(1) {
            let digits: Vec<u8> =
                value.chars().map_while(|c| c.to_digit(16)).map(|digit| digit as u8).collect();
            all.push(b'\n');
            all.extend(digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]));
        }
        all
    }

    /// Asks it something, and gives the answer as text.
    pub fn ask(&self, sql: &str) -> String {
        psql(&self.name, sql)
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        psql("postgres", &format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name));
    }
}

/// Asks the database of this DSN something.
#[allow(dead_code)]
pub fn ask(dsn: &str, sql: &str) -> String {
    psql(dsn, sql)
}

fn psql(database: &str, sql: &str) -> String {
    let mut asked = Command::new(bin().join("psql"));
    asked.args(["-XAtq", "-v", "ON_ERROR_STOP=1", "-U", "postgres", "-h"]).arg(cluster());
    let said = asked.args(["-d", database, "-c", sql]).output().unwrap();
    assert!(said.status.success(), "{sql}: {}", String::from_utf8_lossy(&said.stderr));
    String::from_utf8(said.stdout).unwrap().trim().to_owned()
}

/// Where the newest server's programs are.
pub fn bin() -> PathBuf {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = versions
        .map(|version| version.path().join("bin"))
        .filter(|bin| bin.join("initdb").exists())
        .collect();
    found.sort();
    found.pop().expect("PostgreSQL is not installed: run `scripts/need test`")
}

/// The directory of this run's cluster; its socket lies there.
fn cluster() -> PathBuf {
    // All processes of a run have the same parent; a child that a test starts inherits the variable.
    let run = std::env::var("AMANAT_TEST_RUN").unwrap_or_else(|_| run_of_this().to_string());
    let dir = std::env::temp_dir().join(format!("amanat-postgresql-{run}"));
    if dir.join("ready").exists() {
        return dir;
    }
    fs::create_dir_all(&dir).unwrap();
    let lock = File::create(dir.join("lock")).unwrap();
    lock.lock().unwrap();
    if !dir.join("ready").exists() {
        start(&dir, &run);
        File::create(dir.join("ready")).unwrap();
    }
    dir
}

fn run_of_this() -> u32 {
    std::os::unix::process::parent_id()
}

/// It refuses to run as root: then it is another user's, the one that the package made.
pub fn as_its_user(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    if let Some((user, group)) = its_user() {
        command.uid(user).gid(group);
    }
    command
}

fn its_user() -> Option<(u32, u32)> {
    if fs::metadata("/proc/self").map(|about| std::os::unix::fs::MetadataExt::uid(&about)).unwrap_or(0) != 0 {
        return None;
    }
    let mut text = String::new();
    File::open("/etc/passwd").unwrap().read_to_string(&mut text).unwrap();
    let line = text.lines().find(|line| line.starts_with("postgres:")).expect("the package's user");
    let parts: Vec<&str> = line.split(':').collect();
    Some((parts[2].parse().unwrap(), parts[3].parse().unwrap()))
}

/// Makes a cluster below a directory, and starts its server.
fn start(dir: &Path, run: &str) {
    lay(dir);
    let server = serve(dir, &[]);
    watch(dir, run);
    wait_until_it_answers(dir, PORT);
    // It is the run's, and ends with it.
    drop(server);
}

/// Gives it a file or a folder.
pub fn give(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    if let Some((user, group)) = its_user() {
        std::os::unix::fs::chown(path, Some(user), Some(group)).unwrap();
    }
}

fn lay(dir: &Path) {
    give(dir, 0o755);
    let mut made = as_its_user(bin().join("initdb"));
    made.current_dir(dir).args([
        "-U",
        "postgres",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--locale=C",
        "-N",
        "-k",
        "-D",
    ]);
    let made = made.arg(dir.join("data")).output().unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
}

fn serve(dir: &Path, settings: &[String]) -> Child {
    let socket = format!("unix_socket_directories={}", dir.display());
    let mut server = as_its_user(bin().join("postgres"));
    server.current_dir(dir).process_group(0).arg("-D").arg(dir.join("data"));
    for setting in [
        "listen_addresses=",
        &socket,
        "max_connections=300",
        "shared_buffers=32MB",
        "max_wal_size=256MB",
        "log_min_messages=fatal",
    ] {
        server.args(["-c", setting]);
    }
    for setting in settings {
        server.args(["-c", setting]);
    }
    let log = File::create(dir.join("log")).unwrap();
    server.stdin(Stdio::null()).stdout(log.try_clone().unwrap()).stderr(log).spawn().unwrap()
}

fn wait_until_it_answers(dir: &Path, port: u16) {
    for _ in 0..MAX_LOOKS {
        let mut asked = Command::new(bin().join("pg_isready"));
        let asked = asked.args(["-q", "-p", &port.to_string(), "-h"]).arg(dir).status();
        if asked.is_ok_and(|said| said.success()) {
            return;
        }
        std::thread::park_timeout(std::time::Duration::from_millis(100));
    }
    panic!("PostgreSQL does not start: {}", fs::read_to_string(dir.join("log")).unwrap_or_default());
}

fn watch(dir: &Path, run: &str) {
    when_over(dir, run, "kill -QUIT $(head -n 1 \"$DIR/data/postmaster.pid\")");
}

/// A process that outlives this one, and stops what runs below a directory and removes it when `run` is over.
pub fn when_over(dir: &Path, run: &str, stop: &str) {
    let script =
        format!("while kill -0 $RUN 2>/dev/null; do sleep 1; done; cd /; {stop}; sleep 1; rm -rf \"$DIR\"");
    let mut watcher = Command::new("/bin/sh");
    watcher.args(["-c", &script]).env("RUN", run).env("DIR", dir);
    watcher.process_group(0).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    drop(watcher.spawn().unwrap());
}

/// A server of one test's own, which may be killed, started again and set otherwise.
pub struct Server {
    dir: PathBuf,
    port: u16,
    settings: Vec<String>,
    process: Option<Child>,
}

impl Server {
    /// Makes and starts one with these settings beside the usual ones.
    pub fn with(settings: &[&str]) -> Self {
        let mut server = Self::laid();
        server.settings = settings.iter().map(|&setting| setting.to_owned()).collect();
        server.start();
        server
    }

    /// Makes one that does not run yet.
    pub fn laid() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let (me, next) = (std::process::id().to_string(), NEXT.fetch_add(1, Ordering::Relaxed));
        let dir = std::env::temp_dir().join(format!("amanat-postgresql-{me}-{next}"));
        fs::create_dir_all(&dir).unwrap();
        lay(&dir);
        watch(&dir, &me);
        Self { dir, port: PORT, settings: Vec::new(), process: None }
    }

    /// Sets something that holds from the next start on.
    pub fn set(&mut self, setting: String) {
        self.settings.push(setting);
    }

    pub fn start(&mut self) {
        self.process = Some(serve(&self.dir, &self.settings));
        wait_until_it_answers(&self.dir, self.port);
    }

    /// Listens on this port of this machine as well.
    pub fn listen(&mut self, port: u16) {
        self.port = port;
        self.settings.extend(["listen_addresses=127.0.0.1".to_owned(), format!("port={port}")]);
    }

    /// It ends as if its machine did: nothing is written any more, and it recovers at its next start.
    pub fn kill(&mut self) {
        if let Some(mut process) = self.process.take() {
            let told = Command::new("kill").args(["-QUIT", &process.id().to_string()]).status();
            assert!(told.unwrap().success());
            process.wait().unwrap();
        }
    }

    /// Writes a file that the server alone may read.
    pub fn keep(&self, name: &str, text: &str) -> PathBuf {
        let path = self.dir.join(name);
        fs::write(&path, text).unwrap();
        give(&path, 0o600);
        path
    }

    /// Its usual database, over its socket.
    pub fn dsn(&self) -> String {
        format!("host={} port={} user=postgres dbname=postgres", self.dir.display(), self.port)
    }

    pub fn ask(&self, sql: &str) -> String {
        let mut asked = Command::new(bin().join("psql"));
        asked.args(["-XAtq", "-v", "ON_ERROR_STOP=1", "-d", &self.dsn(), "-c", sql]);
        let said = asked.output().unwrap();
        assert!(said.status.success(), "{sql}: {}", String::from_utf8_lossy(&said.stderr));
        String::from_utf8(said.stdout).unwrap().trim().to_owned()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
        let _ = fs::remove_dir_all(&self.dir);
    }
}
