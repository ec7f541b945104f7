//! What browser is that, in words that its owner knows?
//!
//! What a browser calls itself is long and names its competitors. Only the two words that people know it by are shown;
//! they are names, the same in every language.

/// The names of browsers, by what is only in theirs; the first that fits counts.
const BROWSERS: [(&str, &str); 8] = [
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("OPR/", "Opera"),
    ("Edg", "Edge"),
    ("Chrome/", "Chrome"),
    ("CriOS/", "Chrome"),
    ("Safari/", "Safari"),
];
/// The names of systems.
const SYSTEMS: [(&str, &str); 6] = [
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS X", "Mac"),
    ("Linux", "Linux"),
];
/// The most characters of a name that nobody knows.
const MAX_CHARS: usize = 40;

/// A browser by the names that people know, or by its own.
pub(crate) fn browser_name(calls_itself: &str) -> String {
    let of = |names: &[(&str, &'static str)]| {
        names.iter().find(|(part, _)| calls_itself.contains(part)).map(|(_, name)| *name)
    };
    match (of(&BROWSERS), of(&SYSTEMS)) {
        (Some(browser), Some(system)) => format!("{browser} · {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => calls_itself.chars().filter(|c| !c.is_control()).take(MAX_CHARS).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::browser_name;

    #[test]
    fn a_browser_is_shown_by_the_names_that_people_know() {
        for (calls_itself, shown) in [
            (
                "Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36",
                "Chrome · Android",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0",
                "Firefox · Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1",
                "Safari · iPhone",
            ),
            ("station tablet 3", "station tablet 3"),
            ("\u{7}\n", ""),
        ] {
            assert_eq!(browser_name(calls_itself), shown);
        }
    }
}
