//! The file as a browser without scripts takes it, and what stands in it for those with.
#![allow(clippy::disallowed_methods, reason = "a site to load")]

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use super::*;
use crate::pack::markup::{Element, Node, parse};
use crate::pack::volume::Chapter;
use crate::source::Sources;
use crate::{Loaded, Settings};

fn loaded(own: &[(&str, &str)]) -> Loaded {
    let folder = tempfile::tempdir().unwrap();
    let site = [
        ("waymark.yaml", "title: A site\nsource: en\nlocales:\n  - en\n  - my\n"),
        ("content/en/index.md", "---\ntitle: Home\n---\n\nText.\n"),
    ];
    for (path, text) in site.iter().chain(own) {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let (sources, _) = Sources::read(folder.path());
    let (loaded, found) = crate::load(&sources, &Settings::default());
    assert!(!crate::diagnostic::has_errors(&found), "{found:?}");
    loaded.unwrap()
}

fn chapter(anchor: &str, depth: usize, title: &str, html: &str) -> Chapter {
    Chapter {
        anchor: format!("p-{anchor}"),
        path: format!("en/{anchor}.html"),
        depth,
        kind: "article",
        title: title.to_owned(),
        lang: "en".to_owned(),
        dir: "ltr",
        html: format!("<div class=\"title\"><h1>{title}</h1></div>{html}"),
        ..Chapter::default()
    }
}

fn volume(loaded: &Loaded, locale: usize) -> Volume {
    let (lang, other) = [("en", "my"), ("my", "en")][locale];
    let mut chapters = vec![
        chapter("index", 0, "Home", "<p>Start with <a href=\"#p-a\">A</a>.</p>"),
        chapter("a", 1, "A <b> & b", "<h2 id=\"p-a--one\">One</h2><p>R&amp;D <a href=\"#contents\">gone</a></p>"),
        chapter("a-x", 2, "X", "<p><a href=\"#p-a--one\">one</a></p>"),
        chapter("b", 1, "B", "<p>B.</p>"),
    ];
    chapters.iter_mut().for_each(|c| c.lang = lang.to_owned());
    chapters[2].risk = true;
    chapters[3].lang = other.to_owned();
    Volume {
        title: "The title".to_owned(),
        site_title: "The site".to_owned(),
        lang: lang.to_owned(),
        dir: "ltr",
        publisher: Some("A publisher".to_owned()),
        notices: vec!["Independent draft.".to_owned()],
        licence: "Copy it.".to_owned(),
        updated: Some(("2026-11-22".to_owned(), "22 November 2026".to_owned())),
        chapters,
        words: loaded.messages.all_plain(locale).into_iter().collect(),
        ..Volume::default()
    }
}

fn index() -> Files {
    let text = json!([[3, "A </script><!-- b", ["", "", "text \u{2028}"]]]);
    let root = json!({"v": 1, "fallback": [{"folder": "ar"}]});
    Files { folder: "en".to_owned(), root, files: BTreeMap::from([("abcdef".to_owned(), text)]) }
}

fn elements<'a>(nodes: &'a [Node], found: &mut Vec<&'a Element>) {
    for node in nodes {
        if let Node::Element(element) = node {
            found.push(element);
            elements(&element.children, found);
        }
    }
}

fn text(element: &Element) -> String {
    let each = |node: &Node| match node {
        Node::Text(text) => text.clone(),
        Node::Element(element) => text(element),
    };
    element.children.iter().map(each).collect()
}

#[test]
fn it_is_whole_without_scripts() {
    let loaded = loaded(&[]);
    let page = String::from_utf8(write(&volume(&loaded, 0), None, &loaded.theme).unwrap()).unwrap();
    let tree = parse(&page);
    let mut all = Vec::new();
    elements(&tree, &mut all);
    let articles: Vec<&&Element> = all.iter().filter(|e| e.name == "article").collect();
    assert_eq!(articles.iter().map(|e| e.attribute("id").unwrap()).collect::<Vec<_>>(), ["p-index", "p-a", "p-a-x", "p-b"]);
    assert_eq!(articles[3].attribute("lang"), Some("my"));
    assert!(articles[2].children.iter().any(|node| matches!(node, Node::Element(e) if e.has_class("exit-foot"))));
    let whole: String = tree.iter().map(|node| if let Node::Element(e) = node { text(e) } else { String::new() }).collect();
    for words in ["The title", "Independent draft.", "Copy it.", "A publisher", "22 November 2026", "R&D", "A <b> & b", "such as Chrome"] {
        assert!(whole.contains(words), "{words}");
    }
    // Every link leads to something in the file, and no id is there twice.
    let ids: Vec<&str> = all.iter().filter_map(|e| e.attribute("id")).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    let links: Vec<&str> = all.iter().filter(|e| e.name == "a").filter_map(|e| e.attribute("href")).collect();
    assert!(links.len() > 8 && links.iter().all(|to| to.strip_prefix('#').is_some_and(|id| ids.contains(&id))), "{links:?}");
    // Contents follow the depths.
    let contents = page.split("id=contents>").nth(1).unwrap().split("</nav>").next().unwrap();
    assert!(
        contents
            .contains("<a href=#p-a>A &lt;b> &amp; b</a><ul><li><a href=#p-a-x>X</a></li></ul></li><li><a dir=ltr href=#p-b lang=my>B</a>"),
        "{contents}"
    );
    let (head, body) = page.split_once("</head>").unwrap();
    assert!(!head.contains("function wmkSearch(") && !body.contains("to-search") && !body.contains("<script"), "no search");
    assert!(!body.contains("src=") && !head.contains("<script src"), "nothing to fetch");
}

/// The index again, by another reader than the script's.
fn unpacked(text: &str) -> serde_json::Value {
    const DIGITS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut bits, mut count) = (Vec::new(), 0, 0);
    for char in text.trim_end_matches('=').chars() {
        bits = (bits << 6 | DIGITS.find(char).unwrap()) & 0xFFFF;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count & 0xFF) as u8);
        }
    }
    serde_json::from_reader(flate2::read::DeflateDecoder::new(bytes.as_slice())).unwrap()
}

#[test]
fn style_and_script_are_those_of_the_policy_and_the_index_is_data() {
    let loaded = loaded(&[]);
    let volume = volume(&loaded, 0);
    let bytes = write(&volume, Some(&index()), &loaded.theme).unwrap();
    assert_eq!(bytes, write(&volume, Some(&index()), &loaded.theme).unwrap());
    let page = String::from_utf8(bytes).unwrap();
    let inside = |start: &str, end: &str| page.split_once(start).unwrap().1.split_once(end).unwrap().0.to_owned();
    let (style, script) = (inside("<style>", "</style>"), inside("<script>", "</script>"));
    assert!(script.contains("function wmkSearch(){") && style.contains(".paged") && style.contains(".search-head"));
    let head = &page[..page.find("<title>").unwrap()];
    assert!(
        page.starts_with("<!doctype html><html dir=ltr lang=en><head><meta content=\"default-src 'none'; script-src 'sha256-"),
        "{head}"
    );
    assert!(
        head.contains(&policy_source(&style))
            && head.contains(&policy_source(&script))
            && !head.contains("'self'")
            && !head.contains("unsafe"),
        "{head}"
    );
    assert_eq!(page.matches("<script").count(), 2);
    let data = unpacked(&inside("id=index type=text/plain>", "</script>"));
    assert_eq!(data["places"]["en/a.html"], "p-a");
    assert_eq!(data["files"][0], json!(["root", {"v": 1, "fallback": []}]));
    // Texts stand in the file already: of the page that has no card here nothing is left.
    assert_eq!(data["files"][1][1], json!([]));
}

#[test]
fn a_locale_with_a_font_of_its_own_has_it_in_the_file() {
    let loaded = loaded(&[("content/my/index.md", "---\ntitle: Home\n---\n\nText.\n")]);
    let page = |n| String::from_utf8(write(&volume(&loaded, n), None, &loaded.theme).unwrap()).unwrap();
    let (english, burmese) = (page(0), page(1));
    assert!(burmese.contains("url(data:font/woff2;base64,d09GMg") && burmese.contains("href=#own-font"));
    assert!(!english.contains("@font-face") && !english.contains("href=#own-font"));
}

#[test]
fn nothing_inline_ends_its_element() {
    assert_eq!(inline("a\r\nb\"</SCRIPT><!-- </styles>\"; a</b/.c\r"), "a\nb\"<\\/SCRIPT><\\!-- <\\/styles>\"; a</b/.c");
    assert_eq!(inline("</"), "</");
}

#[test]
fn a_template_of_the_sites_own_may_be_wrong() {
    let loaded = loaded(&[("themes/waymark/templates/single.html", "<title>{{ single.titel }}</title>")]);
    let error = write(&volume(&loaded, 0), None, &loaded.theme).unwrap_err();
    assert_eq!((error.code, error.place.unwrap().file.as_ref()), ("template-variable", "themes/waymark/templates/single.html"));
}
