//! A word that is nowhere is taken for a misspelling.

use std::collections::BTreeSet;

use super::index::{Broken, Index, Shelf};
use super::lookup::Found;
use super::outcome::Origin;
use super::shard::by_commonness;
use super::terms::Asked;
use crate::search::constants::{GUESSES, NEAREST, RANGE, TYPO};

/// A word that shares the term's beginning or its end.
struct Near {
    key: String,
    common: u8,
    /// Changes between the two.
    changes: usize,
    /// How far it is as a guess: so many changes, or two where the words begin alike for most of their length.
    close: Option<usize>,
}

/// Finds words that may have been meant.
pub fn guess(index: &Index<'_>, term: &mut Asked) -> Result<(), Broken> {
    let token: Vec<char> = term.token.chars().collect();
    let n = token.len();
    if n < 4 || term.token.bytes().all(|b| b.is_ascii_digit()) {
        return Ok(());
    }
    let (most, half) = if n < 8 { (1, ((n - 1) / 2).max(1)) } else { (2, ((n - 2) / 3).max(2)) };
    let head: String = token.iter().take(half).collect();
    let tail: String = token.iter().rev().take(half).collect();
    let [heads, tails] = index.spelling()?;
    let turned = words(index, &tails, &tail)?.into_iter().map(|(key, common)| (key.chars().rev().collect(), common));
    let mut seen = BTreeSet::new();
    let mut near = Vec::new();
    for (key, common) in words(index, &heads, &head)?.into_iter().chain(turned) {
        if seen.insert(key.clone()) {
            near.push(Near::new(&token, most, key, common));
        }
    }
    for word in closest(&near, |word| word.close, 2, GUESSES) {
        if let Some(list) = index.exact(&word.key)? {
            let changes = word.close.unwrap_or(2);
            let weight = TYPO.get(changes).copied().unwrap_or(0.0);
            term.variants.push(Found { key: word.key.clone(), weight, list, origin: Origin::Typo(changes) });
        }
    }
    if term.variants.is_empty() {
        term.nearest = closest(&near, |word| Some(word.changes), (n / 2).max(2), NEAREST).map(|word| word.key.clone()).collect();
    }
    Ok(())
}

/// The words of a shelf that begin so, or rather of the first of its files that may have such.
fn words(index: &Index<'_>, shelf: &Shelf<'_>, start: &str) -> Result<Vec<(String, u8)>, Broken> {
    let mut words = Vec::new();
    for name in shelf.span(start).into_iter().take(RANGE) {
        words.extend(index.spelling_shard(&name)?.into_iter().filter(|(key, _)| key.starts_with(start)));
    }
    Ok(words)
}

/// The closest words by some measure, then the commonest.
fn closest(words: &[Near], measure: impl Fn(&Near) -> Option<usize>, limit: usize, count: usize) -> impl Iterator<Item = &Near> {
    let mut measured: Vec<(usize, &Near)> =
        words.iter().filter_map(|word| Some((measure(word).filter(|far| *far <= limit)?, word))).collect();
    measured.sort_by(|(a, x), (b, y)| a.cmp(b).then_with(|| by_commonness((&x.key, x.common), (&y.key, y.common))));
    measured.into_iter().take(count).map(|(_, word)| word)
}

impl Near {
    fn new(token: &[char], most: usize, key: String, common: u8) -> Self {
        let letters: Vec<char> = key.chars().collect();
        let changes = distance(token, &letters);
        let shared = token.iter().zip(&letters).take_while(|(a, b)| a == b).count();
        // Seven tenths, rounded up.
        let alike = shared >= (7 * token.len().max(letters.len())).div_ceil(10).max(4);
        let close = if changes <= most { Some(changes) } else { alike.then_some(2) };
        Self { key, common, changes, close }
    }
}

/// Changes between two words: optimal string alignment, where swapped neighbours count once.
pub fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let mut least = (last[j + 1] + 1).min(row[j] + 1).min(last[j] + usize::from(x != y));
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or(0)
}
