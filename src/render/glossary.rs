//! The glossary: terms by initial, sorted as the page's language sorts.

use super::Renderer;
use crate::data::inline;
use crate::link::term_anchor;
use crate::view::{Anchor, GlossaryGroup, Term};

/// All terms, grouped under their initials; terms that are not translated come last, under their own language's.
pub fn view(r: &Renderer<'_>, locale: usize) -> Vec<GlossaryGroup> {
    let words = r.words(locale);
    let formats = &words.locale().formats;
    let name = |id: &str| {
        r.site.graph.data.terms.get(id).and_then(|t| words.pick(&t.term)).map_or((locale, String::new()), |(l, text)| (l, text.to_owned()))
    };
    let mut terms: Vec<(usize, Term)> = Vec::new();
    for (id, term) in &r.site.graph.data.terms {
        let (named_in, text) = name(id);
        let (_, definition) = words.pick(&term.definition).unwrap_or((locale, ""));
        let tag = &r.site.graph.config.locales[named_in].tag;
        terms.push((
            named_in,
            Term {
                id: term_anchor(id),
                term: text,
                also: term.also.get(tag).cloned().unwrap_or_default(),
                definition_html: inline::html(definition),
                see: term
                    .see
                    .iter()
                    .map(|see| Anchor { text: name(&see.value).1, href: format!("#{}", term_anchor(&see.value)) })
                    .collect(),
                foreign: words.foreign(named_in),
            },
        ));
    }
    terms.sort_by(|(a_in, a), (b_in, b)| {
        (*a_in != locale).cmp(&(*b_in != locale)).then_with(|| formats.compare(&a.term, &b.term)).then_with(|| a.id.cmp(&b.id))
    });
    let mut groups: Vec<GlossaryGroup> = Vec::new();
    for (named_in, term) in terms {
        let initial = r.site.graph.config.locales[named_in].formats.initial(&term.term);
        match groups.last_mut().filter(|group| group.initial == initial) {
            Some(group) => group.terms.push(term),
            None => groups.push(GlossaryGroup { id: format!("letter-{}", groups.len() + 1), initial, terms: vec![term] }),
        }
    }
    groups
}
