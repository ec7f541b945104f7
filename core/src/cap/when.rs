//! How does CAP write a time?
//!
//! Seconds and an offset, always; universal time is `-00:00`, and neither `Z` nor `+00:00`.

use crate::values::Moment;
use jiff::{Timestamp, tz::TimeZone};

/// Whether a time is written as CAP wants it: `YYYY-MM-DDThh:mm:ss±hh:mm`.
pub fn is_well_written(text: &str) -> bool {
    let shape = "dddd-dd-ddTdd:dd:dd_dd:dd";
    text.len() == shape.len()
        && text.bytes().zip(shape.bytes()).all(|(byte, wanted)| match wanted {
            b'd' => byte.is_ascii_digit(),
            b'_' => byte == b'+' || byte == b'-',
            other => byte == other,
        })
        && !text.ends_with("+00:00")
        && moment_of(text).is_some()
}

/// The moment that a text means, however it is written; `None` for no time, or one without a zone.
pub fn moment_of(text: &str) -> Option<Moment> {
    text.trim().parse::<Timestamp>().ok().map(Moment::from_timestamp)
}

/// A moment in a zone, as CAP writes it; to the second.
pub fn written(at: Moment, zone: &TimeZone) -> String {
    let shown = at.timestamp().to_zoned(zone.clone());
    let offset_min = shown.offset().seconds() / 60;
    let sign = if offset_min > 0 { '+' } else { '-' };
    let offset_min = offset_min.abs();
    format!("{}{sign}{:02}:{:02}", shown.strftime("%Y-%m-%dT%H:%M:%S"), offset_min / 60, offset_min % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_has_seconds_and_a_zone_and_universal_time_is_minus_nought() {
        for good in ["2026-11-27T09:00:00+05:00", "2026-11-27T09:00:00-00:00", "2003-06-17T14:57:00-07:00"] {
            assert!(is_well_written(good), "{good}");
        }
        for bad in [
            "2026-11-27T09:00:00Z",
            "2026-11-27T09:00:00+00:00",
            "2026-11-27T09:00:00",
            "2026-11-27T09:00+05:00",
            "2026-11-27T09:00:00.5+05:00",
            "2026-02-30T09:00:00+05:00",
            "2026-11-27 09:00:00+05:00",
            "tomorrow",
            "",
        ] {
            assert!(!is_well_written(bad), "{bad}");
        }
    }

    #[test]
    fn what_is_written_is_well_written_and_means_the_same() {
        let at = Moment::from_millis(1_795_752_000_000);
        for zone in ["Asia/Karachi", "UTC", "Asia/Tehran", "America/New_York"] {
            let text = written(at, &TimeZone::get(zone).unwrap());
            assert!(is_well_written(&text), "{text}");
            assert_eq!(moment_of(&text), Some(at), "{text}");
        }
        assert!(written(at, &TimeZone::UTC).ends_with("-00:00"));
    }
}
