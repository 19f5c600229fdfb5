//! The nouns: a page, its id, what kind it is. No verbs.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use serde::Serialize;

use crate::document::Document;
use crate::front_matter::FrontMatter;

/// A page's path without locale and extension: `epat/lite-react`, `epat` for a section, `index` for the home.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct PageId(pub Arc<str>);

impl PageId {
    /// The home's id, as text.
    pub const HOME: &'static str = "index";

    /// The home's id.
    pub fn home() -> Self {
        Self(Arc::from(Self::HOME))
    }

    /// Whether this is the home.
    pub fn is_home(&self) -> bool {
        &*self.0 == Self::HOME
    }

    /// The folder it lies in: `epat` for `epat/lite-react`, nothing for `epat`.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }
}

impl fmt::Display for PageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One Markdown file in one locale.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its id, shared by all locales.
    pub id: PageId,
    /// Its locale's place in the site's list.
    pub locale: usize,
    /// Path relative to the site folder.
    pub file: Arc<str>,
    /// Whether the file is an `index.md`.
    pub is_index: bool,
    /// What it says about itself.
    pub front: FrontMatter,
    /// What it says.
    pub document: Document,
    /// The body's place in the file's decoded text.
    pub body: Range<usize>,
}
