//! How does a file become a playbook, or a list of faults with their lines?

mod tables;

use self::tables::{RawClock, RawTakers, clocks_of, takers_of};
use super::{Ask, AskKind, BreakGlass, Close, Door, Fault, Playbook, Publish, Registers, Route, Step};
use crate::answers::AGE;
use crate::values::{Class, DeskId, Level, Span};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use toml::Spanned;

/// The largest playbook file.
pub const MAX_PLAYBOOK_BYTES: usize = 64 * 1024;
/// The most questions a desk may ask.
pub const MAX_ASKS: usize = 24;
/// The longest answer a question may allow, in characters.
pub const MAX_ANSWER_CHARS: u32 = 20_000;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    desk: Spanned<DeskId>,
    protection: Level,
    compartment: Spanned<String>,
    discreet: bool,
    anonymous: bool,
    doors: Spanned<Vec<Door>>,
    asks: Spanned<Vec<Spanned<RawAsk>>>,
    route: Spanned<Route>,
    takers: Spanned<RawTakers>,
    steps: Spanned<Vec<Step>>,
    clocks: Vec<Spanned<RawClock>>,
    late: Spanned<Vec<String>>,
    close: Close,
    registers: Registers,
    break_glass: BreakGlass,
    publish: Publish,
    keep: Span,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawAsk {
    name: String,
    #[serde(rename = "type")]
    kind: AskKind,
    required: bool,
    limit: Option<u32>,
    #[serde(default)]
    options: Vec<String>,
    class: Class,
}

/// Reads `playbook.toml`; `folder` is the desk's folder, whose name the desk must bear.
///
/// Errors: every fault found, each with file, line and remedy.
pub fn read(folder: &str, text: &str) -> Result<Playbook, Vec<Fault>> {
    let name = format!("desks/{folder}/playbook.toml");
    if text.len() > MAX_PLAYBOOK_BYTES {
        return Err(vec![Fault::of_file(&name, "it is longer than 64 KiB", "shorten it")]);
    }
    let file: File = toml::from_str(text).map_err(|e| vec![unreadable(&name, text, &e)])?;
    let mut faults = Faults { name: &name, text, found: Vec::new() };
    check_names(folder, &file, &mut faults);
    check_steps(&file, &mut faults);
    let asks = asks_of(&file, &mut faults);
    let clocks = clocks_of(&file, &asks, &mut faults);
    let takers = takers_of(&file.takers, &asks, &mut faults);
    if !faults.found.is_empty() {
        return Err(faults.found);
    }
    Ok(Playbook {
        desk: file.desk.into_inner(),
        edition: edition(text),
        protection: file.protection,
        compartment: file.compartment.into_inner(),
        discreet: file.discreet,
        anonymous: file.anonymous,
        doors: file.doors.into_inner(),
        asks,
        route: file.route.into_inner(),
        takers,
        steps: file.steps.into_inner(),
        clocks,
        late: file.late.into_inner(),
        close: file.close,
        registers: file.registers,
        break_glass: file.break_glass,
        publish: file.publish,
        keep: file.keep,
    })
}

fn edition(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().take(8).map(|b| format!("{b:02x}")).collect()
}

fn unreadable(name: &str, text: &str, error: &toml::de::Error) -> Fault {
    let offset = error.span().map_or(0, |s| s.start);
    let message = error.message();
    let remedy = match message.split_once(", expected ") {
        Some((_, expected)) => format!("write {expected}"),
        None if message.starts_with("missing field") => {
            "write it out: nothing is inherited, every property stands in every playbook".to_owned()
        }
        None => "see docs/desks.md for every word and its values".to_owned(),
    };
    let wrong = message.split(", expected ").next().unwrap_or(message);
    Fault::at(name, text, offset, wrong, remedy)
}

struct Faults<'a> {
    name: &'a str,
    text: &'a str,
    found: Vec<Fault>,
}

impl Faults<'_> {
    fn add<T>(&mut self, at: &Spanned<T>, wrong: impl Into<String>, remedy: impl Into<String>) {
        self.found.push(Fault::at(self.name, self.text, at.span().start, wrong, remedy));
    }
}

fn check_names(folder: &str, file: &File, faults: &mut Faults<'_>) {
    if file.desk.get_ref().as_str() != folder {
        faults.add(
            &file.desk,
            "the desk has another name than its folder",
            format!("write desk = \"{folder}\""),
        );
    }
    if file.doors.get_ref().is_empty() {
        faults.add(&file.doors, "nobody can come in", "name at least one door, such as \"web\"");
    }
    if file.late.get_ref().is_empty() {
        faults.add(
            &file.late,
            "a missed promise would tell nobody",
            "name who is told first, such as \"desk_head\"",
        );
    }
    if file.compartment.get_ref() == crate::compartment::ORDINARY && file.protection >= Level::P3 {
        faults.add(
            &file.compartment,
            "a protected desk cannot share its keys with ordinary desks",
            format!("write compartment = \"{folder}\""),
        );
    }
}

fn check_steps(file: &File, faults: &mut Faults<'_>) {
    let steps = file.steps.get_ref();
    let ordered = steps.windows(2).all(|w| w[0] < w[1]);
    if !ordered || steps.first() != Some(&Step::Open) || steps.last() != Some(&Step::Close) {
        faults.add(
            &file.steps,
            "a step cannot be reached",
            "write them in order, from \"open\" to \"close\", each once",
        );
    }
}

fn asks_of(file: &File, faults: &mut Faults<'_>) -> Vec<Ask> {
    if file.asks.get_ref().len() > MAX_ASKS {
        faults.add(&file.asks, "more than 24 questions", "ask for less; the rest can be asked later");
    }
    let mut seen = BTreeSet::new();
    let mut asks = Vec::new();
    for raw in file.asks.get_ref() {
        let ask = raw.get_ref();
        if DeskId::new(ask.name.clone()).is_err() || !seen.insert(ask.name.clone()) {
            faults.add(
                raw,
                format!("`{}` is no name or asked twice", ask.name),
                "name each question once, in a–z and _",
            );
        }
        let options: BTreeSet<&String> = ask.options.iter().collect();
        let named = options.iter().all(|o| DeskId::new(o.as_str()).is_ok());
        if !named || options.len() != ask.options.len() || ask.options.contains(&"else".to_owned()) {
            faults.add(raw, "an option is no name or there twice", "name each option once, in a–z and _");
        }
        if (ask.kind == AskKind::Choice) == ask.options.is_empty() {
            faults.add(raw, "only a choice has options, and it needs them", "write options = [\"…\", \"…\"]");
        }
        let limit = ask.limit.unwrap_or(default_limit(ask.kind));
        if limit == 0 || limit > MAX_ANSWER_CHARS {
            faults.add(raw, "no such limit", format!("write a limit from 1 to {MAX_ANSWER_CHARS}"));
        }
        asks.push(Ask {
            name: ask.name.clone(),
            kind: ask.kind,
            required: ask.required,
            limit,
            options: ask.options.clone(),
            class: ask.class,
        });
    }
    if file.registers == Registers::AlwaysUnder18
        && !asks.iter().any(|a| a.name == AGE && a.kind == AskKind::Number)
    {
        faults.add(
            &file.asks,
            "nobody is asked how old the person is",
            format!("ask for it: {{ name = \"{AGE}\", type = \"number\", … }}"),
        );
    }
    if let Some(never) = &file.route.get_ref().never
        && !asks.iter().any(|a| &a.name == never && a.kind == AskKind::Unit)
    {
        faults.add(
            &file.route,
            format!("`never = \"{never}\"` is no question of type unit"),
            "ask for a unit under that name",
        );
    }
    asks
}

fn default_limit(kind: AskKind) -> u32 {
    match kind {
        AskKind::LongText => 5_000,
        AskKind::Photo => 5,
        AskKind::Number => 9,
        AskKind::Phone => 30,
        _ => 200,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"# A person reports.
desk = "report"
protection = "P2"
compartment = "ordinary"
discreet = false
anonymous = true
doors = ["web", "api"]
asks = [
  { name = "what_happened", type = "long_text", required = true, class = "content" },
  { name = "kind", type = "choice", options = ["theft", "other"], required = true, class = "content" },
]
route = { by = "area", to = "station", else = "district" }
takers = { lowest_rank = "constable", attributes = [] }
steps = ["open", "acknowledge", "answer", "close"]
clocks = [
  { name = "first_contact", from = "open", until = "acknowledge", within = "24h", runs = "always" },
  { name = "answer", from = "acknowledge", until = "answer", within = { theft = "3d", else = "7d" }, runs = "working_hours" },
]
late = ["desk_head"]
close = { needs = ["finding"], verdict = "asked", silent_after = "7d", disputed = "one_level_up" }
registers = "never"
break_glass = "never"
publish = "counts_only"
keep = "5y"
"#;

    fn faults(from: &str, to: &str) -> Vec<Fault> {
        assert!(GOOD.contains(from), "{from}");
        read("report", &GOOD.replace(from, to)).expect_err(to)
    }

    #[test]
    fn a_good_playbook_is_read_whole() {
        let book = read("report", GOOD).unwrap();
        assert_eq!(book.clocks.len(), 2);
        assert_eq!(book.within(&book.clocks[1], &["theft".into()]), Span::from_hours(72));
        assert_eq!(book.within(&book.clocks[1], &[]), Span::from_hours(168));
        assert_eq!(book.edition.len(), 16);
    }

    #[test]
    fn an_unknown_word_names_its_line_and_the_words_there_are() {
        let found = faults("within = \"24h\", runs = \"always\"", "within = \"24h\", runs = \"sometimes\"");
        assert_eq!(found[0].line, 16);
        assert!(found[0].remedy.contains("working_hours"), "{}", found[0]);
    }

    #[test]
    fn a_clock_that_can_never_stop_is_refused() {
        let found =
            faults("from = \"open\", until = \"acknowledge\"", "from = \"answer\", until = \"acknowledge\"");
        assert!(found[0].wrong.contains("never stop") && found[0].line == 16, "{}", found[0]);
    }

    #[test]
    fn a_sender_chooses_who_answers_and_whoever_chooses_nothing_has_the_rest() {
        let table = "attributes = { theft = [\"woman\"], else = [\"trained_children\"] }";
        let book = read("report", &GOOD.replace("attributes = []", table)).unwrap();
        assert_eq!(book.takers(&["theft".into()]).attributes, ["woman"]);
        assert_eq!(book.takers(&["other".into()]).attributes, ["trained_children"]);
        assert_eq!(book.takers(&[]).lowest_rank, "constable");
        assert_eq!(book.deciding_choices().into_iter().collect::<Vec<_>>(), ["theft"]);
    }

    #[test]
    fn only_what_a_promise_depends_on_needs_to_stand_in_clear() {
        let fixed = GOOD.replace("{ theft = \"3d\", else = \"7d\" }", "\"7d\"");
        assert!(read("report", &fixed).unwrap().deciding_choices().is_empty());
    }

    #[test]
    fn a_missing_property_is_named() {
        let found = faults("keep = \"5y\"\n", "");
        assert!(found[0].wrong.contains("keep"), "{}", found[0]);
    }

    #[test]
    fn an_unreachable_step_a_time_of_nothing_and_a_foreign_option_are_refused() {
        for (from, to, word) in [
            (
                "[\"open\", \"acknowledge\", \"answer\", \"close\"]",
                "[\"acknowledge\", \"open\", \"answer\", \"close\"]",
                "reached",
            ),
            ("\"24h\"", "\"0h\"", "no time"),
            ("theft = \"3d\"", "arson = \"3d\"", "arson"),
            ("registers = \"never\"", "registers = \"always_under_18\"", "how old"),
            ("[\"theft\", \"other\"]", "[\"theft\", \"theft\"]", "twice"),
            ("[\"theft\", \"other\"]", "[\"theft\", \"Other thing\"]", "no name"),
            (
                "within = \"24h\", runs = \"always\"",
                "within = \"25h\", runs = \"working_days\"",
                "whole days",
            ),
            (", else = \"7d\"", "", "other choices"),
            ("late = [\"desk_head\"]", "late = []", "nobody"),
            ("desk = \"report\"", "desk = \"complaint\"", "folder"),
            ("protection = \"P2\"", "protection = \"P3\"", "keys"),
            (
                "required = true, class = \"content\" },\n]",
                "required = true, class = \"identity\" },\n]",
                "sealed",
            ),
            ("attributes = []", "attributes = { arson = [\"woman\"], else = [] }", "arson"),
            ("attributes = []", "attributes = { theft = [\"woman\"] }", "other choices"),
            ("attributes = []", "attributes = \"woman\"", "["),
        ] {
            let found = faults(from, to);
            assert!(found.iter().any(|f| f.wrong.contains(word)), "{word}: {found:?}");
            assert!(found.iter().all(|f| f.line > 0 && !f.remedy.is_empty()));
        }
    }

    proptest::proptest! {
        #[test]
        fn any_file_is_read_or_refused(text in ".{0,400}") {
            let _ = read("report", &text);
        }
    }
}
