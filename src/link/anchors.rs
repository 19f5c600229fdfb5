//! Every page's anchors: headings, parts that the build adds, and old anchors that moved.

use std::collections::BTreeSet;

use super::PageLinks;
use crate::data::organisation::OrganisationKind;
use crate::diagnostic::Diagnostic;
use crate::document::{Heading, Target};
use crate::fragment::Hole;
use crate::front_matter::AliasFrom;
use crate::front_matter::Kind;
use crate::graph::Graph;
use crate::page::Page;

/// Ids that the templates give to parts of every page. An author may not take them; what is made of a heading's words
/// steps aside.
pub const RESERVED_IDS: [&str; 3] = ["main", "menu", "own-font"];

/// What the ids that the build makes begin with: figures at the foot, footnotes and the ways back from them, terms,
/// organisations, their types, initials, lists, topics, and whatever stands in an original quoted below its translation.
/// No author may begin one so; what is made of a heading's words steps aside from those that its page has.
pub const RESERVED_PREFIXES: [&str; 10] = ["fact-", "fn-", "fnref-", "term-", "org-", "type-", "letter-", "list-", "topic-", QUOTED];

/// What every id in an original begins with that is quoted below its translation.
pub const QUOTED: &str = "original-";

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

/// The anchor of the n-th initial of a glossary or an A–Z, counted from 1.
pub fn letter_anchor(n: usize) -> String {
    format!("letter-{n}")
}

/// Anchors of every page, in the order of [`Graph::pages`]; targets are still to come.
pub fn of_all(graph: &Graph) -> (Vec<PageLinks>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let ids = |n: usize, original: Option<(usize, &Vec<String>)>| {
        let headings = &graph.pages[n].document.headings;
        let aligned = original.filter(|(o, _)| same_outline(&graph.pages[*o].document.headings, headings));
        heading_ids(headings, aligned.map(|(_, ids)| ids), made_ids(graph, n, original))
    };
    let own: Vec<Option<Vec<String>>> = (0..graph.pages.len()).map(|n| graph.original(n).is_none().then(|| ids(n, None))).collect();
    let mut all = Vec::with_capacity(graph.pages.len());
    for (n, page) in graph.pages.iter().enumerate() {
        let original = graph.original(n).and_then(|o| Some((o, own[o].as_ref()?)));
        let heading_ids = own[n].clone().unwrap_or_else(|| ids(n, original));
        diagnostics.extend(reserved_headings(page));
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

/// Whether an id is kept for what stands around the text.
fn is_reserved(id: &str) -> bool {
    RESERVED_IDS.contains(&id) || RESERVED_PREFIXES.iter().any(|prefix| id.starts_with(prefix))
}

fn reserved(id: &str) -> Diagnostic {
    Diagnostic::error("reserved-anchor", format!("the id `{id}` is kept for what the build adds to pages")).help("choose another id")
}

fn reserved_headings(page: &Page) -> impl Iterator<Item = Diagnostic> {
    let taken = |heading: &Heading| Some(reserved(heading.id.as_ref().filter(|id| is_reserved(id))?).at(&page.file, heading.span.clone()));
    page.document.headings.iter().filter_map(taken)
}

/// Every id of a page that no heading of it has: what the templates and the build add, footnotes, and an original's own,
/// which may be quoted there.
fn made_ids(graph: &Graph, n: usize, original: Option<(usize, &Vec<String>)>) -> BTreeSet<String> {
    let page = &graph.pages[n];
    let mut ids: BTreeSet<String> = RESERVED_IDS.iter().map(|id| (*id).to_owned()).collect();
    ids.extend(element_ids(page).map(str::to_owned));
    for page in std::iter::once(page).chain(original.map(|(o, _)| &graph.pages[o])) {
        let facts = page.document.references.iter().filter_map(|r| if let Target::Fact(id) = &r.target { Some(id) } else { None });
        ids.extend(facts.map(|id| fact_anchor(id)));
    }
    match graph.traits_of(&page.id).kind {
        Kind::Glossary => {
            ids.extend(graph.data.terms.keys().map(|id| term_anchor(id)));
            ids.extend((1..=graph.data.terms.len()).map(letter_anchor));
        }
        Kind::Directory => {
            ids.extend(graph.data.organisations.keys().map(|id| organisation_anchor(id)));
            ids.extend(OrganisationKind::WORDS.iter().map(|(kind, _)| format!("type-{kind}")));
        }
        _ => {}
    }
    if let Some((o, headings)) = original {
        let quoted = headings.iter().map(String::as_str).chain(element_ids(&graph.pages[o]));
        ids.extend(quoted.map(|id| format!("{QUOTED}{id}")));
    }
    ids
}

/// Ids in a page's text besides those of its headings.
fn element_ids(page: &Page) -> impl Iterator<Item = &str> {
    let holes = page.document.blocks.iter().flat_map(|block| &block.html.holes);
    holes.filter_map(|(_, hole)| if let Hole::Id(id) = hole { Some(&**id) } else { None })
}

/// Unique ids: the author's own first, then those of the source's headings, then slugs of the words. `taken` are others'.
fn heading_ids(headings: &[Heading], source: Option<&Vec<String>>, mut taken: BTreeSet<String>) -> Vec<String> {
    taken.extend(headings.iter().filter_map(|h| h.id.clone()));
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
            if is_reserved(old) {
                if page.file == traits.file {
                    diagnostics.push(reserved(old).at(&page.file, alias.span.clone()));
                }
            } else if anchors.contains(old) {
                if page.file == traits.file {
                    let message = format!("the alias `#{old}` is a heading of the page");
                    diagnostics
                        .push(Diagnostic::error("path-collision", message).at(&page.file, alias.span.clone()).help("take the alias out"));
                }
            } else if !moved.iter().any(|(known, _)| known == old) {
                moved.push((old.clone(), to.clone()));
            }
        }
    }
    moved
}
