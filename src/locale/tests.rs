use std::cmp::Ordering;

use super::{Date, Direction, Formats, Locale, PartialDate, canonical_tag, direction, is_valid_tag, known_name, names};

fn date(text: &str) -> Date {
    Date::parse(text).unwrap_or_else(|| panic!("{text} is a day"))
}

#[test]
fn dates_are_gregorian_in_every_language() {
    let day = date("2026-11-22");
    for (tag, words) in [
        ("en", "22 November 2026"),
        ("en-US", "November 22, 2026"),
        ("ar", "22 نوفمبر 2026"),
        ("es", "22 de noviembre de 2026"),
        ("fr", "22 novembre 2026"),
        ("my", "၂၀၂၆ နိုဝင်ဘာ ၂၂"),
        ("fa-AF", "۲۲ نومبر ۲۰۲۶"),
        ("prs", "۲۲ نومبر ۲۰۲۶"),
        ("zh-Hant", "2026年11月22日"),
        ("th", "22 พฤศจิกายน ค.ศ. 2026"),
        ("rhg-Latn", "22 November 2026"),
        ("xx-nonsense", "22 November 2026"),
        ("not a tag", "22 November 2026"),
    ] {
        assert_eq!(Formats::new(tag).date(day), words, "{tag}");
    }
    assert_eq!(Locale::new("rhg-latn", None, None, Some("ms")).formats.date(day), "22 November 2026");
}

#[test]
fn a_date_is_as_exact_as_its_source() {
    let words = |text, tag| PartialDate::parse(text).map(|d| (d.iso(), d.format(&Formats::new(tag))));
    assert_eq!(words("2023", "my"), Some(("2023".into(), "၂၀၂၃".into())));
    assert_eq!(words("2023-10", "en"), Some(("2023-10".into(), "October 2023".into())));
    assert_eq!(words("2023-10", "pt"), Some(("2023-10".into(), "outubro de 2023".into())));
    assert_eq!(words("2023-10-05", "es"), Some(("2023-10-05".into(), "5 de octubre de 2023".into())));
    for wrong in [
        "",
        "23",
        "0000",
        "2023-13",
        "2023-00",
        "2023-1",
        "2023-02-29",
        "1900-02-29",
        "2023-10-32",
        "2023-10-05-1",
        "+202",
        "2023-10-5",
        "२०२३",
    ] {
        assert_eq!(PartialDate::parse(wrong), None, "{wrong}");
    }
    assert_eq!(Date::parse("2023-10"), None);
    assert_eq!(date("2024-02-29").to_string(), "2024-02-29");
}

#[test]
fn ages_are_counted_in_days_and_whole_months() {
    assert_eq!(date("2026-11-22").days_since(date("2026-11-22")), 0);
    assert_eq!(date("2024-03-01").days_since(date("2024-02-28")), 2);
    assert_eq!(date("2023-03-01").days_since(date("2023-02-28")), 1);
    assert_eq!(date("2001-01-01").days_since(date("1970-01-01")), 11_323);
    assert_eq!(date("1970-01-01").days_since(date("2001-01-01")), -11_323);
    assert_eq!(date("2026-11-22").months_since(date("2023-11-22")), 36);
    assert_eq!(date("2026-11-21").months_since(date("2023-11-22")), 35);
    assert_eq!(date("2023-11-22").months_since(date("2026-11-21")), -35);
    assert!(date("2026-01-31") < date("2026-02-01"));
}

#[test]
fn numbers_have_the_languages_digits_and_grouping() {
    for (tag, text, words) in [
        ("en", "1234567.50", "1,234,567.50"),
        ("es", "1234567.5", "1.234.567,5"),
        ("es", "1234", "1234"),
        ("fa-AF", "1234.5", "۱٬۲۳۴٫۵"),
        ("my", "189340", "၁၈၉,၃၄၀"),
        ("ta", "1234567", "12,34,567"),
        ("rhg-Latn", "1234", "1,234"),
        ("en", "-5", "-5"),
        ("my", "over 7.3 million", "over 7.3 million"),
        ("my", "007", "007"),
        ("my", "1e5", "1e5"),
        ("my", "1,000", "1,000"),
        ("my", "", ""),
        ("my", "-", "-"),
        ("my", "5.", "5."),
    ] {
        assert_eq!(Formats::new(tag).number(text), words, "{tag} {text}");
    }
    let long = "9".repeat(100_000);
    assert!(!Formats::new("my").number(&long).is_empty());
}

#[test]
fn lists_join_as_the_language_does() {
    let list = |tag: &str, items: &[&str]| Formats::new(tag).list(&items.iter().map(|i| (*i).to_owned()).collect::<Vec<_>>());
    assert_eq!(list("en", &["a", "b", "c"]), "a, b and c");
    assert_eq!(list("es", &["a", "b", "c"]), "a, b y c");
    assert_eq!(list("es", &["España", "Italia"]), "España e Italia");
    assert_eq!(list("ar", &["أ", "ب", "ج"]), "أ وب وج");
    assert_eq!(list("zh-Hant", &["a", "b", "c"]), "a、b和c");
    assert_eq!(list("rhg-Latn", &["a", "b"]), "a and b");
    assert_eq!(list("en", &["a"]), "a");
    assert_eq!(list("en", &[]), "");
}

fn sorted(tag: &str, words: &[&'static str]) -> Vec<&'static str> {
    let formats = Formats::new(tag);
    let mut words = words.to_vec();
    words.sort_by(|a, b| formats.compare(a, b));
    words
}

#[test]
fn words_are_in_the_languages_order() {
    assert_eq!(sorted("es", &["nube", "ñandú", "oso", "nzema", "¿Nos vemos?"]), ["¿Nos vemos?", "nube", "nzema", "ñandú", "oso"]);
    assert_eq!(sorted("sv", &["ö", "z", "å", "a", "ä"]), ["a", "z", "å", "ä", "ö"]);
    assert_eq!(sorted("de", &["Zebra", "Öl", "Ofen"]), ["Ofen", "Öl", "Zebra"]);
    assert_eq!(sorted("ar", &["تاء", "باء", "إلى", "أب"]), ["أب", "إلى", "باء", "تاء"]);
    assert_eq!(sorted("fa", &["ژاله", "زن", "پدر", "بار"]), ["بار", "پدر", "زن", "ژاله"]);
    assert_eq!(sorted("th", &["ขา", "เกม", "กา"]), ["กา", "เกม", "ขา"]);
    assert_eq!(sorted("en", &["Step 10", "Step 9", "2 doors"]), ["2 doors", "Step 9", "Step 10"]);
    let english = Formats::new("en");
    assert_eq!(english.compare("a", "a"), Ordering::Equal);
    // Equal for the collator, which ignores control characters.
    assert_eq!(english.compare("a", "a\u{1}"), Ordering::Less);
}

#[test]
fn a_word_stands_under_its_letter() {
    for (tag, word, letter) in [
        ("en", "éclair", "E"),
        ("es", "ñandú", "Ñ"),
        ("es", "¿Ánimo?", "A"),
        ("en", "ñandú", "N"),
        ("sv", "ånger", "Å"),
        ("de", "Öl", "O"),
        ("ar", "أب", "ا"),
        ("ar", "العربية", "ا"),
        ("ru", "йод", "Й"),
        ("tr", "iade", "İ"),
        ("tr", "ışık", "I"),
        ("ka", "ქართული", "ქ"),
        ("ko", "까치", "ㄱ"),
        ("ja", "ガス", "か"),
        ("th", "เกม", "ก"),
        ("my", "မြန်မာ", "မ"),
        ("en", "“2 doors”", "0–9"),
        ("my", "၂၀၂၆", "0–9"),
        ("en", "…", "#"),
        ("en", "", "#"),
    ] {
        assert_eq!(Formats::new(tag).initial(word), letter, "{tag} {word}");
    }
}

#[test]
fn tags_are_checked_and_put_in_canonical_case() {
    assert_eq!(canonical_tag("zh-hant").as_deref(), Some("zh-Hant"));
    assert_eq!(canonical_tag("RHG-LATN").as_deref(), Some("rhg-Latn"));
    assert_eq!(canonical_tag("prs").as_deref(), Some("prs"));
    for wrong in ["", "und", "e", "english language", "en_US", "../en", "zz--x", "root"] {
        assert!(!is_valid_tag(wrong), "{wrong}");
    }
    let locale = Locale::new("ZH-hant", None, None, None);
    assert_eq!((locale.tag.as_str(), locale.folder.as_str(), locale.name.as_str()), ("zh-Hant", "zh-hant", "繁體中文"));
    assert_eq!(locale.direction, Direction::Ltr);
}

#[test]
fn direction_follows_the_script() {
    for tag in [
        "ar", "fa", "prs", "ps", "ur", "ckb", "he", "yi", "dv", "sd", "ug", "rhg", "rhg-Rohg", "rhg-Arab", "haz", "bal", "pnb", "ku-Arab",
        "ff-Adlm", "ar-EG", "nqo",
    ] {
        assert_eq!(direction(tag).as_str(), "rtl", "{tag}");
    }
    for tag in ["en", "my", "rhg-Latn", "ar-Latn", "ku", "uz", "zh-Hant", "mnw", "xx", "no tag"] {
        assert_eq!(direction(tag).as_str(), "ltr", "{tag}");
    }
}

#[test]
fn languages_are_known_by_their_own_names() {
    let tags: Vec<String> = names::NAMES.iter().map(|(tag, _)| tag.to_ascii_lowercase()).collect();
    assert!(tags.is_sorted(), "the table is searched by halves");
    for (tag, name) in [
        ("prs", "دری"),
        ("rhg-Latn", "Ruáingga"),
        ("ht", "Kreyòl ayisyen"),
        ("zh-Hant", "繁體中文"),
        ("es-MX", "Español"),
        ("zh-Hant-TW", "繁體中文"),
        ("sr-latn", "Srpski"),
    ] {
        assert_eq!(known_name(tag), Some(name), "{tag}");
    }
    assert_eq!(known_name("xx"), None);
}

#[test]
fn formats_are_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Locale>();
}
