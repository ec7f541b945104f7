//! What do another file's properties say: name, layer, identity, dates?
//!
//! There is no one way to write them. Known ways: `names: {en: …}`, `name_ur`, `name:ur`, `NAME_EN`,
//! a bare `name` or `n`; an identity as `wof_id`, `id`, `adm1_code`, `osm_id`, or the feature's own.

use super::super::Fault;
use super::super::map_file::{Feature, Geometry};
use super::super::write::Row;
use crate::values::{Language, LayerId, Names};
use serde_json::{Map, Value};
use unicode_normalization::UnicodeNormalization;

/// Names longer than this are not names.
const MAX_NAME_CHARS: usize = 200;
const MAX_SLUG_BYTES: usize = 40;
const IDENTITIES: [&str; 6] = ["wof_id", "id", "adm1_code", "osm_id", "fid", "code"];

/// What was found.
pub(super) struct Foreign {
    pub(super) layer: LayerId,
    pub(super) names: Names,
    pub(super) slug: String,
    pub(super) source: Option<String>,
    pub(super) from: Option<String>,
    pub(super) until: Option<String>,
}

/// Why a feature cannot be taken.
pub(super) struct Wrong {
    pub(super) what: String,
    pub(super) remedy: &'static str,
}

/// Reads a feature of somebody else's file.
pub(super) fn foreign(feature: &Feature, layer: Option<&LayerId>) -> Result<Foreign, Wrong> {
    let p = &feature.properties;
    let names = names(p);
    let Some(any) = Some(names.in_language(Language::En)).filter(|n| !n.is_empty()) else {
        return Err(Wrong {
            what: "an area has no name".into(),
            remedy: "give it a property `name` or `names`",
        });
    };
    let layer = match layer.cloned().or_else(|| layer_of(p)) {
        Some(layer) => layer,
        None => {
            return Err(Wrong {
                what: format!("`{any}` has no layer"),
                remedy: "say --layer, such as --layer station",
            });
        }
    };
    let known = IDENTITIES.iter().find_map(|key| Some(format!("{key}:{}", plain(p.get(*key)?)?)));
    let source = known.or_else(|| Some(format!("feature:{}", plain(feature.id.as_ref()?)?)));
    let text = |keys: [&str; 2]| keys.iter().find_map(|k| plain(p.get(*k)?));
    let slug = Some(slug(any))
        .filter(|s| !s.is_empty())
        .or_else(|| Some(slug(&format!("area {}", source.as_ref()?))));
    Ok(Foreign {
        slug: slug.unwrap_or_default(),
        layer,
        names,
        source,
        from: text(["from", "valid_from"]),
        until: text(["until", "valid_until"]),
    })
}

fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.trim().is_empty() && text.len() <= 100 => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn layer_of(p: &Map<String, Value>) -> Option<LayerId> {
    if let Some(layer) = p.get("layer").and_then(plain).and_then(|l| LayerId::new(l).ok()) {
        return Some(layer);
    }
    let by_level = ["country", "province", "district", "subdistrict"];
    let level = p.get("level").and_then(Value::as_u64)?;
    LayerId::new(*by_level.get(usize::try_from(level).ok()?)?).ok()
}

fn names(p: &Map<String, Value>) -> Names {
    let grouped = p.get("names").and_then(Value::as_object);
    let lower: Vec<(String, &Value)> = p.iter().map(|(k, v)| (k.to_lowercase(), v)).collect();
    let flat = |key: &str| lower.iter().find(|(k, _)| k == key).and_then(|(_, v)| name(v));
    let of = |l: Language| {
        let code = l.code();
        grouped
            .and_then(|g| name(g.get(code)?))
            .or_else(|| flat(&format!("name_{code}")))
            .or_else(|| flat(&format!("name:{code}")))
    };
    let mut names = Names(Language::ALL.into_iter().filter_map(|l| Some((l, of(l)?))).collect());
    if let Some(bare) = ["name", "n", "title"].iter().find_map(|key| flat(key)) {
        let language = match bare.contains(['ٹ', 'ڈ', 'ڑ', 'ے', 'ہ', 'ں']) {
            _ if has_latin(&bare) => Language::En,
            true => Language::Ur,
            false => Language::Ar,
        };
        names.0.entry(language).or_insert(bare);
    }
    names
}

fn has_latin(text: &str) -> bool {
    text.nfkd().any(|c| c.is_ascii_alphabetic())
}

fn name(value: &Value) -> Option<String> {
    let text: String = value.as_str()?.nfc().filter(|c| !c.is_control()).collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty() && text.chars().count() <= MAX_NAME_CHARS).then_some(text)
}

/// Latin letters and digits, lower case, the rest as hyphens.
fn slug(name: &str) -> String {
    let mut out = String::new();
    for c in name.nfkd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)) {
        match c.to_ascii_lowercase() {
            c @ ('a'..='z' | '0'..='9') => out.push(c),
            '\'' | '’' | '`' | 'ʻ' | 'ʿ' | 'ʾ' => {}
            _ if !out.ends_with('-') && !out.is_empty() => out.push('-'),
            _ => {}
        }
    }
    out.truncate(MAX_SLUG_BYTES);
    out.trim_matches('-').to_owned()
}

/// Reads a feature of one of our own files back into a row.
pub(super) fn own(file: &str, feature: Feature) -> Result<Row, Fault> {
    let line = Some(feature.line);
    let refuse =
        |what: &str| Fault::refused(file, line, what, "mend the adopted files first: see `amanat check`");
    let Geometry::Ground(outline, _) = feature.geometry else { return Err(refuse("an area is no polygon")) };
    let p = &feature.properties;
    let text = |key: &str| p.get(key).and_then(plain);
    let id = text("id").and_then(|t| t.parse().ok());
    let layer = text("layer").and_then(|t| t.parse().ok());
    let (Some(id), Some(layer)) = (id, layer) else { return Err(refuse("an area has no id or layer")) };
    Ok(Row {
        id,
        layer,
        names: names(p),
        unit: text("unit").and_then(|t| t.parse().ok()),
        within: text("within").and_then(|t| t.parse().ok()),
        from: text("from"),
        until: text("until"),
        source: text("source"),
        outline,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: Value) -> Names {
        names(json.as_object().unwrap())
    }

    #[test]
    fn names_are_found_however_they_are_written() {
        let ways = [
            serde_json::json!({"names": {"en": "Kohat", "ur": "کوہاٹ", "ku": "x"}, "name": "Kohāt"}),
            serde_json::json!({"name_en": "Kohat", "name_ur": " کوہاٹ "}),
            serde_json::json!({"NAME_EN": "Kohat", "name:ur": "کوہاٹ"}),
            serde_json::json!({"n": "Kohat", "names": {"ur": "کوہاٹ"}}),
        ];
        for way in ways {
            let names = read(way);
            assert_eq!(
                (names.in_language(Language::En), names.in_language(Language::Ur)),
                ("Kohat", "کوہاٹ")
            );
        }
        assert_eq!(read(serde_json::json!({"name": "کوہاٹ"})).0.len(), 1);
        assert!(read(serde_json::json!({"name": 5, "names": []})).0.is_empty());
    }

    #[test]
    fn an_identifier_is_made_of_any_latin_name() {
        assert_eq!(slug("Aş Şāliḩīyah"), "as-salihiyah");
        assert_eq!(slug("D.I. Khan (East)"), "d-i-khan-east");
        assert_eq!(slug("کوہاٹ"), "");
    }
}
