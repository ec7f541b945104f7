//! Does a node that is up before its database wait for it, with the files of `packaging/postgresql`, and end at once for
//! what no waiting mends?

use crate::cluster::Server;
use std::{
    fs,
    io::{Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    os::unix::net::UnixDatagram,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    time::{Duration, Instant},
};
use tempfile::TempDir;

/// The longest that a story waits for anything.
const PATIENCE: Duration = Duration::from_secs(120);

fn packaged(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../packaging/postgresql").join(name);
    fs::read_to_string(path).unwrap()
}

/// A server that is set as the packaged files say; and who runs the test may come in as well.
fn server() -> Server {
    let mut server = Server::laid();
    let conf = packaged("postgresql.conf");
    let lines: Vec<&str> = conf.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    assert!(lines.len() >= 5, "{lines:?}");
    for (key, value) in lines.iter().map(|line| line.split_once(" = ").unwrap()) {
        server.set(format!("{key}={value}"));
    }
    let access =
        format!("{}local all stranger scram-sha-256\nlocal all postgres trust\n", packaged("pg_hba.conf"));
    let access = server.keep("access", &access);
    server.set(format!("hba_file={}", access.display()));
    server.start();
    // This one has no certificate, and says so of the line for a network.
    let wrong = "SELECT count(*) FROM pg_hba_file_rules WHERE error NOT LIKE 'hostssl%SSL is disabled'";
    assert_eq!(server.ask(wrong), "0");
    assert_eq!(server.ask("SELECT count(*) FROM pg_hba_file_rules WHERE user_name = '{amanat}'"), "2");
    server.ask("CREATE ROLE amanat LOGIN");
    server.ask("CREATE DATABASE amanat OWNER amanat");
    server
}

/// A node's folder.
struct Node {
    dir: TempDir,
    at: SocketAddr,
}

impl Node {
    /// Made in that database; its settings are the packaged ones, with this server in their place.
    fn on(dsn: &str) -> Self {
        // Free at this moment, and nobody else asks for it in the next.
        let at = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let node = Self { dir: TempDir::new().unwrap(), at };
        let init = ["init", "--origin", "log.example/awaits", "--address", "https://police.example"];
        let made = node.amanat(&init).env("AMANAT_POSTGRESQL_DSN", dsn).output().unwrap();
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let ours = packaged("amanat.toml");
        let theirs = "host=/run/postgresql dbname=amanat user=amanat";
        assert_eq!(ours.matches(theirs).count(), 1, "the line that is put right here");
        let text = fs::read_to_string(node.path("data/amanat.toml")).unwrap();
        fs::write(node.path("data/amanat.toml"), format!("{text}\n{}", ours.replace(theirs, dsn))).unwrap();
        node
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn amanat(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_amanat"));
        command.args(args).arg("--data").arg(self.path("data")).stdin(Stdio::null());
        command
    }

    fn serve(&self) -> Command {
        self.amanat(&["serve", "--listen", &self.at.to_string()])
    }

    /// What a start ends with that must end by itself.
    fn ends(&self, mut serve: Command) -> String {
        let mut child = serve.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let since = Instant::now();
        while child.try_wait().unwrap().is_none() {
            if since.elapsed() > PATIENCE {
                child.kill().unwrap();
                panic!("it waits for what no waiting mends");
            }
            std::thread::park_timeout(Duration::from_millis(20));
        }
        let Output { status, stderr, .. } = child.wait_with_output().unwrap();
        assert!(!status.success());
        String::from_utf8(stderr).unwrap()
    }

    /// The status and the text of an answer; nothing where none came.
    fn get(&self, path: &str) -> Option<(u16, String)> {
        let mut stream = TcpStream::connect(self.at).ok()?;
        stream.set_read_timeout(Some(PATIENCE)).ok()?;
        write!(stream, "GET {path} HTTP/1.1\r\nHost: police.example\r\nConnection: close\r\n\r\n").ok()?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).ok()?;
        let status = answer.split(' ').nth(1)?.parse().ok()?;
        Some((status, answer.split_once("\r\n\r\n")?.1.to_owned()))
    }
}

/// What a service manager hears.
struct Heard(UnixDatagram);

impl Heard {
    fn at(path: &Path) -> Self {
        let socket = UnixDatagram::bind(path).unwrap();
        socket.set_read_timeout(Some(PATIENCE)).unwrap();
        Self(socket)
    }

    fn until(&self, begins: &str) -> String {
        let mut word = [0; 4_096];
        loop {
            let long = self.0.recv(&mut word).expect(begins);
            let said = String::from_utf8(word[..long].to_vec()).unwrap();
            if said.starts_with(begins) {
                return said;
            }
        }
    }
}

/// Killed whatever becomes of the story.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn a_node_that_is_up_before_its_database_waits_says_so_and_serves_when_it_is_there() {
    let mut server = server();
    let node = Node::on(&server.dsn());
    server.kill();
    let manager = Heard::at(&node.path("notify"));
    let mut serve = node.serve();
    serve.env("NOTIFY_SOCKET", node.path("notify")).stdout(Stdio::null()).stderr(Stdio::null());
    let mut running = Running(serve.spawn().unwrap());
    let said = manager.until("STATUS=waits for its database: ");
    assert!(said.contains("EXTEND_TIMEOUT_USEC="), "{said}");
    // The third time it has answered for a while.
    manager.until("STATUS=waits");
    manager.until("STATUS=waits");
    let (status, said) = node.get("/healthz").unwrap();
    assert_eq!((status, said.lines().nth(1)), (503, Some("database-awaited")), "{said}");
    assert_eq!(node.get("/report").unwrap().0, 503);
    assert!(running.0.try_wait().unwrap().is_none(), "it does not give up");
    server.start();
    manager.until("READY=1");
    let (status, said) = node.get("/healthz").unwrap();
    assert!(status == 200 && !said.contains("database-awaited"), "{status} {said}");
}

#[test]
fn a_wrong_database_password_or_schema_ends_the_start_at_once() {
    let server = server();
    let node = Node::on(&server.dsn());
    let mut serve = node.serve();
    serve.env("AMANAT_POSTGRESQL_DSN", server.dsn().replace("dbname=postgres", "dbname=nowhere"));
    let said = node.ends(serve);
    assert!(said.contains("3D000"), "{said}");
    server.ask("CREATE ROLE stranger LOGIN PASSWORD 'right'");
    fs::write(node.path("password"), "wrong\n").unwrap();
    let mut serve = node.serve();
    serve.env("AMANAT_POSTGRESQL_DSN", server.dsn().replace("user=postgres", "user=stranger"));
    serve.env("AMANAT_POSTGRESQL_PASSWORD_FILE", node.path("password"));
    let said = node.ends(serve);
    assert!(said.contains("28P01"), "{said}");
    server.ask("UPDATE amanat.head SET version = 99");
    let said = node.ends(node.serve());
    assert!(said.contains("schema 99"), "{said}");
}
