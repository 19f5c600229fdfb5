//! Term shards and spelling shards.
//!
//! A term shard's records: `P` or, where not all pages are named, `Q`: a word's list; `A`, then a number: the word shares that list of
//! this shard; `X`: what the words that begin with the key have between them. [`files`](crate::search::files) tells what they are.
//!
//! A spelling shard's records have a letter only: `A` plus the logarithm of the number of pages.

use std::cmp::Ordering;
use std::rc::Rc;

use super::records::Records;
use crate::search::files::order;
use crate::search::postings::{FAR_GAP, FAR_PLACE};

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
                b'P' | b'Q' | b'X' => {
                    lists.push(PostingList::read(&mut records, letter == b'P', pages, bits)?);
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
    fn read(records: &mut Records<'_>, is_whole: bool, most: u32, bits: u32) -> Option<Self> {
        let told = if is_whole { None } else { Some(records.number()?) };
        let places = records.number()?;
        let mut pages: Vec<Page> = Vec::new();
        let (mut next_slot, mut next_section) = (0, 0);
        for _ in 0..places {
            let mut letter = records.letter();
            if let Some(gap) = letter.filter(|letter| *letter != FAR_PLACE) {
                let slot: u32 = next_slot + if gap == FAR_GAP { records.number()? } else { u32::from(gap - b'a') };
                (next_slot, next_section) = (slot + 1, 0);
                if slot >> bits != 0 {
                    return None;
                }
                pages.push(Page { slot, sections: Vec::new() });
                letter = records.letter();
            }
            if letter.is_some_and(|letter| letter != FAR_PLACE) {
                return None;
            }
            let place = records.number()?;
            let section: u32 = (place >> 3) + next_section;
            next_section = section + 1;
            if section >> 16 != 0 {
                return None;
            }
            pages.last_mut()?.sections.push((section, (place & 7) as u8));
        }
        let df = told.or(u32::try_from(pages.len()).ok())?;
        if df == 0 || df > most || pages.len() > df as usize {
            return None;
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
