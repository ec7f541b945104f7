//! When, and how long?

use serde::{Deserialize, Serialize};
use std::{
    fmt,
    ops::{Add, Sub},
    str::FromStr,
};

/// An instant: milliseconds since 1970-01-01T00:00:00Z. Shown in the place's zone, stored without one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Moment(i64);

/// A length of time in milliseconds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span(i64);

impl Moment {
    /// From milliseconds since the Unix epoch.
    pub const fn from_millis(ms: i64) -> Self {
        Self(ms)
    }

    /// Milliseconds since the Unix epoch.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// As jiff's instant, held within jiff's range.
    pub fn timestamp(self) -> jiff::Timestamp {
        let bounded = self.0.clamp(-62_135_596_800_000, 253_402_207_200_000);
        jiff::Timestamp::from_millisecond(bounded).unwrap_or(jiff::Timestamp::UNIX_EPOCH)
    }

    /// From jiff's instant.
    pub fn from_timestamp(at: jiff::Timestamp) -> Self {
        Self(at.as_millisecond())
    }
}

impl Span {
    /// No time at all.
    pub const ZERO: Span = Span(0);

    /// From milliseconds.
    pub const fn from_millis(ms: i64) -> Self {
        Self(ms)
    }

    /// From whole seconds.
    pub const fn from_secs(s: i64) -> Self {
        Self(s.saturating_mul(1000))
    }

    /// From whole minutes.
    pub const fn from_mins(m: i64) -> Self {
        Self::from_secs(m.saturating_mul(60))
    }

    /// From whole hours.
    pub const fn from_hours(h: i64) -> Self {
        Self::from_mins(h.saturating_mul(60))
    }

    /// From whole days of 24 hours.
    pub const fn from_days(d: u32) -> Self {
        Self::from_hours(d as i64 * 24)
    }

    /// In milliseconds.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// In days of 24 hours; what is begun and not whole is left out.
    pub fn whole_days(self) -> u32 {
        u32::try_from(self.0 / Self::from_days(1).0).unwrap_or(0)
    }
}

/// A length of time was not written as a number and one of `s m h d w y`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a length of time: write a number and s, m, h, d, w or y, such as 30m or 3d")]
pub struct BadSpan(pub String);

impl FromStr for Span {
    type Err = BadSpan;
    fn from_str(text: &str) -> Result<Self, BadSpan> {
        let bad = || BadSpan(text.chars().take(20).collect());
        let unit_at = text.find(|c: char| !c.is_ascii_digit()).ok_or_else(bad)?;
        let count: i64 = text[..unit_at].parse().map_err(|_| bad())?;
        let unit_s = match &text[unit_at..] {
            "s" => 1,
            "m" => 60,
            "h" => 3_600,
            "d" => 86_400,
            "w" => 604_800,
            "y" => 31_557_600,
            _ => return Err(bad()),
        };
        count.checked_mul(unit_s * 1000).map(Span).ok_or_else(bad)
    }
}

impl Add<Span> for Moment {
    type Output = Moment;
    fn add(self, span: Span) -> Moment {
        Moment(self.0.saturating_add(span.0))
    }
}

impl Sub<Span> for Moment {
    type Output = Moment;
    fn sub(self, span: Span) -> Moment {
        Moment(self.0.saturating_sub(span.0))
    }
}

impl Sub for Moment {
    type Output = Span;
    fn sub(self, earlier: Moment) -> Span {
        Span(self.0.saturating_sub(earlier.0))
    }
}

impl Add for Span {
    type Output = Span;
    fn add(self, other: Span) -> Span {
        Span(self.0.saturating_add(other.0))
    }
}

impl fmt::Debug for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.timestamp())
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (unit_s, word) in [(604_800, "w"), (86_400, "d"), (3_600, "h"), (60, "m")] {
            if self.0 != 0 && self.0 % (unit_s * 1000) == 0 {
                return write!(f, "{}{word}", self.0 / (unit_s * 1000));
            }
        }
        if self.0 % 1000 == 0 { write!(f, "{}s", self.0 / 1000) } else { write!(f, "{}ms", self.0) }
    }
}

impl Serialize for Span {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_is_written_as_people_say_it() {
        for (text, ms) in [("30m", 1_800_000), ("3d", 259_200_000), ("2w", 1_209_600_000), ("90s", 90_000)] {
            assert_eq!(text.parse::<Span>().unwrap().millis(), ms);
            assert_eq!(text.parse::<Span>().unwrap().to_string(), text);
        }
        for bad in ["", "3", "d", "3 d", "-3d", "99999999999999999999d", "9223372036854775807y", "3dd"] {
            assert!(bad.parse::<Span>().is_err(), "{bad}");
        }
    }
}
