//! What comes with a site: its plans, who speaks for it, and what stays when nobody looks after it any more?

use crate::{
    browser::{Browser, Page, employs},
    sites::{does, lead, school},
    town::TestTown,
};
use axum::http::{StatusCode, header};
use std::io::Cursor;

/// A picture of this size as PNG.
fn drawing(side: u32) -> Vec<u8> {
    let picture = image::RgbImage::from_fn(side, side, |x, y| image::Rgb([x as u8, y as u8, 90]));
    let mut bytes = Cursor::new(Vec::new());
    image::DynamicImage::ImageRgb8(picture).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

fn brings(lead: &Browser<'_>, site: &str, title: &str, name: &str, bytes: &[u8]) -> Page {
    lead.uploads(site, &format!("{site}/plan"), &[("title", title)], (name, bytes))
}

/// The address of the one plan on the page.
fn plan_on(page: &Page, site: &str) -> Option<String> {
    let begin = format!("{site}/plan/");
    let at = page.text.find(&format!("<img src=\"{begin}"))? + "<img src=\"".len();
    Some(page.text[at..].split('"').next().unwrap().to_owned())
}

#[test]
fn a_plan_is_what_its_bytes_are_drawn_anew_and_seen_by_whoever_sees_the_site() {
    let town = TestTown::new();
    let lead = lead(&town);
    let site = school(&lead);
    assert_eq!(brings(&lead, &site, "پہلی منزل", "plan.txt", &drawing(40)).status, StatusCode::SEE_OTHER);
    let page = lead.get(&site);
    let plan = plan_on(&page, &site).expect("the plan stands on the page");
    assert!(page.says("پہلی منزل"));
    let shown = lead.get(&plan);
    assert_eq!(shown.headers[header::CONTENT_TYPE], "image/jpeg", "drawn anew");
    assert!(image::load_from_memory(&shown.bytes).is_ok());
    employs(&town, "omar", "dispatcher", "kohat-room");
    let room = Browser::new(&town);
    room.signs_in("omar");
    assert_eq!(room.get(&plan).bytes, shown.bytes);
    employs(&town, "zain", "dispatcher", "peshawar-room");
    let other = Browser::new(&town);
    other.signs_in("zain");
    assert_eq!(other.get(&plan).status, StatusCode::NOT_FOUND);
}

#[test]
fn a_bad_file_is_told_at_its_field_and_what_was_written_stays() {
    let town = TestTown::new();
    let lead = lead(&town);
    let site = school(&lead);
    let mut cut = drawing(60);
    cut.truncate(cut.len() / 2);
    let mut large = drawing(8);
    large.resize((12 << 20) + 1, 0);
    for (name, bytes, why) in [
        ("plan.png", &b"<svg onload=alert(1)>"[..], "not a photo"),
        ("plan.png", &b"%PDF-1.7 not a picture"[..], "not a photo"),
        ("plan.png", &cut[..], "damaged"),
        ("plan.png", &large[..], "too large"),
        ("", &b""[..], "Please answer this"),
    ] {
        let page = brings(&lead, &site, "تہہ خانہ", name, bytes);
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{why}: {}", page.text);
        assert!(page.says("id=\"file-error\"") && page.says(why), "{why}: {}", page.text);
        assert!(page.says("value=\"تہہ خانہ\""), "what was written stays");
    }
    let unnamed = brings(&lead, &site, " ", "plan.png", &drawing(9));
    assert!(unnamed.says("id=\"title-error\""));
    assert!(plan_on(&lead.get(&site), &site).is_none(), "nothing was kept");
}

#[test]
fn who_speaks_for_a_site_is_named_sees_its_cameras_and_not_after_the_end() {
    let town = TestTown::new();
    let lead = lead(&town);
    let site = school(&lead);
    employs(&town, "noor", "officer", "peshawar-room");
    let noor = Browser::new(&town);
    noor.signs_in("noor");
    let sees = || noor.get("/cameras").says("چلڈرن اسکول");
    assert!(!sees());
    let nobody = does(&lead, &site, "operator", &[("operator", "nobody-of-this-name")]);
    assert!(nobody.status == StatusCode::UNPROCESSABLE_ENTITY && nobody.says("id=\"operator-error\""));
    assert_eq!(does(&lead, &site, "operator", &[("operator", "noor")]).status, StatusCode::SEE_OTHER);
    assert!(sees(), "{}", noor.get("/cameras").text);
    assert_eq!(noor.get(&site).status, StatusCode::NOT_FOUND, "the card is the force's own");
    let who = lead.get(&site).hidden("who");
    assert_eq!(does(&lead, &site, "operator-remove", &[("who", &who)]).status, StatusCode::SEE_OTHER);
    assert!(!sees());
}

#[test]
fn a_closed_site_is_found_read_and_added_anew_with_its_card() {
    let town = TestTown::new();
    let lead = lead(&town);
    let site = school(&lead);
    assert!(lead.get("/sites/closed").says("No site was closed"));
    assert_eq!(does(&lead, &site, "close", &[("close-why", "منتقل")]).status, StatusCode::SEE_OTHER);
    let list = lead.get("/sites/closed");
    assert!(list.says("چلڈرن اسکول") && list.says(&format!("href=\"{site}\"")));
    assert!(lead.get(&site).says("Nobody looks after this site any more"));
    let id = site.rsplit('/').next().unwrap();
    let anew = lead.get(&format!("/sites/new?like={id}"));
    for kept in ["value=\"چلڈرن اسکول\"", "value=\"33.586940\"", "نیلا گیٹ", "data-lat-field=\"lat\""]
    {
        assert!(anew.says(kept), "{kept}: {}", anew.text);
    }
    employs(&town, "zain", "control_room", "peshawar-room");
    let other = Browser::new(&town);
    other.signs_in("zain");
    assert!(!other.get("/sites/closed").says("چلڈرن"));
    assert_eq!(other.get(&format!("/sites/new?like={id}")).status, StatusCode::NOT_FOUND);
}
