//! What does every door and page share?
//!
//! One value, made at start and handed to each: the record, what the force adopted, the words, the clock, the
//! settings. Nothing else is global.

use crate::{
    adopt,
    cameras::Cameras,
    clock::Clock,
    gaps::Gaps,
    health::looks::Remembered,
    live::hub::Hub,
    metrics::Metrics,
    nodes::Wire,
    positions::Positions,
    roads::Roads,
    scrub::Scrubs,
    settings::Settings,
    sign_in::{Gate, openid::Openid},
    sos::{Sos, enrolled::EnrolledDevices},
    witnesses::Witnesses,
    words::Words,
};
use amanat_core::{
    guard::{Visitor, Who},
    setup::Setup,
    values::Moment,
};
use amanat_record::{Health, Record, Visit, roster::Roster};
use std::sync::{Arc, PoisonError, RwLock, Weak};

/// A running installation. Cheap to clone.
#[derive(Clone)]
pub struct Town(Arc<Inner>);

/// A way back to an installation for whoever must not keep it running.
pub struct WeakTown(Weak<Inner>);

impl WeakTown {
    /// The installation, if it still runs.
    pub fn get(&self) -> Option<Town> {
        self.0.upgrade().map(Town)
    }
}

struct Inner {
    record: Record,
    setup: RwLock<Arc<Setup>>,
    words: Words,
    clock: Clock,
    settings: Settings,
    gate: Gate,
    openid: Option<Openid>,
    gaps: Gaps,
    sos: Sos,
    hub: Hub,
    positions: Positions,
    cameras: Cameras,
    roads: Option<Roads>,
    metrics: Metrics,
    health: Remembered,
    scrubs: Scrubs,
    wire: Wire,
    witnesses: Witnesses,
    demo: bool,
}

impl Town {
    /// Brings together what `serve`, `demo` and the tests opened.
    pub fn new(
        record: Record,
        words: Words,
        clock: Clock,
        settings: Settings,
        demo: bool,
    ) -> anyhow::Result<Self> {
        let setup = RwLock::new(Arc::new(adopt::current(&record)?));
        let gate = Gate::new(Roster::of(&record)?, record.sessions()?, clock.of_phones(), &settings.address)?;
        let openid = settings.openid.as_ref().map(|o| Openid::new(o, &settings.address)).transpose()?;
        let roads = settings.roads.as_deref().map(Roads::load).transpose()?;
        let witnesses = Witnesses::of(&settings.witnesses, &record)?;
        let (gaps, sos, hub, positions) =
            (Gaps::default(), Sos::of(&record), Hub::default(), Positions::default());
        let scrubs = Scrubs::of(&record);
        let inner = Inner {
            record,
            setup,
            words,
            clock,
            settings,
            gate,
            openid,
            gaps,
            sos,
            hub,
            positions,
            cameras: Cameras::default(),
            roads,
            metrics: Metrics::default(),
            health: Remembered::default(),
            scrubs,
            wire: Wire::default(),
            witnesses,
            demo,
        };
        let town = Self(Arc::new(inner));
        town.sos().know(Arc::new(EnrolledDevices::of(&town)));
        Ok(town)
    }

    /// What must last.
    pub fn record(&self) -> &Record {
        &self.0.record
    }

    /// What the force has adopted, as of now. Hold on to it for one command or one page.
    pub fn setup(&self) -> Arc<Setup> {
        self.0.setup.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Takes up what was adopted since.
    pub fn take_up(&self) -> anyhow::Result<()> {
        let setup = Arc::new(adopt::current(&self.0.record)?);
        *self.0.setup.write().unwrap_or_else(PoisonError::into_inner) = setup;
        self.0.gaps.forget();
        Ok(())
    }

    /// The words.
    pub fn words(&self) -> &Words {
        &self.0.words
    }

    /// Now.
    pub fn now(&self) -> Moment {
        self.0.clock.now()
    }

    /// The clock.
    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    /// The settings.
    pub fn settings(&self) -> &Settings {
        &self.0.settings
    }

    /// The door for those with an account.
    pub fn gate(&self) -> &Gate {
        &self.0.gate
    }

    /// The force's own sign-in, if it has one.
    pub fn openid(&self) -> Option<&Openid> {
        self.0.openid.as_ref()
    }

    /// Rungs of ladders that led to nobody.
    pub fn gaps(&self) -> &Gaps {
        &self.0.gaps
    }

    /// What the last daily reading of the log found.
    pub fn scrubs(&self) -> &Scrubs {
        &self.0.scrubs
    }

    /// The connection by which nodes wake each other.
    pub fn wire(&self) -> &Wire {
        &self.0.wire
    }

    /// The door for calls for help.
    pub fn sos(&self) -> &Sos {
        &self.0.sos
    }

    /// The channels of open consoles.
    pub fn hub(&self) -> &Hub {
        &self.0.hub
    }

    /// What is counted while it serves.
    pub fn metrics(&self) -> &Metrics {
        &self.0.metrics
    }

    /// What was looked up of its health.
    pub(crate) fn health(&self) -> &Remembered {
        &self.0.health
    }

    /// A way back here that keeps nothing running.
    pub fn weak(&self) -> WeakTown {
        WeakTown(Arc::downgrade(&self.0))
    }

    /// Where the field units are.
    pub fn positions(&self) -> &Positions {
        &self.0.positions
    }

    /// The cameras that this node fetches.
    pub fn cameras(&self) -> &Cameras {
        &self.0.cameras
    }

    /// The roads that are loaded.
    pub fn roads(&self) -> Option<&Roads> {
        self.0.roads.as_ref()
    }

    /// Who besides us sees that the log only grew.
    pub fn witnesses(&self) -> &Witnesses {
        &self.0.witnesses
    }

    /// Whose word on the log is to be taken: the log's key, its witnesses, how many of them, as a C2SP policy.
    pub fn policy_text(&self) -> String {
        self.0.witnesses.policy_text(&self.0.record)
    }

    /// Whether all people and events are invented.
    pub fn is_demo(&self) -> bool {
        self.0.demo
    }

    /// Whether the record takes nothing any more: it broke, was frozen, or is an old backup.
    pub fn is_stopped(&self) -> bool {
        *self.0.record.health().borrow() != Health::Writing
    }

    /// A visit: the only way to a matter.
    pub fn visit(&self, visitor: Visitor) -> Visit {
        Visit::new(self.0.record.clone(), self.setup(), visitor).with_people(self.0.gate.roster().clone())
    }

    /// A visit of clocks and reactions.
    pub fn system(&self) -> Visit {
        self.visit(Visitor::bare(Who::System))
    }
}
