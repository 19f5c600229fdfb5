//! Address books: how one part of the output is reached from another, in each form of it.
//!
//! Files of the tree are the names by which every form knows its parts: [`TreeAddresses`] tells a page's, and an
//! [`AddressBook`] how that is written in an `href`.

use std::fmt::Write as _;

use crate::page::PageId;
use crate::site::Site;

/// Where things are in the tree.
#[derive(Debug, Clone, Copy)]
pub struct TreeAddresses<'a> {
    site: &'a Site,
}

impl<'a> TreeAddresses<'a> {
    /// The tree of a site.
    pub fn new(site: &'a Site) -> Self {
        Self { site }
    }

    /// A page's file in the tree: `en/epat/index.html`.
    pub fn page(&self, locale: usize, id: &PageId) -> String {
        let folder = &self.site.graph.config.locales[locale].folder;
        if id.is_home() {
            format!("{folder}/index.html")
        } else if self.site.graph.traits_of(id).is_section {
            format!("{folder}/{id}/index.html")
        } else {
            format!("{folder}/{id}.html")
        }
    }

    /// A file directly below a locale's folder: `en/contents.html`.
    pub fn own(&self, locale: usize, name: &str) -> String {
        format!("{}/{name}", self.site.graph.config.locales[locale].folder)
    }
}

/// How things are addressed in one form of the output. Never fails: the address of what the form leaves out leads to its list
/// of what there is.
pub trait AddressBook: Sync {
    /// The `href` of a file of the tree, or of a part of it, as seen from another.
    fn href(&self, from: &str, to: &str, anchor: Option<&str>) -> String;

    /// What all element ids on a page begin with.
    fn ids(&self, on: &str) -> String;

    /// Whether a picture has one size in it, and no script of its own: then nobody chooses when it is read.
    fn is_document(&self) -> bool;

    /// Whether nothing can be filled in: forms are then lines to write on.
    fn is_paper(&self) -> bool {
        false
    }
}

/// The tree's own: a file per page, relative paths.
#[derive(Debug, Clone, Copy, Default)]
pub struct Relative;

impl AddressBook for Relative {
    fn href(&self, from: &str, to: &str, anchor: Option<&str>) -> String {
        match anchor {
            Some(anchor) => relative_anchor(from, to, anchor),
            None => relative(from, to),
        }
    }

    fn ids(&self, _on: &str) -> String {
        String::new()
    }

    fn is_document(&self) -> bool {
        false
    }
}

/// The address of one file of the tree seen from another, percent-encoded. Never empty, always ending in a file name.
pub fn relative(from: &str, to: &str) -> String {
    let from: Vec<&str> = from.split('/').collect();
    let to: Vec<&str> = to.split('/').collect();
    let (from, to_folders) = (&from[..from.len() - 1], &to[..to.len() - 1]);
    let shared = from.iter().zip(to_folders).take_while(|(a, b)| a == b).count();
    let mut href = "../".repeat(from.len() - shared);
    for (n, part) in to[shared..].iter().enumerate() {
        if n > 0 {
            href.push('/');
        }
        encode(part, &mut href);
    }
    href
}

/// [`relative`] with an anchor.
pub fn relative_anchor(from: &str, to: &str, anchor: &str) -> String {
    let href = if from == to { String::new() } else { relative(from, to) };
    href + &here(anchor)
}

/// The address of an anchor on the page that refers to it.
pub fn here(anchor: &str) -> String {
    let mut href = "#".to_owned();
    encode(anchor, &mut href);
    href
}

/// Percent-encodes what is not an unreserved character of RFC 3986.
pub fn encode(text: &str, out: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(byte as char);
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn addresses_are_relative_and_end_in_a_file() {
        assert_eq!(relative("en/epat/lite.html", "en/epat/index.html"), "index.html");
        assert_eq!(relative("en/epat/lite.html", "ar/index.html"), "../../ar/index.html");
        assert_eq!(relative("index.html", "en/a.html"), "en/a.html");
        assert_eq!(relative_anchor("en/a.html", "en/a.html", "لجوء"), "#%D9%84%D8%AC%D9%88%D8%A1");
    }

    proptest! {
        #[test]
        fn following_an_address_leads_to_its_file(from in "[a-z]{1,2}(/[a-z]{1,2}){0,3}", to in "[a-z]{1,2}(/[a-z]{1,2}){0,3}") {
            let mut at: Vec<&str> = from.split('/').collect();
            at.pop();
            let href = relative(&from, &to);
            for part in href.split('/') {
                if part == ".." { at.pop(); } else { at.push(part); }
            }
            prop_assert_eq!(at.join("/"), to);
        }
    }
}
