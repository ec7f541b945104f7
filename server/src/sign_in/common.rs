//! Is this one of the passwords that guessers try first?
//!
//! Guessers do not try at random: they take what many people chose, put a capital in front, a year or a few signs
//! behind, write 3 for e, and add the names of the force, the town and the person. The same is undone here, and what
//! remains is looked for in a list of ours. No list of stolen passwords is fetched: most machines here have no way out,
//! and a guesser who is slowed (`throttle`) does not get far beyond the first thousands.
//!
//! Not here: how long a password must be (`password`).

/// Words that guessers begin with; ours, from the habits of the seven languages.
const KNOWN: &str = include_str!("known_passwords.txt");

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
