//! Does working time pass as the people who promised it would count it?

use super::*;
use proptest::prelude::*;

const FILE: &str = r#"
[karachi-office]
zone = "Asia/Karachi"
monday = ["09:00-13:00", "14:00-17:00"]
tuesday = ["09:00-13:00", "14:00-17:00"]
wednesday = ["09:00-13:00", "14:00-17:00"]
thursday = ["09:00-13:00", "14:00-17:00"]
friday = ["09:00-12:30"]
holidays = [
  { date = "2026-03-23", names = { en = "Pakistan Day", ur = "یوم پاکستان" } },
  { date = "2026-03-20", until = "2026-03-22", names = { en = "Eid al-Fitr" }, estimated = true },
]
[baghdad-night]
zone = "Asia/Baghdad"
sunday = ["20:00-04:00"]
thursday = ["08:00-14:00", "20:00-04:00"]
holidays = [{ date = "2026-07-09" }, { date = "2026-07-10" }]
[tehran-days]
zone = "Asia/Tehran"
monday = ["00:00-24:00"]
tuesday = ["00:00-24:00"]
wednesday = ["00:00-24:00"]
thursday = ["00:00-24:00"]
friday = ["00:00-24:00"]
saturday = ["00:00-24:00"]
sunday = ["00:00-24:00"]
[tehran-office]
zone = "Asia/Tehran"
saturday = ["08:00-16:00"]
sunday = ["08:00-16:00"]
monday = ["08:00-16:00"]
tuesday = ["08:00-16:00"]
wednesday = ["08:00-16:00"]
thursday = ["00:30-03:00", "03:00-05:00"]
[desk]
zone = "Asia/Karachi"
always = true
"#;

fn calendar(name: &str) -> Calendar {
    Calendars::parse(FILE).unwrap().get(name).unwrap().clone()
}

fn at(calendar: &Calendar, wall: &str) -> Moment {
    let wall: DateTime = wall.parse().unwrap();
    Moment::from_timestamp(calendar.zone().to_timestamp(wall).unwrap())
}

/// `karachi-office: 2026-03-19T16:00 + 2h = 2026-03-24T10:00`
fn check(story: &str) {
    let parts: Vec<&str> = story.split([' ']).collect();
    let [name, from, "+", span, "=", due] = parts[..] else { panic!("{story}") };
    let calendar = calendar(name);
    let got = calendar.add(at(&calendar, from), span.parse().unwrap()).unwrap();
    assert_eq!(calendar.zone().to_datetime(got.timestamp()), due.parse().unwrap(), "{story}");
}

#[test]
fn an_office_promise_skips_lunch_nights_weekends_and_holidays() {
    check("karachi-office 2026-03-17T12:30 + 1h = 2026-03-17T14:30");
    check("karachi-office 2026-03-17T16:00 + 1h = 2026-03-17T17:00");
    check("karachi-office 2026-03-17T17:00 + 1h = 2026-03-18T10:00");
    check("karachi-office 2026-03-13T12:00 + 1h = 2026-03-16T09:30");
    check("karachi-office 2026-03-19T16:00 + 2h = 2026-03-24T10:00");
    check("karachi-office 2026-03-21T03:00 + 0m = 2026-03-24T09:00");
}

#[test]
fn a_night_watch_belongs_to_the_day_it_begins_on() {
    check("baghdad-night 2026-07-02T23:00 + 5h = 2026-07-03T04:00");
    check("baghdad-night 2026-07-03T03:00 + 2h = 2026-07-05T21:00");
    // Thursday 9 July is a holiday: no watch begins; the one of Sunday ended on Monday.
    check("baghdad-night 2026-07-05T20:00 + 9h = 2026-07-12T21:00");
}

#[test]
fn a_desk_that_never_closes_never_closes() {
    check("desk 2026-03-21T03:00 + 30m = 2026-03-21T03:30");
    let desk = calendar("desk");
    assert!(desk.is_open(at(&desk, "2026-12-25T03:00")));
}

#[test]
fn tehran_had_summer_time_until_2022_and_has_none_since() {
    // 2021-03-22 00:00 was skipped to 01:00; 2021-09-22 00:00 went back to 23:00.
    check("tehran-days 2021-03-21T12:00 + 24h = 2021-03-22T13:00");
    check("tehran-days 2021-09-21T12:00 + 24h = 2021-09-22T11:00");
    check("tehran-days 2023-03-21T12:00 + 24h = 2023-03-22T12:00");
    check("tehran-office 2021-03-20T15:00 + 10h = 2021-03-22T09:00");
    // 18 Mehr 1400 was 10 October 2021, a Sunday.
    assert_eq!(jiff::civil::date(2021, 10, 10).weekday(), jiff::civil::Weekday::Sunday);
    check("tehran-office 2021-10-10T15:00 + 2h = 2021-10-11T09:00");
}

#[test]
fn a_skipped_hour_is_no_working_time() {
    // Thursday 22 March 2018 began at 01:00.
    let office = calendar("tehran-office");
    let open = office.between(at(&office, "2018-03-21T16:00"), at(&office, "2018-03-22T12:00")).unwrap();
    assert_eq!(open, Span::from_hours(4));
}

#[test]
fn whoever_writes_a_wrong_calendar_is_told_what_to_write() {
    let told = |text: &str| Calendars::parse(text).unwrap_err().to_string();
    let zone = "[a]\nzone = \"Asia/Karachi\"\n";
    assert!(told("[a]\nzone = \"Mars\"\nalways = true").contains("Asia/Tehran"));
    assert!(told(&format!("{zone}monday = [\"9-17\"]")).contains("09:00-17:00"));
    assert!(told(&format!("{zone}monday = [\"09:00-09:00\"]")).contains("00:00-24:00"));
    assert!(told(&format!("{zone}monday = [\"09:00-25:00\"]")).contains("09:00-17:00"));
    assert!(
        told(&format!("{zone}monday = [\"20:00-04:00\"]\ntuesday = [\"03:00-05:00\"]")).contains("tuesday")
    );
    assert!(
        told(&format!("{zone}sunday = [\"20:00-04:00\"]\nmonday = [\"03:00-05:00\"]")).contains("monday")
    );
    assert!(told(zone).contains("always = true"));
    assert!(told(&format!("{zone}always = true\nmonday = [\"09:00-17:00\"]")).contains("no hours"));
    assert!(
        told(&format!("{zone}always = true\nholidays = [{{ date = \"2026-01-01\" }}]"))
            .contains("no holidays")
    );
    assert!(told(&format!("{zone}mondy = []")).contains("line 3"));
    let long = "holidays = [{ date = \"2026-01-01\", until = \"2027-01-01\" }]";
    assert!(told(&format!("{zone}monday = [\"09:00-17:00\"]\n{long}")).contains("60 days"));
}

#[test]
fn a_search_that_finds_nothing_ends() {
    let office = calendar("karachi-office");
    let from = at(&office, "2026-03-17T12:30");
    assert_eq!(office.add(from, Span::from_millis(i64::MAX)), Err(TooFar { from }));
    assert!(office.between(from, Moment::from_millis(i64::MAX)).is_err());
    for ms in [i64::MIN, i64::MAX] {
        let _ = office.add(Moment::from_millis(ms), Span::from_hours(1));
        let _ = office.between(Moment::from_millis(ms), from);
        assert!(!office.is_open(Moment::from_millis(ms)));
    }
}

fn any_calendar() -> impl Strategy<Value = Calendar> {
    let names = ["karachi-office", "baghdad-night", "tehran-days", "tehran-office", "desk"];
    proptest::sample::select(names.map(calendar).to_vec())
}

/// 2015 to 2030.
fn any_moment() -> impl Strategy<Value = Moment> {
    (1_420_000_000_000_i64..1_900_000_000_000).prop_map(Moment::from_millis)
}

fn any_span() -> impl Strategy<Value = Span> {
    prop_oneof![(0_i64..90_000_000), (0_i64..3_000_000_000)].prop_map(Span::from_millis)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn open_time_added_is_open_time_between(c in any_calendar(), from in any_moment(), span in any_span()) {
        let due = c.add(from, span).unwrap();
        prop_assert_eq!(c.between(from, due).unwrap(), span);
        prop_assert_eq!(c.between(due, from).unwrap().millis(), -span.millis());
    }

    #[test]
    fn what_begins_later_is_never_due_earlier(
        c in any_calendar(), a in any_moment(), gap in any_span(), one in any_span(), two in any_span(),
    ) {
        prop_assert!(c.add(a, one).unwrap() <= c.add(a + gap, one).unwrap());
        prop_assert!(c.add(a, one.min(two)).unwrap() <= c.add(a, one.max(two)).unwrap());
    }

    #[test]
    fn nothing_is_due_inside_closed_time(c in any_calendar(), from in any_moment(), span in any_span()) {
        let due = c.add(from, span).unwrap();
        let just_before = due - Span::from_millis(1);
        prop_assert!(c.is_open(due) || c.is_open(just_before));
    }

    #[test]
    fn a_holiday_declared_late_never_makes_anything_due_earlier(
        c in any_calendar().prop_filter("has hours", |c| !c.is_always()),
        from in any_moment(), span in any_span(), after_days in 0_i64..40,
    ) {
        let date = c.zone().to_datetime(from.timestamp()).date().checked_add(after_days.days()).unwrap();
        let holiday = Holiday { date, until: None, names: BTreeMap::new(), estimated: false };
        let later = c.with_holiday(holiday).unwrap();
        prop_assert!(later.add(from, span).unwrap() >= c.add(from, span).unwrap());
    }

    #[test]
    fn all_day_every_day_is_elapsed_time(from in any_moment(), span in any_span()) {
        for name in ["tehran-days", "desk"] {
            prop_assert_eq!(calendar(name).add(from, span).unwrap(), from + span);
        }
    }

    #[test]
    fn the_next_opening_is_open_and_nothing_before_it_is(c in any_calendar(), from in any_moment()) {
        let open = c.next_open(from).unwrap();
        prop_assert!(c.is_open(open) && open >= from);
        prop_assert_eq!(c.between(from, open).unwrap(), Span::ZERO);
    }
}
