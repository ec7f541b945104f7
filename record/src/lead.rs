//! Who signs, and what does a node do that does not lead?
//!
//! The leading node signs each batch, moves the public checkpoint and tells the others what it signed. A node that does
//! not lead lets its batches wait until the leading node has signed them, and takes up what was signed. Alone on files a
//! node always leads.
//!
//! Invariant: what is signed grows from what was signed before, on whichever node that was.
//! Invariant: nothing is signed before it is as durable as the store makes it. What another node wrote can be read while
//! its standby has not heard of it; lost with its server after it was signed, the log could not go on.
//! Not here: which node leads (`postgres/nodes`), who asks for a look (`follow`), signing itself (`signer`).

use crate::{
    fault::Fault,
    postgres::nodes::Nodes,
    secrets::fill,
    store::{Cover, Needs, Rows},
    tree::{TileRows, verify_stored},
    writer::{Writer, frontier_of, grow},
};
use amanat_proof::{leaf, merkle::leaf_hash};
use std::{
    sync::{atomic::Ordering, mpsc::SyncSender},
    time::Instant,
};

/// The fewest leaves that a tick adds, where cover leaves are on.
const MIN_TICK_LEAVES: u64 = 8;

impl Writer {
    /// Signs the head, if this node leads, and opens the gate of a batch; otherwise the batch waits until the leading
    /// node has signed it.
    pub(crate) fn sign(&mut self, gate: Option<SyncSender<()>>) -> Result<(), Fault> {
        let leads = self.nodes.as_ref().is_none_or(|nodes| nodes.leads());
        let signed = if leads { self.sign_now() } else { Ok(()) };
        match signed {
            Ok(()) if leads => {
                // Nobody waits where the batch had nothing for the views.
                if let Some(gate) = gate {
                    let _ = gate.send(());
                }
                self.gates.open(self.head.size);
                Ok(())
            }
            Err(fault) if !fault.is_lost() => Err(fault),
            _ => {
                gate.into_iter().for_each(|gate| self.gates.wait(self.head.size, gate));
                Ok(())
            }
        }
    }

    fn sign_now(&mut self) -> Result<(), Fault> {
        if self.nodes.is_some() && self.head.size < self.signer.last().size {
            // Another node has written and signed more, which the next look takes up.
            return Ok(());
        }
        if self.confirmed < self.head.size {
            self.log.confirm()?;
            self.confirmed = self.head.size;
            self.horizon.raise(self.head.size);
        }
        let (db, began) = (self.readers.lend()?, Instant::now());
        self.signer.sign(&self.head, &TileRows::of(&*db))?;
        self.vitals.anchor.time(began);
        self.vitals.signed();
        if self.publish_each_commit {
            self.public_size = self.head.size;
            self.signer.publish()?;
        }
        self.tell_signed();
        Ok(())
    }

    /// Other nodes hear what was signed; where they cannot, they hear it with the next.
    fn tell_signed(&self) {
        if let Some(nodes) = &self.nodes
            && let Err(cause) = nodes.tell_signed(&self.signer.signed())
        {
            tracing::warn!(%cause, "other nodes do not hear what was signed");
        }
    }

    /// Looks what other nodes wrote: signs it, or takes up what the leading node signed.
    pub(crate) fn follow(&mut self) {
        self.is_asked.store(false, Ordering::Release);
        let Some(nodes) = self.nodes.clone() else { return };
        let followed = if nodes.leads() { self.lead(&nodes) } else { self.adopt(&nodes) };
        match followed {
            Ok(()) => {}
            Err(fault) if fault.is_lost() => {
                if let Err(fault) = self.find_out()
                    && !fault.is_lost()
                {
                    self.recover(&fault);
                }
            }
            Err(fault) => self.recover(&fault),
        }
    }

    fn lead(&mut self, nodes: &Nodes) -> Result<(), Fault> {
        let head = self.log.read().head()?;
        let told = nodes.signed()?;
        if head.size < self.signer.last().size {
            self.signer.contradiction(&head, &TileRows::of(self.log.read()))?;
        }
        if head != self.head || self.signer.last().size < head.size || told.size < head.size {
            let frontier = frontier_of(&head, self.log.read())?;
            // Who led before may have signed what this node has not heard of.
            if told.size > 0 {
                self.signer.adopt(&told, &TileRows::of(self.log.read()))?;
            }
            (self.head, self.frontier) = (head, frontier);
            self.public_size = self.public_size.max(told.public);
            self.sign(None)?;
        }
        Ok(())
    }

    fn adopt(&mut self, nodes: &Nodes) -> Result<(), Fault> {
        let told = nodes.signed()?;
        if told != self.signer.signed() && told.size > 0 {
            self.signer.adopt(&told, &TileRows::of(self.log.read()))?;
            self.public_size = self.public_size.max(told.public);
        }
        self.gates.open(self.signer.last().size);
        Ok(())
    }

    /// Pads what is new since the last tick to 8, 16, 32 … and shows it.
    pub(crate) fn publish(&mut self) -> Result<(), Fault> {
        if self.nodes.as_ref().is_some_and(|nodes| !nodes.leads()) {
            return Ok(());
        }
        let news = self.head.size.saturating_sub(self.public_size);
        let covers = if self.cover_leaves { news.max(MIN_TICK_LEAVES).next_power_of_two() - news } else { 0 };
        if covers > 0 {
            self.cover(covers)?;
        }
        self.sign_now()?;
        self.signer.publish()?;
        self.public_size = self.head.size;
        self.tell_signed();
        Ok(())
    }

    /// Adds random leaves.
    fn cover(&mut self, count: u64) -> Result<(), Fault> {
        let (mut grown, known_head, known) = (None, self.head, &self.frontier);
        self.log.write(&Needs::default(), &mut |before, db| {
            let first = before.head.size;
            let frontier =
                if before.head == known_head { known.clone() } else { frontier_of(&before.head, db)? };
            let mut rows = Rows::default();
            for position in first..first + count {
                let (mut c, mut x) = ([0; 32], [0; 32]);
                fill(&mut c);
                fill(&mut x);
                rows.covers.push(Cover { position, c, x });
            }
            let leaves: Vec<_> = rows.covers.iter().map(|l| leaf_hash(&leaf::entry(&l.c, &l.x))).collect();
            grown = Some((first, grow(frontier, &leaves, &mut rows)));
            Ok(rows)
        })?;
        let (first, grown) = grown.ok_or_else(|| Fault::damaged("covers were not made"))?;
        self.grew(grown);
        self.vitals.written.store(self.head.size, Ordering::Relaxed);
        verify_stored(&*self.readers.lend()?, first, self.head.size, &vec![None; count as usize])
    }
}
