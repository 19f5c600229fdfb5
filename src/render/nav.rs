//! A section's navigation: rendered once a section, marked for each page by joining its pieces.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use tera::Context;

use super::Renderer;
use crate::diagnostic::Diagnostic;
use crate::page::PageId;
use crate::view::{Anchor, NavEntry};

/// Edition, section, folder in the tree.
pub type Key = (usize, PageId, String);

/// A rendered navigation, cut open where entries may be marked as current.
pub struct Nav {
    /// HTML around the cuts: one more than there are entries.
    pieces: Vec<String>,
    /// Which page stands at which cut.
    entries: BTreeMap<PageId, usize>,
}

/// Stands where an entry may be marked; no author's text can hold it.
const CUT: char = '\u{FDD3}';

impl Nav {
    /// The navigation as seen from one of its pages.
    pub fn at(&self, page: &PageId) -> String {
        let current = self.entries.get(page);
        let mut html = String::with_capacity(self.pieces.iter().map(String::len).sum::<usize>() + 24);
        for (n, piece) in self.pieces.iter().enumerate() {
            if n > 0 && current == Some(&(n - 1)) {
                html.push_str(" aria-current=\"page\"");
            }
            html.push_str(piece);
        }
        html
    }
}

/// The section whose navigation a page shows: itself, or the one it lies in; none for the home and pages beside it.
pub fn section_of(r: &Renderer<'_>, edition: usize, id: &PageId) -> Option<PageId> {
    let graph = &r.site.graph.editions[edition];
    let section = if graph.sections.contains_key(id) { id.clone() } else { graph.parent(id)? };
    (!section.is_home()).then_some(section)
}

/// The navigations of all sections. With a mistake in the template there are none, and it is reported once.
pub fn all(r: &Renderer<'_>) -> (BTreeMap<Key, Nav>, Option<Diagnostic>) {
    let mut navs = BTreeMap::new();
    for edition in r.editions() {
        for id in edition.entries.keys() {
            let Some(section) = section_of(r, edition.locale, id) else { continue };
            let path = r.addresses.page(edition.locale, id);
            let Entry::Vacant(place) = navs.entry(key(edition.locale, section, &path)) else { continue };
            match render(r, place.key(), &path) {
                Ok(nav) => place.insert(nav),
                Err(diagnostic) => return (BTreeMap::new(), Some(*diagnostic)),
            };
        }
    }
    (navs, None)
}

/// The key of a section's navigation as a page at `path` shows it.
pub fn key(edition: usize, section: PageId, path: &str) -> Key {
    (edition, section, super::shell::key(edition, path).1)
}

fn render(r: &Renderer<'_>, (edition, section, _): &Key, path: &str) -> Result<Nav, Box<Diagnostic>> {
    let children = r.site.graph.editions[*edition].sections.get(section).map(|s| s.children.as_slice()).unwrap_or_default();
    let mut entries = BTreeMap::new();
    let mut items = Vec::new();
    for id in std::iter::once(section).chain(children) {
        let Some(Anchor { text, href, foreign }) = r.link(*edition, id, path) else { continue };
        entries.insert(id.clone(), items.len());
        items.push(NavEntry { title: text, href, mark: CUT.to_string(), foreign });
    }
    let mut context = Context::new();
    context.insert("items", &items);
    context.insert_value("t", r.texts[*edition].clone());
    let html = r.theme.render("nav.html", &context)?;
    Ok(Nav { pieces: html.split(CUT).map(str::to_owned).collect(), entries })
}
