//! On which sheet does what stand?
//!
//! Everything is a row of one or several cells; a row that does not fit goes on the next sheet, and one that is longer
//! than a sheet goes on there line by line. Places are counted from the side on which a line begins.

use super::{
    Block, MAX_SHEETS, NotPrinted, Report, Row, Words,
    lay::{CELL, EDGE, HEADING, Ink, Laid, Layer, MARK, NAME, QUIET, STRONG, Style, TEXT, TITLE},
};
use parley::FontContext;
use std::{ops::Range, rc::Rc};

/// A4, in points.
pub(super) const SHEET: (f32, f32) = (595.28, 841.89);
const SIDE: f32 = 48.0;
const TOP: f32 = 62.0;
const BOTTOM: f32 = SHEET.1 - 62.0;
const WIDTH: f32 = SHEET.0 - 2.0 * SIDE;
/// What must stand below a heading on its sheet.
const KEPT_BELOW: f32 = 64.0;
const PAD: f32 = 5.0;
const MARK_PAD: f32 = 9.0;
/// The narrowest column.
const MIN_COLUMN: f32 = 42.0;

/// What a part of the report is, for whoever has it read aloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Title,
    Heading,
    Paragraph,
    Caption,
    Table,
    Row,
    Head,
    Cell,
}

/// A part and the part that it belongs to.
pub(super) struct Part {
    pub role: Role,
    pub within: Option<usize>,
}

/// Lines of a text at their place; without a part they belong to the sheet alone.
pub(super) struct Piece {
    pub laid: Rc<Laid>,
    pub lines: Range<usize>,
    pub left: f32,
    pub top: f32,
    pub part: Option<usize>,
}

/// A filled rectangle.
pub(super) struct Patch {
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
    pub fill: Fill,
}

/// What a rectangle is filled with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fill {
    Line,
    Head,
    Care,
    CareEdge,
}

/// One sheet.
#[derive(Default)]
pub(super) struct Sheet {
    pub pieces: Vec<Piece>,
    pub patches: Vec<Patch>,
}

/// The report on its sheets.
pub(super) struct Flowed {
    pub sheets: Vec<Sheet>,
    pub parts: Vec<Part>,
}

/// Puts the report on sheets.
pub(super) fn flow(report: &Report, letters: FontContext) -> Result<Flowed, NotPrinted> {
    let layer = Layer::new(letters, report.language);
    let mut flow =
        Flow { layer, sheets: vec![Sheet::default()], y: TOP, parts: Vec::new(), head: None, is_over: false };
    for block in &report.blocks {
        flow.block(block);
        if flow.is_over {
            return Err(NotPrinted::TooLong);
        }
    }
    flow.edges(report);
    Ok(Flowed { sheets: flow.sheets, parts: flow.parts })
}

/// One cell of a row: where it begins and what is in it.
struct Cell {
    start: f32,
    width: f32,
    laid: Rc<Laid>,
    part: Option<usize>,
}

struct Flow {
    layer: Layer,
    sheets: Vec<Sheet>,
    y: f32,
    parts: Vec<Part>,
    /// The head of the table that is being drawn.
    head: Option<Vec<(f32, f32, Rc<Laid>)>>,
    is_over: bool,
}

impl Flow {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Title(words) => self.paragraph(words, TITLE, Role::Title, 2.0),
            Block::Heading(words) => {
                self.y += 12.0;
                self.keep(KEPT_BELOW);
                self.paragraph(words, HEADING, Role::Heading, 2.0);
            }
            Block::Text(words) => {
                // Each paragraph begins on the side of its own letters.
                for line in words.text.split('\n').filter(|line| !line.trim().is_empty()) {
                    if self.is_over {
                        return;
                    }
                    let words = Words { text: line.trim().to_owned(), persons: words.persons };
                    self.paragraph(&words, TEXT, Role::Paragraph, 3.0);
                }
            }
            Block::Quiet(words) => {
                self.y += 3.0;
                self.keep(KEPT_BELOW / 2.0);
                self.paragraph(words, QUIET, Role::Paragraph, 0.0);
            }
            Block::Mark(words) => self.mark(words),
            Block::Facts(facts) => self.facts(facts),
            Block::Table { caption, columns, rows } => self.table(caption, columns, rows),
        }
    }

    fn part(&mut self, role: Role, within: Option<usize>) -> usize {
        self.parts.push(Part { role, within });
        self.parts.len() - 1
    }

    fn paragraph(&mut self, words: &Words, style: Style, role: Role, below: f32) {
        let laid = Rc::new(self.layer.lay(words, style, WIDTH));
        let part = self.part(role, None);
        self.row(&[Cell { start: 0.0, width: WIDTH, laid, part: Some(part) }], 0.0, false);
        self.y += below;
    }

    fn mark(&mut self, words: &Words) {
        let laid = Rc::new(self.layer.lay(words, MARK, WIDTH - 2.0 * MARK_PAD));
        let height = laid.height(0..laid.lines()) + 2.0 * MARK_PAD;
        self.keep(height);
        let top = self.y;
        self.patch(0.0, top, WIDTH, height, Fill::Care);
        self.patch(0.0, top, 4.0, height, Fill::CareEdge);
        let part = self.part(Role::Paragraph, None);
        let width = WIDTH - 2.0 * MARK_PAD;
        self.row(&[Cell { start: MARK_PAD, width, laid, part: Some(part) }], MARK_PAD, true);
        self.y += 8.0;
    }

    fn facts(&mut self, facts: &[(Words, Words)]) {
        let widest = facts.iter().map(|(name, _)| self.layer.width(name, NAME)).fold(0.0, f32::max);
        let first = (widest + 2.0 * PAD).clamp(MIN_COLUMN, WIDTH * 0.45);
        let table = self.part(Role::Table, None);
        for (name, value) in facts {
            let row = self.part(Role::Row, Some(table));
            let name = self.cell(name, NAME, (0.0, first), (Role::Head, row));
            let value = self.cell(value, CELL, (first, WIDTH - first), (Role::Cell, row));
            self.row(&[name, value], PAD / 2.0, true);
            self.patch(0.0, self.y, WIDTH, 0.4, Fill::Line);
        }
        self.y += 6.0;
    }

    fn cell(&mut self, words: &Words, style: Style, at: (f32, f32), part: (Role, usize)) -> Cell {
        let (start, width) = at;
        let laid = Rc::new(self.layer.lay(words, style, width - 2.0 * PAD));
        let part = Some(self.part(part.0, Some(part.1)));
        Cell { start: start + PAD, width: width - 2.0 * PAD, laid, part }
    }

    fn table(&mut self, caption: &Words, columns: &[Words], rows: &[Row]) {
        self.y += 8.0;
        self.keep(KEPT_BELOW);
        let table = self.part(Role::Table, None);
        let called = self.part(Role::Caption, Some(table));
        let laid = Rc::new(self.layer.lay(caption, HEADING, WIDTH));
        self.row(&[Cell { start: 0.0, width: WIDTH, laid, part: Some(called) }], 1.0, true);
        let places = self.places(columns, rows);
        let row = self.part(Role::Row, Some(table));
        let named = columns.iter().zip(&places);
        let head: Vec<Cell> =
            named.map(|(words, at)| self.cell(words, NAME, *at, (Role::Head, row))).collect();
        self.head_row(&head);
        self.head = Some(head.into_iter().map(|cell| (cell.start, cell.width, cell.laid)).collect());
        for each in rows {
            let row = self.part(Role::Row, Some(table));
            let style = if each.strong { STRONG } else { CELL };
            let cells = each.cells.iter().zip(&places);
            let cells: Vec<Cell> =
                cells.map(|(words, at)| self.cell(words, style, *at, (Role::Cell, row))).collect();
            self.row(&cells, PAD * 0.6, true);
            self.patch(0.0, self.y, WIDTH, 0.4, Fill::Line);
        }
        self.head = None;
        self.y += 8.0;
    }

    fn head_row(&mut self, head: &[Cell]) {
        let tallest = head.iter().map(|cell| cell.laid.height(0..cell.laid.lines())).fold(0.0, f32::max);
        self.patch(0.0, self.y, WIDTH, tallest + 1.2 * PAD, Fill::Head);
        self.row(head, PAD * 0.6, false);
    }

    /// Where each column begins and how wide it is: what needs little gets what it needs, the others share the rest.
    fn places(&mut self, columns: &[Words], rows: &[Row]) -> Vec<(f32, f32)> {
        let mut wanted: Vec<f32> =
            columns.iter().map(|words| self.layer.width(words, NAME) + 2.0 * PAD + 0.5).collect();
        for row in rows {
            let style = if row.strong { STRONG } else { CELL };
            for (wide, words) in wanted.iter_mut().zip(&row.cells) {
                *wide = wide.max(self.layer.width(words, style) + 2.0 * PAD + 0.5);
            }
        }
        let mut start = 0.0;
        let place = |width| {
            let at = (start, width);
            start += width;
            at
        };
        shared(&wanted, WIDTH).into_iter().map(place).collect()
    }

    /// Goes on the next sheet if less than this is left.
    fn keep(&mut self, height: f32) {
        if self.y + height > BOTTOM && self.y > TOP {
            self.next_sheet();
        }
    }

    fn next_sheet(&mut self) {
        if self.sheets.len() >= MAX_SHEETS {
            self.is_over = true;
        } else {
            self.sheets.push(Sheet::default());
        }
        self.y = TOP;
        if let Some(head) = self.head.take() {
            let again = |(start, width, laid): &(f32, f32, Rc<Laid>)| Cell {
                start: *start,
                width: *width,
                laid: laid.clone(),
                part: None,
            };
            let cells: Vec<Cell> = head.iter().map(again).collect();
            self.head_row(&cells);
            self.head = Some(head);
        }
    }

    /// One row. `whole`: it stands on one sheet if it can.
    fn row(&mut self, cells: &[Cell], pad: f32, whole: bool) {
        let all = cells.iter().map(|cell| cell.laid.height(0..cell.laid.lines())).fold(0.0, f32::max);
        if whole && self.y + all + 2.0 * pad > BOTTOM && all + 2.0 * pad < (BOTTOM - TOP) / 2.0 {
            self.next_sheet();
        }
        let mut from = vec![0; cells.len()];
        loop {
            self.y += pad;
            let room = BOTTOM - self.y - pad;
            let mut tallest = 0.0_f32;
            let mut is_done = true;
            for (cell, from) in cells.iter().zip(&mut from) {
                let fits = cell.laid.fitting(*from, room);
                // A line that fits on no sheet is drawn all the same.
                let until = if fits == *from && self.y <= TOP + 3.0 * pad {
                    (*from + 1).min(cell.laid.lines())
                } else {
                    fits
                };
                tallest = tallest.max(cell.laid.height(*from..until));
                self.piece(cell, *from..until);
                *from = until;
                is_done &= until == cell.laid.lines();
            }
            self.y += tallest + pad;
            if is_done || self.is_over {
                return;
            }
            self.next_sheet();
        }
    }

    fn piece(&mut self, cell: &Cell, lines: Range<usize>) {
        if lines.is_empty() {
            return;
        }
        let left = self.left(cell.start, cell.width);
        let piece = Piece { laid: cell.laid.clone(), lines, left, top: self.y, part: cell.part };
        self.sheet().pieces.push(piece);
    }

    fn patch(&mut self, start: f32, top: f32, width: f32, height: f32, fill: Fill) {
        let left = self.left(start, width);
        self.sheet().patches.push(Patch { left, top, width, height, fill });
    }

    /// The left edge of what begins so far from the side on which lines begin.
    fn left(&self, start: f32, width: f32) -> f32 {
        if self.layer.is_rtl() { SHEET.0 - SIDE - start - width } else { SIDE + start }
    }

    fn sheet(&mut self) -> &mut Sheet {
        if self.sheets.is_empty() {
            self.sheets.push(Sheet::default());
        }
        let last = self.sheets.len() - 1;
        &mut self.sheets[last]
    }

    /// What stands at the head and at the foot of every sheet.
    fn edges(&mut self, report: &Report) {
        let count = self.sheets.len();
        let mark =
            report.mark.as_ref().map(|mark| self.edge(mark, Style { bold: true, ink: Ink::Care, ..EDGE }));
        let title = self.edge(&report.title, EDGE);
        let whose = self.edge(&format!("{} · {}", report.force, report.printed), EDGE);
        for at in 0..count {
            let number = self.edge(&(report.sheet)(at + 1, count), EDGE);
            let mut put = |laid: &Rc<Laid>, is_end: bool, top: f32| {
                let width = laid.layout.full_width();
                let start = if is_end { WIDTH - width } else { 0.0 };
                // It was laid out in the whole width and stands at the side on which lines begin.
                let left = self.left(start, WIDTH);
                let piece =
                    Piece { laid: laid.clone(), lines: 0..laid.lines().min(1), left, top, part: None };
                if let Some(sheet) = self.sheets.get_mut(at) {
                    sheet.pieces.push(piece);
                }
            };
            if let Some(mark) = &mark {
                put(mark, false, TOP - 30.0);
            }
            if at > 0 {
                put(&title, true, TOP - 30.0);
            }
            put(&whose, false, BOTTOM + 16.0);
            put(&number, true, BOTTOM + 16.0);
        }
    }

    fn edge(&mut self, text: &str, style: Style) -> Rc<Laid> {
        Rc::new(self.layer.lay(&Words::ours(text), style, WIDTH))
    }
}

/// Shares a width: whoever wants less than an equal share gets what it wants, the others share what is left.
fn shared(wanted: &[f32], width: f32) -> Vec<f32> {
    let mut given = vec![None; wanted.len()];
    loop {
        let open: Vec<usize> = (0..wanted.len()).filter(|at| given[*at].is_none()).collect();
        let left = width - given.iter().flatten().sum::<f32>();
        let share = left / open.len().max(1) as f32;
        let modest: Vec<usize> = open.iter().copied().filter(|at| wanted[*at] <= share).collect();
        if modest.is_empty() {
            open.iter().for_each(|at| given[*at] = Some(share.max(MIN_COLUMN)));
            break;
        }
        if modest.len() == open.len() {
            // All have what they want: what is over makes each wider in the same measure.
            let sum: f32 = open.iter().map(|at| wanted[*at]).sum();
            open.iter().for_each(|at| given[*at] = Some(wanted[*at] / sum.max(1.0) * left));
            break;
        }
        modest.iter().for_each(|at| given[*at] = Some(wanted[*at]));
    }
    given.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_wants_little_gets_it_and_the_others_share_the_rest() {
        assert_eq!(shared(&[50.0, 400.0, 400.0], 500.0), [50.0, 225.0, 225.0]);
        assert_eq!(shared(&[100.0, 100.0], 500.0), [250.0, 250.0]);
        assert_eq!(shared(&[], 500.0), Vec::<f32>::new());
        assert_eq!(shared(&[900.0], 500.0), [500.0]);
    }
}
