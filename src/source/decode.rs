//! Bytes to text, whatever editor wrote them.

use std::sync::Arc;

use crate::diagnostic::Diagnostic;

/// Decodes UTF-8 (with or without a byte order mark) and UTF-16 with one (Notepad's "Unicode"); line ends become LF.
pub fn decode(bytes: Vec<u8>, path: &Arc<str>) -> Result<String, Diagnostic> {
    let text = match bytes.as_slice() {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes, path)?,
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes, path)?,
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest.to_vec(), path)?,
        _ => utf8(bytes, path)?,
    };
    Ok(if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text })
}

fn utf8(bytes: Vec<u8>, path: &Arc<str>) -> Result<String, Diagnostic> {
    String::from_utf8(bytes).map_err(|error| {
        let line = error.as_bytes().iter().take(error.utf8_error().valid_up_to()).filter(|b| **b == b'\n').count() + 1;
        not_utf8(path, &format!("the file is not in UTF-8: line {line} holds a byte that no UTF-8 text has"))
    })
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16, path: &Arc<str>) -> Result<String, Diagnostic> {
    let units = bytes.chunks(2).map(|pair| if let [a, b] = pair { unit([*a, *b]) } else { 0xFFFD });
    char::decode_utf16(units).collect::<Result<String, _>>().map_err(|_| not_utf8(path, "the file says it is UTF-16 but is damaged"))
}

fn not_utf8(path: &Arc<str>, message: &str) -> Diagnostic {
    Diagnostic::error("not-utf8", message).in_file(path.clone()).help("open it in your editor and save it again with the encoding UTF-8")
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn what_windows_editors_write_is_read() {
        let path = "a.md".into();
        assert_eq!(decode(b"\xEF\xBB\xBFa\r\nb".to_vec(), &path).ok().as_deref(), Some("a\nb"));
        assert_eq!(decode(vec![0xFF, 0xFE, 0x27, 0x06, 0x0D, 0, 0x0A, 0], &path).ok().as_deref(), Some("\u{627}\n"));
        assert_eq!(decode(vec![0xFE, 0xFF, 0x06, 0x27], &path).ok().as_deref(), Some("\u{627}"));
    }

    #[test]
    fn what_is_no_text_is_refused_with_its_line() {
        let error = decode(b"one\ntwo \xE9\n".to_vec(), &"a.md".into()).err();
        assert_eq!(error.map(|e| e.message).as_deref(), Some("the file is not in UTF-8: line 2 holds a byte that no UTF-8 text has"));
    }
}
