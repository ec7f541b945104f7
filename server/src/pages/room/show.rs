//! How are the parts of the room put together on one page?

use super::{Chosen, act::Wrong, board::Board, chosen, incident, incident_rows, kept, rows};
use crate::{
    assets::asset,
    officer::Officer,
    pages::{
        desk_page,
        parts::{Tone, empty_state, ltr, notice, time_tag, words_of_person},
    },
    town::Town,
};
use maud::{Markup, html};

/// Without script the page comes anew this often, while nothing is chosen.
pub const RENEW_S: u32 = 15;
/// Where the map begins where nothing is on it.
const BEGIN: &str = "33.6,71.5,8";

/// The whole page.
pub fn page(
    officer: &Officer,
    town: &Town,
    board: &Board<'_>,
    chosen: &Chosen,
    cursor: u64,
    wrong: Option<&Wrong>,
) -> Markup {
    let say = &board.say;
    let mut frame = officer.frame.clone().with_script("room.js").with_script("cameras.js");
    frame.screen = Some("room");
    let nothing = chosen.address() == "/room" && wrong.is_none();
    frame.renew_s = nothing.then_some(RENEW_S);
    let panel = chosen::draw(officer, town, board, chosen, wrong);
    let body = html! {
        div #room data-room data-stream={ "/live/room?after=" (cursor) } data-digits=(say.digits("0123456789"))
            data-now=(board.now.millis()) data-map-at=(BEGIN) data-language=(say.language()) {
            form #act method="post" action="/room" data-act { (officer.form_token()) }
            (emergencies(board))
            (bar(board))
            div.panes {
                (queue_pane(board))
                section.chosen #chosen tabindex="-1" aria-label=(say.say("room-chosen")) { (panel) }
                div.column { (map_pane(board)) (units_pane(board)) }
            }
            (line(officer, board))
            (keys(board))
        }
    };
    desk_page(&frame, &say.say("room-title"), body)
}

/// The bar above: which room, what is open, sound, keys, handing over.
fn bar(board: &Board<'_>) -> Markup {
    let say = &board.say;
    let rooms: Vec<_> =
        board.audience.rooms.iter().filter(|(_, may)| may.dispatch).map(|(unit, _)| unit).collect();
    let all: Vec<_> = if rooms.is_empty() { board.audience.rooms.keys().collect() } else { rooms };
    html! {
        header.room-bar {
            h1 {
                @match all.as_slice() {
                    [one] => { (words_of_person(&board.unit_name(one))) }
                    _ => { (say.say("room-title")) }
                }
            }
            p.sound data-sound hidden
                data-says-on=(say.say("room-sound-on")) data-says-off=(say.say("room-sound-off"))
                data-says-blocked=(say.say("room-sound-blocked")) {
                span role="status" data-sound-says {}
                button.second type="button" data-sound-try { (say.say("room-sound-try")) }
                button.plain type="button" data-sound-switch { (say.say("room-sound-switch")) }
            }
            p.links {
                a href="/room/handover" { (say.say("room-handover")) } " "
                a href="/room/units" { (say.say("room-units")) } " "
                a href="/times" { (say.say("times-title")) } " "
                a href="/drills" { (say.say("drills-title")) } " "
                a href="#keys" data-keys { (say.say("room-keys")) " " kbd { "?" } } " "
                a href="/room" { (say.say("room-renew")) }
            }
        }
        p.lost role="alert" data-room-lost hidden { (say.say("room-lost")) }
        p.lost role="alert" data-room-over hidden { (say.say("room-over")) " " a href="/sign-in?next=/room" { (say.say("sign-in")) } }
        noscript { (notice(say, Tone::Know, html! { p { (say.with("room-no-script", &[("seconds", i64::from(RENEW_S).into())])) } })) }
    }
}

/// The lists, which come anew together where too much was missed.
pub fn lists(board: &Board<'_>) -> Markup {
    html! { (emergencies(board)) (queue_pane(board)) (units_pane(board)) }
}

/// Officers in danger at any room, over everything.
fn emergencies(board: &Board<'_>) -> Markup {
    html! {
        div.in-danger role="alert" data-part="emergency" {
            ul #emergency {
                @for kept in &board.in_danger {
                    @if let Some((since, _)) = &kept.state.emergency { (incident_rows::emergency_row(board, kept, *since)) }
                }
            }
        }
    }
}

/// Who is on duty.
fn units_pane(board: &Board<'_>) -> Markup {
    let say = &board.say;
    let mut listed: Vec<_> =
        board.units.iter().filter(|kept| incident_rows::is_listed(&kept.state, board.now)).collect();
    listed.sort_by_key(|kept| incident_rows::unit_order(&kept.state));
    html! {
        section.units-pane data-part="units" aria-labelledby="units-title" {
            h2 #units-title { (say.say("room-units")) }
            ol.room-list #units aria-labelledby="units-title" {
                @for kept in &listed { (incident_rows::unit_row(board, kept, board.committed(&kept.state.id))) }
            }
            div.nothing data-empty-of="units" hidden[!listed.is_empty()] {
                (empty_state(&say.say("room-units-empty"), &say.say("room-units-empty-help"), None))
            }
        }
    }
}

/// The line to type in.
fn line(officer: &Officer, board: &Board<'_>) -> Markup {
    let say = &board.say;
    html! {
        section.line-pane aria-label=(say.say("room-line")) {
            form #line method="post" action="/room/line" data-act {
                (officer.form_token())
                input type="hidden" name="key" value=(crate::intake::new_key());
                label for="line-text" { (say.say("room-line")) }
                input #line-text type="text" name="line" dir="ltr" autocomplete="off" autocapitalize="none"
                    spellcheck="false" aria-describedby="line-help" list="line-may";
                datalist #line-may {}
                button.main type="submit" { (say.say("room-line-do")) }
                p.line-said role="status" data-line-said {}
                p.help #line-help { (say.say("room-line-help")) }
            }
        }
    }
}

fn queue_pane(board: &Board<'_>) -> Markup {
    let say = &board.say;
    let queue = rows::queue(board);
    let (kept, more) = kept::rows(board);
    let is_empty = queue.is_empty() && kept.is_empty();
    html! {
        section.queue-pane data-part="queue" aria-labelledby="queue-title" {
            h2 #queue-title { (say.say("room-queue")) }
            ol.room-list #queue aria-labelledby="queue-title" { @for (_, row) in kept.iter().chain(&queue) { (row) } }
            @if more > 0 { p.lost role="alert" { (say.with("room-spooled-more", &[("count", (more as i64).into())])) } }
            div.nothing data-empty-of="queue" hidden[!is_empty] {
                (empty_state(&say.say("room-queue-empty"), &say.say("room-queue-empty-help"), None))
            }
        }
    }
}

fn map_pane(board: &Board<'_>) -> Markup {
    let say = &board.say;
    html! {
        section.map-pane aria-labelledby="map-title" {
            h2 #map-title { (say.say("room-map")) }
            div.room-map data-room-map data-worker=(asset("map-worker.js")) data-base=(asset("base.json"))
                data-labels=(asset("labels.json")) data-areas="/map/areas.json" data-marks="/room/map.json"
                data-zoom-in=(say.say("map-zoom-in")) data-zoom-out=(say.say("map-zoom-out"))
                data-help=(say.say("room-map-help")) data-failed=(say.say("room-map-failed"))
                data-all=(say.say("room-map-all")) data-title=(say.say("room-map")) {}
        }
    }
}

/// Which keys there are.
fn keys(board: &Board<'_>) -> Markup {
    let say = &board.say;
    let all = [
        ("?", "room-key-help"),
        ("J", "room-key-next"),
        ("K", "room-key-previous"),
        ("Enter", "room-key-open"),
        ("C", "room-key-claim"),
        ("/", "room-key-line"),
        ("Q", "room-key-queue"),
        ("W", "room-key-chosen"),
        ("M", "room-key-map"),
        ("U", "room-key-units"),
        ("S", "room-key-sound"),
        ("Esc", "room-key-leave"),
    ];
    html! {
        section.keys #keys tabindex="-1" aria-labelledby="keys-title" data-keys-list {
            h2 #keys-title { (say.say("room-keys")) }
            div.choice {
                input #keys-off type="checkbox" data-keys-off;
                label for="keys-off" { (say.say("room-keys-off")) }
            }
            dl { @for (key, what) in all { div { dt { kbd { (key) } } dd { (say.say(what)) } } } }
        }
    }
}

/// What is open, on paper.
pub fn handover(officer: &Officer, town: &Town, board: &Board<'_>) -> Markup {
    let say = &board.say;
    let frame = &officer.frame;
    let body = html! {
        h1 { (say.say("room-handover")) }
        p.quiet { (time_tag(say, board.now)) " · " (words_of_person(officer.person.name())) }
        @if town.is_demo() { p { (say.say("demo-banner")) } }
        @if board.signals.is_empty() && board.incidents.is_empty() { p { (say.say("room-queue-empty")) } }
        @for kept in &board.signals {
            article.handed {
                h2 { (say.say("room-signal")) " " (ltr(&super::signal::label(kept))) " " (rows::status_mark(board, kept.state.facts.status)) }
                p {
                    (time_tag(say, kept.state.accepted)) " · " (say.say(&format!("sos-way-{}", kept.state.facts.way.word())))
                    " · "
                    @match &kept.state.claim {
                        Some(claim) => { (say.with("room-taken-by", &[("who", board.person_name(&claim.by).into())])) }
                        None => { (say.say("room-taken-by-nobody")) }
                    }
                }
                @for line in super::signal::lines(kept) { p { (words_of_person(&line.text)) } }
            }
        }
        @for kept in &board.incidents {
            article.handed {
                h2 {
                    (incident_rows::priority(board, &kept.state)) " " (incident::type_name(board, kept.state.kind.as_ref())) " "
                    (ltr(&incident::label(kept))) " " (rows::status_mark(board, kept.state.status))
                }
                p {
                    (time_tag(say, kept.state.opened)) " · "
                    (say.say(&format!("incident-stage-{}", kept.state.stage().word())))
                    @if let Some(place) = incident::place(kept) { " · " (words_of_person(&place.words)) }
                }
                ul {
                    @for each in incident::open_assignments(&kept.state) {
                        li { (ltr(&each.who.as_str().to_uppercase())) " " (say.say(&format!("assignment-step-{}", each.step().word()))) }
                    }
                }
            }
        }
        p.no-print { a href="/room" { (say.say("room-title")) } }
    };
    desk_page(frame, &say.say("room-handover"), body)
}
