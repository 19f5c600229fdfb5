//! The files of one edition's index, as values: what the build writes and `waymark search` reads.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use serde_json::Value;

/// One edition's index.
#[derive(Debug, Clone, Default)]
pub struct Files {
    /// The edition's folder: its locale's tag in lower case.
    pub folder: String,
    /// The value of `root.js`.
    pub root: Value,
    /// The values of all other files, by name (8 characters, a hash of the content).
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
