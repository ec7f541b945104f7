//! What does a text of CAP say?
//!
//! Reads 1.2, and 1.1 and 1.0, which some still send. What is missing, twice, unknown or out of order is a finding
//! with its place; the rest is read.

use super::{
    check::{Finding, Wrong},
    model::{Area, Block, Message, Named, Resource},
    tree::{Broken, Element, tree},
    write::NAMESPACE,
};

/// The longest text that is read.
pub const MAX_BYTES: usize = 2 * 1024 * 1024;

/// Which edition of the standard a text says it is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// 1.2 of 2010.
    V12,
    /// 1.1 of 2005.
    V11,
    /// 1.0 of 2004.
    V10,
}

/// A text that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// What it says.
    pub message: Message,
    /// Its edition.
    pub version: Version,
    /// Whether something of another namespace was in it, such as a signature; it was not looked at.
    pub is_signed: bool,
    /// What is wrong with its form; `check` says what is wrong with what it says.
    pub findings: Vec<Finding>,
}

/// It is no such text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotRead {
    /// Longer than the limit, or nested deeper.
    #[error("too long or too deep")]
    TooMuch,
    /// No XML, or not UTF-8.
    #[error("not XML")]
    NotXml,
    /// It has a document type, which could name other files.
    #[error("it has a document type")]
    HasDocumentType,
    /// XML of something else.
    #[error("not a CAP alert")]
    NotCap,
}

/// Reads a text.
pub fn read(text: &[u8]) -> Result<Received, NotRead> {
    if text.len() > MAX_BYTES {
        return Err(NotRead::TooMuch);
    }
    let text = std::str::from_utf8(text).map_err(|_| NotRead::NotXml)?;
    let (root, space, is_signed) = tree(text).map_err(|broken| match broken {
        Broken::NotXml => NotRead::NotXml,
        Broken::HasDocumentType => NotRead::HasDocumentType,
        Broken::TooMuch => NotRead::TooMuch,
        Broken::Namespace => NotRead::NotCap,
    })?;
    let version = match space.as_str() {
        NAMESPACE => Version::V12,
        "urn:oasis:names:tc:emergency:cap:1.1" => Version::V11,
        "http://www.incident.com/cap/1.0" => Version::V10,
        _ => return Err(NotRead::NotCap),
    };
    if root.name != "alert" {
        return Err(NotRead::NotCap);
    }
    let mut findings = Vec::new();
    let message = message(Fields::of(root, "alert", ALERT, &mut findings));
    Ok(Received { message, version, is_signed, findings })
}

/// How often an element may stand: at least and at most.
type Often = (&'static str, u8, u8);
const MANY: u8 = u8::MAX;

const ALERT: &[Often] = &[
    ("identifier", 1, 1),
    ("sender", 1, 1),
    ("sent", 1, 1),
    ("status", 1, 1),
    ("msgType", 1, 1),
    ("source", 0, 1),
    ("scope", 1, 1),
    ("restriction", 0, 1),
    ("addresses", 0, 1),
    ("code", 0, MANY),
    ("note", 0, 1),
    ("references", 0, 1),
    ("incidents", 0, 1),
    ("info", 0, MANY),
];
const INFO: &[Often] = &[
    ("language", 0, 1),
    ("category", 1, MANY),
    ("event", 1, 1),
    ("responseType", 0, MANY),
    ("urgency", 1, 1),
    ("severity", 1, 1),
    ("certainty", 1, 1),
    ("audience", 0, 1),
    ("eventCode", 0, MANY),
    ("effective", 0, 1),
    ("onset", 0, 1),
    ("expires", 0, 1),
    ("senderName", 0, 1),
    ("headline", 0, 1),
    ("description", 0, 1),
    ("instruction", 0, 1),
    ("web", 0, 1),
    ("contact", 0, 1),
    ("parameter", 0, MANY),
    ("resource", 0, MANY),
    ("area", 0, MANY),
];
const NAMED: &[Often] = &[("valueName", 1, 1), ("value", 1, 1)];
const RESOURCE: &[Often] = &[
    ("resourceDesc", 1, 1),
    ("mimeType", 1, 1),
    ("size", 0, 1),
    ("uri", 0, 1),
    ("derefUri", 0, 1),
    ("digest", 0, 1),
];
const AREA: &[Often] = &[
    ("areaDesc", 1, 1),
    ("polygon", 0, MANY),
    ("circle", 0, MANY),
    ("geocode", 0, MANY),
    ("altitude", 0, 1),
    ("ceiling", 0, 1),
];

/// The children of an element, taken one name after another.
struct Fields<'a> {
    at: String,
    children: Vec<Element>,
    findings: &'a mut Vec<Finding>,
}

impl<'a> Fields<'a> {
    fn of(element: Element, at: &str, allowed: &[Often], findings: &'a mut Vec<Finding>) -> Self {
        let mut say = |at: String, wrong| findings.push(Finding { at, wrong });
        let mut furthest = 0;
        for child in &element.children {
            let here = format!("{at}.{}", child.name);
            match allowed.iter().position(|(name, ..)| *name == child.name) {
                None => say(here, Wrong::Unknown),
                Some(place) if place < furthest => say(here, Wrong::OutOfOrder),
                Some(place) => furthest = place,
            }
        }
        for (name, least, most) in allowed {
            let count = element.children.iter().filter(|child| child.name == *name).count();
            if count < usize::from(*least) {
                say(format!("{at}.{name}"), Wrong::Missing);
            } else if *most != MANY && count > usize::from(*most) {
                say(format!("{at}.{name}"), Wrong::Twice);
            }
        }
        Self { at: at.to_owned(), children: element.children, findings }
    }

    fn texts(&mut self, name: &str) -> Vec<String> {
        self.elements(name).into_iter().map(|element| element.text).collect()
    }

    fn text(&mut self, name: &str) -> Option<String> {
        self.texts(name).into_iter().next()
    }

    fn needed(&mut self, name: &str) -> String {
        self.text(name).unwrap_or_default()
    }

    fn elements(&mut self, name: &str) -> Vec<Element> {
        let (these, others) =
            std::mem::take(&mut self.children).into_iter().partition(|child| child.name == name);
        self.children = others;
        these
    }

    fn each<T>(&mut self, name: &str, allowed: &[Often], read: fn(Fields<'_>) -> T) -> Vec<T> {
        let elements = self.elements(name);
        let numbered = elements.into_iter().zip(1..);
        numbered
            .map(|(element, number)| {
                let at = format!("{}.{name}[{number}]", self.at);
                read(Fields::of(element, &at, allowed, self.findings))
            })
            .collect()
    }
}

fn message(mut of: Fields<'_>) -> Message {
    Message {
        identifier: of.needed("identifier"),
        sender: of.needed("sender"),
        sent: of.needed("sent"),
        status: of.needed("status"),
        msg_type: of.needed("msgType"),
        source: of.text("source"),
        scope: of.needed("scope"),
        restriction: of.text("restriction"),
        addresses: of.text("addresses"),
        code: of.texts("code"),
        note: of.text("note"),
        references: of.text("references"),
        incidents: of.text("incidents"),
        info: of.each("info", INFO, block),
    }
}

fn block(mut of: Fields<'_>) -> Block {
    Block {
        language: of.text("language"),
        category: of.texts("category"),
        event: of.needed("event"),
        response: of.texts("responseType"),
        urgency: of.needed("urgency"),
        severity: of.needed("severity"),
        certainty: of.needed("certainty"),
        audience: of.text("audience"),
        event_code: of.each("eventCode", NAMED, named),
        effective: of.text("effective"),
        onset: of.text("onset"),
        expires: of.text("expires"),
        sender_name: of.text("senderName"),
        headline: of.text("headline"),
        description: of.text("description"),
        instruction: of.text("instruction"),
        web: of.text("web"),
        contact: of.text("contact"),
        parameter: of.each("parameter", NAMED, named),
        resource: of.each("resource", RESOURCE, resource),
        area: of.each("area", AREA, area),
    }
}

fn named(mut of: Fields<'_>) -> Named {
    Named { name: of.needed("valueName"), value: of.needed("value") }
}

fn resource(mut of: Fields<'_>) -> Resource {
    Resource {
        desc: of.needed("resourceDesc"),
        mime: of.needed("mimeType"),
        size: of.text("size"),
        uri: of.text("uri"),
        deref: of.text("derefUri"),
        digest: of.text("digest"),
    }
}

fn area(mut of: Fields<'_>) -> Area {
    Area {
        desc: of.needed("areaDesc"),
        polygon: of.texts("polygon"),
        circle: of.texts("circle"),
        geocode: of.each("geocode", NAMED, named),
        altitude: of.text("altitude"),
        ceiling: of.text("ceiling"),
    }
}
