//! How do words end, whatever happens meanwhile?
//!
//! An erasure is an event, and the end of the keys that it names. Both happen or neither: what is intended is written
//! beside the keys before the event is; when the event is durable the keys are destroyed, and then the intent is. A
//! process that died in between finds the intent when it starts, asks the log whether the event is there, and ends it.
//!
//! Invariant: after an erasing command is answered the words cannot be read by anyone, and every proof still verifies.
//! Invariant: what officers said about looks at a matter ends with what they wrote for each other in it.
//! Invariant: an erasing event that is durable is carried out at the latest when the record is opened again.
//!
//! Not here: which classes may be erased when (`core::decide`), the keys themselves (`keyring`).

use crate::{
    append::{AppendError, Expected, Position},
    fault::Fault,
    keyring::Keyring,
    limits::REBUILD_CHUNK,
    prepare::PreparedWrite,
    record::Record,
    store::{Intent, KeyStore, LogRead, LogStore},
    work::{Command, Work},
    writer::Writer,
};
use amanat_core::{
    decide::matter::Event,
    event::{Header, Stream, event_of},
    values::Class,
};

/// What this write intends to erase.
pub(crate) fn intents(write: &PreparedWrite) -> Vec<Intent> {
    let (Expected::Version(seq), Some(event)) = (write.expected, write.events.first()) else {
        return Vec::new();
    };
    let intent = |class: &Class| Intent { stream: write.stream.clone(), class: *class, seq, x: event.x };
    write.erase.iter().map(intent).collect()
}

/// Carries out what was intended and came to be in the log, and forgets what did not.
pub(crate) fn settle(log: &mut dyn LogStore, keys: &dyn KeyStore, keyring: &Keyring) -> Result<(), Fault> {
    for intent in keys.intents()? {
        let Intent { stream, class, seq, x } = &intent;
        let happened = log.read().has_event(stream, *seq, x)?;
        if happened {
            carry_out(log, keys, keyring, stream, &[*class])?;
        }
        keys.end_intent(&intent, happened)?;
    }
    Ok(())
}

/// Destroys the keys of these classes and what else there is of their words. Doing it again changes nothing.
pub(crate) fn carry_out(
    log: &mut dyn LogStore,
    keys: &dyn KeyStore,
    keyring: &Keyring,
    stream: &str,
    classes: &[Class],
) -> Result<(), Fault> {
    let beside = beside(log.read(), stream, classes)?;
    keyring.erase(keys, stream, classes)?;
    for stream in &beside {
        keyring.erase(keys, stream, &[Class::Internal])?;
    }
    Ok(log.erase_remains(stream, classes)?)
}

/// Lives beside a matter in which officers said something about it: why they looked, what a review found. What they
/// said ends with what they wrote for each other.
fn beside(db: &dyn LogRead, stream: &str, classes: &[Class]) -> Result<Vec<String>, Fault> {
    let matter = stream.parse().ok().filter(|_| classes.contains(&Class::Internal));
    let Some(Stream::Matter(no)) = matter else { return Ok(Vec::new()) };
    let mut beside = db.streams_begun_about("glass", &no.to_string())?;
    beside.push(Stream::Access(no).to_string());
    Ok(beside)
}

// The writer's side: before and after the transaction that has the events.
impl Writer {
    /// Keeps what these commands intend to erase; says whether they do.
    pub(crate) fn intend(&self, commands: &[Command]) -> Result<bool, Fault> {
        let intents: Vec<_> =
            commands.iter().flat_map(|(prepared, _)| prepared.writes.iter().flat_map(intents)).collect();
        if !intents.is_empty() {
            self.keys.intend(&intents)?;
        }
        Ok(!intents.is_empty())
    }

    /// Before the answer: whoever is told that words are erased can rely on it.
    pub(crate) fn settle(&mut self) -> Result<(), ()> {
        let settled = settle(&mut *self.log, &*self.keys, &self.keyring);
        self.owes = settled.as_ref().is_err_and(Fault::is_lost);
        settled.map_err(|fault| match self.owes {
            true => tracing::error!(%fault, "an erasure is carried out with the next batch"),
            false => self.stop(&format!("an erasure cannot be carried out: {fault}")),
        })
    }
}

impl Record {
    /// Destroys the keys of these classes of a stream: their words, files and open errands are gone for good.
    /// An erasure that somebody asks for is a command with an event instead: [`crate::Write::erase`].
    pub async fn erase(&self, stream: &Stream, classes: &[Class]) -> Result<(), AppendError> {
        let (stream, classes) = (stream.to_string(), classes.to_vec());
        self.ask(|reply| Work::Erase { stream, classes, reply }).await
    }

    /// Erases again whatever the log says was erased: an older `keys.db` that was restored must not bring it back.
    /// Gives how many erasures there are.
    pub async fn erase_again(&self) -> Result<u64, Fault> {
        let (mut from, mut count) = (0, 0);
        loop {
            let events = self.events(from, REBUILD_CHUNK)?;
            let Some((last, _)) = events.last() else { return Ok(count) };
            from = last + 1;
            for (_, header) in &events {
                let Some(Event::Erased { classes, .. }) = event_of(&header.kind, &header.facts) else {
                    continue;
                };
                count += 1;
                let erased = self.erase(&header.stream, &classes).await;
                erased.map_err(|no| Fault::damaged(format!("{} is not erased: {no}", header.stream)))?;
            }
        }
    }

    /// The same, for threads that are not async's.
    pub(crate) fn erase_again_blocking(&self) -> Result<u64, Fault> {
        let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(Fault::io("runtime"))?;
        runtime.block_on(self.erase_again())
    }

    /// What this event erased and can be read all the same; for a check.
    pub(crate) fn erased_in_vain(&self, at: Position, header: &Header) -> Result<Vec<String>, Fault> {
        let mut found = Vec::new();
        let Some(Event::Erased { classes, .. }) = event_of(&header.kind, &header.facts) else {
            return Ok(found);
        };
        let stream = header.stream.to_string();
        for class in &classes {
            if !self.shared.keyring.is_erased(&stream, *class)? {
                found.push(format!("event {at} erased {} words, and they can be read", class.word()));
            }
        }
        let beside = beside(&*self.shared.readers.lend()?, &stream, &classes)?;
        for stream in beside {
            if !self.shared.keyring.is_erased(&stream, Class::Internal)? {
                found.push(format!("event {at} erased what was said of looks, and {stream} can be read"));
            }
        }
        Ok(found)
    }
}
