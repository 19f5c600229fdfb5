//! Twice the text may take a little more than twice the time, not four times.

#![expect(clippy::disallowed_methods, reason = "slowness is what is measured here")]

use std::time::{Duration, Instant};

use super::parse;

fn time(body: &str) -> Duration {
    // The best of three: other work on the machine only adds.
    (0..3)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(parse(body));
            start.elapsed()
        })
        .min()
        .unwrap_or_default()
}

#[test]
fn hostile_texts_take_linear_time() {
    let patterns: &[&str] = &[
        "[",
        "](",
        "![",
        "[a](",
        "*a ",
        "**a*",
        "`a``",
        "<a ",
        "<b>",
        "</b>",
        "<!--",
        "<div>\n\n",
        "<script>",
        "<p>a",
        "> ",
        "- ",
        "[^1]",
        "[^",
        "4,400 ",
        "1 ",
        "1,1",
        "12345,,",
        "12345678",
        "5 % ",
        "\u{1031}က",
        "Ã©",
        "&amp;",
        "&",
        "|a",
        "a|b\n-|-\n",
        "\n: a\n",
        "<a href=x>",
        "<b title=\"&amp;\">",
        "<table>",
        "\\",
        "~~a",
        "# a\n",
        "[a][b] ",
        "![a](b) ",
        "<svg>",
        "[](fact:x)",
        "%1 ",
        "+1 2 3 ",
        "a-1234",
        "1.1.1.",
        "```\n",
        "\n\n[^1]: a",
        "http://1",
        "<x",
        "<a a=",
        "[a]: b\n",
        "'1",
        // Open HTML that takes in everything after it, tags that wait for their end, words of one long run.
        "<details>\n\na</details>\n\n",
        "<div><b title=1>\n\n",
        "<svg>a</svg>",
        "<i>*a</i>*",
        "<td>",
        "<a href=\"x.md\">a",
        "a&amp;1,234",
        "ေ",
        "Ã©a",
        "https://e.org/1,234",
    ];
    for pattern in patterns {
        let body = |bytes: usize| pattern.repeat(bytes / pattern.len());
        // Four times the text takes four times as long, or sixteen if something is quadratic. Shorter times are noise:
        // what is quadratic in 64 kB takes longer than that.
        let measure = || (time(&body(16_000)), time(&body(64_000)));
        let is_linear = |(one, four): (Duration, Duration)| four <= (one * 10).max(Duration::from_millis(40));
        // Other work on the machine can fall on the longer text only; what is quadratic is so every time.
        assert!((0..5).any(|_| is_linear(measure())), "{pattern:?}: {:?}", measure());
    }
}
