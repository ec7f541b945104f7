//! Where is it measured?
//!
//! In a new installation with the demo's province, in a folder that goes away. Nobody in it is real.

use amanat::{
    adopt::{self, What},
    clock::Clock,
    http,
    intake::{self, Address, Brought, Incoming, Received},
    settings::Settings,
    town::Town,
    words::Words,
};
use amanat_core::{
    answers::{Raw, RawPlace},
    decide::account::{self, Occasion, decide_all},
    event::{Actor, Stream},
    guard::{Post, Visitor, Who},
    playbook::Door,
    values::{AccountId, DeskId, Language, Moment, Point},
};
use amanat_record::{Append, Expected, Lane, Record, Write};
use anyhow::Context;
use axum::Router;
use std::{
    collections::BTreeSet,
    net::SocketAddr,
    sync::atomic::{AtomicU64, Ordering},
    time::{Duration, Instant},
};
use tempfile::TempDir;
use tokio::runtime::Runtime;

/// The station whose ground the reports are from.
pub const STATION: &str = "kohat-city";
/// What every report tells, with its number before it.
pub const SAID: &str = "کل رات گیارہ بجے کے قریب میری موٹر سائیکل گھر کے باہر سے چوری ہو گئی۔ تالا لگا ہوا تھا۔ \
                        رنگ سرخ ہے، پچھلا شیشہ ٹوٹا ہوا ہے، اور نشست پر کالا کپڑا چڑھا ہے۔";

/// An installation, its runtime, and a point on its station's ground.
pub struct Site {
    /// The installation.
    pub town: Town,
    /// Where its work runs.
    pub runtime: Runtime,
    /// A point in the middle of the station's ground.
    pub ground: Point,
    dir: TempDir,
}

impl Site {
    /// A new one.
    pub fn new() -> anyhow::Result<Self> {
        let dir = TempDir::new()?;
        let settings = settings(&dir);
        Record::init(&settings)?;
        let record = Record::open(settings)?;
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        let now = Clock::wall().now();
        for what in What::ALL {
            let files = adopt::shipped(what);
            runtime.block_on(adopt::adopt(&record, what, &files, Actor::Operator, now))?;
        }
        let town = town(record)?;
        let ground = ground_of(&town, STATION)?;
        Ok(Self { town, runtime, ground, dir })
    }

    /// The same after its record was closed and opened again, and how long the opening took.
    pub fn again(self) -> anyhow::Result<(Self, Duration)> {
        let Site { town: before, runtime, ground, dir } = self;
        drop(before);
        let began = Instant::now();
        let town = town(Record::open(settings(&dir))?)?;
        Ok((Self { town, runtime, ground, dir }, began.elapsed()))
    }

    /// Its folder.
    pub fn dir(&self) -> &std::path::Path {
        self.dir.path()
    }

    /// Serves a router on this machine; gives its address.
    pub fn serve(&self, router: Router) -> anyhow::Result<SocketAddr> {
        let listener = self.runtime.block_on(tokio::net::TcpListener::bind(("127.0.0.1", 0)))?;
        let at = listener.local_addr()?;
        self.runtime.spawn(async move { axum::serve(listener, router).await });
        Ok(at)
    }

    /// Serves every door and page.
    pub fn serve_all(&self) -> anyhow::Result<SocketAddr> {
        self.serve(http::router(self.town.clone()))
    }

    /// A report by the way of every door.
    pub async fn report(&self) -> anyhow::Result<Received> {
        Ok(intake::take(&self.town, incoming(self.ground)).await?)
    }

    /// An officer of the station, as the guard sees them.
    pub fn officer(&self) -> anyhow::Result<Visitor> {
        Ok(Visitor {
            who: Who::Officer("bench".parse()?),
            posts: vec![post()?],
            rank: "sub_inspector".into(),
            attributes: BTreeSet::new(),
            strong: true,
            fresh: true,
            glass: Vec::new(),
        })
    }

    /// An officer with an account who is signed in; gives the cookie.
    pub fn signed_in(&self) -> anyhow::Result<String> {
        self.signed_in_as("bench", post()?)
    }

    /// The same of somebody with this post.
    pub fn signed_in_as(&self, name: &str, post: Post) -> anyhow::Result<String> {
        let (id, now): (AccountId, Moment) = (name.parse()?, self.town.now());
        let commands = [
            account::Command::Join { name: "پیمائش".into(), sign_in: name.into() },
            account::Command::SetPassword { hash: "$never$".into() },
            account::Command::SetSecondFactor { secret: "GEZDGNBVGY3TQOJQ".into() },
            account::Command::GiveRank { rank: "sub_inspector".into() },
            account::Command::GivePost(post),
        ];
        let occasion = Occasion::new(now, Actor::Operator, &id);
        let drafts = decide_all(None, &commands, &occasion)?;
        let write = Write::of(Stream::Account(id.clone()), Expected::Version(0), "accounts", drafts);
        let record = self.town.record();
        self.runtime.block_on(record.append(Append::one(Lane::Ordinary, None, write)))?;
        self.town.gate().roster().follow(record)?;
        let token = self.town.gate().sessions().begin(&id, name, now)?;
        Ok(format!("session={}", token.as_str()))
    }
}

fn settings(dir: &TempDir) -> amanat_record::Settings {
    amanat_record::Settings::at(dir.path().join("data"), "log.example/bench")
}

fn town(record: Record) -> anyhow::Result<Town> {
    Town::new(record, Words::load()?, Clock::wall(), Settings::default(), true)
}

fn post() -> anyhow::Result<Post> {
    Ok(Post::new("officer", STATION.parse()?, Moment::from_millis(0)))
}

/// A report of this place, each with other words.
pub fn incoming(at: Point) -> Incoming {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let place = RawPlace { lat: at.lat().to_string(), lon: at.lon().to_string(), ..RawPlace::default() };
    let answers = [
        ("what_happened".to_owned(), Raw::Text(format!("{number}: {SAID}"))),
        ("kind".to_owned(), Raw::Text("theft".into())),
        ("where".to_owned(), Raw::Place(place)),
    ];
    Incoming {
        desk: DeskId::new("report").unwrap_or_else(|_| unreachable!("a desk of ours")),
        door: Door::Api,
        language: Language::Ur,
        brought: Brought { answers: answers.into(), reach: Address::None, photos: Vec::new() },
        key: Some(format!("bench-{:016}-{number:016}", std::process::id())),
    }
}

/// A point well inside a unit's ground, where nobody must choose.
fn ground_of(town: &Town, unit: &str) -> anyhow::Result<Point> {
    let setup = town.setup();
    let is_of = |area: &&amanat_core::geo::Area| area.unit.as_ref().is_some_and(|u| u.as_str() == unit);
    let area = setup.places.areas().iter().find(is_of).context("the station has no ground")?;
    let ([west, south], [east, north]) = area.shape.corners();
    let grid = (1..40).flat_map(|i| (1..40).map(move |j| (f64::from(i) / 40.0, f64::from(j) / 40.0)));
    for (up, across) in grid {
        let point = Point::new(south + (north - south) * up, west + (east - west) * across)?;
        let found = setup.places.candidates(point, town.now());
        let stations: Vec<_> = found.iter().filter(|c| c.layer == area.layer).collect();
        if let [only] = stations[..]
            && only.area == area.id
            && only.inside
            && only.boundary_m > 400.0
        {
            return Ok(point);
        }
    }
    anyhow::bail!("the station has no ground of its own")
}
