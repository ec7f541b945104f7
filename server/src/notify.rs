//! How does the service manager know that we run, and still do?
//!
//! Few words to the socket that it names: ready, stopping, one every half of the time after which it would take us for
//! dead, and what is waited for before we are ready. Where it names none, nobody is told and nothing is lost.

use std::{
    ffi::OsStr,
    io,
    os::{
        linux::net::SocketAddrExt,
        unix::{
            ffi::OsStrExt,
            net::{SocketAddr, UnixDatagram},
        },
    },
    time::Duration,
};

/// Where to, as the manager says it.
const SOCKET: &str = "NOTIFY_SOCKET";
/// After how many microseconds of silence it starts us again.
const WATCHDOG: &str = "WATCHDOG_USEC";

/// A service manager that wants to hear of us.
pub struct Manager {
    socket: UnixDatagram,
    to: SocketAddr,
    silence: Option<Duration>,
}

impl Manager {
    /// The one that started us, if it wants to hear.
    pub fn of_environment() -> Option<Self> {
        let name = std::env::var_os(SOCKET)?;
        let silence = std::env::var(WATCHDOG).ok().and_then(|us| us.parse().ok()).map(Duration::from_micros);
        Self::at(&name, silence)
            .inspect_err(|error| tracing::warn!(%error, "the service manager cannot be told"))
            .ok()
    }

    fn at(name: &OsStr, silence: Option<Duration>) -> io::Result<Self> {
        let to = match name.as_bytes().strip_prefix(b"@") {
            Some(name) => SocketAddr::from_abstract_name(name)?,
            None => SocketAddr::from_pathname(name)?,
        };
        let socket = UnixDatagram::unbound()?;
        // A manager that does not listen must not hold us.
        socket.set_nonblocking(true)?;
        Ok(Self { socket, to, silence })
    }

    /// Everything is open, and nothing is waited for.
    pub fn ready(&self) {
        self.say("READY=1\nSTATUS=");
    }

    /// Not ready yet, and alive: what for, in a line, and how long it is to be believed.
    pub fn waits(&self, what: &str, patience: Duration) {
        let line = what.replace(char::is_control, " ");
        self.say(&format!("STATUS={line}\nEXTEND_TIMEOUT_USEC={}", patience.as_micros()));
    }

    /// It ends.
    pub fn stopping(&self) {
        self.say("STOPPING=1");
    }

    /// Says again and again that we are there, from the same threads that answer people: where those hang, nothing is
    /// said and we are started again.
    pub async fn live_for_ever(&self) {
        let Some(silence) = self.silence else { return std::future::pending().await };
        let mut turn = tokio::time::interval((silence / 2).max(Duration::from_millis(10)));
        loop {
            turn.tick().await;
            self.say("WATCHDOG=1");
        }
    }

    fn say(&self, word: &str) {
        if let Err(error) = self.socket.send_to_addr(word.as_bytes(), &self.to) {
            tracing::warn!(%error, word, "the service manager was not told");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manager_hears_that_we_are_ready_and_still_there() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("notify");
        let heard = UnixDatagram::bind(&path).unwrap();
        heard.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        let manager = Manager::at(path.as_os_str(), Some(Duration::from_millis(50))).unwrap();
        let next = || {
            let mut word = [0; 128];
            let long = heard.recv(&mut word).unwrap();
            String::from_utf8(word[..long].to_vec()).unwrap()
        };
        manager.waits("a database\nthat is not there", Duration::from_secs(2));
        assert_eq!(next(), "STATUS=a database that is not there\nEXTEND_TIMEOUT_USEC=2000000");
        manager.ready();
        assert_eq!(next(), "READY=1\nSTATUS=");
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let lives = async { tokio::time::timeout(Duration::from_millis(200), manager.live_for_ever()).await };
        assert!(runtime.block_on(lives).is_err(), "it goes on until it is stopped");
        assert_eq!((next(), next()), ("WATCHDOG=1".to_owned(), "WATCHDOG=1".to_owned()));
        manager.stopping();
        let mut last = next();
        while last == "WATCHDOG=1" {
            last = next();
        }
        assert_eq!(last, "STOPPING=1");
    }
}
