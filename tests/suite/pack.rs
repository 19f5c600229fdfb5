//! Packs: what is inside, twice the same bytes, and what is refused.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use crate::kit::kit;
use crate::site::Site;

pub fn packed(site: &Site, arguments: &[&str], file: &str) -> Vec<u8> {
    let out = site.path(file);
    let mut all = vec!["pack", "--out", file];
    all.extend(arguments);
    let run = site.run(&all);
    assert_eq!(run.code, 0, "{arguments:?}: {}", run.stderr);
    assert!(run.stdout.contains(file), "{}", run.stdout);
    std::fs::read(out).unwrap()
}

pub fn unzipped(bytes: Vec<u8>) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let mut read = |name: String| {
        let mut bytes = Vec::new();
        archive.by_name(&name).unwrap().read_to_end(&mut bytes).unwrap();
        (name, bytes)
    };
    names.into_iter().map(&mut read).collect()
}

#[test]
fn every_pack_that_is_not_a_print_is_the_same_twice() {
    let site = kit();
    for format in ["zip", "html", "zim", "epub", "kolibri", "messages"] {
        let part = ["--format", format, "--locale", "en"];
        assert_eq!(packed(&site, &part, "a.pack"), packed(&site, &part, "b.pack"), "{format}");
    }
}

#[test]
fn a_zip_holds_the_tree_and_how_to_begin() {
    let site = kit();
    site.build();
    let mut files = unzipped(packed(&site, &["--format", "zip"], "a.zip"));
    let begin: Vec<String> = files.keys().filter(|path| path.to_lowercase().starts_with("start")).cloned().collect();
    assert_eq!(begin, ["START-HERE.txt", "start.html"]);
    files.retain(|path, _| !begin.contains(path));
    assert_eq!(files.keys().collect::<Vec<_>>(), site.tree().keys().collect::<Vec<_>>());
    assert!(files == site.tree(), "not the bytes of the tree");
    let iiab = unzipped(packed(&site, &["--format", "zip", "--layout", "iiab"], "b.zip"));
    assert!(iiab.keys().all(|path| path.starts_with("PUBLIC/")) && iiab.contains_key("PUBLIC/index.html"));
    let neutral = unzipped(packed(&site, &["--format", "zip", "--neutral"], "c.zip"));
    assert!(neutral.contains_key("READ-ME.txt") && !neutral.contains_key("START-HERE.txt"));
}

#[test]
fn a_part_names_the_whole_and_leaves_nothing_broken() {
    let site = kit();
    site.build();
    let files = unzipped(packed(&site, &["--format", "zip", "--locale", "ar", "--section", "guide", "--no-fallbacks"], "a.zip"));
    let about: serde_json::Value = serde_json::from_slice(&files["waymark.json"]).unwrap();
    let whole = sha2_hex(&site.tree()["SHA256SUMS"]);
    assert_eq!((about["parent"].as_str(), about["locales"].clone()), (Some(whole.as_str()), serde_json::json!(["ar"])));
    for line in String::from_utf8(files["SHA256SUMS"].clone()).unwrap().lines() {
        let (sum, path) = line.split_once("  ").unwrap();
        assert_eq!(sum, sha2_hex(&files[path]), "{path}");
    }
    assert!(files.keys().any(|path| path.starts_with("ar/guide/")) && !files.keys().any(|path| path.starts_with("en/")));
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".html") && path.starts_with("ar/")) {
        let html = String::from_utf8(bytes.clone()).unwrap();
        for href in html.split(" href=").skip(1) {
            let href = href.trim_start_matches('"').split(['"', ' ', '>', '#']).next().unwrap();
            if href.is_empty() || href.contains(':') {
                continue;
            }
            let mut at: Vec<&str> = path.split('/').collect();
            at.pop();
            for part in href.split('/') {
                if part == ".." {
                    at.pop();
                } else {
                    at.push(part);
                }
            }
            assert!(files.contains_key(&at.join("/")), "{path}: {href}");
        }
    }
}

fn sha2_hex(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn a_link_out_of_the_pack_says_so() {
    let site = Site::new(&["en"])
        .page("en/in/index", "Inside", "See [the other part](../out/index.md) and [a page here](here.md).")
        .page("en/in/here", "Here", "Text.")
        .page("en/out/index", "Outside", "Text.")
        .page("en/out/more", "More", "Text.");
    let html = String::from_utf8(packed(&site, &["--format", "html", "--section", "in"], "a.html")).unwrap();
    let is_there = |part: &str| html.contains(part);
    assert!(is_there("<a href=#contents>the other part</a> <span class=note-left-out>(not in this copy)</span>"));
    assert!(is_there("href=#p-in.here") && is_there("id=p-in.here") && !is_there("p-out"));
}

#[test]
fn an_app_for_kolibri_is_what_ricecooker_takes() {
    let site = kit();
    site.build();
    let files = unzipped(packed(&site, &["--format", "kolibri"], "a.zip"));
    let entry = String::from_utf8(files["index.html"].clone()).unwrap();
    // It gives up on a body that begins with an element.
    let body = entry.split_once("<body>").unwrap().1;
    assert!(body.starts_with('\n') && body.contains("<a href=en/index.html"), "{entry}");
    assert_eq!(entry.replacen("<body>\n", "<body>", 1).into_bytes(), site.tree()["index.html"]);
    assert!(files.keys().all(|path| !["404.html", "SHA256SUMS", "robots.txt", "sw.js"].contains(&path.as_str())), "{:?}", files.keys());
    assert!(files.iter().all(|(path, bytes)| path == "index.html" || &site.tree()[path] == bytes));
}

#[test]
fn a_page_alone_is_one_file_that_says_what_is_not_in_it() {
    let site = Site::new(&["en"])
        .page("en/in/index", "Inside", "Text.")
        .page("en/in/here", "Here", "First [this](#place), then [there](there.md), then [home](../index.md).\n\n## Place {#place}\n\nEnd.")
        .page("en/in/there", "There", "Other text.");
    let part = ["--format", "html", "--section", "in/here"];
    let bytes = packed(&site, &part, "a.html");
    assert_eq!(bytes, packed(&site, &part, "b.html"));
    let html = String::from_utf8(bytes).unwrap();
    let note = "<span class=note-left-out>(not in this copy)</span>";
    for there in [
        "<title>Here – ",
        "id=p-in.here",
        "href=#p-in.here--place",
        &format!("<a href=#contents>there</a> {note}"),
        &format!("<a href=#contents>home</a> {note}"),
        "id=contents",
        "no organisation publishes this copy",
        "You may copy",
    ] {
        assert!(html.contains(there), "{there} is not in {html}");
    }
    for other in ["Other text", "p-in.there", "p-index", "id=contents-heading", "wmkSearch(){", "to-search\" href", "p-a-z"] {
        assert!(!html.contains(other), "{other} is in {html}");
    }
    let text = String::from_utf8(packed(&site, &["--format", "messages", "--section", "in/here"], "a.txt")).unwrap();
    assert!(text.contains("*Here*") && text.contains("End.") && !text.contains("There") && !text.contains("Inside"), "{text}");
    let book = unzipped(packed(&site, &["--format", "epub", "--section", "in/here"], "a.epub"));
    assert_eq!(book.keys().filter(|path| path.contains("p-")).count(), 1, "{:?}", book.keys());
    // A tree has its home and what leads to the page.
    let tree = unzipped(packed(&site, &["--format", "zip", "--section", "in/here"], "a.zip"));
    assert!(["en/index.html", "en/in/index.html", "en/in/here.html"].iter().all(|path| tree.contains_key(*path)));
    assert!(!tree.contains_key("en/in/there.html"));
}

#[test]
fn no_two_pages_have_one_name() {
    let site = Site::new(&["en"])
        .page("en/a/index", "A", "Text.")
        .page("en/a/b-c", "One", "Text.")
        .page("en/a-b/index", "A b", "Text.")
        .page("en/a-b/c", "Two", "Text.")
        .page("en/lone", "Lone", "Text.");
    let run = site.run_with(&["pack", "--all", "--out", "all"], &[("CHROMIUM", "/nowhere"), ("PATH", "/nowhere")]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let files = crate::site::tree(&site.path("all"));
    let page = String::from_utf8(files["index.html"].clone()).unwrap();
    let opds: serde_json::Value = serde_json::from_slice(&files["opds.json"]).unwrap();
    for id in ["a", "a.b-c", "a-b", "a-b.c", "lone"] {
        assert_eq!(page.matches(&format!("id=\"section-en-{id}\"")).count(), 1, "{id}");
        for form in ["html", "txt"] {
            assert_eq!(files.keys().filter(|path| path.ends_with(&format!("-en-{id}.{form}"))).count(), 1, "{id}.{form}");
        }
    }
    let titles: Vec<&str> =
        opds["groups"][0]["publications"].as_array().unwrap().iter().filter_map(|p| p["metadata"]["title"].as_str()).collect();
    for title in ["One", "Two", "Lone"] {
        assert_eq!(titles.iter().filter(|known| **known == title).count(), 1, "{titles:?}");
    }
}

#[test]
fn what_cannot_be_is_said_in_plain_words() {
    let site = kit();
    let wrong = |arguments: &[&str], says: &str| {
        let run = site.run(&[&["pack"], arguments].concat());
        assert_eq!(run.code, 2, "{arguments:?} {}", run.stderr);
        assert!(run.stderr.contains(says), "{}", run.stderr);
    };
    wrong(&["--format", "html", "--locale", "en", "--locale", "ar"], "holds one language");
    wrong(&["--format", "zip", "--section", "giude"], "did you mean `guide`?");
    wrong(&["--format", "zip", "--locale", "xx"], "xx");
    wrong(&[], "--format");
    let run = site.run_with(&["pack", "--format", "pdf"], &[("CHROMIUM", "/nowhere"), ("PATH", "/nowhere")]);
    assert_eq!(run.code, 3);
    assert!(run.stderr.contains("Chromium"), "{}", run.stderr);
}

#[test]
fn what_could_cost_someone_dear_is_not_sent_as_a_message_before_a_person_read_it() {
    let run = kit().run(&["pack", "--format", "messages", "--locale", "ar", "--section", "guide"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stderr.contains("الدليل") && run.stderr.contains("review"), "{}", run.stderr);
}

#[test]
fn all_packs_have_a_catalogue_that_tells_the_truth() {
    let site = kit();
    let run = site.run_with(&["pack", "--all", "--out", "all"], &[("CHROMIUM", "/nowhere"), ("PATH", "/nowhere")]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let files = crate::site::tree(&site.path("all"));
    let sums = String::from_utf8(files["SHA256SUMS"].clone()).unwrap();
    let listed: BTreeMap<&str, &str> = sums.lines().filter_map(|line| line.split_once("  ")).map(|(sum, path)| (path, sum)).collect();
    let there: Vec<&str> = files.keys().map(String::as_str).filter(|path| *path != "SHA256SUMS").collect();
    assert_eq!(listed.keys().copied().collect::<Vec<_>>(), there);
    assert!(listed.iter().all(|(path, sum)| sha2_hex(&files[*path]) == *sum));
    let (page, opds) = (String::from_utf8(files["index.html"].clone()).unwrap(), String::from_utf8(files["opds.json"].clone()).unwrap());
    for path in there.iter().filter(|path| !["index.html", "opds.json", "cover.png"].contains(path)) {
        assert!(page.contains(*path), "{path} is not on the page");
        assert!(path.ends_with(".html") && path.starts_with("poster") || opds.contains(*path), "{path} is not in the feed");
    }
    let forms = [".zip", "-iiab.zip", "-kolibri.zip", ".zim", ".epub", ".html", ".txt"];
    assert!(forms.iter().all(|form| there.iter().any(|path| path.ends_with(form))), "{there:?}");
    // Each page on its own; one that stands in for another is a pack of the edition that it is from.
    let pages = |folder: &str| there.iter().filter(|path| path.starts_with(&format!("kit-{folder}-")) && path.contains(".")).count();
    assert!(pages("en") > pages("ar") && page.contains("id=\"section-en-"), "{there:?}");
    // What a machine wrote and nobody read, and could cost someone dear.
    assert!(run.stdout.contains("left out kit-ar-guide.txt"), "{}", run.stdout);
}

#[cfg(unix)]
#[test]
fn prints_that_are_made_side_by_side_are_each_their_own() {
    use std::os::unix::fs::PermissionsExt;
    // A browser that takes its time and prints the document as it is.
    let browser = "#!/bin/sh
for a in \"$@\"; do case $a in --print-to-pdf=*) to=${a#*=} ;; *.html) from=$a ;; esac; done
sleep 0.2
cp \"$from\" \"$to\"
";
    let site = kit().file("browser", browser);
    std::fs::set_permissions(site.path("browser"), std::fs::Permissions::from_mode(0o755)).unwrap();
    let chromium = site.path("browser");
    let environment = [("CHROMIUM", chromium.to_str().unwrap())];
    let print = |arguments: &[&str]| {
        let run = site.run_with(&[&["pack"], arguments].concat(), &environment);
        assert_eq!(run.code, 0, "{}", run.stderr);
    };
    print(&["--all", "--out", "all"]);
    let files = crate::site::tree(&site.path("all"));
    let prints: Vec<&String> = files.keys().filter(|path| path.ends_with(".pdf")).collect();
    assert!(prints.len() > 4, "{prints:?}");
    print(&["--format", "pdf", "--locale", "en", "--out", "en.pdf"]);
    print(&["--format", "pdf", "--locale", "ar", "--section", "guide", "--out", "guide.pdf"]);
    let alone = |path: &str| std::fs::read(site.path(path)).unwrap();
    assert!(files["kit-en.pdf"] == alone("en.pdf") && files["kit-ar-guide.pdf"] == alone("guide.pdf"));
    let each: std::collections::BTreeSet<&Vec<u8>> = prints.iter().map(|path| &files[*path]).collect();
    assert_eq!(each.len(), prints.len(), "two prints are the same");
}
