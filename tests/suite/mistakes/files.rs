//! Names, encodings and folders: what is wrong before anything is read, and what lies in each other's way.

use std::os::unix::fs::symlink;

use snapbox::str;

use super::{error, home, warning};
use crate::site::Site;

#[test]
fn duplicate_id() {
    error(
        "duplicate-id",
        &home("Hello.").page("en/epat", "A", "Hello.").page("en/epat/index", "B", "Hello.").page("en/epat/a", "C", "Hello."),
        str![[r#"
error[duplicate-id]: this page has the same id as `content/en/epat.md`: `epat`
--> content/en/epat/index.md
 = help: rename or remove one of the two

1 error, 0 warnings

"#]],
    );
}

#[test]
fn colliding_output_path_by_case() {
    error(
        "path-collision",
        &home("Hello.").page("en/about", "A", "Hello.").page("en/About", "B", "Hello."),
        str![[r#"
error[illegal-slug]: `About` cannot be part of an address
--> content/en/About.md
 = help: rename it to `about`

error[path-collision]: this page would be written to the same address as `content/en/About.md`, which differs only in capital letters
--> content/en/about.md
 = help: rename or remove one of the two

2 errors, 0 warnings

"#]],
    );
}

#[test]
fn path_that_the_build_makes_itself() {
    error(
        "path-collision",
        &home("Hello.").page("en/contents", "A", "Hello."),
        str![[r#"
error[path-collision]: the build makes `en/contents` itself
--> content/en/contents.md
 = help: give the page another name

1 error, 0 warnings

"#]],
    );
}

#[test]
fn illegal_slug() {
    error(
        "illegal-slug",
        &home("Hello.").page("en/Où aller", "A", "Hello."),
        str![[r#"
error[illegal-slug]: `Où aller` cannot be part of an address
--> content/en/Où aller.md
 = help: rename it to `ou-aller`

1 error, 0 warnings

"#]],
    );
}

#[test]
fn illegal_slug_of_a_folder() {
    error(
        "illegal-slug",
        &home("Hello.").page("en/اللجوء/index", "A", "Hello.").page("en/اللجوء/a", "B", "Hello."),
        str![[r#"
error[illegal-slug]: `اللجوء` cannot be part of an address
--> content/en/اللجوء/a.md
 = help: rename it with lower-case letters a to z, digits and hyphens, as in the source language

error[illegal-slug]: `اللجوء` cannot be part of an address
--> content/en/اللجوء/index.md
 = help: rename it with lower-case letters a to z, digits and hyphens, as in the source language

2 errors, 0 warnings

"#]],
    );
}

#[test]
fn missing_home() {
    error(
        "missing-home",
        &Site::empty().file("waymark.yaml", "title: Test\nsource: en\nlocales: [en]\n").page("en/a", "A", "Hello."),
        str![[r#"
error[missing-home]: the locale `en` has no home page
--> content/en/index.md
 = help: write content/en/index.md

1 error, 0 warnings

"#]],
    );
}

#[test]
fn empty_section() {
    warning(
        "empty-section",
        &home("Hello.").page("en/epat/index", "EPAT", "Hello."),
        str![[r#"
warning[empty-section]: the section `epat` has no pages
--> content/en/epat/index.md
 = help: add a page to its folder, or remove the folder

0 errors, 1 warning

"#]],
    );
}

#[test]
fn not_utf8() {
    error(
        "not-utf8",
        &home("Hello.").file("content/en/a.md", b"---\ntitle: A\n---\nOne.\n\nLes r\xE9fugi\xE9s.\n"),
        str![[r#"
error[not-utf8]: the file is not in the encoding UTF-8: the letter here cannot be read
 --> content/en/a.md:6:6
  |
6 | Les r�fugi�s.
  |      ^
  |
  = help: open it in your editor and save it again with the encoding UTF-8

1 error, 0 warnings

"#]],
    );
}

#[test]
fn not_utf8_in_the_settings() {
    error(
        "not-utf8",
        &home("Hello.").file("waymark.yaml", b"title: R\xE9fugi\xE9s\nsource: en\nlocales: [en]\n"),
        str![[r#"
error[not-utf8]: the file is not in the encoding UTF-8: the letter here cannot be read
 --> waymark.yaml:1:9
  |
1 | title: R�fugi�s
  |         ^
  |
  = help: open it in your editor and save it again with the encoding UTF-8

1 error, 0 warnings

"#]],
    );
}

#[test]
fn broken_utf16() {
    error(
        "not-utf8",
        &home("Hello.").file("content/en/a.md", b"\xFF\xFE-\0-\0-\0\n\0t\0i\0t\0l\0e\0:\0 \0A\0\n\0-\0-\0-\0\n\0A\0\n\0\xDC\xDC"),
        str![[r#"
error[not-utf8]: the file says that it is in UTF-16, but the letter here cannot be read
 --> content/en/a.md:5:1
  |
5 | �
  | ^
  |
  = help: open it in your editor and save it again with the encoding UTF-8

1 error, 0 warnings

"#]],
    );
}

#[test]
fn damaged_lock() {
    warning(
        "damaged-lock",
        &Site::new(&["en", "ar"]).page("en/a", "A", "Hello.").page("ar/a", "A", "Hello.").file("i18n/ar.lock", "a\n  title 00xx\n"),
        str![[r#"
warning[damaged-lock]: this line of the lock file cannot be read
 --> i18n/ar.lock:2:1
  |
2 |   title 00xx
  | ^^^^^^^^^^^^
  |
  = help: run `waymark translate mark` for the page once its translation is up to date

0 errors, 1 warning

"#]],
    );
}

#[test]
fn symlink_loop() {
    let site = home("Hello.");
    symlink(site.path("content/en"), site.path("content/en/again")).unwrap();
    error(
        "symlink-loop",
        &site,
        str![[r#"
error[symlink-loop]: the link `content/en/again` leads back into a folder that holds it
--> content/en/again
 = help: delete the link

1 error, 0 warnings

"#]],
    );
}

#[test]
fn link_to_a_file_that_is_not_there() {
    let site = home("Hello.");
    symlink(site.path("away.md"), site.path("content/en/a.md")).unwrap();
    error(
        "unreadable",
        &site,
        str![[r#"
error[unreadable]: cannot read `content/en/a.md`: No such file or directory
--> content/en/a.md
 = help: it is a link, and what it leads to is not there: delete it, or put the file itself here

1 error, 0 warnings

"#]],
    );
}

#[test]
fn a_page_larger_than_any_page() {
    let site = home("Hello.").page("en/a", "A", "Hello.");
    std::fs::File::options().write(true).open(site.path("content/en/a.md")).unwrap().set_len(17 << 20).unwrap();
    error(
        "too-large",
        &site,
        str![[r#"
error[too-large]: the file is 17 MB large, and a text may have 16 MB at most
--> content/en/a.md
 = help: split it into several pages

1 error, 0 warnings

"#]],
    );
}

#[test]
fn page_with_another_ending() {
    warning(
        "stray-file",
        &home("Hello.").file("content/en/a.MD", "---\ntitle: A\n---\nHello.\n"),
        str![[r#"
warning[stray-file]: `content/en/a.MD` is not read
--> content/en/a.MD
 = help: pages are Markdown, and their names end in .md

0 errors, 1 warning

"#]],
    );
}
