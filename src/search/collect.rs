//! The words of a page, counted nowhere yet: each field of each section as a list of surface forms by number.

use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;

use super::analyse::{Analyser, Kind};
use super::text::PageText;

/// A page's words.
#[derive(Debug, Default)]
pub struct Collected {
    /// Its distinct surface forms by their numbers in the vocabulary; the lists below count through them.
    pub surfaces: Vec<u32>,
    /// The title's words.
    pub title: Vec<u32>,
    /// The summary's words.
    pub summary: Vec<u32>,
    /// The words of its topics' names.
    pub topics: Vec<u32>,
    /// Its sections.
    pub sections: Vec<SectionWords>,
}

/// A section's words.
#[derive(Debug, Default)]
pub struct SectionWords {
    /// The heading's.
    pub heading: Vec<u32>,
    /// The text's.
    pub body: Vec<u32>,
}

/// A form of a word as it stands in a text.
#[derive(Debug, Clone)]
pub struct Surface {
    /// As the analyser folds it: what is looked up.
    pub folded: String,
    /// In lower case with its accents, as stemmers want it; for words only.
    pub raw: String,
    /// Whether it is a word, part of a script without spaces, or the end of a run of such parts.
    pub kind: Kind,
}

/// Takes a page's words: its distinct surface forms, not numbered yet, and the rest.
pub fn page(text: &PageText, analyser: &Analyser) -> (Vec<Surface>, Collected) {
    let mut collector = Collector { analyser, numbers: FxHashMap::default(), surfaces: Vec::new() };
    let title = collector.words(&text.title);
    let summary = collector.words(&text.summary);
    let topics = text.topics.iter().flat_map(|topic| collector.words(topic)).collect();
    let sections =
        text.sections.iter().map(|s| SectionWords { heading: collector.words(&s.heading), body: collector.words(&s.text) }).collect();
    (collector.surfaces, Collected { surfaces: Vec::new(), title, summary, topics, sections })
}

/// The surface forms of one short text, in order.
pub fn surfaces(text: &str, analyser: &Analyser) -> Vec<Surface> {
    let mut found = Vec::new();
    analyser.tokens(text, |token| found.push(surface(token.text, &text[token.range], token.kind)));
    found
}

struct Collector<'a> {
    analyser: &'a Analyser,
    numbers: FxHashMap<String, u32>,
    surfaces: Vec<Surface>,
}

impl Collector<'_> {
    fn words(&mut self, text: &str) -> Vec<u32> {
        let mut words = Vec::with_capacity(text.len() / 6);
        let Self { analyser, numbers, surfaces } = self;
        analyser.tokens(text, |token| {
            if let Some(number) = numbers.get(token.text) {
                words.push(*number);
                return;
            }
            let number = u32::try_from(surfaces.len()).unwrap_or(u32::MAX);
            surfaces.push(surface(token.text, &text[token.range], token.kind));
            numbers.insert(token.text.to_owned(), number);
            words.push(number);
        });
        words
    }
}

fn surface(folded: &str, written: &str, kind: Kind) -> Surface {
    let raw = match kind {
        Kind::Word if written == folded => folded.to_owned(),
        Kind::Word => written.to_lowercase().nfc().collect(),
        Kind::Gram | Kind::Tail => String::new(),
    };
    Surface { folded: folded.to_owned(), raw, kind }
}
