//! Who can sign in, and what posts do they hold?
//!
//! Built in memory from the streams of accounts, names and secrets unsealed; nothing of it is on disk outside log and
//! vault. A force has thousands of people, not millions.
//!
//! Invariant: a person is found by sign-in name only while they can sign in or may still join.
//! Not here: what a post allows (`guard`), who is signed in now (`sessions`), whether a password is right (`server`).

use crate::{Record, append::Position, fault::Fault};
use amanat_core::{
    decide::account::{Account, Event, Words},
    event::{Header, Stream, event_of},
    guard::{Visitor, Who},
    text::fold::loose_key,
    values::{AccountId, Class, Moment, UnitId},
};
use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex, PoisonError, RwLock},
};

/// One person with an account.
#[derive(Clone, Debug)]
pub struct Person {
    /// Whose it is.
    pub id: AccountId,
    /// Their life.
    pub account: Account,
    /// Name, sign-in name, secrets.
    pub words: Words,
}

impl Person {
    /// The person's name, or nothing where it is not known or erased.
    pub fn name(&self) -> &str {
        self.words.name.as_deref().unwrap_or_default()
    }

    /// How the guard sees them now, in a session that showed its second factor, and maybe a moment ago.
    pub fn visitor(&self, strong: bool, fresh: bool, now: Moment) -> Visitor {
        Visitor {
            who: Who::Officer(self.id.clone()),
            posts: self.account.posts_held(now),
            rank: self.account.rank.clone(),
            attributes: self.words.attributes.clone().unwrap_or_default(),
            strong,
            fresh: strong && fresh,
            glass: Vec::new(),
        }
    }
}

/// Everyone with an account.
#[derive(Clone, Default)]
pub struct Roster {
    people: Arc<RwLock<People>>,
    next: Arc<Mutex<Position>>,
}

#[derive(Default)]
struct People {
    by_id: BTreeMap<AccountId, Arc<Person>>,
    by_sign_in: HashMap<String, AccountId>,
    by_code: HashMap<String, AccountId>,
    by_credential: HashMap<String, AccountId>,
    by_subject: HashMap<String, AccountId>,
}

/// Two sign-in names are the same when they read alike: case, spaces and letter forms do not count.
pub fn sign_in_key(sign_in: &str) -> String {
    loose_key(sign_in).split_whitespace().collect()
}

impl Roster {
    /// Nobody yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Everyone whom the record knows.
    pub fn of(record: &Record) -> Result<Self, Fault> {
        let roster = Self::new();
        roster.follow(record)?;
        Ok(roster)
    }

    /// Takes up an event; one that is no account's, or that was taken up before, changes nothing.
    pub fn take(&self, header: &Header, words: &BTreeMap<Class, Vec<u8>>) {
        let Stream::Account(id) = &header.stream else { return };
        let Some(event) = event_of::<Event>(&header.kind, &header.facts) else { return };
        let mut people = self.people.write().unwrap_or_else(PoisonError::into_inner);
        let before = people.by_id.get(id).cloned();
        if before.as_ref().is_some_and(|p| p.account.version > header.seq) {
            return;
        }
        if let Some(before) = &before {
            people.forget_keys(before);
        }
        let said = words.get(&Class::Identity).and_then(|bytes| serde_json::from_slice(bytes).ok());
        let known = before.as_ref().map(|p| p.words.clone()).unwrap_or_default();
        let known = known.and(said.unwrap_or_default());
        let granted = before.as_ref().and_then(|p| p.account.granted_by(&event));
        let words = known.with_granted(granted);
        let account = Account::evolve(before.as_ref().map(|p| p.account.clone()), header.seq, &event);
        let words = words.of(&account);
        let person = Person { id: id.clone(), account, words };
        people.remember(person);
    }

    /// Takes up whatever the log has of accounts since the last time.
    pub fn follow(&self, record: &Record) -> Result<(), Fault> {
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            let events = record.events_of_kind("account", *next)?;
            let Some((last, _)) = events.last() else { return Ok(()) };
            let last = *last;
            for (position, header) in &events {
                self.take(header, &record.words_of(&header.stream, *position)?);
            }
            *next = last + 1;
        }
    }

    /// This person.
    pub fn person(&self, id: &AccountId) -> Option<Arc<Person>> {
        self.people.read().unwrap_or_else(PoisonError::into_inner).by_id.get(id).cloned()
    }

    /// Whoever signs in by this name.
    pub fn by_sign_in(&self, typed: &str) -> Option<Arc<Person>> {
        let people = self.people.read().unwrap_or_else(PoisonError::into_inner);
        people.by_sign_in.get(&sign_in_key(typed)).and_then(|id| people.by_id.get(id)).cloned()
    }

    /// Whoever a joining code is for, by the code's hash.
    pub fn by_code(&self, hash: &str, now: Moment) -> Option<Arc<Person>> {
        let people = self.people.read().unwrap_or_else(PoisonError::into_inner);
        let person = people.by_code.get(hash).and_then(|id| people.by_id.get(id)).cloned()?;
        person.account.admits(hash, now).then_some(person)
    }

    /// Whose passkey this is, and what events call it, by what its authenticator knows it.
    pub fn by_credential(&self, credential: &str) -> Option<(Arc<Person>, String)> {
        let people = self.people.read().unwrap_or_else(PoisonError::into_inner);
        let person = people.by_credential.get(credential).and_then(|id| people.by_id.get(id)).cloned()?;
        let mut passkeys = person.words.passkeys.iter();
        let name = passkeys.find(|(_, kept)| kept.credential == credential).map(|(name, _)| name.clone())?;
        Some((person, name))
    }

    /// Whom the force's own sign-in means.
    pub fn by_subject(&self, subject: &str) -> Option<Arc<Person>> {
        let people = self.people.read().unwrap_or_else(PoisonError::into_inner);
        people.by_subject.get(subject).and_then(|id| people.by_id.get(id)).cloned()
    }

    /// Whether a sign-in name is taken, by whom it may be.
    pub fn is_taken(&self, sign_in: &str) -> bool {
        self.people
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .by_sign_in
            .contains_key(&sign_in_key(sign_in))
    }

    /// Everyone who holds a post at a unit now.
    pub fn at(&self, unit: &UnitId, now: Moment) -> Vec<Arc<Person>> {
        self.all()
            .into_iter()
            .filter(|p| p.account.posts_held(now).iter().any(|post| post.unit == *unit))
            .collect()
    }

    /// Everyone who did not leave, in order of id.
    pub fn all(&self) -> Vec<Arc<Person>> {
        let people = self.people.read().unwrap_or_else(PoisonError::into_inner);
        people.by_id.values().filter(|p| !p.account.left).cloned().collect()
    }

    /// Whether anybody can sign in at all; where nobody can, the operator prints a setup code.
    pub fn has_anyone_ready(&self) -> bool {
        self.people
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .by_id
            .values()
            .any(|p| p.account.is_ready())
    }
}

impl People {
    fn forget_keys(&mut self, person: &Person) {
        if let Some(sign_in) = &person.words.sign_in {
            let key = sign_in_key(sign_in);
            if self.by_sign_in.get(&key) == Some(&person.id) {
                self.by_sign_in.remove(&key);
            }
        }
        if let Some(invitation) = &person.account.invitation {
            self.by_code.remove(&invitation.code);
        }
        for passkey in person.words.passkeys.values() {
            if self.by_credential.get(&passkey.credential) == Some(&person.id) {
                self.by_credential.remove(&passkey.credential);
            }
        }
        if let Some(subject) = &person.words.subject
            && self.by_subject.get(subject) == Some(&person.id)
        {
            self.by_subject.remove(subject);
        }
    }

    fn remember(&mut self, person: Person) {
        if let (Some(sign_in), false) = (&person.words.sign_in, person.account.left) {
            // Two who joined by one name at once: the first keeps it, the second is not found by it.
            self.by_sign_in.entry(sign_in_key(sign_in)).or_insert_with(|| person.id.clone());
        }
        if let Some(invitation) = &person.account.invitation {
            self.by_code.insert(invitation.code.clone(), person.id.clone());
        }
        if !person.account.left {
            for passkey in person.words.passkeys.values() {
                self.by_credential.entry(passkey.credential.clone()).or_insert_with(|| person.id.clone());
            }
            if let Some(subject) = &person.words.subject {
                self.by_subject.entry(subject.clone()).or_insert_with(|| person.id.clone());
            }
        }
        self.by_id.insert(person.id.clone(), Arc::new(person));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use amanat_core::{
        decide::account::{Command, Occasion, decide},
        event::Actor,
        guard::Post,
    };

    const NOW: Moment = Moment::from_millis(1_700_000_000_000);

    fn tell(roster: &Roster, id: &str, command: Command) {
        let id = AccountId::new(id).unwrap();
        let past = roster.person(&id).map(|p| p.account.clone());
        let occasion = Occasion::new(NOW, Actor::Operator, &id);
        for draft in decide(past.as_ref(), &command, &occasion).unwrap() {
            let header = Header {
                v: 1,
                log: "test".into(),
                stream: Stream::Account(id.clone()),
                seq: past.as_ref().map_or(0, |a| a.version),
                prev: String::new(),
                kind: draft.kind,
                at: NOW,
                occurred: NOW,
                actor: Actor::Operator,
                unit: draft.unit,
                due: None,
                parts: BTreeMap::new(),
                facts: draft.facts,
            };
            let words = draft.parts.into_iter().map(|part| (part.class, part.words)).collect();
            roster.take(&header, &words);
            roster.take(&header, &words);
        }
    }

    fn joined(roster: &Roster, id: &str, sign_in: &str) {
        tell(roster, id, Command::Join { name: "علی".into(), sign_in: sign_in.into() });
    }

    #[test]
    fn the_roster_is_the_same_when_it_is_read_from_the_log_again() {
        let dir = tempfile::tempdir().unwrap();
        let settings = crate::Settings::at(dir.path(), "test");
        Record::init(&settings).unwrap();
        let record = Record::open(settings).unwrap();
        let (id, roster) = (AccountId::new("a").unwrap(), Roster::new());
        for command in [
            Command::Join { name: "علی".into(), sign_in: "ali".into() },
            Command::GiveAttributes { attributes: ["woman".to_owned()].into() },
            Command::GivePost(Post {
                role: "officer".into(),
                unit: UnitId::new("x").unwrap(),
                from: NOW,
                until: None,
                acting: false,
            }),
        ] {
            let past = roster.person(&id).map(|p| p.account.clone());
            let occasion = Occasion::new(NOW, Actor::Operator, &id);
            let drafts = decide(past.as_ref(), &command, &occasion).unwrap();
            let version = crate::Expected::Version(past.map_or(0, |a| a.version));
            let write = crate::Write::of(Stream::Account(id.clone()), version, "accounts", drafts);
            record.append_blocking(crate::Append::one(crate::Lane::Ordinary, None, write)).unwrap();
            roster.follow(&record).unwrap();
        }
        let again = Roster::new();
        again.follow(&record).unwrap();
        let (one, two) = (roster.by_sign_in("ali").unwrap(), again.by_sign_in("ali").unwrap());
        assert!(one.account == two.account && one.words == two.words && two.words.attributes.is_some());
    }

    #[test]
    fn a_person_is_found_however_the_name_is_typed() {
        let roster = Roster::new();
        joined(&roster, "a", "Ali.Khan");
        for typed in ["ali.khan", " ALI.KHAN ", "Ali.Khan"] {
            assert_eq!(roster.by_sign_in(typed).unwrap().id.as_str(), "a", "{typed}");
        }
        joined(&roster, "b", "یاسمین");
        assert!(roster.by_sign_in("ياسمين").is_some(), "the same letters from an Arabic keyboard");
    }

    #[test]
    fn a_second_person_cannot_take_over_a_sign_in_name() {
        let roster = Roster::new();
        joined(&roster, "a", "ali");
        joined(&roster, "b", "ALI");
        assert_eq!(roster.by_sign_in("ali").unwrap().id.as_str(), "a");
        tell(&roster, "b", Command::GiveRank { rank: "constable".into() });
        assert_eq!(roster.by_sign_in("ali").unwrap().id.as_str(), "a");
    }

    #[test]
    fn who_left_is_no_longer_found_and_holds_no_post() {
        let roster = Roster::new();
        joined(&roster, "a", "ali");
        let unit = UnitId::new("kohat-city").unwrap();
        let post = Post::new("officer", unit.clone(), NOW);
        tell(&roster, "a", Command::GivePost(post));
        assert_eq!(roster.at(&unit, NOW).len(), 1);
        assert_eq!(
            roster.person(&AccountId::new("a").unwrap()).unwrap().visitor(true, true, NOW).posts.len(),
            1
        );
        tell(&roster, "a", Command::Leave);
        assert!(
            roster.by_sign_in("ali").is_none() && roster.at(&unit, NOW).is_empty() && roster.all().is_empty()
        );
    }

    #[test]
    fn a_code_is_found_until_it_is_replaced() {
        let roster = Roster::new();
        let until = NOW + amanat_core::values::Span::from_hours(1);
        tell(&roster, "a", Command::Invite { code: "one".into(), until });
        assert!(roster.by_code("one", NOW).is_some() && roster.by_code("one", until).is_none());
        tell(&roster, "a", Command::Invite { code: "two".into(), until });
        assert!(roster.by_code("one", NOW).is_none() && roster.by_code("two", NOW).is_some());
    }
}
