//! The part of the tables that an edition needs: what is known of the code points on its pages, and of what these fold to.
//!
//! Every search carries these tables, and most readers search for what is in their own script. Code points are taken by units, so
//! that a page more seldom changes what an edition's tables know.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use super::class::Class;
use super::tables::Tables;

/// Where scripts are large, from the radicals of Han to the syllables of Hangul, units are.
const LARGE: std::ops::Range<u32> = 0x2E80..0xE000;

/// The unit that a code point belongs to; the script counts alike. Small scripts have two or four, Han a few.
pub fn unit(char: char) -> u32 {
    let char = char as u32;
    if LARGE.contains(&char) || char > 0xFFFF { 1024 + (char >> 13) } else { char >> 6 }
}

/// What the tables say of these units, and of what their code points become.
pub fn part(tables: &Tables, units: &BTreeSet<u32>) -> Tables {
    let known = |char: &char| tables.class(*char) != Class::None;
    let chars = || (0..).zip(tables.classes()).filter(|(_, class)| **class != Class::None).filter_map(|(c, _)| char::from_u32(c));
    let mut reached: BTreeSet<char> = chars().filter(|char| units.contains(&unit(*char))).collect();
    let mut fresh: Vec<char> = reached.iter().copied().collect();
    while !fresh.is_empty() {
        let mut next: BTreeSet<char> = fresh.iter().flat_map(|char| becomes(tables, *char)).filter(known).collect();
        // What is decomposed is put together again.
        let whole = |char: &char| {
            let mut parts = std::iter::once(*char).nfd().peekable();
            parts.peek() != Some(char) && parts.all(|part| reached.contains(&part))
        };
        next.extend(chars().filter(whole));
        fresh = next.into_iter().filter(|char| reached.insert(*char)).collect();
    }
    tables.only(&reached)
}

/// What folding makes of a code point, step by step.
fn becomes(tables: &Tables, char: char) -> impl Iterator<Item = char> {
    let lower = std::iter::once(char).nfkd().flat_map(char::to_lowercase);
    // At the end of a word scripts write the small sigma so.
    let lower = lower.flat_map(|char| std::iter::once(char).chain((char == 'σ').then_some('ς')));
    lower.flat_map(|char| {
        let folded = tables.folds.get(&char).map(|target| target.chars().collect::<Vec<_>>()).unwrap_or_default();
        std::iter::once(char).chain(folded)
    })
}
