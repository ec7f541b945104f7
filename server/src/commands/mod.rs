//! What can be asked of `amanat` on a command line? One file per sub-command.

pub mod about;
pub mod check;
pub mod demo;
pub mod dispatch;
pub mod init;
pub mod join;
pub mod moving;
pub mod places;
pub mod policies;
pub mod rebuild;
pub mod retention;
pub mod roads;
pub mod serve;
pub mod simulate;
pub mod text;
pub mod verify;
