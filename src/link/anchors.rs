//! Every page's anchors: headings, parts that the build adds, and old anchors that moved.

use std::collections::BTreeSet;

use super::PageLinks;
use crate::diagnostic::Diagnostic;
use crate::document::Heading;
use crate::front_matter::AliasFrom;
use crate::front_matter::Kind;
use crate::graph::Graph;
use crate::page::Page;

/// Ids that the theme's page around the text uses; headings step aside.
pub const RESERVED_IDS: [&str; 8] = ["main", "menu", "own-font", "font-line", "sources", "facts", "toc", "top"];

/// The anchor of a term on the glossary page.
pub fn term_anchor(id: &str) -> String {
    format!("term-{id}")
}

/// The anchor of a fact at the foot of a page that shows it.
pub fn fact_anchor(id: &str) -> String {
    format!("fact-{id}")
}

/// The anchor of an organisation on the directory page.
pub fn organisation_anchor(id: &str) -> String {
    format!("org-{id}")
}

/// Anchors of every page, in the order of [`Graph::pages`]; targets are still to come.
pub fn of_all(graph: &Graph) -> (Vec<PageLinks>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let own: Vec<Vec<String>> = graph.pages.iter().map(|page| heading_ids(&page.document.headings, None)).collect();
    let mut all = Vec::with_capacity(graph.pages.len());
    for (n, page) in graph.pages.iter().enumerate() {
        let original = graph.original(n).map(|o| (&graph.pages[o].document.headings, &own[o]));
        let aligned = original.filter(|(headings, _)| same_outline(headings, &page.document.headings));
        let heading_ids = match aligned {
            Some((_, ids)) => heading_ids(&page.document.headings, Some(ids)),
            None => own[n].clone(),
        };
        let mut anchors: BTreeSet<String> = heading_ids.iter().cloned().collect();
        let moved = moved(graph, page, &anchors, &mut diagnostics);
        anchors.extend(moved.iter().map(|(old, _)| old.clone()));
        let kind = graph.traits_of(&page.id).kind;
        if kind == Kind::Glossary {
            anchors.extend(graph.data.terms.keys().map(|id| term_anchor(id)));
        }
        if kind == Kind::Directory {
            anchors.extend(graph.data.organisations.keys().map(|id| organisation_anchor(id)));
        }
        all.push(PageLinks { targets: Vec::new(), heading_ids, moved, anchors: anchors.into_iter().collect() });
    }
    (all, diagnostics)
}

fn same_outline(a: &[Heading], b: &[Heading]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.level == b.level)
}

/// Unique ids: the author's own first, then those of the source's headings, then slugs of the words.
fn heading_ids(headings: &[Heading], source: Option<&Vec<String>>) -> Vec<String> {
    let mut taken: BTreeSet<String> = headings.iter().filter_map(|h| h.id.clone()).collect();
    taken.extend(RESERVED_IDS.iter().map(|id| (*id).to_owned()));
    let mut ids = Vec::with_capacity(headings.len());
    for (n, heading) in headings.iter().enumerate() {
        if let Some(id) = &heading.id {
            ids.push(id.clone());
            continue;
        }
        let wanted = source.and_then(|ids| ids.get(n)).unwrap_or(&heading.slug);
        let mut id = wanted.clone();
        let mut count = 1;
        while !taken.insert(id.clone()) {
            count += 1;
            id = format!("{wanted}-{count}");
        }
        ids.push(id);
    }
    ids
}

/// Old anchors of a page; those that lead nowhere are reported on the page that names them.
fn moved(graph: &Graph, page: &Page, anchors: &BTreeSet<String>, diagnostics: &mut Vec<Diagnostic>) -> Vec<(String, String)> {
    let traits = graph.traits_of(&page.id);
    let mut moved = Vec::new();
    for alias in &traits.aliases {
        let Some(to) = &alias.anchor else { continue };
        if !anchors.contains(to) {
            if page.file == traits.file {
                let message = format!("the alias leads to `#{to}`, but the page has no such heading");
                diagnostics.push(
                    Diagnostic::error("broken-anchor", message)
                        .at(&page.file, alias.span.clone())
                        .help(format!("give the heading an id: ## Heading {{#{to}}}")),
                );
            }
            continue;
        }
        if let AliasFrom::Anchor(old) = &alias.from {
            if anchors.contains(old) {
                if page.file == traits.file {
                    let message = format!("the alias `#{old}` is a heading of the page");
                    diagnostics
                        .push(Diagnostic::error("path-collision", message).at(&page.file, alias.span.clone()).help("take the alias out"));
                }
            } else {
                moved.push((old.clone(), to.clone()));
            }
        }
    }
    moved
}
