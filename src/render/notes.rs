//! The foot of a page: its figures, its sources, where it is filed.

use super::{Renderer, body};
use crate::address::relative;
use crate::data::Taxonomy;
use crate::link::Resolved;
use crate::page::Page;
use crate::tree::List;
use crate::view::{Anchor, FactNote, SourceNote, TagGroup};

/// The figures a page shows, in order of first use.
pub fn facts(r: &Renderer<'_>, n: usize) -> Vec<FactNote> {
    let words = r.words(r.site.graph.page(n).locale);
    let mut notes: Vec<FactNote> = Vec::new();
    // The original below a part may name a figure that its translation leaves out.
    let shown = std::iter::once(n).chain(body::original(r, n));
    for target in shown.flat_map(|n| &r.site.links.pages[n].targets) {
        let Resolved::Fact(id) = target else { continue };
        let Some(fact) = r.site.graph.data.facts.get(id) else { continue };
        if notes.iter().any(|note| note.id == *id) {
            continue;
        }
        notes.push(FactNote {
            id: id.clone(),
            label: words.pick(&fact.label).map_or("", |(_, text)| text).to_owned(),
            value: body::value(&words, fact),
            as_of: words.as_of(fact.as_of),
            source: words.source(&fact.source, fact.seen),
        });
    }
    notes
}

/// A page's sources.
pub fn sources(r: &Renderer<'_>, page: &Page) -> Vec<SourceNote> {
    let words = r.words(page.locale);
    page.front.sources.iter().map(|source| words.source(source, None)).collect()
}

/// Topics, audiences and focus areas of a page, in the edition's words.
pub fn tags(r: &Renderer<'_>, edition: usize, page: &Page, path: &str) -> Vec<TagGroup> {
    let words = r.words(edition);
    let traits = r.site.graph.traits_of(&page.id);
    let group = |(taxonomy, ids): (Taxonomy, &Vec<String>)| {
        let tags: Vec<Anchor> = ids
            .iter()
            .filter_map(|id| {
                let topic = r.site.graph.data.taxonomies.get(taxonomy, id)?;
                let text = words.pick(&topic.title).map_or(id.as_str(), |(_, text)| text).to_owned();
                let target = r.list_path(edition, &List::Topic { taxonomy, id: id.clone() });
                Some(Anchor { text, href: relative(path, &target) })
            })
            .collect();
        let title = words.say(taxonomy_message(taxonomy));
        (!tags.is_empty()).then_some(TagGroup { taxonomy: taxonomy.as_str(), title, tags })
    };
    Taxonomy::ALL.into_iter().zip(&traits.tags).filter_map(group).collect()
}

/// The message that names a taxonomy.
pub fn taxonomy_message(taxonomy: Taxonomy) -> &'static str {
    match taxonomy {
        Taxonomy::Topics => "taxonomy-topics",
        Taxonomy::Audience => "taxonomy-audience",
        Taxonomy::Focus => "taxonomy-focus",
    }
}
