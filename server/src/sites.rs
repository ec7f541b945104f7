//! What was said of a site, and who may read which of it?
//!
//! Headers tell which notes, plans and findings there are; what each says is sealed with its event, in the same order.
//!
//! Invariant: what is kept is read by whoever looks after the site; and while it calls, by whoever may send somebody
//! there. Nobody else leafs through it.
//! Not here: what may happen to a site (`core::decide::site`), pages (`pages::sites`), the panel of the room.

use amanat_core::{
    decide::site::{Card, CodeWord, Note, PlanWords, Site},
    event::Stream,
    guard::Duty,
    values::{Class, FileId, Moment, SiteId},
};
use amanat_record::{Fault, Kept, SaidInLife, Visit};
use serde::de::DeserializeOwned;
use std::sync::Arc;

/// What a visitor may do with a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct May {
    /// Change it.
    pub manage: bool,
    /// Read what is kept: kept notes, code words.
    pub read_kept: bool,
}

impl May {
    /// Of this visitor with this site.
    pub fn of(visit: &Visit, site: &Site) -> Self {
        let manage = [&site.unit, &site.room].iter().any(|unit| visit.may_at(Duty::ManageSites, unit));
        Self { manage, read_kept: manage }
    }

    /// The same while it calls for help.
    pub fn while_it_calls(visit: &Visit, site: &Site) -> Self {
        let may = Self::of(visit, site);
        Self { read_kept: may.manage || visit.may_at(Duty::Dispatch, &site.room), ..may }
    }
}

/// A site, for whoever sees the board of its room or looks after it.
pub fn seen(visit: &Visit, id: &SiteId) -> Result<Option<Arc<Kept<Site>>>, Fault> {
    let stream = Stream::Site(id.clone());
    match visit.life::<Site>(&stream, Duty::SeeBoard)? {
        Some(kept) => Ok(Some(kept)),
        None => visit.life::<Site>(&stream, Duty::ManageSites),
    }
}

/// Open sites that this visitor sees, in the order in which they began.
pub fn all_seen(visit: &Visit) -> Result<Vec<Arc<Kept<Site>>>, Fault> {
    let mut all = visit.lives::<Site>(Duty::SeeBoard)?;
    for kept in visit.lives::<Site>(Duty::ManageSites)? {
        if !all.iter().any(|one| one.stream == kept.stream) {
            all.push(kept);
        }
    }
    all.sort_by_key(|kept| kept.first);
    Ok(all)
}

/// What stands on the card now.
pub fn card(kept: &Kept<Site>) -> Option<Card> {
    let is_card = |said: &&Arc<SaidInLife>| matches!(&*said.kind, "site_added" | "card_changed");
    words(kept.said.iter().rev().find(is_card)?, Class::Content)
}

/// A note that somebody may read, with its number and words.
pub struct Told<'a> {
    /// From 1.
    pub no: u16,
    /// What is known of it.
    pub note: &'a Note,
    /// What it says.
    pub text: String,
}

/// The notes that warn now, the gravest first.
pub fn warnings(kept: &Kept<Site>, may: May, now: Moment) -> Vec<Told<'_>> {
    told(kept, may, kept.state.warnings(now))
}

/// The notes that warn nobody any more, the newest first.
pub fn past_notes(kept: &Kept<Site>, may: May, now: Moment) -> Vec<Told<'_>> {
    let numbered = (1..).zip(&kept.state.notes);
    let mut past: Vec<(u16, &Note)> = numbered.filter(|(_, note)| !note.holds(now)).collect();
    past.reverse();
    told(kept, may, past)
}

fn told<'a>(kept: &Kept<Site>, may: May, notes: Vec<(u16, &'a Note)>) -> Vec<Told<'a>> {
    let texts = texts(kept, "note_added", kept.state.notes.len());
    let readable = notes.into_iter().filter(|(_, note)| may.read_kept || !note.kept);
    readable.map(|(no, note)| Told { no, note, text: text_of(&texts, no) }).collect()
}

/// What each finding says, by its number from 1.
pub fn findings(kept: &Kept<Site>) -> Vec<String> {
    let texts = texts(kept, "finding_raised", kept.state.findings.len());
    (1..).zip(&kept.state.findings).map(|(no, _)| text_of(&texts, no)).collect()
}

/// What the last survey saw.
pub fn survey(kept: &Kept<Site>) -> Option<String> {
    words(kept.said.iter().rev().find(|said| said.kind == "surveyed")?, Class::Content)
}

/// The words by which its people and ours know each other, for whoever may read what is kept.
pub fn code_words(kept: &Kept<Site>, may: May) -> Vec<CodeWord> {
    let chosen = kept.said.iter().rev().find(|said| said.kind == "code_words_chosen");
    let read = chosen.filter(|_| may.read_kept).and_then(|said| words(said, Class::Internal));
    read.unwrap_or_default()
}

/// What is said of each plan that ever was, the newest word of each, in the order in which they came.
pub fn plans(kept: &Kept<Site>) -> Vec<PlanWords> {
    let mut plans: Vec<PlanWords> = Vec::new();
    for said in kept.said.iter().filter(|said| said.kind == "plan_added") {
        let Some(plan) = words::<PlanWords>(said, Class::Content) else { continue };
        plans.retain(|one| one.file != plan.file);
        plans.push(plan);
    }
    plans
}

/// What a plan shows.
pub fn plan_title(plans: &[PlanWords], file: &FileId) -> String {
    plans.iter().find(|plan| plan.file == *file).map(|plan| plan.title.clone()).unwrap_or_default()
}

fn words<T: DeserializeOwned>(said: &SaidInLife, class: Class) -> Option<T> {
    serde_json::from_slice(said.words.get(&class)?).ok()
}

/// What was said with the events of one kind; where the oldest are not at hand any more, nothing stands in their place.
fn texts(kept: &Kept<Site>, kind: &str, count: usize) -> Vec<String> {
    let said: Vec<String> = kept
        .said
        .iter()
        .filter(|said| said.kind == kind)
        .map(|said| words(said, Class::Content).unwrap_or_default())
        .collect();
    let missing = count.saturating_sub(said.len());
    std::iter::repeat_n(String::new(), missing).chain(said).collect()
}

fn text_of(texts: &[String], no: u16) -> String {
    usize::from(no).checked_sub(1).and_then(|place| texts.get(place)).cloned().unwrap_or_default()
}
