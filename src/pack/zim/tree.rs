//! A tree as a ZIM file: what each file is, which pages are articles, and what has no use in there.

use std::collections::BTreeMap;
use std::io;

use super::about::tidy;
use super::{About, Entry, write};
use crate::media;
use crate::pack::markup::{self, Node};

/// What belongs to a web host, to a check of the folder by hand, or to the keeping of pages by a browser.
const LEFT_OUT: [&str; 5] = ["404.html", "SHA256SUMS", "robots.txt", "sitemap.xml", "sw.js"];
const LEFT_OUT_FOLDER: &str = "offline/";

/// Makes a container of a tree: path in the tree and bytes. Pages that ask not to be listed (lists, copies of other editions'
/// pages, forwarding) are there but are no articles.
///
/// # Errors
/// As [`write`].
pub fn of_tree<B: AsRef<[u8]>>(tree: &BTreeMap<String, B>, about: &About<'_>) -> io::Result<Vec<u8>> {
    let files = || {
        tree.iter()
            .map(|(path, bytes)| (path, bytes.as_ref()))
            .filter(|(path, _)| !LEFT_OUT.contains(&path.as_str()) && !path.starts_with(LEFT_OUT_FOLDER))
    };
    let site_titles: BTreeMap<&str, String> = files()
        .filter_map(|(path, bytes)| Some((path.strip_suffix("/index.html").filter(|folder| !folder.contains('/'))?, title(bytes))))
        .collect();
    let titles: Vec<String> = files()
        .map(|(path, bytes)| if path.ends_with(".html") { page_title(path, &title(bytes), &site_titles) } else { String::new() })
        .collect();
    let entries: Vec<Entry<'_>> = files()
        .zip(&titles)
        .map(|((path, bytes), title)| Entry {
            path,
            title,
            mime: media::of(path),
            bytes,
            is_front: path.ends_with(".html") && is_listed(bytes),
        })
        .collect();
    write(&entries, about)
}

/// The title without the site's, which every page's own ends in and the shelf says already.
fn page_title(path: &str, title: &str, site_titles: &BTreeMap<&str, String>) -> String {
    let site_title = path.split_once('/').and_then(|(folder, _)| site_titles.get(folder));
    let own = site_title.filter(|site| !site.is_empty()).and_then(|site| title.strip_suffix(site.as_str())?.strip_suffix(" – "));
    own.filter(|own| !own.is_empty()).unwrap_or(title).to_owned()
}

/// The text of a page's `<title>`.
fn title(page: &[u8]) -> String {
    let text = head(page);
    let part = text.split_once("<title").and_then(|(_, rest)| rest.split_once('>')).and_then(|(_, rest)| rest.split_once("</title>"));
    let nodes = markup::parse(part.map_or("", |(title, _)| title));
    let text: String = nodes.iter().map(|node| if let Node::Text(text) = node { text.as_str() } else { "" }).collect();
    tidy(&text)
}

/// Whether a page may be listed.
fn is_listed(page: &[u8]) -> bool {
    let nodes = markup::parse(&head(page));
    let mut open: Vec<&Node> = nodes.iter().collect();
    while let Some(node) = open.pop() {
        if let Node::Element(element) = node {
            let says = |name, value: &str| element.attribute(name).is_some_and(|own| own.to_ascii_lowercase().contains(value));
            if element.name == "meta" && ((says("name", "robots") && says("content", "noindex")) || says("http-equiv", "refresh")) {
                return false;
            }
            open.extend(&element.children);
        }
    }
    true
}

/// A page up to the end of its head.
fn head(page: &[u8]) -> String {
    let end = page.windows(7).position(|part| part == b"</head>").unwrap_or(page.len());
    String::from_utf8_lossy(&page[..end]).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_lose_the_sites_own() {
        let site_titles = BTreeMap::from([("en", "A & B".to_owned())]);
        let page =
            |text: &str| title(format!("<html><head><meta charset=utf-8><title>{text}</title></head><body><title>no</title>").as_bytes());
        assert_eq!(page("React &amp;\n act – A &amp; B"), "React & act – A & B");
        assert_eq!(page_title("en/a/b.html", "React & act – A & B", &site_titles), "React & act");
        assert_eq!(page_title("en/index.html", "A & B", &site_titles), "A & B");
        assert_eq!(page_title("index.html", "X – A & B", &site_titles), "X – A & B");
        assert_eq!(title(b"<html><body>none"), "");
    }

    #[test]
    fn what_asks_not_to_be_listed_is_not() {
        assert!(is_listed(b"<head><meta name=description content=noindex></head>"));
        assert!(!is_listed(b"<head><meta content=noindex name=robots></head>"));
        assert!(!is_listed(b"<head><meta content='0;url=a.html' http-equiv=Refresh></head>"));
        assert!(is_listed(b"<head></head><body><p>&lt;meta name=robots content=noindex></body>"));
    }
}
