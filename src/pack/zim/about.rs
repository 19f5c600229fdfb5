//! What a ZIM file says of itself, for catalogues and shelves.
//!
//! Source: "Metadata" of the openZIM wiki; lengths are as `zimcheck` wants them.

use std::collections::BTreeMap;
use std::io;

use unicode_normalization::char::is_combining_mark;

use super::{Entry, invalid, language};

/// The most characters of a title and of a description.
const TITLE: usize = 30;
const DESCRIPTION: usize = 80;
const TEXT: &str = "text/plain;charset=utf-8";

/// What is said of the whole. An empty text is left out, or has a stand-in where catalogues insist on one.
#[derive(Debug, Clone, Default)]
pub struct About<'a> {
    /// Stable name of the collection, the same for all its versions: `waymark_ar`. Lower-case ASCII, no spaces.
    pub name: &'a str,
    /// Title; cut at a word to 30 characters.
    pub title: &'a str,
    /// One sentence; cut at a word to 80 characters, and given whole as the long description.
    pub description: &'a str,
    /// BCP 47 tags of the editions in it, the main one first.
    pub languages: &'a [&'a str],
    /// Who wrote it.
    pub creator: &'a str,
    /// Who publishes the file.
    pub publisher: &'a str,
    /// Day of the edition, `YYYY-MM-DD`.
    pub date: &'a str,
    /// Licence, short.
    pub license: &'a str,
    /// Path of the page that opens first.
    pub main_path: &'a str,
    /// PNG of 48 by 48 pixels.
    pub illustration: &'a [u8],
    /// Words to sort it by, without `;`.
    pub tags: &'a [&'a str],
}

/// One line of the namespace `M`.
pub(super) struct Line {
    pub name: &'static str,
    pub mime: &'static str,
    pub bytes: Vec<u8>,
}

impl About<'_> {
    /// The lines for a file with these entries.
    pub(super) fn metadata(&self, entries: &[Entry<'_>]) -> io::Result<Vec<Line>> {
        if !is_day(self.date) {
            return Err(invalid(format!("'{}' is no day like 2026-11-22", self.date)));
        }
        if !is_square(self.illustration, 48) {
            return Err(invalid("the illustration is no PNG of 48 by 48 pixels".to_owned()));
        }
        let first = |texts: [&str; 3]| texts.iter().map(|text| tidy(text)).find(|text| !text.is_empty()).unwrap_or_else(|| "-".to_owned());
        let title = first([self.title, self.name, ""]);
        let whole = first([self.description, &title, ""]);
        let description = cut(&whole, DESCRIPTION);
        let text = |name, text: String| Line { name, mime: TEXT, bytes: text.into_bytes() };
        let mut lines = vec![
            Line { name: "Counter", mime: "text/plain", bytes: counter(entries).into_bytes() },
            text("Creator", first([self.creator, self.publisher, &title])),
            text("Date", self.date.to_owned()),
            text("Description", description.clone()),
            Line { name: "Illustration_48x48@1", mime: "image/png", bytes: self.illustration.to_vec() },
            text("Language", language::list(self.languages)),
            text("License", tidy(self.license)),
            text("LongDescription", if whole == description { String::new() } else { whole }),
            text("Name", tidy(self.name)),
            text("Publisher", first([self.publisher, self.creator, &title])),
            text("Scraper", concat!("waymark ", env!("CARGO_PKG_VERSION")).to_owned()),
            text("Tags", self.all_tags(entries)),
            text("Title", cut(&title, TITLE)),
        ];
        lines.retain(|line| !line.bytes.is_empty());
        Ok(lines)
    }

    /// The given tags, then those that readers know: no index of theirs (the pages bring their own search), and whether there
    /// are films.
    fn all_tags(&self, entries: &[Entry<'_>]) -> String {
        let films = entries.iter().any(|entry| entry.mime.starts_with("video/"));
        let own = self.tags.iter().map(|tag| tidy(tag).replace(';', ",")).filter(|tag| !tag.is_empty());
        let known = ["_ftindex:no", if films { "_videos:yes" } else { "_videos:no" }].map(str::to_owned);
        own.chain(known).collect::<Vec<String>>().join(";")
    }
}

/// How many files there are of each kind: `image/png=2;text/html=318`.
fn counter(entries: &[Entry<'_>]) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for entry in entries {
        *counts.entry(entry.mime).or_default() += 1;
    }
    counts.iter().map(|(mime, count)| format!("{mime}={count}")).collect::<Vec<String>>().join(";")
}

/// One line without doubled spaces and control characters.
pub(super) fn tidy(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    words.collect::<Vec<&str>>().join(" ")
}

/// The beginning, of at most so many characters: whole words, or whole syllables where words are not parted.
fn cut(text: &str, most: usize) -> String {
    let characters: Vec<char> = text.chars().collect();
    if characters.len() <= most {
        return text.to_owned();
    }
    // One is for the sign that something is missing.
    let room = most.saturating_sub(1);
    let word = (most / 2..=room).rev().find(|at| characters[*at] == ' ');
    let end = word.unwrap_or_else(|| {
        // Between a letter and its marks, or within a stacked pair (U+1039 in Burmese), no cut is right.
        let is_inside =
            |at: usize| is_combining_mark(characters[at]) || characters[at - 1] == '\u{1039}' || characters[at - 1] == '\u{200d}';
        (1..=room).rev().find(|at| !is_inside(*at)).unwrap_or(room)
    });
    let kept: String = characters[..end].iter().collect();
    format!("{}…", kept.trim_end_matches([' ', ',', ';', ':', '–', '-', '،', '؛', '၊']))
}

fn is_day(text: &str) -> bool {
    let is_shaped =
        text.len() == 10 && text.bytes().enumerate().all(|(n, b)| if n == 4 || n == 7 { b == b'-' } else { b.is_ascii_digit() });
    let part = |range: std::ops::Range<usize>| text.get(range).and_then(|part| part.parse::<u8>().ok()).unwrap_or(0);
    is_shaped && (1..=12).contains(&part(5..7)) && (1..=31).contains(&part(8..10))
}

/// Whether bytes are a PNG with these many pixels on each side.
fn is_square(bytes: &[u8], side: u32) -> bool {
    let size = [side.to_be_bytes(), side.to_be_bytes()].concat();
    bytes.starts_with(b"\x89PNG\r\n\x1a\n") && bytes.get(16..24) == Some(size.as_slice())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_cut_at_a_word_or_a_syllable() {
        assert_eq!(cut("Short", 30), "Short");
        assert_eq!(cut("Waymark, a refugee rights toolkit", 30), "Waymark, a refugee rights…");
        assert_eq!(cut("Waymark, a refugee, rights toolkit", 20), "Waymark, a refugee…");
        let arabic = cut("مجموعة أدوات لحقوق اللاجئين واللاجئات في المنطقة", 30);
        assert_eq!(arabic, "مجموعة أدوات لحقوق اللاجئين…");
        let burmese = cut("ဒုက္ခသည်အခွင့်အရေးလက်စွဲစာအုပ်အသစ်", 10);
        assert!(burmese.chars().count() <= 10, "{burmese}");
        assert_eq!(burmese, "ဒုက္ခသည်အ…".to_owned());
        assert_eq!(cut(&"က္".repeat(40), 4).chars().count(), 4);
    }

    #[test]
    fn days_and_pictures_are_looked_at() {
        assert!(is_day("2026-11-22"));
        assert!(["2026-13-01", "2026-1-1", "22.11.2026", "", "2026-11-00", "2026+11+22"].iter().all(|text| !is_day(text)));
        assert!(!is_square(b"\x89PNG\r\n\x1a\n", 48) && !is_square(b"", 48));
    }
}
