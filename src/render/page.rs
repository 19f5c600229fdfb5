//! The view of a content page.

use std::sync::Arc;

use super::{Renderer, WEIGHT, body, directory, glossary, nav, notes, notice, offline, sheet};
use crate::front_matter::Kind;
use crate::message::Arg;
use crate::page::PageId;
use crate::view::{Anchor, Card, Language, Lesson, Meta, Page, TocEntry};

/// The page with this id as an edition shows it, lying at `path`.
pub fn view(r: &Renderer<'_>, edition: usize, id: &PageId, path: &str) -> Option<Page> {
    let n = r.shown(edition, id)?;
    let page = r.site.graph.page(n);
    let graph = &r.site.graph.editions[edition];
    let traits = r.site.graph.traits_of(id);
    let locale = &r.site.graph.config.locales[page.locale];
    let words = r.words(edition);
    let section = nav::section_of(r, edition, id);
    let nav_key = section.as_ref().map(|s| nav::key(edition, s.clone(), path));
    let above = graph.ancestors(id);
    let top = (!id.is_home()).then(|| above.get(1).unwrap_or(id));
    let home = PageId::home();
    let (lesson, (prev, next)) = match lesson(r, edition, id, path) {
        Some((lesson, around)) => (Some(lesson), around),
        None => (minutes(r, edition, n), graph.neighbours(id)),
    };
    let is_course = traits.kind == Kind::Course;
    let mut body_html = body::html(r, edition, n, path);
    if is_course {
        body_html.push_str(&sheet::lessons(r, edition, id, n, path));
    }
    let is_section = graph.sections.contains_key(id);
    Some(Page {
        id: id.to_string(),
        ids: r.book.ids(path),
        kind: traits.kind.as_str(),
        title: page.front.title.value.clone(),
        title_foreign: None,
        head_title: head_title(r, edition, &page.front.title.value, id.is_home()),
        summary: page.front.summary.as_ref().map(|s| s.value.clone()),
        summary_foreign: None,
        lang: locale.tag.clone(),
        dir: locale.direction.as_str(),
        home: id.is_home(),
        section_index: is_section && !id.is_home(),
        risk: traits.risk,
        noindex: page.locale != edition,
        top: top.map(|top| r.href(path, &r.addresses.page(edition, top))),
        crumbs: above.iter().filter_map(|a| r.link(edition, a, path)).collect(),
        nav_html: nav_key.and_then(|key| r.navs.get(&key)).map(|nav| nav.at(id)),
        nav_title: section.as_ref().and_then(|section| r.title(edition, section)).map(|title| title.text),
        toc: toc(r, n, path),
        notices: notice::all(r, edition, n, path),
        sheet: (is_course || r.site.forms.pages[n].is_some()).then(|| r.sheet_words[edition].clone()),
        lesson,
        body_html: Arc::from(body_html),
        // A course names its lessons itself.
        children: if is_section && !is_course { children(r, edition, id, path) } else { Vec::new() },
        prev: prev.and_then(|p| r.link(edition, p, path)),
        next: next.and_then(|p| r.link(edition, p, path)),
        languages: languages(r, Some(edition), path, |n| {
            let there = if r.shown(n, id).is_some() { id } else { &home };
            (r.addresses.page(n, there), r.site.graph.find(n, id).is_some())
        }),
        // A document has its lists by topic among its chapters.
        tags: if r.book.is_document() { Vec::new() } else { notes::tags(r, edition, page, path) },
        updated: page.front.updated.as_ref().map(|date| words.dated(date.value, "updated-on")),
        review: notice::review(r, edition, n),
        sources: notes::sources(r, page),
        facts: notes::facts(r, n),
        weight: WEIGHT.to_owned(),
        meta: meta(r, edition, n, path),
        directory: if traits.kind == Kind::Directory { directory::view(r, page.locale) } else { Vec::new() },
        glossary: if traits.kind == Kind::Glossary { glossary::view(r, page.locale, path) } else { Vec::new() },
        lists: Vec::new(),
        letters: Vec::new(),
        copy: id.is_home().then(|| offline::age_only(r, edition)),
    })
}

/// Where a lesson stands in its course, and the lessons before and after it.
type Around<'a> = (Option<&'a PageId>, Option<&'a PageId>);

fn lesson<'a>(r: &'a Renderer<'_>, edition: usize, id: &PageId, path: &str) -> Option<(Lesson, Around<'a>)> {
    let courses = &r.site.forms.courses;
    let step = courses.step(id)?;
    let lessons = courses.lessons.get(&step.course)?;
    let words = r.words(edition);
    let number = |n: usize| Arg::Number(f64::from(u32::try_from(n).unwrap_or(u32::MAX)));
    let place = words.message("lesson-place", &[("n", number(step.n + 1)), ("total", number(lessons.len()))]);
    let minutes = r.site.graph.traits_of(id).minutes.map(|n| words.numbered("worksheet-minutes", Some(n)));
    let there = |id: &&PageId| r.shown(edition, id).is_some();
    let before = step.n.checked_sub(1).and_then(|n| lessons.get(n)).filter(there);
    let after = lessons.get(step.n + 1).filter(there);
    Some((Lesson { place: Some(place), minutes, course: r.link(edition, &step.course, path) }, (before, after)))
}

/// How long a worksheet takes, or a lesson that is in no course.
fn minutes(r: &Renderer<'_>, edition: usize, n: usize) -> Option<Lesson> {
    let traits = r.site.graph.traits_of(&r.site.graph.page(n).id);
    let sheet = r.site.forms.pages[n].as_ref().and_then(|form| form.sheet.total_minutes());
    let minutes = sheet.or(traits.minutes.filter(|_| traits.kind == Kind::Lesson))?;
    let minutes = r.words(edition).numbered("worksheet-minutes", Some(minutes));
    Some(Lesson { place: None, minutes: Some(minutes), course: None })
}

/// A title with the site's name behind it.
pub fn head_title(r: &Renderer<'_>, edition: usize, title: &str, home: bool) -> String {
    let site = r.site.graph.config.title_in(edition);
    if home || title == site { title.to_owned() } else { format!("{title} – {site}") }
}

/// Headings of level 2 with those of level 3 below them.
fn toc(r: &Renderer<'_>, n: usize, path: &str) -> Vec<TocEntry> {
    let mut entries: Vec<TocEntry> = Vec::new();
    for (heading, id) in r.site.graph.page(n).document.headings.iter().zip(&r.site.links.pages[n].heading_ids) {
        let entry = TocEntry { text: heading.text.clone(), href: r.here(path, id), children: Vec::new() };
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
        let summary = r.site.graph.page(r.shown(edition, id)?).front.summary.as_ref();
        let Anchor { text, href, foreign } = r.link(edition, id, path)?;
        Some(Card { title: text, summary: summary.map(|s| s.value.clone()), href, foreign })
    };
    list.iter().filter_map(card).collect()
}

/// The language switch as seen from `path`, in the edition `current` or outside any. `there` says which file of an edition
/// it leads to, and whether that is in the edition's own language.
pub fn languages(r: &Renderer<'_>, current: Option<usize>, path: &str, there: impl Fn(usize) -> (String, bool)) -> Vec<Language> {
    let language = |(n, locale): (usize, &crate::locale::Locale)| {
        let (file, translated) = there(n);
        Language {
            lang: locale.tag.clone(),
            dir: locale.direction.as_str(),
            name: locale.name.clone(),
            href: r.href(path, &file),
            current: current == Some(n),
            translated,
        }
    };
    r.site.graph.config.locales.iter().enumerate().filter(|(n, _)| r.is_built(*n)).map(language).collect()
}

/// The address under which search engines are to know the page at place `n`, shown in an edition at `path`: of a fallback
/// the original's. With a URL only.
pub fn canonical(r: &Renderer<'_>, edition: usize, n: usize, path: &str) -> Option<String> {
    let base = r.site.graph.config.url.as_deref()?;
    let page = r.site.graph.page(n);
    Some(if page.locale == edition { format!("{base}{path}") } else { format!("{base}{}", r.addresses.page(page.locale, &page.id)) })
}

/// Absolute addresses, with a URL only.
fn meta(r: &Renderer<'_>, edition: usize, n: usize, path: &str) -> Option<Meta> {
    let base = r.site.graph.config.url.as_deref()?;
    let page = r.site.graph.page(n);
    let absolute = |path: &str| format!("{base}{path}");
    let alternates = r
        .site
        .graph
        .translations(&page.id)
        .filter(|locale| r.is_built(*locale))
        .map(|l| Anchor::new(r.site.graph.config.locales[l].tag.clone(), absolute(&r.addresses.page(l, &page.id))))
        .collect();
    Some(Meta {
        canonical: canonical(r, edition, n, path)?,
        alternates,
        feed: absolute(&r.addresses.own(edition, crate::tree::FEED)),
        og_locale: r.site.graph.config.locales[page.locale].tag.replace('-', "_"),
        og_image: r.theme.path("icons/icon-512.png").map(absolute),
    })
}
