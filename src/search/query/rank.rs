//! Posting lists become pages with scores: BM25F, whose weights the index has quantised, with the rarity of words reckoned here.

use std::collections::{BTreeMap, BTreeSet};

use super::outcome::Contribution;
use super::terms::Asked;
use crate::search::constants::{REST, TOGETHER, VALUE};

/// A page with its score.
#[derive(Debug)]
pub struct Ranked {
    /// Which page.
    pub slot: u32,
    /// Where in it the words stand best.
    pub section: u32,
    /// What it is worth.
    pub score: f64,
    /// What each term gave.
    pub contributions: Vec<Contribution>,
    /// What the words' standing together gave.
    pub together: f64,
    /// How much of the query the page has.
    pub coverage: f64,
}

#[derive(Default)]
struct Page {
    sum: f64,
    known: f64,
    sections: BTreeMap<u32, f64>,
    contributions: Vec<Contribution>,
}

/// Pages of all the filters, best first, and for each term in how many pages it is, and its rarity.
pub fn pages(count: u32, terms: &[Asked], filters: &[BTreeSet<u32>]) -> (Vec<(u32, f64)>, Vec<Ranked>) {
    let mut pages: BTreeMap<u32, Page> = BTreeMap::new();
    let mut weights = Vec::new();
    let mut total = 0.0;
    for (n, term) in terms.iter().enumerate() {
        let df = term.variants.iter().map(|variant| variant.list.df).max().unwrap_or(0);
        let idf = lg(1.0 + f64::from(count) / f64::from(df.max(1)));
        weights.push((df, idf));
        total += idf;
        for (slot, sections) in best(term, idf) {
            let page = pages.entry(slot).or_default();
            let (mut most, mut sum) = (0.0, 0.0);
            for (section, value) in sections {
                most = f64::max(most, value);
                sum += value;
                *page.sections.entry(section).or_default() += value;
            }
            let points = most + REST * f64::min(sum - most, 2.0 * most);
            page.sum += points;
            page.known += idf;
            page.contributions.push(Contribution { term: n, points });
        }
    }
    let chosen = pages.into_iter().filter(|(slot, _)| filters.iter().all(|slots| slots.contains(slot)));
    let mut ranked: Vec<Ranked> = chosen.map(|(slot, page)| page.ranked(slot, total)).collect();
    ranked.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.slot.cmp(&b.slot)));
    (weights, ranked)
}

/// The best that any variant of a term gives to each section of each page.
fn best(term: &Asked, idf: f64) -> BTreeMap<u32, BTreeMap<u32, f64>> {
    let mut best: BTreeMap<u32, BTreeMap<u32, f64>> = BTreeMap::new();
    for variant in &term.variants {
        let worth = variant.weight * idf;
        for page in &variant.list.pages {
            let sections = best.entry(page.slot).or_default();
            for (section, level) in &page.sections {
                let value = sections.entry(*section).or_default();
                *value = f64::max(*value, worth * VALUE[usize::from(level & 7)]);
            }
        }
    }
    best
}

impl Page {
    fn ranked(self, slot: u32, total: f64) -> Ranked {
        let (mut section, mut best) = (0, -1.0);
        for (n, value) in self.sections {
            if value > best {
                (section, best) = (n, value);
            }
        }
        let coverage = self.known / total;
        let together = TOGETHER * best;
        let score = (self.sum + together) * coverage * coverage;
        Ranked { slot, section, score, contributions: self.contributions, together, coverage }
    }
}

/// Nearly the logarithm to base 2, the same on every machine.
pub fn lg(mut x: f64) -> f64 {
    let mut e = 0.0;
    while x >= 2.0 {
        x /= 2.0;
        e += 1.0;
    }
    let m = x - 1.0;
    e + m * (1.3465553 - m * 0.3465553)
}
