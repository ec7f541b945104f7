//! What is measured, each in a file of its own, beside the limit and beside what others use?

pub mod areas;
