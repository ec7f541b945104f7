//! Where on the earth?

use serde::{Deserialize, Serialize};

/// A place in degrees of WGS 84. Always finite and in range.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Raw", into = "Raw")]
pub struct Point {
    lat: f64,
    lon: f64,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
struct Raw {
    lat: f64,
    lon: f64,
}

/// Latitude or longitude is no number or out of range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a place on the earth: latitude is -90 to 90, longitude -180 to 180")]
pub struct BadPoint;

impl Point {
    /// Latitude −90…90 and longitude −180…180, in degrees.
    pub fn new(lat: f64, lon: f64) -> Result<Self, BadPoint> {
        let fits = lat.is_finite() && lon.is_finite() && lat.abs() <= 90.0 && lon.abs() <= 180.0;
        if fits { Ok(Self { lat, lon }) } else { Err(BadPoint) }
    }

    /// Latitude in degrees.
    pub fn lat(self) -> f64 {
        self.lat
    }

    /// Longitude in degrees.
    pub fn lon(self) -> f64 {
        self.lon
    }
}

impl TryFrom<Raw> for Point {
    type Error = BadPoint;
    fn try_from(raw: Raw) -> Result<Self, BadPoint> {
        Point::new(raw.lat, raw.lon)
    }
}

impl From<Point> for Raw {
    fn from(p: Point) -> Raw {
        Raw { lat: p.lat, lon: p.lon }
    }
}
