//! The carrier: one call of one registered function, so that a classic script brings data where nothing may be fetched.

use serde_json::Value;
use sha2::{Digest, Sha256};

/// A file's name: 40 bits of its content's SHA-256 in lower-case base 32 (RFC 4648).
pub fn name(value: &Value) -> String {
    const ALPHABET: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
    let digest = Sha256::digest(json(value).as_bytes());
    let bits = digest[..5].iter().fold(0u64, |bits, byte| bits << 8 | u64::from(*byte));
    (0..8).map(|n| char::from(ALPHABET[(bits >> (35 - 5 * n) & 31) as usize])).collect()
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
        let (a, b) = (name(&Value::from("a")), name(&Value::from("b")));
        assert!(a != b && a.len() == 8 && a.bytes().all(|c| c.is_ascii_lowercase() || (b'2'..=b'7').contains(&c)), "{a} {b}");
    }

    #[test]
    fn text_stays_text() {
        let file = String::from_utf8(file("en", "x", &Value::from("\u{2028}\"</script>"))).unwrap();
        assert_eq!(file, "wmk(\"en/x\",\"\\u2028\\\"</script>\")");
    }
}
