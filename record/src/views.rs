//! How do views follow the log, and who is told?
//!
//! One thread applies each durable batch in one transaction, then lets its commands be answered, so that people
//! read what they wrote, then tells whoever listens. A view that is broken or behind is made again from the log.

use crate::{
    append::{AppendError, Position},
    fault::Fault,
    limits::{MAX_NOTES, MAX_ROWS},
    record::{Record, read_header},
    sqlite::{
        lists::{self, Listing, Within},
        lives, looks,
        views::{self, Folded, ViewsFile},
        waits,
    },
    store::LogReaders,
    writer::{Behind, Committed},
};
use amanat_core::{
    decide::matter::Matter,
    event::{Header, Stream},
    values::{MatterNo, Moment, UnitId},
    view::Figure,
};
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{Receiver, sync_channel},
    },
};
use tokio::sync::broadcast;

/// Events read in one go while views are made.
const BATCH: usize = 2_000;
/// Batches read while the ones before are folded.
const MAX_BATCHES_READ_AHEAD: usize = 4;

/// Something happened, and the views show it. Says where to look, not what was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// Where in the log.
    pub position: Position,
    /// In whose life.
    pub stream: Stream,
    /// What kind of event.
    pub kind: String,
    /// The responsible unit after it.
    pub unit: Option<UnitId>,
}

impl Noted {
    fn of(position: Position, header: Header) -> Self {
        let Header { stream, kind, unit, .. } = header;
        Self { position, stream, kind, unit }
    }
}

/// Lives that other nodes wrote and that are at hand in memory here: they are read again before they are next used.
#[derive(Default)]
pub(crate) struct Others {
    lives: Mutex<BTreeMap<String, BTreeSet<Stream>>>,
}

impl Others {
    fn wrote(&self, stream: &Stream) {
        let name = stream.to_string();
        let kind = name.split('/').next().unwrap_or_default().to_owned();
        let mut lives = self.lives.lock().unwrap_or_else(PoisonError::into_inner);
        lives.entry(kind).or_default().insert(stream.clone());
    }

    /// Those of a kind, once.
    pub(crate) fn take(&self, kind: &str) -> BTreeSet<Stream> {
        self.lives.lock().unwrap_or_else(PoisonError::into_inner).remove(kind).unwrap_or_default()
    }
}

/// The thread that applies events to views.
pub(crate) struct Views {
    pub(crate) file: Arc<Mutex<ViewsFile>>,
    pub(crate) log: LogReaders,
    pub(crate) notes: broadcast::Sender<Arc<Noted>>,
    pub(crate) behind: Arc<Behind>,
    /// What other nodes wrote is told to whoever holds something in memory.
    pub(crate) others: Arc<Others>,
}

/// However the thread ends, the writer waits for it no more.
impl Drop for Views {
    fn drop(&mut self) {
        self.behind.end();
    }
}

impl Views {
    pub(crate) fn run(self, from_writer: &Receiver<Committed>) {
        // The position of the next event that is told: each is told once.
        let mut next = 0;
        let mut tell = |noted: Noted| {
            if noted.position >= next {
                next = noted.position + 1;
                // Nobody listening is no fault.
                let _ = self.notes.send(Arc::new(noted));
            }
        };
        while let Ok(batch) = from_writer.recv() {
            let foreign = self.show(&batch);
            self.behind.less();
            for noted in foreign {
                self.others.wrote(&noted.stream);
                tell(noted);
            }
            if batch.signed.recv().is_err() {
                // It is written and cannot be vouched for: the writer has stopped and said why.
                batch.replies.into_iter().for_each(|(reply, _)| drop(reply.send(Err(AppendError::Unknown))));
                continue;
            }
            for (reply, result) in batch.replies {
                // Who asked may be gone.
                let _ = reply.send(result);
            }
            for (position, header) in batch.events {
                tell(Noted::of(position, header));
            }
        }
    }

    /// A batch that follows what is shown is shown as it is; anything else is read from the log. Gives what was shown
    /// and is not of the batch. A fault of the views never keeps a command unanswered: it is durable, and `rebuild`
    /// mends what is shown.
    fn show(&self, batch: &Committed) -> Vec<Noted> {
        let ends = batch.events.first().zip(batch.events.last());
        let (first, last) = match ends {
            Some(((first, _), (last, _))) => (*first, *last),
            None if batch.news => (Position::MAX, Position::MAX),
            None => return Vec::new(),
        };
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        let mut foreign = Vec::new();
        let mut see = |position: Position, header: &Header| {
            if !(first..=last).contains(&position) && foreign.len() < MAX_NOTES {
                foreign.push(Noted::of(position, header.clone()));
            }
        };
        let shown = match file.next() {
            Ok(next) if next == first => file.show(&batch.events, last + 1),
            // It was read from the log already.
            Ok(next) if next > last => Ok(()),
            Ok(_) => catch_up(&mut file, &self.log, &mut see),
            Err(fault) => Err(fault.into()),
        };
        if let Err(fault) = shown {
            tracing::error!("views: {fault}");
        }
        foreign
    }
}

/// Shows whatever the log has and the views have not.
pub(crate) fn catch_up(
    file: &mut ViewsFile,
    log: &LogReaders,
    see: &mut dyn FnMut(Position, &Header),
) -> Result<(), Fault> {
    loop {
        let next = file.next()?;
        let (events, after) = read_batch(log, next)?;
        if after == next {
            return Ok(());
        }
        file.show(&events, after)?;
        events.iter().for_each(|(position, header)| see(*position, header));
    }
}

/// Events from a position on, and the position after them, cover leaves counted.
fn read_batch(log: &LogReaders, from: Position) -> Result<(Vec<(Position, Header)>, Position), Fault> {
    let (mut events, mut after) = (Vec::with_capacity(BATCH), from);
    log.lend()?.headers_from(from, BATCH, &mut |position, header| {
        after = position + 1;
        if let Some(header) = header {
            events.push(read_header(position, header)?);
        }
        Ok(())
    })?;
    Ok((events, after))
}

/// Folds the log in memory, up to a position. One thread reads, this one folds.
fn fold(log: &LogReaders, until: Position) -> Result<(Folded, Position), Fault> {
    let (to_fold, from_reader) = sync_channel(MAX_BATCHES_READ_AHEAD);
    std::thread::scope(|threads| {
        let reader = threads.spawn(move || -> Result<Position, Fault> {
            let mut next = 0;
            loop {
                let (mut events, after) = read_batch(log, next)?;
                events.retain(|(position, _)| *position < until);
                // A fold that ended needs no more.
                if after == next || to_fold.send(events).is_err() {
                    return Ok(next);
                }
                next = after;
            }
        });
        let mut folded = Folded::default();
        for events in from_reader {
            events.iter().for_each(|(position, header)| folded.take(*position, header));
        }
        let next = reader.join().map_err(|_| Fault::damaged("the log's reader broke"))??;
        Ok((folded, next))
    })
}

impl Record {
    /// Drops every view and makes it again from the log; answers how many events there are.
    pub fn rebuild(&self) -> Result<u64, Fault> {
        let mut file = self.shared.views.lock().unwrap_or_else(PoisonError::into_inner);
        file.begin_anew()?;
        let made = fold(&self.shared.readers, Position::MAX);
        match made.and_then(|(folded, next)| file.end_anew(&folded, next).map(|()| next)) {
            Ok(next) => Ok(next),
            Err(fault) => {
                file.undo_anew()?;
                Err(fault)
            }
        }
    }

    /// Where the views differ from what the log makes of itself: a line for each; empty where they are equal.
    pub fn views_differences(&self) -> Result<Vec<String>, Fault> {
        let file = self.shared.views.lock().unwrap_or_else(PoisonError::into_inner);
        let shown = self.shared.shown.lend()?;
        let mut differences = Vec::new();
        // What is written at this moment is shown in the next.
        let (mut folded, _) = fold(&self.shared.readers, file.next()?)?;
        views::each_matter(&shown, |matter| match folded.matters.remove(&matter.no).flatten() {
            Some(made) if made == matter => {}
            _ => differences.push(format!("matter {}: its row differs", matter.no.label())),
        })?;
        let left = folded.matters.into_values().flatten();
        differences.extend(left.map(|made| format!("matter {}: it has no row", made.no.label())));
        looks::each(&shown, |look| match folded.looks.remove(&(look.no, look.seq)) {
            Some(made) if made == look => {}
            _ => differences.push(format!("look {}: its row differs", look.position)),
        })?;
        let left = folded.looks.into_values();
        differences.extend(left.map(|made| format!("look {}: it has no row", made.position)));
        if !waits::is_as(&shown, &folded.lives)? {
            differences.push("waits: the counts differ".to_owned());
        }
        lives::each(&shown, |stream, row| match folded.lives.remove(&stream) {
            Some(made) if made == row => {}
            _ => differences.push(format!("{stream}: its row differs")),
        })?;
        differences.extend(folded.lives.keys().map(|stream| format!("{stream}: it has no row")));
        if views::figures(&shown)? != folded.figures {
            differences.push("figures: the counts differ".to_owned());
        }
        Ok(differences)
    }

    pub(crate) fn matter(&self, no: MatterNo) -> Result<Option<Matter>, Fault> {
        views::matter(&*self.shared.shown.lend()?, no)
    }

    pub(crate) fn nearest_matter(&self, no: MatterNo) -> Result<Option<Matter>, Fault> {
        views::nearest(&*self.shared.shown.lend()?, no)
    }

    pub(crate) fn matters_within(&self, stretches: &[(MatterNo, MatterNo)]) -> Result<Vec<Matter>, Fault> {
        views::within(&*self.shared.shown.lend()?, stretches)
    }

    pub(crate) fn matter_by_code(&self, code: &str) -> Result<Option<Matter>, Fault> {
        views::by_code(&*self.shared.shown.lend()?, code)
    }

    /// Each matter of a list in order, until `see` says that it saw enough.
    pub(crate) fn matters(
        &self,
        listing: &Listing<'_>,
        within: &Within<'_>,
        see: impl FnMut(Matter) -> bool,
    ) -> Result<(), Fault> {
        lists::each(&*self.shared.shown.lend()?, listing, within, see)
    }

    /// The headers of a matter as it is shown, in order: what the log has and the views have not is left out.
    pub(crate) fn timeline(&self, matter: &Matter) -> Result<Vec<(Position, Header)>, Fault> {
        let mut headers = self.life(&Stream::Matter(matter.no))?;
        headers.truncate(matter.version as usize);
        Ok(headers)
    }

    /// Where a matter's first event is.
    pub(crate) fn opening(&self, no: MatterNo) -> Result<Option<Position>, Fault> {
        let stream = Stream::Matter(no).to_string();
        let first = self.shared.readers.lend()?.events_of(&stream, 0, 1)?;
        Ok(first.first().map(|event| event.position))
    }

    pub(crate) fn alarms(&self, now: Moment, limit: usize) -> Result<Vec<Matter>, Fault> {
        views::alarms(&*self.shared.shown.lend()?, now, limit.min(MAX_ROWS))
    }

    /// Counts by unit, desk and month; nothing in them is personal.
    pub fn figures(&self) -> Result<HashMap<Figure, i64>, Fault> {
        views::figures(&*self.shared.shown.lend()?)
    }
}
