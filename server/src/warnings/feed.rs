//! How do programs learn of warnings? An Atom feed: each entry leads to its CAP message at an address that stays.

use super::{Told, chosen};
use crate::{town::Town, words::Say};
use amanat_core::{cap::written, decide::warning::Kind, values::Moment};
use jiff::tz::TimeZone;
use maud::{Markup, PreEscaped, html};

/// Where it is.
pub const FEED_PATH: &str = "/warnings/feed.xml";

/// The feed of these warnings, in one language; the same warnings give the same bytes.
pub fn feed(town: &Town, say: &Say, all: &[Told]) -> String {
    let address = town.settings().address.trim_end_matches('/');
    let zone = TimeZone::get(&town.settings().zone).unwrap_or(TimeZone::UTC);
    let sent =
        |told: &Told| told.warning.issued.as_ref().map_or(Moment::from_millis(0), |issued| issued.sent);
    let newest = all.iter().map(sent).max().unwrap_or(Moment::from_millis(0));
    let house = match town.settings().force.names.in_language(say.language()) {
        "" => say.say("brand"),
        name => name.to_owned(),
    };
    let drawn = html! {
        feed xmlns="http://www.w3.org/2005/Atom" xml:lang=(say.language().code()) {
            id { (address) (FEED_PATH) }
            title { (house) ": " (say.say("warnings-title")) }
            updated { (iso(newest)) }
            author { name { (house) } }
            (link("self", "application/atom+xml", &format!("{address}{FEED_PATH}")))
            (link("alternate", "text/html", &format!("{address}/warnings")))
            @for told in all {
                @let here = format!("{address}/warnings/{}", told.warning.id);
                entry {
                    id { (here) }
                    title { (headline(say, told)) }
                    updated { (iso(sent(told))) }
                    published { (iso(sent(told))) }
                    (link("alternate", "text/html", &here))
                    (link("enclosure", "application/cap+xml", &format!("{here}/cap.xml")))
                    category term=(told.warning.what.severity.cap())
                        label=(say.say(&format!("cap-severity-{}", told.warning.what.severity.word()))) {}
                    summary { (written(told.warning.what.expires, &zone)) }
                }
            }
        }
    };
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}", drawn.into_string())
}

/// Maud draws `link` as HTML does, without an end: in XML it needs one.
fn link(rel: &str, kind: &str, href: &str) -> Markup {
    let (rel, kind, href) = (html! { (rel) }, html! { (kind) }, html! { (href) });
    PreEscaped(format!("<link rel=\"{}\" type=\"{}\" href=\"{}\"/>", rel.0, kind.0, href.0))
}

fn headline(say: &Say, told: &Told) -> String {
    let text = chosen(&told.said.texts, say.language()).map_or("", |(_, texts)| texts.headline.as_str());
    match told.warning.does {
        Kind::Cancel => say.clone().plain().with("warning-cancelled-headline", &[("headline", text.into())]),
        Kind::Alert | Kind::Update => text.to_owned(),
    }
}

fn iso(at: Moment) -> String {
    at.timestamp().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
