//! The documents of a book: its pages and its title page.

use super::{Page, STYLES, word};
use crate::address::encode;
use crate::pack::markup::Node;
use crate::pack::volume::{Chapter, Volume};
use crate::pack::xhtml::{self, attribute, text, tongue};

/// A page's file by its anchor, percent-encoded.
pub(super) fn file(anchor: &str) -> String {
    let mut file = String::new();
    encode(anchor, &mut file);
    file + ".xhtml"
}

/// A chapter as a document of its own, in its own language and direction.
pub(super) fn chapter<'a>(chapter: &'a Chapter, nodes: &[Node]) -> Page<'a> {
    let inside = xhtml::write(nodes);
    // What is text has no bare `<`.
    let properties = [("<math ", "mathml"), ("<svg ", "svg")].into_iter().filter(|(start, _)| inside.contains(start));
    let properties = properties.map(|(_, property)| property).collect();
    let mut body = String::new();
    let mut own = String::new();
    attribute("id", &chapter.anchor, &mut own);
    if !inside.contains(&own) {
        body.push_str(&own);
    }
    attribute("class", chapter.kind, &mut body);
    let xhtml = document(title_of(chapter), &chapter.lang, chapter.dir, &body, &inside);
    Page { chapter, xhtml, properties }
}

/// A chapter's title; something, where it has none.
pub(super) fn title_of(chapter: &Chapter) -> &str {
    if chapter.title.trim().is_empty() { &chapter.anchor } else { &chapter.title }
}

/// The title page: what the book is, who publishes it, what is to be said before anything else.
pub(super) fn title(volume: &Volume) -> String {
    let mut body = "<section epub:type=\"titlepage\"><h1>".to_owned();
    text(&volume.title, &mut body);
    body.push_str("</h1>");
    let mut line = |class: &str, words: &str| {
        if !words.is_empty() {
            body.push_str("<p");
            attribute("class", class, &mut body);
            body.push('>');
            text(words, &mut body);
            body.push_str("</p>");
        }
    };
    if volume.site_title != volume.title {
        line("lead", &volume.site_title);
    }
    if let Some(publisher) = &volume.publisher {
        line("publisher", &format!("{} {publisher}", word(volume, "page_publisher", "Published by:")));
    }
    for notice in &volume.notices {
        line("notice", notice);
    }
    if let Some((_, day)) = &volume.updated {
        line("date", &format!("{} {day}", word(volume, "epub_updated", "Latest change:")));
    }
    line("licence", &volume.licence);
    body.push_str("</section>");
    document(&volume.title, &volume.lang, volume.dir, " class=\"titlepage\"", &body)
}

/// A whole document around what is in its body.
pub(super) fn document(title: &str, lang: &str, dir: &str, body_attributes: &str, inside: &str) -> String {
    let mut spoken = String::new();
    tongue(lang, dir, &mut spoken);
    let mut out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"".to_owned();
    if inside.contains("epub:type") {
        attribute("xmlns:epub", "http://www.idpf.org/2007/ops", &mut out);
    }
    out.push_str(&spoken);
    out.push_str(">\n<head>\n<title>");
    text(title, &mut out);
    out.push_str("</title>\n<link rel=\"stylesheet\" type=\"text/css\"");
    attribute("href", STYLES, &mut out);
    out.push_str("/>\n</head>\n<body");
    out.push_str(body_attributes);
    out.push_str(&spoken);
    out.push_str(">\n");
    out.push_str(inside);
    out.push_str("\n</body>\n</html>\n");
    out
}
