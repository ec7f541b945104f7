//! What of one's own account is shown?

use super::{HERE, Officer, Town, Trouble, browser_name, openid, passkeys};
use crate::pages::{
    desk_page,
    parts::{
        Column, SummaryRow, Tone, button::act, ltr, notice, passkey::PASSKEY_SCRIPT, relative_tag,
        summary_list, table, time_tag, words_of_person,
    },
    staff::Naming,
};
use amanat_core::values::Language;
use amanat_record::sessions::Session;
use axum::extract::State;
use maud::{Markup, html};

pub(super) async fn show(State(town): State<Town>, officer: Officer) -> Result<Markup, Trouble> {
    draw(&town, &officer, None)
}

/// The page, with what was wrong with an act on it.
pub(super) fn draw(town: &Town, officer: &Officer, wrong: Option<&str>) -> Result<Markup, Trouble> {
    let mut frame = officer.frame.clone().with_script(PASSKEY_SCRIPT);
    // Also where an act went wrong: another language is another look at the whole page.
    frame.here = HERE.into();
    let (say, person) = (&frame.say, &officer.person);
    let sessions = town.gate().sessions().of(&person.id);
    let sessions = sessions.map_err(|e| Trouble::ours(&officer.frame, &e))?;
    let row = |id: &str, answered: Markup| SummaryRow { asked: say.say(id), answered, change_at: None };
    let change = |id: &str, has: bool, at: &str| SummaryRow {
        change_at: Some(at.to_owned()),
        ..row(id, html! { (say.say(if has { "account-is-set" } else { "account-is-not-set" })) })
    };
    let body = html! {
        h1 { (say.say("account-title")) }
        @if let Some(wrong) = wrong { (notice(say, Tone::Danger, html! { p { (wrong) } })) }
        (renewals(town, officer))
        (summary_list(say, &[
            row("people-name", html! { (words_of_person(person.name())) }),
            row("sign-in-name", html! { (ltr(person.words.sign_in.as_deref().unwrap_or_default())) }),
        ]))
        (posts(town, officer))
        h2 id="sessions" { (say.say("account-sessions")) }
        (draw_sessions(officer, &sessions))
        h2 id="ways" { (say.say("account-ways")) }
        p { (say.say("account-ways-help")) }
        (passkeys::draw(town, officer)?)
        (summary_list(say, &[
            change("sign-in-password", person.account.password, "/account/password"),
            change("account-codes", person.account.second_factor, "/account/codes"),
        ]))
        (openid::draw(town, officer))
        h2 id="language" { (say.say("account-language")) }
        ul.plain {
            @for language in Language::ALL {
                li { a href={ (HERE) "?lang=" (language.code()) } lang=(language.code()) hreflang=(language.code())
                    dir=(language.direction().word())
                    aria-current=[(language == say.language()).then_some("true")] { (language.own_name()) } }
            }
        }
    };
    Ok(desk_page(&frame, &say.say("account-title"), body))
}

/// That somebody asked to renew the ways in, and when they were renewed.
fn renewals(town: &Town, officer: &Officer) -> Markup {
    let (say, account) = (&officer.frame.say, &officer.person.account);
    let roster = town.gate().roster();
    html! {
        @if account.recovery(town.now()).is_some() {
            (notice(say, Tone::Care, html! {
                p { (say.say("account-recovery-asked")) }
                form method="post" action="/account/recovery" {
                    (officer.form_token())
                    p.actions { (act("do", "refuse", &say.say("account-recovery-not-me"), true)) }
                }
            }))
        }
        @if let Some(renewed) = &account.renewed {
            (notice(say, Tone::Know, html! {
                p { (say.say("account-renewed")) " " (time_tag(say, renewed.on)) }
                ul { @for by in &renewed.by { @if let Some(by) = roster.person(by) {
                    li { (words_of_person(by.name())) }
                } } }
            }))
        }
    }
}

fn posts(town: &Town, officer: &Officer) -> Markup {
    let setup = town.setup();
    let (say, naming) = (&officer.frame.say, Naming { say: &officer.frame.say, setup: &setup });
    html! {
        h2 id="posts" { (say.say("people-posts")) }
        @if officer.visitor.posts.is_empty() { p { (say.say("account-no-post")) } }
        ul.posts {
            @for post in &officer.visitor.posts {
                li {
                    strong { (naming.role(&post.role)) } " · " (naming.unit(&post.unit)) " · "
                    (say.with("people-since", &[("day", say.day(post.from).into())]))
                    @if let Some(until) = post.until {
                        " · " (say.with("people-until", &[("day", say.day(until).into())]))
                    }
                }
            }
        }
    }
}

fn draw_sessions(officer: &Officer, sessions: &[Session]) -> Markup {
    let (say, now) = (&officer.frame.say, officer.frame.now);
    let columns = ["account-browser", "account-since", "account-seen", "account-end"]
        .map(|id| Column::words(say.say(id)));
    let row = |session: &Session| {
        let is_this = session.id == officer.session.id;
        let name = browser_name(&session.browser);
        let name = if name.is_empty() { say.say("account-browser-unknown") } else { name };
        vec![
            html! { (ltr(&name)) @if is_this { " " strong { (say.say("account-this-one")) } } },
            time_tag(say, session.begun),
            relative_tag(say, session.seen, now),
            html! {
                form method="post" action="/account/sessions" {
                    (officer.form_token())
                    button.second type="submit" name="session" value=(session.id)
                        aria-label=(say.with("account-end-one", &[("browser", name.as_str().into())])) {
                        (say.say("account-end"))
                    }
                }
            },
        ]
    };
    let rows: Vec<Vec<Markup>> = sessions.iter().map(row).collect();
    html! {
        p { (say.say("account-sessions-help")) }
        (table(&say.say("account-sessions"), &columns, &rows))
        @if sessions.len() > 1 {
            form method="post" action="/account/sessions" {
                (officer.form_token())
                p.actions { (act("session", "", &say.say("account-end-others"), false)) }
            }
        }
    }
}
