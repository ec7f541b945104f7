//! Into which short messages does a text go, and how is it written in them?
//!
//! Of the alphabets of phone networks the shortest that loses nothing: GSM's seven bits, where the house confirms it
//! the Urdu table of 3GPP TS 23.038 (A.3.13), else UCS-2. That table lacks letters that people need (ghain, hamza on a
//! seat, the Arabic yeh and kaf): one missing letter, and the whole text goes in UCS-2.
//!
//! Invariant: a text is never written in other letters than its own.
//! Invariant: what was cut is the text again when it is put together; no letter is cut in two.
//! Not here: who carries it (`server/deliver`).

/// The most parts of one message; what is longer is refused, not cut off.
pub const MAX_PARTS: usize = 6;

/// How the letters of a message are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alphabet {
    /// GSM's default table with its extension.
    Gsm7,
    /// The Urdu locking shift table.
    Urdu,
    /// UTF-16.
    Ucs2,
}

impl Alphabet {
    /// How it is named to gateways.
    pub fn word(self) -> &'static str {
        match self {
            Alphabet::Gsm7 => "gsm7",
            Alphabet::Urdu => "gsm7-urdu",
            Alphabet::Ucs2 => "ucs2",
        }
    }

    /// Units of one message that stands alone, and of one part of several: the header for parts takes six octets, the
    /// one for the table three more.
    pub fn room(self) -> (usize, usize) {
        match self {
            Alphabet::Gsm7 => (160, 153),
            Alphabet::Urdu => (155, 149),
            Alphabet::Ucs2 => (70, 67),
        }
    }

    /// Units that a letter takes; `None` where the alphabet has none for it.
    fn units(self, letter: char) -> Option<usize> {
        match self {
            Alphabet::Gsm7 if letter == '\u{1b}' => None,
            Alphabet::Gsm7 if GSM.contains(&letter) => Some(1),
            Alphabet::Gsm7 => EXTENDED.iter().any(|(each, _)| *each == letter).then_some(2),
            Alphabet::Urdu => URDU.contains(&Some(letter)).then_some(1),
            Alphabet::Ucs2 => Some(letter.len_utf16()),
        }
    }
}

/// A text as short messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// How they are written.
    pub alphabet: Alphabet,
    /// Their texts, in order.
    pub parts: Vec<String>,
}

/// It would take more than `MAX_PARTS`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("too long for short messages")]
pub struct TooLong;

/// Cuts a text; `urdu` says that the house's way understands the Urdu table.
pub fn parts(text: &str, urdu: bool) -> Result<Parts, TooLong> {
    let text = without_marks(text);
    let alphabet = alphabet_of(&text, urdu);
    let (alone, part) = alphabet.room();
    let units = |c: char| alphabet.units(c).unwrap_or(usize::MAX / 2);
    if text.chars().map(units).fold(0, usize::saturating_add) <= alone {
        return Ok(Parts { alphabet, parts: vec![text] });
    }
    let (mut parts, mut used) = (vec![String::new()], 0);
    for letter in text.chars() {
        if used + units(letter) > part {
            if parts.len() == MAX_PARTS {
                return Err(TooLong);
            }
            parts.push(String::new());
            used = 0;
        }
        used += units(letter);
        if let Some(last) = parts.last_mut() {
            last.push(letter);
        }
    }
    Ok(Parts { alphabet, parts })
}

/// Marks that order mixed lines on pages: phones show them as boxes, and order lines by themselves.
pub fn without_marks(text: &str) -> String {
    let is_mark =
        |c: &char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().filter(|c| !is_mark(c)).collect()
}

fn alphabet_of(text: &str, urdu: bool) -> Alphabet {
    let has_all = |alphabet: Alphabet| text.chars().all(|c| alphabet.units(c).is_some());
    match () {
        () if has_all(Alphabet::Gsm7) => Alphabet::Gsm7,
        () if urdu && has_all(Alphabet::Urdu) => Alphabet::Urdu,
        () => Alphabet::Ucs2,
    }
}

impl Parts {
    /// The octets of each part as a message centre takes them: header, then one octet a septet (the centre packs
    /// them), or UTF-16. `name` tells the parts of one message from those of another.
    pub fn octets(&self, name: u8) -> Vec<Vec<u8>> {
        let count = self.parts.len() as u8;
        let numbered = self.parts.iter().zip(1u8..);
        numbered
            .map(|(text, number)| {
                let mut header = Vec::new();
                if count > 1 {
                    header.extend([0x00, 0x03, name, count, number]);
                }
                if self.alphabet == Alphabet::Urdu {
                    header.extend([0x25, 0x01, URDU_TABLE]);
                }
                let mut octets = Vec::new();
                if !header.is_empty() {
                    octets.push(header.len() as u8);
                    octets.append(&mut header);
                }
                octets.extend(self.written(text));
                octets
            })
            .collect()
    }

    fn written(&self, text: &str) -> Vec<u8> {
        let at = |place: Option<usize>| place.map(|place| place as u8);
        let septets = |c: char| match self.alphabet {
            Alphabet::Urdu => {
                at(URDU.iter().position(|each| *each == Some(c))).into_iter().collect::<Vec<u8>>()
            }
            _ => match EXTENDED.iter().find(|(each, _)| *each == c) {
                Some((_, code)) => vec![ESCAPE, *code],
                None => at(GSM.iter().position(|each| *each == c)).into_iter().collect(),
            },
        };
        match self.alphabet {
            Alphabet::Ucs2 => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            _ => text.chars().flat_map(septets).collect(),
        }
    }

    /// Whether the octets begin with a header.
    pub fn has_header(&self) -> bool {
        self.parts.len() > 1 || self.alphabet == Alphabet::Urdu
    }
}

const ESCAPE: u8 = 0x1b;
/// The national language identifier of Urdu.
const URDU_TABLE: u8 = 0x0d;

/// GSM 7 bit default alphabet (6.2.1); the escape stands for itself.
const GSM: [char; 128] = [
    '@', '£', '$', '¥', 'è', 'é', 'ù', 'ì', 'ò', 'Ç', '\n', 'Ø', 'ø', '\r', 'Å', 'å', //
    'Δ', '_', 'Φ', 'Γ', 'Λ', 'Ω', 'Π', 'Ψ', 'Σ', 'Θ', 'Ξ', '\u{1b}', 'Æ', 'æ', 'ß', 'É', //
    ' ', '!', '"', '#', '¤', '%', '&', '\'', '(', ')', '*', '+', ',', '-', '.', '/', //
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ':', ';', '<', '=', '>', '?', //
    '¡', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', //
    'P', 'Q', 'R', 'S', 'T', 'U', 'V', 'W', 'X', 'Y', 'Z', 'Ä', 'Ö', 'Ñ', 'Ü', '§', //
    '¿', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', //
    'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z', 'ä', 'ö', 'ñ', 'ü', 'à',
];

/// What stands behind the escape (6.2.1.1).
const EXTENDED: [(char, u8); 10] = [
    ('\u{0c}', 0x0a),
    ('^', 0x14),
    ('{', 0x28),
    ('}', 0x29),
    ('\\', 0x2f),
    ('[', 0x3c),
    ('~', 0x3d),
    (']', 0x3e),
    ('|', 0x40),
    ('€', 0x65),
];

/// Rows of the Urdu locking shift table (A.3.13), sixteen each; `\u{1b}` is the escape.
const URDU_ROWS: &str = "\u{627}\u{622}\u{628}\u{67b}\u{680}\u{67e}\u{6a6}\u{62a}\u{6c2}\u{67f}\n\u{679}\u{67d}\r\u{67a}\u{67c}\
\u{62b}\u{62c}\u{681}\u{684}\u{683}\u{685}\u{686}\u{687}\u{62d}\u{62e}\u{62f}\u{1b}\u{68c}\u{688}\u{689}\u{68a} !\
\u{68f}\u{68d}\u{630}\u{631}\u{691}\u{693})(\u{699}\u{632},\u{696}.\u{698}0123456789:;\u{69a}\u{633}\u{634}?\
\u{635}\u{636}\u{637}\u{638}\u{639}\u{641}\u{642}\u{6a9}\u{6aa}\u{6ab}\u{6af}\u{6b3}\u{6b1}\u{644}\u{645}\u{646}\
\u{6ba}\u{6bb}\u{6bc}\u{648}\u{6c4}\u{6d5}\u{6c1}\u{6be}\u{621}\u{6cc}\u{6d0}\u{6d2}\u{64d}\u{650}\u{64f}\u{657}\
\u{654}abcdefghijklmnopqrstuvwxyz\u{655}\u{651}\u{653}\u{656}\u{670}";

static URDU: [Option<char>; 128] = urdu();

/// The table by place, read from its rows once, when this is compiled.
const fn urdu() -> [Option<char>; 128] {
    let (bytes, mut table) = (URDU_ROWS.as_bytes(), [None; 128]);
    let (mut at, mut place) = (0, 0);
    while at < bytes.len() {
        let first = bytes[at] as u32;
        let letter = if first < 0x80 {
            at += 1;
            first
        } else {
            // All others of the table are two bytes long.
            at += 2;
            ((first & 0x1f) << 6) | (bytes[at - 1] as u32 & 0x3f)
        };
        if letter != 0x1b {
            table[place] = char::from_u32(letter);
        }
        place += 1;
    }
    assert!(place == 128);
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn count(text: &str, urdu: bool) -> (Alphabet, usize) {
        let cut = parts(text, urdu).unwrap();
        (cut.alphabet, cut.parts.len())
    }

    #[test]
    fn a_text_is_cut_where_networks_cut_it() {
        for (letter, alphabet, alone, part) in
            [("a", Alphabet::Gsm7, 160, 153), ("غ", Alphabet::Ucs2, 70, 67), ("ک", Alphabet::Urdu, 155, 149)]
        {
            assert_eq!(count(&letter.repeat(alone), true), (alphabet, 1), "{letter}");
            assert_eq!(count(&letter.repeat(alone + 1), true), (alphabet, 2), "{letter}");
            assert_eq!(count(&letter.repeat(2 * part), true), (alphabet, 2), "{letter}");
            assert_eq!(count(&letter.repeat(2 * part + 1), true), (alphabet, 3), "{letter}");
            assert_eq!(parts(&letter.repeat(MAX_PARTS * part + 1), true), Err(TooLong));
        }
        assert_eq!(count(&"€".repeat(80), true), (Alphabet::Gsm7, 1), "two septets each");
        assert_eq!(count(&"€".repeat(81), true), (Alphabet::Gsm7, 2));
    }

    #[test]
    fn the_urdu_table_is_used_only_where_nothing_is_lost_and_the_house_says_so() {
        assert_eq!(count("مدد کی پکار انتظار میں ہے", true).0, Alphabet::Urdu);
        assert_eq!(count("مدد کی پکار انتظار میں ہے", false).0, Alphabet::Ucs2);
        for lossy in
            ["اغوا", "غیر", "ئ", "ؤ", "أ", "ۃ", "ۓ", "ه", "ي", "ك", "ى", "ة", "ڕ", "ڤ", "ڵ", "ۆ", "ێ"]
        {
            assert_eq!(count(lossy, true).0, Alphabet::Ucs2, "{lossy}");
        }
    }

    #[test]
    fn marks_of_direction_are_left_out_and_nothing_else() {
        let cut = parts("\u{2068}kohat\u{2069}\u{200f} 1", false).unwrap();
        assert_eq!((cut.alphabet, cut.parts), (Alphabet::Gsm7, vec!["kohat 1".to_owned()]));
    }

    #[test]
    fn the_octets_are_those_of_the_standard() {
        let octets = |text: &str, urdu| parts(text, urdu).unwrap().octets(7);
        assert_eq!(octets("a@€", false), [vec![0x61, 0x00, 0x1b, 0x65]]);
        assert_eq!(octets("غ", false), [vec![0x06, 0x3a]]);
        assert_eq!(octets("اآ", true), [vec![3, 0x25, 1, 0x0d, 0, 1]]);
        assert_eq!(octets("ٰی", true), [vec![3, 0x25, 1, 0x0d, 0x7f, 0x59]]);
        let two = octets(&"غ".repeat(71), false);
        assert_eq!((two.len(), &two[0][..6], two[0].len()), (2, &[5, 0, 3, 7, 2, 1][..], 140));
        assert_eq!(&two[1][..6], &[5, 0, 3, 7, 2, 2]);
    }

    proptest! {
        #[test]
        fn what_was_cut_is_the_text_again(text in "(\\PC|[ء-ے]|😀){0,180}", urdu: bool) {
            if let Ok(cut) = parts(&text, urdu) {
                prop_assert_eq!(cut.parts.concat(), without_marks(&text));
                for octets in cut.octets(1) {
                    let most = if cut.alphabet == Alphabet::Ucs2 { 140 } else { 160 };
                    prop_assert!(octets.len() <= most);
                }
            }
        }
    }
}
