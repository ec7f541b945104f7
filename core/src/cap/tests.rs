//! Is a message read as it was written, and is everything found that the standard forbids?

use super::*;
use proptest::prelude::*;

fn right() -> Message {
    Message {
        identifier: "0123456789abcdef".into(),
        sender: "police.example".into(),
        sent: "2026-11-27T09:00:00+05:00".into(),
        status: "Actual".into(),
        msg_type: "Alert".into(),
        scope: "Public".into(),
        info: ["ur", "en"].map(block_in).to_vec(),
        ..Message::default()
    }
}

fn block_in(language: &str) -> Block {
    Block {
        language: Some(language.into()),
        category: vec!["Met".into()],
        event: "سیلاب".into(),
        response: vec!["Evacuate".into()],
        urgency: "Immediate".into(),
        severity: "Severe".into(),
        certainty: "Observed".into(),
        expires: Some("2026-11-27T15:00:00+05:00".into()),
        headline: Some("پانی بڑھ رہا ہے & <خطرہ>".into()),
        area: vec![Area {
            desc: "کوہاٹ".into(),
            polygon: vec!["33,71 33,72 34,72 33,71".into()],
            circle: vec!["33.5,71.4 2.5".into()],
            ..Area::default()
        }],
        ..Block::default()
    }
}

fn words(message: &Message) -> Vec<(String, Wrong)> {
    check(message).into_iter().map(|found| (found.at, found.wrong)).collect()
}

#[test]
fn a_right_message_has_no_finding_and_is_read_as_it_was_written() {
    let message = right();
    assert_eq!(words(&message), []);
    let received = read(write(&message).as_bytes()).unwrap();
    assert_eq!((received.message, received.findings), (message, vec![]));
    assert_eq!((received.version, received.is_signed), (Version::V12, false));
}

/// One thing wrong at a time: exactly that is found, at its place.
#[test]
fn what_the_schema_lets_pass_is_found_with_its_place() {
    type Spoil = fn(&mut Message);
    let table: &[(Spoil, &str, Wrong)] = &[
        (|m| m.restriction = Some("x".into()), "alert.restriction", Wrong::RestrictionWithoutScope),
        (|m| m.scope = "Restricted".into(), "alert.restriction", Wrong::ScopeWithoutRestriction),
        (|m| m.scope = "Private".into(), "alert.addresses", Wrong::NoAddresses),
        (|m| m.msg_type = "Update".into(), "alert.references", Wrong::NoReferences),
        (|m| m.msg_type = "Cancel".into(), "alert.references", Wrong::NoReferences),
        (|m| m.msg_type = "Ack".into(), "alert.references", Wrong::NoReferences),
        (|m| m.references = Some("a,b".into()), "alert.references", Wrong::BadReference),
        (|m| m.references = Some("a,b,2026-11-27T09:00:00Z".into()), "alert.references", Wrong::BadReference),
        (
            |m| m.references = Some("police.example,0123456789abcdef,2026-11-27T09:00:00+05:00".into()),
            "alert.references",
            Wrong::RefersToItself,
        ),
        (|m| m.identifier = "a b".into(), "alert.identifier", Wrong::BadIdentifier),
        (|m| m.identifier = "a,b".into(), "alert.identifier", Wrong::BadIdentifier),
        (|m| m.sender = "a<b".into(), "alert.sender", Wrong::BadIdentifier),
        (|m| m.sender = "a&b".into(), "alert.sender", Wrong::BadIdentifier),
        (|m| m.sender.clear(), "alert.sender", Wrong::Missing),
        (|m| m.sent = "2026-11-27T09:00:00Z".into(), "alert.sent", Wrong::BadTime),
        (|m| m.sent = "2026-11-27T09:00:00+00:00".into(), "alert.sent", Wrong::BadTime),
        (|m| m.status = "actual".into(), "alert.status", Wrong::NotAWord),
        (|m| m.status = "Exercise".into(), "alert.note", Wrong::NoteNeeded),
        (|m| m.info.clear(), "alert.info", Wrong::NoBlocks),
        (|m| m.info[1].language = Some("UR".into()), "alert.info[2].language", Wrong::LanguageTwice),
        (|m| m.info[1].language = Some("اردو".into()), "alert.info[2].language", Wrong::BadLanguage),
        (|m| m.info[1].severity = "Minor".into(), "alert.info[2]", Wrong::BlocksDiffer),
        (|m| m.info[1].area.clear(), "alert.info[2].area", Wrong::NoArea),
        (|m| m.info[0].event.clear(), "alert.info[1].event", Wrong::Missing),
        (|m| m.info[0].headline = Some("x".repeat(161)), "alert.info[1].headline", Wrong::TooLong),
        (|m| m.info[0].area[0].desc.clear(), "alert.info[1].area[1].areaDesc", Wrong::Missing),
        (
            |m| m.info[0].area[0].polygon[0] = "33,71 33,72 34,72".into(),
            "alert.info[1].area[1].polygon[1]",
            Wrong::BadPolygon,
        ),
        (
            |m| m.info[0].area[0].polygon[0] = "33,71 33,72 33,71".into(),
            "alert.info[1].area[1].polygon[1]",
            Wrong::BadPolygon,
        ),
        (
            |m| m.info[0].area[0].circle[0] = "33,71 -1".into(),
            "alert.info[1].area[1].circle[1]",
            Wrong::BadCircle,
        ),
        (
            |m| m.info[0].area[0].ceiling = Some("9".into()),
            "alert.info[1].area[1].altitude",
            Wrong::BadHeight,
        ),
        (
            |m| m.info[0].expires = Some("2026-11-27T09:00:00+05:00".into()),
            "alert.info[1].expires",
            Wrong::EndsTooEarly,
        ),
        (
            |m| m.info[0].onset = Some("2026-11-27T16:00:00+05:00".into()),
            "alert.info[1].expires",
            Wrong::EndsTooEarly,
        ),
        (|m| m.info[0].onset = Some("2026-11-27".into()), "alert.info[1].onset", Wrong::BadTime),
    ];
    for (spoil, at, wrong) in table {
        let mut message = right();
        spoil(&mut message);
        assert_eq!(words(&message), [((*at).to_owned(), *wrong)]);
    }
}

#[test]
fn every_closed_word_is_known_by_the_standards_letters_only() {
    for severity in Severity::ALL {
        assert_eq!(Severity::of_cap(severity.cap()), Some(*severity));
        assert_eq!(Severity::of_word(severity.word()), Some(*severity));
        assert_eq!(Severity::of_cap(&severity.cap().to_uppercase()), None);
    }
    for (field, at) in [("category", "category"), ("response", "responseType"), ("certainty", "certainty")] {
        let mut message = right();
        for block in &mut message.info {
            match field {
                "category" => block.category = vec!["Weather".into()],
                "response" => block.response = vec!["Run".into()],
                _ => block.certainty = "Very Likely".into(),
            }
        }
        let at = [1, 2].map(|n| (format!("alert.info[{n}].{at}"), Wrong::NotAWord));
        assert_eq!(words(&message), at);
    }
}

#[test]
fn the_form_of_the_standard_is_held_without_its_schema() {
    let text = write(&right());
    let bad = |from: &str, to: &str| {
        let spoiled = text.replacen(from, to, 1);
        assert_ne!(spoiled, text);
        read(spoiled.as_bytes()).unwrap().findings
    };
    let one = |at: &str, wrong| vec![Finding { at: at.into(), wrong }];
    assert_eq!(bad("  <scope>Public</scope>\n", ""), one("alert.scope", Wrong::Missing));
    assert_eq!(
        bad("<scope>Public</scope>", "<scope>Public</scope><scope>Private</scope>"),
        one("alert.scope", Wrong::Twice)
    );
    assert_eq!(
        bad("<scope>Public</scope>", "<colour/><scope>Public</scope>"),
        one("alert.colour", Wrong::Unknown)
    );
    assert_eq!(
        bad(
            "<severity>Severe</severity>\n    <certainty>Observed</certainty>",
            "<certainty>Observed</certainty><severity>Severe</severity>"
        ),
        one("alert.info[1].severity", Wrong::OutOfOrder)
    );
}

#[test]
fn what_is_no_such_text_is_refused_and_nothing_outside_is_named() {
    let text = write(&right());
    let with = |from: &str, to: &str| read(text.replacen(from, to, 1).as_bytes()).map(drop);
    assert_eq!(
        with("<alert xmlns", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><alert xmlns"),
        Err(NotRead::HasDocumentType)
    );
    assert_eq!(with("Public", "&x;"), Err(NotRead::NotXml));
    assert_eq!(with(NAMESPACE, "urn:example"), Err(NotRead::NotCap));
    assert_eq!(with("</alert>", ""), Err(NotRead::NotXml));
    assert_eq!(with("Public", &"<a>".repeat(400)), Err(NotRead::TooMuch));
    assert_eq!(read(b"").map(drop), Err(NotRead::NotXml));
    assert_eq!(read(&vec![b' '; MAX_BYTES + 1]).map(drop), Err(NotRead::TooMuch));
    assert_eq!(read(&[0xff, 0xfe]).map(drop), Err(NotRead::NotXml));
}

#[test]
fn a_signature_is_passed_over_and_said() {
    let signed = write(&right()).replace(
        "</alert>",
        "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"><A><B>x</B></A></Signature></alert>",
    );
    let received = read(signed.as_bytes()).unwrap();
    assert_eq!((received.message, received.is_signed, received.findings), (right(), true, vec![]));
}

proptest! {
    #[test]
    fn whatever_is_said_comes_back_as_it_was_written(said in "[\\PC\u{0}-\u{1f}\n\t<>&\"']{0,80}") {
        let mut message = right();
        message.info[0].description = Some(said.clone());
        let back = read(write(&message).as_bytes()).unwrap();
        prop_assert_eq!(back.findings, vec![]);
        let kept: String = said.chars().filter(|c| matches!(c, '\t' | '\n') || *c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}')).collect();
        let kept = Some(kept.trim().to_owned()).filter(|kept| !kept.is_empty());
        let told = back.message.info[0].description.clone();
        if !said.contains('\r') {
            prop_assert_eq!(told, kept);
        }
    }

    #[test]
    fn no_text_makes_the_reader_fall_over(text in "(<|>|/|&|alert|info|=|\"|\\PC){0,60}") {
        let _ = read(text.as_bytes());
        let _ = read(format!("<alert xmlns=\"{NAMESPACE}\">{text}</alert>").as_bytes()).map(|r| check(&r.message));
    }
}
