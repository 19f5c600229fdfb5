//! Markdown in, blocks of HTML with holes out.
//!
//! [`parse`] reads a page's body with pulldown-cmark and walks its events once:
//! `render` gives each event to the file whose duty it is, `block` closes the top-level blocks, `lint` reads the prose.
//! Nothing is looked up here: what a link points at is only *read* (`target`); finding it is the work of a later stage.
//!
//! Raw HTML passes three gates: `raw` takes it apart, `author` writes back only what is allowed, in one canonical form,
//! and `sanitise` has ammonia rebuild every block that holds any.

pub use lint::allow_figures;

use std::sync::Arc;

use pulldown_cmark::{BrokenLink, CowStr, LinkType, Options, Parser};

use crate::diagnostic::Diagnostic;
use crate::document::Document;

mod author;
mod block;
mod code;
mod digest;
pub mod encoding;
mod figures;
mod footnote;
mod heading;
mod image;
mod link;
mod link_words;
mod lint;
mod list;
mod policy;
mod prose;
mod raw;
mod render;
mod sanitise;
mod slug;
mod table;
mod target;
mod text;
mod words;

#[cfg(test)]
mod tests;

use render::{Renderer, Source};

/// Reads a Markdown body.
///
/// `body` is the text after the front matter and `offset` its byte offset in the file's decoded text, so that every
/// span in the document and in the diagnostics is one of the file. Never fails: what is wrong is reported and left out.
pub fn parse(body: &str, offset: usize, file: &Arc<str>) -> (Document, Vec<Diagnostic>) {
    let source = Source { body, offset, file };
    let mut undefined = Vec::new();
    let mut on_broken = |link: BrokenLink<'_>| -> Option<(CowStr<'_>, CowStr<'_>)> {
        // `[x]` alone is ordinary prose; only `[words][label]` was surely meant as a link.
        if matches!(link.link_type, LinkType::Reference | LinkType::Collapsed) {
            // The span of `[words][]` leaves out the empty brackets.
            let end = link.span.end + if link.link_type == LinkType::Collapsed { 2 } else { 0 };
            undefined.push((link.span.start..end, link.reference.to_string()));
        }
        None
    };
    // Text events are not merged here: unmerged, each is an exact slice of the source or a single character reference,
    // and so every lint knows its place to the byte.
    let events: Vec<_> = Parser::new_with_broken_link_callback(body, options(), Some(&mut on_broken)).into_offset_iter().collect();
    let (document, mut problems) = Renderer::new(source, &events).finish();
    undefined.dedup();
    problems.extend(undefined.into_iter().map(|(span, label)| link::undefined_reference(source, span, &label)));
    (document, problems)
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM
}
