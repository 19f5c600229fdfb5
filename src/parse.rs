//! Sources to pages: each Markdown file on its own, in parallel.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use crate::config::{Config, unknown_locale};
use crate::diagnostic::Diagnostic;
use crate::page::{Page, PageId};
use crate::source::{File, Sources};
use crate::{encoding, front_matter, markdown};

/// Folders of `content/` that are no locale's.
const NOT_LOCALES: [&str; 2] = ["data", "static"];

/// Parses every page of every locale. The pages come sorted by file.
pub fn pages(sources: &Sources, config: &Config) -> (Vec<Page>, Vec<Diagnostic>) {
    let mut diagnostics = unknown_folders(sources, config);
    let files: Vec<(usize, &File)> = config
        .locales
        .iter()
        .enumerate()
        .flat_map(|(n, locale)| {
            let folder = format!("content/{}/", locale.tag);
            sources.below(&folder).filter(|file| file.path.ends_with(".md")).map(move |file| (n, file))
        })
        .collect();
    let parsed: Vec<(Option<Page>, Vec<Diagnostic>)> =
        files.into_par_iter().map(|(locale, file)| page(file, locale, &config.locales[locale].tag, &config.allow_figures)).collect();
    let mut pages = Vec::with_capacity(parsed.len());
    for (page, found) in parsed {
        pages.extend(page);
        diagnostics.extend(found);
    }
    (pages, diagnostics)
}

fn unknown_folders(sources: &Sources, config: &Config) -> Vec<Diagnostic> {
    let mut folders: BTreeSet<&str> = BTreeSet::new();
    for file in sources.below("content/") {
        if let Some((folder, _)) = file.path["content/".len()..].split_once('/') {
            folders.insert(folder);
        }
    }
    let is_known = |folder: &str| NOT_LOCALES.contains(&folder) || config.locales.iter().any(|l| l.tag == folder);
    folders
        .into_iter()
        .filter(|f| !is_known(f))
        .map(|folder| unknown_locale(folder, &config.locales).in_file(format!("content/{folder}")))
        .collect()
}

fn page(file: &File, locale: usize, tag: &str, allowed: &[String]) -> (Option<Page>, Vec<Diagnostic>) {
    let Some(text) = &file.text else { return (None, Vec::new()) };
    let (front, body, mut diagnostics) = front_matter::read(text, &file.path);
    diagnostics.extend(encoding::check(text, front.span.clone(), &file.path));
    let (document, found) = markdown::parse(&text[body.clone()], body.start, &file.path);
    diagnostics.extend(
        found.into_iter().filter(|d| d.code != "bare-figure" || !allowed.iter().any(|figure| d.message.contains(&format!("\"{figure}\"")))),
    );
    let (id, is_index) = page_id(&file.path["content/".len() + tag.len() + 1..]);
    (Some(Page { id, locale, file: file.path.clone(), is_index, front, document, body }), diagnostics)
}

/// `epat/lite-react.md` → `epat/lite-react`; `epat/index.md` → `epat`; `index.md` → `index`.
fn page_id(path: &str) -> (PageId, bool) {
    let stem = path.strip_suffix(".md").unwrap_or(path);
    let (id, is_index) = match stem.strip_suffix("/index") {
        Some(section) => (section, true),
        None => (stem, stem == PageId::HOME),
    };
    (PageId(Arc::from(id)), is_index)
}
