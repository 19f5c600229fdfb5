//! A text becomes terms and phrases.

use super::lookup::Found;
use crate::search::analyse::{Analyser, Kind};
use crate::search::constants::TOKENS;

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
    /// What stands for it in the index.
    pub variants: Vec<Found>,
    /// What is spelt nearly like it, if nothing stands for it.
    pub nearest: Vec<String>,
}

/// Double quotes: between them stand phrases. One that is not closed ends with the text.
const QUOTES: [char; 8] = ['"', '“', '”', '„', '«', '»', '‟', '＂'];

/// Takes a query apart. `zawgyi`: whether it may be Burmese in the older encoding.
pub fn parse(analyser: &Analyser, text: &str, zawgyi: bool) -> Query {
    let text = if zawgyi { analyser.zawgyi(text) } else { text.into() };
    let (mut terms, mut phrases): (Vec<Asked>, Vec<Vec<String>>) = Default::default();
    let mut left = TOKENS;
    let last = text.split(QUOTES).count() - 1;
    for (n, piece) in text.split(QUOTES).enumerate() {
        let is_phrase = n % 2 == 1;
        let mut phrase = Vec::new();
        analyser.tokens(piece, |token| {
            if token.kind == Kind::Tail || left == 0 {
                return;
            }
            left -= 1;
            if is_phrase {
                phrase.push(token.text.to_owned());
            }
            let prefix = !is_phrase && n == last && token.range.end == piece.len();
            if let Some(same) = terms.iter_mut().find(|term| term.token == token.text) {
                same.prefix |= prefix;
            } else {
                terms.push(Asked { token: token.text.to_owned(), kind: token.kind, prefix, variants: Vec::new(), nearest: Vec::new() });
            }
        });
        if !phrase.is_empty() {
            phrases.push(phrase);
        }
    }
    Query { terms, phrases }
}
