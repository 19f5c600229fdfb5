//! Days, months and years of the Gregorian calendar, as front matter and facts write them.

use std::fmt;

/// A day. Ordered by time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// 1 to 9999.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Date {
    /// Reads `2026-11-22`, if there is such a day.
    pub fn parse(text: &str) -> Option<Self> {
        match PartialDate::parse(text)? {
            PartialDate::Day(date) => Some(date),
            PartialDate::Year(_) | PartialDate::Month(..) => None,
        }
    }

    /// The day so many days after 1 January 1970.
    ///
    /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
    pub fn from_days_since_1970(days: i64) -> Self {
        let days = days + 719_468;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        let year = year_of_era + era * 400 + i64::from(month < 3);
        // In range by construction for every day a clock can name.
        Self { year: i32::try_from(year).unwrap_or(9999), month: u8::try_from(month).unwrap_or(1), day: u8::try_from(day).unwrap_or(1) }
    }

    /// Days from `earlier` to this day; negative when `earlier` is later.
    pub fn days_since(self, earlier: Self) -> i64 {
        self.ordinal() - earlier.ordinal()
    }

    /// Whole months from `earlier` to this day; negative when `earlier` is later.
    ///
    /// A month is over on the same day of a later month, or on the first day after it when that month is too short.
    pub fn months_since(self, earlier: Self) -> i32 {
        if self < earlier {
            return -earlier.months_since(self);
        }
        let months = (self.year - earlier.year) * 12 + i32::from(self.month) - i32::from(earlier.month);
        months - i32::from(self.day < earlier.day)
    }

    /// Days since 1 March of the year 0: in years that begin in March, a leap day changes nothing that comes after it.
    fn ordinal(self) -> i64 {
        let (year, month) = (i64::from(self.year), i64::from(self.month));
        let (year, month) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
        year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + i64::from(self.day) - 1
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A date as exact as its source: a year, a month or a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartialDate {
    /// `2023`.
    Year(i32),
    /// `2023-10`.
    Month(i32, u8),
    /// `2023-10-05`.
    Day(Date),
}

impl PartialDate {
    /// Reads `2023`, `2023-10` or `2023-10-05`, if there is such a date.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year: i32 = digits(parts.next()?, 4)?.try_into().ok()?;
        if year == 0 {
            return None;
        }
        let Some(month) = parts.next() else { return Some(Self::Year(year)) };
        let month: u8 = digits(month, 2).filter(|m| (1..=12).contains(m))?.try_into().ok()?;
        let Some(day) = parts.next() else { return Some(Self::Month(year, month)) };
        let day: u8 = digits(day, 2)?.try_into().ok()?;
        let exists = parts.next().is_none() && (1..=days_in(year, month)).contains(&day);
        exists.then_some(Self::Day(Date { year, month, day }))
    }

    /// The form for `<time datetime>`.
    pub fn iso(self) -> String {
        match self {
            Self::Year(year) => format!("{year:04}"),
            Self::Month(year, month) => format!("{year:04}-{month:02}"),
            Self::Day(date) => date.to_string(),
        }
    }

    /// The words for it in a language.
    pub fn format(self, formats: &super::Formats) -> String {
        match self {
            Self::Year(year) => formats.year(year),
            Self::Month(year, month) => formats.month(year, month),
            Self::Day(date) => formats.date(date),
        }
    }
}

/// Exactly this many ASCII digits; `parse` alone would also read `+123`.
fn digits(text: &str, count: usize) -> Option<u32> {
    (text.len() == count && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

fn days_in(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
