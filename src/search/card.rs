//! Cards: titles and addresses of pages, in the root or, in large editions, in files of their own; and the text files.

use std::ops::Range;

use serde_json::{Value, json};

use super::number;
use super::slot;
use super::text::PageText;

/// Pages up to which all titles stand in the root.
pub const MOST_IN_ROOT: usize = 1_000;

/// Pages to a card file, about.
const PER_CARD: u32 = 32;

/// Bytes of text after which a text file ends. Where the titles stand in the root each page has files of its own, and an excerpt
/// costs about a kilobyte; larger editions would have as many files as pages, so there pages share them.
const TEXT_FILE: [usize; 2] = [1_700, 16_000];

/// A page of an edition.
#[derive(Debug)]
pub struct PageCard {
    /// Its slot.
    pub slot: u32,
    /// As in addresses: empty for the home, ending in `/` for sections.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The name of the group of text files that its text is in.
    pub texts: String,
    /// For each further file of the group, which only one page can need, the section that it begins with.
    pub starts: Vec<usize>,
}

/// Pages that share a text file, or one page whose text is cut into several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The pages' places in the list that was given.
    pub pages: Range<usize>,
    /// Sections of each file, if it is one page.
    pub parts: Vec<Range<usize>>,
}

/// Puts pages, given by id, text and card, into groups. Long pages are cut where a heading stands, so that an excerpt never
/// costs much more than others. A group is within one card, so that a changed text changes no other.
pub fn groups(pages: &[(&str, &PageText, u32)]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let is_large = pages.len() > MOST_IN_ROOT;
    let most = TEXT_FILE[usize::from(is_large)];
    // What the last group holds, or that it can take no page more.
    let mut size = most;
    for (n, (id, page, card)) in pages.iter().enumerate() {
        let (parts, own) = parts(page, most);
        // A fixed place now and then, so that a longer text moves few others.
        let begins = !is_large || size + own > most || n > 0 && *card != pages[n - 1].2 || slot::hash(id).is_multiple_of(4);
        match groups.last_mut().filter(|_| !begins && parts.len() == 1) {
            Some(group) => {
                group.pages.end = n + 1;
                size += own;
            }
            None => {
                size = if parts.len() == 1 { own } else { most };
                groups.push(Group { pages: n..n + 1, parts });
            }
        }
    }
    groups
}

/// A page's sections by parts of at most this many bytes, if no single section has more; and the bytes of all.
fn parts(page: &PageText, most: usize) -> (Vec<Range<usize>>, usize) {
    let mut parts = Vec::new();
    let (mut from, mut size, mut all) = (0, 0, 0);
    for (n, section) in page.sections.iter().enumerate() {
        let own = section.anchor.len() + section.heading.len() + section.text.len() + 9;
        if n > from && size + own > most {
            parts.push(from..n);
            (from, size) = (n, 0);
        }
        size += own;
        all += own;
    }
    parts.push(from..page.sections.len());
    (parts, all)
}

/// What a text file holds: pages, or a part of one, with their slots. The summary stands with the first part.
pub fn text_value<'a>(parts: impl Iterator<Item = (u32, &'a PageText, Range<usize>)>) -> Value {
    let part = |(slot, page, sections): (u32, &PageText, Range<usize>)| {
        let summary = if sections.start == 0 { page.summary.as_str() } else { "" };
        let triples: Vec<&str> = page.sections[sections.clone()].iter().flat_map(|s| [s.anchor.as_str(), &s.heading, &s.text]).collect();
        json!([slot, summary, triples])
    };
    Value::Array(parts.map(part).collect())
}

/// The bits of a slot that do not tell the card, when `pages` stand in `1 << bits` slots.
pub fn card_bits(pages: usize, bits: u32) -> u32 {
    let cards = u32::try_from(pages).unwrap_or(u32::MAX).div_ceil(PER_CARD).next_power_of_two();
    bits.saturating_sub(cards.trailing_zeros())
}

/// A card of pages in the order of their ids; there are `1 << bits` slots.
pub fn card(pages: &[&PageCard], bits: u32) -> Value {
    let (mut slots, mut of, mut texts, mut lines) = (String::new(), String::new(), String::new(), Vec::new());
    let (mut folder, mut group, mut next) = ("", "", 0);
    let push = |out: &mut String, n: usize| number::push(out, u32::try_from(n).unwrap_or(u32::MAX));
    for page in pages {
        number::push(&mut slots, page.slot.wrapping_sub(next) & ((1 << bits) - 1));
        next = page.slot + 1;
        let begins = page.texts != group;
        push(&mut of, page.starts.len() * 2 + usize::from(begins));
        let mut last = 0;
        for start in &page.starts {
            push(&mut of, start - last);
            last = *start;
        }
        if begins {
            group = &page.texts;
            texts.push_str(group);
        }
        lines.push(line(page, folder));
        folder = split(&page.id).0;
    }
    json!({"slots": slots, "pages": lines.join("\n"), "texts": texts, "of": of})
}

/// A page's line: its id, without the folder if the line before has the same, and its title unless the id says it.
fn line(page: &PageCard, folder: &str) -> String {
    let (own, name) = split(&page.id);
    let address = if own == folder { name.to_owned() } else { format!("/{}", page.id) };
    let title = page.title.replace(['\t', '\n'], " ");
    if title.is_empty() || said(&page.id) == title { address } else { format!("{address}\t{title}") }
}

/// An id's folder, with its `/`, and the rest.
pub fn split(id: &str) -> (&str, &str) {
    id.split_at(id.rfind('/').map_or(0, |at| at + 1))
}

/// The title that an id says: `about/lessons-learned` and `lessons-learned/` are "Lessons learned".
pub fn said(id: &str) -> String {
    let name = id.strip_suffix('/').unwrap_or(id);
    let words = split(name).1.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}
