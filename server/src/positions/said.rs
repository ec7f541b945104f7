//! What did a device say, in which of the ways that devices have?
//!
//! Tracking apps send a form (`id`, `lat`, `lon`, `timestamp` …) or, the newer ones, a JSON object with a `location`
//! in it; a force's own gateway sends many at once. All of it becomes a token and a `Fix`.
//!
//! Speeds are those of each way: knots in the form, metres a second in JSON.
//! Invariant: what cannot be read is told by its field, never by its value.
//! Not here: whose token it is (`known`), whether it can be true (`core::positions`).

use amanat_core::{
    positions::{Alarm, Fix, Source},
    values::{Moment, Point},
};
use serde::{Deserialize, Deserializer, de};
use std::{borrow::Cow, fmt};

/// Positions in one batch.
pub const MAX_BATCH: usize = 2_000;
/// The longest token that is looked at.
pub const MAX_TOKEN_CHARS: usize = 200;
/// Fields of a form that are looked at.
const MAX_FIELDS: usize = 64;
/// Knots in a metre a second.
const KNOTS_PER_M_S: f64 = 1.943_844_5;
/// From here on a number of the form counts milliseconds, below it seconds.
const FIRST_MILLIS: i64 = 100_000_000_000;

/// Which field could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Whose device it is.
    Id,
    /// Latitude.
    Lat,
    /// Longitude.
    Lon,
    /// When it was there.
    Time,
}

impl Wrong {
    /// Its name as it was sent.
    pub fn field(self) -> &'static str {
        match self {
            Wrong::Id => "id",
            Wrong::Lat => "lat",
            Wrong::Lon => "lon",
            Wrong::Time => "timestamp",
        }
    }

    /// The word that says what is expected.
    pub fn word(self) -> &'static str {
        match self {
            Wrong::Id => "position-id",
            Wrong::Lat => "position-lat",
            Wrong::Lon => "position-lon",
            Wrong::Time => "position-time",
        }
    }
}

/// One position of a batch.
#[derive(Debug, Deserialize)]
pub struct Entry<'a> {
    /// The device's token.
    #[serde(borrow)]
    pub id: Cow<'a, str>,
    lat: f64,
    lon: f64,
    timestamp: When,
    #[serde(default)]
    sent: Option<When>,
    #[serde(default)]
    accuracy: Option<f32>,
    #[serde(default)]
    speed_m_s: Option<f32>,
    #[serde(default)]
    bearing: Option<f32>,
    #[serde(default)]
    batt: Option<f32>,
    #[serde(default, borrow)]
    alarm: Option<Cow<'a, str>>,
}

impl Entry<'_> {
    /// The position that it says.
    pub fn fix(&self, now: Moment, source: Source) -> Result<Fix, Wrong> {
        check_id(&self.id)?;
        let at = point(self.lat, self.lon)?;
        Ok(Fix {
            sent: self.sent.map(|when| when.0),
            accuracy_m: self.accuracy,
            speed_m_s: self.speed_m_s,
            bearing: self.bearing,
            battery: self.batt.and_then(percent),
            alarm: self.alarm.as_deref().and_then(alarm),
            ..Fix::plain(at, self.timestamp.0, now, source)
        })
    }
}

/// A list of positions, or one of them, as JSON; `None` where it cannot be read or is longer than a batch.
pub fn entries(text: &[u8]) -> Option<Vec<Entry<'_>>> {
    let is_list = text.trim_ascii_start().first() == Some(&b'[');
    let entries: Vec<Entry<'_>> =
        if is_list { serde_json::from_slice(text).ok()? } else { vec![serde_json::from_slice(text).ok()?] };
    (entries.len() <= MAX_BATCH).then_some(entries)
}

/// A form's fields, in a query or a body.
pub fn of_form<'a>(
    fields: impl Iterator<Item = (Cow<'a, str>, Cow<'a, str>)>,
    now: Moment,
    source: Source,
) -> Result<(String, Fix), Wrong> {
    let mut form = Form::default();
    for (name, value) in fields.take(MAX_FIELDS) {
        form.take(&name, &value);
    }
    check_id(&form.id)?;
    let at = point(form.lat.ok_or(Wrong::Lat)?, form.lon.ok_or(Wrong::Lon)?)?;
    let fixed = match &form.time {
        Some(text) => moment_of(text).ok_or(Wrong::Time)?,
        None => now,
    };
    let fix = Fix {
        accuracy_m: form.accuracy,
        speed_m_s: form.knots.map(|knots| (knots / KNOTS_PER_M_S) as f32),
        bearing: form.bearing,
        battery: form.battery.and_then(percent),
        alarm: form.alarm.as_deref().and_then(alarm),
        ..Fix::plain(at, fixed, now, source)
    };
    Ok((form.id, fix))
}

#[derive(Default)]
struct Form {
    id: String,
    lat: Option<f64>,
    lon: Option<f64>,
    time: Option<String>,
    accuracy: Option<f32>,
    knots: Option<f64>,
    bearing: Option<f32>,
    battery: Option<f32>,
    alarm: Option<String>,
}

impl Form {
    fn take(&mut self, name: &str, value: &str) {
        match name {
            "id" | "deviceid" => self.id = value.chars().take(MAX_TOKEN_CHARS + 1).collect(),
            "lat" => self.lat = value.parse().ok(),
            "lon" => self.lon = value.parse().ok(),
            "location" => {
                let both = value.split_once(',');
                self.lat = both.and_then(|(lat, _)| lat.trim().parse().ok());
                self.lon = both.and_then(|(_, lon)| lon.trim().parse().ok());
            }
            "timestamp" => self.time = Some(value.chars().take(40).collect()),
            "accuracy" => self.accuracy = value.parse().ok(),
            "speed" => self.knots = value.parse().ok(),
            "bearing" | "heading" => self.bearing = value.parse().ok(),
            "batt" => self.battery = value.parse().ok(),
            "alarm" => self.alarm = Some(value.chars().take(40).collect()),
            _ => {}
        }
    }
}

/// What newer apps send: `{"location": {…}, "device_id": "…"}`, one location or a list of them.
#[derive(Deserialize)]
pub struct FromApp<'a> {
    #[serde(borrow)]
    device_id: Cow<'a, str>,
    #[serde(borrow)]
    location: OneOrMany<'a>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany<'a> {
    One(#[serde(borrow)] Box<Location<'a>>),
    Many(#[serde(borrow)] Vec<Location<'a>>),
}

#[derive(Deserialize)]
struct Location<'a> {
    timestamp: When,
    coords: Coords,
    #[serde(default)]
    battery: Option<Battery>,
    #[serde(default, borrow)]
    extras: Option<Extras<'a>>,
    #[serde(default, borrow)]
    alarm: Option<Cow<'a, str>>,
}

#[derive(Deserialize)]
struct Coords {
    latitude: f64,
    longitude: f64,
    #[serde(default)]
    accuracy: Option<f32>,
    #[serde(default)]
    speed: Option<f32>,
    #[serde(default)]
    heading: Option<f32>,
}

#[derive(Deserialize)]
struct Battery {
    #[serde(default)]
    level: Option<f32>,
}

#[derive(Deserialize)]
struct Extras<'a> {
    #[serde(default, borrow)]
    alarm: Option<Cow<'a, str>>,
}

impl FromApp<'_> {
    /// The device's token.
    pub fn token(&self) -> &str {
        &self.device_id
    }

    /// The positions that it says, at most [`MAX_BATCH`].
    pub fn fixes(&self, now: Moment, source: Source) -> Result<Vec<Fix>, Wrong> {
        check_id(&self.device_id)?;
        let one = |location: &Location<'_>| location.fix(now, source);
        match &self.location {
            OneOrMany::One(location) => one(location).map(|fix| vec![fix]),
            OneOrMany::Many(all) => all.iter().take(MAX_BATCH).map(one).collect(),
        }
    }
}

impl Location<'_> {
    fn fix(&self, now: Moment, source: Source) -> Result<Fix, Wrong> {
        let at = point(self.coords.latitude, self.coords.longitude)?;
        let told = |number: Option<f32>| number.filter(|n| *n >= 0.0);
        let said = self.alarm.as_deref().or(self.extras.as_ref().and_then(|extras| extras.alarm.as_deref()));
        Ok(Fix {
            accuracy_m: self.coords.accuracy,
            // This way says −1 for what it does not know.
            speed_m_s: told(self.coords.speed),
            bearing: told(self.coords.heading),
            battery: self.battery.as_ref().and_then(|battery| percent(battery.level? * 100.0)),
            alarm: said.and_then(alarm),
            ..Fix::plain(at, self.timestamp.0, now, source)
        })
    }
}

fn check_id(id: &str) -> Result<(), Wrong> {
    if id.is_empty() || id.len() > MAX_TOKEN_CHARS { Err(Wrong::Id) } else { Ok(()) }
}

fn point(lat: f64, lon: f64) -> Result<Point, Wrong> {
    let wrong = if lat.is_finite() && lat.abs() <= 90.0 { Wrong::Lon } else { Wrong::Lat };
    Point::new(lat, lon).map_err(|_| wrong)
}

fn percent(number: f32) -> Option<u8> {
    (0.0..=100.0).contains(&number).then(|| number.round() as u8)
}

fn alarm(word: &str) -> Option<Alarm> {
    match word {
        "" => None,
        word if word.eq_ignore_ascii_case("sos") => Some(Alarm::Sos),
        _ => Some(Alarm::Other),
    }
}

/// Seconds or milliseconds since 1970, RFC 3339, or a date and a time of UTC.
fn moment_of(text: &str) -> Option<Moment> {
    if let Ok(number) = text.parse::<i64>() {
        return moment_of_number(number);
    }
    if let Ok(at) = text.parse::<jiff::Timestamp>() {
        return Some(Moment::from_timestamp(at));
    }
    let civil = text.parse::<jiff::civil::DateTime>().ok()?;
    civil.to_zoned(jiff::tz::TimeZone::UTC).ok().map(|at| Moment::from_timestamp(at.timestamp()))
}

fn moment_of_number(number: i64) -> Option<Moment> {
    let ms = if number < FIRST_MILLIS { number.checked_mul(1000)? } else { number };
    jiff::Timestamp::from_millisecond(ms).ok().map(Moment::from_timestamp)
}

/// An instant in any of the ways of JSON.
#[derive(Clone, Copy, Debug)]
struct When(Moment);

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        d.deserialize_any(Reads)
    }
}

struct Reads;

impl de::Visitor<'_> for Reads {
    type Value = When;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("milliseconds since 1970, or a time such as 2026-11-27T08:30:00Z")
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<When, E> {
        let moment = i64::try_from(number).ok().and_then(moment_of_number);
        moment.map(When).ok_or_else(|| E::custom("no time"))
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<When, E> {
        moment_of_number(number as i64).map(When).ok_or_else(|| E::custom("no time"))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<When, E> {
        moment_of(text).map(When).ok_or_else(|| E::custom("no time"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Moment = Moment::from_millis(1_800_000_000_000);

    fn form(text: &str) -> Result<(String, Fix), Wrong> {
        of_form(url::form_urlencoded::parse(text.as_bytes()), NOW, Source::Http)
    }

    #[test]
    fn the_form_of_tracking_apps_is_read_whichever_way_its_time_is_written() {
        let said = "id=tok&lat=33.5&lon=71.4&accuracy=12.5&speed=19.438445&bearing=90&batt=55.4&altitude=500&alarm=sos";
        for time in ["1800000000", "1800000000000", "2027-01-15T08:00:00Z", "2027-01-15%2008:00:00"] {
            let (id, fix) = form(&format!("{said}&timestamp={time}")).unwrap();
            assert_eq!((id.as_str(), fix.fixed), ("tok", NOW), "{time}");
            assert_eq!((fix.battery, fix.bearing, fix.alarm), (Some(55), Some(90.0), Some(Alarm::Sos)));
            assert!((fix.speed_m_s.unwrap() - 10.0).abs() < 0.001 && fix.accuracy_m == Some(12.5));
        }
        assert_eq!(form("deviceid=tok&location=33.5,71.4").unwrap().1.fixed, NOW);
    }

    #[test]
    fn what_cannot_be_read_is_told_by_its_field() {
        for (text, wrong) in [
            ("lat=33.5&lon=71.4", Wrong::Id),
            ("id=tok&lat=north&lon=71.4", Wrong::Lat),
            ("id=tok&lat=NaN&lon=71.4", Wrong::Lat),
            ("id=tok&lat=91&lon=71.4", Wrong::Lat),
            ("id=tok&lat=33.5", Wrong::Lon),
            ("id=tok&lat=33.5&lon=inf", Wrong::Lon),
            ("id=tok&lat=33.5&lon=71.4&timestamp=yesterday", Wrong::Time),
            ("id=tok&lat=33.5&lon=71.4&timestamp=9223372036854775807", Wrong::Time),
        ] {
            assert_eq!(form(text).unwrap_err(), wrong, "{text}");
        }
        assert_eq!(form(&format!("id={}&lat=1&lon=1", "x".repeat(500))).unwrap_err(), Wrong::Id);
    }

    #[test]
    fn the_json_of_newer_apps_is_read() {
        let text = r#"{"location":{"timestamp":"2027-01-15T08:00:00.000Z","coords":{"latitude":33.5,"longitude":71.4,
            "accuracy":5,"speed":-1,"heading":270,"altitude":500},"is_moving":true,"odometer":12.5,"event":"motionchange",
            "battery":{"level":0.5,"is_charging":false},"activity":{"type":"walking"},"extras":{}},"device_id":"tok"}"#;
        let said: FromApp<'_> = serde_json::from_str(text).unwrap();
        let fixes = said.fixes(NOW, Source::Http).unwrap();
        assert_eq!((said.token(), fixes.len(), fixes[0].fixed), ("tok", 1, NOW));
        assert_eq!((fixes[0].speed_m_s, fixes[0].bearing, fixes[0].battery), (None, Some(270.0), Some(50)));
        let many =
            text.replacen("{\"timestamp", "[{\"timestamp", 1).replace("}},\"device_id", "}}],\"device_id");
        let said: FromApp<'_> = serde_json::from_str(&many).unwrap();
        assert_eq!(said.fixes(NOW, Source::Http).unwrap().len(), 1);
        let alarm = text.replace("\"extras\":{}", "\"extras\":{\"alarm\":\"sos\"}");
        let said: FromApp<'_> = serde_json::from_str(&alarm).unwrap();
        assert_eq!(said.fixes(NOW, Source::Http).unwrap()[0].alarm, Some(Alarm::Sos));
    }

    #[test]
    fn an_entry_of_a_batch_is_read() {
        let text =
            r#"[{"id":"tok","lat":33.5,"lon":71.4,"timestamp":1800000000000,"speed_m_s":10,"batt":101}]"#;
        let all: Vec<Entry<'_>> = serde_json::from_str(text).unwrap();
        let fix = all[0].fix(NOW, Source::Batch).unwrap();
        assert_eq!((fix.fixed, fix.speed_m_s, fix.battery), (NOW, Some(10.0), None));
    }
}
