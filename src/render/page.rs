//! The view of a content page.

use std::sync::Arc;

use super::{Renderer, WEIGHT, body, directory, glossary, nav, notes, notice};
use crate::address::{encode, relative};
use crate::front_matter::Kind;
use crate::page::PageId;
use crate::view::{Anchor, Card, Language, Meta, Page, TocEntry};

/// The page with this id as an edition shows it, lying at `path`.
pub fn view(r: &Renderer<'_>, edition: usize, id: &PageId, path: &str) -> Option<Page> {
    let n = r.shown(edition, id)?;
    let page = r.site.graph.page(n);
    let graph = &r.site.graph.editions[edition];
    let traits = r.site.graph.traits_of(id);
    let locale = &r.site.graph.config.locales[page.locale];
    let words = r.words(edition);
    let section = nav::section_of(r, edition, id);
    let nav_key = section.as_ref().map(|s| (edition, s.clone(), super::shell::key(edition, path, None).1));
    let title_of = |id: &PageId| r.shown(edition, id).map(|n| r.site.graph.page(n).front.title.value.clone()).unwrap_or_default();
    let link = |id: &PageId| relative(path, &r.addresses.page(edition, id));
    let (prev, next) = graph.neighbours(id);
    let is_section = graph.sections.contains_key(id);
    Some(Page {
        id: id.to_string(),
        kind: traits.kind.as_str(),
        title: page.front.title.value.clone(),
        head_title: head_title(r, edition, &page.front.title.value, id.is_home()),
        summary: page.front.summary.as_ref().map(|s| s.value.clone()),
        lang: locale.tag.clone(),
        dir: locale.direction.as_str(),
        home: id.is_home(),
        section_index: is_section && !id.is_home(),
        risk: traits.risk,
        stakes_high: traits.high_stakes,
        noindex: page.locale != edition,
        crumbs: graph.ancestors(id).iter().map(|a| Anchor { text: title_of(a), href: link(a) }).collect(),
        nav_html: nav_key.and_then(|key| r.navs.get(&key)).map(|nav| nav.at(id)),
        nav_title: section.as_ref().map(title_of),
        toc: toc(r, n),
        notices: notice::all(r, edition, n, path),
        body_html: Arc::from(body::html(r, edition, n, path)),
        children: if is_section { children(r, edition, id, path) } else { Vec::new() },
        prev: prev.and_then(|p| nav::item(r, edition, p, path, false)),
        next: next.and_then(|p| nav::item(r, edition, p, path, false)),
        languages: languages(r, edition, Some(id), path),
        tags: notes::tags(r, edition, page, path),
        updated: page.front.updated.as_ref().map(|date| words.dated(date.value, "updated-on")),
        review: notice::review(r, edition, n),
        sources: notes::sources(r, page),
        facts: notes::facts(r, n),
        weight: WEIGHT.to_owned(),
        meta: meta(r, edition, n, path),
        directory: if traits.kind == Kind::Directory { directory::view(r, page.locale) } else { Vec::new() },
        glossary: if traits.kind == Kind::Glossary { glossary::view(r, page.locale) } else { Vec::new() },
        lists: Vec::new(),
    })
}

/// A title with the site's name behind it.
pub fn head_title(r: &Renderer<'_>, edition: usize, title: &str, home: bool) -> String {
    let site = r.site.graph.config.title_in(edition);
    if home || title == site { title.to_owned() } else { format!("{title} – {site}") }
}

/// Headings of level 2 with those of level 3 below them.
fn toc(r: &Renderer<'_>, n: usize) -> Vec<TocEntry> {
    let mut entries: Vec<TocEntry> = Vec::new();
    for (heading, id) in r.site.graph.page(n).document.headings.iter().zip(&r.site.links.pages[n].heading_ids) {
        let mut href = "#".to_owned();
        encode(id, &mut href);
        let entry = TocEntry { text: heading.text.clone(), href, children: Vec::new() };
        match (heading.level, entries.last_mut()) {
            (2, _) | (3, None) => entries.push(entry),
            (3, Some(above)) => above.children.push(entry),
            _ => {}
        }
    }
    entries
}

fn children(r: &Renderer<'_>, edition: usize, section: &PageId, path: &str) -> Vec<Card> {
    let list = r.site.graph.editions[edition].sections.get(section).map(|s| s.children.as_slice()).unwrap_or_default();
    let card = |id: &PageId| {
        let page = r.site.graph.page(r.shown(edition, id)?);
        Some(Card {
            title: page.front.title.value.clone(),
            summary: page.front.summary.as_ref().map(|s| s.value.clone()),
            href: relative(path, &r.addresses.page(edition, id)),
            foreign: r.words(edition).foreign(page.locale),
        })
    };
    list.iter().filter_map(card).collect()
}

/// A page in every edition; for generated pages (`None`), the editions' pages of the same name are given by the caller.
pub fn languages(r: &Renderer<'_>, edition: usize, id: Option<&PageId>, path: &str) -> Vec<Language> {
    let home = PageId(PageId::HOME.into());
    let id = id.unwrap_or(&home);
    let language = |(n, locale): (usize, &crate::locale::Locale)| {
        let there = if r.shown(n, id).is_some() { id } else { &home };
        Language {
            lang: locale.tag.clone(),
            dir: locale.direction.as_str(),
            name: locale.name.clone(),
            href: relative(path, &r.addresses.page(n, there)),
            current: n == edition,
            translated: r.site.graph.find(n, id).is_some(),
        }
    };
    r.site.graph.config.locales.iter().enumerate().filter(|(n, _)| r.is_built(*n)).map(language).collect()
}

/// Absolute addresses, with a URL only. A fallback's canonical address is the original's.
fn meta(r: &Renderer<'_>, edition: usize, n: usize, path: &str) -> Option<Meta> {
    let base = r.site.graph.config.url.as_deref()?;
    let page = r.site.graph.page(n);
    let absolute = |path: &str| format!("{base}{path}");
    let canonical = if page.locale == edition { absolute(path) } else { absolute(&r.addresses.page(page.locale, &page.id)) };
    let alternates = r
        .site
        .graph
        .translations(&page.id)
        .filter(|locale| r.is_built(*locale))
        .map(|l| Anchor { text: r.site.graph.config.locales[l].tag.clone(), href: absolute(&r.addresses.page(l, &page.id)) })
        .collect();
    Some(Meta {
        canonical,
        alternates,
        feed: absolute(&r.addresses.own(edition, crate::tree::FEED)),
        og_locale: r.site.graph.config.locales[page.locale].tag.replace('-', "_"),
        og_image: r.theme.path("icons/icon-512.png").map(absolute),
    })
}
