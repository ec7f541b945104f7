//! Who does what in a story, and may they?
//!
//! An officer passes the guard before a rule is asked, as at the server's doors.

use crate::{
    judge::{self, Answer},
    read::{Deed, Does, Part, Play, Says, Story, Wrong, unit, wrong},
    town::{Town, moment},
};
use amanat_core::{
    answers::{Answers, Problem, Raw, RawPlace},
    decide::matter::{Command, Opening, Reach, Said},
    event::Actor,
    geo::Named,
    guard::{Action, Post, Sight, Visitor, Who},
    playbook::{Ask, AskKind, Door, Fault, Need},
    route::route,
    setup::Setup,
    values::{AccountId, Language, Moment},
};
use std::collections::BTreeMap;

/// Plays every story; the faults of those that the desk does not keep.
pub fn play(play: &Play, desk: &str, setup: &Setup) -> Vec<Fault> {
    play.stories.iter().filter_map(|story| tell(story, play, desk, setup).err()).collect()
}

/// One story, until its first broken line.
fn tell(story: &Story, play: &Play, desk: &str, setup: &Setup) -> Result<(), Fault> {
    let mut town = Town::new(setup, desk);
    for line in &story.lines {
        let fault = |(wrong, remedy): Wrong| {
            let wrong = format!("{wrong} (in: {})", story.promise);
            Fault { file: play.file.clone(), line: line.at, wrong, remedy }
        };
        town.happened.clear();
        town.told.clear();
        town.wait_until(moment(line.time));
        let answer = match &line.deed {
            None => Answer::Nothing,
            Some(Deed::Report(given)) => report(&mut town, given).map_err(fault)?,
            Some(Deed::Sender(says)) => sender(&mut town, says),
            Some(Deed::Officer(name, does)) => officer(&mut town, name, does, play).map_err(fault)?,
        };
        if town.matter.is_none() && !matches!(answer, Answer::Refused(_)) {
            return Err(fault(wrong("nothing was reported yet", "begin the story with `report …`")));
        }
        judge::judge(&town, &answer, &line.expects).map_err(fault)?;
    }
    Ok(())
}

fn refused(refusal: Result<(), amanat_core::decide::matter::Refusal>) -> Answer {
    refusal.map_or_else(|no| Answer::Refused(no.to_string()), |()| Answer::Done)
}

fn said() -> Said {
    Said::new("what is said in a story")
}

fn sender(town: &mut Town<'_>, says: &Says) -> Answer {
    let command = match says {
        Says::Writes => Command::Reply { said: said(), written: None },
        Says::Agrees => Command::Agree(Said::default()),
        Says::Disputes => Command::Dispute(said()),
        Says::Withdraws => Command::Withdraw(Said::default()),
    };
    refused(town.does(Actor::Sender, command))
}

fn officer(town: &mut Town<'_>, name: &str, does: &Does, play: &Play) -> Result<Answer, Wrong> {
    let account = AccountId::new(name).map_err(|bad| wrong(bad.to_string(), "give the cast another name"))?;
    let Some(matter) = &town.matter else { return Ok(Answer::Nothing) };
    let visitor = visitor(&account, &play.cast[name], town.now);
    let thing = town.setup.thing(matter, town.playbook);
    let sight = town.setup.guard.sight(&visitor, &thing, town.setup);
    let (action, command) = match does {
        Does::Reads => return Ok(Answer::Saw(sight)),
        other => command(other, play, town)?,
    };
    match (sight, town.setup.guard.may(&visitor, action, &thing, town.setup)) {
        (_, true) => Ok(refused(town.does(Actor::Officer(account), command))),
        (Sight::Nothing, false) => Ok(Answer::Saw(Sight::Nothing)),
        (_, false) => Ok(Answer::NotAllowed),
    }
}

fn visitor(account: &AccountId, part: &Part, now: Moment) -> Visitor {
    Visitor {
        who: Who::Officer(account.clone()),
        posts: vec![Post::new(&part.post, part.unit.clone(), now)],
        rank: part.rank.clone(),
        attributes: part.attributes.clone(),
        strong: true,
        fresh: true,
        glass: Vec::new(),
    }
}

fn command(does: &Does, play: &Play, town: &Town<'_>) -> Result<(Action, Command), Wrong> {
    Ok(match does {
        Does::Reads => (Action::Read, Command::Note(said())),
        Does::Acknowledges => (Action::Handle, Command::Acknowledge),
        Does::Asks => (Action::Handle, Command::Ask(said())),
        Does::Notes => (Action::Handle, Command::Note(said())),
        Does::Answers => (Action::Handle, Command::Answer(said())),
        Does::Seconds => (Action::Handle, Command::Second),
        Does::Reopens => (Action::Handle, Command::Reopen(said())),
        Does::Confirms(to) => (Action::ConfirmPlace, Command::ConfirmPlace { unit: to.clone() }),
        Does::Forwards(to, why) => {
            (Action::Forward, Command::Forward { to: to.clone(), why: *why, said: said() })
        }
        Does::Assigns(name) if play.cast.contains_key(name) => {
            let to = AccountId::new(name.as_str())
                .map_err(|bad| wrong(bad.to_string(), "name one of the cast"))?;
            (Action::Assign, Command::Assign { to })
        }
        Does::Assigns(name) => {
            return Err(wrong(format!("nobody is called `{name}`"), "name one of the cast"));
        }
        Does::Proposes { outcome, evidence } => {
            let asked = town.playbook.close.needs.contains(&Need::Evidence);
            let evidence = if *evidence && asked { said() } else { Said::default() };
            (Action::Handle, Command::ProposeClose { outcome: *outcome, finding: said(), evidence })
        }
        Does::Pauses(why) => (Action::Pause, Command::Pause { why: *why, said: said() }),
        Does::Resumes => (Action::Pause, Command::Resume),
        Does::Raises(to) => (Action::Raise, Command::RaiseProtection { to: *to, said: said() }),
        Does::Lowers(to) => (Action::Lower, Command::LowerProtection { to: *to, said: said() }),
    })
}

/// Somebody brings it: answers are checked and routed as at the door.
fn report(town: &mut Town<'_>, given: &[(String, String)]) -> Result<Answer, Wrong> {
    if town.matter.is_some() {
        return Err(wrong("a story has one matter", "tell another story"));
    }
    let (mut door, mut reach) = (Door::Web, Reach::Email);
    let mut raw: BTreeMap<String, Raw> = BTreeMap::new();
    for (key, value) in given {
        let bad = || wrong(format!("`{key}={value}` cannot be"), "see docs/desks.md for the words there are");
        match (key.as_str(), town.playbook.ask(key)) {
            ("door", _) => door = crate::read::closed(value).ok_or_else(bad)?,
            ("reach", _) => reach = crate::read::closed(value).ok_or_else(bad)?,
            (_, Some(ask)) => drop(raw.insert(key.clone(), answer(ask, value, town.setup)?)),
            (_, None) => {
                let asks: Vec<&str> = town.playbook.asks.iter().map(|a| a.name.as_str()).collect();
                let remedy = format!("write one of: {}, door, reach", asks.join(", "));
                return Err(wrong(format!("the desk does not ask `{key}`"), remedy));
            }
        }
    }
    for ask in town.playbook.asks.iter().filter(|ask| ask.required && takes_any_words(ask)) {
        raw.entry(ask.name.clone()).or_insert_with(|| Raw::Text("what is said in a story".into()));
    }
    let answers = Answers::check(town.playbook, &town.setup.places, &raw, town.now).map_err(problems)?;
    let routed = route(town.playbook, &town.setup.places, &answers.whereabouts(town.playbook), town.now)
        .map_err(|nobody| wrong(nobody.to_string(), "let a unit of units.toml serve that word"))?;
    let opening = Opening {
        door,
        language: Language::Ur,
        unit: routed.unit,
        candidates: routed.candidates,
        choices: answers.choices(town.playbook),
        excluded: routed.excluded,
        reach,
        code: "c".repeat(44),
        under_18: answers.under_18(),
        occurred: answers.occurred(),
        parts: answers.parts(town.playbook),
    };
    Ok(refused(town.does(Actor::Sender, Command::Open(Box::new(opening)))))
}

fn takes_any_words(ask: &Ask) -> bool {
    matches!(ask.kind, AskKind::Text | AskKind::LongText | AskKind::Person)
}

fn problems(problems: BTreeMap<String, Problem>) -> Wrong {
    let listed: Vec<String> = problems.iter().map(|(ask, p)| format!("{ask}: {}", p.word())).collect();
    wrong(format!("not an answer: {}", listed.join(", ")), "write what that question takes")
}

/// A place is a name of the gazetteer in one word, `LAT,LON`, `area:ID`, or words with a space.
fn answer(ask: &Ask, value: &str, setup: &Setup) -> Result<Raw, Wrong> {
    match ask.kind {
        AskKind::Place => place(value, setup).map(Raw::Place),
        AskKind::Unit => unit(value, setup).map(|id| Raw::Text(id.to_string())),
        _ => Ok(Raw::Text(value.to_owned())),
    }
}

fn place(value: &str, setup: &Setup) -> Result<RawPlace, Wrong> {
    let point = |lat: &str, lon: &str| RawPlace { lat: lat.into(), lon: lon.into(), ..RawPlace::default() };
    if let Some(area) = value.strip_prefix("area:") {
        return Ok(RawPlace { area: area.to_owned(), ..RawPlace::default() });
    }
    if let Some((lat, lon)) = value.split_once(',') {
        return Ok(point(lat, lon));
    }
    if value.contains(' ') {
        return Ok(RawPlace { text: value.to_owned(), ..RawPlace::default() });
    }
    let name = value.replace('-', " ");
    let spot = setup.places.gazetteer().named(&name).find_map(|named| match named {
        Named::Locality { at, .. } => Some(point(&at.lat().to_string(), &at.lon().to_string())),
        Named::Area(_) => None,
    });
    let remedy = "write a name of gazetteer.tsv with - for spaces, LAT,LON, area:ID, or \"several words\"";
    spot.ok_or_else(|| wrong(format!("no place is called `{name}` ({value})"), remedy))
}
