//! References looked up: every link, anchor, asset, fact and term a page names exists, or there is a diagnostic.
//!
//! Resolving says *what* a reference means. *Where* that is depends on the form of the output: see [`address`](crate::address).

use std::sync::Arc;

use rayon::prelude::*;

use crate::data::term;
use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::document::{Reference, Target, Usage};
use crate::graph::Graph;
use crate::page::{Page, PageId};
use crate::source::Sources;

mod anchors;
mod path;

pub use anchors::{QUOTED, RESERVED_IDS, RESERVED_PREFIXES, fact_anchor, letter_anchor, organisation_anchor, term_anchor};

/// What the references of every page lead to, in the order of [`Graph::pages`].
#[derive(Debug, Default)]
pub struct Links {
    /// One per page.
    pub pages: Vec<PageLinks>,
}

impl Links {
    /// Every file that is referred to, by its path in the site folder; repeats included.
    pub fn assets(&self) -> impl Iterator<Item = &Arc<str>> {
        self.pages
            .iter()
            .flat_map(|links| &links.targets)
            .filter_map(|target| if let Resolved::Asset(path) = target { Some(path) } else { None })
    }
}

/// What one page's references lead to.
#[derive(Debug, Default)]
pub struct PageLinks {
    /// In the order of the document's references.
    pub targets: Vec<Resolved>,
    /// The final ids of the document's headings, in their order.
    pub heading_ids: Vec<String>,
    /// Old anchors and the headings they lead to now.
    pub moved: Vec<(String, String)>,
    /// Every anchor of the page, sorted.
    pub anchors: Vec<String>,
}

impl PageLinks {
    /// Whether the page has this anchor.
    pub fn has_anchor(&self, anchor: &str) -> bool {
        self.anchors.binary_search_by(|a| a.as_str().cmp(anchor)).is_ok()
    }
}

/// What a reference means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolved {
    /// A page: in the edition being read, or in one named on purpose.
    Page {
        /// Which page.
        id: PageId,
        /// The edition named on purpose.
        edition: Option<usize>,
        /// A heading of it.
        anchor: Option<String>,
    },
    /// A part of the same page.
    Anchor(String),
    /// A file, by its path in the site folder.
    Asset(Arc<str>),
    /// A fact.
    Fact(String),
    /// A term.
    Term(String),
    /// Nothing; it was reported.
    Nowhere,
}

/// Looks up every reference of every page.
pub fn resolve(graph: &Graph, sources: &Sources) -> (Links, Vec<Diagnostic>) {
    let (anchors, mut diagnostics) = anchors::of_all(graph);
    let resolved: Vec<(Vec<Resolved>, Vec<Diagnostic>)> = graph
        .pages
        .par_iter()
        .zip(&anchors)
        .map(|(page, own)| {
            let resolver = Resolver { graph, sources, anchors: &anchors, page, own };
            let mut found = Vec::new();
            let mut look_up = |reference: &Reference| {
                let (target, problem) = match resolver.reference(reference) {
                    Ok((target, warning)) => (target, warning),
                    Err(error) => (Resolved::Nowhere, Some(*error)),
                };
                found.extend(problem.map(|d| d.at(&page.file, reference.span.clone())));
                target
            };
            let targets = page.document.references.iter().map(&mut look_up).collect();
            (targets, found)
        })
        .collect();
    let mut pages = anchors;
    for (links, (targets, found)) in pages.iter_mut().zip(resolved) {
        links.targets = targets;
        diagnostics.extend(found);
    }
    (Links { pages }, diagnostics)
}

struct Resolver<'a> {
    graph: &'a Graph,
    sources: &'a Sources,
    anchors: &'a [PageLinks],
    page: &'a Page,
    /// The page's own anchors.
    own: &'a PageLinks,
}

impl Resolver<'_> {
    /// What a reference means, and a warning about it, or why it means nothing. Neither is placed yet.
    fn reference(&self, reference: &Reference) -> Result<(Resolved, Option<Diagnostic>), Box<Diagnostic>> {
        let graph = self.graph;
        let target = match &reference.target {
            Target::Page { path, anchor } => return self.link_to_page(path, anchor.as_deref()).map_err(Box::new),
            Target::Anchor(anchor) => {
                if !self.own.has_anchor(anchor) {
                    return Err(Box::new(broken_anchor(anchor, &self.page.file, self.own)));
                }
                Resolved::Anchor(anchor.clone())
            }
            Target::File { path } => self.file(path, &reference.usage)?,
            Target::Fact(id) if graph.data.facts.contains_key(id) => Resolved::Fact(id.clone()),
            Target::Fact(id) => {
                let near = did_you_mean(id, graph.data.facts.keys().map(String::as_str));
                let help = near.map_or_else(|| "add it to content/data/facts.yaml".to_owned(), |f| format!("did you mean `{f}`?"));
                return Err(Box::new(Diagnostic::error("unknown-fact", format!("there is no fact `{id}`")).help(help)));
            }
            Target::Term(id) if !graph.data.terms.contains_key(id) => return Err(Box::new(term::undefined(id, &graph.data.terms))),
            Target::Term(id) => {
                let shown = graph.glossary.as_ref().is_some_and(|page| graph.editions[self.page.locale].entries.contains_key(page));
                if !shown {
                    let help = "add a page with kind: glossary to its front matter, in this language or one it falls back to";
                    let message = "the link leads to the glossary, but no page shows one";
                    return Err(Box::new(Diagnostic::error("no-glossary", message).help(help)));
                }
                Resolved::Term(id.clone())
            }
            Target::External(_) => Resolved::Nowhere,
        };
        Ok((target, None))
    }

    fn link_to_page(&self, written: &str, anchor: Option<&str>) -> Result<(Resolved, Option<Diagnostic>), Diagnostic> {
        let graph = self.graph;
        let file = path::join(&self.page.file, written).filter(|p| p.starts_with("content/")).ok_or_else(|| outside(written))?;
        let (tag, id) = path::page(&file).ok_or_else(|| self.broken(written, None))?;
        let Some(locale) = graph.config.locales.iter().position(|l| l.tag == tag) else { return Err(self.broken(written, None)) };
        let id = PageId(id.into());
        let edition = (locale != self.page.locale).then_some(locale);
        let Some(&shown) = graph.editions[locale].entries.get(&id) else { return Err(self.broken(written, Some((locale, &id)))) };
        let there = |n: usize, anchor: &str| self.anchors[n].has_anchor(anchor);
        let warning = match anchor {
            Some(anchor) if !there(shown, anchor) => {
                let target = &graph.page(shown).file;
                if !graph.original(shown).is_some_and(|n| there(n, anchor)) {
                    return Err(broken_anchor(anchor, target, &self.anchors[shown]));
                }
                // Only the source has it: a translation lagging behind, not a broken link.
                let message = format!("`{target}` has no heading `#{anchor}` yet; its source has");
                let help = format!(
                    "add {{#{anchor}}} to the heading in `{target}` that belongs to it; until then the link leads to the top of the page"
                );
                Some(Diagnostic::warning("anchor-not-translated", message).help(help))
            }
            _ => None,
        };
        Ok((Resolved::Page { id, edition, anchor: anchor.map(str::to_owned) }, warning))
    }

    fn broken(&self, written: &str, wanted: Option<(usize, &PageId)>) -> Diagnostic {
        let graph = self.graph;
        let message = format!("the link leads to `{written}`, which is not there");
        let help = match wanted {
            Some((_, id)) if graph.traits.contains_key(id) => {
                let tags: Vec<&str> = graph.translations(id).map(|l| graph.config.locales[l].tag.as_str()).collect();
                format!(
                    "the page exists in: {}; to link to that edition on purpose, write the path through ../ to its folder",
                    tags.join(", ")
                )
            }
            Some((locale, id)) => {
                let near = did_you_mean(&id.0, graph.editions[locale].entries.keys().map(|k| &*k.0));
                near.map_or_else(
                    || "check the path, or that the page is not a draft".to_owned(),
                    |near| format!("did you mean the page `{near}`?"),
                )
            }
            None => "links between pages are relative paths to .md files below content/".to_owned(),
        };
        Diagnostic::error("broken-link", message).help(help)
    }

    fn file(&self, written: &str, usage: &Usage) -> Result<Resolved, Box<Diagnostic>> {
        let path = path::join(&self.page.file, written).filter(|p| p.starts_with("content/")).ok_or_else(|| Box::new(outside(written)))?;
        if let Some(file) = self.sources.get(&path) {
            return Ok(Resolved::Asset(file.path.clone()));
        }
        if written.ends_with('/') || self.sources.below(&format!("{path}/")).next().is_some() {
            let help = format!("link to the page itself: {}/index.md", written.trim_end_matches('/'));
            return Err(Box::new(Diagnostic::error("broken-link", format!("`{written}` is a folder")).help(help)));
        }
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        // The names must be alike, not just the folders they share.
        let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
        let near = did_you_mean(&path, self.sources.below(folder).map(|f| &*f.path)).map(str::to_owned);
        let near = near.filter(|near| did_you_mean(&name(near), [name(&path).as_str()]).is_some());
        let help = near
            .map_or_else(|| "check the path, and that the file lies below content/".to_owned(), |near| format!("did you mean `{near}`?"));
        let (code, what) = if matches!(usage, Usage::Link) {
            ("broken-link", "file")
        } else {
            ("missing-image", if matches!(usage, Usage::Image) { "picture" } else { "sound file" })
        };
        Err(Box::new(Diagnostic::error(code, format!("there is no {what} `{written}`")).help(help)))
    }
}

fn outside(written: &str) -> Diagnostic {
    Diagnostic::error("link-outside", format!("`{written}` leads out of the content folder"))
        .help("copy the file into content/static/ and link to it there")
}

fn broken_anchor(anchor: &str, file: &str, links: &PageLinks) -> Diagnostic {
    let near = did_you_mean(anchor, links.anchors.iter().map(String::as_str));
    let help = near.map_or_else(|| format!("give the heading an id: ## Heading {{#{anchor}}}"), |a| format!("did you mean `#{a}`?"));
    Diagnostic::error("broken-anchor", format!("`{file}` has no heading `#{anchor}`")).help(help)
}
