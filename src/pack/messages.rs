//! A page or a section as numbered messages for messaging apps: plain text with the apps' marks for bold, italic, struck and code.
//!
//! The marks are those that WhatsApp, Signal and Telegram share: `*bold*`, `_italic_`, `~struck~`, ```` ```code``` ````. Each page
//! begins a message of its own, so that it can be sent on alone; the first message says what this is and lists the pages.

mod bidi;
mod cut;
mod emit;
mod form;
mod letter;
mod link;
mod read;
mod table;

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization as _;
use unicode_segmentation::UnicodeSegmentation as _;

use super::markup::{self, Node};
use super::volume::{Chapter, Volume};
use letter::{Block, units};
use read::{Guide, Reader};

/// Characters of a message, as UTF-16 code units, unless something else is asked for: safely below the apps' 4096.
pub const LIMIT: usize = 3500;
/// No limit below this is kept: a message must have room for its title and for a line of text. An SMS has as many.
pub const LEAST: usize = 160;
/// Between messages in one file.
const LINE: &str = "====================";
/// Generated lists: the first message's table of contents takes their place.
const LISTS: [&str; 9] = ["a-z", "contents", "search", "topics", "topic", "audience", "focus", "taxonomy", "list"];

/// One message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its number, from 1.
    pub number: usize,
    /// How many there are.
    pub total: usize,
    /// What to send.
    pub text: String,
}

/// Pages that must not be sent as messages: a mistake in them could do harm, and a machine translated them, and no one has checked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "these pages are not sent as messages, because a mistake in them could do harm, and no person has checked the machine translation: {}",
    pages.join("; ")
)]
pub struct Refused {
    /// Title and path of each.
    pub pages: Vec<String>,
}

/// Whether a chapter must not be sent as messages: see [`Refused`].
pub fn is_refused(chapter: &Chapter) -> bool {
    chapter.stakes_high && chapter.by_machine
}

/// Writes a volume as messages of at most `limit` UTF-16 code units; a limit below [`LEAST`] is taken as that.
///
/// # Errors
/// [`Refused`] when a page of it must not be sent.
pub fn write(volume: &Volume, limit: usize) -> Result<Vec<Message>, Refused> {
    let refused = volume.chapters.iter().filter(|chapter| is_refused(chapter));
    let pages: Vec<String> = refused.map(|chapter| format!("{} ({})", chapter.title, chapter.path)).collect();
    if !pages.is_empty() {
        return Err(Refused { pages });
    }
    let chapters: Vec<&Chapter> = volume.chapters.iter().filter(|chapter| !LISTS.contains(&chapter.kind)).collect();
    let parsed: Vec<Vec<Node>> = chapters.iter().map(|chapter| markup::parse(&chapter.html)).collect();
    let mut targets = BTreeMap::new();
    for (n, (chapter, nodes)) in chapters.iter().zip(&parsed).enumerate() {
        targets.insert(chapter.anchor.clone(), n);
        collect_ids(nodes, n, &mut targets);
    }
    let guide = Guide { words: &volume.words, targets, rtl: volume.dir == "rtl" };
    let pages: Vec<Vec<Block>> = chapters
        .iter()
        .zip(&parsed)
        .enumerate()
        .map(|(n, (chapter, nodes))| Reader::new(&guide, n, chapter.dir == "rtl", &chapter.lang).read(nodes))
        .collect();
    let first = front(volume, &guide, &chapters);
    Ok(number(volume, limit.max(LEAST), &first, &pages))
}

/// All messages as one text file.
pub fn as_text(messages: &[Message]) -> String {
    let texts: Vec<&str> = messages.iter().map(|message| message.text.as_str()).collect();
    texts.join(&format!("\n\n{LINE}\n\n")) + "\n"
}

/// One text file a message, named so that they sort in their order.
pub fn files(messages: &[Message]) -> BTreeMap<String, Vec<u8>> {
    let width = messages.len().to_string().len().max(2);
    let name = |message: &Message| format!("message-{:0width$}.txt", message.number);
    messages.iter().map(|message| (name(message), format!("{}\n", message.text).into_bytes())).collect()
}

/// Cuts, counts and numbers. How long a message's first line is depends on how many there are.
fn number(volume: &Volume, limit: usize, first: &[Block], pages: &[Vec<Block>]) -> Vec<Message> {
    let rtl = volume.dir == "rtl";
    let title = short(&volume.title, limit / 4);
    let title = Block::plain(&title, rtl);
    let title = emit::part(&title, 0, title.letters.len());
    for digits in 1.. {
        let room = limit.saturating_sub(units(&title) + " (/)\n\n".len() + 2 * digits);
        let mut bodies = cut::Packer::new(room).fill(first);
        let mut starts = Vec::new();
        for page in pages {
            starts.push(bodies.len() + 1);
            bodies.extend(cut::Packer::new(room).fill(page));
        }
        let total = bodies.len();
        if total.to_string().len() > digits {
            continue;
        }
        let message = |(number, body): (usize, String)| {
            let text = format!("{title} ({number}/{total})\n\n{}", letter::resolve(&body, &starts));
            Message { number, total, text: text.nfc().collect() }
        };
        return (1..).zip(bodies).map(message).collect();
    }
    Vec::new()
}

/// The first message: what must be said before anything else, whose it is, how old it is, and what there is.
fn front(volume: &Volume, guide: &Guide<'_>, chapters: &[&Chapter]) -> Vec<Block> {
    let mut lines = volume.notices.clone();
    if let Some(publisher) = &volume.publisher {
        lines.push(format!("{} {publisher}", guide.word("page_publisher", "Published by:")));
    }
    if let Some((_, day)) = &volume.updated {
        lines.push(format!("{} {day}", guide.word("messages_updated", "Last changed:")));
    }
    lines.push(volume.licence.clone());
    let read = |text: &String| Reader::new(guide, usize::MAX, guide.rtl, &volume.lang).read(&[Node::Text(text.clone())]);
    let mut blocks: Vec<Block> = lines.iter().flat_map(read).collect();
    blocks.push(Block { keep: true, ..Block::bold(guide.word("messages_contents", "Contents"), guide.rtl) });
    let least = chapters.iter().map(|chapter| chapter.depth).filter(|depth| *depth > 0).min().unwrap_or(0);
    for (n, chapter) in chapters.iter().enumerate() {
        let arrow = if guide.rtl { '←' } else { '→' };
        let words = Node::Text(chapter.title.clone());
        let title = if chapter.dir == volume.dir {
            words
        } else {
            let attributes = vec![("dir".to_owned(), chapter.dir.to_owned())];
            Node::Element(markup::Element { name: "bdi".to_owned(), attributes, children: vec![words] })
        };
        let mut entry = Reader::new(guide, usize::MAX, guide.rtl, &volume.lang).read(&[title]);
        for block in &mut entry {
            let indent = "  ".repeat(chapter.depth.saturating_sub(least).min(4));
            block.lead = letter::reference(n).map_or_else(|| format!("{indent}• "), |number| format!("{indent}{number} {arrow} "));
            block.tight = true;
        }
        blocks.extend(entry);
    }
    blocks
}

/// The beginning of a title that is too long for every message to begin with.
fn short(title: &str, longest: usize) -> String {
    if units(title) <= longest {
        return title.to_owned();
    }
    let mut kept = String::new();
    for grapheme in title.graphemes(true) {
        if units(&kept) + units(grapheme) >= longest {
            break;
        }
        kept.push_str(grapheme);
    }
    format!("{}…", kept.trim_end())
}

fn collect_ids(nodes: &[Node], chapter: usize, targets: &mut BTreeMap<String, usize>) {
    for node in nodes {
        if let Node::Element(element) = node {
            if let Some(id) = element.attribute("id") {
                targets.entry(id.to_owned()).or_insert(chapter);
            }
            collect_ids(&element.children, chapter, targets);
        }
    }
}
