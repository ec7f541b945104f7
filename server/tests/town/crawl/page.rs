//! Of which elements is a page made, as a browser reads it?
//!
//! Enough of HTML's rules to find every element and attribute that a browser would: tags, quoted and bare attributes,
//! comments, and text that ends only at its own closing tag.

/// An element and its attributes, names in small letters, values with their references undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
}

/// Text in these is no markup until they close.
const TEXT_ONLY: [&str; 5] = ["script", "style", "textarea", "title", "noscript"];

/// Every element that a browser would open.
pub fn elements(page: &str) -> Vec<Element> {
    let mut found: Vec<Element> = Vec::new();
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        let (element, after) = open_tag(rest);
        rest = after;
        if TEXT_ONLY.contains(&element.name.as_str()) {
            let close = format!("</{}", element.name);
            let small = rest.to_ascii_lowercase();
            rest = small.find(&close).map_or("", |end| &rest[end..]);
        }
        found.push(element);
    }
    found
}

/// An opening tag from its name on, and what comes after it.
fn open_tag(text: &str) -> (Element, &str) {
    let is_end = |c: char| c.is_ascii_whitespace() || c == '>' || c == '/';
    let at = text.find(is_end).unwrap_or(text.len());
    let mut element = Element { name: text[..at].to_ascii_lowercase(), attributes: Vec::new() };
    let mut rest = &text[at..];
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if rest.is_empty() {
            return (element, rest);
        }
        if let Some(after) = rest.strip_prefix('>') {
            return (element, after);
        }
        let end = rest[1..].find(|c: char| is_end(c) || c == '=').map_or(rest.len(), |n| n + 1);
        let name = rest[..end].to_ascii_lowercase();
        rest = rest[end..].trim_start();
        let value = match rest.strip_prefix('=') {
            None => String::new(),
            Some(after) => {
                let (value, after) = value(after.trim_start());
                rest = after;
                value
            }
        };
        element.attributes.push((name, value));
    }
}

fn value(text: &str) -> (String, &str) {
    for quote in ['"', '\''] {
        if let Some(inner) = text.strip_prefix(quote) {
            let end = inner.find(quote).unwrap_or(inner.len());
            return (plain(&inner[..end]), inner.get(end + 1..).unwrap_or_default());
        }
    }
    let end = text.find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap_or(text.len());
    (plain(&text[..end]), &text[end..])
}

fn plain(text: &str) -> String {
    let pairs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    pairs.iter().fold(text.to_owned(), |text, (name, sign)| text.replace(name, sign))
}

#[test]
fn crawl_a_page_is_read_as_a_browser_reads_it() {
    let names = |page: &str| elements(page).into_iter().map(|e| e.name).collect::<Vec<_>>();
    assert_eq!(names("<p>a <b x>c</b> < d <!-- <i> --><br/>"), ["p", "b", "br"]);
    assert_eq!(names("<textarea><img></textarea><a>"), ["textarea", "a"]);
    assert_eq!(names("<textarea></textarea><img src=x onerror=y>"), ["textarea", "img"]);
    let all = elements("<IMG/src='a>b' onerror=x&amp;y data-q = \"z\" hidden>");
    let attribute = |n: &str, v: &str| (n.to_owned(), v.to_owned());
    assert_eq!(
        all[0].attributes,
        [
            attribute("src", "a>b"),
            attribute("onerror", "x&y"),
            attribute("data-q", "z"),
            attribute("hidden", "")
        ]
    );
}
