//! The files of one edition's index, as values: what the build writes and `waymark search` and the script read.
//!
//! In the tree they are `search/<folder>/root.js` and `search/<folder>/<name>.js`, each one call of the carrier with a JSON value
//! ([`carrier`](super::carrier)); of names [`NAME`] characters are told, the others follow from what a file is for ([`name()`]). All text
//! in them is data.
//!
//! **Root**: `v`, `lang`, `dir`, `name`, `n` (pages), `bits` (2^bits slots for them); `terms` and `termFiles`: the least key of
//! each term shard, joined by spaces, and their names, joined; `card`, or `cards` (names) and `cardBits` (slot >> cardBits is the
//! card's number); `fallback`, `sections`, `topics`; `ui` (words of the interface); `analyser`: its tables for all that is on the
//! edition's pages; `common`: function words, each between spaces, if there are any; `rare`, the name of a file; `zawgyi`, where there is Burmese: `signs` that give it away, and the name of a file with
//! the `rules`.
//!
//! **The rare file**: `head`, `headFiles` and `tail`, `tailFiles`: the same as `terms` and `termFiles` for spelling shards of words and of
//! words reversed.
//!
//! **Numbers** are those of [`number`](super::number). **Term shard** and **spelling shard**: a string of records by ascending
//! key; a record is number(UTF-16 units shared with the key before), the rest of the key, a capital letter, and what the letter
//! says. In term shards `P`: postings; `Q`: number(pages that have it), then postings, which name not all of them; `A`: number(k), the
//! k-th list of this shard; `X`: like `Q`, merged of all words that begin with the key, where they spread over more than two shards. Keys that begin with `/` are filters: sections and topics. In
//! spelling shards the letter is how common the word is.
//!
//! **Postings**: number(sections listed), then for each page slot - last slot - 1, beginning from -1: a
//! letter, `a` for 0 to `x` for 23, or else `y` and a number; and for each of its sections the number((section - last section - 1) * 8 +
//! level), beginning from -1 again, with `z` before it unless it is a single character.
//!
//! **Card**: pages in the order of their ids. `slots`: for each number(slot - last slot - 1), modulo 2^bits; `pages`: a line each, `id TAB title`: where the id's folder (all
//! up to its last `/`) is that of the line before it is left out, else the id has a `/` before it; a title that the id says is left
//! out with its TAB. `texts`: names of text files; `of`: for each page number(further files * 2 + 1 if it takes the next name, else 0),
//! then for each further file number(the section that it begins with, less the one before). Further files have the name with 1, 2, …
//! behind it. **Text file**: `[[slot, summary, [anchor, heading, text, …]], …]`, the first section without anchor and heading.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use serde_json::Value;

/// Characters of a file's name that are told: of a hash of its content. The root tells all names, and every search pays for it.
pub const NAME: usize = 4;

/// The name of a file, of what is told of it and of what it is for: two characters more, so that only two versions of the same file
/// could ever have one name, and of a million such pairs one. `key`: the least key of a shard, the id of a text file's first page,
/// a card's number; of others nothing.
pub fn name(told: &str, key: &str) -> String {
    let hash = key.encode_utf16().fold(0, |hash, unit| (hash * 31 + u32::from(unit)) & 1023);
    let digit = |n: u32| char::from_digit(n, 32).unwrap_or('0');
    format!("{told}{}{}", digit(hash >> 5), digit(hash & 31))
}

/// The name of the n-th file of several that have a name together.
pub fn part(name: &str, n: usize) -> String {
    if n == 0 { name.to_owned() } else { format!("{name}{n}") }
}

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

    #[test]
    fn what_a_file_is_for_is_in_its_name() {
        assert_eq!(["", "a", "law/", "庇护"].map(|key| super::name("abcd", key)), ["abcd00", "abcd31", "abcdmd", "abcd7t"]);
    }
}
