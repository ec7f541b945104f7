//! Which sites' cameras does somebody see, and who watches them?

use super::{Seen, looks_until, panel};
use crate::{
    officer::Officer,
    pages::{
        desk_page,
        drills::rooms,
        here::kept_nowhere,
        parts::{Choice, Choices, Tone, empty_state, go_on, notice, time_tag, words_of_person},
        trouble::{Trouble, ours},
    },
    town::Town,
};
use amanat_core::{
    decide::watch::{MAX_TURN, MAX_WORDS_CHARS, Turn, TurnWhy},
    guard::Duty,
    values::{AccountId, Span},
};
use axum::{Router, extract::State, response::Response, routing::get};
use maud::{Markup, html};

/// Sites on one wall.
const MAX_SITES: usize = 50;
/// How many hours a turn can be taken for.
pub(super) const HOURS: [&str; 5] = ["1", "2", "4", "8", "12"];
/// Without script the wall comes again by itself, in seconds.
const RENEW_S: u32 = 10;

pub(super) fn routes() -> Router<Town> {
    Router::new().route("/cameras", get(show))
}

async fn show(officer: Officer, State(town): State<Town>) -> Result<Response, Trouble> {
    let visit = town.visit(officer.visitor.clone());
    let sites = Seen::all(&visit).map_err(ours(&officer.frame))?;
    let may = |duty| !rooms(&visit, duty).is_empty();
    if sites.is_empty() && !may(Duty::WatchCameras) && !may(Duty::ManageSites) {
        return Err(Trouble::missing(&officer.frame));
    }
    Ok(kept_nowhere(draw(&officer, &town, &sites)?))
}

fn draw(officer: &Officer, town: &Town, sites: &[Seen]) -> Result<Markup, Trouble> {
    let say = &officer.frame.say;
    let title = say.say("cameras-title");
    let (mut looking, mut drawn) = (false, Vec::new());
    for seen in sites.iter().take(MAX_SITES) {
        let (markup, looks) = site(officer, town, seen)?;
        looking |= looks;
        drawn.push(markup);
    }
    let mut frame = officer.frame.clone().with_script("cameras.js");
    if looking {
        frame.renew_s = Some(RENEW_S);
    }
    let body = html! {
        h1 { (title) }
        p.lead { (say.say("cameras-lead")) }
        @if sites.is_empty() { (empty_state(&say.say("cameras-no-site"), &say.say("cameras-no-site-help"), None)) }
        @for site in &drawn { (site) }
        @if sites.len() > MAX_SITES { p { (say.say("cameras-more-sites")) } }
    };
    Ok(desk_page(&frame, &title, body))
}

/// One site, and whether this visitor looks there.
fn site(officer: &Officer, town: &Town, seen: &Seen) -> Result<(Markup, bool), Trouble> {
    let frame = &officer.frame;
    let (say, id) = (&frame.say, &seen.site.state.id);
    let cameras = seen.cameras(town).map_err(ours(frame))?;
    let watch = seen.watch(town).map_err(ours(frame))?;
    let turn = watch.as_ref().and_then(|watch| watch.state.turn(town.now()));
    let looks = cameras
        .iter()
        .any(|kept| looks_until(watch.as_deref(), seen, officer, &kept.state.id, town.now()).is_some());
    let markup = html! {
        section.camera-site aria-labelledby={ "site-" (id) } {
            h2 id={ "site-" (id) } { (words_of_person(&seen.name())) }
            @if cameras.is_empty() {
                p.quiet { (say.say("cameras-none")) }
            } @else {
                (who_watches(officer, town, turn))
                ul.camera-wall {
                    @for kept in &cameras {
                        li { (panel::tile(officer, town, seen, watch.as_deref(), kept)) }
                    }
                }
                @if seen.looks { (turns(officer, town, seen, turn, !looks)) }
            }
            @if seen.manages {
                p.no-print { a href={ "/cameras/new?site=" (id) } { (say.say("camera-add")) } }
            }
        }
    };
    Ok((markup, looks))
}

fn who_watches(officer: &Officer, town: &Town, turn: Option<&Turn>) -> Markup {
    let say = &officer.frame.say;
    match turn {
        None => html! { p.quiet { (say.say("watch-nobody")) } },
        Some(turn) => html! {
            p {
                @if turn.by == officer.person.id { strong { (say.say("watch-you")) } }
                @else { (say.with("watch-by", &[("who", name_of(town, &turn.by).into())])) }
                " · " (say.say(&format!("watch-turn-{}", turn.why.word())))
                " · " (say.say("watch-from")) " " (time_tag(say, turn.from))
                " · " (say.say("watch-until")) " " (time_tag(say, turn.until))
            }
        },
    }
}

/// What somebody is called.
pub(super) fn name_of(town: &Town, who: &AccountId) -> String {
    town.gate().roster().person(who).map_or_else(|| who.to_string(), |person| person.name().to_owned())
}

/// Taking, handing over and ending a turn; and looking by it.
fn turns(officer: &Officer, town: &Town, seen: &Seen, turn: Option<&Turn>, may_look: bool) -> Markup {
    let (say, id) = (&officer.frame.say, &seen.site.state.id);
    let at = |act: &str| format!("/cameras/site/{id}/{act}");
    let mine = turn.is_some_and(|turn| turn.by == officer.person.id);
    html! {
        div.no-print {
            @if mine {
                @if may_look {
                    form method="post" action=(at("look")) {
                        (officer.form_token())
                        input type="hidden" name="why" value="turn";
                        (go_on(&say.say("watch-look-all")))
                    }
                }
                (hand_over(officer, town, seen, &at("hand")))
                form method="post" action=(at("end")) {
                    (officer.form_token())
                    p.actions { button.second type="submit" { (say.say("watch-end")) } }
                }
            } @else {
                details.act {
                    summary { (say.say(if turn.is_some() { "watch-take-over" } else { "watch-take" })) }
                    @if turn.is_some() { (notice(say, Tone::Care, html! { p { (say.say("watch-take-over-help")) } })) }
                    (take(officer, &at(if turn.is_some() { "take-over" } else { "take" }), id.as_str()))
                }
            }
        }
    }
}

fn take(officer: &Officer, to: &str, id: &str) -> Markup {
    let say = &officer.frame.say;
    let (why, hours, said) = (say.say("watch-why"), say.say("watch-hours"), format!("said-{id}"));
    let longest = MAX_TURN.millis() / Span::from_hours(1).millis();
    let offered = HOURS.iter().filter(|hours| hours.parse::<i64>().is_ok_and(|hours| hours <= longest));
    let choice = |value, label| Choice { value, label, help: String::new() };
    let one = |name, question, choices, chosen| {
        Choices { name, question, help: "", choices, chosen: vec![chosen], several: false, error: None }
            .draw(say)
    };
    html! {
        form.narrow method="post" action=(to) {
            (officer.form_token())
            (one("why", &why, TurnWhy::ALL.map(|why| choice(why.word(), say.say(&format!("watch-turn-{}", why.word())))).to_vec(), "shift"))
            (one("hours", &hours, offered.map(|hours| choice(*hours, say.span(Span::from_hours(hours.parse().unwrap_or(1))))).collect(), "8"))
            div.field {
                label for=(said) { (say.say("watch-said")) " " span.quiet { (say.say("field-optional")) } }
                textarea id=(said) name="said" rows="2" dir="auto" maxlength=(MAX_WORDS_CHARS) {}
            }
            (go_on(&say.say("watch-take")))
        }
    }
}

fn hand_over(officer: &Officer, town: &Town, seen: &Seen, to: &str) -> Markup {
    let (say, id) = (&officer.frame.say, format!("to-{}", seen.site.state.id));
    let others = who_may(town, seen, &officer.person.id);
    html! {
        @if !others.is_empty() {
            details.act {
                summary { (say.say("watch-hand")) }
                form.narrow method="post" action=(to) {
                    (officer.form_token())
                    div.field {
                        label for=(id) { (say.say("watch-hand-to")) }
                        select id=(id) name="to" {
                            @for who in &others { option value=(who) { (name_of(town, who)) } }
                        }
                    }
                    (go_on(&say.say("watch-hand")))
                }
            }
        }
    }
}

/// Who else may watch there: those of the room, and the people of the site.
pub(super) fn who_may(town: &Town, seen: &Seen, me: &AccountId) -> Vec<AccountId> {
    let (setup, now, site) = (town.setup(), town.now(), &seen.site.state);
    let mut all = town.system().people_at(&site.room, now);
    all.retain(|who| {
        let person = town.gate().roster().person(who);
        person.is_some_and(|person| {
            setup.guard.may_at(&person.visitor(true, true, now), Duty::WatchCameras, &site.room, &*setup)
        })
    });
    all.extend(site.operators.iter().cloned());
    all.retain(|who| who != me);
    all.sort();
    all.dedup();
    all
}
