//! Does a database that several nodes write outlive itself: from the backup of any node, as files, into another one?

use super::{
    backup::{Safe, back_up, fill},
    town::{another_node, key, matter, wait, write},
};
use crate::cluster::Database;
use amanat_core::values::Class;
use amanat_record::{
    Expected, Postgres, Record, Settings,
    backup::{
        promote::{self, Standing},
        succession,
    },
};

#[test]
fn what_two_nodes_wrote_is_backed_up_by_either_comes_back_as_files_and_goes_on_in_another_database() {
    let safe = Safe::new();
    let first = safe.town.open();
    let second_settings = safe.town.another_node("second");
    let second = Record::open(second_settings.clone()).unwrap();
    let of_node = |node: &Settings| back_up(node, &safe.identities, safe.now, false).unwrap();
    std::thread::scope(|scope| {
        let writing =
            [(&first, 0), (&second, 1_000)].map(|(node, from)| scope.spawn(move || fill(node, from, 40)));
        let mut turn = 0;
        while writing.iter().any(|one| !one.is_finished()) {
            // Now here, now there; the chain is one.
            of_node(if turn % 2 == 0 { &second_settings } else { &safe.town.settings });
            turn += 1;
        }
    });
    wait(first.erase(&matter(7), &Class::ALL)).unwrap();
    let taken = back_up(&second_settings, &safe.identities, safe.now, true).unwrap();
    assert!(taken.to >= 80 && taken.is_opened, "{taken:?}");
    let before = (first.size().unwrap(), first.check().unwrap());
    assert_eq!(before.0, taken.to, "nothing is signed that is not in it");
    drop((first, second));

    let restored = safe.restore("files").unwrap();
    assert_eq!((restored.findings, restored.events), (Vec::new(), taken.to));
    let files = safe.latched("files");
    assert_eq!(promote::standing(&files, &safe.town.path("anchor")).unwrap(), Standing::Whole);
    let report = promote::promote(&files, &safe.town.path("anchor")).unwrap();
    assert!(report.is_good(), "{report:?}");

    let database = Database::new();
    let to = Postgres { dsn: database.dsn(), ..Postgres::default() };
    let moved = Record::move_to(&files, &to).unwrap();
    assert_eq!(moved.events, taken.to);
    let again_settings = Settings { postgres: Some(to), ..files };
    let again = Record::open(again_settings.clone()).unwrap();
    assert_eq!(again.check().unwrap(), before.1, "the same events, words and erasures");
    let mut replayed = write(matter(1_003), Expected::Version(0), "words of somebody");
    replayed.key = key("fill:1003", 1);
    assert!(again.append_blocking(replayed).unwrap().replayed, "what the other node was told is known");
    let other = Record::open(another_node(&again_settings, "joins")).unwrap();
    fill(&other, 5_000, 3);
    assert!(other.check().unwrap().is_good());
}

#[test]
fn a_node_that_has_not_heard_of_the_logs_new_key_backs_nothing_up_with_the_old_one() {
    let safe = Safe::new();
    drop(safe.town.open());
    let second = safe.town.another_node("second");
    succession::succeed(&safe.town.settings, None, None).unwrap();
    let refused = back_up(&second, &safe.identities, safe.now, true);
    assert!(refused.unwrap_err().to_string().contains("secrets/log.key here is another"));
    fill(&safe.town.open(), 0, 3);
    assert_eq!(safe.backup(true).unwrap().to, 3);
    assert_eq!(safe.restore("new").unwrap().events, 3);
}
