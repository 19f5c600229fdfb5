use proptest::prelude::*;

use super::write;
use crate::pack::markup::{Element, Node, parse};

fn written(html: &str) -> String {
    write(&parse(html))
}

fn is_read(xhtml: &str) -> Result<(), String> {
    let document = format!("<body xmlns=\"http://www.w3.org/1999/xhtml\">{xhtml}</body>");
    roxmltree::Document::parse(&document).map(|_| ()).map_err(|error| format!("{error}\n{document}"))
}

#[test]
fn what_html_leaves_out_is_written() {
    assert_eq!(
        written(
            "<p hidden>a<br>b &nbsp;&lt;c<img src=assets/a.png alt='x \"y\"' loading=lazy></p><details><summary>s</summary>t</details>"
        ),
        "<p hidden=\"hidden\">a<br/>b \u{a0}&lt;c<img src=\"assets/a.png\" alt=\"x &quot;y&quot;\"/></p>\
         <details open=\"open\"><summary>s</summary>t</details>"
    );
    assert_eq!(written("<p lang=ar dir=rtl>x"), "<p lang=\"ar\" xml:lang=\"ar\" dir=\"rtl\">x</p>");
    assert_eq!(written("<p lang='no such' dir=up>x"), "<p>x</p>");
}

#[test]
fn what_xml_cannot_hold_is_left_out_and_nothing_else() {
    let text = "]]> \u{0}\u{1}\u{b}\u{1b}\u{7f}\u{85}\u{fffe}\u{ffff}\u{1fffe}\u{fdd0}😀 \u{202e}ا\u{feff}\u{200d}";
    let mut out = String::new();
    super::text(text, &mut out);
    assert_eq!(out, "]]&gt; 😀 \u{202e}ا\u{feff}\u{200d}");
}

#[test]
fn scripts_and_frames_go_whole() {
    assert_eq!(
        written("a<script>alert(1)</script><iframe src=x>y</iframe><button onclick=x>Go</button><p onclick=x style=y>b</p>"),
        "a<p>b</p>"
    );
    assert_eq!(written("<blink>c</blink><noscript><p>d</p></noscript>"), "c<p>d</p>");
}

#[test]
fn what_stands_where_it_must_not_keeps_its_words() {
    assert_eq!(
        written("<p><strong>a<div class=x>b</div></strong><ul><li>c</ul>"),
        "<p><strong>a<span class=\"x\">b</span></strong><span>c</span></p>"
    );
    assert_eq!(written("<li>a</li><ul>b<p>c</p><li>d</li></ul>"), "a<ul><li>b<p>c</p></li><li>d</li></ul>");
    assert_eq!(
        written("<table><p>a</p><tr>b<td>c</td></tr><caption>d</caption></table>"),
        "<table><caption>d</caption><tbody><tr><td><p>a</p></td></tr><tr><td>b</td><td>c</td></tr></tbody></table>"
    );
    assert_eq!(written("<a href=x>a<b><a href=y>b</a></b></a>"), "<a href=\"x\">a<b><span>b</span></b></a>");
    assert_eq!(
        written("<details>a</details><dl><div><dt>b</dt><dd>c</dd></div></dl>"),
        "<div>a</div><dl><div><dt>b</dt><dd>c</dd></div></dl>"
    );
    assert_eq!(
        written("<i id=a>x</i><i id=a>y</i><i id='b c' aria-labelledby='a z'>z</i>"),
        "<i id=\"a\">x</i><i>y</i><i aria-labelledby=\"a\">z</i>"
    );
}

#[test]
fn forms_are_as_on_paper() {
    let form = "<form action=x><fieldset><legend>Q</legend><label for=a><input type=checkbox id=a> Yes</label><input><textarea></textarea>\
                <select><option value=''>-</option><option value=1>One</option></select><button>Send</button></fieldset></form>";
    assert_eq!(
        written(form),
        "<div><div role=\"group\"><div class=\"legend\">Q</div><span><span id=\"a\" class=\"tick\">☐</span> Yes</span>\
         <span class=\"blank\">____________</span><span class=\"blank lines\">____________</span>\
         <span class=\"choices\"><span class=\"choice\">○ One</span> </span></div></div>"
    );
}

#[test]
fn drawings_have_their_names_and_namespaces() {
    let svg = written(
        "<svg viewBox='0 0 1 1' focusable=false onload=x><linearGradient id=g /><script>x</script><path d=M0 /><use xlink:href=#g /></svg>",
    );
    assert!(svg.contains(" viewBox=\"0 0 1 1\"><linearGradient id=\"g\"/><path d=\"M0\"/><use xlink:href=\"#g\"/></svg>"), "{svg}");
    is_read(&svg).unwrap();
    is_read(&written("<math><mi>x</mi><mo>&lt;</mo></math>")).unwrap();
}

fn any_tree() -> impl Strategy<Value = Vec<Node>> {
    let names =
        "[a-z][a-zA-Z0-9:._-]{0,6}|p|div|a|ul|ol|li|dl|dt|dd|table|tr|td|tbody|svg|math|img|details|summary|span|input|select|option|path";
    let attributes = || {
        prop::collection::vec(("[a-z][a-zA-Z0-9:._-]{0,6}|id|class|lang|dir|href|aria-x|xmlns|xlink:href|onload", any::<String>()), 0..4)
    };
    let leaf = any::<String>().prop_map(Node::Text);
    let node = leaf.prop_recursive(6, 60, 5, move |inner| {
        (names, attributes(), prop::collection::vec(inner, 0..5)).prop_map(|(name, mut attributes, children)| {
            attributes.sort();
            attributes.dedup_by(|a, b| a.0 == b.0);
            Node::Element(Element { name, attributes, children })
        })
    });
    prop::collection::vec(node, 0..5)
}

proptest! {
    #[test]
    fn what_comes_out_is_xml(tree in any_tree()) {
        let xhtml = write(&tree);
        prop_assert_eq!(is_read(&xhtml), Ok(()));
    }

    #[test]
    fn so_is_any_html(html in "(<(/)?(p|div|li|ul|table|td|svg|a|script|b)( [a-z<\"'=]{0,5})?>|[a-z<&;\"\\p{C} ]{0,4}){0,30}") {
        prop_assert_eq!(is_read(&written(&html)), Ok(()));
    }
}
