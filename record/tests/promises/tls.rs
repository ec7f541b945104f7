//! Is the database believed only with a certificate that our authority signed for its name?

use super::town::{matter, write};
use crate::{
    authority::{Authority, authority, signed},
    cluster::Server,
};
use amanat_record::{Expected, Postgres, Record, Settings};
use std::{fs, net::TcpListener, path::PathBuf};
use tempfile::TempDir;

/// A server that takes connections over TLS alone, with a certificate for this name.
fn server_for(name: &str, by: &Authority) -> (Server, u16) {
    let mut server = Server::laid();
    let own = signed(by, &[name], None);
    let certificate = server.keep("server.pem", &own.certificate.pem());
    let key = server.keep("server.key", &own.key.serialize_pem());
    let access = server.keep("access", "local all all trust\nhostssl all all 127.0.0.1/32 scram-sha-256\n");
    // Free at this moment, and nobody else asks for it in the next.
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    for setting in [
        "ssl=on".to_owned(),
        format!("ssl_cert_file={}", certificate.display()),
        format!("ssl_key_file={}", key.display()),
        format!("hba_file={}", access.display()),
    ] {
        server.set(setting);
    }
    server.listen(port);
    server.start();
    server.ask("CREATE ROLE amanat LOGIN PASSWORD 'correct horse'");
    server.ask("CREATE DATABASE amanat OWNER amanat");
    (server, port)
}

/// A node's folder, with files of what it is told.
struct Node(TempDir);

impl Node {
    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.path().join(name);
        fs::write(&path, text).unwrap();
        path
    }

    fn settings(&self, port: u16, mode: &str, authority: Option<&Authority>) -> Settings {
        let postgres = Postgres {
            dsn: format!("host=localhost port={port} user=amanat dbname=amanat{mode}"),
            keys_dsn: None,
            password_file: Some(self.file("password", "correct horse\n")),
            ca_file: authority.map(|ca| self.file("ca.pem", &ca.pem())),
        };
        Settings { postgres: Some(postgres), ..Settings::at(self.0.path().join("data"), "log.example/test") }
    }

    /// Tries to begin a record there; nothing is made of it.
    fn is_refused(&self, settings: &Settings) -> String {
        let refused = Record::init(settings).unwrap_err().to_string();
        assert!(!settings.dir.join("secrets").exists(), "half a record");
        refused
    }
}

#[test]
fn a_record_lies_behind_tls_of_our_authority_and_nothing_else_is_believed() {
    let (ours, other) = (authority(), authority());
    let (_server, port) = server_for("localhost", &ours);
    let node = Node(TempDir::new().unwrap());
    for (what, mode, believed) in [
        ("another authority's", " sslmode=require", Some(&other)),
        ("nobody is believed where no authority is named", " sslmode=require", None),
        ("without TLS the server refuses it", "", Some(&ours)),
    ] {
        let refused = node.is_refused(&node.settings(port, mode, believed));
        println!("{what}: {refused}");
    }
    let settings = node.settings(port, " sslmode=require", Some(&ours));
    Record::init(&settings).unwrap();
    let record = Record::open(settings).unwrap();
    record.append_blocking(write(matter(1), Expected::Version(0), "words of somebody")).unwrap();
    assert!(record.check().unwrap().is_good());
}

#[test]
fn a_certificate_of_another_name_is_not_the_databases() {
    let ours = authority();
    let (_server, port) = server_for("elsewhere.example", &ours);
    let node = Node(TempDir::new().unwrap());
    let refused = node.is_refused(&node.settings(port, " sslmode=require", Some(&ours)));
    assert!(refused.to_lowercase().contains("certificate"), "{refused}");
}
