//! What does a CAP message hold?
//!
//! Text as it stands in the message, closed words included: whether it is right is for `check` to say, with the place.

/// One message: CAP's `alert`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// What its sender calls it; unique for the sender.
    pub identifier: String,
    /// Who sends it; unique in the world.
    pub sender: String,
    /// When.
    pub sent: String,
    /// Whether it is meant.
    pub status: String,
    /// What it does.
    pub msg_type: String,
    /// Who or what made it.
    pub source: Option<String>,
    /// For whom it is.
    pub scope: String,
    /// By what rule it is restricted.
    pub restriction: Option<String>,
    /// To whom it is private; separated by spaces, each with spaces in quotation marks.
    pub addresses: Option<String>,
    /// Codes of profiles.
    pub code: Vec<String>,
    /// What it is good for, as said by who cancels, exercises or reports an error.
    pub note: Option<String>,
    /// The messages that it is about: `sender,identifier,sent`, separated by spaces.
    pub references: Option<String>,
    /// Incidents that it is about; separated by spaces.
    pub incidents: Option<String>,
    /// What is said, a block for each language.
    pub info: Vec<Block>,
}

/// What is said in one language: CAP's `info`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Block {
    /// The language, by RFC 3066; absent: `en-US`.
    pub language: Option<String>,
    /// Of what kinds the event is.
    pub category: Vec<String>,
    /// What it is.
    pub event: String,
    /// What people should do.
    pub response: Vec<String>,
    /// How soon.
    pub urgency: String,
    /// How bad.
    pub severity: String,
    /// How sure.
    pub certainty: String,
    /// For whom it is meant.
    pub audience: Option<String>,
    /// What others call the event.
    pub event_code: Vec<Named>,
    /// Since when it holds; absent: since it was sent.
    pub effective: Option<String>,
    /// When it begins.
    pub onset: Option<String>,
    /// Until when it holds.
    pub expires: Option<String>,
    /// Who says so, for people.
    pub sender_name: Option<String>,
    /// In a few words.
    pub headline: Option<String>,
    /// What it is, in full.
    pub description: Option<String>,
    /// What to do.
    pub instruction: Option<String>,
    /// Where more is said.
    pub web: Option<String>,
    /// Whom to ask.
    pub contact: Option<String>,
    /// More, for programs.
    pub parameter: Vec<Named>,
    /// Files.
    pub resource: Vec<Resource>,
    /// Where.
    pub area: Vec<Area>,
}

/// A name and a value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// CAP's `valueName`.
    pub name: String,
    /// CAP's `value`.
    pub value: String,
}

/// A file that goes with a block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resource {
    /// What it shows.
    pub desc: String,
    /// Its MIME type.
    pub mime: String,
    /// Its bytes.
    pub size: Option<String>,
    /// Where it is.
    pub uri: Option<String>,
    /// Itself, in base64.
    pub deref: Option<String>,
    /// Its SHA-1.
    pub digest: Option<String>,
}

/// Where it holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// In words.
    pub desc: String,
    /// Outlines: `lat,lon` pairs separated by spaces, the last the same as the first.
    pub polygon: Vec<String>,
    /// Circles: `lat,lon radius`, in kilometres.
    pub circle: Vec<String>,
    /// What others call the area.
    pub geocode: Vec<Named>,
    /// From which height on, in feet.
    pub altitude: Option<String>,
    /// Up to which height, in feet.
    pub ceiling: Option<String>,
}

/// One message that another is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reference {
    /// Its sender.
    pub sender: String,
    /// What its sender calls it.
    pub identifier: String,
    /// When it was sent, as it says.
    pub sent: String,
}

impl Message {
    /// The messages that it is about; `None` in place of one that is not written as three parts.
    pub fn referred(&self) -> Vec<Option<Reference>> {
        let all = self.references.as_deref().unwrap_or_default();
        all.split_whitespace().map(Reference::of).collect()
    }
}

impl Reference {
    fn of(text: &str) -> Option<Reference> {
        let mut parts = text.split(',').map(str::to_owned);
        let (sender, identifier, sent) = (parts.next()?, parts.next()?, parts.next()?);
        let is_whole = parts.next().is_none() && !sender.is_empty() && !identifier.is_empty();
        is_whole.then_some(Reference { sender, identifier, sent })
    }

    /// As CAP writes it.
    pub fn text(&self) -> String {
        format!("{},{},{}", self.sender, self.identifier, self.sent)
    }
}
