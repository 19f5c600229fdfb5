//! All surface forms of an edition and the groups they form: one group, one posting list.

use std::collections::BTreeMap;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::analyse::Kind;
use super::collect::Surface;
use super::files;
use super::stem::Stemmer;

/// The words of an edition.
#[derive(Debug, Default)]
pub struct Vocabulary {
    /// Every surface form, in the order of [`files::order`], with its group.
    pub words: Vec<Word>,
    /// How many groups there are.
    pub groups: usize,
    /// By folded form: its place in `words`.
    places: FxHashMap<String, u32>,
    /// By the stemmer's key: the group's number.
    stems: FxHashMap<String, u32>,
}

/// A surface form.
#[derive(Debug, Clone)]
pub struct Word {
    /// What is looked up.
    pub key: String,
    /// The forms that share its postings have the same number.
    pub group: u32,
    /// What it is.
    pub kind: Kind,
}

/// The surface forms of pages, numbered as they were first met.
#[derive(Debug, Default)]
pub struct Met {
    numbers: FxHashMap<String, u32>,
    surfaces: Vec<Surface>,
}

impl Met {
    /// Takes a page's; their numbers.
    pub fn take(&mut self, surfaces: Vec<Surface>) -> Vec<u32> {
        surfaces.into_iter().map(|surface| self.number(surface)).collect()
    }

    fn number(&mut self, surface: Surface) -> u32 {
        if let Some(number) = self.numbers.get(&surface.folded) {
            // The tail of one run may be the whole of another, which can be typed. Otherwise the first page in order decides
            // with which accents a form is stemmed.
            let known = &mut self.surfaces[*number as usize];
            if known.kind == Kind::Tail && surface.kind != Kind::Tail {
                *known = surface;
            }
            return *number;
        }
        let number = u32::try_from(self.surfaces.len()).unwrap_or(u32::MAX);
        self.numbers.insert(surface.folded.clone(), number);
        self.surfaces.push(surface);
        number
    }
}

impl Vocabulary {
    /// Puts surface forms into groups; the group of each number that [`Met`] gave.
    pub fn new(met: Met, stemmer: &mut Stemmer) -> (Self, Vec<u32>) {
        let Met { numbers: mut places, surfaces } = met;
        stemmer.learn(surfaces.iter().filter(|s| s.kind == Kind::Word).map(|s| s.folded.as_str()));
        let mut keys: Vec<String> = surfaces.par_iter().map(|surface| group_key(surface, stemmer)).collect();
        let mut order: Vec<u32> = (0..u32::try_from(surfaces.len()).unwrap_or(u32::MAX)).collect();
        order.par_sort_unstable_by(|a, b| files::order(&surfaces[*a as usize].folded, &surfaces[*b as usize].folded));
        let mut stems: FxHashMap<String, u32> = FxHashMap::default();
        let mut groups = vec![0; surfaces.len()];
        let mut words = Vec::with_capacity(surfaces.len());
        for (n, place) in order.into_iter().zip(0..) {
            let surface = &surfaces[n as usize];
            let next = u32::try_from(stems.len()).unwrap_or(u32::MAX);
            let group = *stems.entry(std::mem::take(&mut keys[n as usize])).or_insert(next);
            groups[n as usize] = group;
            places.insert(surface.folded.clone(), place);
            words.push(Word { key: surface.folded.clone(), group, kind: surface.kind });
        }
        (Self { words, groups: stems.len(), places, stems }, groups)
    }

    /// The group of a surface form.
    pub fn group(&self, key: &str) -> Option<u32> {
        self.places.get(key).map(|n| self.words[*n as usize].group)
    }

    /// The group that forms with this key of the stemmer's share.
    pub fn group_of_stem(&self, stem: &str) -> Option<u32> {
        self.stems.get(stem).copied()
    }

    /// Forms that occur nowhere and that readers type all the same, with the group they lead to. Where several groups claim
    /// one, the commonest has it. `weight`: how many pages have each group.
    pub fn aliases(&self, stemmer: &Stemmer, weight: &[u32]) -> Vec<Word> {
        let mut claims: BTreeMap<String, u32> = BTreeMap::new();
        for word in self.words.iter().filter(|word| word.kind == Kind::Word) {
            for alias in stemmer.aliases(&word.key) {
                if self.places.contains_key(&alias) {
                    continue;
                }
                let claim = claims.entry(alias).or_insert(word.group);
                if weight[word.group as usize] > weight[*claim as usize] {
                    *claim = word.group;
                }
            }
        }
        claims.into_iter().map(|(key, group)| Word { key, group, kind: Kind::Word }).collect()
    }
}

fn group_key(surface: &Surface, stemmer: &Stemmer) -> String {
    match surface.kind {
        Kind::Word => stemmer.group(&surface.raw, &surface.folded),
        Kind::Gram | Kind::Tail => surface.folded.clone(),
    }
}
