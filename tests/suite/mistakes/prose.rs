//! What stands in the text itself: headings, figures, damaged letters, footnotes, HTML.

use snapbox::str;

use super::{error, home, warning};

#[test]
fn heading_jump() {
    warning(
        "heading-jump",
        &home("## When\n\n#### Where\n\nHere."),
        str![[r#"
warning[heading-jump]: the heading jumps from level 2 to level 4
 --> content/en/index.md:6:1
  |
6 | #### Where
  | ^^^^^^^^^^
  |
  = help: write `###` here, so that nobody looks for a missing part

0 errors, 1 warning

"#]],
    );
}

#[test]
fn first_heading_too_deep() {
    warning(
        "heading-jump",
        &home("Hello.\n\n### When\n\nNow."),
        str![[r#"
warning[heading-jump]: the first heading is of level 3
 --> content/en/index.md:6:1
  |
6 | ### When
  | ^^^^^^^^
  |
  = help: write `##` here, so that nobody looks for a missing part

0 errors, 1 warning

"#]],
    );
}

#[test]
fn heading_of_the_first_level() {
    warning(
        "heading-level-one",
        &home("# Home\n\nHello."),
        str![[r#"
warning[heading-level-one]: a heading of the first level stands in the text
 --> content/en/index.md:4:1
  |
4 | # Home
  | ^^^^^^
  |
  = help: the page's title is its only `#` heading; write `##` here

0 errors, 1 warning

"#]],
    );
}

#[test]
fn illegal_anchor() {
    error(
        "illegal-anchor",
        &home("## When {#When!}\n\nNow."),
        str![[r#"
error[illegal-anchor]: the heading's id "When!" is not allowed
 --> content/en/index.md:4:1
  |
4 | ## When {#When!}
  | ^^^^^^^^^^^^^^^^
  |
  = help: use small letters a to z, digits and hyphens only, and begin with a letter or digit

1 error, 0 warnings

"#]],
    );
}

#[test]
fn duplicate_anchor() {
    error(
        "duplicate-anchor",
        &home("## When {#a}\n\nNow.\n\n## Where {#a}\n\nHere."),
        str![[r#"
error[duplicate-anchor]: the id "a" is given to two headings of this page
 --> content/en/index.md:8:1
  |
8 | ## Where {#a}
  | ^^^^^^^^^^^^^
  |
  = help: give each heading an id of its own, or links would lead to the wrong one

1 error, 0 warnings

"#]],
    );
}

#[test]
fn bare_figure_over_999() {
    warning(
        "bare-figure",
        &home("In 2023 the network had 4,400 members."),
        str![[r#"
warning[bare-figure]: the figure "4,400" stands outside a fact
 --> content/en/index.md:4:25
  |
4 | In 2023 the network had 4,400 members.
  |                         ^^^^^
  |
  = help: move it to content/data/facts.yaml and write [](fact:its-id), or add it to allow_figures in waymark.yaml

0 errors, 1 warning

"#]],
    );
}

#[test]
fn bare_figure_in_percent() {
    warning(
        "bare-figure",
        &home("Of all members, 60% are women."),
        str![[r#"
warning[bare-figure]: the figure "60%" stands outside a fact
 --> content/en/index.md:4:17
  |
4 | Of all members, 60% are women.
  |                 ^^^
  |
  = help: move it to content/data/facts.yaml and write [](fact:its-id), or add it to allow_figures in waymark.yaml

0 errors, 1 warning

"#]],
    );
}

#[test]
fn mojibake() {
    error(
        "mojibake",
        &home("Les rÃ©fugiÃ©s."),
        str![[r#"
error[mojibake]: the letters "Ã©" are damaged: this text was opened or saved in the wrong encoding
 --> content/en/index.md:4:6
  |
4 | Les rÃ©fugiÃ©s.
  |      ^^
  |
  = help: open the original again and choose UTF-8, or type the damaged words anew

1 error, 0 warnings

"#]],
    );
}

#[test]
fn mojibake_in_the_title() {
    error(
        "mojibake",
        &home("").page("en/index", "RÃ©fugiÃ©s", "Hello."),
        str![[r#"
error[mojibake]: the letters "Ã©" are damaged: this text was opened or saved in the wrong encoding
 --> content/en/index.md:2:9
  |
2 | title: RÃ©fugiÃ©s
  |         ^^
  |
  = help: open the original again and choose UTF-8, or type the damaged words anew

1 error, 0 warnings

"#]],
    );
}

#[test]
fn zawgyi_encoded_burmese() {
    error(
        "zawgyi",
        &home("Hello.\n\nျမန္မာ"),
        str![[r#"
error[zawgyi]: this Burmese text is written in Zawgyi, which newer telephones and screen readers cannot read
 --> content/en/index.md:6:1
  |
6 | ျမန္မာ
  | ^
  |
  = help: convert it to Unicode, for example with the Rabbit converter, and paste it again

1 error, 0 warnings

"#]],
    );
}

#[test]
fn undefined_footnote() {
    error(
        "undefined-footnote",
        &home("Hello.[^a]"),
        str![[r#"
error[undefined-footnote]: the footnote "[^a]" has no text
 --> content/en/index.md:4:7
  |
4 | Hello.[^a]
  |       ^^^^
  |
  = help: add a line that begins with `[^a]:` and says what the note says, or remove the mark

1 error, 0 warnings

"#]],
    );
}

#[test]
fn unused_footnote() {
    warning(
        "unused-footnote",
        &home("Hello.\n\n[^a]: A note."),
        str![[r#"
warning[unused-footnote]: nothing refers to the footnote "[^a]", so it is not shown
 --> content/en/index.md:6:1
  |
6 | [^a]: A note.
  | ^^^^^^^^^^^^^
  |
  = help: write `[^a]` where it belongs in the text, or remove the footnote

0 errors, 1 warning

"#]],
    );
}

#[test]
fn html_that_is_removed() {
    warning(
        "html-removed",
        &home("Hello. <script>alert(1)</script>"),
        str![[r#"
warning[html-removed]: removed from the HTML: <script>
 --> content/en/index.md:4:8
  |
4 | Hello. <script>alert(1)</script>
  |        ^^^^^^^^
  |
  = help: write it in Markdown; scripts, styles, forms and frames have no place in a text that is carried

0 errors, 1 warning

"#]],
    );
}

#[test]
fn unknown_language_of_code() {
    warning(
        "unknown-language",
        &home("```klingon\nx\n```"),
        str![[r#"
warning[unknown-language]: nothing is known about the language "klingon", so this code is not coloured
 --> content/en/index.md:4:1
  |
4 | ```klingon
  | ^^^^^^^^^^
  |
  = help: check the spelling, or write `text` after the three backticks

0 errors, 1 warning

"#]],
    );
}
