//! What hangs beside the card: notes, code words, surveys, and whoever speaks for the site?

use super::one::Shown;
use crate::{
    pages::{
        icons::{Icon, icon},
        parts::{
            Column, Field, Kind as Takes, day_tag, table, text::lines_of_person, time_tag, words_of_person,
        },
        people::pick,
    },
    sites::{self, Told},
    words::Say,
};
use amanat_core::{
    decide::site::{Category, CodeWord, MAX_CODE_WORDS, MAX_WORDS_CHARS, Severity},
    event::Actor,
    values::Span,
};
use maud::{Markup, html};

/// After how many days something can be reviewed, end or be due.
pub(super) const DAYS: [u32; 6] = [7, 30, 90, 180, 270, 365];
/// Rows of code words that are always there.
const MIN_ROWS: usize = 2;
/// Past notes that are listed.
const MAX_PAST: usize = 20;

/// The notes that warn now, how one is written, and those that warn nobody any more.
pub(super) fn notes(shown: &Shown<'_>) -> Markup {
    let (say, now) = (&shown.officer.frame.say, shown.officer.frame.now);
    let (holding, past) =
        (sites::warnings(shown.kept, shown.may, now), sites::past_notes(shown.kept, shown.may, now));
    html! {
        section aria-labelledby="notes" {
            h2 #notes { (say.say("site-notes")) }
            @if holding.is_empty() { p.quiet { (say.say("site-notes-none")) } }
            ul.notes { @for told in &holding { li { (note(shown, told)) @if shown.acts() { (note_acts(shown, told)) } } } }
            @if shown.acts() { (shown.folded("note", "site-note-add", &note_fields(shown))) }
            @if !past.is_empty() {
                details.act.no-print {
                    summary { (say.say("site-notes-past")) }
                    ul.notes { @for told in past.iter().take(MAX_PAST) { li { (note(shown, told)) } } }
                }
            }
        }
    }
}

/// The mark of how much a note matters, and what it is about.
pub fn note_marks(say: &Say, told: &Told<'_>) -> Markup {
    let (class, picture) = match told.note.severity {
        Severity::Information => ("mark", Icon::Know),
        Severity::Caution => ("mark care", Icon::Care),
        Severity::Danger => ("mark danger", Icon::Care),
    };
    html! {
        span class=(class) { (icon(picture)) (say.say(&format!("site-severity-{}", told.note.severity.word()))) } " "
        span.mark { (say.say(&format!("site-category-{}", told.note.category.word()))) }
        @if told.note.kept { " " span.mark { (icon(Icon::Know)) (say.say("site-note-kept")) } }
    }
}

fn note(shown: &Shown<'_>, told: &Told<'_>) -> Markup {
    let (say, now) = (&shown.officer.frame.say, shown.officer.frame.now);
    let by = match &told.note.by {
        Actor::Officer(who) => shown.visit.person_name(who).unwrap_or_default(),
        _ => String::new(),
    };
    html! {
        p.marks {
            (note_marks(say, told))
            @if told.note.is_stale(now) { " " span.mark.care { (icon(Icon::Care)) (say.say("site-note-stale")) } }
        }
        (lines_of_person(&told.text))
        p.quiet {
            @if !by.is_empty() { (words_of_person(&by)) " · " }
            (day_tag(say, told.note.at)) " · "
            (say.say("site-note-review")) " " (day_tag(say, told.note.review)) " · "
            @match told.note.ended {
                Some(at) => { (say.say("site-note-ended")) " " (day_tag(say, at)) },
                None => { (say.say("site-note-until")) " " (day_tag(say, told.note.until)) },
            }
        }
    }
}

fn note_acts(shown: &Shown<'_>, told: &Told<'_>) -> Markup {
    let no = told.no.to_string();
    // Never later than its own end.
    let left = told.note.until - shown.officer.frame.now;
    let most = DAYS.iter().rev().find(|days| Span::from_days(**days) <= left && **days <= 90);
    html! {
        div.small-acts.no-print {
            @if let Some(days) = most { (shown.button("note-holds", &[("no", &no), ("days", &days.to_string())], "site-note-holds")) }
            (shown.button("note-end", &[("no", &no)], "site-note-end"))
        }
    }
}

fn days(shown: &Shown<'_>, act: &str, name: &str, label: &str, usual: u32) -> Markup {
    let say = &shown.officer.frame.say;
    let options: Vec<_> = DAYS.iter().map(|d| (d.to_string(), say.span(Span::from_days(*d)))).collect();
    let typed = shown.typed(act, name);
    let usual = usual.to_string();
    pick(
        name,
        &say.say(label),
        &options,
        if typed.is_empty() { &usual } else { typed },
        shown.error(act, name),
    )
}

fn note_fields(shown: &Shown<'_>) -> Markup {
    let say = &shown.officer.frame.say;
    let (said, kept) = (say.say("site-note-said"), say.say("site-note-keep"));
    let words = |kind: &str, all: Vec<&'static str>| -> Vec<(String, String)> {
        all.into_iter().map(|w| (w.to_owned(), say.say(&format!("site-{kind}-{w}")))).collect()
    };
    let categories = words("category", Category::ALL.iter().map(|c| c.word()).collect());
    let severities = words("severity", Severity::ALL.iter().map(|s| s.word()).collect());
    html! {
        (pick("category", &say.say("site-note-category"), &categories, shown.typed("note", "category"), None))
        (pick("severity", &say.say("site-note-severity"), &severities, shown.typed("note", "severity"), None))
        (Field { kind: Takes::Lines(3), value: shown.typed("note", "note-said"), error: shown.error("note", "note-said"),
                 max_chars: MAX_WORDS_CHARS, ..Field::line("note-said", &said) }.draw(say))
        (days(shown, "note", "review", "site-note-review-in", 90))
        (days(shown, "note", "until", "site-note-until-in", 180))
        div.choice { input #keep type="checkbox" name="keep" value="yes" checked[shown.typed("note", "keep") == "yes"]; label for="keep" { (kept) } }
    }
}

/// The words by which people know each other; here for whoever looks after the site.
pub(super) fn code_words(shown: &Shown<'_>) -> Markup {
    let say = &shown.officer.frame.say;
    let words = sites::code_words(shown.kept, shown.may);
    if !shown.may.read_kept {
        return html! {};
    }
    html! {
        section aria-labelledby="code-words" {
            h2 #code-words { (say.say("site-code-words")) }
            @if words.is_empty() { p.quiet { (say.say("site-code-words-none")) } }
            @else { dl.facts { @for each in &words { dt { strong { (words_of_person(&each.word)) } } dd { (words_of_person(&each.means)) } } } }
            @if shown.acts() { (shown.folded("code-words", "site-code-words-choose", &code_fields(shown, &words))) }
        }
    }
}

fn code_fields(shown: &Shown<'_>, words: &[CodeWord]) -> Markup {
    let say = &shown.officer.frame.say;
    let rows = (words.len() + 1).clamp(MIN_ROWS, MAX_CODE_WORDS);
    let came_back = shown.again.act == "code-words";
    html! {
        p.help { (say.say("site-code-words-help")) }
        @for n in 1..=rows {
            @let (word, means) = (format!("word-{n}"), format!("means-{n}"));
            @let kept = words.get(n - 1);
            @let was = |name: &str, kept: Option<&String>| if came_back { shown.typed("code-words", name).to_owned() } else { kept.cloned().unwrap_or_default() };
            @let (one, two) = (was(&word, kept.map(|k| &k.word)), was(&means, kept.map(|k| &k.means)));
            div.two {
                (Field { value: &one, error: shown.error("code-words", &word), optional: true, max_chars: MAX_WORDS_CHARS, forgotten: true,
                         ..Field::line(&word, &say.with("site-code-word", &[("no", n.into())])) }.draw(say))
                (Field { value: &two, optional: true, max_chars: MAX_WORDS_CHARS, forgotten: true,
                         ..Field::line(&means, &say.with("site-code-means", &[("no", n.into())])) }.draw(say))
            }
        }
    }
}

/// When its security was looked at last, and what was found.
pub(super) fn survey(shown: &Shown<'_>) -> Markup {
    let (say, site) = (&shown.officer.frame.say, shown.site());
    let said = say.say("site-survey-said");
    let found = say.say("site-finding-said");
    html! {
        section aria-labelledby="survey" {
            h2 #survey { (say.say("site-survey")) }
            @match site.surveyed {
                Some(at) => { p { (say.say("site-survey-last")) " " (day_tag(say, at)) } (lines_of_person(&sites::survey(shown.kept).unwrap_or_default())) },
                None => p.quiet { (say.say("site-survey-none")) },
            }
            (findings(shown))
            @if shown.acts() {
                (shown.folded("survey", "site-survey-add", &html! {
                    (Field { kind: Takes::Lines(4), value: shown.typed("survey", "survey-said"), error: shown.error("survey", "survey-said"),
                             max_chars: MAX_WORDS_CHARS, ..Field::line("survey-said", &said) }.draw(say))
                }))
                (shown.folded("finding", "site-finding-add", &html! {
                    (Field { kind: Takes::Lines(2), value: shown.typed("finding", "finding-said"), error: shown.error("finding", "finding-said"),
                             max_chars: MAX_WORDS_CHARS, ..Field::line("finding-said", &found) }.draw(say))
                    (days(shown, "finding", "due", "site-finding-due-in", 30))
                }))
            }
        }
    }
}

fn findings(shown: &Shown<'_>) -> Markup {
    let (say, site, now) = (&shown.officer.frame.say, shown.site(), shown.officer.frame.now);
    let texts = sites::findings(shown.kept);
    let columns =
        ["site-finding-said", "site-finding-due", "site-finding-how"].map(|id| Column::words(say.say(id)));
    let mut rows: Vec<_> = (1u16..).zip(&site.findings).zip(texts).collect();
    // What is to be mended first, and of it the oldest promise.
    rows.sort_by_key(|((no, finding), _)| (finding.done.is_some(), finding.due, *no));
    let row = |((no, finding), text): ((u16, &amanat_core::decide::site::Finding), String)| {
        let how = html! {
            @match finding.done {
                Some(at) => { "✓ " (say.say("site-mended")) " " (time_tag(say, at)) },
                None => {
                    @if finding.due <= now { span.mark.care { (icon(Icon::Care)) (say.say("site-finding-late")) } }
                    @if shown.acts() { (shown.button("mend", &[("no", &no.to_string())], "site-mend")) }
                },
            }
        };
        vec![lines_of_person(&text), day_tag(say, finding.due), how]
    };
    let rows: Vec<_> = rows.into_iter().map(row).collect();
    html! { @if !rows.is_empty() { (table(&say.say("site-findings"), &columns, &rows)) } }
}

/// Whoever speaks for the site, by their accounts.
pub(super) fn operators(shown: &Shown<'_>) -> Markup {
    let (say, site) = (&shown.officer.frame.say, shown.site());
    let (label, help) = (say.say("site-operator-name"), say.say("site-operator-help"));
    html! {
        section aria-labelledby="operators" {
            h2 #operators { (say.say("site-operators")) }
            @if site.operators.is_empty() { p.quiet { (say.say("site-operators-none")) } }
            ul {
                @for who in &site.operators {
                    li {
                        (words_of_person(&shown.visit.person_name(who).unwrap_or_default()))
                        @if shown.acts() { (shown.button("operator-remove", &[("who", who.as_str())], "site-operator-remove")) }
                    }
                }
            }
            @if shown.acts() {
                (shown.folded("operator", "site-operator-add", &html! {
                    (Field { value: shown.typed("operator", "operator"), error: shown.error("operator", "operator"), help: &help,
                             max_chars: 100, forgotten: true, ..Field::line("operator", &label) }.draw(say))
                }))
            }
        }
    }
}

/// When nobody looks after it any more.
pub(super) fn close(shown: &Shown<'_>) -> Markup {
    let say = &shown.officer.frame.say;
    let (why, help) = (say.say("site-close-why"), say.say("site-close-help"));
    html! {
        @if shown.may.manage && shown.site().closed.is_some() {
            p.no-print { a href={ "/sites/new?like=" (shown.site().id) } { (say.say("site-add-again")) } }
        }
        @if shown.acts() {
            (shown.folded("close", "site-close", &html! {
                (Field { kind: Takes::Lines(2), value: shown.typed("close", "close-why"), error: shown.error("close", "close-why"), help: &help,
                         max_chars: MAX_WORDS_CHARS, ..Field::line("close-why", &why) }.draw(say))
            }))
        }
    }
}
