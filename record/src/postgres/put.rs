//! How do all rows of a batch go over in one step?
//!
//! One statement a table, however many rows: each column is an array. Only tables that have rows are asked.

use super::{session::Session, wait::Question};
use crate::store::{Rows, Sql, vault_id};
use tokio_postgres::{Client, Statement, types::ToSql};

/// A column: one value a row.
type Column<'a> = Box<dyn ToSql + Sync + Send + 'a>;

/// A statement with its columns.
pub(super) struct Put<'a> {
    sql: &'static str,
    columns: Vec<Column<'a>>,
}

const EVENTS: &str = "INSERT INTO events (position, stream, seq, header, c, x)
  SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bytea[], $5::bytea[], $6::bytea[])";
const COVERS: &str = "INSERT INTO events (position, header, c, x)
  SELECT p, ''::bytea, c, x FROM unnest($1::bigint[], $2::bytea[], $3::bytea[]) AS t (p, c, x)";
const NEW_STREAMS: &str = "INSERT INTO streams (id, name, events, last)
  SELECT * FROM unnest($1::bigint[], $2::text[], $3::bigint[], $4::bytea[])";
const GROWN_STREAMS: &str = "UPDATE streams SET events = t.events, last = t.last
  FROM unnest($1::bigint[], $2::bigint[], $3::bytea[]) AS t (id, events, last) WHERE streams.id = t.id";
const WORDS: &str = "INSERT INTO vault (id, blob) SELECT * FROM unnest($1::bigint[], $2::bytea[])";
const FILES: &str = "INSERT INTO files (id, stream, class, position, blob)
  SELECT * FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::bigint[], $5::bytea[])";
const ERRANDS: &str = "INSERT INTO errands (position, number, stream, via, due, words)
  SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::text[], $5::bigint[], $6::bytea[])";
const COMMANDS: &str = "INSERT INTO commands (key, meaning, first, count)
  SELECT * FROM unnest($1::bytea[], $2::bytea[], $3::bigint[], $4::bigint[])";
const CONFIGURATIONS: &str = "INSERT INTO configurations (hash, content)
  SELECT * FROM unnest($1::bytea[], $2::bytea[]) ON CONFLICT DO NOTHING";
const REACTION: &str = "INSERT INTO reactions (name, position) VALUES ($1, $2)
  ON CONFLICT (name) DO UPDATE SET position = excluded.position";
const ENDED: &str = "UPDATE errands SET due = NULL, outcome = t.outcome, words = NULL, tries = tries + 1
  FROM unnest($1::bigint[], $2::bigint[], $3::text[]) AS t (position, number, outcome)
  WHERE errands.position = t.position AND errands.number = t.number AND due IS NOT NULL";
const PUT_OFF: &str = "UPDATE errands SET due = t.due, tries = tries + 1
  FROM unnest($1::bigint[], $2::bigint[], $3::bigint[]) AS t (position, number, due)
  WHERE errands.position = t.position AND errands.number = t.number AND errands.due IS NOT NULL";
const TILES: &str = "INSERT INTO tiles (level, number, hashes)
  SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bytea[])
  ON CONFLICT (level, number) DO UPDATE SET hashes = excluded.hashes";
const HEAD: &str = "UPDATE head SET size = $1, root = $2";

/// One column of rows.
macro_rules! column {
    ($rows:expr, $row:pat => $value:expr) => {
        Box::new($rows.iter().map(|$row| $value).collect::<Vec<_>>()) as Column<'_>
    };
}

/// Everything that a batch puts, one statement a table.
pub(super) fn puts<'a>(rows: &'a Rows<'a>) -> Vec<Put<'a>> {
    let mut puts = Vec::new();
    let mut put = |sql, is_empty: bool, columns: Vec<Column<'a>>| {
        if !is_empty {
            puts.push(Put { sql, columns });
        }
    };
    let (new, grown): (Vec<_>, Vec<_>) = rows.streams.iter().partition(|stream| stream.is_new);
    put(
        NEW_STREAMS,
        new.is_empty(),
        vec![
            column!(new, s => s.head.id),
            column!(new, s => s.name.as_str()),
            column!(new, s => i64::from(s.head.events)),
            column!(new, s => &s.head.last[..]),
        ],
    );
    put(
        GROWN_STREAMS,
        grown.is_empty(),
        vec![
            column!(grown, s => s.head.id),
            column!(grown, s => i64::from(s.head.events)),
            column!(grown, s => &s.head.last[..]),
        ],
    );
    put(
        EVENTS,
        rows.events.is_empty(),
        vec![
            column!(rows.events, e => e.position as i64),
            column!(rows.events, e => e.stream),
            column!(rows.events, e => i64::from(e.seq)),
            column!(rows.events, e => e.header),
            column!(rows.events, e => &e.c[..]),
            column!(rows.events, e => &e.x[..]),
        ],
    );
    put(
        COVERS,
        rows.covers.is_empty(),
        vec![
            column!(rows.covers, l => l.position as i64),
            column!(rows.covers, l => &l.c[..]),
            column!(rows.covers, l => &l.x[..]),
        ],
    );
    put(
        WORDS,
        rows.words.is_empty(),
        vec![
            column!(rows.words, (position, class, _) => vault_id(*position, *class)),
            column!(rows.words, (_, _, blob) => *blob),
        ],
    );
    put(
        FILES,
        rows.files.is_empty(),
        vec![
            column!(rows.files, f => f.id),
            column!(rows.files, f => f.stream),
            column!(rows.files, f => f.class as i64),
            column!(rows.files, f => f.position as i64),
            column!(rows.files, f => f.blob),
        ],
    );
    put(
        ERRANDS,
        rows.errands.is_empty(),
        vec![
            column!(rows.errands, e => e.position as i64),
            column!(rows.errands, e => i64::from(e.number)),
            column!(rows.errands, e => e.stream),
            column!(rows.errands, e => e.via),
            column!(rows.errands, e => e.due_ms),
            column!(rows.errands, e => e.words),
        ],
    );
    put(
        COMMANDS,
        rows.commands.is_empty(),
        vec![
            column!(rows.commands, c => &c.key[..]),
            column!(rows.commands, c => &c.meaning[..]),
            column!(rows.commands, c => c.first as i64),
            column!(rows.commands, c => i64::from(c.count)),
        ],
    );
    put(
        CONFIGURATIONS,
        rows.configurations.is_empty(),
        vec![
            column!(rows.configurations, (hash, _) => &hash[..]),
            column!(rows.configurations, (_, content) => *content),
        ],
    );
    // One by one, and there are few: of two commands that move the same one the later counts.
    for (name, position) in &rows.reactions {
        put(REACTION, false, vec![Box::new(*name), Box::new(*position as i64)]);
    }
    put(
        ENDED,
        rows.ended.is_empty(),
        vec![
            column!(rows.ended, (position, _, _) => *position as i64),
            column!(rows.ended, (_, number, _) => i64::from(*number)),
            column!(rows.ended, (_, _, outcome) => *outcome),
        ],
    );
    put(
        PUT_OFF,
        rows.put_off.is_empty(),
        vec![
            column!(rows.put_off, (position, _, _) => *position as i64),
            column!(rows.put_off, (_, number, _) => i64::from(*number)),
            column!(rows.put_off, (_, _, due_ms) => *due_ms),
        ],
    );
    put(
        TILES,
        rows.tiles.is_empty(),
        vec![
            column!(rows.tiles, (level, _, _) => i64::from(*level)),
            column!(rows.tiles, (_, number, _) => *number as i64),
            column!(rows.tiles, (_, _, hashes) => &hashes[..]),
        ],
    );
    if let Some(head) = &rows.head {
        put(HEAD, false, vec![Box::new(head.size as i64), Box::new(head.root.to_vec())]);
    }
    puts
}

impl Put<'_> {
    pub(super) fn statement(&self, session: &Session) -> Sql<Statement> {
        session.prepared(self.sql)
    }

    /// Asks for it.
    pub(super) fn question<'q>(&'q self, client: &'q Client, statement: &'q Statement) -> Question<'q, ()> {
        Box::pin(async move {
            let given: Vec<&(dyn ToSql + Sync)> =
                self.columns.iter().map(|column| &**column as &(dyn ToSql + Sync)).collect();
            client.execute(statement, &given).await.map(drop)
        })
    }
}
