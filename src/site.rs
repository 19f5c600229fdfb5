//! The site: the graph with every reference looked up, ready for any form of output.

use crate::asset::Assets;
use crate::diagnostic::Diagnostic;
use crate::form::{self, Forms};
use crate::front_matter::Review;
use crate::graph::Graph;
use crate::link::{self, Links};
use crate::source::Sources;
use crate::translation::{self, Freshness};

/// Everything the outputs are made from.
#[derive(Debug)]
pub struct Site {
    /// Pages, data, editions.
    pub graph: Graph,
    /// What each page's references lead to.
    pub links: Links,
    /// Files that pages refer to.
    pub assets: Assets,
    /// Worksheets and courses.
    pub forms: Forms,
    /// How far each page is behind its source; in the order of the graph's pages.
    pub freshness: Vec<Freshness>,
}

impl Site {
    /// The page to quote beside a translation on which a mistake could cost much and that no person has read.
    pub fn quoted(&self, n: usize) -> Option<usize> {
        let page = self.graph.page(n);
        let unreviewed = page.front.review.as_ref().is_some_and(|review| review.value == Review::Machine);
        (unreviewed && self.graph.traits_of(&page.id).high_stakes).then(|| self.graph.original(n)).flatten()
    }
}

/// Looks everything up. Resolving happens here, once, and may fail with a place.
pub fn resolve(graph: Graph, sources: &Sources) -> (Site, Vec<Diagnostic>) {
    let (freshness, mut diagnostics) = translation::freshness(&graph, sources);
    let (links, found) = link::resolve(&graph, sources);
    diagnostics.extend(found);
    let (forms, found) = form::resolve(&graph, &links);
    diagnostics.extend(found);
    let (assets, found) = Assets::gather(links.assets(), sources);
    diagnostics.extend(found);
    (Site { graph, links, assets, forms, freshness }, diagnostics)
}
