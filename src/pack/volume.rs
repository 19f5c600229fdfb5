//! A volume: an edition, or a section of it, as one document, before it has a form. Every hole is filled, every id is unique,
//! and nothing is left to look up: the single file, the EPUB and the messages differ only in what they put around it.

use std::collections::BTreeMap;

/// A document of many pages.
#[derive(Debug, Clone, Default)]
pub struct Volume {
    /// Stable name for readers' libraries: the same for every version of the same volume.
    pub urn: String,
    /// Its title: the site's, or the section's and the site's.
    pub title: String,
    /// The site's title.
    pub site_title: String,
    /// Language tag of the edition.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Who publishes it.
    pub publisher: Option<String>,
    /// What is to be said before anything else, in the edition's language: that it is an independent draft, made by machine…
    pub notices: Vec<String>,
    /// "Licence: …", in the edition's language.
    pub licence: String,
    /// The day of the latest change of its pages, as `2026-11-22` and as the edition writes it.
    pub updated: Option<(String, String)>,
    /// Pages in reading order, then the lists.
    pub chapters: Vec<Chapter>,
    /// Files that the pages show, by their paths in the tree (`assets/…`).
    pub files: BTreeMap<String, Vec<u8>>,
    /// Style sheet of the text.
    pub styles: String,
    /// The words of the worksheets' script, as JSON, if any chapter has a form.
    pub sheet: Option<String>,
    /// The interface's messages without arguments, `-` as `_`.
    pub words: BTreeMap<String, String>,
}

/// One page of a volume.
#[derive(Debug, Clone, Default)]
pub struct Chapter {
    /// Element id of the page, and what all ids on it begin with: `p-epat-lite-react`. Unique, ASCII.
    pub anchor: String,
    /// Where the same page is in the tree: `en/epat/lite-react.html`.
    pub path: String,
    /// 0 for the home and the lists, 1 for what stands at the top, and so on.
    pub depth: usize,
    /// `article`, `directory`, `glossary`, `worksheet`…, `a-z`.
    pub kind: &'static str,
    /// Title, plain text.
    pub title: String,
    /// Language tag of the text, which a fallback has of its own.
    pub lang: String,
    /// Its direction.
    pub dir: &'static str,
    /// Dangerous to be seen reading.
    pub risk: bool,
    /// A mistake could cost a deadline, an appeal or someone's safety.
    pub stakes_high: bool,
    /// Translated by machine and reviewed by nobody.
    pub by_machine: bool,
    /// The page: heading, notices, text, lists, sources. Well-formed in that every element is closed or void.
    pub html: String,
}
