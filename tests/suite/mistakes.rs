//! Every mistake an editor can make: what is drawn, letter for letter, and what becomes of the build.
//!
//! DESIGN §4: an error leaves nothing written and exits 1; a warning lets the tree be written and exits 0, `check --strict` 1.
//! The drawn texts are kept in place: `SNAPSHOTS=overwrite cargo test --test suite mistakes` renews them, and they are read.

use std::collections::BTreeSet;
use std::path::Path;

use snapbox::IntoData;

use crate::site::{Run, Site};

mod all;
mod anchors;
mod commands;
mod data;
mod files;
mod front_matter;
mod json;
mod links;
mod messages;
mod property;
mod prose;
mod settings;
mod theme;
mod translation;
mod worksheet;
mod worksheet_words;

/// The head of a GIF of 65,535 by 65,535 pixels.
const HUGE_GIF: &[u8] = b"GIF89a\xFF\xFF\xFF\xFF\0\0\0";

/// A site of one page in one language.
fn home(body: &str) -> Site {
    Site::new(&["en"]).page("en/index", "Home", body)
}

/// `check` says exactly this, one error of this code among it; `build` says the same and writes nothing.
#[track_caller]
fn error(code: &str, site: &Site, drawn: impl IntoData) {
    let check = site.check();
    snapbox::assert_data_eq!(check.stderr.as_str(), drawn);
    assert!(check.stderr.contains(&format!("error[{code}]: ")), "another mistake: {}", check.stderr);
    assert_eq!((check.code, check.stdout.as_str()), (1, ""));
    let build = site.run(&["build", "--today", "2026-11-22"]);
    assert_eq!(build, check, "build and check differ");
    assert!(!site.path("dist").exists(), "a tree was written");
}

/// `check` says exactly this, no error but a warning of this code among it; `build` says the same and writes the tree.
#[track_caller]
fn warning(code: &str, site: &Site, drawn: impl IntoData) {
    let check = site.check();
    snapbox::assert_data_eq!(check.stderr.as_str(), drawn);
    assert!(check.stderr.contains(&format!("warning[{code}]: ")), "another mistake: {}", check.stderr);
    assert!(!check.stderr.contains("error["), "an error: {}", check.stderr);
    assert_eq!((check.code, check.stdout.as_str()), (0, ""));
    let strict = site.run(&["check", "--strict", "--today", "2026-11-22"]);
    assert_eq!(strict, Run { code: 1, ..check.clone() });
    let build = site.run(&["build", "--today", "2026-11-22"]);
    assert_eq!((build.code, &build.stderr), (0, &check.stderr), "build and check differ");
    assert!(site.path("dist/index.html").exists(), "no tree was written");
}

/// A command that could not begin says exactly this, and exits with this code.
#[track_caller]
fn refused(code: &str, run: &Run, exit: i32, drawn: impl IntoData) {
    snapbox::assert_data_eq!(run.stderr.as_str(), drawn);
    assert!(run.stderr.contains(&format!("error[{code}]: ")), "another mistake: {}", run.stderr);
    assert_eq!((run.code, run.stdout.as_str()), (exit, ""));
}

#[test]
fn a_site_without_mistakes_is_quiet() {
    let check = home("Hello.").check();
    assert_eq!(check, Run { code: 0, stdout: "nothing is wrong\n".to_owned(), stderr: String::new() });
}

/// A severity and a code.
type Kind = (String, String);

#[test]
fn every_mistake_that_the_program_knows_has_a_fixture() {
    let known = known();
    assert!(known.len() > 70, "the scan of src finds too little: {known:?}");
    let tested = tested();
    // Only a machine without a network can say it.
    let untested: Vec<_> = known.difference(&tested).filter(|(_, code)| code != "network").collect();
    assert!(untested.is_empty(), "no fixture in tests/suite/mistakes: {untested:?}");
    let gone: Vec<_> = tested.difference(&known).collect();
    assert!(gone.is_empty(), "nothing in src makes these: {gone:?}");
}

/// What `src` makes: `Diagnostic::error("code"` and `Diagnostic::warning("code"`. Where the code stands in a variable,
/// it is one of the names with hyphens a little above, or `disk`.
fn known() -> BTreeSet<Kind> {
    let mut found = BTreeSet::new();
    for text in texts("src") {
        for severity in ["error", "warning"] {
            for (at, call) in text.match_indices(&format!("Diagnostic::{severity}(")) {
                let argument = text[at + call.len()..].trim_start();
                if let Some(literal) = argument.strip_prefix('"') {
                    found.insert((severity.to_owned(), literal.split('"').next().unwrap().to_owned()));
                } else {
                    assert!(argument.starts_with("code,"), "cannot follow {}", &argument[..20]);
                    // A closure takes the code: what it is called with.
                    found.extend(
                        text.split("say(\"")
                            .skip(1)
                            .filter_map(|rest| rest.split('"').next())
                            .map(|name| (severity.to_owned(), name.to_owned())),
                    );
                    let above: Vec<&str> = text[..at].lines().rev().take(20).collect();
                    let names = above.iter().flat_map(|line| line.split('"').skip(1).step_by(2));
                    found.extend(names.filter(|name| is_code(name)).map(|name| (severity.to_owned(), (*name).to_owned())));
                }
            }
        }
    }
    found
}

fn is_code(name: &str) -> bool {
    name == "disk" || name.contains('-') && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-' || b == b'8')
}

/// What the files of this folder assert.
fn tested() -> BTreeSet<Kind> {
    let mut found = BTreeSet::new();
    for text in texts("tests/suite/mistakes") {
        // However it is broken into lines.
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ").replace("( \"", "(\"");
        for (call, severity) in [(" error(\"", "error"), (" warning(\"", "warning"), (" checked(\"", "warning"), (" refused(\"", "error")] {
            let codes = text.match_indices(call).map(|(at, _)| text[at + call.len()..].split('"').next().unwrap().to_owned());
            found.extend(codes.map(|code| (severity.to_owned(), code)));
        }
    }
    found
}

/// Every Rust file below a folder of the crate, tests inside it left out.
fn texts(folder: &str) -> Vec<String> {
    walkdir::WalkDir::new(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder))
        .sort_by_file_name()
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.path().extension().is_some_and(|e| e == "rs"))
        .map(|entry| std::fs::read_to_string(entry.path()).unwrap())
        .map(|text| text.split("#[cfg(test)]\nmod tests {").next().unwrap().to_owned())
        .collect()
}
