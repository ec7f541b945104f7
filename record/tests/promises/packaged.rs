//! What does an operator make of the files of `packaging/cluster`?

use std::{fs, path::Path};

/// A file of it with every `@mark@` filled in. Fails where one is left that nobody knows.
pub fn filled(file: &str, marks: &[(&str, &str)]) -> String {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../packaging/cluster").join(file);
    let mut text = fs::read_to_string(from).unwrap();
    for (mark, value) in marks {
        text = text.replace(&format!("@{mark}@"), value);
    }
    let left = text.lines().find(|line| !line.starts_with('#') && line.contains('@'));
    assert!(left.is_none(), "{file}: nobody knows what to fill in: {left:?}");
    text
}
