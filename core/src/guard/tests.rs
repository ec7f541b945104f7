//! Does the guard say what the rules on paper say?

use super::{
    oracle, oracle_requests,
    tests_town::{Case, town},
    *,
};
use proptest::prelude::*;
use std::sync::LazyLock;

static GUARD: LazyLock<Guard> = LazyLock::new(shipped);

fn shipped() -> Guard {
    let dir = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../policies");
    let read = |name: &str| std::fs::read_to_string(dir.join(name)).unwrap();
    let mut names: Vec<String> = std::fs::read_dir(&dir)
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".cedar"))
        .collect();
    names.sort();
    let texts: Vec<(String, String)> = names.into_iter().map(|n| (n.clone(), read(&n))).collect();
    let files: Vec<(&str, &str)> = texts.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect();
    Guard::read(&files, &read(SCHEMA_FILE), &read(ROLES_FILE)).unwrap_or_else(|f| panic!("{f:#?}"))
}

#[test]
fn the_printed_matrix_is_the_one_checked_in() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../policies/matrix.txt");
    let printed = GUARD.matrix();
    if std::env::var_os("UPDATE_MATRIX").is_some() {
        std::fs::write(file, &printed).unwrap();
    }
    let checked_in = std::fs::read_to_string(file).unwrap_or_default();
    assert_eq!(printed, checked_in, "UPDATE_MATRIX=1 writes it anew; look at what changed");
}

#[test]
fn the_policies_agree_with_the_rules_on_paper_in_every_cell() {
    let mut cells = 0;
    let mut wrong = Vec::new();
    for action in Action::ALL {
        for standing in Standing::all(*action) {
            for level in Level::ALL {
                cells += 1;
                let policies = GUARD.table.may(standing, level, *action);
                if policies != oracle::says(standing, level, *action) {
                    wrong.push(format!("{standing:?} {level} {}: policies say {policies}", action.word()));
                }
            }
        }
    }
    for standing in Standing::all(Action::Read) {
        for level in Level::ALL {
            let (policies, paper) = (GUARD.sight_of(standing, level), oracle::sight(standing, level));
            assert_eq!(policies, paper, "{standing:?} {level}");
        }
    }
    assert!(wrong.is_empty(), "{} of {cells}:\n{}", wrong.len(), wrong[..wrong.len().min(30)].join("\n"));
    assert!(cells > 180_000, "{cells}");
}

#[test]
fn raising_a_matter_never_shows_more_of_it_but_in_an_emergency() {
    for standing in Standing::all(Action::Read).filter(|s| s.purpose == Purpose::Work) {
        for pair in Level::ALL.windows(2) {
            let (low, high) = (oracle::sight(standing, pair[0]), oracle::sight(standing, pair[1]));
            assert!(high <= low, "{standing:?} {pair:?}");
            for action in [Action::SeeClocks, Action::SeeOutline, Action::Read, Action::ReadNotes] {
                let more =
                    oracle::says(standing, pair[1], action) && !oracle::says(standing, pair[0], action);
                let allowed = action == Action::SeeClocks && low > Sight::Clocks;
                assert!(!more || allowed, "{standing:?} {pair:?} {action:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn another_unit_does_not_learn_that_a_protected_matter_exists(case: Case) {
        let (town, thing_of) = (town(), case.thing());
        let thing = thing_of.thing();
        let related = case.visitor.posts.iter().any(|post| {
            post.unit == *thing.unit
                || thing.candidates.contains(&post.unit)
                || thing.told.contains(&post.unit)
                || town.is_under(thing.unit, &post.unit)
        });
        let guest = matches!(&case.visitor.who, Who::Officer(me) if thing.brought_by == Some(me));
        if thing.level.is_hidden() && !related && !guest && case.visitor.glass.is_empty() {
            prop_assert_eq!(GUARD.sight(&case.visitor, &thing, &town), Sight::Nothing);
            let of_no_matter = [Action::SeeCounts, Action::SeeAccess];
            for action in Action::ALL.iter().filter(|a| !of_no_matter.contains(a)) {
                prop_assert!(!GUARD.may(&case.visitor, *action, &thing, &town), "{:?}", action);
            }
        }
    }

    #[test]
    fn who_belongs_to_what_is_complained_of_sees_nothing_whatever_else_they_are(case: Case) {
        let (town, thing_of) = (town(), case.thing());
        let thing = thing_of.thing();
        let belongs = |post: &Post| {
            thing.excluded.iter().any(|unit| post.unit == *unit || town.is_under(&post.unit, unit))
        };
        let is_party = matches!(&case.visitor.who, Who::Officer(me) if thing.parties.contains(me));
        if is_party || case.visitor.posts.iter().any(belongs) {
            prop_assert_eq!(GUARD.sight(&case.visitor, &thing, &town), Sight::Nothing);
            for action in Action::ALL {
                prop_assert!(!GUARD.may(&case.visitor, *action, &thing, &town), "{:?}", action);
            }
        }
    }

    #[test]
    fn a_whole_request_is_answered_as_on_paper(case: Case) {
        let (town, thing_of) = (town(), case.thing());
        for action in Action::ALL {
            let answer = GUARD.may(&case.visitor, *action, &thing_of.thing(), &town);
            prop_assert_eq!(answer, oracle_requests::says(&case, &thing_of, *action), "{:?}", action);
        }
    }

    #[test]
    fn whatever_is_seen_is_within_the_scope_of_lists(case: Case) {
        let (town, thing_of) = (town(), case.thing());
        let thing = thing_of.thing();
        if GUARD.sight(&case.visitor, &thing, &town) > Sight::Nothing {
            prop_assert!(GUARD.list_scope(&case.visitor).holds(&thing, &town));
        }
    }

    #[test]
    fn a_protected_word_needs_rank_attributes_and_the_second_factor(case: Case) {
        let (town, thing_of) = (town(), case.thing());
        let thing = thing_of.thing();
        let guest = matches!(&case.visitor.who, Who::Officer(me) if thing.brought_by == Some(me));
        let reads = GUARD.may(&case.visitor, Action::Read, &thing, &town);
        if thing.level.is_hidden() && reads && !guest && case.visitor.glass.is_empty() {
            prop_assert!(case.visitor.strong);
            prop_assert!(thing.takers.attributes.iter().all(|a| case.visitor.attributes.contains(a)));
            prop_assert!(town.rank_reaches(&case.visitor.rank, &thing.takers.lowest_rank));
        }
    }

    #[test]
    fn the_explanation_gives_the_same_answer_as_the_decision(case: Case, action in 0..Action::ALL.len()) {
        let (town, thing_of) = (town(), case.thing());
        let (thing, action) = (thing_of.thing(), Action::ALL[action]);
        let explained = GUARD.why(&case.visitor, action, &thing, &town);
        prop_assert_eq!(explained.allowed, GUARD.may(&case.visitor, action, &thing, &town));
        for told in &explained.told {
            prop_assert!(!told.allowed || told.because.iter().any(|reason| !reason.says.is_empty()));
            for lack in &told.lacks {
                let with = Standing { marks: told.standing.marks.and(*lack), ..told.standing };
                prop_assert!(GUARD.table.may(with, thing.level, action), "{told:?}");
            }
        }
    }
}

#[test]
fn a_sender_reads_their_own_matter_without_officers_notes_and_no_other() {
    let case = Case::quiet();
    let (town, thing_of) = (town(), case.thing());
    let thing = thing_of.thing();
    let own = Visitor::bare(Who::Sender(thing.no));
    assert_eq!(GUARD.classes(&own, &thing, &town), [Class::Identity, Class::Content, Class::Evidence]);
    assert!(
        GUARD.may(&own, Action::Verdict, &thing, &town) && !GUARD.may(&own, Action::Handle, &thing, &town)
    );
    let other = Visitor::bare(Who::Sender(MatterNo::from_random([9; 16])));
    assert_eq!(GUARD.sight(&other, &thing, &town), Sight::Nothing);
    assert!(GUARD.list_scope(&Visitor::bare(Who::Anyone)).is_empty());
}

#[test]
fn an_administrator_manages_people_under_them_and_reads_no_matter() {
    let case = Case::quiet();
    let (town, thing_of) = (town(), case.thing());
    let mut visitor = Visitor::bare(Who::Officer(AccountId::new("a").unwrap()));
    visitor.posts.push(Post {
        role: "administrator".into(),
        unit: UnitId::new("district").unwrap(),
        from: Moment::from_millis(0),
        until: None,
        acting: false,
    });
    visitor.strong = true;
    let unit = |id: &str| UnitId::new(id).unwrap();
    assert_eq!(GUARD.sight(&visitor, &thing_of.thing(), &town), Sight::Nothing);
    assert!(GUARD.may_at(&visitor, Duty::ManagePeople, &unit("station"), &town));
    assert!(!GUARD.may_at(&visitor, Duty::ManagePeople, &unit("province"), &town));
    visitor.strong = false;
    assert!(
        !GUARD.may_at(&visitor, Duty::ManagePeople, &unit("station"), &town),
        "only with the second factor"
    );
    assert!(GUARD.may_at(&Visitor::bare(Who::Operator), Duty::ManagePeople, &unit("province"), &town));
    assert!(!GUARD.may_at(&Visitor::bare(Who::Anyone), Duty::SeeUnits, &unit("province"), &town));
}

#[test]
fn a_policy_with_an_unknown_word_is_refused_with_its_line() {
    let dir = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../policies");
    let schema = std::fs::read_to_string(dir.join(SCHEMA_FILE)).unwrap();
    let faults =
        |text: &str, roles: &str| Guard::read(&[("x.cedar", text)], &schema, roles).err().unwrap_or_default();
    let typo = "@id(\"x\")\npermit (principal, action == Action::\"Read\", resource)\nwhen { principal == Role::\"membr\" };";
    let found = faults(typo, "");
    assert!(found.iter().any(|f| f.file == "x.cedar" && f.line == 3), "{found:?}");
    let nameless = faults("forbid (principal, action == Action::\"Read\", resource);", "");
    assert!(nameless[0].to_string().contains("@id"), "{nameless:?}");
    let broken = faults("@id(\"x\")\npermit (principal, action, resource)\nwhen { ;", "");
    assert_eq!(broken[0].line, 3, "{broken:?}");
    let role = faults("", "officer = \"member\"\nspy = \"sender\"\n");
    assert_eq!((role[0].file.as_str(), role[0].line), (ROLES_FILE, 2), "{role:?}");
}

#[test]
fn a_file_with_a_post_that_nobody_knows_gives_its_holder_nothing() {
    let case = Case::quiet();
    let (town, thing_of) = (town(), case.thing());
    let thing = thing_of.thing();
    let mut visitor = Visitor::bare(Who::Officer(AccountId::new("a").unwrap()));
    visitor.strong = true;
    let post = |role: &str| Post {
        role: role.into(),
        unit: thing.unit.clone(),
        from: Moment::from_millis(0),
        until: None,
        acting: false,
    };
    visitor.posts = vec![post("sorcerer")];
    assert_eq!(GUARD.sight(&visitor, &thing, &town), Sight::Nothing);
    visitor.posts = vec![post("officer")];
    assert_eq!(GUARD.sight(&visitor, &thing, &town), Sight::Full);
}

#[test]
fn policies_and_guard_speak_the_same_words() {
    let schema = include_str!("../../../policies/schema.cedarschema");
    let roles = Role::ALL.iter().map(|w| w.word());
    let relations = Relation::ALL.iter().map(|w| w.word());
    let places = Place::ALL.iter().map(|w| w.word()).chain(Purpose::ALL.iter().map(|w| w.word()));
    let actions = Action::ALL.iter().map(|w| w.word());
    let duties = Duty::ALL.iter().map(|w| w.word());
    let levels = Level::ALL.iter().map(|w| w.word());
    let words: Vec<&str> =
        roles.chain(relations).chain(places).chain(actions).chain(duties).chain(levels).collect();
    for word in &words {
        assert!(schema.contains(&format!("\"{word}\"")), "{word}");
    }
    let groups = schema.matches("\"OnMatter\"").count();
    let quoted = schema.lines().map(|line| line.split("//").next().unwrap_or_default());
    let count: usize = quoted.map(|line| line.matches('"').count() / 2).sum();
    assert_eq!(count, words.len() + groups, "the schema has words that the guard does not know");
}
