//! Whatever bytes an input file holds: diagnostics, never a panic.

use proptest::prelude::*;
use waymark::Settings;
use waymark::locale::Date;
use waymark::source::Sources;

use crate::site::Site;

/// Files of every kind, each with bytes that are nearly right, for damage to be done to.
const FILES: [(&str, &str); 12] = [
    ("waymark.yaml", "title: { en: T, ar: T }\nsource: en\nlocales:\n  - en\n  - tag: ar\n    fallback: [en]\nbudgets: { page: 1 }\n"),
    (
        "content/en/index.md",
        "---\ntitle: T\naliases:\n  - old: \"#a\"\n---\n## A {#a}\n\n[](fact:f) [w](term:t) ![x](../static/x.png)[^1]\n\n[^1]: N\n",
    ),
    ("content/ar/index.md", "---\ntitle: T\nweight: 1\nsources: [{ title: S, url: https://e.org }]\n---\n<p>4,400 ျမန္မာ Ã©</p>\n"),
    ("content/data/facts.yaml", "f:\n  label: { en: L }\n  value: \"270\"\n  as_of: 2023\n  seen: 2020-01-01\n  source: { title: S }\n"),
    ("content/data/terms.yaml", "t:\n  term: T\n  definition: D **d**.\n  also: { en: [A] }\n  see: [t]\n"),
    ("content/data/organisations.yaml", "o:\n  name: O\n  type: network\n  does: { en: D }\n"),
    ("content/data/topics.yaml", "topics:\n  a: { title: A }\nfocus:\n  b: { title: B }\n"),
    ("content/static/x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload='x'></svg>"),
    ("i18n/ar.ftl", "footnote = { $n ->\n    [one] a { $n }\n   *[other] b { $n }\n}\n-t = x { NUMBER($n, type: \"ordinal\") }\n"),
    ("i18n/ar.lock", "index\n  title 0123456789abcdef\n"),
    ("themes/waymark/templates/footer.html", "{% if page.title %}{{ page.title | upper }}{% include \"menu.html\" %}{% endif %}"),
    ("themes/waymark/css/10-tokens.css", ":root { --a: url(fonts/my.woff2) } @media print { a { b: c } }"),
];

/// What is done to a file: random bytes put somewhere in it, a part of it cut out, or all of it replaced.
#[derive(Debug, Clone)]
enum Damage {
    Insert(u16, Vec<u8>),
    Cut(u16, u16),
    Replace(Vec<u8>),
}

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    // The signs that mean something somewhere come up often, other bytes now and then.
    let sign = prop::sample::select(&b"\n\n  :-#{}[]()<>%$|>&*!'\"`\\/=,.\t\r^~@\0"[..]);
    let word = prop::sample::select(&["---\n", "{{", "}}", "{%", "%}", "{#", "](", "![", "fact:", "<script", "\u{feff}", "é", "ြ"][..]);
    let piece = prop_oneof![sign.prop_map(|b| vec![b]), word.prop_map(|w| w.as_bytes().to_vec()), any::<u8>().prop_map(|b| vec![b])];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn damage() -> impl Strategy<Value = Damage> {
    prop_oneof![
        3 => (any::<u16>(), bytes()).prop_map(|(at, new)| Damage::Insert(at, new)),
        2 => (any::<u16>(), any::<u16>()).prop_map(|(from, to)| Damage::Cut(from, to)),
        1 => bytes().prop_map(Damage::Replace),
    ]
}

fn damaged(text: &str, damage: &Damage) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    let place = |n: u16| usize::from(n) % (text.len() + 1);
    match damage {
        Damage::Insert(at, new) => drop(bytes.splice(place(*at)..place(*at), new.iter().copied())),
        Damage::Cut(a, b) => drop(bytes.drain(place(*a).min(place(*b))..place(*a).max(place(*b)))),
        Damage::Replace(new) => bytes.clone_from(new),
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_file_holds_nothing_panics(hits in prop::collection::vec((0..FILES.len(), damage()), 1..3)) {
        let site = Site::empty();
        for (path, text) in FILES {
            site.write(path, text);
        }
        for (n, damage) in &hits {
            site.write(FILES[*n].0, damaged(FILES[*n].1, damage));
        }
        let (sources, mut found) = Sources::read(&site.path("."));
        let settings = Settings { today: Date::parse("2026-11-22"), ..Settings::default() };
        found.extend(waymark::load(&sources, &settings).1);
        // Drawing them touches every place that was said to be wrong.
        let texts = waymark::report::Texts::new(&sources);
        let drawn = waymark::report::human(&found, &texts, false);
        let json = waymark::report::json(&found, &texts);
        prop_assert_eq!(json.lines().count(), found.len());
        prop_assert!(found.is_empty() || drawn.len() > found.len());
    }
}

#[test]
fn whatever_a_file_holds_the_program_ends_by_itself() {
    for (path, text) in FILES {
        let site = Site::empty();
        for (path, text) in FILES {
            site.write(path, text);
        }
        // Cut in the middle, and not text at all.
        for bytes in [&text.as_bytes()[..text.len() / 2], b"\x00\xFF\xFE\x80---\n\xF0\x9F".as_slice()] {
            site.write(path, bytes);
            let run = site.run(&["build", "--no-cache"]);
            assert!((0..=3).contains(&run.code) && !run.stderr.contains("panicked"), "{path}: {} {}", run.code, run.stderr);
        }
    }
}
