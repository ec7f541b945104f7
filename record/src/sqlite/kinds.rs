//! How are the events of a kind found among all others?
//!
//! Two ways give the same rows. By place: every event from there on is looked at, cheap near the end of the log. By
//! name: the streams of the kind are, cheap where they are few in a log that is long; a start would otherwise read the
//! whole log to find its accounts. SQLite, which knows nothing of the numbers, would always go by place.

use super::log_read::{Read, head, stored};
use crate::{append::Position, store::Stored};
use rusqlite::{Connection, params};

/// Events that are looked at by place without a thought: less than a moment's work.
const FEW_EVENTS: u64 = 10_000;
/// So many events for each stream of the kind make the way by name the shorter one, even where it is gone again for
/// each page of them.
const EVENTS_A_STREAM: u64 = 256;

// In the order of names, `0` follows `/`.
const BY_PLACE: &str = "
    SELECT e.position, e.seq, e.header, e.c, e.x FROM events e CROSS JOIN streams s ON s.id = e.stream
    WHERE e.position >= ?1 AND s.name >= ?3 || '/' AND s.name < ?3 || '0' ORDER BY e.position LIMIT ?2";
// What is inside reads two indexes and no event.
const BY_NAME: &str = "
    SELECT position, seq, header, c, x FROM events WHERE position IN
      (SELECT e.position FROM streams s CROSS JOIN events e ON e.stream = s.id
       WHERE s.name >= ?3 || '/' AND s.name < ?3 || '0' AND e.position >= ?1 ORDER BY e.position LIMIT ?2)
    ORDER BY position";
const STREAMS: &str =
    "SELECT count(*) FROM (SELECT 1 FROM streams WHERE name >= ?1 || '/' AND name < ?1 || '0' LIMIT ?2)";

/// Events of every stream of a kind, such as `account`, from a position on, in order.
pub(super) fn events_of_kind(db: &Connection, kind: &str, from: Position, limit: usize) -> Read<Vec<Stored>> {
    db.prepare_cached(way(db, kind, from)?)?
        .query_map(params![from as i64, limit as i64, kind], stored)?
        .collect()
}

fn way(db: &Connection, kind: &str, from: Position) -> Read<&'static str> {
    let left = head(db)?.size.saturating_sub(from);
    if left <= FEW_EVENTS {
        return Ok(BY_PLACE);
    }
    let few = (left / EVENTS_A_STREAM) as i64;
    let streams: i64 = db.prepare_cached(STREAMS)?.query_row(params![kind, few + 1], |row| row.get(0))?;
    Ok(if streams <= few { BY_NAME } else { BY_PLACE })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::sqlite::log::SCHEMA;
    use rusqlite::StatementStatus;

    /// Streams in turn get one event after the other; a head of that size.
    fn log(streams: &[&str], events: u64) -> Connection {
        let db = Connection::open_in_memory().unwrap();
        db.execute_batch(SCHEMA).unwrap();
        for name in streams {
            db.execute("INSERT INTO streams (name, events, last) VALUES (?1, 0, zeroblob(32))", [name])
                .unwrap();
        }
        let one = "INSERT INTO events SELECT ?1, ?2 % (SELECT count(*) FROM streams) + 1, ?1, x'', x'', x''";
        for position in 0..events {
            // The first stream is the one that is long past: it has the first two events, and no other.
            let stream = if position < 2 { 0 } else { 1 + position as i64 % (streams.len() as i64 - 1) };
            db.prepare_cached(one).unwrap().execute(params![position as i64, stream]).unwrap();
        }
        db.execute("INSERT INTO head VALUES (1, 'here', ?1, zeroblob(32))", [events as i64]).unwrap();
        db
    }

    fn positions(db: &Connection, sql: &str, from: i64, limit: i64, kind: &str) -> (Vec<i64>, i32) {
        let mut asked = db.prepare(sql).unwrap();
        let found = asked
            .query_map(params![from, limit, kind], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        (found, asked.get_status(StatementStatus::VmStep))
    }

    #[test]
    fn both_ways_give_the_same_events() {
        let db = log(&["account/a", "matter/b", "account/c", "accounts/d", "accoun/e"], 60);
        for (from, limit) in [(0, 100), (0, 7), (1, 3), (31, 100), (60, 1)] {
            let by_place = positions(&db, BY_PLACE, from, limit, "account").0;
            assert_eq!(positions(&db, BY_NAME, from, limit, "account").0, by_place, "{from} {limit}");
            assert!(by_place.is_sorted() && by_place.len() <= limit as usize);
        }
        assert_eq!(positions(&db, BY_NAME, 0, 100, "account").0[..3], [0, 1, 5]);
    }

    #[test]
    fn a_long_log_is_not_read_for_the_few_events_of_a_kind() {
        let db = log(&["account/a", "matter/b", "matter/c"], 20_000);
        assert_eq!(way(&db, "account", 0).unwrap(), BY_NAME);
        let (found, steps) = positions(&db, BY_NAME, 0, 10_000, "account");
        assert_eq!(found, [0, 1]);
        assert!(steps < 1_000, "{steps} steps for two events");
        // Near the end, and for what is of most events, all are looked at.
        assert_eq!(way(&db, "account", 15_000).unwrap(), BY_PLACE);
        let many: Vec<String> = (0..100).map(|n| format!("matter/{n}")).collect();
        let db = log(&many.iter().map(String::as_str).collect::<Vec<_>>(), 20_000);
        assert_eq!(way(&db, "matter", 0).unwrap(), BY_PLACE);
    }
}
