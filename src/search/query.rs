//! Finding and ranking, as readers' browsers do it: the same steps in the same order as the script's
//! (`themes/waymark/js/search/20-load.js` to `50-excerpt.js`), with `+ - * /` only, so that both agree to the last bit.
//!
//! 1. [`terms`]: a text becomes terms, each once, and phrases;
//! 2. [`lookup`]: a term becomes *variants*, posting lists with a weight: itself, and what begins with it if it is the last word;
//! 3. [`guess`]: a term without variants is taken for a misspelling of words that share its beginning or its end;
//! 4. [`rank`]: posting lists become pages with scores;
//! 5. [`phrase`]: the best pages are asked whether the phrases stand in them;
//! 6. [`excerpt`]: what of a page is shown.
//!
//! It reads the files of an index ([`Files`](super::files::Files)) and nothing else. Their formats: [`records`], [`shard`], [`card`].

mod card;
mod excerpt;
mod guess;
mod index;
mod lookup;
mod outcome;
mod phrase;
mod rank;
mod records;
mod shard;
mod terms;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

pub use self::card::Card;
pub use self::excerpt::{Piece, excerpt};
pub use self::index::Broken;
pub use self::outcome::{Contribution, Hit, Origin, Outcome, Term, Variant};

use self::index::Index;
use self::rank::Ranked;
use self::terms::Asked;
use super::analyse::Analyser;
use super::constants::{LISTED, VERIFIED};
use super::files::Files;

/// Answers a query. `filters` are keys such as `/epat` (a section at the top) or `/focus:deportation` (a topic of a taxonomy):
/// only pages in all of them are found. Fails when the files are not an index.
pub fn find(files: &Files, analyser: &Analyser, text: &str, filters: &[String]) -> Result<Outcome, Broken> {
    let index = Index::open(files)?;
    let mut query = terms::parse(analyser, text, index.zawgyi, index.common);
    let filters = filters.iter().map(|filter| slots(&index, filter)).collect::<Result<Vec<_>, _>>()?;
    for term in &mut query.terms {
        lookup::look_up(&index, term)?;
        if term.variants.is_empty() {
            guess::guess(&index, term)?;
        }
    }
    let (weights, mut pages) = rank::pages(index.pages, &query.terms, &filters);
    if !query.phrases.is_empty() {
        pages.truncate(VERIFIED);
        pages = phrase::verify(&index, analyser, pages, &query.phrases)?;
    }
    let count = pages.len();
    pages.truncate(LISTED);
    let terms: Vec<Term> = query.terms.into_iter().zip(weights).map(|(term, weight)| term.told(weight)).collect();
    let groups: Vec<&[String]> = terms.iter().map(|term| term.words.as_slice()).collect();
    let results = pages.into_iter().map(|page| hit(&index, analyser, page, &groups)).collect::<Result<_, _>>()?;
    let words = distinct(terms.iter().flat_map(|term| &term.words));
    let nearest = distinct(terms.iter().flat_map(|term| &term.nearest));
    Ok(Outcome { results, count, terms, words, nearest })
}

/// The pages of a filter.
fn slots(index: &Index<'_>, filter: &str) -> Result<BTreeSet<u32>, Broken> {
    let list = index.exact(filter)?;
    Ok(list.iter().flat_map(|list| &list.pages).map(|page| page.slot).collect())
}

/// Each once, in order.
fn distinct<'a>(words: impl IntoIterator<Item = &'a String>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    words.into_iter().filter(|word| seen.insert(*word)).cloned().collect()
}

/// A result with what is shown of it. At a page's beginning the summary is its text, unless only the text has what was looked for.
fn hit(index: &Index<'_>, analyser: &Analyser, page: Ranked, words: &[&[String]]) -> Result<Hit, Broken> {
    let card = index.card(page.slot)?;
    let missing = || index.broken("a section that its page does not have");
    let (from, file) = card.part(page.section).ok_or_else(missing)?;
    let texts = index.texts(file, page.slot)?;
    let section = texts.sections.get((page.section - from) as usize).ok_or_else(missing)?;
    let cut = |text: &str| excerpt(analyser, text, words, Some(super::constants::EXCERPT));
    let mut text = cut(section.text);
    if page.section == 0 {
        let summary = cut(texts.summary);
        let is_marked = |pieces: &[Piece]| pieces.iter().any(|piece| piece.is_marked);
        if !summary.is_empty() && (is_marked(&summary) || !is_marked(&text)) {
            text = summary;
        }
    }
    Ok(Hit {
        slot: page.slot,
        section: page.section,
        score: page.score,
        path: card.path(index.folder),
        lang: index.lang.to_owned(),
        dir: index.dir.to_owned(),
        anchor: section.anchor.to_owned(),
        title: excerpt(analyser, &card.title, words, None),
        heading: excerpt(analyser, section.heading, words, None),
        text,
        id: card.id,
        contributions: page.contributions,
        together: page.together,
        coverage: page.coverage,
    })
}

impl Asked {
    /// A term as it is told outside.
    fn told(self, (df, idf): (u32, f64)) -> Term {
        let prefix = self.prefix.then(|| format!("{}*", self.token));
        let words = distinct(prefix.iter().chain(self.variants.iter().flat_map(|variant| &variant.list.keys)));
        let told = |found: lookup::Found| Variant { df: found.list.df, key: found.key, weight: found.weight, origin: found.origin };
        Term {
            unknown: self.variants.is_empty(),
            variants: self.variants.into_iter().map(told).collect(),
            token: self.token,
            kind: self.kind,
            prefix: self.prefix,
            df,
            idf,
            words,
            nearest: self.nearest,
        }
    }
}
