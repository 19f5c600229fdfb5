//! Light stemming by affixes: reading `rules.txt` and applying it. The file says what its lines mean.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::language::Script;

/// The rules of all languages.
const SOURCE: &str = include_str!("rules.txt");

/// Keeps a suffix apart that was written apart: Persian کتاب‌ها.
const NON_JOINER: char = '\u{200c}';

/// The fewest letters of a stem, unless the language has its own number.
const LEAST_OF_STEM: usize = 3;

/// The rules of one language.
#[derive(Default)]
pub struct Rules {
    least: Option<usize>,
    scripts: Vec<Script>,
    /// The fewest letters of a stem.
    least_of_stem: Option<usize>,
    /// Endings after which a stem may be shorter than that.
    short: Vec<String>,
    /// By form, or by stem: the stem of the word that it belongs to.
    words: BTreeMap<String, String>,
    /// By form only: its key.
    alone: BTreeMap<String, String>,
    steps: Vec<Vec<Affix>>,
    aliases: Vec<Vec<Affix>>,
    /// Whether the lines being read belong to an alias step.
    in_alias: bool,
}

/// One affix, what stands in its place when it is taken off, and when that may be done.
struct Affix {
    place: Place,
    text: String,
    replacement: String,
    /// Letters that must remain, the replacement not counted.
    keep: usize,
    condition: Condition,
}

/// What counts as a word of the vocabulary.
#[derive(Clone, Copy)]
pub enum Known<'a> {
    /// Everything.
    All,
    /// These words, and one more if it is named.
    Words(&'a BTreeSet<String>, Option<&'a str>),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Prefix,
    Suffix,
    /// A suffix after a zero-width non-joiner.
    Joined,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Condition {
    Always,
    /// The result is a word of the vocabulary.
    Known,
    /// The syllable before has a final consonant (Hangul).
    Closed,
    /// The syllable before ends in a vowel or in ㄹ (Hangul).
    Liquid,
    /// The syllable before ends in a vowel (Hangul).
    Open,
}

impl Rules {
    /// The rules in the sections that name the language; none if no section does.
    pub fn for_language(language: &str) -> Rules {
        let mut rules = Rules::default();
        let mut inside = false;
        for line in lines() {
            match line.strip_prefix('[') {
                Some(names) => inside = names.trim_end_matches(']').split_whitespace().any(|name| name == language),
                // A test reads every line: one that says nothing is not in a build.
                None if inside => rules.read(line).unwrap_or_default(),
                None => {}
            }
        }
        // The longest affix that holds is the one taken.
        for affixes in rules.steps.iter_mut().chain(&mut rules.aliases) {
            affixes.sort_by_key(|affix| Reverse(affix.text.chars().count()));
        }
        rules
    }

    /// Takes in one line; `None` if it says nothing.
    pub fn read(&mut self, line: &str) -> Option<()> {
        let fields: Vec<&str> = line.split_whitespace().collect();
        match fields.as_slice() {
            ["least", count] => self.least = Some(count.parse().ok()?),
            ["stem", count, short @ ..] => {
                self.least_of_stem = Some(count.parse().ok()?);
                self.short.extend(short.iter().map(|ending| (*ending).to_owned()));
            }
            ["alone", stem, ..] => {
                for form in fields.get(1..)? {
                    // No stem has this sign: what stands alone meets nothing else.
                    self.alone.insert((*form).to_owned(), format!("{stem}="));
                }
            }
            ["script", name] => self.scripts.push(Script::from_subtag(name).filter(|script| *script != Script::Other)?),
            ["step"] => {
                self.steps.push(Vec::new());
                self.in_alias = false;
            }
            ["alias"] => {
                self.aliases.push(Vec::new());
                self.in_alias = true;
            }
            ["word", stem, forms @ ..] if !forms.is_empty() => {
                for form in fields.get(1..)? {
                    self.words.insert((*form).to_owned(), (*stem).to_owned());
                }
            }
            ["keep", forms @ ..] if !forms.is_empty() => {
                self.words.extend(forms.iter().map(|form| ((*form).to_owned(), (*form).to_owned())));
            }
            [place, text, keep, rest @ ..] => {
                let affix = Affix::read(place, text, keep, rest)?;
                if self.in_alias { self.aliases.last_mut()?.push(affix) } else { self.steps.last_mut()?.push(affix) }
            }
            _ => return None,
        }
        Some(())
    }

    /// The fewest letters of a word that is stemmed, if the language has its own number.
    pub fn least(&self) -> Option<usize> {
        self.least
    }

    /// Whether the language is written in this script too.
    pub fn written_in(&self, script: Script) -> bool {
        self.scripts.contains(&script)
    }

    /// The key of an irregular form, or of one that only looks inflected.
    pub fn irregular(&self, form: &str) -> Option<&str> {
        self.alone.get(form).map(String::as_str).or_else(|| self.regular(form))
    }

    /// The stem of the word that a form or stem belongs to by a line of its own.
    pub fn regular(&self, stem: &str) -> Option<&str> {
        self.words.get(stem).map(String::as_str)
    }

    /// Makes the irregular words known by the stems that an algorithm gives to their forms.
    pub fn extend_words(&mut self, stem: impl Fn(&str) -> String) {
        let stems: Vec<(String, String)> = self.words.iter().map(|(form, word)| (stem(form), word.clone())).collect();
        for (stem, word) in stems {
            self.words.entry(stem).or_insert(word);
        }
    }

    /// Whether an algorithm has left enough of a word.
    pub fn is_stem_of(&self, stem: &str, form: &str) -> bool {
        stem.chars().nth(self.least_of_stem.unwrap_or(LEAST_OF_STEM).saturating_sub(1)).is_some()
            || form.strip_prefix(stem).is_some_and(|ending| ending.is_empty() || self.short.iter().any(|short| short == ending))
    }

    /// The stem of a word that has at least the letters it needs.
    pub fn stem(&self, raw: &str, folded: &str, known: Known) -> String {
        let mut word = folded.to_owned();
        for step in &self.steps {
            // What follows the last non-joiner of the word as it is by now: affixes are taken off from the end first.
            let joined = joined(raw, &word);
            if let Some(shorter) = step.iter().find_map(|affix| affix.take_off(&word, joined, known)) {
                word = shorter;
                if let Some(stem) = self.regular(&word) {
                    return stem.to_owned();
                }
            }
        }
        word
    }

    /// Forms that a reader may type for this one: what each alias step makes of it, or of what the step before has made.
    pub fn aliases(&self, folded: &str) -> Vec<String> {
        let mut aliases: Vec<String> = Vec::new();
        for step in &self.aliases {
            let word = aliases.last().map_or(folded, String::as_str);
            if let Some(shorter) = step.iter().find_map(|affix| affix.take_off(word, 0, Known::All)) {
                aliases.push(shorter);
            }
        }
        aliases.retain(|alias| alias != folded && long_enough(alias));
        aliases
    }
}

impl Affix {
    fn read(place: &str, text: &str, keep: &str, rest: &[&str]) -> Option<Affix> {
        let place = match place {
            "prefix" => Place::Prefix,
            "suffix" => Place::Suffix,
            "joined" => Place::Joined,
            _ => return None,
        };
        let mut affix =
            Affix { place, text: text.to_owned(), replacement: String::new(), keep: keep.parse().ok()?, condition: Condition::Always };
        for field in rest {
            match *field {
                "known" => affix.condition = Condition::Known,
                "closed" => affix.condition = Condition::Closed,
                "liquid" => affix.condition = Condition::Liquid,
                "open" => affix.condition = Condition::Open,
                other => affix.replacement = other.strip_prefix('>')?.to_owned(),
            }
        }
        Some(affix)
    }

    /// The word without the affix, if it has it and the rule holds. `joined` is the number of letters after a non-joiner.
    fn take_off(&self, word: &str, joined: usize, known: Known) -> Option<String> {
        let rest = match self.place {
            Place::Prefix => word.strip_prefix(self.text.as_str())?,
            Place::Suffix => word.strip_suffix(self.text.as_str())?,
            Place::Joined => word.strip_suffix(self.text.as_str()).filter(|_| joined == self.text.chars().count())?,
        };
        if rest.chars().nth(self.keep.saturating_sub(1)).is_none() || !self.condition.holds_after(rest) {
            return None;
        }
        let shorter = match self.place {
            Place::Prefix => format!("{}{rest}", self.replacement),
            _ => format!("{rest}{}", self.replacement),
        };
        (self.condition != Condition::Known || known.has(&shorter)).then_some(shorter)
    }
}

impl Condition {
    fn holds_after(self, rest: &str) -> bool {
        let last = rest.chars().last().map_or(0, u32::from);
        // Of 28 syllables that differ only in their end, the first has none; the ninth ends in ㄹ.
        let end = (0xac00..=0xd7a3).contains(&last).then(|| (last - 0xac00) % 28);
        match self {
            Condition::Always | Condition::Known => true,
            Condition::Closed => end.is_some_and(|end| end != 0),
            Condition::Open => end == Some(0),
            Condition::Liquid => end.is_some_and(|end| end == 0 || end == 8),
        }
    }
}

impl Known<'_> {
    fn has(self, word: &str) -> bool {
        match self {
            Known::All => true,
            Known::Words(words, also) => also == Some(word) || words.contains(word),
        }
    }
}

/// The lines of the file that say something, without their comments.
pub fn lines() -> impl Iterator<Item = &'static str> {
    SOURCE.lines().map(|line| line.split('#').next().unwrap_or_default().trim()).filter(|line| !line.is_empty())
}

/// Three letters, or two syllables of a script that writes several letters as one.
fn long_enough(alias: &str) -> bool {
    let least = match alias.chars().next().and_then(Script::of) {
        Some(Script::Hangul | Script::Ethiopic) => 2,
        _ => 3,
    };
    alias.chars().nth(least - 1).is_some()
}

/// How many letters of the word follow its last non-joiner; 0 if none does, or if the word has lost letters that would tell.
fn joined(raw: &str, word: &str) -> usize {
    let Some((_, after)) = raw.rsplit_once(NON_JOINER) else { return 0 };
    let is_letter = |c: &char| c.is_alphabetic() && !matches!(c, '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}');
    let letters = after.chars().filter(is_letter).count();
    let all = raw.chars().filter(is_letter).count();
    if all == word.chars().count() { letters } else { 0 }
}
