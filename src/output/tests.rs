//! Tests of the writer, and what they share.

mod killed;
mod staging;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::swap::Exchange;
use super::{OutputError, Stage, Summary};

/// What makes a folder a Waymark tree.
const ABOUT: (&str, &str) = ("waymark.json", r#"{"generator":"waymark 0.1.0"}"#);

/// Every file below a folder with its bytes; folders end in `/`, links are followed.
fn read(folder: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder).min_depth(1) {
        let entry = entry.expect("a readable folder");
        let path = entry.path().strip_prefix(folder).expect("a path in it").to_str().expect("UTF-8").to_owned();
        if entry.file_type().is_dir() {
            found.insert(path + "/", String::new());
        } else {
            found.insert(path, fs::read_to_string(entry.path()).expect("a readable file"));
        }
    }
    found
}

/// What a tree of these files, and `waymark.json`, reads as.
fn tree(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for (path, text) in files.iter().chain([&ABOUT]) {
        found.insert((*path).to_owned(), (*text).to_owned());
        found.extend(path.match_indices('/').map(|(end, _)| (path[..=end].to_owned(), String::new())));
    }
    found
}

fn stage(out: &Path, files: &[(&str, &str)]) -> Result<Stage, OutputError> {
    let stage = Stage::open(out)?;
    for (path, text) in files.iter().chain([&ABOUT]) {
        stage.put(path, text.as_bytes())?;
    }
    Ok(stage)
}

fn build(out: &Path, files: &[(&str, &str)]) -> Result<Summary, OutputError> {
    stage(out, files)?.commit_with(Exchange::Atomic)
}

/// Names in the folder around the target.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).expect("a readable folder").map(|e| e.expect("an entry").file_name().into_string().expect("UTF-8")).collect();
    names.sort();
    names
}
