//! The foot of a page: its figures, its sources, where it is filed.

use super::{Renderer, Words, body};

use crate::data::{Taxonomy, Topic};
use crate::link::Resolved;
use crate::page::Page;
use crate::tree::List;
use crate::view::{Anchor, FactNote, SourceNote, TagGroup, Told};

/// The figures a page shows, in order of first use.
pub fn facts(r: &Renderer<'_>, n: usize) -> Vec<FactNote> {
    let words = r.words(r.site.graph.page(n).locale);
    let mut notes: Vec<FactNote> = Vec::new();
    // The original below a part may name a figure that its translation leaves out.
    let shown = std::iter::once(n).chain(r.site.quoted(n));
    for target in shown.flat_map(|n| &r.site.links.pages[n].targets) {
        let Resolved::Fact(id) = target else { continue };
        let Some(fact) = r.site.graph.data.facts.get(id) else { continue };
        if notes.iter().any(|note| note.id == *id) {
            continue;
        }
        notes.push(FactNote {
            id: id.clone(),
            label: words.told(&fact.label).unwrap_or_default(),
            value: body::value(&words, fact),
            as_of: words.as_of(fact.as_of),
            as_of_iso: fact.as_of.map(|date| date.iso()),
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
                let target = r.list_path(edition, &List::Topic { taxonomy, id: id.clone() });
                Some(Anchor::told(topic_title(&words, topic, id), r.href(path, &target)))
            })
            .collect();
        let title = words.say(taxonomy_message(taxonomy));
        (!tags.is_empty()).then_some(TagGroup { taxonomy: taxonomy.as_str(), title, tags })
    };
    Taxonomy::ALL.into_iter().zip(&traits.tags).filter_map(group).collect()
}

/// A topic's title in words' language, or its id.
pub fn topic_title(words: &Words<'_>, topic: &Topic, id: &str) -> Told {
    words.told(&topic.title).unwrap_or_else(|| Told { text: id.to_owned(), foreign: None })
}

/// The message that names a taxonomy.
pub fn taxonomy_message(taxonomy: Taxonomy) -> &'static str {
    match taxonomy {
        Taxonomy::Topics => "taxonomy-topics",
        Taxonomy::Audience => "taxonomy-audience",
        Taxonomy::Focus => "taxonomy-focus",
    }
}
