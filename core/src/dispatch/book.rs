//! What does the folder `dispatch/` say, once it is read?

use super::words::{Caution, PlaceKind, Priority, Setting};
use crate::positions::fence::Watched;
use crate::values::{AgencyId, IncidentTypeId, Names, Span, UnitId, UnitTypeId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Whether somebody may have to force a way in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Entry {
    /// No.
    Ordinary,
    /// Yes: those who may do so are sent only once there is a call-back or a second source.
    Armed,
}

/// How near two incidents of one type are perhaps the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Near {
    /// In metres.
    pub metres: u32,
    /// In time.
    pub within: Span,
}

/// By when somebody should be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Targets {
    /// In a town.
    pub urban: Span,
    /// In open country.
    pub rural: Span,
}

impl Targets {
    /// The one of a setting.
    pub fn of(&self, setting: Setting) -> Span {
        match setting {
            Setting::Urban => self.urban,
            Setting::Rural => self.rural,
        }
    }
}

/// A type of incident.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IncidentType {
    /// Its word.
    pub id: IncidentTypeId,
    /// Its name in each language.
    pub names: Names,
    /// How urgent it is where nobody says otherwise.
    pub priority: Priority,
    /// What whoever goes there is told at once.
    pub cautions: BTreeSet<Caution>,
    /// Whether somebody may have to force a way in.
    pub entry: Entry,
    /// When two of it are perhaps the same.
    pub near: Near,
    /// Its own targets; without, those of the room.
    #[serde(default)]
    pub arrival: Option<Targets>,
}

/// A type of field unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitType {
    /// Its word.
    pub id: UnitTypeId,
    /// Its name in each language.
    pub names: Names,
    /// How fast it goes where no road network is loaded.
    pub speed_kmh: u16,
    /// Whether it may force a way in.
    pub armed_entry: bool,
    /// Whose work it can do as well.
    #[serde(default)]
    pub also: BTreeSet<UnitTypeId>,
}

/// One thing that a run card asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// Which type of unit.
    pub unit: UnitTypeId,
    /// How many.
    pub count: u8,
    /// What its crew must have.
    #[serde(default)]
    pub attributes: BTreeSet<String>,
}

/// What is sent, and who is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// For which type.
    #[serde(rename = "type")]
    pub kind: IncidentTypeId,
    /// At which kind of place; without: at any.
    #[serde(default)]
    pub place: Option<PlaceKind>,
    /// From which alarm level on.
    pub level: u8,
    /// What is needed.
    pub need: Vec<Need>,
    /// Who is told.
    #[serde(default)]
    pub notify: Vec<AgencyId>,
}

/// How an agency is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PublicWay {
    /// By telephone.
    Phone,
    /// By radio.
    Radio,
    /// It has people who sign in here.
    Here,
}

/// An agency that is told or takes over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agency {
    /// Its word.
    pub id: AgencyId,
    /// Its name in each language.
    pub names: Names,
    /// How it is told.
    pub by: PublicWay,
    /// Its number, where it is told by telephone.
    #[serde(default)]
    pub phone: Option<String>,
    /// Its unit, where its people sign in here.
    #[serde(default)]
    pub unit: Option<UnitId>,
}

/// How often a unit is asked whether it is well.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Welfare {
    /// While it is on its way.
    pub en_route: Span,
    /// While it is there.
    pub on_scene: Span,
    /// How long it has to answer.
    pub answer: Span,
}

/// What a control room promises.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Room {
    /// Within which time a signal should be claimed.
    pub claim: Span,
    /// Within which time somebody should be sent.
    pub processing: Span,
    /// Within which time a unit should answer that it was sent.
    pub acknowledge: Span,
    /// How often a unit is asked whether it is well.
    pub welfare: Welfare,
    /// From which age on a position is not trusted.
    pub stale: Span,
    /// From which age on a unit is lost from sight.
    pub lost: Span,
    /// How long it is remembered where a unit was, unless that belongs to an incident.
    pub trail: Span,
    /// Whose ground is watched: that a unit enters or leaves it is told.
    #[serde(default)]
    pub fences: Vec<Watched>,
    /// How far away a unit is still thought of, in metres.
    pub radius_m: u32,
    /// How much longer the road is than a straight line, in percent.
    pub detour_percent: u16,
    /// By when somebody should be there.
    pub arrival: Targets,
    /// The same for some districts.
    #[serde(default)]
    pub districts: BTreeMap<UnitId, Targets>,
    /// Units whose ground is a town; any other is open country.
    #[serde(default)]
    pub towns: BTreeSet<UnitId>,
}

impl Default for Room {
    /// What holds where nothing was adopted.
    fn default() -> Self {
        Self {
            claim: Span::from_secs(15),
            processing: Span::from_secs(60),
            acknowledge: Span::from_secs(60),
            welfare: Welfare {
                en_route: Span::from_mins(30),
                on_scene: Span::from_mins(15),
                answer: Span::from_mins(2),
            },
            stale: Span::from_secs(180),
            lost: Span::from_mins(15),
            trail: Span::from_mins(30),
            fences: Vec::new(),
            radius_m: 30_000,
            detour_percent: 130,
            arrival: Targets { urban: Span::from_mins(15), rural: Span::from_mins(20) },
            districts: BTreeMap::new(),
            towns: BTreeSet::new(),
        }
    }
}

/// Everything that `dispatch/` says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Book {
    pub(super) types: Vec<IncidentType>,
    pub(super) unit_types: Vec<UnitType>,
    pub(super) attributes: Vec<(String, Names)>,
    pub(super) agencies: Vec<Agency>,
    pub(super) cards: Vec<Card>,
    pub(super) usual: Room,
    pub(super) rooms: BTreeMap<UnitId, Room>,
    pub(super) edition: String,
}

impl Book {
    /// The types of incidents, in the order of the file.
    pub fn types(&self) -> &[IncidentType] {
        &self.types
    }

    /// One type of incident.
    pub fn incident_type(&self, id: &IncidentTypeId) -> Option<&IncidentType> {
        self.types.iter().find(|each| each.id == *id)
    }

    /// The types of field units, in the order of the file.
    pub fn unit_types(&self) -> &[UnitType] {
        &self.unit_types
    }

    /// One type of field unit.
    pub fn unit_type(&self, id: &UnitTypeId) -> Option<&UnitType> {
        self.unit_types.iter().find(|each| each.id == *id)
    }

    /// What a crew can have, with its name in each language.
    pub fn attributes(&self) -> &[(String, Names)] {
        &self.attributes
    }

    /// Whether a crew can have this.
    pub fn is_attribute(&self, word: &str) -> bool {
        self.attributes.iter().any(|(each, _)| each == word)
    }

    /// The agencies that are told or take over.
    pub fn agencies(&self) -> &[Agency] {
        &self.agencies
    }

    /// One agency.
    pub fn agency(&self, id: &AgencyId) -> Option<&Agency> {
        self.agencies.iter().find(|each| each.id == *id)
    }

    /// What a room promises.
    pub fn room(&self, unit: &UnitId) -> &Room {
        self.rooms.get(unit).unwrap_or(&self.usual)
    }

    /// What is sent: the card of this kind of place before the one of any, the highest level that is not above.
    pub fn card(&self, kind: &IncidentTypeId, place: PlaceKind, level: u8) -> Option<&Card> {
        let fits =
            |card: &&Card| card.kind == *kind && card.level <= level && card.place.is_none_or(|p| p == place);
        self.cards.iter().filter(fits).max_by_key(|card| (card.level, card.place.is_some()))
    }

    /// Every card, in the order of the file.
    pub fn cards(&self) -> &[Card] {
        &self.cards
    }

    /// By when somebody should be there after they were sent.
    pub fn arrival(
        &self,
        room: &UnitId,
        district: Option<&UnitId>,
        kind: Option<&IncidentTypeId>,
        setting: Setting,
    ) -> Span {
        let own = kind.and_then(|kind| self.incident_type(kind)?.arrival);
        let rules = self.room(room);
        let district = district.and_then(|district| rules.districts.get(district).copied());
        own.or(district).unwrap_or(rules.arrival).of(setting)
    }

    /// Which edition: the digest of the files.
    pub fn edition(&self) -> &str {
        &self.edition
    }
}
