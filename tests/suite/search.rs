//! The index: what is in it, how large its files are, and what a change changes.

use std::collections::{BTreeMap, BTreeSet};

use crate::kit::kit;
use crate::site::Site;
use waymark::search::files::{NAME, name};
use waymark::search::query::Card;

type Tree = BTreeMap<String, Vec<u8>>;

/// The files of an edition's index.
fn index<'a>(tree: &'a Tree, folder: &str) -> BTreeMap<&'a str, &'a [u8]> {
    let prefix = format!("search/{folder}/");
    tree.iter().filter_map(|(path, bytes)| Some((path.strip_prefix(&prefix)?, bytes.as_slice()))).collect()
}

/// The value that a file of an index carries.
fn value(bytes: &[u8]) -> serde_json::Value {
    let text = std::str::from_utf8(bytes).unwrap();
    let at = text.rfind("(\"").unwrap().min(text.find("(\"").unwrap());
    let json = text[at..].split_once("\",").unwrap().1.strip_suffix(')').unwrap();
    serde_json::from_str(json).unwrap()
}

/// Names of files, of which four characters each are told.
fn names<'a>(told: &serde_json::Value, keys: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let told: Vec<&[u8]> = told.as_str().unwrap_or_default().as_bytes().chunks(NAME).collect();
    let keys: Vec<&str> = keys.into_iter().take(told.len()).collect();
    assert_eq!(told.len(), keys.len());
    told.into_iter().zip(keys).map(|(told, key)| name(std::str::from_utf8(told).unwrap(), key)).collect()
}

fn gzip(bytes: &[u8]) -> usize {
    use std::io::Write;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap().len()
}

/// A word that no other number gives, of letters only.
fn word(mut n: u64) -> String {
    let mut word = String::new();
    n += 7;
    for _ in 0..3 {
        word.push_str(["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu"][(n % 10) as usize]);
        n /= 10;
    }
    word
}

/// A site of many pages whose words are as unequal as those of a language.
fn large(pages: u64) -> Site {
    let mut site = Site::new(&["en"]);
    let mut state = 42_u64;
    let mut random = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    for page in 0..pages {
        let mut sentence = |words: u64| -> String {
            let chosen = (0..words).map(|_| {
                let most = random() % 1000 + 1;
                word(random() % most)
            });
            chosen.collect::<Vec<_>>().join(" ")
        };
        let (title, first, second, third) = (sentence(3), sentence(40), sentence(3), sentence(50));
        site = site.page(&format!("en/part-{}/page-{page}", page % 9), &title, &format!("{first}.\n\n## {second}\n\n{third}."));
    }
    site
}

fn differing(a: &Tree, b: &Tree) -> Vec<String> {
    let paths: BTreeSet<&String> = a.keys().chain(b.keys()).collect();
    paths.into_iter().filter(|path| a.get(*path) != b.get(*path)).cloned().collect()
}

#[test]
fn the_root_names_every_file_and_no_other() {
    let site = kit();
    site.build();
    let tree = site.tree();
    for folder in ["en", "ar", "haz", "rhg-latn"] {
        let files = index(&tree, folder);
        let root = value(files["root.js"]);
        let keys = |value: &serde_json::Value| value.as_str().unwrap().split(' ').map(str::to_owned).collect::<Vec<_>>();
        let mut named: BTreeSet<String> = names(&root["termFiles"], keys(&root["terms"]).iter().map(String::as_str)).into_iter().collect();
        let rare = name(root["rare"].as_str().unwrap(), "");
        let words = value(files[format!("{rare}.js").as_str()]);
        for (told, bounds) in [("headFiles", "head"), ("tailFiles", "tail")] {
            named.extend(names(&words[told], keys(&words[bounds]).iter().map(String::as_str)));
        }
        named.insert(rare);
        named.extend(root.get("zawgyi").map(|zawgyi| name(zawgyi["rules"].as_str().unwrap(), "zawgyi")));
        let bits = u32::try_from(root["bits"].as_u64().unwrap()).unwrap();
        named.extend(Card::all(&root["card"], bits).unwrap().into_iter().flat_map(|(_, card)| card.parts).map(|(_, file)| file));
        let there: BTreeSet<String> =
            files.keys().filter_map(|f| f.strip_suffix(".js")).filter(|f| *f != "root").map(str::to_owned).collect();
        assert_eq!(named, there, "{folder}");
    }
}

#[test]
fn only_pages_in_the_editions_own_language_are_in_its_index() {
    let site = kit();
    site.build();
    let tree = site.tree();
    let titles = |folder: &str| value(index(&tree, folder)["root.js"])["card"]["pages"].as_str().unwrap().to_owned();
    // A title that the address says is left out.
    assert!(titles("en").split('\n').any(|line| line == "/guide/leaf"), "{}", titles("en"));
    assert!(titles("ar").contains("/guide/\tالدليل") && !titles("ar").contains("leaf"), "{}", titles("ar"));
    assert_eq!(value(index(&tree, "rhg-latn")["root.js"])["n"], 0);
}

#[test]
fn one_word_changes_four_files_and_a_paragraph_less_than_a_third() {
    // With the home 1,000 pages.
    let site = large(999);
    site.build();
    let before = site.tree();
    let all: usize = index(&before, "en").values().map(|bytes| bytes.len()).sum();
    let shards = index(&before, "en").into_iter().filter(|(name, _)| *name != "root.js");
    let most = shards.map(|(name, bytes)| (gzip(bytes), name)).max().unwrap();
    assert!(most.0 <= 8_192, "{most:?}");

    let page = "content/en/part-4/page-400.md";
    let text = std::fs::read_to_string(site.path(page)).unwrap();
    // Words of the last paragraph, by frequent and by rare ones and by one that is nowhere else.
    let words: Vec<&str> = text.rsplit("\n\n").next().unwrap().split_whitespace().collect();
    let mut counts = Vec::new();
    for (n, new) in [(3, word(1)), (7, word(9)), (10, word(30)), (15, word(77)), (20, word(500)), (30, "quokka".to_owned())] {
        let changed = text.replacen(&format!("{} {}", words[n], words[n + 1]), &format!("{new} {}", words[n + 1]), 1);
        assert_ne!(changed, text);
        site.write(page, &changed);
        site.build();
        let after = site.tree();
        let differing = differing(&before, &after);
        let html: Vec<&String> = differing.iter().filter(|path| path.ends_with(".html")).collect();
        assert_eq!(html, ["en/part-4/page-400.html"]);
        counts.push(differing.iter().filter(|path| path.starts_with("search/") && after.contains_key(*path)).count());
    }
    // Text, root, the shards of the two words. Once in fifty times or so a shard ends elsewhere, or a word becomes one that
    // mistyped ones are corrected to: two spelling shards, and the file that names them.
    let more = counts.iter().filter(|count| **count > 4).count();
    assert!(more <= 1 && counts.iter().all(|count| *count <= 7), "{counts:?}");

    let paragraph: Vec<String> = (0..60).map(|n| word(n * 13 % 600)).collect();
    site.write(page, format!("{text}\n\n{}.\n", paragraph.join(" ")));
    site.build();
    let after = site.tree();
    let changed: usize =
        differing(&before, &after).iter().filter(|p| p.starts_with("search/")).filter_map(|p| after.get(p)).map(Vec::len).sum();
    assert!(changed * 3 <= all, "{changed} of {all} bytes");
    assert_eq!(differing(&before, &after).iter().filter(|path| path.ends_with(".html")).count(), 1);
}
