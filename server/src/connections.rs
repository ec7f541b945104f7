//! Who calls, and how long do we wait for a word of theirs?
//!
//! A telephone that went out of reach, or somebody who opens connections and says half a word, must not hold a place
//! for ever: a connection on which nothing moves in either direction is closed. Open streams say something every few
//! seconds and stay.
//!
//! Not here: how long a request may take, how large it may be (`http`).

use crate::http::MAX_UPLOAD;
use axum::{
    extract::{ConnectInfo, connect_info::Connected},
    http::{Extensions, request::Parts},
    serve::{IncomingStream, Listener},
};
use std::{
    io,
    net::{IpAddr, SocketAddr},
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
    time::Duration,
};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore},
    time::{Instant, Sleep, sleep},
};

/// The longest silence on a connection: more than any request may take.
pub const MAX_SILENCE: Duration = MAX_UPLOAD.saturating_add(Duration::from_secs(30));
/// Where a proxy says for whom it calls.
const FORWARDED_FOR: &str = "x-forwarded-for";

/// A listener whose connections end when they have been silent for too long.
pub struct Patient(pub TcpListener);

impl Listener for Patient {
    type Io = Watched;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Watched, SocketAddr) {
        let (stream, from) = Listener::accept(&mut self.0).await;
        (Watched::new(stream, MAX_SILENCE), from)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.0.local_addr()
    }
}

/// The address at the other end of a connection.
#[derive(Clone, Copy)]
pub struct Peer(SocketAddr);

impl Connected<IncomingStream<'_, Patient>> for Peer {
    fn connect_info(stream: IncomingStream<'_, Patient>) -> Self {
        Self(*stream.remote_addr())
    }
}

/// The address that a request comes from. A proxy on this machine is believed about whom it calls for.
pub fn caller(parts: &Parts) -> Option<IpAddr> {
    let ConnectInfo(Peer(peer)) = parts.extensions.get::<ConnectInfo<Peer>>()?;
    let said = parts.headers.get_all(FORWARDED_FOR).iter().next_back().and_then(|v| v.to_str().ok());
    let last = said.and_then(|all| all.rsplit(',').next()?.trim().parse().ok());
    Some(last.filter(|_| peer.ip().is_loopback()).unwrap_or(peer.ip()))
}

/// Whether a program of this machine asks: a proxy, or whoever sits at it.
pub(crate) fn is_from_here(extensions: &Extensions) -> bool {
    extensions.get::<ConnectInfo<Peer>>().is_some_and(|ConnectInfo(Peer(peer))| peer.ip().is_loopback())
}

/// A connection that ends when nothing has moved on it for too long.
pub struct Watched {
    stream: TcpStream,
    most: Duration,
    silence: Pin<Box<Sleep>>,
}

impl Watched {
    /// Ends when nothing has moved for so long.
    pub(crate) fn new(stream: TcpStream, most: Duration) -> Self {
        Self { stream, most, silence: Box::pin(sleep(most)) }
    }

    fn moved(&mut self) {
        self.silence.as_mut().reset(Instant::now() + self.most);
    }
}

impl AsyncRead for Watched {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let read = Pin::new(&mut self.stream).poll_read(cx, into);
        if read.is_ready() {
            self.moved();
            return read;
        }
        ready!(self.silence.as_mut().poll(cx));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }
}

impl AsyncWrite for Watched {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(cx, bytes);
        if written.is_ready() {
            self.moved();
        }
        written
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

/// A listener that takes so many connections and no more, each of which ends when it was silent for too long.
pub struct Counted {
    listener: TcpListener,
    turns: Arc<Semaphore>,
    silence: Duration,
}

impl Counted {
    /// Takes at most so many at a time; the next waits until one has ended.
    pub fn new(listener: TcpListener, most: usize, silence: Duration) -> Self {
        Self { listener, turns: Arc::new(Semaphore::new(most)), silence }
    }
}

/// A connection and its place.
pub struct Placed {
    stream: Watched,
    _place: Option<OwnedSemaphorePermit>,
}

impl Listener for Counted {
    type Io = Placed;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Placed, SocketAddr) {
        // Never closed.
        let place = self.turns.clone().acquire_owned().await.ok();
        let (stream, from) = Listener::accept(&mut self.listener).await;
        // An answer is a few hundred bytes: it leaves at once.
        let _ = stream.set_nodelay(true);
        (Placed { stream: Watched::new(stream, self.silence), _place: place }, from)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

impl Connected<IncomingStream<'_, Counted>> for Peer {
    fn connect_info(stream: IncomingStream<'_, Counted>) -> Self {
        Self(*stream.remote_addr())
    }
}

impl AsyncRead for Placed {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, into)
    }
}

impl AsyncWrite for Placed {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(cx, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    #[tokio::test]
    async fn who_says_half_a_word_and_no_more_is_not_waited_for() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let mut caller = TcpStream::connect(listener.local_addr().unwrap()).await.unwrap();
        let (stream, _) = listener.accept().await.unwrap();
        let mut watched = Watched::new(stream, Duration::from_millis(50));
        caller.write_all(b"GET / HTTP/1.1\r\nHost: ").await.unwrap();
        let mut heard = Vec::new();
        let ended = watched.read_to_end(&mut heard).await;
        assert_eq!(ended.unwrap_err().kind(), io::ErrorKind::TimedOut);
        assert_eq!(heard.len(), 22);
    }

    #[test]
    fn only_a_proxy_on_this_machine_is_believed_about_whom_it_calls_for() {
        let of = |peer: [u8; 4], said: &[&str]| {
            let mut request = axum::http::Request::get("/");
            for said in said {
                request = request.header(FORWARDED_FOR, *said);
            }
            let mut parts = request.body(()).unwrap().into_parts().0;
            parts.extensions.insert(ConnectInfo(Peer((peer, 9).into())));
            caller(&parts).unwrap().to_string()
        };
        assert_eq!(of([127, 0, 0, 1], &["203.0.113.9, 198.51.100.7"]), "198.51.100.7");
        assert_eq!(of([127, 0, 0, 1], &["203.0.113.9", "198.51.100.7"]), "198.51.100.7");
        assert_eq!(of([127, 0, 0, 1], &["unknown"]), "127.0.0.1");
        assert_eq!(of([192, 0, 2, 1], &["203.0.113.9"]), "192.0.2.1");
    }
}
