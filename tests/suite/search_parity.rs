//! One ranking, two runtimes: Rust and the browser's script must answer every query alike, scores to the last bit.
//!
//! The queries are drawn from the texts of real sites, the toolkit, the fixtures and `WAYMARK_CORPUS`, and of a generated one that
//! is large enough to have its titles in files of their own. What is compared is everything that
//! [`Outcome::as_json`](waymark::search::query::Outcome::as_json) tells: terms, variants, order, scores, places and excerpts.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use unicode_normalization::UnicodeNormalization;
use waymark::search;
use waymark::search::analyse::{Analyser, Kind};
use waymark::search::constants::LISTED;
use waymark::search::query::{Origin, Outcome};
use waymark::source::Sources;
use waymark::theme::SEARCH_JS;
use waymark::{Loaded, Settings};

use crate::site::{Site, tree};

/// Quotes that phrases may stand between.
const QUOTES: [(char, char); 7] = [('"', '"'), ('“', '”'), ('”', '”'), ('„', '“'), ('«', '»'), ('»', '«'), ('＂', '‟')];

/// Zeros of digits: Arabic, Persian, Devanagari, Bengali, Thai, Burmese, Khmer, full width, and mathematical beyond the first plane.
const ZEROS: [u32; 9] = [0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0x1040, 0x17E0, 0xFF10, 0x1D7CE];

/// Words of other scripts than a page's own.
const FOREIGN: [&str; 9] = ["asylum", "اللجوء", "مهاجر", "难民营", "беженцы", "ผู้ลี้ภัย", "ဒုက္ခသည်", "ጥገኝነት", "난민"];

/// Queries that nobody has to draw.
const FIXED: [&str; 28] = [
    "",
    " ",
    "…?!",
    "\"",
    "\"\"",
    "«» „“ \" ? \"",
    "\"the",
    "the \"",
    "*",
    "a*",
    "a",
    "é",
    "/",
    "/work /topics:law",
    "constructor __proto__ toString",
    "hasOwnProperty",
    "\u{200b}\u{ad}\u{feff}",
    "\u{0}\t\r\n\u{2028}",
    "😀 \u{10ffff}",
    "𐐷𐐷𐐷𐐷",
    "12345678",
    "İSTANBUL ΣΊΣΥΦΟΣ Straße ﬁnd",
    "the the THE thé",
    "ဒုကၡသည္",
    "ျမန္မာႏိုင္ငံ ဒုကၡသည္မ်ား",
    "難",
    "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
    "a b c d e f g h i j k l m n o p q r s t",
];

/// The ways of drawing a query.
const KINDS: [&str; 20] = [
    "a word",
    "a word that is ended",
    "words from anywhere",
    "words in a row",
    "a beginning",
    "words and a beginning",
    "a mistyped word",
    "a word mistyped twice",
    "a phrase",
    "a phrase and words",
    "two phrases",
    "an open phrase",
    "an unknown word",
    "mixed scripts",
    "digits of another script",
    "written in another way",
    "words run together",
    "filtered words",
    "a filtered beginning",
    "twenty words",
];

/// What queries to an edition are drawn from.
struct Material {
    texts: Vec<String>,
    filters: Vec<String>,
    state: u32,
}

impl Material {
    fn new(loaded: &Loaded, edition: usize, files: &search::files::Files) -> Self {
        let graph = &loaded.site.graph;
        let mut texts = Vec::new();
        for page in graph.pages.iter().filter(|page| page.locale == edition) {
            texts.push(page.front.title.value.clone());
            texts.extend(page.front.summary.as_ref().map(|summary| summary.value.clone()));
            texts.extend(page.document.headings.iter().map(|heading| heading.text.clone()));
        }
        files.files.values().filter(|value| !value.is_string()).for_each(|value| spoken(value, &mut texts));
        texts.retain(|text| !places(text).is_empty());
        if texts.is_empty() {
            texts.push("Nothing is here".to_owned());
        }
        let list = |key: &str| files.root[key].as_array().cloned().unwrap_or_default();
        let sections = list("sections").into_iter().map(|section| format!("/{}", section[0].as_str().unwrap()));
        let topics = list("topics").into_iter().map(|topic| format!("/{}:{}", topic[0].as_str().unwrap(), topic[1].as_str().unwrap()));
        let filters = sections.chain(topics).chain(["/nowhere".to_owned()]).collect();
        Self { texts, filters, state: u32::try_from(edition).unwrap().wrapping_mul(2_654_435_761) + 1 }
    }

    /// Marsaglia's xorshift with 32 bits (13, 17, 5).
    fn below(&mut self, limit: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 17;
        self.state ^= self.state << 5;
        self.state as usize % limit
    }

    /// So many words, or pairs of characters, that follow one another in a text.
    fn words(&mut self, count: usize) -> String {
        let n = self.below(self.texts.len());
        let places = places(&self.texts[n]);
        let first = self.below(places.len());
        let last = (first + count).min(places.len()) - 1;
        self.texts[n][places[first].0..places[last].1].to_owned()
    }

    /// So many words of different texts.
    fn scattered(&mut self, count: usize) -> String {
        (0..count).map(|_| self.words(1)).collect::<Vec<_>>().join(" ")
    }

    fn beginning(&mut self) -> String {
        let word: Vec<char> = self.words(1).chars().collect();
        let length = self.below(word.len()) + 1;
        word.into_iter().take(length).collect()
    }

    /// A word with so many letters left out, put in, changed or exchanged.
    fn mistyped(&mut self, edits: usize) -> String {
        let mut word: Vec<char> = (0..8).map(|_| self.words(1)).max_by_key(|word| word.chars().count()).unwrap().chars().collect();
        let letters: Vec<char> = self.words(2).chars().collect();
        for _ in 0..edits {
            let (at, letter) = (self.below(word.len()), letters[self.below(letters.len())]);
            match self.below(4) {
                0 if word.len() > 1 => {
                    word.remove(at);
                }
                1 => word.insert(at, letter),
                2 if at > 0 => word.swap(at - 1, at),
                _ => word[at] = letter,
            }
        }
        word.into_iter().collect()
    }

    fn phrase(&mut self) -> String {
        let count = self.below(3) + 1;
        let (open, close) = QUOTES[self.below(QUOTES.len())];
        format!("{open}{}{close}", self.words(count))
    }

    fn filter(&mut self) -> String {
        let n = self.below(self.filters.len());
        self.filters[n].clone()
    }

    /// A query of a kind, and filters.
    fn draw(&mut self, kind: &str) -> (String, Vec<String>) {
        let text = match kind {
            "a word" => self.words(1),
            "a word that is ended" => self.words(1) + [" ", ".", "?", "។", "။"][self.below(5)],
            "words from anywhere" => {
                let count = self.below(3) + 2;
                self.scattered(count)
            }
            "words in a row" => {
                let count = self.below(3) + 2;
                self.words(count)
            }
            "a beginning" | "a filtered beginning" => self.beginning(),
            "words and a beginning" => {
                let count = self.below(2) + 1;
                format!("{} {}", self.words(count), self.beginning())
            }
            "a mistyped word" => self.mistyped(1),
            "a word mistyped twice" => self.mistyped(2) + [" ", ""][self.below(2)],
            "a phrase" => self.phrase(),
            "a phrase and words" => match self.below(2) {
                0 => format!("{} {}", self.phrase(), self.words(1)),
                _ => format!("{}{}", self.words(1), self.phrase()),
            },
            "two phrases" => format!("{}{}", self.phrase(), self.phrase()),
            "an open phrase" => format!("{} {}{}", self.words(1), QUOTES[self.below(QUOTES.len())].0, self.words(2)),
            "an unknown word" => {
                let mut letters: Vec<char> = self.words(3).chars().filter(|c| c.is_alphanumeric()).take(12).collect();
                letters.reverse();
                letters.into_iter().collect()
            }
            "mixed scripts" => {
                let foreign = FOREIGN[self.below(FOREIGN.len())];
                format!("{}{}{foreign} {}", self.words(1), ["", " "][self.below(2)], self.beginning())
            }
            "digits of another script" => {
                let zero = ZEROS[self.below(ZEROS.len())];
                let number = [1951, 2000 + self.below(30), self.below(100)][self.below(3)].to_string();
                number.chars().map(|digit| char::from_u32(zero + digit.to_digit(10).unwrap()).unwrap()).collect()
            }
            "written in another way" => {
                let words = self.words(2);
                match self.below(4) {
                    0 => words.to_uppercase(),
                    1 => words.nfd().collect(),
                    2 => words.nfkd().collect::<String>().to_uppercase(),
                    _ => words.chars().flat_map(|c| [c, '\u{ad}']).collect(),
                }
            }
            "words run together" => self.words(1) + &self.words(1),
            "filtered words" => {
                let count = self.below(2) + 1;
                self.scattered(count)
            }
            "twenty words" => self.scattered(20),
            _ => unreachable!("{kind}"),
        };
        let filters = match kind {
            "filtered words" | "a filtered beginning" => (0..=self.below(3) / 2).map(|_| self.filter()).collect(),
            _ => Vec::new(),
        };
        (text, filters)
    }

    /// Every query to the edition: the fixed ones, a filter alone, a long word letter by letter, and so many of each kind.
    fn queries(&mut self, rounds: usize) -> Vec<(&'static str, String, Vec<String>)> {
        let fixed = FIXED.iter().map(|text| ("fixed", (*text).to_owned(), Vec::new()));
        let mut queries: Vec<_> = fixed.chain([("a filter alone", String::new(), vec![self.filters[0].clone()])]).collect();
        let long = (0..20).map(|_| self.words(1)).max_by_key(|word| word.chars().count()).unwrap();
        let typed = long.char_indices().take(15).map(|(at, c)| ("letter by letter", long[..at + c.len_utf8()].to_owned(), Vec::new()));
        queries.extend(typed);
        for kind in (0..rounds).flat_map(|_| KINDS) {
            let (text, filters) = self.draw(kind);
            queries.push((kind, text, filters));
        }
        queries
    }
}

/// Where words, or pairs of characters, begin and end.
fn places(text: &str) -> Vec<(usize, usize)> {
    let mut places = Vec::new();
    Analyser::built_in().tokens(text, |token| {
        if token.kind != Kind::Tail {
            places.push((token.range.start, token.range.end));
        }
    });
    places
}

/// The strings in a value that look like text: names of files, anchors and numbers do not.
fn spoken(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) if text.contains(' ') || !text.is_ascii() => texts.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| spoken(value, texts)),
        Value::Object(values) => values.values().for_each(|value| spoken(value, texts)),
        _ => {}
    }
}

/// Counts what an answer shows, so that agreement says something.
fn count(kind: &str, outcome: &Outcome, seen: &mut BTreeMap<&'static str, usize>) {
    let any = |test: fn(Origin) -> bool| outcome.terms.iter().any(|term| term.variants.iter().any(|variant| test(variant.origin)));
    let found = !outcome.results.is_empty();
    for (what, is_so) in [
        ("found", found),
        ("phrases", found && kind.contains("phrase")),
        ("filters", found && kind.contains("filter")),
        ("beginnings", any(|origin| origin == Origin::Prefix)),
        ("merged lists", any(|origin| origin == Origin::Merged)),
        ("misspellings", any(|origin| matches!(origin, Origin::Typo(_)))),
        ("nearest words", !outcome.nearest.is_empty()),
        ("more than is listed", outcome.count > LISTED),
        ("below headings", outcome.results.iter().any(|hit| hit.section > 0)),
        ("marked texts", outcome.results.iter().any(|hit| hit.text.iter().any(|piece| piece.is_marked))),
    ] {
        *seen.entry(what).or_default() += usize::from(is_so);
    }
}

/// Asks both sides; how many queries were answered, and how many answers show what. `None` without Node.
fn compare(root: &Path, rounds: usize) -> Option<(usize, BTreeMap<&'static str, usize>)> {
    let (sources, _) = Sources::read(root);
    let loaded = waymark::load(&sources, &Settings::default()).0.unwrap();
    let work = tempfile::tempdir().unwrap();
    let put = |path: &str, bytes: &[u8]| {
        let path = work.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let (mut editions, mut seen, mut asked) = (Vec::new(), BTreeMap::new(), 0);
    for edition in 0..loaded.site.graph.config.locales.len() {
        let files = search::build(&loaded.site, &loaded.messages, edition);
        let mut queries = Vec::new();
        for (kind, text, filters) in Material::new(&loaded, edition, &files).queries(rounds) {
            let outcome = search::query::find(&files, Analyser::built_in(), &text, &filters).unwrap();
            count(kind, &outcome, &mut seen);
            queries.push(json!({ "kind": kind, "text": text, "filters": filters, "outcome": outcome.as_json() }));
        }
        asked += queries.len();
        editions.push(json!({ "folder": files.folder, "queries": queries }));
        search::tree(files).iter().for_each(|(path, bytes)| drop(put(path, bytes)));
    }
    // The script may have parts of its own published beside it.
    loaded.theme.files.values().for_each(|file| drop(put(&file.path, &file.bytes)));
    let script = &loaded.theme.files[SEARCH_JS].path;
    let job = put("job.json", json!({ "script": script, "root": work.path(), "editions": editions }).to_string().as_bytes());

    let other = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/rank-node.mjs");
    let Ok(output) = Command::new("node").arg(other).arg(job).output() else {
        eprintln!("SKIPPED: there is no `node`; whether the browser's search agrees with this one is NOT known");
        return None;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    let differences = told["differences"].as_array().unwrap();
    let first: Vec<String> = differences.iter().take(10).map(|difference| difference.to_string()).collect();
    assert!(differences.is_empty(), "{} of {asked} queries are answered differently:\n{}", differences.len(), first.join("\n"));
    assert_eq!(told["agreed"], asked);
    eprintln!("{asked} queries in {} editions: the same answers; {seen:?}", editions.len());
    Some((asked, seen))
}

/// Compares, and asks for so many queries at least and for all of these in the answers.
fn agree(root: &Path, rounds: usize, least: usize, shown: &[&str]) {
    let Some((asked, seen)) = compare(root, rounds) else { return };
    assert!(asked >= least, "only {asked} queries");
    assert!(seen["found"] * 3 > asked, "of {asked} queries only {} found anything", seen["found"]);
    shown.iter().for_each(|what| assert!(seen[what] > 0, "{what}: none in {asked} answers"));
}

const USUAL: [&str; 6] = ["phrases", "beginnings", "misspellings", "nearest words", "below headings", "marked texts"];

#[test]
fn the_toolkit_is_searched_alike_in_rust_and_in_the_browser() {
    agree(Path::new(env!("CARGO_MANIFEST_DIR")), 5, 500, &[&USUAL[..], &["filters"]].concat());
}

#[test]
fn every_script_is_searched_alike_in_rust_and_in_the_browser() {
    agree(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/scripts"), 1, 500, &USUAL[..5]);
}

#[test]
fn a_large_edition_is_searched_alike_in_rust_and_in_the_browser() {
    let mut site = Site::new(&["en"]);
    let mut state = 7_u64;
    let mut random = move |limit: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % limit
    };
    // As unequal as the words of a language.
    let mut sentence = |words: u64| -> String {
        let word = |n: u64| {
            [n % 16, n / 16 % 16, n / 256]
                .map(|n| "ba di fe ga ho ju ke li mo nu pa ra so ti ve zu".split(' ').nth(n as usize).unwrap())
                .concat()
        };
        let chosen = (0..words).map(|_| {
            let most = random(4095) + 1;
            word(random(most))
        });
        chosen.collect::<Vec<_>>().join(" ")
    };
    for page in 0..1_100 {
        let (title, first, second, third) = (sentence(3), sentence(8), sentence(2), sentence(12));
        site = site.page(&format!("en/part-{}/page-{page}", page % 9), &title, &format!("{first}.\n\n## {second}\n\n{third}."));
    }
    for part in 0..9 {
        site = site.page(&format!("en/part-{part}/index"), &sentence(2), &sentence(5));
    }
    agree(&site.path(""), 3, 60, &[&USUAL[..], &["merged lists", "more than is listed"]].concat());
}

/// `WAYMARK_CORPUS` names a folder of `<language>/<section>/<slug>.md`, with `_index.md` for sections.
#[test]
fn a_corpus_is_searched_alike_in_rust_and_in_the_browser() {
    let Some(corpus) = std::env::var_os("WAYMARK_CORPUS") else {
        eprintln!("SKIPPED: WAYMARK_CORPUS is not set");
        return;
    };
    let site = Site::empty();
    let mut locales: Vec<String> = Vec::new();
    for (path, bytes) in tree(Path::new(&corpus)) {
        let Some((locale, page)) = path.strip_suffix(".md").and_then(|path| path.split_once('/')) else { continue };
        // Where links lead is not searched for.
        let text = String::from_utf8(bytes).unwrap().replacen("\ndescription:", "\nsummary:", 1);
        site.write(
            &format!("content/{locale}/{}.md", page.strip_suffix("_index").map_or(page.to_owned(), |folder| format!("{folder}index"))),
            text,
        );
        if locales.last().is_none_or(|last| last != locale) {
            locales.push(locale.to_owned());
        }
    }
    site.write("waymark.yaml", format!("title: Corpus\nsource: {}\nlocales: [{}]\n", locales[0], locales.join(", ")));
    agree(&site.path(""), 1, 60 * locales.len(), &USUAL);
}
