//! Links in messages: an address stands in brackets after the words, a page of the volume is the number of a message.

use super::letter::{Isolate, Mark, reference};
use super::read::Reader;
use crate::pack::markup::Element;

/// Reads a link.
pub(super) fn read(reader: &mut Reader<'_>, link: &Element) {
    let before = reader.letters().len();
    reader.nodes(&link.children);
    let Some(href) = link.attribute("href") else { return };
    let words: String = reader.letters().get(before..).unwrap_or_default().iter().map(|letter| letter.c).collect();
    if let Some(id) = href.strip_prefix('#') {
        // Every mention of a term leads to the glossary, of a figure to its source: said each time, no one could read the text.
        let frequent = link.has_class("term") || link.has_class("fact") || reader.context.quiet;
        if let Some(chapter) = reader.guide.targets.get(id).filter(|chapter| **chapter != reader.chapter && !frequent)
            && let Some(number) = reference(*chapter)
        {
            let arrow = if reader.guide.rtl { "← رسالة" } else { "→ message" };
            let see = reader.guide.word("messages_see", arrow).to_owned();
            reader.raw(&format!(" ({see} {number})"), Mark::Plain, Isolate::None);
        }
        return;
    }
    let Some(address) = address(href) else { return };
    if is_same(&words, &address) {
        // The words are the address, perhaps shortened, or with signs in them that an app would take for marks.
        let kept = reader.take();
        for letter in kept.iter().take(before) {
            reader.raw(letter.c.encode_utf8(&mut [0; 4]), letter.mark, letter.isolate);
        }
        reader.raw(&address, Mark::Plain, Isolate::Ltr);
    } else {
        reader.raw(" (", Mark::Plain, Isolate::None);
        reader.raw(&address, Mark::Plain, Isolate::Ltr);
        reader.raw(")", Mark::Plain, Isolate::None);
    }
}

/// The address to write, if a link leads out of the volume.
fn address(href: &str) -> Option<String> {
    let href = href.trim();
    let bare = href.strip_prefix("mailto:").or_else(|| href.strip_prefix("tel:"));
    let is_web = href.starts_with("https://") || href.starts_with("http://");
    if bare.is_none() && !is_web {
        return None;
    }
    let mut address = String::new();
    for c in bare.unwrap_or(href).chars() {
        match c {
            '*' => address.push_str("%2A"),
            '~' => address.push_str("%7E"),
            '`' => address.push_str("%60"),
            c if c.is_whitespace() => address.push_str("%20"),
            c if super::letter::is_shown(c, false) => address.push(c),
            _ => {}
        }
    }
    Some(address)
}

fn is_same(words: &str, address: &str) -> bool {
    let bare = |text: &str| {
        let text =
            text.trim().trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("www.").trim_end_matches('/');
        text.chars().filter(|c| !matches!(c, '_' | '＿' | '~' | '∼')).collect::<String>().replace("%7E", "")
    };
    words.trim().is_empty() || bare(words) == bare(address)
}
