//! The tree that a small site becomes: which files, what their lists say, and that every address in it leads somewhere.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use crate::html;
use crate::kit::{kit, published};
use crate::site::{Site, tree};

type Tree = BTreeMap<String, Vec<u8>>;

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// Names without the hash of their content, which changes with the theme.
fn without_hash(path: &str) -> String {
    let mut parts: Vec<&str> = path.split('.').collect();
    if path.starts_with("assets/") && parts.len() == 3 {
        assert!(parts[1].len() == 10 && parts[1].bytes().all(|b| b.is_ascii_hexdigit()), "{path}");
        parts.remove(1);
    }
    parts.join(".")
}

#[test]
fn the_files_of_a_small_site() {
    let site = kit();
    site.build();
    // The theme's own files are the theme's business, and come and go with it.
    let own = ["assets/square.", "assets/talk.", "assets/form.", "assets/site."];
    let mut listed: Vec<String> = site
        .tree()
        .keys()
        .filter(|p| !p.starts_with("assets/") || own.iter().any(|start| p.starts_with(start)))
        .map(|p| without_hash(p))
        .filter(|p| !p.starts_with("haz/") && !p.starts_with("rhg-latn/"))
        // What an index consists of besides its root is its own business.
        .filter(|p| !p.starts_with("search/") || p.ends_with("/root.js"))
        .collect();
    listed.sort();
    snapbox::assert_data_eq!(
        listed.join("\n"),
        snapbox::str![[r#"
404.html
SHA256SUMS
ar/a-z.html
ar/contents.html
ar/guide/deep/index.html
ar/guide/deep/page.html
ar/guide/index.html
ar/guide/leaf.html
ar/index.html
ar/manifest.webmanifest
ar/measures.html
ar/offline.html
ar/old-guide.html
ar/search.html
ar/topics/empty.html
ar/topics/index.html
ar/topics/law.html
ar/very/old.html
ar/who.html
ar/words.html
assets/form.pdf
assets/site.css
assets/site.js
assets/square.svg
assets/talk.mp3
en/a-z.html
en/contents.html
en/guide/deep/index.html
en/guide/deep/page.html
en/guide/index.html
en/guide/leaf.html
en/index.html
en/manifest.webmanifest
en/measures.html
en/offline.html
en/old-guide.html
en/search.html
en/topics/empty.html
en/topics/index.html
en/topics/law.html
en/very/old.html
en/who.html
en/words.html
index.html
local/index.html
offline/ar.txt
offline/en.txt
offline/haz.txt
offline/index.txt
offline/rhg-latn.txt
robots.txt
search/ar/root.js
search/en/root.js
search/haz/root.js
search/rhg-latn/root.js
sw.js
waymark.json
"#]]
    );
}

#[test]
fn every_edition_has_the_same_pages_in_a_folder_in_lower_case() {
    let site = kit();
    site.build();
    let tree = site.tree();
    let below = |folder: &str| -> BTreeSet<String> { tree.keys().filter_map(|p| p.strip_prefix(folder)).map(str::to_owned).collect() };
    for folder in ["ar/", "haz/", "rhg-latn/"] {
        assert_eq!(below(folder), below("en/"));
    }
}

#[test]
fn the_sums_are_those_of_all_other_files_but_the_keepers() {
    let site = kit();
    site.build();
    site.write("dist/local/numbers.txt", "119");
    site.build();
    check_sums(&site.tree());
}

/// What `sha256sum -c SHA256SUMS` would say, and that no file is missing from the list.
fn check_sums(tree: &Tree) {
    let mut left: BTreeSet<&str> = tree.keys().map(String::as_str).filter(|p| *p != "SHA256SUMS" && !p.starts_with("local/")).collect();
    for line in std::str::from_utf8(&tree["SHA256SUMS"]).unwrap().lines() {
        let (sum, path) = line.split_once("  ").unwrap();
        assert!(left.remove(path), "{path} is listed twice, or is not there");
        assert_eq!(sum, hex(&Sha256::digest(&tree[path])), "{path}");
    }
    assert_eq!(left, BTreeSet::new(), "not in SHA256SUMS");
}

#[test]
fn offline_lists_name_every_file_of_their_edition_with_its_size_and_digits() {
    let site = kit();
    site.build();
    let tree = site.tree();
    let mut index = String::new();
    for folder in ["en", "ar", "haz", "rhg-latn"] {
        let list = site.built(&format!("offline/{folder}.txt"));
        let below = [format!("{folder}/"), "assets/".to_owned(), format!("search/{folder}/")];
        let expected: Vec<String> = tree
            .iter()
            .filter(|(path, _)| *path == "index.html" || below.iter().any(|folder| path.starts_with(folder)))
            .map(|(path, bytes)| format!("{path} {} {}", bytes.len(), &hex(&Sha256::digest(bytes))[..16]))
            .collect();
        assert!(expected.len() > 20);
        let plain: Vec<String> = list.lines().map(|line| line.split(' ').take(3).collect::<Vec<_>>().join(" ")).collect();
        assert_eq!(plain, expected);
        index += &format!("{folder} {}\n", &hex(&Sha256::digest(list.as_bytes()))[..16]);
    }
    let mut lines: Vec<&str> = index.lines().collect();
    let published = site.built("offline/index.txt");
    let mut there: Vec<&str> = published.lines().collect();
    lines.sort_unstable();
    there.sort_unstable();
    assert_eq!(there, lines, "one small request tells whether any list is new");
}

#[test]
fn offline_lists_mark_risk_and_what_only_some_sections_use() {
    let site = Site::new(&["en", "ar"]);
    site.write("content/en/index.md", "---\ntitle: Home\n---\nText.\n");
    site.write("content/en/a/index.md", "---\ntitle: A\n---\n![x](../../static/one.svg) ![x](../../static/both.svg)\n");
    site.write("content/en/b/index.md", "---\ntitle: B\n---\n![x](../../static/both.svg)\n");
    site.write("content/en/b/secret.md", "---\ntitle: Secret\nrisk: true\naliases: [b/old-secret]\n---\n![x](../../static/secret.svg)\n");
    site.write("content/ar/index.md", "---\ntitle: Home\n---\n![x](../static/arabic.svg)\n");
    for (name, width) in [("one", 1), ("both", 2), ("secret", 3), ("arabic", 4)] {
        site.write(
            &format!("content/static/{name}.svg"),
            format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"9\"><path d=\"M0 0h{width}v9z\"/></svg>\n"),
        );
    }
    site.build();
    let marks = |folder: &str| -> BTreeMap<String, String> {
        let list = site.built(&format!("offline/{folder}.txt"));
        list.lines()
            .filter_map(|line| Some((without_hash(line.split(' ').next()?), line.split(' ').nth(3)?.to_owned())))
            .filter(|(path, _)| !path.contains("font") && !path.contains("my.") && !path.contains("ofl"))
            .collect()
    };
    let expect = |pairs: &[(&str, &str)]| -> BTreeMap<String, String> { pairs.iter().map(|(a, b)| ((*a).into(), (*b).into())).collect() };
    assert_eq!(
        marks("en"),
        expect(&[
            ("assets/arabic.svg", "-"),
            ("assets/both.svg", "in:a,b"),
            ("assets/one.svg", "in:a"),
            ("assets/secret.svg", "risk"),
            ("assets/share-ar.js", "-"),
            ("en/b/old-secret.html", "risk"),
            ("en/b/secret.html", "risk"),
        ])
    );
    assert_eq!(marks("ar").get("assets/arabic.svg"), None, "the home comes with every section");
    assert_eq!(marks("ar")["ar/b/secret.html"], "risk", "a page that stands in is as dangerous");
}

#[test]
fn the_tree_says_what_it_is() {
    let site = kit();
    site.build();
    let about: serde_json::Value = serde_json::from_str(&site.built("waymark.json")).unwrap();
    assert!(about["generator"].as_str().unwrap().starts_with("waymark "));
    assert_eq!(about["title"], "Kit");
    assert_eq!(about["locales"], serde_json::json!(["en", "ar", "haz", "rhg-Latn"]));
    assert_eq!(about["local"], hex(&Sha256::digest(site.built("local/index.html"))));
    assert_eq!(site.built("robots.txt"), "User-agent: *\nAllow: /\n");
}

#[test]
fn every_name_is_legal_on_a_stick() {
    let site = kit();
    site.build();
    let tree = site.tree();
    for path in tree.keys() {
        for part in path.split('/') {
            assert!(part.is_ascii() && part.len() < 128, "{path}");
            assert!(!part.contains(['"', '*', ':', '<', '>', '?', '\\', '|', ' ']) && !part.ends_with('.'), "{path}");
            let stem = part.split('.').next().unwrap().to_ascii_lowercase();
            assert!(
                !matches!(stem.as_str(), "con" | "prn" | "aux" | "nul") && !stem.starts_with("com1") && !stem.starts_with("lpt1"),
                "{path}"
            );
        }
    }
    let folded: BTreeSet<String> = tree.keys().map(|p| p.to_ascii_lowercase()).collect();
    assert_eq!(folded.len(), tree.len(), "two names differ only in capitals");
}

#[test]
fn every_address_leads_to_a_file_and_an_id_in_the_tree() {
    for site in [kit(), published()] {
        site.build();
        assert_eq!(html::problems(&site.tree()), Vec::<String>::new());
    }
}

#[test]
fn the_toolkit_itself_has_no_dead_link() {
    let out = tempfile::tempdir().unwrap();
    let run = Site::empty().run(&["build", "--no-cache", "--site", env!("CARGO_MANIFEST_DIR"), "--out", out.path().to_str().unwrap()]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let tree = tree(out.path());
    assert_eq!(html::problems(&tree), Vec::<String>::new());
    check_sums(&tree);
}

#[test]
fn web_manifests_are_in_their_editions_language() {
    let site = kit();
    site.build();
    for (folder, lang, dir, name) in
        [("en", "en", "ltr", "Kit"), ("ar", "ar", "rtl", "حقيبة"), ("haz", "haz", "rtl", "حقيبة"), ("rhg-latn", "rhg-Latn", "ltr", "Kit")]
    {
        let path = format!("{folder}/manifest.webmanifest");
        let manifest: serde_json::Value = serde_json::from_str(&site.built(&path)).unwrap();
        assert_eq!((&manifest["lang"], &manifest["dir"], &manifest["name"]), (&lang.into(), &dir.into(), &name.into()));
        assert_eq!((&manifest["start_url"], &manifest["scope"]), (&"index.html".into(), &"./".into()));
        let icons = manifest["icons"].as_array().unwrap();
        assert_eq!(icons.len(), 3);
        for icon in icons {
            let target = html::resolve(&path, icon["src"].as_str().unwrap()).unwrap();
            assert!(site.path("dist").join(&target).is_file(), "{target}");
        }
    }
}

#[test]
fn redirects_are_relative_and_keep_the_heading() {
    let site = kit();
    site.build();
    let page = html::page(&site, "ar/very/old.html");
    assert!(page.contains("url=../guide/index.html#how"), "{page}");
    let link = html::tags(&page).into_iter().find(|t| t.name == "a").unwrap();
    assert_eq!(link.get("href"), Some("../guide/index.html#how"));
    assert!(html::words(&page).contains("الدليل"));
    assert!(html::page(&site, "en/old-guide.html").contains("url=guide/index.html\""));
    // An anchor that moved stays on the page itself.
    assert!(html::tags(&html::page(&site, "en/guide/index.html")).iter().any(|t| t.name == "span" && t.get("id") == Some("was")));
}

/// A translation may lack the heading an alias leads to; then the page is all there is to lead to.
#[test]
fn a_redirect_names_no_heading_that_its_page_does_not_have() {
    let site = kit().page("ar/guide/index", "الدليل", "فقرة واحدة.\n\n## عنوان");
    site.build();
    assert_eq!(html::problems(&site.tree()), Vec::<String>::new());
    assert!(html::page(&site, "ar/very/old.html").contains("url=../guide/index.html\""));
    assert!(html::page(&site, "en/very/old.html").contains("url=../guide/index.html#how\""));
}

#[test]
fn the_page_for_what_is_not_there_needs_nothing_beside_it() {
    for (site, absolute) in [(kit(), false), (published(), true)] {
        site.build();
        let page = site.built("404.html");
        let policy = html::tags(&page).into_iter().find(|t| t.get("http-equiv").is_some()).unwrap().get("content").unwrap().to_owned();
        for (name, open) in [("style-src", "<style>"), ("script-src", "<script>")] {
            let text = &html::between(&page, open, &open.replace('<', "</"))[open.len()..];
            assert!(text.len() > 100);
            assert!(policy.contains(&format!("{name} 'sha256-{}'", base64(&Sha256::digest(text)))), "{policy}");
        }
        for tag in html::tags(&page) {
            assert!(tag.get("src").is_none(), "{tag:?}");
            let expected = tag.get("data-folder").filter(|_| absolute).map(|folder| format!("https://example.org/kit/{folder}/index.html"));
            assert!(tag.get("href") == expected.as_deref() || tag.get("href") == Some("data:,"), "{tag:?}");
        }
        assert_eq!(page.matches("data-folder=\"").count(), 4);
    }
}

#[test]
fn small_pages_are_in_the_language_they_say() {
    let site = kit();
    site.build();
    let langs = |page: &str, name: &str| -> Vec<String> {
        html::tags(page).iter().filter(|t| t.name == name).filter_map(|t| t.get("lang").map(str::to_owned)).collect()
    };
    // Hazaragi borrows its interface from Arabic, Rohingya from English.
    let missing = site.built("404.html");
    assert_eq!(langs(&missing, "section"), ["en", "ar", "ar", "en"]);
    assert_eq!(langs(&missing, "a"), ["haz", "rhg-Latn"]);
    let chooser = html::page(&site, "index.html");
    assert_eq!(langs(&chooser, "p"), ["en", "ar"], "what is said in another's words is said once");
    assert_eq!(langs(&chooser, "li"), ["en", "ar", "haz", "rhg-Latn"]);
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let bits: Vec<u8> = bytes.iter().flat_map(|b| (0..8).rev().map(move |n| b >> n & 1)).collect();
    let digit = |six: &[u8]| DIGITS[(0..6).fold(0, |n, at| n << 1 | usize::from(six.get(at).copied().unwrap_or(0)))] as char;
    let text: String = bits.chunks(6).map(digit).collect();
    format!("{text}{}", "=".repeat((4 - text.len() % 4) % 4))
}

#[test]
fn a_language_may_be_built_alone() {
    let site = published();
    let run = site.run(&["build", "--locale", "AR", "--locale", "rhg-Latn"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.contains(" in 2 languages "), "{}", run.stdout);
    let tree = site.tree();
    let tops: BTreeSet<&str> = tree.keys().map(|p| p.split('/').next().unwrap()).collect();
    let expected = [
        "404.html",
        "SHA256SUMS",
        "ar",
        "assets",
        "index.html",
        "local",
        "offline",
        "rhg-latn",
        "robots.txt",
        "search",
        "sitemap.xml",
        "sw.js",
        "waymark.json",
    ];
    assert_eq!(tops, BTreeSet::from(expected));
    check_sums(&tree);
    // Nothing leads to an edition that is not there: not the chooser, not the language switch, not a link to the source.
    assert_eq!(html::problems(&tree), Vec::<String>::new());
    for (path, bytes) in tree.iter().filter(|(p, _)| p.ends_with(".html") || p.ends_with(".xml")) {
        let text = std::str::from_utf8(bytes).unwrap();
        assert!(!text.contains("/kit/haz/"), "{path} leads to an edition that is not built");
    }
    assert_eq!(site.run(&["build", "--locale", "xx"]).code, 2);
}

#[test]
fn the_mirror_keepers_folder_is_hers() {
    let site = kit();
    site.build();
    let first = html::page(&site, "local/index.html");
    // Untouched, our page follows the site.
    site.write("waymark.yaml", crate::kit::CONFIG.replace("en: Kit", "en: Renamed"));
    site.build();
    assert_ne!(html::page(&site, "local/index.html"), first);
    assert!(html::page(&site, "local/index.html").contains("Renamed"));
    // Changed, it is hers, and so is what she puts beside it.
    site.write("dist/local/index.html", "<title>Ours</title>112");
    site.write("dist/local/pictures/map.png", "map");
    for config in ["en: Again", "en: And again"] {
        site.write("waymark.yaml", crate::kit::CONFIG.replace("en: Kit", config));
        site.build();
        assert_eq!(site.built("local/index.html"), "<title>Ours</title>112");
        assert_eq!(site.built("local/pictures/map.png"), "map");
    }
    // Taken away, ours comes back.
    std::fs::remove_file(site.path("dist/local/index.html")).unwrap();
    site.build();
    assert!(html::page(&site, "local/index.html").contains("And again"));
    assert_eq!(site.built("local/pictures/map.png"), "map");
}
