//! How does a receipt work for years, without us?
//!
//! One HTML file with everything in it: the person's words, the proof, the policy, the check and its look. It asks no
//! network for anything and is opened from a telephone's files. Its content policy allows exactly the one style and
//! the one script in it, by their hashes.
//!
//! It says itself that a page from the police proves nothing by itself, and where others check it.

use super::{is_discreet, mark, unit_name};
use crate::{
    assets::asset_text,
    intake::FollowUpCode,
    pages::{
        Frame,
        parts::{
            ltr,
            text::{command_line, lines_of_person},
            time_tag, told_time_tag, words_of_person,
        },
    },
};
use amanat_core::{
    answers::{Answer, Answers},
    decide::matter::Matter,
    setup::Setup,
    values::{Class, Language},
};
use amanat_proof::receipt::Receipt;
use base64::{Engine, prelude::BASE64_STANDARD};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

/// The whole look of a receipt.
const STYLE: &str = include_str!("file.css");
/// Where other people's verifiers of this kind of log are described.
const OTHERS: &str = "https://c2sp.org/tlog-proof";

/// A receipt and all that its file says.
pub struct Kept<'a> {
    /// Language, force, now.
    pub frame: &'a Frame,
    /// Names of units and questions.
    pub setup: &'a Setup,
    /// The matter as it is now.
    pub matter: &'a Matter,
    /// The proof.
    pub receipt: &'a Receipt,
    /// Whose word counts, as text.
    pub policy: &'a str,
    /// The follow-up code, where it is at hand.
    pub code: Option<&'a FollowUpCode>,
}

impl Kept<'_> {
    /// The file.
    pub fn draw(&self, address: &str) -> String {
        let say = &self.frame.say;
        let is_discreet = is_discreet(self.setup, self.matter);
        let title = if is_discreet { say.say("brand") } else { say.say("receipt-file-title") };
        let script = verifier();
        let style = style(say.language());
        let csp = format!(
            "default-src 'none'; style-src 'sha256-{}'; font-src data:; script-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
            hash(&style),
            hash(&script),
        );
        let page = html! {
            (DOCTYPE)
            html lang=(say.language().code()) dir=(say.direction().word()) {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content=(csp);
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="referrer" content="no-referrer";
                    title { (title) }
                    style { (PreEscaped(&style)) }
                }
                body {
                    header { p.house { (self.frame.house_name()) } @if self.frame.demo { p.demo { (say.say("demo-banner")) } } }
                    main {
                        h1 { (title) }
                        (self.facts(address, is_discreet))
                        (verdicts(self.frame))
                        @if !is_discreet { (self.told()) }
                        (self.proof())
                    }
                    script type="text/plain" id="amanat-policy" { (PreEscaped(safe(self.policy))) }
                    (PreEscaped(self.receipt.to_element()))
                    script { (PreEscaped(&script)) }
                }
            }
        };
        page.into_string()
    }

    fn facts(&self, address: &str, is_discreet: bool) -> Markup {
        let say = &self.frame.say;
        let fact = |id: &str, what: Markup| html! { div { dt { (say.say(id)) } dd { (what) } } };
        html! {
            dl {
                @if let Some(code) = self.code {
                    (fact("receipt-code", html! { strong.code { (ltr(&code.to_string())) } }))
                } @else {
                    (fact("receipt-code", html! { (say.say("receipt-code-elsewhere")) }))
                }
                (fact("receipt-when", time_tag(say, self.matter.opened)))
                @if !is_discreet {
                    (fact("receipt-unit", words_of_person(&unit_name(self.frame, self.setup, self.matter))))
                }
                @if let Some(due) = self.matter.due() { (fact("receipt-due", time_tag(say, due.due))) }
                (fact("receipt-where-to-follow", html! { (ltr(&format!("{address}/follow"))) }))
                (fact("receipt-fingerprint", ltr(&mark::fingerprint(self.receipt))))
            }
            @if let Some(code) = self.code { (PreEscaped(mark::qr(&mark::in_qr(address, code, self.receipt)))) }
        }
    }

    /// The sender's own words, as they were recorded.
    fn told(&self) -> Markup {
        let say = &self.frame.say;
        let desk = self.matter.desk.as_str();
        let words = self.receipt.words.get(Class::Content.word());
        let answers: Answers = words.and_then(|w| serde_json::from_str(w).ok()).unwrap_or_default();
        let asks = self.setup.playbook(self.matter).map(|p| p.asks.as_slice()).unwrap_or_default();
        html! {
            @if !answers.0.is_empty() {
                h2 { (say.say("receipt-told")) }
                @for ask in asks {
                    @if let Some(answer) = answers.0.get(&ask.name) {
                        h3 { (say.desk(desk, &format!("{desk}-ask-{}", ask.name))) }
                        (self.answer(&ask.name, answer))
                    }
                }
            }
        }
    }

    fn answer(&self, ask: &str, answer: &Answer) -> Markup {
        let say = &self.frame.say;
        let desk = self.matter.desk.as_str();
        match answer {
            Answer::Text(text) => lines_of_person(text),
            Answer::Choice(option) => html! { p { (say.desk(desk, &format!("{desk}-ask-{ask}-{option}"))) } },
            Answer::YesNo(yes) => html! { p { (say.say(if *yes { "answer-yes" } else { "answer-no" })) } },
            Answer::Number(number) => html! { p { (say.number(i64::from(*number))) } },
            Answer::Time(at) => html! { p { (told_time_tag(say, *at)) } },
            Answer::Place(at) => {
                let area = at.area.as_ref().and_then(|a| self.setup.places.area(a));
                html! {
                    p {
                        (words_of_person(&at.text)) " "
                        @if let Some(area) = area { (words_of_person(area.names.in_language(say.language()))) " " }
                        @if let Some(p) = at.point { (ltr(&format!("{:.5}, {:.5}", p.lat(), p.lon()))) }
                    }
                }
            }
            Answer::Unit(unit) => {
                let name = self.setup.places.unit(unit).map_or("", |u| u.names.in_language(say.language()));
                html! { p { (words_of_person(name)) } }
            }
            Answer::Language(language) => html! { p { (language.own_name()) } },
            Answer::Files(files) => html! { p { (say.number(files.len() as i64)) } },
        }
    }

    fn proof(&self) -> Markup {
        let say = &self.frame.say;
        html! {
            h2 { (say.say("receipt-proof")) }
            p { (say.say("receipt-proves-nothing")) }
            p { (say.say("receipt-others")) " " (ltr(OTHERS)) }
            p { (command_line()) }
            details {
                summary { (say.say("receipt-proof-show")) }
                pre dir="ltr" { (self.receipt.proof) }
                pre dir="ltr" { (self.policy) }
            }
        }
    }
}

/// The check, written so that it neither ends its own element nor looks like a second receipt: it names the element
/// that it searches for.
fn verifier() -> String {
    let script = asset_text("verifier.js").unwrap_or_default();
    script.replace("<script", "\\x3cscript").replace("</script", "\\x3c/script")
}

/// The look with the letters of a language, which a device may lack.
fn style(language: Language) -> String {
    let letters = asset_text(&format!("receipt-{language}.css")).unwrap_or_default();
    format!("{letters}{STYLE}")
}

/// The place where the check says what it found; one of its parts is shown.
pub fn verdicts(frame: &Frame) -> Markup {
    let say = &frame.say;
    html! {
        section.verdict data-verify aria-live="polite" {
            p.good data-verdict="recorded-and-witnessed" hidden {
                strong { (say.say("verdict-witnessed")) } " "
                (say.say("verdict-witnesses")) " " span data-witnesses {}
            }
            p.know data-verdict="recorded-by-log-only" hidden {
                strong { (say.say("verdict-log-only")) } " " (say.say("verdict-log-only-help"))
            }
            p.danger data-verdict="does-not-match" hidden {
                strong { (say.say("verdict-no-match")) } " " (say.say("verdict-no-match-help")) " "
                @for why in ["receipt", "proof", "checkpoint", "event", "words"] {
                    span data-why=(why) hidden { (say.say(&format!("verdict-why-{why}"))) }
                }
            }
            p.know data-verdict="cannot-check" hidden {
                strong { (say.say("verdict-cannot")) } " "
                span data-why="browser" hidden { (say.say("verdict-why-browser")) }
                span data-why="policy" hidden { (say.say("verdict-why-policy")) }
            }
            noscript { p.know { (say.say("verdict-no-script")) } }
        }
    }
}

/// Text that cannot end the element it stands in.
pub fn safe(text: &str) -> String {
    text.replace("</", "<\\/")
}

fn hash(text: &str) -> String {
    BASE64_STANDARD.encode(Sha256::digest(text.as_bytes()))
}
