//! What is written about all this, for whoever writes a program?
//!
//! Paths and shapes come from the handlers. What holds for every question (errors, language, keys) is added here
//! once, so that no handler can forget it.

use super::{
    asking::{MAX_KEY_CHARS, MIN_KEY_CHARS},
    trouble::Wrong,
};
use utoipa::{
    OpenApi, PartialSchema, ToSchema,
    openapi::{
        Content, Ref, Required, ResponseBuilder,
        path::{Operation, ParameterBuilder, ParameterIn, PathItem},
        schema::{ObjectBuilder, Schema, Type},
        security::{Http, HttpAuthScheme, SecurityScheme},
    },
};

const ABOUT: &str = "\
Reports, their follow-up, and the work of officers, as the pages have them.

**Errors** have one shape, `Wrong`; its `kind` says who can mend it. What does not exist and what a caller may not see \
are answered alike. **Language**: `?lang=` (`ur`, `ps`, `sd`, `ar`, `ckb`, `fa`, `en`), else `Accept-Language`. \
**Idempotency**: every POST but `/session` needs an `Idempotency-Key` made at random for this one command; the same key \
with the same body is carried out once, and with another body refused. **Cookies** are not read here: the token is sent \
as `Authorization: Bearer …`, a sender's follow-up code or an officer's session. **Unknown fields** are refused. \
**Limits**: a body 256 KiB, with photos 28 MiB; a photo 12 MiB; a text 20,000 characters; a question's own limit is in \
`/desks`. `Retry-After` says when to come back after 429.";

#[derive(OpenApi)]
#[openapi(
    info(title = "Amanat", license(name = "Apache-2.0", identifier = "Apache-2.0")),
    components(schemas(super::live::Missed)),
    tags(
        (name = "anyone", description = "What anybody can ask, without an account"),
        (name = "sender", description = "Whoever holds a matter's follow-up code"),
        (name = "guest", description = "A mission, a school or an auxiliary, by the token of their session: what they brought"),
        (name = "officer", description = "Whoever is signed in"),
        (name = "room", description = "A control room and whoever sits in its units")
    )
)]
struct About;

/// The document before any question is in it.
pub fn about() -> utoipa::openapi::OpenApi {
    let mut document = About::openapi();
    document.info.version = env!("CARGO_PKG_VERSION").into();
    document.info.description = Some(ABOUT.into());
    document
}

/// Adds what holds for every question.
pub fn complete(mut document: utoipa::openapi::OpenApi) -> utoipa::openapi::OpenApi {
    let components = document.components.get_or_insert_default();
    let mut shapes = vec![(Wrong::name().into_owned(), Wrong::schema())];
    Wrong::schemas(&mut shapes);
    components.schemas.extend(shapes);
    for (name, about) in [
        ("code", "A sender's follow-up code: sixteen digits"),
        ("session", "The token that POST /session gave"),
    ] {
        let mut http = Http::new(HttpAuthScheme::Bearer);
        http.description = Some(about.into());
        components.security_schemes.insert(name.into(), SecurityScheme::Http(http).into());
    }
    for (path, item) in &mut document.paths.paths {
        let is_found = path.contains('{') || path.contains("/mine");
        for (operation, is_post) in operations(item) {
            // A device says where it is by its own token, again and again: its fix has a time, and that is its name.
            let is_named = !path.starts_with("/api/v1/positions");
            complete_one(operation, is_post, is_named, (is_found, path.ends_with("/session")));
        }
    }
    document
}

fn operations(item: &mut PathItem) -> impl Iterator<Item = (&mut Operation, bool)> {
    let PathItem { get, post, delete, .. } = item;
    let reads = get.iter_mut().chain(delete.iter_mut()).map(|operation| (operation, false));
    reads.chain(post.iter_mut().map(|operation| (operation, true)))
}

fn complete_one(operation: &mut Operation, is_post: bool, is_named: bool, (is_found, is_door): (bool, bool)) {
    let is_staff = operation
        .security
        .iter()
        .flatten()
        .any(|s| serde_json::to_value(s).is_ok_and(|value| value.get("session").is_some()));
    let errors = [
        ("400", true, "Cannot be meant: see `fields` and `hint`"),
        ("401", is_staff || (is_door && is_post), "Nobody is signed in by this"),
        ("404", is_found, "There is none, or none for this caller"),
        ("409", is_post && !is_door, "A rule says no, or the key was used for another body"),
        ("413", is_post, "Larger than its limit"),
        ("415", is_post, "Not `application/json`"),
        ("429", true, "Too much at once: again after `Retry-After` seconds"),
        ("500", true, "Our fault; nothing was lost. `reference` finds the cause"),
    ];
    for (status, _, about) in errors.into_iter().filter(|(_, holds, _)| *holds) {
        let content = Content::new(Some(Ref::from_schema_name(Wrong::name())));
        let response = ResponseBuilder::new().description(about).content("application/json", content);
        operation.responses.responses.insert(status.into(), response.build().into());
    }
    let parameters = operation.parameters.get_or_insert_default();
    let text = || ObjectBuilder::new().schema_type(Type::String);
    let language = ParameterBuilder::new()
        .name("lang")
        .parameter_in(ParameterIn::Query)
        .required(Required::False)
        .description(Some("The language of words for people"))
        .schema(Some(Schema::Object(text().build())));
    parameters.push(language.build().into());
    if is_post && is_named && !is_door {
        let shape = text().min_length(Some(MIN_KEY_CHARS)).max_length(Some(MAX_KEY_CHARS));
        let key = ParameterBuilder::new()
            .name("Idempotency-Key")
            .parameter_in(ParameterIn::Header)
            .required(Required::True)
            .description(Some("The caller's random name for this one command: visible ASCII"))
            .schema(Some(Schema::Object(shape.build())));
        parameters.push(key.build().into());
    }
}
