//! Which matters does this visitor see in a list, and how many are there?
//!
//! The store reads what the visitor's posts reach (`Guard::list_scope`), each row is judged by the guard, and pages are
//! counted by the rows that are seen. So a page is full whenever there is more, and nobody can tell from a page or its
//! number what they do not see.
//!
//! Invariant: a list holds exactly what the guard shows of what is wanted; a test compares it with judging every matter.

use super::Visit;
use crate::{
    fault::Fault,
    seen::Seen,
    sqlite::lists::{Listing, Within},
};
use amanat_core::{
    decide::matter::Matter,
    values::{MatterNo, UnitId},
};

/// The most rows a list shows at once.
pub const MAX_LIST: usize = 200;
/// Counting goes no further; who has more is told that there are more.
pub const MAX_COUNTED: usize = 1_000;
/// The most rows that are judged for one page.
const MAX_JUDGED: usize = 20_000;

/// Which matters a list is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// What is open at these units, the oldest promise first.
    Open(Vec<UnitId>),
    /// What somebody below missed and these units were told of.
    LateBelow(Vec<UnitId>),
    /// Everything that came in at these units, the newest first.
    Register(Vec<UnitId>),
    /// Everything that the visitor sees anything of, the newest first; for a guest, what they brought.
    Everything,
}

/// One page of a list.
#[derive(Clone, Debug)]
pub struct List {
    /// The rows that this visitor may see, in order.
    pub rows: Vec<(MatterNo, Seen)>,
    /// Where the next page begins.
    pub next: Option<u32>,
}

/// How many rows a list has for this visitor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// So many were counted.
    pub rows: usize,
    /// Whether there are more than that.
    pub more: bool,
}

impl Wanted {
    fn listing(&self) -> Listing<'_> {
        match self {
            Wanted::Open(units) => Listing::Open(units),
            Wanted::LateBelow(units) => Listing::LateBelow(units),
            Wanted::Register(units) => Listing::Register(units),
            Wanted::Everything => Listing::Within,
        }
    }

    /// The store remembers units that were once to be chosen among; whether they still are is the matter's to say.
    fn holds(&self, matter: &Matter) -> bool {
        match self {
            Wanted::Open(units) => {
                units.contains(&matter.unit) || units.iter().any(|unit| matter.among.contains(unit))
            }
            _ => true,
        }
    }
}

impl Visit {
    /// A page of a list: `from` rows that the visitor sees are passed over. Rows that they may not see are left out,
    /// and cannot be counted from outside.
    pub fn list(&self, wanted: &Wanted, from: u32, limit: usize) -> Result<List, Fault> {
        let (limit, mut before) = (limit.min(MAX_LIST), from);
        let mut list = List { rows: Vec::new(), next: None };
        self.each(wanted, |no, seen| {
            if before > 0 {
                before -= 1;
            } else if list.rows.len() < limit {
                list.rows.push((no, seen));
            } else {
                list.next = Some(from.saturating_add(limit as u32));
            }
            list.next.is_none()
        })?;
        Ok(list)
    }

    /// How many rows the whole list has, up to [`MAX_COUNTED`].
    pub fn count(&self, wanted: &Wanted) -> Result<Count, Fault> {
        let mut count = Count::default();
        self.each(wanted, |_, _| {
            count.more = count.rows == MAX_COUNTED;
            count.rows += usize::from(!count.more);
            !count.more
        })?;
        Ok(count)
    }

    fn each(&self, wanted: &Wanted, mut see: impl FnMut(MatterNo, Seen) -> bool) -> Result<(), Fault> {
        let setup = self.setup.clone();
        let scope = setup.guard.list_scope(&self.visitor);
        if scope.is_empty() {
            return Ok(());
        }
        let under = |unit: &UnitId| setup.places.under(unit).into_iter().collect();
        let within = Within { scope: &scope, under: &under };
        let mut judged = 0;
        self.record.matters(&wanted.listing(), &within, |matter| {
            judged += 1;
            let no = matter.no;
            let seen = if wanted.holds(&matter) { self.seen(matter) } else { None };
            seen.is_none_or(|seen| see(no, seen)) && judged < MAX_JUDGED
        })
    }
}
