//! The order of words in a language, and the letter that a word stands under in an A–Z.

use std::cmp::Ordering;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;
use unicode_normalization::UnicodeNormalization;

/// What stands over words that begin with a digit.
const DIGITS: &str = "0–9";
/// What stands over words without any letter or digit.
const SIGNS: &str = "#";

#[derive(Debug)]
pub(super) struct Collation {
    full: Option<CollatorBorrowed<'static>>,
    /// Tells only letters apart, not accents or case.
    letters: Option<CollatorBorrowed<'static>>,
    /// Whether `i` has a dot as a capital.
    dotted_capital: bool,
}

impl Collation {
    pub(super) fn new(tag: &Locale) -> Self {
        let with = |strength| {
            let mut preferences = CollatorPreferences::from(tag);
            // "Step 10" comes after "Step 9".
            preferences.numeric_ordering = Some(CollationNumericOrdering::True);
            let mut options = CollatorOptions::default();
            options.strength = Some(strength);
            CollatorBorrowed::try_new(preferences, options).ok()
        };
        let dotted_capital = matches!(tag.id.language.as_str(), "tr" | "az" | "crh" | "tt");
        Self { full: with(Strength::Tertiary), letters: with(Strength::Primary), dotted_capital }
    }

    /// Leading quotes and question marks count only between words that are equal without them, so that the words of
    /// one heading of an A–Z stay together.
    pub(super) fn compare(&self, a: &str, b: &str) -> Ordering {
        let order = |a: &str, b: &str| self.full.as_ref().map_or(Ordering::Equal, |c| c.compare(a, b));
        order(bare(a), bare(b)).then_with(|| order(a, b)).then_with(|| a.cmp(b))
    }

    pub(super) fn initial(&self, word: &str) -> String {
        let Some(first) = word.chars().find(|c| c.is_alphanumeric() && !is_written_before(*c)) else { return SIGNS.to_owned() };
        if first.is_numeric() {
            return DIGITS.to_owned();
        }
        let letter = if self.same_letter(first, unmarked(first)) { unmarked(first) } else { first };
        match letter {
            'i' if self.dotted_capital => "İ".to_owned(),
            // Georgian has capitals, but only for whole words in headlines.
            'ა'..='ჿ' => letter.to_string(),
            _ => letter.to_uppercase().collect(),
        }
    }

    fn same_letter(&self, a: char, b: char) -> bool {
        // A consonant's jamo sorts before all its syllables, so no collator calls the two equal.
        let hangul = ('가'..='힣').contains(&a);
        let (mut left, mut right) = ([0; 4], [0; 4]);
        hangul || self.letters.as_ref().is_some_and(|c| c.compare(a.encode_utf8(&mut left), b.encode_utf8(&mut right)) == Ordering::Equal)
    }
}

/// Without leading quotes, brackets and question marks.
fn bare(word: &str) -> &str {
    let bare = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    if bare.is_empty() { word } else { bare }
}

/// The letter without its marks: é → e, أ → ا, ガ → か, 각 → ㄱ.
fn unmarked(c: char) -> char {
    const CONSONANTS: [char; 19] =
        ['ㄱ', 'ㄱ', 'ㄴ', 'ㄷ', 'ㄷ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅂ', 'ㅅ', 'ㅅ', 'ㅇ', 'ㅈ', 'ㅈ', 'ㅊ', 'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ'];
    const SYLLABLES_EACH: usize = 588;
    if ('가'..='힣').contains(&c) {
        let place = (c as usize - '가' as usize) / SYLLABLES_EACH;
        return CONSONANTS.get(place).copied().unwrap_or(c);
    }
    let base = std::iter::once(c).nfd().next().unwrap_or(c);
    match base {
        'ァ'..='ヶ' => char::from_u32(base as u32 - ('ァ' as u32 - 'ぁ' as u32)).unwrap_or(base),
        _ => base,
    }
}

/// Thai and Lao vowels that are written before the consonant they sort under.
fn is_written_before(c: char) -> bool {
    matches!(c, '\u{E40}'..='\u{E44}' | '\u{EC0}'..='\u{EC4}')
}
