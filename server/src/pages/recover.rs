//! What does somebody do who lost every way in?
//!
//! They say their sign-in name; the answer is the same whether there is such a name or not, and comes as fast, because
//! what follows is done after the answer. Two officers see the question under People.

use super::{
    Frame, page,
    parts::{Field, Kind, Tone, go_on, notice},
    trouble::Trouble,
};
use crate::{sign_in::recovery::ask_at_the_door, town::Town};
use amanat_core::decide::account::MAX_SIGN_IN_CHARS;
use axum::{
    Form, Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use maud::{Markup, html};
use serde::Deserialize;

/// The question.
pub fn routes() -> Router<Town> {
    Router::new().route("/recover", get(ask).post(asked))
}

#[derive(Deserialize)]
struct Typed {
    name: String,
}

async fn ask(frame: Frame) -> Markup {
    let say = &frame.say;
    let label = say.say("sign-in-name");
    let body = html! {
        h1 { (say.say("recover-title")) }
        p { (say.say("recover-help")) }
        form.narrow method="post" action="/recover" {
            (Field { kind: Kind::SignInName, max_chars: MAX_SIGN_IN_CHARS, ..Field::line("name", &label) }.draw(say))
            (go_on(&say.say("recover-ask")))
        }
        p { a href="/sign-in" { (say.say("sign-in")) } }
    };
    page(&frame, &say.say("recover-title"), body)
}

async fn asked(
    frame: Frame,
    State(town): State<Town>,
    Form(Typed { name }): Form<Typed>,
) -> Result<Response, Trouble> {
    if town.gate().may_ask_recovery(&name).is_err() {
        return Err(Trouble::with_status(&frame, StatusCode::TOO_MANY_REQUESTS));
    }
    tokio::spawn(async move {
        let asked = ask_at_the_door(town.record(), town.gate(), &name, town.now()).await;
        if let Err(cause) = asked {
            tracing::error!("asking to renew ways in: {cause:#}");
        }
    });
    let say = &frame.say;
    let body = html! {
        h1 { (say.say("recover-title")) }
        (notice(say, Tone::Know, html! { p { (say.say("recover-asked")) } }))
        p { (say.say("recover-next")) }
        p { a href="/join" { (say.say("join-link")) } }
    };
    Ok(page(&frame, &say.say("recover-title"), body).into_response())
}
