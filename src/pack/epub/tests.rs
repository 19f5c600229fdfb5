use std::io::{Cursor, Read as _};

use super::write;
use crate::pack::volume::{Chapter, Volume};

fn chapter(anchor: &str, depth: usize, html: &str) -> Chapter {
    Chapter {
        anchor: anchor.to_owned(),
        depth,
        kind: "article",
        title: format!("Title & {anchor}"),
        lang: "ar".to_owned(),
        dir: "rtl",
        html: html.to_owned(),
        ..Chapter::default()
    }
}

fn volume(chapters: Vec<Chapter>) -> Volume {
    Volume {
        urn: "urn:uuid:1b671a64-40d5-491e-99b0-da01ff1f3341".to_owned(),
        title: "حقوق <اللاجئين>".to_owned(),
        lang: "ar".to_owned(),
        dir: "rtl",
        publisher: Some("A & B".to_owned()),
        notices: vec!["مسودة".to_owned()],
        licence: "CC BY 4.0".to_owned(),
        updated: Some(("2026-11-22".to_owned(), "22 نوفمبر 2026".to_owned())),
        chapters,
        files: [
            ("assets/a.1f.svg".to_owned(), b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec()),
            ("assets/form.pdf".to_owned(), vec![1]),
        ]
        .into(),
        ..Volume::default()
    }
}

/// A file of the book, which must be XML; its declaration of a type left out, which the parser refuses.
fn xml(book: &[u8], path: &str) -> String {
    let mut text = String::new();
    let mut archive = zip::ZipArchive::new(Cursor::new(book)).unwrap();
    archive.by_name(path).unwrap().read_to_string(&mut text).unwrap();
    let text = text.replace("<!DOCTYPE html>", "");
    roxmltree::Document::parse(&text).unwrap();
    text
}

#[test]
fn a_book_has_what_a_reader_looks_for() {
    let pages = vec![
        chapter(
            "p-index",
            0,
            "<h1>x</h1><p><a href=\"p-a.xhtml#p-a--b\">a</a> <a href=\"#nowhere\">b</a><img src=\"assets/a.1f.svg\" alt=\"y\">",
        ),
        Chapter {
            lang: "en".to_owned(),
            dir: "ltr",
            ..chapter("p-a", 1, "<h2 id=\"p-a--b\">c</h2><svg><path d=\"M0\"/></svg><a href=\"assets/form.pdf\">d</a>")
        },
        chapter("p-a-b", 2, ""),
        chapter("p-c", 1, ""),
    ];
    let volume = volume(pages);
    let book = write(&volume).unwrap();
    assert_eq!(book, write(&volume).unwrap());
    assert_eq!(&book[30..58], b"mimetypeapplication/epub+zip");

    let package = xml(&book, "EPUB/package.opf");
    for part in [
        "<dc:identifier id=\"urn\">urn:uuid:1b671a64-40d5-491e-99b0-da01ff1f3341</dc:identifier>",
        "<dc:title>حقوق &lt;اللاجئين&gt;</dc:title>\n<dc:language>ar</dc:language>\n<dc:language>en</dc:language>\n<dc:publisher>A &amp; B</dc:publisher>",
        "<dc:rights>CC BY 4.0</dc:rights>",
        "<meta property=\"dcterms:modified\">2026-11-22T00:00:00Z</meta>",
        "<meta property=\"schema:accessModeSufficient\">textual</meta>",
        "<item id=\"p1\" href=\"p-a.xhtml\" media-type=\"application/xhtml+xml\" properties=\"svg\"/>",
        "<item id=\"f1\" href=\"assets/form.pdf\" media-type=\"application/pdf\" fallback=\"title\"/>",
        "<spine toc=\"ncx\" page-progression-direction=\"rtl\">",
        "<itemref idref=\"f1\" linear=\"no\"/>",
    ] {
        assert!(package.contains(part), "{part}\n{package}");
    }

    let nav: String = xml(&book, "EPUB/nav.xhtml").split_whitespace().collect::<Vec<_>>().join(" ");
    let nested = "</a></li> <li><a href=\"p-a.xhtml\" lang=\"en\" xml:lang=\"en\" dir=\"ltr\">Title &amp; p-a</a> <ol> \
                  <li><a href=\"p-a-b.xhtml\">Title &amp; p-a-b</a></li> </ol> </li> <li><a href=\"p-c.xhtml\">";
    assert!(nav.contains(nested), "{nav}");
    assert_eq!(xml(&book, "EPUB/toc.ncx").matches("<navPoint").count(), 6);
    let title = xml(&book, "EPUB/title.xhtml");
    for part in ["حقوق &lt;اللاجئين&gt;</h1>", "A &amp; B", "مسودة", "22 نوفمبر 2026", "CC BY 4.0"] {
        assert!(title.contains(part), "{part}\n{title}");
    }

    let page = xml(&book, "EPUB/p-index.xhtml");
    assert!(page.contains("<body id=\"p-index\" class=\"article\" lang=\"ar\" xml:lang=\"ar\" dir=\"rtl\">"), "{page}");
    assert!(page.contains("<a href=\"p-a.xhtml#p-a--b\">a</a> <a href=\"p-index.xhtml\">b</a>"), "{page}");
    assert!(xml(&book, "EPUB/p-a.xhtml").contains("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\" xml:lang=\"en\" dir=\"ltr\">"));
}

#[test]
fn what_a_book_lacks_is_an_error_that_says_where() {
    for html in ["<a href=\"p-gone.xhtml\">a</a>", "<img src=\"assets/gone.png\" alt=\"\">", "<a href=\"../local/index.html\">a</a>"] {
        let error = write(&volume(vec![chapter("p-index", 0, html)])).unwrap_err().to_string();
        assert!(error.contains("p-index") && (error.contains("gone") || error.contains("local")), "{error}");
    }
    assert!(write(&volume(vec![chapter("p-a", 0, ""), chapter("p-a", 0, "")])).is_err());
}

#[test]
fn nothing_is_loaded_from_elsewhere() {
    let html = "<img src=\"https://e.org/a.png\" alt=\"Map\"><audio controls src=\"https://e.org/a.mp3\"></audio><a href=\"javascript:x\">b</a><a href=\"https://\">c</a><a href=\"https://مثال.إختبار/\">d</a>";
    let page = xml(&write(&volume(vec![chapter("p-a", 0, html)])).unwrap(), "EPUB/p-a.xhtml");
    assert!(page.contains("<a href=\"https://e.org/a.png\">Map</a><a href=\"https://e.org/a.mp3\">https://e.org/a.mp3</a><a>b</a><a>c</a><a href=\"https://xn--mgbh0fb.xn--kgbechtv/\">d</a>"), "{page}");
}

#[test]
fn what_older_readers_do_not_know_stands_beside_what_they_do() {
    let html = "<picture><source srcset=\"assets/a.webp 2x\"><img src=\"assets/a.webp\" alt=\"Map\" srcset=\"x 2x\"></picture><audio controls src=\"assets/a.ogg\"></audio>";
    let mut volume = volume(vec![chapter("p-a", 0, html)]);
    volume.files.extend([("assets/a.webp".to_owned(), vec![1]), ("assets/a.ogg".to_owned(), vec![2])]);
    let book = write(&volume).unwrap();
    let page = xml(&book, "EPUB/p-a.xhtml");
    assert!(page.contains("<picture><source srcset=\"assets/a.webp\" type=\"image/webp\"/><img src=\"data:image/png;base64,"), "{page}");
    assert!(page.contains("<audio controls=\"controls\" src=\"assets/a.ogg\"><span>a.ogg</span></audio>"), "{page}");
    let package = xml(&book, "EPUB/package.opf");
    assert!(package.contains("accessMode\">auditory<") && !package.contains("accessModeSufficient\">textual<"), "{package}");
}
