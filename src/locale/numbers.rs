//! Numbers in a language's own digits and grouping.

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_locale_core::Locale;

/// Writes numbers as one language does.
#[derive(Debug)]
pub struct Numbers {
    grouped: Option<DecimalFormatter>,
    plain: Option<DecimalFormatter>,
}

impl Numbers {
    /// For the language of a tag; what CLDR does not know is written as its root says: `1,234.5`.
    pub fn new(tag: &Locale) -> Self {
        let with = |grouping| {
            let mut options = DecimalFormatterOptions::default();
            options.grouping_strategy = Some(grouping);
            DecimalFormatter::try_new(tag.into(), options).ok()
        };
        Self { grouped: with(GroupingStrategy::Auto), plain: with(GroupingStrategy::Never) }
    }

    /// Decimal text such as `-1234.5` in the language's grouping and digits. Any other text comes back as it is.
    pub fn format(&self, text: &str) -> String {
        write(self.grouped.as_ref(), text)
    }

    /// The same without grouping, for years and numbers that name something.
    pub fn format_ungrouped(&self, text: &str) -> String {
        write(self.plain.as_ref(), text)
    }
}

fn write(formatter: Option<&DecimalFormatter>, text: &str) -> String {
    let number = formatter.filter(|_| is_decimal(text)).and_then(|f| Some((f, Decimal::try_from_str(text).ok()?)));
    number.map_or_else(|| text.to_owned(), |(formatter, number)| formatter.format(&number).to_string())
}

/// `0`, `-12`, `3.50`; not `+1`, `1e5`, `.5`, `007` or `1,000`, which mean something of their own.
fn is_decimal(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    digits(whole) && digits(fraction) && (whole.len() == 1 || !whole.starts_with('0'))
}
