//! Can anyone report, keep a receipt, follow and be heard, without script and without an account?

use crate::town::{TestTown, close, ground_of, said};
use amanat::http::router;
use amanat_core::{
    decide::matter::{Command, Reach, Status},
    values::{Language, MatterNo, Span},
};
use amanat_proof::receipt::{Outcome, Receipt, judge};
use axum::{
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
    response::Response,
};
use tower::ServiceExt;

/// The largest public page before fonts and pictures.
const MAX_PAGE_BYTES: usize = 50 * 1024;

struct Answer {
    status: StatusCode,
    cookie: String,
    to: String,
    body: String,
}

impl TestTown {
    fn ask(&self, request: Request<Body>) -> Answer {
        let response = self.wait(router(self.town.clone()).oneshot(request)).unwrap();
        let text = |response: &Response, name| {
            response.headers().get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned()
        };
        let (cookie, to) = (text(&response, header::SET_COOKIE), text(&response, header::LOCATION));
        let status = response.status();
        let bytes = self.wait(to_bytes(response.into_body(), 8 << 20)).unwrap();
        Answer { status, cookie, to, body: String::from_utf8_lossy(&bytes).into_owned() }
    }

    fn get(&self, path: &str, cookie: &str) -> Answer {
        self.ask(Request::get(path).header(header::COOKIE, cookie).body(Body::empty()).unwrap())
    }

    fn post(&self, path: &str, fields: &[(String, String)], cookie: &str) -> Answer {
        let encode = |text: &str| text.bytes().map(|b| format!("%{b:02x}")).collect::<String>();
        let pairs = fields.iter().map(|(name, text)| format!("{}={}", encode(name), encode(text)));
        let form = pairs.collect::<Vec<_>>().join("&");
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::COOKIE, cookie)
            .header("sec-fetch-site", "same-origin");
        self.ask(request.body(Body::from(form)).unwrap())
    }

    /// Answers the questions of a desk one after the other, as a browser without script would.
    fn reports(
        &self,
        desk: &str,
        language: &str,
        answers: &[(&str, &[(&str, &str)])],
    ) -> (Answer, Vec<usize>) {
        let cookie = format!("lang={language}");
        let mut page = self.get(&format!("/report/{desk}"), &cookie);
        let mut sizes = vec![page.body.len()];
        for (step, fields) in answers {
            let mut form = hidden(&page.body);
            let named = format!("/report/{desk}/{step}");
            let unnamed = form.iter().any(|(name, value)| name == "this.step" && value == step);
            let to = if unnamed { "/message" } else { named.as_str() };
            assert!(page.body.contains(&format!("action=\"{to}\"")), "{step}: {}", page.body);
            form.extend(fields.iter().map(|(n, t)| ((*n).to_owned(), (*t).to_owned())));
            page = self.post(to, &form, &cookie);
            assert_eq!(page.status, StatusCode::OK, "{step}: {}", page.body);
            sizes.push(page.body.len());
        }
        (page, sizes)
    }
}

/// The hidden fields of a page, as a browser would send them.
fn hidden(page: &str) -> Vec<(String, String)> {
    let value = |tag: &str, name: &str| {
        let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
        let text = rest.split_once('"')?.0;
        Some(text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&"))
    };
    let tags = page.split("<input type=\"hidden\"").skip(1).filter_map(|t| t.split_once('>').map(|(t, _)| t));
    tags.filter_map(|tag| Some((value(tag, "name")?, value(tag, "value").unwrap_or_default()))).collect()
}

fn code_in(page: &str) -> String {
    let (_, rest) = page.split_once("class=\"big-code\"").unwrap();
    let (_, rest) = rest.split_once("dir=\"ltr\">").unwrap();
    rest.split_once('<').unwrap().0.to_owned()
}

fn field(name: &str, text: &str) -> Vec<(String, String)> {
    vec![(name.to_owned(), text.to_owned())]
}

const TOLD: &str = "کل رات میری موٹر سائیکل \"CD-70\" گلی نمبر 4 سے <چوری> ہو گئی۔\nنمبر KHI-4821 ہے۔";

impl TestTown {
    fn theft(&self, language: &str) -> (Answer, Vec<usize>) {
        let (lat, lon) = ground_of(self, "kohat-city");
        let (lat, lon) = (lat.to_string(), lon.to_string());
        self.reports(
            "report",
            language,
            &[
                ("what_happened", &[("what_happened", TOLD)]),
                ("kind", &[("kind", "theft")]),
                ("where", &[("where.lat", &lat), ("where.lon", &lon), ("where.text", "گلی نمبر 4")]),
                ("when", &[("when.day", "yesterday"), ("when.hour", "۲۳:۰۰")]),
                ("name", &[("name", "زینب")]),
                ("who-sees", &[("reach", "email"), ("email", "zainab@example.pk")]),
                ("to-send", &[]),
            ],
        )
    }
}

#[test]
fn a_report_in_urdu_is_sent_without_script_followed_disputed_and_its_receipt_holds() {
    let town = TestTown::new();
    let (sent, sizes) = town.theft("ur");
    assert!(sizes.iter().all(|size| *size <= MAX_PAGE_BYTES), "{sizes:?}");
    eprintln!("pages of a report in Urdu, bytes: {sizes:?}");
    let code = code_in(&sent.body);

    let file = town.post("/receipt", &field("code", &code), "lang=ur");
    let receipt = Receipt::from_html_or_json(&file.body).unwrap();
    assert_eq!(judge(&receipt, &town.policy()), Outcome::RecordedByLogOnly);
    assert!(file.body.contains("KHI-4821") && file.body.contains(&code), "{}", file.body);
    assert!(!file.body.contains("<چوری>") && !file.body.contains("src=\"http"));
    eprintln!("receipt file, bytes: {}", file.body.len());

    let urdu = amanat::words::Digits::of(Language::Ur).write(&code.replace(' ', "-"));
    let entered = town.post("/follow", &field("code", &urdu), "lang=ur");
    assert_eq!((entered.status, entered.to.as_str()), (StatusCode::SEE_OTHER, "/follow/matter"));
    assert!(entered.cookie.contains("HttpOnly") && entered.cookie.contains("SameSite=Strict"));
    let cookie = format!("lang=ur; {}", entered.cookie.split(';').next().unwrap());
    let page = town.get("/follow/matter", &cookie);
    assert!(page.body.contains("KHI-4821") && page.body.len() <= MAX_PAGE_BYTES, "{}", page.body);

    let wrote = town.post("/follow/matter/write", &field("text", "گواہ بھی ہے"), &cookie);
    assert_eq!(wrote.status, StatusCode::SEE_OTHER, "{}", wrote.body);
    assert!(town.get("/follow/matter", &cookie).body.contains("گواہ بھی ہے"));

    let no = only_matter(&town);
    let officer = town.constable("kohat-city");
    town.does(&officer, no, Command::Acknowledge).unwrap();
    town.does(&officer, no, Command::Answer(said("تلاش جاری ہے"))).unwrap();
    town.does(&officer, no, close()).unwrap();
    let asked = town.get("/follow/matter", &cookie).body;
    assert!(asked.contains("تلاش جاری ہے") && asked.contains("name=\"solved\" value=\"no\""), "{asked}");
    let no_answer = town.post("/follow/matter/verdict", &[], &cookie);
    assert_eq!(no_answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let said_no = town.post("/follow/matter/verdict", &field("solved", "no"), &cookie);
    assert_eq!(said_no.status, StatusCode::SEE_OTHER, "{}", said_no.body);
    let matter = town.matter(no);
    assert_eq!((matter.status, matter.reopened, matter.unit.as_str()), (Status::Open, 1, "kohat"));
    assert_eq!(matter.reach, Reach::Email);
}

fn only_matter(town: &TestTown) -> MatterNo {
    let opened = town.town.record().events(0, 1000).unwrap();
    let streams = opened.into_iter().filter(|(_, h)| h.kind == "opened").map(|(_, h)| h.stream);
    let mut found: Vec<MatterNo> = streams
        .filter_map(|s| if let amanat_core::event::Stream::Matter(no) = s { Some(no) } else { None })
        .collect();
    assert_eq!(found.len(), 1);
    found.remove(0)
}

#[test]
fn pressing_send_twice_sends_once_and_shows_the_same_code() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let key = ("key".to_owned(), "0123456789abcdef0123456789abcdef".to_owned());
    let form: Vec<(String, String)> = [
        ("what_happened", TOLD),
        ("kind", "theft"),
        ("where.lat", &lat.to_string()),
        ("where.lon", &lon.to_string()),
    ]
    .into_iter()
    .map(|(n, t)| (n.to_owned(), t.to_owned()))
    .chain([key])
    .collect();
    let codes: Vec<String> =
        (0..2).map(|_| code_in(&town.post("/report/report/to-send", &form, "lang=en").body)).collect();
    assert_eq!(codes[0], codes[1]);
    only_matter(&town);
    let mut other = form.clone();
    other[0].1.push('!');
    let again = town.post("/report/report/to-send", &other, "lang=en");
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.body.contains("sent this form already"), "{}", again.body);
}

#[test]
fn what_is_wrong_is_said_at_its_field_and_the_words_are_kept() {
    let town = TestTown::new();
    let form = [("what_happened".to_owned(), "x".repeat(6_000)), ("go".to_owned(), "on".to_owned())];
    let page = town.post("/report/report/what_happened", &form, "lang=en");
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.body.contains(&"x".repeat(6_000)) && page.body.contains("href=\"#what_happened\""));
    let form =
        [("where.lat".to_owned(), "999".to_owned()), ("what_happened".to_owned(), "<script>".to_owned())];
    let page = town.post("/report/report/where", &form, "lang=ur");
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.body.contains("&lt;script&gt;") && !page.body.contains("value=\"<script>"));
    for (day, status) in [("۳۰ فروری ۲۰۲۶", 422), ("4/3/1443", 422), ("", 200), ("۱۰ اکتوبر ۲۰۲۱", 200)]
    {
        let form = [("when.day".to_owned(), "date".to_owned()), ("when.date".to_owned(), day.to_owned())];
        let page = town.post("/report/report/when", &form, "lang=ur");
        assert_eq!(page.status.as_u16(), status, "{day}: {}", page.body);
        assert!(page.body.contains(day));
    }
}

#[test]
fn another_language_is_chosen_in_the_middle_and_the_answers_go_along() {
    let town = TestTown::new();
    let form = [("what_happened".to_owned(), TOLD.to_owned()), ("go".to_owned(), "stay".to_owned())];
    let page = town.post("/report/report/kind?lang=fa", &form, "lang=ur");
    assert!(page.body.contains("lang=\"fa\"") && page.body.contains("KHI-4821"));
    assert!(page.cookie.starts_with("lang=fa"));
}

#[test]
fn a_protected_report_has_a_neutral_title_leaves_nothing_and_asks_how_to_be_reached_first() {
    let town = TestTown::new();
    for language in Language::ALL {
        let page = town.get(&format!("/report/women?lang={language}"), "").body;
        assert!(page.contains("name=\"this.step\" value=\"who-sees\"") && page.contains("data-quick-exit"));
        assert!(!page.contains("data-draft") && !page.contains("drafts"), "{language}");
    }
    let (sent, _) = town.reports(
        "women",
        "ur",
        &[
            ("who-sees", &[("reach", "none")]),
            ("safe_contact", &[]),
            ("leave_message", &[("leave_message", "no")]),
            ("code_word", &[]),
            ("what_happened", &[("what_happened", "مجھے ڈر لگتا ہے")]),
            ("where", &[("where.text", "کوہاٹ")]),
            ("wish", &[("wish", "talk_first")]),
            ("to-send", &[]),
        ],
    );
    let file = town.post("/receipt", &field("code", &code_in(&sent.body)), "lang=ur").body;
    assert!(!file.contains("ڈر") && !file.contains("women"), "{file}");
    assert!(Receipt::from_html_or_json(&file).unwrap().words.is_empty());
}

#[test]
fn a_wrong_code_and_no_code_are_answered_alike() {
    let town = TestTown::new();
    let answers: Vec<(StatusCode, String)> = ["1234 5678 9012 3456", "", "x", "0000000000000000"]
        .into_iter()
        .map(|code| {
            let answer = town.post("/follow", &field("code", code), "lang=en");
            (answer.status, answer.body)
        })
        .collect();
    assert!(answers.iter().all(|a| *a == answers[0]), "{answers:?}");
    assert_eq!(answers[0].0, StatusCode::UNPROCESSABLE_ENTITY);
    for cookie in ["follow=", "follow=AAAA", &format!("follow={}", "A".repeat(75))] {
        assert_eq!(town.get("/follow/matter", cookie).to, "/follow", "{cookie}");
    }
}

#[test]
fn who_leaves_takes_the_way_back_along_from_whoever_copied_it() {
    let town = TestTown::new();
    let code = code_in(&town.theft("en").0.body);
    let enters = || {
        let entered = town.post("/follow", &field("code", &code), "lang=en");
        // Of one moment there is one cookie.
        town.town.clock().set(town.town.now() + Span::from_secs(1));
        entered.cookie.split(';').next().unwrap().to_owned()
    };
    let (mine, theirs) = (enters(), enters());
    town.post("/follow/leave", &[], &mine);
    assert_eq!(town.get("/follow/matter", &mine).to, "/follow", "a copy of the cookie opens nothing");
    assert_eq!(town.get("/follow/matter", &theirs).status, StatusCode::OK, "another browser's does");
}

#[test]
fn every_public_page_is_small_and_lacks_no_word_in_any_language() {
    let town = TestTown::new();
    for path in ["/", "/report", "/report/report", "/report/complaint", "/follow", "/verify"] {
        let mut sizes = Vec::new();
        for language in Language::ALL {
            let page = town.get(&format!("{path}?lang={language}"), "");
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert!(page.body.len() <= MAX_PAGE_BYTES, "{path} {language}: {}", page.body.len());
            assert!(!page.body.contains("{$") && !page.body.contains("{ $"), "{path} {language}");
            sizes.push(page.body.len());
        }
        eprintln!("{path}, bytes by language: {sizes:?}");
    }
}

#[test]
fn the_log_is_public_on_ticks_and_each_file_is_kept_as_long_as_it_holds() {
    let town = TestTown::new();
    town.wait(town.town.record().publish()).unwrap();
    let note = town.get("/checkpoint", "");
    assert!(note.body.starts_with("log.example/kp\n"), "{}", note.body);
    let size: u64 = note.body.lines().nth(1).unwrap().parse().unwrap();
    for path in [format!("/tile/0/000.p/{size}"), format!("/tile/entries/000.p/{size}")] {
        assert_eq!(town.get(&path, "").status, StatusCode::OK, "{path}");
    }
    for path in ["/tile/0/000", "/tile/0/1", "/tile/0/000.p/0", "/tile/9/000.p/1", "/tile/../checkpoint"] {
        assert_eq!(town.get(path, "").status, StatusCode::NOT_FOUND, "{path}");
    }
    assert!(town.get("/log.policy", "").body.starts_with("log log.example/kp+"));
}

/// To look at the pages: `AMANAT_SHOW=127.0.0.1:8090 cargo nextest run -p amanat shown --no-capture`.
#[test]
fn shown_in_a_browser_when_asked_for() {
    let Ok(address) = std::env::var("AMANAT_SHOW") else { return };
    let town = TestTown::new();
    let (sent, _) = town.theft("ur");
    println!("code {}", code_in(&sent.body));
    let no = only_matter(&town);
    let officer = town.constable("kohat-city");
    town.does(&officer, no, Command::Acknowledge).unwrap();
    town.does(&officer, no, Command::Answer(said("تلاش جاری ہے"))).unwrap();
    town.does(&officer, no, close()).unwrap();
    town.wait(async {
        let listener = tokio::net::TcpListener::bind(&address).await.unwrap();
        axum::serve(listener, router(town.town.clone())).await.unwrap();
    });
}

#[test]
fn the_map_draws_the_forces_own_areas() {
    let town = TestTown::new();
    let areas = town.get("/map/areas.json", "");
    let drawn: serde_json::Value = serde_json::from_str(&areas.body).unwrap();
    assert_eq!(drawn["features"].as_array().unwrap().len(), town.town.setup().places.areas().iter().count());
    assert!(areas.body.contains("کوہاٹ"));
}

/// Every kind of event there is; a new one belongs here and into `words/`.
const KINDS: &str = "opened place_confirmed acknowledged asked replied noted forwarded assigned merged unmerged linked \
     protection_raised lowering_proposed protection_lowered paused resumed clock_moved answered close_proposed \
     seconded agreed disputed closed reopened lapsed escalated report_ordered report_submitted report_returned \
     report_accepted extract_proposed extract_published withdrawn erased";

#[test]
fn every_event_problem_and_ending_has_its_words() {
    use amanat::intake::{BadAddress, BadPhoto, BadUpload, Wrong};
    use amanat_core::answers::Problem::*;
    let say = amanat::words::Words::load_what_is_there().0.of(Language::En);
    for kind in KINDS.split_whitespace() {
        for id in [format!("event-{kind}"), format!("staff-event-{kind}")] {
            assert!(say.has(&id), "{id}");
        }
    }
    for how in ["agreed", "silent", "no_channel", "not_asked", "withdrawn"] {
        assert!(say.has(&format!("event-closed-{how}")), "{how}");
    }
    let answers = [Required, TooLong(1), NotAnOption, NotANumber, NotAPhone, NotAPlace, NotADate, InFuture]
        .map(Wrong::Answer);
    let photos =
        [BadPhoto::TooMany, BadPhoto::TooLarge, BadPhoto::NotAPhoto, BadPhoto::Damaged, BadPhoto::TryAgain];
    let addresses = [BadAddress::NotAnEmail, BadAddress::NotAPhone, BadAddress::Required];
    let words = answers
        .iter()
        .map(Wrong::word)
        .chain(photos.map(BadPhoto::word))
        .chain(addresses.map(BadAddress::word));
    let uploads = [BadUpload::TooLarge, BadUpload::Unreadable].map(|u| u.word());
    for word in words.chain(uploads).chain([Wrong::Key.word(), "sent-before"]) {
        assert!(say.has(&format!("problem-{word}")), "{word}");
    }
}
