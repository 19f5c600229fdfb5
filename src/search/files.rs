//! The files of one edition's index, as values: what the build writes and `waymark search` and the script read.
//!
//! In the tree they are `search/<folder>/root.js` and `search/<folder>/<name>.js`, each one call of the carrier with a JSON value
//! ([`carrier`](super::carrier)); names are [`NAME`] characters of a hash of the content. All text in them is data.
//!
//! **Root**: `v`, `lang`, `dir`, `name`, `n` (pages), `bits` (2^bits slots for them); `terms` and `termFiles`: the least key of
//! each term shard, joined by spaces, and their names, joined; `head`, `headFiles` and `tail`, `tailFiles`: the same for spelling
//! shards of words and of words reversed; `card`, or `cards` (names) and `cardBits` (slot >> cardBits is the card's number);
//! `fallback`, `sections`, `topics`; `ui` (words of the interface); `zawgyi` (tables, where there is Burmese).
//!
//! **Numbers** are those of [`number`](super::number). **Term shard** and **spelling shard**: a string of records by ascending
//! key; a record is number(UTF-16 units shared with the key before), the rest of the key, a capital letter, and what the letter
//! says. In term shards `P`: postings; `A`: number(k), the k-th list of this shard; `X`: merged postings of all words that begin
//! with the key, where they spread over more than two shards. Keys that begin with `/` are filters: sections and topics. In
//! spelling shards the letter is how common the word is.
//!
//! **Postings**: number(pages that have it), number(pages listed), then for each number(slot - last slot - 1) and its sections:
//! number(((section - last section - 1) * 8 + level) * 2 + 1 if more follow), beginning from -1.
//!
//! **Card**: `slots`: numbers, the first slot and then differences; `pages`: lines `id TAB title` in that order; `texts`: names of
//! text files; `of`: for each page number(file * 2 + 1 if its text goes on in another), then number(section it goes on with),
//! number(file …) and so on. **Text file**: `[[slot, summary, [anchor, heading, text, …]], …]`, the first section without anchor
//! and heading.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use serde_json::Value;

/// Characters of a file's name. The root tells all names, and every search pays for it.
pub const NAME: usize = 6;

/// One edition's index.
#[derive(Debug, Clone, Default)]
pub struct Files {
    /// The edition's folder: its locale's tag in lower case.
    pub folder: String,
    /// The value of `root.js`.
    pub root: Value,
    /// The values of all other files, by name.
    pub files: BTreeMap<String, Value>,
}

/// The order of keys within shards and of shards: by UTF-16 code units, as scripts compare strings.
pub fn order(a: &str, b: &str) -> Ordering {
    if a.is_ascii() && b.is_ascii() {
        return a.cmp(b);
    }
    a.encode_utf16().cmp(b.encode_utf16())
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    #[test]
    fn surrogates_sort_before_the_end_of_the_first_plane() {
        assert_eq!(super::order("\u{ff41}", "\u{10400}"), Ordering::Greater);
        assert_eq!(super::order("ab", "abc"), Ordering::Less);
        assert_eq!(super::order("", ""), Ordering::Equal);
    }
}
