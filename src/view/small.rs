//! What the small pages are given: chooser, redirect, 404, the neutral page, the mirror keeper's.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Language, Told};

/// `chooser.html` (with `shell` of the source edition), `404.html` (no shell: self-contained), `redirect.html`,
/// `measures.html` (with `shell`): the small pages, each with what it needs.
#[derive(Debug, Clone, Serialize)]
pub struct Chooser {
    /// The site's title.
    pub title: String,
    /// All editions.
    pub languages: Vec<Language>,
    /// The site's title per edition, by language tag.
    pub titles: BTreeMap<String, String>,
    /// "Independent draft …" per edition, by language tag, when there is no publisher.
    pub independent: BTreeMap<String, String>,
}

/// `redirect.html`: an address that moved.
#[derive(Debug, Clone, Serialize)]
pub struct Redirect {
    /// Language tag.
    pub lang: String,
    /// Direction.
    pub dir: &'static str,
    /// Language of the interface's words, when it is not the edition's.
    pub ui_lang: Option<String>,
    /// Direction of the interface's words.
    pub ui_dir: &'static str,
    /// "Independent draft: …", when there is no publisher.
    pub independent: Option<String>,
    /// New title.
    pub title: Told,
    /// New address, relative.
    pub href: String,
    /// Canonical address, with a URL only.
    pub canonical: Option<String>,
    /// The script that carries an anchor over.
    pub script: String,
    /// The Content-Security-Policy.
    pub csp: &'static str,
}

/// `404.html`: self-contained; its style and script stand inline, allowed by hash.
#[derive(Debug, Clone, Serialize)]
pub struct NotFound {
    /// The site's title.
    pub title: String,
    /// Language tag and direction of the source edition.
    pub lang: String,
    /// Direction.
    pub dir: &'static str,
    /// Content-Security-Policy with the hashes of `style` and `script`.
    pub csp: String,
    /// Inline style sheet (theme's `css/404.css`, verbatim).
    pub style: String,
    /// Inline script (theme's `js/404.js`, verbatim): finds the tree's root from the address and fills in the links' hrefs.
    pub script: String,
    /// Per edition: its words.
    pub editions: Vec<NotFoundEdition>,
}

/// One edition's words on the 404 page.
#[derive(Debug, Clone, Serialize)]
pub struct NotFoundEdition {
    /// Language tag.
    pub lang: String,
    /// Direction.
    pub dir: &'static str,
    /// Language tag of `heading` and `text`.
    pub ui_lang: String,
    /// Direction of `heading` and `text`.
    pub ui_dir: &'static str,
    /// The language's own name.
    pub name: String,
    /// Folder of the edition (`zh-hant`): the script links to `<root>/<folder>/index.html`; with a URL `href` is absolute.
    pub folder: String,
    /// Absolute address, with a URL only.
    pub href: Option<String>,
    /// "This page is not here".
    pub heading: String,
    /// One sentence of advice.
    pub text: String,
    /// "Independent draft: …", when there is no publisher.
    pub independent: Option<String>,
}
