//! The carrier: one call of one registered function, so that a classic script brings data where nothing may be fetched.

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::files::NAME;

/// What is told of a file's name, of which the first that makes a name that no other file of the edition has is taken: 20 bits of
/// its content's SHA-256 each, in lower-case base 32 (RFC 4648).
pub fn names(value: &Value) -> impl Iterator<Item = String> {
    const ALPHABET: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
    let digest = Sha256::digest(json(value).as_bytes());
    (0..=digest.len() - NAME).map(move |at| digest[at..at + NAME].iter().map(|byte| char::from(ALPHABET[usize::from(byte & 31)])).collect())
}

/// A file of the index.
pub fn file(folder: &str, name: &str, value: &Value) -> Vec<u8> {
    format!("wmk(\"{folder}/{name}\",{})", json(value)).into_bytes()
}

/// The root may arrive before the engine that takes it.
pub fn root(folder: &str, value: &Value) -> Vec<u8> {
    let queue = "window.wmk=window.wmk||function(k,v){(wmk.q=wmk.q||[]).push([k,v])}";
    format!("({queue})(\"{folder}/root\",{})", json(value)).into_bytes()
}

/// JSON that older scripts take too: these two ended a line there, even in a string.
fn json(value: &Value) -> String {
    value.to_string().replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_short_lower_case_and_of_the_content() {
        let names_of = |text: &str| names(&Value::from(text)).collect::<Vec<_>>();
        let (a, b) = (names_of("a").swap_remove(0), names_of("b").swap_remove(0));
        assert!(
            names_of("a").len() > 20
                && a != b
                && a.len() == NAME
                && a.bytes().all(|c| c.is_ascii_lowercase() || (b'2'..=b'7').contains(&c)),
            "{a} {b}"
        );
    }

    #[test]
    fn text_stays_text() {
        let file = String::from_utf8(file("en", "x", &Value::from("\u{2028}\"</script>"))).unwrap();
        assert_eq!(file, "wmk(\"en/x\",\"\\u2028\\\"</script>\")");
    }
}
