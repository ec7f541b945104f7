//! How does the house reach the force's own message broker?
//!
//! Plainly on this machine or on a wire of its own; elsewhere inside TLS, and then nothing is said to a broker whose
//! certificate does not hold. Buttons and positions come by the same broker, each by a connection of its own.
//!
//! Invariant: where TLS is wanted there is no plain connection, also not after a failure.
//! Not here: what is heard there (`mqtt`, `positions::mqtt`).

use anyhow::{Context, Result, ensure};
use rumqttc::{MqttOptions, TlsConfiguration, Transport};
use rustls::{
    ClientConfig, RootCertStore,
    crypto::ring,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
};
use serde::Deserialize;
use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

/// How often the broker hears of us.
const KEEP_ALIVE: Duration = Duration::from_secs(10);
/// The usual ports: plain, and inside TLS.
const PORTS: (u16, u16) = (1_883, 8_883);
/// The largest file of certificates.
const MAX_PEM_BYTES: u64 = 1 << 20;

/// `[sos.mqtt]` of the settings.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MqttSettings {
    /// The broker.
    pub host: String,
    /// Its port; absent: the usual one.
    #[serde(default)]
    pub port: Option<u16>,
    /// How the house is called there.
    #[serde(default = "usual_name")]
    pub name: String,
    /// The user, where it wants one.
    #[serde(default)]
    pub user: Option<String>,
    /// The file that holds the password.
    #[serde(default)]
    pub password_file: Option<PathBuf>,
    /// Whether the broker lets each device publish under its own name only: then the name is proof.
    #[serde(default)]
    pub names_are_proof: bool,
    /// Whether the connection is inside TLS (`mqtts`).
    #[serde(default)]
    pub tls: bool,
    /// The certificates (PEM) that the broker's must be signed by; absent: those that the system trusts.
    #[serde(default)]
    pub ca_file: Option<PathBuf>,
    /// The house's own certificate and what signed it (PEM), where the broker asks for one.
    #[serde(default)]
    pub certificate_file: Option<PathBuf>,
    /// Its key (PEM).
    #[serde(default)]
    pub key_file: Option<PathBuf>,
}

fn usual_name() -> String {
    "amanat".to_owned()
}

impl MqttSettings {
    /// A broker under the usual settings.
    pub fn at(host: impl Into<String>) -> Self {
        Self {
            host: host.into(),
            port: None,
            name: usual_name(),
            user: None,
            password_file: None,
            names_are_proof: false,
            tls: false,
            ca_file: None,
            certificate_file: None,
            key_file: None,
        }
    }
}

/// How a connection of this name reaches the broker.
pub fn options(settings: &MqttSettings, name: &str) -> Result<MqttOptions> {
    let usual = if settings.tls { PORTS.1 } else { PORTS.0 };
    let mut options = MqttOptions::new(name, &settings.host, settings.port.unwrap_or(usual));
    options.set_keep_alive(KEEP_ALIVE);
    if let Some(user) = &settings.user {
        let password = match &settings.password_file {
            Some(path) => {
                std::fs::read_to_string(path).with_context(|| path.display().to_string())?.trim().to_owned()
            }
            None => String::new(),
        };
        options.set_credentials(user, password);
    }
    if settings.tls {
        let inside = TlsConfiguration::Rustls(Arc::new(client(settings)?));
        options.set_transport(Transport::tls_with_config(inside));
    } else {
        let files = [&settings.ca_file, &settings.certificate_file, &settings.key_file];
        ensure!(files.iter().all(|file| file.is_none()), "[sos.mqtt] has certificates and no `tls = true`");
    }
    Ok(options)
}

fn client(settings: &MqttSettings) -> Result<ClientConfig> {
    let builder = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots(settings.ca_file.as_deref())?);
    match (&settings.certificate_file, &settings.key_file) {
        (None, None) => Ok(builder.with_no_client_auth()),
        (Some(certificate), Some(key)) => {
            let chain = certificates(certificate)?;
            let pem = read(key)?;
            let key = PrivateKeyDer::from_pem_slice(&pem).with_context(|| key.display().to_string())?;
            builder.with_client_auth_cert(chain, key).context("certificate_file and key_file do not fit")
        }
        _ => anyhow::bail!("[sos.mqtt] needs both certificate_file and key_file, or none"),
    }
}

/// Whom we believe that the broker is the broker.
fn roots(file: Option<&Path>) -> Result<RootCertStore> {
    let mut roots = RootCertStore::empty();
    match file {
        Some(path) => {
            for certificate in certificates(path)? {
                roots.add(certificate).with_context(|| path.display().to_string())?;
            }
        }
        // One of many that cannot be read must not shut out the others.
        None => {
            roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        }
    }
    ensure!(!roots.is_empty(), "no certificate is trusted: name one in ca_file");
    Ok(roots)
}

fn certificates(path: &Path) -> Result<Vec<CertificateDer<'static>>> {
    let pem = read(path)?;
    let read: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&pem).collect();
    let read = read.with_context(|| path.display().to_string())?;
    ensure!(!read.is_empty(), "{}: no certificate in it (PEM)", path.display());
    Ok(read)
}

fn read(path: &Path) -> Result<Vec<u8>> {
    let size = std::fs::metadata(path).with_context(|| path.display().to_string())?.len();
    ensure!(size <= MAX_PEM_BYTES, "{}: too large", path.display());
    std::fs::read(path).with_context(|| path.display().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn why(settings: &MqttSettings) -> String {
        format!("{:#}", options(settings, "x").unwrap_err())
    }

    #[test]
    fn the_port_is_the_usual_one_of_its_kind() {
        let plain = MqttSettings::at("broker.example");
        assert_eq!(options(&plain, "x").unwrap().broker_address().1, 1_883);
        let own = MqttSettings { port: Some(4_000), ..plain };
        assert_eq!(options(&own, "x").unwrap().broker_address().1, 4_000);
    }

    #[test]
    fn what_does_not_fit_is_said_before_anything_is_sent() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let empty = Some(file.path().to_owned());
        let plain = MqttSettings { ca_file: empty.clone(), ..MqttSettings::at("broker.example") };
        assert!(why(&plain).contains("no `tls = true`"));
        let none = MqttSettings { tls: true, ..plain };
        assert!(why(&none).contains("no certificate in it"));
        let gone = MqttSettings { ca_file: Some("/nowhere/ca.pem".into()), ..none.clone() };
        assert!(why(&gone).contains("/nowhere/ca.pem"));
    }
}
