//! Which family of keys seals a matter's words?
//!
//! A protected desk's matters are under its own keys, wherever they go. An ordinary desk's matter is under the keys of
//! all ordinary ones until it is given to a unit that keeps a compartment, or is kept more closely: it follows, and
//! comes back when that ends. Nothing of this is remembered: it follows from what is.
//!
//! Not here: who may read (`guard`), how keys are wrapped (`record`).

use crate::values::Level;

/// Of ordinary desks.
pub const ORDINARY: &str = "ordinary";
/// Of ordinary desks' matters that were raised to be protected.
pub const PROTECTED: &str = "protected";
/// Of ordinary desks' matters that were raised to be sealed.
pub const SEALED: &str = "sealed";
/// Of units that keep none for themselves.
pub const LINE: &str = "line";

/// The compartment of a matter of such a desk, at such a unit, kept so closely.
pub fn of<'a>(desk: &'a str, unit: Option<&'a str>, level: Level) -> &'a str {
    match (desk, unit, level) {
        (ORDINARY, Some(unit), _) if ![LINE, ORDINARY].contains(&unit) => unit,
        (ORDINARY, _, Level::P4) => SEALED,
        (ORDINARY, _, Level::P3) => PROTECTED,
        (desk, ..) => desk,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_follow_protection_and_a_protected_desk_keeps_its_own() {
        assert_eq!(of("ordinary", Some("line"), Level::P2), "ordinary");
        assert_eq!(of("ordinary", Some("line"), Level::P3), "protected");
        assert_eq!(of("ordinary", Some("line"), Level::P4), "sealed");
        assert_eq!(of("ordinary", Some("women"), Level::P2), "women", "given to a desk that keeps its own");
        assert_eq!(of("ordinary", None, Level::P4), "sealed", "also where the unit is gone");
        for level in Level::ALL {
            assert_eq!(of("women", Some("line"), level), "women");
        }
    }
}
