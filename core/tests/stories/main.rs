//! Do the desks keep what their stories promise?
//!
//! `desks/<desk>/stories.txt` tells in sentences what a desk promises; here each is played in the demo province, with
//! the shipped playbook, policies and calendars, in a town whose time moves only when a story says so.
//!
//! Not here: the words on the desks' pages (the server), what one matter may do (`decide/matter`).

#![allow(clippy::unwrap_used, reason = "a test that cannot read its files has failed")]

mod act;
mod judge;
mod read;
mod town;
mod vocabulary;

use amanat_core::playbook::{Fault, check_against};
use std::path::{Path, PathBuf};

/// A desk without this many stories has not said what it promises.
const MIN_STORIES: usize = 6;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn desks() -> Vec<String> {
    let folders = std::fs::read_dir(root().join("desks")).unwrap().map(|f| f.unwrap());
    let folders = folders.filter(|f| f.path().is_dir());
    let mut desks: Vec<String> = folders.map(|f| f.file_name().to_string_lossy().into_owned()).collect();
    desks.sort();
    desks
}

fn told(faults: &[Fault]) -> String {
    faults.iter().map(|fault| format!("{fault}\n")).collect()
}

/// Plays a text as a desk's stories; what is wrong with it, or broken by the desk.
fn play(desk: &str, text: &str) -> Vec<Fault> {
    let setup = town::demo();
    match read::read(&format!("desks/{desk}/stories.txt"), text, &setup) {
        Ok(play) => act::play(&play, desk, &setup),
        Err(faults) => faults,
    }
}

#[test]
fn every_desk_keeps_its_stories() {
    let setup = town::demo();
    let mut faults = Vec::new();
    for desk in desks() {
        let file = format!("desks/{desk}/stories.txt");
        let text = std::fs::read_to_string(root().join(&file)).unwrap_or_default();
        match read::read(&file, &text, &setup) {
            Ok(play) if play.stories.len() < MIN_STORIES => {
                let wrong = format!("{} stories", play.stories.len());
                faults.push(Fault::of_file(&file, wrong, format!("tell at least {MIN_STORIES}")));
            }
            Ok(play) => faults.extend(act::play(&play, &desk, &setup)),
            Err(found) => faults.extend(found),
        }
    }
    assert!(faults.is_empty(), "\n{}", told(&faults));
}

#[test]
fn every_desk_can_be_kept_by_the_demo_force() {
    let setup = town::demo();
    for playbook in setup.desks.all() {
        let file = root().join(format!("desks/{}/playbook.toml", playbook.desk));
        let text = std::fs::read_to_string(file).unwrap();
        let faults = check_against(&setup.places, playbook, &text);
        assert!(faults.is_empty(), "\n{}", told(&faults));
        for post in &playbook.late {
            assert!(setup.guard.knows_post(post), "policies/roles.toml does not know the post {post}");
        }
    }
}

const CAST: &str = "cast amna: constable at kabuli as officer\n\n";

fn one_fault(story: &str) -> Fault {
    let faults = play("report", &format!("{CAST}{story}"));
    assert_eq!(faults.len(), 1, "{}", told(&faults));
    faults.into_iter().next().unwrap()
}

#[test]
fn a_broken_expectation_names_its_line_and_what_happened_instead() {
    let fault = one_fault(
        "It goes elsewhere.\n  10:00 report kind=theft where=namak-mandi => opened at kabuli\n  \
         10:05 officer amna acknowledges => acknowledged; at gulbahar\n",
    );
    assert_eq!((fault.file.as_str(), fault.line), ("desks/report/stories.txt", 5), "{fault}");
    assert!(fault.wrong.contains("at gulbahar") && fault.remedy.contains("kabuli"), "{fault}");
}

#[test]
fn a_word_that_no_story_may_use_is_answered_with_those_it_may() {
    for (line, word) in [
        ("10:00 report kind=theft where=namak-mandi => opend at kabuli", "opened at UNIT"),
        ("10:00 report kind=theft where=namak-mandi", "=>"),
        ("10:00 officer amna sings => open", "acknowledges"),
        ("10:00 officer nobody acknowledges => open", "cast nobody"),
        ("25:00 report => open", "HH:MM"),
        ("10:00 report kind=theft where=atlantis => open", "atlantis"),
        ("10:00 report kind=song where=namak-mandi => open", "kind"),
        ("10:00 report colour=red => open", "what_happened"),
        ("10:00 report kind=theft where=namak-mandi => opened at moon", "units.toml"),
    ] {
        let fault = one_fault(&format!("A wrong story.\n  {line}\n"));
        assert_eq!(fault.line, 4, "{fault}");
        assert!(fault.to_string().contains(word), "{word}: {fault}");
    }
}

#[test]
fn a_story_that_goes_back_in_time_or_expects_nothing_is_refused() {
    let back = "Back.\n  10:00 report kind=theft where=namak-mandi => open\n  09:59 => open\n";
    assert_eq!(one_fault(back).line, 5);
    assert_eq!(one_fault("A promise without a line.\n").line, 3);
}
