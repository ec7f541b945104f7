//! What will be sent, before it is?

use crate::words::Say;
use maud::{Markup, html};

/// One answer, with the way back to its question.
pub struct SummaryRow {
    /// The question in short.
    pub asked: String,
    /// The answer as it will be kept.
    pub answered: Markup,
    /// Where it can be changed; `None` when it cannot.
    pub change_at: Option<String>,
}

/// Questions and answers.
pub fn summary_list(say: &Say, rows: &[SummaryRow]) -> Markup {
    html! {
        dl.summary {
            @for row in rows {
                div {
                    dt { (row.asked) }
                    dd { (row.answered) }
                    @if let Some(at) = &row.change_at {
                        dd.change {
                            a href=(at) aria-label=(say.with("summary-change-what", &[("what", row.asked.as_str().into())])) {
                                (say.say("summary-change"))
                            }
                        }
                    }
                }
            }
        }
    }
}
