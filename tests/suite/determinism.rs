//! Same input, same bytes: whoever builds, wherever and whenever, and whatever the cache remembers.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::Path;
use std::time::{Duration, SystemTime};

use crate::kit::{CONFIG, kit, published};
use crate::site::{Run, Site, tree};

type Tree = BTreeMap<String, Vec<u8>>;

/// The toolkit itself in a folder of its own, its files made in this order and last changed at this time.
fn toolkit(backwards: bool, changed: u64) -> Site {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = vec!["waymark.yaml".to_owned()];
    for top in ["content", "i18n", "themes"] {
        files.extend(tree(&root.join(top)).into_keys().map(|path| format!("{top}/{path}")));
    }
    files.sort();
    if backwards {
        files.reverse();
    }
    let site = Site::empty();
    for (n, file) in files.iter().enumerate() {
        site.write(file, fs::read(root.join(file)).unwrap());
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(changed + n as u64 * 7919);
        File::options().write(true).open(site.path(file)).unwrap().set_modified(time).unwrap();
    }
    site
}

/// Says which files differ, not all their bytes.
fn assert_same(a: &Tree, b: &Tree) {
    let differing: Vec<&String> = a.keys().chain(b.keys()).filter(|path| a.get(*path) != b.get(*path)).collect();
    assert!(differing.is_empty(), "{differing:?}");
}

/// What a build without memory comes to.
fn clean(site: &Site) -> Tree {
    let run = site.run(&["build", "--no-cache", "--out", "clean"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let built = tree(&site.path("clean"));
    fs::remove_dir_all(site.path("clean")).unwrap();
    built
}

/// Files in the tree, and how many of them the build says are new.
fn counts(run: &Run) -> (usize, usize) {
    let numbers: Vec<usize> = run.stdout.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect();
    (numbers[0], numbers[2])
}

#[test]
fn neither_place_nor_clock_nor_language_nor_threads_change_a_byte() {
    let here = toolkit(false, 1_000_000_000);
    let one = [("TZ", "Pacific/Kiritimati"), ("LANG", "en_US.UTF-8"), ("LC_ALL", "C"), ("RAYON_NUM_THREADS", "1")];
    let run = here.run_with(&["build", "--today", "2026-11-22"], &one);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let there = toolkit(true, 1_700_000_000);
    let two = [("TZ", "America/Los_Angeles"), ("LANG", "ar_EG.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("RAYON_NUM_THREADS", "4")];
    let run = there.run_with(&["build", "--today", "2031-02-28"], &two);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let tree = here.tree();
    assert!(tree.len() > 200);
    assert_same(&tree, &there.tree());
}

#[test]
fn a_second_build_keeps_the_first() {
    let site = toolkit(false, 1_000_000_000);
    site.build();
    let first = site.tree();
    let again = site.build();
    assert_eq!(counts(&again), (first.len(), 0), "nothing changed");
    assert_same(&site.tree(), &first);
    // A new time stamp is no change.
    let page = "content/en/mentoring.md";
    File::options().write(true).open(site.path(page)).unwrap().set_modified(SystemTime::UNIX_EPOCH).unwrap();
    assert_eq!(counts(&site.build()).1, 0);
    // An edit is, on the page in each edition that shows it and on few other files.
    let before = fs::read_to_string(site.path(page)).unwrap();
    site.write(page, format!("{before}\nOne more sentence.\n"));
    let edited = counts(&site.build());
    assert_eq!(edited.0, first.len());
    let editions = fs::read_dir(site.path("dist/search")).unwrap().count();
    // Of each edition the page, and the list of what can be kept offline.
    assert!((2..=2 * editions + 10).contains(&edited.1), "{} of {} files are new in {editions} editions", edited.1, edited.0);
    assert_ne!(site.tree(), first);
    assert_same(&site.tree(), &clean(&site));
    // Taken back, everything is as it was.
    site.write(page, before);
    site.build();
    assert_same(&site.tree(), &first);
    assert_same(&site.tree(), &clean(&site));
}

/// Where a key forgot something, the remembered page would be out of date.
#[test]
fn whatever_is_edited_a_cached_build_is_a_clean_one() {
    let site = published();
    site.build();
    let mut before = site.tree();
    let edits: [(&str, &str); 14] = [
        ("content/static/square.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 2\"/>\n"),
        ("content/static/form.pdf", "short"),
        ("content/en/guide/leaf.md", "---\ntitle: Blade\nweight: 1\n---\n## Words\n\nAll new.\n"),
        ("content/ar/guide/leaf.md", "---\ntitle: ورقة\n---\n## كلمات\n\nنص.\n"),
        ("content/en/guide/new.md", "---\ntitle: New\nweight: 0\n---\nAnother page.\n"),
        (
            "content/data/facts.yaml",
            "count: { label: N, value: 5, as_of: 2024, source: S }\nshare: { label: N, value: 5, as_of: 2024, source: S }\nmoney: { label: N, value: 5, as_of: 2024, source: S }\nplain: { label: N, value: 5, as_of: 2024, source: S }\nwords: { label: N, value: 5, as_of: 2024, source: S }\n",
        ),
        ("content/data/terms.yaml", "rlo: { term: RLO, definition: Changed. }\n"),
        ("content/data/organisations.yaml", "beta: { name: Gamma, type: funder, does: Pays. }\n"),
        ("content/data/topics.yaml", "topics: { law: { title: Justice } }\n"),
        ("i18n/ar.ftl", "nav-next = بعد\n"),
        ("themes/waymark/templates/footer.html", "<footer>Other</footer>"),
        ("themes/waymark/css/70-more.css", ".more { color: red }"),
        ("themes/waymark/js/site.js", "'use strict';"),
        (
            "waymark.yaml",
            "title: Renamed\nsource: en\nlocales: [en, ar, haz, rhg-Latn]\npublisher: Somebody\nquick_exit: false\nurl: https://other.example/\n",
        ),
    ];
    for (file, text) in edits {
        site.write(file, text);
        site.build();
        let after = site.tree();
        assert_ne!(after, before, "{file} makes no difference");
        assert_same(&after, &clean(&site));
        before = after;
    }
    assert_eq!(site.run(&["translate", "mark"]).code, 0);
    site.write("content/en/index.md", "---\ntitle: Home\n---\nChanged under its translations.\n");
    site.build();
    assert_same(&site.tree(), &clean(&site));
    fs::remove_file(site.path("content/en/guide/new.md")).unwrap();
    site.build();
    assert_same(&site.tree(), &clean(&site));
    assert!(!site.tree().contains_key("en/guide/new.html"));
}

#[test]
fn a_damaged_cache_harms_nothing() {
    let site = kit();
    site.build();
    let expected = site.tree();
    let cache = fs::read(site.path(".waymark/cache")).unwrap();
    let half = cache[..cache.len() / 2].to_vec();
    let text = String::from_utf8(cache.clone()).unwrap();
    // A digit of a size, of a digest, of a weight; two files exchanged.
    let line = text.lines().position(|l| l.ends_with(" en/guide/leaf.html")).unwrap();
    let other = text.lines().position(|l| l.ends_with(" en/guide/index.html")).unwrap();
    let with = |change: &dyn Fn(&mut Vec<String>)| {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        change(&mut lines);
        (lines.join("\n") + "\n").into_bytes()
    };
    let part = |n: usize, to: &'static str| {
        with(&|lines| {
            let mut parts: Vec<&str> = lines[line].splitn(5, ' ').collect();
            parts[n] = to;
            lines[line] = parts.join(" ");
        })
    };
    let exchanged = with(&|lines| {
        let paths: Vec<String> = [line, other].iter().map(|n| lines[*n].rsplit(' ').next().unwrap().to_owned()).collect();
        for (n, to) in [(line, &paths[1]), (other, &paths[0])] {
            let kept = lines[n].rsplit_once(' ').unwrap().0.to_owned();
            lines[n] = format!("{kept} {to}");
        }
    });
    let short = with(&|lines| lines.truncate(line));
    for damaged in [
        vec![],
        b"waymark cache".to_vec(),
        vec![0xFF; 4096],
        half,
        part(2, "1"),
        part(3, "999999999"),
        part(1, "00"),
        exchanged,
        short,
        [cache.clone(), vec![0; 512]].concat(),
    ] {
        site.write(".waymark/cache", &damaged);
        let run = site.build();
        assert_same(&site.tree(), &expected);
        assert!(!run.stderr.contains("over-budget"), "a weight was believed: {}", run.stderr);
        assert_eq!(fs::read(site.path(".waymark/cache")).unwrap(), cache, "the cache is whole again");
    }
}

#[test]
fn a_cache_that_cannot_be_written_harms_nothing() {
    let site = kit();
    site.build();
    let expected = site.tree();
    // For whom permissions count:
    let cache = site.path(".waymark/cache");
    for path in [&cache, &site.path(".waymark")] {
        let mut permissions = fs::metadata(path).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(path, permissions).unwrap();
    }
    site.build();
    assert_same(&site.tree(), &expected);
    // For root, whom they do not hold up:
    #[expect(clippy::permissions_set_readonly_false, reason = "a temporary folder, about to be removed")]
    for path in [&site.path(".waymark"), &cache] {
        let mut permissions = fs::metadata(path).unwrap().permissions();
        permissions.set_readonly(false);
        fs::set_permissions(path, permissions).unwrap();
    }
    fs::remove_file(&cache).unwrap();
    fs::create_dir(&cache).unwrap();
    site.build();
    assert_same(&site.tree(), &expected);
    fs::remove_dir_all(site.path(".waymark")).unwrap();
    site.write(".waymark", "in the way");
    let page = "content/en/guide/leaf.md";
    site.write(page, fs::read_to_string(site.path(page)).unwrap() + "\nMore.\n");
    site.build();
    assert_same(&site.tree(), &clean(&site));
}

#[test]
fn without_a_cache_none_is_made() {
    let site = kit();
    assert_eq!(site.run(&["build", "--no-cache"]).code, 0);
    assert!(!site.path(".waymark").exists());
}

#[test]
fn a_file_that_somebody_changed_in_the_tree_is_repaired() {
    let site = kit();
    site.build();
    let expected = site.tree();
    site.write("dist/en/index.html", "<script>alert(1)</script>");
    // The same length, so that only the bytes tell.
    let mut leaf = fs::read(site.path("dist/ar/guide/leaf.html")).unwrap();
    *leaf.last_mut().unwrap() ^= 1;
    site.write("dist/ar/guide/leaf.html", leaf);
    site.write("dist/SHA256SUMS", "");
    site.write("dist/en/guide/index.html.bak", "left over");
    fs::remove_file(site.path("dist/en/guide/index.html")).unwrap();
    fs::remove_dir_all(site.path("dist/assets")).unwrap();
    site.build();
    assert_same(&site.tree(), &expected);
}

#[test]
fn an_edition_built_alone_spoils_no_later_build() {
    let site = kit();
    site.build();
    let expected = site.tree();
    assert_eq!(site.run(&["build", "--locale", "ar"]).code, 0);
    site.build();
    assert_same(&site.tree(), &expected);
    site.write("waymark.yaml", CONFIG.replace("report: help@example.org\n", ""));
    site.build();
    assert_same(&site.tree(), &clean(&site));
}
