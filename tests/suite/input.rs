//! What editors on Windows and macOS write is read as what they meant.

use unicode_normalization::UnicodeNormalization;

use crate::html;
use crate::kit::kit;
use crate::site::Site;

/// The kit's text files, by path.
fn texts(site: &Site) -> Vec<(String, String)> {
    let files = crate::site::tree(&site.path("."));
    files
        .into_iter()
        .filter(|(path, _)| path.ends_with(".md") || path.ends_with(".yaml"))
        .map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap()))
        .collect()
}

fn utf16(text: &str, mark: [u8; 2], unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    mark.into_iter().chain(text.encode_utf16().flat_map(unit)).collect()
}

#[test]
fn every_encoding_makes_the_same_tree() {
    let plain = kit();
    plain.write("content/ar/accents.md", "---\ntitle: Élan ကို\n---\nCafé الشُّعوب か\u{3099}.\n\n## Où ?\n");
    let texts = texts(&plain);
    assert!(texts.len() > 15);
    plain.build();
    let expected = plain.tree();
    type Encode = fn(&str) -> Vec<u8>;
    let encodings: [(&str, Encode); 6] = [
        ("a byte order mark", |text| format!("\u{FEFF}{text}").into_bytes()),
        ("CRLF", |text| text.replace('\n', "\r\n").into_bytes()),
        ("CR", |text| text.replace('\n', "\r").into_bytes()),
        ("UTF-16 LE", |text| utf16(&text.replace('\n', "\r\n"), [0xFF, 0xFE], u16::to_le_bytes)),
        ("UTF-16 BE", |text| utf16(text, [0xFE, 0xFF], u16::to_be_bytes)),
        ("NFD", |text| text.nfd().collect::<String>().into_bytes()),
    ];
    for (name, encode) in encodings {
        for (path, text) in &texts {
            plain.write(path, encode(text));
        }
        plain.build();
        let tree = plain.tree();
        let differing: Vec<&String> = expected.keys().filter(|path| tree.get(*path) != expected.get(*path)).collect();
        assert!(differing.is_empty() && tree.len() == expected.len(), "{name}: {differing:?}");
    }
}

#[test]
fn names_are_found_however_they_are_composed() {
    let site = Site::new(&["en"])
        .file(&format!("content/static/{}", "é.svg".nfd()), "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>")
        .file("content/static/ü.pdf", "a form")
        .page("en/index", "Home", &format!("![Picture](../static/é.svg)\n\nGet [the form](../static/{}).", "ü.pdf".nfd()));
    site.build();
    let names: Vec<String> = site.tree().into_keys().filter(|p| p.ends_with(".svg") || p.ends_with(".pdf")).collect();
    assert!(names.iter().any(|n| n.starts_with("assets/e.")) && names.iter().any(|n| n.starts_with("assets/u.")), "{names:?}");
    // A page's name must be ASCII; it is named as people write it, and the hint can be followed.
    let site = site.page(&format!("en/{}", "où".nfd()), "Where", "Here.");
    let check = site.check();
    assert_eq!(check.code, 1);
    assert!(check.stderr.contains("content/en/où.md") && check.stderr.contains("rename it to `ou`"), "{}", check.stderr);
}

#[test]
fn backslashes_in_links_are_slashes() {
    let links = |slash: &str| {
        let link = |path: &str| path.replace('/', slash);
        Site::new(&["en", "ar"])
            .page("en/a/index", "Section", &format!("To [leaf]({}), [home]({}).", link("b/leaf.md"), link("../index.md")))
            .page(
                "en/a/b/leaf",
                "Leaf",
                &format!(
                    "![Picture]({})\n\n## Part\n\nTo the [Arabic page]({}).",
                    link("../../../static/x.svg"),
                    link("../../../ar/index.md")
                ),
            )
            .file("content/static/x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>")
    };
    let (slashes, backslashes) = (links("/"), links("\\"));
    slashes.build();
    backslashes.build();
    assert_eq!(slashes.tree(), backslashes.tree());
    assert!(html::page(&backslashes, "en/a/b/leaf.html").contains("href=\"../../../ar/index.html\""));
}

#[test]
fn what_systems_leave_behind_is_no_page() {
    let site = kit();
    site.build();
    let expected = site.tree();
    for path in [
        "content/.DS_Store",
        "content/en/.DS_Store",
        "content/en/._index.md",
        "content/en/guide/.leaf.md.swp",
        "content/en/guide/leaf.md~",
        "content/en/~$leaf.md",
        "content/static/Thumbs.db",
        "content/en/desktop.ini",
        "content/__MACOSX/en/._index.md",
        "content/.git/config.md",
        "i18n/.DS_Store",
        "themes/waymark/templates/.DS_Store",
    ] {
        site.write(path, [0xFF, 0x00, 0xD8]);
    }
    let run = site.build();
    assert!(!run.stderr.contains("error["), "{}", run.stderr);
    assert_eq!(site.tree(), expected);
}
