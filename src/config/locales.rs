//! The `locales:` of `waymark.yaml`: tags, names, directions, and the chain each falls back along.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::fields::{Fields, Placed};
use crate::locale::{Direction, Locale};
use crate::yaml::{Node, Value};

struct Entry {
    tag: String,
    span: Range<usize>,
    name: Option<String>,
    direction: Option<Direction>,
    like: Option<String>,
    fallback: Option<Vec<Placed<String>>>,
}

/// Reads the locales; reports unknown fallbacks, cycles, repeats and a source that is not among them.
pub fn read(fields: &mut Fields<'_>, source: Option<&Placed<String>>) -> Vec<Locale> {
    let file = fields.file();
    if fields.place("locales").is_none() {
        let at = fields.span();
        fields.report(
            Diagnostic::error("missing-key", "waymark.yaml has no `locales`").at(file, at.start..at.start).help("add a line locales: [en]"),
        );
    }
    let mut entries: Vec<Entry> = Vec::new();
    for node in fields.items("locales", "- en") {
        let Some(entry) = entry(node, file, fields.diagnostics()) else { continue };
        if !crate::locale::is_valid_tag(&entry.tag) {
            let message = format!("`{}` is not a language tag", entry.tag);
            fields.report(
                Diagnostic::error("unknown-locale", message).at(file, entry.span).help("use a tag such as en, ar, zh-Hant or rhg-Latn"),
            );
        } else if entries.iter().any(|e| e.tag.eq_ignore_ascii_case(&entry.tag)) {
            let message = format!("the locale `{}` is listed twice", entry.tag);
            fields.report(Diagnostic::error("duplicate-key", message).at(file, entry.span).help("keep one of the two"));
        } else {
            entries.push(entry);
        }
    }
    let mut locales: Vec<Locale> = entries.iter().map(|e| Locale::new(&e.tag, e.name.as_deref(), e.direction, e.like.as_deref())).collect();
    let source = source.and_then(|source| {
        let found = entries.iter().position(|e| e.tag == canonical(&source.value));
        if found.is_none() && !entries.is_empty() {
            fields.report(super::unknown_locale(&source.value, &locales).at(file, source.span.clone()));
        }
        found
    });
    let links = links(&entries, &locales, fields);
    let mut circles: BTreeSet<BTreeSet<usize>> = BTreeSet::new();
    for n in 0..entries.len() {
        let mut chain = Vec::new();
        if let Some(through) = walk(n, &links, &mut vec![n], &mut chain)
            && circles.insert(through.iter().copied().collect())
        {
            let names: Vec<&str> = through.iter().map(|i| entries[*i].tag.as_str()).collect();
            let message = format!("the fallbacks run in a circle: {}", names.join(" → "));
            fields.report(
                Diagnostic::error("fallback-cycle", message)
                    .at(file, entries[n].span.clone())
                    .help("take one `fallback:` of the circle out"),
            );
        }
        // Last, unless it was named before others on purpose.
        if let Some(source) = source.filter(|source| n != *source && !chain.contains(source)) {
            chain.push(source);
        }
        locales[n].fallback = chain;
    }
    locales
}

/// The tag as folders and `lang` attributes spell it; one that is no tag stays as it is.
pub fn canonical(tag: &str) -> String {
    crate::locale::canonical_tag(tag).unwrap_or_else(|| tag.to_owned())
}

fn entry(node: Node, file: &Arc<str>, diagnostics: &mut Vec<Diagnostic>) -> Option<Entry> {
    let span = node.span.clone();
    if let Value::Text(tag) = node.value {
        return Some(Entry { tag: canonical(&tag), span, name: None, direction: None, like: None, fallback: None });
    }
    let mut fields = Fields::new(node, "a locale", file, diagnostics);
    let tag = fields.required_text("tag", "missing-key", "the locale");
    let name = fields.text("name").map(|n| n.value);
    let direction = fields.choice("direction", &[("ltr", Direction::Ltr), ("rtl", Direction::Rtl)]).map(|d| d.value);
    let like = fields.text("like").filter(|l| {
        let valid = crate::locale::is_valid_tag(&l.value);
        if !valid {
            let message = format!("`{}` is not a language tag", l.value);
            fields.report(Diagnostic::error("unknown-locale", message).at(file, l.span.clone()).help("use a tag such as fa-AF"));
        }
        valid
    });
    let fallback = fields.texts("fallback");
    fields.finish();
    let tag = tag?;
    Some(Entry { tag: canonical(&tag.value), span: tag.span, name, direction, like: like.map(|l| l.value), fallback })
}

/// Which locale names which as its fallbacks. The source, which all fall back to in the end, is added to the finished chains.
fn links(entries: &[Entry], locales: &[Locale], fields: &mut Fields<'_>) -> BTreeMap<usize, Vec<usize>> {
    let file = fields.file();
    let mut links = BTreeMap::new();
    for (n, entry) in entries.iter().enumerate() {
        let mut to = Vec::new();
        for wanted in entry.fallback.iter().flatten() {
            match entries.iter().position(|e| e.tag == canonical(&wanted.value)) {
                Some(i) => to.push(i),
                None => fields.report(super::unknown_locale(&wanted.value, locales).at(file, wanted.span.clone())),
            }
        }
        links.insert(n, to);
    }
    links
}

/// Collects the chain below `n`; the way round, when it leads back to itself.
fn walk(n: usize, links: &BTreeMap<usize, Vec<usize>>, path: &mut Vec<usize>, chain: &mut Vec<usize>) -> Option<Vec<usize>> {
    let mut circle = None;
    for &next in links.get(&n).into_iter().flatten() {
        if let Some(at) = path.iter().position(|p| *p == next) {
            let mut round = path[at..].to_vec();
            round.push(next);
            circle = circle.or(Some(round));
        } else if !chain.contains(&next) {
            chain.push(next);
            path.push(next);
            circle = circle.or(walk(next, links, path, chain));
            path.pop();
        }
    }
    circle
}
