//! A record in a folder of its own, and the events that the stories use.

use amanat_core::{
    event::{Actor, Draft, Part, Stream},
    values::{Class, MatterNo, Moment, UnitId},
};
use amanat_record::{Append, Expected, IdempotencyKey, Lane, Record, Settings, Write};
use tempfile::TempDir;

/// The folder goes when the story ends.
pub struct Town {
    _dir: TempDir,
    pub settings: Settings,
}

impl Town {
    pub fn new() -> Self {
        let dir = TempDir::new().unwrap();
        let settings = Settings::at(dir.path().join("data"), "log.example/test");
        Record::init(&settings).unwrap();
        Self { _dir: dir, settings }
    }

    pub fn open(&self) -> Record {
        Record::open(self.settings.clone()).unwrap()
    }

    pub fn path(&self, name: &str) -> std::path::PathBuf {
        self.settings.dir.join(name)
    }
}

pub fn matter(n: u64) -> Stream {
    let mut bytes = [7; 16];
    bytes[8..].copy_from_slice(&n.to_be_bytes());
    Stream::Matter(MatterNo::from_random(bytes))
}

pub fn draft(kind: &str, words: &str) -> Draft {
    let at = Moment::from_millis(1_795_000_000_000);
    let parts = match words {
        "" => vec![],
        words => vec![
            Part::of(Class::Identity, &serde_json::json!({ "name": words })),
            Part::of(Class::Content, &serde_json::json!({ "text": words })),
        ],
    };
    Draft {
        kind: kind.into(),
        facts: serde_json::json!({ "desk": "report" }),
        at,
        occurred: at,
        actor: Actor::Sender,
        unit: Some(UnitId::new("kohat-city").unwrap()),
        due: Some(at),
        parts,
    }
}

pub fn write(stream: Stream, expected: Expected, words: &str) -> Append {
    let write = Write::of(stream, expected, "ordinary", vec![draft("opened", words)]);
    Append::one(Lane::Ordinary, None, write)
}

pub fn key(text: &str, meaning: u8) -> Option<IdempotencyKey> {
    Some(IdempotencyKey { key: text.into(), meaning: [meaning; 32] })
}

pub fn wait<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(future)
}
