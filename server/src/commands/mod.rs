//! What can be asked of `amanat` on a command line? One file per sub-command.

<<<<<<< HEAD
pub mod places;
=======
pub mod rebuild;
pub mod serve;
>>>>>>> db7de4b (record: Read a matter only through a visit; server: open the doors)
pub mod text;
pub mod verify;
