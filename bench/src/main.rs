//! Which measurement is run, and where is its table written?
fn main() {}
