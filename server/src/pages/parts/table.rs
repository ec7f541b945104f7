//! How is a list with several columns shown, on a desk and on a phone?
//!
//! On a narrow screen each row becomes a card, and each cell says its column's name.

use maud::{Markup, html};

/// A column.
pub struct Column {
    /// Its heading.
    pub title: String,
    /// Does it hold figures, to stand at the line's end?
    pub figures: bool,
}

impl Column {
    /// A column of words.
    pub fn words(title: impl Into<String>) -> Self {
        Column { title: title.into(), figures: false }
    }

    /// A column of figures.
    pub fn figures(title: impl Into<String>) -> Self {
        Column { title: title.into(), figures: true }
    }
}

/// A table with a caption. The first cell of a row names it.
pub fn table(caption: &str, columns: &[Column], rows: &[Vec<Markup>]) -> Markup {
    html! {
        table.cards {
            caption { (caption) }
            thead { tr { @for column in columns { th.figures[column.figures] scope="col" { (column.title) } } } }
            tbody {
                @for row in rows {
                    tr {
                        @for (i, (cell, column)) in row.iter().zip(columns).enumerate() {
                            @if i == 0 {
                                th scope="row" { (cell) }
                            } @else {
                                td.figures[column.figures] data-title=(column.title) { (cell) }
                            }
                        }
                    }
                }
            }
        }
    }
}
