//! What does the program's own log say of coming in?
//!
//! The way, what became of it, and which account, by its random id; never a name, and never what was typed: people
//! type passwords where names belong.
//!
//! Not here: what the record says of an account's life (`core::decide::account`).

use super::{Entered, NotEntered};
use amanat_core::values::AccountId;

/// Whoever reads the log asks for these lines by this name.
pub const TARGET: &str = "amanat::sign_in";

/// Writes one line.
pub fn noted(way: &str, outcome: &str, account: Option<&AccountId>) {
    let account = account.map_or("", AccountId::as_str);
    tracing::info!(target: "amanat::sign_in", way, outcome, account, "coming in");
}

/// The word for what became of it.
pub(super) fn outcome(entered: &Result<Entered, NotEntered>) -> &'static str {
    match entered {
        Ok(_) => "in",
        Err(no) => no_of(*no),
    }
}

/// The word for a no.
pub(super) fn no_of(no: NotEntered) -> &'static str {
    match no {
        NotEntered::Wrong | NotEntered::WrongPasskey => "wrong",
        NotEntered::Wait(_) => "wait",
        NotEntered::Busy => "busy",
    }
}
