//! A stretch of Markdown as its words alone, and the numbers and abbreviations in them.

use unicode_normalization::UnicodeNormalization;

/// Without addresses, ids, code and the numbers of lists; in Unicode's form NFC.
pub(crate) fn words(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    for line in markdown.lines() {
        let line = line.trim_start_matches(|c: char| c.is_whitespace() || c == '>');
        out.push_str(without_marker(line));
        out.push('\n');
    }
    strip(&out).nfc().collect()
}

/// `3. text` is the third entry, not the number three.
fn without_marker(line: &str) -> &str {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &line[digits..];
    if digits > 0 && rest.starts_with(['.', ')']) { &rest[1..] } else { line }
}

/// Cuts `](address)`, `{#id}` and `` `code` `` out.
fn strip(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['`', ']', '{']) {
        out.push_str(&rest[..at]);
        let after = &rest[at..];
        let end = match after.as_bytes() {
            [b'`', ..] => after[1..].find('`').map(|n| n + 2),
            [b']', b'(', ..] => after.find(')').map(|n| n + 1),
            [b'{', b'#', ..] => after.find('}').map(|n| n + 1),
            _ => None,
        };
        out.push(' ');
        rest = &after[end.unwrap_or(1)..];
    }
    out.push_str(rest);
    out
}

/// The zeros of the digits that our readers' languages are written with, ASCII's and full-width ones among them.
const ZEROS: [char; 14] = [
    '0', '\u{660}', '\u{6F0}', '\u{7C0}', '\u{966}', '\u{9E6}', '\u{BE6}', '\u{E50}', '\u{ED0}', '\u{F20}', '\u{1040}', '\u{1090}',
    '\u{17E0}', '\u{FF10}',
];

fn digit(c: char) -> Option<char> {
    let value = ZEROS.iter().find_map(|zero| (u32::from(c)).checked_sub(u32::from(*zero)).filter(|n| *n < 10))?;
    char::from_digit(value, 10)
}

/// Between digits these only group or divide: 5,000 is 5.000 is 5 000.
fn joins(c: char) -> bool {
    matches!(c, ',' | '.' | '\'' | '’' | '\u{A0}' | '\u{202F}' | '\u{66B}' | '\u{66C}')
}

/// Every number, in order, as ASCII digits without separators.
pub(super) fn numbers(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut n = 0;
    while n < chars.len() {
        let Some(first) = digit(chars[n]) else {
            n += 1;
            continue;
        };
        let mut number = String::from(first);
        n += 1;
        while n < chars.len() {
            if let Some(next) = digit(chars[n]) {
                number.push(next);
                n += 1;
            } else if joins(chars[n]) && chars.get(n + 1).copied().and_then(digit).is_some() {
                n += 1;
            } else {
                break;
            }
        }
        found.push(number);
    }
    found
}

/// Names that no language translates letter by letter: Latin words with two capitals or more, without the `s` of a plural.
pub(super) fn names(text: &str) -> impl Iterator<Item = &str> {
    let capitals = |word: &str| word.chars().filter(char::is_ascii_uppercase).count();
    let single = move |word: &'_ str| {
        word.strip_suffix('s').filter(|rest| rest.chars().all(|c| c.is_ascii_uppercase())).map_or(word.len(), str::len)
    };
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    words.map(move |word| &word[..single(word)]).filter(move |word| capitals(word) >= 2)
}

/// Folded for comparing words: lower case, without marks that only some writers set.
pub(super) fn folded(text: &str) -> String {
    let mark = |c: char| matches!(c, '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{652}' | '\u{640}');
    text.nfd().filter(|c| !mark(*c)).nfc().flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }).collect()
}
