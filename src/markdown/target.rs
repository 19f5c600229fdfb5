//! Reading what a link or picture points at, without looking it up.

use crate::document::Target;

use super::text::forbidden;

/// Why a target is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Nothing is written between the brackets.
    Empty,
    /// `javascript:`, `data:`, `file:`, an unknown scheme, `//host`.
    Unsafe,
    /// A path from the root of a server or a disk.
    Absolute,
}

/// Reads a target. What comes out is what was judged: an address is written exactly as it was classified here,
/// so there is no second reading of it that could differ.
pub(super) fn classify(written: &str) -> Result<Target, Refusal> {
    // Browsers drop tabs and line ends inside addresses and trim other controls: so do we, before looking.
    let clean: String = written.chars().filter(|&c| !(c.is_control() || forbidden(c) || invisible(c))).collect();
    let clean = clean.trim();
    if clean.is_empty() {
        return Err(Refusal::Empty);
    }
    if let Some((scheme, rest)) = scheme(clean) {
        return with_scheme(&scheme, rest);
    }
    let (path, anchor) = clean.split_once('#').map_or((clean, None), |(path, anchor)| (path, Some(anchor)));
    let path = path.split_once('?').map_or(path, |(path, _)| path);
    let anchor = anchor.map(percent_decode).filter(|a| !a.is_empty());
    if path.is_empty() {
        return anchor.map(Target::Anchor).ok_or(Refusal::Empty);
    }
    let path = climb(&percent_decode(path).replace('\\', "/"));
    if path.starts_with("//") {
        return Err(Refusal::Unsafe);
    }
    if path.starts_with('/') {
        return Err(Refusal::Absolute);
    }
    // A colon that appears only after decoding would be a scheme to the next reader.
    if path.contains(':') || path.chars().any(|c| c.is_control() || forbidden(c)) {
        return Err(Refusal::Unsafe);
    }
    Ok(if extension(&path).is_some_and(|e| e.eq_ignore_ascii_case("md")) { Target::Page { path, anchor } } else { Target::File { path } })
}

/// `..\..\a.md` as it was meant: Markdown takes `\.` for a full stop and hands us `....\a.md`.
fn climb(path: &str) -> String {
    let is_run = |part: &str| part.len() > 2 && part.len().is_multiple_of(2) && part.bytes().all(|b| b == b'.');
    let parts: Vec<String> =
        path.split('/').map(|part| if is_run(part) { vec![".."; part.len() / 2].join("/") } else { part.to_owned() }).collect();
    parts.join("/")
}

/// Whether this names a sound file.
pub(super) fn is_audio(target: &Target) -> bool {
    let path = match target {
        Target::File { path } => path.as_str(),
        Target::External(url) => url.split(['?', '#']).next().unwrap_or_default(),
        _ => return false,
    };
    extension(path).is_some_and(|e| ["mp3", "ogg", "oga", "opus", "m4a", "wav"].iter().any(|a| e.eq_ignore_ascii_case(a)))
}

fn extension(path: &str) -> Option<&str> {
    let name = path.rsplit('/').next()?;
    name.rsplit_once('.').map(|(_, extension)| extension)
}

/// Directional and zero-width marks: they travel along when addresses are copied from chats.
fn invisible(c: char) -> bool {
    matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

fn scheme(text: &str) -> Option<(String, &str)> {
    let (scheme, rest) = text.split_once(':')?;
    let mut letters = scheme.chars();
    let good = letters.next()?.is_ascii_alphabetic() && letters.all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    good.then(|| (scheme.to_ascii_lowercase(), rest))
}

fn with_scheme(scheme: &str, rest: &str) -> Result<Target, Refusal> {
    let id = percent_decode(rest.trim());
    match scheme {
        "fact" if !id.is_empty() => Ok(Target::Fact(id)),
        "term" if !id.is_empty() => Ok(Target::Term(id)),
        "fact" | "term" => Err(Refusal::Empty),
        "http" | "https" => {
            let rest = rest.replace('\\', "/");
            let host = rest.strip_prefix("//").ok_or(Refusal::Unsafe)?;
            // `https:///x` and `https://?x` name no host, and browsers guess one.
            let named = host.chars().next().is_some_and(|c| !matches!(c, '/' | '?' | '#' | ':' | '@'));
            if named { Ok(Target::External(encode(&format!("{scheme}:{rest}")))) } else { Err(Refusal::Unsafe) }
        }
        "mailto" | "tel" if !id.is_empty() => Ok(Target::External(encode(&format!("{scheme}:{rest}")))),
        // `C:\Users\…`: a place on one computer.
        letter if letter.len() == 1 => Err(Refusal::Absolute),
        _ => Err(Refusal::Unsafe),
    }
}

/// Spaces and the signs that no address may hold.
fn encode(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    for c in url.chars() {
        match c {
            '"' => out.push_str("%22"),
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '`' => out.push_str("%60"),
            c if c.is_whitespace() => out.push_str("%20"),
            c => out.push(c),
        }
    }
    out
}

/// Decodes `%41`; what is not UTF-8 afterwards stays as it was written.
fn percent_decode(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let mut out = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(b) = bytes.next() {
        let digits = bytes.peek_hex_pair();
        match digits {
            Some(value) if b == b'%' => {
                out.push(value);
                bytes.next();
                bytes.next();
            }
            _ => out.push(b),
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

trait HexPair {
    /// The value of the next two bytes, if they are hexadecimal digits.
    fn peek_hex_pair(&self) -> Option<u8>;
}

impl HexPair for std::str::Bytes<'_> {
    fn peek_hex_pair(&self) -> Option<u8> {
        let mut ahead = self.clone();
        let high = char::from(ahead.next()?).to_digit(16)?;
        let low = char::from(ahead.next()?).to_digit(16)?;
        u8::try_from(high * 16 + low).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::{Refusal, classify, is_audio};
    use crate::document::Target;

    fn page(path: &str, anchor: Option<&str>) -> Result<Target, Refusal> {
        Ok(Target::Page { path: path.into(), anchor: anchor.map(Into::into) })
    }

    #[test]
    fn good_targets_are_read() {
        assert_eq!(classify("../a/b.md"), page("../a/b.md", None));
        assert_eq!(classify(" ..\\a%20b\\c.MD#Q%C3%A9 "), page("../a b/c.MD", Some("Qé")));
        assert_eq!(classify("....\\a.md"), page("../../a.md", None));
        assert_eq!(classify("a.md#"), page("a.md", None));
        assert_eq!(classify("#when"), Ok(Target::Anchor("when".into())));
        assert_eq!(classify("form.pdf?x#page=2"), Ok(Target::File { path: "form.pdf".into() }));
        assert_eq!(classify("fact:a-b"), Ok(Target::Fact("a-b".into())));
        assert_eq!(classify("TERM:rlo"), Ok(Target::Term("rlo".into())));
        assert_eq!(classify("HTTPS://e.org/a b?x=1&y"), Ok(Target::External("https://e.org/a%20b?x=1&y".into())));
        assert_eq!(classify("mailto:a@e.org"), Ok(Target::External("mailto:a@e.org".into())));
        assert_eq!(classify("tel:+66 2"), Ok(Target::External("tel:+66%202".into())));
        assert_eq!(classify("bad%ff.png"), Ok(Target::File { path: "bad%ff.png".into() }));
        assert_eq!(classify("100%.png"), Ok(Target::File { path: "100%.png".into() }));
    }

    #[test]
    fn bad_targets_are_refused() {
        for bad in [
            "javascript:alert(1)",
            "JaVaScRiPt:x",
            "java\tscript:x",
            "\u{1}javascript:x",
            "java\u{FDD0}script:x",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "//evil.example",
            "\\\\evil",
            "%2F%2Fevil",
            "javascript%3Aalert(1)",
            "blob:x",
            "https:evil",
            "https:///x",
            "http://@x",
            "a%00b.md",
            "x:y",
            "ftp://e.org",
            "\u{202E}javascript:x",
        ] {
            let wanted = if bad == "x:y" { Refusal::Absolute } else { Refusal::Unsafe };
            assert_eq!(classify(bad), Err(wanted), "{bad:?}");
        }
        assert_eq!(classify("/en/x.md"), Err(Refusal::Absolute));
        assert_eq!(classify("\\x.md"), Err(Refusal::Absolute));
        assert_eq!(classify("C:\\x.md"), Err(Refusal::Absolute));
        for empty in ["", "  ", "#", "fact:", "?", "\u{200B}"] {
            assert_eq!(classify(empty), Err(Refusal::Empty), "{empty:?}");
        }
    }

    #[test]
    fn sounds_are_known_by_their_ending() {
        assert!(is_audio(&Target::File { path: "a/b.OGG".into() }));
        assert!(is_audio(&Target::External("https://e.org/a.mp3?x".into())));
        assert!(!is_audio(&Target::File { path: "ogg/x.png".into() }));
    }
}
