//! How do we say when?
//!
//! Month and weekday names and the order of a date are words like all others (`words/<lang>/dates.ftl`), so that
//! nobody is shown Afghan month names for Pakistan's Pashto, or English ones for Sindhi's lunar calendar.
//! The arithmetic is icu's; the digits are the language's.

use super::{BadDate, Calendar, CalendarDay, Say, calendars::read_day};
use amanat_core::values::{Language, Moment, Span};
use jiff::{civil, tz::TimeZone};

/// The zone and calendar settings of a place.
#[derive(Clone, Debug)]
pub struct LocalTime {
    /// The zone clocks there show.
    pub zone: TimeZone,
    /// How many days the sighted moon is away from Umm al-Qura's (Pakistan: often −1).
    pub hijri_offset_days: i8,
}

impl Default for LocalTime {
    fn default() -> Self {
        let zone = TimeZone::get("Asia/Karachi").unwrap_or(TimeZone::UTC);
        Self { zone, hijri_offset_days: 0 }
    }
}

impl Say {
    /// The calendar this language's readers expect first.
    pub fn usual_calendar(&self) -> Calendar {
        if self.language() == Language::Fa { Calendar::SolarHijri } else { Calendar::Gregorian }
    }

    /// The day that a moment falls on here.
    pub fn civil_day(&self, at: Moment) -> civil::Date {
        at.timestamp().to_zoned(self.local_time().zone.clone()).date()
    }

    /// `Sunday, 10 October 2021`
    pub fn long_day(&self, at: Moment) -> String {
        self.long_day_in(self.usual_calendar(), self.civil_day(at))
    }

    /// `Sunday, 18 Mehr 1400 SH`: a day with its weekday, in a calendar of choice.
    pub fn long_day_in(&self, calendar: Calendar, day: civil::Date) -> String {
        let weekday = self.say(&format!("weekday-{}", day.weekday().to_sunday_zero_offset() + 1));
        let date = self.day_in(calendar, day);
        self.clone().plain().with("date-long", &[("weekday", weekday.into()), ("date", date.into())])
    }

    /// `10 October 2021`
    pub fn day(&self, at: Moment) -> String {
        self.day_in(self.usual_calendar(), self.civil_day(at))
    }

    /// `18 Mehr 1400 SH`
    pub fn day_in(&self, calendar: Calendar, day: civil::Date) -> String {
        let CalendarDay { calendar, year, month, day } =
            calendar.number(day, self.local_time().hijri_offset_days);
        let word = calendar.word();
        let month = self.say(&format!("month-{word}-{month}"));
        let given = [
            ("day", self.digits(&day.to_string()).into()),
            ("month", month.into()),
            ("year", self.digits(&year.to_string()).into()),
        ];
        self.clone().plain().with(&format!("date-{word}"), &given)
    }

    /// The same day in the other two calendars, for a quiet line beneath.
    pub fn other_calendars(&self, day: civil::Date) -> Vec<String> {
        let usual = self.usual_calendar();
        Calendar::ALL.into_iter().filter(|c| *c != usual).map(|c| self.day_in(c, day)).collect()
    }

    /// `18:05`
    pub fn clock_time(&self, at: Moment) -> String {
        let zoned = at.timestamp().to_zoned(self.local_time().zone.clone());
        self.digits(&format!("{:02}:{:02}", zoned.hour(), zoned.minute()))
    }

    /// `10 October 2021, 18:05`
    pub fn day_and_time(&self, at: Moment) -> String {
        let given = [("date", self.day(at).into()), ("time", self.clock_time(at).into())];
        self.clone().plain().with("date-and-time", &given)
    }

    /// `in 2 hours`, `3 days ago`, `now`.
    pub fn relative(&self, at: Moment, now: Moment) -> String {
        let away = at - now;
        let (count, unit) = rounded(away);
        if count == 0 {
            return self.say("time-now");
        }
        let way = if away.millis() > 0 { "in" } else { "ago" };
        self.clone().plain().with(&format!("time-{way}-{unit}"), &[("count", count.into())])
    }

    /// `2 hours`, `3 days`: a length without a direction.
    pub fn span(&self, span: Span) -> String {
        let (count, unit) = rounded(span);
        self.clone().plain().with(&format!("span-{unit}"), &[("count", count.into())])
    }

    /// Reads a date as people write it, with month names of this language or English.
    pub fn read_day(&self, text: &str, chosen: Option<Calendar>) -> Result<civil::Date, BadDate> {
        let usual = self.usual_calendar();
        let otherwise = (usual != Calendar::Gregorian).then_some(usual);
        read_day(text, chosen, otherwise, |name| self.month_named(name))?
            .civil(self.local_time().hijri_offset_days)
    }

    /// The line of help at a field for a date, with an example in this language.
    pub fn date_help(&self, now: Moment) -> String {
        self.clone().plain().with("date-help", &[("example", self.day(now).into())])
    }

    /// Why what was written is not a date, for the field's error.
    pub fn why_no_date(&self, why: BadDate) -> String {
        self.say(match why {
            BadDate::Unreadable => "date-wrong-unreadable",
            BadDate::NoSuchDay => "date-wrong-no-such-day",
            BadDate::WhichCalendar => "date-wrong-which-calendar",
        })
    }

    fn month_named(&self, name: &str) -> Option<(Calendar, u8)> {
        let wanted = folded(name);
        let english = self.in_another(Language::En);
        [self, &english].into_iter().find_map(|say| {
            Calendar::ALL.into_iter().find_map(|calendar| {
                let named = |m: &u8| folded(&say.say(&format!("month-{}-{m}", calendar.word()))) == wanted;
                (1..=12u8).find(named).map(|month| (calendar, month))
            })
        })
    }
}

/// Whole minutes below an hour, whole hours below two days, else whole days.
fn rounded(span: Span) -> (i64, &'static str) {
    let minutes = span.millis().saturating_abs() / 60_000;
    match minutes {
        0..60 => (minutes, "minutes"),
        60..2880 => (minutes / 60, "hours"),
        _ => (minutes / 1440, "days"),
    }
}

/// Case, joiners and the two keyboards' yeh and kaf do not tell months apart.
fn folded(name: &str) -> String {
    name.chars()
        .filter(|c| !matches!(c, '\u{200c}' | '\u{200d}' | '\u{640}' | '\'' | '’' | '-' | ' '))
        .map(|c| match c {
            'ي' | 'ى' => 'ی',
            'ك' => 'ک',
            'أ' | 'إ' | 'آ' => 'ا',
            c => c.to_ascii_lowercase(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Words;
    use jiff::civil::date;

    fn say(language: Language) -> Say {
        Words::load_what_is_there().0.of(language)
    }

    /// 2021-10-10T13:05:00Z, five past six in the evening in Karachi.
    const SUNDAY: Moment = Moment::from_millis(1_633_871_100_000);

    #[test]
    fn the_same_sunday_is_said_in_every_language_with_its_digits() {
        let said = [
            (Language::En, "Sunday, 10 October 2021"),
            (Language::Ur, "اتوار، ۱۰ اکتوبر ۲۰۲۱"),
            (Language::Ps, "اتوار، ۱۰ اکتوبر ۲۰۲۱"),
            (Language::Sd, "آچر، ۱۰ آڪٽوبر ۲۰۲۱"),
            (Language::Ar, "الأحد، ١٠ أكتوبر ٢٠٢١"),
            (Language::Ckb, "یەکشەممە، ١٠ی تشرینی یەکەمی ٢٠٢١"),
            (Language::Fa, "یکشنبه، ۱۸ مهر ۱۴۰۰"),
        ];
        for (language, expected) in said {
            assert_eq!(say(language).long_day(SUNDAY), expected);
        }
        assert_eq!(say(Language::Ur).clock_time(SUNDAY), "۱۸:۰۵");
    }

    #[test]
    fn a_day_is_shown_in_the_other_calendars_too() {
        let day = date(2021, 10, 10);
        assert_eq!(say(Language::En).other_calendars(day), ["18 Mehr 1400 SH", "4 Rabi al-Awwal 1443 AH"]);
        assert_eq!(say(Language::Fa).day_in(Calendar::Gregorian, day), "۱۰ اکتبر ۲۰۲۱ م");
    }

    #[test]
    fn a_day_written_in_any_language_or_calendar_is_read() {
        let day = Ok(date(2021, 10, 10));
        assert_eq!(say(Language::Fa).read_day("۱۸ مهر ۱۴۰۰", None), day);
        assert_eq!(say(Language::Fa).read_day("1400/7/18", None), day);
        assert_eq!(say(Language::Ur).read_day("۱۰ اکتوبر ۲۰۲۱", None), day);
        assert_eq!(say(Language::Ar).read_day("٤ ربيع الأول ١٤٤٣", None), day);
        assert_eq!(say(Language::Ps).read_day("10 october 2021", None), day);
        assert_eq!(say(Language::Ur).read_day("4/3/1443", None), Err(BadDate::WhichCalendar));
    }

    #[test]
    fn what_was_shown_is_read_back_as_the_same_day() {
        for language in Language::ALL {
            let say = say(language);
            for calendar in Calendar::ALL {
                for month in 1..=12 {
                    let day = date(2026, month, 21);
                    let shown = calendar.number(day, 0);
                    let name = say.say(&format!("month-{}-{}", calendar.word(), shown.month));
                    let written = format!("{} {name} {}", shown.day, shown.year);
                    assert_eq!(say.read_day(&written, Some(calendar)), Ok(day), "{language} {written}");
                }
            }
        }
    }

    #[test]
    fn spans_choose_their_plural_form() {
        let hours = |language, n| say(language).relative(SUNDAY + Span::from_hours(n), SUNDAY);
        assert_eq!(hours(Language::En, 1), "in 1 hour");
        assert_eq!(hours(Language::En, 2), "in 2 hours");
        assert_eq!(hours(Language::Ar, 2), "بعد ساعتين");
        assert_eq!(hours(Language::Ar, 5), "بعد ٥ ساعات");
        assert_eq!(hours(Language::Ar, 11), "بعد ١١ ساعة");
        assert_eq!(say(Language::Ur).relative(SUNDAY - Span::from_hours(72), SUNDAY), "۳ دن پہلے");
    }
}
