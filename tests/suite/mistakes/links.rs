//! Links, anchors, pictures and files.

use snapbox::str;

use super::{error, home, warning};
use crate::site::Site;

#[test]
fn broken_link() {
    error(
        "broken-link",
        &home("See [the guide](guide.md).").page("en/giude", "Guide", "Hello."),
        str![[r#"
error[broken-link]: the link leads to `guide.md`, which is not there
 --> content/en/index.md:4:5
  |
4 | See [the guide](guide.md).
  |     ^^^^^^^^^^^^^^^^^^^^^
  |
  = help: did you mean the page `giude`?

1 error, 0 warnings

"#]],
    );
}

#[test]
fn broken_link_to_a_page_like_no_other() {
    error(
        "broken-link",
        &home("See [the guide](epat/react.md)."),
        str![[r#"
error[broken-link]: the link leads to `epat/react.md`, which is not there
 --> content/en/index.md:4:5
  |
4 | See [the guide](epat/react.md).
  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: check the path, or that the page is not a draft

1 error, 0 warnings

"#]],
    );
}

#[test]
fn broken_link_to_a_folder() {
    error(
        "broken-link",
        &home("See [the tools](epat/).").page("en/epat/index", "EPAT", "Hello.").page("en/epat/a", "A", "Hello."),
        str![[r#"
error[broken-link]: `epat/` is a folder
 --> content/en/index.md:4:5
  |
4 | See [the tools](epat/).
  |     ^^^^^^^^^^^^^^^^^^
  |
  = help: link to the page itself: epat/index.md

1 error, 0 warnings

"#]],
    );
}

#[test]
fn broken_link_to_a_file() {
    error(
        "broken-link",
        &home("See [the form](../static/from.pdf).").file("content/static/form.pdf", "%PDF"),
        str![[r#"
error[broken-link]: there is no file `../static/from.pdf`
 --> content/en/index.md:4:5
  |
4 | See [the form](../static/from.pdf).
  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: did you mean `content/static/form.pdf`?

1 error, 0 warnings

"#]],
    );
}

#[test]
fn broken_anchor_of_the_same_page() {
    error(
        "broken-anchor",
        &home("See [the dates](#whenn).\n\n## When {#when}\n\nNow."),
        str![[r#"
error[broken-anchor]: `content/en/index.md` has no heading `#whenn`
 --> content/en/index.md:4:5
  |
4 | See [the dates](#whenn).
  |     ^^^^^^^^^^^^^^^^^^^
  |
  = help: did you mean `#when`?

1 error, 0 warnings

"#]],
    );
}

#[test]
fn broken_anchor_of_another_page() {
    error(
        "broken-anchor",
        &home("See [the dates](a.md#when).").page("en/a", "A", "## Where\n\nHere."),
        str![[r#"
error[broken-anchor]: `content/en/a.md` has no heading `#when`
 --> content/en/index.md:4:5
  |
4 | See [the dates](a.md#when).
  |     ^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: give the heading an id: ## Heading {#when}

1 error, 0 warnings

"#]],
    );
}

#[test]
fn anchor_that_only_the_source_has() {
    warning(
        "anchor-not-translated",
        &Site::new(&["en", "ar"])
            .page("en/a", "A", "## When {#when}\n\nNow.")
            .page("ar/a", "A", "Text.")
            .page("ar/b", "B", "See [the dates](a.md#when).")
            .page("en/b", "B", "See [the dates](a.md#when)."),
        str![[r#"
warning[anchor-not-translated]: `content/ar/a.md` has no heading `#when` yet; its source has
 --> content/ar/b.md:4:5
  |
4 | See [the dates](a.md#when).
  |     ^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: add {#when} to the heading in `content/ar/a.md` that belongs to it; until then the link leads to the top of the page

0 errors, 1 warning

"#]],
    );
}

#[test]
fn link_out_of_content() {
    error(
        "link-outside",
        &home("See [the notes](../../notes.txt)."),
        str![[r#"
error[link-outside]: `../../notes.txt` leads out of the content folder
 --> content/en/index.md:4:5
  |
4 | See [the notes](../../notes.txt).
  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: copy the file into content/static/ and link to it there

1 error, 0 warnings

"#]],
    );
}

#[test]
fn link_from_the_root() {
    error(
        "absolute-link",
        &home("See [the guide](/en/guide.md)."),
        str![[r#"
error[absolute-link]: the link "/en/guide.md" begins at the root of a server or disk, which other copies do not have
 --> content/en/index.md:4:5
  |
4 | See [the guide](/en/guide.md).
  |     ^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write the way from this file's folder, for example `../epat/index.md`

1 error, 0 warnings

"#]],
    );
}

#[test]
fn link_that_is_not_safe() {
    error(
        "unsafe-link",
        &home("See [the guide](javascript:alert(1))."),
        str![[r#"
error[unsafe-link]: the link "javascript:alert(1)" is not safe to publish
 --> content/en/index.md:4:5
  |
4 | See [the guide](javascript:alert(1)).
  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: link to a page of this site, to a file in content/static/, or to an address that begins with https://, mailto: or tel:

1 error, 0 warnings

"#]],
    );
}

#[test]
fn link_to_nothing() {
    error(
        "unsafe-link",
        &home("See [the guide]()."),
        str![[r#"
error[unsafe-link]: this link leads nowhere
 --> content/en/index.md:4:5
  |
4 | See [the guide]().
  |     ^^^^^^^^^^^^^
  |
  = help: write the page, file or address it should lead to between the round brackets

1 error, 0 warnings

"#]],
    );
}

#[test]
fn reference_that_nothing_defines() {
    warning(
        "undefined-reference",
        &home("See [the guide][guide]."),
        str![[r#"
warning[undefined-reference]: nothing says where the link "[guide]" leads, so its brackets are shown as they are
 --> content/en/index.md:4:5
  |
4 | See [the guide][guide].
  |     ^^^^^^^^^^^^^^^^^^
  |
  = help: add a line `[guide]: https://…`, or write the address in round brackets after the words

0 errors, 1 warning

"#]],
    );
}

#[test]
fn non_descriptive_link_text() {
    warning(
        "link-text",
        &home("For the guide, [click here](https://example.org/guide)."),
        str![[r#"
warning[link-text]: the link's words "click here" do not say where it leads
 --> content/en/index.md:4:16
  |
4 | For the guide, [click here](https://example.org/guide).
  |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: name what the reader will find there; many hear a list of links without the text around them

0 errors, 1 warning

"#]],
    );
}

#[test]
fn link_without_words() {
    warning(
        "link-text",
        &home("For the guide: [](https://example.org/guide)."),
        str![[r#"
warning[link-text]: this link has no words
 --> content/en/index.md:4:16
  |
4 | For the guide: [](https://example.org/guide).
  |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: name what the reader will find there; many hear a list of links without the text around them

0 errors, 1 warning

"#]],
    );
}

#[test]
fn missing_image() {
    error(
        "missing-image",
        &home("![A map of the camps](../static/mpa.png)").file("content/static/map.png", "x"),
        str![[r#"
error[missing-image]: there is no picture `../static/mpa.png`
 --> content/en/index.md:4:1
  |
4 | ![A map of the camps](../static/mpa.png)
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: did you mean `content/static/map.png`?

1 error, 0 warnings

"#]],
    );
}

#[test]
fn missing_recording() {
    error(
        "missing-image",
        &home("![Welcome](../static/welcome.mp3 \"transcript: #words\")\n\n## Words {#words}\n\nWelcome."),
        str![[r#"
error[missing-image]: there is no sound file `../static/welcome.mp3`
 --> content/en/index.md:4:1
  |
4 | ![Welcome](../static/welcome.mp3 "transcript: #words")
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: check the path, and that the file lies below content/

1 error, 0 warnings

"#]],
    );
}

#[test]
fn missing_alt_text() {
    warning(
        "missing-alt",
        &home("![](../static/map.svg)").file("content/static/map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
        str![[r#"
warning[missing-alt]: this picture has no text for readers who cannot see it
 --> content/en/index.md:4:1
  |
4 | ![](../static/map.svg)
  | ^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: say between the square brackets what the picture tells, in one sentence

0 errors, 1 warning

"#]],
    );
}

#[test]
fn missing_transcript() {
    error(
        "missing-transcript",
        &home("![Welcome](../static/welcome.mp3)").file("content/static/welcome.mp3", "x"),
        str![[r#"
error[missing-transcript]: this recording has no transcript, so deaf readers and slow connections are left out
 --> content/en/index.md:4:1
  |
4 | ![Welcome](../static/welcome.mp3)
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write where its text is after the file name: "transcript: #anchor" or "transcript: page.md"

1 error, 0 warnings

"#]],
    );
}

#[test]
fn recording_among_words() {
    warning(
        "inline-audio",
        &home("Listen to ![the welcome](../static/welcome.mp3 \"transcript: #words\") now.\n\n## Words {#words}\n\nWelcome.")
            .file("content/static/welcome.mp3", "x"),
        str![[r#"
warning[inline-audio]: this recording stands among words, so it is shown as a link
 --> content/en/index.md:4:11
  |
4 | Listen to ![the welcome](../static/welcome.mp3 "transcript: #words") now.
  |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: give it a paragraph of its own to get a player

0 errors, 1 warning

"#]],
    );
}

#[test]
fn picture_on_the_internet() {
    error(
        "remote-image",
        &home("![A map](https://example.org/map.png)"),
        str![[r#"
error[remote-image]: the picture or recording "https://example.org/map.png" is on the internet; a reader offline would not see it
 --> content/en/index.md:4:1
  |
4 | ![A map](https://example.org/map.png)
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: copy it into content/static/ and write the way to it from this file's folder

1 error, 0 warnings

"#]],
    );
}

#[test]
fn picture_that_is_a_page() {
    error(
        "unsafe-link",
        &home("![A map](map.md)"),
        str![[r#"
error[unsafe-link]: "map.md" is not a picture or a recording
 --> content/en/index.md:4:1
  |
4 | ![A map](map.md)
  | ^^^^^^^^^^^^^^^^
  |
  = help: name a file in content/static/; for a link leave out the exclamation mark

1 error, 0 warnings

"#]],
    );
}

#[test]
fn file_that_is_not_published() {
    error(
        "unsafe-file",
        &home("Get [the program](../static/setup.exe).").file("content/static/setup.exe", "x"),
        str![[r#"
error[unsafe-file]: files of the kind `.exe` are not published
--> content/static/setup.exe
 = help: use one of: png, jpg, jpeg, webp, gif, avif, svg, mp3, ogg, oga, opus, m4a, wav, pdf, epub, txt, csv, ics, vcf, zip, odt, ods, odp, docx, xlsx, pptx, rtf, mp4

1 error, 0 warnings

"#]],
    );
}

#[test]
fn picture_that_runs_things() {
    error(
        "unsafe-svg",
        &home("![A map](../static/map.svg)")
            .file("content/static/map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<script>alert(1)</script>\n</svg>\n"),
        str![[r#"
error[unsafe-svg]: the picture holds `<script`, which may run or load things when it is opened
 --> content/static/map.svg:2:1
  |
2 | <script>alert(1)</script>
  | ^^^^^^^
  |
  = help: export it again as plain SVG, without scripts, links, animations or embedded pages

1 error, 0 warnings

"#]],
    );
}

#[test]
fn picture_that_runs_things_in_capitals() {
    error(
        "unsafe-svg",
        &home("![A map](../static/map.SVG)")
            .file("content/static/map.SVG", "<svg xmlns=\"http://www.w3.org/2000/svg\"\n onload='alert(1)'></svg>\n"),
        str![[r#"
error[unsafe-svg]: the picture holds `onload=`, which may run or load things when it is opened
 --> content/static/map.SVG:2:2
  |
2 |  onload='alert(1)'></svg>
  |  ^^^^^^^^^^^^^^^^^
  |
  = help: export it again as plain SVG, without scripts, links, animations or embedded pages

1 error, 0 warnings

"#]],
    );
}

#[test]
fn picture_that_is_damaged() {
    error(
        "broken-picture",
        &home("![A map](../static/map.png)").file("content/static/map.png", "x"),
        str![[r#"
error[broken-picture]: the picture cannot be read: it is not a PNG, JPEG, WebP or GIF file
--> content/static/map.png
 = help: open it in a picture program and save it again as PNG or JPEG

1 error, 0 warnings

"#]],
    );
}

#[test]
fn picture_that_is_too_large() {
    error(
        "huge-picture",
        &home("![A map](../static/map.gif)").file("content/static/map.gif", super::HUGE_GIF),
        str![[r#"
error[huge-picture]: the picture is 65535 × 65535 pixels large, and 50 million pixels are the most
--> content/static/map.gif
 = help: make it smaller: a width of 1440 pixels is enough for any screen

1 error, 0 warnings

"#]],
    );
}

#[test]
fn picture_whose_notes_cannot_be_removed() {
    warning(
        "picture-tells",
        &home("![A map](../static/map.avif)").file("content/static/map.avif", "....ftypavif....Exif...."),
        str![[r#"
warning[picture-tells]: this picture holds notes of a camera or a program, which cannot be removed from its kind
--> content/static/map.avif
 = help: they may tell where and by whom it was taken: save it as JPEG, PNG or WebP, from which they are removed

0 errors, 1 warning

"#]],
    );
}
