//! What does anybody get to see of the log, and what does a person keep?
//!
//! The public sees a checkpoint, tiles and entries up to the last tick, and nothing of what they mean. A receipt
//! carries the newest checkpoint at once: only its holder sees that. Fetched again later, it carries one that witnesses
//! cosigned (`witnessed`).

use crate::{
    append::{AppendError, Position},
    backup::succession::Succession,
    fault::Fault,
    record::Record,
    tree::{RememberedTiles, TileRows},
    work::Work,
};
use amanat_core::{event::Stream, values::Class};
use amanat_proof::{
    Hash, TileSource, bundle,
    checkpoint::Checkpoint,
    inclusion_proof, leaf,
    merkle::{leaf_hash, verify_inclusion},
    note::Note,
    receipt::Receipt,
    tile::{TILE_WIDTH, width_of},
    tlog_proof::TlogProof,
};

impl Record {
    /// The public checkpoint: a signed note, with what witnesses added.
    pub fn checkpoint(&self) -> Option<String> {
        self.shared.board.shown().map(|signed| signed.note)
    }

    /// Whose signature to trust: the log's vkey.
    pub fn vkey(&self) -> &str {
        &self.shared.vkey
    }

    /// The signed note by which one key, or one log, followed another: the first is number 0. `None` beyond the last.
    pub fn succession(&self, number: usize) -> Option<&str> {
        self.shared.before.get(number).map(|said| said.note.as_str())
    }

    /// The lines of a C2SP policy that name the log: its key, and the keys that signed before this one.
    pub fn policy_logs(&self) -> String {
        let before = self.shared.before.iter().map(|said| {
            format!(
                "log {}
",
                said.from
            )
        });
        std::iter::once(format!(
            "log {}
",
            self.vkey()
        ))
        .chain(before)
        .collect()
    }

    /// How the log came to its key and its name: each change a note that the key before and the one after signed.
    pub fn successions(&self) -> &[Succession] {
        &self.shared.before
    }

    /// A public tile of hashes; `width` 1 to 256. `None` where the public tree has none so wide.
    pub fn tile(&self, level: u8, index: u64, width: u16) -> Result<Option<Vec<u8>>, Fault> {
        if !self.is_public(level, index, width) {
            return Ok(None);
        }
        let db = self.shared.readers.lend()?;
        Ok(TileRows::of(&*db).tile(level, index, width))
    }

    /// A public bundle of entries; `width` 1 to 256.
    pub fn entries(&self, index: u64, width: u16) -> Result<Option<Vec<u8>>, Fault> {
        if !self.is_public(0, index, width) {
            return Ok(None);
        }
        let from = index.saturating_mul(u64::from(TILE_WIDTH));
        let halves = self.shared.readers.lend()?.entry_halves(from, width)?;
        let entries: Vec<_> = halves.iter().map(|(c, x)| leaf::entry(c, x)).collect();
        bundle::write(&entries).map(Some).map_err(|e| Fault::damaged(format!("entries {index}: {e}")))
    }

    fn is_public(&self, level: u8, index: u64, width: u16) -> bool {
        let size = self.shared.board.public().map_or(0, |signed| signed.size);
        width > 0 && width <= width_of(level, index, size)
    }

    /// Moves the public checkpoint to the newest, padded with cover leaves where the settings say so.
    pub async fn publish(&self) -> Result<(), AppendError> {
        self.ask(|reply| Work::Publish { reply }).await
    }

    /// The text of a tlog-proof that this entry is under a checkpoint: the last that enough witnesses cosigned, if
    /// that has it, or the newest.
    pub(crate) fn proof_of(&self, position: Position, leaf: &Hash) -> Result<String, Fault> {
        let signed =
            self.shared.board.covering(position).ok_or_else(|| Fault::damaged("nothing is signed"))?;
        let db = self.shared.readers.lend()?;
        let tiles = RememberedTiles { rows: TileRows::of(&*db), roots: &self.shared.roots };
        let hashes = inclusion_proof(position, signed.size, &tiles).map_err(|fault| {
            tiles.rows.fault(|| Fault::damaged(format!("no proof of {position}: {fault}")))
        })?;
        let note =
            Note::read(signed.note.as_bytes()).map_err(|e| Fault::damaged(format!("checkpoint: {e}")))?;
        let root =
            Checkpoint::read(note.text()).map_err(|e| Fault::damaged(format!("checkpoint: {e}")))?.root;
        // A tile that lost a bit must not become a receipt that says somebody lied.
        verify_inclusion(position, signed.size, leaf, &hashes, &root)
            .map_err(|e| Fault::damaged(format!("the tiles do not prove event {position}: {e}")))?;
        Ok(TlogProof::new(position, hashes, note).to_string())
    }

    /// What the person who brought this event keeps; `with_words`: with their own words inside.
    pub(crate) fn receipt_of(
        &self,
        stream: &Stream,
        position: Position,
        with_words: bool,
    ) -> Result<Receipt, Fault> {
        let stored = self.shared.readers.lend()?.event_at(position)?;
        let stored = stored.ok_or_else(|| Fault::damaged(format!("there is no event {position}")))?;
        let opened = self.opened(stream, position)?;
        let salts = opened.salts.ok_or(Fault::Erased)?;
        let own = opened.words.into_iter().filter(|(class, _)| with_words && *class != Class::Internal);
        let words =
            own.filter_map(|(class, words)| Some((class.word().to_owned(), String::from_utf8(words).ok()?)));
        Ok(Receipt {
            event: stored.header,
            r: salts.r,
            r2: salts.r2,
            x: stored.x,
            proof: self.proof_of(position, &leaf_hash(&leaf::entry(&stored.c, &stored.x)))?,
            words: words.collect(),
        })
    }
}
