//! How is a figure told, so that nobody has to believe it?
//!
//! Ours and the limit were measured in the same run on the same machine; what counts is the ratio, or a time where
//! the goal is one.

use std::fmt::Write;

/// One line of the table.
#[derive(Clone, Debug)]
pub struct Figure {
    /// What was done.
    pub what: String,
    /// Ours, with its unit.
    pub ours: String,
    /// The same work with nothing of ours, with its unit; a dash where there is none.
    pub limit: String,
    /// Ours to the limit; a dash where there is none.
    pub ratio: String,
    /// What was wished for; a dash where nothing was.
    pub goal: String,
    /// Whether it was reached; `None` where there is no goal.
    pub met: Option<bool>,
}

impl Figure {
    /// A figure without a goal, beside nothing.
    pub fn plain(what: impl Into<String>, ours: impl Into<String>) -> Self {
        let dash = || "–".to_owned();
        Self { what: what.into(), ours: ours.into(), limit: dash(), ratio: dash(), goal: dash(), met: None }
    }

    /// The same beside its limit; the ratio is `ours / limit`, told in per cent where more is better.
    pub fn beside(mut self, limit: impl Into<String>, ratio: f64, more_is_better: bool) -> Self {
        self.limit = limit.into();
        self.ratio =
            if more_is_better { format!("{:.0} %", ratio * 100.0) } else { format!("{ratio:.2} ×") };
        self
    }

    /// The same with a goal.
    pub fn goal(mut self, goal: impl Into<String>, met: bool) -> Self {
        (self.goal, self.met) = (goal.into(), Some(met));
        self
    }
}

/// The figures as a Markdown table.
pub fn table(figures: &[Figure]) -> String {
    let mut text = "| what | ours | limit | ratio | goal | met |\n|---|---:|---:|---:|---|---|\n".to_owned();
    for f in figures {
        let met = match f.met {
            Some(true) => "yes",
            Some(false) => "**no**",
            None => "–",
        };
        // Writing to a String does not fail.
        let _ =
            writeln!(text, "| {} | {} | {} | {} | {} | {met} |", f.what, f.ours, f.limit, f.ratio, f.goal);
    }
    text
}

/// A count a second, readable: `12,345/s`.
pub fn per_s(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text + "/s"
}

/// A time, readable: `12.3 µs` or `4.56 ms`.
pub fn time(us: f64) -> String {
    if us < 1_000.0 { format!("{us:.1} µs") } else { format!("{:.2} ms", us / 1_000.0) }
}

/// The middle one.
pub fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or_default()
}

/// The value below which this share lies, of sorted values.
pub fn at_share(sorted: &[f64], share: f64) -> f64 {
    let at = (sorted.len() as f64 * share) as usize;
    sorted.get(at.min(sorted.len().saturating_sub(1))).copied().unwrap_or_default()
}
