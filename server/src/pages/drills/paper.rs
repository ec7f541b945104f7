//! What does the report after the action say on paper?
//!
//! The same as its page, as a file that can be signed, sent and kept: times, what was late, who stayed silent, what was
//! seen, what is to be mended, and what came of it.
//!
//! Not here: how it is laid out (`print`).

use super::{
    one::whom,
    played::{Happened, Played, Waited, played},
    seen, told,
};
use crate::{
    officer::Officer,
    pages::{
        Frame,
        staff::Naming,
        trouble::{Trouble, ours},
    },
    print::{self, Block, NotPrinted, Report, Row, Words},
    town::Town,
    words::Say,
};
use amanat_core::{
    decide::drill::Drill,
    values::{Moment, Span},
};
use amanat_record::{Kept, Visit};
use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::get,
};

pub(super) fn routes() -> Router<Town> {
    Router::new().route("/drills/{id}/report.pdf", get(show))
}

async fn show(
    officer: Officer,
    State(town): State<Town>,
    Path(id): Path<String>,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    let visit = town.visit(officer.visitor.clone());
    let kept = seen(frame, &visit, &id)?;
    let report = report(frame, &visit, &kept)?;
    // The name tells nothing but that it is a drill's.
    let name = format!("drill-{}.pdf", frame.say.civil_day(kept.state.from));
    match print::as_file(&name, report).await {
        Ok(file) => Ok(file),
        Err(NotPrinted::TooLong) => Err(Trouble::refused(frame, "print-too-long")),
        Err(cause) => Err(Trouble::ours(frame, &cause)),
    }
}

fn report(frame: &Frame, visit: &Visit, kept: &Kept<Drill>) -> Result<Report, Trouble> {
    let (say, drill) = (&frame.say, &kept.state);
    let naming = Naming { say, setup: visit.setup() };
    let room = naming.unit(&drill.unit);
    let title = format!("{} · {room}", say.say(&format!("drill-kind-{}", drill.kind.word())));
    let played = played(visit, drill, frame.now).map_err(ours(frame))?;
    let writer = Writer { frame, visit, kept, naming };
    let mark = say.say(&format!("drill-mark-{}", drill.kind.word()));
    let mut blocks = vec![
        Block::Mark(Words::ours(&mark)),
        Block::Title(Words::ours(&title)),
        Block::Facts(writer.facts(&played)),
    ];
    blocks.extend(writer.told(&["drill_planned", "replanned"], "drill-said"));
    blocks.extend(waits(say, &played));
    blocks.extend(timeline(say, drill, &played));
    blocks.extend(writer.asked());
    blocks.extend(writer.told(&["observed"], "drill-observed"));
    blocks.extend(writer.findings());
    blocks.extend(writer.told(&["reported"], "drill-report"));
    blocks.extend(writer.told(&["called_off"], "drill-called-off-why"));
    let sheet = say.clone();
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    Ok(Report {
        language: say.language(),
        title,
        force: force(frame),
        printed: say.with("print-printed", &[("when", say.day_and_time(frame.now).into())]),
        at: frame.now,
        mark: Some(mark),
        sheet: Box::new(move |at, all| {
            sheet.with("print-sheet", &[("at", count(at).into()), ("all", count(all).into())])
        }),
        blocks,
    })
}

/// Whose report it is.
fn force(frame: &Frame) -> String {
    let own = frame.force.names.in_language(frame.say.language());
    if own.is_empty() { frame.say.say("brand") } else { own.to_owned() }
}

struct Writer<'a> {
    frame: &'a Frame,
    visit: &'a Visit,
    kept: &'a Kept<Drill>,
    naming: Naming<'a>,
}

impl Writer<'_> {
    fn say(&self, id: &str) -> Words {
        Words::ours(self.frame.say.say(id))
    }

    fn time(&self, at: Moment) -> Words {
        Words::ours(self.frame.say.day_and_time(at))
    }

    fn facts(&self, played: &Played) -> Vec<(Words, Words)> {
        let (say, drill) = (&self.frame.say, &self.kept.state);
        let stage = say.say(&format!("drill-stage-{}", drill.stage.word()));
        let stage = if drill.lapsed { format!("{stage} · {}", say.say("drill-lapsed")) } else { stage };
        let by = drill.channels.iter().map(|by| say.say(&format!("drill-channel-{}", by.word())));
        let by = by.collect::<Vec<_>>().join(" · ");
        let mut facts = vec![
            (self.say("drills-stage"), Words::ours(stage)),
            (self.say("drills-room"), Words::persons(self.naming.unit(&drill.unit))),
            (self.say("drill-from"), self.time(drill.from)),
            (self.say("drill-until"), self.time(drill.until)),
        ];
        for (id, at) in [("drill-began", drill.ran.0), ("drill-ended", drill.ran.1)] {
            facts.extend(at.map(|at| (self.say(id), self.time(at))));
        }
        let channels = if by.is_empty() { self.say("drill-channels-none") } else { Words::ours(by) };
        facts.push((self.say("drill-channels"), channels));
        if played.signals + played.incidents > 0 {
            facts.push((self.say("drill-played"), Words::ours(count(say, played))));
        }
        facts
    }

    /// What was said with events of these kinds, the oldest first.
    fn told(&self, kinds: &[&str], title: &str) -> Vec<Block> {
        let texts = told(self.kept, kinds);
        if texts.is_empty() {
            return Vec::new();
        }
        let text =
            |(at, text): (Moment, String)| [Block::Quiet(self.time(at)), Block::Text(Words::persons(text))];
        std::iter::once(Block::Heading(self.say(title))).chain(texts.into_iter().flat_map(text)).collect()
    }

    /// Who was asked; the silent ones first.
    fn asked(&self) -> Option<Block> {
        let drill = &self.kept.state;
        let mut rows: Vec<_> = drill.asked.iter().enumerate().collect();
        rows.sort_by_key(|(place, asked)| (asked.heard.is_some(), *place));
        let row = |(_, asked): (usize, &amanat_core::decide::drill::Asked)| Row {
            cells: vec![
                Words::persons(whom(&self.naming, self.visit, &asked.whom)),
                self.say(&format!("drill-channel-{}", asked.by.word())),
                asked.heard.map_or_else(|| self.say("drill-silent"), |at| self.time(at)),
            ],
            strong: asked.heard.is_none(),
        };
        let silent = [("silent", drill.silent().count().into()), ("asked", drill.asked.len().into())];
        let caption = format!(
            "{} · {}",
            self.frame.say.say("drill-asked"),
            self.frame.say.with("drill-silent-count", &silent)
        );
        (!drill.asked.is_empty()).then(|| Block::Table {
            caption: Words::ours(caption),
            columns: ["drill-whom", "drill-by", "drill-answered"].map(|id| self.say(id)).into(),
            rows: rows.into_iter().map(row).collect(),
        })
    }

    fn findings(&self) -> Option<Block> {
        let (say, drill, now) = (&self.frame.say, &self.kept.state, self.frame.now);
        let mut texts = told(self.kept, &["finding_raised"]).into_iter();
        let row = |finding: &amanat_core::decide::drill::Finding| {
            let how = match finding.done {
                Some(at) => format!("{} {}", say.say("drill-mended"), say.day_and_time(at)),
                None if finding.due <= now => say.say("drill-late"),
                None => say.say("drill-open"),
            };
            Row {
                cells: vec![
                    Words::persons(texts.next().map(|(_, text)| text).unwrap_or_default()),
                    Words::persons(self.naming.unit(&finding.owner)),
                    Words::ours(say.day(finding.due)),
                    Words::ours(how),
                ],
                strong: finding.done.is_none() && finding.due <= now,
            }
        };
        let rows: Vec<_> = drill.findings.iter().map(row).collect();
        let columns = ["drill-finding", "drill-owner", "drill-mend-until", "drills-stage"];
        (!rows.is_empty()).then(|| Block::Table {
            caption: self.say("drill-findings"),
            columns: columns.map(|id| self.say(id)).into(),
            rows,
        })
    }
}

/// How many signals and incidents were practised.
pub(super) fn count(say: &Say, played: &Played) -> String {
    say.with(
        "drill-played-count",
        &[("signals", played.signals.into()), ("incidents", played.incidents.into())],
    )
}

fn waits(say: &Say, played: &Played) -> Option<Block> {
    let row = |waited: &Waited| Row {
        cells: cells_of_wait(say, waited).map(Words::ours).into(),
        strong: waited.is_late(),
    };
    let late = [("late", played.late().into()), ("all", played.waits.len().into())];
    let caption = format!("{} · {}", say.say("drill-waits"), say.with("drill-late-count", &late));
    (!played.waits.is_empty()).then(|| Block::Table {
        caption: Words::ours(caption),
        columns: WAIT_COLUMNS.map(|id| Words::ours(say.say(id))).into(),
        rows: late_first(played).into_iter().map(row).collect(),
    })
}

/// What the columns of waits are called.
pub(super) const WAIT_COLUMNS: [&str; 5] =
    ["drill-of", "times-interval", "drill-wait", "times-promise", "drill-kept"];

/// What was late before what was not.
pub(super) fn late_first(played: &Played) -> Vec<&Waited> {
    let mut waits: Vec<&Waited> = played.waits.iter().collect();
    waits.sort_by_key(|waited| !waited.is_late());
    waits
}

/// One wait in its columns.
pub(super) fn cells_of_wait(say: &Say, waited: &Waited) -> [String; 5] {
    [
        waited.label.clone(),
        say.say(&format!("times-{}", waited.interval.word())),
        clock(say, waited.wait),
        clock(say, waited.promise),
        say.say(if waited.is_late() { "drill-late" } else { "drill-in-time" }),
    ]
}

fn timeline(say: &Say, drill: &Drill, played: &Played) -> Option<Block> {
    let row = |happened: &Happened| Row::plain(cells_of_line(say, drill, happened).map(Words::ours).into());
    (!played.happened.is_empty()).then(|| Block::Table {
        caption: Words::ours(say.say("drill-timeline")),
        columns: LINE_COLUMNS.map(|id| Words::ours(say.say(id))).into(),
        rows: played.happened.iter().map(row).collect(),
    })
}

/// What the columns of the timeline are called.
pub(super) const LINE_COLUMNS: [&str; 3] = ["drills-when", "drill-after", "drill-happened"];

/// One line of the timeline in its columns.
pub(super) fn cells_of_line(say: &Say, drill: &Drill, happened: &Happened) -> [String; 3] {
    let after = drill.ran.0.map(|began| happened.at - began);
    let what = say.with(happened.message, &[("label", happened.label.as_str().into())]);
    [say.day_and_time(happened.at), clock(say, after), what]
}

/// `4:07`, `1:02:00`; a line where there is none.
fn clock(say: &Say, wait: Option<Span>) -> String {
    let Some(wait) = wait else { return "–".into() };
    let seconds = wait.millis() / 1_000;
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    say.digits(&match hours {
        0 => format!("{minutes}:{seconds:02}"),
        _ => format!("{hours}:{minutes:02}:{seconds:02}"),
    })
}
