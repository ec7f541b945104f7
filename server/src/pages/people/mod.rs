//! Who works where, and who lets new people in?
//!
//! Lists show those whom the visitor answers for. Somebody new gets a joining code, shown once, to be handed over in
//! person; they choose their own password and second factor with it.
//!
//! Invariant: whatever is not the visitor's to see or do is *not found*.
//! Not here: who may do what with whom (`staffing`), what a post allows (`policies/`), what may happen to an account
//! (`core::decide::account`).

mod acts;
mod add;
mod link;
mod list;
mod one;
mod past;
mod posts;
mod recovery;
mod second;
#[cfg(test)]
mod tests;

pub use acts::refused_word as people_word;
pub use add::pick;
pub use recovery::refused_word as recovery_word;
pub use second::{draw_waiting, waiting};

use super::{staff::Naming, trouble::Trouble};
use crate::{
    officer::Officer,
    sign_in::{JoiningCode, joining::NotTold},
    staffing::Staffing,
    town::Town,
};
use amanat_core::{
    decide::account::Command,
    guard::Duty,
    values::{AccountId, UnitId},
};
use amanat_record::roster::Person;
use axum::Router;
use std::sync::Arc;

/// The pages of people.
pub fn routes() -> Router<Town> {
    let one = one::routes().merge(acts::routes()).merge(recovery::routes());
    list::routes().merge(add::routes()).merge(one)
}

/// One request of somebody who looks after people, on their page.
struct Desk {
    officer: Officer,
    staffing: Staffing,
}

impl std::ops::Deref for Desk {
    type Target = Staffing;

    fn deref(&self) -> &Staffing {
        &self.staffing
    }
}

impl Desk {
    fn new(town: Town, officer: Officer) -> Self {
        let staffing = Staffing::new(town, officer.visitor.clone(), officer.person.id.clone());
        Self { officer, staffing }
    }

    fn naming(&self) -> Naming<'_> {
        Naming { say: &self.officer.frame.say, setup: &self.setup }
    }

    /// The units where the visitor may do this, in order of name.
    fn units(&self, duty: Duty) -> Vec<UnitId> {
        let mut units = self.units_for(duty);
        units.sort_by_cached_key(|unit| self.naming().unit(unit));
        units
    }

    fn person(&self, id: &str) -> Result<Arc<Person>, Trouble> {
        self.find(id).ok_or_else(|| Trouble::missing(&self.officer.frame))
    }

    async fn tell(&self, account: &AccountId, commands: &[Command]) -> Result<(), NotTold> {
        self.staffing.tell(account, commands, None).await.map(drop)
    }

    /// A fresh joining code and the command that makes it count.
    fn invitation(&self) -> anyhow::Result<(JoiningCode, Command)> {
        let code = JoiningCode::draw()?;
        let command = self.invite(&code);
        Ok((code, command))
    }
}
