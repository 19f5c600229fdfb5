//! A language as data, and how it writes dates, numbers and lists.
//!
//! A [`Locale`] is one language edition of a site. Its [`Formats`] come from CLDR, from the language named by `like:`
//! where CLDR knows the locale's own language badly or not at all.

mod collation;
mod date;
mod formats;
mod names;
mod numbers;

use std::sync::LazyLock;

use icu_locale::{LocaleDirectionality, LocaleExpander};

pub use date::{Date, PartialDate};
pub use formats::Formats;
pub use names::known_name;
pub use numbers::Numbers;

/// One language edition of a site.
#[derive(Debug, Clone)]
pub struct Locale {
    /// The BCP 47 tag in canonical case: `zh-Hant`, `rhg-Latn`.
    pub tag: String,
    /// The tag in lower case: the edition's folder in the tree.
    pub folder: String,
    /// The language's own name.
    pub name: String,
    /// Which way it is written.
    pub direction: Direction,
    /// The language whose dates, numbers, plurals and order it borrows.
    pub like: Option<String>,
    /// Places in the site's list of locales that it falls back to, nearest first.
    pub fallback: Vec<usize>,
    /// How it writes dates, numbers and lists.
    pub formats: Formats,
}

impl Locale {
    /// A locale without fallbacks; what is `None` is taken from what is known of the language.
    ///
    /// The tag ought to satisfy [`is_valid_tag`]; one that does not is kept as it is.
    pub fn new(tag: &str, name: Option<&str>, direction: Option<Direction>, like: Option<&str>) -> Self {
        let tag = canonical_tag(tag).unwrap_or_else(|| tag.to_owned());
        Self {
            folder: tag.to_ascii_lowercase(),
            name: name.or_else(|| known_name(&tag)).unwrap_or(&tag).to_owned(),
            direction: direction.unwrap_or_else(|| self::direction(&tag)),
            like: like.map(str::to_owned),
            fallback: Vec::new(),
            formats: Formats::new(like.unwrap_or(&tag)),
            tag,
        }
    }
}

/// Which way a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of HTML's `dir`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// Whether this is a well-formed BCP 47 tag that names a language.
pub fn is_valid_tag(tag: &str) -> bool {
    canonical_tag(tag).is_some()
}

/// The tag in canonical case (`zh-hant` → `zh-Hant`); `None` when it is malformed or names no language.
///
/// Only case and separators change: `prs` stays `prs`, though CLDR files it under `fa-AF`.
pub fn canonical_tag(tag: &str) -> Option<String> {
    // ICU also reads `en_US`; a folder name with an underscore would be a second spelling of the same locale.
    let parsed = icu_locale_core::Locale::try_from_str(tag).ok().filter(|_| !tag.contains('_'))?;
    (!parsed.id.language.is_unknown()).then(|| parsed.to_string())
}

/// Which way the language is written: by its script when the tag names one, else by its usual script.
pub fn direction(tag: &str) -> Direction {
    // CLDR's likely subtags are complete where a hand-made list of languages would have gaps (Hazaragi, Brahui …).
    static DIRECTIONS: LazyLock<LocaleDirectionality<LocaleExpander>> = LazyLock::new(LocaleDirectionality::new_extended);
    if DIRECTIONS.is_right_to_left(&formats::resolve(tag).id) { Direction::Rtl } else { Direction::Ltr }
}

#[cfg(test)]
mod tests;
