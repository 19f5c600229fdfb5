//! What holds for every input.

use proptest::prelude::*;

use super::{balanced, parse, shown};

fn check(body: &str) -> Result<(), TestCaseError> {
    let (document, problems) = parse(body);
    for block in &document.blocks {
        prop_assert!(balanced(&shown(block)).is_ok(), "{:?} in {:?} from {body:?}", balanced(&shown(block)), shown(block));
        let mut last = 0;
        for (at, _) in &block.html.holes {
            prop_assert!(*at >= last && block.html.html.is_char_boundary(*at as usize));
            last = *at;
        }
        prop_assert!(body.get(block.span.clone()).is_some());
    }
    for span in document.references.iter().map(|r| &r.span).chain(document.headings.iter().map(|h| &h.span)) {
        prop_assert!(body.get(span.clone()).is_some());
    }
    for span in problems.iter().filter_map(|p| p.place.as_ref()?.span.clone()) {
        prop_assert!(body.get(span.start as usize..span.end as usize).is_some(), "{span:?}");
    }
    Ok(())
}

/// Bits of Markdown and HTML that like to meet.
fn soup() -> impl Strategy<Value = String> {
    let bits = [
        "a",
        " ",
        "\n",
        "\n\n",
        "# ",
        "## ",
        "- ",
        "1. ",
        "> ",
        "> [!NOTE]\n> ",
        "|a|b|\n|-|-|\n|",
        "*",
        "**",
        "_",
        "`",
        "```\n",
        "~~",
        "[",
        "](",
        ")",
        "](x.md)",
        "![",
        "](p.png)",
        "[^1]",
        "\n[^1]: ",
        "[](fact:x)",
        "<b>",
        "</b>",
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<details>\n",
        "</details>",
        "<a href=x>",
        "</a>",
        "<script>",
        "</script>",
        "<table>",
        "<td>",
        "</table>",
        "<svg>",
        "</svg>",
        "<!--",
        "-->",
        "<li>",
        "<img src=p.png>",
        "- [ ] ",
        "4,400",
        "%",
        "É",
        "မ",
        "Ã©",
        "\u{FDD0}",
        "\0",
        "\\",
        "&amp;",
        "&#xFDD0;",
        "    ",
        "\t",
        "\nA\n: ",
        "<pre>",
        "</pre>",
        "<ruby>",
        "<rt>",
        "{#x}",
        "![a](t.ogg \"transcript: #x\")",
        "<",
        ">",
        "\"",
        "<summary>",
        "<h2>",
        "<q title='",
        "'>",
        "\r\n",
    ];
    prop::collection::vec(prop::sample::select(bits.to_vec()), 0..40).prop_map(|bits| bits.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_string_becomes_balanced_html(body in any::<String>()) {
        check(&body)?;
    }

    #[test]
    fn any_soup_becomes_balanced_html(body in soup()) {
        check(&body)?;
    }

    #[test]
    fn sanitising_is_stable(body in soup()) {
        // What comes out holds no element or attribute beyond our tables, whatever went in.
        let (document, _) = parse(&body);
        for block in &document.blocks {
            let html = shown(block);
            for bad in ["<script", "<svg", "<style", "onclick", "\u{FDD0}", "\u{FDD1}", "data-w", "\0"] {
                prop_assert!(!html.contains(bad), "{bad:?} in {html:?}");
            }
        }
    }
}
