//! Percent-encoding (RFC 3986) of paths.

use crate::address::encode;

/// The text that a path stands for. What is not UTF-8 becomes U+FFFD, which is in no file's name.
pub fn decoded(path: &str) -> String {
    let bytes = path.as_bytes();
    let digit = |at: usize| bytes.get(at).and_then(|b| char::from(*b).to_digit(16));
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        match (bytes[at], digit(at + 1), digit(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                out.push(u8::try_from(high * 16 + low).unwrap_or_default());
                at += 3;
            }
            (byte, ..) => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// A path of the tree as an address from the root.
pub fn encoded(path: &str) -> String {
    let mut out = String::new();
    for part in path.split('/') {
        out.push('/');
        encode(part, &mut out);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{decoded, encoded};

    #[test]
    fn there_and_back() {
        assert_eq!(decoded("a%2Fb%C3%A9%zz%"), "a/bé%zz%");
        assert_eq!(decoded("%ff"), "\u{fffd}");
        assert_eq!(decoded(&encoded("en/a b/é.html")), "/en/a b/é.html");
    }
}
