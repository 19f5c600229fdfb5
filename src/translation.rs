//! Freshness: how far a translation is behind the text it was made from.
//!
//! `i18n/<locale>.lock` holds, for each translated page, digests of the source's texts and blocks at the time somebody
//! said "this translation is up to date" with `waymark translate mark`. Only that command writes it.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::document::{Block, BlockKind};
use crate::graph::Graph;
use crate::page::{Page, PageId};
use crate::source::Sources;

pub mod compare;
pub mod lock;
pub(crate) mod plain;
mod sense;

use lock::{Lock, Record};

/// How a page stands to the one it was translated from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Freshness {
    /// It is its own source.
    #[default]
    Source,
    /// Nobody recorded what it was made from.
    Unknown,
    /// Its source has not changed since.
    Fresh,
    /// So many texts and blocks of its source are new, changed or gone.
    Behind(u32),
}

/// Compares every translation with its lock file; in the order of the graph's pages.
pub fn freshness(graph: &Graph, sources: &Sources) -> (Vec<Freshness>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let mut locks: Vec<Lock> = Vec::new();
    for locale in &graph.config.locales {
        let path = lock::path(&locale.tag);
        let (lock, found) = sources.text(&path).map(|text| Lock::parse(text, &path)).unwrap_or_default();
        diagnostics.extend(found);
        locks.push(lock);
    }
    let of = |(n, page): (usize, &Page)| {
        let Some(source) = graph.original(n) else { return Freshness::Source };
        match locks[page.locale].pages.get(&*page.id.0) {
            None => Freshness::Unknown,
            Some(recorded) => match recorded.distance(&record(graph.page(source))) {
                0 => Freshness::Fresh,
                n => Freshness::Behind(n),
            },
        }
    };
    (graph.pages.iter().enumerate().map(of).collect(), diagnostics)
}

/// What a translation made now would be made from.
pub fn record(source: &Page) -> Record {
    let mut parts = vec![("title", lock::digest(&source.front.title.value))];
    if let Some(summary) = &source.front.summary {
        parts.push(("summary", lock::digest(&summary.value)));
    }
    parts.extend(source.document.blocks.iter().map(|block| (kind_name(block.kind), block.digest)));
    Record { parts: parts.into_iter().map(|(kind, digest)| (kind.to_owned(), digest)).collect() }
}

/// The lock files of `locales` (all but the source when empty) with every translated page, or only those of `ids`, recorded
/// as made from today's source. Path and new text.
pub fn mark(graph: &Graph, sources: &Sources, locales: &[usize], ids: &[PageId]) -> Vec<(String, String)> {
    let config = &graph.config;
    let wanted = |n: &usize| *n != config.source && (locales.is_empty() || locales.contains(n));
    let mut files = Vec::new();
    for locale in (0..config.locales.len()).filter(wanted) {
        let path = lock::path(&config.locales[locale].tag);
        let old = sources.text(&path).map(|text| Lock::parse(text, &path).0).unwrap_or_default();
        let mut marked = BTreeMap::new();
        for (n, page) in graph.pages.iter().enumerate().filter(|(_, page)| page.locale == locale) {
            let Some(source) = graph.original(n) else { continue };
            let id = page.id.0.to_string();
            if ids.is_empty() || ids.contains(&page.id) {
                marked.insert(id, record(graph.page(source)));
            } else if let Some(kept) = old.pages.get(&id) {
                marked.insert(id, kept.clone());
            }
        }
        files.push((path, Lock { pages: marked }.to_string()));
    }
    files
}

/// Whether two pages have the same blocks one by one, so that each can stand beside its source.
pub fn aligned(a: &[Block], b: &[Block]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.kind == b.kind)
}

fn kind_name(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Heading(_) => "heading",
        BlockKind::Paragraph => "paragraph",
        BlockKind::List => "list",
        BlockKind::Quote => "quote",
        BlockKind::Alert => "alert",
        BlockKind::Code => "code",
        BlockKind::Table => "table",
        BlockKind::Definitions => "definitions",
        BlockKind::Figure => "figure",
        BlockKind::Audio => "audio",
        BlockKind::Html => "html",
        BlockKind::Rule => "rule",
        BlockKind::Footnotes => "footnotes",
    }
}
