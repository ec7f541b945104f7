//! Can this force keep this playbook?
//!
//! A playbook that reads well may still name a unit that nobody is, a rank or a post that the force does not have.
//! That is found when a configuration is adopted, not when the first person waits for an answer.
//!
//! Not here: what a playbook alone can get wrong (`read`).

use super::{ATTRIBUTES, Fault, Playbook};
use crate::places::{Places, Unit};
use std::collections::BTreeSet;

/// Compares a playbook with the places it will be kept in; `text` is its file, for the lines.
pub fn check_against(places: &Places, playbook: &Playbook, text: &str) -> Vec<Fault> {
    let file = format!("desks/{}/playbook.toml", playbook.desk);
    let at = |word: &str, wrong: String, remedy: String| match text.find(&format!("\"{word}\"")) {
        Some(offset) => Fault::at(&file, text, offset, wrong, remedy),
        None => Fault::of_file(&file, wrong, remedy),
    };
    let serves: BTreeSet<&str> = places.units().flat_map(|u| u.serves.iter().map(String::as_str)).collect();
    let listed = |words: Vec<&str>| words.join(", ");
    let mut faults = Vec::new();
    let takes = |unit: &&Unit| {
        [&playbook.route.to, &playbook.route.otherwise].iter().any(|w| unit.serves.contains(*w))
    };
    for word in [&playbook.route.to, &playbook.route.otherwise] {
        if !serves.contains(word.as_str()) {
            let remedy = format!(
                "let a unit of units.toml say serves = [\"{word}\"], or route to one of: {}",
                listed(serves.iter().copied().collect())
            );
            faults.push(at(word, format!("no unit serves `{word}`"), remedy));
        }
    }
    let rank = &playbook.takers.otherwise.lowest_rank;
    if !places.ranks().iter().any(|known| known.id == *rank) {
        let known = listed(places.ranks().iter().map(|r| r.id.as_str()).collect());
        faults.push(at(rank, format!("`{rank}` is no rank of this force"), format!("write one of: {known}")));
    }
    for word in playbook.late.iter().filter(|word| places.post(word).is_none()) {
        let remedy = "add the post to ranks.toml, or name one that is there".to_owned();
        faults.push(at(word, format!("`{word}` is no post: nobody would be told"), remedy));
    }
    for word in playbook.late.iter().filter(|word| places.post(word).is_some()) {
        let alone = places.units().filter(takes).find(|u| places.unit_of_post(word, &u.id).is_none());
        if let Some(unit) = alone {
            let remedy = format!("name a post above `{}`, or write what it covers in units.toml", unit.id);
            faults.push(at(word, format!("nobody is `{word}` for the unit `{}`", unit.id), remedy));
        }
    }
    // What is known of people is the force's own file; where it says nothing, what every desk may ask.
    let known: Vec<&str> = match places.attributes() {
        [] => ATTRIBUTES.to_vec(),
        some => some.iter().map(|attribute| attribute.id.as_str()).collect(),
    };
    for word in playbook.takers.attributes().into_iter().filter(|word| !known.contains(word)) {
        let remedy = format!("write one of: {}, or add it to ranks.toml", listed(known.clone()));
        faults.push(at(word, format!("`{word}` is nothing that is known of an officer"), remedy));
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOOK: &str = r#"desk = "report"
protection = "P2"
compartment = "ordinary"
discreet = false
anonymous = true
doors = ["web"]
asks = []
route = { by = "area", to = "moon_station", else = "district" }
takers = { lowest_rank = "admiral", attributes = ["tall"] }
steps = ["open", "acknowledge", "answer", "close"]
clocks = []
late = ["nobody_at_all"]
close = { needs = [], verdict = "asked", silent_after = "7d", disputed = "one_level_up" }
registers = "never"
break_glass = "never"
publish = "never"
keep = "1y"
"#;

    #[test]
    fn a_word_that_no_unit_rank_or_post_answers_to_is_named_with_its_line() {
        let units = "zone = \"Asia/Karachi\"\ncalendar = \"office\"\n[[unit]]\nid = \"kohat\"\nkind = \"district\"\n\
                     serves = [\"district\"]\nnames = { en = \"Kohat\" }\n";
        let calendars = "[office]\nzone = \"Asia/Karachi\"\nalways = true\n";
        let files = [("units.toml", units), ("calendars.toml", calendars)];
        let files = files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).into();
        let (places, _) = Places::parse(&files).unwrap();
        let book = super::super::read("report", BOOK).unwrap();
        let found = check_against(&places, &book, BOOK);
        let lines: Vec<(usize, bool)> = found.iter().map(|f| (f.line, f.remedy.is_empty())).collect();
        assert_eq!(lines, [(8, false), (9, false), (12, false), (9, false)], "{found:?}");
        assert!(found[0].wrong.contains("moon_station") && found[0].remedy.contains("district"));
    }
}
