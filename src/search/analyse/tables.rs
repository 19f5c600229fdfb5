//! Reads `tables.txt`.

use std::collections::{BTreeMap, BTreeSet};

use super::class::Class;
use super::zawgyi::{Change, Zawgyi};

/// The definition of the analyser; its head explains it.
pub const TEXT: &str = include_str!("tables.txt");

/// What `tables.txt` says.
#[derive(Debug, Default)]
pub struct Tables {
    classes: Vec<Class>,
    pub folds: BTreeMap<char, String>,
    pub keep: Vec<char>,
    pub joiners: Vec<char>,
    pub killers: Vec<char>,
    pub through: Vec<char>,
    pub zawgyi: Zawgyi,
}

impl Tables {
    /// Reads the text, or says which line is wrong.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut tables = Self::default();
        for (number, line) in text.lines().enumerate() {
            let line = line.split('#').next().unwrap_or_default();
            let mut words = line.split_whitespace();
            if let Some(directive) = words.next() {
                tables.rule(directive, &words.collect::<Vec<_>>()).ok_or_else(|| format!("line {}: {line}", number + 1))?;
            }
        }
        Ok(tables)
    }

    /// The class of a code point.
    pub fn class(&self, char: char) -> Class {
        self.classes.get(char as usize).copied().unwrap_or_default()
    }

    /// All classes, by code point.
    pub fn classes(&self) -> &[Class] {
        &self.classes
    }

    /// What a decimal digit is worth: digits come in tens.
    pub fn digit(&self, char: char) -> Option<u32> {
        let first = (0..=char as usize).rev().take_while(|c| self.classes.get(*c) == Some(&Class::Digit)).last()?;
        u32::try_from((char as usize - first) % 10).ok()
    }

    /// The tables as if there were no other code points than these; without the rules for Zawgyi.
    pub fn only(&self, chars: &BTreeSet<char>) -> Self {
        let among = |list: &[char]| list.iter().copied().filter(|char| chars.contains(char)).collect();
        let mut classes = vec![Class::None; chars.last().map_or(0, |last| *last as usize + 1)];
        for char in chars {
            classes[*char as usize] = self.class(*char);
        }
        Self {
            classes,
            folds: self.folds.iter().filter(|(source, _)| chars.contains(source)).map(|(s, t)| (*s, t.clone())).collect(),
            keep: among(&self.keep),
            joiners: among(&self.joiners),
            killers: among(&self.killers),
            through: among(&self.through),
            zawgyi: Zawgyi::default(),
        }
    }

    fn rule(&mut self, directive: &str, words: &[&str]) -> Option<()> {
        if let Some(class) = Class::named(directive) {
            for char in set(words)? {
                self.assign(char, class);
            }
            return Some(());
        }
        match directive {
            "fold" => {
                let (target, sources) = words.split_first()?;
                let target = string(target)?;
                self.folds.extend(set(sources)?.into_iter().map(|s| (s, target.clone())));
            }
            "series" => {
                let (sources, targets) = words.split_first()?;
                let (sources, targets) = (set(&[*sources])?, set(targets)?);
                (sources.len() == targets.len()).then_some(())?;
                self.folds.extend(sources.into_iter().zip(targets).map(|(s, t)| (s, t.to_string())));
            }
            "keep" => self.keep = set(words)?,
            "joiner" => self.joiners = set(words)?,
            "killer" => self.killers = set(words)?,
            "through" => self.through = set(words)?,
            "zawgyi-sign" => {
                let set = |words: &[&str]| match words.split_first()? {
                    (&"not", rest) => Some((false, ranges(rest)?)),
                    _ => Some((true, ranges(words)?)),
                };
                self.zawgyi.signs.push(words.split(|word| *word == "then").map(set).collect::<Option<_>>()?);
            }
            "zawgyi-shape" => {
                let middle = words.iter().position(|w| *w == "from")?;
                let target: String = set(&words[..middle])?.into_iter().collect();
                self.zawgyi.shapes.extend(set(&words[middle + 1..])?.into_iter().map(|s| (s, target.clone())));
            }
            "zawgyi-before" => self.zawgyi.before = set(words)?,
            "zawgyi-order" => self.zawgyi.order = set(words)?,
            "zawgyi-base" => {
                let mut chars = set(words)?.into_iter();
                self.zawgyi.bases.push(Change { base: chars.next()?, becomes: chars.next()?, with: chars.collect() });
            }
            _ => return None,
        }
        Some(())
    }

    fn assign(&mut self, char: char, class: Class) {
        let index = char as usize;
        if self.classes.len() <= index {
            self.classes.resize(index + 1, Class::None);
        }
        let brings = matches!(class, Class::Word | Class::Digit | Class::Ignored);
        if brings || self.classes[index] != Class::None {
            self.classes[index] = class;
        }
    }
}

/// Code points named one by one, by ranges, or by themselves.
fn set(words: &[&str]) -> Option<Vec<char>> {
    Some(ranges(words)?.into_iter().flat_map(|(first, last)| first..=last).collect())
}

fn ranges(words: &[&str]) -> Option<Vec<(char, char)>> {
    words
        .iter()
        .map(|word| match word.split_once('-') {
            Some((first, last)) => Some((code_point(first)?, code_point(last)?)),
            None => code_point(word).map(|c| (c, c)),
        })
        .collect()
}

/// A code point in hexadecimal, or a character that stands for itself.
fn code_point(word: &str) -> Option<char> {
    let mut chars = word.chars();
    match (chars.next(), chars.next()) {
        (Some(only), None) => Some(only),
        _ if word.len() >= 4 => char::from_u32(u32::from_str_radix(word, 16).ok()?),
        _ => None,
    }
}

/// A text of letters, or one code point in hexadecimal.
fn string(word: &str) -> Option<String> {
    match code_point(word) {
        Some(char) => Some(char.to_string()),
        None => Some(word.to_owned()),
    }
}
