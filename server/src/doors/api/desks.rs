//! What can be reported here, and what is asked?

use super::asking::Asking;
use amanat_core::playbook::{Ask, AskKind, Door, Playbook};
use axum::Json;
use serde::Serialize;
use utoipa::ToSchema;

/// Every desk.
#[derive(Serialize, ToSchema)]
pub struct Desks {
    /// In order of name.
    desks: Vec<Desk>,
}

/// A desk: a way to treat a kind of matter.
#[derive(Serialize, ToSchema)]
pub struct Desk {
    /// Its name in requests.
    id: String,
    /// Its name for people.
    name: String,
    /// Ways in: `web`, `api`, `counter`, `phone`, `sms`, `whatsapp`, `email`. Reports by this interface need `api`.
    #[schema(value_type = Vec<String>)]
    doors: Vec<Door>,
    /// The level that a matter starts at: `P0` (public) to `P4` (sealed).
    level: &'static str,
    /// Show neutral titles and a quick way out, and leave nothing on the device.
    discreet: bool,
    /// Whether a sender may leave no way to be reached.
    anonymous: bool,
    /// What is asked, in order.
    asks: Vec<Question>,
}

/// One question.
#[derive(Serialize, ToSchema)]
pub struct Question {
    /// Its name in requests.
    name: String,
    /// What kind of answer: `text`, `long_text`, `choice`, `place`, `time`, `phone`, `person`, `photo`, `yes_no`,
    /// `number`, `language`, `unit`.
    #[schema(value_type = String)]
    kind: AskKind,
    /// Whether it must be answered.
    required: bool,
    /// The most characters, digits or photos.
    limit: u32,
    /// The question for people.
    label: String,
    /// What helps to answer it; may be empty.
    help: String,
    /// What can be chosen.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    options: Vec<Choice>,
}

/// One option of a choice.
#[derive(Serialize, ToSchema)]
pub struct Choice {
    /// Its name in requests.
    value: String,
    /// Its name for people.
    label: String,
}

/// What can be reported, and what each desk asks
#[utoipa::path(get, path = "/desks", tag = "anyone", responses((status = 200, body = Desks)))]
pub(super) async fn desks(asking: Asking) -> Json<Desks> {
    let setup = asking.town.setup();
    Json(Desks { desks: setup.desks.all().map(|playbook| desk(&asking, playbook)).collect() })
}

fn desk(asking: &Asking, playbook: &Playbook) -> Desk {
    let id = playbook.desk.to_string();
    Desk {
        name: asking.say.desk(&id, &format!("{id}-name")),
        doors: playbook.doors.clone(),
        level: playbook.protection.word(),
        discreet: playbook.discreet,
        anonymous: playbook.anonymous,
        asks: playbook.asks.iter().map(|ask| question(asking, &id, ask)).collect(),
        id,
    }
}

fn question(asking: &Asking, desk: &str, ask: &Ask) -> Question {
    let name = &ask.name;
    let words = |id: String| match asking.say.desk_has(desk, &id) {
        true => asking.say.desk(desk, &id),
        false => String::new(),
    };
    let choice = |option: &String| Choice {
        value: option.clone(),
        label: words(format!("{desk}-ask-{name}-{option}")),
    };
    Question {
        label: words(format!("{desk}-ask-{name}")),
        help: words(format!("{desk}-ask-{name}-help")),
        options: ask.options.iter().map(choice).collect(),
        name: name.clone(),
        kind: ask.kind,
        required: ask.required,
        limit: ask.limit,
    }
}
