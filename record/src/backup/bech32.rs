//! How are 32 bytes of a key written so that a slip of the pen is noticed?
//!
//! Bech32 (BIP 173), as the age format writes its recipients and identities: a name in front, 32 letters that are not
//! mixed up, a checksum of six.
//!
//! Invariant: a text with one wrong letter is no key.

const LETTERS: &[u8; 32] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const CHECK_LETTERS: usize = 6;

fn polymod(values: impl Iterator<Item = u8>) -> u32 {
    const BASE: [u32; 5] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];
    values.fold(1, |sum, value| {
        let top = sum >> 25;
        let next = (sum & 0x01ff_ffff) << 5 ^ u32::from(value);
        BASE.iter().enumerate().fold(next, |sum, (n, base)| if top >> n & 1 == 1 { sum ^ base } else { sum })
    })
}

fn named(name: &str) -> Vec<u8> {
    let (high, low) = (name.bytes().map(|b| b >> 5), name.bytes().map(|b| b & 31));
    high.chain([0]).chain(low).collect()
}

/// Writes bytes under a name in lower case.
pub(super) fn write(name: &str, bytes: &[u8; 32]) -> String {
    let values = regroup(bytes, 8, 5, true).unwrap_or_default();
    let all = named(name).into_iter().chain(values.iter().copied()).chain([0; CHECK_LETTERS]);
    let sum = polymod(all) ^ 1;
    let check = (0..CHECK_LETTERS).map(|n| (sum >> (5 * (CHECK_LETTERS - 1 - n)) & 31) as u8);
    let letters = values.iter().copied().chain(check).map(|v| char::from(LETTERS[usize::from(v)]));
    format!("{name}1{}", letters.collect::<String>())
}

/// Reads what stands under this name; `None` where it is another name or has a wrong letter.
pub(super) fn read(name: &str, text: &str) -> Option<[u8; 32]> {
    let is_mixed =
        text.bytes().any(|b| b.is_ascii_lowercase()) && text.bytes().any(|b| b.is_ascii_uppercase());
    let text = text.to_ascii_lowercase();
    let letters = text.strip_prefix(name)?.strip_prefix('1')?;
    let value = |letter: u8| LETTERS.iter().position(|l| *l == letter).map(|at| at as u8);
    let values = letters.bytes().map(value).collect::<Option<Vec<u8>>>()?;
    if is_mixed || polymod(named(name).into_iter().chain(values.iter().copied())) != 1 {
        return None;
    }
    regroup(&values[..values.len().checked_sub(CHECK_LETTERS)?], 5, 8, false)?.try_into().ok()
}

/// Bits in other groups. What is left over is padded with zeros, or must be zeros.
fn regroup(values: &[u8], from: u32, to: u32, pad: bool) -> Option<Vec<u8>> {
    let (mut held, mut bits, mut out) = (0_u32, 0, Vec::new());
    for value in values {
        held = (held << from | u32::from(*value)) & 0xffff;
        bits += from;
        while bits >= to {
            bits -= to;
            out.push((held >> bits & ((1 << to) - 1)) as u8);
        }
    }
    let rest = held & ((1 << bits) - 1);
    match pad {
        true if bits > 0 => out.push((rest << (to - bits)) as u8),
        false if bits >= from || rest != 0 => return None,
        _ => {}
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_and_every_wrong_letter_is_noticed() {
        let bytes = std::array::from_fn(|n| n as u8 * 7);
        let text = write("age", &bytes);
        assert_eq!(read("age", &text), Some(bytes));
        assert_eq!(read("age", &text.to_uppercase()), Some(bytes));
        assert_eq!(read("agf", &text), None);
        for at in 4..text.len() {
            let mut bent = text.clone().into_bytes();
            bent[at] = if bent[at] == b'q' { b'p' } else { b'q' };
            assert_eq!(read("age", std::str::from_utf8(&bent).unwrap()), None, "letter {at}");
        }
    }
}
