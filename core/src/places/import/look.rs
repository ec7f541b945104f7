//! What should an administrator look at before adopting it?

use super::super::Fault;
use super::Import;
use crate::geo::{Areas, Gap, gaps};
use crate::values::{Language, LayerId};
use std::collections::BTreeMap;

impl Import<'_> {
    /// For each language, how many of the new areas have no name in it.
    pub(super) fn missing_names(&self) -> Vec<Fault> {
        let new = || self.taken.iter().filter_map(|id| self.rows.get(id));
        let counts = Language::ALL.map(|l| (l, new().filter(|r| r.names.missing().contains(&l)).count()));
        let told = counts.into_iter().filter(|(_, count)| *count > 0).map(|(language, count)| {
            let what = format!("{count} of {} areas have no name in {language}", self.taken.len());
            Fault::warned(
                &self.options.file,
                None,
                what,
                "write them, or people read another language's name there",
            )
        });
        told.collect()
    }

    /// The ground of a larger area that none of the new, finer ones has.
    pub(super) fn find_gaps(&self, areas: &Areas) -> Vec<(LayerId, Gap)> {
        let layers = self.taken.iter().filter_map(|id| {
            let row = self.rows.get(id)?;
            Some((self.rows.get(row.within.as_ref()?)?.layer.clone(), row.layer.clone()))
        });
        let mut counts: BTreeMap<(LayerId, LayerId), usize> = BTreeMap::new();
        layers.for_each(|pair| *counts.entry(pair).or_default() += 1);
        let of_layer = |layer: &LayerId| {
            self.taken.iter().filter(|id| self.rows.get(*id).is_some_and(|r| r.layer == *layer)).count()
        };
        // A province that happens to lie in another's district makes no rule.
        let pairs =
            counts.into_iter().filter(|((_, finer), n)| n * 2 > of_layer(finer)).map(|(pair, _)| pair);
        let of = |(larger, finer): (LayerId, LayerId)| {
            gaps(areas, &larger, &finer, self.options.when).into_iter().map(move |gap| (finer.clone(), gap))
        };
        pairs.flat_map(of).collect()
    }
}
