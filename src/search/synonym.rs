//! The glossary as a source of synonyms: a section that speaks of a term is found under all of the term's names.
//!
//! This is done while indexing, in a field of little weight, so that a query costs nothing more.

use std::collections::BTreeMap;

use super::analyse::{Analyser, Kind};
use super::collect;
use super::stem::Stemmer;
use super::vocabulary::Vocabulary;
use crate::data::term::Term;

/// The names of every term, as groups of words.
#[derive(Debug, Default)]
pub struct Synonyms {
    /// By term id.
    terms: BTreeMap<String, Names>,
    /// By a name's first group: the whole name and its term.
    by_first: BTreeMap<u32, Vec<(Vec<u32>, String)>>,
}

/// What a term is called.
#[derive(Debug, Default)]
struct Names {
    /// Every group of every name, once.
    all: Vec<u32>,
}

impl Synonyms {
    /// The names that terms have in a language. Only names all of whose words occur in the edition can be met in it.
    pub fn new(terms: &BTreeMap<String, Term>, tag: &str, analyser: &Analyser, stemmer: &Stemmer, vocabulary: &Vocabulary) -> Self {
        let mut synonyms = Self::default();
        for (id, term) in terms {
            let Some(name) = term.term.texts.get(tag) else { continue };
            let mut all = Vec::new();
            for name in std::iter::once(&name.value).chain(term.also.get(tag).into_iter().flatten()) {
                let surfaces = collect::surfaces(name, analyser).into_iter().filter(|s| s.kind != Kind::Tail);
                let groups: Vec<Option<u32>> =
                    surfaces.map(|s| vocabulary.group(&s.folded).or_else(|| unseen(&s, stemmer, vocabulary))).collect();
                all.extend(groups.iter().flatten().copied());
                let Some(groups) = groups.into_iter().collect::<Option<Vec<u32>>>() else { continue };
                if let Some(first) = groups.first() {
                    synonyms.by_first.entry(*first).or_default().push((groups, id.clone()));
                }
            }
            all.sort_unstable();
            all.dedup();
            synonyms.terms.insert(id.clone(), Names { all });
        }
        synonyms
    }

    /// Ids of the terms whose names stand in a text, given as groups in order.
    pub fn in_text<'a>(&'a self, groups: &[u32], found: &mut Vec<&'a str>) {
        if self.by_first.is_empty() {
            return;
        }
        for (at, group) in groups.iter().enumerate() {
            for (name, id) in self.by_first.get(group).into_iter().flatten() {
                if groups[at..].starts_with(name) {
                    found.push(id);
                }
            }
        }
    }

    /// The groups that a term is found under.
    pub fn names(&self, id: &str) -> &[u32] {
        self.terms.get(id).map(|names| names.all.as_slice()).unwrap_or_default()
    }
}

/// The group of a word whose very form occurs nowhere.
fn unseen(surface: &collect::Surface, stemmer: &Stemmer, vocabulary: &Vocabulary) -> Option<u32> {
    (surface.kind == Kind::Word).then(|| stemmer.group(&surface.raw, &surface.folded)).and_then(|stem| vocabulary.group_of_stem(&stem))
}
