//! Where do roads come from, and which are loaded?
//!
//! `amanat roads import` reads an extract of OpenStreetMap once and writes one file; the setting `roads` names it, and
//! it is read at start. Nothing is fetched.
//!
//! Not here: what a network is and how it is asked (`core::roads`).

use amanat_core::roads::{Layer, Network, hash_of, read, use_of};
use anyhow::{Context, bail};
use osmpbf::{Element, ElementReader};
use std::{fs, path::Path, sync::Arc};

/// The largest file of roads.
pub const MAX_FILE_BYTES: u64 = 16 << 30;

/// Roads that are loaded.
#[derive(Clone)]
pub struct Roads {
    /// The network.
    pub network: Arc<Network>,
    /// The hash of its file, in hexadecimal.
    pub hash: String,
}

impl Roads {
    /// Reads the file that a setting names.
    pub fn load(path: &Path) -> anyhow::Result<Self> {
        let about = fs::metadata(path).with_context(|| format!("roads: {}", path.display()))?;
        if about.len() > MAX_FILE_BYTES {
            bail!("roads: {}: too large", path.display());
        }
        let bytes = fs::read(path).with_context(|| format!("roads: {}", path.display()))?;
        let named = |e| anyhow::anyhow!("roads: {}: {e}", path.display());
        let hash = hash_of(&bytes).map_err(named)?;
        Ok(Self { network: Arc::new(read(&bytes).map_err(named)?), hash })
    }
}

/// Reads the roads of an extract of OpenStreetMap. The file is read twice: first its ways, then their points.
pub fn import(pbf: &Path) -> anyhow::Result<Network> {
    let mut layer = Layer::default();
    let mut full = None;
    each(pbf, |element| {
        if let Element::Way(way) = element
            && let Some(used) = use_of(way.tags())
            && let Err(cause) = layer.add(way.refs(), used)
        {
            full = Some(cause);
        }
    })?;
    if let Some(cause) = full {
        return Err(cause.into());
    }
    layer.all_added();
    each(pbf, |element| match element {
        Element::DenseNode(node) => layer.place(node.id(), node.decimicro_lat(), node.decimicro_lon()),
        Element::Node(node) => layer.place(node.id(), node.decimicro_lat(), node.decimicro_lon()),
        _ => {}
    })?;
    Ok(layer.lay()?)
}

fn each(pbf: &Path, look: impl FnMut(Element<'_>)) -> anyhow::Result<()> {
    let named = || format!("{}: an extract of OpenStreetMap in PBF is expected", pbf.display());
    ElementReader::from_path(pbf).with_context(named)?.for_each(look).with_context(named)
}

#[cfg(test)]
mod tests {
    use super::*;
    use amanat_core::{roads::write, values::Point};

    fn varint(mut number: u64) -> Vec<u8> {
        let mut bytes = Vec::new();
        while number >= 128 {
            bytes.push(number as u8 | 128);
            number >>= 7;
        }
        bytes.push(number as u8);
        bytes
    }

    fn zigzag(number: i64) -> u64 {
        ((number << 1) ^ (number >> 63)) as u64
    }

    /// A field of bytes, as Protocol Buffers write it.
    fn bytes(field: u64, content: &[u8]) -> Vec<u8> {
        [varint(field << 3 | 2), varint(content.len() as u64), content.to_vec()].concat()
    }

    fn number(field: u64, content: u64) -> Vec<u8> {
        [varint(field << 3), varint(content)].concat()
    }

    fn blob(kind: &str, content: &[u8]) -> Vec<u8> {
        let blob = bytes(1, content);
        let header = [bytes(1, kind.as_bytes()), number(3, blob.len() as u64)].concat();
        [(header.len() as u32).to_be_bytes().to_vec(), header, blob].concat()
    }

    /// Its points in order, and its tags.
    type Way<'a> = (&'a [i64], &'a [(&'a str, &'a str)]);

    /// An extract with these points, and these ways by their points and tags.
    fn extract(points: &[(i64, f64, f64)], ways: &[Way<'_>]) -> Vec<u8> {
        let mut strings: Vec<String> = vec![String::new()];
        let mut group = Vec::new();
        for (id, lat, lon) in points {
            let small = |degrees: f64| zigzag((degrees * 1e7).round() as i64);
            group.extend(bytes(
                1,
                &[number(1, zigzag(*id)), number(8, small(*lat)), number(9, small(*lon))].concat(),
            ));
        }
        for (at, (refs, tags)) in ways.iter().enumerate() {
            let mut place = |text: &str| {
                strings.push(text.to_owned());
                varint(strings.len() as u64 - 1)
            };
            let keys: Vec<u8> = tags.iter().flat_map(|(key, _)| place(key)).collect();
            let values: Vec<u8> = tags.iter().flat_map(|(_, value)| place(value)).collect();
            let steps = refs.iter().scan(0, |before, id| {
                let step = id - *before;
                *before = *id;
                Some(varint(zigzag(step)))
            });
            let way = [
                number(1, at as u64 + 1),
                bytes(2, &keys),
                bytes(3, &values),
                bytes(8, &steps.flatten().collect::<Vec<u8>>()),
            ];
            group.extend(bytes(3, &way.concat()));
        }
        let table: Vec<u8> = strings.iter().flat_map(|text| bytes(1, text.as_bytes())).collect();
        let header: Vec<u8> = ["OsmSchema-V0.6", "DenseNodes"]
            .iter()
            .flat_map(|feature| bytes(4, feature.as_bytes()))
            .collect();
        let block = [bytes(1, &table), bytes(2, &group)].concat();
        [blob("OSMHeader", &header), blob("OSMData", &block)].concat()
    }

    #[test]
    fn an_extract_becomes_a_file_of_roads_that_knows_ways_and_one_ways() {
        let dir = tempfile::tempdir().unwrap();
        let (pbf, out) = (dir.path().join("town.osm.pbf"), dir.path().join("roads.bin"));
        let points = [
            (10, 33.50, 71.40),
            (11, 33.50, 71.41),
            (12, 33.51, 71.41),
            (13, 33.51, 71.40),
            (14, 33.505, 71.40),
        ];
        let bytes = extract(
            &points,
            &[
                (&[10, 11, 12], &[("highway", "primary"), ("name", "جی ٹی روڈ")]),
                (&[12, 13], &[("highway", "residential"), ("oneway", "yes")]),
                (&[13, 14, 10], &[("highway", "residential"), ("oneway", "yes")]),
                (&[10, 12], &[("highway", "steps")]),
            ],
        );
        fs::write(&pbf, bytes).unwrap();
        let network = import(&pbf).unwrap();
        fs::write(&out, write(&network).unwrap()).unwrap();
        let roads = Roads::load(&out).unwrap();
        assert_eq!((roads.network.roads(), roads.hash.len()), (3, 64));
        let at = |lat, lon| Point::new(lat, lon).unwrap();
        let forward = roads.network.travel_s(at(33.51, 71.405), at(33.505, 71.40)).unwrap();
        let back = roads.network.travel_s(at(33.505, 71.40), at(33.51, 71.405)).unwrap();
        assert!((forward - (465.0 + 554.0) / (25.0 / 3.6)).abs() < 5.0, "{forward}");
        assert!(back > forward + 100.0, "against a one-way nobody drives: {back}");
    }

    #[test]
    fn what_is_no_extract_and_no_file_of_roads_is_told() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("x");
        fs::write(&path, b"something else").unwrap();
        assert!(import(&path).is_err_and(|e| e.to_string().contains("OpenStreetMap")));
        assert!(Roads::load(&path).is_err_and(|e| e.to_string().contains("amanat roads import")));
        fs::write(&path, extract(&[], &[])).unwrap();
        assert!(import(&path).is_err_and(|e| e.to_string().contains("no roads")));
    }
}
