//! Who sees that a matter was read in an emergency?
//!
//! Whoever works on it, on their first page and on the matter's; whoever brought it, as a post and never a name, with
//! what the review came to; and whoever answers for the person, where it was not right.

use super::ask::stands;
use crate::{
    pages::{
        Frame,
        matter::words::{name_of, person_of},
        parts::{Tone, ltr, notice, time_tag, words_of_person},
        staff::Naming,
    },
    words::Say,
};
use amanat_core::{
    decide::glass::{Glass, Verdict},
    values::MatterNo,
};
use amanat_record::{Fault, Seen, Visit};
use maud::{Markup, html};

/// On the first page of those who work on such a matter, and of those who answer for whoever was wrong.
pub fn on_today(frame: &Frame, visit: &Visit) -> Result<Markup, Fault> {
    let say = &frame.say;
    let (read, wrong) = (visit.glasses_to_know(frame.now)?, visit.glasses_not_justified(frame.now));
    let mut about = Vec::with_capacity(read.len());
    for glass in &read {
        about.push(visit.matter(glass.matter)?);
    }
    Ok(html! {
        @if !read.is_empty() {
            section aria-labelledby="emergencies" {
                h2 #emergencies { (say.say("emergency-read")) }
                ul.queue { @for (glass, seen) in read.iter().zip(&about) { li {
                    p.what { (matter_of(say, glass, seen.as_ref())) }
                    p.about { (by(frame, visit, glass)) }
                    p.waits { (stands(frame, glass)) }
                    p.quiet { (time_tag(say, glass.broken)) }
                } } }
            }
        }
        @if !wrong.is_empty() {
            section aria-labelledby="unjustified" {
                h2 #unjustified { (say.say("emergency-wrong-title")) }
                ul.queue { @for glass in &wrong { li {
                    p.what { (words_of_person(&person_of(visit, &glass.by))) }
                    p.about { (say.say("glass-verdict-not_justified")) }
                    p.quiet { (time_tag(say, glass.broken)) }
                } } }
            }
        }
    })
}

/// The matter, as far as whoever looks sees it: who gives its work out without reading it learns no number.
fn matter_of(say: &Say, glass: &Glass, seen: Option<&Seen>) -> Markup {
    let link = |to: String, text: Markup| html! { a href=(to) { (text) } };
    match seen {
        Some(Seen::Full(_)) => link(format!("/matter/{}", glass.matter), ltr(&glass.matter.label())),
        Some(Seen::Clocks(clocks)) if !clocks.reference.is_empty() => {
            link(format!("/clock/{}", clocks.reference), html! { (say.say("matter-protected")) })
        }
        _ => html! { (say.say("matter-protected")) },
    }
}

fn by(frame: &Frame, visit: &Visit, glass: &Glass) -> Markup {
    let say = &frame.say;
    let naming = Naming { say, setup: visit.setup() };
    html! {
        (words_of_person(&person_of(visit, &glass.by))) " · " (naming.role(&glass.post)) " · "
        (words_of_person(&name_of(visit, say, &glass.unit))) " · " (say.say(&format!("glass-reason-{}", glass.reason.word())))
    }
}

/// On the matter's page, for those who may know who looked.
pub fn at_matter(frame: &Frame, visit: &Visit, no: MatterNo) -> Result<Markup, Fault> {
    let say = &frame.say;
    let glasses = visit.glasses_of(no)?;
    let mut why = Vec::with_capacity(glasses.len());
    for glass in &glasses {
        why.push(visit.said_of_glass(&glass.id)?);
    }
    Ok(html! {
        @if !glasses.is_empty() {
            section.emergencies aria-labelledby="emergency-read" {
                h2 #emergency-read { (say.say("emergency-read")) }
                ol.timeline { @for (glass, said) in glasses.iter().zip(&why) { li {
                    p.what { (by(frame, visit, glass)) }
                    p.quiet { (time_tag(say, glass.broken)) " · " (stands(frame, glass)) }
                    div.more { @for one in said { p { (words_of_person(&one.text)) } } }
                } } }
            }
        }
    })
}

/// On the page of whoever brought it.
pub fn for_sender(frame: &Frame, visit: &Visit, no: MatterNo) -> Result<Markup, Fault> {
    let say = &frame.say;
    let glasses = visit.glasses_of(no)?;
    let naming = Naming { say, setup: visit.setup() };
    let was_wrong = glasses.iter().any(|glass| glass.verdict() == Some(Verdict::NotJustified));
    Ok(html! {
        @if !glasses.is_empty() {
            h2 { (say.say("emergency-sender-title")) }
            p { (say.say("emergency-sender-help")) }
            @if was_wrong { (notice(say, Tone::Care, html! { p { (say.say("emergency-sender-wrong")) } })) }
            ol.timeline { @for glass in &glasses { li {
                p.what { (naming.role(&glass.post)) " · " (say.say(&format!("glass-reason-{}", glass.reason.word()))) }
                p.quiet { (time_tag(say, glass.broken)) " · " (stands(frame, glass)) }
            } } }
        }
    })
}
