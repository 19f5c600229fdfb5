//! An author's HTML, written again in one canonical form with only what is allowed.
//!
//! No byte of a tag is copied: names come from our table, values are decoded, judged and escaped, ends match starts.
//! What goes wrong in an author's HTML therefore cannot reach past the Markdown element that it stands in.

use std::ops::Range;

use pulldown_cmark::{Event, TagEnd};

use crate::diagnostic::Diagnostic;

use super::link::Anchor;
use super::policy::{self, Element, Form};
use super::prose::{Mark, Prose};
use super::raw::{Piece, Tag, pieces};
use super::render::Renderer;
use super::text;

/// Deeper nesting than this is no text; it would only cost time.
const DEEPEST: usize = 100;

/// An author's open elements.
#[derive(Debug, Default)]
pub(super) struct Author {
    /// Whether the block being written holds any of an author's HTML.
    pub used: bool,
    open: Vec<OpenTag>,
    /// How many were open when each open Markdown element began.
    levels: Vec<usize>,
    /// Ends that wait until the Markdown elements around them have ended.
    later: Vec<&'static str>,
    vanishing: Option<Vanishing>,
    removed: Vec<String>,
    removed_at: Option<Range<usize>>,
}

#[derive(Debug)]
struct OpenTag {
    element: Element,
    anchor: Option<Anchor>,
    words_from: usize,
    span: Range<usize>,
}

/// An element that vanishes with all it holds, if its end comes in the same Markdown element.
#[derive(Debug)]
struct Vanishing {
    name: String,
    nested: usize,
    level: usize,
    html: usize,
    holes: usize,
    plain: usize,
    prose: Mark,
}

impl Author {
    /// A Markdown element begins.
    pub fn enter(&mut self) {
        self.levels.push(self.open.len());
    }

    /// Whether what is open takes in the next top-level block.
    pub fn joins(&self) -> bool {
        self.open.iter().any(|tag| tag.element.form == Form::Paired)
    }

    fn base(&self) -> usize {
        self.levels.last().copied().unwrap_or(0)
    }

    fn in_code(&self) -> bool {
        self.open.iter().any(|tag| matches!(tag.element.name, "code" | "pre" | "kbd" | "samp" | "var"))
    }

    fn remove(&mut self, what: String, span: &Range<usize>) {
        self.removed_at.get_or_insert(span.clone());
        // A list of everything an attacker can think of helps nobody.
        if self.removed.len() < 8 && !self.removed.contains(&what) {
            self.removed.push(what);
        }
    }
}

impl Renderer<'_> {
    /// A tag among words.
    pub fn author_html(&mut self, html: &str, span: &Range<usize>) {
        let mut soup = Prose::default();
        soup.push(html, span.clone(), self.source.slice(span));
        self.author_soup(&soup);
    }

    /// A block of HTML that begins at event `at`; answers which event comes after it.
    pub fn author_block(&mut self, at: usize, span: &Range<usize>) -> usize {
        self.lint_leaf();
        let mut soup = Prose::default();
        let mut next = at + 1;
        while let Some((event, span)) = self.events.get(next) {
            next += 1;
            match event {
                Event::Html(html) | Event::InlineHtml(html) | Event::Text(html) => soup.push(html, span.clone(), self.source.slice(span)),
                Event::End(TagEnd::HtmlBlock) => break,
                _ => {}
            }
        }
        self.author_soup(&soup);
        self.author.vanishing = None;
        // `<p>` and `<li>` end where their block ends; `<details>` goes on.
        while self.author.open.len() > self.author.base() && self.author.open.last().is_some_and(|tag| tag.element.form == Form::Loose) {
            self.close_top();
        }
        self.lint_leaf();
        self.end_block_if_complete(span);
        next
    }

    fn author_soup(&mut self, soup: &Prose) {
        self.author.used = true;
        for (piece, range) in pieces(&soup.text) {
            let span = soup.locate(&range);
            if self.author.vanishing.is_some() {
                self.vanish_on(&piece);
                continue;
            }
            match piece {
                Piece::Text => self.author_words(soup.text.get(range).unwrap_or_default(), &span),
                Piece::Start(tag) => self.author_start(&tag, &span),
                Piece::End(name) => self.author_end(&name),
                Piece::Comment => {}
            }
        }
    }

    fn author_words(&mut self, html: &str, span: &Range<usize>) {
        let words = text::decode(html);
        if self.author.in_code() {
            text::write(&words, &mut self.out.html);
            self.plain.push_str(&text::permitted(&words));
            self.prose.gap(span.clone());
        } else {
            self.words(&words, span);
        }
    }

    fn author_start(&mut self, tag: &Tag, span: &Range<usize>) {
        let Some(element) = policy::allowed(&tag.name).filter(|_| self.author.open.len() < DEEPEST) else {
            self.author.remove(format!("<{}>", short(&tag.name)), span);
            if policy::vanishes_whole(&tag.name) {
                self.author.vanishing = Some(Vanishing {
                    name: tag.name.clone(),
                    nested: 0,
                    level: self.author.levels.len(),
                    html: self.out.html.len(),
                    holes: self.out.holes.len(),
                    plain: self.plain.len(),
                    prose: self.prose.mark(),
                });
            }
            return;
        };
        self.close_implied(element);
        let words_from = self.plain.len();
        let mut anchor = None;
        match element.name {
            "img" => return self.author_picture(tag, span),
            "a" => {
                anchor = self.author_anchor(tag, span);
                if anchor.is_none() {
                    return;
                }
            }
            name => {
                self.out.push("<");
                self.out.push(name);
                self.author_attributes(tag, span);
                self.out.push(">");
            }
        }
        if element.block || element.name == "br" {
            self.prose.push("\n", span.clone(), "");
            self.plain.push(' ');
        }
        if element.form != Form::Void {
            self.author.open.push(OpenTag { element, anchor, words_from, span: span.clone() });
        }
    }

    fn author_attributes(&mut self, tag: &Tag, span: &Range<usize>) {
        for (name, value) in &tag.attributes {
            if policy::attribute_allowed(&tag.name, name, value) {
                self.out.push(" ");
                self.out.push(name);
                self.out.push("=\"");
                text::write(value, &mut self.out.html);
                self.out.push("\"");
            } else {
                self.author.remove(format!("{}=", short(name)), span);
            }
        }
    }

    fn author_anchor(&mut self, tag: &Tag, span: &Range<usize>) -> Option<Anchor> {
        // Links in links are not HTML.
        let inside = !self.links.is_empty() || self.author.open.iter().any(|tag| tag.anchor.is_some());
        let target = tag.attribute("href").filter(|_| !inside)?;
        let target = self.accept(target, span)?;
        Some(self.open_anchor(target, span))
    }

    fn author_picture(&mut self, tag: &Tag, span: &Range<usize>) {
        let alt = tag.attribute("alt").unwrap_or_default().trim().to_owned();
        match self.accept_file(tag.attribute("src").unwrap_or_default(), span) {
            Some(target) => self.picture(target, &alt, span),
            None => self.words(&alt, span),
        }
    }

    fn author_end(&mut self, name: &str) {
        let Some(element) = policy::allowed(name) else { return };
        let base = self.author.base();
        match self.author.open.iter().rposition(|tag| tag.element.name == element.name) {
            Some(at) if at >= base => {
                while self.author.open.len() > at {
                    self.close_top();
                }
            }
            // It was opened outside the Markdown element we are in: it ends when that has ended.
            Some(_) if self.author.later.len() < DEEPEST => self.author.later.push(element.name),
            _ => {}
        }
    }

    /// Ends what the start of another element ends by HTML's rules.
    fn close_implied(&mut self, element: Element) {
        while self.author.open.len() > self.author.base() {
            let Some(top) = self.author.open.last() else { return };
            let ends = match (top.element.name, element.name) {
                ("p", _) => element.block,
                (top, new) if top == new => top.len() == 2 && element.form == Form::Loose,
                ("dt", "dd") | ("dd", "dt") | ("td", "th") | ("th", "td") | ("td" | "th", "tr") | ("rt", "rp") | ("rp", "rt") => true,
                _ => false,
            };
            if !ends {
                return;
            }
            self.close_top();
        }
    }

    fn close_top(&mut self) {
        let Some(tag) = self.author.open.pop() else { return };
        match tag.anchor {
            Some(anchor) => {
                self.close_anchor(anchor, tag.words_from);
                self.judge_words(tag.words_from, &tag.span);
            }
            None => {
                self.out.push("</");
                self.out.push(tag.element.name);
                self.out.push(">");
            }
        }
    }

    /// A Markdown element ends: so does what an author opened in it.
    pub fn leave_author_level(&mut self) {
        let base = self.author.levels.pop().unwrap_or(0);
        while self.author.open.len() > base {
            self.close_top();
        }
        // Without its end, only the tag vanishes, and the words after it stay.
        if self.author.vanishing.as_ref().is_some_and(|v| v.level > self.author.levels.len()) {
            self.author.vanishing = None;
        }
    }

    /// The ends that had to wait.
    pub fn close_author_later(&mut self) {
        for name in std::mem::take(&mut self.author.later) {
            if let Some(at) = self.author.open.iter().rposition(|tag| tag.element.name == name) {
                while self.author.open.len() > at.max(self.author.base()) {
                    self.close_top();
                }
            }
        }
    }

    /// Ends everything an author left open.
    pub fn close_author_tags(&mut self) {
        while !self.author.open.is_empty() {
            self.close_top();
        }
    }

    fn vanish_on(&mut self, piece: &Piece) {
        let Some(vanishing) = &mut self.author.vanishing else { return };
        match piece {
            Piece::Start(tag) if tag.name == vanishing.name => vanishing.nested += 1,
            Piece::End(name) if *name == vanishing.name && vanishing.nested > 0 => vanishing.nested -= 1,
            Piece::End(name) if *name == vanishing.name => {
                self.out.html.truncate(vanishing.html);
                self.out.holes.truncate(vanishing.holes);
                self.plain.truncate(vanishing.plain);
                self.prose.cut(vanishing.prose);
                self.author.vanishing = None;
            }
            _ => {}
        }
    }

    /// Says once for the block what was taken out of its HTML.
    pub fn report_removed(&mut self, block: &Range<usize>) {
        let removed = std::mem::take(&mut self.author.removed);
        let span = self.author.removed_at.take().unwrap_or(block.clone());
        if removed.is_empty() {
            return;
        }
        let problem = Diagnostic::warning("html-removed", format!("removed from the HTML: {}", removed.join(", ")))
            .help("write it in Markdown; scripts, styles, forms and frames have no place in a text that is carried");
        self.report(problem, &span);
    }
}

/// Enough of a name to recognise it.
fn short(name: &str) -> String {
    name.chars().take(24).collect()
}
