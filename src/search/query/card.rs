//! Cards, which tell titles and addresses, and the text files that they name.

use serde_json::Value;

use crate::search::files::NAME;
use crate::search::number;

/// What an index knows of a page without its text.
#[derive(Debug)]
pub struct Card<'a> {
    /// As in addresses: empty for the home, ending in `/` for sections.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Where its text is: from which section on, in which file. The first begins with section 0.
    pub parts: Vec<(u32, &'a str)>,
}

impl<'a> Card<'a> {
    /// Reads the card of a page; `None` if the value is no such thing, `Some(None)` if the page is not among its pages.
    pub fn read(value: &'a Value, slot: u32) -> Option<Option<Self>> {
        Some(Self::all(value)?.into_iter().find(|(own, _)| *own == slot).map(|(_, card)| card))
    }

    /// Reads the cards of all pages, by their slots; `None` if the value is no such thing.
    pub fn all(value: &'a Value) -> Option<Vec<(u32, Self)>> {
        let text = |key: &str| value.get(key).and_then(Value::as_str);
        let (mut slots, mut of, names) = (text("slots")?, text("of")?, text("texts")?);
        let mut at = 0u32;
        let mut found = Vec::new();
        for (n, line) in text("pages")?.split('\n').filter(|line| !line.is_empty()).enumerate() {
            let (id, title) = line.split_once('\t')?;
            let gap = number::take(&mut slots)?;
            at = at.checked_add(gap)?;
            let parts = parts(&mut of, names)?;
            if !id.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'/')) || n > 0 && gap == 0 {
                return None;
            }
            found.push((at, Self { id, title, parts }));
        }
        (slots.is_empty() && of.is_empty()).then_some(found)
    }

    /// The file that holds the text of a section, and the section that it begins with.
    pub fn part(&self, section: u32) -> Option<(u32, &'a str)> {
        self.parts.iter().rev().find(|(from, _)| *from <= section).copied()
    }

    /// The page's path in the tree.
    pub fn path(&self, folder: &str) -> String {
        let end = if self.id.is_empty() || self.id.ends_with('/') { "index.html" } else { ".html" };
        format!("{folder}/{}{end}", self.id)
    }
}

/// The files of a page's text: number(file * 2 + 1 if more follow), then for each further one number(first section) before it.
fn parts<'a>(of: &mut &str, names: &'a str) -> Option<Vec<(u32, &'a str)>> {
    let mut parts: Vec<(u32, &str)> = Vec::new();
    loop {
        let from = if parts.is_empty() { 0 } else { number::take(of)? };
        let file = number::take(of)?;
        let at = (file / 2) as usize * NAME;
        if parts.last().is_some_and(|(last, _)| *last >= from) {
            return None;
        }
        parts.push((from, names.get(at..at + NAME)?));
        if file % 2 == 0 {
            return Some(parts);
        }
    }
}

/// A page's text, or a part of it.
#[derive(Debug)]
pub struct Texts<'a> {
    /// The page's summary, in its first part.
    pub summary: &'a str,
    /// Sections: in the first part what stands before the first heading, then each heading's.
    pub sections: Vec<Section<'a>>,
}

/// A section's text.
#[derive(Debug)]
pub struct Section<'a> {
    /// The heading's id.
    pub anchor: &'a str,
    /// The heading.
    pub heading: &'a str,
    /// What follows it.
    pub text: &'a str,
}

impl<'a> Texts<'a> {
    /// Reads the text of a page out of a text file's value: `[[slot, summary, [anchor, heading, text, …]], …]`.
    pub fn read(value: &'a Value, slot: u32) -> Option<Self> {
        let page = value.as_array()?.iter().find(|page| page.get(0).and_then(Value::as_u64) == Some(slot.into()))?;
        let texts: Vec<&str> = page.get(2)?.as_array()?.iter().map(Value::as_str).collect::<Option<_>>()?;
        let (triples, rest) = texts.as_chunks::<3>();
        if triples.is_empty() || !rest.is_empty() {
            return None;
        }
        let sections = triples.iter().map(|[anchor, heading, text]| Section { anchor, heading, text }).collect();
        Some(Self { summary: page.get(1)?.as_str()?, sections })
    }
}
