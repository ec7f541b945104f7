//! Who lives in the demo's province, what do they bring, and what becomes of it?
//!
//! Invented people on real ground. Everything they do goes through the same doors as a real person's doing: a matter
//! is opened by its desk's questions and route, an officer acts under the guard, clocks run out by themselves.
//!
//! | question | module |
//! |---|---|
//! | what does chance say, for this seed? | `chance` |
//! | which words and names are there? | `lines` |
//! | who serves where? | `people` |
//! | with what do they sign in, and who is told? | `logins` |
//! | how does a province begin? | `founding` |
//! | how does somebody bring something? | `bring` |
//! | how does an officer or a sender act? | `act` |
//! | what happened before today? | `history` |
//! | who is out on the roads, sent to what? | `rooms` |
//! | which places are looked after, with which devices? | `sites` |
//! | which cameras do sites have? | `cameras` |
//! | what goes on while we look? | `life` |
//! | how do the control rooms live while we look? | `province` |
//!
//! Invariant: nothing here is reached from `serve`.
//! Invariant: passwords, secrets, codes and numbers are the system's randomness; the seed decides everything else.

mod act;
mod bring;
mod cameras;
mod chance;
mod founding;
mod history;
mod life;
mod lines;
mod logins;
mod people;
mod province;
mod rooms;
mod sites;

pub use bring::{Told, tellings};
pub use cameras::place_cameras;
pub use chance::Chance;
pub use founding::{adopt_all, found, meet};
pub use history::{HISTORY, live_through};
pub use life::live;
pub use lines::Lines;
pub use logins::{FILE as LOGINS_FILE, Login, read as read_logins, write as write_logins};
pub use people::{Invented, invent};
pub use province::{Dispatchers, MAX_CALLS_PER_HOUR, MAX_OPEN, Pace, Province, live as live_the_rooms};
pub use rooms::people_the_rooms;
pub use sites::look_after_sites;
