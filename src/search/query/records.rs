//! The records of term and spelling shards: keys in ascending order, each given by what it does not share with the one before.

use std::cmp::Ordering;

use crate::search::files::order;
use crate::search::number;

/// Longest key, in UTF-16 code units.
const LONGEST: usize = 255;

/// Reads records; `None` of any method means that the text is none of ours.
pub struct Records<'a> {
    rest: &'a str,
    key: String,
}

impl<'a> Records<'a> {
    /// The records of a shard.
    pub fn new(text: &'a str) -> Self {
        Self { rest: text, key: String::new() }
    }

    /// Whether there is anything more.
    pub fn more(&self) -> bool {
        !self.rest.is_empty()
    }

    /// The next number.
    pub fn number(&mut self) -> Option<u32> {
        number::take(&mut self.rest)
    }

    /// The next character, if it is a small letter.
    pub fn letter(&mut self) -> Option<u8> {
        let letter = *self.rest.as_bytes().first().filter(|byte| byte.is_ascii_lowercase())?;
        self.rest = self.rest.get(1..)?;
        Some(letter)
    }

    /// The next record's key and letter. Only a prefix's list may follow the word that is spelt the same.
    pub fn record(&mut self) -> Option<(&str, u8)> {
        let shared = self.number()? as usize;
        let end = self.rest.bytes().position(|byte| byte.is_ascii_uppercase())?;
        let (suffix, rest) = self.rest.split_at_checked(end)?;
        let key = format!("{}{suffix}", prefix(&self.key, shared)?);
        let letter = *rest.as_bytes().first()?;
        self.rest = rest.get(1..)?;
        let ascends = match order(&key, &self.key) {
            Ordering::Greater => true,
            Ordering::Equal => letter == b'X',
            Ordering::Less => false,
        };
        if !ascends || key.encode_utf16().count() > LONGEST {
            return None;
        }
        self.key = key;
        Some((&self.key, letter))
    }
}

/// The first so many UTF-16 code units of a key.
fn prefix(key: &str, units: usize) -> Option<&str> {
    let mut left = units;
    let mut end = 0;
    for c in key.chars() {
        if left == 0 {
            break;
        }
        left = left.checked_sub(c.len_utf16())?;
        end += c.len_utf8();
    }
    if left == 0 { key.get(..end) } else { None }
}
