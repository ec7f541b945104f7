//! How do views follow the log, and who is told?

use crate::{append::Position, writer::Committed};
use amanat_core::{event::{Header, Stream}, values::UnitId};
use std::sync::{Arc, mpsc::Receiver};
use tokio::sync::broadcast;

/// Something happened, and the views show it. Says where to look, not what was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// Where in the log.
    pub position: Position,
    /// In whose life.
    pub stream: Stream,
    /// What kind of event.
    pub kind: String,
    /// The responsible unit after it.
    pub unit: Option<UnitId>,
}

/// The thread that applies events to views.
pub(crate) struct Views {
    pub(crate) notes: broadcast::Sender<Arc<Noted>>,
}

impl Views {
    pub(crate) fn run(self, from_writer: &Receiver<Committed>) {
        while let Ok(batch) = from_writer.recv() {
            for (reply, result) in batch.replies {
                let _ = reply.send(result);
            }
            for (position, header) in batch.events {
                let Header { stream, kind, unit, .. } = header;
                // Nobody listening is no fault.
                let _ = self.notes.send(Arc::new(Noted { position, stream, kind, unit }));
            }
        }
    }
}
