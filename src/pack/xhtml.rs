//! HTML as XML: what readers of EPUB demand, and checkers of EPUB with them.
//!
//! Whatever the tree holds, what is written is well-formed, has only elements and attributes of HTML that need no script, and
//! stands in the order that HTML allows: a paragraph in a word, a list item without a list or an id given twice
//! lose their tags, never their words.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::markup::{Element, Node, VOID};

mod drawing;
mod model;
mod paper;

/// Writes nodes as XHTML, to stand in an element whose namespace is that of XHTML, such as `<body>`.
pub fn write(nodes: &[Node]) -> String {
    let mut writer = Writer { out: String::new(), known: BTreeSet::new(), given: BTreeSet::new() };
    for node in nodes {
        writer.collect(node);
    }
    writer.all(nodes, Place { parent: "body", phrasing: false, linked: false });
    writer.out
}

/// Adds text, with what XML reads as markup escaped and what it cannot hold left out.
pub fn text(text: &str, out: &mut String) {
    for c in text.chars().filter(|c| is_permitted(*c)) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            _ => out.push(c),
        }
    }
}

/// Adds ` name="value"`.
pub fn attribute(name: &str, value: &str, out: &mut String) {
    let _ = write!(out, " {name}=\"");
    for c in value.chars().filter(|c| is_permitted(*c)) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // XML would read these as spaces.
            '\t' | '\n' => {
                let _ = write!(out, "&#{};", u32::from(c));
            }
            _ => out.push(c),
        }
    }
    out.push('"');
}

/// Adds ` lang="…" xml:lang="…" dir="…"`, each if it is one.
pub fn tongue(lang: &str, dir: &str, out: &mut String) {
    if model::is_language(lang) {
        attribute("lang", lang, out);
        attribute("xml:lang", lang, out);
    }
    if model::DIRECTIONS.contains(&dir) {
        attribute("dir", dir, out);
    }
}

/// Whether XML 1.0 (production 2, `Char`) and HTML may hold it. Neither may hold control characters and what Unicode
/// promises never to assign.
fn is_permitted(c: char) -> bool {
    let n = u32::from(c);
    matches!(c, '\t' | '\n') || !(c.is_control() || n & 0xFFFE == 0xFFFE || (0xFDD0..=0xFDEF).contains(&n))
}

/// Where an element is to stand.
#[derive(Clone, Copy)]
struct Place<'a> {
    /// The element around it.
    parent: &'a str,
    /// Whether only words and their marks may stand there.
    phrasing: bool,
    /// Whether it is part of a link.
    linked: bool,
}

struct Writer {
    out: String,
    /// Ids of the tree.
    known: BTreeSet<String>,
    /// Ids that were written.
    given: BTreeSet<String>,
}

impl Writer {
    fn collect(&mut self, node: &Node) {
        let Node::Element(element) = node else { return };
        self.known.extend(element.attribute("id").map(str::to_owned));
        for child in &element.children {
            self.collect(child);
        }
    }

    fn all(&mut self, nodes: &[Node], place: Place<'_>) {
        // Text in a list but in no item, a cell in no row: what is missing is put around it.
        let Some(wrapper) = model::wrapper(place.parent) else { return self.each(nodes, place) };
        let mut wrapped = false;
        for node in nodes {
            let is_loose = match node {
                Node::Text(text) => !text.trim().is_empty(),
                Node::Element(element) => !model::fits(model::name(&element.name), place.parent) && !model::vanishes(&element.name),
            };
            if is_loose != wrapped {
                let _ = write!(self.out, "<{}{wrapper}>", if wrapped { "/" } else { "" });
                wrapped = is_loose;
            }
            let node = std::slice::from_ref(node);
            if wrapped { self.all(node, Place { parent: wrapper, ..place }) } else { self.each(node, place) }
        }
        if wrapped {
            let _ = write!(self.out, "</{wrapper}>");
        }
    }

    fn each(&mut self, nodes: &[Node], place: Place<'_>) {
        for node in nodes {
            match node {
                Node::Text(words) => text(words, &mut self.out),
                Node::Element(element) => self.element(element, place),
            }
        }
    }

    fn element(&mut self, element: &Element, place: Place<'_>) {
        let name = model::name(&element.name);
        match name {
            "svg" | "math" => return drawing::write(element, &mut self.out),
            _ if model::vanishes(name) => return,
            _ => {}
        }
        if let Some(nodes) = paper::form(element) {
            return self.all(&nodes, place);
        }
        let has = |part: &str| element.children.iter().any(|child| matches!(child, Node::Element(e) if e.name == part));
        let name = match name {
            "details" if !has("summary") => "div",
            "ruby" if !has("rt") => "span",
            _ => name,
        };
        if !model::is_known(name) || !model::fits(name, place.parent) {
            return self.all(&element.children, place);
        }
        let name = match name {
            "hr" if place.phrasing => return,
            "a" if place.linked => "span",
            _ if place.phrasing && model::is_block(name) => "span",
            _ => name,
        };
        let _ = write!(self.out, "<{name}");
        self.attributes(element, name);
        if VOID.contains(&name) {
            self.out.push_str("/>");
            return;
        }
        self.out.push('>');
        let phrasing = place.phrasing || model::holds_phrasing(name);
        let parent = if name == "div" && place.parent == "dl" { model::GROUP } else { name };
        let place = Place { parent, phrasing, linked: place.linked || name == "a" };
        if name == "table" {
            let mut parts = element.children.clone();
            parts.sort_by_key(|part| if let Node::Element(part) = part { model::rank(&part.name) } else { model::rank("") });
            self.all(&parts, place);
        } else {
            self.all(&element.children, place);
        }
        let _ = write!(self.out, "</{name}>");
    }

    fn attributes(&mut self, element: &Element, name: &str) {
        for (own, value) in element.attributes.iter().filter(|(own, _)| model::is_allowed(own, name)) {
            match &**own {
                "id" if value.is_empty() || value.contains(|c: char| c.is_ascii_whitespace()) => {}
                "id" if !self.given.insert(value.clone()) => {}
                "lang" => tongue(value, "", &mut self.out),
                "dir" => tongue("", value, &mut self.out),
                _ if model::BOOLEAN.contains(&&**own) => attribute(own, own, &mut self.out),
                _ if model::REFERENCES.contains(&&**own) => {
                    let there: Vec<&str> = value.split_ascii_whitespace().filter(|id| self.known.contains(*id)).collect();
                    if !there.is_empty() {
                        attribute(own, &there.join(" "), &mut self.out);
                    }
                }
                "href" | "src" | "srcset" => attribute(own, &model::address(value), &mut self.out),
                _ => attribute(own, value, &mut self.out),
            }
        }
        // Style sheets of EPUB may not say in which direction code is read.
        if model::LEFT_TO_RIGHT.contains(&name) && element.attribute("dir").is_none() {
            attribute("dir", "ltr", &mut self.out);
        }
        if name == "img" && element.attribute("alt").is_none() {
            attribute("alt", "", &mut self.out);
        }
        // Where nothing can be unfolded, nothing is folded.
        if name == "details" && element.attribute("open").is_none() {
            attribute("open", "open", &mut self.out);
        }
    }
}

#[cfg(test)]
mod tests;
