//! Pages gathered: who translates whom, who stands in for whom, what lies where.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::config::Config;
use crate::data::Data;
use crate::diagnostic::Diagnostic;
use crate::front_matter::Kind;
use crate::locale::Date;
use crate::page::{Page, PageId};

pub mod edition;
mod identity;
mod inherit;

pub use edition::{Edition, Section};
pub use inherit::Traits;

/// Who is who and what lies where, before any reference is looked up.
#[derive(Debug)]
pub struct Graph {
    /// Settings.
    pub config: Config,
    /// Facts, terms, organisations, topics.
    pub data: Data,
    /// Every page of every locale, by locale and id.
    pub pages: Vec<Page>,
    /// What the translations of a page share.
    pub traits: BTreeMap<PageId, Traits>,
    /// One edition per locale.
    pub editions: Vec<Edition>,
    /// The id of the page that shows the glossary.
    pub glossary: Option<PageId>,
}

/// Gathers pages and data. `drafts`: whether pages marked so are taken in.
pub fn build(config: Config, data: Data, pages: Vec<Page>, drafts: bool) -> (Graph, Vec<Diagnostic>) {
    let (pages, mut diagnostics) = identity::sort_and_check(pages, &config);
    // Before drafts go: a translation inherits `risk` and `stakes` from its source, published or not.
    let (mut traits, found) = inherit::traits(&pages, &config, &data.taxonomies);
    diagnostics.extend(found);
    let pages: Vec<Page> = pages.into_iter().filter(|page| drafts || !page.front.draft).collect();
    let shown = all_ids(&pages);
    traits.retain(|id, _| shown.contains(id));
    let editions: Vec<Edition> = (0..config.locales.len()).map(|locale| edition::build(locale, &config, &pages, &traits)).collect();
    diagnostics.extend(edition::check(&editions, &config, &traits));
    diagnostics.extend(identity::check_aliases(&traits));
    let glossary = traits.iter().find(|(_, t)| t.kind == Kind::Glossary).map(|(id, _)| id.clone());
    (Graph { config, data, pages, traits, editions, glossary }, diagnostics)
}

impl Graph {
    /// A page by its place in `pages`.
    pub fn page(&self, n: usize) -> &Page {
        &self.pages[n]
    }

    /// The place of the page with this id in this very locale.
    pub fn find(&self, locale: usize, id: &PageId) -> Option<usize> {
        find(&self.pages, locale, id)
    }

    /// The place of the page that a translation was made from, when there is another.
    pub fn original(&self, n: usize) -> Option<usize> {
        let page = &self.pages[n];
        if page.locale == self.config.source { None } else { self.find(self.config.source, &page.id) }
    }

    /// What all versions of a page share.
    pub fn traits_of(&self, id: &PageId) -> &Traits {
        self.traits.get(id).unwrap_or(&inherit::NONE)
    }

    /// The day of the latest change of what an edition shows.
    pub fn latest(&self, edition: usize) -> Option<Date> {
        let pages = self.editions[edition].entries.values().map(|n| self.page(*n));
        pages.filter_map(|page| page.front.updated.as_ref()).map(|date| date.value).max()
    }

    /// Locales that have this page in their own language, in the site's order.
    pub fn translations<'a>(&'a self, id: &'a PageId) -> impl Iterator<Item = usize> + 'a {
        (0..self.config.locales.len()).filter(move |locale| self.find(*locale, id).is_some())
    }
}

/// The place of a page in a list sorted by locale and id.
pub fn find(pages: &[Page], locale: usize, id: &PageId) -> Option<usize> {
    pages.binary_search_by(|page| (page.locale, &page.id).cmp(&(locale, id))).ok()
}

/// Page ids at the top of a locale that the build makes itself, and the folders it fills.
pub const RESERVED: [&str; 8] = ["contents", "a-z", "search", "offline", "measures", "topics", "audience", "focus"];

/// Every id that has a page in any locale.
fn all_ids(pages: &[Page]) -> BTreeSet<&PageId> {
    pages.iter().map(|page| &page.id).collect()
}

/// A page id from its parts.
fn id(text: &str) -> PageId {
    PageId(Arc::from(text))
}
