//! The walk over the events: each is given to the file whose duty it is.

use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{BlockQuoteKind, Event, Tag, TagEnd};

use crate::diagnostic::Diagnostic;
use crate::document::{BlockKind, Document};
use crate::fragment::{Fragment, Hole};

use super::author::Author;
use super::block::Open;
use super::footnote::Footnotes;
use super::heading::Outline;
use super::link::OpenLink;
use super::list::task_lists;
use super::prose::Prose;
use super::table::Table;
use super::{text, words};

/// The text being read, and where it comes from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Source<'a> {
    pub body: &'a str,
    pub offset: usize,
    pub file: &'a Arc<str>,
}

impl<'a> Source<'a> {
    /// What stands at a range of the body.
    pub fn slice(&self, span: &Range<usize>) -> &'a str {
        self.body.get(span.clone()).unwrap_or_default()
    }

    /// A range of the body as one of the file.
    pub fn in_file(&self, span: &Range<usize>) -> Range<usize> {
        span.start + self.offset..span.end + self.offset
    }

    /// Places a diagnostic at a range of the body.
    pub fn place(&self, problem: Diagnostic, span: &Range<usize>) -> Diagnostic {
        problem.at(self.file, self.in_file(span))
    }
}

/// One event and its range in the body.
pub(super) type Item<'a> = (Event<'a>, Range<usize>);

/// What is known while the events pass by.
#[derive(Debug)]
pub(super) struct Renderer<'a> {
    pub source: Source<'a>,
    pub events: &'a [Item<'a>],
    pub document: Document,
    pub problems: Vec<Diagnostic>,
    /// The top-level block being written.
    pub out: Fragment,
    pub open: Option<Open>,
    /// How many elements of Markdown are open.
    pub depth: usize,
    /// Words of the leaf block being read, for the lints.
    pub prose: Prose,
    /// All words of the top-level block, code included: headings, link words and alternative texts are slices of it.
    pub plain: String,
    pub author: Author,
    pub outline: Outline,
    pub links: Vec<OpenLink>,
    pub table: Table,
    pub footnotes: Footnotes,
    task_lists: Vec<usize>,
}

impl<'a> Renderer<'a> {
    pub fn new(source: Source<'a>, events: &'a [Item<'a>]) -> Self {
        Self {
            source,
            events,
            document: Document::default(),
            problems: Vec::new(),
            out: Fragment::default(),
            open: None,
            depth: 0,
            prose: Prose::default(),
            plain: String::new(),
            author: Author::default(),
            outline: Outline::default(),
            links: Vec::new(),
            table: Table::default(),
            footnotes: Footnotes::default(),
            task_lists: task_lists(events),
        }
    }

    /// Renders everything.
    pub fn finish(mut self) -> (Document, Vec<Diagnostic>) {
        self.walk(0..self.events.len());
        self.end_of_body();
        self.write_footnotes();
        (self.document, self.problems)
    }

    /// Renders a run of events.
    pub fn walk(&mut self, range: Range<usize>) {
        let mut at = range.start;
        while at < range.end {
            let Some((event, span)) = self.events.get(at) else { return };
            at = self.event(at, event, span);
        }
    }

    pub fn report(&mut self, problem: Diagnostic, span: &Range<usize>) {
        self.problems.push(self.source.place(problem, span));
    }

    /// Appends words: to the HTML, the prose and the plain text.
    pub fn words(&mut self, words: &str, span: &Range<usize>) {
        text::write(words, &mut self.out.html);
        self.plain.push_str(&text::permitted(words));
        self.prose.push(words, span.clone(), self.source.slice(span));
    }

    /// Renders the event at `at` and answers which comes next.
    fn event(&mut self, at: usize, event: &'a Event<'a>, span: &'a Range<usize>) -> usize {
        self.begin_block_if_none(event, span);
        match event {
            Event::Start(tag) => return self.start(at, tag, span),
            Event::End(tag) => self.end(tag, span),
            Event::Text(words) => self.words(words, span),
            Event::Code(code) => self.code_span(code, span),
            Event::InlineHtml(html) | Event::Html(html) => self.author_html(html, span),
            Event::SoftBreak => self.line_break("\n", span),
            Event::HardBreak => self.line_break("<br>", span),
            Event::Rule => {
                self.out.push("<hr>");
                self.end_block_if_complete(span);
            }
            Event::FootnoteReference(label) => self.footnote_reference(label, span),
            Event::TaskListMarker(done) => self.task(*done),
            // Mathematics is not enabled.
            Event::InlineMath(words) | Event::DisplayMath(words) => self.words(words, span),
        }
        at + 1
    }

    fn line_break(&mut self, html: &str, span: &Range<usize>) {
        self.out.push(html);
        self.plain.push(' ');
        self.prose.push("\n", span.clone(), "");
    }

    fn start(&mut self, at: usize, tag: &'a Tag<'a>, span: &'a Range<usize>) -> usize {
        match tag {
            Tag::FootnoteDefinition(label) => return self.keep_footnote(at, label, span),
            Tag::HtmlBlock => return self.author_block(at, span),
            Tag::CodeBlock(kind) => return self.code_block(at, kind, span),
            Tag::Image { dest_url, title, .. } => return self.image(at, dest_url, title, span),
            Tag::Paragraph => {
                if let Some(next) = self.figure(at, span) {
                    return next;
                }
            }
            _ => {}
        }
        self.depth += 1;
        self.author.enter();
        if is_block(tag) {
            self.lint_leaf();
        }
        match tag {
            Tag::Paragraph => self.out.push("<p>"),
            Tag::Heading { level, id, .. } => self.start_heading(*level as u8, id.as_deref(), span),
            Tag::BlockQuote(kind) => self.start_quote(*kind),
            Tag::List(first) => self.start_list(*first, self.task_lists.binary_search(&at).is_ok()),
            Tag::Item => self.start_item(at),
            Tag::DefinitionList => self.out.push("<dl>"),
            Tag::DefinitionListTitle => self.out.push("<dt>"),
            Tag::DefinitionListDefinition => self.out.push("<dd>"),
            Tag::Table(alignments) => self.start_table(alignments),
            Tag::TableHead => self.start_table_head(),
            Tag::TableRow => self.start_table_row(),
            Tag::TableCell => self.start_table_cell(at),
            Tag::Emphasis => self.out.push("<em>"),
            Tag::Strong => self.out.push("<strong>"),
            Tag::Strikethrough => self.out.push("<del>"),
            Tag::Superscript => self.out.push("<sup>"),
            Tag::Subscript => self.out.push("<sub>"),
            Tag::Link { link_type, dest_url, .. } => self.start_link(at, *link_type, dest_url, span),
            // The first four are rendered above; metadata blocks are not enabled.
            Tag::FootnoteDefinition(_) | Tag::HtmlBlock | Tag::CodeBlock(_) | Tag::Image { .. } | Tag::MetadataBlock(_) => {}
        }
        at + 1
    }

    fn end(&mut self, tag: &TagEnd, span: &Range<usize>) {
        self.leave_author_level();
        match tag {
            TagEnd::Paragraph => self.out.push("</p>"),
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::BlockQuote(kind) => self.out.push(if kind.is_some() { "</div>" } else { "</blockquote>" }),
            TagEnd::List(ordered) => self.out.push(if *ordered { "</ol>" } else { "</ul>" }),
            TagEnd::Item => self.out.push("</li>"),
            TagEnd::DefinitionList => self.out.push("</dl>"),
            TagEnd::DefinitionListTitle => self.out.push("</dt>"),
            TagEnd::DefinitionListDefinition => self.out.push("</dd>"),
            TagEnd::Table => self.end_table(),
            TagEnd::TableHead => self.end_table_head(),
            TagEnd::TableRow => self.out.push("</tr>"),
            TagEnd::TableCell => self.end_table_cell(),
            TagEnd::Emphasis => self.out.push("</em>"),
            TagEnd::Strong => self.out.push("</strong>"),
            TagEnd::Strikethrough => self.out.push("</del>"),
            TagEnd::Superscript => self.out.push("</sup>"),
            TagEnd::Subscript => self.out.push("</sub>"),
            TagEnd::Link => self.end_link(),
            TagEnd::FootnoteDefinition | TagEnd::HtmlBlock | TagEnd::CodeBlock | TagEnd::Image | TagEnd::MetadataBlock(_) => {}
        }
        if !matches!(
            tag,
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Superscript | TagEnd::Subscript
        ) {
            self.lint_leaf();
        }
        self.depth = self.depth.saturating_sub(1);
        self.end_block_if_complete(span);
    }

    fn start_quote(&mut self, kind: Option<BlockQuoteKind>) {
        let Some(kind) = kind else { return self.out.push("<blockquote>") };
        let (class, message) = match kind {
            BlockQuoteKind::Note => ("note", "alert-note"),
            BlockQuoteKind::Tip => ("tip", "alert-tip"),
            BlockQuoteKind::Important => ("important", "alert-important"),
            BlockQuoteKind::Warning => ("warning", "alert-warning"),
            BlockQuoteKind::Caution => ("caution", "alert-caution"),
        };
        self.out.push("<div class=\"alert alert-");
        self.out.push(class);
        self.out.push("\" role=\"note\"><p class=\"alert-title\">");
        self.out.push_hole(Hole::Message(message));
        self.out.push("</p>");
    }

    /// Reads the prose gathered since the last block began or ended, and forgets it.
    pub fn lint_leaf(&mut self) {
        if self.prose.text.is_empty() {
            return;
        }
        self.document.words = self.document.words.saturating_add(words::count(&self.prose.text));
        super::lint::prose(self.source, &self.prose, &mut self.problems);
        self.prose.clear();
    }
}

/// Whether a tag begins a block (and so ends the prose before it).
fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(
        tag,
        Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Superscript | Tag::Subscript | Tag::Link { .. } | Tag::Image { .. }
    )
}

/// The kind of block an event begins at the top level.
pub(super) fn block_kind(event: &Event<'_>) -> BlockKind {
    match event {
        Event::Start(Tag::Heading { level, .. }) => BlockKind::Heading((*level as u8).max(2)),
        Event::Start(Tag::BlockQuote(None)) => BlockKind::Quote,
        Event::Start(Tag::BlockQuote(Some(_))) => BlockKind::Alert,
        Event::Start(Tag::CodeBlock(_)) => BlockKind::Code,
        Event::Start(Tag::HtmlBlock) => BlockKind::Html,
        Event::Start(Tag::List(_)) => BlockKind::List,
        Event::Start(Tag::DefinitionList) => BlockKind::Definitions,
        Event::Start(Tag::Table(_)) => BlockKind::Table,
        Event::Rule => BlockKind::Rule,
        _ => BlockKind::Paragraph,
    }
}
