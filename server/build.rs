//! Is the look built that the binary will carry?
//!
//! A release without its styles and scripts is refused here. A developer's build goes on with a warning, because
//! then the files are read from disk at run time and `make web` may follow.

use std::{env, path::Path};

fn main() {
    println!("cargo::rerun-if-changed=web/dist/manifest.json");
    if Path::new("web/dist/manifest.json").exists() {
        return;
    }
    if env::var("PROFILE").as_deref() == Ok("release") {
        println!("cargo::error=server/web/dist is not built: run `make web` first, then build again");
    } else {
        println!("cargo::warning=server/web/dist is not built: pages will have no style; run `make web`");
    }
}
