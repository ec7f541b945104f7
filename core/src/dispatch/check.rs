//! Does the book name only units that are there?
//!
//! Each file is read by itself; whether its units exist is known only beside the places. A town that is no unit would
//! silently be open country, with the longer promise.

use super::book::{Book, Room};
use crate::{places::Places, values::UnitId};

/// What the book names and these places have not, each with the file where it stands.
pub fn check_against(places: &Places, book: &Book) -> Vec<String> {
    let is_missing = |unit: &&UnitId| places.unit(unit).is_none();
    let rooms = book.rooms.keys().filter(is_missing).map(|unit| told("rooms.toml", unit, "has a table"));
    let all = std::iter::once(&book.usual).chain(book.rooms.values());
    let within = all.flat_map(of_room).filter(is_missing).map(|unit| told("rooms.toml", unit, "is named"));
    let agencies = book.agencies.iter().filter_map(|agency| agency.unit.as_ref());
    let agencies = agencies.filter(is_missing).map(|unit| told("agencies.toml", unit, "signs in here"));
    rooms.chain(within).chain(agencies).collect()
}

fn of_room(room: &Room) -> impl Iterator<Item = &UnitId> {
    room.towns.iter().chain(room.districts.keys())
}

fn told(file: &str, unit: &UnitId, why: &str) -> String {
    format!("dispatch/{file}: `{unit}` {why} and is no unit: name one of units.toml, or take it out")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_unit_is_named_with_its_file() {
        let mut book = Book::default();
        assert_eq!(check_against(&Places::default(), &book), Vec::<String>::new());
        book.usual.towns.insert("atlantis".parse().unwrap());
        book.rooms.insert("nowhere-room".parse().unwrap(), Room::default());
        let told = check_against(&Places::default(), &book);
        assert!(
            told[0].contains("`nowhere-room` has a table") && told[1].contains("`atlantis` is named"),
            "{told:?}"
        );
        assert!(told.iter().all(|line| line.starts_with("dispatch/rooms.toml")));
    }
}
