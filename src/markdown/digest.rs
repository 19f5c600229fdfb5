//! Digests of source text that survive a change of editor, but not of words.

use sha2::{Digest, Sha256};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The first 8 bytes of SHA-256 of the text in NFC, with every run of white space (line ends too) as one space, trimmed.
pub(super) fn digest(text: &str) -> [u8; 8] {
    let mut hash = Sha256::new();
    let mut normal = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !normal.is_empty() {
            normal.push(' ');
        }
        match is_nfc_quick(word.chars()) {
            IsNormalized::Yes => normal.push_str(word),
            _ => normal.extend(word.nfc()),
        }
    }
    hash.update(normal.as_bytes());
    let mut first = [0; 8];
    for (to, from) in first.iter_mut().zip(hash.finalize()) {
        *to = from;
    }
    first
}

#[cfg(test)]
mod tests {
    use super::digest;

    #[test]
    fn only_words_count() {
        assert_eq!(digest("a  b\r\n\tc\n"), digest("a b c"));
        assert_eq!(digest("e\u{301}"), digest("é"));
        assert_ne!(digest("a b"), digest("ab"));
        assert_eq!(digest("abc"), [0xba, 0x78, 0x16, 0xbf, 0x8f, 0x01, 0xcf, 0xea]);
    }
}
