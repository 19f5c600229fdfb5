//! One site that holds every mistake at once.

use std::collections::BTreeSet;
use std::fs::File;
use std::os::unix::fs::symlink;

use crate::site::Site;

/// What cannot stand beside the others: there is no site to look at, it is not a mistake of the site, or `build` does not
/// say it.
const ALONE: [&str; 16] = [
    "translation-entries",
    "translation-number",
    "translation-name",
    "translation-link",
    "translation-term",
    "translation-sense",
    "hard-reading",
    "no-site",
    "usage",
    "unknown-page",
    "out-busy",
    "disk",
    "network",
    "not-a-tree",
    "pack",
    "port-busy",
];

const SETTINGS: &str = "\
title: { en: Test, xx: Test, es: RÃ©f }
source: en
tittle: Test
theme: dark
budgets: { page: 10 }
locales:
  - en
  - tag: ar
  - tag: es
    fallback: [fr]
  - tag: fr
    fallback: [es]
  - tag: sw
  - tag: so
";

const BODY: &str = "\
# First

#### Jump {#Bad!}

## One {#one}

## Two {#one}

## Three {#menu}

[broken](nowhere.md), [an anchor](#nowhere), [out](../../x.txt), [a root](/x.md), [unsafe](javascript:x), [a label][label],
[here](https://example.org), [](fact:none), [a term](term:none), [a word](term:known), [a program](../static/x.exe).

Of all, 4,400. Damaged: rÃ©f. Burmese: ျမန္မာ

![](../static/x.svg) ![A](https://example.org/x.png) ![B](../static/gone.png) ![C](../static/broken.png) ![D](../static/huge.gif) ![E](../static/tells.avif)

Listen to ![a](../static/x.mp3 \"transcript: #one\") now.

![c](../static/x.mp3)

A note.[^none] <script>x</script>

```klingon
x
```

[^unused]: Nobody refers to it.
";

fn site() -> Site {
    let front = "colour: blue\ntopics: [none]\nkind: artikel\nupdated: today\nrisk: maybe";
    let site = Site::empty()
        .file("waymark.yaml", SETTINGS)
        .file("content/en/a.md", format!("---\n{front}\n---\n{BODY}"))
        .file("content/en/k.md", "---\ntitle: K\nrisk: true\nweight: 1\n---\nText.\n")
        .file("content/ar/k.md", "---\ntitle: K\nrisk: false\nweight: 2\n---\nText.\n")
        .file("content/en/b.md", "---\ntitle: B\n---\n## When {#when}\n\nNow.\n")
        .page("ar/b", "B", "Text.")
        .page("ar/c", "C", "See [the dates](b.md#when).")
        .file("content/en/yaml.md", "---\ntitle: \"open\n---\nText.\n")
        .file("content/en/twice.md", "---\ntitle: A\ntitle: B\n---\nText.\n")
        .file("content/en/bare.md", "Text.\n")
        .file("content/en/latin.md", b"---\ntitle: A\n---\nR\xE9f.\n")
        .page("en/d", "D", "Text.")
        .page("en/d/index", "D", "Text.")
        .page("en/About", "E", "Text.")
        .page("en/about", "E", "Text.")
        .page("en/empty/index", "F", "Text.")
        .page("en/large", "G", "Text.")
        .file("content/en/word.docx", "x")
        .file("content/en/control.md", "---\ntitle: \"A\\u0007\"\n---\nText.\n")
        .file("content/data/facts.yaml", "old:\n  label: L\n  value: \"1\"\n  as_of: 2020\n  seen: 2020-01-01\n  source: S\nnone-of-it:\n")
        .file("content/data/worksheets/idle.yaml", "groups: []\n")
        .file("content/data/worksheets/sheet.yaml", "groups:\n  - id: g\n    items:\n      - {id: i, type: text}\n      - {id: j, type: text}\n      - {id: k, type: text}\n")
        .file("content/en/sheet.md", "---\ntitle: S\nkind: worksheet\n---\n## G {#g}\n\n### J {#j}\n\n### I {#i}\n")
        .file("content/en/lost.md", "---\ntitle: S\nkind: worksheet\n---\nText.\n")
        .file("content/en/way.md", "---\ntitle: W\nkind: course\n---\nText.\n")
        .file("content/en/ways.md", "---\ntitle: W\nkind: course\nlessons: [gone]\n---\nText.\n")
        .file("content/data/terms.yaml", "known:\n  term: T\n  definition: D\n")
        .file("content/static/x.exe", "x")
        .file("content/static/x.mp3", "x")
        .file("content/static/broken.png", "x")
        .file("content/static/huge.gif", super::HUGE_GIF)
        .file("content/static/tells.avif", "Exif")
        .file("content/static/x.svg", "<svg><script/></svg>")
        .file(
            "i18n/en.ftl",
            "footnotes = <b>\nfootnotes = Twice\nfootnots = X\nfootnote = { $m }\ntranscript\n task-open = X\nin-language = In\nsize-kb = { $n }\n // x\n",
        )
        .file("i18n/ar.ftl", "footnote = { $n ->\n    [one] { $n }\n   *[other] { $n }\n}\n")
        .file("i18n/ar.lock", "a\n  damaged\n")
        .file("i18n/sw.ftl", "footnotes = X\n")
        .file("themes/waymark/templates/header.html", "{{ page.title")
        .file("themes/waymark/templates/footer.html", "{{ page.title | uppper }}")
        .file("themes/waymark/templates/local.html", "{{ pages }}")
        .file("photos/a.jpg", "x");
    File::options().write(true).open(site.path("content/en/large.md")).unwrap().set_len(17 << 20).unwrap();
    symlink(site.path("content/en"), site.path("content/en/again")).unwrap();
    symlink(site.path("gone.md"), site.path("content/en/gone.md")).unwrap();
    site
}

#[test]
fn one_run_reports_them_all_and_writes_nothing() {
    let site = site();
    let run = site.run(&["check", "--format", "json", "--out", "photos", "--today", "2026-11-22"]);
    assert_eq!((run.code, run.stderr.as_str()), (1, ""));
    let found: BTreeSet<(String, String)> = run
        .stdout
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .map(|object| (object["severity"].as_str().unwrap().to_owned(), object["code"].as_str().unwrap().to_owned()))
        .collect();
    let wanted: BTreeSet<_> = super::known().into_iter().filter(|(_, code)| !ALONE.contains(&code.as_str())).collect();
    let silent: Vec<_> = wanted.difference(&found).collect();
    assert!(silent.is_empty(), "not reported: {silent:?}\n{}", run.stdout);
    assert_eq!(found.difference(&wanted).collect::<Vec<_>>(), Vec::<&(String, String)>::new());

    let build = site.run(&["build", "--out", "photos", "--today", "2026-11-22"]);
    assert_eq!(build.code, 1);
    let files = crate::site::tree(&site.path("photos")).into_keys().collect::<Vec<_>>();
    assert_eq!(files, ["a.jpg"]);
    assert_eq!(build.stderr, site.run(&["check", "--out", "photos", "--today", "2026-11-22"]).stderr);
}
