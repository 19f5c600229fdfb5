//! A run: consecutive code points of one group, until something else comes.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::class::{Class, Group};
use super::fold::{Letter, fold};
use super::syllables::Syllables;
use super::{Analyser, Kind, LONGEST, Token};

/// The run at hand. Its folded text grows in one buffer, so that two neighbouring units are one slice of it.
pub struct Run<'a, F> {
    analyser: &'a Analyser,
    source: &'a str,
    each: F,
    group: Option<Group>,
    folded: String,
    syllables: Syllables,
    cluster: Cluster,
}

/// What is normalised together: a run of words, or a unit or letter with its marks.
#[derive(Debug, Default)]
struct Cluster {
    /// Where it begins in the folded text.
    at: usize,
    /// Where it stands in the source.
    range: Range<usize>,
    /// Its folded letters, joined, are perhaps not in NFC.
    denormal: bool,
    /// Its letters must be folded together.
    together: bool,
    /// The last letter may be reordered with the next.
    reorders: bool,
    /// The last base makes letters of its own with optional marks.
    keeps: bool,
}

impl<'a, F: FnMut(Token<'_>)> Run<'a, F> {
    pub fn new(analyser: &'a Analyser, source: &'a str, each: F) -> Self {
        let (folded, syllables, cluster) = (String::new(), Syllables::default(), Cluster::default());
        Self { analyser, source, each, group: None, folded, syllables, cluster }
    }

    /// The group of the run that is open.
    pub fn group(&self) -> Option<Group> {
        self.group
    }

    /// Adds a letter that is no mark; closes what it does not continue.
    pub fn letter(&mut self, letter: Letter, range: Range<usize>) {
        let group = letter.class().group();
        if self.group != group {
            self.close();
        }
        if self.group.is_none() || group != Some(Group::Words) {
            self.close_cluster();
            self.group = group;
            self.cluster = Cluster { at: self.folded.len(), range: range.clone(), ..Cluster::default() };
        }
        self.cluster.together |= self.cluster.keeps && letter.reorders();
        self.cluster.keeps = letter.keeps();
        self.push(letter, range.end);
    }

    /// Adds a mark to what is before it, if anything is.
    pub fn mark(&mut self, letter: Letter, end: usize) {
        if self.group.is_some() {
            self.cluster.together |= self.cluster.keeps;
            if letter.class() == Class::Drop {
                self.extend(end);
            } else {
                self.push(letter, end);
            }
        }
    }

    /// Takes what is ignored along.
    pub fn extend(&mut self, end: usize) {
        self.cluster.range.end = end;
    }

    fn push(&mut self, letter: Letter, end: usize) {
        self.cluster.denormal |= letter.composes() || self.cluster.reorders && letter.reorders();
        self.cluster.reorders = letter.reorders();
        self.cluster.range.end = end;
        self.analyser.letters.push(letter, &mut self.folded);
    }

    /// A whole word of ASCII letters and digits, while no run is open.
    pub fn ascii_word(&mut self, range: Range<usize>) {
        let range = range.start..range.end;
        let Some(word) = self.source.get(range.clone()) else { return };
        let text = word.get(..LONGEST).unwrap_or(word);
        if text.bytes().any(|b| b.is_ascii_uppercase()) {
            self.folded.push_str(text);
            self.folded.make_ascii_lowercase();
            (self.each)(Token { text: &self.folded, range, kind: Kind::Word });
            self.folded.clear();
        } else {
            (self.each)(Token { text, range, kind: Kind::Word });
        }
    }

    /// Ends the run: its tokens are known.
    pub fn close(&mut self) {
        if self.group.is_none() {
            return;
        }
        self.close_cluster();
        if self.group == Some(Group::Words) {
            let text = cut(&self.folded);
            if !text.is_empty() {
                (self.each)(Token { text, range: self.cluster.range.clone(), kind: Kind::Word });
            }
        } else {
            self.syllables.grams(|folded, range, kind| {
                if let Some(text) = self.folded.get(folded) {
                    (self.each)(Token { text: cut(text), range, kind });
                }
            });
            self.syllables.clear();
        }
        self.folded.clear();
        self.group = None;
    }

    fn close_cluster(&mut self) {
        let Cluster { at, together, denormal, .. } = self.cluster;
        if self.group.is_none() {
            return;
        }
        if together {
            self.folded.truncate(at);
            let source = self.source.get(self.cluster.range.clone()).unwrap_or_default();
            self.folded.push_str(&fold(&self.analyser.tables, source));
        } else if denormal {
            let normal: String = self.folded.get(at..).unwrap_or_default().nfc().collect();
            self.folded.truncate(at);
            self.folded.push_str(&normal);
        }
        if self.group != Some(Group::Words) {
            self.syllables.add(self.analyser, &self.folded, at, &self.cluster.range);
        }
    }
}

fn cut(text: &str) -> &str {
    if text.len() <= LONGEST {
        return text;
    }
    text.char_indices().nth(LONGEST).and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}
