//! Do the people pages do what they say, and only for whom they may?

use crate::{
    adopt::{self, What},
    clock::Clock,
    http,
    settings::Settings,
    sign_in::{
        factor,
        joining::{self, Enrolled},
    },
    town::Town,
    words::Words,
};
use amanat_core::{
    event::Actor,
    guard::Post,
    values::{Moment, Span, UnitId},
};
use amanat_record::Record;
use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode, header},
    response::Response,
};
use tower::ServiceExt;

const NOW: Moment = Moment::from_millis(1_763_700_000_000);
const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

/// An installation with the demo's places and two people: an administrator of the top, an officer of a station.
struct House {
    _dir: tempfile::TempDir,
    town: Town,
    router: Router,
    station: UnitId,
    top: UnitId,
}

impl House {
    async fn open() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let settings = amanat_record::Settings::at(dir.path().join("data"), "test");
        Record::init(&settings).unwrap();
        let record = Record::open(settings).unwrap();
        for what in What::ALL {
            adopt::adopt(&record, what, &adopt::shipped(what), Actor::Operator, NOW).await.unwrap();
        }
        let words = Words::load().unwrap();
        let town = Town::new(record, words, Clock::by_hand(NOW), Settings::default(), false).unwrap();
        let setup = town.setup();
        let top = setup.places.units().find(|u| u.supervisor.is_none()).unwrap().id.clone();
        let station = setup.places.units().find(|u| u.serves.contains("station")).unwrap().id.clone();
        let router = http::router(town.clone());
        let house = House { _dir: dir, town, router, station, top };
        house.enrol("amina", "administrator", &house.top).await;
        house.enrol("bilal", "officer", &house.station).await;
        house
    }

    async fn enrol(&self, sign_in: &str, role: &str, unit: &UnitId) {
        let who = Enrolled {
            name: format!("{sign_in} خان"),
            sign_in: sign_in.into(),
            password: "four horses cross".into(),
            second_factor: SECRET.into(),
            rank: "inspector".into(),
            attributes: Default::default(),
            posts: vec![Post::new(role, unit.clone(), NOW)],
        };
        joining::enrol(self.town.record(), self.town.gate(), who, NOW).await.unwrap();
    }

    fn later(&self) {
        self.town.clock().set(self.town.now() + Span::from_secs(30));
    }

    fn code(&self) -> String {
        factor::code_at(SECRET, self.town.now()).unwrap()
    }

    async fn send(&self, method: &str, path: &str, cookie: &str, form: &[(&str, &str)]) -> Response {
        let body: Vec<String> = form.iter().map(|(k, v)| format!("{k}={}", encode(v))).collect();
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::COOKIE, cookie)
            .header(header::HOST, "localhost:8080")
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body.join("&")))
            .unwrap();
        self.router.clone().oneshot(request).await.unwrap()
    }

    async fn get(&self, path: &str, cookie: &str) -> (StatusCode, String) {
        text(self.send("GET", path, cookie, &[]).await).await
    }

    async fn sign_in(&self, name: &str) -> String {
        self.later();
        let form =
            [("name", name), ("password", "four horses cross"), ("code", &self.code()), ("next", "/units")];
        let answer = self.send("POST", "/sign-in", "", &form).await;
        assert_eq!(answer.status(), StatusCode::SEE_OTHER);
        assert_eq!(answer.headers()[header::LOCATION], "/units");
        cookie_of(&answer)
    }
}

fn encode(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}

fn cookie_of(answer: &Response) -> String {
    let line = answer.headers()[header::SET_COOKIE].to_str().unwrap();
    assert!(line.starts_with("session=") && line.contains("HttpOnly; SameSite=Lax"), "{line}");
    line.split(';').next().unwrap().to_owned()
}

async fn text(answer: Response) -> (StatusCode, String) {
    let status = answer.status();
    let bytes = axum::body::to_bytes(answer.into_body(), 1 << 20).await.unwrap();
    (status, String::from_utf8(bytes.to_vec()).unwrap())
}

/// What a form of the page sends along in a hidden field.
fn hidden(page: &str, name: &str) -> String {
    let at = page.find(&format!("name=\"{name}\" value=\"")).unwrap_or_else(|| panic!("no {name} in {page}"));
    let rest = &page[at + name.len() + 15..];
    rest[..rest.find('"').unwrap()].to_owned()
}

#[tokio::test]
async fn a_staff_page_leads_to_the_door_and_back() {
    let house = House::open().await;
    let answer = house.send("GET", "/units", "", &[]).await;
    assert_eq!(answer.headers()[header::LOCATION], "/sign-in?next=/units");
    let cookie = house.sign_in("AMINA").await;
    let (status, page) = house.get("/units", &cookie).await;
    assert!(status == StatusCode::OK && page.contains("amina خان"), "{page}");
    let out = house.send("POST", "/sign-out", &cookie, &[]).await;
    assert_eq!(out.status(), StatusCode::SEE_OTHER);
    assert_eq!(house.send("GET", "/units", &cookie, &[]).await.status(), StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_wrong_name_and_a_wrong_password_get_the_same_page() {
    let house = House::open().await;
    let try_as = |name: &'static str, password: &'static str| {
        let house = &house;
        async move {
            let form = [("name", name), ("password", password), ("code", "123456")];
            let (status, page) = text(house.send("POST", "/sign-in", "", &form).await).await;
            // The question for a passkey is another each time.
            let (before, after) = page.split_once("<div class=\"passkey\"").unwrap();
            (status, format!("{before}{}", after.split_once("</form>").unwrap().1))
        }
    };
    let (one, two) = (try_as("amina", "wrong").await, try_as("nobody", "wrong").await);
    assert_eq!(one.0, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!((one.0, one.1.replace("amina", "")), (two.0, two.1.replace("nobody", "")));
    assert!(!one.1.contains("wrong\""), "the password is not sent back");
}

#[tokio::test]
async fn somebody_new_is_let_in_with_a_code_and_sets_up_their_account() {
    let house = House::open().await;
    let cookie = house.sign_in("amina").await;
    let (_, page) = house.get("/people/new", &cookie).await;
    let token = hidden(&page, "form_token");
    let form = [
        ("form_token", token.as_str()),
        ("name", "زرمینه"),
        ("sign_in", "zarmina"),
        ("unit", house.station.as_str()),
        ("role", "officer"),
        ("rank", "sub_inspector"),
        ("attribute", "woman"),
    ];
    let (status, page) = text(house.send("POST", "/people/new", &cookie, &form).await).await;
    assert_eq!(status, StatusCode::OK, "{page}");
    let at = page.find("big-code").unwrap();
    let code = &page[at..][page[at..].find("ltr\">").unwrap() + 5..][..19];

    let (status, page) = text(house.send("POST", "/join", "", &[("code", code)]).await).await;
    assert!(status == StatusCode::OK && page.contains("<svg") && page.contains("زرمینه"), "{page}");
    let secret = house.town.gate().offered_secret(&crate::sign_in::JoiningCode::typed(code).unwrap().hash());
    let digits = factor::code_at(&secret, house.town.now()).unwrap();
    let mut account =
        vec![("code", code), ("password", "short"), ("again", "short"), ("factor", digits.as_str())];
    let (status, _) = text(house.send("POST", "/join/account", "", &account).await).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    account[1].1 = "a river of stones";
    account[2].1 = "a river of stones";
    let answer = house.send("POST", "/join/account", "", &account).await;
    assert_eq!(answer.status(), StatusCode::SEE_OTHER);
    let hers = cookie_of(&answer);
    let person = house.town.gate().roster().by_sign_in("zarmina").unwrap();
    assert!(person.words.attributes.is_none(), "a second person must agree to what a desk asks for");
    assert_eq!(person.account.waits(house.town.now()).count(), 1);
    let (status, page) = house.get("/units", &hers).await;
    assert!(status == StatusCode::OK && page.contains("زرمینه"));
    let again = text(house.send("POST", "/join", "", &[("code", code)]).await).await;
    assert_eq!(again.0, StatusCode::UNPROCESSABLE_ENTITY, "the code works once");
}

#[tokio::test]
async fn an_officer_without_that_duty_finds_no_people_page() {
    let house = House::open().await;
    let cookie = house.sign_in("bilal").await;
    assert_eq!(house.get("/people/new", &cookie).await.0, StatusCode::NOT_FOUND);
    let amina = house.town.gate().roster().by_sign_in("amina").unwrap();
    assert_eq!(house.get(&format!("/people/{}", amina.id), &cookie).await.0, StatusCode::NOT_FOUND);
    let (status, page) = house.get("/people", &cookie).await;
    assert!(status == StatusCode::OK && !page.contains("amina"), "{page}");
}

#[tokio::test]
async fn a_post_that_was_ended_counts_on_the_next_request() {
    let house = House::open().await;
    let (boss, cookie) = (house.sign_in("amina").await, house.sign_in("bilal").await);
    let bilal = house.town.gate().roster().by_sign_in("bilal").unwrap();
    let at = format!("/people/{}", bilal.id);
    let (status, page) = house.get(&at, &boss).await;
    assert_eq!(status, StatusCode::OK, "{page}");
    let token = hidden(&page, "form_token");
    let mut form =
        vec![("form_token", "wrong"), ("do", "end"), ("role", "officer"), ("unit", house.station.as_str())];
    let act = format!("{at}/do");
    assert_eq!(house.send("POST", &act, &boss, &form).await.status(), StatusCode::FORBIDDEN);
    form[0].1 = &token;
    assert_eq!(house.send("POST", &act, &boss, &form).await.status(), StatusCode::SEE_OTHER);
    assert!(house.town.gate().roster().by_sign_in("bilal").unwrap().account.posts.is_empty());
    form[1].1 = "leave";
    assert_eq!(house.send("POST", &act, &boss, &form).await.status(), StatusCode::SEE_OTHER);
    assert_eq!(house.send("GET", "/units", &cookie, &[]).await.status(), StatusCode::SEE_OTHER, "signed out");
}

#[tokio::test]
async fn an_administrator_cannot_give_a_post_to_themselves() {
    let house = House::open().await;
    let cookie = house.sign_in("amina").await;
    let amina = house.town.gate().roster().by_sign_in("amina").unwrap();
    let (_, page) = house.get("/people/new", &cookie).await;
    let token = hidden(&page, "form_token");
    let form = [
        ("form_token", token.as_str()),
        ("do", "give"),
        ("role", "officer"),
        ("unit", house.station.as_str()),
    ];
    let answer = house.send("POST", &format!("/people/{}/do", amina.id), &cookie, &form).await;
    assert_eq!(answer.status(), StatusCode::CONFLICT);
}

#[tokio::test]
async fn the_first_officer_says_who_they_are() {
    let house = House::open().await;
    let setup = house.town.setup();
    let role = setup.guard.administrators_post().unwrap();
    let (record, gate) = (house.town.record(), house.town.gate());
    let code = joining::invite_first(record, gate, role, &house.top, NOW).await.unwrap();
    let digits = factor::code_at(&gate.offered_secret(&code.hash()), house.town.now()).unwrap();
    let shown = code.shown();
    let mut form = vec![
        ("code", shown.as_str()),
        ("name", ""),
        ("sign_in", ""),
        ("password", "a river of stones"),
        ("again", "a river of stones"),
        ("factor", digits.as_str()),
    ];
    let nameless = house.send("POST", "/join/account", "", &form).await;
    assert_eq!(nameless.status(), StatusCode::UNPROCESSABLE_ENTITY);
    (form[1].1, form[2].1) = ("Amina", "amina");
    let taken = text(house.send("POST", "/join/account", "", &form).await).await;
    assert!(taken.0 == StatusCode::UNPROCESSABLE_ENTITY && taken.1.contains("<svg"), "{}", taken.1);
    form[2].1 = "first";
    assert_eq!(house.send("POST", "/join/account", "", &form).await.status(), StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn another_sites_form_is_refused() {
    let house = House::open().await;
    let cookie = house.sign_in("amina").await;
    let request = Request::post("/sign-out")
        .header(header::COOKIE, &cookie)
        .header("sec-fetch-site", "cross-site")
        .body(Body::empty())
        .unwrap();
    assert_eq!(house.router.clone().oneshot(request).await.unwrap().status(), StatusCode::FORBIDDEN);
    assert_eq!(house.get("/units", &cookie).await.0, StatusCode::OK);
}
