//! Zawgyi: how Burmese was typed on phones before Unicode, and on old ones still is.
//!
//! Its code points are Unicode's, but mean glyphs in the order in which they are seen. The shapes are changed to letters one by
//! one, then each syllable is put in order; `tables.txt` has all the rules.

use std::borrow::Cow;
use std::collections::BTreeMap;

/// A set of code points by its ranges, or (`false`) all others.
pub type Set = (bool, Vec<(char, char)>);

/// Neighbours that give Zawgyi away.
pub type Sign = Vec<Set>;

/// A base that is another one if its syllable has one of these marks; any mark, if there are none.
#[derive(Debug)]
pub struct Change {
    pub base: char,
    pub becomes: char,
    pub with: Vec<char>,
}

/// The rules; their directives in `tables.txt` say what each is.
#[derive(Debug, Default)]
pub struct Zawgyi {
    pub signs: Vec<Sign>,
    pub shapes: BTreeMap<char, String>,
    pub before: Vec<char>,
    pub order: Vec<char>,
    pub bases: Vec<Change>,
}

/// Letters that can carry marks.
pub const BASES: [(char, char); 2] = [('\u{1000}', '\u{102A}'), ('\u{103F}', '\u{103F}')];
/// Writes the letter after it under the one before it.
pub const VIRAMA: char = '\u{1039}';
/// Stands after its base in Zawgyi, and before it in Unicode.
pub const KINZI: char = '\u{1064}';
/// What kinzi is in Unicode: nga, asat, virama.
pub const KINZI_LETTERS: &str = "\u{1004}\u{103A}\u{1039}";

impl Zawgyi {
    /// The text in Unicode, if it shows signs of Zawgyi.
    pub fn convert<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if !self.shows(text) {
            return Cow::Borrowed(text);
        }
        let mut letters = String::with_capacity(text.len());
        for char in text.chars() {
            match self.shapes.get(&char) {
                Some(shape) => letters.push_str(shape),
                None => letters.push(char),
            }
        }
        Cow::Owned(self.reorder(&letters))
    }

    fn shows(&self, text: &str) -> bool {
        let chars: Vec<char> = [' '].into_iter().chain(text.chars()).chain([' ']).collect();
        let begins = |sign: &Sign, rest: &[char]| {
            rest.get(..sign.len()).is_some_and(|chars| sign.iter().zip(chars).all(|(set, char)| holds(set, *char)))
        };
        (0..chars.len()).any(|at| self.signs.iter().any(|sign| begins(sign, &chars[at..])))
    }

    /// Puts each syllable in the order of Unicode.
    fn reorder(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let before = prefix(rest, |c| self.before.contains(&c));
            let base = rest[before..].chars().next().filter(|c| self.is_base(*c));
            let Some(base) = base else {
                let length = before.max(first.len_utf8());
                out.push_str(&rest[..length]);
                rest = &rest[length..];
                continue;
            };
            let after = before + base.len_utf8();
            let end = after + self.marks(&rest[after..]);
            self.syllable(&rest[..before], base, &rest[after..end], &mut out);
            rest = &rest[end..];
        }
        out
    }

    fn is_base(&self, char: char) -> bool {
        BASES.iter().any(|(first, last)| (*first..=*last).contains(&char)) || self.bases.iter().any(|c| c.base == char)
    }

    /// How long the marks are that follow a base: of those in order, but for such as stand before the next base; kinzi; stacked letters.
    fn marks(&self, text: &str) -> usize {
        let mut stacked = false;
        prefix(text, |c| {
            let letter = std::mem::take(&mut stacked);
            stacked = c == VIRAMA;
            letter && BASES[0].0 <= c && c <= BASES[0].1 || stacked || c == KINZI || self.order.contains(&c) && !self.before.contains(&c)
        })
    }

    fn syllable(&self, before: &str, base: char, marks: &str, out: &mut String) {
        if marks.contains(KINZI) {
            out.push_str(KINZI_LETTERS);
        }
        let has = |mark: &char| before.contains(*mark) || marks.contains(*mark);
        let bare = before.is_empty() && marks.is_empty();
        let change = self.bases.iter().find(|c| c.base == base && if c.with.is_empty() { !bare } else { c.with.iter().any(has) });
        out.push(change.map_or(base, |change| change.becomes));
        out.extend(marks.chars().filter(|c| *c != KINZI && !self.order.contains(c)));
        out.extend(self.order.iter().filter(|mark| has(mark)));
    }
}

fn holds((inside, ranges): &Set, char: char) -> bool {
    ranges.iter().any(|(first, last)| (*first..=*last).contains(&char)) == *inside
}

fn prefix(text: &str, mut holds: impl FnMut(char) -> bool) -> usize {
    text.find(|c| !holds(c)).unwrap_or(text.len())
}
