//! By which ways can this installation tell anybody anything?

use super::Finding;
use crate::settings::Settings;

/// Each way that is not set up. Nothing is sent that is not, so it may be meant so.
pub(super) fn of(settings: &Settings) -> Vec<Finding> {
    if settings.demo {
        return Vec::new();
    }
    let mut found = Vec::new();
    if settings.smtp.is_none() {
        let what = "no mail leaves: whoever asked to be told by mail is not, and letters wait in the outbox";
        found.push(Finding::warning(
            "mail-not-set-up",
            what,
            "set up [smtp] in amanat.toml (docs/operate/settings.md)",
        ));
    }
    let ways = [
        (
            "push-not-set-up",
            settings.push.is_none(),
            "browsers of those on duty are not told at once",
            "[push]",
        ),
        ("sms-not-set-up", settings.sms.is_none(), "no short messages leave", "[sms]"),
        ("voice-not-set-up", settings.voice.is_none(), "nobody on duty is called by telephone", "[voice]"),
    ];
    let missing = ways.into_iter().filter(|(_, is_missing, ..)| *is_missing);
    found.extend(missing.map(|(code, _, what, part)| {
        Finding::note(
            code,
            what,
            format!("set up {part} in amanat.toml (docs/operate/alerts.md), if there is such a way"),
        )
    }));
    let tells_nobody = settings.smtp.is_none()
        && settings.push.is_none()
        && settings.sms.is_none()
        && settings.voice.is_none();
    if tells_nobody {
        let what = "nobody is told outside of open screens, not of a call for help either";
        found.push(Finding::warning(
            "no-way-out",
            what,
            "set up at least one of [push], [sms], [voice], [smtp]",
        ));
    }
    found
}
