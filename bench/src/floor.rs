//! What is the same work with nothing of ours?
//!
//! A bare handler on the same server library, and one thread that writes whatever waits in one durable transaction
//! of the same SQLite with the same settings of durability: bytes in, a number out.

use anyhow::Context;
use axum::{Router, body::Bytes, extract::State, http::StatusCode, routing::post};
use rusqlite::Connection;
use std::{path::Path, sync::mpsc};
use tokio::sync::oneshot;

/// Rows in one transaction.
const MAX_BATCH: usize = 256;

type Row = (Vec<u8>, oneshot::Sender<i64>);

/// The bare group commit.
#[derive(Clone)]
pub struct Floor {
    to_writer: mpsc::Sender<Row>,
    bytes: usize,
}

impl Floor {
    /// Writes rows of so many bytes to a new file in this folder.
    pub fn new(dir: &Path, bytes: usize) -> anyhow::Result<Self> {
        let db = Connection::open(dir.join("floor.db"))?;
        db.query_row("PRAGMA journal_mode=WAL", [], |_| Ok(()))?;
        db.pragma_update(None, "synchronous", "FULL")?;
        db.execute_batch("CREATE TABLE rows (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)")?;
        let (to_writer, from_callers) = mpsc::channel();
        std::thread::Builder::new().name("floor".into()).spawn(move || write(&db, &from_callers))?;
        Ok(Self { to_writer, bytes })
    }

    /// Makes one row durable; what is given is cut or filled up to the row's length.
    pub async fn put(&self, given: &[u8]) -> anyhow::Result<i64> {
        let mut row = given.to_vec();
        row.resize(self.bytes, 0x20);
        let (reply, answer) = oneshot::channel();
        self.to_writer.send((row, reply)).ok().context("the floor's writer ended")?;
        Ok(answer.await?)
    }

    /// `POST /` makes the body durable.
    pub fn router(self) -> Router {
        Router::new().route("/", post(take)).with_state(self)
    }
}

async fn take(State(floor): State<Floor>, body: Bytes) -> (StatusCode, String) {
    match floor.put(&body).await {
        Ok(id) => (StatusCode::CREATED, id.to_string()),
        Err(_) => (StatusCode::INTERNAL_SERVER_ERROR, String::new()),
    }
}

fn write(db: &Connection, from_callers: &mpsc::Receiver<Row>) {
    while let Ok(first) = from_callers.recv() {
        let batch: Vec<Row> =
            std::iter::once(first).chain(from_callers.try_iter().take(MAX_BATCH - 1)).collect();
        let written = || -> rusqlite::Result<Vec<i64>> {
            db.execute_batch("BEGIN IMMEDIATE")?;
            let mut insert = db.prepare_cached("INSERT INTO rows (bytes) VALUES (?1)")?;
            let ids = batch.iter().map(|(bytes, _)| insert.insert([bytes])).collect();
            db.execute_batch("COMMIT")?;
            ids
        };
        match written() {
            // Who asked may be gone.
            Ok(ids) => batch.into_iter().zip(ids).for_each(|((_, reply), id)| {
                let _ = reply.send(id);
            }),
            Err(error) => return eprintln!("floor: {error}"),
        }
    }
}
