//! Is what was printed text, in every language, and does it keep its sheets?

use super::{Block, Report, Row, Words, pdf};
use amanat_core::values::{Language, Moment};
use std::{io::Write, process::Command};

fn report(language: Language, blocks: Vec<Block>) -> Report {
    Report {
        language,
        title: "Drill".into(),
        force: "Amanat".into(),
        printed: "today".into(),
        at: Moment::from_millis(1_794_974_400_000),
        mark: Some("EXERCISE".into()),
        sheet: Box::new(|at, all| format!("{at}/{all}")),
        blocks,
    }
}

/// What a reader finds in it; `None` where there is nothing to read with or no letters to write with.
fn read(report: &Report) -> Option<String> {
    let made = match pdf(report) {
        Err(super::NotPrinted::NoLetters) => {
            eprintln!("not built: run `make web`");
            return None;
        }
        made => made.unwrap(),
    };
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(&made).unwrap();
    let told = Command::new("pdftotext").arg("-layout").arg(file.path()).arg("-").output();
    let Ok(told) = told else {
        eprintln!("pdftotext is missing: run scripts/need test");
        return None;
    };
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    Some(String::from_utf8(told.stdout).unwrap())
}

/// Without the marks of direction that readers add, and without gaps: where letters join, `pdftotext` sees gaps that
/// nobody else does.
fn bare(text: &str) -> String {
    let unseen =
        |c: &char| matches!(*c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().filter(|c| !unseen(c) && !c.is_whitespace()).collect()
}

#[test]
fn what_was_printed_in_each_language_is_found_again() {
    let said = [
        (Language::Ur, "مشق شروع ہوئی"),
        (Language::Ps, "تمرین پیل شو"),
        (Language::Sd, "مشق شروع ٿي"),
        (Language::Ar, "بدأ التمرين"),
        (Language::Ckb, "مەشقەکە دەستی پێکرد"),
        (Language::Fa, "تمرین آغاز شد"),
        (Language::En, "The drill began"),
    ];
    for (language, words) in said {
        let text = Block::Text(Words::ours(words));
        let Some(found) = read(&report(language, vec![text])) else { return };
        assert!(bare(&found).contains(&bare(words)), "{language}: {found}");
    }
}

#[test]
fn a_long_table_goes_on_with_its_head_and_every_sheet_says_what_it_is() {
    let cells = |n: usize| vec![Words::ours(format!("row {n}")), Words::persons("لاچی")];
    let table = Block::Table {
        caption: Words::ours("Who was asked"),
        columns: vec![Words::ours("Number"), Words::ours("Where")],
        rows: (0..120).map(|n| Row::plain(cells(n))).collect(),
    };
    let Some(found) = read(&report(Language::En, vec![table])) else { return };
    let sheets: Vec<&str> = found.trim_end_matches('\u{c}').split('\u{c}').collect();
    assert!(sheets.len() > 2, "{}", sheets.len());
    for (at, sheet) in sheets.iter().enumerate() {
        for words in ["EXERCISE", "Number", &format!("{}/{}", at + 1, sheets.len())] {
            assert!(sheet.contains(words), "{words}: {sheet}");
        }
    }
    for n in [0, 60, 119] {
        assert_eq!(found.matches(&format!("row {n} ")).count(), 1, "{n}");
    }
}

#[test]
fn a_cell_that_is_longer_than_a_sheet_goes_on_and_nothing_is_lost() {
    let long: String = (0..3_000).map(|n| format!("w{n} ")).collect();
    let table = Block::Table {
        caption: Words::ours("x"),
        columns: vec![Words::ours("a"), Words::ours("b")],
        rows: vec![Row::plain(vec![Words::ours("y"), Words::persons(long)])],
    };
    let Some(found) = read(&report(Language::En, vec![table])) else { return };
    assert!((0..3_000).all(|n| found.split_whitespace().any(|word| word == format!("w{n}"))));
}

#[test]
fn a_report_without_end_is_refused() {
    let blocks = (0..20 * super::MAX_SHEETS).map(|_| Block::Mark(Words::ours("x"))).collect();
    let made = pdf(&report(Language::En, blocks));
    assert!(
        matches!(made, Err(super::NotPrinted::TooLong | super::NotPrinted::NoLetters)),
        "{:?}",
        made.is_ok()
    );
}
