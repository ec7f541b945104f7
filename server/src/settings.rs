//! What may an administrator set?
//!
//! One file, `amanat.toml` in the data directory, every key documented in `docs/operate/settings.md`; the
//! environment (`AMANAT_…`) and the command line come after it. Secrets are named by file, never written here.

use crate::{
    cameras::program::CameraSettings,
    deliver::settings::{Push, Sms, Voice},
    metrics::MetricsSettings,
    nodes::NatsSettings,
    pages::Force,
    sign_in::openid::OpenidSettings,
    sos::settings::SosSettings,
    traces::settings::TraceSettings,
    witnesses::settings::WitnessSettings,
};
use amanat_core::values::Language;
use anyhow::{Context, bail};
use serde::Deserialize;
use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
};

/// The name of the settings file within the data directory.
pub const FILE: &str = "amanat.toml";
/// The largest settings file.
pub const MAX_SETTINGS_BYTES: u64 = 64 * 1024;

/// All settings, each with a default that works on one machine.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// Where the pages are served.
    pub listen: SocketAddr,
    /// The address people use, such as `https://police.example`; in receipts, mails and QR codes.
    pub address: String,
    /// The log's name for ever.
    pub origin: String,
    /// The language of whoever says nothing about theirs.
    pub language: Language,
    /// IANA zone in which pages show times that belong to no unit.
    pub zone: String,
    /// Days by which the country's Hijri date differs from Umm al-Qura (−2 to 2), by moon sighting.
    pub hijri_offset_days: i8,
    /// Whose installation this is.
    pub force: Force,
    /// Whether all people and events in it are invented: every page says so. `amanat demo` writes it.
    pub demo: bool,
    /// The file of the key that wraps all others, best on another disk; absent: `secrets/root.key`.
    pub root_key: Option<PathBuf>,
    /// The file of the last signed size and root, best on another disk; absent: `anchor`.
    pub anchor: Option<PathBuf>,
    /// The file of what wraps data keys, best on another disk; absent: `epochs.db`.
    pub epochs: Option<PathBuf>,
    /// The database in which log and keys lie; absent: SQLite, in files of the data directory.
    pub postgresql: Option<Postgresql>,
    /// By which servers the nodes of one log wake each other; absent: each looks for itself.
    pub nats: Option<NatsSettings>,
    /// The file of roads that `amanat roads import` wrote; absent: straight lines are counted.
    pub roads: Option<PathBuf>,
    /// The hour of the day, in `zone`, at which keys of the week before are wrapped anew (0 to 23).
    pub rotate_hour: u8,
    /// Where those who watch over looking are told that a glass was broken; absent: only at their units.
    pub oversight_mail: Option<String>,
    /// How mail leaves; absent: letters stay in the outbox.
    pub smtp: Option<Smtp>,
    /// How calls for help come in.
    pub sos: SosSettings,
    /// Where this machine reads how the service is doing.
    pub metrics: MetricsSettings,
    /// Which collector is sent the spans of requests.
    pub traces: TraceSettings,
    /// What reads cameras.
    pub cameras: CameraSettings,
    /// Who is asked to witness the log, and how many are enough.
    pub witnesses: WitnessSettings,
    /// The force's own sign-in (OpenID Connect), if it has one.
    pub openid: Option<OpenidSettings>,
    /// How browsers of those on duty are told at once; absent: not at all.
    pub push: Option<Push>,
    /// How their phones get short messages; absent: not at all.
    pub sms: Option<Sms>,
    /// How their phones are called; absent: not at all.
    pub voice: Option<Voice>,
}

/// Where PostgreSQL is; `docs/operate/postgresql.md`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Postgresql {
    /// Where the log lies: hosts, name, user, `sslmode=require` over a network. No password.
    pub dsn: String,
    /// Where the keys lie, if that is another database.
    #[serde(default)]
    pub keys_dsn: Option<String>,
    /// The file that holds the password.
    #[serde(default)]
    pub password_file: Option<PathBuf>,
    /// The file of the authorities that sign the server's certificate.
    #[serde(default)]
    pub ca_file: Option<PathBuf>,
}

/// A mail server that takes our mail.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Smtp {
    /// Its name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// `tls` (from the first byte), `starttls` (required), or `none` (only to this machine).
    pub security: SmtpSecurity,
    /// The sender's address.
    pub from: String,
    /// The user, where it wants one.
    #[serde(default)]
    pub user: Option<String>,
    /// The file that holds the password.
    #[serde(default)]
    pub password_file: Option<PathBuf>,
}

/// How the way to the mail server is closed to others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SmtpSecurity {
    /// TLS from the first byte.
    Tls,
    /// TLS after a greeting; required.
    Starttls,
    /// None; refused unless the server is on this machine.
    None,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            address: "http://localhost:8080".into(),
            origin: "localhost/amanat".into(),
            language: Language::Ur,
            zone: "Asia/Karachi".into(),
            hijri_offset_days: 0,
            force: Force::default(),
            demo: false,
            root_key: None,
            anchor: None,
            epochs: None,
            postgresql: None,
            nats: None,
            roads: None,
            rotate_hour: 3,
            oversight_mail: None,
            smtp: None,
            sos: SosSettings::default(),
            metrics: MetricsSettings::default(),
            traces: TraceSettings::default(),
            cameras: CameraSettings::default(),
            witnesses: WitnessSettings::default(),
            openid: None,
            push: None,
            sms: None,
            voice: None,
        }
    }
}

impl Settings {
    /// Reads `amanat.toml` of a data directory; defaults where there is none. Environment overrides
    /// `AMANAT_LISTEN`, `AMANAT_ADDRESS`, `AMANAT_ORIGIN`, `AMANAT_LANGUAGE`, `AMANAT_ZONE`, `AMANAT_POSTGRESQL_…`.
    pub fn read(data: &Path) -> anyhow::Result<Self> {
        let path = data.join(FILE);
        let mut settings = match std::fs::metadata(&path) {
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => Self::default(),
            Err(e) => return Err(e).with_context(|| path.display().to_string()),
            Ok(about) if about.len() > MAX_SETTINGS_BYTES => bail!("{}: too large", path.display()),
            Ok(_) => {
                let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
                Self::parse(&text).with_context(|| path.display().to_string())?
            }
        };
        settings.take_environment(|name| std::env::var(name).ok())?;
        settings.check()?;
        Ok(settings)
    }

    /// Reads the text of a settings file.
    pub fn parse(text: &str) -> anyhow::Result<Self> {
        let settings: Self = toml::from_str(text)?;
        settings.check()?;
        Ok(settings)
    }

    pub(crate) fn take_environment(&mut self, get: impl Fn(&str) -> Option<String>) -> anyhow::Result<()> {
        if let Some(listen) = get("AMANAT_LISTEN") {
            self.listen =
                listen.parse().context("AMANAT_LISTEN: write an address and port, as 127.0.0.1:8080")?;
        }
        if let Some(language) = get("AMANAT_LANGUAGE") {
            self.language = language.parse().context("AMANAT_LANGUAGE")?;
        }
        self.take_database(&get)?;
        for (name, place) in [
            ("AMANAT_ADDRESS", &mut self.address),
            ("AMANAT_ORIGIN", &mut self.origin),
            ("AMANAT_ZONE", &mut self.zone),
        ] {
            if let Some(value) = get(name) {
                *place = value;
            }
        }
        Ok(())
    }

    /// Where the database is, from the environment; the password from a file alone.
    fn take_database(&mut self, get: &impl Fn(&str) -> Option<String>) -> anyhow::Result<()> {
        if let Some(dsn) = get("AMANAT_POSTGRESQL_DSN") {
            match &mut self.postgresql {
                Some(database) => database.dsn = dsn,
                none => {
                    *none = Some(Postgresql { dsn, keys_dsn: None, password_file: None, ca_file: None });
                }
            }
        }
        let given = [
            get("AMANAT_POSTGRESQL_KEYS_DSN"),
            get("AMANAT_POSTGRESQL_PASSWORD_FILE"),
            get("AMANAT_POSTGRESQL_CA_FILE"),
        ];
        let Some(database) = &mut self.postgresql else {
            if given.iter().any(Option::is_some) {
                bail!("AMANAT_POSTGRESQL_DSN: say where the database is");
            }
            return Ok(());
        };
        let [keys_dsn, password_file, ca_file] = given;
        database.keys_dsn = keys_dsn.or(database.keys_dsn.take());
        database.password_file = password_file.map(PathBuf::from).or(database.password_file.take());
        database.ca_file = ca_file.map(PathBuf::from).or(database.ca_file.take());
        Ok(())
    }

    fn check(&self) -> anyhow::Result<()> {
        if !(self.address.starts_with("https://") || self.address.starts_with("http://")) {
            bail!("address: write it with https://, as people type it");
        }
        jiff::tz::TimeZone::get(&self.zone)
            .with_context(|| format!("zone: `{}` is no IANA zone", self.zone))?;
        if !(-2..=2).contains(&self.hijri_offset_days) {
            bail!("hijri_offset_days: between -2 and 2");
        }
        self.sos.check()?;
        self.metrics.check()?;
        self.traces.check()?;
        self.witnesses.check()?;
        self.push.as_ref().map(Push::check).transpose()?;
        self.sms.as_ref().map(Sms::check).transpose()?;
        self.voice.as_ref().map(Voice::check).transpose()?;
        if self.rotate_hour > 23 {
            bail!("rotate_hour: between 0 and 23");
        }
        if self.oversight_mail.as_ref().is_some_and(|to| to.parse::<lettre::Address>().is_err()) {
            bail!("oversight_mail: write an address, such as oversight@example.org");
        }
        if let Some(openid) = &self.openid {
            openid.check()?;
        }
        if let Some(smtp) = &self.smtp {
            let is_here = ["localhost", "127.0.0.1", "::1"].contains(&smtp.host.as_str());
            if smtp.security == SmtpSecurity::None && !is_here {
                bail!(
                    "smtp.security: mail must not leave this machine unprotected; write \"starttls\" or \"tls\""
                );
            }
        }
        Ok(())
    }

    /// Whether browsers reach us by TLS, so that cookies can demand it.
    pub fn is_https(&self) -> bool {
        self.address.starts_with("https://")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_never_leaves_the_machine_unprotected() {
        let mut settings: Settings = toml::from_str(
            "[smtp]\nhost = \"mail.example\"\nport = 25\nsecurity = \"none\"\nfrom = \"a@b.example\"",
        )
        .unwrap();
        assert!(settings.check().is_err());
        settings.smtp.as_mut().unwrap().host = "localhost".into();
        assert!(settings.check().is_ok());
    }

    #[test]
    fn numbers_are_given_on_this_machine_only() {
        let at = |listen: &str| Settings::parse(&format!("[metrics]\nlisten = \"{listen}\""));
        assert!(at("127.0.0.1:9464").is_ok() && at("[::1]:9464").is_ok());
        assert!(at("0.0.0.0:9464").is_err() && at("192.0.2.1:9464").is_err());
    }

    #[test]
    fn an_unknown_key_is_an_error_and_the_environment_comes_after_the_file() {
        assert!(toml::from_str::<Settings>("lissten = \"127.0.0.1:1\"").is_err());
        let mut settings = Settings::default();
        settings.take_environment(|n| (n == "AMANAT_LISTEN").then(|| "0.0.0.0:99".into())).unwrap();
        assert_eq!(settings.listen.port(), 99);
    }

    #[test]
    fn the_database_is_named_by_file_or_environment() {
        let file = "[postgresql]\ndsn = \"host=/run/postgresql dbname=amanat\"\npassword_file = \"a\"";
        let mut settings: Settings = toml::from_str(file).unwrap();
        settings.take_environment(|n| (n == "AMANAT_POSTGRESQL_DSN").then(|| "host=b".into())).unwrap();
        let database = settings.postgresql.unwrap();
        assert_eq!((database.dsn.as_str(), database.password_file), ("host=b", Some("a".into())));
        let alone = |n: &str| (n == "AMANAT_POSTGRESQL_CA_FILE").then(|| "ca".into());
        assert!(Settings::default().take_environment(alone).is_err());
    }
}
