//! Every page has one id and one address, and no two pages share them.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{RESERVED, Traits};
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::front_matter::AliasFrom;
use crate::page::{Page, PageId};
use crate::slug;

/// Sorts pages by locale and id, drops those whose address is taken or cannot be one, and says so.
pub fn sort_and_check(mut pages: Vec<Page>, config: &Config) -> (Vec<Page>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    pages.sort_by(|a, b| (a.locale, &a.id, &a.file).cmp(&(b.locale, &b.id, &b.file)));
    let mut taken: BTreeMap<(usize, String), Arc<str>> = BTreeMap::new();
    let mut kept: Vec<Page> = Vec::with_capacity(pages.len());
    for page in pages {
        let tag = &config.locales[page.locale].tag;
        if let Some(bad) = page.id.0.split('/').find(|part| !slug::is_legal(part)) {
            let help = match slug::suggestion(bad) {
                Some(good) => format!("rename it to `{good}`"),
                None => "rename it with lower-case letters a to z, digits and hyphens, as in the source language".to_owned(),
            };
            diagnostics.push(
                Diagnostic::error("illegal-slug", format!("`{bad}` cannot be part of an address")).in_file(page.file.clone()).help(help),
            );
        }
        let top = page.id.0.split('/').next().unwrap_or_default();
        if RESERVED.contains(&top) {
            let message = format!("the build makes `{tag}/{top}` itself");
            diagnostics.push(Diagnostic::error("path-collision", message).in_file(page.file.clone()).help("give the page another name"));
            continue;
        }
        let key = (page.locale, page.id.0.to_lowercase());
        match taken.get(&key) {
            None => {
                taken.insert(key, page.file.clone());
                kept.push(page);
            }
            Some(other) => {
                let same = kept.iter().rev().any(|k| k.locale == page.locale && k.id == page.id);
                let (code, message) = if same {
                    ("duplicate-id", format!("this page has the same id as `{other}`: `{}`", page.id))
                } else {
                    (
                        "path-collision",
                        format!("this page would be written to the same address as `{other}`, which differs only in capital letters"),
                    )
                };
                diagnostics.push(Diagnostic::error(code, message).in_file(page.file.clone()).help("rename or remove one of the two"));
            }
        }
    }
    (kept, diagnostics)
}

/// Reports aliases that are pages, or lead to two places.
pub fn check_aliases(traits: &BTreeMap<PageId, Traits>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut taken: BTreeMap<String, &PageId> = BTreeMap::new();
    for (id, own) in traits {
        for alias in &own.aliases {
            let AliasFrom::Page(from) = &alias.from else { continue };
            let problem = if !from.split('/').all(slug::is_legal) {
                Some(("illegal-slug", format!("the alias `{from}` cannot be an address")))
            } else if traits.contains_key(&super::id(from)) || RESERVED.contains(&from.split('/').next().unwrap_or_default()) {
                Some(("path-collision", format!("the alias `{from}` is the address of another page")))
            } else {
                taken
                    .insert(from.clone(), id)
                    .filter(|other| *other != id)
                    .map(|other| ("path-collision", format!("the alias `{from}` already leads to `{other}`")))
            };
            if let Some((code, message)) = problem {
                diagnostics
                    .push(Diagnostic::error(code, message).at(&own.file, alias.span.clone()).help("take the alias out or write another"));
            }
        }
    }
    diagnostics
}
