//! Which parts are pages made of?
//!
//! Typed, so that a field without a label or a clock without words cannot be written.

pub mod button;
pub mod choices;
pub mod clock;
pub mod empty;
pub mod field;
pub mod map;
pub mod notice;
pub mod pager;
pub mod passkey;
pub mod search;
pub mod summary;
pub mod table;
pub mod text;
pub mod tiles;
pub mod time;
pub mod timeline;

pub use button::{go_on, link_button};
pub use choices::{Choice, Choices};
pub use clock::{ClockState, clock_badge};
pub use empty::empty_state;
pub use field::{Field, FormErrors, Kind};
pub use map::PointPicker;
pub use notice::{Tone, notice};
pub use pager::pager;
pub use search::{MAX_SEARCH_CHARS, search};
pub use summary::{SummaryRow, summary_list};
pub use table::{Column, table};
pub use text::{ltr, words_of_person};
pub use tiles::{Tile, tiles};
pub use time::{day_tag, relative_tag, time_tag, told_time_tag};
pub use timeline::{TimelineEntry, timeline};
