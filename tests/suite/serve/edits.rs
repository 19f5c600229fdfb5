//! Random edits under a running server: after each, what is served is what a clean build of the same files writes. The long
//! form is tests/long/edits.sh.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::client::Server;
use super::without_script;
use crate::kit::kit;
use crate::site::{Site, tree};

fn setting(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}

/// `SplitMix64`: the same edits in every run with the same seed.
struct Random(u64);

impl Random {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % u64::try_from(most).unwrap()).unwrap()
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

const INPUTS: [&str; 3] = ["content", "i18n", "themes"];

/// The site as it was in the beginning.
type Origin = BTreeMap<String, Vec<u8>>;

fn inputs(site: &Site) -> Origin {
    let below = INPUTS.iter().filter(|folder| site.path(folder).exists());
    let mut files: Origin = below
        .flat_map(|folder| tree(&site.path(folder)).into_iter().map(move |(path, bytes)| (format!("{folder}/{path}"), bytes)))
        .collect();
    files.insert("waymark.yaml".to_owned(), fs::read(site.path("waymark.yaml")).unwrap());
    files
}

fn pages(site: &Site) -> Vec<String> {
    inputs(site).into_keys().filter(|path| path.ends_with(".md")).collect()
}

/// Puts everything back.
fn mend(site: &Site, origin: &Origin) {
    for path in inputs(site).keys().filter(|path| !origin.contains_key(*path)) {
        fs::remove_file(site.path(path)).unwrap();
    }
    for (path, bytes) in origin {
        if fs::read(site.path(path)).ok().as_ref() != Some(bytes) {
            site.write(path, bytes);
        }
    }
}

fn text(site: &Site, path: &str) -> String {
    fs::read_to_string(site.path(path)).unwrap_or_default()
}

/// One edit; what was done, in words.
fn edit(site: &Site, random: &mut Random, n: u64) -> String {
    let all = pages(site);
    let Some(page) = (!all.is_empty()).then(|| random.of(&all).clone()) else { return "nothing is left".to_owned() };
    let write = |path: &str, text: String| {
        site.write(path, text);
        path.to_owned()
    };
    match random.below(16) {
        0 | 1 => format!("change {}", write(&page, format!("{}\nParagraph {n}.\n", text(site, &page)))),
        2 => format!("new page {}", write(&format!("content/en/guide/page-{n}.md"), format!("---\ntitle: Page {n}\n---\nText.\n"))),
        3 => {
            let to = page.replace(".md", &format!("-{n}.md"));
            fs::rename(site.path(&page), site.path(&to)).unwrap();
            format!("rename {page} to {to}")
        }
        4 => {
            fs::remove_file(site.path(&page)).unwrap();
            format!("delete {page}")
        }
        5 => format!("break {}", write(&page, format!("{}\n[x](nowhere-{n}.md)\n", text(site, &page)))),
        6 => format!("break the head of {}", write(&page, text(site, &page).replacen("title:", "titel:", 1))),
        7 => {
            let whole = format!("<footer class=\"bottom\"><p>Footer {n}</p></footer>\n");
            let template = if random.below(4) == 0 { "{% if %}".to_owned() } else { whole };
            format!("template {}", write("themes/waymark/templates/footer.html", template))
        }
        8 => format!("style {}", write("themes/waymark/css/70-more.css", format!(".more {{ order: {n} }}\n"))),
        9 => format!("message {}", write("i18n/ar.ftl", format!("nav-next = بعد {n}\n"))),
        10 => {
            let facts = "content/data/facts.yaml";
            format!("fact {}", write(facts, text(site, facts).replacen("value: 7", &format!("value: {n}7"), 1)))
        }
        11 => {
            let terms = "content/data/terms.yaml";
            format!("glossary {}", write(terms, text(site, terms).replacen("A place", &format!("Place {n}"), 1)))
        }
        12 => {
            let mut config = crate::kit::CONFIG.replace("title: { en: Kit", &format!("title: {{ en: Kit {n}"));
            if random.below(2) == 0 {
                config.push_str(&format!("url: https://example.org/{n}/\n"));
            }
            format!("settings {}", write("waymark.yaml", config))
        }
        13 => format!(
            "picture {}",
            write("content/static/square.svg", format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {n} 1\"/>\n"))
        ),
        14 => {
            // As many editors save: a file beside it takes its place.
            let beside = site.path(&format!("{page}.tmp"));
            fs::write(&beside, format!("{}\nSaved {n}.\n", text(site, &page))).unwrap();
            fs::rename(&beside, site.path(&page)).unwrap();
            format!("save {page} by renaming")
        }
        _ => {
            // The folder is another one by the same name: a checkout, or a copy put back.
            let (folder, away) = (site.path("content"), site.path("away"));
            fs::rename(&folder, &away).unwrap();
            if random.below(2) == 0 {
                std::thread::sleep(std::time::Duration::from_millis(150));
            }
            copy(&away, &folder);
            fs::remove_dir_all(&away).unwrap();
            format!("content is put back, then change {}", write(&page, format!("{}\nAgain {n}.\n", text(site, &page))))
        }
    }
}

fn copy(from: &Path, to: &Path) {
    for (path, bytes) in tree(from) {
        let to = to.join(path);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(to, bytes).unwrap();
    }
}

/// The messages of all errors, sorted.
fn errors(lines: impl Iterator<Item = serde_json::Value>) -> Vec<String> {
    let mut all: Vec<String> = lines.filter(|d| d["severity"] == "error").map(|d| d["message"].to_string()).collect();
    all.sort();
    all
}

#[test]
fn after_every_edit_the_served_map_is_a_clean_build_s() {
    let (edits, seed) = (setting("WAYMARK_EDITS", 12), setting("WAYMARK_EDIT_SEED", 1));
    let mut random = Random(seed);
    let site = kit();
    let origin = inputs(&site);
    let out = tempfile::tempdir().unwrap();
    let clean = out.path().join("clean");
    let server = Server::start(&site, &["--port", "0", "--today", "2026-11-22"]);
    let (mut good, mut is_broken, mut bad, mut compared) = (String::new(), false, 0, 0);
    for n in 0..edits {
        let what = if is_broken && random.below(3) > 0 {
            mend(&site, &origin);
            "mend".to_owned()
        } else {
            edit(&site, &mut random, n)
        };
        let context = format!("edit {n} (seed {seed}): {what}");
        let build = site.run(&["build", "--no-cache", "--today", "2026-11-22", "--out", clean.to_str().unwrap()]);
        assert!(build.code < 2, "{context}: {}", build.stderr);
        is_broken = build.code == 1;
        bad += u64::from(is_broken);
        let wrong = if is_broken {
            let check = site.run(&["check", "--today", "2026-11-22", "--format", "json"]);
            errors(check.stdout.lines().map(|line| serde_json::from_str(line).unwrap()))
        } else {
            good = fs::read_to_string(clean.join("SHA256SUMS")).unwrap();
            Vec::new()
        };
        server.until(&context, |s| errors(s.problems().into_iter()) == wrong && (good.is_empty() || s.get("/SHA256SUMS").text() == good));
        if !is_broken {
            let files = tree(&clean);
            let paths: Vec<&String> = files.keys().collect();
            for _ in 0..4 {
                let path = *random.of(&paths);
                assert!(without_script(&server.get(&format!("/{path}")).body) == files[path], "{context}: {path}");
                compared += 1;
            }
            assert_eq!(without_script(&server.get("/local/").body), files["local/index.html"], "{context}");
        }
    }
    println!("{edits} edits, seed {seed}: {bad} states with errors; each equal to a clean build, {compared} files compared besides");
}
