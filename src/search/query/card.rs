//! Cards, which tell titles and addresses, and the text files that they name.

use std::borrow::Cow;

use serde_json::Value;

use crate::search::card::{said, split};
use crate::search::files::{self, NAME};
use crate::search::number;

/// What an index knows of a page without its text.
#[derive(Debug)]
pub struct Card<'a> {
    /// As in addresses: empty for the home, ending in `/` for sections.
    pub id: String,
    /// Its title.
    pub title: Cow<'a, str>,
    /// Where its text is: from which section on, in which file. The first begins with section 0.
    pub parts: Vec<(u32, String)>,
}

impl<'a> Card<'a> {
    /// Reads the card of a page of an index with 2^`bits` slots; `None` if the value is no such thing, `Some(None)` if the page is not among its pages.
    pub fn read(value: &'a Value, slot: u32, bits: u32) -> Option<Option<Self>> {
        Some(Self::all(value, bits)?.into_iter().find(|(own, _)| *own == slot).map(|(_, card)| card))
    }

    /// Reads the cards of all pages, by their slots; `None` if the value is no such thing.
    pub fn all(value: &'a Value, bits: u32) -> Option<Vec<(u32, Self)>> {
        let text = |key: &str| value.get(key).and_then(Value::as_str);
        let (mut slots, mut of, mut names) = (text("slots")?, text("of")?, text("texts")?);
        let (mut folder, mut group, mut next) = (String::new(), None, 0u32);
        let slots_in_all = 1u32.checked_shl(bits)?;
        let mut found = Vec::new();
        let lines = text("pages")?;
        for line in lines.split('\n').take(if slots.is_empty() { 0 } else { usize::MAX }) {
            let (address, title) = line.split_once('\t').unwrap_or((line, ""));
            let id = address.strip_prefix('/').map_or_else(|| format!("{folder}{address}"), str::to_owned);
            if !id.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'/')) {
                return None;
            }
            split(&id).0.clone_into(&mut folder);
            let slot = next.wrapping_add(number::take(&mut slots)?) & (slots_in_all - 1);
            next = slot + 1;
            let parts = parts(&id, &mut of, &mut names, &mut group)?;
            let title = if title.is_empty() { said(&id).into() } else { title.into() };
            found.push((slot, Self { id, title, parts }));
        }
        (slots.is_empty() && of.is_empty() && names.is_empty()).then_some(found)
    }

    /// The file that holds the text of a section, and the section that it begins with.
    pub fn part(&self, section: u32) -> Option<(u32, &str)> {
        self.parts.iter().rev().find(|(from, _)| *from <= section).map(|(from, file)| (*from, file.as_str()))
    }

    /// The page's path in the tree.
    pub fn path(&self, folder: &str) -> String {
        let end = if self.id.is_empty() || self.id.ends_with('/') { "index.html" } else { ".html" };
        format!("{folder}/{}{end}", self.id)
    }
}

/// The files of a page's text: number(further ones * 2 + 1 if it takes the next name), then for each further one number(sections
/// between the beginnings of the two).
fn parts(id: &str, of: &mut &str, names: &mut &str, group: &mut Option<String>) -> Option<Vec<(u32, String)>> {
    let told = number::take(of)?;
    if told % 2 == 1 {
        *group = Some(files::name(names.get(..NAME)?, id));
        *names = names.get(NAME..)?;
    }
    let name = group.as_deref()?;
    let mut parts = vec![(0u32, name.to_owned())];
    let mut from = 0u32;
    for n in 1..=(told / 2) as usize {
        let sections = number::take(of).filter(|sections| *sections > 0)?;
        from = from.checked_add(sections)?;
        parts.push((from, files::part(name, n)));
    }
    Some(parts)
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
