//! How is a PostgreSQL started that goes away with the measurement?
//!
//! Of Debian's packages (`scripts/need bench`), in a folder, run by whoever may: it refuses to run as root.

use anyhow::{Context, ensure};
use std::{
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};
use tempfile::TempDir;

/// A port that nobody listens on now.
pub fn free_port() -> anyhow::Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

/// A cluster that runs.
pub struct Cluster {
    bin: PathBuf,
    dir: TempDir,
    port: u16,
}

impl Cluster {
    /// Starts one with these options of the server.
    pub fn start(options: &str) -> anyhow::Result<Self> {
        let versions = fs::read_dir("/usr/lib/postgresql").context("PostgreSQL is not there")?;
        let bins = versions.filter_map(|entry| Some(entry.ok()?.path().join("bin")));
        let bin = bins.max().context("PostgreSQL is not there")?;
        let (dir, port) = (TempDir::new()?, free_port()?);
        let this = Self { bin, dir, port };
        if is_root() {
            ensure!(Command::new("chown").arg("postgres").arg(this.dir.path()).status()?.success(), "chown");
        }
        let data = this.data();
        this.run("initdb", &["-D", &data, "-A", "trust", "-U", "postgres", "-N"])?;
        let options =
            format!("-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= {options}");
        let log = this.dir.path().join("log").display().to_string();
        this.run("pg_ctl", &["-D", &data, "-o", &options, "-l", &log, "-w", "start"])?;
        Ok(this)
    }

    /// Where programs find it.
    pub fn dsn(&self) -> String {
        format!("host=127.0.0.1 port={} user=postgres dbname=postgres", self.port)
    }

    fn data(&self) -> String {
        self.dir.path().join("data").display().to_string()
    }

    /// Runs one of its programs; gives what it printed.
    fn run(&self, program: &str, args: &[&str]) -> anyhow::Result<String> {
        let path = self.bin.join(program);
        let mut command = if is_root() {
            let mut as_other = Command::new("runuser");
            as_other.args(["-u", "postgres", "--"]).arg(&path);
            as_other
        } else {
            Command::new(&path)
        };
        // A server that stays behind would keep a pipe open.
        let out = self.dir.path().join("out");
        let file = fs::File::create(&out)?;
        let status = command
            .args(args)
            .current_dir("/")
            .stdin(Stdio::null())
            .stdout(file.try_clone()?)
            .stderr(file)
            .status()
            .with_context(|| path.display().to_string())?;
        let told = fs::read_to_string(&out)?;
        ensure!(status.success(), "{program}: {}", told.lines().last().unwrap_or_default());
        Ok(told)
    }

    /// Asks it.
    pub fn psql(&self, sql: &str) -> anyhow::Result<String> {
        let port = self.port.to_string();
        let at = ["-h", "127.0.0.1", "-p", &port, "-U", "postgres", "-v", "ON_ERROR_STOP=1", "-q", "-c", sql];
        self.run("psql", &at)
    }

    /// Transactions a second of a script, asked by so many at the same time.
    pub fn drive(&self, name: &str, script: &str, clients: usize, seconds: f64) -> anyhow::Result<f64> {
        let path = self.dir.path().join(name);
        fs::write(&path, script)?;
        let readable = |path: &Path| path.display().to_string();
        let (port, span, clients) = (self.port.to_string(), seconds.ceil().to_string(), clients.to_string());
        let told = self.run(
            "pgbench",
            &[
                "-n",
                "-M",
                "prepared",
                "-c",
                &clients,
                "-T",
                &span,
                "-h",
                "127.0.0.1",
                "-p",
                &port,
                "-U",
                "postgres",
                "-f",
                &readable(&path),
                "postgres",
            ],
        )?;
        let line =
            told.lines().find_map(|line| line.strip_prefix("tps = ")).context("pgbench told nothing")?;
        Ok(line.split(' ').next().unwrap_or_default().parse()?)
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // It may not have started.
        let _ = self.run("pg_ctl", &["-D", &self.data(), "-m", "immediate", "-w", "stop"]);
    }
}

fn is_root() -> bool {
    fs::read_to_string("/proc/self/status").is_ok_and(|told| told.contains("\nUid:\t0\t"))
}
