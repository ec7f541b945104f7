//! May somebody write to a desk for which they need protection, on a device that others look into?

use crate::{
    browser::{Browser, Page, employs},
    town::{TestTown, said},
};
use amanat_core::{
    decide::matter::{Command, Forwarding},
    guard::{Post, Visitor, Who},
    values::{AccountId, Moment, UnitId},
};
use amanat_record::Visit;
use axum::http::{StatusCode, header};

const TOLD: &str = "They said that nobody would believe me.";
const MAX_PAGES: usize = 16;

/// What each page's own question is answered with; every other one is left open.
const ANSWERS: [(&str, &[(&str, &str)]); 8] = [
    ("who-sees", &[("reach", "none")]),
    ("what_happened", &[("what_happened", TOLD)]),
    ("where", &[("where.area", "peshawar")]),
    ("kind", &[("kind", "misconduct")]),
    ("answered_by", &[("answered_by", "woman")]),
    ("leave_message", &[("leave_message", "no")]),
    ("age", &[("age", "۱۵")]),
    ("code_word", &[("code_word", "narcissus")]),
];

fn discreet_desks(town: &TestTown) -> Vec<String> {
    let setup = town.town.setup();
    setup.desks.all().filter(|book| book.discreet).map(|book| book.desk.to_string()).collect()
}

/// Every unseen field of a page and what stands in it.
fn unseen(page: &Page) -> Vec<(String, String)> {
    let named = page.text.split("<input type=\"hidden\" name=\"").skip(1);
    let names: Vec<&str> = named.filter_map(|rest| Some(rest.split_once("\" value=")?.0)).collect();
    let names = names.into_iter().filter(|name| !name.contains('"')).collect::<Vec<_>>();
    names.iter().map(|name| ((*name).to_owned(), page.hidden(name))).collect()
}

/// Goes through all pages of a desk without script; each page on the way, the last one with the code.
fn writes_to(browser: &Browser<'_>, desk: &str) -> Vec<Page> {
    let mut pages = vec![browser.post("/message", &[("this.desk", desk)])];
    while !pages[pages.len() - 1].says("big-code") {
        let page = &pages[pages.len() - 1];
        assert!(page.status == StatusCode::OK && pages.len() < MAX_PAGES, "{desk}: {}", page.text);
        let mut form = unseen(page);
        let step = page.hidden("this.step");
        let answers = ANSWERS.iter().filter(|(name, _)| *name == step).flat_map(|(_, given)| given.iter());
        form.extend(answers.map(|(name, text)| ((*name).to_owned(), (*text).to_owned())));
        let form: Vec<(&str, &str)> = form.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect();
        let next = browser.post("/message", &form);
        pages.push(next);
    }
    pages
}

fn code_on(page: &Page) -> String {
    let (_, rest) = page.text.split_once("big-code").unwrap();
    let digits: String = rest.chars().skip_while(|c| !c.is_ascii_digit()).take(19).collect();
    digits.replace(' ', "")
}

#[test]
fn no_address_title_or_file_names_the_desk_and_a_history_leads_to_the_first_page() {
    let town = TestTown::new();
    let browser = Browser::new(&town);
    let home = browser.get("/?lang=en");
    let again = browser.get("/message");
    assert_eq!((again.status, again.to()), (StatusCode::SEE_OTHER, "/"));
    for desk in discreet_desks(&town) {
        assert!(!home.says(&format!("/report/{desk}")), "{desk}: its address would be kept");
        let pages = writes_to(&browser, &desk);
        for page in &pages {
            assert!(page.says("<title>Amanat</title>") && page.says("data-quick-exit"), "{desk}");
            assert!(!page.says("/report/") && !page.says("drafts"), "{desk}: {}", page.text);
            assert!(page.headers[header::CACHE_CONTROL].to_str().unwrap().contains("no-store"));
        }
        let last = &pages[pages.len() - 1];
        assert!(!last.says(&desk) && !last.says(TOLD), "{desk}: {}", last.text);
        let file = browser.post("/receipt", &[("code", &code_on(last))]);
        let name = file.headers[header::CONTENT_DISPOSITION].to_str().unwrap();
        assert_eq!(name, "attachment; filename=\"amanat.html\"");
        assert!(!file.says(TOLD) && !file.says("narcissus") && !file.says(&format!("\"{desk}\"")), "{desk}");
    }
}

#[test]
fn how_to_be_reached_safely_is_asked_before_what_happened_and_no_browser_remembers_it() {
    let town = TestTown::new();
    let browser = Browser::new(&town);
    browser.get("/?lang=en");
    for desk in discreet_desks(&town) {
        let setup = town.town.setup();
        let book = setup.desks.current(&desk.parse().unwrap()).unwrap();
        let place = |name: &str| book.asks.iter().position(|ask| ask.name == name);
        assert!(place("safe_contact") < place("what_happened"), "{desk}");
        let first = browser.post("/message", &[("this.desk", &desk)]);
        assert_eq!(first.hidden("this.step"), "who-sees");
        assert!(first.says("autocomplete=\"off\"") && !first.says("autocomplete=\"tel\""), "{desk}");
        assert!(!first.says("autocomplete=\"email\""), "{desk}");
        assert!(first.says("With your code you see what kind of officer looked"), "{desk}: {}", first.text);
    }
}

#[test]
fn what_a_sender_sees_of_a_discreet_matter_names_no_office() {
    let town = TestTown::new();
    let browser = Browser::new(&town);
    browser.get("/?lang=en");
    let pages = writes_to(&browser, "vulnerable");
    let code = code_on(&pages[pages.len() - 1]);
    let found = Visit::by_code(town.town.record(), &town.town.setup(), &code).unwrap();
    let no = found.unwrap().1.no;
    assert_eq!(town.matter(no).unit.as_str(), "peshawar-protection");
    let [woman, man] = [("mina", "woman"), ("asad", "man")].map(|(name, sex)| {
        let known = ["trained_protection", sex];
        town.officer(name, "desk_officer", "peshawar-protection", "sub_inspector", &known)
    });
    assert!(man.matter(no).unwrap().is_none(), "a woman was asked for");
    let forward = Command::Forward {
        to: "mardan-protection".parse().unwrap(),
        why: Forwarding::Area,
        said: said("nearer to her"),
    };
    town.does(&woman, no, forward).unwrap();
    assert_eq!(browser.post("/follow", &[("code", &code)]).to(), "/follow/matter");
    let shown = browser.get("/follow/matter");
    assert!(shown.says("Another office is responsible for it now."), "{}", shown.text);
    for word in ["Safety Desk", "vulnerable", "Mardan", TOLD] {
        assert!(!shown.says(word), "{word}: {}", shown.text);
    }
}

#[test]
fn a_wish_that_nobody_at_a_desk_can_meet_is_known_before_somebody_waits() {
    let town = TestTown::new();
    let setup = town.town.setup();
    let desk: UnitId = "peshawar-protection".parse().unwrap();
    let unit = setup.places.unit(&desk).unwrap();
    let officer = |name: &str, known: &[&str]| Visitor {
        posts: vec![Post::new("desk_officer", desk.clone(), Moment::from_millis(0))],
        rank: "sub_inspector".into(),
        attributes: known.iter().map(|word| (*word).to_owned()).collect(),
        strong: true,
        ..Visitor::bare(Who::Officer(AccountId::new(name).unwrap()))
    };
    let unmet = |people: &[Visitor]| -> Vec<String> {
        setup.unmet(unit, people).iter().map(|(_, takers)| takers.attributes.join(" ")).collect()
    };
    let woman = officer("mina", &["trained_protection", "woman"]);
    let untrained = officer("javed", &["man"]);
    assert_eq!(unmet(&[]).len(), 3);
    assert_eq!(unmet(&[woman.clone(), untrained.clone()]), ["trained_protection man"]);
    assert!(unmet(&[woman, officer("asad", &["trained_protection", "man"])]).is_empty());

    let browser = Browser::new(&town);
    employs(&town, "amina", "administrator", "kp");
    browser.get("/?lang=en");
    browser.signs_in("amina");
    let units = browser.get("/units");
    assert!(units.says("Nobody here can answer:") && units.says("Speak in confidence"), "{}", units.text);
}
