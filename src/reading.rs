//! How hard a page is to read: the Flesch–Kincaid grade, the years of school after which an English text is followed with ease
//! (Kincaid, Fishburne, Rogers and Chissom, 1975). It counts words, sentences and syllables and knows nothing of sense, so it
//! is a measure to write by, not a judgement. English only: the formula was fitted to it.

use crate::diagnostic::Diagnostic;
use crate::document::{Block, BlockKind};
use crate::graph::Graph;
use crate::page::Page;
use crate::source::Sources;
use crate::translation::plain;

/// A page above this grade is worth a second look.
const HARD: f64 = 12.0;

/// Below so many words the grade says little.
const FEW: usize = 100;

/// What was counted on one page.
#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    /// The page's file.
    pub file: std::sync::Arc<str>,
    /// Words of running text: paragraphs, lists, quotes.
    pub words: usize,
    /// Sentences; an entry of a list ends one.
    pub sentences: usize,
    /// The grade: years of school.
    pub grade: f64,
}

/// The level of every English page with enough words, in the order of the graph's pages.
pub fn levels(graph: &Graph, sources: &Sources) -> Vec<Level> {
    let english = |page: &&Page| graph.config.locales[page.locale].tag.split('-').next() == Some("en");
    graph.pages.iter().filter(english).filter_map(|page| level(page, sources.text(&page.file)?)).collect()
}

/// A warning for each page that is hard to read.
pub fn check(levels: &[Level]) -> Vec<Diagnostic> {
    let hard = levels.iter().filter(|level| level.grade > HARD);
    hard.map(|level| {
        let message = format!("this page asks for {:.1} years of school; our readers are better served below {HARD}", level.grade);
        let help = "shorten the longest sentences, and use shorter words: `waymark check --reading` shows every page";
        Diagnostic::warning("hard-reading", message).in_file(level.file.clone()).help(help)
    })
    .collect()
}

/// Every page, the hardest first, and the middle one.
pub fn table(levels: &[Level]) -> String {
    let mut sorted: Vec<&Level> = levels.iter().collect();
    sorted.sort_by(|a, b| b.grade.total_cmp(&a.grade).then_with(|| a.file.cmp(&b.file)));
    let mut out = String::from("grade   words  words a sentence  page\n");
    for level in &sorted {
        let length = level.words as f64 / level.sentences as f64;
        out.push_str(&format!("{:5.1} {:7} {:17.1}  {}\n", level.grade, level.words, length, level.file));
    }
    let middle = |mut values: Vec<f64>| {
        values.sort_by(f64::total_cmp);
        values.get(values.len() / 2).copied().unwrap_or_default()
    };
    let words = middle(levels.iter().map(|level| level.words as f64).collect());
    let grade = middle(levels.iter().map(|level| level.grade).collect());
    out + &format!("{} pages; the middle one has {words:.0} words and grade {grade:.1}", levels.len())
}

fn level(page: &Page, text: &str) -> Option<Level> {
    let (mut words, mut sentences, mut syllables) = (0, 0, 0);
    for block in page.document.blocks.iter().filter(|block| is_prose(block)) {
        let source = text.get(block.span.clone()).unwrap_or_default();
        // A line that begins an entry ends the sentence before it.
        for entry in entries(source) {
            for sentence in plain::words(&entry).split_inclusive(['.', '!', '?', ':', ';']) {
                let own: Vec<&str> = sentence
                    .split(|c: char| !c.is_alphabetic() && c != '\'' && c != '’')
                    .filter(|word| word.chars().any(char::is_alphabetic))
                    .collect();
                words += own.len();
                syllables += own.iter().map(|word| syllables_of(word)).sum::<usize>();
                sentences += usize::from(!own.is_empty());
            }
        }
    }
    let grade = 0.39 * words as f64 / sentences as f64 + 11.8 * syllables as f64 / words as f64 - 15.59;
    (words >= FEW).then(|| Level { file: page.file.clone(), words, sentences, grade })
}

fn is_prose(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Paragraph | BlockKind::List | BlockKind::Quote | BlockKind::Alert | BlockKind::Definitions)
}

/// The entries of a list, or the whole.
fn entries(source: &str) -> Vec<String> {
    let mut entries = vec![String::new()];
    for line in source.lines() {
        let bare = line.trim_start_matches(|c: char| c.is_whitespace() || c == '>');
        let marker =
            bare.starts_with(['-', '*', '+', ':']) || bare.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(['.', ')']);
        if (marker || bare.is_empty()) && entries.last().is_some_and(|last| !last.is_empty()) {
            entries.push(String::new());
        }
        if let Some(last) = entries.last_mut() {
            last.push_str(bare.trim_start_matches("[!").trim_start_matches("[ ]"));
            last.push(' ');
        }
    }
    entries
}

/// Groups of vowels, without a silent `e` at the end; at least one.
fn syllables_of(word: &str) -> usize {
    let word = word.to_ascii_lowercase();
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let mut groups = 0;
    let mut inside = false;
    for c in word.chars() {
        groups += usize::from(vowel(c) && !inside);
        inside = vowel(c);
    }
    let silent = word.ends_with('e') && !word.ends_with("le") || word.ends_with("ed") && !word.ends_with("ted") && !word.ends_with("ded");
    (groups - usize::from(silent && groups > 1)).max(1)
}
