//! How does Prometheus read numbers? Its text format 0.0.4, written out: `# HELP`, `# TYPE`, and a line a value.
//!
//! Not here: which numbers (`gather`).

use amanat_record::vitals::Spread;
use std::fmt::{Display, Write};

/// What such a page is called.
pub(super) const CONTENT_TYPE: &str = "text/plain; version=0.0.4; charset=utf-8";

/// A page of numbers while it is written.
#[derive(Default)]
pub(super) struct Page(String);

/// Names and values that tell numbers of one name apart.
type Labels<'a> = &'a [(&'a str, &'a str)];

impl Page {
    /// A number that only grows while the process lives.
    pub(super) fn counter(&mut self, name: &str, help: &str, value: impl Display) {
        self.begin(name, "counter", help);
        self.value(name, &[], value);
    }

    /// A number that goes up and down.
    pub(super) fn gauge(&mut self, name: &str, help: &str, value: impl Display) {
        self.begin(name, "gauge", help);
        self.value(name, &[], value);
    }

    /// What follows are values of this name.
    pub(super) fn begin(&mut self, name: &str, kind: &str, help: &str) {
        let help = help.replace('\\', "\\\\").replace('\n', "\\n");
        // Writing to a string cannot fail.
        let _ = write!(self.0, "# HELP {name} {help}\n# TYPE {name} {kind}\n");
    }

    /// One value.
    pub(super) fn value(&mut self, name: &str, labels: Labels<'_>, value: impl Display) {
        self.0.push_str(name);
        for (i, (label, word)) in labels.iter().enumerate() {
            let word = word.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
            let _ = write!(self.0, "{}{label}=\"{word}\"", if i == 0 { '{' } else { ',' });
        }
        let _ = writeln!(self.0, "{} {value}", if labels.is_empty() { "" } else { "}" });
    }

    /// How often something was how large; `unit` is what one of the spread's is, such as 0.000001 of a second.
    pub(super) fn histogram(&mut self, name: &str, help: &str, spread: &Spread, unit: f64) {
        self.begin(name, "histogram", help);
        let (bucket, mut all) = (format!("{name}_bucket"), 0);
        for (i, count) in spread.counts.iter().enumerate() {
            all += count;
            let bound = spread.bounds.get(i).map_or("+Inf".to_owned(), |bound| scaled(*bound, unit));
            self.value(&bucket, &[("le", &bound)], all);
        }
        self.value(&format!("{name}_sum"), &[], scaled(spread.sum, unit));
        self.value(&format!("{name}_count"), &[], all);
    }

    /// The page.
    pub(super) fn end(self) -> String {
        self.0
    }
}

/// Without the last digits of a binary fraction, which would make another label of the same bound.
fn scaled(value: u64, unit: f64) -> String {
    let text = format!("{:.6}", value as f64 * unit);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_as_prometheus_reads_it() {
        let mut page = Page::default();
        page.counter("a_total", "All a\nof it", 3);
        page.begin("b", "gauge", "b");
        page.value("b", &[("x", "1\"2"), ("y", "\\")], 0.5);
        let spread = Spread { bounds: &[250, 1_000_000], counts: vec![1, 0, 2], sum: 5_000_000 };
        page.histogram("c_seconds", "c", &spread, 0.000_001);
        assert_eq!(
            page.end(),
            "# HELP a_total All a\\nof it\n# TYPE a_total counter\na_total 3\n\
             # HELP b b\n# TYPE b gauge\nb{x=\"1\\\"2\",y=\"\\\\\"} 0.5\n\
             # HELP c_seconds c\n# TYPE c_seconds histogram\n\
             c_seconds_bucket{le=\"0.00025\"} 1\nc_seconds_bucket{le=\"1\"} 1\nc_seconds_bucket{le=\"+Inf\"} 3\n\
             c_seconds_sum 5\nc_seconds_count 3\n"
        );
    }
}
