//! What a query comes to, with everything that explains it.

use serde_json::{Value, json};

use super::excerpt::Piece;
use crate::search::analyse::Kind;

/// An answer.
#[derive(Debug)]
pub struct Outcome {
    /// The best pages.
    pub results: Vec<Hit>,
    /// How many pages there are in all.
    pub count: usize,
    /// What was asked.
    pub terms: Vec<Term>,
    /// What is marked: matched words; one that ends in `*` stands for all that begin with it.
    pub words: Vec<String>,
    /// What may have been meant by the terms that are nowhere.
    pub nearest: Vec<String>,
}

/// A term of the query.
#[derive(Debug)]
pub struct Term {
    /// As the analyser folds it.
    pub token: String,
    /// Word or gram.
    pub kind: Kind,
    /// Whether words that begin with it count too: it is the last one, and the reader may still be writing it.
    pub prefix: bool,
    /// Whether nothing stands for it.
    pub unknown: bool,
    /// Pages that have the most widespread of its variants.
    pub df: u32,
    /// How rare it is: what a full match is worth.
    pub idf: f64,
    /// What stands for it in the index.
    pub variants: Vec<Variant>,
    /// What is marked for it.
    pub words: Vec<String>,
    /// Words spelt nearly like it, if nothing stands for it.
    pub nearest: Vec<String>,
}

/// A posting list that stands for a term.
#[derive(Debug)]
pub struct Variant {
    /// The word in the index; a beginning that has a list of its own with a `*` behind.
    pub key: String,
    /// What it is worth beside the term itself.
    pub weight: f64,
    /// Pages that have it.
    pub df: u32,
    /// How it came about.
    pub origin: Origin,
}

/// How a variant came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// It is the term itself.
    Exact,
    /// It begins with the term.
    Prefix,
    /// It is the list of all words that begin with the term.
    Merged,
    /// It is spelt nearly like the term: so many changes, or as good as two.
    Typo(usize),
}

/// A page that was found.
#[derive(Debug)]
pub struct Hit {
    /// The page's number in the index.
    pub slot: u32,
    /// Where in the page the words stand best: 0 is its beginning, the others are its headings.
    pub section: u32,
    /// What it is worth.
    pub score: f64,
    /// The page's id as in addresses: empty for the home, ending in `/` for sections.
    pub id: String,
    /// Its path in the tree.
    pub path: String,
    /// Its locale.
    pub lang: String,
    /// Its direction.
    pub dir: String,
    /// The section's anchor; empty for the beginning.
    pub anchor: String,
    /// The page's title.
    pub title: Vec<Piece>,
    /// The section's heading; nothing for the beginning.
    pub heading: Vec<Piece>,
    /// An excerpt of the section, or the page's summary.
    pub text: Vec<Piece>,
    /// What each term gave, in the order of terms; those missing here are not in the page.
    pub contributions: Vec<Contribution>,
    /// What the words' standing together in one section gave.
    pub together: f64,
    /// How much of the query the page has, by rarity; the sum of what was given is multiplied by its square.
    pub coverage: f64,
}

/// What a term gave to a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Contribution {
    /// Its place among the terms.
    pub term: usize,
    /// How much.
    pub points: f64,
}

impl Outcome {
    /// As plain data: exactly what the script's outcome has too, so that the two can be compared.
    pub fn as_json(&self) -> Value {
        let terms: Vec<Value> = self.terms.iter().map(Term::as_json).collect();
        let results: Vec<Value> = self.results.iter().map(Hit::as_json).collect();
        json!({"count": self.count, "words": self.words, "nearest": self.nearest, "terms": terms, "results": results})
    }
}

impl Term {
    fn as_json(&self) -> Value {
        let kind = match self.kind {
            Kind::Word => 0,
            Kind::Gram => 1,
            Kind::Tail => 2,
        };
        let variant = |v: &Variant| json!({"key": v.key, "weight": v.weight, "df": v.df});
        json!({
            "token": self.token, "kind": kind, "prefix": self.prefix, "unknown": self.unknown, "idf": self.idf, "df": self.df,
            "words": self.words, "nearest": self.nearest, "variants": self.variants.iter().map(variant).collect::<Vec<_>>(),
        })
    }
}

impl Hit {
    fn as_json(&self) -> Value {
        let pieces = |of: &[Piece]| of.iter().map(|piece| json!([piece.text, piece.is_marked])).collect::<Vec<_>>();
        json!({
            "slot": self.slot, "section": self.section, "score": self.score, "id": self.id, "path": self.path, "lang": self.lang,
            "dir": self.dir, "anchor": self.anchor, "title": pieces(&self.title), "heading": pieces(&self.heading), "text": pieces(&self.text),
        })
    }
}
