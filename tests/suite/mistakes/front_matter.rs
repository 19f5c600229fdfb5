//! The YAML at the head of a page: its syntax, its keys, what translations inherit.

use snapbox::str;

use super::{error, home, warning};
use crate::site::Site;

/// A home page with this front matter.
fn front(yaml: &str) -> Site {
    home("").file("content/en/index.md", format!("---\n{yaml}\n---\nHello.\n"))
}

#[test]
fn malformed_yaml_a_colon_in_a_text() {
    error(
        "yaml-syntax",
        &front("title: Home\nsummary: Note: read this"),
        str![[r#"
error[yaml-syntax]: there is a second colon on this line
 --> content/en/index.md:3:14
  |
3 | summary: Note: read this
  |              ^^^^^^^^^^^
  |
  = help: put text that holds a colon in "quotes"

1 error, 0 warnings

"#]],
    );
}

#[test]
fn malformed_yaml_a_quote_left_open() {
    error(
        "yaml-syntax",
        &front("title: \"Home"),
        str![[r#"
error[yaml-syntax]: a quotation mark is opened and never closed
 --> content/en/index.md:2:8
  |
2 | title: "Home
  |        ^^^^^
  |
  = help: put the same mark at the end of the text

1 error, 0 warnings

"#]],
    );
}

#[test]
fn malformed_yaml_a_bracket_left_open() {
    error(
        "yaml-syntax",
        &front("title: Home\ntopics: [a, b"),
        str![[r#"
error[yaml-syntax]: the bracket `[` is opened and never closed
 --> content/en/index.md:3:9
  |
3 | topics: [a, b
  |         ^^^^^
  |
  = help: close it, or put text that begins with a bracket in "quotes"

1 error, 0 warnings

"#]],
    );
}

#[test]
fn malformed_yaml_a_key_too_far_right() {
    error(
        "yaml-syntax",
        &front("title: Home\n  kind: article"),
        str![[r#"
error[yaml-syntax]: this line begins further to the right than the line it belongs to
 --> content/en/index.md:3:1
  |
3 |   kind: article
  | ^^^^^^^^^^^^^^^
  |
  = help: begin the keys of one group all in the same column

1 error, 0 warnings

"#]],
    );
}

#[test]
fn malformed_yaml_no_colon() {
    error(
        "yaml-syntax",
        &front("title Home\nkind: article"),
        str![[r#"
error[yaml-syntax]: there is no `: ` between a key and its value
 --> content/en/index.md:2:1
  |
2 | title Home
  | ^^^^^^^^^^
  |
  = help: write `key: value`, with a space after the colon

1 error, 0 warnings

"#]],
    );
}

#[test]
fn malformed_yaml_no_space_after_the_colon() {
    error(
        "yaml-syntax",
        &front("title: Home\nkind:article"),
        str![[r#"
error[yaml-syntax]: there is no `: ` between a key and its value
 --> content/en/index.md:3:1
  |
3 | kind:article
  | ^^^^^^^^^^^^
  |
  = help: write `key: value`, with a space after the colon

1 error, 0 warnings

"#]],
    );
}

#[test]
fn malformed_yaml_a_tab() {
    error(
        "yaml-syntax",
        &front("title: Home\nsummary: >\n\tText."),
        str![[r#"
error[yaml-syntax]: the line is indented with a tab
 --> content/en/index.md:4:1
  |
4 |     Text.
  | ^^^^^^^^^
  |
  = help: use spaces

1 error, 0 warnings

"#]],
    );
}

#[test]
fn malformed_yaml_a_sign_at_the_start() {
    error(
        "yaml-syntax",
        &front("title: @home"),
        str![[r#"
error[yaml-syntax]: text cannot begin with `@` here
 --> content/en/index.md:2:8
  |
2 | title: @home
  |        ^^^^^
  |
  = help: put the text in "quotes"

1 error, 0 warnings

"#]],
    );
}

#[test]
fn malformed_yaml_in_the_last_line() {
    error(
        "yaml-syntax",
        &front("title: Home\nsources:\n  - one\n kind: article"),
        str![[r#"
error[yaml-syntax]: this line does not begin in the same column as the lines it belongs to
 --> content/en/index.md:5:2
  |
5 |  kind: article
  |  ^^^^^^^^^^^^^
  |
  = help: give it as many spaces as the other keys of its group

1 error, 0 warnings

"#]],
    );
}

#[test]
fn a_key_twice() {
    error(
        "duplicate-key",
        &front("title: Home\ntitle: House"),
        str![[r#"
error[duplicate-key]: the key `title` is written twice
 --> content/en/index.md:3:1
  |
3 | title: House
  | ^^^^^^^^^^^^
  |
  = help: keep one of the two lines

1 error, 0 warnings

"#]],
    );
}

#[test]
fn a_misspelt_key() {
    error(
        "unknown-key",
        &front("title: Home\nsumary: Words."),
        str![[r#"
error[unknown-key]: there is no key `sumary` here
 --> content/en/index.md:3:1
  |
3 | sumary: Words.
  | ^^^^^^
  |
  = help: did you mean `summary`?

1 error, 0 warnings

"#]],
    );
}

#[test]
fn an_unknown_key() {
    error(
        "unknown-key",
        &front("title: Home\ncolour: blue"),
        str![[r#"
error[unknown-key]: there is no key `colour` here
 --> content/en/index.md:3:1
  |
3 | colour: blue
  | ^^^^^^
  |
  = help: the keys known here are: title, summary, updated, review, sources, draft, kind, weight, topics, audience, focus, risk, stakes, aliases, worksheet, drop, add, lessons, minutes

1 error, 0 warnings

"#]],
    );
}

#[test]
fn wrong_type_of_text() {
    error(
        "wrong-type",
        &front("title: [Home]"),
        str![[r#"
error[wrong-type]: `title` must be text, but it is a list
 --> content/en/index.md:2:8
  |
2 | title: [Home]
  |        ^
  |
  = help: write title: "…"

1 error, 0 warnings

"#]],
    );
}

#[test]
fn wrong_type_of_a_number() {
    error(
        "wrong-type",
        &front("title: Home\nweight: heavy"),
        str![[r#"
error[wrong-type]: `weight` must be a whole number, but it is text
 --> content/en/index.md:3:9
  |
3 | weight: heavy
  |         ^^^^^
  |
  = help: write weight: 10

1 error, 0 warnings

"#]],
    );
}

#[test]
fn wrong_type_of_a_fraction() {
    error(
        "wrong-type",
        &front("title: Home\nweight: 1.5"),
        str![[r#"
error[wrong-type]: `weight` must be a whole number, but it is `1.5`
 --> content/en/index.md:3:9
  |
3 | weight: 1.5
  |         ^^^
  |
  = help: write it with digits only: weight: 10

1 error, 0 warnings

"#]],
    );
}

#[test]
fn wrong_type_of_a_flag() {
    error(
        "wrong-type",
        &front("title: Home\ndraft: maybe"),
        str![[r#"
error[wrong-type]: `draft` must be true or false, but it is text
 --> content/en/index.md:3:8
  |
3 | draft: maybe
  |        ^^^^^
  |
  = help: write draft: true or leave the line out

1 error, 0 warnings

"#]],
    );
}

#[test]
fn wrong_type_of_a_date() {
    error(
        "wrong-type",
        &front("title: Home\nupdated: 22 November 2026"),
        str![[r#"
error[wrong-type]: `updated` is not a date: `22 November 2026`
 --> content/en/index.md:3:10
  |
3 | updated: 22 November 2026
  |          ^^^^^^^^^^^^^^^^
  |
  = help: write it as updated: 2026-11-22 (year-month-day)

1 error, 0 warnings

"#]],
    );
}

#[test]
fn wrong_type_of_an_alias() {
    error(
        "wrong-type",
        &front("title: Home\naliases: [\"#old\"]"),
        str![[r##"
error[wrong-type]: `#old` is not an alias
 --> content/en/index.md:3:11
  |
3 | aliases: ["#old"]
  |           ^^^^^^
  |
  = help: write old/page, or "#old-anchor": "#new-anchor", or old/page: "#heading"

1 error, 0 warnings

"##]],
    );
}

#[test]
fn a_list_where_keys_belong() {
    error(
        "wrong-type",
        &front("- title\n- Home"),
        str![[r#"
error[wrong-type]: the front matter must be a group of `key: value` lines, but it is a list
 --> content/en/index.md:2:1
  |
2 | - title
  | ^
  |
  = help: write one `key: value` on each line

1 error, 0 warnings

"#]],
    );
}

#[test]
fn an_unknown_word_of_a_closed_list() {
    error(
        "unknown-value",
        &front("title: Home\nkind: artikel"),
        str![[r#"
error[unknown-value]: `kind` cannot be `artikel`
 --> content/en/index.md:3:7
  |
3 | kind: artikel
  |       ^^^^^^^
  |
  = help: did you mean `article`?

1 error, 0 warnings

"#]],
    );
}

#[test]
fn an_unknown_topic() {
    error(
        "unknown-value",
        &front("title: Home\ntopics: [housing]"),
        str![[r#"
error[unknown-value]: `topics` has no entry `housing`
 --> content/en/index.md:3:10
  |
3 | topics: [housing]
  |          ^^^^^^^
  |
  = help: define it in content/data/topics.yaml under topics:

1 error, 0 warnings

"#]],
    );
}

#[test]
fn missing_title() {
    error(
        "missing-title",
        &front("kind: article"),
        str![[r#"
error[missing-title]: the page has no `title`
 --> content/en/index.md:2:1
  |
2 | kind: article
  | ^
  |
  = help: add a line title: …

1 error, 0 warnings

"#]],
    );
}

#[test]
fn empty_title() {
    error(
        "missing-title",
        &front("kind: article\ntitle:"),
        str![[r#"
error[missing-title]: the page has no `title`
 --> content/en/index.md:3:1
  |
3 | title:
  | ^^^^^
  |
  = help: add a line title: …

1 error, 0 warnings

"#]],
    );
}

#[test]
fn a_page_without_front_matter() {
    error(
        "no-front-matter",
        &home("").file("content/en/index.md", "# Home\n\nHello.\n"),
        str![[r#"
error[no-front-matter]: the page has no front matter
 --> content/en/index.md:1:1
  |
1 | # Home
  | ^^^^^^
  |
  = help: begin the file with a line ---, then title: …, then another line ---

warning[heading-level-one]: a heading of the first level stands in the text
 --> content/en/index.md:1:1
  |
1 | # Home
  | ^^^^^^
  |
  = help: the page's title is its only `#` heading; write `##` here

1 error, 1 warning

"#]],
    );
}

#[test]
fn front_matter_left_open() {
    error(
        "no-front-matter",
        &home("").file("content/en/index.md", "---\ntitle: Home\n\nHello.\n"),
        str![[r#"
error[no-front-matter]: the front matter has no closing `---` line
 --> content/en/index.md:1:1
  |
1 | ---
  | ^^^
  |
  = help: put a line with only --- after the last key

1 error, 0 warnings

"#]],
    );
}

#[test]
fn a_source_that_is_no_address() {
    error(
        "unsafe-link",
        &front("title: Home\nsources:\n  - title: Paper\n    url: javascript:alert(1)"),
        str![[r#"
error[unsafe-link]: `javascript:alert(1)` is not an address on the web
 --> content/en/index.md:5:10
  |
5 |     url: javascript:alert(1)
  |          ^^^^^^^^^^^^^^^^^^^
  |
  = help: write it with https:// at the front

1 error, 0 warnings

"#]],
    );
}

#[test]
fn an_alias_of_another_page() {
    error(
        "path-collision",
        &front("title: Home\naliases: [about]").page("en/about", "About", "Hello."),
        str![[r#"
error[path-collision]: the alias `about` is the address of another page
 --> content/en/index.md:3:11
  |
3 | aliases: [about]
  |           ^^^^^
  |
  = help: take the alias out or write another

1 error, 0 warnings

"#]],
    );
}

#[test]
fn an_alias_that_cannot_be_an_address() {
    error(
        "illegal-slug",
        &front("title: Home\naliases: [\"Old Page\"]"),
        str![[r#"
error[illegal-slug]: the alias `Old Page` cannot be an address
 --> content/en/index.md:3:11
  |
3 | aliases: ["Old Page"]
  |           ^^^^^^^^^^
  |
  = help: take the alias out or write another

1 error, 0 warnings

"#]],
    );
}

#[test]
fn an_alias_to_a_heading_that_is_not_there() {
    error(
        "broken-anchor",
        &front("title: Home\naliases:\n  - old: \"#when\""),
        str![[r##"
error[broken-anchor]: the alias leads to `#when`, but the page has no such heading
 --> content/en/index.md:4:5
  |
4 |   - old: "#when"
  |     ^
  |
  = help: give the heading an id: ## Heading {#when}

1 error, 0 warnings

"##]],
    );
}

#[test]
fn translation_contradicting_its_source() {
    error(
        "contradicts-source",
        &Site::new(&["en", "ar"])
            .file("content/en/a.md", "---\ntitle: A\nrisk: true\n---\nHello.\n")
            .file("content/ar/a.md", "---\ntitle: A\nrisk: false\n---\nHello.\n"),
        str![[r#"
error[contradicts-source]: `risk` is not what the source page `content/en/a.md` says
 --> content/ar/a.md:3:7
  |
3 | risk: false
  |       ^^^^^
  |
  = help: take the line `risk:` out: translations inherit it

1 error, 0 warnings

"#]],
    );
}

#[test]
fn translation_with_another_weight() {
    warning(
        "contradicts-source",
        &Site::new(&["en", "ar"])
            .file("content/en/a.md", "---\ntitle: A\nweight: 10\n---\nHello.\n")
            .file("content/ar/a.md", "---\ntitle: A\nweight: 20\n---\nHello.\n"),
        str![[r#"
warning[contradicts-source]: `weight` is not what the source page `content/en/a.md` says
 --> content/ar/a.md:3:9
  |
3 | weight: 20
  |         ^^
  |
  = help: take the line `weight:` out: translations inherit it

0 errors, 1 warning

"#]],
    );
}

#[test]
fn a_broken_source_is_not_contradicted() {
    error(
        "yaml-syntax",
        &Site::new(&["en", "ar"])
            .file("content/en/a.md", "---\ntitle: @\nrisk: true\n---\nHello.\n")
            .file("content/ar/a.md", "---\ntitle: A\nrisk: true\n---\nHello.\n"),
        str![[r#"
error[yaml-syntax]: text cannot begin with `@` here
 --> content/en/a.md:2:8
  |
2 | title: @
  |        ^
  |
  = help: put the text in "quotes"

1 error, 0 warnings

"#]],
    );
}

#[test]
fn a_character_that_cannot_be_shown() {
    error(
        "control-character",
        &front("title: \"Ho\\u0007me\""),
        str![[r#"
error[control-character]: this text holds a character that cannot be shown
 --> content/en/index.md:2:8
  |
2 | title: "Ho/u0007me"
  |        ^^^^^^^^^^^^
  |
  = help: type the text again, without `/` escapes

1 error, 0 warnings

"#]],
    );
}
