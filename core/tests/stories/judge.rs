//! Is it so, as the story says?

use crate::{
    read::{Time, Wrong, closed, unit, wrong},
    town::{Town, moment, written},
};
use amanat_core::{
    decide::matter::{Ending, Event, Status},
    guard::Sight,
    react::Told,
    setup::Setup,
    values::{Level, UnitId},
};

/// What came of a deed.
pub enum Answer {
    /// Nobody did anything.
    Nothing,
    /// It was done.
    Done,
    /// A rule said no, in these words.
    Refused(String),
    /// The guard said no.
    NotAllowed,
    /// Somebody looked, or asked for what they may not see at all.
    Saw(Sight),
}

/// What a story says is so.
pub enum Expect {
    OpenedAt(UnitId),
    At(UnitId),
    Among(Vec<UnitId>),
    Certain,
    By(String, Time),
    Late,
    NotLate,
    Told(String, Option<UnitId>),
    NobodyTold,
    SenderTold(String),
    Is(Status),
    Closed(Ending),
    Kept(Level),
    Registered(bool),
    Never(UnitId),
    Sight(Sight),
    NotAllowed,
    Refused(String),
    Reopened,
    Paused(bool),
}

const FORMS: &str = "write one of: opened at UNIT · at UNIT · among UNIT, UNIT · certain · CLOCK by [day N] HH:MM · \
    late · not late · POST told [at UNIT] · nobody told · sender told MESSAGE · open · acknowledged · answered · close \
    proposed · closed as agreed|silent|no_channel|not_asked|withdrawn · level P3 · registered · not registered · never \
    UNIT · not found · clocks · outline · full · not allowed · refused: WORDS · reopened · paused · running";

impl Expect {
    /// Reads one expectation.
    pub fn read(text: &str, setup: &Setup) -> Result<Expect, Wrong> {
        let form = || wrong(format!("`{text}` is nothing that can be expected"), FORMS);
        if let Some(expect) = Self::plain(text) {
            return Ok(expect);
        }
        if let Some(words) = text.strip_prefix("refused: ") {
            return Ok(Expect::Refused(words.to_owned()));
        }
        if let Some((clock, time)) = text.split_once(" by ") {
            let (time, rest) = Time::before(time)?;
            return if rest.is_empty() { Ok(Expect::By(clock.to_owned(), time)) } else { Err(form()) };
        }
        if let Some(units) = text.strip_prefix("among ") {
            let units: Result<Vec<UnitId>, Wrong> = units.split(',').map(|u| unit(u.trim(), setup)).collect();
            return units.map(Expect::Among);
        }
        let words: Vec<&str> = text.split_whitespace().collect();
        Ok(match words[..] {
            ["opened", "at", id] => Expect::OpenedAt(unit(id, setup)?),
            ["at", id] => Expect::At(unit(id, setup)?),
            ["never", id] => Expect::Never(unit(id, setup)?),
            ["sender", "told", message] => Expect::SenderTold(message.to_owned()),
            [post, "told"] => Expect::Told(known(post, setup)?, None),
            [post, "told", "at", id] => Expect::Told(known(post, setup)?, Some(unit(id, setup)?)),
            ["closed", "as", how] => Expect::Closed(closed(how).ok_or_else(form)?),
            ["level", level] => Expect::Kept(closed(level).ok_or_else(form)?),
            _ => return Err(form()),
        })
    }

    fn plain(text: &str) -> Option<Expect> {
        Some(match text {
            "certain" => Expect::Certain,
            "late" => Expect::Late,
            "not late" => Expect::NotLate,
            "nobody told" => Expect::NobodyTold,
            "open" => Expect::Is(Status::Open),
            "acknowledged" => Expect::Is(Status::Acknowledged),
            "answered" => Expect::Is(Status::Answered),
            "close proposed" => Expect::Is(Status::CloseProposed),
            "registered" => Expect::Registered(true),
            "not registered" => Expect::Registered(false),
            "not found" => Expect::Sight(Sight::Nothing),
            "clocks" => Expect::Sight(Sight::Clocks),
            "outline" => Expect::Sight(Sight::Outline),
            "full" => Expect::Sight(Sight::Full),
            "not allowed" => Expect::NotAllowed,
            "reopened" => Expect::Reopened,
            "paused" => Expect::Paused(true),
            "running" => Expect::Paused(false),
            _ => return None,
        })
    }

    fn words(&self) -> String {
        match self {
            Expect::OpenedAt(id) => format!("opened at {id}"),
            Expect::At(id) => format!("at {id}"),
            Expect::Among(units) => format!("among {}", listed(units)),
            Expect::Certain => "certain".into(),
            Expect::By(clock, time) => format!("{clock} by {}", written(moment(*time))),
            Expect::Late => "late".into(),
            Expect::NotLate => "not late".into(),
            Expect::Told(post, None) => format!("{post} told"),
            Expect::Told(post, Some(at)) => format!("{post} told at {at}"),
            Expect::NobodyTold => "nobody told".into(),
            Expect::SenderTold(message) => format!("sender told {message}"),
            Expect::Is(status) => format!("{status:?}"),
            Expect::Closed(how) => format!("closed as {how:?}"),
            Expect::Kept(level) => format!("level {level}"),
            Expect::Registered(yes) => (if *yes { "registered" } else { "not registered" }).into(),
            Expect::Never(id) => format!("never {id}"),
            Expect::Sight(sight) => format!("sees {sight:?}"),
            Expect::NotAllowed => "not allowed".into(),
            Expect::Refused(words) => format!("refused: {words}"),
            Expect::Reopened => "reopened".into(),
            Expect::Paused(yes) => (if *yes { "paused" } else { "running" }).into(),
        }
    }
}

fn known(post: &str, setup: &Setup) -> Result<String, Wrong> {
    let known = setup.places.post(post).map(|_| post.to_owned());
    known.ok_or_else(|| wrong(format!("there is no post `{post}`"), "write the id of a post of ranks.toml"))
}

fn listed(units: &[UnitId]) -> String {
    units.iter().map(UnitId::as_str).collect::<Vec<_>>().join(", ")
}

/// Compares what is so with what the story says; the first difference is told with what is so instead.
pub fn judge(town: &Town<'_>, answer: &Answer, expects: &[Expect]) -> Result<(), Wrong> {
    if let (Answer::Refused(words), false) = (answer, expects.iter().any(|e| matches!(e, Expect::Refused(_))))
    {
        return Err(wrong(
            format!("it was refused: {words}"),
            format!("write `refused: {words}` if it should be"),
        ));
    }
    let expects_no =
        |e: &Expect| matches!(e, Expect::NotAllowed | Expect::Sight(Sight::Nothing) | Expect::Refused(_));
    if matches!(answer, Answer::NotAllowed) && !expects.iter().any(expects_no) {
        return Err(wrong("the officer may not do that", "write `not allowed` if it should be so"));
    }
    match expects.iter().find(|expect| !holds(town, answer, expect)) {
        None => Ok(()),
        Some(broken) => Err(wrong(
            format!("it is not so: {}", broken.words()),
            format!("mend the desk, or write what is so: {}", so(town, answer)),
        )),
    }
}

fn holds(town: &Town<'_>, answer: &Answer, expect: &Expect) -> bool {
    let Some(matter) = &town.matter else {
        return matches!((expect, answer), (Expect::Refused(words), Answer::Refused(said)) if words == said);
    };
    let told = |post: &str, at: &Option<UnitId>| {
        town.happened.iter().any(|event| match event {
            Event::Escalated { word, told, .. } => word == post && at.as_ref().is_none_or(|at| at == told),
            _ => false,
        })
    };
    match expect {
        Expect::OpenedAt(id) => matches!(town.happened[..], [Event::Opened(_), ..]) && matter.unit == *id,
        Expect::At(id) => matter.unit == *id,
        Expect::Among(units) => {
            let (mut found, mut named) = (matter.among.clone(), units.clone());
            found.sort();
            named.sort();
            found == named
        }
        Expect::Certain => matter.among.is_empty(),
        Expect::By(clock, time) => matter.clock(clock).is_some_and(|c| c.due == moment(*time)),
        Expect::Late => town.happened.iter().any(|event| matches!(event, Event::Lapsed { .. })),
        Expect::NotLate => !matter.is_late(town.now),
        Expect::Told(post, at) => told(post, at),
        Expect::NobodyTold => !town.happened.iter().any(|event| matches!(event, Event::Escalated { .. })),
        Expect::SenderTold(message) => {
            town.told.iter().any(|telling| telling.to == Told::Sender && telling.message == *message)
        }
        Expect::Is(status) => matter.status == *status,
        Expect::Closed(how) => matter.ending == Some(*how),
        Expect::Kept(level) => matter.level == *level,
        Expect::Registered(yes) => matter.registered == *yes,
        Expect::Never(id) => matter.excluded.contains(id),
        Expect::Sight(sight) => matches!(answer, Answer::Saw(saw) if saw == sight),
        Expect::NotAllowed => matches!(answer, Answer::NotAllowed),
        Expect::Refused(words) => matches!(answer, Answer::Refused(said) if said == words),
        Expect::Reopened => {
            town.happened.iter().any(|event| matches!(event, Event::Disputed { .. } | Event::Reopened { .. }))
        }
        Expect::Paused(yes) => matter.paused.is_some() == *yes,
    }
}

/// What is so, for whoever mends the story.
fn so(town: &Town<'_>, answer: &Answer) -> String {
    let Some(matter) = &town.matter else { return "nothing was reported".into() };
    let mut said = vec![
        format!("at {}", matter.unit),
        format!("{:?}", matter.status),
        format!("level {}", matter.level),
    ];
    said.extend((!matter.among.is_empty()).then(|| format!("among {}", listed(&matter.among))));
    said.extend((!matter.excluded.is_empty()).then(|| format!("never {}", listed(&matter.excluded))));
    said.extend(
        matter.clocks.iter().filter(|c| c.is_on()).map(|c| format!("{} by {}", c.name, written(c.due))),
    );
    said.extend(matter.ending.map(|how| format!("closed as {how:?}")));
    said.extend(town.happened.iter().filter_map(|event| match event {
        Event::Lapsed { clock, .. } => Some(format!("{clock} late")),
        Event::Escalated { word, told, .. } => Some(format!("{word} told at {told}")),
        _ => None,
    }));
    said.extend(
        town.told.iter().filter(|t| t.to == Told::Sender).map(|t| format!("sender told {}", t.message)),
    );
    match answer {
        Answer::Saw(sight) => said.push(format!("sees {sight:?}")),
        Answer::NotAllowed => said.push("not allowed".into()),
        _ => {}
    }
    said.join("; ")
}
