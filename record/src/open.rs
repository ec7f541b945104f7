//! How does a record begin, and how is it opened?
//!
//! Opening takes the directory, connects to the store, and looks whether what is stored gives what was signed; then
//! the threads begin: the writer, the views, whoever mends them, and, where a log can have several nodes, whoever looks
//! at what the others wrote.
//!
//! Invariant: a log that contradicts what was signed of it is opened for reading only, and says why.
//! Not here: what can be done with it (`record`), which store it is (`store/open`).

use crate::{
    anchor::Anchor,
    append::Position,
    backup::{
        latch::{self, Latch, Why},
        succession,
    },
    directory::{lock_directory, make_directory},
    erase,
    fault::Fault,
    follow::{Follow, Gates, Unsure},
    glass::Glasses,
    horizon::Horizon,
    keyring::Keyring,
    limits::MAX_NOTES,
    looks::{Refused, Turns},
    postgres::nodes::Nodes,
    queue::Queue,
    record::{Record, Shared},
    screen::Screen,
    secrets::{Secrets, sync_folder},
    settings::Settings,
    shelf::Shelves,
    signer::{Board, Signer, key_of},
    sqlite::views::ViewsFile,
    store::{self, Head, LogReaders, LogStore, Opened},
    tree::{Roots, TileRows},
    views::{Others, Shown, Views, catch_up},
    vitals::Vitals,
    work::{Health, Work},
    writer::{Behind, Writer},
};
use amanat_proof::Frontier;
use std::{
    fs::File,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    thread::JoinHandle,
};
use tokio::sync::{broadcast, watch};

/// Ends the threads when the last clone is gone, then lets go of the directory.
pub(crate) struct Keeper {
    queue: Arc<Queue<Work>>,
    closed: Arc<AtomicBool>,
    screen: Arc<Screen>,
    threads: Mutex<Vec<JoinHandle<()>>>,
    _lock: File,
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.queue.close();
        self.closed.store(true, Ordering::Release);
        self.screen.close();
        for thread in self.threads.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
            thread.thread().unpark();
            // A thread that panicked has said so itself.
            let _ = thread.join();
        }
    }
}

/// What the public saw last.
const SHOWN_FILE: &str = "shown";

impl Record {
    /// Makes a new, empty record: its directory and its secrets. Refuses where one is.
    pub fn init(settings: &Settings) -> Result<(), Fault> {
        let dir = &settings.dir;
        make_directory(dir)?;
        if settings.log_path().exists() || dir.join("secrets").exists() {
            return Err(Fault::Exists(dir.clone()));
        }
        check_origin(&settings.origin)?;
        store::can_be_made(settings)?;
        Secrets::make(settings)?;
        let log = store::make(settings)?;
        Anchor::make(&settings.anchor_path(), log.read().head()?)?;
        sync_folder(dir)
    }

    /// Opens a record that `init` made; starts its writer and its views. A log that is older than what was signed is
    /// opened for reading, and [`Record::health`] says so.
    pub fn open(settings: Settings) -> Result<Self, Fault> {
        let lock = lock_directory(&settings.dir)?;
        Self::open_locked(settings, lock)
    }

    /// The same; where the database is not there yet it is tried again for as long as `wait` waits, which is told why.
    /// The directory is this process's all the while.
    pub fn open_when_there(settings: Settings, mut wait: impl FnMut(&Fault)) -> Result<Self, Fault> {
        let lock = lock_directory(&settings.dir)?;
        loop {
            let again = lock.try_clone().map_err(Fault::io(&settings.dir))?;
            match Self::open_locked(settings.clone(), again) {
                Err(fault) if fault.is_absence() => wait(&fault),
                done => return done,
            }
        }
    }

    fn open_locked(settings: Settings, lock: File) -> Result<Self, Fault> {
        let secrets = Secrets::read(&settings)?;
        let key = key_of(&settings.origin, &secrets.log)?.verifier().clone();
        let Opened { mut log, readers, keys, key_reader, nodes, announced, is_frozen, closed } =
            store::open(&settings)?;
        let (before, vkey) = (succession::hear(&settings, &key, announced)?, key.to_string());
        let keyring = Arc::new(Keyring::new(key_reader, secrets.root.clone()));
        let (queue, board) = (Arc::new(Queue::new()), Arc::new(Board::default()));
        let anchor = open_anchor(&settings, &*log)?;
        let shown = (!settings.publish_each_commit && nodes.is_none()).then(|| settings.dir.join(SHOWN_FILE));
        let mut signer = Signer::new(&settings.origin, &secrets.log, anchor, board.clone(), shown)?;
        let is_first = nodes.as_ref().map_or(Ok(true), |nodes| nodes.take_lease())?;
        let latch = latch::read(&settings.dir)?.or(is_frozen.then_some(Latch { why: Why::Frozen }));
        let is_over = latch.as_ref().is_some_and(|latch| latch.why == Why::Frozen);
        let latch = latch.filter(|_| !settings.past_latch);
        // What has ended is signed as it is for ever, by whoever shows it.
        let start = Start { is_first: is_first || is_frozen, is_over };
        let (head, frontier, trouble) = vouch(&*log, &mut signer, nodes.as_deref(), start)?;
        let trouble = trouble.or(latch.map(|latch| latch.sentence().to_owned()));
        match trouble {
            Some(_) => queue.close(),
            // What the last process intended to erase and could not any more.
            None => erase::settle(&mut *log, &*keys, &keyring)?,
        }
        let (health_sender, health) = watch::channel(trouble.map_or(Health::Writing, Health::Stopped));
        let (notes, _) = broadcast::channel(MAX_NOTES);
        let ((to_views, from_writer), behind) = (mpsc::channel(), Arc::new(Behind::default()));
        let (vitals, others) = (Arc::new(Vitals::new(head.size)), Arc::new(Others::default()));
        // What this node does not sign by itself may not be sure yet.
        let follows = nodes.is_some() && !start.is_first;
        let sure = if follows { log.read().reach()?.sure.min(head.size) } else { head.size };
        let horizon = Arc::new(Horizon::at(sure));
        let screen = Arc::new(open_views(&settings, &readers, head.size, &horizon, &vitals)?);
        let sure = horizon.reached();
        let views = Views {
            screen: screen.clone(),
            vitals: vitals.clone(),
            log: readers.clone(),
            notes: notes.clone(),
            behind: behind.clone(),
            others: others.clone(),
            heard: sure,
        };
        let (leads, led) = watch::channel(is_first);
        let (gates, is_asked) = (Arc::new(Gates::default()), Arc::new(AtomicBool::new(false)));
        let follow = nodes.clone().map(|nodes| Follow {
            nodes,
            log: readers.clone(),
            queue: queue.clone(),
            views: to_views.clone(),
            behind: behind.clone(),
            gates: gates.clone(),
            leads: leads.clone(),
            closed: closed.clone(),
            is_asked: is_asked.clone(),
            vitals: vitals.clone(),
            horizon: horizon.clone(),
            unsure: Unsure::default(),
            seen: sure,
        });
        let writer = Writer {
            dir: settings.dir.clone(),
            log,
            keys,
            keyring: keyring.clone(),
            readers: readers.clone(),
            frontier,
            head,
            queue: queue.clone(),
            health: health_sender,
            views: to_views,
            behind: behind.clone(),
            signer,
            publish_each_commit: settings.publish_each_commit,
            cover_leaves: settings.cover_leaves,
            public_size: board.public().map_or(0, |shown| shown.size),
            confirmed: 0,
            horizon,
            batches: 0,
            nodes,
            gates,
            is_asked,
            owes: false,
            vitals: vitals.clone(),
        };
        let (mended, mended_from) = (screen.clone(), readers.clone());
        let mut threads = vec![
            spawn("record-writer", move || writer.run())?,
            spawn("record-views", move || views.run(&from_writer))?,
            spawn("record-mender", move || mended.mend_for_ever(&mended_from))?,
        ];
        let mut follower = None;
        if let Some(follow) = follow {
            let thread = spawn("record-follow", move || follow.run())?;
            follower = Some(thread.thread().clone());
            threads.push(thread);
        }
        let (kept, threads) = (screen.clone(), Mutex::new(threads));
        let keeper = Keeper { queue: queue.clone(), closed, screen: kept, threads, _lock: lock };
        let shared = Shared {
            settings,
            readers,
            shown: screen,
            vitals,
            behind,
            keyring,
            queue,
            health,
            notes,
            secrets,
            board,
            vkey,
            before,
            roots: Roots::default(),
            turns: Turns::default(),
            glasses: Glasses::default(),
            others,
            led,
            follower,
            _leads: leads,
            shelves: Shelves::default(),
            refused: Refused::default(),
        };
        let record = Self { shared: Arc::new(shared), _keeper: Arc::new(keeper) };
        record.shared.glasses.follow(&record)?;
        Ok(record)
    }
}

/// How this node begins.
#[derive(Clone, Copy)]
struct Start {
    /// It signs; no other node leads.
    is_first: bool,
    /// Nothing is written to this log any more: all of it is public.
    is_over: bool,
}

/// Loads the tree and signs its head, unless that would contradict what was signed before: then says why.
/// Where another node leads, what it signed is taken up instead.
fn vouch(
    log: &dyn LogStore,
    signer: &mut Signer,
    nodes: Option<&Nodes>,
    start: Start,
) -> Result<(Head, Frontier, Option<String>), Fault> {
    let (head, tiles) = (log.read().head()?, TileRows::of(log.read()));
    let trouble = match Frontier::load(head.size, &tiles) {
        Ok(tree) if tree.root().0 == head.root => match signer.contradiction(&head, &tiles) {
            Ok(()) => {
                let told = nodes.map(Nodes::signed).transpose()?;
                match told {
                    Some(signed) if !start.is_first && signed.size > 0 => signer.adopt(&signed, &tiles)?,
                    Some(_) if !start.is_first => {}
                    told => {
                        log.confirm()?;
                        signer.sign(&head, &tiles)?;
                        match start.is_over {
                            true => signer.publish()?,
                            false => signer.publish_again(told.as_ref(), &tiles)?,
                        }
                    }
                }
                return Ok((head, tree, None));
            }
            Err(Fault::Contradiction(trouble)) => trouble,
            Err(fault) => return Err(fault),
        },
        Ok(_) => "the tree's tiles do not give the root of the head".to_owned(),
        Err(fault) => tiles.fault(|| Fault::damaged(format!("the tree's tiles: {fault}"))).to_string(),
    };
    tracing::error!(trouble, "the record is opened for reading only");
    Ok((head, Frontier::empty(), Some(trouble)))
}

/// The views as they lie there. What is missing of them is shown before the record is open, if it is little; otherwise
/// they are made again beside.
fn open_views(
    settings: &Settings,
    log: &LogReaders,
    head: Position,
    horizon: &Arc<Horizon>,
    vitals: &Arc<Vitals>,
) -> Result<Screen, Fault> {
    let path = settings.dir.join("views.db");
    let (mut file, mut is_new) = ViewsFile::open(&path)?;
    if !is_new && !caught_up(&mut file, log, head, horizon)? {
        (file, is_new) = (ViewsFile::lay(&path)?, true);
    }
    let mut state = Shown::Whole;
    if is_new && horizon.reached() > settings.wait_for_views {
        state = Shown::Anew;
    } else {
        catch_up(&mut file, log, horizon.reached())?;
        vitals.shown.store(file.next()?, Ordering::Relaxed);
    }
    Ok(Screen::of(&path, file, state, vitals.clone(), horizon.clone()))
}

/// Shows what came since; `false` where they cannot be read, or an older log was restored beneath them.
fn caught_up(
    file: &mut ViewsFile,
    log: &LogReaders,
    head: Position,
    horizon: &Horizon,
) -> Result<bool, Fault> {
    match file.next().map_err(Fault::from).and_then(|next| {
        let is_ahead = next > head;
        if !is_ahead {
            // What was shown was sure.
            horizon.raise(next);
            catch_up(file, log, horizon.reached())?;
        }
        Ok(!is_ahead)
    }) {
        Err(Fault::Damaged(why)) => {
            tracing::error!(why, "the views are broken");
            Ok(false)
        }
        Err(Fault::Store(error)) if error.is_damage() => {
            tracing::error!(%error, "the views are broken");
            Ok(false)
        }
        other => other,
    }
}

fn open_anchor(settings: &Settings, log: &dyn LogStore) -> Result<Anchor, Fault> {
    let path = settings.anchor_path();
    if settings.renew_anchor && !path.exists() {
        Anchor::make(&path, log.read().head()?)?;
    }
    Anchor::open(&path)
}

pub(crate) fn check_origin(origin: &str) -> Result<(), Fault> {
    let fits = (1..=100).contains(&origin.len()) && origin.bytes().all(|b| b.is_ascii_graphic() && b != b'+');
    if fits {
        Ok(())
    } else {
        Err(Fault::Setting("an origin has 1 to 100 visible ASCII characters and no `+`".into()))
    }
}

fn spawn(name: &str, body: impl FnOnce() + Send + 'static) -> Result<JoinHandle<()>, Fault> {
    std::thread::Builder::new().name(name.into()).spawn(body).map_err(Fault::io("thread"))
}
