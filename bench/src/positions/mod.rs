//! How many positions a second, how fast are the nearest found, how soon does everybody see it?
//!
//! | question | beside | module |
//! |---|---|---|
//! | positions a second in the process, the nearest ones | the bare grid, an R-tree | `near` |
//! | positions a second over HTTP | a bare handler that reads the same bytes | `batches` |
//! | the same of what others use, on this machine | Redis, PostGIS | `others` |
//! | one message to many open streams | bare sockets | `fan` |

mod batches;
mod fan;
mod near;
mod others;

use crate::figure::Figure;
use amanat_core::values::Point;

/// Units of a country.
pub const UNITS: usize = 60_000;

/// Measures all of it, each for so many seconds.
pub fn run(seconds: f64) -> anyhow::Result<Vec<Figure>> {
    let (mut figures, ours) = near::run(seconds)?;
    figures.extend(batches::run(seconds)?);
    figures.extend(others::run(seconds, &ours)?);
    figures.extend(fan::run()?);
    Ok(figures)
}

/// What others are measured against.
pub struct Ours {
    /// Positions a second.
    pub moved_per_s: f64,
    /// Questions for the ten nearest a second.
    pub nearest_per_s: f64,
}

/// Draws the same numbers in every run.
pub struct Draw(u64);

impl Draw {
    /// From the beginning.
    pub fn new() -> Self {
        Self(0x9e37_79b9_7f4a_7c15)
    }

    /// Between 0 and 1.
    pub fn share(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Somewhere in a country whose units are mostly in its towns.
    pub fn place(&mut self) -> Point {
        let (lat, lon) = match self.share() {
            town if town < 0.8 => {
                let town = (town * 50.0).floor();
                let (south, west) = (24.0 + (town * 7.3) % 12.0, 62.0 + (town * 5.7) % 13.0);
                (south + self.share() * 0.3, west + self.share() * 0.3)
            }
            _ => (24.0 + self.share() * 12.5, 61.0 + self.share() * 15.0),
        };
        Point::new(lat, lon).unwrap_or_else(|_| unreachable!("a place on the earth"))
    }

    /// A step of a car in five seconds.
    pub fn step(&mut self, from: Point) -> Point {
        let step = |share: f64| (share - 0.5) * 0.001;
        let (lat, lon) = (from.lat() + step(self.share()), from.lon() + step(self.share()));
        Point::new(lat, lon).unwrap_or(from)
    }
}

impl Default for Draw {
    fn default() -> Self {
        Self::new()
    }
}
