//! Characters that may not pass, and character references.

use std::borrow::Cow;

use pulldown_cmark::{Event, Parser};

use crate::fragment::escape;

/// Opens a hole's token while a block is sanitised; see [`super::sanitise`].
pub(super) const OPEN: char = '\u{FDD0}';
/// Closes a hole's token.
pub(super) const CLOSE: char = '\u{FDD1}';

/// NUL and the noncharacters we use as tokens: no text has a use for them.
pub(super) fn forbidden(c: char) -> bool {
    matches!(c, '\0' | '\u{FDD0}'..='\u{FDEF}')
}

/// The text without [`forbidden`] characters.
pub(super) fn permitted(text: &str) -> Cow<'_, str> {
    // All of them begin with NUL or the byte 0xEF: most text is passed by looking at bytes alone.
    let suspect = text.bytes().any(|b| b == 0 || b == 0xEF);
    if suspect && text.contains(forbidden) { Cow::Owned(text.replace(forbidden, "")) } else { Cow::Borrowed(text) }
}

/// Appends text to HTML: permitted characters only, escaped. Whole stretches are copied at once.
pub(super) fn write(text: &str, out: &mut String) {
    let text = permitted(text);
    let mut rest = &*text;
    while let Some(at) = rest.bytes().position(|b| matches!(b, b'&' | b'<' | b'>' | b'"' | b'\'')) {
        let (plain, special) = rest.split_at(at);
        out.push_str(plain);
        let (special, after) = special.split_at(1);
        escape(special, out);
        rest = after;
    }
    out.push_str(rest);
}

/// Decodes HTML character references.
pub(super) fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, reference) = rest.split_at(at);
        out.push_str(before);
        let end = reference.bytes().take(34).position(|b| b == b';');
        let body = end.and_then(|end| reference.get(..=end));
        match body.and_then(|body| Some((body.len(), one_reference(body)?))) {
            Some((len, decoded)) => {
                out.push_str(&decoded);
                rest = reference.get(len..).unwrap_or_default();
            }
            None => {
                out.push('&');
                rest = reference.get(1..).unwrap_or_default();
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The table of names is pulldown-cmark's: a reference is a Markdown text of its own.
fn one_reference(reference: &str) -> Option<String> {
    let name = reference.strip_prefix('&')?.strip_suffix(';')?;
    if name.is_empty() || !name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'#') {
        return None;
    }
    let decoded: String =
        Parser::new(reference).filter_map(|event| if let Event::Text(text) = event { Some(text.into_string()) } else { None }).collect();
    (decoded != reference && !decoded.is_empty()).then_some(decoded)
}

#[cfg(test)]
mod tests {
    use super::{decode, permitted, write};

    #[test]
    fn references_are_decoded_and_lone_ampersands_stay() {
        assert_eq!(decode("a &amp; b &eacute;&#x41; &nope; &copy=1 &"), "a & b éA &nope; &copy=1 &");
        assert_eq!(decode("java&Tab;script&colon;x"), "java\tscript:x");
    }

    #[test]
    fn tokens_cannot_be_typed() {
        assert_eq!(permitted("a\u{FDD0}1\u{FDD1}b\0"), "a1b");
        let mut out = String::new();
        write("\u{FDD0}<'\u{FEFF}\">&", &mut out);
        assert_eq!(out, "&lt;&#39;\u{FEFF}&quot;&gt;&amp;");
    }
}
