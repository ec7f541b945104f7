//! Which ids does somebody try that no matter has?
//!
//! One that could be, and whatever else may trip a parser: the answer to each must be the answer to the first.

/// A number that could be a matter's, and is not.
pub const NOBODYS: &str = "3x9m4q7v1c8z5n2b6k0w3j7h4t";

/// Texts that are no number. They stand in a path as they are.
pub fn wrong() -> Vec<String> {
    let mut all: Vec<String> = [
        "x",
        "00000000000000000000000000",
        "zzzzzzzzzzzzzzzzzzzzzzzzzz",
        "3x9m4q7v1c8z5n2b6k0w3j7h4",
        "3X9M4Q7V1C8Z5N2B6K0W3J7H4T",
        "%2e%2e",
        "..%2f..%2fetc%2fpasswd",
        "%00",
        "%ff%fe",
        "%0d%0aSet-Cookie:%20session=x",
        "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "' OR 1=1 --",
        "%F0%9F%94%91",
        "a0123456789abcdef0123",
        "null",
        "-1",
        "{no}",
    ]
    .map(|text| text.replace(' ', "%20").replace('{', "%7B").replace('}', "%7D"))
    .to_vec();
    all.push("a".repeat(500));
    all
}
