//! Which words stand nowhere else, and in which forms might they lie?

use amanat_core::{
    event::{Actor, Draft},
    text::fold::{loose_key, tight_key},
    values::Moment,
};
use base64::{
    Engine,
    prelude::{BASE64_STANDARD, BASE64_URL_SAFE},
};
use image::{DynamicImage, ImageFormat};
use std::{
    collections::BTreeMap,
    io::{self, Cursor},
    sync::{Arc, Mutex},
};

/// Latin letters in an order that nobody writes.
pub const LATIN: &str = "ZqxKvwJfhT";
/// The same in the Urdu of a report.
pub const URDU: &str = "ژغثقچڑخظ";
pub const PHONE: &str = "+923459871264";
pub const MAIL: &str = "zqxkvwjfht@mail.example";

/// Words with both in them, no longer than `limit`.
pub fn words(limit: usize) -> String {
    let all = format!("{LATIN} {URDU} اور {URDU}");
    let short = format!("{LATIN} {URDU}");
    [all, short, LATIN.to_owned()].into_iter().find(|words| words.chars().count() <= limit).unwrap()
}

/// A photo whose camera wrote a canary beside the picture.
pub fn photo() -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    DynamicImage::new_rgb8(20, 10).write_to(&mut out, ImageFormat::Jpeg).unwrap();
    let said = format!("Exif\0\0{LATIN}");
    let mut photo = vec![0xff, 0xd8, 0xff, 0xe1];
    photo.extend(u16::try_from(said.len() + 2).unwrap().to_be_bytes());
    photo.extend(said.as_bytes());
    photo.extend(&out.into_inner()[2..]);
    photo
}

pub fn draft(at: Moment) -> Draft {
    Draft {
        kind: "planted".into(),
        facts: serde_json::Value::Null,
        at,
        occurred: at,
        actor: Actor::Operator,
        unit: None,
        due: None,
        parts: Vec::new(),
    }
}

/// What is looked for, by its first two bytes.
pub struct Canaries(BTreeMap<[u8; 2], Vec<Vec<u8>>>);

impl Canaries {
    pub fn with_point(lat: f64, lon: f64) -> Self {
        let mut all: Vec<Vec<u8>> = [LATIN, URDU, PHONE].iter().flat_map(|stem| forms_of(stem)).collect();
        for number in [lat, lon] {
            all.push(number.to_string().into_bytes());
            all.extend([number.to_le_bytes().to_vec(), number.to_be_bytes().to_vec()]);
        }
        let mut by_start = BTreeMap::<_, Vec<Vec<u8>>>::new();
        for form in all.into_iter().filter(|form| form.len() >= 8) {
            by_start.entry([form[0], form[1]]).or_default().push(form);
        }
        Self(by_start)
    }

    /// The first that is in these bytes.
    pub fn find(&self, bytes: &[u8]) -> Option<String> {
        let mut starts = vec![false; 1 << 16];
        self.0.keys().for_each(|start| starts[usize::from(u16::from_be_bytes(*start))] = true);
        let at_place = |at: usize| {
            let forms = self.0.get(&[bytes[at], bytes[at + 1]])?;
            forms.iter().find(|form| bytes[at..].starts_with(form))
        };
        let is_start = |at: &usize| starts[usize::from(u16::from_be_bytes([bytes[*at], bytes[*at + 1]]))];
        let found = (0..bytes.len().saturating_sub(1)).filter(is_start).find_map(at_place);
        found.map(|form| String::from_utf8_lossy(form).into_owned())
    }
}

/// A text as it is, in small letters, and as a search key; each in every encoding.
pub fn forms_of(text: &str) -> Vec<Vec<u8>> {
    let folded = [tight_key(text, None), loose_key(text)];
    let mut plain = vec![text.to_owned(), text.to_lowercase(), text.to_uppercase()];
    plain.extend(folded.iter().map(ToString::to_string));
    plain.dedup();
    plain.iter().flat_map(|text| encodings_of(text)).collect()
}

fn encodings_of(text: &str) -> Vec<Vec<u8>> {
    let utf16 = |to: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(to).collect::<Vec<u8>>();
    let hex = |upper: bool| -> Vec<u8> {
        let digits = text.bytes().map(|b| if upper { format!("{b:02X}") } else { format!("{b:02x}") });
        digits.collect::<String>().into_bytes()
    };
    let percent: String = text.bytes().map(|b| format!("%{b:02X}")).collect();
    let escaped: String = text.encode_utf16().map(|u| format!("\\u{u:04x}")).collect();
    let debug = format!("{:?}", text.as_bytes());
    let mut all = vec![
        text.as_bytes().to_vec(),
        utf16(u16::to_le_bytes),
        utf16(u16::to_be_bytes),
        hex(false),
        hex(true),
        percent.into_bytes(),
        escaped.into_bytes(),
        debug.trim_matches(['[', ']']).as_bytes().to_vec(),
    ];
    for shift in 0..3 {
        let bytes = [&vec![0; shift], text.as_bytes()].concat();
        let (from, until) = ((shift * 8).div_ceil(6), bytes.len() * 8 / 6);
        for coded in [BASE64_STANDARD.encode(&bytes), BASE64_URL_SAFE.encode(&bytes)] {
            all.push(coded.as_bytes()[from..until].to_vec());
        }
    }
    all
}

type Heard = Arc<Mutex<Vec<u8>>>;

/// Keeps whatever this process says of itself, to the last detail.
pub fn hear_everything() -> Heard {
    let heard = Heard::default();
    let writer = Ear(heard.clone());
    let told = tracing_subscriber::fmt()
        .json()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone())
        .try_init();
    told.unwrap();
    heard
}

#[derive(Clone)]
struct Ear(Heard);

impl io::Write for Ear {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
