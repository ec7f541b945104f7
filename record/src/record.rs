//! What can anyone do with the record?
//!
//! Append, read what is not a matter's, prove, hear of news. A matter's headers and words are read inside this
//! crate only: outside, a matter is read through a visit.
//!
//! Invariant: one process writes in a directory; a second is refused.

use crate::{
    anchor::Anchor,
    append::{Append, AppendError, Appended, IdempotencyKey, Lane, Position},
    erase,
    fault::Fault,
    follow::{Follow, Gates},
    glass::Glasses,
    keyring::Keyring,
    limits::{MAX_NOTES, MAX_OVERTAKEN, MAX_QUEUED_FROM_OUTSIDE, MAX_ROWS, MAX_SEALED_INLINE_BYTES},
    looks::{Refused, Turns},
    meaning::Meant,
    postgres::nodes::Nodes,
    prepare::{Prepared, prepare},
    queue::Queue,
    secrets::{Secrets, sync_folder},
    sessions::Sessions,
    settings::Settings,
    shelf::Shelves,
    signer::{Board, Signer, key_of},
    sqlite::{Readers, views::ViewsFile},
    store::{self, Head, LogReaders, LogStore, Opened},
    tree::{Roots, TileRows},
    views::{Noted, Others, Views, catch_up},
    work::{Health, Work},
    writer::{Behind, Writer},
};
use amanat_core::{
    event::{Header, Stream},
    values::AccountId,
};
use amanat_proof::Frontier;
use std::{
    fs::{self, File, OpenOptions, Permissions, TryLockError},
    os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt},
    path::Path,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    thread::JoinHandle,
};
use tokio::sync::{broadcast, oneshot, watch};

/// The mode of the data directory: its owner's alone.
const DIRECTORY_MODE: u32 = 0o700;

/// The log, the vault, the views, the errands and the anchor, behind one door. Cheap to clone.
#[derive(Clone)]
pub struct Record {
    pub(crate) shared: Arc<Shared>,
    _keeper: Arc<Keeper>,
}

/// What readers and callers use.
pub(crate) struct Shared {
    pub(crate) settings: Settings,
    pub(crate) readers: LogReaders,
    pub(crate) keyring: Arc<Keyring>,
    pub(crate) queue: Arc<Queue<Work>>,
    pub(crate) health: watch::Receiver<Health>,
    pub(crate) notes: broadcast::Sender<Arc<Noted>>,
    pub(crate) secrets: Secrets,
    pub(crate) board: Arc<Board>,
    pub(crate) vkey: String,
    pub(crate) shown: Readers,
    pub(crate) views: Arc<Mutex<ViewsFile>>,
    pub(crate) roots: Roots,
    pub(crate) turns: Turns,
    pub(crate) glasses: Glasses,
    pub(crate) others: Arc<Others>,
    led: watch::Receiver<bool>,
    _leads: watch::Sender<bool>,
    pub(crate) shelves: Shelves,
    pub(crate) refused: Refused,
}

impl Shared {
    fn prepare(&self, append: Append) -> Result<Prepared, AppendError> {
        prepare(append, &self.settings.origin, &self.keyring, &self.secrets)
    }

    fn submit(
        &self,
        prepared: Prepared,
    ) -> Result<oneshot::Receiver<Result<Appended, AppendError>>, AppendError> {
        let (reply, answer) = oneshot::channel();
        self.queue.push(Work::Append(Box::new(prepared), reply))?;
        Ok(answer)
    }
}

/// Ends the threads when the last clone is gone, then lets go of the directory.
struct Keeper {
    queue: Arc<Queue<Work>>,
    closed: Arc<AtomicBool>,
    threads: Mutex<Vec<JoinHandle<()>>>,
    _lock: File,
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.queue.close();
        self.closed.store(true, Ordering::Release);
        for thread in self.threads.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
            thread.thread().unpark();
            // A thread that panicked has said so itself.
            let _ = thread.join();
        }
    }
}

impl Record {
    /// Makes a new, empty record: its directory and its secrets. Refuses where one is.
    pub fn init(settings: &Settings) -> Result<(), Fault> {
        let dir = &settings.dir;
        make_directory(dir)?;
        if dir.join("log.db").exists() || dir.join("secrets").exists() {
            return Err(Fault::Exists(dir.clone()));
        }
        check_origin(&settings.origin)?;
        Secrets::make(settings)?;
        let log = store::make(settings)?;
        Anchor::make(&settings.anchor_path(), log.read().head()?)?;
        sync_folder(dir)
    }

    /// Opens a record that `init` made; starts its writer and its views. A log that is older than what was signed is
    /// opened for reading, and [`Record::health`] says so.
    pub fn open(settings: Settings) -> Result<Self, Fault> {
        let dir = settings.dir.clone();
        let lock = lock_directory(&dir)?;
        let secrets = Secrets::read(&settings)?;
        let vkey = key_of(&settings.origin, &secrets.log)?.verifier().to_string();
        let Opened { mut log, readers, keys, key_reader, nodes, closed } = store::open(&settings)?;
        let keyring = Arc::new(Keyring::new(key_reader, secrets.root.clone()));
        let queue = Arc::new(Queue::new());
        let board = Arc::new(Board::default());
        let mut signer =
            Signer::new(&settings.origin, &secrets.log, open_anchor(&settings, &*log)?, board.clone())?;
        let leads = nodes.as_ref().map_or(Ok(true), |nodes| nodes.take_lease())?;
        let (head, frontier, trouble) =
            vouch(&*log, &mut signer, if leads { None } else { nodes.as_deref() })?;
        match trouble {
            Some(_) => queue.close(),
            // What the last process intended to erase and could not any more.
            None => erase::settle(&mut *log, &*keys, &keyring)?,
        }
        let (health_sender, health) = watch::channel(trouble.map_or(Health::Writing, Health::Stopped));
        let (notes, _) = broadcast::channel(MAX_NOTES);
        let others = Arc::new(Others::default());
        let ((to_views, from_writer), behind) = (mpsc::channel(), Arc::new(Behind::default()));
        let views_path = dir.join("views.db");
        let mut file = ViewsFile::open(&views_path)?;
        let is_ahead = file.next()? > head.size;
        catch_up(&mut file, &readers, &mut |_, _| {})?;
        let file = Arc::new(Mutex::new(file));
        let views = Views {
            file: file.clone(),
            log: readers.clone(),
            notes: notes.clone(),
            behind: behind.clone(),
            others: others.clone(),
        };
        let (leads, led) = watch::channel(leads);
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
            seen: head.size,
        });
        let writer = Writer {
            dir: dir.clone(),
            log,
            keys,
            keyring: keyring.clone(),
            readers: readers.clone(),
            frontier,
            head,
            queue: queue.clone(),
            health: health_sender,
            views: to_views,
            behind,
            signer,
            publish_each_commit: settings.publish_each_commit,
            cover_leaves: settings.cover_leaves,
            public_size: head.size,
            batches: 0,
            nodes,
            gates,
            is_asked,
            owes: false,
        };
        let mut threads = vec![
            spawn("record-writer", move || writer.run())?,
            spawn("record-views", move || views.run(&from_writer))?,
        ];
        if let Some(follow) = follow {
            threads.push(spawn("record-follow", move || follow.run())?);
        }
        let shown = Readers::of(&views_path);
        let keeper = Keeper { queue: queue.clone(), closed, threads: Mutex::new(threads), _lock: lock };
        let shared = Shared {
            settings,
            readers,
            shown,
            views: file,
            keyring,
            queue,
            health,
            notes,
            secrets,
            board,
            vkey,
            roots: Roots::default(),
            turns: Turns::default(),
            glasses: Glasses::default(),
            others,
            led,
            _leads: leads,
            shelves: Shelves::default(),
            refused: Refused::default(),
        };
        let record = Self { shared: Arc::new(shared), _keeper: Arc::new(keeper) };
        if is_ahead {
            // An older log was restored beneath newer views.
            record.rebuild()?;
        }
        record.shared.glasses.follow(&record)?;
        Ok(record)
    }

    /// Writes a command: durable, proven and in this node's views when it answers.
    pub async fn append(&self, append: Append) -> Result<Appended, AppendError> {
        for _ in 0..self.overtakings() {
            match self.append_once(append.clone()).await {
                Err(AppendError::Overtaken) => {}
                answer => return answer,
            }
        }
        self.append_once(append).await
    }

    async fn append_once(&self, append: Append) -> Result<Appended, AppendError> {
        let prepared = if append.bytes() > MAX_SEALED_INLINE_BYTES {
            let shared = self.shared.clone();
            let sealed = tokio::task::spawn_blocking(move || shared.prepare(append));
            sealed.await.unwrap_or(Err(AppendError::Stopped))?
        } else {
            self.shared.prepare(append)?
        };
        self.shared.submit(prepared)?.await.unwrap_or(Err(AppendError::Stopped))
    }

    /// The same, for threads that are not async's.
    pub fn append_blocking(&self, append: Append) -> Result<Appended, AppendError> {
        let once = |append| {
            self.shared
                .submit(self.shared.prepare(append)?)?
                .blocking_recv()
                .unwrap_or(Err(AppendError::Stopped))
        };
        for _ in 0..self.overtakings() {
            match once(append.clone()) {
                Err(AppendError::Overtaken) => {}
                answer => return answer,
            }
        }
        once(append)
    }

    /// How often a command is sealed anew because another node made its stream's keys first.
    fn overtakings(&self) -> usize {
        if self.shared.settings.postgres.is_some() { MAX_OVERTAKEN } else { 0 }
    }

    /// The events of an account, of a configuration, of the system, in order. Every other life is read through a visit.
    pub fn stream(&self, stream: &Stream) -> Result<Vec<(Position, Header)>, Fault> {
        match stream {
            Stream::Account(_) | Stream::Configuration(_) | Stream::System => self.life(stream),
            _ => Err(Fault::Guarded),
        }
    }

    /// The events of any stream, in order; for the visitor's reader.
    pub(crate) fn life(&self, stream: &Stream) -> Result<Vec<(Position, Header)>, Fault> {
        let db = self.shared.readers.lend()?;
        let events = db.events_of(&stream.to_string(), 0, MAX_ROWS)?;
        events.into_iter().map(read_stored).collect()
    }

    /// Headers from a position on, in order, cover leaves left out; for reactions. Nothing in them is personal.
    pub fn events(&self, from: Position, limit: usize) -> Result<Vec<(Position, Header)>, Fault> {
        let db = self.shared.readers.lend()?;
        let events = db.told_from(from, limit.min(MAX_ROWS))?;
        events.into_iter().map(read_stored).collect()
    }

    /// Who is signed in at this node: a file of its own in the same directory.
    pub fn sessions(&self) -> Result<Sessions, Fault> {
        Sessions::open(&self.shared.settings.dir.join("sessions.db"))
    }

    /// How far a reaction has come: the position it must look at next. `None`: it never ran.
    pub fn reaction_position(&self, name: &str) -> Result<Option<Position>, Fault> {
        Ok(self.shared.readers.lend()?.reaction(name)?)
    }

    /// Moves a reaction's durable position, where looking at an event led to no command.
    pub async fn reaction_done(&self, name: &str, next: Position) -> Result<(), AppendError> {
        let reaction = Some((name.to_owned(), next));
        let append =
            Append { lane: Lane::Ordinary, key: None, writes: Vec::new(), reaction, blobs: Vec::new() };
        self.append(append).await.map(drop)
    }

    /// What a command with this key gave before, if it was ever written.
    pub fn answered_before(&self, key: &IdempotencyKey) -> Result<Option<Appended>, AppendError> {
        let meant = Meant::of(&self.shared.secrets.code, key);
        let found = self.shared.readers.lend().and_then(|db| Ok(db.replay(&meant.name)?));
        let found = found.map_err(|fault| {
            tracing::error!(%fault, "earlier commands cannot be read");
            AppendError::Unknown
        })?;
        match found {
            Some((kept, ..)) if !meant.is(&kept) => Err(AppendError::KeyReused),
            found => Ok(found.map(|(_, first, count)| Appended { first, count, replayed: true })),
        }
    }

    /// Everyone who has an account, in the order of their identifiers.
    pub fn accounts(&self) -> Result<Vec<AccountId>, Fault> {
        let names = self.shared.readers.lend()?.names("account/", MAX_ROWS)?;
        let id = |name: String| AccountId::new(name.strip_prefix("account/")?).ok();
        Ok(names.into_iter().filter_map(id).collect())
    }

    /// Adopted configuration by its SHA-256.
    pub fn blob(&self, hash: &[u8; 32]) -> Result<Option<Vec<u8>>, Fault> {
        Ok(self.shared.readers.lend()?.configuration(hash)?)
    }

    /// Where it lies.
    pub fn settings(&self) -> &Settings {
        &self.shared.settings
    }

    /// How many events there are; the next one's position.
    pub fn size(&self) -> Result<u64, Fault> {
        Ok(self.shared.readers.lend()?.head()?.size)
    }

    /// Hears of each event once it is durable and in the views. Who is slow is told how many were missed, and reads
    /// [`Record::events`] from the last position it saw.
    pub fn subscribe(&self) -> broadcast::Receiver<Arc<Noted>> {
        self.shared.notes.subscribe()
    }

    /// Whether so much waits that whoever comes from outside is asked to come again: the queue is kept short so that
    /// what the house does by itself, and what was begun, is not late.
    pub fn is_crowded(&self) -> bool {
        self.shared.queue.ordinary() >= MAX_QUEUED_FROM_OUTSIDE
    }

    /// Whether this node runs what one node at a time runs: reactions, clocks, letters. Alone on its files it always
    /// does; of several nodes on one log the one that holds the lease.
    pub fn leads(&self) -> watch::Receiver<bool> {
        self.shared.led.clone()
    }

    /// Whether the record takes writes; changes at most once.
    pub fn health(&self) -> watch::Receiver<Health> {
        self.shared.health.clone()
    }
}

fn read_stored(event: store::Stored) -> Result<(Position, Header), Fault> {
    read_header(event.position, &event.header)
}

/// A stored event's header.
pub(crate) fn read_header(position: Position, header: &[u8]) -> Result<(Position, Header), Fault> {
    let header = serde_json::from_slice(header);
    header.map(|h| (position, h)).map_err(|e| Fault::damaged(format!("header of event {position}: {e}")))
}

/// Loads the tree and signs its head, unless that would contradict what was signed before: then says why.
/// Where another node leads, what it signed is taken up instead.
fn vouch(
    log: &dyn LogStore,
    signer: &mut Signer,
    leader: Option<&Nodes>,
) -> Result<(Head, Frontier, Option<String>), Fault> {
    let (head, tiles) = (log.read().head()?, TileRows::of(log.read()));
    let trouble = match Frontier::load(head.size, &tiles) {
        Ok(tree) if tree.root().0 == head.root => match signer.contradiction(&head, &tiles) {
            Ok(()) => {
                match leader.map(Nodes::signed).transpose()? {
                    Some(signed) if signed.size > 0 => signer.adopt(&signed, &tiles)?,
                    Some(_) => {}
                    None => {
                        signer.sign(&head, &tiles)?;
                        signer.publish();
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

fn open_anchor(settings: &Settings, log: &dyn LogStore) -> Result<Anchor, Fault> {
    let path = settings.anchor_path();
    if settings.renew_anchor && !path.exists() {
        Anchor::make(&path, log.read().head()?)?;
    }
    Anchor::open(&path)
}

/// Makes a data directory, for its owner alone.
pub(crate) fn make_directory(dir: &Path) -> Result<(), Fault> {
    fs::DirBuilder::new().recursive(true).mode(DIRECTORY_MODE).create(dir).map_err(Fault::io(dir))?;
    // Also one that was there already, as an administrator or a package makes it.
    fs::set_permissions(dir, Permissions::from_mode(DIRECTORY_MODE)).map_err(Fault::io(dir))
}

pub(crate) fn lock_directory(dir: &Path) -> Result<File, Fault> {
    let path = dir.join("LOCK");
    if !dir.exists() {
        return Err(Fault::Missing(dir.to_owned()));
    }
    let mode = fs::metadata(dir).map_err(Fault::io(dir))?.permissions().mode() & 0o777;
    if mode & !DIRECTORY_MODE != 0 {
        let shown = dir.display();
        let why =
            format!("{shown}: others of this machine may look into it (mode {mode:o}); chmod 700 {shown}");
        return Err(Fault::Setting(why));
    }
    let mut options = OpenOptions::new();
    let file =
        options.create(true).truncate(false).write(true).mode(0o600).open(&path).map_err(Fault::io(&path))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Fault::Locked(dir.to_owned())),
        Err(TryLockError::Error(cause)) => Err(Fault::io(path)(cause)),
    }
}

fn check_origin(origin: &str) -> Result<(), Fault> {
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
