//! How is a message written as CAP 1.2?
//!
//! In the order of the standard, indented, without a document type; what XML cannot hold is left out of the text.

use super::model::{Area, Block, Message, Named, Resource};
use quick_xml::escape::escape;

/// The namespace of CAP 1.2.
pub const NAMESPACE: &str = "urn:oasis:names:tc:emergency:cap:1.2";

/// The message as a text that stands alone.
pub fn write(message: &Message) -> String {
    let mut out = Out { text: String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"), depth: 0 };
    out.text.push_str(&format!("<alert xmlns=\"{NAMESPACE}\">\n"));
    out.depth = 1;
    out.line("identifier", &message.identifier);
    out.line("sender", &message.sender);
    out.line("sent", &message.sent);
    out.line("status", &message.status);
    out.line("msgType", &message.msg_type);
    out.maybe("source", message.source.as_deref());
    out.line("scope", &message.scope);
    out.maybe("restriction", message.restriction.as_deref());
    out.maybe("addresses", message.addresses.as_deref());
    out.lines("code", &message.code);
    out.maybe("note", message.note.as_deref());
    out.maybe("references", message.references.as_deref());
    out.maybe("incidents", message.incidents.as_deref());
    for block in &message.info {
        out.within("info", |out| info(out, block));
    }
    out.text.push_str("</alert>\n");
    out.text
}

struct Out {
    text: String,
    depth: usize,
}

impl Out {
    fn line(&mut self, name: &str, said: &str) {
        let said: String = said.chars().filter(|c| is_of_xml(*c)).collect();
        self.text.push_str(&format!(
            "{}<{name}>{}</{name}>\n",
            "  ".repeat(self.depth),
            escape(said.as_str())
        ));
    }

    fn lines(&mut self, name: &str, said: &[String]) {
        said.iter().for_each(|each| self.line(name, each));
    }

    fn maybe(&mut self, name: &str, said: Option<&str>) {
        // Of what XML cannot hold nothing is left, and an empty element is no text.
        let is_text = |said: &&str| said.chars().any(|c| is_of_xml(c) && !c.is_whitespace());
        if let Some(said) = said.filter(is_text) {
            self.line(name, said);
        }
    }

    fn within(&mut self, name: &str, inner: impl FnOnce(&mut Out)) {
        let indent = "  ".repeat(self.depth);
        self.text.push_str(&format!("{indent}<{name}>\n"));
        self.depth += 1;
        inner(self);
        self.depth -= 1;
        self.text.push_str(&format!("{indent}</{name}>\n"));
    }
}

fn info(out: &mut Out, block: &Block) {
    out.maybe("language", block.language.as_deref());
    out.lines("category", &block.category);
    out.line("event", &block.event);
    out.lines("responseType", &block.response);
    out.line("urgency", &block.urgency);
    out.line("severity", &block.severity);
    out.line("certainty", &block.certainty);
    out.maybe("audience", block.audience.as_deref());
    named(out, "eventCode", &block.event_code);
    out.maybe("effective", block.effective.as_deref());
    out.maybe("onset", block.onset.as_deref());
    out.maybe("expires", block.expires.as_deref());
    out.maybe("senderName", block.sender_name.as_deref());
    out.maybe("headline", block.headline.as_deref());
    out.maybe("description", block.description.as_deref());
    out.maybe("instruction", block.instruction.as_deref());
    out.maybe("web", block.web.as_deref());
    out.maybe("contact", block.contact.as_deref());
    named(out, "parameter", &block.parameter);
    block.resource.iter().for_each(|each| out.within("resource", |out| resource(out, each)));
    block.area.iter().for_each(|each| out.within("area", |out| area(out, each)));
}

fn named(out: &mut Out, name: &str, all: &[Named]) {
    for each in all {
        out.within(name, |out| {
            out.line("valueName", &each.name);
            out.line("value", &each.value);
        });
    }
}

fn resource(out: &mut Out, each: &Resource) {
    out.line("resourceDesc", &each.desc);
    out.line("mimeType", &each.mime);
    out.maybe("size", each.size.as_deref());
    out.maybe("uri", each.uri.as_deref());
    out.maybe("derefUri", each.deref.as_deref());
    out.maybe("digest", each.digest.as_deref());
}

fn area(out: &mut Out, each: &Area) {
    out.line("areaDesc", &each.desc);
    out.lines("polygon", &each.polygon);
    out.lines("circle", &each.circle);
    named(out, "geocode", &each.geocode);
    out.maybe("altitude", each.altitude.as_deref());
    out.maybe("ceiling", each.ceiling.as_deref());
}

/// XML 1.0 has no place for most control characters, escaped or not.
fn is_of_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}
