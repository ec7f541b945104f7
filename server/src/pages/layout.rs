//! What surrounds every page?
//!
//! Language and direction, the way past the menu, whose installation it is, the demo's warning, the choice of
//! language by its own name, and the way out of a protected page. Complete without script.
//!
//! Invariant: no inline script or style, so that the strictest content policy holds.
//! Not here: what a page says (one file per page), its parts (`parts/`), its look (`server/web/styles/`).

use super::{
    Frame,
    icons::{Icon, icon, own_mark},
    parts::text::words_of_person,
};
use crate::assets::asset;
use amanat_core::values::Language;
use maud::{DOCTYPE, Markup, html};

/// The content policy of every page. Islands, styles, fonts and pictures come from this server only.
pub const CONTENT_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; \
     font-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; \
     frame-ancestors 'none'; manifest-src 'self'";

/// Where a person who leaves a protected page in a hurry arrives: an ordinary page that is none of ours.
pub const QUICK_EXIT_TO: &str = "https://www.wikipedia.org/";

/// A page for anyone.
pub fn page(frame: &Frame, title: &str, body: Markup) -> Markup {
    let say = &frame.say;
    let menu = html! {
        a href="/report" { (say.say("nav-report")) }
        a href="/follow" { (say.say("nav-follow")) }
        a href="/verify" { (say.say("nav-verify")) }
    };
    document(frame, title, "public", menu, html! {}, body)
}

/// A page for an officer who is signed in.
pub fn desk_page(frame: &Frame, title: &str, body: Markup) -> Markup {
    let say = &frame.say;
    let entry = |path: &str, id: &str| {
        let current = frame.here.split('?').next() == Some(path);
        html! { a href=(path) aria-current=[current.then_some("page")] { (say.say(id)) } }
    };
    let sets_up = frame.signed_in.as_ref().is_some_and(|who| who.sets_up);
    let guest = frame.signed_in.as_ref().is_some_and(|who| who.guest);
    let menu = html! {
        @if guest {
            (entry("/mine", "nav-mine"))
            (entry("/report", "nav-report"))
        } @else { (entry("/today", "nav-today")) }
        @if sets_up {
            (entry("/units", "nav-units"))
            (entry("/people", "nav-people"))
            (entry("/keep", "nav-keep"))
        }
        @for (path, id) in frame.signed_in.iter().flat_map(|who| &who.entries) { (entry(path, id)) }
    };
    let who = html! {
        @if let Some(who) = &frame.signed_in {
            p.who {
                a href="/account" {
                    span.unseen { (say.say("account-title")) ": " }
                    (words_of_person(&who.name))
                } " "
                span.quiet { (words_of_person(&who.unit)) }
            }
            form method="post" action="/sign-out" {
                button.plain type="submit" { (say.say("sign-out")) }
            }
        }
    };
    document(frame, title, "staff", menu, who, body)
}

fn document(frame: &Frame, title: &str, kind: &str, menu: Markup, who: Markup, body: Markup) -> Markup {
    let say = &frame.say;
    let language = say.language();
    let night = frame.night.then_some("night");
    html! {
        (DOCTYPE)
        html lang=(language.code()) dir=(say.direction().word()) data-theme=[night] {
            (head(frame, title, kind))
            body class=(frame.screen.map_or_else(|| kind.to_owned(), |name| format!("{kind} screen {name}"))) {
                a.skip href="#content" { (say.say("skip-to-content")) }
                @if frame.demo {
                    aside.demo aria-label=(say.say("demo-tag")) {
                        (icon(Icon::Care)) p { (say.say("demo-banner")) }
                    }
                }
                @if frame.stopped {
                    aside.stopped role="alert" { (icon(Icon::Care)) p { (say.say("stopped-banner")) } }
                }
                header.top {
                    a.home href=(if kind == "staff" { "/today" } else { "/" }) {
                        @match &frame.force.mark {
                            Some(mark) => { img.mark src=(mark) alt="" width="44" height="44"; }
                            None => { (own_mark()) }
                        }
                        span.house { (frame.house_name()) }
                    }
                    nav.menu aria-label=(say.say("menu-main")) { (menu) }
                    div.aside { (who) @if kind == "staff" { (theme(frame)) } (languages(frame)) }
                }
                @if frame.protected { (quick_exit(frame)) }
                @if kind == "staff" { p.live-lost role="alert" data-live-lost hidden { (say.say("live-lost")) } }
                main id="content" tabindex="-1" { (body) }
                footer.bottom {
                    p { (say.say("footer-line")) }
                    @if kind == "public" { p { a href="/about-your-data" { (say.say("about-data-title")) } } }
                    @if kind == "public" { p { a href="/figures" { (say.say("figures-title")) } } }
                    p.quiet { (frame.house_name()) @if frame.demo { " · " (say.say("demo-tag")) } }
                }
            }
        }
    }
}

fn head(frame: &Frame, title: &str, kind: &str) -> Markup {
    let say = &frame.say;
    let name = frame.house_name();
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            title {
                @if frame.protected { (say.say("brand")) } @else { (title) " · " (name) }
            }
            // With `no-referrer`, older browsers send a form from an unknown place, and it would be refused.
            meta name="referrer" content="same-origin";
            meta name="color-scheme" content=(if frame.night { "dark" } else { "light" });
            link rel="icon" type="image/svg+xml" href=(asset("mark.svg"));
            link rel="stylesheet" href=(asset(&format!("fonts-{}.css", say.language())));
            link rel="stylesheet" href=(asset("app.css"));
            @if kind == "staff" {
                link rel="stylesheet" href=(asset("staff.css"));
                script src=(asset("live.js")) defer {}
            }
            @if frame.protected { script src=(asset("quick-exit.js")) defer {} }
            @if let Some(renew) = frame.renew_s { noscript { meta http-equiv="refresh" content=(renew); } }
            @if let Some(screen) = frame.screen { link rel="stylesheet" href=(asset(&format!("{screen}.css"))); }
            @if frame.scripts.contains(&"map.js") { link rel="stylesheet" href=(asset("map.css")); }
            @if frame.scripts.contains(&"sos.js") {
                link rel="manifest" href=(format!("/sos/app.webmanifest?lang={}", say.language()));
            }
            @for script in &frame.scripts { script type="module" src=(asset(script)) {} }
        }
    }
}

/// The languages by their own names; works without script. In a form they are its buttons, so that answers go along.
fn languages(frame: &Frame) -> Markup {
    let now = frame.say.language();
    html! {
        details.languages {
            summary {
                (icon(Icon::Globe))
                span.unseen { (frame.say.say("language-choose")) ": " }
                span { (now.own_name()) }
            }
            ul {
                @for language in Language::ALL {
                    li {
                        @if let Some(form) = frame.form {
                            button.plain form=(form) type="submit" name="go" value="stay" formnovalidate
                                formaction=(frame.here_with("lang", language.code())) lang=(language.code())
                                dir=(language.direction().word())
                                aria-current=[(language == now).then_some("true")] { (language.own_name()) }
                        } @else { a href=(frame.here_with("lang", language.code())) lang=(language.code()) hreflang=(language.code())
                            dir=(language.direction().word())
                            aria-current=[(language == now).then_some("true")] { (language.own_name()) } }
                    }
                }
            }
        }
    }
}

/// The other theme, for control rooms at night.
fn theme(frame: &Frame) -> Markup {
    let (id, other) = if frame.night { ("theme-day", "day") } else { ("theme-night", "night") };
    html! { a.theme href=(frame.here_with("theme", other)) { (frame.say.say(id)) } }
}

fn quick_exit(frame: &Frame) -> Markup {
    html! {
        aside.quick-exit aria-label=(frame.say.say("quick-exit")) {
            a.danger href=(QUICK_EXIT_TO) rel="noreferrer" data-quick-exit=(QUICK_EXIT_TO)
                aria-describedby="quick-exit-help" { (frame.say.say("quick-exit")) }
            span id="quick-exit-help" { (frame.say.say("quick-exit-help")) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Force, SignedIn};
    use super::*;
    use crate::words::Words;
    use amanat_core::values::Moment;

    fn frame(language: Language) -> Frame {
        let words = Words::load_what_is_there().0;
        Frame::new(words.of(language), Moment::from_millis(1_633_871_100_000), "/report?step=2&lang=en")
    }

    #[test]
    fn a_page_says_its_language_and_runs_in_its_direction() {
        for language in Language::ALL {
            let drawn = page(&frame(language), "x", html! {}).into_string();
            let dir = language.direction().word();
            assert!(drawn.contains(&format!("<html lang=\"{language}\" dir=\"{dir}\">")), "{language}");
            assert!(drawn.contains(&format!("fonts-{language}")), "only its own fonts");
            assert!(!drawn.contains("style=") && !drawn.contains("<style"), "no inline style");
            assert!(!drawn.contains("<script>"), "no inline script");
        }
    }

    #[test]
    fn every_language_is_offered_by_its_own_name_and_keeps_the_page() {
        let drawn = page(&frame(Language::Ur), "x", html! {}).into_string();
        for language in Language::ALL {
            assert!(drawn.contains(language.own_name()), "{language}");
            assert!(drawn.contains(&format!("/report?step=2&amp;lang={language}\"")), "{language}");
        }
    }

    #[test]
    fn a_protected_page_has_a_neutral_title_and_a_way_out() {
        let mut frame = frame(Language::En);
        frame.protected = true;
        let drawn = page(&frame, "Violence at home", html! {}).into_string();
        assert!(drawn.contains("<title>Amanat</title>") && drawn.contains("data-quick-exit"));
    }

    #[test]
    fn a_record_that_takes_nothing_says_so_before_anybody_writes() {
        let mut frame = frame(Language::Ur);
        let told = frame.say.say("stopped-banner");
        let says = |frame: &Frame| {
            [page(frame, "x", html! {}), desk_page(frame, "x", html! {})]
                .map(|p| p.into_string().contains(&told))
        };
        assert_eq!(says(&frame), [false, false]);
        frame.stopped = true;
        assert_eq!(says(&frame), [true, true]);
    }

    #[test]
    fn a_demo_says_so_on_every_page_and_a_force_shows_its_own_name() {
        let mut frame = frame(Language::Fa);
        frame.demo = true;
        frame.force = Force { mark: Some("/mark.png".into()), ..Force::default() };
        frame.force.names.0.insert(Language::Fa, "پلیس نمونه".into());
        frame.signed_in = Some(SignedIn {
            name: "Ali".into(),
            unit: "کلانتری".into(),
            sets_up: false,
            guest: false,
            entries: Vec::new(),
        });
        for drawn in [page(&frame, "x", html! {}), desk_page(&frame, "x", html! {})] {
            let drawn = drawn.into_string();
            assert!(drawn.contains("class=\"demo\"") && drawn.contains("پلیس نمونه"));
        }
        assert!(!desk_page(&frame, "x", html! {}).into_string().contains("/units"));
    }
}
