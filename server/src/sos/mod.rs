//! How does a call for help come in, whatever else is going on?
//!
//! By a door of its own: its own listener and its own threads (`listen`), its own queue that is taken first
//! (`Lane::Sos`), no sign-in, no puzzle, no cookie. What cannot be written to the log is kept beside it (`spool`) and
//! shown to the room at once. What nobody claims is told to more and more people (`ladder`).
//!
//! Invariant: a signal is durable before anything is looked up about it.
//! Invariant: no signal is refused: not for a wrong signature, a strange place, a code that nobody knows, or because
//! there are many.
//! Invariant: nothing that is answered to a device tells whether the PIN was the one for duress.
//! Not here: what may happen to a signal (`core::decide::signal`), the page with the button (`pages/sos`), the room.
//!
//! # What is sent and answered
//!
//! Bodies are JSON of at most 2 kB; unknown fields are passed over. All times are milliseconds since 1970. Every field
//! of a press may be absent: an empty body is a call for help. `Accept-Language` chooses the language of `says`.
//!
//! | request | body | answer |
//! |---|---|---|
//! | `POST /sos` | press | 201 answer, 202 answer with `kept`, 503 |
//! | `POST /sos/{id}/press` | press | 200 answer; 201 and a new `id` where the signal was over |
//! | `POST /sos/{id}/position` | fix | 200 answer |
//! | `POST /sos/{id}/message` | `{"text": "…"}` | 200 answer |
//! | `POST /sos/{id}/cancel` | `{"pin": "1234"}` | 200 answer, with `pin_wrong` |
//! | `GET /sos/{id}` | | 200 answer |
//! | `GET /sos/{id}/live` | | `event: state`, `data:` the same answer, whenever it changes |
//! | `POST /sos/form` | a form, for browsers without script | a page |
//! | `POST /sos/sms` | a text, signed by the force's gateway | `{"sos": true, "reply": "…"}` |
//! | `POST /sos/here` | signed, empty: a device is there | `{"is": "enrolled", "now": …}` |
//!
//! ```json
//! press:  {"silent": false, "test": false, "held_s": 3, "queued_s": 40, "pressed": 1795000000000,
//!          "position": {"lat": 33.59, "lon": 71.44, "accuracy_m": 12, "at": 1795000000000},
//!          "text": "…", "code": "…", "name": "…", "phone": "…"}
//! answer: {"id": "…", "secret": "…", "position": 4711, "kept": false, "now": 1795000000123,
//!          "state": {"status": "actual", "accepted": …, "presses": 1, "seen": null,
//!                    "taken_by": {"label": "…", "unit": "kohat-room", "at": …},
//!                    "is_linked": false, "cancel_asked": false, "ended": null},
//!          "messages": [{"at": …, "from": "you", "text": "…"}, {"at": …, "from": "room", "text": "…"}],
//!          "says": "…", "pin_wrong": false}
//! trouble: {"problem": "not_found", "says": "…"}
//! ```
//!
//! * `secret` and `position` (the place in the log) come with the answer to a press. The secret is sent back as the
//!   header `X-Sos-Secret` with everything that follows; a signed request of the same device needs none.
//! * `Idempotency-Key` (16 to 128 of `A–Z a–z 0–9 - _`): the same request sent again is done once, and answered with
//!   the same `id` and `secret`, whatever became of the first try. A device makes it when the button is pressed.
//! * `kept` with `state: null`: durable at this node and on its consoles, not yet in the log. It follows by itself.
//! * An enrolled device signs: `X-Sos-Device`, `X-Sos-Time` (milliseconds), `X-Sos-Nonce` (16 to 64 of the same
//!   letters), `X-Sos-Signature` (base64 or base64url of r ‖ s, ECDSA P-256 with SHA-256) over the lines
//!   `amanat-sos-v1`, method, path, base64 of SHA-256 of the body, time, nonce, device, joined by `\n` without a last
//!   one. What is not proven is taken in all the same and marked.
//! * After `ended: "cancelled"` a device goes on sending positions for ten minutes: those of a true cancel are dropped
//!   unread.

mod ask;
pub mod body;
pub mod broker;
pub mod canary;
pub mod door;
pub(crate) mod enrol;
pub mod enrolled;
pub mod facts;
pub(crate) mod form;
pub mod keys;
pub mod ladder;
pub mod listen;
mod live;
pub mod mqtt;
pub mod room;
pub mod settings;
mod signed;
mod sms;
pub mod spool;
mod state;
pub mod take;
mod told;

pub use signed::text as signed_text;
pub use state::Sos;
