//! What is a town in a test?

use crate::cluster::{Database, Server};
use amanat::{
    adopt::{self, What},
    clock::Clock,
    deliver::{Carrier, Deliverers, Letter, NotSent},
    duty,
    settings::Settings,
    sign_in::joining::tell,
    town::Town,
    words::Words,
};
use amanat_core::{
    decide::{
        account, field,
        matter::{Command, Matter, Opening, Outcome, Reach, Said, keep::ErasedWhy},
    },
    event::{Actor, Part},
    guard::{Post, Visitor, Who},
    playbook::Door,
    react::REACTIONS,
    route::{Whereabouts, route},
    values::*,
};
use amanat_proof::policy::Policy;
use amanat_record::{Done, Extras, Health, How, No, Postgres, Reading, Record, Visit};
use futures::future::BoxFuture;
use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex, OnceLock},
};
use tempfile::TempDir;

/// A Wednesday, 09:00 in Kohat.
pub const MORNING: Moment = Moment::from_millis(1_794_974_400_000);
/// The most turns of clocks and reactions that one wait may take.
const MAX_TURNS: usize = 200;

/// A letter that left.
#[derive(Clone, Debug)]
pub struct Sent {
    pub to: String,
    pub subject: String,
    pub body: String,
}

/// Where letters go.
#[derive(Clone, Default)]
pub struct LetterBox(Arc<Mutex<Vec<Sent>>>);

impl LetterBox {
    pub fn all(&self) -> Vec<Sent> {
        self.0.lock().unwrap().clone()
    }
}

impl Carrier for LetterBox {
    fn carry<'a>(
        &'a self,
        to: &'a str,
        letter: &'a Letter,
        _: &'a str,
    ) -> BoxFuture<'a, Result<(), NotSent>> {
        let sent = Sent { to: to.into(), subject: letter.subject.clone(), body: letter.body.clone() };
        self.0.lock().unwrap().push(sent);
        Box::pin(async { Ok(()) })
    }
}

pub struct TestTown {
    pub town: Town,
    pub letters: LetterBox,
    deliverers: Deliverers,
    runtime: tokio::runtime::Runtime,
    /// Dropped after everything that is connected to it.
    database: Option<Database>,
    _dir: TempDir,
}

/// Words are read once for all stories.
fn words() -> Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| Words::load_what_is_there().0).clone()
}

impl TestTown {
    /// The demo's province with the desks and policies that the binary brings along.
    pub fn new() -> Self {
        Self::on_a_disk_of(None)
    }

    /// The same where the log has room for so many pages.
    pub fn on_a_disk_of(max_log_pages: Option<u32>) -> Self {
        Self::of(max_log_pages, Settings::default())
    }

    /// The same with what an operator set, in a database whatever the others lie in.
    pub fn on_postgresql(house: Settings) -> Self {
        Self::in_a(Some(Database::new()), None, house)
    }

    /// The same town on the disk, closed: for the program to be started on it.
    pub fn on_a_disk() -> TempDir {
        let mut made = Self::in_a(None, None, Settings::default());
        let settings = made.town.record().settings().clone();
        let dir = std::mem::replace(&mut made._dir, TempDir::new().unwrap());
        drop(made);
        let text = format!("origin = \"{}\"\n", settings.origin);
        std::fs::write(settings.dir.join(amanat::settings::FILE), text).unwrap();
        dir
    }

    /// Another node of the same log, in a folder of its own.
    pub fn another_node(&self, house: Settings) -> (Town, TempDir) {
        let (dir, first) = (TempDir::new().unwrap(), self.town.record().settings().clone());
        let settings = amanat_record::Settings { dir: dir.path().join("data"), ..first.clone() };
        std::fs::create_dir_all(settings.dir.join("secrets")).unwrap();
        for secret in std::fs::read_dir(first.dir.join("secrets")).unwrap() {
            let from = secret.unwrap().path();
            std::fs::copy(&from, settings.dir.join("secrets").join(from.file_name().unwrap())).unwrap();
        }
        Record::join(&settings).unwrap();
        let (record, clock) = (Record::open(settings).unwrap(), Clock::by_hand(self.town.now()));
        (Town::new(record, words(), clock, house, true).unwrap(), dir)
    }

    /// The same with what an operator set.
    pub fn of(max_log_pages: Option<u32>, house: Settings) -> Self {
        // `AMANAT_TEST_STORE=postgresql` tells every story on the other store; a full disk is a file's alone.
        let of_files =
            max_log_pages.is_some() || std::env::var("AMANAT_TEST_STORE").as_deref() != Ok("postgresql");
        Self::in_a((!of_files).then(Database::new), max_log_pages, house)
    }

    fn in_a(database: Option<Database>, max_log_pages: Option<u32>, house: Settings) -> Self {
        let dsn = database.as_ref().map(Database::dsn);
        let mut town = Self::at(dsn, max_log_pages, house);
        town.database = database;
        town
    }

    /// The same on a server of its own, which the story may stop.
    pub fn on_server(server: &Server) -> Self {
        Self::at(Some(server.dsn()), None, Settings::default())
    }

    fn at(dsn: Option<String>, max_log_pages: Option<u32>, house: Settings) -> Self {
        let dir = TempDir::new().unwrap();
        let settings = amanat_record::Settings::at(dir.path().join("data"), "log.example/kp");
        let postgres = dsn.clone().map(|dsn| Postgres { dsn, ..Postgres::default() });
        let settings = amanat_record::Settings { max_log_pages, postgres, ..settings };
        Record::init(&settings).unwrap();
        if let Some(dsn) = dsn {
            // As an installation has it: whoever looks from beside learns from it where the log lies.
            let text = format!("origin = \"{}\"\n[postgresql]\ndsn = \"{dsn}\"\n", settings.origin);
            std::fs::write(settings.dir.join(amanat::settings::FILE), text).unwrap();
        }
        let record = Record::open(settings).unwrap();
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        for what in What::ALL {
            let files = adopt::shipped(what);
            let adopted = adopt::adopt(&record, what, &files, Actor::Operator, MORNING);
            assert!(runtime.block_on(adopted).unwrap());
        }
        let town = Town::new(record, words(), Clock::by_hand(MORNING), house, true).unwrap();
        let letters = LetterBox::default();
        let deliverers = Deliverers::new(Some(Box::new(letters.clone())));
        Self { town, letters, deliverers, runtime, database: None, _dir: dir }
    }

    /// What lies in the store, as who has its disk reads it.
    pub fn stored(&self) -> Vec<u8> {
        match &self.database {
            Some(database) => database.dump(),
            None => std::fs::read(self.town.record().settings().dir.join("log.db")).unwrap(),
        }
    }

    /// The server stops and starts again on the same record, at the same moment.
    pub fn restart(&mut self) {
        let settings = self.town.record().settings().clone();
        self.restart_with(settings);
    }

    /// The same after somebody gave the log more room.
    pub fn restart_on_a_larger_disk(&mut self) {
        let settings = self.town.record().settings().clone();
        self.restart_with(amanat_record::Settings { max_log_pages: None, ..settings });
    }

    /// The same after something happened to the files meanwhile. Views that are lost are made again beside.
    pub fn restart_after(&mut self, meanwhile: impl FnOnce(&std::path::Path)) {
        let settings = self.town.record().settings().clone();
        let dir = settings.dir.clone();
        let settings = amanat_record::Settings { wait_for_views: 0, ..settings };
        self.restart_between(settings, || meanwhile(&dir));
    }

    fn restart_with(&mut self, settings: amanat_record::Settings) {
        self.restart_between(settings, || {});
    }

    fn restart_between(&mut self, settings: amanat_record::Settings, happens: impl FnOnce()) {
        let (now, meanwhile) = (self.town.now(), Self::new());
        drop(std::mem::replace(&mut self.town, meanwhile.town.clone()));
        happens();
        let record = Record::open(settings).unwrap();
        self.town = Town::new(record, words(), Clock::by_hand(now), Settings::default(), true).unwrap();
    }

    /// The same house goes on with other settings, at another moment.
    pub fn goes_on_with(&mut self, settings: Settings, now: Moment) {
        let record = self.town.record().clone();
        self.town = Town::new(record, words(), Clock::by_hand(now), settings, true).unwrap();
    }

    pub fn wait<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.block_on(work)
    }

    /// Lets something go on beside the story.
    pub fn spawn<T: Send + 'static>(
        &self,
        work: impl Future<Output = T> + Send + 'static,
    ) -> tokio::task::JoinHandle<T> {
        self.runtime.spawn(work)
    }

    /// An officer at a post, with the second factor shown.
    pub fn officer(&self, name: &str, role: &str, unit: &str, rank: &str, attributes: &[&str]) -> Visit {
        let post = Post {
            role: role.into(),
            unit: unit.parse().unwrap(),
            from: Moment::from_millis(0),
            until: None,
            acting: false,
        };
        self.town.visit(Visitor {
            who: Who::Officer(name.parse().unwrap()),
            posts: vec![post],
            rank: rank.into(),
            attributes: attributes.iter().map(|a| (*a).to_owned()).collect::<BTreeSet<_>>(),
            strong: true,
            fresh: true,
            glass: Vec::new(),
        })
    }

    /// A patrol of Kohat's city that this room sends, on duty with one person.
    pub fn patrol(&self, id: &str, crew: &AccountId, room: &str) -> FieldUnitId {
        let who: FieldUnitId = id.parse().unwrap();
        let lead = self.officer("leads-the-room", "control_room", room, "deputy_superintendent", &[]);
        let form = field::Command::Form {
            kind: "patrol".parse().unwrap(),
            home: "kohat-city".parse().unwrap(),
            room: room.parse().unwrap(),
            status: Status::Actual,
            attributes: BTreeSet::new(),
        };
        let until = self.town.now() + Span::from_hours(8);
        let crew = [crew.clone()].into();
        let duty = field::Command::StartDuty { crew, until, attributes: BTreeSet::new() };
        for command in [form, duty] {
            self.wait(lead.act_on_unit(&who, command, self.town.now(), How::ordinary())).unwrap();
        }
        who
    }

    /// Somebody with an account of this id, a superintendent and a woman, who serves at these units.
    pub fn knows(&self, id: &str, units: &[&str]) {
        let post = |unit: &&str| {
            account::Command::GivePost(Post::new("officer", unit.parse().unwrap(), Moment::from_millis(0)))
        };
        let mut commands = vec![
            account::Command::Join { name: id.into(), sign_in: id.into() },
            account::Command::SetPassword { hash: "unused".into() },
            account::Command::SetSecondFactor { secret: "unused".into() },
            account::Command::GiveRank { rank: "superintendent".into() },
            account::Command::GiveAttributes { attributes: ["woman".to_owned()].into() },
        ];
        commands.extend(units.iter().map(post));
        let (town, id) = (&self.town, id.parse().unwrap());
        let told = tell(town.record(), town.gate(), &id, &commands, (Actor::Operator, None, town.now()));
        self.wait(told).unwrap();
    }

    pub fn constable(&self, unit: &str) -> Visit {
        self.officer(&format!("{unit}-1"), "officer", unit, "sub_inspector", &[])
    }

    /// Somebody brings something at a point.
    pub fn brings(&self, desk: &str, lat: f64, lon: f64, reach: Reach) -> Result<Done, No> {
        let where_to = Whereabouts { point: Some(Point::new(lat, lon).unwrap()), ..Whereabouts::default() };
        self.brings_with(desk, where_to, reach, &[], None)
    }

    /// Somebody with this mail address reports something.
    pub fn brings_from(&self, address: &str, lat: f64, lon: f64) -> Result<Done, No> {
        let at = Whereabouts { point: Some(Point::new(lat, lon).unwrap()), ..Whereabouts::default() };
        self.brings_as("report", at, Reach::Email, &[], None, address)
    }

    pub fn brings_with(
        &self,
        desk: &str,
        at: Whereabouts<'_>,
        reach: Reach,
        choices: &[&str],
        code: Option<&str>,
    ) -> Result<Done, No> {
        self.brings_as(desk, at, reach, choices, code, "zarmina@mail.example")
    }

    fn brings_as(
        &self,
        desk: &str,
        at: Whereabouts<'_>,
        reach: Reach,
        choices: &[&str],
        code: Option<&str>,
        address: &str,
    ) -> Result<Done, No> {
        let setup = self.town.setup();
        let playbook = setup.desks.current(&desk.parse().unwrap()).unwrap();
        let routed = route(playbook, &setup.places, &at, self.town.now()).unwrap();
        let mut random = [0; 16];
        getrandom::fill(&mut random).unwrap();
        let no = MatterNo::from_random(random);
        let code = self.town.record().code_mark(code.unwrap_or(&no.to_string()));
        let said = serde_json::json!({ "what_happened": { "text": "موٹر سائیکل چوری ہو گئی" } });
        let identity = serde_json::json!({ "reach": { "email": address } });
        let mut parts = vec![Part::of(Class::Content, &said)];
        if reach == Reach::Email {
            parts.push(Part::of(Class::Identity, &identity));
        }
        let opening = Opening {
            door: Door::Web,
            language: Language::Ur,
            unit: routed.unit,
            candidates: routed.candidates,
            choices: choices.iter().map(|c| (*c).to_owned()).collect(),
            excluded: routed.excluded,
            reach,
            code,
            under_18: None,
            occurred: None,
            parts,
        };
        let visit = self.town.visit(Visitor::bare(Who::Anyone));
        let command = Command::Open(Box::new(opening));
        self.wait(visit.open(no, command, playbook, self.town.now(), Extras::default()))
    }

    pub fn sender(&self, no: MatterNo) -> Visit {
        self.town.visit(Visitor::bare(Who::Sender(no)))
    }

    pub fn does(&self, visit: &Visit, no: MatterNo, command: Command) -> Result<Matter, No> {
        self.wait(visit.command(no, command, self.town.now(), Extras::default())).map(|done| done.matter)
    }

    /// The sender asks to have everything erased, and two officers of the station do it.
    pub fn erases(&self, no: MatterNo, unit: &str) {
        let classes = Class::ALL.to_vec();
        let ask = Command::AskErasure { classes: classes.clone(), said: Said::default() };
        self.does(&self.sender(no), no, ask).unwrap();
        let head = self.officer("head-of-all", "station_head", unit, "inspector", &[]);
        let said = said("بھیجنے والے نے کہا");
        self.does(&head, no, Command::Erase { classes, why: ErasedWhy::Asked, said }).unwrap();
        self.does(&self.constable(unit), no, Command::AgreeErasure).unwrap();
    }

    /// Opens a matter to be read.
    pub fn reads(&self, visit: &Visit, no: MatterNo) -> Result<Option<Reading>, No> {
        self.wait(visit.read(no, self.town.now()))
    }

    /// The matter as it stands, seen by nobody but the test.
    pub fn matter(&self, no: MatterNo) -> Matter {
        self.town.system().matter(no).unwrap().unwrap().full().unwrap().clone()
    }

    /// Time goes on, in steps, and everything that follows from it happens.
    pub fn pass(&self, span: &str) {
        let until = self.town.now() + span.parse().unwrap();
        while self.town.now() < until {
            let step = self.town.now() + Span::from_mins(15);
            self.town.clock().set(step.min(until));
            self.settle();
        }
    }

    /// Whose word on the log is taken.
    pub fn policy(&self) -> Policy {
        Policy::read(self.town.policy_text().as_bytes()).unwrap()
    }

    /// Clocks, reactions and letters, until nothing is left to do.
    pub fn settle(&self) {
        for _ in 0..MAX_TURNS {
            let mut did = self.wait(duty::lapse_once(&self.town)).unwrap();
            for reaction in &REACTIONS {
                did += self.wait(duty::react_once(&self.town, reaction)).unwrap();
            }
            did += self.wait(duty::deliver_once(&self.town, &self.deliverers)).unwrap();
            if did == 0 {
                return;
            }
        }
        panic!("the town does not come to rest");
    }
}

/// When a story ends well, the town is asked whether all is in order.
impl Drop for TestTown {
    fn drop(&mut self) {
        let writes = *self.town.record().health().borrow() == Health::Writing;
        if std::thread::panicking() || !writes {
            return;
        }
        self.settle();
        let record = self.town.record();
        assert_eq!(record.open_errands().unwrap(), 0, "a letter was not delivered");
        assert_eq!(
            record.views_differences().unwrap(),
            Vec::<String>::new(),
            "views differ from their rebuild"
        );
    }
}

pub fn said(text: &str) -> Said {
    Said::new(text)
}

pub fn close() -> Command {
    Command::ProposeClose {
        outcome: Outcome::Done,
        finding: said("ملزم گرفتار"),
        evidence: said("برآمدگی کی رسید"),
    }
}

/// A point well inside the ground of Kohat's city station, and one of Peshawar.
pub fn ground_of(town: &TestTown, unit: &str) -> (f64, f64) {
    let setup = town.town.setup();
    let area =
        setup.places.areas().iter().find(|a| a.unit.as_ref().is_some_and(|u| u.as_str() == unit)).unwrap();
    let ([west, south], [east, north]) = area.shape.corners();
    for i in 1..40 {
        for j in 1..40 {
            let (lat, lon) =
                (south + (north - south) * f64::from(i) / 40.0, west + (east - west) * f64::from(j) / 40.0);
            let point = Point::new(lat, lon).unwrap();
            let found = setup.places.candidates(point, MORNING);
            let stations: Vec<_> = found.iter().filter(|c| c.layer == area.layer).collect();
            if stations.len() == 1
                && stations[0].area == area.id
                && stations[0].inside
                && stations[0].boundary_m > 400.0
            {
                return (lat, lon);
            }
        }
    }
    panic!("{unit} has no ground of its own");
}
