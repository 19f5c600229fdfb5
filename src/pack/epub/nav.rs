//! The table of contents, in the form of EPUB 3 and in that of EPUB 2.

use std::fmt::Write as _;

use super::page::{document, title_of};
use super::{NAV, Page, TITLE, word};
use crate::pack::volume::Volume;
use crate::pack::xhtml::{attribute, text, tongue};

/// The contents as a page of the book, and its landmarks, for readers' menus.
pub(super) fn xhtml(volume: &Volume, pages: &[Page<'_>]) -> String {
    let contents = word(volume, "epub_contents", "Contents");
    let mut out = "<nav epub:type=\"toc\" role=\"doc-toc\" id=\"toc\">\n<h1>".to_owned();
    text(contents, &mut out);
    out.push_str("</h1>\n<ol>\n");
    item(TITLE, "", word(volume, "epub_title_page", "Title page"), &mut out);
    out.push_str("</li>\n");
    level(pages, &volume.lang, &mut out);
    out.push_str("</ol>\n</nav>\n<nav epub:type=\"landmarks\" hidden=\"hidden\">\n<ol>\n");
    let mut landmark = |href: &str, kind: &str, words: &str| {
        let mut attributes = String::new();
        attribute("epub:type", kind, &mut attributes);
        item(href, &attributes, words, &mut out);
        out.push_str("</li>\n");
    };
    landmark(TITLE, "titlepage", word(volume, "epub_title_page", "Title page"));
    landmark("#toc", "toc", contents);
    if let Some(page) = pages.first() {
        landmark(&page.file(), "bodymatter", title_of(page.chapter));
    }
    for (kind, landmark_kind) in [("glossary", "glossary"), ("a-z", "index")] {
        if let Some(page) = pages.iter().find(|page| page.chapter.kind == kind) {
            landmark(&page.file(), landmark_kind, title_of(page.chapter));
        }
    }
    out.push_str("</ol>\n</nav>");
    document(contents, &volume.lang, volume.dir, " class=\"contents\"", &out)
}

/// A list of entries, each with those below it.
fn level(pages: &[Page<'_>], lang: &str, out: &mut String) {
    for (page, below) in entries(pages) {
        let mut attributes = String::new();
        if page.chapter.lang != lang {
            tongue(&page.chapter.lang, page.chapter.dir, &mut attributes);
        }
        item(&page.file(), &attributes, title_of(page.chapter), out);
        if !below.is_empty() {
            out.push_str("\n<ol>\n");
            level(below, lang, out);
            out.push_str("</ol>\n");
        }
        out.push_str("</li>\n");
    }
}

/// The beginning of an entry.
fn item(href: &str, attributes: &str, words: &str, out: &mut String) {
    out.push_str("<li><a");
    attribute("href", href, out);
    out.push_str(attributes);
    out.push('>');
    text(words, out);
    out.push_str("</a>");
}

/// The highest pages of a run, each with those that follow it and lie deeper.
fn entries<'p, 'v>(mut pages: &'p [Page<'v>]) -> Vec<(&'p Page<'v>, &'p [Page<'v>])> {
    // The home stands beside the sections, not above them.
    let depth = |page: &Page<'_>| page.chapter.depth.max(1);
    let mut found = Vec::new();
    while let Some((first, rest)) = pages.split_first() {
        let end = rest.iter().position(|page| depth(page) <= depth(first)).unwrap_or(rest.len());
        found.push((first, &rest[..end]));
        pages = &rest[end..];
    }
    found
}

/// The contents for readers of EPUB 2 (<https://daisy.org/activities/standards/daisy/daisy-3/z39-86-2005-r2012-specifications-for-the-digital-talking-book/>).
pub(super) fn ncx(volume: &Volume, pages: &[Page<'_>]) -> String {
    let mut out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\" version=\"2005-1\"".to_owned();
    attribute("xml:lang", &volume.lang, &mut out);
    out.push_str(">\n<head>\n<meta name=\"dtb:uid\"");
    attribute("content", &volume.urn, &mut out);
    out.push_str("/>\n</head>\n<docTitle><text>");
    text(&volume.title, &mut out);
    out.push_str("</text></docTitle>\n<navMap>\n");
    let mut order = 0;
    point(TITLE, word(volume, "epub_title_page", "Title page"), &mut order, &mut out);
    out.push_str("</navPoint>\n");
    point(NAV, word(volume, "epub_contents", "Contents"), &mut order, &mut out);
    out.push_str("</navPoint>\n");
    points(pages, &mut order, &mut out);
    out.push_str("</navMap>\n</ncx>\n");
    out
}

fn points(pages: &[Page<'_>], order: &mut usize, out: &mut String) {
    for (page, below) in entries(pages) {
        point(&page.file(), title_of(page.chapter), order, out);
        points(below, order, out);
        out.push_str("</navPoint>\n");
    }
}

/// The beginning of an entry.
fn point(href: &str, words: &str, order: &mut usize, out: &mut String) {
    *order += 1;
    let _ = write!(out, "<navPoint id=\"n{order}\" playOrder=\"{order}\"><navLabel><text>");
    text(words, out);
    out.push_str("</text></navLabel><content");
    attribute("src", href, out);
    out.push_str("/>");
}
