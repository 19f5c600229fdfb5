//! Sources to pages: each Markdown file on its own, in parallel.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use crate::config::{Config, unknown_locale};
use crate::data;
use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::page::{Page, PageId};
use crate::source::{File, Sources};
use crate::{encoding, front_matter, markdown};

/// Folders of `content/` that are no locale's.
const NOT_LOCALES: [&str; 2] = ["data", "static"];

/// Parses every page of every locale. The pages come sorted by file.
pub fn pages(sources: &Sources, config: &Config) -> (Vec<Page>, Vec<Diagnostic>) {
    let mut diagnostics = unknown_folders(sources, config);
    diagnostics.extend(stray_files(sources, config));
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

/// Files that look like pages or data but are read by nothing: an editor would wait for them in vain.
fn stray_files(sources: &Sources, config: &Config) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut stray = |file: &File, help: String| {
        let message = format!("`{}` is not read", file.path);
        diagnostics.push(Diagnostic::warning("stray-file", message).in_file(file.path.clone()).help(help));
    };
    for file in sources.below("content/") {
        let (folder, rest) = file.path["content/".len()..].split_once('/').unwrap_or(("", &file.path["content/".len()..]));
        let (stem, ending) = rest.rsplit_once('.').unwrap_or((rest, ""));
        let is_page = matches!(ending.to_ascii_lowercase().as_str(), "md" | "markdown" | "mdown" | "mdx" | "doc" | "docx" | "odt");
        if folder.is_empty() {
            // A licence or a note to editors may lie beside the languages.
            if is_page && !stem.chars().all(|c| c.is_ascii_uppercase() || !c.is_alphabetic()) {
                stray(file, format!("move it into the folder of its language, e.g. content/{}/", config.locales[config.source].tag));
            }
        } else if folder == "data" {
            let is_worksheet = rest.strip_prefix(data::WORKSHEETS).is_some_and(|name| ending == "yaml" && !name.contains('/'));
            if !data::FILES.contains(&rest) && !is_worksheet {
                let near = did_you_mean(rest, data::FILES);
                stray(
                    file,
                    near.map_or_else(
                        || format!("the data files are: {}, and worksheets/….yaml", data::FILES.join(", ")),
                        |name| format!("did you mean `{name}`?"),
                    ),
                );
            }
        } else if folder != "static" && is_page && ending != "md" {
            stray(file, "pages are Markdown, and their names end in .md".to_owned());
        }
    }
    diagnostics
}

fn page(file: &File, locale: usize, tag: &str, allowed: &[String]) -> (Option<Page>, Vec<Diagnostic>) {
    let Some(text) = &file.text else { return (None, Vec::new()) };
    let (front, body, mut diagnostics) = front_matter::read(text, &file.path);
    diagnostics.extend(encoding::check(text, front.span.clone(), &file.path));
    let (document, found) = markdown::parse(&text[body.clone()], body.start, &file.path);
    diagnostics.extend(markdown::allow_figures(found, allowed));
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
