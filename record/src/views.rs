//! How do views follow the log, and who is told?
//!
//! One thread applies each durable batch in one transaction, then lets its commands be answered, so that people
//! read what they wrote, then tells whoever listens. A view that is broken or behind is made again from the log.

use crate::{
    append::{AppendError, Position},
    fault::Fault,
    limits::MAX_ROWS,
    record::{Record, read_header},
    screen::Screen,
    sqlite::{
        folded::Folded,
        lists::{self, Listing, Within},
        lives, looks,
        views::{self, ViewsFile},
        waits,
    },
    store::LogReaders,
    vitals::Vitals,
    writer::{Behind, Committed},
};
use amanat_core::{
    decide::matter::Matter,
    event::{Header, Stream},
    values::{MatterNo, Moment, UnitId},
    view::{self, Figure},
};
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, sync_channel},
    },
};
use tokio::sync::{broadcast, watch};

pub use crate::screen::Shown;

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
    lives: Mutex<BTreeMap<&'static str, BTreeSet<Stream>>>,
}

impl Others {
    /// Lives of this kind are at hand from now on.
    pub(crate) fn watch(&self, kind: &'static str) {
        self.lives().entry(kind).or_default();
    }

    /// This one is to be read again, if any of its kind is at hand.
    pub(crate) fn wrote(&self, stream: &Stream) {
        let name = stream.to_string();
        let kind = name.split('/').next().unwrap_or_default();
        if let Some(lives) = self.lives().get_mut(kind) {
            lives.insert(stream.clone());
        }
    }

    /// Those of a kind, once.
    pub(crate) fn take(&self, kind: &str) -> BTreeSet<Stream> {
        self.lives().get_mut(kind).map(std::mem::take).unwrap_or_default()
    }

    fn lives(&self) -> MutexGuard<'_, BTreeMap<&'static str, BTreeSet<Stream>>> {
        self.lives.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The thread that applies events to views.
pub(crate) struct Views {
    pub(crate) screen: Arc<Screen>,
    pub(crate) vitals: Arc<Vitals>,
    pub(crate) log: LogReaders,
    pub(crate) notes: broadcast::Sender<Arc<Noted>>,
    pub(crate) behind: Arc<Behind>,
    /// What other nodes wrote is told to whoever holds something in memory.
    pub(crate) others: Arc<Others>,
    /// The position of the next event that is told: each is told once.
    pub(crate) heard: Position,
}

/// However the thread ends, the writer waits for it no more.
impl Drop for Views {
    fn drop(&mut self) {
        self.behind.end();
    }
}

impl Views {
    pub(crate) fn run(mut self, from_writer: &Receiver<Committed>) {
        while let Ok(batch) = from_writer.recv() {
            self.show(&batch);
            self.behind.less();
            match batch.events.first() {
                Some((first, _)) => self.hear(*first),
                None if batch.news => self.hear(self.screen.horizon.reached()),
                None => {}
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
                self.tell(position, header);
            }
        }
    }

    fn tell(&mut self, position: Position, header: Header) {
        if position >= self.heard {
            self.heard = position + 1;
            // Nobody listening is no fault.
            let _ = self.notes.send(Arc::new(Noted::of(position, header)));
        }
    }

    /// Tells what the log has before this position and nobody was told: what other nodes wrote.
    fn hear(&mut self, until: Position) {
        while self.heard < until {
            let (events, after) = match read_batch(&self.log, self.heard, until) {
                Ok((_, after)) if after <= self.heard => return,
                Ok(read) => read,
                Err(fault) => {
                    // It is told with what comes next.
                    return tracing::warn!(%fault, "what others wrote cannot be read now");
                }
            };
            for (position, header) in events {
                self.others.wrote(&header.stream);
                self.tell(position, header);
            }
            self.heard = self.heard.max(after);
        }
    }

    /// A batch that follows what is shown is shown as it is; anything else is read from the log. A fault of the
    /// views never keeps a command unanswered: it is durable, and what is broken is made again beside (`screen`).
    fn show(&self, batch: &Committed) {
        let ends = batch.events.first().zip(batch.events.last());
        let (first, last) = match ends {
            Some(((first, _), (last, _))) => (*first, *last),
            None if batch.news => (Position::MAX, Position::MAX),
            None => return,
        };
        if self.screen.state() == Shown::Anew {
            return;
        }
        let mut file = self.screen.file();
        let shown = match file.next() {
            Ok(next) if next == first => file.show(&batch.events, last + 1),
            // It was read from the log already.
            Ok(next) if next > last => Ok(()),
            Ok(_) => catch_up(&mut file, &self.log, self.screen.horizon.reached()),
            Err(fault) => Err(fault.into()),
        };
        match shown.and_then(|()| Ok(file.next()?)) {
            Ok(next) => self.vitals.shown.store(next, Ordering::Relaxed),
            Err(fault) => {
                tracing::error!("views: {fault}");
                self.screen.suspect(&fault);
            }
        }
    }
}

/// Shows whatever the log has before this position and the views have not.
pub(crate) fn catch_up(file: &mut ViewsFile, log: &LogReaders, until: Position) -> Result<(), Fault> {
    loop {
        let next = file.next()?;
        let (events, after) = read_batch(log, next, until)?;
        if after == next {
            return Ok(());
        }
        file.show(&events, after)?;
    }
}

/// Events from one position on and before another, and the position after them, cover leaves counted.
fn read_batch(
    log: &LogReaders,
    from: Position,
    until: Position,
) -> Result<(Vec<(Position, Header)>, Position), Fault> {
    let limit = BATCH.min(usize::try_from(until.saturating_sub(from)).unwrap_or(BATCH));
    let (mut events, mut after) = (Vec::with_capacity(limit), from);
    log.lend()?.headers_from(from, limit, &mut |position, header| {
        after = position + 1;
        if let Some(header) = header {
            events.push(read_header(position, header)?);
        }
        Ok(())
    })?;
    Ok((events, after))
}

/// For what goes on to its end.
static NEVER: AtomicBool = AtomicBool::new(false);

/// Whether somebody wants what is being done no more.
#[derive(Clone, Copy)]
pub(crate) struct Stop<'a>(pub(crate) &'a AtomicBool);

impl Stop<'_> {
    fn is_told(self) -> bool {
        self.0.load(Ordering::Acquire)
    }
}

/// Folds the log in memory, up to a position. One thread reads, this one folds.
pub(crate) fn fold(log: &LogReaders, until: Position, stop: Stop<'_>) -> Result<(Folded, Position), Fault> {
    let (to_fold, from_reader) = sync_channel(MAX_BATCHES_READ_AHEAD);
    std::thread::scope(|threads| {
        let reader = threads.spawn(move || -> Result<Position, Fault> {
            let mut next = 0;
            loop {
                if stop.is_told() {
                    return Err(Fault::Stopping);
                }
                let (events, after) = read_batch(log, next, until)?;
                // A fold that ended needs no more.
                if after == next || to_fold.send(events).is_err() {
                    return Ok(next);
                }
                next = after;
            }
        });
        let mut folded = Folded::default();
        for events in from_reader {
            for (position, header) in &events {
                folded.take(*position, header)?;
            }
        }
        let next = reader.join().map_err(|_| Fault::damaged("the log's reader broke"))??;
        Ok((folded, next))
    })
}

impl Record {
    /// Drops every view and makes it again from the log; answers how many events there are.
    pub fn rebuild(&self) -> Result<u64, Fault> {
        self.shared.shown.wait_until_whole();
        if self.views_state() != Shown::Whole {
            // What is broken is not mended in its place.
            self.shared.shown.make_again(&self.shared.readers)?;
            return Ok(self.shared.shown.file().next()?);
        }
        let mut file = self.shared.shown.file();
        file.begin_anew()?;
        let made = fold(&self.shared.readers, self.shared.shown.horizon.reached(), Stop(&NEVER));
        match made.and_then(|(folded, next)| file.end_anew(folded, next).map(|()| next)) {
            Ok(next) => {
                self.shared.vitals.shown.store(next, Ordering::Relaxed);
                Ok(next)
            }
            Err(fault) => {
                file.undo_anew()?;
                Err(fault)
            }
        }
    }

    /// Where the views differ from what the log makes of itself: a line for each; empty where they are equal.
    pub fn views_differences(&self) -> Result<Vec<String>, Fault> {
        self.shared.shown.wait_until_whole();
        let file = self.shared.shown.file();
        if self.views_state() == Shown::Anew {
            return Ok(vec!["they cannot be made again from the log".to_owned()]);
        }
        let shown = self.shared.shown.lend()?;
        let mut differences = Vec::new();
        // What is written at this moment is shown in the next.
        let (mut folded, _) = fold(&self.shared.readers, file.next()?, Stop(&NEVER))?;
        views::each_matter(&shown, |matter| match folded.matters.remove(matter.no) {
            Ok(Some(made)) if made == matter => {}
            _ => differences.push(format!("matter {}: its row differs", matter.no.label())),
        })?;
        let left = folded.matters.numbers();
        differences.extend(left.iter().map(|no| format!("matter {}: it has no row", no.label())));
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

    /// How the views are.
    pub fn views_state(&self) -> Shown {
        self.shared.shown.state()
    }

    /// The same, for whoever waits for a change.
    pub fn watch_views(&self) -> watch::Receiver<Shown> {
        self.shared.shown.watch()
    }

    /// Waits until something is shown; for commands, never on a thread of async's.
    pub fn wait_until_shown(&self) {
        self.shared.shown.wait_until_whole();
    }

    /// The matter of this number: its row, or, while views are made again, what its own events make of it.
    pub(crate) fn matter(&self, no: MatterNo) -> Result<Option<Matter>, Fault> {
        match self.shared.shown.read(|db| views::matter(db, no)) {
            Err(Fault::Anew) => self.matter_in_log(no),
            found => found,
        }
    }

    fn matter_in_log(&self, no: MatterNo) -> Result<Option<Matter>, Fault> {
        let mut matter = None;
        for (_, header) in self.life(&Stream::Matter(no))? {
            view::grow(&mut matter, &header);
        }
        Ok(matter)
    }

    pub(crate) fn nearest_matter(&self, no: MatterNo) -> Result<Option<Matter>, Fault> {
        self.shared.shown.read(|db| views::nearest(db, no))
    }

    pub(crate) fn matters_within(&self, stretches: &[(MatterNo, MatterNo)]) -> Result<Vec<Matter>, Fault> {
        self.shared.shown.read(|db| views::within(db, stretches))
    }

    pub(crate) fn matter_by_code(&self, code: &str) -> Result<Option<Matter>, Fault> {
        self.shared.shown.read(|db| views::by_code(db, code))
    }

    /// Each matter of a list in order, until `see` says that it saw enough.
    pub(crate) fn matters(
        &self,
        listing: &Listing<'_>,
        within: &Within<'_>,
        see: impl FnMut(Matter) -> bool,
    ) -> Result<(), Fault> {
        self.shared.shown.read(|db| lists::each(db, listing, within, see))
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
        self.shared.shown.read(|db| views::alarms(db, now, limit.min(MAX_ROWS)))
    }

    /// Counts by unit, desk and month; nothing in them is personal.
    pub fn figures(&self) -> Result<HashMap<Figure, i64>, Fault> {
        self.shared.shown.read(views::figures)
    }
}
