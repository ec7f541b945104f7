//! Do nodes wake each other through the three servers that `packaging/cluster` sets up, and through nobody else?
//!
//! Real servers (Debian's `nats-server`) with the file as it is given to operators, filled in: TLS of one authority, a
//! password, and what is told to one comes out at the others.

use crate::{
    authority::{Authority, authority, signed},
    packaged,
};
use amanat::{
    nodes::{self, NatsSettings},
    settings::Settings,
};
use async_nats::Client;
use futures::StreamExt;
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};
use tempfile::TempDir;
use tokio::time::timeout;

const SECRET: &str = "correct horse";
/// As long as this something may take to come.
const PATIENCE: Duration = Duration::from_secs(30);
/// So long somebody who is not let in goes on trying.
const REFUSED_FOR: Duration = Duration::from_secs(3);

/// A file of `packaging/cluster`, with everything filled in that these stories need.
fn filled(file: &str, name: &str, address: &str, all: &[String; 3], dir: &Path) -> String {
    let (here, [db1, db2, db3]) = (dir.display().to_string(), all);
    let marks = [
        ("name", name),
        ("address", address),
        ("db1", db1),
        ("db2", db2),
        ("db3", db3),
        ("tls", &here),
        ("secrets", &here),
        ("nats_password", SECRET),
    ];
    packaged::filled(file, &marks)
}

/// The three servers.
struct Trio {
    around: TempDir,
    /// Of this machine, and each story's own: the ports stand in the file.
    addresses: [String; 3],
    running: Vec<Child>,
}

impl Trio {
    fn new(story: u8, by: &Authority) -> Self {
        let addresses = [1, 2, 3].map(|n| format!("127.77.{story}.{n}"));
        let mut trio = Self { around: TempDir::new().unwrap(), addresses, running: Vec::new() };
        for n in 0..3 {
            let (dir, address) = (trio.folder(&trio.addresses[n]), &trio.addresses[n]);
            fs::create_dir(&dir).unwrap();
            let own = signed(by, &[address], None);
            fs::write(dir.join("ca.pem"), by.pem()).unwrap();
            fs::write(dir.join("member.pem"), own.certificate.pem()).unwrap();
            fs::write(dir.join("member.key"), own.key.serialize_pem()).unwrap();
            let file = dir.join("nats.conf");
            fs::write(&file, filled("nats.conf", &format!("db{n}"), address, &trio.addresses, &dir)).unwrap();
            let mut program = Command::new("nats-server");
            program.arg("-c").arg(&file).stdout(Stdio::null()).stderr(Stdio::null());
            trio.running.push(program.spawn().expect("nats-server: run scripts/need test"));
        }
        trio
    }

    fn folder(&self, name: &str) -> PathBuf {
        self.around.path().join(name)
    }

    fn kill(&mut self, n: usize) {
        self.running[n].kill().unwrap();
        self.running[n].wait().unwrap();
    }

    fn servers(&self, how: &str) -> [String; 3] {
        self.addresses.each_ref().map(|address| format!("{how}://{address}:4222"))
    }

    /// What a node is told, with these servers, this password and this authority.
    fn settings(&self, servers: &[String], password: &str, believed: &Authority) -> NatsSettings {
        let dir = TempDir::new_in(self.around.path()).unwrap().keep();
        fs::write(dir.join("nats-password"), format!("{password}\n")).unwrap();
        fs::write(dir.join("ca.pem"), believed.pem()).unwrap();
        let settings: Settings =
            toml::from_str(&filled("amanat.toml", "", "", &self.addresses, &dir)).unwrap();
        let mut nats = settings.nats.unwrap();
        assert_eq!(nats.servers, self.servers("tls"));
        if !servers.is_empty() {
            nats.servers = servers.to_vec();
        }
        nats
    }
}

impl Drop for Trio {
    fn drop(&mut self) {
        for server in &mut self.running {
            // One that was killed before is gone.
            let _ = server.kill();
            let _ = server.wait();
        }
    }
}

async fn connected(settings: &NatsSettings) -> Client {
    let client = nodes::connect(settings).await.unwrap();
    timeout(PATIENCE, client.flush()).await.expect("it connects").unwrap();
    client
}

/// Says something until the other hears it: servers that come and go lose what they were told.
async fn reaches(from: &Client, to: &Client, what: &'static str) {
    let mut heard = to.subscribe("amanat.test").await.unwrap();
    let saying = async {
        loop {
            // What is lost meanwhile is said again.
            let _ = from.publish("amanat.test", what.into()).await;
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    };
    let hearing = async {
        while let Some(message) = heard.next().await {
            if &*message.payload == what.as_bytes() {
                return;
            }
        }
    };
    tokio::select! {
        () = saying => {}
        done = timeout(PATIENCE, hearing) => done.unwrap_or_else(|_| panic!("never heard: {what}")),
    }
}

#[tokio::test]
async fn what_is_told_to_one_of_three_comes_out_at_the_others_also_when_one_is_gone() {
    let ours = authority();
    let mut trio = Trio::new(1, &ours);
    let servers = trio.servers("tls");
    let node = connected(&trio.settings(&[], SECRET, &ours)).await;
    let third = connected(&trio.settings(&servers[2..], SECRET, &ours)).await;
    for n in [0, 1] {
        let other = connected(&trio.settings(&servers[n..=n], SECRET, &ours)).await;
        reaches(&other, &third, "from another").await;
        reaches(&third, &other, "and back").await;
    }
    trio.kill(0);
    trio.kill(1);
    reaches(&node, &third, "through the one that is left").await;
}

#[tokio::test]
async fn nobody_is_let_in_without_the_password_and_no_server_is_believed_that_our_authority_did_not_sign() {
    let (ours, other) = (authority(), authority());
    let trio = Trio::new(2, &ours);
    drop(connected(&trio.settings(&[], SECRET, &ours)).await);
    let plain = trio.settings(&trio.servers("nats"), SECRET, &ours);
    for (who, settings) in [
        ("with another password", trio.settings(&[], "guessed", &ours)),
        ("believing another authority", trio.settings(&[], SECRET, &other)),
        ("without TLS", NatsSettings { ca_file: None, ..plain }),
        ("nobody", NatsSettings { user: None, ..trio.settings(&[], SECRET, &ours) }),
    ] {
        let client = nodes::connect(&settings).await.unwrap();
        assert!(timeout(REFUSED_FOR, client.flush()).await.is_err(), "{who}: it was let in");
    }
}
