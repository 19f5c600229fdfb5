//! Where the pages of a book lead, and what they show.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use url::{Host, Url};

use super::{media, page};
use crate::pack::markup::{Element, Node};
use crate::pack::volume::Chapter;

/// A picture of one transparent dot.
const NOTHING: &str = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII=";

/// Ids of a page, its own among them.
pub(super) fn ids(nodes: &[Node], anchor: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::from([anchor.to_owned()]);
    each(nodes, &mut |element| found.extend(element.attribute("id").map(str::to_owned)));
    found
}

/// What the pages hold besides text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Shown {
    /// Pictures and drawings that mean something.
    pub pictures: bool,
    /// A picture without words for it.
    pub wordless: bool,
    /// Recordings.
    pub sound: bool,
    /// Moving pictures.
    pub video: bool,
}

/// What the pages show.
pub(super) fn shown(pages: &[(&Chapter, Vec<Node>)]) -> Shown {
    let mut shown = Shown::default();
    for (_, nodes) in pages {
        each(nodes, &mut |element| match &*element.name {
            "img" => {
                shown.pictures |= element.attribute("alt") != Some("");
                shown.wordless |= element.attribute("alt").is_none();
            }
            "svg" => shown.pictures |= element.attribute("aria-hidden") != Some("true"),
            "audio" => shown.sound = true,
            "video" => shown.video = true,
            _ => {}
        });
    }
    shown
}

fn each(nodes: &[Node], act: &mut impl FnMut(&Element)) {
    for node in nodes {
        if let Node::Element(element) = node {
            act(element);
            each(&element.children, act);
        }
    }
}

/// Makes what the pages refer to part of the book, or no reference: what is loaded from elsewhere becomes a link, an id that
/// is nowhere gives way to its page. `linked` collects the files that links lead to.
///
/// # Errors
/// When a file of the book is missing.
pub(super) fn mend(
    nodes: &mut [Node],
    anchor: &str,
    ids: &BTreeMap<String, BTreeSet<String>>,
    files: &BTreeMap<String, Vec<u8>>,
    linked: &mut BTreeSet<String>,
) -> io::Result<()> {
    for node in nodes {
        // One picture is enough; which of several is shown would be for the reader to choose.
        if let Node::Element(own) = &*node
            && own.name == "picture"
            && let Some(picture) = own.children.iter().find(|child| matches!(child, Node::Element(child) if child.name == "img"))
        {
            *node = picture.clone();
        }
        let Node::Element(element) = node else { continue };
        let name = element.name.clone();
        match &*name {
            "a" => {
                if let Some(href) = element.attribute("href").map(str::to_owned) {
                    set(element, "href", target(&href, anchor, ids, files, linked)?);
                }
            }
            "img" | "audio" | "video" | "source" | "track" => {
                if let Some(src) = element.attribute("src").map(str::to_owned).filter(|src| !src.starts_with("data:")) {
                    if is_elsewhere(&src) {
                        *node = elsewhere(element, &src);
                        continue;
                    }
                    if !files.contains_key(&decoded(&src)) {
                        return Err(missing(anchor, &src));
                    }
                    if name == "audio" {
                        // What cannot play it says at least what is there.
                        let file = src.rsplit('/').next().map(decoded).unwrap_or_default();
                        element.children.push(Node::Element(made("span", &[], vec![Node::Text(file)])));
                    } else if name == "img" && !media::is_core(crate::media::of(&src)) {
                        *node = Node::Element(newer(element, &src));
                        continue;
                    }
                }
            }
            _ => {}
        }
        mend(&mut element.children, anchor, ids, files, linked)?;
    }
    Ok(())
}

fn set(element: &mut Element, name: &str, to: Option<String>) {
    match to {
        Some(to) => element.attributes.iter_mut().filter(|(own, _)| own == name).for_each(|(_, value)| value.clone_from(&to)),
        None => element.attributes.retain(|(own, _)| own != name),
    }
}

/// Where a link leads in the book; nowhere if it is no address.
fn target(
    href: &str,
    anchor: &str,
    ids: &BTreeMap<String, BTreeSet<String>>,
    files: &BTreeMap<String, Vec<u8>>,
    linked: &mut BTreeSet<String>,
) -> io::Result<Option<String>> {
    if is_elsewhere(href) {
        return Ok(whole(href));
    }
    let (path, id) = href.split_once('#').map_or((href, None), |(path, id)| (path, Some(id)));
    let file = if path.is_empty() { format!("{anchor}.xhtml") } else { decoded(path) };
    let Some(there) = ids.get(&file) else {
        let true = files.contains_key(&file) else { return Err(missing(anchor, href)) };
        linked.insert(file);
        return Ok(Some(path.to_owned()));
    };
    let own = if path.is_empty() { page::file(anchor) } else { path.to_owned() };
    Ok(Some(if id.is_none_or(|id| there.contains(&decoded(id))) { href.to_owned() } else { own }))
}

fn missing(anchor: &str, href: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("the page {anchor} refers to {href}, which the book does not have"))
}

/// Whether an address begins with a scheme.
fn is_elsewhere(href: &str) -> bool {
    href.starts_with("//") || href.split_once(':').is_some_and(|(scheme, _)| !scheme.contains(['/', '?', '#']))
}

/// An address outside as every reader understands it, hosts of other scripts included; none if it leads nowhere.
fn whole(href: &str) -> Option<String> {
    let url = Url::parse(href).ok()?;
    let leads = match url.scheme() {
        "http" | "https" => url.domain().is_some() || matches!(url.host(), Some(Host::Ipv4(_))),
        "mailto" | "tel" => !url.path().is_empty(),
        _ => false,
    };
    leads.then(|| url.into())
}

/// In place of what a reader without a network would not see.
fn elsewhere(element: &Element, src: &str) -> Node {
    let words = element.attribute("alt").map_or_else(|| src.to_owned(), str::to_owned);
    let mut link = made("a", &[], vec![Node::Text(words)]);
    link.attributes.extend(whole(src).map(|href| ("href".to_owned(), href)));
    Node::Element(link)
}

/// A picture in a format that older readers do not know: they have its words, and nothing to stumble over.
fn newer(element: &Element, src: &str) -> Element {
    let source = made("source", &[("srcset", src), ("type", crate::media::of(src))], Vec::new());
    let mut picture = element.clone();
    set(&mut picture, "src", Some(NOTHING.to_owned()));
    made("picture", &[], vec![Node::Element(source), Node::Element(picture)])
}

fn made(name: &str, attributes: &[(&str, &str)], children: Vec<Node>) -> Element {
    let attributes = attributes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Element { name: name.to_owned(), attributes, children }
}

/// An address with its percent-encoding undone.
fn decoded(address: &str) -> String {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let [first, after @ ..] = rest {
        let code = after.get(..2).filter(|_| *first == b'%').and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        bytes.push(code.unwrap_or(*first));
        rest = if code.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
