//! Can the settings be used, and do they fit the way this is run?

use super::Finding;
use crate::settings::{FILE, Settings};

/// The settings file cannot be read.
pub(super) fn unreadable(wrong: &anyhow::Error) -> Finding {
    let told = format!("{wrong:#}");
    // The toml error draws the line that it is about.
    let what = told.split_whitespace().collect::<Vec<_>>().join(" ");
    let todo = format!(
        "mend that line of {FILE}; docs/operate/settings.md has every key, and an unknown one is an error"
    );
    Finding::broken("settings-unreadable", what, todo)
}

/// What can be used and is still not good.
pub(super) fn of(settings: &Settings) -> Vec<Finding> {
    let mut found = Vec::new();
    let is_here = settings.listen.ip().is_loopback();
    if !(settings.is_https() || is_here && settings.demo) {
        let what = format!("people are told to come to {}, without TLS", settings.address);
        let todo = "put a proxy with TLS before it and write address = \"https://…\": cookies then demand it";
        let code = "address-without-tls";
        found.push(if is_here {
            Finding::warning(code, what, todo)
        } else {
            Finding::broken(code, what, todo)
        });
    }
    if settings.is_https() && !is_here {
        let what =
            format!("pages are served on {}, past the proxy that closes them to others", settings.listen);
        let todo = "write listen = \"127.0.0.1:8080\" and let the proxy of this machine reach it there";
        found.push(Finding::warning("listens-outside", what, todo));
    }
    if settings.demo && settings.is_https() {
        let what = "every page says that all people and events are invented";
        found.push(Finding::note(
            "demo",
            what,
            "write demo = false, or run the real installation in another directory",
        ));
    }
    if settings.sos.listen.is_none() {
        let what = "calls for help share the listener and threads of everything else";
        let todo = "write listen = \"127.0.0.1:8081\" and address below [sos] (docs/operate/sos.md)";
        found.push(Finding::note("sos-shares-listener", what, todo));
    }
    if settings.root_key.is_none() {
        let what = "the root key lies on the same disk as what it opens";
        let todo =
            "move it to another disk or a credential, and name it with root_key (docs/operate/keys.md)";
        found.push(Finding::note("root-key-beside-data", what, todo));
    }
    found
}
