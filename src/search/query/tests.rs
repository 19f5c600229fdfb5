use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::guess::distance;
use super::rank::lg;
use super::shard::{TermShard, spelling};
use super::{Origin, Outcome, Piece, excerpt, find};
use crate::search::analyse::Analyser;
use crate::search::constants::{PREFIX, REST, TOGETHER, TYPO, VALUE, as_json};
use crate::search::files::Files;
use crate::search::number;

fn number(value: u32) -> String {
    let mut text = String::new();
    number::push(&mut text, value);
    text
}

/// Records of (key, letter, what stands behind it), keys ascending.
fn records(list: &[(&str, char, String)]) -> String {
    let mut text = String::new();
    for (n, (key, letter, behind)) in list.iter().enumerate() {
        let last = if n == 0 { "" } else { list[n - 1].0 };
        let shared: usize = last.chars().zip(key.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
        number::push(&mut text, u32::try_from(last[..shared].encode_utf16().count()).unwrap());
        text.push_str(&key[shared..]);
        text.push(*letter);
        text.push_str(behind);
    }
    text
}

/// Three pages: the home (slot 2), `law/` (slot 5) and `law/aid` (slot 6), with the words asylum, lawyer and a form of it.
fn files() -> Files {
    // Gaps have a small letter each; places are digits.
    let list = |list: &str| number(list.bytes().filter(|byte| !byte.is_ascii_lowercase()).count() as u32) + list;
    let place = |section: u32, level: u32| number(section * 8 + level);
    let terms = records(&[
        ("/law", 'P', list("f!a!")),
        // In the home's beginning; in the second section of `law/aid`.
        ("asylum", 'P', list(&format!("c{}d{}", place(0, 2), place(1, 5)))),
        // In `law/` and in both sections of `law/aid`.
        ("lawyer", 'P', list(&format!("f{}a{}{}", place(0, 7), place(0, 3), place(0, 6)))),
        ("lawyers", 'A', number(2)),
    ]);
    let head = records(&[("asylum", 'B', String::new()), ("lawyer", 'B', String::new()), ("lawyers", 'B', String::new())]);
    let tail = records(&[("muslysa", 'B', String::new()), ("reywal", 'B', String::new()), ("sreywal", 'B', String::new())]);
    let texts = json!([
        [2, "Welcome", ["", "", "Asylum is a right."]],
        [5, "The law", ["", "", "Lawyers."]],
        [6, "", ["", "", "Lawyers help.", "aid", "Legal aid", "Ask the lawyer about asylum."]],
    ]);
    let slots = [2, 2, 0].map(number).concat();
    let root = json!({
        "v": 2, "lang": "en", "dir": "ltr", "name": "English", "n": 3, "bits": 6, "terms": "", "termFiles": "aaaa", "rare": "eeee",
        "card": {"slots": slots, "pages": "\tHome\n/law/\naid\tLegal aid", "texts": "dddd", "of": "#!!"},
    });
    let rare = json!({"head": "", "headFiles": "bbbb", "tail": "", "tailFiles": "cccc"});
    let values = [("aaaa00", json!(terms)), ("bbbb00", json!(head)), ("cccc00", json!(tail)), ("dddd00", texts), ("eeee00", rare)];
    Files { folder: "en".to_owned(), root, files: values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect() }
}

fn ask(text: &str, filters: &[&str]) -> Outcome {
    let filters: Vec<String> = filters.iter().map(|filter| (*filter).to_owned()).collect();
    find(&files(), Analyser::built_in(), text, &filters).unwrap()
}

fn paths(outcome: &Outcome) -> Vec<&str> {
    outcome.results.iter().map(|hit| hit.path.as_str()).collect()
}

fn told(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| if piece.is_marked { format!("[{}]", piece.text) } else { piece.text.clone() }).collect()
}

#[test]
fn a_score_is_the_formula() {
    let outcome = ask("asylum lawyer.", &[]);
    assert_eq!(paths(&outcome), ["en/law/aid.html", "en/law/index.html", "en/index.html"]);
    let idf = lg(1.0 + 3.0 / 2.0);
    let asylum = idf * VALUE[5];
    let (weak, strong) = (idf * VALUE[3], idf * VALUE[6]);
    let lawyer = strong + REST * (strong + weak - strong).min(2.0 * strong);
    let best = &outcome.results[0];
    assert_eq!(best.score, asylum + lawyer + TOGETHER * (asylum + strong));
    assert_eq!(best.contributions.iter().map(|c| (c.term, c.points)).collect::<Vec<_>>(), [(0, asylum), (1, lawyer)]);
    assert_eq!((best.section, best.anchor.as_str(), told(&best.heading)), (1, "aid", "Legal aid".to_owned()));
    assert_eq!(told(&best.text), "Ask the [lawyer] about [asylum].");
    // Half of the query counts a quarter.
    let half = &outcome.results[2];
    assert_eq!((half.coverage, half.score), (0.5, (idf * VALUE[2] + TOGETHER * (idf * VALUE[2])) * 0.5 * 0.5));
}

#[test]
fn variants_tell_how_they_came_about() {
    let variants = |text: &str| {
        let outcome = ask(text, &[]);
        let told = |v: &super::Variant| (v.key.clone(), v.weight, v.origin);
        (outcome.terms[0].variants.iter().map(told).collect::<Vec<_>>(), outcome.terms[0].words.clone())
    };
    let lawyer = |weight, origin| vec![("lawyer".to_owned(), weight, origin)];
    assert_eq!(variants("lawyer "), (lawyer(1.0, Origin::Exact), vec!["lawyer".to_owned(), "lawyers".to_owned()]));
    assert_eq!(variants("law").0, lawyer(PREFIX, Origin::Prefix));
    assert_eq!(variants("lawyer").0, lawyer(1.0, Origin::Exact), "one list, one variant");
    assert_eq!(variants("lawyre ").0[0], ("lawyer".to_owned(), TYPO[1], Origin::Typo(1)));
    assert_eq!(variants("asyxum ").0, [("asylum".to_owned(), TYPO[1], Origin::Typo(1))]);
    let nowhere = ask("asyxxm ", &[]);
    assert!(nowhere.terms[0].unknown && nowhere.count == 0);
    assert_eq!(nowhere.nearest, ["asylum"]);
}

#[test]
fn phrases_and_filters_leave_pages_out() {
    assert_eq!(paths(&ask("\"the lawyer", &[])), ["en/law/aid.html"]);
    assert_eq!(paths(&ask("„asylum is“", &[])), ["en/index.html"]);
    assert!(ask("\"lawyer the\"", &[]).results.is_empty());
    assert_eq!(paths(&ask("asylum", &["/law"])), ["en/law/aid.html"]);
    assert!(ask("asylum", &["/law", "/nothing"]).results.is_empty());
    assert!(ask("", &[]).results.is_empty());
}

#[test]
fn files_that_are_no_index_are_told() {
    let fails = |change: &dyn Fn(&mut Files)| {
        let mut files = files();
        change(&mut files);
        find(&files, Analyser::built_in(), "asyxum \"lawyer\"", &[]).is_err()
    };
    assert!(!fails(&|_| {}));
    for name in ["aaaa00", "bbbb00", "cccc00", "dddd00", "eeee00"] {
        assert!(fails(&|files| drop(files.files.remove(name))), "{name}");
        assert!(fails(&|files| drop(files.files.insert(name.to_owned(), json!({"length": 9})))), "{name}");
    }
    for key in ["v", "n", "bits", "lang", "terms", "termFiles", "rare", "card"] {
        assert!(fails(&|files| files.root[key] = Value::Null), "{key}");
    }
    let damaged = [
        "!",
        "!a",
        "!aP",
        "!aP#",
        "!aP#!",
        "!aP#aa!",
        "!aP#y~~~~!",
        "!aP#az~~~~",
        "!aA!",
        "#aP#a!",
        "!aP#a!!aP#a!",
        "!aP$a!a!",
        "!aQ$#a!",
        "!aQ#$a!a!",
        "!bP#a!!aP#a!",
        "!aP!",
        "!aQ#a!",
    ];
    assert_eq!(damaged.map(|text| TermShard::read(text, 1, 6).is_none()), [true; 17]);
    assert!(["!aP#a!", "!aQ##a!"].iter().all(|text| TermShard::read(text, 1, 6).is_some()));
}

#[test]
fn constants_have_the_same_names_for_the_script() {
    let names: BTreeMap<String, Value> = as_json().as_object().unwrap().clone().into_iter().collect();
    let source = include_str!("../constants.rs");
    let defined = source.lines().filter_map(|line| line.strip_prefix("pub const ")?.split_once(':')).map(|(name, _)| name.to_lowercase());
    assert_eq!(names.into_keys().collect::<std::collections::BTreeSet<_>>(), defined.collect::<std::collections::BTreeSet<_>>());
}

#[test]
fn swapped_neighbours_are_one_change() {
    let of = |a: &str, b: &str| distance(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>());
    assert_eq!(
        [of("", ""), of("", "ab"), of("ab", "ba"), of("ca", "abc"), of("asylum", "aslyum"), of("kitten", "sitting")],
        [0, 2, 1, 3, 1, 3]
    );
}

#[test]
fn an_excerpt_is_where_the_words_are() {
    let (legal, aid) = (["legal".to_owned()], ["aid*".to_owned()]);
    let words: [&[String]; 2] = [&legal, &aid];
    let text = format!("{}legal then aids. {}", "alpha beta. ".repeat(40), "omega ".repeat(40));
    let shown = told(&excerpt(Analyser::built_in(), &text, &words, Some(60)));
    assert!(shown.starts_with('…') && shown.ends_with('…') && shown.contains("[legal] then [aids]. omega"), "{shown}");
    assert!(shown.encode_utf16().count() <= 66, "{shown}");
}

proptest! {
    #[test]
    fn any_text_is_read_without_harm(text in "[!-~a-cPAX]{0,60}", other in ".*") {
        let _ = (TermShard::read(&text, 50, 12), TermShard::read(&other, 50, 12), spelling(&text), spelling(&other));
    }

    #[test]
    fn any_query_is_answered(text in ".*", words in "(\"?(asylum|lawyer|the|law|is|x) ?){0,5}") {
        for text in [text, words] {
            prop_assert!(find(&files(), Analyser::built_in(), &text, &[]).is_ok());
        }
    }

    #[test]
    fn an_excerpt_loses_nothing_but_its_ends(text in "([a-c ]|asylum|庇护|\u{1000}\u{1039}\u{1000}|\u{10400}|e\u{301}|\u{1f600}|\\PC){0,60}", length in 0usize..80) {
        let words = ["asylum".to_owned(), "a*".to_owned(), "庇护".to_owned()];
        let all: String = excerpt(Analyser::built_in(), &text, &[&words], None).into_iter().map(|piece| piece.text).collect();
        prop_assert_eq!(&all, &text);
        let cut: String = excerpt(Analyser::built_in(), &text, &[&words], Some(length)).into_iter().map(|piece| piece.text).collect();
        let cut = cut.strip_prefix('…').unwrap_or(&cut);
        prop_assert!(text.contains(cut.strip_suffix('…').unwrap_or(cut)), "{}", cut);
        prop_assert!(cut.encode_utf16().count() <= length + 1);
    }
}

#[test]
fn of_overlapping_grams_every_second_is_looked_up() {
    let of = |text: &str| {
        let query = super::terms::parse(Analyser::built_in(), text, false, "");
        let terms: Vec<String> = query.terms.iter().map(|term| format!("{}{}", term.token, if term.prefix { "*" } else { "" })).collect();
        (terms.join(" "), query.phrases.concat().join(" "))
    };
    let none = String::new;
    assert_eq!(of("難民の権利"), ("難民 の権 権利*".to_owned(), none()));
    assert_eq!(of("難民法、権利"), ("難民 民法 権利*".to_owned(), none()));
    // What a phrase is compared with are all of them.
    assert_eq!(of("「\"難民の権利\""), ("難民 の権 権利".to_owned(), "難民 民の の権 権利".to_owned()));
    assert_eq!(of("難民の権利を守る会議"), ("難民 の権 会議*".to_owned(), none()));
    assert_eq!(of("right to asylum"), ("right to asylum*".to_owned(), none()));
    // Of many words the longest, and the last.
    assert_eq!(of("aa bbb c dddd ee f gg"), ("aa bbb dddd ee gg*".to_owned(), none()));
    assert_eq!(of("aaaa bbbb cccc dddd eeee ffff g"), ("aaaa bbbb cccc dddd g*".to_owned(), none()));
}

#[test]
fn function_words_are_looked_up_only_by_themselves_in_phrases_and_while_they_are_typed() {
    let of = |text: &str| {
        let query = super::terms::parse(Analyser::built_in(), text, false, " how do i a the ");
        query.terms.iter().map(|term| format!("{}{}", term.token, if term.prefix { "*" } else { "" })).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(of("how do I find a mentor?"), "find mentor");
    assert_eq!(of("how do I"), "how do i*");
    assert_eq!(of("mentor, how do I"), "mentor i*");
    assert_eq!(of("\"the mentor\" how"), "the mentor how*");
    assert_eq!(of("the \"the\" do "), "the");
}
