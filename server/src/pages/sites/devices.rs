//! Which devices press for help in this site's name, and how does one become one of them?
//!
//! Whoever looks after the site makes a one-time code, shown once as a picture and in digits. Whoever holds the phone
//! opens the address, and both compare a short code. A lost one is revoked with a reason, for good.
//!
//! Not here: what a device sends (`sos::enrol`), what may happen to one (`core::decide::device`).

use super::{hangs::DAYS, one::Shown};
use crate::{
    intake::FollowUpCode,
    officer::Officer,
    pages::{
        desk_page,
        here::kept_nowhere,
        icons::{Icon, icon},
        parts::{Field, Kind as Takes, Tone, ltr, notice, relative_tag, time_tag, words_of_person},
        people::pick,
        receipt::qr,
        trouble::{Trouble, ours},
    },
    sos::enrolled::{check_digits, words},
    town::Town,
};
use amanat_core::{
    decide::device::{Device, INVITED_FOR, Kind, MAX_LABEL_CHARS, Why},
    guard::Duty,
    values::{SiteId, Span},
};
use amanat_record::{Fault, Kept};
use axum::response::Response;
use maud::{Markup, PreEscaped, html};
use std::sync::Arc;

/// Longer than this without a word of a device is said.
const SILENT_FOR: Span = Span::from_days(DAYS[0]);

/// The devices of a site that are not revoked, in the order in which they came.
pub(super) fn of_site(town: &Town, site: &SiteId) -> Result<Vec<Arc<Kept<Device>>>, Fault> {
    let mut devices = town.system().lives::<Device>(Duty::ManageSites)?;
    devices.retain(|kept| kept.state.site == *site);
    Ok(devices)
}

/// Each device with how it is, and how another is added.
pub(super) fn section(shown: &Shown<'_>) -> Result<Markup, Trouble> {
    let frame = &shown.officer.frame;
    let say = &frame.say;
    let devices = of_site(shown.town, &shown.site().id).map_err(ours(frame))?;
    Ok(html! {
        section aria-labelledby="devices" {
            h2 #devices { (say.say("site-devices")) }
            @if devices.is_empty() { p.quiet { (say.say("site-devices-none")) } }
            ul.devices { @for kept in &devices { li { (device(shown, kept)) } } }
            @if shown.acts() { (shown.folded("device-invite", "device-invite", &invite_fields(shown))) }
        }
    })
}

fn device(shown: &Shown<'_>, kept: &Kept<Device>) -> Markup {
    let (say, device) = (&shown.officer.frame.say, &kept.state);
    let words = words(kept);
    html! {
        p {
            strong { (words_of_person(words.label.as_deref().unwrap_or_default())) } " · "
            (say.say(&format!("device-kind-{}", device.kind.word())))
            @if let (true, Some(phone)) = (shown.may.manage, &words.phone) { " · " (ltr(phone)) }
        }
        (how_it_is(shown, device))
        @if shown.acts() { (acts(shown, device)) }
    }
}

fn how_it_is(shown: &Shown<'_>, device: &Device) -> Markup {
    let (say, now) = (&shown.officer.frame.say, shown.officer.frame.now);
    let heard = shown.town.sos().heard(&device.id);
    html! {
        p.marks {
            @match (device.joined, device.confirmed) {
                (None, _) if device.invitation.as_ref().is_some_and(|i| now < i.until) => span.mark { (say.say("device-invited")) },
                (None, _) => span.mark.care { (icon(Icon::Care)) (say.say("device-lapsed")) },
                (Some(_), None) => span.mark.care { (icon(Icon::Care)) (say.say("device-to-compare")) },
                (Some(_), Some(_)) => span.mark.good { (icon(Icon::Done)) (say.say("device-enrolled")) },
            }
            @if device.is_proven() && heard.is_none_or(|at| now - at > SILENT_FOR) && device.kind != Kind::Telephone {
                " " span.mark { (say.say("device-silent")) }
            }
        }
        @if let Some(at) = heard { p.quiet { (say.say("device-heard")) " " (relative_tag(say, at, now)) } }
        @if let (Some(at), None) = (device.joined, device.confirmed) {
            p { (say.say("device-joined")) " " (time_tag(say, at)) }
            @if let Some(check) = check_digits(device) {
                p { (say.say("device-check")) " " strong.big-code { (ltr(&check)) } }
                p.quiet { (say.say("device-check-help")) }
            }
        }
    }
}

fn acts(shown: &Shown<'_>, device: &Device) -> Markup {
    let say = &shown.officer.frame.say;
    let id = device.id.as_str();
    let whys: Vec<_> =
        Why::ALL.iter().map(|why| (why.word(), say.say(&format!("device-why-{}", why.word())))).collect();
    html! {
        div.small-acts.no-print {
            @if device.joined.is_none() { (shown.button("device-again", &[("device", id)], "device-again")) }
            @if device.joined.is_some() && device.confirmed.is_none() { (shown.button("device-confirm", &[("device", id)], "device-confirm")) }
            @if device.is_enrolled() { a href=(shown.at(&format!("pins/{id}"))) { (say.say("pins-title")) } }
            form method="post" action=(shown.at("device-revoke")) {
                (shown.officer.form_token())
                input type="hidden" name="device" value=(id);
                select name="why" aria-label=(say.say("device-why")) { @for (word, title) in &whys { option value=(word) { (title) } } }
                button.second type="submit" { (say.say("device-revoke")) }
            }
        }
    }
}

fn invite_fields(shown: &Shown<'_>) -> Markup {
    let say = &shown.officer.frame.say;
    let (label, help) = (say.say("device-label"), say.say("device-label-help"));
    let (phone, phone_help) = (say.say("device-phone"), say.say("device-phone-help"));
    let act = "device-invite";
    let kinds: Vec<_> = Kind::ALL
        .iter()
        .map(|k| (k.word().to_owned(), say.say(&format!("device-kind-{}", k.word()))))
        .collect();
    html! {
        (pick("device-kind", &say.say("device-kind"), &kinds, shown.typed(act, "device-kind"), shown.error(act, "device-kind")))
        (Field { value: shown.typed(act, "label"), error: shown.error(act, "label"), help: &help, max_chars: MAX_LABEL_CHARS,
                 ..Field::line("label", &label) }.draw(say))
        (Field { kind: Takes::Phone, value: shown.typed(act, "phone"), error: shown.error(act, "phone"), help: &phone_help, optional: true,
                 max_chars: 30, forgotten: true, ..Field::line("phone", &phone) }.draw(say))
    }
}

/// The one-time code, shown once: as a picture that a phone's camera opens, and in digits. It stands behind the `#` of
/// the address, which browsers send to nobody.
pub(super) fn handed_over(
    town: &Town,
    officer: &Officer,
    (site, label): (&SiteId, &str),
    code: &FollowUpCode,
) -> Response {
    let say = &officer.frame.say;
    let address = format!("{}/sos/enrol", town.settings().address.trim_end_matches('/'));
    let minutes = INVITED_FOR.millis() / 60_000;
    let body = html! {
        h1 { (say.say("device-code-title")) }
        p { strong { (words_of_person(label)) } }
        ol.steps-to-do {
            li { (say.say("device-code-scan")) " " (ltr(&address)) }
            li { (say.say("device-code-type")) }
            li { (say.say("device-code-compare")) }
        }
        (PreEscaped(qr(&format!("{address}#{}", code.digits()))))
        p.big-code { (ltr(&code.to_string())) }
        (notice(say, Tone::Care, html! { p { (say.with("device-code-once", &[("minutes", minutes.into())])) } }))
        p.no-print { a.button.main href={ "/sites/" (site) "#devices" } { (say.say("device-code-done")) } }
    };
    kept_nowhere(desk_page(&officer.frame, &say.say("device-code-title"), body))
}
