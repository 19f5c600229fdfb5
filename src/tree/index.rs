//! What an A–Z lists: titles, headings of level 2, terms and topics of an edition's own language, under their initials.
//!
//! A heading that many pages have ("Pitfalls") tells none from the others, and is left out.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use crate::address::TreeAddresses;
use crate::data::Taxonomy;
use crate::link::term_anchor;
use crate::locale::Formats;
use crate::page::PageId;
use crate::site::Site;

use super::List;

/// Most entries of an A–Z on one page; beyond that each initial has a page of its own.
pub const WHOLE: usize = 600;

/// Most pages that may share a heading which the A–Z lists.
const SHARED: usize = 3;

/// The entries under one initial.
#[derive(Debug)]
pub struct Letter<'a> {
    /// The initial.
    pub initial: String,
    /// Its entries, in no order that a reader sees: see [`Entry::compare`].
    pub entries: Vec<Entry<'a>>,
}

/// One entry.
#[derive(Debug)]
pub struct Entry<'a> {
    /// Its words.
    pub text: &'a str,
    /// Where it leads.
    pub to: Destination<'a>,
    /// What that is.
    pub what: What<'a>,
}

/// Where an entry leads.
#[derive(Debug)]
pub enum Destination<'a> {
    /// A page.
    Page(&'a PageId),
    /// A part of a page.
    Part(&'a PageId, &'a str),
    /// A term of the glossary.
    Term(&'a PageId, &'a str),
    /// A topic's list.
    Topic(Taxonomy, &'a str),
}

/// What an entry leads to.
#[derive(Debug, Clone, Copy)]
pub enum What<'a> {
    /// A page.
    Page,
    /// A heading of the page with this title.
    Heading(&'a str),
    /// A term.
    Term,
    /// A topic.
    Topic(Taxonomy),
}

impl Entry<'_> {
    /// Path in the tree and anchor of what it leads to.
    pub fn target(&self, addresses: &TreeAddresses<'_>, edition: usize) -> (String, Option<String>) {
        match self.to {
            Destination::Page(id) => (addresses.page(edition, id), None),
            Destination::Part(id, anchor) => (addresses.page(edition, id), Some(anchor.to_owned())),
            Destination::Term(glossary, id) => (addresses.page(edition, glossary), Some(term_anchor(id))),
            Destination::Topic(taxonomy, id) => (addresses.own(edition, &List::Topic { taxonomy, id: id.to_owned() }.file()), None),
        }
    }

    /// The order in which readers see them.
    pub fn compare(&self, other: &Self, formats: &Formats, addresses: &TreeAddresses<'_>, edition: usize) -> Ordering {
        let target = |entry: &Self| entry.target(addresses, edition);
        formats.compare(self.text, other.text).then_with(|| target(self).cmp(&target(other)))
    }
}

/// The A–Z of an edition: initials in the order of its language.
pub fn letters(site: &Site, edition: usize) -> Vec<Letter<'_>> {
    let formats = &site.graph.config.locales[edition].formats;
    let mut letters: BTreeMap<String, Vec<Entry<'_>>> = BTreeMap::new();
    gather(site, edition, &mut |entry| letters.entry(formats.initial(entry.text)).or_default().push(entry));
    let mut letters: Vec<Letter<'_>> = letters.into_iter().map(|(initial, entries)| Letter { initial, entries }).collect();
    letters.sort_by(|a, b| formats.compare(&a.initial, &b.initial));
    letters
}

/// Whether it is too large for one page.
pub fn is_split(letters: &[Letter<'_>]) -> bool {
    letters.iter().map(|letter| letter.entries.len()).sum::<usize>() > WHOLE
}

fn gather<'a>(site: &'a Site, edition: usize, add: &mut impl FnMut(Entry<'a>)) {
    let graph = &site.graph;
    let config = &graph.config;
    let entries = &graph.editions[edition].entries;
    let own = || entries.iter().filter(|(_, n)| graph.page(**n).locale == edition);
    let mut pages_with: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, n) in own() {
        let headings: BTreeSet<&str> = graph.page(*n).document.headings.iter().filter(|h| h.level == 2).map(|h| h.text.as_str()).collect();
        headings.into_iter().for_each(|heading| *pages_with.entry(heading).or_default() += 1);
    }
    let is_telling = |heading: &str| pages_with.get(heading).is_none_or(|pages| *pages <= SHARED);
    for (id, n) in own() {
        let page = graph.page(*n);
        let title = page.front.title.value.as_str();
        add(Entry { text: title, to: Destination::Page(id), what: What::Page });
        for (heading, anchor) in
            page.document.headings.iter().zip(&site.links.pages[*n].heading_ids).filter(|(h, _)| h.level == 2 && is_telling(&h.text))
        {
            add(Entry { text: &heading.text, to: Destination::Part(id, anchor), what: What::Heading(title) });
        }
    }
    let tag = config.locales[edition].tag.as_str();
    if let Some(glossary) = graph.glossary.as_ref().filter(|glossary| entries.contains_key(*glossary)) {
        for (id, term) in &graph.data.terms {
            let Some(text) = term.term.texts.get(tag) else { continue };
            for name in std::iter::once(&text.value).chain(term.also.get(tag).into_iter().flatten()) {
                add(Entry { text: name, to: Destination::Term(glossary, id), what: What::Term });
            }
        }
    }
    for taxonomy in Taxonomy::ALL {
        for (id, topic) in graph.data.taxonomies.of(taxonomy) {
            if let Some(title) = topic.title.texts.get(tag) {
                add(Entry { text: &title.value, to: Destination::Topic(taxonomy, id), what: What::Topic(taxonomy) });
            }
        }
    }
}
