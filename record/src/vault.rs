//! How are words read again, and how are they erased?
//!
//! Reading is for this crate alone (the visitor's reader); erasing destroys keys, and what they sealed stays where it
//! is: noise, still covered by its leaf.
//!
//! Invariant: after `erase` answers, the words cannot be read by anyone, and every proof still verifies.

use crate::{
    append::{AppendError, Position},
    fault::Fault,
    keyring::week_of,
    limits::MAX_ROWS,
    prepare::about_file,
    record::Record,
    seal::Salts,
    sqlite::log_read,
    writer::{Reply, Work},
};
use amanat_core::{
    event::Stream,
    values::{Class, FileId, Moment},
};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::collections::BTreeMap;
use tokio::sync::oneshot;

/// What an event's sealed blobs hold.
#[derive(Default)]
pub(crate) struct Opened {
    /// `None` when every class of the event was erased.
    pub(crate) salts: Option<Salts>,
    /// The words of each class that is still readable; a class without words is left out.
    pub(crate) words: BTreeMap<Class, Vec<u8>>,
}

impl Record {
    /// Unseals the words of an event of this stream, class by class; erased ones are left out.
    pub(crate) fn words(
        &self,
        stream: &Stream,
        position: Position,
    ) -> Result<BTreeMap<Class, Vec<u8>>, Fault> {
        Ok(self.opened(stream, position)?.words)
    }

    /// The same with the event's salts.
    pub(crate) fn opened(&self, stream: &Stream, position: Position) -> Result<Opened, Fault> {
        let blobs = log_read::blobs_at(&*self.shared.readers.lend()?, position)?;
        let stream = stream.to_string();
        let mut opened = Opened::default();
        for (class, blob) in blobs {
            let Some(key) = self.shared.keyring.to_open(&stream, class)? else { continue };
            // A blob sealed by a key that was erased before this one was made is as unreadable as it should be.
            let Some((salts, words)) = key.open_part(&blob) else { continue };
            opened.salts = Some(salts);
            if !words.is_empty() {
                opened.words.insert(class, words);
            }
        }
        Ok(opened)
    }

    /// Unseals a file of this stream: `None` if there is none of this name or it was erased.
    pub(crate) fn file(&self, stream: &Stream, id: &FileId) -> Result<Option<(Class, Vec<u8>)>, Fault> {
        let stream = stream.to_string();
        let found = log_read::file(&*self.shared.readers.lend()?, &stream, id.as_str())?;
        let Some((class, sealed)) = found else { return Ok(None) };
        let Some(key) = self.shared.keyring.to_open(&stream, class)? else { return Ok(None) };
        let bytes = key.open(about_file(id.as_str()).as_bytes(), &sealed);
        bytes.map(|bytes| Some((class, bytes.to_vec()))).ok_or_else(|| Fault::damaged(format!("file {id}")))
    }

    /// The words of an account's or a configuration's event. A matter is refused: it is read through a visit.
    pub fn words_of(&self, stream: &Stream, position: Position) -> Result<BTreeMap<Class, Vec<u8>>, Fault> {
        match stream {
            Stream::Matter(_) => Err(Fault::Guarded),
            _ => self.words(stream, position),
        }
    }

    /// Destroys the keys of these classes of a stream: their words, files and open errands are gone for good.
    /// The erasure itself is an event that the caller appends first.
    pub async fn erase(&self, stream: &Stream, classes: &[Class]) -> Result<(), AppendError> {
        let (stream, classes) = (stream.to_string(), classes.to_vec());
        self.ask(|reply| Work::Erase { stream, classes, reply }).await
    }

    /// Wraps up to 10,000 keys of earlier weeks by this week's and destroys what wraps nothing any more, so that old
    /// backups of keys die. Gives how many were wrapped; call again while it gives 10,000.
    pub async fn rotate_keys(&self, now: Moment) -> Result<usize, AppendError> {
        let week = week_of(now.millis());
        self.ask(|reply| Work::Rotate { week, limit: MAX_ROWS, reply }).await
    }

    /// What is stored of a follow-up code: HMAC under a key of this record, so that codes cannot be guessed from a
    /// stolen database alone.
    pub fn code_mac(&self, code: &str) -> [u8; 32] {
        let mut block = hmac::digest::Key::<Hmac<Sha256>>::default();
        block[..32].copy_from_slice(&*self.shared.secrets.code);
        let mut mac = Hmac::<Sha256>::new(&block);
        mac.update(b"amanat.code.v1\0");
        mac.update(code.as_bytes());
        mac.finalize().into_bytes().into()
    }

    pub(crate) async fn ask<T>(&self, work: impl FnOnce(Reply<T>) -> Work) -> Result<T, AppendError> {
        let (reply, answer) = oneshot::channel();
        self.shared.queue.push(work(reply))?;
        answer.await.unwrap_or(Err(AppendError::Stopped))
    }
}
