//! An edition: the site in one locale, fallbacks standing in, sections in order.

use std::collections::{BTreeMap, BTreeSet};

use super::{Traits, all_ids, find, id};
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::page::{Page, PageId};

/// The site in one locale.
#[derive(Debug, Clone)]
pub struct Edition {
    /// Its locale's place in the site's list.
    pub locale: usize,
    /// Every page it shows: its id, and the place of the version shown, which may be of another locale.
    pub entries: BTreeMap<PageId, usize>,
    /// Its sections by id; the home is one.
    pub sections: BTreeMap<PageId, Section>,
    /// All pages from first to last, sections before what is in them.
    pub order: Vec<PageId>,
    /// The place of each page in `order`.
    places: BTreeMap<PageId, usize>,
}

/// A folder with an index, or the home.
#[derive(Debug, Clone, Default)]
pub struct Section {
    /// Pages and sections directly below, by weight, then id.
    pub children: Vec<PageId>,
}

/// Gathers an edition.
pub fn build(locale: usize, config: &Config, pages: &[Page], traits: &BTreeMap<PageId, Traits>) -> Edition {
    let chain: Vec<usize> = config.chain_indexes(locale).collect();
    let mut entries = BTreeMap::new();
    for id in all_ids(pages) {
        if let Some(shown) = chain.iter().find_map(|l| find(pages, *l, id)) {
            entries.insert(id.clone(), shown);
        }
    }
    assemble(locale, entries, traits)
}

/// Puts pages into sections and in order.
fn assemble(locale: usize, entries: BTreeMap<PageId, usize>, traits: &BTreeMap<PageId, Traits>) -> Edition {
    let home = PageId::home();
    let is_section = |id: &PageId| id.is_home() || traits.get(id).is_some_and(|t| t.is_section);
    let mut sections: BTreeMap<PageId, Section> =
        entries.keys().filter(|id| is_section(id)).map(|id| (id.clone(), Section::default())).collect();
    sections.entry(home.clone()).or_default();
    for page in entries.keys().filter(|id| !id.is_home()) {
        let parent = parent(page, &sections);
        if let Some(section) = sections.get_mut(&parent) {
            section.children.push(page.clone());
        }
    }
    let weight = |id: &PageId| traits.get(id).and_then(|t| t.weight).unwrap_or(i64::MAX);
    for section in sections.values_mut() {
        section.children.sort_by(|a, b| (weight(a), a).cmp(&(weight(b), b)));
    }
    let mut order = Vec::with_capacity(entries.len());
    if entries.contains_key(&home) {
        order.push(home.clone());
    }
    walk(&home, &sections, &mut order);
    let places = order.iter().enumerate().map(|(n, id)| (id.clone(), n)).collect();
    Edition { locale, entries, sections, order, places }
}

/// The nearest section above a page.
fn parent(page: &PageId, sections: &BTreeMap<PageId, Section>) -> PageId {
    let mut path = page.folder();
    while !path.is_empty() {
        let candidate = id(path);
        if sections.contains_key(&candidate) {
            return candidate;
        }
        path = path.rsplit_once('/').map_or("", |(above, _)| above);
    }
    PageId::home()
}

fn walk(section: &PageId, sections: &BTreeMap<PageId, Section>, order: &mut Vec<PageId>) {
    for child in sections.get(section).map(|s| s.children.as_slice()).unwrap_or_default() {
        order.push(child.clone());
        walk(child, sections, order);
    }
}

impl Edition {
    /// The same with only those pages for which `keep` holds, given a page's id and the place of the version shown.
    pub fn only(&self, traits: &BTreeMap<PageId, Traits>, keep: impl Fn(&PageId, usize) -> bool) -> Self {
        let kept = self.entries.iter().filter(|(id, shown)| keep(id, **shown)).map(|(id, shown)| (id.clone(), *shown));
        assemble(self.locale, kept.collect(), traits)
    }

    /// The section a page lies in; `None` for the home.
    pub fn parent(&self, page: &PageId) -> Option<PageId> {
        (!page.is_home()).then(|| parent(page, &self.sections))
    }

    /// Sections above a page, the home first.
    pub fn ancestors(&self, page: &PageId) -> Vec<PageId> {
        let mut list: Vec<PageId> = std::iter::successors(self.parent(page), |id| self.parent(id)).collect();
        list.reverse();
        list
    }

    /// The pages before and after in reading order.
    pub fn neighbours(&self, page: &PageId) -> (Option<&PageId>, Option<&PageId>) {
        match self.places.get(page) {
            Some(n) => (n.checked_sub(1).and_then(|n| self.order.get(n)), self.order.get(n + 1)),
            None => (None, None),
        }
    }
}

/// Reports editions without a home, and sections of the source with nothing in them.
pub fn check(editions: &[Edition], config: &Config, traits: &BTreeMap<PageId, Traits>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut empty: BTreeSet<&PageId> = BTreeSet::new();
    for edition in editions {
        let tag = &config.locales[edition.locale].tag;
        if !edition.entries.contains_key(&PageId::home()) {
            let message = format!("the locale `{tag}` has no home page");
            diagnostics.push(
                Diagnostic::error("missing-home", message)
                    .in_file(format!("content/{tag}/index.md"))
                    .help(format!("write content/{tag}/index.md")),
            );
        }
        for (section, content) in &edition.sections {
            if content.children.is_empty() && !section.is_home() && empty.insert(section) {
                let file = traits.get(section).map(|t| t.file.clone()).unwrap_or_default();
                diagnostics.push(
                    Diagnostic::warning("empty-section", format!("the section `{section}` has no pages"))
                        .in_file(file)
                        .help("add a page to its folder, or remove the folder"),
                );
            }
        }
    }

    diagnostics
}
