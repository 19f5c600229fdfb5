//! The house: stages never point downstream, files stay small.

use std::collections::BTreeMap;
use std::path::Path;

/// The rooms from the source of the data to its mouth. A room may use only rooms before it.
const ORDER: [&str; 50] = [
    // nouns
    "diagnostic",
    "digest",
    "media",
    "fragment",
    "document",
    "slug",
    "view",
    "locale",
    "weight",
    "svg",
    "qr",
    "picture",
    "minify",
    "builtin",
    "cli",
    // in: bytes to pages
    "yaml",
    "fields",
    "worksheet",
    "highlight",
    "markdown",
    "encoding",
    "source",
    "front_matter",
    "page",
    "config",
    "data",
    "message",
    "parse",
    // the graph
    "graph",
    "translation",
    "reading",
    "link",
    "form",
    "asset",
    "site",
    // out: fragments, shells, files
    "theme",
    "address",
    "tree",
    "feed",
    "render",
    "search",
    "cache",
    "output",
    "emit",
    "pack",
    // the edge
    "report",
    "lib",
    "commands",
    "serve",
    "main",
];

fn sources() -> Vec<(String, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files: Vec<(String, String)> = walkdir::WalkDir::new(&src)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.path().extension().is_some_and(|e| e == "rs"))
        .map(|entry| {
            (entry.path().strip_prefix(&src).unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(entry.path()).unwrap())
        })
        .collect();
    files.sort();
    files
}

/// The part of a file that is the program, without its tests.
fn program(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod ").next().unwrap_or(text)
}

fn room(file: &str) -> &str {
    file.split('/').next().unwrap().trim_end_matches(".rs")
}

#[test]
fn no_stage_points_downstream() {
    let rank: BTreeMap<&str, usize> = ORDER.iter().enumerate().map(|(n, room)| (*room, n)).collect();
    let mut wrong = Vec::new();
    for (file, text) in sources().iter().filter(|(file, _)| !file.contains("/tests")) {
        let own = rank.get(room(file)).unwrap_or_else(|| panic!("{file}: put its room into ORDER"));
        for (n, line) in program(text).lines().enumerate() {
            if line.trim_start().starts_with("//") {
                continue;
            }
            for used in line.split("crate::").skip(1).filter(|_| !line.contains("$crate")) {
                let name: String = used.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
                let Some(used) = rank.get(name.as_str()).filter(|_| !name.is_empty()) else { continue };
                // The library's root names every room; what it offers itself is only for the edge.
                if used > own && room(file) != "lib" {
                    wrong.push(format!("src/{file}:{}: {} uses {name}, which comes after it", n + 1, room(file)));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_have_one_duty() {
    let mut lines: Vec<(usize, String)> = sources().into_iter().map(|(file, text)| (text.lines().count(), file)).collect();
    lines.sort();
    let median = lines[lines.len() / 2].0;
    let ninth = &lines[lines.len() * 9 / 10];
    println!("{} files, median {median} lines, nine in ten below {}, longest {:?}", lines.len(), ninth.0, lines.last());
    assert!(median < 150, "the median file has {median} lines");
    assert!(ninth.0 < 500, "more than one file in ten has 500 lines or more, e.g. {ninth:?}");
}
