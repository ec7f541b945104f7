//! What does an officer give to somebody, or take, and who is the second person?
//!
//! What opens protected words is only proposed by one, whichever door it came by: the account's own rule says so. Each
//! act asks for a second factor shown a moment ago.
//!
//! Not here: whom the caller answers for (`staffing`), the list (`people`).

use super::{
    asking::{Asking, Body, Key, Time},
    bodies::Nothing,
    people::{Asker, LetIn},
    people_bodies::*,
    trouble::Trouble,
};
use crate::{
    pages::people::{people_word, recovery_word},
    sign_in::joining::{self, NotTold},
    staffing::Staffing,
    town::Town,
};
use amanat_core::{
    decide::account::{Command, Leave},
    guard::{Duty, Post},
    values::Moment,
};
use amanat_record::roster::Person;
use axum::{
    Json,
    extract::{FromRequestParts, Path},
    http::request::Parts,
};
use std::sync::Arc;
use utoipa_axum::{router::OpenApiRouter, routes};

/// Somebody who is given something, by whom, under which name.
pub struct Giving {
    asker: Asker,
    person: Arc<Person>,
    key: Key,
}

impl FromRequestParts<Town> for Giving {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, town: &Town) -> Result<Self, Trouble> {
        let asker = Asker::from_request_parts(parts, town).await?;
        let id = Path::<String>::from_request_parts(parts, town).await;
        let id = id.map_err(|_| Trouble::missing(&asker.officer.asking.say))?.0;
        let person = asker.person(&id)?;
        asker.officer.must_be_fresh()?;
        let key = Key::from_request_parts(parts, town).await?;
        Ok(Self { asker, person, key })
    }
}

/// Why it is no command: there is no such thing for this caller, or a field is wrong.
enum NotYet {
    Missing,
    Field(&'static str),
}

type Made = Result<Command, NotYet>;

/// What an act is made with.
struct With<'a> {
    staffing: &'a Staffing,
    person: &'a Person,
    now: Moment,
}

impl With<'_> {
    fn post(&self, told: &Posting) -> Result<Post, NotYet> {
        let unit = self.staffing.unit_for(Duty::ManagePeople, &told.unit).ok_or(NotYet::Missing)?;
        let days = (told.from.map_or(self.now, |at| at.0), told.until.map(|at| at.0));
        let post = self.staffing.post(&told.role, unit, days).ok_or(NotYet::Field("role"))?;
        Ok(Post { acting: told.acting, ..post })
    }

    /// Only for whoever answers for the whole person.
    fn managed(&self, command: Command) -> Made {
        if self.staffing.manages(self.person) { Ok(command) } else { Err(NotYet::Missing) }
    }

    fn moved(&self, told: &Moving) -> Made {
        let from = self.staffing.unit_for(Duty::ManagePeople, &told.at).ok_or(NotYet::Missing)?;
        Ok(Command::Transfer { from, to: self.post(&told.to)? })
    }

    fn ended(&self, told: PostEnd) -> Made {
        let unit = self.staffing.unit_for(Duty::ManagePeople, &told.unit).ok_or(NotYet::Missing)?;
        Ok(Command::EndPost { role: told.role, unit })
    }

    fn ranked(&self, told: Ranked) -> Made {
        match self.staffing.knows_rank(&told.rank) {
            true => self.managed(Command::GiveRank { rank: told.rank }),
            false => Err(NotYet::Field("rank")),
        }
    }

    fn known(&self, told: Known) -> Made {
        let known = self.staffing.attributes();
        let attributes = told.attributes.into_iter().filter(|a| known.contains(a)).collect();
        self.managed(Command::GiveAttributes { attributes })
    }

    fn second(&self, told: &Second, agrees: bool) -> Made {
        let waits = self.staffing.proposal(self.person, told.number, agrees);
        let no = waits.map(|one| one.no).ok_or(NotYet::Missing)?;
        Ok(if agrees { Command::Agree { no } } else { Command::Refuse { no } })
    }
}

impl Giving {
    fn with(&self) -> With<'_> {
        let Self { asker, person, .. } = self;
        With { staffing: &asker.staffing, person, now: asker.officer.asking.now }
    }

    async fn carry_out(self, act: &str, hash: &[u8; 32], made: Made) -> Result<Json<LetIn>, Trouble> {
        let Self { asker, person, key } = &self;
        let asking = &asker.officer.asking;
        let command = made.map_err(|not| match not {
            NotYet::Missing => Trouble::missing(&asking.say),
            NotYet::Field(name) => Trouble::field(&asking.say, name, "problem-not-an-option"),
        })?;
        let leaves = command == Command::Leave;
        let once = key.at(asker.officer.id.as_str(), person.id.as_str(), act, hash);
        let told = asker.staffing.tell(&person.id, &[command], Some(once)).await;
        let replayed = told.map_err(|no| not_told(asking, &no))?;
        if leaves {
            asking.town.gate().sessions().end_all(&person.id).map_err(asking.ours())?;
        }
        Ok(Json(LetIn::after(asker, person, None, replayed)))
    }

    /// New ways in: the code is told where this was the second word.
    async fn recovers(
        self,
        act: &str,
        hash: &[u8; 32],
        commands: fn(Command) -> Vec<Command>,
    ) -> Result<Json<LetIn>, Trouble> {
        let Self { asker, person, key } = &self;
        let asking = &asker.officer.asking;
        if !asker.staffing.answers_for(person, Duty::ManagePeople) {
            return Err(Trouble::missing(&asking.say));
        }
        let once = key.at(asker.officer.id.as_str(), person.id.as_str(), act, hash);
        let code = joining::code_of_key(asking.town.record(), &once.key);
        let commands = commands(Command::AgreeToRecovery { code: code.hash() });
        let told = asker.staffing.tell(&person.id, &commands, Some(once)).await;
        let replayed = told.map_err(|no| match no {
            NotTold::Refused(no) => Trouble::refused(&asking.say, recovery_word(no)),
            no => not_told(asking, &no),
        })?;
        let opens = asking.town.gate().roster().by_code(&code.hash(), asking.town.now()).is_some();
        Ok(Json(LetIn::after(asker, person, opens.then(|| code.shown()), replayed)))
    }
}

/// What a rule's no about people means to a program.
pub(super) fn not_told(asking: &Asking, no: &NotTold) -> Trouble {
    match no {
        NotTold::Refused(no) => Trouble::refused(&asking.say, people_word(*no)),
        NotTold::NameTaken => Trouble::refused(&asking.say, "join-name-taken"),
        NotTold::KeyReused => Trouble::refused(&asking.say, "api-key-reused"),
        NotTold::Fault(cause) => Trouble::ours(&asking.say, cause),
    }
}

fn leave(told: &Away, now: Moment) -> Command {
    Command::TakeLeave(Leave { from: told.from.map_or(now, |Time(at)| at), until: told.until.0 })
}

/// One handler an act, and the function that adds all of them.
macro_rules! given {
    ($($name:ident $path:literal $summary:literal $body:ident ($with:ident, $told:ident) => $made:expr;)+) => {
        $(
            #[utoipa::path(post, path = $path, tag = "officer", summary = $summary,
                params(("id" = String, Path, description = "Their `account`")), request_body = $body,
                responses((status = 200, body = LetIn)), security(("session" = [])))]
            pub(super) async fn $name(
                giving: Giving,
                Body { value: $told, hash }: Body<$body>,
            ) -> Result<Json<LetIn>, Trouble> {
                let $with = giving.with();
                let made = $made;
                giving.carry_out($path, &hash, made).await
            }
        )+

        fn given(router: OpenApiRouter<Town>) -> OpenApiRouter<Town> {
            router$(.routes(routes!($name)))+
        }
    };
}

given! {
    give_post "/people/{id}/give-post" "Give somebody a post; what opens protected words waits for a second officer"
        Posting (with, told) => with.post(&told).map(Command::GivePost);
    transfer "/people/{id}/transfer" "Move somebody from one unit to another"
        Moving (with, told) => with.moved(&told);
    end_post "/people/{id}/end-post" "End a post"
        PostEnd (with, told) => with.ended(told);
    take_leave "/people/{id}/take-leave" "Write down that somebody is away"
        Away (with, told) => with.managed(leave(&told, with.now));
    end_leave "/people/{id}/end-leave" "Write down that somebody is back"
        Back (with, told) => with.managed(Command::EndLeave { from: told.from.0 });
    give_rank "/people/{id}/give-rank" "Give somebody a rank"
        Ranked (with, told) => with.ranked(told);
    give_attributes "/people/{id}/give-attributes" "Say what is known of somebody"
        Known (with, told) => with.known(told);
    agree "/people/{id}/agree" "Agree, as the second officer, to what somebody would be given"
        Second (with, told) => with.second(&told, true);
    refuse "/people/{id}/refuse" "Say no to what somebody would be given, or take one's own proposal back"
        Second (with, told) => with.second(&told, false);
    leaves "/people/{id}/leave" "Write down that somebody leaves the force: every session of theirs ends"
        Nothing (with, _told) => with.managed(Command::Leave);
}

/// Every act.
pub(super) fn add_to(router: OpenApiRouter<Town>) -> OpenApiRouter<Town> {
    given(router)
        .routes(routes!(new_code))
        .routes(routes!(sign_out))
        .routes(routes!(ask_recovery))
        .routes(routes!(agree_recovery))
        .routes(routes!(refuse_recovery))
}

/// Give a new joining code to somebody who has not come in yet
#[utoipa::path(post, path = "/people/{id}/new-code", tag = "officer",
    params(("id" = String, Path, description = "Their `account`")), request_body = Nothing,
    responses((status = 200, body = LetIn)), security(("session" = [])))]
pub(super) async fn new_code(
    giving: Giving,
    Body { hash, .. }: Body<Nothing>,
) -> Result<Json<LetIn>, Trouble> {
    let Giving { asker, person, key } = &giving;
    let asking = &asker.officer.asking;
    if !asker.staffing.manages(person) {
        return Err(Trouble::missing(&asking.say));
    }
    let once = key.at(asker.officer.id.as_str(), person.id.as_str(), "/people/{id}/new-code", &hash);
    let code = joining::code_of_key(asking.town.record(), &once.key);
    let invite = asker.staffing.invite(&code);
    let told = asker.staffing.tell(&person.id, &[invite], Some(once)).await;
    let replayed = told.map_err(|no| not_told(asking, &no))?;
    Ok(Json(LetIn::after(asker, person, Some(code.shown()), replayed)))
}

/// End every session of somebody
#[utoipa::path(post, path = "/people/{id}/sign-out", tag = "officer",
    params(("id" = String, Path, description = "Their `account`")), request_body = Nothing,
    responses((status = 200, body = LetIn)), security(("session" = [])))]
pub(super) async fn sign_out(giving: Giving, _body: Body<Nothing>) -> Result<Json<LetIn>, Trouble> {
    let Giving { asker, person, .. } = &giving;
    let asking = &asker.officer.asking;
    if !asker.staffing.manages(person) {
        return Err(Trouble::missing(&asking.say));
    }
    asking.town.gate().sessions().end_all(&person.id).map_err(asking.ours())?;
    Ok(Json(LetIn::after(asker, person, None, false)))
}

/// Say that somebody lost every way in; a second officer agrees
#[utoipa::path(post, path = "/people/{id}/ask-recovery", tag = "officer",
    params(("id" = String, Path, description = "Their `account`")), request_body = Nothing,
    responses((status = 200, body = LetIn)), security(("session" = [])))]
pub(super) async fn ask_recovery(
    giving: Giving,
    Body { hash, .. }: Body<Nothing>,
) -> Result<Json<LetIn>, Trouble> {
    giving.recovers("/people/{id}/ask-recovery", &hash, |agree| vec![Command::AskRecovery, agree]).await
}

/// Agree that somebody gets new ways in: the second officer is told the joining code, once
#[utoipa::path(post, path = "/people/{id}/agree-recovery", tag = "officer",
    params(("id" = String, Path, description = "Their `account`")), request_body = Nothing,
    responses((status = 200, body = LetIn)), security(("session" = [])))]
pub(super) async fn agree_recovery(
    giving: Giving,
    Body { hash, .. }: Body<Nothing>,
) -> Result<Json<LetIn>, Trouble> {
    giving.recovers("/people/{id}/agree-recovery", &hash, |agree| vec![agree]).await
}

/// Say no to new ways in
#[utoipa::path(post, path = "/people/{id}/refuse-recovery", tag = "officer",
    params(("id" = String, Path, description = "Their `account`")), request_body = Nothing,
    responses((status = 200, body = LetIn)), security(("session" = [])))]
pub(super) async fn refuse_recovery(
    giving: Giving,
    Body { hash, .. }: Body<Nothing>,
) -> Result<Json<LetIn>, Trouble> {
    giving.recovers("/people/{id}/refuse-recovery", &hash, |_| vec![Command::RefuseRecovery]).await
}
