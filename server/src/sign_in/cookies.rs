//! What does a browser keep for us?
//!
//! Over https the names begin with `__Host-`: the browser then refuses them without `Secure`, from another host of
//! the domain, or for a part of the site. A browser refuses `Secure` over plain http, where only a demo on the same
//! machine runs; there the names go without the prefix.
//!
//! Invariant: a session's cookie is never readable by script and never sent along from another site's form.

use axum::http::{HeaderMap, HeaderValue, header};

/// Which cookie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cookie {
    /// Who is signed in.
    Session,
    /// That somebody signed in from this browser before.
    Device,
    /// What is remembered while the force's own sign-in is asked.
    Openid,
}

impl Cookie {
    fn name(self, secure: bool) -> &'static str {
        match (self, secure) {
            (Cookie::Session, true) => "__Host-session",
            (Cookie::Session, false) => "session",
            (Cookie::Device, true) => "__Host-device",
            (Cookie::Device, false) => "device",
            (Cookie::Openid, true) => "__Host-openid",
            (Cookie::Openid, false) => "openid",
        }
    }

    /// A session lasts as long as the browser is open, at most; a browser is known for ninety days,
    /// and an answer of the force's own sign-in is awaited for minutes (`asked`).
    fn life(self) -> &'static str {
        match self {
            Cookie::Session => "",
            Cookie::Device => "; Max-Age=7776000",
            Cookie::Openid => "; Max-Age=900",
        }
    }

    /// What the browser sent, if it sent exactly one.
    pub fn read(self, headers: &HeaderMap, secure: bool) -> Option<String> {
        let lines = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
        let pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
        let mut values = pairs.filter(|(name, _)| *name == self.name(secure)).map(|(_, value)| value);
        let value = values.next()?;
        // Two of one name: somebody planted one. None counts.
        values.next().is_none().then(|| value.to_owned())
    }

    /// Asks the browser to keep it.
    pub fn keep(self, value: &str, secure: bool, headers: &mut HeaderMap) {
        // Whoever comes back from the force's own sign-in comes from another site.
        let site = if self == Cookie::Device { "Strict" } else { "Lax" };
        let guard = if secure { "; Secure" } else { "" };
        let line =
            format!("{}={value}; Path=/; HttpOnly; SameSite={site}{guard}{}", self.name(secure), self.life());
        if let Ok(line) = HeaderValue::from_str(&line) {
            headers.append(header::SET_COOKIE, line);
        }
    }

    /// Asks the browser to forget it.
    pub fn forget(self, secure: bool, headers: &mut HeaderMap) {
        let guard = if secure { "; Secure" } else { "" };
        let line = format!("{}=; Path=/; HttpOnly; SameSite=Lax{guard}; Max-Age=0", self.name(secure));
        if let Ok(line) = HeaderValue::from_str(&line) {
            headers.append(header::SET_COOKIE, line);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn over_https_the_cookie_is_bound_to_the_host_and_hidden_from_script() {
        let mut headers = HeaderMap::new();
        Cookie::Session.keep("t", true, &mut headers);
        let line = headers[header::SET_COOKIE].to_str().unwrap();
        assert_eq!(line, "__Host-session=t; Path=/; HttpOnly; SameSite=Lax; Secure");
    }

    #[test]
    fn a_planted_second_cookie_makes_neither_count() {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, HeaderValue::from_static("lang=ur; session=a"));
        assert_eq!(Cookie::Session.read(&headers, false).as_deref(), Some("a"));
        assert_eq!(Cookie::Session.read(&headers, true), None);
        headers.append(header::COOKIE, HeaderValue::from_static("session=b"));
        assert_eq!(Cookie::Session.read(&headers, false), None);
    }
}
