//! Enough of HTML and XML to look into built pages: tags with attributes, words, well-formedness, links that lead somewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::site::Site;

/// A start tag.
#[derive(Debug, Clone)]
pub struct Tag {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    /// Where it begins in the text.
    pub at: usize,
}

impl Tag {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }
}

/// A built page with all attributes in quotes, however small it was made.
pub fn page(site: &Site, path: &str) -> String {
    let html = site.built(path);
    let mut quoted = String::with_capacity(html.len() * 2);
    let mut at = 0;
    for tag in tags(&html) {
        quoted.push_str(&html[at..tag.at]);
        let _ = write!(quoted, "<{}", tag.name);
        for (name, value) in &tag.attributes {
            let _ = write!(quoted, " {name}=\"{}\"", value.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;"));
        }
        quoted.push('>');
        at = tag.at + read_tag(&html[tag.at..], tag.at).1;
    }
    quoted + &html[at..]
}

/// Every start tag of a page, those in scripts and styles left out.
pub fn tags(html: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    walk(html, &mut |tag| tags.push(tag), &mut |_| {});
    tags
}

/// The words of a page, entities decoded.
pub fn words(html: &str) -> String {
    let mut words = String::new();
    walk(html, &mut |_| {}, &mut |text| words.push_str(&unescape(text)));
    words
}

/// The page from where `from` stands to the next `to`.
pub fn between<'a>(html: &'a str, from: &str, to: &str) -> &'a str {
    let start = html.find(from).unwrap_or_else(|| panic!("no {from} in {html}"));
    let rest = &html[start..];
    &rest[..rest.find(to).unwrap_or_else(|| panic!("no {to} after {from}"))]
}

/// The page's `<main>`.
pub fn main(html: &str) -> &str {
    between(html, "<main", "</main>")
}

fn walk(html: &str, tag: &mut impl FnMut(Tag), text: &mut impl FnMut(&str)) {
    let mut at = 0;
    while let Some(open) = html[at..].find('<').map(|n| at + n) {
        text(&html[at..open]);
        let rest = &html[open..];
        if rest.starts_with("<!") || rest.starts_with("</") || rest.starts_with("<?") {
            at = open + rest.find('>').map_or(rest.len(), |n| n + 1);
            continue;
        }
        let (found, length) = read_tag(rest, open);
        at = open + length;
        if matches!(found.name.as_str(), "script" | "style") {
            let end = format!("</{}>", found.name);
            at += html[at..].find(&end).map_or(0, |n| n + end.len());
        }
        tag(found);
    }
    text(&html[at..]);
}

fn read_tag(text: &str, at: usize) -> (Tag, usize) {
    let bytes = text.as_bytes();
    let mut n = 1;
    let is_end = |b: u8| b.is_ascii_whitespace() || b == b'>' || b == b'/';
    while n < bytes.len() && !is_end(bytes[n]) {
        n += 1;
    }
    let name = text[1..n].to_ascii_lowercase();
    let mut attributes = Vec::new();
    while n < bytes.len() && bytes[n] != b'>' {
        if bytes[n].is_ascii_whitespace() || bytes[n] == b'/' {
            n += 1;
            continue;
        }
        let start = n;
        while n < bytes.len() && !is_end(bytes[n]) && bytes[n] != b'=' {
            n += 1;
        }
        let key = text[start..n].to_ascii_lowercase();
        let mut value = "";
        if bytes.get(n) == Some(&b'=') {
            n += 1;
            let quote = bytes[n];
            if quote == b'"' || quote == b'\'' {
                let start = n + 1;
                n = start + text[start..].find(quote as char).unwrap();
                value = &text[start..n];
                n += 1;
            } else {
                let start = n;
                while n < bytes.len() && !bytes[n].is_ascii_whitespace() && bytes[n] != b'>' {
                    n += 1;
                }
                value = &text[start..n];
            }
        }
        attributes.push((key, unescape(value)));
    }
    (Tag { name, attributes, at }, (n + 1).min(text.len()))
}

/// Decodes the entities that the build writes.
pub fn unescape(text: &str) -> String {
    let named = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#34;", "\""), ("&lt", "<")];
    let text = named.into_iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
    text.replace("&amp;", "&")
}

/// Everything wrong with a tree's links and ids: one line each.
///
/// Each address must be relative, lower-case, end in a file's name, and lead to a file of the tree and to an id on it.
pub fn problems(tree: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let pages: BTreeMap<&str, Vec<Tag>> = tree
        .iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, bytes)| (path.as_str(), tags(std::str::from_utf8(bytes).unwrap())))
        .collect();
    let ids: BTreeMap<&str, BTreeSet<&str>> =
        pages.iter().map(|(path, tags)| (*path, tags.iter().filter_map(|t| t.get("id")).collect())).collect();
    let mut problems = Vec::new();
    for (path, tags) in &pages {
        let mut seen = BTreeSet::new();
        for tag in tags {
            if let Some(id) = tag.get("id")
                && !seen.insert(id)
            {
                problems.push(format!("{path}: the id {id} stands twice"));
            }
            if tag.get("style").is_some() {
                problems.push(format!("{path}: style= on {}", tag.name));
            }
            for href in addresses(tag) {
                if let Some(why) = wrong_address(path, href, tree, &ids) {
                    problems.push(format!("{path}: {href}: {why}"));
                }
            }
        }
    }
    problems
}

/// What a tag refers to.
fn addresses(tag: &Tag) -> impl Iterator<Item = &str> {
    let plain = ["href", "src", "poster", "data-font", "data-manifest"].into_iter().filter_map(|name| tag.get(name));
    plain.chain(tag.get("content").and_then(|content| content.split_once("url=")).map(|(_, url)| url))
}

fn wrong_address(from: &str, href: &str, tree: &BTreeMap<String, Vec<u8>>, ids: &BTreeMap<&str, BTreeSet<&str>>) -> Option<&'static str> {
    if ["https://", "http://", "mailto:", "tel:", "data:"].iter().any(|scheme| href.starts_with(scheme)) {
        return None;
    }
    let (path, anchor) = href.split_once('#').map_or((href, None), |(path, anchor)| (path, Some(anchor)));
    if !href.is_ascii() || href.contains([' ', '"', '\\', '?']) {
        return Some("not percent-encoded");
    }
    let target = if path.is_empty() { from.to_owned() } else { resolve(from, path)? };
    if path.starts_with('/') || path.contains(':') {
        return Some("not relative");
    }
    if path.ends_with('/') || path.ends_with("..") || (path.is_empty() && anchor.is_none()) {
        return Some("does not end in the name of a file");
    }
    if path != path.to_ascii_lowercase() && !path.contains('%') {
        return Some("not lower-case");
    }
    if !tree.contains_key(&target) {
        return Some("there is no such file in the tree");
    }
    let anchor = anchor.map(decode)?;
    (!ids.get(target.as_str()).is_some_and(|ids| ids.contains(anchor.as_str()))).then_some("there is no such id on that page")
}

/// The tree path an address leads to; what climbs out of the tree leads to a path that no tree has.
pub fn resolve(from: &str, href: &str) -> Option<String> {
    let mut parts: Vec<String> = from.split('/').map(str::to_owned).collect();
    parts.pop();
    for part in href.split('/') {
        match part {
            "." => {}
            ".." if parts.is_empty() => return Some("..".to_owned()),
            ".." => {
                parts.pop();
            }
            part => parts.push(decode(part)),
        }
    }
    Some(parts.join("/"))
}

/// Decodes `%41`.
pub fn decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        if *first == b'%' {
            bytes.push(u8::from_str_radix(std::str::from_utf8(&tail[..2]).unwrap(), 16).unwrap());
            rest = &tail[2..];
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).unwrap()
}

/// The elements of an XML text, in order; panics when it is not well-formed.
pub fn xml(text: &str) -> Vec<Tag> {
    let body = text.strip_prefix("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n").expect("an XML declaration");
    let (mut open, mut found, mut at): (Vec<String>, Vec<Tag>, usize) = (Vec::new(), Vec::new(), 0);
    let references = |text: &str| {
        for piece in text.split('&').skip(1) {
            let known = ["amp;", "lt;", "gt;", "quot;", "apos;", "#39;"];
            assert!(known.iter().any(|name| piece.starts_with(name)), "a bare & before {piece}");
        }
    };
    while let Some(start) = body[at..].find('<').map(|n| at + n) {
        references(&body[at..start]);
        assert!(!open.is_empty() || found.is_empty() || body[at..start].trim().is_empty(), "text outside the root");
        let end = start + body[start..].find('>').expect("an open tag");
        let inside = &body[start + 1..end];
        at = end + 1;
        if let Some(name) = inside.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "elements overlap");
            continue;
        }
        assert!(!inside.contains('<') && inside.matches('"').count().is_multiple_of(2), "{inside}");
        references(inside);
        assert!(!open.is_empty() || found.is_empty(), "a second root");
        let (tag, _) = read_tag(&body[start..=end], start);
        if !inside.ends_with('/') {
            open.push(inside.split_whitespace().next().unwrap().to_owned());
        }
        found.push(tag);
    }
    assert!(open.is_empty(), "not closed: {open:?}");
    assert!(body[at..].trim().is_empty(), "text after the root");
    found
}
