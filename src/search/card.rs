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

/// Bytes of text after which a text file ends, in editions whose titles stand in the root and in larger ones, which would
/// have as many files as pages.
const TEXT_FILE: [usize; 2] = [4_500, 16_000];

/// A page of an edition.
#[derive(Debug)]
pub struct PageCard {
    /// Its slot.
    pub slot: u32,
    /// As in addresses: empty for the home, ending in `/` for sections.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Where its text is: from which section on, in which file.
    pub parts: Vec<(usize, usize)>,
}

/// A part of a page's text in a text file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The page's place in the list that was given.
    pub page: usize,
    /// Its sections.
    pub sections: Range<usize>,
}

/// Puts pages, given by id, text and card, into text files. Long pages are cut where a heading stands, so that an excerpt
/// never costs much more than others. A text file is named by one card only, so that a changed text changes no other.
pub fn text_files(pages: &[(&str, &PageText, u32)]) -> Vec<Vec<Part>> {
    let mut files: Vec<Vec<Part>> = Vec::new();
    let mut size = 0;
    let most = TEXT_FILE[usize::from(pages.len() > MOST_IN_ROOT)];
    for (n, (id, page, card)) in pages.iter().enumerate() {
        for (sections, own) in parts(page, most) {
            // A fixed place now and then, so that a longer text moves few others.
            let fixed = sections.start > 0 || n == 0 || *card != pages[n - 1].2 || slot::hash(id).is_multiple_of(4);
            if fixed || size + own > most {
                files.push(Vec::new());
                size = 0;
            }
            size += own;
            if let Some(file) = files.last_mut() {
                file.push(Part { page: n, sections });
            }
        }
    }
    files
}

/// A page's sections by parts of at most this many bytes, if no single section has more.
fn parts(page: &PageText, most: usize) -> Vec<(Range<usize>, usize)> {
    let mut parts = Vec::new();
    let (mut from, mut size) = (0, 0);
    for (n, section) in page.sections.iter().enumerate() {
        let own = section.anchor.len() + section.heading.len() + section.text.len() + 9;
        if n > from && size + own > most {
            parts.push((from..n, size));
            (from, size) = (n, 0);
        }
        size += own;
    }
    parts.push((from..page.sections.len(), size));
    parts
}

/// What a text file holds: parts of pages with their slots. The summary stands with the first.
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

/// A card of pages in the order of their slots. `names`: of all text files.
pub fn card(pages: &[&PageCard], names: &[String]) -> Value {
    let mut used: Vec<usize> = pages.iter().flat_map(|page| &page.parts).map(|(_, file)| *file).collect();
    used.sort_unstable();
    used.dedup();
    let (mut slots, mut of, mut next) = (String::new(), String::new(), 0);
    let mut count = |n: usize| number::push(&mut of, u32::try_from(n).unwrap_or(u32::MAX));
    for page in pages {
        number::push(&mut slots, page.slot - next);
        next = page.slot;
        for (n, (from, file)) in page.parts.iter().enumerate() {
            if n > 0 {
                count(*from);
            }
            let more = usize::from(n + 1 < page.parts.len());
            count(used.binary_search(file).unwrap_or_default() * 2 + more);
        }
    }
    let lines: Vec<String> = pages.iter().map(|page| format!("{}\t{}", page.id, page.title.replace(['\t', '\n'], " "))).collect();
    json!({
        "slots": slots,
        "pages": lines.join("\n"),
        "texts": used.iter().map(|n| names[*n].as_str()).collect::<String>(),
        "of": of,
    })
}
