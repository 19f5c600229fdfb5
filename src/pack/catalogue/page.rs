//! The catalogue for people: each edition's packs in its own language, what each is for, its size and its digest.

use serde::Serialize;

use super::{CatalogueEdition, CatalogueSite, FORMS, PackFile, Part, anchor, parts};
use crate::diagnostic::Diagnostic;
use crate::message::{Arg, Messages};
use crate::theme::Theme;

/// What a page's forms are called where many pages stand below each other.
const SHORT: [(&str, &str); 3] = [("html", "pack-short-html"), ("messages", "pack-short-messages"), ("pdf", "pack-short-pdf")];

#[derive(Serialize)]
struct View<'a> {
    title: &'a str,
    lang: &'a str,
    dir: &'a str,
    groups: Vec<Group<'a>>,
}

#[derive(Serialize)]
struct Group<'a> {
    id: String,
    lang: &'a str,
    dir: &'a str,
    ui_lang: &'a str,
    ui_dir: &'a str,
    name: String,
    intro: String,
    notices: &'a [String],
    published_by: String,
    publisher: Option<&'a str>,
    updated: Option<String>,
    digest: String,
    digests: String,
    pages: String,
    parts: Vec<PartView<'a>>,
}

#[derive(Serialize)]
struct PartView<'a> {
    id: String,
    title: &'a str,
    packs: Vec<PackView<'a>>,
    pages: Vec<PartView<'a>>,
}

#[derive(Serialize)]
struct PackView<'a> {
    href: String,
    path: &'a str,
    /// What it is for; in a list of pages, only what it is.
    what: String,
    size: String,
    short: &'a str,
    sha256: &'a str,
}

/// Renders the page.
pub(super) fn write(packs: &[PackFile], site: &CatalogueSite, theme: &Theme, messages: &Messages) -> Result<String, Box<Diagnostic>> {
    let first = site.editions.first();
    let mut groups: Vec<Group<'_>> = site.editions.iter().map(|edition| group(packs, site, edition, &edition.lang, messages)).collect();
    if let Some(first) = first {
        let mut all = group(packs, site, first, "", messages);
        all.name = messages.plain(first.locale, "catalogue-all", &[]);
        all.lang = all.ui_lang;
        all.dir = all.ui_dir;
        groups.push(all);
    }
    groups.retain(|group| !group.parts.is_empty());
    let view = View {
        title: &site.title,
        lang: first.map_or("en", |edition| edition.lang.as_str()),
        dir: first.map_or("ltr", |edition| edition.dir),
        groups,
    };
    crate::pack::page::render(theme, "packs.html", "css/start.css", &view)
}

/// What an edition has; with `lang` empty, what all editions have together, in this edition's language.
fn group<'a>(packs: &'a [PackFile], site: &'a CatalogueSite, edition: &'a CatalogueEdition, lang: &str, messages: &Messages) -> Group<'a> {
    let say = |id: &str| messages.plain(edition.locale, id, &[]);
    let pack = |pack: &'a PackFile, names: &[(&str, &str)]| PackView {
        href: super::href(&pack.path),
        path: &pack.path,
        what: names.iter().find(|(form, _)| *form == pack.format).map_or_else(|| pack.format.clone(), |(_, id)| say(id)),
        size: size(pack.size, edition.locale, messages),
        short: pack.sha256.get(..16).unwrap_or(&pack.sha256),
        sha256: &pack.sha256,
    };
    let page = |part: Part<'a>| PartView {
        id: anchor(lang, part.section),
        title: part.title,
        packs: part.packs.into_iter().map(|own| pack(own, &SHORT)).collect(),
        pages: Vec::new(),
    };
    let part = |part: Part<'a>| PartView {
        id: if part.section.is_some() { anchor(lang, part.section) } else { format!("{}-whole", anchor(lang, None)) },
        title: part.title,
        packs: part.packs.into_iter().map(|own| pack(own, &FORMS)).collect(),
        pages: part.pages.into_iter().map(page).collect(),
    };
    Group {
        id: anchor(lang, None),
        lang: &edition.lang,
        dir: edition.dir,
        ui_lang: &edition.ui_lang,
        ui_dir: edition.ui_dir,
        name: edition.name.clone(),
        intro: say("catalogue-intro"),
        notices: &edition.notices,
        published_by: say("page-publisher"),
        publisher: site.publisher.as_deref(),
        updated: edition.updated.as_ref().map(|day| format!("{} {day}", say("messages-updated"))),
        digest: say("catalogue-digest"),
        digests: say("catalogue-digests"),
        pages: say("catalogue-pages"),
        parts: parts(packs, lang).into_iter().map(part).collect(),
    }
}

/// "12 kB" or "3.4 MB", as the pages say it; at least 1 kB.
fn size(bytes: u64, locale: usize, messages: &Messages) -> String {
    #[expect(clippy::cast_precision_loss, reason = "a size for people, rounded anyway")]
    let kilobytes = (bytes as f64 / 1000.0).ceil().max(1.0);
    if kilobytes < 1000.0 {
        messages.plain(locale, "size-kb", &[("n", Arg::Number(kilobytes))])
    } else {
        messages.plain(locale, "size-mb", &[("n", Arg::Number((kilobytes / 100.0).ceil() / 10.0))])
    }
}
