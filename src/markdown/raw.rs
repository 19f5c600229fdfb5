//! Taking an author's HTML apart: tags, comments and the text between, as browsers read them.

use std::ops::Range;

use super::policy::raw_text;
use super::text::{decode, permitted};

/// A piece of HTML.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Words, character references not yet decoded.
    Text,
    /// `<name …>`.
    Start(Tag),
    /// `</name>`.
    End(String),
    /// A comment, a declaration, a processing instruction.
    Comment,
}

/// A start tag.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tag {
    /// In lower case.
    pub name: String,
    /// Names in lower case, values decoded; the first of equal names counts.
    pub attributes: Vec<(String, String)>,
}

impl Tag {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }
}

/// Cuts HTML into pieces with their byte ranges. What is left open at the end is dropped, as browsers do.
pub(super) fn pieces(html: &str) -> Vec<(Piece, Range<usize>)> {
    let mut found = Vec::new();
    let mut text_from = 0;
    let mut at = 0;
    while let Some(next) = html.get(at..).and_then(|rest| rest.find('<')) {
        let start = at + next;
        let Some((piece, end)) = markup(html, start) else {
            // A `<` that begins nothing is a word like others.
            at = start + 1;
            continue;
        };
        if text_from < start {
            found.push((Piece::Text, text_from..start));
        }
        let raw = if let Piece::Start(tag) = &piece { raw_text(&tag.name).then(|| tag.name.clone()) } else { None };
        found.push((piece, start..end));
        at = end;
        if let Some(name) = raw {
            at = end_of_raw_text(html, end, &name).unwrap_or(html.len());
        }
        text_from = at;
    }
    if text_from < html.len() {
        found.push((Piece::Text, text_from..html.len()));
    }
    found
}

/// Where the end tag of a raw-text element begins. It is read like any other next.
fn end_of_raw_text(html: &str, from: usize, name: &str) -> Option<usize> {
    let rest = html.get(from..)?;
    rest.match_indices("</")
        .map(|(at, _)| at)
        .find(|at| rest.get(at + 2..at + 2 + name.len()).is_some_and(|n| n.eq_ignore_ascii_case(name)))
        .map(|at| from + at)
}

fn markup(html: &str, start: usize) -> Option<(Piece, usize)> {
    let rest = html.get(start..)?;
    let end_of = |needle: &str| rest.find(needle).map_or(html.len(), |at| start + at + needle.len());
    if rest.starts_with("<!--") {
        // `<!-->` and `<!--->` are whole comments.
        let end = if rest.starts_with("<!-->") {
            start + 5
        } else if rest.starts_with("<!--->") {
            start + 6
        } else {
            end_of("-->")
        };
        return Some((Piece::Comment, end));
    }
    if rest.starts_with("<![CDATA[") {
        return Some((Piece::Comment, end_of("]]>")));
    }
    let second = rest.as_bytes().get(1)?;
    if matches!(second, b'!' | b'?') {
        return Some((Piece::Comment, end_of(">")));
    }
    let closing = *second == b'/';
    let name_from = start + 1 + usize::from(closing);
    let after = html.get(name_from..)?;
    if !after.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return closing.then(|| (Piece::Comment, end_of(">")));
    }
    let len = after.find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>')).unwrap_or(after.len());
    let name = permitted(after.get(..len)?).to_ascii_lowercase();
    let (attributes, end) = attributes(html, name_from + len);
    Some((if closing { Piece::End(name) } else { Piece::Start(Tag { name, attributes }) }, end))
}

/// Reads attributes up to and with the closing `>`.
fn attributes(html: &str, from: usize) -> (Vec<(String, String)>, usize) {
    let mut found: Vec<(String, String)> = Vec::new();
    let mut at = from;
    let skip =
        |at: usize, f: fn(char) -> bool| html.get(at..).map_or(html.len(), |rest| rest.find(|c| !f(c)).map_or(html.len(), |n| at + n));
    loop {
        at = skip(at, |c| c.is_ascii_whitespace() || c == '/');
        match html.as_bytes().get(at) {
            None => return (found, html.len()),
            Some(b'>') => return (found, at + 1),
            Some(_) => {}
        }
        // A leading `=` belongs to the name.
        let first = html.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
        let name_end = skip(at + first, |c| !(c.is_ascii_whitespace() || matches!(c, '/' | '>' | '=')));
        let name = permitted(html.get(at..name_end).unwrap_or_default()).to_ascii_lowercase();
        at = skip(name_end, |c| c.is_ascii_whitespace());
        let mut value = "";
        if html.as_bytes().get(at) == Some(&b'=') {
            at = skip(at + 1, |c| c.is_ascii_whitespace());
            let rest = html.get(at..).unwrap_or_default();
            let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''));
            if let Some(quote) = quote {
                let inner = rest.get(1..).unwrap_or_default();
                let Some(len) = inner.find(quote) else { return (found, html.len()) };
                value = inner.get(..len).unwrap_or_default();
                at += len + 2;
            } else {
                let len = rest.find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap_or(rest.len());
                value = rest.get(..len).unwrap_or_default();
                at += len;
            }
        }
        // A tag with a thousand attributes is an attack: the first few dozen are enough.
        if found.len() < 50 && !found.iter().any(|(n, _)| *n == name) {
            found.push((name, permitted(&decode(value)).into_owned()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Piece, Tag, pieces};

    fn start(name: &str, attributes: &[(&str, &str)]) -> Piece {
        Piece::Start(Tag { name: name.into(), attributes: attributes.iter().map(|(n, v)| ((*n).into(), (*v).into())).collect() })
    }

    #[test]
    fn html_is_cut_as_browsers_cut_it() {
        let cut = |html: &str| pieces(html).into_iter().map(|(piece, _)| piece).collect::<Vec<_>>();
        assert_eq!(
            cut("a <B/Title='x &amp; y' b=1 c>z</B >"),
            [Piece::Text, start("b", &[("title", "x & y"), ("b", "1"), ("c", "")]), Piece::Text, Piece::End("b".into())]
        );
        assert_eq!(
            cut("<!-- <b> --><!-->x<!DOCTYPE y><?z?>"),
            [Piece::Comment, Piece::Comment, Piece::Text, Piece::Comment, Piece::Comment]
        );
        assert_eq!(cut("1 < 2 <3"), [Piece::Text]);
        assert_eq!(cut("<script>a<b>c</ScRiPt>d"), [start("script", &[]), Piece::End("script".into()), Piece::Text]);
        assert_eq!(cut("<img src=x\nonerror=\"a>b\">"), [start("img", &[("src", "x"), ("onerror", "a>b")])]);
        assert_eq!(cut("<a title=\"open"), [start("a", &[])]);
        assert_eq!(cut("<a href=j&#97;va&#x09;x>"), [start("a", &[("href", "java\tx")])]);
        assert_eq!(cut("<script>never closed <b>"), [start("script", &[])]);
        assert_eq!(cut("<img =x a==y>"), [start("img", &[("=x", ""), ("a", "=y")])]);
    }
}
