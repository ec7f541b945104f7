//! Which elements does an XML text have?
//!
//! Small and bounded: no document type, no entities but the five of XML, no more elements and no more depth than a
//! warning can need. What is in another namespace, such as a signature, is passed over.

use quick_xml::{
    NsReader,
    events::{BytesRef, Event},
    name::ResolveResult,
};

/// The deepest nesting.
const MAX_DEPTH: usize = 8;
/// The most elements.
const MAX_ELEMENTS: usize = 20_000;

/// One element with what is in it.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Element {
    pub name: String,
    pub text: String,
    pub children: Vec<Element>,
}

/// Why a text is no tree of ours; each a word for `read::NotRead`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Broken {
    NotXml,
    HasDocumentType,
    TooMuch,
    Namespace,
}

/// The root element, its namespace, and whether something of another namespace was passed over.
pub(super) fn tree(text: &str) -> Result<(Element, String, bool), Broken> {
    let mut reader = NsReader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    let mut growing = Growing::default();
    loop {
        let (space, event) = reader.read_resolved_event().map_err(|_| Broken::NotXml)?;
        let space = match space {
            ResolveResult::Bound(space) => Some(space.0.to_owned()),
            _ => None,
        };
        match event {
            Event::Start(start) => growing.begin(start.local_name().as_ref(), space)?,
            Event::End(_) => growing.end()?,
            Event::Text(text) => growing.say(&text.xml10_content())?,
            Event::CData(text) => growing.say(&text.xml10_content())?,
            Event::GeneralRef(named) => growing.say(&meant(&named).ok_or(Broken::NotXml)?)?,
            Event::DocType(_) => return Err(Broken::HasDocumentType),
            Event::Eof => return growing.whole(),
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

#[derive(Default)]
struct Growing {
    open: Vec<Element>,
    root: Option<Element>,
    space: Option<String>,
    passed_over: usize,
    is_signed: bool,
    elements: usize,
}

impl Growing {
    fn begin(&mut self, name: &str, space: Option<String>) -> Result<(), Broken> {
        self.elements += 1;
        if self.elements > MAX_ELEMENTS || self.open.len() + self.passed_over >= MAX_DEPTH + 16 {
            return Err(Broken::TooMuch);
        }
        if self.passed_over > 0 {
            self.passed_over += 1;
            return Ok(());
        }
        if self.open.is_empty() {
            if self.root.is_some() {
                return Err(Broken::NotXml);
            }
            self.space = Some(space.ok_or(Broken::Namespace)?);
        } else if space != self.space {
            (self.passed_over, self.is_signed) = (1, true);
            return Ok(());
        }
        if self.open.len() >= MAX_DEPTH {
            return Err(Broken::TooMuch);
        }
        self.open.push(Element { name: name.to_owned(), ..Element::default() });
        Ok(())
    }

    fn end(&mut self) -> Result<(), Broken> {
        if self.passed_over > 0 {
            self.passed_over -= 1;
            return Ok(());
        }
        let mut done = self.open.pop().ok_or(Broken::NotXml)?;
        done.text = done.text.trim().to_owned();
        match self.open.last_mut() {
            Some(parent) => parent.children.push(done),
            None => self.root = Some(done),
        }
        Ok(())
    }

    fn say(&mut self, text: &str) -> Result<(), Broken> {
        match self.open.last_mut() {
            Some(element) if self.passed_over == 0 => element.text.push_str(text),
            None if !text.trim().is_empty() => return Err(Broken::NotXml),
            _ => {}
        }
        Ok(())
    }

    fn whole(self) -> Result<(Element, String, bool), Broken> {
        if !self.open.is_empty() {
            return Err(Broken::NotXml);
        }
        let (root, space) = self.root.zip(self.space).ok_or(Broken::NotXml)?;
        Ok((root, space, self.is_signed))
    }
}

/// What `&amp;` and its like mean; no text of ours names anything else.
fn meant(named: &BytesRef<'_>) -> Option<String> {
    if let Ok(Some(letter)) = named.resolve_char_ref() {
        return Some(letter.to_string());
    }
    let text = match &**named {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => return None,
    };
    Some(text.to_owned())
}
