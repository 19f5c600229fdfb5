use proptest::prelude::*;

use super::{Arg, FtlFile, Messages};
use crate::diagnostic::{Diagnostic, Severity};
use crate::locale::Locale;

const ENGLISH: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/i18n/en.ftl"));

/// A reference that does not change when the real one does.
const REFERENCE: &str = "\
title = Title
updated-on = Last updated { $date }
page-count =
    { $n ->
        [one] { $n } page
       *[other] { $n } pages
    }
";

fn file(locale: usize, name: &str, text: &str, built_in: bool) -> FtlFile {
    FtlFile { locale, file: name.into(), text: text.into(), built_in }
}

fn locale(tag: &str, fallback: &[usize]) -> Locale {
    let mut locale = Locale::new(tag, None, None, (tag == "prs").then_some("fa-AF"));
    locale.fallback = fallback.to_vec();
    locale
}

/// Messages of one language, with English beside it.
fn one(tag: &str, text: &str) -> (Messages, Vec<Diagnostic>) {
    let name = format!("i18n/{tag}.ftl");
    Messages::load(&[locale(tag, &[1]), locale("en", &[])], vec![file(0, &name, text, false)], &file(0, "i18n/en.ftl", REFERENCE, true))
}

/// Place, code, message and help of each diagnostic, the place as the text it covers.
fn told(tag: &str, text: &str) -> Vec<String> {
    let (_, diagnostics) = one(tag, text);
    let line = |d: &Diagnostic| {
        let severity = if d.severity == Severity::Error { "error" } else { "warning" };
        let place = d.place.as_ref();
        assert_eq!(place.map(|p| &*p.file), Some(format!("i18n/{tag}.ftl").as_str()));
        let span = place.and_then(|p| p.span.as_ref()).map_or("file", |s| &text[s.start as usize..s.end as usize]);
        format!("{severity} {} at ‹{span}›: {}; {}", d.code, d.message, d.help.as_deref().unwrap_or("-"))
    };
    diagnostics.iter().map(line).filter(|l| !l.contains("message-missing")).collect()
}

#[test]
fn the_built_in_english_is_without_fault() {
    let reference = file(0, "i18n/en.ftl", ENGLISH, true);
    let (messages, diagnostics) = Messages::load(&[locale("en", &[])], Vec::new(), &reference);
    assert_eq!(diagnostics, []);
    let text = |id, args: &[(&str, Arg<'_>)]| messages.plain(0, id, args);
    assert_eq!(text("notice-behind", &[("n", Arg::Number(1.0))]), "The original has changed in 1 place since this translation was made.");
    assert!(text("notice-behind", &[("n", 1234_u32.into())]).contains("1,234 places"));
    assert_eq!(text("file-note", &[("type", "PDF".into()), ("size", "120 kB".into())]), "(PDF, 120 kB)");
    assert_eq!(text("fact-usd", &[("value", "5".into())]), "US$5");
    assert_eq!(text("alert-caution", &[]), "Danger");
    assert!(messages.all_plain(0).contains(&("alert_note".into(), "Note".into())));
}

#[test]
fn arabic_has_six_forms() {
    let forms = "page-count = { $n ->\n [zero] صفر\n [one] واحد\n [two] اثنان\n [few] قليل { $n }\n [many] كثير { $n }\n *[other] آخر { $n }\n }\ntitle = ع\nupdated-on = { $date }\n";
    let (messages, diagnostics) = one("ar", forms);
    assert_eq!(diagnostics, []);
    let all: Vec<String> = [0_u32, 1, 2, 5, 11, 100].into_iter().map(|n| messages.plain(0, "page-count", &[("n", n.into())])).collect();
    assert_eq!(all, ["صفر", "واحد", "اثنان", "قليل 5", "كثير 11", "آخر 100"]);
}

#[test]
fn numbers_have_the_languages_digits_and_values_stand_in_isolates() {
    let text = "page-count = { $n ->\n *[other] { $n } صفحه\n }\nupdated-on = تازه { $date }";
    let (messages, _) = one("prs", text);
    let pages = |n| messages.plain(0, "page-count", &[("n", Arg::Number(n))]);
    assert_eq!(pages(1234.0), "۱٬۲۳۴ صفحه");
    assert_eq!(pages(1.5), "۱٫۵ صفحه");
    assert_eq!(pages(f64::NAN), "NaN صفحه");
    assert_eq!(pages(1e300), format!("{} صفحه", 1e300));
    assert_eq!(messages.text(0, "updated-on", &[("date", "2026".into())]), "تازه \u{2068}2026\u{2069}");
    assert_eq!(messages.plain(0, "updated-on", &[("date", "2026".into())]), "تازه 2026");
    let (messages, _) = one("my", "page-count = { NUMBER($n, useGrouping: \"false\") } { 1.50 }");
    assert_eq!(messages.plain(0, "page-count", &[("n", 2026_u32.into())]), "၂၀၂၆ ၁.၅၀");
}

#[test]
fn dari_counts_like_persian() {
    let (messages, diagnostics) = one("prs", "page-count = { $n ->\n [one] یک\n *[other] چند\n }");
    assert_eq!(diagnostics.len(), 1, "{diagnostics:?}");
    let pages = |n: u32| messages.plain(0, "page-count", &[("n", n.into())]);
    assert_eq!((pages(0), pages(1), pages(2)), ("یک".into(), "یک".into(), "چند".into()));
}

#[test]
fn words_come_from_the_site_then_the_program_then_the_fallbacks_then_english() {
    let locales = [locale("fr", &[]), locale("ht", &[0]), locale("de", &[]), locale("es", &[0, 1])];
    let files = vec![
        file(0, "built/fr.ftl", "title = Titre intégré\nupdated-on = Le { $date }\n-nom = N\n", true),
        file(0, "i18n/fr.ftl", "title = Titre du site de { -nom }", false),
        file(1, "i18n/ht.ftl", "title = Tit", false),
    ];
    let (messages, diagnostics) = Messages::load(&locales, files, &file(9, "i18n/en.ftl", REFERENCE, true));
    let title = |locale| messages.plain(locale, "title", &[]);
    assert_eq!([0, 1, 2, 3].map(title), ["Titre du site de N", "Tit", "Title", "Titre du site de N"]);
    let updated = |locale| messages.plain(locale, "updated-on", &[("date", "5".into())]);
    assert_eq!([0, 1, 2, 3].map(updated), ["Le 5", "Le 5", "Last updated 5", "Le 5"]);
    assert_eq!(messages.plain(3, "page-count", &[("n", 1_u32.into())]), "1 page");
    assert_eq!([0, 1, 2, 3].map(|l| messages.has_own(l)), [true, true, false, false]);
    assert_eq!([0, 1, 2, 3].map(|l| messages.interface_locale(l)), [Some(0), Some(1), None, Some(0)]);
    assert_eq!(messages.all_plain(3), [("title".to_owned(), "Titre du site de N".to_owned())]);
    assert_eq!(messages.text(0, "no-such", &[]), "no-such");
    assert_eq!(messages.text(99, "title", &[]), "title");
    assert!(messages.contains(2, "title") && !messages.contains(2, "no-such"));
    let lines: Vec<String> =
        diagnostics.iter().map(|d| format!("{} {} {}", d.place.as_ref().map_or("", |p| &p.file), d.code, d.message)).collect();
    assert_eq!(
        lines,
        [
            "i18n/fr.ftl message-missing the message `page-count` is missing",
            "i18n/ht.ftl message-missing 2 messages are missing: `page-count` and `updated-on`",
            "i18n/de.ftl messages-none the interface of `de` is shown in English",
            "i18n/es.ftl messages-none the interface of `es` is shown in Français",
        ]
    );
    let helps: Vec<&str> = diagnostics.iter().filter_map(|d| d.help.as_deref()).collect();
    assert_eq!(
        helps[..3],
        [
            "until they are there, readers see them in English",
            "until they are there, readers see them in Français",
            "translate the messages into i18n/de.ftl"
        ]
    );
}

#[test]
fn english_of_the_site_goes_before_the_built_in() {
    let locales = [locale("de", &[]), locale("en-GB", &[]), locale("en", &[])];
    let files = vec![file(2, "i18n/en.ftl", "title = Our title", false)];
    let (messages, diagnostics) = Messages::load(&locales, files, &file(9, "built/en.ftl", REFERENCE, true));
    assert_eq!([0, 1, 2].map(|l| messages.plain(l, "title", &[])), ["Our title", "Title", "Our title"]);
    assert_eq!(messages.interface_locale(0), Some(2));
    assert_eq!(diagnostics.len(), 1, "{diagnostics:?}");
}

#[test]
fn many_missing_messages_are_one_warning() {
    let reference: String = ('a'..='h').map(|id| format!("{id} = x\n")).collect();
    let (_, diagnostics) =
        Messages::load(&[locale("fr", &[])], vec![file(0, "i18n/fr.ftl", "a = y", false)], &file(0, "en", &reference, true));
    let messages: Vec<&str> = diagnostics.iter().map(|d| d.message.as_str()).collect();
    assert_eq!(messages, ["7 messages are missing: `b`, `c`, `d`, `e`, `f` and 2 more"]);
}

#[test]
fn mistakes_in_the_syntax_are_placed() {
    let help = "compare it with the same message in English; a line that goes on from the one before begins with a space";
    for (text, at, reason) in [
        ("title Titre\n", "T", "`=` is missing here"),
        ("title =\n", "title =", "`title` has no words"),
        ("title = a } b\n", "}", "this `}` has no `{` before it"),
        ("title = { }\n", "}", "a value such as `$n` is missing between the braces"),
        ("title = { $n ->\n [one] x\n }\n", "}", "one of the forms must have a star: `*[other]`"),
        ("title = { \"é }\n", "\n", "the closing `\"` is missing"),
        ("é = x\n", "é", "a name of a–z, A–Z is missing here"),
    ] {
        let told = told("fr", text);
        let wanted = format!("error message-syntax at ‹{at}›: this is no Fluent message: {reason}; {help}");
        assert_eq!(told, [wanted], "{text}");
    }
}

#[test]
fn every_other_mistake_is_placed_and_explained() {
    for (tag, text, wanted) in [
        (
            "fr",
            "title = a\ntitle = b",
            "warning message-duplicate at ‹title›: the message `title` is given twice; the first one counts; keep one of the two",
        ),
        ("fr", "titel = a", "warning message-unknown at ‹titel›: there is no message `titel`; did you mean `title`?"),
        ("fr", "other = a", "warning message-unknown at ‹other›: there is no message `other`; take it out; nothing shows it"),
        (
            "fr",
            "title = a\n    .b = c",
            "warning message-unknown at ‹b›: the attribute `.b` of `title` is never shown; take it out, or begin the line with another sign than a dot",
        ),
        (
            "fr",
            "title = a\n    // b",
            "warning message-syntax at ‹// b›: this line is part of the message above it; a comment begins with `#` at the start of its line",
        ),
        (
            "fr",
            "title = a <b>c</b>",
            "error message-markup at ‹<›: `title` holds a `<`: messages are plain text; write only words; links and emphasis belong to the theme's templates",
        ),
        (
            "fr",
            "title = { \"\\u003Cb\" }",
            "error message-markup at ‹\\u003Cb›: `title` holds a `<`: messages are plain text; write only words; links and emphasis belong to the theme's templates",
        ),
        (
            "fr",
            "updated-on = Le { $dat } { $date }",
            "error message-variable at ‹dat›: `updated-on` uses `{ $dat }`, which it is not given; did you mean `{ $date }`?",
        ),
        (
            "fr",
            "title = Le { $n }",
            "error message-variable at ‹n›: `title` uses `{ $n }`, which it is not given; this message is given no values",
        ),
        (
            "fr",
            "updated-on = Jamais",
            "warning message-variable at ‹updated-on›: `updated-on` leaves out `{ $date }`; put it where it belongs in the sentence",
        ),
        (
            "fr",
            "title = { updated-on }\nupdated-on = { $date }",
            "error message-variable at ‹updated-on›: `title` shows `updated-on`, which needs `{ $date }`; this message is given no values",
        ),
        (
            "fr",
            "title = { titre }",
            "error message-variable at ‹titre›: `title` shows `{ titre }`, which is not in this language's messages; write the words themselves, or add it to this file",
        ),
        (
            "fr",
            "title = { -nomm }\n-nom = x",
            "error message-variable at ‹nomm›: `title` shows `{ -nomm }`, which is not in this language's messages; did you mean `{ -nom }`?",
        ),
        (
            "fr",
            "title = { DATETIME(1) }",
            "error message-variable at ‹DATETIME›: `title` uses `DATETIME()`, which does not exist; there is NUMBER, with type: \"ordinal\", useGrouping: \"false\" or minimumFractionDigits: 0 to 10",
        ),
        (
            "fr",
            "title = { NUMBER(1, minimumFractionDigits: 30) }",
            "error message-variable at ‹minimumFractionDigits›: `title` uses `NUMBER(minimumFractionDigits: …)`, which does not exist; there is NUMBER, with type: \"ordinal\", useGrouping: \"false\" or minimumFractionDigits: 0 to 10",
        ),
        (
            "fr",
            "title = { 12345678901234567890123 }",
            "error message-syntax at ‹12345678901234567890123›: `title` has a number of more than 15 digits; put it between quotes: { \"…\" }",
        ),
        (
            "fr",
            "title = { title }",
            "error message-syntax at ‹title›: `title` shows messages that lead back to themselves; write the words themselves instead of one of them",
        ),
        (
            "ar",
            "page-count = { $n ->\n [0] x\n [one] { $n }\n [2] y\n *[other] z\n}",
            "warning message-plural at ‹n›: `page-count` has no form for `few` and `many`, which العربية needs; add `[few]` for 3, 4, 5 …; `[many]` for 11, 12, 13 …",
        ),
        (
            "fr",
            "page-count = { $n ->\n [zero] x\n [one] { $n }\n *[other] z\n}",
            "warning message-plural at ‹n›: `page-count` has a form for `zero`, which Français never uses; for the number 0 write `[0]`",
        ),
        ("ru", "page-count = { NUMBER($n) ->\n [one] { $n }\n [few] y\n *[many] z\n}", ""),
        ("he", "page-count = { $n ->\n [one] { $n }\n [two] y\n *[other] z\n}", ""),
        ("es", "page-count = { $n ->\n [one] { $n }\n *[other] z\n}", ""),
        ("my", "page-count = { $n }\n-term = { $case ->\n [gen] a\n *[nom] b\n }\ntitle = { -term(case: \"gen\") }{ mine }\nmine = x", ""),
    ] {
        let wanted: Vec<&str> = Some(wanted).filter(|w| !w.is_empty()).into_iter().collect();
        assert_eq!(told(tag, text), wanted, "{text}");
    }
}

#[test]
fn what_would_panic_or_never_end_is_not_shown() {
    let parts = "{ \"a\" }".repeat(150);
    let laughs: String = (0..60).map(|n| format!("m{n} = {{ m{0} }}{{ m{0} }}{{ m{0} }}\n", n + 1)).collect();
    for text in [
        format!("title = {parts}"),
        format!("title = {{ m0 }}\n{laughs}"),
        format!("title = {}{}", "{".repeat(50_000), "}".repeat(50_000)),
        format!("title = {{ {}", "A(\n".repeat(50_000)),
        format!("title = {{ {} }}", "NUMBER(".repeat(150) + "1" + &")".repeat(150)),
        "title = { NUMBER(1, minimumFractionDigits: 99999999999) }".to_owned(),
        "title = { NUMBER(1, minimumFractionDigits: 30) ->\n [one] a\n *[other] b\n }".to_owned(),
        "title = { 99999999999999999999999 ->\n [one] a\n *[other] b\n }".to_owned(),
        (0..50_000).map(|n| format!("n{n} = {{ n{} }}\n", n + 1)).collect::<String>() + "title = { n0 }",
    ] {
        let (messages, diagnostics) = one("fr", &text);
        assert_eq!(messages.plain(0, "title", &[]), "Title");
        assert!(diagnostics.iter().any(|d| d.severity == Severity::Error), "{diagnostics:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_file_makes_it_panic(text in r##"([a-z]{1,2}( =)?|[-.\[\]*{}()$"#<\\u/: \n\r]|\PC|title|page-count|NUMBER|->|[0-9]{1,20}|\*\[other\]|"){0,80}"##) {
        let (messages, _) = one("ar", &text);
        for (id, _) in messages.all_plain(0) {
            messages.text(0, &id, &[]);
        }
        messages.text(0, "page-count", &[("n", Arg::Number(3.7))]);
        messages.plain(0, "updated-on", &[("date", Arg::Text("\u{202e}"))]);
    }

    #[test]
    fn no_expression_makes_it_panic(parts in prop::collection::vec(
        prop::sample::select(vec!["{ ", " }", "$n", "$date", "-t", "title", "NUMBER(", ")", ", ", "type: \"ordinal\"", "minimumFractionDigits: 9", "minimumFractionDigits: 25", " ->\n", " [one] ", " *[other] ", " [0] ", "1.000", "\"x\"", "\n", " .a = ", "title = ", "\n-t = ", "\npage-count = "]), 0..60)) {
        let (messages, _) = one("ar", &format!("page-count = {}", parts.concat()));
        for n in [0.0, 1.0, 2.5, -3.0, 123_456_789_012_345.0, 0.1 + 0.2, f64::MIN_POSITIVE, f64::INFINITY] {
            messages.text(0, "page-count", &[("n", Arg::Number(n))]);
        }
        messages.plain(0, "title", &[]);
    }
}
