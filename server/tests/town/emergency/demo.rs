//! Can somebody of the demo read in an emergency at every women's desk?

use super::{breaks, reads_through};
use crate::town::{TestTown, ground_of};
use amanat::demo::{Lines, invent};
use amanat_core::decide::matter::Reach;

#[test]
fn at_every_womens_desk_of_a_district_somebody_of_the_desk_itself_can_break_the_glass() {
    let town = TestTown::new();
    let setup = town.town.setup();
    let people = invent(&setup.places, &Lines::read().unwrap(), 1);
    let (lat, lon) = ground_of(&town, "kohat-city");
    let matter = town.brings("women", lat, lon, Reach::None).unwrap().matter;
    let desks = setup.places.units().filter(|unit| unit.serves.contains("women_desk"));
    let mut served = 0;
    for desk in desks {
        let officer = people.iter().find(|p| p.unit == desk.id && p.role == "protection_officer");
        let officer = officer.unwrap_or_else(|| panic!("nobody at {}", desk.id));
        let attributes: Vec<&str> = officer.attributes.iter().map(String::as_str).collect();
        let visit = town.officer(
            officer.account.as_str(),
            &officer.role,
            desk.id.as_str(),
            &officer.rank,
            &attributes,
        );
        let glass = breaks(&town, &visit, &matter.no.to_string());
        match desk.id == matter.unit {
            true => assert!(reads_through(&town, &visit, &glass.unwrap())),
            false => assert!(glass.is_err(), "{} is no part of it", desk.id),
        }
        served += usize::from(desk.id == matter.unit);
    }
    assert_eq!(served, 1);
}
