//! Can anyone check what the sender holds?

use crate::town::{TestTown, ground_of};
use amanat_core::decide::matter::Reach;
use amanat_proof::receipt::{Outcome, Receipt, judge};

#[test]
fn every_receipt_verifies_against_the_logs_policy_and_a_changed_one_does_not() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let policy = town.policy();
    for _ in 0..20 {
        let no = town.brings("report", lat, lon, Reach::None).unwrap().matter.no;
        let receipt = town.sender(no).receipt(no).unwrap().unwrap();
        assert_eq!(judge(&receipt, &policy), Outcome::RecordedByLogOnly);
        let page = format!("<html><body>{}</body></html>", receipt.to_element());
        let mut read = Receipt::from_html_or_json(&page).unwrap();
        assert_eq!(judge(&read, &policy), Outcome::RecordedByLogOnly);
        let middle = read.event.len() / 2;
        read.event[middle] ^= 1;
        assert!(matches!(judge(&read, &policy), Outcome::DoesNotMatch { .. }));
    }
}
