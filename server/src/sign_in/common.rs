//! Is this one of the passwords that guessers try first?
//!
//! Guessers do not try at random: they take what many people chose, put a capital in front, a year or a few signs
//! behind, write 3 for e, put two such words together, and add the names of the force, the town and the person; and
//! they try days, telephone and identity numbers. The same is undone here, and what remains is looked for in two lists
//! of ours: passwords, and words and first names that passwords are made of. No list of stolen passwords is fetched: most machines here have no way out,
//! and a guesser who is slowed (`throttle`) does not get far beyond the first thousands.
//!
//! Not here: how long a password must be (`password`).

/// Words that guessers begin with; ours, from the habits of the seven languages.
const KNOWN: &str = include_str!("known_passwords.txt");

/// Words and first names that passwords are made of; ours.
const WORDS: &str = include_str!("guessed_words.txt");
/// The shortest word that counts when two stand together.
const MIN_WORD_CHARS: usize = 3;
/// Days, telephone and identity numbers have no more digits.
const MAX_NUMBER_DIGITS: usize = 13;

/// Rows that fingers run along, in both directions.
const ROWS: [&str; 7] = [
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "1234567890",
    "abcdefghijklmnopqrstuvwxyz",
    "azertyuiop",
    "qazwsxedcrfvtgb",
];

/// Signs that stand for letters.
const STAND_INS: [(char, char); 8] =
    [('0', 'o'), ('1', 'i'), ('3', 'e'), ('4', 'a'), ('5', 's'), ('7', 't'), ('@', 'a'), ('$', 's')];

/// The fewest characters of a name that count when it is found within a password.
const MIN_NAME_CHARS: usize = 4;

/// Whether guessers try it first. `names` are those of the person, the force and this program.
pub fn is_tried_first(password: &str, names: &[&str]) -> bool {
    let plain: String = password.to_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
    let core = plain.trim_matches(|c: char| !c.is_alphabetic());
    let spelt: String = plain.chars().map(letter).collect();
    let spelt_core = spelt.trim_matches(|c: char| !c.is_alphabetic());
    [plain.as_str(), core, spelt_core].into_iter().any(is_known)
        || is_made_of_words(&plain)
        || is_made_of_words(&spelt)
        || is_a_number(&plain)
        || repeats(&plain)
        || runs(&plain)
        || names.iter().any(|name| is_little_more_than(&plain, name))
}

fn letter(c: char) -> char {
    STAND_INS.iter().find(|(sign, _)| *sign == c).map_or(c, |(_, letter)| *letter)
}

fn is_known(text: &str) -> bool {
    !text.is_empty() && KNOWN.lines().any(|known| known == text)
}

/// Nothing but words that passwords are made of, with any signs before, between and behind them.
fn is_made_of_words(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some() && words.all(|word| is_a_word(word) || is_two_words(word))
}

fn is_a_word(text: &str) -> bool {
    WORDS.lines().any(|word| word == text) || is_known(text)
}

fn is_two_words(text: &str) -> bool {
    let breaks = text.char_indices().map(|(at, _)| at);
    let mut halves = breaks.map(|at| text.split_at(at));
    halves.any(|(one, two)| {
        one.chars().count() >= MIN_WORD_CHARS
            && two.chars().count() >= MIN_WORD_CHARS
            && is_a_word(one)
            && is_a_word(two)
    })
}

/// Digits, written as days and telephone numbers are.
fn is_a_number(text: &str) -> bool {
    let digits = text.chars().filter(|c| c.is_numeric()).count();
    let is_written_so = text.chars().all(|c| c.is_numeric() || "+-/.()".contains(c));
    is_written_so && (1..=MAX_NUMBER_DIGITS).contains(&digits)
}

/// One short piece over and over, such as `abcabcabc`.
fn repeats(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    (1..=chars.len() / 3).any(|piece| chars.chunks(piece).all(|one| chars.starts_with(one)))
}

/// Nothing but pieces of rows, such as `qwert12345`.
fn runs(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    let beside = |a: char, b: char| {
        ROWS.iter().any(|row| {
            let at = |c: char| row.find(c);
            matches!((at(a), at(b)), (Some(x), Some(y)) if x.abs_diff(y) <= 1)
        })
    };
    let breaks = chars.windows(2).filter(|pair| !beside(pair[0], pair[1])).count();
    chars.len() > 1 && breaks * 4 <= chars.len().saturating_sub(1)
}

/// A name with fewer than half as many other signs around it.
fn is_little_more_than(text: &str, name: &str) -> bool {
    name.to_lowercase().split(|c: char| !c.is_alphanumeric()).any(|word| {
        let (word_chars, all) = (word.chars().count(), text.chars().count());
        word_chars >= MIN_NAME_CHARS && text.contains(word) && (all - word_chars) * 2 <= word_chars.max(10)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_guessers_make_of_a_known_word_is_known_too() {
        for bad in [
            "password",
            "Password1!",
            "P@ssw0rd2024",
            "pakistan786",
            "12345678",
            "87654321",
            "qwertyuiop",
            "qwert12345",
            "asdfgh12",
            "abcabcabc",
            "aaaaaaaa",
            "zxcvbnm,",
            "!!!password!!!",
            "iloveyou99",
        ] {
            assert!(is_tried_first(bad, &[]), "{bad}");
        }
    }

    /// What guessers make of our own words, by rule.
    fn made() -> impl Iterator<Item = String> {
        let endings =
            ["123", "1234", "12345", "123456", "786", "2024", "2025", "2026", "@123", "#1", "!", "110"];
        let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
        let with_endings = WORDS.lines().flat_map(move |word| {
            endings
                .into_iter()
                .flat_map(move |end| [format!("{word}{end}"), format!("{}{end}", capital(word))])
        });
        let first: Vec<&str> = WORDS.lines().step_by(9).collect();
        let pairs: Vec<String> =
            first.iter().flat_map(|a| first.iter().map(move |b| format!("{a}{b}"))).collect();
        let days = (1..=28).flat_map(|d| (1..=12).map(move |m| format!("{d:02}{m:02}{}", 1960 + d + m)));
        let phones = (0..200).map(|n| format!("0300{:07}", 1_234_567 + n * 7919));
        with_endings.chain(pairs).chain(days).chain(phones)
    }

    #[test]
    fn more_than_three_thousand_that_guessers_make_by_rule_are_refused() {
        let tried: std::collections::BTreeSet<String> =
            made().filter(|password| password.chars().count() >= 8).collect();
        let through: Vec<&String> = tried.iter().filter(|password| !is_tried_first(password, &[])).collect();
        assert!(through.is_empty(), "{} of {}: {through:?}", through.len(), tried.len());
        assert!(tried.len() + KNOWN.lines().count() > 3_000, "{}", tried.len());
    }

    #[test]
    fn the_name_of_the_person_or_the_force_with_a_year_is_no_password() {
        let names = ["zarmina", "Kohat Police", "کوہاٹ پولیس", "Amanat"];
        for bad in ["Zarmina2024", "kohat1234", "Police@123", "پولیس1234", "amanat99"] {
            assert!(is_tried_first(bad, &names), "{bad}");
        }
        for good in ["zarmina plays the rubab at dawn", "four horses of kohat cross the river"] {
            assert!(!is_tried_first(good, &names), "{good}");
        }
    }

    #[test]
    fn a_sentence_or_signs_drawn_by_chance_may_be_chosen() {
        for good in [
            "four horses cross the river",
            "چار گھوڑے دریا پار",
            "k7#mQ2vx9Lp",
            "blue-lamp-seven-doors",
            "سپيڏو ڪبوتر اڏاڻو",
            "tremolo84gasket",
        ] {
            assert!(!is_tried_first(good, &["ali", "Kohat Police"]), "{good}");
        }
    }
}
