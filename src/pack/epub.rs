//! A volume as a book for e-readers: EPUB 3 (<https://www.w3.org/TR/epub-33/>), read by what knows EPUB 2 too.
//!
//! One document a page, beside the files that they show, in a folder of its own; a title page and a table of contents before
//! them. No script, no form, nothing from elsewhere; the same bytes for the same volume.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use super::markup;
use super::volume::Volume;
use super::zip::Zip;

mod links;
mod media;
mod nav;
mod package;
mod page;

/// Where everything is but what the container demands.
const FOLDER: &str = "EPUB/";
/// The style sheet: beside the other assets, so that it may name a font among them by its file name.
const STYLES: &str = "assets/book.css";
/// The title page.
const TITLE: &str = "title.xhtml";
/// The table of contents.
const NAV: &str = "nav.xhtml";
/// The same for readers of EPUB 2.
const NCX: &str = "toc.ncx";

/// A page of the book, written.
struct Page<'a> {
    chapter: &'a super::volume::Chapter,
    /// The whole document.
    xhtml: String,
    /// What is in it: `mathml`, `svg`.
    properties: Vec<&'static str>,
}

impl Page<'_> {
    /// Its file's name, percent-encoded: an address in every other file.
    fn file(&self) -> String {
        page::file(&self.chapter.anchor)
    }
}

/// Makes the book.
///
/// # Errors
/// When a page shows or links to a file that the volume does not have, or two have the same name.
pub fn write(volume: &Volume) -> io::Result<Vec<u8>> {
    let mut trees: Vec<_> = volume.chapters.iter().map(|chapter| (chapter, markup::parse(&chapter.html))).collect();
    let mut ids: BTreeMap<String, BTreeSet<String>> =
        trees.iter().map(|(chapter, nodes)| (format!("{}.xhtml", chapter.anchor), links::ids(nodes, &chapter.anchor))).collect();
    // What is not in this copy leads to the contents.
    ids.insert(NAV.to_owned(), BTreeSet::new());
    let mut linked = BTreeSet::new();
    for (chapter, nodes) in &mut trees {
        links::mend(nodes, &chapter.anchor, &ids, &volume.files, &mut linked)?;
    }
    let pages: Vec<Page<'_>> = trees.iter().map(|(chapter, nodes)| page::chapter(chapter, nodes)).collect();

    let mut zip = Zip::default();
    // First and not compressed, or nobody knows what the file is (OCF, section 4.3).
    zip.store("mimetype", b"application/epub+zip")?;
    zip.put("META-INF/container.xml", package::CONTAINER.as_bytes())?;
    let mut put = |path: &str, bytes: &[u8]| zip.put(&format!("{FOLDER}{path}"), bytes);
    put("package.opf", package::write(volume, &pages, &linked, &links::shown(&trees)).as_bytes())?;
    put(NAV, nav::xhtml(volume, &pages).as_bytes())?;
    put(NCX, nav::ncx(volume, &pages).as_bytes())?;
    put(TITLE, page::title(volume).as_bytes())?;
    put(STYLES, volume.styles.as_bytes())?;
    for page in &pages {
        put(&format!("{}.xhtml", page.chapter.anchor), page.xhtml.as_bytes())?;
    }
    for (path, bytes) in &volume.files {
        put(path, bytes)?;
    }
    zip.finish()
}

/// An interface message without arguments; in English where the edition has none.
fn word<'a>(volume: &'a Volume, id: &str, english: &'a str) -> &'a str {
    volume.words.get(id).map_or(english, String::as_str)
}

#[cfg(test)]
mod tests;
