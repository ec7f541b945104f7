//! What went wrong with the database, and may it have happened all the same?
//!
//! Of what the server says its sentence and its code are kept, never its details: they quote what was written.

use crate::store::StoreError;
use std::fmt;
use tokio_postgres::error::SqlState;

/// What went wrong.
#[derive(Debug)]
pub struct Trouble {
    said: String,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Out of reach, or no primary any more: what was asked last may have happened.
    Lost,
    /// Somebody answers whose certificate is not believed: out of reach as well, and no waiting mends it.
    Unbelieved,
    /// Damaged, full, its disk refuses, or this node's time is over.
    Final,
    /// A rule of the tables forbids it: nothing of it happened.
    Rule,
    /// Anything else: nothing of it happened.
    Refused,
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said)
    }
}

impl std::error::Error for Trouble {}

impl Trouble {
    pub(crate) fn is_lost(&self) -> bool {
        matches!(self.kind, Kind::Lost | Kind::Unbelieved)
    }

    /// Whether nobody answers who could: that may be different in a moment.
    pub(crate) fn is_absence(&self) -> bool {
        self.kind == Kind::Lost
    }

    pub(crate) fn is_final(&self) -> bool {
        self.kind == Kind::Final
    }
}

impl Trouble {
    pub(super) fn is_rule(&self) -> bool {
        self.kind == Kind::Rule
    }
}

/// Nothing came back.
pub(super) fn lost(said: &str) -> Trouble {
    Trouble { said: said.to_owned(), kind: Kind::Lost }
}

/// The log ended, or got another key or name, while this node ran.
pub(super) fn turned() -> Trouble {
    let said = "this log ended, or got another key or name, since this node was started: start it again";
    Trouble { said: said.to_owned(), kind: Kind::Final }
}

/// Something of ours.
pub(super) fn own(said: &str) -> Trouble {
    Trouble { said: said.to_owned(), kind: Kind::Refused }
}

impl From<tokio_postgres::Error> for StoreError {
    fn from(error: tokio_postgres::Error) -> Self {
        Trouble::of(&error).into()
    }
}

impl Trouble {
    fn of(error: &tokio_postgres::Error) -> Self {
        match error.as_db_error() {
            Some(said) => {
                let kind = kind_of(said.code());
                Self { said: format!("{} ({})", said.message(), said.code().code()), kind }
            }
            None => {
                let cause = std::error::Error::source(error);
                let kind = match cause.and_then(|cause| cause.downcast_ref::<std::io::Error>()) {
                    Some(io) => kind_of_io(io),
                    None if error.is_closed() => Kind::Lost,
                    None => Kind::Refused,
                };
                Self {
                    said: cause.map_or_else(|| error.to_string(), |cause| format!("{error}: {cause}")),
                    kind,
                }
            }
        }
    }
}

/// Of what a connection died.
fn kind_of_io(error: &std::io::Error) -> Kind {
    match error.get_ref().is_some_and(|cause| cause.is::<rustls::Error>()) {
        true => Kind::Unbelieved,
        false => Kind::Lost,
    }
}

fn kind_of(code: &SqlState) -> Kind {
    let lost = [
        SqlState::ADMIN_SHUTDOWN,
        SqlState::CRASH_SHUTDOWN,
        SqlState::CANNOT_CONNECT_NOW,
        SqlState::DATABASE_DROPPED,
        SqlState::READ_ONLY_SQL_TRANSACTION,
        SqlState::IDLE_IN_TRANSACTION_SESSION_TIMEOUT,
        SqlState::TOO_MANY_CONNECTIONS,
    ];
    // 40: two were in each other's way, and this one gave way; it may be tried again like one that was lost.
    if lost.contains(code) || ["08", "40"].iter().any(|class| code.code().starts_with(class)) {
        return Kind::Lost;
    }
    if code.code().starts_with("23") {
        return Kind::Rule;
    }
    // Internal errors and damage; errors of the server's own system; a full disk.
    let is_final =
        code.code().starts_with("XX") || code.code().starts_with("58") || *code == SqlState::DISK_FULL;
    if is_final { Kind::Final } else { Kind::Refused }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_not_there_yet_is_waited_for_and_who_is_not_believed_is_not() {
        let trouble = |kind| Trouble { said: String::new(), kind };
        let refused = std::io::Error::from(std::io::ErrorKind::ConnectionRefused);
        let forged = rustls::Error::InvalidCertificate(rustls::CertificateError::UnknownIssuer);
        let forged = std::io::Error::new(std::io::ErrorKind::InvalidData, forged);
        let waits = |kind| (trouble(kind).is_absence(), trouble(kind).is_lost());
        assert_eq!(waits(kind_of_io(&refused)), (true, true));
        assert_eq!(waits(kind_of_io(&forged)), (false, true));
        // It starts, it only follows; a password, a name or a database that is wrong.
        for code in ["57P03", "25006", "53300"] {
            assert_eq!(waits(kind_of(&SqlState::from_code(code))), (true, true), "{code}");
        }
        for code in ["28P01", "28000", "3D000", "42501"] {
            assert_eq!(waits(kind_of(&SqlState::from_code(code))), (false, false), "{code}");
        }
    }

    #[test]
    fn what_may_have_happened_is_told_from_what_did_not() {
        for (code, kind) in [
            ("57P01", Kind::Lost),
            ("08006", Kind::Lost),
            ("25006", Kind::Lost),
            ("40P01", Kind::Lost),
            ("XX001", Kind::Final),
            ("53100", Kind::Final),
            ("23505", Kind::Rule),
            ("57014", Kind::Refused),
        ] {
            assert_eq!(kind_of(&SqlState::from_code(code)), kind, "{code}");
        }
    }
}
