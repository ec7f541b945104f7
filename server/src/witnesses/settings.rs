//! Whom does the log ask to witness it, and how many of them are enough?

use amanat_proof::key::{KeyKind, VerifierKey};
use anyhow::{Context, ensure};
use serde::Deserialize;
use url::Url;

/// The most witnesses that are asked.
pub const MAX_WITNESSES: usize = 32;

/// `[witnesses]` of the settings.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct WitnessSettings {
    /// How many of them are enough for *witnessed*. Zero only where none is asked.
    pub quorum: usize,
    /// Who is asked.
    pub ask: Vec<WitnessSetting>,
}

/// One witness.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WitnessSetting {
    /// Its public key, as its operator gives it.
    pub key: String,
    /// Where it answers: the address before `/add-checkpoint`.
    pub url: String,
}

/// A witness that can be asked.
#[derive(Clone, Debug)]
pub struct Known {
    /// Whose cosignature counts.
    pub key: VerifierKey,
    /// Where its `add-checkpoint` is.
    pub url: Url,
}

impl WitnessSettings {
    /// Whether it can be used.
    pub fn check(&self) -> anyhow::Result<()> {
        self.known().map(drop)
    }

    /// The witnesses, each with a key of its own.
    pub fn known(&self) -> anyhow::Result<Vec<Known>> {
        ensure!(self.ask.len() <= MAX_WITNESSES, "witnesses: at most {MAX_WITNESSES}");
        let enough = if self.ask.is_empty() { self.quorum == 0 } else { self.quorum >= 1 };
        ensure!(
            enough && self.quorum <= self.ask.len(),
            "witnesses.quorum: from 1 to the number of witnesses that are asked"
        );
        let mut known: Vec<Known> = Vec::with_capacity(self.ask.len());
        for one in &self.ask {
            let key: VerifierKey = one.key.parse().with_context(|| format!("witnesses: key {}", one.key))?;
            ensure!(key.kind() == KeyKind::Cosignature, "witnesses: {} is not the key of a witness", one.key);
            let is_twice = known.iter().any(|other| other.key.bytes() == key.bytes());
            ensure!(!is_twice, "witnesses: {} stands there twice: one witness counts once", key.name());
            known.push(Known { key, url: add_checkpoint(&one.url)? });
        }
        Ok(known)
    }
}

/// The address that is asked; over TLS, or on this machine.
fn add_checkpoint(prefix: &str) -> anyhow::Result<Url> {
    let url = Url::parse(&format!("{}/add-checkpoint", prefix.trim_end_matches('/')));
    let url = url.with_context(|| format!("witnesses: url {prefix}"))?;
    let is_here = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    let is_closed = url.scheme() == "https" || (url.scheme() == "http" && is_here);
    ensure!(is_closed && url.username().is_empty(), "witnesses: url {prefix}: write it with https://");
    ensure!(url.query().is_none() && url.fragment().is_none(), "witnesses: url {prefix}: a plain address");
    Ok(url)
}

/// The C2SP policy of a log, named by these lines, with these witnesses, of whom so many are enough.
pub fn policy_text(logs: &str, known: &[Known], quorum: usize) -> String {
    if known.is_empty() {
        return format!("{logs}quorum none\n");
    }
    let names: Vec<String> = (1..=known.len()).map(|n| format!("witness-{n}")).collect();
    let lines = names.iter().zip(known).map(|(name, one)| format!("witness {name} {}\n", one.key));
    let lines: String = lines.collect();
    format!("{logs}{lines}group witnesses {quorum} {}\nquorum witnesses\n", names.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use amanat_proof::{key::SignerKey, policy::Policy};

    fn settings(quorum: usize, ask: &[(u8, &str)]) -> WitnessSettings {
        let one = |(seed, url): &(u8, &str)| {
            let key = SignerKey::from_seed(&format!("w{seed}"), KeyKind::Cosignature, &[*seed; 32]).unwrap();
            WitnessSetting { key: key.verifier().to_string(), url: (*url).to_owned() }
        };
        WitnessSettings { quorum, ask: ask.iter().map(one).collect() }
    }

    #[test]
    fn a_quorum_is_some_of_the_witnesses_and_each_counts_once() {
        let (a, b) = ((1, "https://a.example/w/"), (2, "http://127.0.0.1:9"));
        for (quorum, ask, fits) in [
            (0, vec![], true),
            (1, vec![], false),
            (0, vec![a], false),
            (1, vec![a], true),
            (2, vec![a, b], true),
            (3, vec![a, b], false),
            (1, vec![a, a], false),
            (1, vec![(1, "http://a.example")], false),
            (1, vec![(1, "https://me@a.example")], false),
            (1, vec![(1, "https://a.example?x")], false),
        ] {
            assert_eq!(settings(quorum, &ask).check().is_ok(), fits, "{quorum} {ask:?}");
        }
        let known = settings(1, &[a]).known().unwrap();
        assert_eq!(known[0].url.as_str(), "https://a.example/w/add-checkpoint");
        let log = SignerKey::from_seed("log", KeyKind::Note, &[1; 32]).unwrap().verifier().to_string();
        let mut of_a_log = settings(1, &[a]);
        of_a_log.ask[0].key = log;
        assert!(of_a_log.check().is_err());
    }

    #[test]
    fn the_policy_asks_for_as_many_as_the_settings() {
        let log = SignerKey::from_seed("log", KeyKind::Note, &[9; 32]).unwrap();
        let log = format!("log {}\n", log.verifier());
        let known = settings(2, &[(1, "https://a"), (2, "https://b"), (3, "https://c")]).known().unwrap();
        let policy = Policy::read(policy_text(&log, &known, 2).as_bytes()).unwrap();
        assert_eq!((policy.witnesses().count(), policy.wants_witnesses()), (3, true));
        assert!(!Policy::read(policy_text(&log, &[], 0).as_bytes()).unwrap().wants_witnesses());
    }
}
