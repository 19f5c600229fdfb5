//! What editors are told, and where.

use super::parse;

/// Codes and the text they are placed on.
fn told(body: &str) -> Vec<(&'static str, &str)> {
    let (_, mut problems) = parse(body);
    crate::diagnostic::sort(&mut problems);
    for problem in &problems {
        assert!(problem.help.is_some() && !problem.message.ends_with('.'), "{problem:?}");
    }
    problems
        .into_iter()
        .map(|p| (p.code, p.place.and_then(|p| p.span).and_then(|s| body.get(s.start as usize..s.end as usize)).unwrap_or("nowhere")))
        .collect()
}

#[test]
fn every_problem_is_told_in_its_place() {
    for (body, code, place) in [
        ("a\n\n# B\n", "heading-level-one", "# B"),
        ("## A\n\n#### B", "heading-jump", "#### B"),
        ("### A", "heading-jump", "### A"),
        ("## A {#x}\n\n## B {#x}", "duplicate-anchor", "## B {#x}"),
        ("## A {#Xy}", "illegal-anchor", "## A {#Xy}"),
        ("x [a b](javascript:x) y", "unsafe-link", "[a b](javascript:x)"),
        ("[a b](//e.org)", "unsafe-link", "[a b](//e.org)"),
        ("[a b]()", "unsafe-link", "[a b]()"),
        ("[a b](/x.md)", "absolute-link", "[a b](/x.md)"),
        ("[a b](C:\\\\x.md)", "absolute-link", "[a b](C:\\\\x.md)"),
        ("x [a b][nope] y", "undefined-reference", "[a b][nope]"),
        ("x [^nope] y", "undefined-footnote", "[^nope]"),
        ("a\n\n[^u]: text\n", "unused-footnote", "[^u]: text"),
        ("[Click here!](x.md)", "link-text", "[Click here!](x.md)"),
        ("[](x.md)", "link-text", "[](x.md)"),
        ("<a href=x.md>هنا</a>", "link-text", "<a href=x.md>"),
        ("![](p.png)", "missing-alt", "![](p.png)"),
        ("![a](t.ogg)", "missing-transcript", "![a](t.ogg)"),
        ("x ![a](t.ogg) y", "inline-audio", "![a](t.ogg)"),
        ("![a](https://e.org/p.png)", "remote-image", "![a](https://e.org/p.png)"),
        ("![a](x.md)", "unsafe-link", "![a](x.md)"),
        ("```klingon\nx\n```", "unknown-language", "```klingon"),
        ("a <script>b</script><i style=c>d</i>", "html-removed", "<script>"),
        ("it has *4,400* members", "bare-figure", "4,400"),
        ("it &amp; 4,400 and ~~50~~ **60%**", "bare-figure", "4,400"),
        ("<div>4,400</div>", "bare-figure", "4,400"),
        ("a rÃ©fugiÃ©s b", "mojibake", "Ã©"),
        ("## ျမန္မာ", "zawgyi", "ျ"),
        ("![rÃ©f](p.png)", "mojibake", "![rÃ©f](p.png)"),
    ] {
        assert!(told(body).contains(&(code, place)), "{body}: {:?}", told(body));
    }
}

#[test]
fn good_text_is_met_with_silence() {
    for body in [
        "## A {#a}\n\n### B\n\n## C",
        "[x] and [ ] and [a][] \\[^x] `[^y]` [see the guide](x.md)",
        "In 2023, [4,400 people](fact:n), [](fact:m), `12345` and <https://e.org/12345>",
        "```\n12345 Ã©\n```",
        "<pre>12345</pre> <code>12345</code>",
        "```bash\nls\n```\n\n```text\nx\n```",
        "<!-- note to self -->",
        "![a b](p.png \"c\")",
        "Title\n: words",
    ] {
        let expected: &[(&str, &str)] = if body.contains("[a][]") { &[("undefined-reference", "[a][]")] } else { &[] };
        assert_eq!(told(body), expected, "{body}");
    }
}

#[test]
fn one_report_a_damaged_line_and_one_a_block_of_html() {
    let codes = |body| told(body).iter().map(|(code, _)| *code).collect::<Vec<_>>();
    assert_eq!(codes("Ã© Ã© Ã©\nÃ© Ã©"), ["mojibake", "mojibake"]);
    assert_eq!(codes("<div onclick=a><script>x</script><style>y</style></div>"), ["html-removed"]);
    let (_, problems) = parse("<div onclick=a><script>x</script></div>");
    assert_eq!(problems[0].message, "removed from the HTML: onclick=, <script>");
}

#[test]
fn the_offset_of_the_file_is_added() {
    let (document, problems) = super::super::parse("# A [b c](/d)", 50, &std::sync::Arc::from("x"));
    assert_eq!(document.blocks[0].span, 50..63);
    assert!(problems.iter().all(|p| p.place.as_ref().and_then(|p| p.span.clone()).is_some_and(|s| s.start >= 50)));
}
