//! How far a translation is behind: recorded by hand, counted by the build, said to the reader.

use unicode_normalization::UnicodeNormalization;

use crate::html;
use crate::site::Site;

const SOURCE: &str = "\
---
title: Où aller
summary: Where to go.
---
First paragraph.

## A heading

Second paragraph, café.

* one
* two

1. step

> quote

| a | b |
|---|---|
| 1 | 2 |
";

/// English, with Arabic whose six plural forms have words of their own here, and French.
fn site() -> Site {
    let behind = "notice-behind =\n    { $n ->\n        [zero] zero\n        [one] one\n        [two] two\n        [few] few { $n }\n        [many] many { $n }\n       *[other] other { $n }\n    }\n";
    Site::new(&["en", "ar", "fr"])
        .file("content/en/go.md", SOURCE)
        .page("ar/go", "إلى أين", "نص.")
        .page("fr/go", "Où aller", "Texte.")
        .page("en/stay", "Stay", "Here.")
        .page("ar/stay", "ابق", "هنا.")
        .file("i18n/ar.ftl", behind)
}

/// What the page says about being behind.
fn behind(site: &Site, path: &str) -> Option<String> {
    site.build();
    let page = html::page(site, path);
    page.contains("notice-behind").then(|| {
        let notice = html::between(&page, "<p class=\"notice notice-behind\">", "</p>");
        assert!(notice.contains("<a href="), "{notice}");
        html::words(notice.split("<a").next().unwrap()).trim().to_owned()
    })
}

#[test]
fn what_nobody_recorded_is_unknown_and_no_fault() {
    let site = site();
    assert_eq!(behind(&site, "ar/go.html"), None);
    let check = site.check();
    assert_eq!(check.code, 0);
    assert!(!check.stderr.contains("lock"), "{}", check.stderr);
    assert!(!site.path("i18n/ar.lock").exists(), "only translate mark writes it");
}

#[test]
fn the_record_is_a_line_per_part() {
    let site = site();
    let run = site.run(&["translate", "mark", "go"]);
    assert_eq!((run.code, run.stdout.as_str()), (0, "recorded in i18n/ar.lock, i18n/fr.lock\n"));
    let lock = std::fs::read_to_string(site.path("i18n/ar.lock")).unwrap();
    snapbox::assert_data_eq!(
        &lock,
        snapbox::str![[r#"
# What each translation was made from. Written by `waymark translate mark`; not to be edited.
go
  title 4a6f9d5dd671e53d
  summary 5fe5d257c0e1a255
  paragraph 98ea01bc109a52fd
  heading 4a8e4abd8025f784
  paragraph 4d812a98d61e1b8a
  list b7b11a5f0e5e6fb0
  list 52b07546906a30aa
  quote 4e6867fe4fb3f1e1
  table 63f5fb4d84b18081

"#]]
    );
    assert_eq!(std::fs::read_to_string(site.path("i18n/fr.lock")).unwrap(), lock);
    let again = site.run(&["translate", "mark", "go.md"]);
    assert_eq!((again.code, again.stdout.as_str()), (0, "every record was up to date\n"));
    assert_eq!(behind(&site, "ar/go.html"), None);
}

#[test]
fn places_are_counted_and_said_in_the_languages_own_plural() {
    let site = site();
    assert_eq!(site.run(&["translate", "mark"]).code, 0);
    let edits = [
        ("First", "one"),
        ("Second", "two"),
        ("Where", "few 3"),
        ("Où", "few 4"),
        ("A heading", "few 5"),
        ("* one", "few 6"),
        ("1. step", "few 7"),
        ("quote", "few 8"),
        ("| 1", "few 9"),
    ];
    let mut text = SOURCE.to_owned();
    for (word, expected) in edits {
        text = text.replacen(word, &format!("{word}x"), 1);
        site.write("content/en/go.md", &text);
        assert_eq!(behind(&site, "ar/go.html").as_deref(), Some(expected));
    }
    // What is new counts as well, once.
    site.write("content/en/go.md", format!("{text}\nNew.\n\nAnd new.\n"));
    assert_eq!(behind(&site, "ar/go.html").as_deref(), Some("many 11"));
    // What moved does not.
    site.write("content/en/go.md", SOURCE.replacen("First paragraph.\n\n", "", 1) + "\nFirst paragraph.\n");
    assert_eq!(behind(&site, "ar/go.html"), None);
    // Recorded anew, the page is up to date; other pages never were behind.
    site.write("content/en/go.md", &text);
    assert_eq!(behind(&site, "ar/stay.html"), None);
    assert_eq!(site.run(&["translate", "mark", "go", "--locale", "ar"]).stdout, "recorded in i18n/ar.lock\n");
    assert_eq!(behind(&site, "ar/go.html"), None);
    assert!(behind(&site, "fr/go.html").is_some(), "only Arabic was recorded");
}

#[test]
fn a_record_of_one_page_keeps_the_others() {
    let site = site();
    assert_eq!(site.run(&["translate", "mark"]).code, 0);
    site.write("content/en/go.md", SOURCE.replace("First", "Last"));
    site.write("content/en/stay.md", "---\ntitle: Stay\n---\nThere.\n");
    assert_eq!(site.run(&["translate", "mark", "stay"]).code, 0);
    assert_eq!(behind(&site, "ar/stay.html"), None);
    assert_eq!(behind(&site, "ar/go.html").as_deref(), Some("one"));
}

#[test]
fn a_record_that_cannot_be_read_is_unknown() {
    let site = site();
    assert_eq!(site.run(&["translate", "mark"]).code, 0);
    let lock = std::fs::read_to_string(site.path("i18n/ar.lock")).unwrap();
    site.write("i18n/ar.lock", lock.replacen("  paragraph ", "  paragraph ?", 1));
    site.write("content/en/go.md", SOURCE.replace("First", "Last"));
    let check = site.check();
    assert_eq!((check.code, check.stderr.matches("damaged-lock").count()), (0, 1), "{}", check.stderr);
    assert_eq!(behind(&site, "ar/go.html"), None);
    assert!(behind(&site, "fr/go.html").is_some());
}

#[test]
fn another_editor_is_no_change() {
    let site = site();
    assert_eq!(site.run(&["translate", "mark"]).code, 0);
    let spaced = SOURCE.replace("First paragraph.", "First \t paragraph.  ").replace("Second paragraph, café", "Second\nparagraph,  café");
    let decomposed: String = SOURCE.nfd().collect();
    assert_ne!(decomposed, SOURCE);
    for text in [SOURCE.replace('\n', "\r\n"), format!("\u{FEFF}{SOURCE}"), spaced, decomposed, format!("{SOURCE}\n\n\n")] {
        site.write("content/en/go.md", &text);
        assert_eq!(behind(&site, "ar/go.html"), None, "{text}");
    }
    site.write("content/en/go.md", SOURCE.replace("café", "cafe"));
    assert_eq!(behind(&site, "ar/go.html").as_deref(), Some("one"));
}

#[test]
fn what_does_not_exist_is_not_recorded() {
    let site = site();
    let run = site.run(&["translate", "mark", "stai"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("did you mean `stay`?"), "{}", run.stderr);
    let run = site.run(&["translate", "mark", "--locale", "xx"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("the site has no locale `xx`"), "{}", run.stderr);
    // The source is no translation.
    assert_eq!(site.run(&["translate", "mark", "--locale", "en"]).stdout, "every record was up to date\n");
    assert!(!site.path("i18n/en.lock").exists());
}
