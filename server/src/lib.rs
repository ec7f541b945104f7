//! What do people touch? Doors, pages, deliverers and the sub-commands of `amanat`.

pub mod adopt;
pub mod assets;
pub mod clock;
pub mod commands;
pub mod deliver;
pub mod doors;
pub mod duty;
pub mod http;
pub mod intake;
pub mod live;
pub mod officer;
pub mod pages;
<<<<<<< HEAD
pub mod sign_in;
=======
pub mod settings;
pub mod town;
>>>>>>> db7de4b (record: Read a matter only through a visit; server: open the doors)
pub mod words;
