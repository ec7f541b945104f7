//! Does a car use this way of OpenStreetMap, how fast, and in which directions?
//!
//! A patrol is no racing car: the speeds are what is driven on average, crossings and traffic included, and a sign
//! that says less holds. Ways that only residents may use are used slowly; gates and stairs are not.

/// In which directions a way is used, seen along its points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OneWay {
    /// Both.
    No,
    /// As its points go.
    Forward,
    /// Against them.
    Backward,
}

/// How a car uses a way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Use {
    /// So fast.
    pub kmh: u16,
    /// In these directions.
    pub one_way: OneWay,
}

/// What is driven on average, by class.
const CLASSES: &[(&str, u16)] = &[
    ("motorway", 90),
    ("motorway_link", 50),
    ("trunk", 70),
    ("trunk_link", 40),
    ("primary", 55),
    ("primary_link", 35),
    ("secondary", 45),
    ("secondary_link", 30),
    ("tertiary", 35),
    ("tertiary_link", 25),
    ("unclassified", 30),
    ("residential", 25),
    ("living_street", 12),
    ("road", 25),
    ("service", 15),
    ("track", 12),
];
/// Signs are believed within these limits.
const SIGNS_KMH: std::ops::RangeInclusive<u16> = 5..=130;
/// Of what a sign allows, so much is driven, in percent.
const DRIVEN_PERCENT: u16 = 85;
/// On a way that only residents may use.
const PRIVATE_KMH: u16 = 10;

/// How a car uses a way with these tags; `None` where it does not.
pub fn use_of<'a>(tags: impl Iterator<Item = (&'a str, &'a str)> + Clone) -> Option<Use> {
    let tag = |name: &str| tags.clone().find(|(key, _)| *key == name).map(|(_, value)| value);
    let class = tag("highway")?;
    let (_, usual) = CLASSES.iter().find(|(name, _)| *name == class)?;
    let access = tag("motor_vehicle").or_else(|| tag("vehicle")).or_else(|| tag("access"));
    if tag("area") == Some("yes") || matches!(access, Some("no" | "agricultural" | "forestry")) {
        return None;
    }
    let sign = tag("maxspeed").and_then(kmh_of).filter(|kmh| SIGNS_KMH.contains(kmh));
    let signed = sign.map(|kmh| (kmh * DRIVEN_PERCENT / 100).max(*SIGNS_KMH.start()));
    let mut kmh = signed.map_or(*usual, |signed| signed.min(usual.saturating_mul(5) / 4));
    if access == Some("private") {
        kmh = kmh.min(PRIVATE_KMH);
    }
    let round = matches!(tag("junction"), Some("roundabout" | "circular"));
    let one_way = match tag("oneway") {
        Some("yes" | "true" | "1") => OneWay::Forward,
        Some("-1" | "reverse") => OneWay::Backward,
        None if round || class.starts_with("motorway") => OneWay::Forward,
        _ => OneWay::No,
    };
    Some(Use { kmh, one_way })
}

/// A sign's number: kilometres an hour, or miles.
fn kmh_of(sign: &str) -> Option<u16> {
    match sign.strip_suffix("mph") {
        Some(miles) => miles.trim().parse::<u16>().ok().map(|miles| miles.saturating_mul(161) / 100),
        None => sign.trim().parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(tags: &[(&'static str, &'static str)]) -> Option<Use> {
        use_of(tags.iter().copied())
    }

    #[test]
    fn a_car_uses_roads_and_neither_stairs_nor_closed_ways() {
        assert_eq!(of(&[("highway", "primary")]), Some(Use { kmh: 55, one_way: OneWay::No }));
        for tags in [
            &[("highway", "steps")][..],
            &[("highway", "residential"), ("access", "no")],
            &[("highway", "service"), ("area", "yes")],
            &[("building", "yes")],
        ] {
            assert_eq!(of(tags), None, "{tags:?}");
        }
        assert_eq!(
            of(&[("highway", "residential"), ("access", "no"), ("motor_vehicle", "yes")]).unwrap().kmh,
            25
        );
        assert_eq!(of(&[("highway", "residential"), ("access", "private")]).unwrap().kmh, 10);
    }

    #[test]
    fn a_sign_that_says_less_holds_and_one_that_says_a_lot_is_not_wholly_believed() {
        let kmh = |sign| of(&[("highway", "residential"), ("maxspeed", sign)]).unwrap().kmh;
        assert_eq!([kmh("20"), kmh("120"), kmh("30 mph"), kmh("walk"), kmh("0")], [17, 31, 31, 25, 25]);
    }

    #[test]
    fn roundabouts_and_motorways_go_one_way_without_saying_so() {
        let way = |tags| of(tags).unwrap().one_way;
        assert_eq!(way(&[("highway", "primary"), ("junction", "roundabout")]), OneWay::Forward);
        assert_eq!(way(&[("highway", "motorway")]), OneWay::Forward);
        assert_eq!(way(&[("highway", "motorway"), ("oneway", "no")]), OneWay::No);
        assert_eq!(way(&[("highway", "primary"), ("oneway", "-1")]), OneWay::Backward);
    }
}
