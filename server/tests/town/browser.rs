//! What does somebody do with a browser?
//!
//! Cookies are kept as a browser keeps them, forms are sent with what the page wrote into them. No script runs.

use crate::town::TestTown;
use amanat::{
    http,
    sign_in::{
        factor,
        joining::{Enrolled, enrol},
    },
};
use amanat_core::{
    guard::Post,
    values::{AccountId, Moment, Span},
};
use axum::{
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode, header},
};
use std::{cell::RefCell, collections::BTreeMap};
use tower::ServiceExt;

/// The second factor of everyone whom `employs` sets up, and their password.
pub const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
pub const PASSWORD: &str = "four horses cross the river";
const MAX_PAGE_BYTES: usize = 16 << 20;

/// A page that came.
pub struct Page {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
    pub bytes: Vec<u8>,
}

impl Page {
    /// Where it sends the browser.
    pub fn to(&self) -> &str {
        self.headers.get(header::LOCATION).map_or("", |v| v.to_str().unwrap())
    }

    pub fn says(&self, words: &str) -> bool {
        self.text.contains(words)
    }

    /// What the page's forms send along under this name, unseen.
    pub fn hidden(&self, name: &str) -> String {
        let start = format!("type=\"hidden\" name=\"{name}\" value=\"");
        let at = self.text.find(&start).unwrap_or_else(|| panic!("no {name} in {}", self.text));
        let rest = &self.text[at + start.len()..];
        rest[..rest.find('"').unwrap()].replace("&quot;", "\"").replace("&amp;", "&")
    }
}

/// Somebody's browser.
pub struct Browser<'a> {
    pub town: &'a TestTown,
    cookies: RefCell<BTreeMap<String, String>>,
}

impl<'a> Browser<'a> {
    pub fn new(town: &'a TestTown) -> Self {
        Self { town, cookies: RefCell::default() }
    }

    pub fn get(&self, path: &str) -> Page {
        self.send("GET", path, &[])
    }

    /// Sends a form as it stands.
    pub fn post(&self, path: &str, form: &[(&str, &str)]) -> Page {
        self.send("POST", path, form)
    }

    /// Sends a form of this session's pages, its token taken from `on`.
    pub fn fills(&self, on: &str, path: &str, form: &[(&str, &str)]) -> Page {
        let token = self.get(on).hidden("form_token");
        let mut all = vec![("form_token", token.as_str())];
        all.extend(form);
        self.post(path, &all)
    }

    /// Sends a form with one file, its token taken from `on`.
    pub fn uploads(&self, on: &str, path: &str, form: &[(&str, &str)], file: (&str, &[u8])) -> Page {
        let token = self.get(on).hidden("form_token");
        let mut body = Vec::new();
        for (name, value) in [("form_token", token.as_str())].iter().chain(form) {
            let part = format!("--B\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend(part.as_bytes());
        }
        let (name, bytes) = file;
        let part = format!("--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n");
        body.extend(part.as_bytes());
        body.extend(b"Content-Type: image/png\r\n\r\n");
        body.extend(bytes);
        body.extend(b"\r\n--B--\r\n");
        self.send_as("POST", path, "multipart/form-data; boundary=B", body)
    }

    fn send(&self, method: &str, path: &str, form: &[(&str, &str)]) -> Page {
        let body: Vec<String> = form.iter().map(|(n, v)| format!("{n}={}", encode(v))).collect();
        self.send_as(method, path, "application/x-www-form-urlencoded", body.join("&").into_bytes())
    }

    fn send_as(&self, method: &str, path: &str, kind: &str, body: Vec<u8>) -> Page {
        let cookies: Vec<String> = self.cookies.borrow().iter().map(|(n, v)| format!("{n}={v}")).collect();
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "localhost:8080")
            .header("sec-fetch-site", "same-origin")
            .header(header::ACCEPT_LANGUAGE, "en")
            .header(header::USER_AGENT, "Story/1.0")
            .header(header::COOKIE, cookies.join("; "))
            .header(header::CONTENT_TYPE, kind)
            .body(Body::from(body))
            .unwrap();
        let answer = http::router(self.town.town.clone());
        self.town.wait(async {
            let (parts, body) = answer.oneshot(request).await.unwrap().into_parts();
            self.keep(&parts.headers);
            let text = to_bytes(body, MAX_PAGE_BYTES).await.unwrap();
            Page {
                status: parts.status,
                headers: parts.headers,
                text: String::from_utf8_lossy(&text).into_owned(),
                bytes: text.to_vec(),
            }
        })
    }

    fn keep(&self, headers: &HeaderMap) {
        for line in headers.get_all(header::SET_COOKIE) {
            let (pair, rest) = line.to_str().unwrap().split_once(';').unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            let mut cookies = self.cookies.borrow_mut();
            match rest.contains("Max-Age=0") {
                true => cookies.remove(name),
                false => cookies.insert(name.to_owned(), value.to_owned()),
            };
        }
    }

    /// What the browser keeps under this name.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.borrow().get(name).cloned()
    }

    /// Puts back what it kept before.
    pub fn keeps(&self, name: &str, value: &str) {
        self.cookies.borrow_mut().insert(name.to_owned(), value.to_owned());
    }

    pub fn forgets(&self, name: &str) {
        self.cookies.borrow_mut().remove(name);
    }

    /// Comes in with password and code, after the code that was used before has gone by.
    pub fn signs_in(&self, name: &str) -> Page {
        self.later(30);
        let form = [("name", name), ("password", PASSWORD), ("code", &self.code())];
        let page = self.post("/sign-in", &form);
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text);
        page
    }

    pub fn code(&self) -> String {
        factor::code_at(SECRET, self.town.town.gate().clock().now()).unwrap()
    }

    pub fn later(&self, seconds: i64) {
        self.town.town.clock().set(self.town.town.now() + Span::from_secs(seconds));
    }
}

/// Somebody with an account, a password and a second factor.
pub fn employs(town: &TestTown, sign_in: &str, role: &str, unit: &str) -> AccountId {
    employs_with(town, sign_in, role, unit, &[])
}

/// The same of somebody of whom more is known.
pub fn employs_with(
    town: &TestTown,
    sign_in: &str,
    role: &str,
    unit: &str,
    attributes: &[&str],
) -> AccountId {
    let who = Enrolled {
        name: format!("{sign_in} خان"),
        sign_in: sign_in.into(),
        password: PASSWORD.into(),
        second_factor: SECRET.into(),
        rank: "inspector".into(),
        attributes: attributes.iter().map(|a| (*a).to_owned()).collect(),
        posts: vec![Post {
            role: role.into(),
            unit: unit.parse().unwrap(),
            from: Moment::from_millis(0),
            until: None,
            acting: false,
        }],
    };
    town.wait(enrol(town.town.record(), town.town.gate(), who, town.town.now())).unwrap()
}

fn encode(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}
