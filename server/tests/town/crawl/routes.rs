//! What is each route for, and who gets something by it?
//!
//! The letters are those of `people`: how much somebody sees of the matter in the path, and what they may do with it.
//! Whoever has none of them gets what they would get if there were no such matter.

/// Whom a route is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    /// Anybody, and everybody gets the same.
    Everyone,
    /// Whoever is signed in; what they see in it depends on who they are.
    Officers,
    /// Whoever is signed in, guests too; everybody sees their own account only.
    Accounts,
    /// Whoever is signed in and has one of these duties; for others there is no such page.
    Duty(Duty),
    /// Whoever sees this much of the matter.
    Sight(&'static str),
    /// The same, by a stream: whoever sees nothing gets an empty one.
    Stream(&'static str),
    /// A photo of a matter, for whoever reads it.
    Photo,
    /// An act on a matter: these letters may do it. The body is one that a rule refuses, so that nothing changes.
    Act(&'static str, &'static str),
    /// A person with an account, for whoever answers for them.
    Person,
    /// An act on a person, for whoever looks after people; the body is one that a rule refuses.
    PersonAct(&'static str),
    /// The same where no body is refused: whoever may is not asked.
    PersonActDone(&'static str),
    /// Whoever came with a code: their own matter, which is in no path.
    Senders,
    /// A photo of the sender's own matter.
    SendersPhoto,
    /// Who looked at a matter: for whoever works on it, leads, or watches over looking.
    Looks,
    /// How often somebody looked, for whoever answers for them; here, of one who never did.
    Lookups,
    /// Guests of the house; for all others there is no such page.
    Guests,
    /// What a guest brought; no matter here is one's.
    Brought,
    /// A unit, for whoever serves somewhere in the force.
    Unit,
    /// What somebody sees only the clocks of, by a reference that was made for them alone.
    Clock,
    /// A control room, for whoever works in it or answers for it.
    Room,
    /// A reference that was made for one person; here, one that nobody has.
    Reference,
    /// What was let out to the public; here, a name that nobody has.
    Published,
    /// An emergency, by its name: for whoever broke the glass, and what is said of it for a reviewer.
    Glass,
}

/// What somebody may do that concerns no matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duty {
    /// Let new people in.
    ManagePeople,
    /// See how often people look at what is protected.
    SeeLookups,
    /// Say whether a look was right.
    ReviewAccess,
    /// Read in an emergency.
    BreakGlass,
    /// Write a warning to the public.
    DraftWarning,
    /// See what a control room answers for.
    SeeBoard,
    /// Lead a control room.
    LeadRoom,
    /// See the sites that a room answers for, or look after those of a unit.
    SeeSites,
    /// Look after sites.
    ManageSites,
    /// Watch cameras of sites that a room answers for, or look after those sites.
    WatchCameras,
}

/// One route.
pub struct Route {
    pub method: &'static str,
    pub path: &'static str,
    pub is_for: For,
}

const fn route(method: &'static str, path: &'static str, is_for: For) -> Route {
    Route { method, path, is_for }
}

use For::*;

/// Everything but nothing.
pub const ANY: &str = "rwdbakocCL";
/// Whoever reads what was said.
pub const READS: &str = "rwdbak";
/// Whoever works on it.
const WORKS: &str = "wdb";
/// Whoever works on it, or answers for those who do.
const MOVES: &str = "wdba";
/// Whoever gives work out.
const GIVES: &str = "dbaCL";
/// Whoever demands an account of it.
const ORDERS: &str = "ba";
/// Whoever lets words out with a consent.
const DISCLOSES: &str = "wd";
/// Whoever leads the desk, or commands where nothing is protected.
const LEADS: &str = "db";
/// The same, and whoever leads a desk without reading its words.
const HOLDS: &str = "dbL";
/// Whoever says whose it is.
const PLACES: &str = "wdbak";

const NOTHING: &str = "{}";
const NO_WORDS: &str = r#"{"text":""}"#;

/// All of them.
pub static ROUTES: &[Route] = &[
    // For anybody, without an account.
    route("GET", "/", Everyone),
    route("GET", "/healthz", Everyone),
    route("GET", "/about-your-data", Everyone),
    route("GET", "/report", Everyone),
    route("GET", "/report/{desk}", Everyone),
    route("GET", "/report/{desk}/{step}", Everyone),
    route("POST", "/report/{desk}/{step}", Everyone),
    route("GET", "/message", Everyone),
    route("POST", "/message", Everyone),
    route("POST", "/receipt", Everyone),
    route("GET", "/verify", Everyone),
    route("POST", "/verify", Everyone),
    route("GET", "/follow", Everyone),
    route("POST", "/follow", Everyone),
    route("POST", "/follow/leave", Everyone),
    route("GET", "/assets/{*name}", Everyone),
    route("GET", "/map/areas.json", Everyone),
    route("GET", "/figures", Everyone),
    route("GET", "/api/v1/figures", Everyone),
    route("GET", "/checkpoint", Everyone),
    route("GET", "/tile/{*path}", Everyone),
    route("GET", "/log.policy", Everyone),
    route("GET", "/succession/{number}", Published),
    route("GET", "/api/openapi.json", Everyone),
    route("GET", "/api/v1/desks", Everyone),
    route("GET", "/api/v1/places/areas", Everyone),
    route("POST", "/api/v1/reports", Everyone),
    // Devices say where their units are; their tokens stand in what they say.
    route("GET", "/api/v1/positions", Everyone),
    route("POST", "/api/v1/positions", Everyone),
    route("POST", "/api/v1/positions/batch", Everyone),
    route("GET", "/api/v1/positions/socket", Everyone),
    // Calls for help. What became of one is shown to its secret or its device; for all others there is none.
    route("GET", "/sos", Everyone),
    route("GET", "/sos/worker.js", Everyone),
    route("GET", "/sos/app.webmanifest", Everyone),
    route("POST", "/sos", Everyone),
    route("GET", "/sos/form", Everyone),
    route("POST", "/sos/form", Everyone),
    route("POST", "/sos/sms", Everyone),
    route("GET", "/sos/enrol", Everyone),
    route("POST", "/sos/enrol", Everyone),
    route("POST", "/sos/here", Everyone),
    route("GET", "/sos/{id}", Everyone),
    route("GET", "/sos/{id}/live", Everyone),
    route("POST", "/sos/{id}/press", Everyone),
    route("POST", "/sos/{id}/position", Everyone),
    route("POST", "/sos/{id}/message", Everyone),
    route("POST", "/sos/{id}/cancel", Everyone),
    // Coming in and going out.
    route("GET", "/sign-in", Everyone),
    route("POST", "/sign-in", Everyone),
    route("POST", "/sign-in/passkey", Everyone),
    route("POST", "/sign-out", Everyone),
    // The force's own sign-in: this house has none, and so there are no such pages.
    route("GET", "/sign-in/openid", Everyone),
    route("GET", "/sign-in/openid/back", Everyone),
    route("POST", "/sign-in/openid/second", Everyone),
    route("GET", "/sign-in/openid/leave", Everyone),
    route("GET", "/account/openid/again", Everyone),
    route("GET", "/join", Everyone),
    route("POST", "/join", Everyone),
    route("POST", "/join/account", Everyone),
    route("POST", "/api/v1/session", Everyone),
    route("GET", "/recover", Everyone),
    route("POST", "/recover", Everyone),
    route("DELETE", "/api/v1/session", Officers),
    // One's own account.
    route("GET", "/account", Accounts),
    route("POST", "/account/sessions", Accounts),
    route("POST", "/account/recovery", Accounts),
    route("POST", "/account/passkeys", Accounts),
    route("GET", "/account/password", Accounts),
    route("POST", "/account/password", Accounts),
    route("GET", "/account/codes", Accounts),
    route("POST", "/account/codes", Accounts),
    route("POST", "/account/openid", Accounts),
    route("GET", "/api/v1/account", Officers),
    route("DELETE", "/api/v1/account/sessions", Officers),
    route("DELETE", "/api/v1/account/sessions/{id}", Officers),
    route("DELETE", "/api/v1/account/passkeys/{id}", Officers),
    route("POST", "/api/v1/session/confirm", Officers),
    // Whoever came with a code.
    route("GET", "/follow/matter", Senders),
    route("POST", "/follow/matter/write", Senders),
    route("POST", "/follow/matter/verdict", Senders),
    route("GET", "/follow/matter/withdraw", Senders),
    route("POST", "/follow/matter/withdraw", Senders),
    route("GET", "/follow/matter/file/{id}", SendersPhoto),
    route("GET", "/follow/matter/receipt", Senders),
    route("GET", "/follow/matter/readers", Senders),
    route("GET", "/follow/matter/readers.csv", Senders),
    route("GET", "/api/v1/mine/readers", Senders),
    route("GET", "/follow/matter/agree", Senders),
    route("POST", "/follow/matter/agree", Senders),
    route("POST", "/follow/matter/agree/withdraw", Senders),
    route("GET", "/follow/matter/erase", Senders),
    route("POST", "/follow/matter/erase", Senders),
    route("GET", "/api/v1/mine", Senders),
    route("POST", "/api/v1/mine/messages", Senders),
    route("POST", "/api/v1/mine/verdict", Senders),
    route("POST", "/api/v1/mine/withdraw", Senders),
    route("GET", "/api/v1/mine/consents", Senders),
    route("POST", "/api/v1/mine/consents", Senders),
    route("POST", "/api/v1/mine/consents/withdraw", Senders),
    route("POST", "/api/v1/mine/erase", Senders),
    route("GET", "/api/v1/mine/receipt", Senders),
    route("GET", "/api/v1/mine/files/{id}", SendersPhoto),
    // Guests of the house.
    route("GET", "/mine", Guests),
    route("GET", "/mine/{no}", Brought),
    route("POST", "/mine/{no}/write", Brought),
    route("POST", "/mine/{no}/verdict", Brought),
    route("GET", "/mine/{no}/withdraw", Brought),
    route("POST", "/mine/{no}/withdraw", Brought),
    route("GET", "/mine/{no}/file/{id}", Brought),
    route("GET", "/mine/{no}/receipt", Brought),
    route("GET", "/mine/{no}/readers", Brought),
    route("GET", "/mine/{no}/readers.csv", Brought),
    route("GET", "/api/v1/brought", Guests),
    route("GET", "/api/v1/brought/{no}", Brought),
    route("POST", "/api/v1/brought/{no}/messages", Brought),
    route("POST", "/api/v1/brought/{no}/verdict", Brought),
    // Protected matters, for those who see a clock.
    route("GET", "/clock/{reference}", Clock),
    route("POST", "/clock/{reference}", Clock),
    route("GET", "/api/v1/clocks/{reference}", Clock),
    route("POST", "/api/v1/clocks/{reference}/assign", Clock),
    // What waits.
    route("GET", "/today", Officers),
    route("GET", "/live/today", Officers),
    route("GET", "/api/v1/today", Officers),
    route("GET", "/api/v1/live", Officers),
    // One matter.
    route("GET", "/matter/{no}", Sight(ANY)),
    route("GET", "/live/matter/{no}", Stream(ANY)),
    route("GET", "/matter/{no}/file/{id}", Photo),
    route("POST", "/matter/{no}/{act}", Act(WORKS, "note-text=")),
    route("GET", "/api/v1/matters/{no}", Sight(ANY)),
    route("GET", "/api/v1/matters/{no}/timeline", Sight(READS)),
    route("GET", "/api/v1/matters/{no}/files/{id}", Photo),
    route("POST", "/api/v1/matters/{no}/acknowledge", Act(WORKS, NOTHING)),
    route("POST", "/api/v1/matters/{no}/confirm-place", Act(PLACES, r#"{"unit":"pabbi"}"#)),
    route("POST", "/api/v1/matters/{no}/ask", Act(WORKS, NO_WORDS)),
    route("POST", "/api/v1/matters/{no}/note", Act(WORKS, NO_WORDS)),
    route("POST", "/api/v1/matters/{no}/answer", Act(WORKS, NO_WORDS)),
    route("POST", "/api/v1/matters/{no}/forward", Act(MOVES, r#"{"to":"pabbi","why":"area","text":""}"#)),
    route("POST", "/api/v1/matters/{no}/assign", Act(GIVES, r#"{"to":"ASSIGNED"}"#)),
    route("POST", "/api/v1/matters/{no}/pause", Act(MOVES, r#"{"why":"waits_for_other","text":""}"#)),
    route("POST", "/api/v1/matters/{no}/resume", Act(MOVES, NOTHING)),
    route(
        "POST",
        "/api/v1/matters/{no}/move-clock",
        Act(MOVES, r#"{"clock":"none","due":"2030-01-01T00:00:00Z","text":""}"#),
    ),
    route("POST", "/api/v1/matters/{no}/propose-close", Act(WORKS, r#"{"outcome":"done"}"#)),
    route("POST", "/api/v1/matters/{no}/second", Act(WORKS, NOTHING)),
    route("POST", "/api/v1/matters/{no}/reopen", Act(WORKS, NO_WORDS)),
    route("POST", "/api/v1/matters/{no}/raise", Act(MOVES, r#"{"level":"P0","text":"x"}"#)),
    route("POST", "/api/v1/matters/{no}/lower", Act(MOVES, r#"{"level":"P4","text":"x"}"#)),
    route(
        "POST",
        "/api/v1/matters/{no}/order-report",
        Act(ORDERS, r#"{"from":"nobody","due":"2001-01-01T00:00:00Z","text":"x"}"#),
    ),
    route("POST", "/api/v1/matters/{no}/submit-report", Act(WORKS, NO_WORDS)),
    route("POST", "/api/v1/matters/{no}/return-report", Act(ORDERS, NO_WORDS)),
    route("POST", "/api/v1/matters/{no}/accept-report", Act(ORDERS, NOTHING)),
    // Which words leave, stay or end.
    route("GET", "/api/v1/matters/{no}/flows", Sight(READS)),
    route("GET", "/api/v1/matters/{no}/handed/{number}", Brought),
    route(
        "POST",
        "/api/v1/matters/{no}/give-consent",
        Act(
            WORKS,
            r#"{"to":"service","name":"x","classes":["content"],"until":"2001-01-01T00:00:00Z","by":"person","basis":"spoken"}"#,
        ),
    ),
    route("POST", "/api/v1/matters/{no}/withdraw-consent", Act(WORKS, r#"{"consent":99}"#)),
    route("POST", "/api/v1/matters/{no}/disclose", Act(DISCLOSES, r#"{"consent":99,"text":"x"}"#)),
    route(
        "POST",
        "/api/v1/matters/{no}/disclose-by-law",
        Act(LEADS, r#"{"authority":"court","reference":"1","to":"public","classes":["content"],"text":"x"}"#),
    ),
    route("POST", "/api/v1/matters/{no}/agree-disclosure", Act(WORKS, r#"{"number":99}"#)),
    route("POST", "/api/v1/matters/{no}/drop-disclosure", Act(WORKS, r#"{"number":99,"text":"x"}"#)),
    route(
        "POST",
        "/api/v1/matters/{no}/publish",
        Act(DISCLOSES, r#"{"consent":99,"until":"2030-01-01T00:00:00Z","text":"x"}"#),
    ),
    route("POST", "/api/v1/matters/{no}/publish-second", Act(WORKS, NOTHING)),
    route("POST", "/api/v1/matters/{no}/recall", Act(WORKS, NO_WORDS)),
    route(
        "POST",
        "/api/v1/matters/{no}/hold",
        Act(HOLDS, r#"{"authority":"court","until":"2001-01-01T00:00:00Z","text":"x"}"#),
    ),
    route("POST", "/api/v1/matters/{no}/release", Act(HOLDS, r#"{"number":99,"text":"x"}"#)),
    route("POST", "/api/v1/matters/{no}/erase", Act(LEADS, r#"{"classes":[],"why":"asked","text":"x"}"#)),
    route("POST", "/api/v1/matters/{no}/agree-erasure", Act(WORKS, NOTHING)),
    route("POST", "/api/v1/matters/{no}/decline-erasure", Act(LEADS, NO_WORDS)),
    // Who looked at what is protected.
    route("GET", "/matter/{no}/looks", Looks),
    route("GET", "/api/v1/matters/{no}/looks", Looks),
    route("GET", "/lookups", Duty(self::Duty::SeeLookups)),
    route("GET", "/api/v1/lookups", Duty(self::Duty::SeeLookups)),
    route("GET", "/lookups/{id}", Lookups),
    route("GET", "/reviews", Duty(self::Duty::ReviewAccess)),
    route("POST", "/reviews/look/{id}", Duty(self::Duty::ReviewAccess)),
    route("GET", "/my-looks", Officers),
    route("POST", "/my-looks/{id}", Officers),
    // What is practised.
    route("GET", "/room/{room}/positions", Room),
    route("GET", "/room/{room}/positions/live", Reference),
    route("GET", "/api/v1/rooms/{room}/positions", Room),
    route("GET", "/api/v1/rooms/{room}/positions/live", Reference),
    route("GET", "/api/v1/field-units/{unit}/trackers", Reference),
    route("POST", "/api/v1/field-units/{unit}/trackers", Reference),
    route("DELETE", "/api/v1/field-units/{unit}/trackers/{mark}", Reference),
    route("GET", "/room/units", Duty(self::Duty::SeeBoard)),
    route("GET", "/room/units/new", Duty(self::Duty::LeadRoom)),
    route("POST", "/room/units/new", Duty(self::Duty::LeadRoom)),
    route("POST", "/room/units/{id}/dissolve", Reference),
    route("GET", "/drills", Duty(self::Duty::SeeBoard)),
    route("GET", "/drills/new", Duty(self::Duty::LeadRoom)),
    route("POST", "/drills/new", Duty(self::Duty::LeadRoom)),
    route("GET", "/drills/{id}", Reference),
    route("GET", "/drills/{id}/report.pdf", Reference),
    route("POST", "/drills/{id}/{act}", Reference),
    // How long people wait for help.
    route("GET", "/times", Duty(self::Duty::SeeBoard)),
    // What was handed over: of these matters nothing was.
    route("GET", "/matter/{no}/handed/{number}", Brought),
    // Who is too near to a matter.
    route("GET", "/matter/{no}/conflict", Sight(WORKS)),
    route("POST", "/matter/{no}/conflict", Act(WORKS, "name=")),
    route("POST", "/matter/{no}/conflict/again", Act(WORKS, "who=")),
    route("GET", "/matter/{no}/conflict/mine", Sight(ANY)),
    route("POST", "/matter/{no}/conflict/mine", Act(ANY, "text=")),
    route("GET", "/conflict/said", Officers),
    route(
        "POST",
        "/api/v1/matters/{no}/exclude",
        Act(WORKS, r#"{"who":"ASSIGNED","why":"relative","text":""}"#),
    ),
    route("POST", "/api/v1/matters/{no}/readmit", Act(WORKS, r#"{"who":"nobody","text":""}"#)),
    route("POST", "/api/v1/matters/{no}/recuse", Act(ANY, NO_WORDS)),
    // What is read in an emergency, and whether that was right.
    route("GET", "/emergency", Duty(self::Duty::BreakGlass)),
    route("POST", "/emergency", Duty(self::Duty::BreakGlass)),
    route("GET", "/emergency/{reference}", Glass),
    route("GET", "/live/emergency/{reference}", Glass),
    route("GET", "/emergency/{reference}/file/{id}", Glass),
    route("POST", "/emergency/{reference}/uncover", Glass),
    route("POST", "/emergency/{reference}/close", Glass),
    route("POST", "/emergency/{reference}/explain", Glass),
    route("POST", "/emergency/{reference}/review", Glass),
    // The command room.
    route("GET", "/room", Duty(self::Duty::SeeBoard)),
    route("GET", "/room/lists", Duty(self::Duty::SeeBoard)),
    route("GET", "/room/chosen", Duty(self::Duty::SeeBoard)),
    route("GET", "/room/map.json", Duty(self::Duty::SeeBoard)),
    route("GET", "/room/handover", Duty(self::Duty::SeeBoard)),
    route("GET", "/live/room", Duty(self::Duty::SeeBoard)),
    route("POST", "/room/signal/{id}/{act}", Reference),
    route("POST", "/room/incident", Reference),
    route("POST", "/room/incident/{id}/{act}", Reference),
    route("POST", "/room/unit/{id}/{act}", Reference),
    route("POST", "/room/line", Reference),
    route("POST", "/room/line/complete", Reference),
    // Places that are looked after, and their devices.
    route("GET", "/sites", Duty(self::Duty::SeeSites)),
    route("GET", "/sites/closed", Duty(self::Duty::SeeSites)),
    route("GET", "/sites/new", Duty(self::Duty::ManageSites)),
    route("POST", "/sites/new", Duty(self::Duty::ManageSites)),
    route("GET", "/sites/{id}", Reference),
    route("GET", "/sites/{id}/edit", Reference),
    route("POST", "/sites/{id}/edit", Reference),
    route("POST", "/sites/{id}/plan", Reference),
    route("GET", "/sites/{id}/plan/{file}", Reference),
    route("GET", "/sites/{id}/pins/{device}", Reference),
    route("POST", "/sites/{id}/pins/{device}", Reference),
    route("POST", "/sites/{id}/{act}", Reference),
    // The page of a crew: everybody sees the unit they sit in, and nothing else.
    route("GET", "/field", Officers),
    route("POST", "/field/duty", Reference),
    route("POST", "/field/{unit}/{act}", Reference),
    // A control room, for programs: what is not theirs to see is in no answer.
    route("GET", "/api/v1/room", Officers),
    route("POST", "/api/v1/room/incidents", Officers),
    route("GET", "/api/v1/room/incidents/{id}", Reference),
    route("POST", "/api/v1/room/incidents/{id}/acts", Reference),
    route("GET", "/api/v1/room/incidents/{id}/recommended", Reference),
    route("POST", "/api/v1/room/units", Officers),
    route("GET", "/api/v1/room/units/{id}", Reference),
    route("POST", "/api/v1/room/units/{id}/acts", Reference),
    route("GET", "/api/v1/room/lines", Officers),
    route("POST", "/api/v1/room/line", Officers),
    route("POST", "/api/v1/room/line/complete", Officers),
    // Cameras of sites: what is not theirs to see is not there.
    route("GET", "/cameras", Duty(self::Duty::WatchCameras)),
    route("GET", "/cameras/new", Reference),
    route("POST", "/cameras/new", Reference),
    route("GET", "/cameras/{id}", Reference),
    route("GET", "/cameras/{id}/edit", Reference),
    route("POST", "/cameras/{id}/edit", Reference),
    route("POST", "/cameras/{id}/retire", Reference),
    route("GET", "/cameras/{id}/still", Reference),
    route("GET", "/cameras/{id}/live", Reference),
    route("POST", "/cameras/site/{id}/{act}", Reference),
    route("GET", "/cameras/clip/{id}", Reference),
    route("GET", "/cameras/clip/{id}/file", Reference),
    route("POST", "/cameras/clip/{id}/keep", Reference),
    // Warnings to the public, and those who write them and let them out.
    route("GET", "/warnings", Everyone),
    route("GET", "/warnings/feed.xml", Everyone),
    route("GET", "/warnings/{id}", Published),
    route("GET", "/warnings/{id}/cap.xml", Published),
    route("GET", "/api/v1/warnings", Everyone),
    route("GET", "/warn", Duty(self::Duty::DraftWarning)),
    route("GET", "/warn/new", Duty(self::Duty::DraftWarning)),
    route("POST", "/warn/new", Duty(self::Duty::DraftWarning)),
    route("GET", "/warn/{id}", Reference),
    route("GET", "/warn/{id}/edit", Reference),
    route("POST", "/warn/{id}/edit", Reference),
    route("POST", "/warn/{id}/approve", Reference),
    route("POST", "/warn/{id}/{act}", Reference),
    // What somebody is told at once, and how.
    route("GET", "/alerts", Officers),
    route("POST", "/alerts/duty", Officers),
    route("POST", "/alerts/number", Officers),
    route("POST", "/alerts/browser", Officers),
    route("GET", "/alerts/worker.js", Everyone),
    route("GET", "/alerts/{id}", Reference),
    route("POST", "/alerts/{id}/know", Reference),
    route("GET", "/api/v1/alerts", Officers),
    // People and units.
    route("GET", "/keep", Officers),
    route("GET", "/units", Officers),
    route("GET", "/units/{id}", Unit),
    route("GET", "/api/v1/units", Officers),
    route("GET", "/people", Officers),
    route("GET", "/people/new", Duty(self::Duty::ManagePeople)),
    route("POST", "/people/new", Duty(self::Duty::ManagePeople)),
    route("GET", "/people/{id}", Person),
    route("POST", "/people/{id}/do", Person),
    route("POST", "/people/{id}/recovery", Person),
    route("GET", "/api/v1/people", Officers),
    route("POST", "/api/v1/people", Duty(self::Duty::ManagePeople)),
    route("GET", "/api/v1/people/{id}", Person),
    route(
        "POST",
        "/api/v1/people/{id}/give-post",
        PersonAct(
            r#"{"role":"officer","unit":"kohat-city","from":"2002-01-01T00:00:00Z","until":"2001-01-01T00:00:00Z"}"#,
        ),
    ),
    route(
        "POST",
        "/api/v1/people/{id}/transfer",
        PersonAct(
            r#"{"at":"pabbi","to":{"role":"officer","unit":"kohat-city","until":"2001-01-01T00:00:00Z"}}"#,
        ),
    ),
    route("POST", "/api/v1/people/{id}/end-post", PersonAct(r#"{"role":"officer","unit":"pabbi"}"#)),
    route("POST", "/api/v1/people/{id}/take-leave", PersonActDone(r#"{"until":"2001-01-01T00:00:00Z"}"#)),
    route("POST", "/api/v1/people/{id}/end-leave", PersonActDone(r#"{"from":"2001-01-01T00:00:00Z"}"#)),
    route("POST", "/api/v1/people/{id}/give-rank", PersonActDone(r#"{"rank":"inspector"}"#)),
    route("POST", "/api/v1/people/{id}/give-attributes", PersonActDone(r#"{"attributes":[]}"#)),
    route("POST", "/api/v1/people/{id}/agree", PersonActDone(r#"{"number":99}"#)),
    route("POST", "/api/v1/people/{id}/refuse", PersonActDone(r#"{"number":99}"#)),
    route("POST", "/api/v1/people/{id}/leave", PersonActDone(NOTHING)),
    route("POST", "/api/v1/people/{id}/new-code", PersonActDone(NOTHING)),
    route("POST", "/api/v1/people/{id}/sign-out", PersonActDone(NOTHING)),
    route("POST", "/api/v1/people/{id}/ask-recovery", PersonActDone(NOTHING)),
    route("POST", "/api/v1/people/{id}/agree-recovery", PersonActDone(NOTHING)),
    route("POST", "/api/v1/people/{id}/refuse-recovery", PersonActDone(NOTHING)),
];
