//! How does a letter leave by mail?

use super::{Carrier, letter::Letter};
use crate::settings::{Smtp, SmtpSecurity};
use anyhow::Context;
use futures::future::BoxFuture;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, header},
    transport::smtp::authentication::Credentials,
};
use std::time::Duration;

/// The longest that one letter may take.
const MAX_SEND: Duration = Duration::from_secs(30);
/// The longest password file.
const MAX_PASSWORD_BYTES: u64 = 4096;

/// A way to a mail server.
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

/// Why a letter did not leave.
pub enum NotSent {
    /// It never will: the address is none, or the server refused it for good.
    Never,
    /// It may later; the cause is for the log and holds no address.
    NotNow(String),
}

impl Mailer {
    /// The mail server of the settings.
    pub fn new(smtp: &Smtp) -> anyhow::Result<Self> {
        type Transport = AsyncSmtpTransport<Tokio1Executor>;
        let builder = match smtp.security {
            SmtpSecurity::Tls => Transport::relay(&smtp.host)?,
            SmtpSecurity::Starttls => Transport::starttls_relay(&smtp.host)?,
            SmtpSecurity::None => Transport::builder_dangerous(&smtp.host),
        };
        let builder = builder.port(smtp.port).timeout(Some(MAX_SEND));
        let builder = match (&smtp.user, &smtp.password_file) {
            (Some(user), Some(file)) => {
                let about = std::fs::metadata(file).with_context(|| file.display().to_string())?;
                anyhow::ensure!(about.len() <= MAX_PASSWORD_BYTES, "{}: too large", file.display());
                let password = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
                builder.credentials(Credentials::new(user.clone(), password.trim_end().to_owned()))
            }
            _ => builder,
        };
        let from = smtp.from.parse().context("smtp.from: write an address, such as police@example.org")?;
        Ok(Self { transport: builder.build(), from })
    }

    async fn send(&self, to: &str, letter: &Letter, id: &str) -> Result<(), NotSent> {
        let to: Mailbox = to.parse().map_err(|_| NotSent::Never)?;
        let domain = self.from.email.domain();
        let message = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(&letter.subject)
            .message_id(Some(format!("<{id}@{domain}>")))
            .header(header::ContentType::TEXT_PLAIN)
            .header(ContentLanguage(letter.language.code().to_owned()))
            .body(letter.body.clone())
            .map_err(|_| NotSent::Never)?;
        match self.transport.send(message).await {
            Ok(_) => Ok(()),
            Err(e) if e.is_permanent() => Err(NotSent::Never),
            Err(e) => Err(NotSent::NotNow(kind_of(&e).to_owned())),
        }
    }
}

impl Carrier for Mailer {
    fn carry<'a>(
        &'a self,
        to: &'a str,
        letter: &'a Letter,
        id: &'a str,
    ) -> BoxFuture<'a, Result<(), NotSent>> {
        Box::pin(self.send(to, letter, id))
    }
}

/// Only the kind of an error: a server's own words may hold the address.
fn kind_of(error: &lettre::transport::smtp::Error) -> &'static str {
    match error {
        e if e.is_timeout() => "the mail server took too long",
        e if e.is_transient() => "the mail server asks to try later",
        e if e.is_tls() => "the way to the mail server could not be closed to others",
        e if e.is_client() => "the mail server's address or credentials are not usable",
        _ => "the mail server cannot be reached",
    }
}

#[derive(Clone)]
struct ContentLanguage(String);

impl header::Header for ContentLanguage {
    fn name() -> header::HeaderName {
        header::HeaderName::new_from_ascii_str("Content-Language")
    }

    fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self(text.to_owned()))
    }

    fn display(&self) -> header::HeaderValue {
        header::HeaderValue::new(Self::name(), self.0.clone())
    }
}
