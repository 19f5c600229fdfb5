//! How a language writes dates, numbers and lists: CLDR's answers, for one language.

use std::cmp::Ordering;
use std::fmt;
use std::sync::{Arc, LazyLock};

use icu_calendar::{Date as IcuDate, Gregorian};
use icu_datetime::fieldsets::{Y, YM, YMD};
use icu_datetime::pattern::FixedCalendarDateTimeNames;
use icu_datetime::{DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter};
use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_locale::{LocaleCanonicalizer, LocaleExpander};
use icu_locale_core::{Locale, locale};

use super::collation::Collation;
use super::{Date, Numbers};

/// Writes dates, numbers and lists as one language does. Cheap to clone and to share between threads.
#[derive(Clone)]
pub struct Formats(Arc<Inner>);

struct Inner {
    tag: Locale,
    dates: Option<Dates>,
    list: Option<ListFormatter>,
    choice: Option<ListFormatter>,
    numbers: Numbers,
    collation: Collation,
}

/// The Gregorian calendar always, whatever the language's own: the toolkit's dates are those of courts and forms.
struct Dates {
    day: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    month: FixedCalendarDateTimeFormatter<Gregorian, YM>,
    year: FixedCalendarDateTimeFormatter<Gregorian, Y>,
}

impl Formats {
    /// For the language of a tag. Where CLDR does not know it, dates and lists are written as in international English.
    pub fn new(tag: &str) -> Self {
        let tag = resolve(tag);
        let international = locale!("en-001");
        let own = Dates::new(&tag).filter(Dates::is_known);
        let words = if own.is_some() { &tag } else { &international };
        let options = ListFormatterOptions::default().with_length(ListLength::Wide);
        let list = ListFormatter::try_new_and(words.into(), options).ok();
        let choice = ListFormatter::try_new_or(words.into(), options).ok();
        let (numbers, collation) = (Numbers::new(&tag), Collation::new(&tag));
        Self(Arc::new(Inner { dates: own.or_else(|| Dates::new(&international)), list, choice, numbers, collation, tag }))
    }

    /// The language whose habits these are; plural rules follow it too.
    pub fn tag(&self) -> &Locale {
        &self.0.tag
    }

    /// A day in full: "22 November 2026".
    pub fn date(&self, date: Date) -> String {
        self.write_date(date.year, date.month, date.day, |dates, date| dates.day.format(&date).to_string())
            .unwrap_or_else(|| date.to_string())
    }

    /// A month: "October 2023".
    pub fn month(&self, year: i32, month: u8) -> String {
        self.write_date(year, month, 1, |dates, date| dates.month.format(&date).to_string())
            .unwrap_or_else(|| format!("{year:04}-{month:02}"))
    }

    /// A year: "2023".
    pub fn year(&self, year: i32) -> String {
        self.write_date(year, 1, 1, |dates, date| dates.year.format(&date).to_string()).unwrap_or_else(|| format!("{year:04}"))
    }

    /// Decimal text such as `1234.5` in the language's grouping and digits. Text that is no number comes back as it is.
    pub fn number(&self, text: &str) -> String {
        self.0.numbers.format(text)
    }

    /// "a, b and c".
    pub fn list(&self, items: &[String]) -> String {
        self.0.list.as_ref().map_or_else(|| items.join(", "), |list| list.format(items.iter()).to_string())
    }

    /// "a, b or c".
    pub fn list_or(&self, items: &[String]) -> String {
        self.0.choice.as_ref().map_or_else(|| items.join(" / "), |list| list.format(items.iter()).to_string())
    }

    /// The language's order of words. Total: words that the language holds equal are ordered by code points.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.0.collation.compare(a, b)
    }

    /// The heading that a word stands under in an A–Z: its first letter as a capital, without the marks that make no
    /// other letter in this language (é is under E; ñ is not under N in Spanish), `0–9` or `#`.
    pub fn initial(&self, word: &str) -> String {
        self.0.collation.initial(word)
    }

    fn write_date(&self, year: i32, month: u8, day: u8, write: impl Fn(&Dates, IcuDate<Gregorian>) -> String) -> Option<String> {
        let date = IcuDate::try_new_gregorian(year, month, day).ok()?;
        Some(write(self.0.dates.as_ref()?, date))
    }
}

impl fmt::Debug for Formats {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Formats({})", self.0.tag)
    }
}

/// The language to ask CLDR for.
pub(super) fn resolve(tag: &str) -> Locale {
    static ALIASES: LazyLock<LocaleCanonicalizer<LocaleExpander>> = LazyLock::new(LocaleCanonicalizer::new_extended);
    let Ok(mut tag) = Locale::try_from_str(tag) else { return locale!("en-001") };
    // CLDR files Dari (prs) under fa-AF, Tagalog (tl) under fil.
    ALIASES.canonicalize(&mut tag);
    // CLDR's plain `en` is that of the United States; ours is written for readers everywhere.
    if tag == locale!("en") { locale!("en-001") } else { tag }
}

/// Builds a formatter that has its digits.
macro_rules! formatter {
    ($fields:ty, $tag:expr) => {{
        let preferences = DateTimeFormatterPreferences::from($tag);
        let formatter = FixedCalendarDateTimeFormatter::try_new(preferences, <$fields>::long()).ok()?;
        // The formatter loads digits only if the pattern for years before Christ needs them. Portuguese months have a
        // mistake in that pattern (CLDR 49: `'Y'` in quotes), and without this line every such date would panic in
        // debug builds.
        let mut names = FixedCalendarDateTimeNames::from_formatter(preferences, formatter);
        names.include_decimal_formatter().ok()?;
        names.try_into_formatter(<$fields>::long()).ok()?
    }};
}

impl Dates {
    fn new(tag: &Locale) -> Option<Self> {
        Some(Self { day: formatter!(YMD, tag), month: formatter!(YM, tag), year: formatter!(Y, tag) })
    }

    /// Whether CLDR has the language: one that it has not gets the months of CLDR's root, `M01` to `M12`.
    fn is_known(&self) -> bool {
        IcuDate::try_new_gregorian(2000, 11, 1).is_ok_and(|date| !self.month.format(&date).to_string().contains("M11"))
    }
}
