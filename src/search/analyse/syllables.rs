//! Units and syllables: what stands in for words in scripts that write no spaces.
//!
//! A unit of Han or kana stands for itself. Of the syllabic scripts just so much is known as keeps a syllable's parts together: a
//! vowel written first takes the next base ([`Class::Lead`]), a joiner (Khmer coeng, Burmese virama) does so too, a killed
//! consonant and a vowel that is no mark ([`Class::Follower`]) go with the syllable before them.

use std::ops::Range;

use super::class::Class;
use super::{Analyser, Kind};

/// The units of a run.
#[derive(Debug, Default)]
pub struct Syllables {
    units: Vec<Unit>,
    /// The next base belongs to the last unit.
    open: bool,
}

#[derive(Debug)]
struct Unit {
    folded: Range<usize>,
    source: Range<usize>,
}

impl Syllables {
    /// Adds the cluster whose folded text begins at `at` and which stands at `source`.
    pub fn add(&mut self, analyser: &Analyser, folded: &str, at: usize, source: &Range<usize>) {
        let tables = &analyser.tables;
        let mut chars = folded.get(at..).unwrap_or_default().chars();
        let mut end = at;
        while let Some(char) = chars.next() {
            let class = analyser.letters.get(char).class();
            let begins = match class {
                Class::Mark => false,
                _ if self.open || class == Class::Follower => false,
                _ => {
                    let mut after = chars.clone().skip_while({
                        let mut first = true;
                        move |c| std::mem::take(&mut first) && tables.through.contains(c)
                    });
                    !after.next().is_some_and(|c| tables.killers.contains(&c))
                }
            };
            let start = end;
            end += char.len_utf8();
            match self.units.last_mut().filter(|_| !begins) {
                Some(unit) => (unit.folded.end, unit.source.end) = (end, source.end),
                // A mark before anything that could carry it, out of a vowel that decomposes.
                None if class == Class::Mark => {}
                None => self.units.push(Unit { folded: start..end, source: source.clone() }),
            }
            self.open = class == Class::Lead || tables.joiners.contains(&char);
        }
    }

    /// Every two neighbours, and the last of several; a single unit is a gram by itself.
    pub fn grams(&self, mut each: impl FnMut(Range<usize>, Range<usize>, Kind)) {
        for pair in self.units.windows(2) {
            if let [first, second] = pair {
                each(first.folded.start..second.folded.end, first.source.start..second.source.end, Kind::Gram);
            }
        }
        if let Some(last) = self.units.last() {
            let kind = if self.units.len() == 1 { Kind::Gram } else { Kind::Tail };
            each(last.folded.clone(), last.source.clone(), kind);
        }
    }

    pub fn clear(&mut self) {
        self.units.clear();
        self.open = false;
    }
}
