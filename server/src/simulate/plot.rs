//! How does the answer look?
//!
//! A drawing of its own (SVG), without script, font or network: the share that is reached in time by the number of
//! patrols, what is chance between the worst and the best run, what is wished for, and the number that is enough.
//!
//! Invariant: the same answer is drawn with the same bytes.

use super::search::{Found, Tried};
use std::fmt::Write;

const WIDTH: f64 = 760.0;
const HEIGHT: f64 = 440.0;
const LEFT: f64 = 64.0;
const RIGHT: f64 = 24.0;
const TOP: f64 = 56.0;
const BOTTOM: f64 = 62.0;
/// Lines across, in percent.
const LINES: [u16; 6] = [0, 20, 40, 60, 80, 100];
/// The most numbers that are written below.
const MAX_LABELS: usize = 12;

/// Draws it.
pub fn draw(found: &Found) -> String {
    let plot = Plot { found, most: found.tried.iter().map(|tried| tried.units).max().unwrap_or(1).max(1) };
    plot.whole()
}

struct Plot<'a> {
    found: &'a Found,
    most: u16,
}

impl Plot<'_> {
    fn x(&self, units: u16) -> f64 {
        LEFT + f64::from(units) / f64::from(self.most) * (WIDTH - LEFT - RIGHT)
    }

    fn y(permille: u16) -> f64 {
        HEIGHT - BOTTOM - f64::from(permille) / 1_000.0 * (HEIGHT - TOP - BOTTOM)
    }

    fn whole(&self) -> String {
        let wish = &self.found.wish;
        let title = format!("{} within {}: {} % wished for", wish.interval.word(), wish.within, wish.percent);
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" \
             aria-label=\"{title}\" font-family=\"sans-serif\" font-size=\"13\" fill=\"#1b1f23\">\n\
             <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#fdfcf9\"/>\n\
             <text x=\"{LEFT}\" y=\"28\" font-size=\"16\">{title}</text>\n"
        );
        self.frame(&mut svg);
        self.band(&mut svg);
        self.line(&mut svg);
        self.answer(&mut svg);
        svg.push_str("</svg>\n");
        svg
    }

    fn frame(&self, svg: &mut String) {
        for percent in LINES {
            let y = Self::y(percent * 10);
            put(
                svg,
                format_args!(
                    "<line x1=\"{LEFT}\" x2=\"{:.1}\" y1=\"{y:.1}\" y2=\"{y:.1}\" stroke=\"#d7d3c8\"/>\n\
                 <text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{percent} %</text>\n",
                    WIDTH - RIGHT,
                    LEFT - 8.0,
                    y + 4.5
                ),
            );
        }
        let wish = Self::y(u16::from(self.found.wish.percent) * 10);
        put(
            svg,
            format_args!(
                "<line x1=\"{LEFT}\" x2=\"{:.1}\" y1=\"{wish:.1}\" y2=\"{wish:.1}\" stroke=\"#9a5b00\" \
             stroke-width=\"1.5\" stroke-dasharray=\"6 4\"/>\n",
                WIDTH - RIGHT
            ),
        );
        let step = self.found.tried.len().div_ceil(MAX_LABELS).max(1);
        let mut last = f64::MIN;
        for tried in self.found.tried.iter().rev().step_by(step).collect::<Vec<_>>().into_iter().rev() {
            let x = self.x(tried.units);
            // Two numbers that would cover each other.
            if x - last < 22.0 {
                continue;
            }
            last = x;
            put(
                svg,
                format_args!(
                    "<text x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{}</text>\n",
                    HEIGHT - BOTTOM + 20.0,
                    tried.units
                ),
            );
        }
        put(
            svg,
            format_args!(
                "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\">patrols (the band is from the worst to the best \
             run)</text>\n",
                (LEFT + WIDTH - RIGHT) / 2.0,
                HEIGHT - 16.0
            ),
        );
    }

    fn known(&self) -> impl DoubleEndedIterator<Item = (&Tried, super::sum::Within)> {
        self.found.tried.iter().filter_map(|tried| Some((tried, tried.within?)))
    }

    /// What is chance.
    fn band(&self, svg: &mut String) {
        let best = self.known().map(|(tried, within)| (self.x(tried.units), Self::y(within.best)));
        let worst = self.known().rev().map(|(tried, within)| (self.x(tried.units), Self::y(within.worst)));
        let corners: Vec<String> = best.chain(worst).map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
        put(
            svg,
            format_args!(
                "<polygon points=\"{}\" fill=\"#0b5d63\" fill-opacity=\"0.16\"/>\n",
                corners.join(" ")
            ),
        );
    }

    fn line(&self, svg: &mut String) {
        let points: Vec<(f64, f64)> =
            self.known().map(|(tried, within)| (self.x(tried.units), Self::y(within.permille))).collect();
        let line: Vec<String> = points.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
        put(
            svg,
            format_args!(
                "<polyline points=\"{}\" fill=\"none\" stroke=\"#0b5d63\" stroke-width=\"2\"/>\n",
                line.join(" ")
            ),
        );
        for (x, y) in points {
            put(svg, format_args!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3.5\" fill=\"#0b5d63\"/>\n"));
        }
    }

    fn answer(&self, svg: &mut String) {
        let Some(enough) = self.found.enough else { return };
        let x = self.x(enough);
        put(
            svg,
            format_args!(
                "<line x1=\"{x:.1}\" x2=\"{x:.1}\" y1=\"{TOP}\" y2=\"{:.1}\" stroke=\"#1b1f23\" stroke-width=\"1.5\"/>\n\
             <text x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"middle\" font-weight=\"bold\">{enough} patrols</text>\n",
                HEIGHT - BOTTOM,
                TOP - 6.0
            ),
        );
    }
}

/// Writing to a text never fails.
fn put(svg: &mut String, what: std::fmt::Arguments<'_>) {
    let _ = svg.write_fmt(what);
}
