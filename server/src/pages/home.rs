//! What can anyone do here?

use super::{
    Frame, page,
    parts::{Tile, tiles},
    report::ways,
    warnings::notices,
};
use crate::town::Town;
use axum::{Router, extract::State, routing::get};
use maud::{Markup, html};

/// The first page.
pub fn routes() -> Router<Town> {
    Router::new().route("/", get(home))
}

async fn home(State(town): State<Town>, frame: Frame) -> Markup {
    let say = &frame.say;
    let own = |to: &str, id: &str| Tile {
        to: to.to_owned(),
        sends: None,
        title: say.say(&format!("nav-{id}")),
        says: say.say(&format!("home-{id}-says")),
    };
    let title = say.say("home-title");
    let body = html! {
        h1 { (title) }
        div.sos-way { (tiles(&[own("/sos", "sos")], false)) }
        p.lead { (say.say("home-lead")) }
        p.notice.danger role="note" {
            strong { (say.with("home-emergency", &[("number", say.digits(&say.say("home-emergency-number")).into())])) }
        }
        (notices(&town, say))
        h2 { (say.say("home-bring")) }
        (tiles(&ways(say, &town.setup()), false))
        h2 { (say.say("home-brought")) }
        (tiles(&[own("/follow", "follow"), own("/verify", "verify")], false))
        h2 { (say.say("home-promises")) }
        ul {
            @for id in ["home-promise-receipt", "home-promise-time", "home-promise-word", "home-promise-eyes"] {
                li { (say.say(id)) }
            }
        }
    };
    page(&frame, &title, body)
}
