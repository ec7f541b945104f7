//! What can a program ask?
//!
//! The JSON interface under `/api/v1`: the same intake, the same visits and the same gate as the pages, and no
//! second way. The document at `/api/openapi.json` is made from the handlers themselves.
//!
//! | question | module |
//! |---|---|
//! | who asks, with which body? | `asking` |
//! | how is a no told? | `trouble`, `shape` |
//! | what can be reported, where? | `desks`, `areas` |
//! | how does a report come in? | `reports` |
//! | what does its sender do? | `mine` |
//! | how does an officer come in? | `session` |
//! | where are they signed in, with what? | `account` |
//! | what waits, what is it? | `today`, `matters`, `told` |
//! | what does an officer do? | `acts`, `bodies` |
//! | what changes just now? | `live` |
//! | who looked at what is protected? | `looks` |
//! | which words leave, stay or end? | `leaving`, `leaving_bodies`, `standing`, `mine_flows` |
//! | who is too near to a matter? | `conflicts` |
//! | who works here, and who is let in? | `people`, `people_acts`, `people_bodies` |
//! | which units are there? | `units` |
//! | what stands on a control room's board, and what is done there? | `room` |
//! | where are field units? | `positions`, `positions_socket`, `positions_room`, `trackers` |
//! | what does the force tell everyone? | `figures` |
//! | what is everybody warned of? | `warnings` |
//! | who was told of something at once? | `alerts` |
//! | what is written about all this? | `document` |
//!
//! Invariant: cookies are never accepted here, so no other site can act in a person's name.

mod account;
mod acts;
mod alerts;
mod areas;
mod asking;
mod bodies;
mod brought;
mod clocks;
mod conflicts;
mod desks;
mod document;
mod figures;
mod leaving;
mod leaving_bodies;
mod live;
mod looks;
mod matters;
mod mine;
mod mine_flows;
mod people;
mod people_acts;
mod people_bodies;
mod positions;
mod positions_room;
mod positions_socket;
mod reports;
mod room;
mod session;
mod shape;
mod standing;
mod today;
mod told;
mod trackers;
mod trouble;
mod units;
mod warnings;

pub use shape::in_one_shape;

use crate::town::Town;
use axum::{Router, extract::DefaultBodyLimit, http::header, routing::get};
use utoipa_axum::{
    router::{OpenApiRouter, UtoipaMethodRouter, UtoipaMethodRouterExt},
    routes,
};

/// Where the interface begins.
pub const PREFIX: &str = "/api/";
/// Its present version.
const V1: &str = "/api/v1";
/// The largest body that brings photos.
pub const MAX_JSON_WITH_PHOTOS_BYTES: usize = 28 << 20;

/// Every question, and the document that describes them.
pub fn routes() -> Router<Town> {
    let (router, document) = questions().split_for_parts();
    let document = document::complete(document).to_json().unwrap_or_default();
    let show = move || {
        let document = document.clone();
        async move { ([(header::CONTENT_TYPE, "application/json")], document) }
    };
    router.route("/api/openapi.json", get(show))
}

/// Makes room for photos.
fn with_photos(question: UtoipaMethodRouter<Town>) -> UtoipaMethodRouter<Town> {
    question.layer(DefaultBodyLimit::max(MAX_JSON_WITH_PHOTOS_BYTES))
}

fn questions() -> OpenApiRouter<Town> {
    let v1 = OpenApiRouter::new()
        .routes(routes!(desks::desks))
        .routes(routes!(areas::areas))
        .routes(with_photos(routes!(reports::report)))
        .routes(routes!(mine::mine))
        .routes(with_photos(routes!(mine::write)))
        .routes(routes!(mine::verdict))
        .routes(routes!(mine::withdraw))
        .routes(routes!(mine_flows::consents, mine_flows::agree))
        .routes(routes!(mine_flows::take_back))
        .routes(routes!(mine_flows::erase))
        .routes(routes!(mine::receipt))
        .routes(routes!(mine::file))
        .routes(routes!(session::enter, session::leave))
        .routes(routes!(session::confirm))
        .routes(routes!(account::account))
        .routes(routes!(account::end_others))
        .routes(routes!(account::end_one))
        .routes(routes!(account::remove_passkey))
        .routes(routes!(today::today))
        .routes(routes!(units::units))
        .routes(routes!(brought::all))
        .routes(routes!(brought::one))
        .routes(with_photos(routes!(brought::write)))
        .routes(routes!(brought::verdict))
        .routes(routes!(clocks::clock))
        .routes(routes!(clocks::assign))
        .routes(routes!(figures::figures))
        .routes(routes!(warnings::warnings))
        .routes(routes!(alerts::alerts))
        .routes(routes!(conflicts::exclude))
        .routes(routes!(positions::by_address, positions::by_body))
        .routes(routes!(positions::batch))
        .routes(routes!(positions_socket::socket))
        .routes(routes!(positions_room::all))
        .routes(routes!(positions_room::changes))
        .routes(routes!(trackers::trackers, trackers::give))
        .routes(routes!(trackers::take))
        .routes(routes!(live::live))
        .routes(routes!(matters::matter))
        .routes(routes!(matters::timeline))
        .routes(routes!(matters::file))
        .routes(routes!(standing::flows))
        .routes(routes!(standing::handed))
        .routes(routes!(leaving::give_consent))
        .routes(routes!(leaving::disclose))
        .routes(routes!(leaving::disclose_by_law))
        .routes(routes!(leaving::agree_disclosure))
        .routes(routes!(leaving::publish_second))
        .routes(routes!(people::people, people::let_in))
        .routes(routes!(people::person))
        .routes(routes!(looks::looks))
        .routes(routes!(looks::readers))
        .routes(routes!(looks::lookups));
    OpenApiRouter::with_openapi(document::about())
        .nest(V1, room::add_to(people_acts::add_to(leaving::add_to(acts::add_to(v1)))))
}
