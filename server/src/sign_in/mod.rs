//! How does a person with an account come in?
//!
//! | question | module |
//! |---|---|
//! | is this who they say they are? | `gate` |
//! | does this device hold a passkey of ours? | `passkey`, `by_passkey` |
//! | does the force's own sign-in say who this is? | `openid`, `by_openid` |
//! | what is remembered between question and answer? | `asked` |
//! | is this the password, and may it be one? | `password` |
//! | is it one that guessers try first? | `common` |
//! | is this the code of the second factor? | `factor` |
//! | who is told when ways in are renewed? | `recovery` |
//! | what does the log say of it? | `noted` |
//! | how often may somebody try? | `throttle` |
//! | with what does a new person come in? | `code`, `joining` |
//! | what does a browser keep for us? | `cookies` |
//!
//! Not here: what a person may do (`amanat_core::guard`), who asks for a page (`officer`), the pages (`pages::sign_in`, `pages::people`).

mod asked;
mod by_openid;
mod by_passkey;
mod code;
mod common;
mod cookies;
pub mod factor;
mod gate;
pub mod joining;
mod noted;
pub mod openid;
pub mod passkey;
pub mod password;
pub mod recovery;
mod throttle;

pub use by_openid::{ByOpenid, SecondKnock, Waiting};
pub use by_passkey::{PasskeyKnock, PasskeyShown};
pub use code::{CODE_LASTS, JoiningCode};
pub use cookies::Cookie;
pub use gate::{Entered, FRESH_LASTS, Gate, Knock, MAX_STRANGERS_WAITING, NotEntered};
pub use noted::{TARGET, noted};
pub use throttle::MAX_PURSES;
