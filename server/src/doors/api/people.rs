//! Whom does an officer answer for, and who is let in?
//!
//! The same people as on the page, by the same rules: whom the caller does not answer for is not there.
//!
//! Not here: what is given to somebody (`people_acts`).

use super::{
    asking::{Asking, Body, Key, Query, Time},
    people_bodies::Entry,
    session::Officer,
    today::ROWS,
    told::Named,
    trouble::Trouble,
};
use crate::{
    sign_in::joining::{self, NotTold},
    staffing::{MAX_SEARCH_CHARS, New, Staffing},
    town::Town,
};
use amanat_core::{
    decide::account::{Grant, Proposed},
    guard::{Duty, Post},
    text::fold::loose_key,
};
use amanat_record::roster::Person;
use axum::{
    Json,
    extract::{FromRequestParts, Path},
    http::{StatusCode, request::Parts},
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::{IntoParams, ToSchema};

/// People on one page, at most.
pub const MAX_PEOPLE: usize = 200;

/// An officer who asks about people.
pub struct Asker {
    /// Who asks.
    pub(super) officer: Officer,
    /// What they may.
    pub(super) staffing: Staffing,
}

impl FromRequestParts<Town> for Asker {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, town: &Town) -> Result<Self, Trouble> {
        let officer = Officer::from_request_parts(parts, town).await?;
        let visitor = officer.visit.visitor().clone();
        let staffing = Staffing::new(town.clone(), visitor, officer.id.clone());
        Ok(Self { officer, staffing })
    }
}

impl Asker {
    /// This person; not found where the caller does not see them.
    pub(super) fn person(&self, id: &str) -> Result<Arc<Person>, Trouble> {
        self.staffing.find(id).ok_or_else(|| Trouble::missing(&self.officer.asking.say))
    }
}

/// Which people.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Wish {
    /// A part of a name, in any spelling.
    #[serde(default)]
    q: String,
    /// Only who holds a post at this unit.
    #[serde(default)]
    unit: String,
    /// Only who holds a post of this name.
    #[serde(default)]
    role: String,
    /// Where the page begins: 0, or the `next` of the page before.
    #[serde(default)]
    from: u32,
    /// How many, at most 200.
    #[serde(default)]
    limit: Option<u32>,
    /// See `lang` everywhere.
    #[serde(default, rename = "lang")]
    #[param(ignore)]
    _lang: Option<String>,
}

/// People.
#[derive(Serialize, ToSchema)]
pub struct People {
    /// In order of name.
    people: Vec<PersonRow>,
    /// Where the next page begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<u32>,
}

/// Somebody of the force.
#[derive(Serialize, ToSchema)]
pub struct PersonRow {
    /// Their account: `/people/{id}`.
    account: String,
    /// Their name as they write it.
    name: String,
    /// What they sign in with.
    sign_in: String,
    /// Their rank; empty for civilians.
    rank: String,
    /// What else is known of them.
    attributes: Vec<String>,
    /// The posts that are not over.
    posts: Vec<PostRow>,
    /// Whether they set up their account.
    ready: bool,
    /// Times away that are not over.
    leaves: Vec<LeaveRow>,
    /// What waits for a second officer.
    waits: Vec<ProposedRow>,
    /// Whether new ways in were asked for, and how many officers agreed.
    #[serde(skip_serializing_if = "Option::is_none")]
    recovery: Option<RecoveryRow>,
}

/// A post.
#[derive(Serialize, ToSchema)]
pub struct PostRow {
    /// What it is called.
    role: String,
    /// Where.
    unit: Named,
    /// Since when.
    from: Time,
    /// Until when; open where nobody said.
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<Time>,
    /// In the place of somebody who is away.
    acting: bool,
}

/// A time away.
#[derive(Serialize, ToSchema)]
pub struct LeaveRow {
    /// Since when.
    from: Time,
    /// Until when.
    until: Time,
}

/// Something that counts when a second officer agrees.
#[derive(Serialize, ToSchema)]
pub struct ProposedRow {
    /// Its number.
    number: u32,
    /// What would be given: `post`, `transfer`, `rank`, `attributes`.
    gives: &'static str,
    /// The post, where it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    post: Option<PostRow>,
    /// Whose account proposed it.
    by: String,
    /// Until when somebody can agree.
    until: Time,
    /// What the caller can do with it: `agree`, `refuse`.
    may: Vec<&'static str>,
}

/// New ways in that were asked for.
#[derive(Serialize, ToSchema)]
pub struct RecoveryRow {
    /// Until when officers can agree.
    until: Time,
    /// Whether a first officer did.
    agreed_by_one: bool,
}

/// A post as it is told.
fn post_row(asking: &Asking, staffing: &Staffing, post: &Post) -> PostRow {
    PostRow {
        role: post.role.clone(),
        unit: Named::unit(asking, &staffing.setup, &post.unit),
        from: Time(post.from),
        until: post.until.map(Time),
        acting: post.acting,
    }
}

fn proposed_row(asker: &Asker, person: &Person, proposed: &Proposed) -> ProposedRow {
    let (asking, staffing) = (&asker.officer.asking, &asker.staffing);
    let gives = match proposed.grant {
        Grant::Post(_) => "post",
        Grant::Transfer { .. } => "transfer",
        Grant::Rank(_) => "rank",
        Grant::Attributes => "attributes",
        Grant::Subject => "subject",
    };
    let acts =
        [("agree", staffing.may_agree(person, proposed)), ("refuse", staffing.may_refuse(person, proposed))];
    ProposedRow {
        number: proposed.no,
        gives,
        post: proposed.grant.post().map(|post| post_row(asking, staffing, post)),
        by: proposed.by.to_string(),
        until: Time(proposed.until),
        may: acts.into_iter().filter(|(_, may)| *may).map(|(act, _)| act).collect(),
    }
}

/// Somebody as the caller sees them.
pub(super) fn row(asker: &Asker, person: &Person) -> PersonRow {
    let (asking, account) = (&asker.officer.asking, &person.account);
    let leaves = account.leaves.iter().filter(|leave| asking.now < leave.until);
    PersonRow {
        account: person.id.to_string(),
        name: person.name().to_owned(),
        sign_in: person.words.sign_in.clone().unwrap_or_default(),
        rank: account.rank.clone(),
        attributes: person.words.attributes.iter().flatten().cloned().collect(),
        posts: account.posts_ahead(asking.now).map(|post| post_row(asking, &asker.staffing, post)).collect(),
        ready: account.is_ready(),
        leaves: leaves.map(|l| LeaveRow { from: Time(l.from), until: Time(l.until) }).collect(),
        waits: account.waits(asking.now).map(|one| proposed_row(asker, person, one)).collect(),
        recovery: account
            .recovery(asking.now)
            .map(|asked| RecoveryRow { until: Time(asked.until), agreed_by_one: asked.agreed.is_some() }),
    }
}

/// The people whom I answer for
#[utoipa::path(get, path = "/people", tag = "officer", params(Wish),
    responses((status = 200, body = People)), security(("session" = [])))]
pub(super) async fn people(asker: Asker, Query(wish): Query<Wish>) -> Json<People> {
    let Asker { officer, staffing } = &asker;
    let wanted = loose_key(&wish.q.chars().take(MAX_SEARCH_CHARS).collect::<String>());
    let now = officer.asking.now;
    let fits = |person: &Person| {
        let called = [person.name(), person.words.sign_in.as_deref().unwrap_or_default()];
        let mut posts = person.account.posts_ahead(now).filter(|post| {
            (wish.unit.is_empty() || post.unit.as_str() == wish.unit)
                && (wish.role.is_empty() || post.role == wish.role)
        });
        let any_post = wish.unit.is_empty() && wish.role.is_empty();
        (wanted.is_empty() || called.iter().any(|name| loose_key(name).contains(&wanted)))
            && (any_post || posts.next().is_some())
    };
    let mut people = staffing.town.gate().roster().all();
    people.retain(|person| !person.account.left && staffing.sees(person) && fits(person));
    people.sort_by_cached_key(|person| (loose_key(person.name()), person.words.sign_in.clone()));
    let limit = wish.limit.map_or(ROWS, |limit| (limit as usize).clamp(1, MAX_PEOPLE));
    let shown: Vec<PersonRow> =
        people.iter().skip(wish.from as usize).take(limit).map(|person| row(&asker, person)).collect();
    let end = wish.from.saturating_add(u32::try_from(shown.len()).unwrap_or(u32::MAX));
    Json(People { people: shown, next: ((end as usize) < people.len()).then_some(end) })
}

/// One person whom I answer for, or to whom I can be the second officer
#[utoipa::path(get, path = "/people/{id}", operation_id = "person", tag = "officer",
    params(("id" = String, Path, description = "Their `account`")),
    responses((status = 200, body = PersonRow)), security(("session" = [])))]
pub(super) async fn person(asker: Asker, Path(id): Path<String>) -> Result<Json<PersonRow>, Trouble> {
    let person = asker.person(&id)?;
    Ok(Json(row(&asker, &person)))
}

/// Somebody who was let in, or in again.
#[derive(Serialize, ToSchema)]
pub struct LetIn {
    /// The person after it, as far as the caller still sees them.
    #[serde(skip_serializing_if = "Option::is_none")]
    person: Option<PersonRow>,
    /// The joining code, to be handed over in person. Asked again with the same key it is the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<String>,
    /// Whether the same had been done before under this `Idempotency-Key`.
    replayed: bool,
}

impl LetIn {
    /// Of somebody as they are after it; they may have left, or be no more the caller's.
    pub(super) fn after(asker: &Asker, person: &Person, code: Option<String>, replayed: bool) -> Self {
        let now = asker.staffing.find(person.id.as_str());
        Self { person: now.map(|now| row(asker, &now)), code, replayed }
    }
}

/// Let somebody new in: they come with the joining code and choose their own ways in
#[utoipa::path(post, path = "/people", operation_id = "let_in", tag = "officer", request_body = Entry,
    responses((status = 201, body = LetIn)), security(("session" = [])))]
pub(super) async fn let_in(
    asker: Asker,
    key: Key,
    Body { value: told, hash }: Body<Entry>,
) -> Result<(StatusCode, Json<LetIn>), Trouble> {
    let Asker { officer, staffing } = &asker;
    let (asking, say) = (&officer.asking, &officer.asking.say);
    if staffing.units_for(Duty::ManagePeople).is_empty() {
        return Err(Trouble::missing(say));
    }
    officer.must_be_fresh()?;
    let wrong = |field: &str, word: &str| Err(Trouble::field(say, field, word));
    for (field, text) in [("name", &told.name), ("sign_in", &told.sign_in)] {
        if text.trim().is_empty() {
            return wrong(field, "join-name-needed");
        }
    }
    let Some(unit) = staffing.unit_for(Duty::ManagePeople, &told.unit) else {
        return wrong("unit", "problem-not-an-option");
    };
    let Some(post) = staffing.post(&told.role, unit, (asking.now, None)) else {
        return wrong("role", "people-post-needed");
    };
    if !staffing.knows_rank(&told.rank) {
        return wrong("rank", "people-rank-unknown");
    }
    let (record, once) = (asking.town.record(), key.at(officer.id.as_str(), "people", "let-in", &hash));
    let account = joining::account_of_key(record, &once.key).map_err(asking.ours())?;
    let code = joining::code_of_key(record, &once.key);
    let Entry { name, sign_in, rank, attributes, .. } = &told;
    let who = New { name, sign_in, rank, attributes };
    let commands = staffing.lets_in(&who, post, staffing.invite(&code));
    let replayed = staffing.tell(&account, &commands, Some(once)).await.map_err(|no| match no {
        NotTold::NameTaken => Trouble::field(say, "sign_in", "join-name-taken"),
        no => super::people_acts::not_told(asking, &no),
    })?;
    let person = staffing.find(account.as_str()).map(|person| row(&asker, &person));
    let status = if replayed { StatusCode::OK } else { StatusCode::CREATED };
    Ok((status, Json(LetIn { person, code: Some(code.shown()), replayed })))
}
