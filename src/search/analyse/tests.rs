//! What the analyser finds, script by script, and what holds for any text.

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::*;

fn tokens(text: &str) -> Vec<(String, Range<usize>, Kind)> {
    let mut tokens = Vec::new();
    Analyser::built_in().tokens(text, |t| tokens.push((t.text.to_owned(), t.range, t.kind)));
    tokens
}

fn texts(text: &str) -> Vec<String> {
    tokens(text).into_iter().map(|(text, ..)| text).collect()
}

/// The tokens between spaces; tails in brackets.
fn found(text: &str) -> String {
    let show = |(text, _, kind)| if kind == Kind::Tail { format!("({text})") } else { text };
    tokens(text).into_iter().map(show).collect::<Vec<_>>().join(" ")
}

/// All of these are written differently and are the same.
fn same(spellings: &[&str]) {
    for spelling in spellings {
        assert_eq!(texts(spelling), texts(spellings[0]), "{spelling} and {}", spellings[0]);
    }
}

#[test]
fn the_table_has_no_mistakes() {
    let tables = Tables::parse(tables::TEXT).unwrap();
    for line in ["letter 0041", "word 41", "fold", "series 0041-0042 a", "zawgyi-sign 1031 then", "zawgyi-shape 1031"] {
        assert!(Tables::parse(line).is_err(), "{line}");
    }
    let digits = tables.classes().chunk_by(|a, b| a == b).filter(|chunk| chunk[0] == Class::Digit);
    assert!(digits.clone().count() > 40);
    assert!(digits.clone().all(|chunk| chunk.len() % 10 == 0), "digits come in tens");
}

#[test]
fn what_a_code_point_folds_to_goes_with_the_same_neighbours() {
    let analyser = Analyser::built_in();
    for char in (0..).zip(analyser.tables.classes()).filter_map(|(c, class)| class.group().and_then(|_| char::from_u32(c))) {
        let group = analyser.letters.get(char).class().group();
        let folded = fold::fold(&analyser.tables, char.encode_utf8(&mut [0; 4]));
        let mut groups = folded.chars().map(|c| analyser.letters.get(c).class().group()).filter(Option::is_some).peekable();
        assert!(groups.peek().is_some() && groups.all(|g| g == group), "{char:?} becomes {folded:?}");
        assert_eq!(folded, fold::fold(&analyser.tables, &folded), "{char:?}");
        assert!(!folded.contains(|c: char| c.is_ascii() && !c.is_ascii_lowercase() && !c.is_ascii_digit()), "{char:?}");
    }
}

#[test]
fn latin() {
    assert_eq!(found("The Refugees' Rights: form I-589."), "the refugees rights form i 589");
    assert_eq!(found("L’accès à l'asile, cœur de la loi"), "l acces a l asile coeur de la loi");
    assert_eq!(found("Flüchtlinge auf der Straße"), "fluchtlinge auf der strasse");
    same(&["strasse", "Straße", "STRASSE", "STRAẞE"]);
    same(&["istanbul", "İstanbul", "ISTANBUL", "ıstanbul", "I\u{307}stanbul"]);
    assert_eq!(found("Người tị nạn được bảo vệ"), "nguoi ti nan duoc bao ve");
    same(&["ﬁle", "ｆｉｌｅ", "fi\u{AD}le"]);
}

#[test]
fn cyrillic_and_greek() {
    assert_eq!(found("Мой приём, её ёлка; їжа, Ўзбек"), "мой прием ее елка їжа ўзбек");
    same(&["войны", "во\u{301}йны", "ВОЙНЫ", "вои\u{306}ны"]);
    assert_eq!(found("мʼята"), "м ята");
    same(&["άσυλο", "ΑΣΥΛΟ", "ασυλο"]);
    same(&["οδυσσεύς", "ΟΔΥΣΣΕΥΣ", "ὀδυσσεύσ"]);
}

#[test]
fn arabic_script_from_any_keyboard() {
    same(&["پناهندگی", "پناهندگي", "پناهندگى", "پناهندګي", "پناهند\u{200C}گی"]);
    same(&["کمک", "كمك", "ڪمڪ"]);
    same(&["ہجرت", "هجرت", "ھجرت"]);
    same(&["اللاجئون", "اللاجيون", "الـلاجئون", "اللاجِئُونَ", "ﺍﻟﻼﺟﺌﻮﻥ"]);
    same(&["أمم", "امم", "إمم", "آمم", "ٱمم"]);
    same(&["مدرسة", "مدرسه"]);
    same(&["123", "١٢٣", "۱۲۳", "１２３"]);
}

#[test]
fn hebrew() {
    same(&["שָׁלוֹם", "שלום"]);
    assert_eq!(found("צה״ל וכו׳"), "צהל וכו");
    same(&["ײַדיש", "ייַדיש", "יידיש"]);
}

#[test]
fn scripts_of_india() {
    same(&["ज़रूरत", "जरूरत", "ज\u{93C}रूरत"]);
    same(&["माँग", "मांग"]);
    assert_eq!(found("शरणार्थी का अधिकार"), "शरणार्थी का अधिकार");
    assert_eq!(found("শরণার্থীদের অধিকার ১২"), "শরণার্থীদের অধিকার 12");
    assert_ne!(texts("পড়া"), texts("পডা"));
    same(&["পড\u{9BC}া", "পড়া"]);
    assert_eq!(found("அகதிகள் உரிமைகள்"), "அகதிகள் உரிமைகள்");
}

#[test]
fn thai_lao_and_khmer() {
    assert_eq!(found("ผู้ลี้ภัย"), "ผู้ลี้ ลี้ภั ภัย (ย)");
    assert_eq!(found("เขาจะไป"), "เขาจะ จะไป (ไป)");
    assert_eq!(found("จันทร์"), "จัน นทร์ (ทร์)");
    same(&["ໜັງສື", "ຫນັງສື", "ຫນັງ\u{200B}ສື"]);
    assert_eq!(found("ជនភៀសខ្លួន"), "ជន នភៀ ភៀស សខ្លួ ខ្លួន (ន)");
    assert_eq!(found("សប្តាហ៍"), "សប្តាហ៍ (ប្តាហ៍)");
}

#[test]
fn burmese() {
    assert_eq!(found("ဒုက္ခသည်"), "ဒုက္ခ က္ခသည် (သည်)");
    assert_eq!(found("မြန်မာ"), "မြန်မာ (မာ)");
    assert_eq!(found("အင်္ဂလိပ်"), "အင်္ဂလိပ် (လိပ်)");
    same(&["ခွင\u{1037}\u{103A}", "ခွင\u{103A}\u{1037}"]);
    assert_eq!(found("က"), "က");
}

#[test]
fn chinese_japanese_and_korean() {
    assert_eq!(found("难民的权利"), "难民 民的 的权 权利 (利)");
    assert_eq!(found("法"), "法");
    assert_eq!(found("第33條"), "第 33 條");
    same(&["ガラス", "ｶﾞﾗｽ", "カ\u{3099}ラス"]);
    assert_eq!(found("難民条約"), "難民 民条 条約 (約)");
    same(&["난민", "\u{1102}\u{1161}\u{11AB}\u{1106}\u{1175}\u{11AB}"]);
}

#[test]
fn ethiopic() {
    same(&["ጸሐይ", "ፀሀይ", "ጸኀይ"]);
    same(&["ሰላም", "ሠላም"]);
    assert_eq!(found("ስደተኞች፡መብት።"), "ስደተኞች መብት");
}

#[test]
fn other_scripts_are_words() {
    for word in ["ქართული", "հայերեն", "བོད", "ᓄᓇᕗᑦ", "𞤆𞤵𞤤𞤢𞤪", "𑄌𑄋𑄴𑄟𑄳𑄦"]
    {
        assert_eq!(tokens(word), [(texts(word).concat(), 0..word.len(), Kind::Word)]);
    }
    same(&["𐴌𐴗𐴥𐴝𐴙𐴚𐴒𐴙𐴝", "𐴌𐴗𐴝𐴙𐴚𐴒𐴙𐴝"]);
}

#[test]
fn places_are_those_of_the_original() {
    let text = "– Él, ظُلْم\u{200C}!";
    let places: Vec<&str> = tokens(text).into_iter().map(|(_, range, _)| &text[range]).collect();
    assert_eq!(places, ["Él", "ظُلْم\u{200C}"]);
    let long = "a".repeat(50) + &"é".repeat(50);
    assert_eq!(tokens(&long), [("a".repeat(40), 0..150, Kind::Word)]);
}

#[test]
fn what_is_no_word_gives_no_token() {
    for text in ["", " ", "\u{301}", "\u{200D}\u{FE0F}", "…!?", "★½²Ⅷ", "😀\u{FE0F}", "\u{17D2}\u{1039}", "\u{1C90}", "\u{FFFF}"]
    {
        assert_eq!(tokens(text), [], "{text:?}");
    }
}

#[test]
fn zawgyi_becomes_unicode() {
    let analyser = Analyser::built_in();
    for (zawgyi, unicode) in [
        ("ျမန္မာ", "မြန်မာ"),
        ("ဒုကၡသည္", "ဒုက္ခသည်"),
        ("ေက်ာင္း", "ကျောင်း"),
        ("အဂၤလိပ္", "အင်္ဂလိပ်"),
        ("ခြင့္ျပဳခ်က္", "ခွင့်ပြုချက်"),
        ("လူ႔အခြင့္အေရး", "လူ့အခွင့်အရေး"),
    ] {
        assert_eq!(texts(&analyser.zawgyi(zawgyi)), texts(unicode), "{zawgyi}");
        assert!(matches!(analyser.zawgyi(unicode), Cow::Borrowed(_)), "{unicode}");
    }
    for other in ["asylum", "ယောက်ျား", "ၵႂၢမ်းတႆး", "ကညီကျိာ်", "ဘာသာမန်"]
    {
        assert_eq!(analyser.zawgyi(other), other);
    }
}

/// Text of letters, marks and separators of scripts that meet in one text.
fn any_text() -> impl Strategy<Value = String> {
    const SCRIPTS: [&str; 8] = [
        "[ a-zA-Zß-ɏẠ-ỹı\u{300}-\u{308}\u{323}'0-9-]",
        "[ А-яёїўґ\u{301}\u{306}Α-ωάς]",
        "[ آ-ي\u{64B}-\u{652}\u{670}ٱ-ۓ۰-۹ﹰ-ﻼ\u{200C}\u{640}א-ת\u{5B0}-\u{5BC}]",
        "[ अ-ह\u{93C}-\u{94D}०-९ক-হ\u{9BC}-\u{9CD}]",
        "[ ก-ฮะ-ฺเ-๎0-9ກ-ຮະ-ູົ-ຽເ-ໄໆ\u{EC8}-\u{ECD}]",
        "[ က-ဪါ-ှ\u{200B}က-ဠ]",
        "[ ក-ឳ\u{17B6}-\u{17D3}]",
        "[ 一-鿿ぁ-ゖァ-ヶー\u{3099}ｦ-ﾟ가-힣ᄀ-ᇹ]",
    ];
    prop::sample::select(&SCRIPTS[..]).prop_flat_map(|script| prop::collection::vec(script, 0..30)).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn folding_a_token_changes_nothing(text in any_text()) {
        for (text, _, kind) in tokens(&text) {
            let again = tokens(&text);
            prop_assert_eq!(&again[0].0, &text);
            prop_assert_eq!(again[0].2 == Kind::Word, kind == Kind::Word);
        }
    }

    #[test]
    fn normalisation_changes_nothing(text in any_text()) {
        let given = texts(&text);
        prop_assert_eq!(&texts(&text.nfc().collect::<String>()), &given);
        prop_assert_eq!(&texts(&text.nfd().collect::<String>()), &given);
    }

    #[test]
    fn places_ascend_on_boundaries(text in prop_oneof![any_text(), any::<String>()]) {
        let mut before = 0..0;
        for (token, range, _) in tokens(&text) {
            prop_assert!(!token.is_empty() && token.chars().count() <= LONGEST);
            prop_assert!(text.get(range.clone()).is_some_and(|t| !t.is_empty()), "{:?}", range);
            prop_assert!(before.start <= range.start && before.end <= range.end, "{:?} after {:?}", range, before);
            before = range;
        }
    }

    /// What is known of single letters agrees with the definition.
    #[test]
    fn letter_by_letter_or_all_at_once(words in prop::collection::vec("[a-zA-Zà-öø-ÿиіугкйїў\u{300}-\u{308}\u{323}\u{94D}\u{93C}\u{E38}\u{3099}אִ\u{200D}]{1,12}", 1..4)) {
        let analyser = Analyser::built_in();
        for word in words {
            let text = texts(&word).concat();
            prop_assert_eq!(text, fold::fold(&analyser.tables, word.trim_start_matches(|c| analyser.letters.get(c).class().group().is_none())));
        }
    }
}
