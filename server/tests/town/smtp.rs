//! Does a letter arrive at a real mail server, and is it tried again when it does not?
//!
//! The server is Debian's python3-aiosmtpd, started by the test on a port of its own.

use crate::town::{TestTown, ground_of};
use amanat::{
    deliver::{Deliverers, Mailer},
    duty,
    settings::{Smtp, SmtpSecurity},
};
use amanat_core::decide::matter::Reach;
use std::{
    io::{BufRead, BufReader, Write},
    process::{Child, Command, Stdio},
};

/// Prints its port, then each letter's recipients and text in hexadecimal. Refuses whoever it is told to refuse.
const SERVER: &str = r#"
import sys, asyncio
from aiosmtpd.smtp import SMTP
class Box:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("busy"): return "451 later"
        if address.startswith("gone"): return "550 no such person"
        envelope.rcpt_tos.append(address); return "250 OK"
    async def handle_DATA(self, server, session, envelope):
        print(",".join(envelope.rcpt_tos), envelope.content.hex(), flush=True); return "250 taken"
async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(Box(), enable_SMTPUTF8=True), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
asyncio.run(main())
"#;

struct MailServer {
    child: Child,
    lines: BufReader<std::process::ChildStdout>,
    port: u16,
}

impl MailServer {
    fn start() -> Self {
        let mut child = Command::new("/usr/bin/python3")
            .args(["-c", SERVER])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("Debian's python3; `make test` installs what is missing");
        let mut lines = BufReader::new(child.stdout.take().unwrap());
        let mut port = String::new();
        lines.read_line(&mut port).unwrap();
        let port = port.trim().parse().expect("python3-aiosmtpd is installed by `make test`");
        Self { child, lines, port }
    }

    /// The next letter: to whom, and its text as it came over the wire.
    fn next(&mut self) -> (String, String) {
        let mut line = String::new();
        self.lines.read_line(&mut line).unwrap();
        let (to, hex) = line.trim().split_once(' ').unwrap();
        let bytes: Vec<u8> =
            (0..hex.len() / 2).map(|i| u8::from_str_radix(&hex[2 * i..2 * i + 2], 16).unwrap()).collect();
        (to.to_owned(), String::from_utf8(bytes).unwrap())
    }

    fn deliverers(&self) -> Deliverers {
        let smtp = Smtp {
            host: "127.0.0.1".into(),
            port: self.port,
            security: SmtpSecurity::None,
            from: "Amanat <amanat@police.example>".into(),
            user: None,
            password_file: None,
        };
        Deliverers::new(Some(Box::new(Mailer::new(&smtp).unwrap())))
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        let _ = self.child.stdin.take().map(|mut i| i.flush());
        let _ = self.child.wait();
    }
}

#[test]
fn a_letter_arrives_at_a_real_mail_server_in_the_senders_language() {
    let town = TestTown::new();
    let mut server = MailServer::start();
    let (lat, lon) = ground_of(&town, "kohat-city");
    town.brings("report", lat, lon, Reach::Email).unwrap();
    let open = town.town.record().open_errands().unwrap();
    assert_eq!(open, 2, "one to the sender, one to the station");
    town.wait(duty::deliver_once(&town.town, &server.deliverers())).unwrap();
    let letters = [server.next(), server.next()];
    let mine = letters.iter().find(|(to, _)| to == "zarmina@mail.example").unwrap();
    assert!(mine.1.contains("Content-Language: ur") && mine.1.contains("Message-ID: <"), "{}", mine.1);
    assert_eq!(town.town.record().open_errands().unwrap(), 0);
}

#[test]
fn a_server_that_asks_to_try_later_is_tried_later_and_one_that_refuses_is_not() {
    let town = TestTown::new();
    let server = MailServer::start();
    let deliverers = server.deliverers();
    let (lat, lon) = ground_of(&town, "kohat-city");
    for address in ["busy@mail.example", "gone@mail.example"] {
        town.brings_from(address, lat, lon).unwrap();
    }
    town.wait(duty::deliver_once(&town.town, &deliverers)).unwrap();
    assert_eq!(town.town.record().open_errands().unwrap(), 1, "only the busy one is left");
    let tried = town.wait(duty::deliver_once(&town.town, &deliverers)).unwrap();
    assert_eq!(tried, 0, "not before its time");
    town.pass("1h");
    assert!(
        town.letters.all().iter().any(|letter| letter.to.starts_with("busy")),
        "tried again, by another way"
    );
}
