//! What a pack holds: an edition or several, a section or all, with fallbacks or without.

use crate::graph::Graph;
use crate::page::PageId;

/// What is to be packed.
#[derive(Debug, Clone, Default)]
pub struct Scope {
    /// Places of the editions; all if empty.
    pub editions: Vec<usize>,
    /// Only this section.
    pub section: Option<PageId>,
    /// Whether pages that are not translated stand in their fallback's language.
    pub fallbacks: bool,
}

impl Scope {
    /// The one page that it is about, when that is no section.
    pub fn page(&self, graph: &Graph) -> Option<&PageId> {
        let is_section = |id: &PageId| id.is_home() || graph.traits.get(id).is_some_and(|t| t.is_section);
        self.section.as_ref().filter(|id| !is_section(id))
    }
}

/// Leaves a page alone in the editions: links to all others then say that they are not in this copy. For documents only; a
/// tree needs its home.
pub fn restrict_to(graph: &mut Graph, page: &PageId) {
    let traits = &graph.traits;
    for edition in &mut graph.editions {
        *edition = edition.only(traits, |id, _| id == page);
    }
}

/// Leaves only what is within the scope in the editions. The home and the glossary stay in every part: one leads to it, the
/// other explains its words; and so do the sections above it.
pub fn restrict(graph: &mut Graph, scope: &Scope) {
    let glossary = graph.glossary.clone();
    let traits = &graph.traits;
    let is_section = |id: &PageId| traits.get(id).is_some_and(|t| t.is_section);
    let is_below = |id: &PageId, above: &PageId| id.0.strip_prefix(&*above.0).is_some_and(|rest| rest.starts_with('/'));
    let is_inside = |id: &PageId| match &scope.section {
        None => true,
        Some(part) => {
            id.is_home() || id == part || glossary.as_ref() == Some(id) || is_below(id, part) || (is_section(id) && is_below(part, id))
        }
    };
    for edition in graph.editions.iter_mut().filter(|edition| scope.editions.is_empty() || scope.editions.contains(&edition.locale)) {
        let (locale, pages) = (edition.locale, &graph.pages);
        let is_own = |shown: usize| scope.fallbacks || pages[shown].locale == locale;
        *edition = edition.only(traits, |id, shown| is_inside(id) && (is_own(shown) || id.is_home()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Settings;
    use crate::source::Sources;

    #[test]
    fn a_section_keeps_what_leads_to_it_and_its_words() {
        let toolkit = Sources::read(std::path::Path::new(env!("CARGO_MANIFEST_DIR"))).0;
        let of = |scope: &Scope, locale: usize| {
            let mut graph = crate::load(&toolkit, &Settings::default()).0.unwrap().site.graph;
            restrict(&mut graph, scope);
            graph.editions[locale]
                .order
                .iter()
                .map(|id| (id.0.to_string(), graph.page(graph.editions[locale].entries[id]).locale))
                .collect::<Vec<_>>()
        };
        let epat = Scope { editions: vec![], section: Some(PageId("epat".into())), fallbacks: true };
        let english = of(&epat, 0);
        assert_eq!(english[0].0, "index");
        assert!(
            english.len() > 5 && english.iter().all(|(id, _)| id == "index" || id == "glossary" || id.starts_with("epat")),
            "{english:?}"
        );
        let own = of(&Scope { fallbacks: false, ..Scope::default() }, 1);
        assert!(own.len() > 5 && own.iter().all(|(_, locale)| *locale == 1), "{own:?}");
        assert_eq!(
            of(&Scope { fallbacks: true, ..Scope::default() }, 1).len(),
            of(&Scope { fallbacks: true, ..Scope::default() }, 0).len()
        );
    }
}
