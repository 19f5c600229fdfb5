//! Bytes to text, whatever editor wrote them.

use std::sync::Arc;

use crate::diagnostic::Diagnostic;

/// A file's text, readable or not.
#[derive(Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text; U+FFFD where a byte is none.
    pub text: String,
    /// What is wrong with it.
    pub damaged: Option<Damage>,
}

/// Why a file is not the text it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// Neither UTF-8 nor UTF-16.
    NotUtf8,
    /// It begins as UTF-16 and goes on otherwise.
    BrokenUtf16,
}

/// Decodes UTF-8 (with or without a byte order mark) and UTF-16 with one (Notepad's "Unicode"); line ends become LF.
pub fn decode(bytes: Vec<u8>) -> Decoded {
    let Decoded { text, damaged } = match bytes.as_slice() {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest.to_vec()),
        _ => utf8(bytes),
    };
    let text = if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text };
    Decoded { text, damaged }
}

fn utf8(bytes: Vec<u8>) -> Decoded {
    match String::from_utf8(bytes) {
        Ok(text) => Decoded { text, damaged: None },
        Err(error) => Decoded { text: String::from_utf8_lossy(error.as_bytes()).into_owned(), damaged: Some(Damage::NotUtf8) },
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Decoded {
    let units = bytes.chunks(2).map(|pair| if let [a, b] = pair { unit([*a, *b]) } else { 0xD800 });
    let mut damaged = None;
    let text = char::decode_utf16(units).map(|letter| {
        letter.unwrap_or_else(|_| {
            damaged = Some(Damage::BrokenUtf16);
            char::REPLACEMENT_CHARACTER
        })
    });
    Decoded { text: text.collect(), damaged }
}

/// Points at the first letter that could not be read. `text` is the file's decoded text.
pub fn not_utf8(damage: Damage, text: &str, path: &Arc<str>) -> Diagnostic {
    let message = match damage {
        Damage::NotUtf8 => "the file is not in the encoding UTF-8: the letter here cannot be read",
        Damage::BrokenUtf16 => "the file says that it is in UTF-16, but the letter here cannot be read",
    };
    let at = text.find(char::REPLACEMENT_CHARACTER).unwrap_or_default();
    let end = at + text[at..].chars().next().map_or(0, char::len_utf8);
    Diagnostic::error("not-utf8", message).at(path, at..end).help("open it in your editor and save it again with the encoding UTF-8")
}

#[cfg(test)]
mod tests {
    use super::{Damage, Decoded, decode, not_utf8};

    fn good(text: &str) -> Decoded {
        Decoded { text: text.to_owned(), damaged: None }
    }

    #[test]
    fn what_windows_editors_write_is_read() {
        assert_eq!(decode(b"\xEF\xBB\xBFa\r\nb".to_vec()), good("a\nb"));
        assert_eq!(decode(vec![0xFF, 0xFE, 0x27, 0x06, 0x0D, 0, 0x0A, 0]), good("\u{627}\n"));
        assert_eq!(decode(vec![0xFE, 0xFF, 0x06, 0x27]), good("\u{627}"));
    }

    #[test]
    fn what_is_no_text_is_kept_with_its_place() {
        let found = decode(b"one\ntwo \xE9\n".to_vec());
        assert_eq!(found, Decoded { text: "one\ntwo \u{FFFD}\n".to_owned(), damaged: Some(Damage::NotUtf8) });
        let place = not_utf8(Damage::NotUtf8, &found.text, &"a.md".into()).place.and_then(|p| p.span);
        assert_eq!(place, Some(8..11));
        assert_eq!(decode(vec![0xFF, 0xFE, 0x27, 0x06, 0x0D]).damaged, Some(Damage::BrokenUtf16));
    }
}
