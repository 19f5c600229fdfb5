//! A text becomes terms and phrases.

use std::ops::Range;

use super::lookup::Found;
use crate::search::analyse::{Analyser, Kind};
use crate::search::constants::{LONGEST, RUN, TOKENS};

/// What was asked.
pub struct Query {
    /// Terms in order, each once.
    pub terms: Vec<Asked>,
    /// The tokens of each phrase.
    pub phrases: Vec<Vec<String>>,
}

/// A term, and what is found for it.
pub struct Asked {
    /// As the analyser folds it.
    pub token: String,
    /// Word or gram.
    pub kind: Kind,
    /// Whether the reader may still be writing it.
    pub prefix: bool,
    /// Whether it stands in a phrase.
    pub tied: bool,
    /// What stands for it in the index.
    pub variants: Vec<Found>,
    /// What is spelt nearly like it, if nothing stands for it.
    pub nearest: Vec<String>,
}

/// Double quotes: between them stand phrases. One that is not closed ends with the text.
const QUOTES: [char; 8] = ['"', '“', '”', '„', '«', '»', '‟', '＂'];

/// Takes a query apart. `zawgyi`: whether it may be Burmese in the older encoding; `common`: function words, each between spaces.
pub fn parse(analyser: &Analyser, text: &str, zawgyi: bool, common: &str) -> Query {
    let text = if zawgyi { analyser.zawgyi(text) } else { text.into() };
    let (mut terms, mut phrases): (Vec<Asked>, Vec<Vec<String>>) = Default::default();
    let mut left = TOKENS;
    let last = text.split(QUOTES).count() - 1;
    for (n, piece) in text.split(QUOTES).enumerate() {
        let is_phrase = n % 2 == 1;
        let mut own = Vec::new();
        analyser.tokens(piece, |token| {
            if token.kind != Kind::Tail {
                own.push(Own { text: token.text.to_owned(), kind: token.kind, range: token.range });
            }
        });
        let asked = sift(&own, left);
        left -= asked.len();
        if is_phrase && !asked.is_empty() {
            phrases.push(own.iter().map(|token| token.text.clone()).collect());
        }
        for Own { text, kind, range } in asked {
            let prefix = !is_phrase && n == last && range.end == piece.len();
            if let Some(same) = terms.iter_mut().find(|term| term.token == *text) {
                same.prefix |= prefix;
                same.tied |= is_phrase;
            } else {
                terms.push(Asked { token: text.clone(), kind: *kind, prefix, tied: is_phrase, variants: Vec::new(), nearest: Vec::new() });
            }
        }
    }
    Query { terms: longest(telling(terms, common)), phrases }
}

/// Without function words, but for those in a phrase and the one that is being typed. If there are no others, all of them.
fn telling(mut terms: Vec<Asked>, common: &str) -> Vec<Asked> {
    let tells = |term: &Asked| term.tied || !common.contains(&format!(" {} ", term.token));
    if terms.iter().any(tells) {
        terms.retain(|term| term.prefix || tells(term));
    }
    terms
}

/// The word that is being typed and the longest others, in their order.
fn longest(terms: Vec<Asked>) -> Vec<Asked> {
    let mut terms: Vec<(usize, Asked)> = terms.into_iter().enumerate().collect();
    terms.sort_by_key(|(n, term)| (!term.prefix, usize::MAX - term.token.encode_utf16().count(), *n));
    terms.truncate(LONGEST);
    terms.sort_by_key(|(n, _)| *n);
    terms.into_iter().map(|(_, term)| term).collect()
}

/// A token of a piece of the query.
struct Own {
    text: String,
    kind: Kind,
    range: Range<usize>,
}

impl Own {
    fn overlaps(&self, next: &Self) -> bool {
        next.range.start < self.range.end
    }
}

/// At most `most` tokens, without each second one of grams that overlap: what is left holds all their units, and is looked up
/// in half the shards. Of a long run the beginning and the end tell enough.
fn sift(own: &[Own], most: usize) -> Vec<&Own> {
    let mut asked: Vec<&Own> = Vec::new();
    let mut skipped = false;
    for (n, token) in own.iter().enumerate() {
        let before = n.checked_sub(1).and_then(|n| own.get(n));
        let is_between = before.is_some_and(|before| before.overlaps(token)) && own.get(n + 1).is_some_and(|next| token.overlaps(next));
        skipped = is_between && (!skipped || asked.len() >= RUN);
        if !skipped {
            asked.push(token);
        }
    }
    asked.truncate(most);
    asked
}
