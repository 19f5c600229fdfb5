//! A page's HTML as blocks of text.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization as _;

use super::letter::{Block, Isolate, Letter, Mark, is_shown};
use super::{form, link, table};
use crate::pack::markup::{Element, Node};

/// What is the same for all pages of a volume.
pub(super) struct Guide<'a> {
    /// The interface's words.
    pub words: &'a BTreeMap<String, String>,
    /// Which chapter an element id is in.
    pub targets: BTreeMap<String, usize>,
    /// Whether the volume reads from right to left.
    pub rtl: bool,
}

impl Guide<'_> {
    /// One of the interface's words, or `or` when the volume has none.
    pub fn word<'s>(&'s self, id: &str, or: &'s str) -> &'s str {
        self.words.get(id).map_or(or, String::as_str)
    }
}

/// What the text being read stands in.
#[derive(Debug, Clone, Default)]
pub(super) struct Context {
    pub mark: Mark,
    pub isolate: Isolate,
    pub rtl: bool,
    /// What each line begins with.
    pub hang: String,
    /// Blocks follow each other without empty lines.
    pub dense: bool,
    /// Spaces and lines are as written.
    pub preformatted: bool,
    /// Links are words only: in what is said again for each row of a table.
    pub quiet: bool,
    /// Slanted letters are legible in the language.
    pub slants: bool,
    depth: usize,
}

/// Reads one page.
pub(super) struct Reader<'a> {
    pub guide: &'a Guide<'a>,
    /// Place of the page among the chapters.
    pub chapter: usize,
    pub context: Context,
    /// What the next block begins with.
    pub lead: Option<String>,
    blocks: Vec<Block>,
    letters: Vec<Letter>,
    tight: bool,
    /// Whether the caution that stands beside each field of a form was read: once is enough.
    cautioned: bool,
}

/// How many levels of lists and quotations are indented.
const DEEPEST: usize = 8;

impl<'a> Reader<'a> {
    /// For a page in a language.
    pub fn new(guide: &'a Guide<'a>, chapter: usize, rtl: bool, lang: &str) -> Self {
        let context = Context { rtl, slants: slants(lang), ..Context::default() };
        Self { guide, chapter, context, lead: None, blocks: Vec::new(), letters: Vec::new(), tight: false, cautioned: false }
    }

    /// The page's blocks.
    pub fn read(mut self, nodes: &[Node]) -> Vec<Block> {
        self.nodes(nodes);
        self.flush();
        self.blocks
    }

    pub fn nodes(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Text(text) => self.text(text),
                Node::Element(element) => self.element(element),
            }
        }
    }

    /// Adds text as HTML shows it: spaces and ends of lines become one space.
    pub fn text(&mut self, text: &str) {
        let code = self.context.mark == Mark::Code;
        let outer = self.context.isolate;
        let mut characters = text.nfc().peekable();
        while let Some(c) = characters.next() {
            match c {
                '\u{2066}' => self.context.isolate = Isolate::Ltr,
                '\u{2067}' => self.context.isolate = Isolate::Rtl,
                '\u{2068}' => self.context.isolate = Isolate::Auto,
                '\u{2069}' => self.context.isolate = outer,
                ' ' | '\n' | '\t' | '\r' | '\u{C}' if !self.context.preformatted => self.space(),
                '\t' => self.push(' '),
                // Signs that an app would take for marks, as look-alikes.
                '*' if !code => self.push('∗'),
                '~' if !code => self.push('∼'),
                '`' => self.push('\''),
                '_' if !code => {
                    let after_word = self.letters.last().is_some_and(|last| last.c.is_alphanumeric() || last.c == '_');
                    let before_word = characters.peek().is_some_and(|next| next.is_alphanumeric() || *next == '_');
                    self.push(if after_word && before_word { '_' } else { '＿' });
                }
                c if is_shown(c, self.context.rtl) => self.push(c),
                _ => {}
            }
        }
        self.context.isolate = outer;
    }

    /// One space, unless there is one or a line begins.
    fn space(&mut self) {
        if self.letters.last().is_some_and(|last| !matches!(last.c, ' ' | '\n')) {
            self.push(' ');
        }
    }

    /// Adds text as it is: an address, an answer's line.
    pub fn raw(&mut self, text: &str, mark: Mark, isolate: Isolate) {
        let isolate = if self.context.isolate == Isolate::None { isolate } else { self.context.isolate };
        self.letters.extend(text.chars().map(|c| Letter { c, mark, isolate }));
    }

    fn push(&mut self, c: char) {
        self.letters.push(Letter { c, mark: self.context.mark, isolate: self.context.isolate });
    }

    /// What was read since the last block, with its marks.
    pub fn letters(&self) -> &[Letter] {
        &self.letters
    }

    /// Takes what was read since the last block.
    pub fn take(&mut self) -> Vec<Letter> {
        std::mem::take(&mut self.letters)
    }

    /// Ends the block being read, if there is any. Answers whether there was.
    pub fn flush(&mut self) -> bool {
        let mut letters = self.take();
        if letters.iter().all(|letter| letter.c.is_whitespace()) {
            return false;
        }
        if !self.context.preformatted {
            letters = super::emit::trimmed(&letters, false).to_vec();
        }
        super::bidi::drop_needless(&mut letters, self.context.rtl);
        super::bidi::isolate_addresses(&mut letters, self.context.rtl);
        self.blocks.push(Block {
            letters,
            lead: self.lead.take().unwrap_or_else(|| self.context.hang.clone()),
            hang: self.context.hang.clone(),
            tight: std::mem::take(&mut self.tight),
            keep: false,
            rtl: self.context.rtl,
            preformatted: self.context.preformatted,
        });
        self.tight = self.context.dense;
        true
    }

    /// Ends the block being read; it stays with what follows.
    pub fn flush_heading(&mut self) {
        if self.flush()
            && let Some(block) = self.blocks.last_mut()
        {
            block.keep = true;
            self.tight = true;
        }
    }

    /// The next block stands apart, or not.
    pub fn set_tight(&mut self, tight: bool) {
        self.tight = tight;
    }

    /// Reads with another context, as blocks of their own.
    pub fn within(&mut self, change: impl FnOnce(&mut Context), read: impl FnOnce(&mut Self)) {
        self.flush();
        let outer = self.context.clone();
        change(&mut self.context);
        read(self);
        self.flush();
        self.context = outer;
    }

    /// Reads in a mark, within the block.
    fn marked(&mut self, mark: Mark, nodes: &[Node]) {
        let outer = self.context.mark;
        if outer == Mark::Plain || mark == Mark::Code && outer != Mark::Bold {
            self.context.mark = mark;
        }
        self.nodes(nodes);
        self.context.mark = outer;
    }

    fn element(&mut self, element: &Element) {
        let is_caution = element.has_class("private");
        if is_left_out(element) || is_caution && std::mem::replace(&mut self.cautioned, true) {
            return;
        }
        let rtl = element.attribute("dir").and_then(|dir| matches!(dir, "rtl" | "ltr").then_some(dir == "rtl"));
        let outer = (self.context.rtl, self.context.isolate, self.context.slants);
        let is_block = is_block(&element.name) || is_field(element) || is_caution;
        if is_block {
            self.flush();
            self.context.rtl = rtl.unwrap_or(self.context.rtl);
        } else if self.context.isolate == Isolate::None {
            self.context.isolate = match rtl {
                Some(rtl) if rtl == self.context.rtl => Isolate::None,
                Some(rtl) => {
                    if rtl {
                        Isolate::Rtl
                    } else {
                        Isolate::Ltr
                    }
                }
                None if element.name == "bdi" => Isolate::Auto,
                None => Isolate::None,
            };
        }
        if let Some(lang) = element.attribute("lang") {
            self.context.slants = slants(lang);
        }
        self.named(element);
        if is_block {
            self.flush();
        }
        (self.context.rtl, self.context.isolate, self.context.slants) = outer;
    }

    fn named(&mut self, element: &Element) {
        let children = &element.children;
        match &*element.name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "legend" | "caption" | "summary" => self.heading(children),
            "p" if element.has_class("alert-title") => self.heading(children),
            "strong" | "b" | "dfn" => self.marked(Mark::Bold, children),
            "em" | "i" | "cite" | "var" => self.marked(if self.context.slants { Mark::Italic } else { Mark::Bold }, children),
            "del" | "s" | "strike" => self.marked(Mark::Strike, children),
            "code" | "kbd" | "samp" | "tt" => self.code(children),
            "pre" => self.within(
                |context| (context.preformatted, context.mark, context.isolate) = (true, Mark::Code, Isolate::None),
                |reader| reader.nodes(children),
            ),
            "br" => {
                if !self.letters.is_empty() {
                    self.raw("\n", Mark::Plain, Isolate::None);
                }
            }
            "hr" => self.raw("———", Mark::Plain, Isolate::None),
            "q" => {
                self.text("“");
                self.nodes(children);
                self.text("”");
            }
            "sup" | "sub" => self.raised(element),
            "ul" | "ol" => self.list(element),
            "li" => self.item(element, "• "),
            "blockquote" => self.quote(children),
            "div" if element.has_class("alert") => self.quote(children),
            "section" if element.has_class("footnotes") => self.footnotes(element),
            "dl" => self.definitions(children),
            "table" => table::read(self, element),
            "a" => link::read(self, element),
            "img" | "svg" => self.picture(element.attribute("alt").or_else(|| element.attribute("aria-label")).unwrap_or_default()),
            "span" if element.has_class("box") => self.raw(if element.has_class("done") { "☑" } else { "☐" }, Mark::Plain, Isolate::None),
            "input" | "textarea" | "select" | "option" => form::read(self, element),
            _ => self.nodes(children),
        }
    }

    fn heading(&mut self, children: &[Node]) {
        let outer = std::mem::replace(&mut self.context.mark, Mark::Bold);
        self.nodes(children);
        self.context.mark = outer;
        self.flush_heading();
    }

    fn code(&mut self, children: &[Node]) {
        let outer = self.context.isolate;
        if self.context.rtl && outer == Isolate::None {
            self.context.isolate = Isolate::Ltr;
        }
        self.marked(Mark::Code, children);
        self.context.isolate = outer;
    }

    /// What is above or below the line: a note's number in brackets, a power in the characters that there are for it.
    fn raised(&mut self, element: &Element) {
        let text = plain_text(&element.children);
        if element.has_class("fnref") {
            return self.text(&format!("[{}]", text.trim()));
        }
        let signs = if element.name == "sup" { "⁰¹²³⁴⁵⁶⁷⁸⁹" } else { "₀₁₂₃₄₅₆₇₈₉" };
        let sign = |c: char| signs.chars().nth(usize::try_from(c.to_digit(10)?).ok()?);
        match text.trim().chars().map(sign).collect::<Option<String>>() {
            Some(raised) => self.text(&raised),
            None => self.nodes(&element.children),
        }
    }

    fn picture(&mut self, alt: &str) {
        if !alt.trim().is_empty() {
            let word = self.guide.word("messages_picture", "Picture").to_owned();
            self.text(&format!("[{word}: {}]", alt.trim()));
        }
    }

    fn list(&mut self, list: &Element) {
        let first = list.attribute("start").and_then(|start| start.parse::<i64>().ok()).unwrap_or(1);
        let items = list.children.iter().filter_map(|node| if let Node::Element(item) = node { Some(item) } else { None });
        let nested = self.context.dense;
        for (n, item) in (first..).zip(items) {
            let number = || format!("{n}. ");
            let lead = if list.name == "ol" { number() } else { "• ".to_owned() };
            if n > first {
                self.tight = true;
            }
            if item.name == "li" { self.item(item, &lead) } else { self.element(item) }
        }
        self.tight = nested;
    }

    fn item(&mut self, item: &Element, lead: &str) {
        let lead = if item.has_class("task") { "" } else { lead };
        let width = if lead.is_empty() { 2 } else { lead.chars().count() };
        let rtl = item.attribute("dir").map(|dir| dir == "rtl");
        self.within(
            |context| {
                context.depth += 1;
                context.dense = true;
                context.rtl = rtl.unwrap_or(context.rtl);
            },
            |reader| {
                reader.lead = Some(format!("{}{lead}", reader.context.hang));
                if reader.context.depth <= DEEPEST {
                    reader.context.hang.push_str(&" ".repeat(width));
                }
                reader.nodes(&item.children);
            },
        );
        self.lead = None;
    }

    fn quote(&mut self, children: &[Node]) {
        self.within(
            |context| {
                context.depth += 1;
                if context.depth <= DEEPEST {
                    context.hang.push_str("> ");
                }
            },
            |reader| reader.nodes(children),
        );
    }

    fn footnotes(&mut self, section: &Element) {
        if let Some(name) = section.attribute("aria-label") {
            self.heading(&[Node::Text(name.to_owned())]);
        }
        let lists = section.children.iter().filter_map(|node| if let Node::Element(list) = node { Some(list) } else { None });
        let notes = lists.flat_map(|list| &list.children).filter_map(|node| if let Node::Element(note) = node { Some(note) } else { None });
        for (n, note) in (1..).zip(notes) {
            self.item(note, &format!("[{n}] "));
            self.tight = true;
        }
        self.tight = false;
    }

    /// Terms in bold, each with what is said of it below, or beside it after a colon.
    fn definitions(&mut self, children: &[Node]) {
        for node in children {
            let Node::Element(element) = node else { continue };
            match &*element.name {
                "dt" => {
                    self.flush();
                    let outer = std::mem::replace(&mut self.context.mark, Mark::Bold);
                    self.nodes(&element.children);
                    self.context.mark = outer;
                    if self.letters.last().is_some_and(|last| last.c == ':') {
                        self.raw(" ", Mark::Plain, Isolate::None);
                        continue;
                    }
                    self.flush_heading();
                }
                "dd" => {
                    if self.letters.last().is_none_or(|last| last.c != ' ') {
                        self.flush();
                    }
                    let outer = std::mem::replace(&mut self.context.dense, true);
                    self.nodes(&element.children);
                    self.flush();
                    self.context.dense = outer;
                }
                _ => self.definitions(&element.children),
            }
        }
        self.tight = self.context.dense;
    }
}

/// The words of nodes.
pub(super) fn plain_text(nodes: &[Node]) -> String {
    let each = |node: &Node| match node {
        Node::Text(text) => text.clone(),
        Node::Element(element) => plain_text(&element.children),
    };
    nodes.iter().map(each).collect()
}

/// What only a page on a screen needs: ways to other pages, scripts, what is hidden, and the way back from a footnote.
fn is_left_out(element: &Element) -> bool {
    let name = matches!(&*element.name, "nav" | "script" | "style" | "template" | "head" | "button" | "noscript" | "audio" | "video");
    let class = ["toc", "jumps", "tags", "font-line", "exit", "unseen", "crumbs", "skip"].iter().any(|class| element.has_class(class));
    let hidden = element.attribute("hidden").is_some() || element.attribute("aria-hidden") == Some("true");
    name || class || hidden || element.attribute("role") == Some("doc-backlink")
}

/// Whether it is a line to write on with its name before it: each stands by itself.
fn is_field(element: &Element) -> bool {
    ["answer", "note", "evidence"].iter().any(|class| element.name == "label" && element.has_class(class))
}

fn is_block(name: &str) -> bool {
    const BLOCKS: [&str; 37] = [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "textarea",
        "ul",
    ];
    name != "textarea" && BLOCKS.contains(&name)
}

/// Whether slanted letters are legible in a language: the theme sets stress in bold elsewhere, and so do messages.
fn slants(lang: &str) -> bool {
    const UPRIGHT: [&str; 24] = [
        "am", "ar", "arc", "ckb", "dv", "fa", "he", "ja", "kar", "km", "ko", "ksw", "lo", "mnw", "my", "prs", "ps", "sd", "shn", "th",
        "ti", "ug", "ur", "zh",
    ];
    !UPRIGHT.contains(&lang.split('-').next().unwrap_or_default())
}
