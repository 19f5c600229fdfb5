//! Footnotes: numbered by first use, gathered into the last block.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::diagnostic::Diagnostic;
use crate::document::{Block, BlockKind};
use crate::fragment::Hole;

use super::digest::digest;
use super::render::Renderer;

/// The footnotes met so far.
#[derive(Debug, Default)]
pub(super) struct Footnotes {
    definitions: BTreeMap<String, Definition>,
    uses: BTreeMap<String, (u32, u32)>,
    /// Labels by number.
    order: Vec<String>,
}

#[derive(Debug, Clone)]
struct Definition {
    events: Range<usize>,
    span: Range<usize>,
}

impl Renderer<'_> {
    /// Puts a definition aside until its number is known, and answers which event comes after it.
    pub fn keep_footnote(&mut self, at: usize, label: &str, span: &Range<usize>) -> usize {
        let mut nested = 0usize;
        let mut next = at + 1;
        while let Some((event, _)) = self.events.get(next) {
            match event {
                Event::Start(Tag::FootnoteDefinition(_)) => nested += 1,
                Event::End(TagEnd::FootnoteDefinition) if nested == 0 => break,
                Event::End(TagEnd::FootnoteDefinition) => nested -= 1,
                _ => {}
            }
            next += 1;
        }
        let definition = Definition { events: at + 1..next, span: span.clone() };
        self.footnotes.definitions.entry(label.to_owned()).or_insert(definition);
        next + 1
    }

    pub fn footnote_reference(&mut self, label: &str, span: &Range<usize>) {
        let fresh = u32::try_from(self.footnotes.order.len() + 1).unwrap_or(u32::MAX);
        let (number, times) = self.footnotes.uses.entry(label.to_owned()).or_insert((fresh, 0));
        *times += 1;
        let (number, times) = (*number, *times);
        if number == fresh {
            self.footnotes.order.push(label.to_owned());
        }
        self.out.push("<sup class=\"fnref\"><a href=\"");
        self.out.push_hole(Hole::IdHref(format!("fn-{number}").into()));
        self.out.push("\" id=\"");
        self.out.push_hole(Hole::Id(format!("fnref-{number}-{times}").into()));
        self.out.push("\" role=\"doc-noteref\" aria-label=\"");
        self.out.push_hole(Hole::MessageN("footnote", number));
        self.out.push(&format!("\">{number}</a></sup>"));
        self.prose.gap(span.clone());
    }

    /// Writes the last block: every footnote in use. A footnote may name others, which follow it.
    pub fn write_footnotes(&mut self) {
        let mut span: Option<Range<usize>> = None;
        let mut texts = BTreeMap::new();
        let mut number = 0usize;
        while let Some(label) = self.footnotes.order.get(number).cloned() {
            number += 1;
            let Some(definition) = self.footnotes.definitions.remove(&label) else { continue };
            if span.is_none() {
                self.out.push("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"");
                self.out.push_hole(Hole::Message("footnotes"));
                self.out.push("\"><ol>");
            }
            let whole = span.get_or_insert(definition.span.clone());
            *whole = whole.start.min(definition.span.start)..whole.end.max(definition.span.end);
            texts.insert(definition.span.start, definition.span.clone());
            self.one_footnote(number, definition.events);
        }
        if let Some(span) = span {
            self.out.push("</ol></section>");
            let html = self.take_html(&span);
            let text: Vec<&str> = texts.values().map(|span| self.source.slice(span)).collect();
            let span = span.start..span.start + self.source.slice(&span).trim_end().len();
            let block = Block { kind: BlockKind::Footnotes, html, digest: digest(&text.join("\n")), span: self.source.in_file(&span) };
            self.document.blocks.push(block);
        }
        for (label, definition) in std::mem::take(&mut self.footnotes.definitions) {
            let first_line = self.source.slice(&definition.span).lines().next().map_or(0, str::len);
            let problem =
                Diagnostic::warning("unused-footnote", format!("nothing refers to the footnote \"[^{label}]\", so it is not shown"))
                    .help(format!("write `[^{label}]` where it belongs in the text, or remove the footnote"));
            self.report(problem, &(definition.span.start..definition.span.start + first_line));
        }
    }

    fn one_footnote(&mut self, number: usize, events: Range<usize>) {
        let n = u32::try_from(number).unwrap_or(u32::MAX);
        self.out.push("<li id=\"");
        self.out.push_hole(Hole::Id(format!("fn-{n}").into()));
        self.out.push("\">");
        // One level deeper than the top: what ends in here must not end a block.
        self.depth += 1;
        self.author.enter();
        self.walk(events);
        self.close_author_later();
        self.leave_author_level();
        self.lint_leaf();
        self.depth = self.depth.saturating_sub(1);
        self.open = None;
        self.plain.clear();
        // The way back stands at the end of the last sentence, not on a line of its own.
        let ends_in_paragraph = self.out.html.ends_with("</p>");
        if ends_in_paragraph {
            self.out.html.truncate(self.out.html.len().saturating_sub("</p>".len()));
        }
        self.out.push(" <a href=\"");
        self.out.push_hole(Hole::IdHref(format!("fnref-{n}-1").into()));
        self.out.push("\" role=\"doc-backlink\" aria-label=\"");
        self.out.push_hole(Hole::MessageN("footnote-back", n));
        self.out.push("\">\u{21A9}\u{FE0E}</a>");
        self.out.push(if ends_in_paragraph { "</p></li>" } else { "</li>" });
    }
}
