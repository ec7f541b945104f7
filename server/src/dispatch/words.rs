//! In which words is a no told, and a line that was not understood?

use crate::words::Say;
use amanat_core::{
    decide::{field::Refusal as Field, incident::Refusal as Incident, signal::Refusal as Signal},
    dispatch::line::Wrong,
};
use amanat_record::visit::dispatch::Unable;

/// The message of a refusal.
pub fn refusal(unable: &Unable) -> String {
    let word = match unable {
        Unable::Incident(no) => of_incident(*no),
        Unable::Field(no) => of_unit(*no),
        Unable::Signal(no) => of_signal(*no),
        Unable::NoSuchUnit(_) => "not_there",
        Unable::OffDuty(_) => "off_duty",
        Unable::OtherStatus(_) => "other_status",
    };
    format!("refused-dispatch-{word}")
}

fn of_incident(no: Incident) -> &'static str {
    match no {
        Incident::NoSuchIncident | Incident::NoSuchThing => "not_there",
        Incident::AlreadyThere | Incident::AlreadySo => "already",
        Incident::Closed => "closed",
        Incident::NotClosed => "not_closed",
        Incident::NotNow | Incident::NotDue => "not_now",
        Incident::UnitsStillOut => "units_out",
        Incident::DispositionNeeded => "disposition",
        Incident::WordsNeeded => "words",
        Incident::TooLong => "too_long",
        Incident::TooMany => "too_many",
        Incident::TimeNotPossible => "time",
        Incident::SecondSourceNeeded => "second_source",
        Incident::NotMergeable => "not_mergeable",
        Incident::NotOffered => "not_offered",
    }
}

fn of_unit(no: Field) -> &'static str {
    match no {
        Field::NoSuchUnit | Field::NoSuchThing => "not_there",
        Field::AlreadyThere | Field::AlreadySo => "already",
        Field::OffDuty => "off_duty",
        Field::OnDuty => "on_duty",
        Field::CrewNeeded => "crew",
        Field::TimeNotPossible => "time",
        Field::NotDue => "not_now",
        Field::TooManyTrackers => "too_many",
    }
}

fn of_signal(no: Signal) -> &'static str {
    match no {
        Signal::NoSuchSignal => "not_there",
        Signal::AlreadyAccepted | Signal::AlreadyDone => "already",
        Signal::Claimed => "claimed",
        Signal::NotClaimed => "not_claimed",
        Signal::Over => "over",
        Signal::WordsNeeded => "words",
        Signal::TooLong => "too_long",
        Signal::TooMany => "too_many",
        _ => "not_now",
    }
}

/// What is wrong with a line.
pub fn wrong(say: &Say, wrong: &Wrong) -> String {
    match wrong {
        Wrong::Empty => say.say("line-wrong-empty"),
        Wrong::TooLong => say.say("line-wrong-too_long"),
        Wrong::NoVerb(word) => say.with("line-wrong-no_verb", &[("word", word.as_str().into())]),
        Wrong::NotUnderstood(word) => {
            say.with("line-wrong-not_understood", &[("word", word.as_str().into())])
        }
        Wrong::Ambiguous(word) => say.with("line-wrong-ambiguous", &[("word", word.as_str().into())]),
        Wrong::Missing(_, argument) => {
            let argument = say.say(&format!("line-argument-{}", argument.word()));
            say.with("line-wrong-missing", &[("argument", argument.as_str().into())])
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::words::Words;
    use amanat_core::{
        decide::{field::*, incident::*},
        dispatch::{
            line::{Argument, Verb},
            recommend::{Reason, Shortfall},
            words::*,
        },
        values::Language,
    };

    /// A word of a closed list that no message says would be shown to a dispatcher as it is written in the log.
    #[test]
    fn every_word_of_dispatch_is_said_in_words() {
        fn each<T: Copy>(
            key: &str,
            all: &[T],
            word: impl Fn(T) -> &'static str,
        ) -> impl Iterator<Item = String> {
            let words: Vec<&str> = all.iter().map(|each| word(*each)).collect();
            let key = key.to_owned();
            words.into_iter().map(move |word| format!("{key}-{word}"))
        }
        let say = Words::load_what_is_there().0.of(Language::En);
        let keys = each("incident-stage", Stage::ALL, Stage::word)
            .chain(each("assignment-step", Step::ALL, Step::word))
            .chain(each("hold-reason", HoldReason::ALL, HoldReason::word))
            .chain(each("refuse-reason", RefuseReason::ALL, RefuseReason::word))
            .chain(each("clear-reason", ClearReason::ALL, ClearReason::word))
            .chain(each("cancel-reason", CancelReason::ALL, CancelReason::word))
            .chain(each("disposition", Disposition::ALL, Disposition::word))
            .chain(each("reopen-reason", ReopenReason::ALL, ReopenReason::word))
            .chain(each("notified-by", NotifiedBy::ALL, NotifiedBy::word))
            .chain(each("share-how", ShareHow::ALL, ShareHow::word))
            .chain(each("share-field", Field::ALL, Field::word))
            .chain(each("reject-cause", RejectCause::ALL, RejectCause::word))
            .chain(each("place-kind", PlaceKind::ALL, PlaceKind::word))
            .chain(each("setting", Setting::ALL, Setting::word))
            .chain(each("caution", Caution::ALL, Caution::word))
            .chain(each("source", Source::ALL, Source::word))
            .chain(each("out-reason", OutReason::ALL, OutReason::word))
            .chain(each("welfare-by", WelfareBy::ALL, WelfareBy::word))
            .chain(each("emergency-end", EmergencyEnd::ALL, EmergencyEnd::word))
            .chain(each("recommend-reason", Reason::ALL, Reason::word))
            .chain(each("shortfall", Shortfall::ALL, Shortfall::word))
            .chain(each("line-argument", Argument::ALL, Argument::word))
            .chain(each("line", Verb::ALL, |verb| match verb {
                Verb::Help => "help",
                Verb::Dispatch => "dispatch",
                verb => verb.word(),
            }));
        let missing: Vec<String> = keys.filter(|key| !say.has(key)).collect();
        assert_eq!(missing, Vec::<String>::new());
        let kinds = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../core/events/v1")).unwrap();
        let kinds = kinds.map(|file| file.unwrap().file_name().into_string().unwrap());
        let keys = kinds.filter_map(|name| {
            let (life, kind) = name.strip_suffix(".json")?.split_once('.')?;
            ["incident", "field"].contains(&life).then(|| format!("{life}-event-{kind}"))
        });
        let unsaid: Vec<String> = keys.filter(|key| !say.has(key)).collect();
        assert_eq!(unsaid, Vec::<String>::new());
    }
}
