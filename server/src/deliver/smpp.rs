//! How does a short message reach a message centre directly? SMPP 3.4: bind, hand over, unbind.
//!
//! As much of the protocol as a sender needs, bounded: each message has a connection of its own, so that nothing is
//! kept open and nothing is half sent without being known.
//!
//! Not here: into which parts a text goes (`core::text::sms`), whether it is tried again (`deliver`).

use amanat_core::text::sms::{Alphabet, Parts};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::TcpStream,
};

/// The largest answer that is read.
const MAX_ANSWER_BYTES: u32 = 4_096;
/// Messages of the centre that are answered or passed over while one of ours is waited for.
const MAX_OTHERS: usize = 32;

const BIND_TRANSMITTER: u32 = 0x0000_0002;
const SUBMIT: u32 = 0x0000_0004;
const UNBIND: u32 = 0x0000_0006;
const ENQUIRE_LINK: u32 = 0x0000_0015;
const RESPONSE: u32 = 0x8000_0000;
/// Our version of the protocol.
const VERSION: u8 = 0x34;
/// The message begins with a header of its own.
const HAS_HEADER: u8 = 0x40;

/// How a message centre is reached.
#[derive(Clone, Debug)]
pub struct Centre {
    /// Its name and port, `host:port`.
    pub at: String,
    /// Who we are to it.
    pub system_id: String,
    /// What proves it; at most eight bytes in this protocol.
    pub password: String,
    /// From whom messages come.
    pub from: String,
}

/// Why a message was not taken.
#[derive(Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// It never will be: the number or the text is refused.
    Never(u32),
    /// It may be later.
    NotNow(&'static str),
}

/// Statuses that say that this message is wrong, not the moment: bad length, bad destination, bad address type.
const FOR_GOOD: [u32; 6] = [0x01, 0x0b, 0x33, 0x48, 0x49, 0x50];

impl Centre {
    /// Hands all parts over.
    pub async fn hand_over(&self, to: &str, parts: &Parts, name: u8) -> Result<(), NotTaken> {
        let stream = TcpStream::connect(&self.at).await.map_err(|_| NotTaken::NotNow("cannot be reached"))?;
        self.speak(stream, to, parts, name).await
    }

    async fn speak<S: AsyncRead + AsyncWrite + Unpin>(
        &self,
        stream: S,
        to: &str,
        parts: &Parts,
        name: u8,
    ) -> Result<(), NotTaken> {
        let mut talk = Talk { stream, next: 1 };
        match talk.ask(BIND_TRANSMITTER, &self.bind()).await? {
            0 => {}
            _ => return Err(NotTaken::NotNow("does not let us in")),
        }
        for octets in parts.octets(name) {
            match talk.ask(SUBMIT, &self.submit(to, parts, &octets)).await? {
                0 => {}
                status if FOR_GOOD.contains(&status) => return Err(NotTaken::Never(status)),
                _ => return Err(NotTaken::NotNow("does not take it now")),
            }
        }
        // Taken is taken, whatever becomes of the farewell.
        let _ = talk.ask(UNBIND, &[]).await;
        Ok(())
    }

    fn bind(&self) -> Vec<u8> {
        let mut body = Vec::new();
        word(&mut body, &self.system_id, 15);
        word(&mut body, &self.password, 8);
        word(&mut body, "", 12);
        body.extend([VERSION, 0, 0, 0]);
        body
    }

    fn submit(&self, to: &str, parts: &Parts, octets: &[u8]) -> Vec<u8> {
        let mut body = Vec::new();
        word(&mut body, "", 5);
        address(&mut body, &self.from);
        address(&mut body, to);
        body.push(if parts.has_header() { HAS_HEADER } else { 0 });
        body.extend([0, 0]);
        word(&mut body, "", 16);
        word(&mut body, "", 16);
        body.extend([0, 0]);
        body.push(if parts.alphabet == Alphabet::Ucs2 { 8 } else { 0 });
        body.push(0);
        body.push(octets.len() as u8);
        body.extend(octets);
        body
    }
}

/// An octet string with its end; what does not fit is cut, as the protocol has no longer ones.
fn word(body: &mut Vec<u8>, text: &str, most: usize) {
    body.extend(text.bytes().filter(|byte| *byte != 0).take(most));
    body.push(0);
}

/// Type and plan of a number, then the number: international where it says so, letters where it has some.
fn address(body: &mut Vec<u8>, text: &str) {
    let (kind, plan) = match text.strip_prefix('+') {
        Some(_) => (1, 1),
        None if text.bytes().all(|byte| byte.is_ascii_digit()) => (0, 1),
        None => (5, 0),
    };
    body.extend([kind, plan]);
    word(body, text.trim_start_matches('+'), 20);
}

struct Talk<S> {
    stream: S,
    next: u32,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Talk<S> {
    /// Sends a request and waits for its own answer's status.
    async fn ask(&mut self, command: u32, body: &[u8]) -> Result<u32, NotTaken> {
        let number = self.next;
        self.next += 1;
        self.write(command, 0, number, body).await?;
        for _ in 0..MAX_OTHERS {
            let (id, status, of) = self.read().await?;
            match id {
                id if id == (command | RESPONSE) && of == number => return Ok(status),
                ENQUIRE_LINK => self.write(ENQUIRE_LINK | RESPONSE, 0, of, &[]).await?,
                // Generic refusals carry the number of what they refuse.
                RESPONSE if of == number => return Ok(status.max(1)),
                _ => {}
            }
        }
        Err(NotTaken::NotNow("answers something else"))
    }

    async fn write(&mut self, id: u32, status: u32, number: u32, body: &[u8]) -> Result<(), NotTaken> {
        let mut all = (body.len() as u32 + 16).to_be_bytes().to_vec();
        for field in [id, status, number] {
            all.extend(field.to_be_bytes());
        }
        all.extend(body);
        self.stream.write_all(&all).await.map_err(|_| NotTaken::NotNow("broke off"))
    }

    async fn read(&mut self) -> Result<(u32, u32, u32), NotTaken> {
        let broke = |_| NotTaken::NotNow("broke off");
        let length = self.stream.read_u32().await.map_err(broke)?;
        if !(16..=MAX_ANSWER_BYTES).contains(&length) {
            return Err(NotTaken::NotNow("speaks something else"));
        }
        let mut rest = vec![0; length as usize - 4];
        self.stream.read_exact(&mut rest).await.map_err(broke)?;
        let field =
            |at: usize| rest.get(at..at + 4).and_then(|b| b.try_into().ok()).map_or(0, u32::from_be_bytes);
        Ok((field(0), field(4), field(8)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use amanat_core::text::sms::parts;
    use tokio::io::DuplexStream;

    fn centre() -> Centre {
        Centre {
            at: String::new(),
            system_id: "amanat".into(),
            password: "secret".into(),
            from: "POLICE".into(),
        }
    }

    /// A message centre that answers with these statuses, and keeps what it was sent.
    async fn answers(mut stream: DuplexStream, statuses: &[u32]) -> Vec<(u32, Vec<u8>)> {
        let mut heard = Vec::new();
        for status in statuses {
            let Ok(length) = stream.read_u32().await else { break };
            let mut rest = vec![0; length as usize - 4];
            stream.read_exact(&mut rest).await.unwrap();
            let field = |at: usize| u32::from_be_bytes(rest[at..at + 4].try_into().unwrap());
            let (id, number) = (field(0), field(8));
            heard.push((id, rest[12..].to_vec()));
            // It asks first whether we are still there.
            for (id, number) in [(ENQUIRE_LINK, 77), (id | RESPONSE, number)] {
                for field in [16, id, *status * u32::from(id != ENQUIRE_LINK), number] {
                    stream.write_u32(field).await.unwrap();
                }
                if id == ENQUIRE_LINK {
                    let mut answer = [0; 16];
                    stream.read_exact(&mut answer).await.unwrap();
                }
            }
        }
        heard
    }

    async fn tried(text: &str, statuses: &[u32]) -> (Result<(), NotTaken>, Vec<(u32, Vec<u8>)>) {
        let (ours, theirs) = tokio::io::duplex(64 * 1024);
        let (centre, cut) = (centre(), parts(text, false).unwrap());
        let (said, heard) =
            tokio::join!(centre.speak(ours, "+923331234567", &cut, 9), answers(theirs, statuses));
        (said, heard)
    }

    #[tokio::test]
    async fn a_message_is_handed_over_part_by_part() {
        let (said, heard) = tried(&"غ".repeat(71), &[0, 0, 0, 0]).await;
        assert_eq!(said, Ok(()));
        let ids: Vec<u32> = heard.iter().map(|(id, _)| *id).collect();
        assert_eq!(ids, [BIND_TRANSMITTER, SUBMIT, SUBMIT, UNBIND]);
        assert_eq!(heard[0].1, b"amanat\0secret\0\0\x34\0\0\0");
        let first = &heard[1].1;
        assert_eq!(&first[..25], b"\0\x05\0POLICE\0\x01\x01923331234567\0");
        assert_eq!(
            &first[25..],
            [&[0x40, 0, 0, 0, 0, 0, 0, 8, 0, 140][..], &[5, 0, 3, 9, 2, 1], &[6, 0x3a].repeat(67)].concat()
        );
    }

    #[tokio::test]
    async fn a_number_that_is_none_is_not_tried_again_and_a_full_queue_is() {
        assert_eq!(tried("x", &[0, 0x0b]).await.0, Err(NotTaken::Never(0x0b)));
        assert!(matches!(tried("x", &[0, 0x14]).await.0, Err(NotTaken::NotNow(_))));
        assert!(matches!(tried("x", &[0x0d]).await.0, Err(NotTaken::NotNow(_))));
        assert!(matches!(tried("x", &[]).await.0, Err(NotTaken::NotNow(_))), "nobody answers");
    }
}
