//! The catalogue of packs: a page for people, an OPDS file for reading apps, a list of digests for checking.

mod opds;
mod page;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::diagnostic::Diagnostic;
use crate::digest::hex;
use crate::message::Messages;
use crate::theme::Theme;

/// A pack.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PackFile {
    /// Its name in the folder of packs, which may have folders of its own.
    pub path: String,
    /// As `waymark pack --format` calls it: `zip`, `html`, `epub`… or `iiab`, `poster`.
    pub format: String,
    /// Tag of its edition; empty for a pack of all editions.
    pub lang: String,
    /// Title in the edition's language.
    pub title: String,
    /// Id of the section or page; `None`: the whole edition.
    pub section: Option<String>,
    /// Its place among the edition's pages as they are read.
    pub place: usize,
    /// Bytes.
    pub size: u64,
    /// Digest in lower-case hexadecimals.
    pub sha256: String,
}

/// The site that the packs are made from.
#[derive(Debug, Clone, Default)]
pub struct CatalogueSite {
    /// Stable name that identifiers begin with: `urn:…`.
    pub urn: Option<String>,
    /// Where `packs/` is published, ending in `/`.
    pub url: Option<String>,
    /// The site's title in its source language.
    pub title: String,
    /// Who publishes it.
    pub publisher: Option<String>,
    /// Day of the latest change, as `2026-11-22`.
    pub updated: Option<String>,
    /// The editions in their order; the first one's language is the page's.
    pub editions: Vec<CatalogueEdition>,
}

/// An edition that has packs.
#[derive(Debug, Clone, Default)]
pub struct CatalogueEdition {
    /// Place of its locale in the site's list, for the messages.
    pub locale: usize,
    /// Language tag.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Tag of the language that the interface's words are in.
    pub ui_lang: String,
    /// Direction of the interface's words.
    pub ui_dir: &'static str,
    /// The language's own name.
    pub name: String,
    /// The site's title in this language.
    pub title: String,
    /// What must be said of the edition.
    pub notices: Vec<String>,
    /// Day of the latest change, as the edition writes it.
    pub updated: Option<String>,
}

/// The element id of a pack's place on the page, and of its part of the catalogue: what a page's "share" leads to (`js/share.js`).
pub fn anchor(lang: &str, section: Option<&str>) -> String {
    let lang = if lang.is_empty() { "all".to_owned() } else { lang.to_ascii_lowercase() };
    match section {
        Some(section) => format!("section-{lang}-{}", section.replace('/', ".")),
        None => format!("edition-{lang}"),
    }
}

/// Packs of one edition, section or page, in the order of their forms.
struct Part<'a> {
    section: Option<&'a str>,
    title: &'a str,
    place: usize,
    packs: Vec<&'a PackFile>,
    /// Those of a section's pages.
    pages: Vec<Part<'a>>,
}

/// The forms in the order in which most people need them, and the message that says what each is for.
const FORMS: [(&str, &str); 9] = [
    ("html", "pack-html"),
    ("zip", "pack-zip"),
    ("epub", "pack-epub"),
    ("pdf", "pack-pdf"),
    ("messages", "pack-messages"),
    ("zim", "pack-zim"),
    ("kolibri", "pack-kolibri"),
    ("iiab", "pack-iiab"),
    ("poster", "pack-poster"),
];

fn rank(pack: &PackFile) -> usize {
    FORMS.iter().position(|(form, _)| *form == pack.format).unwrap_or(FORMS.len())
}

/// An edition's packs by what they hold: the whole first, then sections with their pages, as they are read.
fn parts<'a>(packs: &'a [PackFile], lang: &str) -> Vec<Part<'a>> {
    let mut grouped: BTreeMap<Option<&str>, Vec<&PackFile>> = BTreeMap::new();
    for pack in packs.iter().filter(|pack| pack.lang == lang) {
        grouped.entry(pack.section.as_deref()).or_default().push(pack);
    }
    let mut parts: Vec<Part<'_>> = Vec::new();
    // A section's id comes before those of its pages.
    for (section, mut packs) in grouped {
        packs.sort_by_key(|pack| (rank(pack), &pack.path));
        let (title, place) = packs.first().map_or(("", 0), |pack| (pack.title.as_str(), pack.place));
        let part = Part { section, title, place, packs, pages: Vec::new() };
        let top = section.and_then(|id| id.split_once('/')).map(|(top, _)| top);
        match top.and_then(|top| parts.iter_mut().find(|part| part.section == Some(top))) {
            Some(above) => above.pages.push(part),
            None => parts.push(part),
        }
    }
    for part in &mut parts {
        part.pages.sort_by_key(|page| (page.place, page.section));
    }
    parts.sort_by_key(|part| (part.section.is_some(), part.place, part.section));
    parts
}

/// The name that a link to a pack has: every byte that an address does not hold as it is, escaped.
fn href(path: &str) -> String {
    let mut href = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'/') {
            href.push(char::from(byte));
        } else {
            let _ = write!(href, "%{byte:02X}");
        }
    }
    href
}

/// The catalogue's files, by their names in the folder of packs: `index.html`, `opds.json`, `cover.png`, `SHA256SUMS`.
///
/// # Errors
/// When the theme's template `packs.html` cannot be rendered.
pub fn write(
    packs: &[PackFile],
    site: &CatalogueSite,
    theme: &Theme,
    messages: &Messages,
) -> Result<BTreeMap<String, Vec<u8>>, Box<Diagnostic>> {
    let mut files = BTreeMap::new();
    files.insert("index.html".to_owned(), page::write(packs, site, theme, messages)?.into_bytes());
    if let Some(icon) = theme.files.get("icons/icon-192.png") {
        files.insert(opds::COVER.to_owned(), icon.bytes.clone());
    }
    files.insert("opds.json".to_owned(), opds::write(packs, site).into_bytes());
    let mut sums: BTreeMap<&str, String> = packs.iter().map(|pack| (pack.path.as_str(), pack.sha256.clone())).collect();
    for (name, bytes) in &files {
        let digest: [u8; 32] = Sha256::digest(bytes).into();
        sums.insert(name, hex(&digest));
    }
    let lines: String = sums.iter().map(|(path, sum)| format!("{sum}  {path}\n")).collect();
    files.insert("SHA256SUMS".to_owned(), lines.into_bytes());
    Ok(files)
}
