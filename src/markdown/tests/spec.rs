//! Input and output, side by side.

use super::{html, parse};
use crate::document::{BlockKind, Target, Usage};

#[test]
fn markdown_becomes_html_with_holes() {
    for (body, expected) in [
        ("## Ab *c*", "<h2 id=\"{heading 0}\">Ab <em>c</em></h2>"),
        ("# A\n\n### B {#b .x y=z}", "<h2 id=\"{heading 0}\">A</h2>\n<h3 id=\"{heading 1}\">B</h3>"),
        ("a & <3 \"q\" 'r'", "<p>a &amp; &lt;3 &quot;q&quot; &#39;r&#39;</p>"),
        ("a  \nb\\\nc\nd", "<p>a<br>b<br>c\nd</p>"),
        ("~~a~~ **b** `c<d`", "<p><del>a</del> <strong>b</strong> <code>c&lt;d</code></p>"),
        ("***", "<hr>"),
        ("> a\n>\n> b", "<blockquote><p>a</p><p>b</p></blockquote>"),
        ("> [!NOTE]\n> a", "<div class=\"alert alert-note\" role=\"note\"><p class=\"alert-title\">{alert-note}</p><p>a</p></div>"),
        (
            "> [!CAUTION]\n> a",
            "<div class=\"alert alert-caution\" role=\"note\"><p class=\"alert-title\">{alert-caution}</p><p>a</p></div>",
        ),
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("3. a\n\n   b", "<ol start=\"3\"><li><p>a</p><p>b</p></li></ol>"),
        (
            "- [ ] a\n- [x] b",
            "<ul class=\"tasks\"><li class=\"task\"><span class=\"box\" role=\"img\" aria-label=\"{task-open}\"></span> a</li>\
             <li class=\"task\"><span class=\"box done\" role=\"img\" aria-label=\"{task-done}\"></span> b</li></ul>",
        ),
        ("A\n: b", "<dl><dt>A</dt><dd>b</dd></dl>"),
        (
            "|a|b|c|\n|:-|:-:|-:|\n|1|2|3|",
            "<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"{table-region}\"><table><thead><tr><th scope=\"col\" class=\"align-start\">a</th>\
             <th scope=\"col\" class=\"align-center\">b</th><th scope=\"col\" class=\"align-end\">c</th></tr></thead><tbody><tr><td class=\"align-start\">1</td>\
             <td class=\"align-center\">2</td><td class=\"align-end\">3</td></tr></tbody></table></div>",
        ),
        ("```\na<b\n```", "<pre tabindex=\"0\" dir=\"ltr\"><code>a&lt;b\n</code></pre>"),
        ("```text\na\n```", "<pre tabindex=\"0\" dir=\"ltr\"><code class=\"language-text\">a\n</code></pre>"),
        ("[a b](../x.md#y)", "<p><a href=\"{href 0}\"{attributes 0}>a b</a>{note 0}</p>"),
        ("[a b](#y)", "<p><a href=\"{href 0}\"{attributes 0}>a b</a>{note 0}</p>"),
        ("[a *b*](term:rlo)", "<p><a href=\"{href 0}\"{attributes 0}>a <em>b</em></a>{note 0}</p>"),
        ("[](fact:n) and [250 members](fact:n)", "<p>{fact 0} and <a href=\"{href 1}\"{attributes 1}>250 members</a>{note 1}</p>"),
        (
            "[a b](https://e.org/?a=1&b)",
            "<p><a href=\"https://e.org/?a=1&amp;b\" rel=\"noreferrer\" referrerpolicy=\"no-referrer\" class=\"external\">a b<span class=\"unseen\"> ({external-note})</span></a></p>",
        ),
        (
            "<https://e.org>",
            "<p><a href=\"https://e.org\" rel=\"noreferrer\" referrerpolicy=\"no-referrer\" class=\"external\">https://e.org<span class=\"unseen\"> ({external-note})</span></a></p>",
        ),
        ("<a@e.org>", "<p><a href=\"mailto:a@e.org\" rel=\"noreferrer\" referrerpolicy=\"no-referrer\">a@e.org</a></p>"),
        ("[a b][x]\n\n[x]: y.md", "<p><a href=\"{href 0}\"{attributes 0}>a b</a>{note 0}</p>"),
        ("[a](javascript:x) [b][nope]", "<p>a [b][nope]</p>"),
        ("![a `b`](p.png \"c & d\")", "<figure>{picture 0}<figcaption>c &amp; d</figcaption></figure>"),
        ("x ![a](p.png \"c\")", "<p>x {picture 0}</p>"),
        (
            "![Talk](t.ogg \"transcript: t.md#x\")",
            "<figure class=\"audio\"><figcaption>Talk{note 0}</figcaption>{player 0}\
             <p><a href=\"{href 1}\"{attributes 1}>{transcript}</a></p></figure>",
        ),
        ("![a](https://e.org/p.png)", "<p>a</p>"),
        (
            "a[^x] b[^y] c[^x]\n\n[^y]: Why[^z].\n\n[^x]: Ex.\n\n[^z]: Zet.\n",
            "<p>a<sup class=\"fnref\"><a href=\"{#fn-1}\" id=\"{id fnref-1-1}\" role=\"doc-noteref\" aria-label=\"{footnote 1}\">1</a></sup> \
             b<sup class=\"fnref\"><a href=\"{#fn-2}\" id=\"{id fnref-2-1}\" role=\"doc-noteref\" aria-label=\"{footnote 2}\">2</a></sup> \
             c<sup class=\"fnref\"><a href=\"{#fn-1}\" id=\"{id fnref-1-2}\" role=\"doc-noteref\" aria-label=\"{footnote 1}\">1</a></sup></p>\n\
             <section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"{footnotes}\"><ol>\
             <li id=\"{id fn-1}\"><p>Ex. <a href=\"{#fnref-1-1}\" role=\"doc-backlink\" aria-label=\"{footnote-back 1}\">\u{21A9}\u{FE0E}</a></p></li>\
             <li id=\"{id fn-2}\"><p>Why<sup class=\"fnref\"><a href=\"{#fn-3}\" id=\"{id fnref-3-1}\" role=\"doc-noteref\" aria-label=\"{footnote 3}\">3</a></sup>. \
             <a href=\"{#fnref-2-1}\" role=\"doc-backlink\" aria-label=\"{footnote-back 2}\">\u{21A9}\u{FE0E}</a></p></li>\
             <li id=\"{id fn-3}\"><p>Zet. <a href=\"{#fnref-3-1}\" role=\"doc-backlink\" aria-label=\"{footnote-back 3}\">\u{21A9}\u{FE0E}</a></p></li></ol></section>",
        ),
        ("a\u{FDD0}1\u{FDD1}\0b &#xFDD0;", "<p>a1b </p>"),
    ] {
        assert_eq!(html(body), expected, "{body}");
    }
}

#[test]
fn an_authors_html_is_written_anew() {
    for (body, expected) in [
        ("a <kbd onclick=x>b</kbd> c", "<p>a <kbd>b</kbd> c</p>"),
        ("a <b>b", "<p>a <b>b</b></p>"),
        ("*a <b>b* c</b>", "<p><em>a <b>b</b></em> c</p>"),
        ("a <abbr title=\"x &amp; &quot;y\">b</abbr>", "<p>a <abbr title=\"x &amp; &quot;y\">b</abbr></p>"),
        ("a <script>alert(1)</script> b", "<p>a  b</p>"),
        ("the <script> tag", "<p>the  tag</p>"),
        ("a <!-- x --> b", "<p>a  b</p>"),
        ("<!-- x -->", ""),
        (
            "<details>\n<summary>A</summary>\n\n- b [c d](e.md)\n\n</details>\n\nafter",
            "<details>\n<summary>A</summary>\n<ul><li>b <a href=\"{href 0}\"{attributes 0}>c d</a>{note 0}</li></ul></details>\n\n<p>after</p>",
        ),
        ("<details>\n\nb</details>\n\nc", "<details>\n<p>b</p></details>\n<p>c</p>"),
        (
            "<div>\n\n## H {#h}\n\n```rust\nlet x;\n```",
            "<div>\n<h2 id=\"{heading 0}\">H</h2><pre tabindex=\"0\" dir=\"ltr\"><code class=\"language-rust\"><span class=\"c-storage\">let</span> x;\n</code></pre></div>",
        ),
        ("<p align=center>\n\nx\n\n</p>", "<p>x</p>"),
        ("<p>a<p>b", "<p>a</p><p>b</p>"),
        ("<a href=\"x.md\" onclick=y target=_blank>a b</a>", "<p><a href=\"{href 0}\"{attributes 0}>a b</a>{note 0}</p>"),
        ("<div><a href='java&Tab;script:x'>a b</a></div>", "<div>a b</div>"),
        ("<img src=p.png alt='a b'>", "{picture 0}"),
        ("<table><tr><td colspan=2 style=x>a</table>", "<table><tbody><tr><td colspan=\"2\">a</td></tr></tbody></table>"),
        ("x <span>&#xFDD0;0&#xFDD1;</span>", "<p>x <span>0</span></p>"),
        ("<div title=\"&#xFDD0;0&#xFDD1;\">[a b](c.md)</div>", "<div title=\"0\">[a b](c.md)</div>"),
    ] {
        assert_eq!(html(body).trim_end(), expected, "{body}");
    }
}

#[test]
fn blocks_know_their_kind_and_place() {
    let body = "## A\n\ntext\n\n- a\n  - b\n\n![x](p.png)\n\n![x](p.ogg \"transcript: #a\")\n\n<div>\n\nb\n\n</div>\n\n---\n\nT\n: d\n\n> q\n\n|a|\n|-|\n\n```\nc\n```\n\nz[^1]\n\n[^1]: n\n";
    let (document, problems) = super::super::parse(body, 100, &std::sync::Arc::from("x"));
    assert_eq!(problems, []);
    let seen: Vec<_> = document.blocks.iter().map(|b| (b.kind, &body[b.span.start - 100..b.span.end - 100])).collect();
    assert_eq!(
        seen,
        [
            (BlockKind::Heading(2), "## A"),
            (BlockKind::Paragraph, "text"),
            (BlockKind::List, "- a\n  - b"),
            (BlockKind::Figure, "![x](p.png)"),
            (BlockKind::Audio, "![x](p.ogg \"transcript: #a\")"),
            (BlockKind::Html, "<div>\n\nb\n\n</div>"),
            (BlockKind::Rule, "---"),
            (BlockKind::Definitions, "T\n: d"),
            (BlockKind::Quote, "> q"),
            (BlockKind::Table, "|a|\n|-|"),
            (BlockKind::Code, "```\nc\n```"),
            (BlockKind::Paragraph, "z[^1]"),
            (BlockKind::Footnotes, "[^1]: n"),
        ]
    );
    assert_eq!(document.headings[0].span, 100..104);
    assert_eq!(document.words, 11);
}

#[test]
fn digests_follow_words_not_editors() {
    let digests = |body| parse(body).0.blocks.iter().map(|b| b.digest).collect::<Vec<_>>();
    assert_eq!(digests("a  b\r\nc\r\n\r\n## D"), digests("a b\nc\n\n\n##   D\n"));
    assert_ne!(digests("a b"), digests("a c"));
}

#[test]
fn references_and_headings_are_listed() {
    let (document, _) = parse("## Über `uns` {#about}\n\n[a *b*](x.md#y) ![c](p.png) [](fact:n)\n\n![d](t.mp3 \"Transcript: #z\")");
    let heading = &document.headings[0];
    assert_eq!((heading.id.as_deref(), heading.slug.as_str(), heading.text.as_str()), (Some("about"), "über-uns", "Über uns"));
    let references: Vec<_> = document.references.iter().map(|r| (r.target.clone(), r.usage.clone(), r.text.as_str())).collect();
    let file = |path: &str| Target::File { path: path.into() };
    assert_eq!(
        references,
        [
            (Target::Page { path: "x.md".into(), anchor: Some("y".into()) }, Usage::Link, "a b"),
            (file("p.png"), Usage::Image, "c"),
            (Target::Fact("n".into()), Usage::Value, ""),
            (file("t.mp3"), Usage::Audio { transcript: Some(4) }, "d"),
            (Target::Anchor("z".into()), Usage::Link, ""),
        ]
    );
    assert_eq!(document.references[0].span, 25..40);
}
