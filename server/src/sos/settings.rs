//! What may an administrator set of calls for help?
//!
//! Secrets are named by file.

use super::broker::MqttSettings;
use amanat_core::{decide::signal::Ladder, values::Span};
use anyhow::ensure;
use serde::Deserialize;
use std::{net::SocketAddr, path::PathBuf};

/// `[sos]` of the settings.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SosSettings {
    /// Where calls for help are taken, beside the address of everything else; absent: only there.
    pub listen: Option<SocketAddr>,
    /// The address under which devices reach that listener, such as `https://sos.police.example`.
    pub address: Option<String>,
    /// After which a signal that nobody claimed is shown at the next console.
    pub next_console: Span,
    /// After which the duty officer is called.
    pub duty_officer: Span,
    /// After which the neighbouring room is told.
    pub neighbour: Span,
    /// Within which a PIN cancels.
    pub grace: Span,
    /// How often the house tries whether the way is open; absent: never.
    pub canary: Option<Span>,
    /// The file of the secret that the gateway of texts signs with; absent: no texts come in.
    pub sms_secret_file: Option<PathBuf>,
    /// The broker to which buttons are tied.
    pub mqtt: Option<MqttSettings>,
}

impl Default for SosSettings {
    fn default() -> Self {
        Self {
            listen: None,
            address: None,
            next_console: Span::from_secs(15),
            duty_officer: Span::from_secs(30),
            neighbour: Span::from_secs(60),
            grace: Span::from_secs(30),
            canary: Some(Span::from_mins(5)),
            sms_secret_file: None,
            mqtt: None,
        }
    }
}

impl SosSettings {
    /// The times that a signal carries from its beginning.
    pub fn ladder(&self) -> Ladder {
        let ms = |span: Span| u32::try_from(span.millis()).unwrap_or(u32::MAX);
        Ladder {
            console_ms: ms(self.next_console),
            duty_ms: ms(self.duty_officer),
            neighbour_ms: ms(self.neighbour),
            grace_ms: ms(self.grace),
        }
    }

    /// Whether it can be used.
    pub fn check(&self) -> anyhow::Result<()> {
        let ordered =
            "sos: next_console, duty_officer, neighbour: each at least as long as the one before, none zero";
        ensure!(self.ladder().is_ordered(), ordered);
        if let Some(address) = &self.address {
            let is_web = address.starts_with("https://") || address.starts_with("http://");
            ensure!(is_web, "sos.address: write it with https://, as devices call it");
        }
        let often = self.canary.is_none_or(|every| every >= Span::from_secs(10));
        ensure!(often, "sos.canary: ten seconds or more");
        Ok(())
    }
}
