//! An edition's index, opened: what its root says, and where its other files are.

use std::fmt;
use std::rc::Rc;

use serde_json::Value;

use super::card::{Card, Texts};
use super::shard::{PostingList, TermShard, spelling};
use crate::search::files::{self, Files, NAME, order};
use crate::search::root::FORMAT;

/// The files are not those of an index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// The edition's folder.
    pub folder: String,
    /// What is wrong.
    pub what: String,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the search index of `{}` is broken: {}", self.folder, self.what)
    }
}

impl std::error::Error for Broken {}

/// An opened index.
pub struct Index<'a> {
    files: &'a Files,
    /// The edition's folder.
    pub folder: &'a str,
    /// The edition's locale.
    pub lang: &'a str,
    /// Its direction.
    pub dir: &'a str,
    /// Pages in the index.
    pub pages: u32,
    bits: u32,
    /// Whether it brings the tables for queries in Zawgyi.
    pub zawgyi: bool,
    /// Function words, each between spaces.
    pub common: &'a str,
    /// Term shards.
    pub terms: Shelf<'a>,
}

/// Files of one kind, in the order of their keys.
pub struct Shelf<'a> {
    keys: Vec<&'a str>,
    /// What is told of them.
    names: Vec<&'a str>,
}

impl<'a> Shelf<'a> {
    fn read(root: &'a Value, keys: &str, names: &str) -> Option<Self> {
        let keys: Vec<&str> = root.get(keys)?.as_str()?.split(' ').collect();
        let names = split_names(root.get(names)?.as_str()?)?;
        let ascends = keys.first() == Some(&"") && keys.windows(2).all(|pair| order(pair[0], pair[1]).is_lt());
        if names.is_empty() {
            return Some(Self { keys: Vec::new(), names });
        }
        (ascends && keys.len() == names.len()).then_some(Self { keys, names })
    }

    /// The names of the files whose keys may begin so: the one where `start` itself belongs comes first.
    pub fn span(&self, start: &str) -> Vec<String> {
        let first = self.keys.partition_point(|key| order(key, start).is_le()).saturating_sub(1);
        let more = self.keys.iter().skip(first + 1).take_while(|key| key.starts_with(start)).count();
        self.names.iter().zip(&self.keys).skip(first).take(1 + more).map(|(told, key)| files::name(told, key)).collect()
    }
}

/// Names stand one behind the other, [`NAME`] characters each.
fn split_names(names: &str) -> Option<Vec<&str>> {
    let is_legal = |b: u8| b.is_ascii_lowercase() || (b'2'..=b'7').contains(&b);
    if !names.len().is_multiple_of(NAME) || !names.bytes().all(is_legal) {
        return None;
    }
    (0..names.len()).step_by(NAME).map(|at| names.get(at..at + NAME)).collect()
}

impl<'a> Index<'a> {
    /// Reads the root.
    pub fn open(files: &'a Files) -> Result<Self, Broken> {
        Self::read(files).ok_or_else(|| broken(files, "its root is not one"))
    }

    fn read(files: &'a Files) -> Option<Self> {
        let root = &files.root;
        let number = |key: &str| root.get(key).and_then(Value::as_u64).and_then(|n| u32::try_from(n).ok());
        let text = |key: &str| root.get(key).and_then(Value::as_str);
        let index = Self {
            files,
            folder: &files.folder,
            lang: text("lang")?,
            dir: text("dir")?,
            pages: number("n")?,
            bits: number("bits").filter(|bits| *bits < 31)?,
            zawgyi: root.get("zawgyi").is_some(),
            common: text("common").unwrap_or_default(),
            terms: Shelf::read(root, "terms", "termFiles")?,
        };
        (number("v") == Some(FORMAT)).then_some(index)
    }

    /// The files are broken in this way.
    pub fn broken(&self, what: &str) -> Broken {
        broken(self.files, what)
    }

    fn file(&self, name: &str) -> Result<&'a Value, Broken> {
        self.files.files.get(name).ok_or_else(|| self.broken(&format!("the file `{name}` is missing")))
    }

    fn string(&self, name: &str) -> Result<&'a str, Broken> {
        self.file(name)?.as_str().ok_or_else(|| self.broken(&format!("the file `{name}` is of another kind")))
    }

    /// Reads a term shard.
    pub fn term_shard(&self, name: &str) -> Result<TermShard, Broken> {
        TermShard::read(self.string(name)?, self.pages, self.bits).ok_or_else(|| self.broken(&format!("the term shard `{name}`")))
    }

    /// Spelling shards of words, and of words turned round.
    pub fn spelling(&self) -> Result<[Shelf<'a>; 2], Broken> {
        let name = files::name(self.files.root.get("rare").and_then(Value::as_str).unwrap_or_default(), "");
        let rare = self.file(&name)?;
        let shelf = |keys, names| Shelf::read(rare, keys, names).ok_or_else(|| self.broken(&format!("the file `{name}`")));
        Ok([shelf("head", "headFiles")?, shelf("tail", "tailFiles")?])
    }

    /// Reads a spelling shard.
    pub fn spelling_shard(&self, name: &str) -> Result<Vec<(String, u8)>, Broken> {
        spelling(self.string(name)?).ok_or_else(|| self.broken(&format!("the spelling shard `{name}`")))
    }

    /// The list of a word or filter.
    pub fn exact(&self, key: &str) -> Result<Option<Rc<PostingList>>, Broken> {
        let Some(name) = self.terms.span(key).into_iter().next() else { return Ok(None) };
        Ok(self.term_shard(&name)?.word(key).cloned())
    }

    /// The card of a page.
    pub fn card(&self, slot: u32) -> Result<Card<'a>, Broken> {
        let root = &self.files.root;
        let value = match root.get("card") {
            Some(card) => card,
            None => {
                let bits = root.get("cardBits").and_then(Value::as_u64).and_then(|bits| u32::try_from(bits).ok()).filter(|bits| *bits < 32);
                let names = root.get("cards").and_then(Value::as_str).and_then(split_names);
                let name = |bits: u32, names: Vec<&str>| {
                    let card = slot >> bits;
                    names.get(card as usize).map(|told| files::name(told, &card.to_string()))
                };
                let name = bits.zip(names).and_then(|(bits, names)| name(bits, names));
                self.file(&name.ok_or_else(|| self.broken("a page without a card"))?)?
            }
        };
        Card::read(value, slot, self.bits).flatten().ok_or_else(|| self.broken("a card, or a page without one"))
    }

    /// What a text file has of a page.
    pub fn texts(&self, file: &str, slot: u32) -> Result<Texts<'a>, Broken> {
        Texts::read(self.file(file)?, slot).ok_or_else(|| self.broken(&format!("the text file `{file}`")))
    }
}

fn broken(files: &Files, what: &str) -> Broken {
    Broken { folder: files.folder.clone(), what: what.to_owned() }
}
