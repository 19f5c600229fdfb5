//! Ids that the build keeps for itself.

use snapbox::str;

use super::{error, home};
use crate::site::Site;

#[test]
fn an_id_that_the_page_has_already() {
    error(
        "reserved-anchor",
        &home("## Contents {#menu}\n\nText."),
        str![[r#"
error[reserved-anchor]: the id `menu` is kept for what the build adds to pages
 --> content/en/index.md:4:1
  |
4 | ## Contents {#menu}
  | ^^^^^^^^^^^^^^^^^^^
  |
  = help: choose another id

1 error, 0 warnings

"#]],
    );
}

#[test]
fn an_id_that_begins_like_the_builds_own() {
    error(
        "reserved-anchor",
        &home("## What we know {#fact-sheet}\n\nText."),
        str![[r#"
error[reserved-anchor]: the id `fact-sheet` is kept for what the build adds to pages
 --> content/en/index.md:4:1
  |
4 | ## What we know {#fact-sheet}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: choose another id

1 error, 0 warnings

"#]],
    );
}

#[test]
fn an_alias_that_the_page_has_already() {
    let page = "---\ntitle: P\naliases: [{ \"#main\": \"#how\" }]\n---\n## How {#how}\n\nText.\n";
    error(
        "reserved-anchor",
        &Site::new(&["en"]).file("content/en/p.md", page),
        str![[r##"
error[reserved-anchor]: the id `main` is kept for what the build adds to pages
 --> content/en/p.md:3:11
  |
3 | aliases: [{ "#main": "#how" }]
  |           ^
  |
  = help: choose another id

1 error, 0 warnings

"##]],
    );
}

#[test]
fn more_than_paragraphs_in_a_definition() {
    let site = home("Text.").file("content/data/terms.yaml", "rlo:\n  term: T\n  definition: \"- one\\n- two\"\n");
    error(
        "wrong-type",
        &site,
        str![[r#"
error[wrong-type]: this text holds a list, but it has room for plain paragraphs only
 --> content/data/terms.yaml:3:15
  |
3 |   definition: "- one/n- two"
  |               ^^^^^^^^^^^^^^
  |
  = help: write sentences; **strong** words, *emphasis* and links to the web are fine

1 error, 0 warnings

"#]],
    );
}
