//! What can anyone do with the record?
//!
//! Append, read what is not a matter's, prove, hear of news. A matter's headers and words are read inside this
//! crate only: outside, a matter is read through a visit.
//!
//! Invariant: one process writes in a directory; a second is refused.

use crate::{
    anchor::Anchor,
    append::{Append, AppendError, Appended, IdempotencyKey, Lane, Position},
    backup::{
        latch,
        succession::{self, Succession},
    },
    epochs::{KeyFiles, KeyPaths},
    erase,
    fault::Fault,
    glass::Glasses,
    keyring::Keyring,
    limits::{MAX_NOTES, MAX_QUEUED_FROM_OUTSIDE, MAX_ROWS, MAX_SEALED_INLINE_BYTES},
    looks::{Refused, Turns},
    meaning::Meant,
    prepare::{Prepared, prepare},
    queue::Queue,
    screen::Screen,
    secrets::{Secrets, sync_folder},
    sessions::Sessions,
    settings::Settings,
    shelf::Shelves,
    signer::{Board, Signer, key_of},
    sqlite::{
        Readers, is_damage,
        log::{Head, Log},
        log_read,
        views::ViewsFile,
    },
    tree::{Roots, TileRows},
    views::{Noted, Shown, Views, catch_up},
    vitals::Vitals,
    work::{Health, Work},
    writer::{Behind, Writer},
};
use amanat_core::{
    event::{Header, Stream},
    values::AccountId,
};
use amanat_proof::{Frontier, merkle::empty_root};
use std::{
    fs::{self, File, OpenOptions, Permissions, TryLockError},
    os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt},
    path::Path,
    sync::{Arc, Mutex, PoisonError, atomic::Ordering, mpsc},
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
    pub(crate) readers: Readers,
    pub(crate) keyring: Arc<Keyring>,
    pub(crate) queue: Arc<Queue<Work>>,
    pub(crate) health: watch::Receiver<Health>,
    pub(crate) notes: broadcast::Sender<Arc<Noted>>,
    pub(crate) secrets: Secrets,
    pub(crate) board: Arc<Board>,
    pub(crate) vkey: String,
    pub(crate) before: Vec<Succession>,
    pub(crate) shown: Arc<Screen>,
    pub(crate) vitals: Arc<Vitals>,
    pub(crate) behind: Arc<Behind>,
    pub(crate) roots: Roots,
    pub(crate) turns: Turns,
    pub(crate) glasses: Glasses,
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
    screen: Arc<Screen>,
    threads: Mutex<Vec<JoinHandle<()>>>,
    _lock: File,
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.queue.close();
        self.screen.close();
        for thread in self.threads.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
            // A thread that panicked has said so itself.
            let _ = thread.join();
        }
    }
}

impl Record {
    /// Makes a new, empty record: its directory and its secrets. Refuses where one is.
    pub fn init(settings: &Settings) -> Result<(), Fault> {
        let dir = &settings.dir;
        fs::DirBuilder::new().recursive(true).mode(DIRECTORY_MODE).create(dir).map_err(Fault::io(dir))?;
        // Also one that was there already, as an administrator or a package makes it.
        fs::set_permissions(dir, Permissions::from_mode(DIRECTORY_MODE)).map_err(Fault::io(dir))?;
        if dir.join("log.db").exists() || dir.join("secrets").exists() {
            return Err(Fault::Exists(dir.clone()));
        }
        check_origin(&settings.origin)?;
        Secrets::make(settings)?;
        let log = Log::open(&dir.join("log.db"), &settings.origin, &empty_root().0)?;
        Anchor::make(&settings.anchor_path(), log.head()?)?;
        KeyFiles::make(KeyPaths { keys: &dir.join("keys.db"), epochs: &settings.epochs_path() })?;
        sync_folder(dir)
    }

    /// Opens a record that `init` made; starts its writer and its views. A log that is older than what was signed is
    /// opened for reading, and [`Record::health`] says so.
    pub fn open(settings: Settings) -> Result<Self, Fault> {
        let dir = settings.dir.clone();
        let lock = lock_directory(&dir)?;
        let [log_path, keys_path] = [dir.join("log.db"), dir.join("keys.db")];
        for path in [&log_path, &keys_path] {
            if !path.exists() {
                return Err(Fault::Missing(path.clone()));
            }
        }
        let (secrets, before) = (Secrets::read(&settings)?, succession::announced(&dir)?);
        let vkey = key_of(&settings.origin, &secrets.log)?.verifier().to_string();
        let mut log = Log::open(&log_path, &settings.origin, &empty_root().0)?;
        if let Some(pages) = settings.max_log_pages {
            log.limit_pages(pages)?;
        }
        let epochs_path = settings.epochs_path();
        let key_paths = KeyPaths { keys: &keys_path, epochs: &epochs_path };
        let keys = KeyFiles::open(key_paths)?;
        let keyring = Arc::new(Keyring::open(key_paths, secrets.root.clone())?);
        let queue = Arc::new(Queue::new());
        let board = Arc::new(Board::default());
        let mut signer =
            Signer::new(&settings.origin, &secrets.log, open_anchor(&settings, &log)?, board.clone())?;
        let latch = latch::read(&dir)?.filter(|_| !settings.past_latch);
        let (head, frontier, trouble) = vouch(&log, &mut signer)?;
        let trouble = trouble.or(latch.map(|latch| latch.sentence().to_owned()));
        match trouble {
            Some(_) => queue.close(),
            // What the last process intended to erase and could not any more.
            None => erase::settle(&mut log, &keys, &keyring)?,
        }
        let (health_sender, health) = watch::channel(trouble.map_or(Health::Writing, Health::Stopped));
        let (notes, _) = broadcast::channel(MAX_NOTES);
        let ((to_views, from_writer), behind) = (mpsc::channel(), Arc::new(Behind::default()));
        let vitals = Arc::new(Vitals::new(head.size));
        let screen = Arc::new(open_views(&settings, &log_path, head.size, &vitals)?);
        let views = Views {
            screen: screen.clone(),
            vitals: vitals.clone(),
            log: Readers::of(&log_path),
            notes: notes.clone(),
            behind: behind.clone(),
        };
        let writer = Writer {
            dir: dir.clone(),
            log,
            keys,
            keyring: keyring.clone(),
            readers: Readers::of(&log_path),
            frontier,
            head,
            queue: queue.clone(),
            health: health_sender,
            views: to_views,
            behind: behind.clone(),
            signer,
            publish_each_commit: settings.publish_each_commit,
            cover_leaves: settings.cover_leaves,
            public_size: head.size,
            batches: 0,
            vitals: vitals.clone(),
        };
        let (mended, mended_from) = (screen.clone(), Readers::of(&log_path));
        let threads = vec![
            spawn("record-writer", move || writer.run())?,
            spawn("record-views", move || views.run(&from_writer))?,
            spawn("record-mender", move || mended.mend_for_ever(&mended_from))?,
        ];
        let readers = Readers::of(&log_path);
        let keeper = Keeper {
            queue: queue.clone(),
            screen: screen.clone(),
            threads: Mutex::new(threads),
            _lock: lock,
        };
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
            shelves: Shelves::default(),
            refused: Refused::default(),
        };
        let record = Self { shared: Arc::new(shared), _keeper: Arc::new(keeper) };
        record.shared.glasses.follow(&record)?;
        Ok(record)
    }

    /// Writes a command: durable, proven and in this node's views when it answers.
    pub async fn append(&self, append: Append) -> Result<Appended, AppendError> {
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
        let prepared = self.shared.prepare(append)?;
        self.shared.submit(prepared)?.blocking_recv().unwrap_or(Err(AppendError::Stopped))
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
        let events = log_read::events_of(&db, &stream.to_string(), 0, MAX_ROWS)?;
        events.into_iter().map(read_stored).collect()
    }

    /// Headers from a position on, in order, cover leaves left out; for reactions. Nothing in them is personal.
    pub fn events(&self, from: Position, limit: usize) -> Result<Vec<(Position, Header)>, Fault> {
        let db = self.shared.readers.lend()?;
        let events = log_read::told_from(&db, from, limit.min(MAX_ROWS))?;
        events.into_iter().map(read_stored).collect()
    }

    /// Who is signed in at this node: a file of its own in the same directory.
    pub fn sessions(&self) -> Result<Sessions, Fault> {
        Sessions::open(&self.shared.settings.dir.join("sessions.db"))
    }

    /// How far a reaction has come: the position it must look at next. `None`: it never ran.
    pub fn reaction_position(&self, name: &str) -> Result<Option<Position>, Fault> {
        Ok(log_read::reaction(&*self.shared.readers.lend()?, name)?)
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
        let found = self.shared.readers.lend().and_then(|db| Ok(log_read::replay(&db, &meant.name)?));
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
        let names = log_read::names(&*self.shared.readers.lend()?, "account/", MAX_ROWS)?;
        let id = |name: String| AccountId::new(name.strip_prefix("account/")?).ok();
        Ok(names.into_iter().filter_map(id).collect())
    }

    /// Adopted configuration by its SHA-256.
    pub fn blob(&self, hash: &[u8; 32]) -> Result<Option<Vec<u8>>, Fault> {
        Ok(log_read::configuration(&*self.shared.readers.lend()?, hash)?)
    }

    /// Where it lies.
    pub fn settings(&self) -> &Settings {
        &self.shared.settings
    }

    /// How many events there are; the next one's position.
    pub fn size(&self) -> Result<u64, Fault> {
        Ok(log_read::head(&*self.shared.readers.lend()?)?.size)
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

    /// Whether the record takes writes; changes at most once.
    pub fn health(&self) -> watch::Receiver<Health> {
        self.shared.health.clone()
    }
}

fn read_stored(event: log_read::Stored) -> Result<(Position, Header), Fault> {
    read_header(event.position, &event.header)
}

/// A stored event's header.
pub(crate) fn read_header(position: Position, header: &[u8]) -> Result<(Position, Header), Fault> {
    let header = serde_json::from_slice(header);
    header.map(|h| (position, h)).map_err(|e| Fault::damaged(format!("header of event {position}: {e}")))
}

/// Loads the tree and signs its head, unless that would contradict what was signed before: then says why.
fn vouch(log: &Log, signer: &mut Signer) -> Result<(Head, Frontier, Option<String>), Fault> {
    let (head, tiles) = (log.head()?, TileRows(log.connection()));
    let trouble = match Frontier::load(head.size, &tiles) {
        Ok(tree) if tree.root().0 == head.root => match signer.contradiction(&head, &tiles) {
            None => {
                signer.sign(&head, &tiles)?;
                signer.publish();
                return Ok((head, tree, None));
            }
            Some(trouble) => trouble,
        },
        Ok(_) => "the tree's tiles do not give the root of the head".to_owned(),
        Err(fault) => format!("the tree's tiles: {fault}"),
    };
    tracing::error!(trouble, "the record is opened for reading only");
    Ok((head, Frontier::empty(), Some(trouble)))
}

/// The views as they lie there. What is missing of them is shown before the record is open, if it is little; otherwise
/// they are made again beside.
fn open_views(
    settings: &Settings,
    log: &Path,
    head: Position,
    vitals: &Arc<Vitals>,
) -> Result<Screen, Fault> {
    let (path, log) = (settings.dir.join("views.db"), Readers::of(log));
    let (mut file, mut is_new) = ViewsFile::open(&path)?;
    if !is_new && !caught_up(&mut file, &log, head)? {
        (file, is_new) = (ViewsFile::lay(&path)?, true);
    }
    let mut state = Shown::Whole;
    if is_new && head > settings.wait_for_views {
        state = Shown::Anew;
    } else {
        catch_up(&mut file, &log)?;
        vitals.shown.store(file.next()?, Ordering::Relaxed);
    }
    Ok(Screen::of(&path, file, state, vitals.clone()))
}

/// Shows what came since; `false` where they cannot be read, or an older log was restored beneath them.
fn caught_up(file: &mut ViewsFile, log: &Readers, head: Position) -> Result<bool, Fault> {
    match file.next().map_err(Fault::from).and_then(|next| {
        let is_ahead = next > head;
        if !is_ahead {
            catch_up(file, log)?;
        }
        Ok(!is_ahead)
    }) {
        Err(Fault::Damaged(why)) => {
            tracing::error!(why, "the views are broken");
            Ok(false)
        }
        Err(Fault::Store(error)) if is_damage(&error) => {
            tracing::error!(%error, "the views are broken");
            Ok(false)
        }
        other => other,
    }
}

fn open_anchor(settings: &Settings, log: &Log) -> Result<Anchor, Fault> {
    let path = settings.anchor_path();
    if settings.renew_anchor && !path.exists() {
        Anchor::make(&path, log.head()?)?;
    }
    Anchor::open(&path)
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
