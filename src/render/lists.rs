//! Generated lists: ways to find things without a script.

use std::collections::BTreeMap;

use super::notes::{taxonomy_message, topic_title};
use super::{Renderer, WEIGHT, page};
use crate::address::encode;
use crate::data::Taxonomy;
use crate::link::letter_anchor;
use crate::page::PageId;
use crate::tree::List;
use crate::tree::index::{self, What};
use crate::view::{Anchor, Letter, LinkList, ListItem, Page, Told};

/// What the pages of lists differ in.
struct Content {
    kind: &'static str,
    title: Told,
    summary: Option<Told>,
    /// The list above it.
    above: Option<List>,
    lists: Vec<LinkList>,
    letters: Vec<Letter>,
}

impl Content {
    fn new(kind: &'static str, title: Told, lists: Vec<LinkList>) -> Self {
        Self { kind, title, summary: None, above: None, lists, letters: Vec::new() }
    }
}

fn content(r: &Renderer<'_>, edition: usize, list: &List, path: &str) -> Content {
    let words = r.words(edition);
    let say = |id: &str| Told { text: words.say(id), foreign: None };
    match list {
        List::Contents => Content::new("contents", say("contents-title"), contents(r, edition, path)),
        List::Index if !index::is_split(&r.letters[edition]) => {
            let lists = (1..=r.letters[edition].len()).map(|n| letter(r, edition, n, path)).collect();
            Content::new("a-z", say("a-z-title"), lists)
        }
        List::Index => Content { letters: letters(r, edition, None, path), ..Content::new("a-z", say("a-z-title"), Vec::new()) },
        List::Letter(n) => {
            let own = letter(r, edition, *n, path);
            let title = Told { text: format!("{}: {}", words.say("a-z-title"), own.title.text), foreign: None };
            let letters = letters(r, edition, Some(*n), path);
            Content { above: Some(List::Index), letters, ..Content::new("a-z", title, vec![own]) }
        }
        List::Search => Content::new("search", say("search-title"), vec![ways(r, edition, path)]),
        List::Offline => Content::new("offline", say("offline-title"), Vec::new()),
        List::Taxonomy(taxonomy) => Content::new("topics", say(taxonomy_message(*taxonomy)), taxonomy_lists(r, edition, *taxonomy, path)),
        List::Topic { taxonomy, id } => {
            let topic = r.site.graph.data.taxonomies.get(*taxonomy, id);
            let own = topic_list(r, edition, *taxonomy, id, path);
            let summary = topic.and_then(|t| words.told(&t.summary));
            Content { above: Some(List::Taxonomy(*taxonomy)), summary, ..Content::new("topic", own.title.clone(), vec![own]) }
        }
    }
}

/// A generated page.
pub fn view(r: &Renderer<'_>, edition: usize, list: &List, path: &str) -> Page {
    let words = r.words(edition);
    let locale = words.locale();
    let Content { kind, title, summary, above, lists, letters } = content(r, edition, list, path);
    let home = PageId::home();
    let mut crumbs: Vec<Anchor> = r.link(edition, &home, path).into_iter().collect();
    if let Some(above) = above {
        let id = match above {
            List::Taxonomy(taxonomy) => taxonomy_message(taxonomy),
            _ => "a-z-title",
        };
        crumbs.push(Anchor::new(words.say(id), r.href(path, &r.list_path(edition, &above))));
    }
    // Every language has letters of its own.
    let elsewhere = if matches!(list, List::Letter(_)) { &List::Index } else { list };
    let languages = page::languages(r, Some(edition), path, |n| (r.list_path(n, if n == edition { list } else { elsewhere }), true));
    let (summary, summary_foreign) = summary.map_or((None, None), |told| (Some(told.text), told.foreign));
    Page {
        id: list.file().trim_end_matches(".html").to_owned(),
        ids: r.book.ids(path),
        kind,
        head_title: page::head_title(r, edition, &title.text, false),
        title: title.text,
        title_foreign: title.foreign,
        summary,
        summary_foreign,
        lang: locale.tag.clone(),
        dir: locale.direction.as_str(),
        home: false,
        section_index: false,
        risk: false,
        noindex: true,
        top: None,
        crumbs,
        nav_html: None,
        nav_title: None,
        toc: Vec::new(),
        notices: r.independent(edition).into_iter().map(|text| crate::view::Notice { kind: "independent", text, link: None }).collect(),
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
        letters,
        sheet: None,
        lesson: None,
        copy: (*list == List::Offline).then(|| super::offline::view(r, edition)),
    }
}

/// The lists that lead to every page without a script.
fn ways(r: &Renderer<'_>, edition: usize, path: &str) -> LinkList {
    let words = r.words(edition);
    let item = |text: String, href: String| ListItem { text, href, note: None, foreign: None, items: Vec::new() };
    let mut items: Vec<ListItem> = [(List::Contents, "contents-title"), (List::Index, "a-z-title")]
        .into_iter()
        .map(|(list, title)| item(words.say(title), r.href(path, &r.list_path(edition, &list))))
        .collect();
    let is_used = |taxonomy: &Taxonomy| r.site.graph.data.taxonomies.of(*taxonomy).next().is_some();
    items.extend(
        Taxonomy::ALL
            .into_iter()
            .filter(is_used)
            .map(|taxonomy| item(words.say(taxonomy_message(taxonomy)), r.href(path, &r.list_path(edition, &List::Taxonomy(taxonomy))))),
    );
    items.extend(r.site.graph.glossary.as_ref().and_then(|id| page_item(r, edition, id, path)));
    LinkList { title: Told { text: words.say("search-ways"), foreign: None }, id: "list-ways".into(), href: None, items }
}

fn page_item(r: &Renderer<'_>, edition: usize, id: &PageId, path: &str) -> Option<ListItem> {
    let Anchor { text, href, foreign } = r.link(edition, id, path)?;
    Some(ListItem { text, href, note: None, foreign, items: Vec::new() })
}

/// Everything, as it is ordered: one list per section of the top, what lies deeper below it.
fn contents(r: &Renderer<'_>, edition: usize, path: &str) -> Vec<LinkList> {
    let graph = &r.site.graph.editions[edition];
    let home = PageId::home();
    let below = |id: &PageId| graph.sections.get(id).map(|s| s.children.as_slice()).unwrap_or_default();
    let mut loose = LinkList {
        title: r.title(edition, &home).unwrap_or_default(),
        id: "list-home".into(),
        href: Some(r.href(path, &r.addresses.page(edition, &home))),
        items: Vec::new(),
    };
    let mut lists = Vec::new();
    for id in below(&home) {
        let Some(item) = page_item(r, edition, id, path) else { continue };
        if below(id).is_empty() {
            loose.items.push(item);
        } else {
            lists.push(LinkList {
                title: Told { text: item.text, foreign: item.foreign },
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
            text: r.words(edition).say(taxonomy_message(taxonomy)),
            href: r.href(path, &r.list_path(edition, &List::Taxonomy(taxonomy))),
            note: None,
            foreign: None,
            items: Vec::new(),
        })
        .collect();
    if !topics.is_empty() {
        let title = Told { text: r.words(edition).say("contents-by-topic"), foreign: None };
        lists.push(LinkList { title, id: "list-topics".into(), href: None, items: topics });
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

/// What stands under the n-th initial of an A–Z, counted from 1.
fn letter(r: &Renderer<'_>, edition: usize, n: usize, path: &str) -> LinkList {
    let words = r.words(edition);
    let (initial, mut entries): (String, Vec<&index::Entry<'_>>) = match n.checked_sub(1).and_then(|n| r.letters[edition].get(n)) {
        Some(letter) => (letter.initial.clone(), letter.entries.iter().collect()),
        None => (String::new(), Vec::new()),
    };
    // A document of many pages is searched by its own reader's means; headings would be a twentieth of it.
    if r.book.is_document() {
        entries.retain(|entry| !matches!(entry.what, What::Heading(_)));
    }
    entries.sort_by(|a, b| a.compare(b, &words.locale().formats, &r.addresses, edition));
    let item = |entry: &index::Entry<'_>| {
        let (to, anchor) = entry.target(&r.addresses, edition);
        let note = match entry.what {
            What::Page => None,
            What::Heading(title) => Some(title.to_owned()),
            What::Term => Some(words.say("a-z-term")),
            What::Topic(taxonomy) => Some(words.say(taxonomy_message(taxonomy))),
        };
        let href = anchor.map_or_else(|| r.href(path, &to), |anchor| r.book.href(path, &to, Some(&anchor)));
        ListItem { text: entry.text.to_owned(), href, note, foreign: None, items: Vec::new() }
    };
    let title = Told { text: initial, foreign: None };
    LinkList { title, id: letter_anchor(n), href: None, items: entries.into_iter().map(item).collect() }
}

/// The pages of a large A–Z.
fn letters(r: &Renderer<'_>, edition: usize, current: Option<usize>, path: &str) -> Vec<Letter> {
    let letter = |(n, letter): (usize, &index::Letter<'_>)| Letter {
        text: letter.initial.clone(),
        href: r.href(path, &r.list_path(edition, &List::Letter(n))),
        current: current == Some(n),
    };
    (1..).zip(&r.letters[edition]).map(letter).collect()
}

/// Every page of an edition by topic id, in the edition's order.
pub type Filed = BTreeMap<(Taxonomy, String), Vec<PageId>>;

/// The pages of an edition that is in the tree, by topic.
pub fn filed_pages(r: &Renderer<'_>, edition: usize) -> Filed {
    let mut filed = Filed::new();
    if !r.is_built(edition) {
        return filed;
    }
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
    let formats = &r.words(edition).locale().formats;
    let mut lists: Vec<LinkList> =
        r.site.graph.data.taxonomies.of(taxonomy).map(|(id, _)| topic_list(r, edition, taxonomy, id, path)).collect();
    lists.sort_by(|a, b| formats.compare(&a.title.text, &b.title.text));
    lists
}

fn topic_list(r: &Renderer<'_>, edition: usize, taxonomy: Taxonomy, id: &str, path: &str) -> LinkList {
    let topic = r.site.graph.data.taxonomies.get(taxonomy, id);
    let title = topic.map(|topic| topic_title(&r.words(edition), topic, id)).unwrap_or_default();
    let target = r.list_path(edition, &List::Topic { taxonomy, id: id.to_owned() });
    let pages = r.filed.get(edition).and_then(|filed| filed.get(&(taxonomy, id.to_owned()))).map(Vec::as_slice).unwrap_or_default();
    let mut anchor = "topic-".to_owned();
    encode(id, &mut anchor);
    LinkList {
        title,
        id: anchor,
        href: (target != path).then(|| r.href(path, &target)),
        items: pages.iter().filter_map(|id| page_item(r, edition, id, path)).collect(),
    }
}
