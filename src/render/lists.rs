//! Generated lists: ways to find things without a script.

use std::collections::BTreeMap;

use super::{Renderer, WEIGHT, page};
use crate::address::{encode, relative, relative_anchor};
use crate::data::Taxonomy;
use crate::link::term_anchor;
use crate::page::PageId;
use crate::tree::List;
use crate::view::{Anchor, LinkList, ListItem, Page};

/// A generated page.
pub fn view(r: &Renderer<'_>, edition: usize, list: &List, path: &str) -> Page {
    let words = r.words(edition);
    let locale = words.locale();
    let (kind, title, summary, lists) = match list {
        List::Contents => ("contents", words.say("contents-title"), None, contents(r, edition, path)),
        List::Index => ("a-z", words.say("a-z-title"), None, index(r, edition, path)),
        List::Taxonomy(taxonomy) => {
            ("topics", words.say(super::notes::taxonomy_message(*taxonomy)), None, taxonomy_lists(r, edition, *taxonomy, path))
        }
        List::Topic { taxonomy, id } => {
            let topic = r.site.graph.data.taxonomies.get(*taxonomy, id);
            let title = topic.and_then(|t| words.pick(&t.title)).map_or(id.as_str(), |(_, text)| text).to_owned();
            let summary = topic.and_then(|t| words.pick(&t.summary)).map(|(_, text)| text.to_owned());
            ("topic", title, summary, vec![topic_list(r, edition, *taxonomy, id, &filed_pages(r, edition), path)])
        }
    };
    let home = PageId(PageId::HOME.into());
    let mut crumbs = vec![Anchor { text: home_title(r, edition), href: relative(path, &r.addresses.page(edition, &home)) }];
    if let List::Topic { taxonomy, .. } = list {
        let above = List::Taxonomy(*taxonomy);
        crumbs.push(Anchor {
            text: words.say(super::notes::taxonomy_message(*taxonomy)),
            href: relative(path, &r.list_path(edition, &above)),
        });
    }
    let mut languages = page::languages(r, edition, None, path);
    for language in &mut languages {
        let edition = r.site.graph.config.locales.iter().position(|l| l.tag == language.lang).unwrap_or(edition);
        language.href = relative(path, &r.list_path(edition, list));
        language.translated = true;
    }
    Page {
        id: list.file().trim_end_matches(".html").to_owned(),
        kind,
        head_title: page::head_title(r, edition, &title, false),
        title,
        summary,
        lang: locale.tag.clone(),
        dir: locale.direction.as_str(),
        home: false,
        section_index: false,
        risk: false,
        stakes_high: false,
        noindex: true,
        crumbs,
        nav_html: None,
        nav_title: None,
        toc: Vec::new(),
        notices: super::shell::independent(r, edition)
            .into_iter()
            .map(|text| crate::view::Notice { kind: "independent", text, link: None })
            .collect(),
        body_html: "".into(),
        children: Vec::new(),
        prev: None,
        next: None,
        languages,
        tags: Vec::new(),
        updated: None,
        review: None,
        sources: Vec::new(),
        facts: Vec::new(),
        weight: WEIGHT.to_owned(),
        meta: None,
        directory: Vec::new(),
        glossary: Vec::new(),
        lists,
    }
}

fn home_title(r: &Renderer<'_>, edition: usize) -> String {
    let home = PageId(PageId::HOME.into());
    r.shown(edition, &home).map(|n| r.site.graph.page(n).front.title.value.clone()).unwrap_or_default()
}

fn page_item(r: &Renderer<'_>, edition: usize, id: &PageId, path: &str) -> Option<ListItem> {
    let item = super::nav::item(r, edition, id, path, false)?;
    Some(ListItem { text: item.title, href: item.href, note: None, foreign: item.foreign, items: Vec::new() })
}

/// Everything, as it is ordered: one list per section of the top, what lies deeper below it.
fn contents(r: &Renderer<'_>, edition: usize, path: &str) -> Vec<LinkList> {
    let graph = &r.site.graph.editions[edition];
    let home = PageId(PageId::HOME.into());
    let below = |id: &PageId| graph.sections.get(id).map(|s| s.children.as_slice()).unwrap_or_default();
    let mut loose = LinkList {
        title: home_title(r, edition),
        id: "list-home".into(),
        href: Some(relative(path, &r.addresses.page(edition, &home))),
        items: Vec::new(),
    };
    let mut lists = Vec::new();
    for id in below(&home) {
        let Some(item) = page_item(r, edition, id, path) else { continue };
        if below(id).is_empty() {
            loose.items.push(item);
        } else {
            lists.push(LinkList {
                title: item.text,
                id: format!("list-{}", lists.len() + 1),
                href: Some(item.href),
                items: nested(r, edition, below(id), path),
            });
        }
    }
    lists.insert(0, loose);
    let topics: Vec<ListItem> = Taxonomy::ALL
        .into_iter()
        .filter(|taxonomy| r.site.graph.data.taxonomies.of(*taxonomy).next().is_some())
        .map(|taxonomy| ListItem {
            text: r.words(edition).say(super::notes::taxonomy_message(taxonomy)),
            href: relative(path, &r.list_path(edition, &List::Taxonomy(taxonomy))),
            note: None,
            foreign: None,
            items: Vec::new(),
        })
        .collect();
    if !topics.is_empty() {
        lists.push(LinkList { title: r.words(edition).say("contents-by-topic"), id: "list-topics".into(), href: None, items: topics });
    }
    lists
}

fn nested(r: &Renderer<'_>, edition: usize, ids: &[PageId], path: &str) -> Vec<ListItem> {
    let graph = &r.site.graph.editions[edition];
    ids.iter()
        .filter_map(|id| {
            let mut item = page_item(r, edition, id, path)?;
            item.items = nested(r, edition, graph.sections.get(id).map(|s| s.children.as_slice()).unwrap_or_default(), path);
            Some(item)
        })
        .collect()
}

/// Titles, headings of level 2, terms and topics of the edition's own language, by initial.
fn index(r: &Renderer<'_>, edition: usize, path: &str) -> Vec<LinkList> {
    let words = r.words(edition);
    let formats = &words.locale().formats;
    let mut items: Vec<ListItem> = Vec::new();
    let mut add = |text: &str, href: String, note: Option<String>| {
        items.push(ListItem { text: text.to_owned(), href, note, foreign: None, items: Vec::new() });
    };
    for (id, n) in &r.site.graph.editions[edition].entries {
        let page = r.site.graph.page(*n);
        if page.locale != edition {
            continue;
        }
        let to = r.addresses.page(edition, id);
        add(&page.front.title.value, relative(path, &to), None);
        for (heading, anchor) in page.document.headings.iter().zip(&r.site.links.pages[*n].heading_ids).filter(|(h, _)| h.level == 2) {
            add(&heading.text, relative_anchor(path, &to, anchor), Some(page.front.title.value.clone()));
        }
    }
    if let Some(glossary) = &r.site.graph.glossary {
        let to = r.addresses.page(edition, glossary);
        for (id, term) in &r.site.graph.data.terms {
            let Some((told_in, text)) = words.pick(&term.term) else { continue };
            if told_in != edition {
                continue;
            }
            let href = relative_anchor(path, &to, &term_anchor(id));
            for name in std::iter::once(text).chain(term.also.get(&words.locale().tag).into_iter().flatten().map(String::as_str)) {
                add(name, href.clone(), Some(words.say("a-z-term")));
            }
        }
    }
    for taxonomy in Taxonomy::ALL {
        for (id, topic) in r.site.graph.data.taxonomies.of(taxonomy) {
            if let Some((told_in, text)) = words.pick(&topic.title)
                && told_in == edition
            {
                let target = r.list_path(edition, &List::Topic { taxonomy, id: id.clone() });
                add(text, relative(path, &target), Some(words.say(super::notes::taxonomy_message(taxonomy))));
            }
        }
    }
    items.sort_by(|a, b| formats.compare(&a.text, &b.text).then_with(|| a.href.cmp(&b.href)));
    let mut lists: Vec<LinkList> = Vec::new();
    for item in items {
        let initial = formats.initial(&item.text);
        match lists.last_mut().filter(|list| list.title == initial) {
            Some(list) => list.items.push(item),
            None => lists.push(LinkList { id: format!("letter-{}", lists.len() + 1), title: initial, href: None, items: vec![item] }),
        }
    }
    lists
}

/// Every page of an edition by topic id, in the edition's order.
type Filed = BTreeMap<(Taxonomy, String), Vec<PageId>>;

fn filed_pages(r: &Renderer<'_>, edition: usize) -> Filed {
    let mut filed = Filed::new();
    for id in &r.site.graph.editions[edition].order {
        for (taxonomy, ids) in Taxonomy::ALL.into_iter().zip(&r.site.graph.traits_of(id).tags) {
            for topic in ids {
                filed.entry((taxonomy, topic.clone())).or_default().push(id.clone());
            }
        }
    }
    filed
}

fn taxonomy_lists(r: &Renderer<'_>, edition: usize, taxonomy: Taxonomy, path: &str) -> Vec<LinkList> {
    let filed = filed_pages(r, edition);
    let formats = &r.words(edition).locale().formats;
    let mut lists: Vec<LinkList> =
        r.site.graph.data.taxonomies.of(taxonomy).map(|(id, _)| topic_list(r, edition, taxonomy, id, &filed, path)).collect();
    lists.sort_by(|a, b| formats.compare(&a.title, &b.title));
    lists
}

fn topic_list(r: &Renderer<'_>, edition: usize, taxonomy: Taxonomy, id: &str, filed: &Filed, path: &str) -> LinkList {
    let words = r.words(edition);
    let title = r.site.graph.data.taxonomies.get(taxonomy, id).and_then(|t| words.pick(&t.title)).map_or(id, |(_, text)| text).to_owned();
    let target = r.list_path(edition, &List::Topic { taxonomy, id: id.to_owned() });
    let pages = filed.get(&(taxonomy, id.to_owned())).map(Vec::as_slice).unwrap_or_default();
    let mut anchor = "topic-".to_owned();
    encode(id, &mut anchor);
    LinkList {
        title,
        id: anchor,
        href: (target != path).then(|| relative(path, &target)),
        items: pages.iter().filter_map(|id| page_item(r, edition, id, path)).collect(),
    }
}
