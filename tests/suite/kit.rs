//! A small site with everything in it: four locales, two of them right-to-left, fallbacks, nested sections, aliases, a
//! draft, data, a picture, a recording and a form.

use crate::site::Site;

/// `waymark.yaml` of the kit, without a URL.
pub const CONFIG: &str = "\
title: { en: Kit, ar: حقيبة }
source: en
locales:
  - en
  - ar
  - { tag: haz, like: fa-AF, fallback: [ar] }
  - { tag: rhg-Latn, name: Ruáingga }
independent_of: [One Org, Two Org]
report: help@example.org
";

const GUIDE: &str = "\
---
title: Guide
summary: All of it.
stakes: high
risk: true
topics: [law]
aliases: [old-guide, { \"#was\": \"#how\" }, { very/old: \"#how\" }]
---
Lead with [](fact:count), [](fact:share), [](fact:money), [](fact:plain) and [](fact:words).[^1]

## How it works {#how}

* item

## Next part

Text about an [organisation](term:rlo). See [how](#how).

[^1]: A note.
";

const GUIDE_AR: &str = "\
---
title: الدليل
review: machine
---
مقدمة [](fact:count) و[](fact:share) و[](fact:money) و[](fact:plain) و[](fact:words).[^1]

## كيف يعمل

* بند

## الجزء التالي

نص عن [منظمة](term:rlo). انظر [كيف](#how) و[الورقة الإنجليزية](../../en/guide/leaf.md) و[الورقة](leaf.md).

[^1]: حاشية.
";

const LEAF: &str = "\
---
title: Leaf
summary: A leaf & more.
updated: 2026-02-03
weight: 1
topics: [law]
sources:
  - { title: A book, url: https://book.example/, seen: 2026-01-05 }
---
![A square](../../static/square.svg \"The caption\")

![A talk](../../static/talk.mp3 \"transcript: #words\")

## Words

Get [the form](../../static/form.pdf) and go [deeper](deep/index.md). [Home](../index.md).
";

const FACTS: &str = "\
count: { label: { en: People, ar: أشخاص }, value: 12345, at_least: true, as_of: 2023, source: { title: Report, url: https://report.example/ }, seen: 2026-11-01 }
share: { label: Share, value: 12.5, unit: percent, as_of: 2023-10, source: Report }
money: { label: Money, value: 1200, unit: usd, as_of: 2023-10-05, source: Report }
plain: { label: Plain, value: 7, as_of: undated, source: Report }
words: { label: Said, value: { en: a dozen, ar: اثنا عشر }, as_of: 2020, source: Report }
unused: { label: Unused, value: 3, as_of: 2020, source: Report }
";

const TERMS: &str = "\
rlo: { term: { en: refugee-led organisation, ar: منظمة }, also: { en: [RLO] }, definition: { en: \"A **group**.\", ar: \"مجموعة\" }, see: [zone] }
zone: { term: zone, definition: A place. }
eclair: { term: éclair, definition: A cake. }
earth: { term: earth, definition: Ground. }
";

const ORGANISATIONS: &str = "\
beta: { name: Beta, type: service, url: https://beta.example/, does: \"Helps **people**.\", source: Report, seen: 2026-11-01 }
alpha: { name: Alpha, type: network, contact: info@alpha.example, countries: Worldwide, languages: [en, ar], does: { en: Joins others., ar: يجمع } }
aleph: { name: Aleph, type: network, does: Joins others. }
";

const TOPICS: &str = "\
topics:
  law: { title: { en: Law, ar: قانون }, summary: What the law says. }
  empty: { title: Another }
";

/// The site.
pub fn kit() -> Site {
    Site::empty()
        .file("waymark.yaml", CONFIG)
        .file("content/en/index.md", "---\ntitle: Home\nupdated: 2026-01-02\n---\nHello, go to the [guide](guide/index.md).\n")
        .file("content/ar/index.md", "---\ntitle: البداية\nupdated: 2026-01-03\n---\nمرحبا، إلى [الدليل](guide/index.md).\n")
        .file("content/haz/index.md", "---\ntitle: خانه\n---\nسلام. [دلیل](guide/index.md)\n")
        .file("content/en/guide/index.md", GUIDE)
        .file("content/ar/guide/index.md", GUIDE_AR)
        .file("content/en/guide/leaf.md", LEAF)
        .file("content/en/guide/draft.md", "---\ntitle: Not yet\ndraft: true\n---\nSecret.\n")
        .file("content/en/guide/deep/index.md", "---\ntitle: Deep\n---\nDown here.\n")
        .file("content/en/guide/deep/page.md", "---\ntitle: Deepest\n---\nBottom, with a [way up](../leaf.md#words).\n")
        .file("content/en/words.md", "---\ntitle: Glossary\nkind: glossary\nweight: 20\n---\nWords.\n")
        .file("content/ar/words.md", "---\ntitle: المسرد\n---\nكلمات.\n")
        .file("content/en/who.md", "---\ntitle: Directory\nkind: directory\n---\nPeople.\n")
        .file("content/static/square.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d=\"M0 0h1v1z\"/></svg>\n")
        .file("content/static/talk.mp3", vec![7; 4500])
        .file("content/static/form.pdf", vec![9; 1_250_000])
        .file("content/data/facts.yaml", FACTS)
        .file("content/data/terms.yaml", TERMS)
        .file("content/data/organisations.yaml", ORGANISATIONS)
        .file("content/data/topics.yaml", TOPICS)
}

/// The site, published at an address.
pub fn published() -> Site {
    kit().file("waymark.yaml", format!("{CONFIG}url: https://example.org/kit\n"))
}
