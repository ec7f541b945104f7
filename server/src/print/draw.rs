//! How are sheets written as PDF?
//!
//! Each letter with the text that it stands for, so that what is searched is found; each part with what it is, so that
//! a reading voice knows a heading from a cell.

use super::{
    NotPrinted, Report,
    flow::{Fill as Filled, Flowed, Patch, Piece, Role, SHEET},
    lay::{Ink, Laid},
};
use amanat_core::values::{Direction, Moment};
use jiff::tz::TimeZone;
use krilla::{
    Document,
    color::rgb,
    geom::{PathBuilder, Point, Rect},
    metadata::{DateTime, Metadata, TextDirection},
    num::NormalizedF32,
    page::PageSettings,
    paint::Fill,
    surface::Surface,
    tagging::{
        Artifact, ArtifactType, ContentTag, Identifier, Node, SpanTag, TableHeaderScope, Tag, TagGroup,
        TagTree,
    },
    text::{Font, GlyphId, KrillaGlyph},
};
use parley::{GlyphRun, PositionedLayoutItem};
use std::{collections::HashMap, num::NonZeroU16};

type Fonts = HashMap<u64, Font>;

/// The PDF of these sheets.
pub(super) fn draw(report: &Report, flowed: &Flowed) -> Result<Vec<u8>, NotPrinted> {
    let mut document = Document::new();
    document.set_metadata(metadata(report));
    let mut fonts = Fonts::new();
    let mut found: Vec<Vec<Identifier>> = flowed.parts.iter().map(|_| Vec::new()).collect();
    for sheet in &flowed.sheets {
        let settings = PageSettings::from_wh(SHEET.0, SHEET.1);
        let mut page = document.start_page_with(settings.ok_or_else(|| not_written("no such sheet"))?);
        let mut surface = page.surface();
        for patch in &sheet.patches {
            rectangle(&mut surface, patch);
        }
        for piece in &sheet.pieces {
            lines(&mut surface, &mut fonts, piece, &mut found)?;
        }
        surface.finish();
        page.finish();
    }
    document.set_tag_tree(tree(report, flowed, found));
    document.finish().map_err(|cause| not_written(&format!("{cause:?}")))
}

fn not_written(why: &str) -> NotPrinted {
    NotPrinted::NotWritten(why.to_owned())
}

fn metadata(report: &Report) -> Metadata {
    let direction = match report.language.direction() {
        Direction::Rtl => TextDirection::RightToLeft,
        Direction::Ltr => TextDirection::LeftToRight,
    };
    Metadata::new()
        .title(report.title.clone())
        .creator("Amanat".into())
        .authors(vec![report.force.clone()])
        .language(report.language.code().into())
        .text_direction(direction)
        .creation_date(date(report.at))
}

fn date(at: Moment) -> DateTime {
    let at = at.timestamp().to_zoned(TimeZone::UTC).datetime();
    let small = |n: i8| u8::try_from(n).unwrap_or_default();
    DateTime::new(u16::try_from(at.year()).unwrap_or_default())
        .month(small(at.month()))
        .day(small(at.day()))
        .hour(small(at.hour()))
        .minute(small(at.minute()))
        .second(small(at.second()))
        .utc_offset_hour(0)
        .utc_offset_minute(0)
}

fn colour(red: u8, green: u8, blue: u8) -> Option<Fill> {
    let paint = rgb::Color::new(red, green, blue).into();
    Some(Fill { paint, opacity: NormalizedF32::ONE, rule: Default::default() })
}

fn rectangle(surface: &mut Surface<'_>, patch: &Patch) {
    let Some(rect) = Rect::from_xywh(patch.left, patch.top, patch.width, patch.height) else { return };
    let mut path = PathBuilder::new();
    path.push_rect(rect);
    let Some(path) = path.finish() else { return };
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
    surface.set_fill(match patch.fill {
        Filled::Line => colour(200, 206, 204),
        Filled::Head => colour(232, 240, 238),
        Filled::Care => colour(255, 244, 222),
        Filled::CareEdge => colour(196, 125, 0),
    });
    surface.draw_path(&path);
    surface.end_tagged();
}

fn lines(
    surface: &mut Surface<'_>,
    fonts: &mut Fonts,
    piece: &Piece,
    found: &mut [Vec<Identifier>],
) -> Result<(), NotPrinted> {
    let laid = &piece.laid;
    surface.set_fill(match laid.style.ink {
        Ink::Text => colour(24, 32, 36),
        Ink::Quiet => colour(84, 94, 98),
        Ink::Care => colour(122, 66, 0),
    });
    let top = laid.layout.get(piece.lines.start).map_or(0.0, |line| line.metrics().block_min_coord);
    for at in piece.lines.clone() {
        let Some(line) = laid.layout.get(at) else { break };
        let tag = match piece.part {
            Some(_) => ContentTag::Span(SpanTag::empty()),
            None => ContentTag::Artifact(Artifact::with_kind(ArtifactType::PaginationOther)),
        };
        let identifier = surface.start_tagged(tag);
        for item in line.items() {
            if let PositionedLayoutItem::GlyphRun(run) = item {
                letters(surface, fonts, laid, &run, (piece.left, piece.top - top))?;
            }
        }
        surface.end_tagged();
        if let Some(of) = piece.part.and_then(|part| found.get_mut(part)) {
            of.push(identifier);
        }
    }
    Ok(())
}

fn letters(
    surface: &mut Surface<'_>,
    fonts: &mut Fonts,
    laid: &Laid,
    run: &GlyphRun<'_, ()>,
    at: (f32, f32),
) -> Result<(), NotPrinted> {
    let font = run.run().font();
    let known = match fonts.get(&font.data.id()) {
        Some(known) => known.clone(),
        None => {
            let (data, id) = font.data.clone().into_raw_parts();
            let read = Font::new(data.into(), font.index).ok_or(NotPrinted::NoLetters)?;
            fonts.insert(id, read.clone());
            read
        }
    };
    let glyphs = glyphs(run);
    let start = Point::from_xy(at.0 + run.offset(), at.1 + run.baseline());
    surface.draw_glyphs(start, &glyphs, known, &laid.text, run.run().font_size(), false);
    Ok(())
}

/// The letters of a run from left to right, each with the text that it stands for. What was joined to one stands for
/// all that it was made of.
fn glyphs(run: &GlyphRun<'_, ()>) -> Vec<KrillaGlyph> {
    let size = run.run().font_size();
    let mut joined: Vec<(std::ops::Range<usize>, Vec<parley::Glyph>)> = Vec::new();
    for cluster in run.run().clusters() {
        let range = cluster.text_range();
        match joined.last_mut().filter(|_| cluster.is_ligature_continuation()) {
            Some((whole, _)) => whole.end = whole.end.max(range.end),
            None => joined.push((range, cluster.glyphs().collect())),
        }
    }
    if run.run().is_rtl() {
        joined.reverse();
    }
    let glyph = |range: &std::ops::Range<usize>, glyph: parley::Glyph| {
        let id = GlyphId::new(glyph.id);
        KrillaGlyph::new(id, glyph.advance / size, glyph.x / size, -glyph.y / size, 0.0, range.clone(), None)
    };
    joined.iter().flat_map(|(range, glyphs)| glyphs.iter().map(|each| glyph(range, *each))).collect()
}

/// What belongs to what.
fn tree(report: &Report, flowed: &Flowed, found: Vec<Vec<Identifier>>) -> TagTree {
    let mut groups: Vec<Option<TagGroup>> = Vec::new();
    for (part, identifiers) in flowed.parts.iter().zip(found) {
        let mut group = group(part.role);
        identifiers.into_iter().for_each(|each| group.push(each));
        groups.push(Some(group));
    }
    // A part stands behind what it belongs to: gathered from the end, in reading order.
    let mut within: Vec<Vec<Node>> = flowed.parts.iter().map(|_| Vec::new()).collect();
    let mut top = Vec::new();
    for at in (0..flowed.parts.len()).rev() {
        let Some(mut group) = groups.get_mut(at).and_then(Option::take) else { continue };
        let inner = within.get_mut(at).map(std::mem::take).unwrap_or_default();
        inner.into_iter().rev().for_each(|node| group.children.push(node));
        match flowed.parts.get(at).and_then(|part| part.within).and_then(|above| within.get_mut(above)) {
            Some(above) => above.push(group.into()),
            None => top.push(Node::from(group)),
        }
    }
    let mut tree = TagTree::new().with_lang(Some(report.language.code().to_owned()));
    top.into_iter().rev().for_each(|node| tree.push(node));
    tree
}

fn group(role: Role) -> TagGroup {
    match role {
        Role::Title => TagGroup::new(Tag::Hn(level(1), None)),
        Role::Heading => TagGroup::new(Tag::Hn(level(2), None)),
        Role::Paragraph => TagGroup::new(Tag::P),
        Role::Caption => TagGroup::new(Tag::Caption),
        Role::Table => TagGroup::new(Tag::Table),
        Role::Row => TagGroup::new(Tag::TR),
        Role::Head => TagGroup::new(Tag::TH(TableHeaderScope::Both)),
        Role::Cell => TagGroup::new(Tag::TD),
    }
}

fn level(n: u16) -> NonZeroU16 {
    NonZeroU16::new(n).unwrap_or(NonZeroU16::MIN)
}
