//! Does the grid find the same as a plain list?

use super::*;
use geo::{LineString, MultiPolygon, Polygon};
use proptest::prelude::*;

fn naive(all: &HashMap<Slot, Point>, at: Point, count: usize, limit_m: f64) -> Vec<Slot> {
    let local = Local::around(at);
    let m = |p: &Point| {
        let (x, y) = local.metres(p.lon(), p.lat());
        (x * x + y * y).sqrt()
    };
    let mut near: Vec<(f64, Slot)> = all.iter().map(|(s, p)| (m(p), *s)).filter(|n| n.0 <= limit_m).collect();
    near.retain(|(_, slot)| slot % 3 != 0);
    near.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    near.into_iter().take(count).map(|(_, slot)| slot).collect()
}

/// Points of a town, of its province and of anywhere; many fall on edges of cells.
fn somewhere() -> impl Strategy<Value = Point> {
    let town = (33.5_f64..33.7, 71.3_f64..71.6);
    let province = (31.0_f64..37.0, 69.0_f64..75.0);
    let anywhere = (-85.0_f64..85.0, -180.0_f64..180.0);
    let edges =
        (3300_i32..3400, 7100_i32..7200).prop_map(|(y, x)| (f64::from(y) / 100.0, f64::from(x) / 100.0));
    prop_oneof![4 => town, 3 => province, 1 => anywhere, 2 => edges]
        .prop_map(|(lat, lon)| Point::new(lat, lon).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn whoever_moves_is_found_as_a_plain_list_finds_them(
        moves in proptest::collection::vec((0_u32..60, proptest::option::weighted(0.85, somewhere())), 1..300),
        asked in proptest::collection::vec((somewhere(), 1_usize..12, prop_oneof![Just(f64::INFINITY), 100.0..200_000.0]), 20),
    ) {
        let (mut moving, mut all) = (Moving::new(), HashMap::new());
        for (slot, to) in moves {
            match to {
                Some(at) => { moving.put(slot, at); all.insert(slot, at); }
                None => { moving.remove(slot); all.remove(&slot); }
            }
        }
        prop_assert_eq!(moving.len(), all.len());
        for (slot, at) in &all {
            prop_assert_eq!(moving.at(*slot), Some(*at));
        }
        for (at, count, limit_m) in asked {
            let found: Vec<Slot> =
                moving.nearest(at, count, limit_m, |slot| slot % 3 != 0).iter().map(|n| n.slot).collect();
            prop_assert_eq!(found, naive(&all, at, count, limit_m));
        }
    }

    #[test]
    fn a_box_and_an_outline_hold_whoever_is_in_them(
        points in proptest::collection::vec(somewhere(), 1..200),
        (a, b) in (somewhere(), somewhere()),
    ) {
        let mut moving = Moving::new();
        for (slot, at) in points.iter().enumerate() {
            moving.put(slot as Slot, *at);
        }
        let low = [a.lon().min(b.lon()), a.lat().min(b.lat())];
        let high = [a.lon().max(b.lon()), a.lat().max(b.lat())];
        let of = |is_in: &dyn Fn(&Point) -> bool| -> Vec<Slot> {
            (0..).zip(&points).filter(|(_, p)| is_in(p)).map(|(slot, _)| slot).collect()
        };
        let in_box = |p: &Point| (low[0]..=high[0]).contains(&p.lon()) && (low[1]..=high[1]).contains(&p.lat());
        prop_assert_eq!(moving.within(low, high), of(&in_box));
        let ring = LineString::from(vec![(low[0], low[1]), (high[0], low[1]), (high[0], high[1])]);
        let shape = Shape::new(MultiPolygon(vec![Polygon::new(ring, vec![])]));
        prop_assert_eq!(moving.inside(&shape), of(&|p: &Point| shape.contains(*p)));
    }
}

#[test]
fn a_block_where_nobody_is_left_is_used_again() {
    let mut moving = Moving::new();
    for step in 0..1_000 {
        moving.put(7, Point::new(30.0 + f64::from(step) * 0.05, 70.0).unwrap());
    }
    assert_eq!((moving.len(), moving.blocks.len()), (1, 1));
    moving.remove(7);
    moving.remove(7);
    assert!(moving.is_empty() && moving.at(7).is_none());
}
