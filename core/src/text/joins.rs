//! Which words are written together by one person and apart by the next?
//!
//! Persian verbs and plurals stand joined, apart, or half apart with a ZWNJ (`می‌روم`, `میروم`, `می روم`);
//! Urdu writes pronoun and postposition either way (`اس کے`, `اسکے`). The loose key always joins them.
//!
//! Invariant: joining the joined changes nothing.
//! Not here: stemming, and compounds that only a dictionary knows (see [`split_form`](super::fold::split_form)).

/// Words that belong to the next one.
const TO_NEXT: [&str; 2] = ["می", "نمی"];
/// Words that belong to the one before.
const TO_LAST: [&str; 10] =
    ["ها", "های", "هایی", "هایم", "هایت", "هایش", "هایمان", "هایتان", "هایشان", "ترین"];
/// Words that belong to the one before when it ends in heh: `رفته ام`.
const TO_LAST_HEH: [&str; 5] = ["ام", "ای", "ایم", "اید", "اند"];
/// Urdu pronouns that swallow a postposition.
const PRONOUNS: [&str; 10] = ["اس", "ان", "جس", "جن", "کس", "کن", "اب", "مجه", "تجه", "هم"];
/// Urdu postpositions.
const POSTPOSITIONS: [&str; 8] = ["کا", "کی", "کو", "نی", "سی", "مین", "لیی", "کیلیی"];

/// Puts together, in a loose key, the words that people write either way.
pub(super) fn joined(key: &str) -> String {
    let mut out = String::with_capacity(key.len());
    let mut last_at = 0;
    for word in key.split(' ').filter(|w| !w.is_empty()) {
        let last = &out[last_at..];
        if !last.is_empty() && !belong_together(last, word) {
            out.push(' ');
            last_at = out.len();
        }
        out.push_str(word);
    }
    out
}

/// Are these two neighbours one word for some writers?
fn belong_together(last: &str, word: &str) -> bool {
    TO_NEXT.contains(&last)
        || TO_LAST.contains(&word)
        || (last != "ه" && last.ends_with('ه') && TO_LAST_HEH.contains(&word))
        || (PRONOUNS.contains(&last) && POSTPOSITIONS.contains(&word))
        || (last.ends_with("کی") && word == "لیی")
}
