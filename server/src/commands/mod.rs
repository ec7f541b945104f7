//! What can be asked of `amanat` on a command line? One file per sub-command.

pub mod about;
pub mod backup;
pub mod check;
pub mod demo;
pub mod disclose;
pub mod dispatch;
pub mod doctor;
pub mod init;
pub mod join;
pub mod log;
pub mod moving;
pub mod places;
pub mod policies;
pub mod promote;
pub mod rebuild;
pub mod restore;
pub mod retention;
pub mod roads;
pub mod serve;
pub mod simulate;
pub mod standby;
pub mod text;
pub mod verify;
pub mod watch;
pub mod witness;
