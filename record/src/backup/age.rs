//! How is a backup sealed, so that only those it is meant for can open it?
//!
//! The age format, version 1 (age-encryption.org), with X25519 recipients and nothing else: what is written here is
//! opened by the program `age`, and the other way round. A random file key is wrapped for each recipient; what
//! follows is sealed in pieces of 64 KiB, so that neither side holds more in memory, and the last piece is marked, so
//! that a file that was cut short is noticed.
//!
//! ```text
//! age-encryption.org/v1
//! -> X25519 <ephemeral share>
//! <file key, wrapped>
//! --- <HMAC of what stands above>
//! <nonce of 16 bytes><pieces>
//! ```
//!
//! Invariant: a file with one changed, missing or additional byte does not open to its end.
//!
//! Not here: what is inside (`segment`, `keys_archive`); passphrases, plugins, other recipients of the format.

use super::bech32;
use crate::{
    fault::Fault,
    secrets::{Secret, random},
};
use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};
use chacha20poly1305::{ChaCha20Poly1305, Key, KeyInit, Nonce, aead::Aead};
use curve25519_dalek::MontgomeryPoint;
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use std::{
    fmt,
    io::{self, BufRead, Read, Write},
    str::FromStr,
};
use zeroize::Zeroizing;

const MAGIC: &str = "age-encryption.org/v1";
const WRAP: &[u8] = b"age-encryption.org/v1/X25519";
const PUBLIC: &str = "age";
const PRIVATE: &str = "age-secret-key-";
const FILE_KEY_BYTES: usize = 16;
const PIECE_BYTES: usize = 64 * 1024;
const TAG_BYTES: usize = 16;
/// The longest header that is read.
const MAX_HEADER_BYTES: u64 = 64 * 1024;
/// Whom one file can be sealed for.
pub const MAX_RECIPIENTS: usize = 20;

/// Whom a backup is for: `age1…`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Recipient([u8; 32]);

/// What opens a backup: `AGE-SECRET-KEY-1…`. Wiped from memory when dropped.
#[derive(Clone)]
pub struct Identity(Secret);

impl FromStr for Recipient {
    type Err = Fault;
    fn from_str(text: &str) -> Result<Self, Fault> {
        bech32::read(PUBLIC, text.trim()).map(Self).ok_or_else(|| {
            Fault::Setting(format!(
                "{}: no recipient; one begins with age1 and is written by `amanat backup-key`",
                text.trim()
            ))
        })
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&bech32::write(PUBLIC, &self.0))
    }
}

impl Identity {
    /// A new one.
    pub fn fresh() -> Self {
        Self(random())
    }

    /// Those in the text of a file, one a line; lines that begin with `#` are passed over.
    pub fn read_all(text: &str) -> Result<Vec<Self>, Fault> {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        // A line that is wrong may still hold most of a key: it is not repeated.
        let wrong = || Fault::Setting("a line is no key; one begins with AGE-SECRET-KEY-1".into());
        lines
            .map(|line| bech32::read(PRIVATE, line).map(|key| Self(Zeroizing::new(key))).ok_or_else(wrong))
            .collect()
    }

    /// Its text, to be kept away from the backup.
    pub fn to_text(&self) -> Zeroizing<String> {
        Zeroizing::new(bech32::write(PRIVATE, &self.0).to_uppercase())
    }

    /// Whom to seal for, so that this opens it.
    pub fn recipient(&self) -> Recipient {
        Recipient(MontgomeryPoint::mul_base_clamped(*self.0).to_bytes())
    }
}

fn derive(secret: &[u8], salt: &[u8], about: &[u8]) -> Secret {
    let mut key = Zeroizing::new([0; 32]);
    // 32 bytes are far below HKDF's limit of 8,160.
    let _ = Hkdf::<Sha256>::new(Some(salt), secret).expand(about, &mut *key);
    key
}

/// The key that wraps a file key; `None` where the share is one of those that give away everything.
fn wrapping(own: &Secret, other: &[u8; 32], share: &[u8; 32], to: &[u8; 32]) -> Option<ChaCha20Poly1305> {
    let shared = Zeroizing::new(MontgomeryPoint(*other).mul_clamped(**own).to_bytes());
    if *shared == [0; 32] {
        return None;
    }
    let key = derive(&*shared, &[&share[..], to].concat(), WRAP);
    Some(ChaCha20Poly1305::new(&Key::from(*key)))
}

fn mac_of(file_key: &[u8], header: &[u8]) -> Option<Hmac<Sha256>> {
    let key = derive(file_key, &[], b"header");
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(&*key).ok()?;
    mac.update(header);
    Some(mac)
}

fn piece_nonce(number: u64, is_last: bool) -> Nonce {
    let mut nonce = [0; 12];
    nonce[3..11].copy_from_slice(&number.to_be_bytes());
    nonce[11] = u8::from(is_last);
    Nonce::from(nonce)
}

/// Seals what is written to it. Nothing is whole before `finish`.
pub(crate) struct Sealing<W: Write> {
    out: W,
    cipher: ChaCha20Poly1305,
    piece: Vec<u8>,
    number: u64,
}

impl<W: Write> Sealing<W> {
    pub(crate) fn begin(mut out: W, to: &[Recipient]) -> io::Result<Self> {
        let secret = random();
        let file_key = &secret[..FILE_KEY_BYTES];
        let mut header = format!("{MAGIC}\n");
        for Recipient(to) in to {
            let own = random();
            let share = MontgomeryPoint::mul_base_clamped(*own).to_bytes();
            let cipher = wrapping(&own, to, &share, to)
                .ok_or_else(|| io::Error::other("a recipient's key is unusable"))?;
            let wrapped = cipher.encrypt(&Nonce::from([0; 12]), file_key).unwrap_or_default();
            header += &format!(
                "-> X25519 {}\n{}\n",
                STANDARD_NO_PAD.encode(share),
                STANDARD_NO_PAD.encode(wrapped)
            );
        }
        header += "---";
        let mac = mac_of(file_key, header.as_bytes()).ok_or_else(|| io::Error::other("no header key"))?;
        header += &format!(" {}\n", STANDARD_NO_PAD.encode(mac.finalize().into_bytes()));
        let drawn = random();
        let nonce = &drawn[..16];
        out.write_all(header.as_bytes())?;
        out.write_all(nonce)?;
        let key = derive(file_key, nonce, b"payload");
        let cipher = ChaCha20Poly1305::new(&Key::from(*key));
        Ok(Self { out, cipher, piece: Vec::with_capacity(PIECE_BYTES), number: 0 })
    }

    fn seal_piece(&mut self, is_last: bool) -> io::Result<()> {
        let sealed = self.cipher.encrypt(&piece_nonce(self.number, is_last), &self.piece[..]);
        self.number += 1;
        self.piece.clear();
        self.out.write_all(&sealed.map_err(|_| io::Error::other("a piece cannot be sealed"))?)
    }

    /// Seals the last piece and gives back what was written to.
    pub(crate) fn finish(mut self) -> io::Result<W> {
        self.seal_piece(true)?;
        self.out.flush()?;
        Ok(self.out)
    }
}

impl<W: Write> Write for Sealing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // A full piece is sealed when more follows: the last one is never empty, but in an empty file.
        if self.piece.len() == PIECE_BYTES {
            self.seal_piece(false)?;
        }
        let taken = bytes.len().min(PIECE_BYTES - self.piece.len());
        self.piece.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Opens what is read from it.
pub(crate) struct Opening<R: BufRead> {
    from: R,
    cipher: ChaCha20Poly1305,
    piece: Zeroizing<Vec<u8>>,
    at: usize,
    number: u64,
    is_ended: bool,
}

fn bad(why: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, why)
}

impl<R: BufRead> Opening<R> {
    pub(crate) fn begin(mut from: R, with: &[Identity]) -> io::Result<Self> {
        let file_key = read_header(&mut from, with)?;
        let mut nonce = [0; 16];
        from.read_exact(&mut nonce).map_err(|_| bad("it was cut short"))?;
        let key = derive(&file_key, &nonce, b"payload");
        let cipher = ChaCha20Poly1305::new(&Key::from(*key));
        Ok(Self { from, cipher, piece: Zeroizing::default(), at: 0, number: 0, is_ended: false })
    }

    fn next_piece(&mut self) -> io::Result<()> {
        let mut sealed = Vec::with_capacity(PIECE_BYTES + TAG_BYTES);
        self.from.by_ref().take((PIECE_BYTES + TAG_BYTES) as u64).read_to_end(&mut sealed)?;
        let is_last = self.from.fill_buf()?.is_empty();
        if is_last && self.number > 0 && sealed.len() <= TAG_BYTES {
            return Err(bad("it was cut short"));
        }
        let opened = self.cipher.decrypt(&piece_nonce(self.number, is_last), &sealed[..]);
        self.piece = Zeroizing::new(opened.map_err(|_| bad("it was changed, or cut short"))?);
        (self.at, self.is_ended) = (0, is_last);
        self.number += 1;
        Ok(())
    }
}

impl<R: BufRead> Read for Opening<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.at == self.piece.len() {
            if self.is_ended {
                return Ok(0);
            }
            self.next_piece()?;
        }
        let given = into.len().min(self.piece.len() - self.at);
        into[..given].copy_from_slice(&self.piece[self.at..self.at + given]);
        self.at += given;
        Ok(given)
    }
}

/// Reads the header and finds the file key that one of these opens.
fn read_header(from: &mut impl BufRead, with: &[Identity]) -> io::Result<Zeroizing<Vec<u8>>> {
    let mut from = from.take(MAX_HEADER_BYTES);
    let mut header = String::new();
    let mut next = |header: &mut String| -> io::Result<usize> {
        let begin = header.len();
        from.read_line(header).map_err(|_| bad("it is no age file"))?;
        // At the end of a file nothing is added, and the line before ends the text still.
        let is_whole = header.len() > begin && header.ends_with('\n');
        if is_whole { Ok(begin) } else { Err(bad("it is no age file, or was cut short")) }
    };
    next(&mut header)?;
    if header.trim_end() != MAGIC {
        return Err(bad("it is no age file"));
    }
    let (mut file_key, mut share): (Option<Zeroizing<Vec<u8>>>, Option<Vec<u8>>) = (None, None);
    loop {
        let begin = next(&mut header)?;
        let line = header[begin..].trim_end().to_owned();
        if let Some(mac) = line.strip_prefix("--- ") {
            let key = file_key.ok_or_else(|| bad("it is sealed for others: none of these keys opens it"))?;
            let mac = STANDARD_NO_PAD.decode(mac).map_err(|_| bad("its header is damaged"))?;
            let said = mac_of(&key, &header.as_bytes()[..begin + 3]).ok_or_else(|| bad("no header key"))?;
            return said.verify_slice(&mac).map(|()| key).map_err(|_| bad("its header was changed"));
        }
        match (line.strip_prefix("-> "), share.take()) {
            (Some(stanza), _) => {
                share = stanza.strip_prefix("X25519 ").and_then(|share| STANDARD_NO_PAD.decode(share).ok())
            }
            (None, Some(share)) if file_key.is_none() => file_key = unwrap(&share, &line, with),
            // The body of somebody else's stanza.
            (None, _) => {}
        }
    }
}

fn unwrap(share: &[u8], body: &str, with: &[Identity]) -> Option<Zeroizing<Vec<u8>>> {
    let share: [u8; 32] = share.try_into().ok()?;
    let body = STANDARD_NO_PAD.decode(body).ok().filter(|body| body.len() == FILE_KEY_BYTES + TAG_BYTES)?;
    with.iter().find_map(|identity| {
        let cipher = wrapping(&identity.0, &share, &share, &identity.recipient().0)?;
        cipher.decrypt(&Nonce::from([0; 12]), &body[..]).ok().map(Zeroizing::new)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::process::{Command, Stdio};

    fn seal(words: &[u8], to: &[Recipient]) -> Vec<u8> {
        let mut sealing = Sealing::begin(Vec::new(), to).unwrap();
        sealing.write_all(words).unwrap();
        sealing.finish().unwrap()
    }

    fn open(sealed: &[u8], with: &[Identity]) -> io::Result<Vec<u8>> {
        let mut words = Vec::new();
        Opening::begin(sealed, with)?.read_to_end(&mut words).map(|_| words)
    }

    fn some(bytes: usize) -> Vec<u8> {
        (0..bytes).map(|n| (n % 251) as u8).collect()
    }

    #[test]
    fn each_recipient_opens_it_and_nobody_else() {
        let [first, second, other] = [Identity::fresh(), Identity::fresh(), Identity::fresh()];
        for length in [0, 1, PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES + 1, 3 * PIECE_BYTES] {
            let sealed = seal(&some(length), &[first.recipient(), second.recipient()]);
            for one in [&first, &second] {
                assert_eq!(open(&sealed, std::slice::from_ref(one)).unwrap(), some(length));
            }
            assert!(
                open(&sealed, std::slice::from_ref(&other)).unwrap_err().to_string().contains("for others")
            );
        }
    }

    #[test]
    fn a_changed_missing_or_additional_byte_is_noticed() {
        let one = Identity::fresh();
        let sealed = seal(&some(2 * PIECE_BYTES), &[one.recipient()]);
        let with = std::slice::from_ref(&one);
        for at in [3, 40, 100, 150, 190, 210, 5_000, sealed.len() - 1] {
            let mut bent = sealed.clone();
            bent[at] ^= 1;
            assert!(open(&bent, with).is_err(), "byte {at}");
        }
        for length in [0, 10, 120, 200, sealed.len() - PIECE_BYTES - TAG_BYTES, sealed.len() - 1] {
            assert!(open(&sealed[..length], with).is_err(), "cut after {length}");
        }
        assert!(open(&[&sealed[..], b"x"].concat(), with).is_err());
    }

    #[test]
    fn keys_are_read_as_they_were_written() {
        let one = Identity::fresh();
        let text = format!("# kept in the safe\n{}\n", *one.to_text());
        assert_eq!(Identity::read_all(&text).unwrap()[0].recipient(), one.recipient());
        assert_eq!(one.recipient().to_string().parse::<Recipient>().unwrap(), one.recipient());
        assert!(Identity::read_all("AGE-SECRET-KEY-1QQ").is_err());
    }

    /// The program of Debian's package `age`, where it is installed (`scripts/need test`).
    fn age(arguments: &[&str], given: &[u8]) -> Option<Vec<u8>> {
        let mut child = Command::new("age");
        let piped = child.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = match piped.spawn() {
            Err(e) if e.kind() == io::ErrorKind::NotFound => return None,
            child => child.unwrap(),
        };
        let (mut stdin, given) = (child.stdin.take().unwrap(), given.to_vec());
        let writing = std::thread::spawn(move || stdin.write_all(&given));
        let out = child.wait_with_output().unwrap();
        writing.join().unwrap().unwrap();
        assert!(out.status.success());
        Some(out.stdout)
    }

    #[test]
    fn the_program_age_opens_what_we_seal_and_we_what_it_seals() {
        let (one, other) = (Identity::fresh(), Identity::fresh());
        let dir = tempfile::TempDir::new().unwrap();
        let key = dir.path().join("key");
        std::fs::write(&key, one.to_text().as_bytes()).unwrap();
        let words = some(3 * PIECE_BYTES + 7);
        let sealed = seal(&words, &[other.recipient(), one.recipient()]);
        let Some(opened) = age(&["-d", "-i", key.to_str().unwrap()], &sealed) else {
            eprintln!("the program age is not installed: nothing was compared");
            return;
        };
        assert!(opened == words);
        let (to, too) = (one.recipient().to_string(), other.recipient().to_string());
        let sealed = age(&["-r", &too, "-r", &to], &words).unwrap();
        assert!(open(&sealed, &[one]).unwrap() == words);
    }
}
