//! What must last? The log, the vault, the views, the errands and the anchor.
//!
//! Callers know the types of [`append`] and [`Record`]; which store is behind it (`store/`) is nobody's business.
//!
//! | question | module |
//! |---|---|
//! | what does a caller hand to the log? | [`append`] |
//! | what can anyone do with the record? | [`record`] |
//! | where does it lie, what may be set? | [`settings`] |
//! | what is done before a command's turn? | `prepare` |
//! | did this command come before? | `meaning` |
//! | how does it become durable? | `queue`, `writer`, `place`, `doubt` |
//! | who signs it? | `lead` |
//! | does the stored still give its leaves? | `tree` |
//! | which key seals, how? | `keyring`, `needs`, `seal`, `secrets` |
//! | what wraps keys, how do old copies die? | `epochs`, `rotate` |
//! | how are words read, how do they end? | `vault`, `erase` |
//! | what is still to be told outside? | [`errands`] |
//! | how do views follow? | [`views`] |
//! | what happens when they are broken? | `screen` |
//! | how is it doing, in numbers? | [`vitals`] |
//! | what was signed last, what may be next? | `anchor`, `signer` |
//! | what does anybody see, what does a person keep? | `public` |
//! | is everything still as it was written? | [`check`]; beside people's work: `scrub` |
//! | how does it outlive its machine? | [`backup`] |
//! | what does this visitor see of a matter? | [`visit`] |
//! | which glasses were broken? | [`glass`] |
//! | how does a record grow to a database, and to more nodes? | `moving` |
//! | which small lives are open? | `shelf`, `visit/lives` |
//! | who can sign in, with which posts? | [`roster`] |
//! | who is signed in? | [`sessions`] |
//! | what can be seen from beside, while another process has it? | [`beside`] |
//! | what is asked of a store? | `store/` |
//! | how does it lie in SQLite? | `sqlite/` |
//! | how does it lie in PostgreSQL? | `postgres/` |
//! | how does a node hear of what others wrote? | `follow` |
//! | what of it surely stays, and may be shown? | `horizon` |

mod anchor;
pub mod append;
pub mod backup;
pub mod beside;
pub mod check;
mod directory;
mod disclose;
mod doubt;
mod epochs;
mod erase;
pub mod errands;
pub mod fault;
mod flow;
mod follow;
pub mod glass;
mod horizon;
mod keyring;
mod lead;
pub mod limits;
mod look;
mod looks;
mod meaning;
mod moving;
mod needs;
mod open;
mod place;
mod postgres;
mod prepare;
mod public;
mod queue;
pub mod record;
pub mod roster;
mod rotate;
mod screen;
mod scrub;
mod seal;
mod secrets;
mod seen;
pub mod settings;
mod shelf;
mod signer;
mod sqlite;
mod store;
mod sync;
mod tree;
mod vault;
pub mod views;
pub mod visit;
pub mod vitals;
mod witnessed;
mod work;
mod writer;

pub use append::{
    Append, AppendError, Appended, Errand, Expected, FileIn, IdempotencyKey, Lane, Position, Write,
};
pub use beside::Beside;
pub use check::Report;
pub use directory::make_folder;
pub use errands::{DueErrand, ErrandId, Waiting};
pub use fault::Fault;
pub use look::Look;
pub use moving::Moved;
pub use record::Record;
pub use secrets::is_open;
pub use seen::{Clocks, Outline, Seen};
pub use settings::{Postgres, Settings};
pub use shelf::{Kept, Said as SaidInLife};
pub use sqlite::{looks::Sort, sessions};
pub use store::StoreError;
pub use views::{Noted, Shown};
pub use visit::{
    Acted, Count, Decision, Done, Ending, Extras, How, List, LookList, Lookup, No, NotActed, NotBroken,
    Reader, Reading, Right, Visit, Wanted, Words,
};
pub use vitals::Pulse;
pub use work::Health;
