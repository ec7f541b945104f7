//! A way to the database that can be cut at the worst moment: when COMMIT was sent and its answer has not come.
//!
//! It passes on what goes over, message by message, and looks for COMMIT. Where one is to be cut, either the server
//! never gets it, or it carries it out and the client never hears: the two cases that a client cannot tell apart.

use std::{
    io::{self, Read, Write},
    net::{Shutdown, TcpListener, TcpStream},
    os::unix::net::UnixStream,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    thread,
};

/// What becomes of a COMMIT that is cut.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cut {
    /// The server never gets it.
    Before,
    /// The server carries it out, and its answer is lost.
    After,
    /// It is on its way, and nobody waits to see.
    Racing,
}

/// What was cut.
#[derive(Default)]
pub struct Cuts {
    seen: AtomicU64,
    cut: AtomicU64,
}

/// A way to a server's socket.
pub struct Proxy {
    port: u16,
    cuts: Arc<Cuts>,
}

impl Proxy {
    /// Every so manieth COMMIT is cut, in each of the ways in turn.
    pub fn to(socket: PathBuf, every: u64) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let (port, cuts) = (listener.local_addr().unwrap().port(), Arc::new(Cuts::default()));
        let seen = cuts.clone();
        // It ends with the test's process.
        thread::spawn(move || {
            for client in listener.incoming().flatten() {
                let (seen, socket) = (seen.clone(), socket.clone());
                thread::spawn(move || pass(client, &socket, every, &seen));
            }
        });
        Self { port, cuts }
    }

    /// Where the database is by this way.
    pub fn dsn(&self, database: &str) -> String {
        format!("host=127.0.0.1 port={} user=postgres dbname={database}", self.port)
    }

    /// How many were cut.
    pub fn cut(&self) -> u64 {
        self.cuts.cut.load(Ordering::Acquire)
    }
}

/// Whether this COMMIT is cut, and how.
fn fate(every: u64, cuts: &Cuts) -> Option<Cut> {
    let seen = cuts.seen.fetch_add(1, Ordering::AcqRel) + 1;
    if !seen.is_multiple_of(every) {
        return None;
    }
    let cut = cuts.cut.fetch_add(1, Ordering::AcqRel);
    Some([Cut::Before, Cut::After, Cut::Racing][(cut % 3) as usize])
}

fn pass(client: TcpStream, socket: &Path, every: u64, cuts: &Cuts) -> Option<()> {
    let server = UnixStream::connect(socket).ok()?;
    client.set_nodelay(true).ok()?;
    let (mut answers, mut told) = (server.try_clone().ok()?, client.try_clone().ok()?);
    let back = thread::spawn(move || {
        let mut answer = [0; 8_192];
        // Also when nobody hears it any more: a server that cannot answer gives up what it was told before.
        while let Ok(length @ 1..) = answers.read(&mut answer) {
            let _ = told.write_all(&answer[..length]);
        }
        let _ = told.shutdown(Shutdown::Both);
    });
    let cut = go(&client, &server, every, cuts);
    match cut {
        Ok(Some(Cut::After)) => {
            // Nobody hears the answer; the server has carried it out when it has ended by itself.
            let _ = client.shutdown(Shutdown::Both);
            let _ = server.shutdown(Shutdown::Write);
        }
        _ => {
            let _ = client.shutdown(Shutdown::Both);
            let _ = server.shutdown(Shutdown::Both);
        }
    }
    back.join().ok()
}

/// Passes messages on until one is cut or somebody goes.
fn go(mut client: &TcpStream, mut server: &UnixStream, every: u64, cuts: &Cuts) -> io::Result<Option<Cut>> {
    // The first has no kind.
    let start = message(&mut client, 0)?;
    server.write_all(&start)?;
    loop {
        let next = message(&mut client, 1)?;
        let is_commit =
            next.first() == Some(&b'Q') && next.get(5..).is_some_and(|sql| sql.starts_with(b"COMMIT"));
        match if is_commit { fate(every, cuts) } else { None } {
            None => server.write_all(&next)?,
            Some(Cut::Before) => return Ok(Some(Cut::Before)),
            Some(cut) => {
                if cut == Cut::After {
                    // First the client goes: whatever the server answers, it does not hear.
                    client.shutdown(Shutdown::Both)?;
                }
                server.write_all(&next)?;
                return Ok(Some(cut));
            }
        }
    }
}

/// One message: so many bytes of kind, four of length, and what it says.
fn message(from: &mut impl Read, kind: usize) -> io::Result<Vec<u8>> {
    let mut head = vec![0; kind + 4];
    from.read_exact(&mut head)?;
    let length = u32::from_be_bytes([head[kind], head[kind + 1], head[kind + 2], head[kind + 3]]) as usize;
    let mut rest = vec![0; length.saturating_sub(4)];
    from.read_exact(&mut rest)?;
    head.extend(rest);
    Ok(head)
}
