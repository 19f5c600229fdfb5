//! Term shards and spelling shards.
//!
//! A term shard's records: `P`, then postings: a word's list; `A`, then a number: the word shares that list of this shard;
//! `X`, then postings: what the words that begin with the key have between them. Postings: the number of pages that have the
//! word, the number of pages in the list, and for each page its slot (less the one before and one) and its sections, as
//! `((section less the one before and one) * 8 + level) * 2 + (1 if more follow)`.
//!
//! A spelling shard's records have a letter only: `A` plus the logarithm of the number of pages.

use std::cmp::Ordering;
use std::rc::Rc;

use super::records::Records;
use crate::search::files::order;

/// Where words that share a list stand.
#[derive(Debug)]
pub struct PostingList {
    /// Pages that have the words, whether named here or not.
    pub df: u32,
    /// Pages, by slot.
    pub pages: Vec<Page>,
    /// The words of this shard that share the list; a beginning that has a list of its own with a `*` behind.
    pub keys: Vec<String>,
}

/// A page in a list.
#[derive(Debug)]
pub struct Page {
    /// Which.
    pub slot: u32,
    /// Its sections with their levels, ascending.
    pub sections: Vec<(u32, u8)>,
}

/// A term shard.
#[derive(Debug, Default)]
pub struct TermShard {
    /// Words with their lists, ascending.
    pub words: Vec<(String, Rc<PostingList>)>,
    prefixes: Vec<(String, Rc<PostingList>)>,
}

impl TermShard {
    /// Reads a shard of an index of `pages` pages in 2^`bits` slots.
    pub fn read(text: &str, pages: u32, bits: u32) -> Option<Self> {
        let mut lists: Vec<PostingList> = Vec::new();
        let (mut words, mut prefixes) = (Vec::new(), Vec::new());
        let mut records = Records::new(text);
        while records.more() {
            let (key, letter) = records.record()?;
            let key = key.to_owned();
            let at = match letter {
                b'A' => records.number()? as usize,
                b'P' | b'X' => {
                    lists.push(PostingList::read(&mut records, pages, bits)?);
                    lists.len() - 1
                }
                _ => return None,
            };
            let list = lists.get_mut(at)?;
            if letter == b'X' {
                list.keys.push(format!("{key}*"));
                prefixes.push((key, at));
            } else {
                list.keys.push(key.clone());
                words.push((key, at));
            }
        }
        let lists: Vec<Rc<PostingList>> = lists.into_iter().map(Rc::new).collect();
        let shared = |of: Vec<(String, usize)>| of.into_iter().filter_map(|(key, at)| Some((key, Rc::clone(lists.get(at)?)))).collect();
        Some(Self { words: shared(words), prefixes: shared(prefixes) })
    }

    /// The list of a word.
    pub fn word(&self, key: &str) -> Option<&Rc<PostingList>> {
        get(&self.words, key)
    }

    /// The list of all words that begin so, if there is one.
    pub fn prefix(&self, key: &str) -> Option<&Rc<PostingList>> {
        get(&self.prefixes, key)
    }
}

fn get<'a, T>(sorted: &'a [(String, T)], key: &str) -> Option<&'a T> {
    let at = sorted.binary_search_by(|(other, _)| order(other, key)).ok()?;
    sorted.get(at).map(|(_, value)| value)
}

impl PostingList {
    fn read(records: &mut Records<'_>, most: u32, bits: u32) -> Option<Self> {
        let df = records.number()?;
        let count = records.number()?;
        if df == 0 || df > most || count > df {
            return None;
        }
        let mut pages = Vec::new();
        let mut next_slot = 0;
        for _ in 0..count {
            let slot: u32 = records.number()? + next_slot;
            next_slot = slot + 1;
            let mut sections = Vec::new();
            let mut next_section = 0;
            loop {
                let item = records.number()?;
                let section = (item >> 4) + next_section;
                next_section = section + 1;
                if slot >> bits != 0 || section >> 16 != 0 {
                    return None;
                }
                sections.push((section, (item >> 1 & 7) as u8));
                if item & 1 == 0 {
                    break;
                }
            }
            pages.push(Page { slot, sections });
        }
        Some(Self { df, pages, keys: Vec::new() })
    }
}

/// Reads a spelling shard: words, ascending, each with the letter that tells how common it is.
pub fn spelling(text: &str) -> Option<Vec<(String, u8)>> {
    let mut words = Vec::new();
    let mut records = Records::new(text);
    while records.more() {
        let (key, letter) = records.record()?;
        words.push((key.to_owned(), letter));
    }
    Some(words)
}

/// Common words first, then in the order of keys.
pub fn by_commonness(a: (&str, u8), b: (&str, u8)) -> Ordering {
    b.1.cmp(&a.1).then_with(|| order(a.0, b.0))
}
