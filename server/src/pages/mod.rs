//! What does a person see? One file per page, its handlers and markup together.

mod about_data;
mod account;
pub mod alerts;
mod bare;
pub(crate) mod cameras;
pub mod clock;
mod drills;
mod emergency;
mod field;
mod field_units;
mod figures;
pub mod follow;
pub mod frame;
pub mod fresh;
#[cfg(test)]
mod gallery;
pub mod headers;
mod here;
pub mod home;
pub mod icons;
mod join;
mod keep;
pub mod language;
pub mod layout;
pub mod lookups;
pub mod matter;
mod mine;
mod openid;
pub mod parts;
pub(crate) mod people;
pub mod picture;
mod positions;
pub mod readers;
pub mod receipt;
mod recover;
pub mod report;
pub(crate) mod reviews;
pub mod room;
mod sign_in;
pub mod sites;
pub(crate) mod sos;
pub mod staff;
pub mod theme;
mod times;
pub mod today;
pub mod trouble;
mod units;
pub mod verify;
pub mod warnings;
pub mod wrong;

pub use bare::in_words;
pub use figures::Figures;
pub use frame::{Force, Frame, SignedIn};
pub use layout::{desk_page, page};

use crate::town::Town;
use axum::{Router, response::IntoResponse};

/// Every page.
pub fn routes() -> Router<Town> {
    let public = Router::new()
        .merge(home::routes())
        .merge(sos::routes())
        .merge(about_data::routes())
        .merge(report::routes())
        .merge(receipt::routes())
        .merge(follow::routes())
        .merge(verify::routes())
        .merge(figures::routes())
        .merge(warnings::routes());
    let staff = Router::new()
        .merge(today::routes())
        .merge(matter::routes())
        .merge(clock::routes())
        .merge(mine::routes())
        .merge(drills::routes())
        .merge(field_units::routes())
        .merge(times::routes())
        .merge(emergency::routes())
        .merge(sign_in::routes())
        .merge(openid::routes())
        .merge(join::routes())
        .merge(recover::routes())
        .merge(account::routes())
        .merge(alerts::routes())
        .merge(people::routes())
        .merge(readers::routes())
        .merge(room::routes())
        .merge(sites::routes())
        .merge(field::routes())
        .merge(lookups::routes())
        .merge(reviews::routes())
        .merge(units::routes())
        .merge(positions::routes())
        .merge(cameras::routes())
        .merge(keep::routes());
    public.merge(staff)
}

/// What answers where no page is.
pub async fn missing(frame: Frame) -> impl IntoResponse {
    wrong::not_found(&frame)
}
