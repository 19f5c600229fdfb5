//! What lies beside the tree: the page for who finds a stick, the poster, the catalogue of packs.

use std::path::Path;

use waymark::pack::catalogue::{self, CatalogueEdition, CatalogueSite, PackFile};
use waymark::pack::poster::{self, Poster};
use waymark::pack::start::{self, StartEdition, StartWords};
use waymark::source::Sources;
use waymark::{Loaded, Settings, load};

use crate::site::Site;

const LANGUAGES: [(&str, &str, &str); 3] = [("en", "ltr", "English"), ("ar", "rtl", "العربية"), ("my", "ltr", "မြန်မာ")];

fn loaded(site: &Site) -> Loaded {
    load(&Sources::read(&site.path("")).0, &Settings::default()).0.unwrap()
}

fn site() -> Site {
    Site::new(&["en", "ar", "my"])
}

/// For looking at: where a browser finds the pages after a run.
fn keep(name: &str, html: &str) {
    std::fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name), html).unwrap();
}

fn words(neutral: bool) -> (StartWords, Loaded, Site) {
    let site = site();
    let loaded = loaded(&site);
    let edition = |(n, (lang, dir, name)): (usize, &(&str, &'static str, &str))| StartEdition {
        lang: (*lang).into(),
        dir,
        name: (*name).into(),
        home: format!("{lang}/index.html"),
        single: (n == 0).then(|| "toolkit-en.html".to_owned()),
        title: format!("Toolkit {lang}"),
        notices: vec!["Independent draft".into()],
        publisher: Some("Somebody".into()),
        updated: Some("22 November 2026".into()),
        words: loaded.messages.all_plain(n).into_iter().collect(),
    };
    let editions = LANGUAGES.iter().enumerate().map(edition).collect();
    (StartWords { title: "Toolkit".into(), neutral, editions }, loaded, site)
}

#[test]
fn who_finds_a_stick_is_told_what_to_open_and_how_to_check() {
    let (about, loaded, _site) = words(false);
    let text = start::text(&about);
    let page = start::page(&about, &loaded.theme).unwrap();
    keep("start.html", &page);
    assert!(text.starts_with('\u{FEFF}') && text.lines().count() > 60 && text.split("\r\n").count() == text.lines().count() + 1);
    for said in ["Toolkit en", "Toolkit my", "Independent draft", "Somebody", "index.html", "toolkit-en.html", "أندرويد"] {
        assert!(text.contains(said) && page.contains(said), "{said}");
    }
    for line in ["certutil -hashfile SHA256SUMS SHA256", "sha256sum -c SHA256SUMS", "shasum -a 256 -c SHA256SUMS"] {
        assert_eq!((text.matches(line).count(), page.matches(line).count()), (3, 3), "{line}");
    }
    assert!(text.contains("Get-FileHash -LiteralPath $f"));
    assert!(page.contains("<section id=\"ar\" lang=\"ar\" dir=\"rtl\">") && page.contains("href=\"my/index.html\""));
    assert!(!page.contains("<script") && !page.contains(" style=") && page.contains("sha256-"));
    assert_eq!(start::names(false).text, "START-HERE.txt");
}

#[test]
fn a_neutral_copy_tells_nothing() {
    let (about, loaded, _site) = words(true);
    let page = start::page(&about, &loaded.theme).unwrap();
    for text in [start::text(&about), page] {
        for told in ["Toolkit", "toolkit to read", "Independent", "Somebody"] {
            assert!(!text.contains(told), "{told}");
        }
        assert!(text.contains("Documents") && text.contains("مستندات"));
    }
    let names = start::names(true);
    assert_eq!((names.text, names.page, names.zip), ("READ-ME.txt", "start.html", Some("documents.zip")));
}

#[test]
fn a_poster_shows_what_is_known_and_leaves_lines_for_the_rest() {
    let site = site();
    let loaded = loaded(&site);
    let square = "<svg viewBox=\"0 0 29 29\"><path d=\"M2 2h25v25h-25z\"/></svg>";
    for (n, (lang, dir, _)) in LANGUAGES.iter().enumerate() {
        let full = Poster {
            lang: (*lang).into(),
            dir,
            title: Some(
                ["Waymark, a refugee rights toolkit", "Waymark، مجموعة أدوات لحقوق اللاجئين", "Waymark၊ ဒုက္ခသည်အခွင့်အရေး လက်စွဲ"][n].into(),
            ),
            network: Some("Community-Centre <2>".into()),
            address: Some("http://192.168.43.1:8080/".into()),
            svg: Some(square.into()),
            words: loaded.messages.all_plain(n).into_iter().collect(),
        };
        let page = poster::page(&full, &loaded.theme).unwrap();
        keep(&format!("poster-{lang}.html"), &page);
        assert!(page.contains(&format!("<html lang=\"{lang}\" dir=\"{dir}\">")) && page.contains(square));
        assert!(page.contains("Community-Centre &lt;2&gt;") && page.contains("192.168.43.1:8080") && !page.contains("class=\"blank\""));
        let blank = Poster { network: None, address: None, svg: None, title: None, ..full };
        let page = poster::page(&blank, &loaded.theme).unwrap();
        keep(&format!("poster-blank-{lang}.html"), &page);
        assert!(page.matches("class=\"blank\"").count() == 2 && !page.contains("class=\"code\"") && !page.contains("Waymark"));
    }
}

fn packs() -> (Vec<PackFile>, CatalogueSite) {
    let pack = |path: &str, format: &str, lang: &str, section: Option<&str>, size: u64| PackFile {
        path: path.into(),
        format: format.into(),
        lang: lang.into(),
        title: section.map_or_else(|| format!("Toolkit {lang}"), |section| format!("Section {section}")),
        section: section.map(str::to_owned),
        place: size as usize % 10,
        size,
        sha256: format!("{:x}", size).repeat(64).get(..64).unwrap().to_owned(),
    };
    let packs = vec![
        pack("toolkit-en.zip", "zip", "en", None, 1_234_567),
        pack("toolkit-en.html", "html", "en", None, 800_000),
        pack("toolkit-en-epat.epub", "epub", "en", Some("epat"), 30_000),
        pack("toolkit-en-epat lite.pdf", "pdf", "en", Some("epat/lite-react"), 30_002),
        pack("toolkit-en-epat.before.html", "html", "en", Some("epat/before"), 30_003),
        pack("toolkit-en-epat-x.html", "html", "en", Some("epat-x"), 30_001),
        pack("toolkit-en-epat.lite-react.txt", "messages", "en", Some("epat/lite-react"), 4_002),
        pack("toolkit-ar.zim", "zim", "ar", None, 5),
        pack("toolkit.zip", "zip", "", None, 9_000_000),
    ];
    let edition = |(n, (lang, dir, name)): (usize, &(&str, &'static str, &str))| CatalogueEdition {
        locale: n,
        lang: (*lang).into(),
        dir,
        ui_lang: (*lang).into(),
        ui_dir: dir,
        name: (*name).into(),
        title: format!("Toolkit {lang}"),
        notices: vec!["Independent draft".into()],
        updated: Some("22 November 2026".into()),
    };
    let editions = LANGUAGES.iter().enumerate().map(edition).collect();
    let updated = Some("2026-11-22".into());
    (packs, CatalogueSite { urn: Some("urn:waymark:test".into()), url: None, title: "Toolkit".into(), publisher: None, updated, editions })
}

#[test]
fn the_catalogue_lists_every_pack_for_people_for_apps_and_for_checking() {
    let site = site();
    let loaded = loaded(&site);
    let (mut packs, about) = packs();
    let files = catalogue::write(&packs, &about, &loaded.theme, &loaded.messages).unwrap();
    let text = |name: &str| String::from_utf8(files[name].clone()).unwrap();
    let page = text("index.html");
    keep("packs.html", &page);
    for pack in &packs {
        assert!(page.contains(&pack.sha256) && page.contains(&pack.path), "{}", pack.path);
    }
    for part in
        ["id=\"edition-en\"", "id=\"section-en-epat\"", "<li id=\"section-en-epat.lite-react\"", "id=\"edition-all\"", "1.3 MB", "800 kB"]
    {
        assert!(page.contains(part), "{part}");
    }
    // A section's pages stand below it as they are read, each with its forms and their sizes; a neighbour's name does not part them.
    let place = |part: &str| page.find(part).unwrap_or_else(|| panic!("{part} is missing"));
    let order = ["section-en-epat\"", "section-en-epat.lite-react\"", "section-en-epat.before\"", "section-en-epat-x\""];
    assert!(order.windows(2).all(|two| place(two[0]) < place(two[1])), "{page}");
    assert!(page.contains(">PDF</a> <span class=\"size\">31 kB</span>") && page.contains(">Text</a> <span class=\"size\">5 kB</span>"));
    assert!(page.contains("href=\"toolkit-en-epat%20lite.pdf\"") && page.contains("<section id=\"edition-ar\" lang=\"ar\" dir=\"rtl\">"));
    assert!(page.contains("البصمة") && !page.contains("edition-my") && !page.contains("<script"));
    assert_eq!(catalogue::anchor("zh-Hant", Some("epat/lite-react")), "section-zh-hant-epat.lite-react");
    let sums = text("SHA256SUMS");
    assert_eq!(sums.lines().count(), packs.len() + 3);
    assert!(
        sums.contains(&format!("{}  toolkit-en.zip\n", packs[0].sha256))
            && sums.contains("  index.html\n")
            && sums.contains("  opds.json\n")
    );
    check_opds(&serde_json::from_str(&text("opds.json")).unwrap(), &files);
    packs.reverse();
    assert_eq!(files, catalogue::write(&packs, &about, &loaded.theme, &loaded.messages).unwrap());
}

/// The rules of OPDS 2.0's JSON schemas for a feed and its publications: drafts.opds.io/schema, readium.org/webpub-manifest/schema.
fn check_opds(feed: &serde_json::Value, files: &std::collections::BTreeMap<String, Vec<u8>>) {
    let link = |link: &serde_json::Value| {
        assert!(link["href"].as_str().is_some_and(|href| !href.is_empty() && !href.contains(' ')), "{link}");
        assert!(link["type"].as_str().is_some_and(|kind| kind.contains('/')), "{link}");
    };
    assert_eq!(feed["metadata"]["title"], "Toolkit");
    assert_eq!(feed["metadata"]["modified"], "2026-11-22T00:00:00Z");
    let links = feed["links"].as_array().unwrap();
    links.iter().for_each(link);
    assert!(links.iter().any(|link| link["rel"] == "self" && link["type"] == "application/opds+json"));
    let groups = feed["groups"].as_array().unwrap();
    assert_eq!(groups.len(), 3);
    let mut types = Vec::new();
    for publication in groups.iter().flat_map(|group| group["publications"].as_array().unwrap()) {
        let metadata = &publication["metadata"];
        assert!(metadata["title"].as_str().is_some_and(|title| !title.is_empty()));
        assert!(metadata["identifier"].as_str().unwrap().starts_with("urn:"));
        assert!(["ltr", "rtl", "auto"].contains(&metadata["readingProgression"].as_str().unwrap()));
        assert!(!metadata["language"].as_array().unwrap().is_empty());
        for own in publication["links"].as_array().unwrap() {
            link(own);
            assert_eq!(own["rel"], "http://opds-spec.org/acquisition/open-access");
            assert!(own["size"].is_u64());
            types.push(own["type"].as_str().unwrap().to_owned());
        }
        let image = &publication["images"][0];
        link(image);
        assert!(image["type"] == "image/png" && files[image["href"].as_str().unwrap()].starts_with(b"\x89PNG"));
    }
    let expected = [
        ["text/html", "application/zip"].as_slice(),
        &["application/epub+zip"],
        &["application/pdf", "text/plain"],
        &["text/html"],
        &["text/html"],
        &["application/zim"],
        &["application/zip"],
    ]
    .concat();
    assert_eq!(types, expected);
}
