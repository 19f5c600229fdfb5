//! Folding: what is written differently and means the same becomes the same.
//!
//! [`fold`] is the definition, step by step as the browser does it. It is slow; almost every code point folds to the same whatever
//! stands around it, so [`Letters`] holds the answers one by one and says when they may not be trusted.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, is_nfc_quick, is_nfkd_quick};

use super::class::Class;
use super::tables::Tables;

/// The folded form of a cluster or of a run of words.
pub fn fold(tables: &Tables, text: &str) -> String {
    let decomposed = text.chars().filter(|c| tables.class(*c) != Class::Ignored).nfkd().collect::<String>();
    let mut folded = String::with_capacity(text.len());
    let mut base = None;
    for char in decomposed.chars().flat_map(char::to_lowercase) {
        let class = tables.class(char);
        match class {
            Class::None | Class::Ignored => continue,
            Class::Drop if !keeps(tables, base, char) => continue,
            Class::Digit => {
                let digit = tables.digit(char).and_then(|d| char::from_digit(d, 10)).unwrap_or(char);
                folded.push(digit);
            }
            _ => match tables.folds.get(&char) {
                Some(text) => folded.push_str(text),
                None => folded.push(char),
            },
        }
        if !matches!(class, Class::Mark | Class::Drop) {
            base = folded.chars().next_back();
        }
    }
    folded.nfc().collect()
}

/// Whether an optional mark makes a letter of its own of this base.
fn keeps(tables: &Tables, base: Option<char>, mark: char) -> bool {
    base.and_then(|base| unicode_normalization::char::compose(base, mark)).is_some_and(|letter| tables.keep.contains(&letter))
}

/// What is known of one code point: its class, its folded form, and what to beware of.
#[derive(Debug, Clone, Copy, Default)]
pub struct Letter(u32);

impl Letter {
    const CODE_POINT: u32 = (1 << 21) - 1;
    const CLASS: u32 = 21;
    /// The folded form is not one code point: its number in `Letters::longer` stands in its place.
    const LONGER: u32 = 1 << 25;
    /// It may move in the canonical order of marks.
    const REORDERS: u32 = 1 << 26;
    /// It may join with what is before it.
    const COMPOSES: u32 = 1 << 27;
    /// What marks mean that follow it is known to [`fold`] only.
    const KEEPS: u32 = 1 << 28;

    pub fn class(self) -> Class {
        Class::ALL.get((self.0 >> Self::CLASS & 15) as usize).copied().unwrap_or_default()
    }

    pub fn reorders(self) -> bool {
        self.0 & Self::REORDERS != 0
    }

    pub fn composes(self) -> bool {
        self.0 & Self::COMPOSES != 0
    }

    pub fn keeps(self) -> bool {
        self.0 & Self::KEEPS != 0
    }
}

/// What is known of every code point of the table.
#[derive(Debug)]
pub struct Letters {
    letters: Vec<Letter>,
    longer: Vec<Box<str>>,
}

impl Letters {
    pub fn new(tables: &Tables) -> Self {
        let bases: Vec<char> = tables.keep.iter().filter_map(|c| c.nfd().next()).collect();
        let mut letters = Self { letters: vec![Letter(0); tables.classes().len()], longer: Vec::new() };
        for (code_point, class) in (0..).zip(tables.classes()) {
            let Some(char) = char::from_u32(code_point).filter(|_| *class != Class::None) else { continue };
            let mut source = [0; 4];
            let source = char.encode_utf8(&mut source);
            let text = match class {
                Class::Drop | Class::Ignored => String::new(),
                // By far the most, and none has another form.
                Class::Unit if is_nfkd_quick(source.chars()) == IsNormalized::Yes => source.to_owned(),
                _ => fold(tables, source),
            };
            let mut bits = u32::from(*class as u8) << Letter::CLASS;
            let mut chars = text.chars();
            bits |= match (chars.next(), chars.next()) {
                (Some(only), None) => only as u32,
                _ => letters.longer(&text),
            };
            let nonstarter = |c: char| canonical_combining_class(c) != 0;
            if nonstarter(char) || text.chars().any(nonstarter) {
                bits |= Letter::REORDERS;
            }
            if is_nfc_quick(text.chars()) != IsNormalized::Yes {
                bits |= Letter::COMPOSES;
            }
            if text.nfd().any(|c| bases.contains(&c)) {
                bits |= Letter::KEEPS;
            }
            if let Some(slot) = letters.letters.get_mut(char as usize) {
                *slot = Letter(bits);
            }
        }
        letters
    }

    /// Keeps a folded form that is not one code point.
    fn longer(&mut self, text: &str) -> u32 {
        let number = self.longer.iter().position(|longer| **longer == *text).unwrap_or_else(|| {
            self.longer.push(text.into());
            self.longer.len() - 1
        });
        Letter::LONGER | u32::try_from(number).unwrap_or_default()
    }

    /// What is known of a code point.
    pub fn get(&self, char: char) -> Letter {
        self.letters.get(char as usize).copied().unwrap_or_default()
    }

    /// Adds the folded form of a letter to a text.
    pub fn push(&self, letter: Letter, text: &mut String) {
        let number = letter.0 & Letter::CODE_POINT;
        if letter.0 & Letter::LONGER == 0 {
            text.extend(char::from_u32(number));
        } else if let Some(longer) = self.longer.get(number as usize) {
            text.push_str(longer);
        }
    }
}
