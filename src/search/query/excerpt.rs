//! What of a text is shown, with the words that were looked for marked.

use std::collections::{BTreeMap, BTreeSet};

use crate::search::analyse::Analyser;

/// A piece of a shown text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// Whether it was looked for.
    pub is_marked: bool,
}

/// A token that was looked for.
struct Mark {
    start: usize,
    end: usize,
    term: usize,
}

/// Marks words in a text, and cuts it to about so many UTF-16 code units around the most different of them. `words` are the
/// matched keys of each term; one that ends in `*` stands for all that begin with it. Cuts are where tokens or white space begin
/// and end, so never between a letter and its marks.
pub fn excerpt(analyser: &Analyser, text: &str, words: &[&[String]], length: Option<usize>) -> Vec<Piece> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let (marks, boundaries) = marks(analyser, text, words);
    let (mut start, mut end) = (0, units.len());
    if let Some(length) = length.filter(|length| *length < end) {
        let (first, last) = window(&marks, length);
        end = end.min(first.saturating_sub((length - (last - first)) / 2) + length);
        start = end.saturating_sub(length);
        let is_gap = |at: usize| units.get(at).is_some_and(|unit| *unit < 33);
        while start > 0 && start < first && !boundaries.begins.contains(&start) && (!is_gap(start - 1) || is_gap(start)) {
            start += 1;
        }
        while end < units.len() && end > last && !boundaries.ends.contains(&end) && (!is_gap(end) || is_gap(end - 1)) {
            end -= 1;
        }
    }
    let mut pieces = Vec::new();
    let slice = |from: usize, to: usize| String::from_utf16_lossy(units.get(from..to).unwrap_or_default());
    if start > 0 {
        add(&mut pieces, "…", false);
    }
    let mut at = start;
    for mark in marks.iter().filter(|mark| mark.start >= start && mark.end <= end) {
        add(&mut pieces, &slice(at, mark.start), false);
        add(&mut pieces, &slice(at.max(mark.start), mark.end), true);
        at = at.max(mark.end);
    }
    add(&mut pieces, &slice(at, end), false);
    if end < units.len() {
        add(&mut pieces, "…", false);
    }
    pieces
}

fn add(pieces: &mut Vec<Piece>, text: &str, is_marked: bool) {
    match pieces.last_mut() {
        Some(last) if last.is_marked == is_marked => last.text.push_str(text),
        _ if text.is_empty() => {}
        _ => pieces.push(Piece { text: text.to_owned(), is_marked }),
    }
}

/// Where tokens begin and end.
#[derive(Default)]
struct Boundaries {
    begins: BTreeSet<usize>,
    ends: BTreeSet<usize>,
}

/// The tokens that were looked for, and where all of them begin and end.
fn marks(analyser: &Analyser, text: &str, words: &[&[String]]) -> (Vec<Mark>, Boundaries) {
    let (mut whole, mut starts) = (BTreeMap::new(), Vec::new());
    for (term, keys) in words.iter().enumerate() {
        for key in *keys {
            match key.strip_suffix('*') {
                Some(start) => starts.push((start, term)),
                None => {
                    whole.entry(key.as_str()).or_insert(term);
                }
            }
        }
    }
    let units = places(text);
    let (mut marks, mut boundaries) = (Vec::new(), Boundaries::default());
    analyser.tokens(text, |token| {
        let place = |byte: usize| units.get(byte).copied().unwrap_or(0);
        let (start, end) = (place(token.range.start), place(token.range.end));
        let begun = || starts.iter().find(|(start, _)| token.text.starts_with(start)).map(|(_, term)| *term);
        if let Some(term) = whole.get(token.text).copied().or_else(begun) {
            marks.push(Mark { start, end, term });
        }
        boundaries.begins.insert(start);
        boundaries.ends.insert(end);
    });
    (marks, boundaries)
}

/// For each byte of a text the number of UTF-16 code units before it.
fn places(text: &str) -> Vec<usize> {
    let mut places = Vec::with_capacity(text.len() + 1);
    let mut units = 0;
    for c in text.chars() {
        places.resize(places.len() + c.len_utf8(), units);
        units += c.len_utf16();
    }
    places.push(units);
    places
}

/// The first of the narrowest stretches, within the length, with the most different terms.
fn window(marks: &[Mark], length: usize) -> (usize, usize) {
    let (mut best, mut most) = ((0, 0), 0);
    for (n, first) in marks.iter().enumerate() {
        let mut seen = BTreeSet::new();
        for mark in marks.iter().skip(n).take_while(|mark| mark.end <= first.start + length) {
            seen.insert(mark.term);
            if seen.len() > most {
                most = seen.len();
                best = (first.start, mark.end);
            }
        }
    }
    best
}
