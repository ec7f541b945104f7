//! Who is too near to a matter?
//!
//! An officer's program names an account; which units go with it, and whose the matter is then, is worked out here and
//! never told by the caller. What is read in an emergency is not to be had by programs at all: there nothing is
//! covered, and nobody's name is written over it.

use super::{
    acts::{Acted, Acting},
    asking::Body,
    bodies::Excluded,
    trouble::Trouble,
};
use amanat_core::{decide::matter::Said, guard::Action};
use amanat_record::{No, Seen};
use axum::Json;

/// Leave somebody out: they see nothing of it any more
#[utoipa::path(post, path = "/matters/{no}/exclude", tag = "officer",
    params(("no" = String, Path)), request_body = Excluded,
    responses((status = 200, body = Acted)), security(("session" = [])))]
pub(super) async fn exclude(
    acting: Acting,
    Body { value: told, hash }: Body<Excluded>,
) -> Result<Json<Acted>, Trouble> {
    let (asking, visit) = (&acting.officer.asking, &acting.officer.visit);
    let (seen, now) = (visit.matter(acting.no).map_err(asking.ours())?, asking.town.now());
    let why = (told.why, Said::new(told.text));
    let command = visit.leaving_out(acting.no, &told.who, why, now).map_err(asking.ours())?;
    let Some(command) = command else {
        return Err(match seen {
            Some(Seen::Full(matter)) if visit.may(&matter, Action::Exclude) => {
                Trouble::field(&asking.say, "who", "conflict-choose")
            }
            Some(Seen::Full(_) | Seen::Outline(_)) => Trouble::of(&asking.say, No::NotAllowed),
            _ => Trouble::missing(&asking.say),
        });
    };
    acting.carry_out("/matters/{no}/exclude", &hash, command, Vec::new()).await
}
