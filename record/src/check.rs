//! Is everything still as it was written?
//!
//! Reads the whole log and says what is wrong, in sentences for an administrator. Finding something changes nothing.
//!
//! Not here: desks, places, policies, words for people (`amanat check` asks those who know them).

use crate::{
    append::Position,
    backup::succession::Succession,
    fault::Fault,
    limits::REBUILD_CHUNK,
    prepare::about_file,
    record::Record,
    signer::SignedHead,
    store::{Counted, LogRead, Stored, StoredFile},
    tree::{LeafTiles, TileRows},
};
use amanat_core::{event::Header, values::Class};
use amanat_proof::{
    Frontier, Hash, TileSource, checkpoint::Checkpoint, leaf, merkle::leaf_hash, note::Note, tile,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use std::collections::HashMap;

/// The most findings that are listed.
pub const MAX_FINDINGS: usize = 1_000;

/// What a check found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Events read, cover leaves too.
    pub events: u64,
    /// Events whose header was opened against its leaf with a key.
    pub opened: u64,
    /// Events whose keys are all erased: only their sealed bytes can be proven.
    pub erased: u64,
    /// What is wrong; empty when all is well.
    pub findings: Vec<String>,
}

impl Report {
    /// Whether nothing is wrong.
    pub fn is_good(&self) -> bool {
        self.findings.is_empty()
    }

    pub(crate) fn find(&mut self, what: impl Into<String>) {
        if self.findings.len() < MAX_FINDINGS {
            self.findings.push(what.into());
        }
    }
}

/// What the check remembers of each stream while it walks.
struct Walk {
    streams: HashMap<String, (u32, [u8; 32])>,
    frontier: Frontier,
    next: Position,
}

impl Record {
    /// Proves log, tiles, words, files, anchor and views. Takes as long as reading everything. Other nodes may write
    /// meanwhile: what is compared is of one moment.
    pub fn check(&self) -> Result<Report, Fault> {
        let mut report = Report::default();
        let db = self.shared.readers.lend()?;
        let (signed, head) = (self.shared.board.latest(), db.head()?);
        let (size, streams) = db.streams()?;
        let mut walk = Walk { streams: HashMap::new(), frontier: Frontier::empty(), next: 0 };
        self.walk_to(&*db, head.size, &mut walk, &mut report)?;
        if walk.next != head.size {
            report.find(format!("the head counts {} events, and {} are there", head.size, walk.next));
        }
        if walk.frontier.root().0 != head.root {
            report.find("the events do not give the head's root");
        }
        self.check_signed(signed, &walk.frontier, &mut report);
        self.walk_to(&*db, size, &mut walk, &mut report)?;
        report.events = walk.next;
        check_tiles(&*db, &walk.frontier, &mut report, || true);
        self.check_files(&*db, &mut report, || true)?;
        db.integrity()?.into_iter().for_each(|wrong| report.find(wrong));
        check_streams(&*db, &streams, &walk, &mut report)?;
        drop(db);
        let differences = self.views_differences()?;
        differences.into_iter().for_each(|difference| report.find(format!("views: {difference}")));
        Ok(report)
    }

    fn walk_to(
        &self,
        db: &dyn LogRead,
        size: u64,
        walk: &mut Walk,
        report: &mut Report,
    ) -> Result<(), Fault> {
        loop {
            let limit = REBUILD_CHUNK.min((size.saturating_sub(walk.next)) as usize);
            let events = db.events_from(walk.next, limit)?;
            if events.is_empty() {
                return Ok(());
            }
            self.check_events(db, &events, walk, report)?;
        }
    }

    fn check_events(
        &self,
        db: &dyn LogRead,
        events: &[Stored],
        walk: &mut Walk,
        report: &mut Report,
    ) -> Result<(), Fault> {
        let mut tiles = LeafTiles::of(db);
        let mut leaves = Vec::with_capacity(events.len());
        for event in events {
            let at = event.position;
            if at != walk.next {
                report.find(format!("event {} is missing", walk.next));
            }
            walk.next = at + 1;
            let entry = leaf::entry(&event.c, &event.x);
            let hash = leaf_hash(&entry);
            leaves.push(hash);
            tiles.wrong(at, &hash).into_iter().for_each(|wrong| report.find(wrong));
            if event.seq.is_some() {
                self.check_event(db, event, Hash::of(&entry), walk, report)?;
            }
        }
        walk.frontier.append(&leaves);
        Ok(())
    }

    fn check_event(
        &self,
        db: &dyn LogRead,
        event: &Stored,
        entry: Hash,
        walk: &mut Walk,
        report: &mut Report,
    ) -> Result<(), Fault> {
        let at = event.position;
        let Some(header) = self.check_alone(db, event, report)? else { return Ok(()) };
        let stream = header.stream.to_string();
        let (seq, prev) =
            walk.streams.get(&stream).map_or((0, String::new()), |(n, h)| (*n, STANDARD.encode(h)));
        if header.seq != seq || header.prev != prev || event.seq != Some(seq) {
            report.find(format!("event {at}: it does not follow the event before it in its stream"));
        }
        let is_before = |s: &Succession| s.from.name() == header.log && at < s.size;
        if header.log != self.shared.settings.origin && !self.shared.before.iter().any(is_before) {
            report.find(format!("event {at}: it is of another log"));
        }
        walk.streams.insert(stream, (seq + 1, entry.0));
        self.erased_in_vain(at, &header)?.into_iter().for_each(|finding| report.find(finding));
        Ok(())
    }

    /// What one event says by itself: its sealed words give X, its header opens, and both open with their keys.
    /// `None`: the header cannot be read.
    pub(crate) fn check_alone(
        &self,
        db: &dyn LogRead,
        event: &Stored,
        report: &mut Report,
    ) -> Result<Option<Header>, Fault> {
        let at = event.position;
        let blobs = db.blobs_at(at)?;
        let sealed: Vec<&[u8]> = blobs.iter().map(|(_, blob)| &blob[..]).collect();
        if leaf::blobs_digest(&sealed) != event.x {
            report.find(format!("event {at}: its sealed words were changed"));
        }
        match serde_json::from_slice::<Header>(&event.header) {
            Ok(header) => {
                self.check_words(event, &header, &blobs, report)?;
                Ok(Some(header))
            }
            Err(e) => {
                report.find(format!("event {at}: its header cannot be read: {e}"));
                Ok(None)
            }
        }
    }

    /// Photos and files: each opens with the key of its class, as long as that is not erased. Ends early when `go_on`,
    /// asked between two, says so.
    pub(crate) fn check_files(
        &self,
        db: &dyn LogRead,
        report: &mut Report,
        mut go_on: impl FnMut() -> bool,
    ) -> Result<(), Fault> {
        let mut last = String::new();
        while let Some(file) = db.file_after(&last)? {
            if !self.opens(&file)? && db.file(&file.stream, &file.id)?.is_some() {
                report.find(format!("file {}: its bytes were changed", file.id));
            }
            last = file.id;
            if !go_on() {
                break;
            }
        }
        Ok(())
    }

    /// Whether it opens, or was erased meanwhile.
    fn opens(&self, file: &StoredFile) -> Result<bool, Fault> {
        let key = self.shared.keyring.to_open(&file.stream, file.class)?;
        Ok(key.is_none_or(|key| key.open(about_file(&file.id).as_bytes(), &file.blob).is_some()))
    }

    fn check_words(
        &self,
        event: &Stored,
        header: &Header,
        blobs: &[(Class, Vec<u8>)],
        report: &mut Report,
    ) -> Result<(), Fault> {
        let (at, stream) = (event.position, header.stream.to_string());
        let mut is_opened = false;
        for (class, blob) in blobs {
            let Some(key) = self.shared.keyring.to_open(&stream, *class)? else { continue };
            if !key.sealed(blob) {
                // By a key that was erased since.
                continue;
            }
            let Some((salts, words)) = key.open_part(blob) else {
                report.find(format!("event {at}: its {} words do not open", class.word()));
                continue;
            };
            is_opened = true;
            if leaf::commit(&salts.r, &event.header) != event.c {
                report.find(format!("event {at}: its header was changed"));
            }
            let code = STANDARD.encode(leaf::part_mac(&salts.r2, &words));
            let expected = (!words.is_empty()).then_some(&code);
            if header.parts.get(class) != expected {
                report.find(format!(
                    "event {at}: its {} words are not those that the header names",
                    class.word()
                ));
            }
        }
        if is_opened {
            report.opened += 1
        } else {
            report.erased += 1
        }
        Ok(())
    }

    fn check_signed(&self, signed: Option<SignedHead>, tree: &Frontier, report: &mut Report) {
        if let crate::work::Health::Stopped(why) = &*self.shared.health.borrow() {
            report.find(format!("the record takes no writes: {why}"));
        }
        let Some(latest) = signed else { return };
        let checked = self.vkey().parse().map_err(|_| "the log's key cannot be read").and_then(|key| {
            let note = Note::read(latest.note.as_bytes()).map_err(|_| "the checkpoint is no note")?;
            Checkpoint::verify(&note, &key).map_err(|_| "the checkpoint is not signed by the log's key")
        });
        match checked {
            Err(what) => report.find(what),
            Ok(signed) if signed.size == tree.size() && signed.root != tree.root() => {
                report.find("what was signed is not the events' tree");
            }
            Ok(signed) if signed.size > tree.size() => {
                report.find(format!("{} events were signed, and {} are there", signed.size, tree.size()));
            }
            Ok(_) => {}
        }
    }
}

/// Every tile above the lowest, and the lowest's widths, from the events' own tree. Ends early when
/// `go_on`, asked between two full tiles, says so.
pub(crate) fn check_tiles(
    db: &dyn LogRead,
    tree: &Frontier,
    report: &mut Report,
    mut go_on: impl FnMut() -> bool,
) {
    let source = TileRows::of(db);
    match Frontier::load(tree.size(), &source) {
        Ok(loaded) if loaded == *tree => {}
        Ok(_) => report.find("the tiles at the tree's edge are not the events' tree"),
        Err(fault) => report.find(format!("tiles: {fault}")),
    }
    let width = u64::from(tile::TILE_WIDTH);
    for level in 1..tile::MAX_LEVELS {
        for number in 0..tile::hashes_at(level, tree.size()) {
            let below =
                source.tile(level - 1, number, tile::TILE_WIDTH).as_deref().and_then(tile::read_hashes);
            let above = source.tile(level, number / width, (number % width) as u16 + 1);
            let root = below.map(|hashes| amanat_proof::merkle::root_of(&hashes));
            let last = |bytes: &[u8]| Hash::from_slice(bytes.get(bytes.len().checked_sub(32)?..)?);
            let stored = above.as_deref().and_then(last);
            if root.is_none() || root != stored {
                report.find(format!("tile {}/{number} does not give its hash in the level above", level - 1));
            }
            if number % width == width - 1 && !go_on() {
                return;
            }
        }
    }
}

/// The streams' own counts, and that every earlier command's result is there.
fn check_streams(
    db: &dyn LogRead,
    streams: &[Counted],
    walk: &Walk,
    report: &mut Report,
) -> Result<(), Fault> {
    for (name, events, last) in streams {
        if walk.streams.get(name) != Some(&(*events, *last)) {
            report.find(format!("{name} is not as long as its events, or ends otherwise"));
        }
    }
    for (first, count) in db.commands_beyond()? {
        report.find(format!("a command says it wrote {count} events at {first}, which are not there"));
    }
    Ok(())
}
