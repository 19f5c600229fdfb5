//! Real text in many languages builds: short pages in every script we know readers of, and, where there is one, a corpus.

use std::collections::BTreeMap;
use std::path::Path;

use unicode_normalization::UnicodeNormalization;

use crate::html::{self, words};
use crate::site::{Site, tree};

/// The pages of `tests/fixtures/scripts`, in a folder of their own.
fn scripts() -> Site {
    let site = Site::empty();
    for (path, bytes) in tree(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/scripts")) {
        site.write(&path, bytes);
    }
    site
}

/// Every line of a Markdown page as a reader sees it.
fn lines(markdown: &str) -> Vec<String> {
    let body = markdown.splitn(3, "---\n").nth(2).unwrap();
    let marks = |line: &str| {
        let line = line.trim_start_matches(['#', '-', '>', '|', ' ']).replace("**", "");
        match (line.find('['), line.find("](")) {
            (Some(0), Some(end)) => line[1..end].to_owned(),
            _ => line,
        }
    };
    body.lines()
        .flat_map(|line| line.split(" | "))
        .map(|cell| marks(cell.trim_end_matches(['|', ' '])))
        .filter(|line| !line.is_empty() && !line.starts_with("--"))
        .collect()
}

#[test]
fn every_script_comes_out_as_it_went_in() {
    let site = scripts();
    let run = site.build();
    assert!(!run.stderr.contains("error["), "{}", run.stderr);
    let check = site.check();
    for code in ["mojibake", "zawgyi", "heading", "anchor-not-translated", "link-text"] {
        assert!(!check.stderr.contains(code), "{}", check.stderr);
    }
    let mut pages = 0;
    for (path, bytes) in tree(&site.path("content")) {
        let built = html::page(&site, &path.to_ascii_lowercase().replace(".md", ".html"));
        let text = words(&built);
        for line in lines(std::str::from_utf8(&bytes).unwrap()) {
            let line: String = line.nfc().collect();
            assert!(text.contains(&line), "{path}: {line:?} is not in {:?}", words(html::main(&built)));
        }
        assert_eq!(built.matches("<strong>").count(), String::from_utf8(bytes).unwrap().matches("**").count() / 2, "{path}: bold words");
        pages += 1;
    }
    assert!(pages >= 50);
    assert_eq!(html::problems(&site.tree()), Vec::<String>::new());
}

#[test]
fn headings_have_ids_in_every_script() {
    let site = scripts();
    site.build();
    let mut seen = BTreeMap::new();
    for path in site.tree().into_keys().filter(|path| path.ends_with("/own.html") || path.ends_with("/rights.html")) {
        let page = html::page(&site, &path);
        let main = html::main(&page);
        let headings: Vec<(String, String)> = html::tags(main)
            .iter()
            .filter(|t| matches!(t.name.as_str(), "h2" | "h3"))
            .filter_map(|t| Some((t.get("id")?.to_owned(), words(&main[t.at..main[t.at..].find("</h").map_or(main.len(), |n| t.at + n)]))))
            .collect();
        assert_eq!(headings.len(), 2, "{path}");
        for (id, text) in headings {
            if path.ends_with("/rights.html") {
                assert!(["what-you-may-ask-for", "when-to-come-back"].contains(&id.as_str()), "{path}: {id}");
                continue;
            }
            // Its own words, with a hyphen wherever there is neither letter, mark nor digit.
            let letters = |text: &str| {
                text.chars().filter(|c| c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(*c)).collect::<String>()
            };
            assert_eq!(letters(&id), letters(&text.to_lowercase()), "{path}");
            assert!(!id.contains("--") && !id.contains(char::is_whitespace) && id != "section", "{path}: {id}");
            seen.insert(id, path.clone());
        }
    }
    assert_eq!(seen.len(), 34, "two headings in each of seventeen languages, no two alike");
}

#[test]
fn each_edition_is_written_its_own_way() {
    let site = scripts();
    site.build();
    for (folder, lang, dir) in [
        ("ar", "ar", "rtl"),
        ("prs", "prs", "rtl"),
        ("ur", "ur", "rtl"),
        ("he", "he", "rtl"),
        ("zh-hant", "zh-Hant", "ltr"),
        ("my", "my", "ltr"),
    ] {
        let page = html::page(&site, &format!("{folder}/index.html"));
        let root = &html::tags(&page)[0];
        assert_eq!((root.get("lang"), root.get("dir")), (Some(lang), Some(dir)));
    }
    // Without words for the initials of a script there would be one heading `#` for all.
    let initials =
        |folder: &str| words(html::between(&html::page(&site, &format!("{folder}/a-z.html")), "<ul class=\"jumps letters\"", "</ul>"));
    for (folder, letter) in [("th", 'ค'), ("ko", 'ㅁ'), ("ru", 'Н'), ("hi", 'आ'), ("am", 'መ'), ("ja", 'あ')] {
        assert!(initials(folder).contains(letter), "{folder}: {}", initials(folder));
    }
}

/// What `to_waymark.py` of the benchmarks does: `_index.md` becomes `index.md`, `description` becomes `summary`.
fn convert(corpus: &Path, site: &Site) -> Vec<String> {
    let mut locales = Vec::new();
    for (path, bytes) in tree(corpus) {
        let Some((locale, _)) = path.split_once('/') else { continue };
        if !path.ends_with(".md") {
            continue;
        }
        let text = String::from_utf8(bytes).unwrap();
        let (head, body) = text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")).unwrap_or(("", &text));
        let head: String = head
            .lines()
            .map(|line| line.strip_prefix("description:").map_or(line.to_owned(), |rest| format!("summary:{rest}")) + "\n")
            .collect();
        let to = path.strip_suffix("_index.md").map_or(path.clone(), |folder| format!("{folder}index.md"));
        site.write(&format!("content/{to}"), format!("---\n{head}---\n{}", links_to_index(body)));
        if !locales.iter().any(|l| l == locale) {
            locales.push(locale.to_owned());
        }
    }
    let source = if locales.iter().any(|l| l == "en") { "en".to_owned() } else { locales[0].clone() };
    locales.retain(|l| *l != source);
    locales.insert(0, source.clone());
    site.write("waymark.yaml", format!("title: Corpus\nsource: {source}\nlocales: [{}]\n", locales.join(", ")));
    locales
}

/// `](…/_index.md` becomes `](…/index.md`.
fn links_to_index(body: &str) -> String {
    let mut parts = body.split("](");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|c: char| c == '(' || c == ')' || c.is_whitespace()).unwrap_or(part.len());
        let (target, rest) = part.split_at(end);
        let file = target.split('#').next().unwrap_or_default();
        let target = if file == "_index.md" || file.ends_with("/_index.md") {
            target.replacen("_index.md", "index.md", 1)
        } else {
            target.to_owned()
        };
        out = out + "](" + &target + rest;
    }
    out
}

#[test]
fn links_to_sections_are_rewritten() {
    assert_eq!(
        links_to_index("[a](../x/_index.md#y) [b](_index.md) (c)[d](e_index.md) _index.md"),
        "[a](../x/index.md#y) [b](index.md) (c)[d](e_index.md) _index.md"
    );
}

/// `WAYMARK_CORPUS` names a folder of `<language>/<section>/<slug>.md`, with `_index.md` for sections.
#[test]
fn a_corpus_builds_in_every_language() {
    let Some(corpus) = std::env::var_os("WAYMARK_CORPUS") else {
        eprintln!("SKIPPED: WAYMARK_CORPUS is not set");
        return;
    };
    let site = Site::empty();
    let locales = convert(Path::new(&corpus), &site);
    assert!(locales.len() > 1, "no languages below {}", Path::new(&corpus).display());
    let run = site.build();
    assert!(!run.stderr.contains("\nerror[") && !run.stderr.starts_with("error["), "{}", run.stderr);
    let built = site.tree();
    for locale in &locales {
        let folder = locale.to_ascii_lowercase();
        assert!(built.contains_key(&format!("{folder}/index.html")), "{locale}");
        let pages = tree(&site.path(&format!("content/{locale}"))).len();
        assert!(built.keys().filter(|p| p.starts_with(&format!("{folder}/")) && p.ends_with(".html")).count() > pages, "{locale}");
    }
    assert_eq!(html::problems(&built), Vec::<String>::new());
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for line in run.stderr.lines() {
        if let Some((code, _)) = line.strip_prefix("warning[").and_then(|rest| rest.split_once(']')) {
            *counts.entry(code).or_default() += 1;
        }
    }
    eprintln!("{} pages in {} languages; warnings: {counts:?}", tree(&site.path("content")).len(), locales.len());
}
