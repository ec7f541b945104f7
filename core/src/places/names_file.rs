//! Which localities does a gazetteer file name?
//!
//! A table that opens in any spreadsheet: tab-separated, a header line, one locality a line.
//! Columns: `lat`, `lon`, and any of the seven language codes; other columns are left alone.
//! Several spellings in one cell are split by `|`.

use super::fault::Fault;
use crate::values::{Language, Names, Point};

/// The most localities read from one file.
const MAX_LOCALITIES: usize = 500_000;

/// Reads a gazetteer; lines that cannot be read become faults.
pub(super) fn localities(file: &str, bytes: &[u8], faults: &mut Vec<Fault>) -> Vec<(Names, Point)> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        faults.push(Fault::refused(file, None, "it is not UTF-8 text", "save the file as UTF-8"));
        return Vec::new();
    };
    let mut lines = text.trim_start_matches('\u{feff}').lines().enumerate();
    let header: Vec<&str> = lines.next().map_or(Vec::new(), |(_, l)| l.split('\t').map(str::trim).collect());
    let column = |name: &str| header.iter().position(|h| *h == name);
    let (Some(lat), Some(lon)) = (column("lat"), column("lon")) else {
        let remedy = "write a first line such as lat⇥lon⇥en⇥ur (⇥ is the tab key)";
        faults.push(Fault::refused(
            file,
            Some(1),
            "the first line does not name the columns lat and lon",
            remedy,
        ));
        return Vec::new();
    };
    let languages: Vec<(usize, Language)> =
        header.iter().enumerate().filter_map(|(i, h)| Some((i, h.parse().ok()?))).collect();
    let mut found = Vec::new();
    for (i, line) in lines.filter(|(_, l)| !l.trim().is_empty() && !l.starts_with('#')).take(MAX_LOCALITIES) {
        let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
        let degrees = |column: usize| cells.get(column).and_then(|c| c.parse::<f64>().ok());
        let at = degrees(lat).zip(degrees(lon)).and_then(|(lat, lon)| Point::new(lat, lon).ok());
        let name =
            |(i, l): &(usize, Language)| Some((*l, cells.get(*i).filter(|c| !c.is_empty())?.to_string()));
        let names = Names(languages.iter().filter_map(name).collect());
        match at {
            Some(at) if !names.0.is_empty() => found.push((names, at)),
            Some(_) => faults.push(Fault::refused(
                file,
                Some(i + 1),
                "the locality has no name",
                "write one, or remove the line",
            )),
            None => faults.push(Fault::refused(
                file,
                Some(i + 1),
                "lat and lon are no place on the earth",
                "write degrees such as 33.5869 and 71.4429",
            )),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_from_a_spreadsheet_is_read_and_a_bad_line_is_told() {
        let text = "kind\tlat\tlon\ten\tur\ncity\t33.58\t71.44\tKohat\tکوہاٹ\n\ncity\tx\t71\tNowhere\t\ncity\t33\t71\t\t\n";
        let mut faults = Vec::new();
        let found = localities("gazetteer.tsv", text.as_bytes(), &mut faults);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].0.in_language(Language::Ur), "کوہاٹ");
        assert_eq!(faults.iter().filter_map(|f| f.line).collect::<Vec<_>>(), [4, 5]);
    }
}
