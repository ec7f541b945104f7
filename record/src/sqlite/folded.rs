//! What does a fold of a log's headers give, in memory?
//!
//! Of a long log that is millions of matters. Those at which something happened lately are as the rules want them; the
//! others are kept as the text of their row, which is a few times smaller, and read again should something follow.

use super::{lives, looks};
use crate::{append::Position, fault::Fault};
use amanat_core::{
    decide::{access::Look, matter::Matter},
    event::{Header, Stream},
    values::MatterNo,
    view::{self, Figure},
};
use std::collections::HashMap;

/// Matters that are held as the rules want them.
const MAX_WARM: usize = if cfg!(test) { 3 } else { 100_000 };

/// All of it.
#[derive(Default)]
pub(crate) struct Folded {
    pub(crate) matters: Matters,
    pub(crate) figures: HashMap<Figure, i64>,
    pub(crate) looks: HashMap<(MatterNo, u32), Look>,
    pub(crate) lives: lives::LifeRows,
}

impl Folded {
    /// Takes one more header. A kind of a later version changes nothing.
    pub(crate) fn take(&mut self, position: Position, header: &Header) -> Result<(), Fault> {
        let no = match header.stream {
            Stream::Matter(no) => no,
            Stream::Access(_) => {
                looks::fold(&mut self.looks, position, header);
                return Ok(());
            }
            _ => {
                lives::take(&mut self.lives, position, header);
                return Ok(());
            }
        };
        let figures = self.matters.grow(no, |matter| view::grow(matter, header))?;
        for figure in figures.into_iter().flatten() {
            *self.figures.entry(figure).or_default() += 1;
        }
        Ok(())
    }
}

/// Matters by their number.
#[derive(Default)]
pub(crate) struct Matters {
    warm: HashMap<MatterNo, Option<Matter>>,
    cold: HashMap<MatterNo, Box<[u8]>>,
}

impl Matters {
    fn grow<T>(&mut self, no: MatterNo, grow: impl FnOnce(&mut Option<Matter>) -> T) -> Result<T, Fault> {
        if self.warm.len() >= MAX_WARM && !self.warm.contains_key(&no) {
            self.cool()?;
        }
        let before = self.cold.remove(&no);
        if let Some(row) = before {
            self.warm.insert(no, Some(read(&row)?));
        }
        Ok(grow(self.warm.entry(no).or_default()))
    }

    /// Each becomes the text of its row.
    fn cool(&mut self) -> Result<(), Fault> {
        for (no, matter) in self.warm.drain() {
            if let Some(matter) = matter {
                self.cold.insert(no, state_of(&matter)?.into_boxed_slice());
            }
        }
        Ok(())
    }

    /// Takes one out.
    pub(crate) fn remove(&mut self, no: MatterNo) -> Result<Option<Matter>, Fault> {
        if let Some(matter) = self.warm.remove(&no).flatten() {
            return Ok(Some(matter));
        }
        self.cold.remove(&no).map(|row| read(&row)).transpose()
    }

    /// The numbers of all that there are, in order.
    pub(crate) fn numbers(&self) -> Vec<MatterNo> {
        let warm = self.warm.iter().filter(|(_, matter)| matter.is_some()).map(|(no, _)| *no);
        let mut all: Vec<MatterNo> = warm.chain(self.cold.keys().copied()).collect();
        all.sort_unstable_by_key(|no| no.bytes());
        all
    }
}

/// A matter as its row has it.
pub(super) fn state_of(matter: &Matter) -> Result<Vec<u8>, Fault> {
    serde_json::to_vec(matter).map_err(|e| Fault::damaged(format!("a matter's row: {e}")))
}

/// The same, read.
pub(super) fn read(state: &[u8]) -> Result<Matter, Fault> {
    serde_json::from_slice(state)
        .map_err(|e| Fault::damaged(format!("a matter's row: {e}; run `amanat rebuild`")))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use amanat_core::{event::Actor, values::Moment};

    fn number(n: u8) -> MatterNo {
        MatterNo::from_random([n; 16])
    }

    /// What happened to a matter, from the samples of events.
    fn header(n: u8, seq: u32, sample: &str) -> Header {
        let sample: serde_json::Value = serde_json::from_str(sample).unwrap();
        let at = Moment::from_millis(1_000_000 + i64::from(seq));
        Header {
            v: 1,
            log: "here".into(),
            stream: Stream::Matter(number(n)),
            seq,
            prev: String::new(),
            kind: sample["kind"].as_str().unwrap().into(),
            at,
            occurred: at,
            actor: Actor::Operator,
            unit: Some("kohat-city".parse().unwrap()),
            due: None,
            parts: [].into(),
            facts: sample["facts"].clone(),
        }
    }

    #[test]
    fn a_matter_that_was_laid_aside_goes_on_as_if_it_had_not_been() {
        let samples = [
            include_str!("../../../core/events/v1/matter.opened.json"),
            include_str!("../../../core/events/v1/matter.acknowledged.json"),
        ];
        let (mut folded, mut plain) = (Folded::default(), HashMap::<MatterNo, Option<Matter>>::new());
        for (seq, sample) in (0..).zip(samples) {
            for n in 0..20 {
                let header = header(n, seq, sample);
                folded.take(0, &header).unwrap();
                view::grow(plain.entry(number(n)).or_default(), &header);
            }
        }
        assert!(folded.matters.warm.len() <= MAX_WARM && folded.matters.cold.len() >= 17);
        assert_eq!(folded.matters.numbers(), (0..20).map(number).collect::<Vec<_>>());
        for n in 0..20 {
            let made = folded.matters.remove(number(n)).unwrap();
            assert!(made.as_ref().is_some_and(|matter| matter.version == 2), "{n}");
            assert_eq!(made, plain[&number(n)]);
        }
        assert!(folded.matters.numbers().is_empty());
    }
}
