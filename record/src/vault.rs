//! How are words read again?
//!
//! Reading is for this crate alone (the visitor's reader). Erased words stay where they are: noise, still covered by
//! their leaf.
//!
//! Not here: how they are erased (`erase`).

use crate::{
    append::{AppendError, Position},
    fault::Fault,
    prepare::about_file,
    record::Record,
    seal::Salts,
    work::{Reply, Work},
};
use amanat_core::{
    event::Stream,
    values::{Class, FileId},
};
use base64::{Engine, engine::general_purpose::STANDARD};
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
        let blobs = self.shared.readers.lend()?.blobs_at(position)?;
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
        let found = self.shared.readers.lend()?.file(&stream, id.as_str())?;
        let Some((class, sealed)) = found else { return Ok(None) };
        let Some(key) = self.shared.keyring.to_open(&stream, class)? else { return Ok(None) };
        let bytes = key.open(about_file(id.as_str()).as_bytes(), &sealed);
        bytes.map(|bytes| Some((class, bytes.to_vec()))).ok_or_else(|| Fault::damaged(format!("file {id}")))
    }

    /// The words of an account's or a configuration's event. Every other life is read through a visit.
    pub fn words_of(&self, stream: &Stream, position: Position) -> Result<BTreeMap<Class, Vec<u8>>, Fault> {
        match stream {
            Stream::Account(_) | Stream::Configuration(_) | Stream::System => self.words(stream, position),
            _ => Err(Fault::Guarded),
        }
    }

    /// What is stored of a follow-up code: base64 of an HMAC under a key of this record, so that codes cannot be
    /// guessed from a stolen database alone.
    pub fn code_mark(&self, code: &str) -> String {
        self.mark(b"amanat.code.v1\0", code.as_bytes())
    }

    /// What an event says of a file that was handed over: base64 of an HMAC under a key of this record. The record
    /// knows the file again by it; whoever has the event alone cannot try what the file may have said.
    pub fn sheet_mark(&self, file: &[u8]) -> String {
        self.mark(b"amanat.sheet.v1\0", file)
    }

    fn mark(&self, domain: &[u8], what: &[u8]) -> String {
        let mut block = hmac::digest::Key::<Hmac<Sha256>>::default();
        block[..32].copy_from_slice(&*self.shared.secrets.code);
        let mut mac = Hmac::<Sha256>::new(&block);
        mac.update(domain);
        mac.update(what);
        STANDARD.encode(mac.finalize().into_bytes())
    }

    pub(crate) async fn ask<T>(&self, work: impl FnOnce(Reply<T>) -> Work) -> Result<T, AppendError> {
        let (reply, answer) = oneshot::channel();
        self.shared.queue.push(work(reply))?;
        answer.await.unwrap_or(Err(AppendError::Stopped))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Append, Expected, FileIn, Lane, Settings, Write};
    use amanat_core::{
        event::{Actor, Draft, Part},
        values::{MatterNo, Moment},
    };
    use amanat_proof::{
        leaf,
        merkle::leaf_hash,
        policy::Policy,
        receipt::{Outcome, Receipt, judge},
    };

    fn record(dir: &tempfile::TempDir) -> Record {
        let settings = Settings::at(dir.path().join("data"), "log.example/test");
        Record::init(&settings).unwrap();
        Record::open(settings).unwrap()
    }

    fn matter() -> Stream {
        Stream::Matter(MatterNo::from_random([9; 16]))
    }

    fn bring(record: &Record) -> Position {
        let at = Moment::from_millis(1_795_000_000_000);
        let parts = vec![
            Part { class: Class::Content, words: br#"{"text":"<b>words</b> & more"}"#.to_vec() },
            Part { class: Class::Internal, words: br#"{"note":"of an officer"}"#.to_vec() },
        ];
        let draft = Draft {
            kind: "opened".into(),
            facts: serde_json::Value::Null,
            at,
            occurred: at,
            actor: Actor::Sender,
            unit: None,
            due: None,
            parts,
        };
        let mut write = Write::of(matter(), Expected::Version(0), "ordinary", vec![draft]);
        let id = FileId::new("photo").unwrap();
        write.files = vec![FileIn { id, class: Class::Evidence, bytes: vec![1, 2, 3] }];
        record.append_blocking(Append::one(Lane::Ordinary, None, write)).unwrap().first
    }

    fn wait<T>(future: impl Future<Output = T>) -> T {
        tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(future)
    }

    #[test]
    fn words_and_files_come_back_until_their_class_is_erased() {
        let dir = tempfile::TempDir::new().unwrap();
        let record = record(&dir);
        let (at, photo) = (bring(&record), FileId::new("photo").unwrap());
        assert_eq!(record.words(&matter(), at).unwrap().len(), 2);
        assert_eq!(record.file(&matter(), &photo).unwrap(), Some((Class::Evidence, vec![1, 2, 3])));
        let other = Stream::Matter(MatterNo::from_random([8; 16]));
        assert!(record.words(&other, at).unwrap().is_empty(), "another matter's key opens nothing");
        assert_eq!(record.file(&other, &photo).unwrap(), None);
        wait(record.erase(&matter(), &[Class::Content, Class::Evidence])).unwrap();
        let left: Vec<_> = record.words(&matter(), at).unwrap().into_keys().collect();
        assert_eq!(left, [Class::Internal]);
        assert_eq!(record.file(&matter(), &photo).unwrap(), None);
        assert!(record.receipt_of(&matter(), at, true).is_ok(), "the salts are still there");
        wait(record.erase(&matter(), &Class::ALL)).unwrap();
        assert!(matches!(record.receipt_of(&matter(), at, true), Err(Fault::Erased)));
        let stored = record.shared.readers.lend().unwrap().event_at(at).unwrap().unwrap();
        let leaf = leaf_hash(&leaf::entry(&stored.c, &stored.x));
        assert!(record.proof_of(at, &leaf).is_ok(), "and the leaf is still proven");
    }

    #[test]
    fn a_receipt_verifies_as_recorded_and_has_the_senders_words_only() {
        let dir = tempfile::TempDir::new().unwrap();
        let record = record(&dir);
        let at = bring(&record);
        let receipt = record.receipt_of(&matter(), at, true).unwrap();
        assert_eq!(receipt.words.keys().collect::<Vec<_>>(), ["content"]);
        let policy = Policy::read(format!("log {}\nquorum none\n", record.vkey()).as_bytes()).unwrap();
        let read = Receipt::from_html_or_json(&receipt.to_json()).unwrap();
        assert!(matches!(
            judge(&read, &policy),
            Outcome::RecordedAndWitnessed { .. } | Outcome::RecordedByLogOnly
        ));
        let mut bent = read;
        bent.words.insert("content".into(), "other words".into());
        assert!(matches!(judge(&bent, &policy), Outcome::DoesNotMatch { .. }));
        assert!(record.receipt_of(&matter(), at, false).unwrap().words.is_empty());
        assert_eq!(leaf::ENTRY_BYTES, 65);
    }

    #[test]
    fn a_follow_up_code_is_stored_as_something_else_at_every_site() {
        let (here, there) = (tempfile::TempDir::new().unwrap(), tempfile::TempDir::new().unwrap());
        let (here, there) = (record(&here), record(&there));
        assert_eq!(here.code_mark("K7F4-2Q"), here.code_mark("K7F4-2Q"));
        assert_ne!(here.code_mark("K7F4-2Q"), there.code_mark("K7F4-2Q"));
    }
}
