//! The address books of documents of many pages: the single file and the e-book.
//!
//! A page's ids begin with its chapter's anchor and two hyphens, which no page id and no anchor of a chapter has within.

use std::collections::BTreeMap;

use crate::address::{AddressBook, encode};
use crate::digest::base64;
use crate::media;

/// What the parts of the document are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// All in one file; other files are inside as data.
    OneFile,
    /// A file per chapter; other files lie beside them as in the tree.
    FilePerChapter,
}

/// Where things are in a document.
#[derive(Debug)]
pub struct DocumentBook {
    form: Form,
    /// Each chapter's anchor, by the path of its page in the tree.
    chapters: BTreeMap<String, String>,
    /// What leads nowhere leads here: the list of what there is.
    contents: &'static str,
    /// `data:` addresses of files, by their paths in the tree.
    inside: BTreeMap<String, String>,
}

/// The anchor of the list of all chapters, which each form makes itself.
pub const CONTENTS: &str = "contents";

impl DocumentBook {
    /// A book of these chapters (path in the tree, anchor) and files.
    pub fn new(form: Form, chapters: BTreeMap<String, String>, files: &BTreeMap<String, Vec<u8>>) -> Self {
        let inside = match form {
            Form::OneFile => files.iter().map(|(path, bytes)| (path.clone(), data_address(path, bytes))).collect(),
            Form::FilePerChapter => files.keys().map(|path| (path.clone(), encoded(path))).collect(),
        };
        Self { form, chapters, contents: CONTENTS, inside }
    }

    /// The chapter that stands for a page: its own, or of a topic's page the list of all topics.
    fn chapter<'p>(&self, path: &'p str) -> Option<(&str, Option<&'p str>)> {
        if let Some(anchor) = self.chapters.get(path) {
            return Some((anchor, None));
        }
        let (folder, file) = path.rsplit_once('/')?;
        let anchor = self.chapters.get(&format!("{folder}/index.html")).filter(|anchor| LISTS.contains(&anchor.as_str()))?;
        Some((anchor, file.strip_suffix(".html")))
    }

    fn address(&self, chapter: &str, anchor: Option<&str>, is_here: bool) -> String {
        let mut id = chapter.to_owned();
        if let Some(anchor) = anchor {
            id.push_str("--");
            encode(anchor, &mut id);
        }
        match self.form {
            Form::OneFile => format!("#{id}"),
            Form::FilePerChapter if is_here && anchor.is_some() => format!("#{id}"),
            Form::FilePerChapter if anchor.is_some() => format!("{chapter}.xhtml#{id}"),
            Form::FilePerChapter => format!("{chapter}.xhtml"),
        }
    }
}

/// Anchors of the chapters that hold all topics of a taxonomy.
const LISTS: [&str; 3] = ["p-topics", "p-audience", "p-focus"];

impl AddressBook for DocumentBook {
    fn href(&self, from: &str, to: &str, anchor: Option<&str>) -> String {
        if let Some(address) = self.inside.get(to) {
            return address.clone();
        }
        match (self.chapter(to), self.form) {
            (Some((chapter, Some(topic))), _) => self.address(chapter, Some(&format!("topic-{topic}")), from == to),
            (Some((chapter, None)), _) => self.address(chapter, anchor, from == to),
            (None, Form::OneFile) => format!("#{}", self.contents),
            (None, Form::FilePerChapter) => "nav.xhtml".to_owned(),
        }
    }

    fn ids(&self, on: &str) -> String {
        self.chapters.get(on).map(|anchor| format!("{anchor}--")).unwrap_or_default()
    }

    fn is_document(&self) -> bool {
        true
    }

    fn is_paper(&self) -> bool {
        self.form == Form::FilePerChapter
    }
}

/// The anchor of the chapter of a page, by its path within its edition: `epat/lite-react` is `p-epat.lite-react`.
pub fn anchor(id: &str) -> String {
    format!("p-{}", id.replace('/', "."))
}

fn encoded(path: &str) -> String {
    let mut out = String::new();
    for (n, part) in path.split('/').enumerate() {
        if n > 0 {
            out.push('/');
        }
        encode(part, &mut out);
    }
    out
}

/// A file as an address of its own (RFC 2397).
fn data_address(path: &str, bytes: &[u8]) -> String {
    format!("data:{};base64,{}", media::of(path), base64(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn book(form: Form) -> DocumentBook {
        let chapters = [("en/index.html", "p-index"), ("en/epat/lite.html", "p-epat.lite"), ("en/topics/index.html", "p-topics")];
        let chapters = chapters.map(|(path, anchor)| (path.to_owned(), anchor.to_owned())).into();
        DocumentBook::new(form, chapters, &[("assets/a b.svg".to_owned(), b"<svg/>".to_vec())].into())
    }

    #[test]
    fn every_form_has_addresses_of_its_own() {
        let (one, many) = (book(Form::OneFile), book(Form::FilePerChapter));
        let both = |from: &str, to: &str, anchor: Option<&str>| (one.href(from, to, anchor), many.href(from, to, anchor));
        let told = |one: &str, many: &str| (one.to_owned(), many.to_owned());
        assert_eq!(both("en/index.html", "en/epat/lite.html", None), told("#p-epat.lite", "p-epat.lite.xhtml"));
        assert_eq!(both("en/index.html", "en/epat/lite.html", Some("a")), told("#p-epat.lite--a", "p-epat.lite.xhtml#p-epat.lite--a"));
        assert_eq!(both("en/epat/lite.html", "en/epat/lite.html", Some("é")), told("#p-epat.lite--%C3%A9", "#p-epat.lite--%C3%A9"));
        assert_eq!(both("en/index.html", "en/topics/law.html", None), told("#p-topics--topic-law", "p-topics.xhtml#p-topics--topic-law"));
        assert_eq!(both("en/index.html", "ar/index.html", Some("a")), told("#contents", "nav.xhtml"));
        assert_eq!(both("en/index.html", "assets/a b.svg", None), told("data:image/svg+xml;base64,PHN2Zy8+", "assets/a%20b.svg"));
        for left_out in ["en/epat/index.html", "en/epat/else.html"] {
            assert_eq!(one.href("en/index.html", left_out, None), "#contents");
        }
        assert_eq!(one.ids("en/epat/lite.html"), "p-epat.lite--");
    }
}
