//! Pages as messages: what they look like in three scripts, and what must hold for every text.

use std::path::Path;

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization as _;
use waymark::pack::messages::{self, Message};
use waymark::pack::volume::{Chapter, Volume};

fn chapter(path: &str, title: &str, html: String) -> Chapter {
    let (lang, rest) = path.split_once('/').unwrap();
    let dir = if lang == "ar" { "rtl" } else { "ltr" };
    let anchor = format!("p-{}", rest.replace('/', "-"));
    Chapter {
        anchor,
        path: format!("{path}.html"),
        depth: 1,
        kind: "article",
        title: title.into(),
        lang: lang.into(),
        dir,
        html,
        ..Chapter::default()
    }
}

fn volume(lang: &str, chapters: Vec<Chapter>) -> Volume {
    Volume { title: "Title".into(), lang: lang.into(), dir: if lang == "ar" { "rtl" } else { "ltr" }, chapters, ..Volume::default() }
}

fn one(lang: &str, html: &str) -> Volume {
    volume(lang, vec![chapter(&format!("{lang}/a"), "A", html.to_owned())])
}

/// The text of the second message: what a page of this HTML becomes.
fn page(lang: &str, html: &str) -> String {
    let messages = messages::write(&one(lang, html), messages::LIMIT).unwrap();
    assert_eq!(messages.len(), 2);
    messages[1].text.split_once("\n\n").unwrap().1.to_owned()
}

fn fixture(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/messages").join(name)).unwrap()
}

fn words(lang: &str) -> std::collections::BTreeMap<String, String> {
    let ftl = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("i18n/{lang}.ftl"))).unwrap();
    let pairs = ftl.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "));
    pairs.map(|(id, text)| (id.replace('-', "_"), text.to_owned())).collect()
}

fn snapshot(lang: &str, title: &str, notice: &str, updated: &str, pages: &[(&str, &str)]) {
    let chapters: Vec<Chapter> = pages
        .iter()
        .enumerate()
        .map(|(n, (path, title))| chapter(&format!("{lang}/{path}"), title, fixture(&format!("{lang}-{}.html", n + 1))))
        .collect();
    let words = words(lang);
    let volume = Volume {
        title: title.into(),
        notices: vec![notice.into()],
        licence: words["page_licence"].clone(),
        updated: Some(("2026-11-22".into(), updated.into())),
        words,
        ..volume(lang, chapters)
    };
    let messages = messages::write(&volume, 1500).unwrap();
    check(&messages, 1500);
    let text = messages::as_text(&messages);
    snapbox::assert_data_eq!(
        text,
        snapbox::Data::read_from(&Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/messages/{lang}.txt")), None).raw()
    );
}

#[test]
fn english() {
    let notice = "Independent draft: not published, reviewed or endorsed by Asylum Access, APRRN or Taking the Lead.";
    let pages = [
        ("epat/index", "EPAT, tools for reviewing a partnership"),
        ("epat/lite-react", "Lite ReACT"),
        ("about/sources", "Where the content comes from"),
    ];
    snapshot("en", "EPAT – Waymark, a refugee rights toolkit", notice, "22 November 2026", &pages);
}

#[test]
fn arabic() {
    let notice = "مسودة مستقلة: لم تُنشر ولم تُراجع ولم تُعتمد من جانب Asylum Access أو APRRN أو Taking the Lead.";
    let pages = [("epat/index", "EPAT، أدوات لمراجعة الشراكة"), ("about/how-to-use", "كيف تستخدم مجموعة الأدوات هذه")];
    snapshot("ar", "Waymark، مجموعة أدوات لحقوق اللاجئين", notice, "22 نوفمبر 2026", &pages);
}

#[test]
fn burmese() {
    let notice = "လွတ်လပ်စွာ ရေးသားထားသော မူကြမ်း။ Asylum Access၊ APRRN သို့မဟုတ် Taking the Lead က ထုတ်ဝေခြင်း၊ ပြန်လည်စစ်ဆေးခြင်း သို့မဟုတ် ထောက်ခံခြင်း မပြုထားပါ။";
    let pages = [("epat/index", "EPAT၊ မိတ်ဖက်ဆက်ဆံရေးကို ပြန်သုံးသပ်ရန် ကိရိယာများ"), ("about/how-to-use", "ဤလက်စွဲကို မည်သို့ အသုံးပြုရမည်")];
    snapshot("my", "Waymark၊ ဒုက္ခသည်အခွင့်အရေး လက်စွဲ", notice, "၂၂ နိုဝင်ဘာ ၂၀၂၆", &pages);
}

/// What must hold for all messages.
fn check(messages: &[Message], limit: usize) {
    for (n, message) in messages.iter().enumerate() {
        let text = &message.text;
        assert_eq!((message.number, message.total), (n + 1, messages.len()));
        assert!(text.lines().next().unwrap().ends_with(&format!(" ({}/{})", n + 1, messages.len())), "{text}");
        assert!(text.encode_utf16().count() <= limit, "{} of {limit}: {text}", text.encode_utf16().count());
        assert_eq!(text.nfc().collect::<String>(), *text);
        let code = text.split("```").count() - 1;
        assert_eq!(code % 2, 0, "{text}");
        for line in outside_code(text).lines() {
            for sign in ['*', '~'] {
                assert_eq!(line.matches(sign).count() % 2, 0, "{sign} in {line}");
            }
        }
        let (mut open, mut deepest) = (0i32, 0);
        for c in text.chars() {
            match c {
                '\u{2066}'..='\u{2068}' => open += 1,
                '\u{2069}' => open -= 1,
                '\n' => assert_eq!(open, 0, "{text}"),
                _ => {}
            }
            deepest = deepest.max(open);
            assert!((0..=1).contains(&open), "{text}");
        }
        assert_eq!(open, 0, "{text}");
        assert!(!text.contains(['\u{AD}', '\u{200B}', '\u{FEFF}']) && !text.chars().any(|c| ('\u{FDD0}'..='\u{FDEF}').contains(&c)));
    }
}

fn outside_code(text: &str) -> String {
    text.split("```").step_by(2).collect()
}

#[test]
fn every_kind_of_element_has_its_plain_form() {
    let cases = [
        ("<h2>A</h2><p>b <strong>c</strong> d</p>", "*A*\nb *c* d"),
        ("<p>a <em>b c</em>, <del>d</del> <code>e_f*</code></p>", "a _b c_, ~d~ ```e_f*```"),
        // A mark that touches a letter would be shown as it is.
        ("<p>un<strong>break</strong>able <strong> x </strong>.</p>", "unbreakable *x* ."),
        ("<p>5 * 3 ~ 15 snake_case _x_</p>", "5 ∗ 3 ∼ 15 snake_case ＿x＿"),
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "• a\n  • b\n• c"),
        ("<ol start=\"3\"><li><p>a</p><p>b</p></li><li>c</li></ol>", "3. a\n   b\n4. c"),
        (
            "<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr><tr><td>3</td><td></td></tr></table>",
            "A: 1\nB: 2\n\nA: 3",
        ),
        ("<table><thead><tr><td></td><th>B</th></tr></thead><tr><td>1</td><td>2</td></tr></table>", "*1*\nB: 2"),
        ("<blockquote><p>a</p><p>b<br>c</p></blockquote>", "> a\n\n> b\n> c"),
        ("<div class=\"alert alert-note\"><p class=\"alert-title\">Note</p><p>a</p></div>", "> *Note*\n> a"),
        ("<dl><dt>a</dt><dd>b</dd><dt>c:</dt><dd>d</dd></dl>", "*a*\nb\n*c:* d"),
        ("<p><a href=\"https://e.org/a~b\">words</a> <a href=\"mailto:a@e.org\">a@e.org</a></p>", "words (https://e.org/a%7Eb) a@e.org"),
        ("<p><a href=\"#p-a--x\">here</a> <a href=\"../b.html\">gone</a></p>", "here gone"),
        ("<p><img src=\"x\" alt=\"A cat\"><img src=\"y\" alt=\"\"></p>", "[Picture: A cat]"),
        ("<p><label><input type=\"checkbox\"> yes</label> Name: <input> <button>Go</button></p>", "☐ yes Name: ____"),
        ("<ul><li class=\"task\"><span class=\"box\"></span> a</li></ul>", "☐ a"),
        ("<pre><code>a\n  *b*</code></pre>", "```a\n  *b*```"),
        ("<p>a<sup class=\"fnref\"><a href=\"#f\">1</a></sup> m<sup>2</sup></p>", "a[1] m²"),
        ("<p>so\u{AD}ft\u{200B}ly \u{FEFF}e\u{301}</p>", "softly é"),
        ("<nav><a href=\"#x\">x</a></nav><p hidden>y</p><script>z</script><p>a</p>", "a"),
    ];
    for (html, text) in cases {
        assert_eq!(page("en", html), text, "{html}");
    }
    let arabic =
        page("ar", "<p>اكتب إلى <a href=\"mailto:a@e.org\">a@e.org</a> أو https://e.org/x.</p><p>EPAT أداة</p><p>كلمة <em>مهمة</em></p>");
    assert_eq!(arabic, "اكتب إلى \u{2066}a@e.org\u{2069} أو \u{2066}https://e.org/x\u{2069}.\n\n\u{200F}EPAT أداة\n\nكلمة *مهمة*");
}

#[test]
fn a_link_to_another_page_names_its_message() {
    let long = format!("<p>{}</p>", "word ".repeat(600));
    let link = "<p>See <a href=\"#p-c--x\">C</a>.</p>".to_owned();
    let chapters = vec![
        chapter("en/a", "A", link),
        chapter("en/b", "B", long),
        chapter("en/c", "C", "<h2 id=\"p-c--x\">Here</h2>".to_owned()),
        Chapter { kind: "a-z", ..chapter("en/a-z", "A–Z", "<p>gone</p>".to_owned()) },
    ];
    let messages = messages::write(&volume("en", chapters), 1000).unwrap();
    check(&messages, 1000);
    let at = messages.iter().find(|message| message.text.ends_with("*Here*")).unwrap().number;
    assert!(at > 3);
    assert!(messages[1].text.ends_with(&format!("See C (→ message {at}).")), "{}", messages[1].text);
    assert!(messages[0].text.ends_with(&format!("*Contents*\n2 → A\n3 → B\n{at} → C")), "{}", messages[0].text);
    assert!(!messages::as_text(&messages).contains("gone"));
    assert_eq!(messages::files(&messages).keys().next().unwrap(), "message-01.txt");
    assert_eq!(messages::files(&messages).len(), messages.len());
}

#[test]
fn an_unchecked_translation_that_could_do_harm_is_refused() {
    let mut volume = volume("my", vec![chapter("my/a", "A", "<p>a</p>".into()), chapter("my/b", "B", "<p>b</p>".into())]);
    volume.chapters[1].stakes_high = true;
    assert!(messages::write(&volume, 3500).is_ok());
    volume.chapters[1].by_machine = true;
    let refused = messages::write(&volume, 3500).unwrap_err();
    assert_eq!(refused.pages, ["B (my/b.html)"]);
    assert!(refused.to_string().contains("could do harm") && refused.to_string().ends_with("B (my/b.html)"));
}

/// Words in the scripts of the toolkit, some beyond the first plane, some with marks on them, some that an app takes for marks.
fn word() -> impl Strategy<Value = String> {
    prop_oneof!["[a-zA-Z]{1,12}", "[ء-ي]{1,9}", "[က-အ]ျ?[ါ-ု]?[က-အ]့?း?", "👩🏽‍🌾|🇲🇲|e\u{301}|𞤀𞤣|က္ကာ|\\*x|~y|a_b|_", "[a-z]{60,90}",]
}

fn element() -> impl Strategy<Value = String> {
    let inline = (proptest::collection::vec(word(), 1..20), 0..7usize).prop_map(|(words, mark)| {
        let words = words.join(" ");
        match mark {
            0 => format!("<strong>{words}</strong> "),
            1 => format!("<em>{words}</em>, "),
            2 => format!("<code>{words}</code> "),
            3 => format!("<a href=\"https://e.org/a-b\">{words}</a> "),
            4 => format!("<bdi>{words}</bdi> "),
            _ => format!("{words} "),
        }
    });
    (proptest::collection::vec(inline, 1..8), 0..6usize).prop_map(|(parts, kind)| {
        let text = parts.concat();
        match kind {
            0 => format!("<h2>{text}</h2>"),
            1 => format!("<ul><li>{text}</li><li>{text}</li></ul>"),
            2 => format!("<blockquote><p>{text}</p></blockquote>"),
            3 => format!("<dl><dt>{text}</dt><dd>{text}</dd></dl>"),
            _ => format!("<p>{text}</p>"),
        }
    })
}

/// Only what carries meaning: letters, their marks, digits.
fn letters(text: &str) -> String {
    text.nfc().filter(|c| c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(*c)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]
    #[test]
    fn nothing_is_lost_and_nothing_is_too_long(
        elements in proptest::collection::vec(element(), 1..12), limit in 160..1200usize, rtl in any::<bool>()
    ) {
        let lang = if rtl { "ar" } else { "en" };
        let html = elements.concat();
        let messages = messages::write(&one(lang, &html), limit).unwrap();
        check(&messages, limit);
        let bodies: Vec<&str> = messages[1..].iter().map(|message| message.text.split_once("\n\n").unwrap().1).collect();
        let said = html.replace("</a>", " https://e.org/a-b ").replace("<a href=\"https://e.org/a-b\">", "");
        let plain = said.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect::<Vec<_>>();
        prop_assert_eq!(letters(&bodies.concat()), letters(&plain.concat()));
        // No word is cut but one that is longer than a message.
        let words: std::collections::BTreeSet<String> = plain.iter().flat_map(|part| part.split_whitespace()).map(letters).collect();
        for word in bodies.iter().flat_map(|body| body.split_whitespace()).map(letters).filter(|word| !word.is_empty()) {
            prop_assert!(words.contains(&word), "{} in {:?}", word, bodies);
        }
    }

    /// A text without any space is cut between graphemes.
    #[test]
    fn no_grapheme_is_cut(unit in "👩🏽‍🌾|🇲🇲|e\u{301}|က္ကာ|字", times in 100..900usize) {
        let messages = messages::write(&one("en", &format!("<p>{}</p>", unit.repeat(times))), 200).unwrap();
        check(&messages, 200);
        let unit: String = unit.nfc().collect();
        for message in &messages[1..] {
            let body = message.text.split_once("\n\n").unwrap().1;
            prop_assert_eq!(body.replace(&unit, ""), "");
        }
    }
}
