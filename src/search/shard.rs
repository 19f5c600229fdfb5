//! Term shards and spelling shards: sorted keys, each with what it leads to, as text.
//!
//! The formats are told in [`files`](super::files).

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::cut::{Cutter, boundary};
use super::files::order;
use super::number;
use super::postings::{self, Posting};

/// Files in the order of their keys.
#[derive(Debug, Default)]
pub struct Shards {
    /// The least key that belongs into each; the first is empty.
    pub boundaries: Vec<String>,
    /// What each holds.
    pub values: Vec<String>,
}

/// A key and the number of its posting list.
#[derive(Debug, Clone)]
pub struct Term {
    /// What is looked up.
    pub key: String,
    /// Which list.
    pub list: u32,
}

/// Cuts terms, sorted by key, into shards with their posting lists, and gives prefixes that spread widely lists of their own.
/// The first lists, `words` of them, are those of words and hold the strongest postings only; the others, of filters, hold all.
pub fn terms(terms: &[Term], lists: &[Vec<Posting>], words: usize, slots: usize) -> Shards {
    let written: Vec<String> = lists
        .par_iter()
        .enumerate()
        .map(|(n, list)| {
            let mut text = String::new();
            postings::write(list, if n < words { postings::MOST } else { usize::MAX }, &mut text);
            text
        })
        .collect();
    let total = written.iter().map(String::len).sum::<usize>() + terms.len() * 5;
    let cutter = Cutter::new(total, terms.len(), 1);
    // A list is written once in a shard, however many keys lead to it.
    let mut seen: FxHashMap<u32, usize> = FxHashMap::default();
    let cuts = cuts(terms.iter().map(|t| t.key.as_str()), &cutter, |n, fresh| {
        if fresh {
            seen.clear();
        }
        let length = terms[n].key.chars().count().min(6) + 2;
        let list = terms[n].list;
        let cost = if seen.contains_key(&list) { 2 } else { written[list as usize].len() };
        seen.insert(list, n);
        length + cost
    });
    let mut shards = Shards { boundaries: boundaries(&cuts, |n| &terms[n].key), values: Vec::new() };
    let mut prefixes: Vec<Vec<String>> = vec![Vec::new(); cuts.len()];
    for prefix in spread(terms, &cuts, &shards.boundaries) {
        prefixes[place(&shards.boundaries, &prefix)].push(prefix);
    }
    let all = Lists { terms, written: &written, lists, slots };
    let value = |(n, prefixes): (usize, Vec<String>)| {
        let to = cuts.get(n + 1).copied().unwrap_or(terms.len());
        shard(&terms[cuts[n]..to], &prefixes, &all)
    };
    shards.values = prefixes.into_par_iter().enumerate().map(value).collect();
    shards
}

/// What every shard is written from.
struct Lists<'a> {
    terms: &'a [Term],
    lists: &'a [Vec<Posting>],
    /// The same as text.
    written: &'a [String],
    slots: usize,
}

/// Numbers of the first record of every file. `size` is told the record's number and whether it would begin a file.
fn cuts<'a>(keys: impl Iterator<Item = &'a str>, cutter: &Cutter, mut size: impl FnMut(usize, bool) -> usize) -> Vec<usize> {
    let mut cuts = vec![0];
    let mut total = 0;
    let mut last = "";
    for (n, key) in keys.enumerate() {
        let mut next = size(n, false);
        if cutter.ends(total, last, key, next) {
            cuts.push(n);
            next = size(n, true);
            total = 0;
        }
        total += next;
        last = key;
    }
    cuts
}

fn boundaries<'a>(cuts: &[usize], key: impl Fn(usize) -> &'a str) -> Vec<String> {
    cuts.iter().map(|n| if *n == 0 { String::new() } else { boundary(key(n - 1), key(*n)) }).collect()
}

/// The file that a key belongs into.
fn place(boundaries: &[String], key: &str) -> usize {
    boundaries.partition_point(|b| order(b, key).is_le()).saturating_sub(1)
}

/// Prefixes whose words spread over more than two files, sorted. Such a range holds a whole file, so each is the beginning
/// of some file's first key.
fn spread(terms: &[Term], cuts: &[usize], boundaries: &[String]) -> Vec<String> {
    let mut prefixes = Vec::new();
    for first in cuts.iter().filter_map(|n| Some(&terms.get(*n)?.key)).filter(|key| !key.starts_with('/')) {
        for (end, _) in first.char_indices().skip(1) {
            let prefix = &first[..end];
            let further = boundaries.iter().filter(|b| b.len() > prefix.len() && b.starts_with(prefix)).count();
            if further < 2 {
                break;
            }
            prefixes.push(prefix.to_owned());
        }
    }
    prefixes.sort_unstable_by(|a, b| order(a, b));
    prefixes.dedup();
    prefixes
}

fn shard(own: &[Term], prefixes: &[String], all: &Lists<'_>) -> String {
    let mut writer = Writer::default();
    let mut prefixes = prefixes.iter().peekable();
    let mut places: FxHashMap<u32, u32> = FxHashMap::default();
    let mut count = 0;
    for term in own {
        while let Some(prefix) = prefixes.next_if(|prefix| order(prefix, &term.key).is_lt()) {
            writer.prefix(prefix, all);
            count += 1;
        }
        writer.key(&term.key);
        if let Some(place) = places.get(&term.list) {
            writer.text.push('A');
            number::push(&mut writer.text, *place);
        } else {
            writer.text.push_str(&all.written[term.list as usize]);
            places.insert(term.list, count);
            count += 1;
        }
    }
    for prefix in prefixes {
        writer.prefix(prefix, all);
    }
    writer.text
}

/// The lists of all keys that begin with a prefix, each once.
fn lists_below<'a>(terms: &'a [Term], prefix: &'a str) -> impl Iterator<Item = u32> + 'a {
    let from = terms.partition_point(|term| order(&term.key, prefix).is_lt());
    let mut lists: Vec<u32> = terms[from..].iter().take_while(|term| term.key.starts_with(prefix)).map(|term| term.list).collect();
    lists.sort_unstable();
    lists.dedup();
    lists.into_iter()
}

/// A word and the number of pages that have it.
pub type Spelt = (String, usize);

/// Cuts words, sorted by key, with their numbers of pages into spelling shards.
pub fn spelling(words: &[Spelt]) -> Shards {
    let total: usize = words.iter().map(|(key, _)| key.chars().count().min(6) + 2).sum();
    let cutter = Cutter::new(total, words.len(), 3);
    let cuts = cuts(words.iter().map(|(key, _)| key.as_str()), &cutter, |n, _| words[n].0.chars().count().min(6) + 2);
    let mut shards = Shards { boundaries: boundaries(&cuts, |n| &words[n].0), values: Vec::new() };
    for (n, from) in cuts.iter().enumerate() {
        let to = cuts.get(n + 1).copied().unwrap_or(words.len());
        let mut writer = Writer::default();
        for (key, df) in &words[*from..to] {
            writer.key(key);
            // Coarse, so that a page more or less seldom changes it.
            let steps = u8::try_from(df.max(&1).ilog2() / 3).unwrap_or_default();
            writer.text.push(char::from(b'A' + steps));
        }
        shards.values.push(writer.text);
    }
    shards
}

/// Writes records whose keys share beginnings.
#[derive(Default)]
struct Writer {
    text: String,
    last: String,
}

impl Writer {
    fn prefix(&mut self, prefix: &str, all: &Lists<'_>) {
        self.key(prefix);
        let lists: Vec<&[Posting]> = lists_below(all.terms, prefix).map(|list| all.lists[list as usize].as_slice()).collect();
        postings::write_merged(&lists, all.slots, &mut self.text);
    }

    fn key(&mut self, key: &str) {
        let shared: usize = self.last.chars().zip(key.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf16()).sum();
        let bytes: usize = self.last.chars().zip(key.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
        number::push(&mut self.text, u32::try_from(shared).unwrap_or(u32::MAX));
        self.text.push_str(&key[bytes..]);
        self.last.clear();
        self.last.push_str(key);
    }
}
