use super::*;

pub(super) fn shipped() -> Guard {
    let dir = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../policies");
    let read = |name: &str| std::fs::read_to_string(dir.join(name)).unwrap();
    let mut names: Vec<String> = std::fs::read_dir(&dir)
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".cedar"))
        .collect();
    names.sort();
    let texts: Vec<(String, String)> = names.into_iter().map(|n| (n.clone(), read(&n))).collect();
    let files: Vec<(&str, &str)> = texts.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect();
    Guard::read(&files, &read(SCHEMA_FILE), &read(ROLES_FILE)).unwrap_or_else(|f| panic!("{f:#?}"))
}

#[test]
fn the_printed_matrix_is_the_one_checked_in() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../policies/matrix.txt");
    let printed = shipped().matrix();
    if std::env::var_os("UPDATE_MATRIX").is_some() {
        std::fs::write(file, &printed).unwrap();
    }
    let checked_in = std::fs::read_to_string(file).unwrap_or_default();
    assert_eq!(printed, checked_in, "UPDATE_MATRIX=1 writes it anew; look at what changed");
}
