//! How does a text break into lines, and where does each letter stand?

use super::{Words, letters::families};
use amanat_core::values::{Direction, Language};
use parley::{
    Alignment, AlignmentOptions, BaseDirection, FontContext, FontWeight, Layout, LayoutContext, LineHeight,
    OverflowWrap, StyleProperty,
};

/// With which ink.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    Text,
    Quiet,
    Care,
}

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Style {
    pub size: f32,
    pub bold: bool,
    pub ink: Ink,
    /// Whether a person's paragraph begins on its own side.
    pub own_side: bool,
}

const fn style(size: f32, bold: bool, ink: Ink) -> Style {
    Style { size, bold, ink, own_side: false }
}

pub(super) const TITLE: Style = style(19.0, true, Ink::Text);
pub(super) const HEADING: Style = style(14.0, true, Ink::Text);
pub(super) const TEXT: Style = Style { own_side: true, ..style(11.0, false, Ink::Text) };
pub(super) const QUIET: Style = style(9.5, false, Ink::Quiet);
pub(super) const MARK: Style = style(12.0, true, Ink::Care);
pub(super) const CELL: Style = style(10.0, false, Ink::Text);
pub(super) const STRONG: Style = style(10.0, true, Ink::Care);
pub(super) const NAME: Style = style(10.0, true, Ink::Text);
pub(super) const EDGE: Style = style(8.5, false, Ink::Quiet);

/// A text in its lines.
pub(super) struct Laid {
    pub text: String,
    pub layout: Layout<()>,
    pub style: Style,
}

impl Laid {
    /// The height of these lines.
    pub fn height(&self, lines: std::ops::Range<usize>) -> f32 {
        let of = |at: usize| self.layout.get(at).map(|line| *line.metrics());
        match (of(lines.start), lines.end.checked_sub(1).and_then(of)) {
            (Some(first), Some(last)) if !lines.is_empty() => last.block_max_coord - first.block_min_coord,
            _ => 0.0,
        }
    }

    /// How many lines.
    pub fn lines(&self) -> usize {
        self.layout.len()
    }

    /// The end of the lines from here that fit into a height.
    pub fn fitting(&self, from: usize, height: f32) -> usize {
        (from..self.lines())
            .take_while(|at| self.height(from..at + 1) <= height)
            .last()
            .map_or(from, |at| at + 1)
    }
}

/// Lays out the texts of one report.
pub(super) struct Layer {
    letters: FontContext,
    context: LayoutContext<()>,
    language: Language,
}

impl Layer {
    pub fn new(letters: FontContext, language: Language) -> Self {
        Self { letters, context: LayoutContext::new(), language }
    }

    pub fn is_rtl(&self) -> bool {
        self.language.direction() == Direction::Rtl
    }

    /// The text in lines of this width.
    pub fn lay(&mut self, words: &Words, style: Style, width: f32) -> Laid {
        let mut layout = self.shaped(words, style);
        layout.break_all_lines(Some(width));
        let side = match (style.own_side && words.persons, self.is_rtl()) {
            (true, _) => Alignment::Start,
            (false, true) => Alignment::Right,
            (false, false) => Alignment::Left,
        };
        layout.align(side, AlignmentOptions::default());
        Laid { text: words.text.clone(), layout, style }
    }

    /// How wide it would be on one line.
    pub fn width(&mut self, words: &Words, style: Style) -> f32 {
        let mut layout = self.shaped(words, style);
        layout.break_all_lines(None);
        layout.full_width()
    }

    fn shaped(&mut self, words: &Words, style: Style) -> Layout<()> {
        let mut builder = self.context.ranged_builder(&mut self.letters, &words.text, 1.0, false);
        builder.push_default(families(self.language));
        builder.push_default(StyleProperty::FontSize(style.size));
        let weight = if style.bold { FontWeight::BOLD } else { FontWeight::NORMAL };
        builder.push_default(StyleProperty::FontWeight(weight));
        let locale = parley::fontique::Language::parse(self.language.code()).ok();
        builder.push_default(StyleProperty::Locale(locale));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        builder.push_default(LineHeight::FontSizeRelative(leading(self.language)));
        builder.set_base_direction(match (words.persons, self.language.direction()) {
            (true, _) => BaseDirection::Auto,
            (false, Direction::Rtl) => BaseDirection::Rtl,
            (false, Direction::Ltr) => BaseDirection::Ltr,
        });
        builder.build(&words.text)
    }
}

/// Arabic script needs more room above and below.
fn leading(language: Language) -> f32 {
    if language.direction() == Direction::Rtl { 1.75 } else { 1.4 }
}
