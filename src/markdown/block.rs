//! Top-level blocks: where they begin, when they are complete, what is kept of them.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use crate::document::{Block, BlockKind};
use crate::fragment::Fragment;

use super::digest::digest;
use super::render::{Renderer, block_kind};
use super::sanitise::sanitise;

/// The top-level block being written.
#[derive(Debug)]
pub(super) struct Open {
    pub kind: BlockKind,
    pub span: Range<usize>,
}

impl Renderer<'_> {
    /// Begins a block unless one is open: inside it, or joined to raw HTML that is not yet balanced.
    pub fn begin_block_if_none(&mut self, event: &Event<'_>, span: &Range<usize>) {
        // A footnote's text belongs to the last block, wherever it is written.
        if matches!(event, Event::Start(Tag::FootnoteDefinition(_))) {
            return;
        }
        match &mut self.open {
            None => self.open = Some(Open { kind: block_kind(event), span: span.clone() }),
            Some(open) if self.depth == 0 => open.span.end = open.span.end.max(span.end),
            Some(_) => {}
        }
    }

    /// Ends the block if nothing is open in it any more.
    pub fn end_block_if_complete(&mut self, span: &Range<usize>) {
        if self.depth > 0 || self.open.is_none() {
            return;
        }
        if let Some(open) = &mut self.open {
            open.span.end = open.span.end.max(span.end);
        }
        self.close_author_later();
        if !self.author.joins() {
            self.end_block();
        }
    }

    /// Ends what an author's open tag has kept waiting.
    pub fn end_of_body(&mut self) {
        self.end_block();
    }

    fn end_block(&mut self) {
        self.close_author_tags();
        self.lint_leaf();
        let Some(Open { kind, span }) = self.open.take() else { return };
        let html = self.take_html(&span);
        self.plain.clear();
        // A block of comments alone leaves nothing behind, and nothing to translate.
        if html.html.trim().is_empty() && html.holes.is_empty() {
            return;
        }
        let source = self.source.slice(&span);
        let span = span.start..span.start + source.trim_end().len();
        let block = Block { kind, html, digest: digest(source), span: self.source.in_file(&span) };
        self.document.blocks.push(block);
    }

    /// The HTML written so far, sanitised if any of it is an author's.
    pub fn take_html(&mut self, span: &Range<usize>) -> Fragment {
        let html = std::mem::take(&mut self.out);
        self.report_removed(span);
        if std::mem::take(&mut self.author.used) { sanitise(&html) } else { html }
    }
}
