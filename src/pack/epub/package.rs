//! The package document: what the book is, which files it has, in which order they are read.

use std::collections::BTreeSet;

use super::links::Shown;
use super::page::file;
use super::{NAV, NCX, Page, STYLES, TITLE, media, word};
use crate::address::encode;
use crate::pack::volume::Volume;
use crate::pack::xhtml::{attribute, text};

/// Where readers look for the package document.
pub(super) const CONTAINER: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n\
<rootfiles><rootfile full-path=\"EPUB/package.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles>\n\
</container>\n";

/// The day of a book whose pages have none: no clock is looked at.
const SOME_DAY: &str = "2000-01-01";

/// What is said where the edition has no words for it.
const ACCESSIBLE: &str =
    "This book can be read aloud, enlarged and shown in other colours. It has headings and a table of contents. Nothing in it flashes.";

/// The package document. `linked` are files that pages lead to rather than show.
pub(super) fn write(volume: &Volume, pages: &[Page<'_>], linked: &BTreeSet<String>, shown: &Shown) -> String {
    let mut out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" \
                   unique-identifier=\"urn\""
        .to_owned();
    attribute("xml:lang", &volume.lang, &mut out);
    attribute("dir", volume.dir, &mut out);
    out.push_str(">\n<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n");
    metadata(volume, pages, shown, &mut out);
    out.push_str("</metadata>\n<manifest>\n");
    let mut item = |id: &str, href: &str, kind: &str, properties: &[&str], fallback: bool| {
        out.push_str("<item");
        attribute("id", id, &mut out);
        attribute("href", href, &mut out);
        attribute("media-type", kind, &mut out);
        if !properties.is_empty() {
            attribute("properties", &properties.join(" "), &mut out);
        }
        if fallback {
            attribute("fallback", "title", &mut out);
        }
        out.push_str("/>\n");
    };
    const PAGE: &str = "application/xhtml+xml";
    item("nav", NAV, PAGE, &["nav"], false);
    item("ncx", NCX, "application/x-dtbncx+xml", &[], false);
    item("title", TITLE, PAGE, &[], false);
    item("styles", STYLES, "text/css", &[], false);
    for (n, page) in pages.iter().enumerate() {
        item(&format!("p{n}"), &file(&page.chapter.anchor), PAGE, &page.properties, false);
    }
    for (n, path) in volume.files.keys().enumerate() {
        let kind = crate::media::of(path);
        item(&format!("f{n}"), &href(path), kind, &[], !media::is_core(kind) || (linked.contains(path) && kind != "image/svg+xml"));
    }
    out.push_str("</manifest>\n<spine toc=\"ncx\"");
    attribute("page-progression-direction", if volume.dir == "rtl" { "rtl" } else { "ltr" }, &mut out);
    out.push_str(">\n<itemref idref=\"title\"/>\n<itemref idref=\"nav\"/>\n");
    for n in 0..pages.len() {
        out.push_str(&format!("<itemref idref=\"p{n}\"/>\n"));
    }
    // What a link may open must be in the reading order, if only beside it.
    for (n, _) in volume.files.keys().enumerate().filter(|(_, path)| linked.contains(*path)) {
        out.push_str(&format!("<itemref idref=\"f{n}\" linear=\"no\"/>\n"));
    }
    out.push_str("</spine>\n</package>\n");
    out
}

fn metadata(volume: &Volume, pages: &[Page<'_>], shown: &Shown, out: &mut String) {
    let mut element = |name: &str, attributes: &str, value: &str| {
        if !value.is_empty() {
            out.push_str(&format!("<{name}{attributes}>"));
            text(value, out);
            out.push_str(&format!("</{name}>\n"));
        }
    };
    let day = volume.updated.as_ref().map(|(day, _)| &**day).filter(|day| is_day(day));
    element("dc:identifier", " id=\"urn\"", &volume.urn);
    element("dc:title", "", &volume.title);
    element("dc:language", "", &volume.lang);
    let others: BTreeSet<&str> = pages.iter().map(|page| &*page.chapter.lang).filter(|lang| *lang != volume.lang).collect();
    for lang in others {
        element("dc:language", "", lang);
    }
    element("dc:publisher", "", volume.publisher.as_deref().unwrap_or_default());
    element("dc:date", "", day.unwrap_or_default());
    element("dc:rights", "", &volume.licence);
    element("meta", " property=\"dcterms:modified\"", &format!("{}T00:00:00Z", day.unwrap_or(SOME_DAY)));

    // What the book asks of its readers (<https://www.w3.org/TR/epub-a11y-11/#sec-disc-package>).
    let mut said = |property: &str, value: &str| element("meta", &format!(" property=\"schema:{property}\""), value);
    let modes = [("textual", true), ("visual", shown.pictures || shown.video), ("auditory", shown.sound || shown.video)];
    let modes: Vec<&str> = modes.iter().filter(|(_, there)| *there).map(|(mode, _)| *mode).collect();
    modes.iter().for_each(|mode| said("accessMode", mode));
    // A recording has its words in the text only if the editors put them there.
    if !shown.wordless && !shown.sound && !shown.video {
        said("accessModeSufficient", "textual");
    }
    if modes.len() > 1 {
        said("accessModeSufficient", &modes.join(","));
    }
    for feature in ["structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability"] {
        said("accessibilityFeature", feature);
    }
    if shown.pictures && !shown.wordless {
        said("accessibilityFeature", "alternativeText");
    }
    said("accessibilityHazard", if shown.video { "unknown" } else { "none" });
    said("accessibilitySummary", word(volume, "epub_accessible", ACCESSIBLE));
}

/// Whether it is written as `2026-11-22`.
fn is_day(day: &str) -> bool {
    day.len() == 10 && day.bytes().enumerate().all(|(n, b)| if n == 4 || n == 7 { b == b'-' } else { b.is_ascii_digit() })
}

/// A file's address.
fn href(path: &str) -> String {
    let mut href = String::new();
    for (n, part) in path.split('/').enumerate() {
        href.push_str(if n > 0 { "/" } else { "" });
        encode(part, &mut href);
    }
    href
}
