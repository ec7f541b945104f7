//! Where is the database, and who may ask it?
//!
//! A DSN with one host or several; the password is in a file of its own. Over a network the connection is TLS, whose
//! certificate is checked, or there is none.

use crate::{fault::Fault, settings::Postgres};
use rustls::{ClientConfig, RootCertStore, pki_types::CertificateDer};
use std::{path::Path, sync::Arc, time::Duration};
use tokio_postgres::{
    Config,
    config::{Host, SslMode, TargetSessionAttrs},
};
use tokio_postgres_rustls::MakeRustlsConnect;

/// How long a host is tried before the next.
const CONNECT_WAIT: Duration = Duration::from_secs(3);
/// How long what was sent may stay unacknowledged before the connection counts as lost.
const SILENCE: Duration = Duration::from_secs(15);
/// After how long without traffic it is looked whether somebody is still there.
const KEEPALIVE: Duration = Duration::from_secs(10);
/// The longest password, in bytes.
const MAX_PASSWORD_BYTES: usize = 1_024;

/// A database, ready to be connected to. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Place {
    pub(super) config: Config,
    pub(super) tls: MakeRustlsConnect,
    /// The schema in which the tables lie.
    pub(super) schema: &'static str,
}

impl Place {
    /// Where the log lies.
    pub(crate) fn of_log(settings: &Postgres) -> Result<Self, Fault> {
        Self::read(&settings.dsn, settings, "amanat")
    }

    /// Where the keys lie: in a schema of their own, or in another database.
    pub(crate) fn of_keys(settings: &Postgres) -> Result<Self, Fault> {
        Self::read(settings.keys_dsn.as_ref().unwrap_or(&settings.dsn), settings, "amanat_keys")
    }

    fn read(dsn: &str, settings: &Postgres, schema: &'static str) -> Result<Self, Fault> {
        let bad = |why: String| Fault::Setting(format!("the DSN of PostgreSQL: {why}"));
        let mut config: Config = dsn.parse().map_err(|wrong| bad(format!("{wrong}")))?;
        if config.get_password().is_some() {
            return Err(bad("the password stands in a file of its own, named by password_file".into()));
        }
        if let Some(path) = &settings.password_file {
            config.password(password(path)?);
        }
        let is_here = config.get_hosts().iter().all(is_this_machine);
        match config.get_ssl_mode() {
            SslMode::Require => {}
            _ if is_here => drop(config.ssl_mode(SslMode::Disable)),
            _ => return Err(bad("over a network it says sslmode=require".into())),
        }
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(CONNECT_WAIT);
        }
        // A server that only follows never answers for the log.
        config.target_session_attrs(TargetSessionAttrs::ReadWrite);
        config.tcp_user_timeout(SILENCE).keepalives_idle(KEEPALIVE).application_name("amanat");
        Ok(Self { config, tls: tls(settings.ca_file.as_deref())?, schema })
    }
}

fn is_this_machine(host: &Host) -> bool {
    match host {
        Host::Unix(_) => true,
        Host::Tcp(name) => ["localhost", "127.0.0.1", "::1"].contains(&name.as_str()),
    }
}

fn password(path: &Path) -> Result<String, Fault> {
    let text = std::fs::read_to_string(path).map_err(Fault::io(path))?;
    let password = text.trim_end_matches(['\r', '\n']);
    match password.len() {
        1..=MAX_PASSWORD_BYTES => Ok(password.to_owned()),
        _ => Err(Fault::Setting(format!("{}: one line with the password", path.display()))),
    }
}

/// Whom to believe: the authorities in the file, and nobody where none is named.
fn tls(ca_file: Option<&Path>) -> Result<MakeRustlsConnect, Fault> {
    let mut roots = RootCertStore::empty();
    if let Some(path) = ca_file {
        use rustls::pki_types::pem::PemObject;
        let bad = |why: String| Fault::Setting(format!("{}: {why}", path.display()));
        let found = CertificateDer::pem_file_iter(path).map_err(|wrong| bad(wrong.to_string()))?;
        for certificate in found {
            let certificate = certificate.map_err(|wrong| bad(wrong.to_string()))?;
            roots.add(certificate).map_err(|wrong| bad(wrong.to_string()))?;
        }
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|wrong| Fault::Setting(format!("TLS: {wrong}")))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(dsn: &str) -> Result<Place, Fault> {
        Place::of_log(&Postgres { dsn: dsn.into(), ..Postgres::default() })
    }

    #[test]
    fn words_never_cross_a_network_unprotected_and_no_password_stands_in_a_dsn() {
        assert!(read("host=/run/postgresql dbname=amanat").is_ok());
        assert!(read("host=localhost dbname=amanat").is_ok());
        assert!(read("host=db1,db2 dbname=amanat sslmode=require").is_ok());
        for dsn in ["host=db1 dbname=amanat", "host=db1 sslmode=prefer", "host=localhost password=x", "hst=a"]
        {
            assert!(matches!(read(dsn), Err(Fault::Setting(_))), "{dsn}");
        }
    }

    #[test]
    fn a_server_that_only_follows_is_never_asked() {
        let place = read("host=localhost target_session_attrs=any").unwrap();
        assert_eq!(place.config.get_target_session_attrs(), TargetSessionAttrs::ReadWrite);
    }
}
