//! Does the gate let in who may come in, and nobody else?

use super::*;
use amanat_core::{
    decide::account::{Command, Occasion, decide_all},
    event::{Actor, Header, Stream},
    values::AccountId,
};

const NOW: Moment = Moment::from_millis(1_700_000_000_000);
const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

fn roster() -> Roster {
    let (roster, id) = (Roster::new(), AccountId::new("a").unwrap());
    let commands = [
        Command::Join { name: "علی".into(), sign_in: "ali".into() },
        Command::SetPassword { hash: password::hash("four horses").unwrap() },
        Command::SetSecondFactor { secret: SECRET.into() },
    ];
    let occasion = Occasion::new(NOW, Actor::Operator, &id);
    for (seq, draft) in (0..).zip(decide_all(None, &commands, &occasion).unwrap()) {
        let header = Header {
            v: 1,
            log: "test".into(),
            stream: Stream::Account(id.clone()),
            seq,
            prev: String::new(),
            kind: draft.kind,
            at: NOW,
            occurred: NOW,
            actor: Actor::Operator,
            unit: None,
            due: None,
            parts: Default::default(),
            facts: draft.facts,
        };
        roster.take(&header, &draft.parts.into_iter().map(|p| (p.class, p.words)).collect());
    }
    roster
}

fn gate() -> (tempfile::TempDir, Gate, Clock) {
    let dir = tempfile::tempdir().unwrap();
    let sessions = Sessions::open(&dir.path().join("sessions.db")).unwrap();
    let clock = Clock::by_hand(NOW);
    (dir, Gate::new(roster(), sessions, clock.clone(), "http://localhost").unwrap(), clock)
}

fn knock(sign_in: &str, password: &str, now: Moment) -> Knock {
    Knock {
        sign_in: sign_in.into(),
        password: password.into(),
        code: factor::code_at(SECRET, now).unwrap(),
        device: None,
        browser: "test".into(),
    }
}

async fn refused(gate: &Gate, knock: Knock) -> NotEntered {
    gate.enter(knock).await.unwrap().err().unwrap()
}

#[tokio::test]
async fn name_password_and_code_together_open_the_door() {
    let (_dir, gate, clock) = gate();
    let entered = gate.enter(knock("Ali", "four horses", NOW)).await.unwrap().ok().unwrap();
    let (session, person) = gate.session(entered.session.as_str()).unwrap().unwrap();
    assert!(person.name() == "علی" && session.strong == Some(NOW));
    assert_eq!(
        refused(&gate, knock("ali", "four horses", NOW)).await,
        NotEntered::Wrong,
        "a code works once"
    );
    clock.set(NOW + Span::from_secs(30));
    assert!(gate.enter(knock("ali", "four horses", clock.now())).await.unwrap().is_ok());
}

/// What the log says while something is done.
#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl std::io::Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn coming_in_and_failing_to_are_logged_without_a_name_or_what_was_typed() {
    let (_dir, gate, _) = gate();
    let lines = Lines::default();
    let writer = lines.clone();
    let log = tracing_subscriber::fmt().json().with_writer(move || writer.clone()).finish();
    let watched = tracing::subscriber::set_default(log);
    refused(&gate, knock("ali", "five horses", NOW)).await;
    refused(&gate, knock("my password by mistake", "five horses", NOW)).await;
    gate.enter(knock("ali", "four horses", NOW)).await.unwrap().ok().unwrap();
    drop(watched);
    let text = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
    let said: Vec<serde_json::Value> = text.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    let said: Vec<_> = said.iter().filter(|l| l["target"] == crate::sign_in::TARGET).collect();
    let of = |n: usize| (&said[n]["fields"]["outcome"], &said[n]["fields"]["account"]);
    assert_eq!(said.len(), 3, "{text}");
    assert_eq!(
        [of(0), of(1), of(2)].map(|(o, a)| (o.as_str().unwrap(), a.as_str().unwrap())),
        [("wrong", "a"), ("wrong", ""), ("in", "a")]
    );
    for typed in ["ali", "علی", "horses", "mistake"] {
        assert!(!text.contains(typed), "{typed} in {text}");
    }
}

#[tokio::test]
async fn a_wrong_name_password_or_code_are_answered_alike() {
    let (_dir, gate, _) = gate();
    let wrong_code = Knock { code: "000000".into(), ..knock("ali", "four horses", NOW) };
    for wrong in [knock("nobody", "four horses", NOW), knock("ali", "five horses", NOW), wrong_code] {
        assert_eq!(refused(&gate, wrong).await, NotEntered::Wrong);
    }
}

#[tokio::test]
async fn guessing_makes_strangers_wait_and_not_the_officer_at_their_own_browser() {
    let (_dir, gate, clock) = gate();
    let entered = gate.enter(knock("ali", "four horses", NOW)).await.unwrap().ok().unwrap();
    for _ in 0..6 {
        assert_eq!(refused(&gate, knock("ali", "guess", NOW)).await, NotEntered::Wrong);
    }
    assert!(matches!(refused(&gate, knock("ali", "guess", NOW)).await, NotEntered::Wait(_)));
    let next_code = NOW + Span::from_secs(30);
    clock.set(next_code);
    let device = entered.device.map(|t| t.as_str().to_owned());
    let own = Knock { device, ..knock("ali", "four horses", next_code) };
    assert!(gate.enter(own).await.unwrap().is_ok());
}
