//! Can every event that was ever released still be read, with the meaning it had?
//!
//! `core/events/v1/` holds one sample of each kind. A sample is written once, with `FREEZE_EVENTS=1`, and never
//! changed: a change here would change what people's receipts say.

use super::{
    access, account, alert, camera, clip, configuration, device, drill, field, glass, incident, matter,
    reach, signal, site, succession, warning, watch,
};
use crate::{
    event::{event_of, kind_and_facts},
    guard::Post,
    playbook::{Door, Step},
    values::*,
};
use serde::{Serialize, de::DeserializeOwned};
use std::{collections::BTreeSet, fs, path::PathBuf};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("events/v1")
}

fn at() -> Moment {
    Moment::from_millis(1_795_000_000_000)
}

fn unit(id: &str) -> UnitId {
    UnitId::new(id).unwrap()
}

fn account() -> AccountId {
    AccountId::new("a6d4b6be774fae1d").unwrap()
}

fn clock(name: &str) -> matter::Clock {
    matter::Clock::running(name, at(), Some(Step::Acknowledge))
}

fn matters() -> Vec<matter::Event> {
    use matter::{Ending, Event::*, Forwarding, OpenedFacts, Outcome, PauseReason, Reach};
    let (no, clocks) = (MatterNo::from_random([7; 16]), vec![clock("first_contact")]);
    let opened = OpenedFacts {
        desk: DeskId::new("report").unwrap(),
        ed: "0123456789abcdef".into(),
        level: Level::P2,
        comp: "ordinary".into(),
        door: Door::Web,
        lang: Language::Ur,
        reach: Reach::Email,
        code: "Zm9sbG93LXVwIGNvZGU".into(),
        among: vec![unit("kohat-city"), unit("kohat-cantt")],
        choices: vec!["theft".into()],
        excl: vec![unit("kohat-saddar")],
        registered: true,
        clocks: clocks.clone(),
    };
    vec![
        Opened(opened),
        PlaceConfirmed { from: unit("kohat-city") },
        Acknowledged { clocks: clocks.clone() },
        Asked {},
        Replied {},
        Noted {},
        Forwarded { from: unit("kohat-city"), why: Forwarding::Area },
        Assigned { to: account() },
        PartyExcluded {
            who: account(),
            why: matter::Conflict::ComplainedOf,
            units: vec![unit("kohat-city")],
        },
        ReadmissionProposed { who: account() },
        PartyReadmitted { who: account() },
        Merged { into: no },
        Unmerged {},
        Linked { to: no },
        ProtectionRaised { to: Level::P4 },
        LoweringProposed { to: Level::P3 },
        ProtectionLowered { to: Level::P3 },
        Paused { why: PauseReason::WaitsForSender, clocks: clocks.clone() },
        Resumed { clocks: clocks.clone() },
        ClockMoved { clock: "answer".into(), from: at(), to: at() },
        Answered { clocks: vec![] },
        CloseProposed { outcome: Outcome::Done, verdict: Some(clock("verdict")) },
        Seconded { verdict: clock("verdict") },
        Agreed {},
        Disputed { from: unit("kohat-city"), times: 1, clocks: clocks.clone() },
        Closed { how: Ending::Silent },
        Reopened { clocks },
        Lapsed { clock: "answer".into(), due: at(), rung: Some(0), next: Some(at()) },
        Escalated { clock: "answer".into(), rung: 0, word: "desk_head".into(), told: unit("kohat") },
        ReportOrdered { from: account(), clock: clock("report") },
        ReportSubmitted {},
        ReportReturned { clock: clock("report") },
        ReportAccepted {},
        ExtractProposed { footing: None, until: None },
        ExtractPublished {},
        Withdrawn {},
        Erased { classes: Class::ALL.to_vec(), why: None },
    ]
    .into_iter()
    .chain(flows_and_keeping())
    .collect()
}

fn flows_and_keeping() -> Vec<matter::Event> {
    use matter::{Event::*, consent::*, disclose::*, keep::ErasedWhy};
    let terms = Terms {
        id: 1,
        subject: Subject::Child,
        by: GivenBy::Guardian,
        assent: true,
        purpose: Purpose::OtherUnit,
        to: Recipient::Unit(unit("kohat-women")),
        scope: vec![Class::Content],
        basis: Basis::Online,
        lang: Language::Ps,
        expires: at(),
    };
    let footing = Footing::Law { authority: Authority::Court, untold_until: Some(at()) };
    let (purpose, to, classes) = (Purpose::Prosecution, Recipient::Court, vec![Class::Evidence]);
    let outflow = Outflow { purpose, to, classes: classes.clone(), footing };
    vec![
        ExtractRecalled { why: Recall::Withdrawn },
        ConsentGiven(terms),
        ConsentWithdrawn { id: 1, objected: true },
        DisclosureProposed { no: 1, outflow: outflow.clone() },
        Disclosed { no: 1, sha256: "00".repeat(32), outflow: outflow.clone() },
        HandedOver { no: 1, mark: "bWFyaw".into(), outflow },
        DisclosureDropped { no: 2 },
        DisclosureTold { no: 1 },
        Held { no: 1, authority: Authority::Statute, until: Some(at()) },
        HoldReleased { no: 1 },
        ErasureAsked { classes: classes.clone() },
        ErasureProposed { classes, why: ErasedWhy::Asked },
        ErasureDeclined {},
    ]
}

fn clocks() -> Vec<super::clock::Event> {
    use super::clock::Event::*;
    vec![Ticked {}, Stepped { from: at() }, Trusted {}]
}

fn accounts() -> Vec<account::Event> {
    use account::Event::*;
    let post = Post::new("desk_head", unit("kohat-city"), at());
    let acting = Post { until: Some(at()), acting: true, ..post.clone() };
    vec![
        Invited { code: "00".repeat(32), until: at() },
        Joined {},
        PasswordSet {},
        SecondFactorSet {},
        PasskeyAdded { passkey: "k0123456789abcdef".into() },
        PasskeyRemoved { passkey: "k0123456789abcdef".into() },
        SubjectLinked {},
        SubjectUnlinked {},
        RecoveryAsked { until: at() },
        RecoveryAgreed { by: account() },
        RecoveryGranted { code: "00".repeat(32), on: at(), until: at(), by: account() },
        RecoveryRefused {},
        RankGiven { rank: "inspector".into() },
        AttributesGiven {},
        PostGiven(post),
        PostEnded { role: "desk_head".into(), unit: unit("kohat-city") },
        Left {},
        Transferred { from: unit("kohat-city"), to: acting.clone() },
        LeaveTaken(account::Leave { from: at(), until: at() }),
        LeaveEnded { from: at() },
        GrantProposed { grant: account::Grant::Post(acting), by: account(), until: at() },
        SubjectProposed { by: account(), until: at() },
        Granted { no: 7 },
        Refused { no: 7 },
    ]
}

fn glasses() -> Vec<glass::Event> {
    use glass::{Event::*, Reason, Verdict};
    vec![
        GlassBroken {
            matter: MatterNo::from_random([7; 16]),
            of: unit("kohat-women"),
            post: "protection_officer".into(),
            reason: Reason::DangerToLife,
            until: at(),
            review: at(),
        },
        PartUncovered { position: 7, class: Class::Content },
        GlassClosed {},
        GlassExplained {},
        ReviewMissed { due: at() },
        GlassReviewed { verdict: Verdict::NotJustified },
    ]
}

fn looks() -> Vec<access::Event> {
    use access::{Event::*, Glance, Purpose, Verdict};
    let glance = Glance {
        by: account(),
        role: "desk_officer".into(),
        unit: unit("kohat-women"),
        purpose: Purpose::Work,
        classes: vec![Class::Identity, Class::Content],
        outside_unit: true,
        off_hours: true,
    };
    vec![
        Looked(glance),
        Denied { by: account(), unit: Some(unit("kohat-city")) },
        LookReviewed { look: 3, verdict: Verdict::ToExplain },
        LookExplained { look: 3 },
    ]
}

fn signals() -> Vec<signal::Event> {
    use signal::{Accepted as Facts, CallBack, Event::*, Ladder, Routing, Step, Way};
    let accepted = Facts {
        status: Status::Exercise,
        way: Way::Mqtt,
        enrolled: true,
        device: Some(DeviceId::new("0123456789abcdef").unwrap()),
        site: Some(SiteId::new("school-1").unwrap()),
        silent: true,
        held_s: Some(3),
        queued_s: Some(40),
        kept_s: Some(12),
        routing: Routing::Nearest,
        ladder: Ladder::default(),
        secret: "U2VjcmV0".into(),
        after: Some(SignalId::new("fedcba9876543210").unwrap()),
    };
    vec![
        Accepted(accepted),
        PressedAgain { queued_s: Some(40) },
        PositionAdded {},
        MessageAdded {},
        Presented { console: "c1".into() },
        Claimed { label: "dispatcher".into(), room: unit("kohat-control") },
        Released {},
        CalledBack { how: CallBack::Silent, answered: true },
        Linked { incident: IncidentId::new("0123456789abcdef").unwrap() },
        Passed { from: unit("kohat-control") },
        Escalated { step: Step::Neighbour, told: Some(unit("hangu-control")) },
        CancelAsked { pin: true },
        PinMissed {},
        Cancelled {},
        CancelledUnderDuress {},
        FalseActivation {},
        Abandoned {},
        TestEnded {},
        Closed {},
    ]
}

fn drills() -> Vec<drill::Event> {
    use drill::{Channel, Event::*, Kind, Whom};
    let channels = BTreeSet::from([Channel::Sms, Channel::Radio]);
    vec![
        DrillPlanned { what: Kind::Exercise, from: at(), until: at(), channels: channels.clone() },
        Replanned { from: at(), until: at(), channels },
        Begun {},
        SignalPlayed { signal: SignalId::new("0123456789abcdef").unwrap() },
        IncidentPlayed { incident: IncidentId::new("0123456789abcdef").unwrap() },
        Asked { no: 1, by: Channel::Sms, whom: Whom::Unit(unit("kohat-city")) },
        Heard { no: 1 },
        Observed {},
        Ended { lapsed: true },
        CalledOff {},
        FindingRaised { no: 1, owner: unit("kohat-city"), due: at() },
        FindingDone { no: 1 },
        Reported {},
    ]
}

fn incidents() -> Vec<incident::Event> {
    use crate::dispatch::words::{Caution, PlaceKind, Priority, Setting, Source};
    use incident::{Event::*, Step, *};
    let other = || IncidentId::new("0123456789abcdef").unwrap();
    let signal = || SignalId::new("fedcba9876543210").unwrap();
    let agency = || AgencyId::new("rescue").unwrap();
    let who = || FieldUnitId::new("p-21").unwrap();
    let patrol = || UnitTypeId::new("patrol").unwrap();
    let kind = || IncidentTypeId::new("burglary").unwrap();
    let priority = Priority::new(2).unwrap();
    vec![
        IncidentOpened { kind: Some(kind()), priority, status: Status::Actual, signal: Some(signal()) },
        Retyped { to: kind() },
        Prioritised { to: Priority::HIGHEST },
        Placed {
            ground: Some(unit("kohat-city")),
            among: vec![unit("kohat-cantt")],
            place: PlaceKind::School,
            setting: Setting::Urban,
        },
        CautionAdded { caution: Caution::Weapon },
        Noted {},
        SignalLinked { signal: signal() },
        SignalUnlinked { signal: signal() },
        Corroborated { source: Source::CalledBack },
        Held { reason: HoldReason::NoUnits, until: at() },
        Released { lapsed: true },
        AlarmRaised { level: 2 },
        RecommendationShown { rows: 3, short: 1, chosen: vec![who()], first: true },
        AssignmentProposed { no: 1, who: who() },
        AssignmentDispatched { no: 1, who: who(), kind: patrol(), answer_by: at(), from: Some(other()) },
        AssignmentAcknowledged { no: 1 },
        AssignmentRefused { no: 1, reason: RefuseReason::Vehicle },
        AssignmentUnreached { no: 1 },
        AssignmentEnRoute { no: 1 },
        AssignmentStaged { no: 1 },
        AssignmentOnScene { no: 1 },
        AssignmentTransporting { no: 1 },
        AssignmentAtDestination { no: 1 },
        AssignmentCleared { no: 1, reason: ClearReason::Done },
        AssignmentDiverted { no: 1, to: other() },
        AssignmentTimeCorrected { no: 1, of: Step::OnScene, to: at() },
        MergedInto { into: other() },
        Absorbed { other: other() },
        Unmerged { from: other() },
        Separated { other: other() },
        Linked { other: other() },
        DuplicateDismissed { other: other() },
        Transferred { agency: agency() },
        Cancelled { reason: CancelReason::ByCaller },
        Disposed { disposition: Disposition::Assisted },
        Closed {},
        Reopened { reason: ReopenReason::NewSignal },
        AgencyNotified { agency: agency(), how: NotifiedBy::Phone },
        ShareOffered {
            no: 1,
            to: unit("hangu-control"),
            how: ShareHow::Assist,
            fields: vec![Field::Type, Field::Place],
            until: at(),
        },
        ShareAccepted { no: 1 },
        ShareRejected { no: 1, cause: RejectCause::NotOurs },
        ShareEnded { no: 1 },
        AidRequested { no: 1, of: unit("hangu-control"), need: vec![(patrol(), 2)] },
        AidOffered { no: 1, units: vec![who()] },
        AidDeclined { no: 1, cause: RejectCause::NoneFree },
        AidDeployed { no: 1 },
        AidReleased { no: 1 },
        AssignmentTrailKept { no: 1 },
    ]
}

fn field_units() -> Vec<field::Event> {
    use field::{EmergencyEnd, Event::*, OutReason, WelfareBy};
    let kind = || UnitTypeId::new("patrol").unwrap();
    let attributes = || BTreeSet::from(["woman_officer".to_owned()]);
    vec![
        FieldUnitFormed {
            kind: kind(),
            home: unit("kohat-city"),
            status: Status::Actual,
            attributes: attributes(),
        },
        FieldUnitChanged { kind: kind(), home: unit("kohat-city"), attributes: attributes() },
        FieldUnitDissolved {},
        DutyStarted { crew: [account()].into(), until: at(), attributes: attributes() },
        CrewChanged { crew: [account()].into(), attributes: attributes() },
        DutyEnded { lapsed: true },
        WentOutOfService { reason: OutReason::Vehicle },
        CameIntoService {},
        EmergencyRaised { signal: Some(SignalId::new("fedcba9876543210").unwrap()) },
        EmergencyEnded { how: EmergencyEnd::Safe },
        WelfareWatched { every: Span::from_mins(15), next: at() },
        WelfareUnwatched {},
        WelfareDue { answer_by: at() },
        WelfareAnswered { by: WelfareBy::Unit, next: at() },
        WelfareMissed {},
        TrackerGiven { mark: "bWFyayBvZiBhIHRva2Vu".into() },
        TrackerTaken { mark: "bWFyayBvZiBhIHRva2Vu".into() },
    ]
}

fn devices() -> Vec<device::Event> {
    use device::{Event::*, Kind, Why};
    vec![
        DeviceInvited {
            what: Kind::Phone,
            site: SiteId::new("consulate").unwrap(),
            room: unit("peshawar-room"),
            code: "Zm9sbG93LXVwIGNvZGU".into(),
            until: at(),
        },
        InvitedAgain { code: "Zm9sbG93LXVwIGNvZGU".into(), until: at() },
        DeviceJoined { key: Some("A2b4b6be774fae1d".into()) },
        DeviceConfirmed {},
        PinsChosen {},
        DeviceRevoked { why: Why::Lost },
    ]
}

fn sites() -> Vec<site::Event> {
    use site::{Category, Event::*, Kind, Severity};
    let file = || FileId::new("f0123456789abcdef0123456789abcde").unwrap();
    vec![
        SiteAdded { what: Kind::Mission, room: unit("peshawar-room") },
        CardChanged { what: Kind::School, room: unit("peshawar-room") },
        OperatorAdded { who: account() },
        OperatorRemoved { who: account() },
        NoteAdded {
            no: 1,
            category: Category::Other,
            severity: Severity::Danger,
            kept: false,
            review: at(),
            until: at(),
        },
        NoteReviewed { no: 1, review: at() },
        NoteEnded { no: 1 },
        CodeWordsChosen { count: 2 },
        PlanAdded { file: file() },
        PlanRemoved { file: file() },
        Surveyed {},
        FindingRaised { no: 1, due: at() },
        FindingDone { no: 1 },
        SiteClosed {},
    ]
}

fn alerts() -> Vec<alert::Event> {
    use crate::react::alert::Audience;
    use alert::{Event::*, Outcome, Way};
    vec![
        AlertRaised {
            to: Audience::Crew(FieldUnitId::new("p-21").unwrap()),
            way: Way::Push,
            message: "alert-sent".into(),
            about: "incident/0123456789abcdef".parse().unwrap(),
            status: Status::Exercise,
            since: at(),
        },
        AlertAddressed { people: vec![account()] },
        AlertCarried { to: account(), way: Way::Voice, how: Outcome::NotSet },
        AlertAcknowledged {},
        AlertMovedOn { way: Way::Sms },
        AlertEnded {},
    ]
}

fn reaches() -> Vec<reach::Event> {
    use reach::Event::*;
    vec![NumberSet {}, NumberRemoved {}, OnDuty { until: at() }, OffDuty {}]
}

fn warnings() -> Vec<warning::Event> {
    use crate::cap::{Category, Certainty, Response, Severity, Urgency};
    use warning::{Event::*, Facts, Hazard, Kind};
    let other = WarningId::new("fedcba9876543210").unwrap();
    let what = Facts {
        hazard: Hazard::MissingChild,
        category: Category::Cbrne,
        responses: vec![Response::AllClear, Response::Monitor],
        urgency: Urgency::Immediate,
        severity: Severity::Extreme,
        certainty: Certainty::Observed,
        onset: Some(at()),
        expires: at(),
        languages: vec![Language::Ur, Language::En],
    };
    vec![
        WarningDrafted {
            status: Status::Test,
            does: Kind::Update,
            of: vec![other.clone()],
            what: what.clone(),
        },
        WarningRewritten { what },
        WarningSubmitted {},
        WarningReturned {},
        WarningIssued { sender: "police.example".into() },
        WarningSuperseded { by: other.clone() },
        WarningCancelled { by: other },
        WarningExpired {},
        WarningDropped {},
    ]
}

fn cameras() -> Vec<camera::Event> {
    use camera::Event::*;
    let site = SiteId::new("kabul-consulate").unwrap();
    vec![
        CameraRegistered { site, before: true, after_s: 180 },
        CameraChanged { before: false, after_s: 600 },
        CameraOnline { since: at() },
        CameraDegraded { since: at() },
        CameraOffline { since: at() },
        CameraRetired {},
    ]
}

fn watches() -> Vec<watch::Event> {
    use watch::{Event::*, LookWhy, TurnWhy};
    vec![
        WatchTaken { why: TurnWhy::Threat, until: at(), from: Some(account()) },
        WatchHanded { to: account() },
        WatchEnded {},
        Looked {
            cameras: vec![CameraId::new("0123456789abcdef").unwrap()],
            why: LookWhy::Signal,
            signal: Some(SignalId::new("0123456789abcdef").unwrap()),
            incident: None,
            until: at(),
        },
    ]
}

fn clips() -> Vec<clip::Event> {
    use clip::{Event::*, Gap, Offset};
    vec![
        ClipBegun {
            camera: CameraId::new("0123456789abcdef").unwrap(),
            site: SiteId::new("kabul-consulate").unwrap(),
            signal: SignalId::new("0123456789abcdef").unwrap(),
            from: at(),
            to: at(),
        },
        ClipPartKept {
            no: 1,
            file: FileId::new("0123456789abcdef").unwrap(),
            bytes: 4_000_000,
            sha256: "00".repeat(32),
            from: at(),
            to: at(),
        },
        ClipSealed {
            to: at(),
            coverage: 97,
            gaps: vec![Gap { after_ms: 30_000, lasts_ms: 4_500 }],
            clock: Some(Offset { ahead_ms: -1_200, within_ms: 600 }),
            bytes: 4_000_000,
            sha256: "11".repeat(32),
            until: at(),
        },
        ClipKeptLonger { until: at() },
        Erased { classes: Class::ALL.to_vec() },
    ]
}

fn successions() -> Vec<succession::Event> {
    use succession::Event::*;
    let (from, root) = ("log.example/kohat+c74f20a3+ARpc".to_owned(), "AAAA".to_owned());
    vec![
        KeyRenewed { from: from.clone(), size: 4_000_000_000, root: root.clone() },
        LogSucceeded { from, size: 7, root, signed: 9 },
    ]
}

/// Compares, or freezes what has no sample yet; answers the file's name.
fn sample<E: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(life: &str, event: &E) -> String {
    let (kind, facts) = kind_and_facts(event);
    let (name, value) = (format!("{life}.{kind}.json"), serde_json::json!({ "kind": kind, "facts": facts }));
    let path = folder().join(&name);
    if !path.exists() && std::env::var("FREEZE_EVENTS").is_ok() {
        fs::write(&path, format!("{value:#}\n")).unwrap();
    }
    let frozen: serde_json::Value = serde_json::from_slice(&fs::read(&path).expect(&name)).unwrap();
    let read: Option<E> = event_of(frozen["kind"].as_str().unwrap(), &frozen["facts"]);
    assert_eq!(read.as_ref(), Some(event), "{name} means something else now");
    assert_eq!(frozen, value, "{name} would be written differently now");
    name
}

#[test]
fn every_released_event_is_read_as_it_was_meant() {
    let mut names: BTreeSet<String> = matters().iter().map(|event| sample("matter", event)).collect();
    names.extend(accounts().iter().map(|event| sample("account", event)));
    names.extend(glasses().iter().map(|event| sample("glass", event)));
    names.extend(looks().iter().map(|event| sample("access", event)));
    names.extend(signals().iter().map(|event| sample("signal", event)));
    names.extend(devices().iter().map(|event| sample("device", event)));
    names.extend(sites().iter().map(|event| sample("site", event)));
    names.extend(drills().iter().map(|event| sample("drill", event)));
    names.extend(alerts().iter().map(|event| sample("alert", event)));
    names.extend(reaches().iter().map(|event| sample("reach", event)));
    names.extend(warnings().iter().map(|event| sample("warning", event)));
    names.insert(sample("configuration", &configuration::Event::Adopted { hash: "00".repeat(32) }));
    let made = super::audit::Event::BundleMade { events: 3, sha256: "00".repeat(32) };
    names.insert(sample("system", &made));
    names.extend(clocks().iter().map(|event| sample("system", event)));
    names.extend(successions().iter().map(|event| sample("system", event)));
    names.extend(incidents().iter().map(|event| sample("incident", event)));
    names.extend(cameras().iter().map(|event| sample("camera", event)));
    names.extend(watches().iter().map(|event| sample("watch", event)));
    names.extend(clips().iter().map(|event| sample("clip", event)));
    names.extend(field_units().iter().map(|event| sample("field", event)));
    let files: BTreeSet<String> =
        fs::read_dir(folder()).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(files, names, "a sample without its kind, or a kind without its sample");
}

/// The list above is as long as the list of kinds.
#[test]
fn no_kind_is_forgotten() {
    let text = include_str!("matter/event.rs");
    let body = text.split("pub enum Event {").nth(1).unwrap().split("\n}").next().unwrap();
    let is_variant = |l: &&str| {
        l.starts_with("    ") && l.trim().starts_with(char::is_uppercase) && !l.starts_with("     ")
    };
    assert_eq!(body.lines().filter(is_variant).count(), matters().len(), "a kind of matter has no sample");
}
