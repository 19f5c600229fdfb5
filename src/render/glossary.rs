//! The glossary: terms by initial, sorted as the page's language sorts.

use super::Renderer;

use crate::data::inline;
use crate::link::{letter_anchor, term_anchor};
use crate::view::{Anchor, GlossaryGroup, Term};

/// All terms, grouped under their initials; terms that are not translated come last, under their own language's.
pub fn view(r: &Renderer<'_>, locale: usize, path: &str) -> Vec<GlossaryGroup> {
    let words = r.words(locale);
    let formats = &words.locale().formats;
    let told = |id: &str| r.site.graph.data.terms.get(id).and_then(|term| words.told(&term.term)).unwrap_or_default();
    let mut terms: Vec<(usize, Term)> = Vec::new();
    for (id, term) in &r.site.graph.data.terms {
        let named_in = words.pick(&term.term).map_or(locale, |(named_in, _)| named_in);
        let (defined_in, definition) = words.pick(&term.definition).unwrap_or((locale, ""));
        let own = r.words(defined_in);
        let tag = &r.site.graph.config.locales[named_in].tag;
        let see = |id: &str| Anchor::told(told(id), r.here(path, &term_anchor(id)));
        let entry = Term {
            id: term_anchor(id),
            term: told(id),
            also: term.also.get(tag).cloned().unwrap_or_default(),
            definition_html: inline::html(definition, |id, n| own.numbered(id, n)),
            definition_foreign: words.foreign(defined_in),
            see: term.see.iter().map(|other| see(&other.value)).collect(),
        };
        terms.push((named_in, entry));
    }
    terms.sort_by(|(a_in, a), (b_in, b)| {
        (*a_in != locale).cmp(&(*b_in != locale)).then_with(|| formats.compare(&a.term.text, &b.term.text)).then_with(|| a.id.cmp(&b.id))
    });
    let mut groups: Vec<GlossaryGroup> = Vec::new();
    for (named_in, term) in terms {
        let initial = r.site.graph.config.locales[named_in].formats.initial(&term.term.text);
        match groups.last_mut().filter(|group| group.initial == initial) {
            Some(group) => group.terms.push(term),
            None => groups.push(GlossaryGroup { id: letter_anchor(groups.len() + 1), initial, terms: vec![term] }),
        }
    }
    groups
}
