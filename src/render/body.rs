//! A page's fragments with their holes filled through an address book.

use std::collections::BTreeSet;

use super::Renderer;

use crate::data::fact::Unit;
use crate::document::{Block, BlockKind, Reference, Target, Usage};
use crate::fragment::{Fragment, Hole, escape, escaped};
use crate::link::{PageLinks, QUOTED, Resolved, fact_anchor, term_anchor};
use crate::message::Arg;
use crate::page::{Page, PageId};
use crate::translation;
use crate::tree::List;
use crate::view::Told;

use super::{Words, picture, sheet};

/// Fills one page's fragments, as read in one edition.
pub struct Filler<'r> {
    pub(super) r: &'r Renderer<'r>,
    edition: usize,
    pub(super) page: &'r Page,
    pub(super) links: &'r PageLinks,
    pub(super) path: &'r str,
    /// What is quoted, when the page stands on its translation.
    pub(super) quotation: Option<&'r Quotation<'r>>,
}

/// An original that is quoted on its translation.
pub(super) struct Quotation<'r> {
    /// Place of the original.
    original: usize,
    /// Place of the translation.
    host: usize,
    /// Whether each part is quoted below its translation; else all stands at the end.
    aligned: bool,
    /// Ids in what is quoted, as they are on the original's own page.
    quoted: BTreeSet<&'r str>,
    /// Ids in the translation's text.
    there: BTreeSet<&'r str>,
}

/// The body of the page at place `n`, as read in an edition at `path`.
pub fn html(r: &Renderer<'_>, edition: usize, n: usize, path: &str) -> String {
    let page = r.site.graph.page(n);
    let quotation = r.site.quoted(n).map(|original| Quotation::new(r, n, original));
    let body = Body { filler: Filler::new(r, edition, n, path, None), quotation };
    let mut out = match &r.site.forms.pages[n] {
        Some(form) => sheet::html(&body, form, &page.document.blocks),
        None => {
            let mut out = String::new();
            (0..page.document.blocks.len()).for_each(|at| body.block(at, &mut out));
            out
        }
    };
    body.quote_all(&mut out);
    picture::without_files(r, out)
}

/// A page's blocks on their way into its body.
pub(super) struct Body<'r> {
    pub(super) filler: Filler<'r>,
    quotation: Option<Quotation<'r>>,
}

impl Body<'_> {
    /// Writes a block, and its original below it where one is quoted.
    pub fn block(&self, at: usize, out: &mut String) {
        self.fill(&self.filler.page.document.blocks[at], out);
        out.push('\n');
        self.quote(at, out);
    }

    /// A block's HTML.
    pub fn filled(&self, block: &Block) -> String {
        let mut out = String::new();
        self.fill(block, &mut out);
        out
    }

    fn fill(&self, block: &Block, out: &mut String) {
        self.filler.moved_anchors(&block.html, out);
        self.filler.fragment(&block.html, out);
    }

    /// Writes the original of a block, where it is quoted part by part.
    pub fn quote(&self, at: usize, out: &mut String) {
        if let Some(quotation) = self.quotation.as_ref().filter(|q| q.aligned && has_original(self.filler.page.document.blocks[at].kind)) {
            self.write(quotation, self.source(quotation).get(at..=at).unwrap_or_default(), out);
        }
    }

    /// Writes the words of a heading's original below it: a question is as much worth comparing as its answers.
    pub fn quote_heading(&self, at: usize, out: &mut String) {
        let Some(quotation) = self.quotation.as_ref().filter(|q| q.aligned) else { return };
        let page = self.filler.r.site.graph.page(quotation.original);
        let id = |hole: &Hole| if let Hole::HeadingId(n) = hole { Some(*n as usize) } else { None };
        let n = page.document.blocks.get(at).and_then(|block| block.html.holes.iter().find_map(|(_, hole)| id(hole)));
        let Some(heading) = n.and_then(|n| page.document.headings.get(n)) else { return };
        let source = &self.filler.r.site.graph.config.locales[page.locale];
        out.push_str(&format!("<p class=\"original\" lang=\"{}\" dir=\"{}\">", escaped(&source.tag), source.direction.as_str()));
        escape(&heading.text, out);
        out.push_str("</p>\n");
    }

    /// Writes the whole original, where its parts cannot be told from each other.
    fn quote_all(&self, out: &mut String) {
        if let Some(quotation) = self.quotation.as_ref().filter(|q| !q.aligned) {
            self.write(quotation, self.source(quotation), out);
        }
    }

    fn write(&self, quotation: &Quotation<'_>, blocks: &[Block], out: &mut String) {
        quotation.write(self.filler.r, self.filler.edition, blocks, self.filler.path, out);
    }

    fn source(&self, quotation: &Quotation<'_>) -> &[Block] {
        &self.filler.r.site.graph.page(quotation.original).document.blocks
    }
}

fn has_original(kind: BlockKind) -> bool {
    !matches!(kind, BlockKind::Heading(_) | BlockKind::Rule | BlockKind::Code | BlockKind::Figure | BlockKind::Audio)
}

/// Ids in the text of blocks.
fn ids<'r>(blocks: impl Iterator<Item = &'r Block>, links: &'r PageLinks) -> BTreeSet<&'r str> {
    let id = |hole: &'r Hole| match hole {
        Hole::Id(id) => Some(&**id),
        Hole::HeadingId(n) => links.heading_ids.get(*n as usize).map(String::as_str),
        _ => None,
    };
    blocks.flat_map(|block| &block.html.holes).filter_map(|(_, hole)| id(hole)).collect()
}

impl<'r> Quotation<'r> {
    fn new(r: &'r Renderer<'r>, host: usize, original: usize) -> Self {
        let (links, blocks) = (&r.site.links.pages, |n: usize| &r.site.graph.page(n).document.blocks);
        let aligned = translation::aligned(blocks(host), blocks(original));
        let quoted = blocks(original).iter().filter(|block| !aligned || has_original(block.kind));
        Self { original, host, aligned, quoted: ids(quoted, &links[original]), there: ids(blocks(host).iter(), &links[host]) }
    }

    /// The source's text, or all of it, one tap below its translation, without script.
    fn write(&self, r: &Renderer<'_>, edition: usize, blocks: &[Block], path: &str, out: &mut String) {
        if blocks.is_empty() {
            return;
        }
        let source = &r.site.graph.config.locales[r.site.graph.page(self.original).locale];
        let words = r.words(r.site.graph.page(self.host).locale);
        out.push_str("<details class=\"original\"><summary>");
        escape(&words.say("original-show"), out);
        out.push_str(&format!("</summary><div lang=\"{}\" dir=\"{}\">", escaped(&source.tag), source.direction.as_str()));
        let filler = Filler::new(r, edition, self.original, path, Some(self));
        for block in blocks {
            filler.fragment(&block.html, out);
        }
        out.push_str("</div></details>\n");
    }

    /// Where what has this id in the original stands on the translation's page.
    fn place(&self, r: &Renderer<'_>, id: &str) -> Option<String> {
        let (from, to) = (&r.site.links.pages[self.original], &r.site.links.pages[self.host]);
        // An id that a heading once had.
        let id = from.moved.iter().find(|(old, _)| old == id).map_or(id, |(_, now)| now);
        if self.quoted.contains(id) {
            return Some(format!("{QUOTED}{id}"));
        }
        let heading = from.heading_ids.iter().position(|known| known == id);
        let same_outline = from.heading_ids.len() == to.heading_ids.len();
        let translated = heading.filter(|_| same_outline).and_then(|at| to.heading_ids.get(at));
        translated.cloned().or_else(|| (to.has_anchor(id) || self.there.contains(id)).then(|| id.to_owned()))
    }
}

impl<'r> Filler<'r> {
    /// For the page at place `n`.
    fn new(r: &'r Renderer<'r>, edition: usize, n: usize, path: &'r str, quotation: Option<&'r Quotation<'r>>) -> Self {
        Self { r, edition, page: r.site.graph.page(n), links: &r.site.links.pages[n], path, quotation }
    }

    /// What stands before every id, so that no id stands twice on a page, or in a document of many pages.
    fn prefix(&self) -> String {
        self.r.book.ids(self.path) + self.quotation.map_or("", |_| QUOTED)
    }

    /// Writes a fragment with its holes filled.
    pub fn fragment(&self, fragment: &Fragment, out: &mut String) {
        fragment.fill(out, |hole, out| self.hole(hole, out));
    }

    /// Old anchors that lead to a heading of this block now.
    fn moved_anchors(&self, block: &Fragment, out: &mut String) {
        if self.links.moved.is_empty() {
            return;
        }
        for (_, hole) in &block.holes {
            let Hole::HeadingId(n) = hole else { continue };
            let Some(id) = self.links.heading_ids.get(*n as usize) else { continue };
            for (old, _) in self.links.moved.iter().filter(|(_, to)| to == id) {
                out.push_str(&format!("<span id=\"{}{}\"></span>", self.prefix(), escaped(old)));
            }
        }
    }

    pub(super) fn words(&self) -> Words<'_> {
        self.r.words(self.page.locale)
    }

    fn hole(&self, hole: &Hole, out: &mut String) {
        match hole {
            Hole::Href(n) => escape(&self.href(*n), out),
            Hole::LinkAttributes(n) => self.attributes(*n, out),
            Hole::LinkNote(n) => self.note(*n, out),
            Hole::Picture(n) => self.picture(*n, out),
            Hole::Player(n) => self.player(*n, out),
            Hole::Fact(n) => self.fact(*n, out),
            Hole::HeadingId(n) => {
                out.push_str(&self.prefix());
                escape(self.links.heading_ids.get(*n as usize).map_or("", String::as_str), out);
            }
            Hole::Id(id) => {
                out.push_str(&self.prefix());
                escape(id, out);
            }
            Hole::IdHref(id) => escape(&self.anchor(id), out),
            Hole::Message(id) => escape(&self.words().say(id), out),
            Hole::MessageN(id, n) => escape(&self.words().numbered(id, Some(*n)), out),
        }
    }

    pub(super) fn target(&self, n: u32) -> Option<(&'r Reference, &'r Resolved)> {
        Some((self.page.document.references.get(n as usize)?, self.links.targets.get(n as usize)?))
    }

    /// The edition a link leads into and the place of the version shown there. An edition named on purpose that is not in
    /// the tree gives way to the one being read.
    fn destination(&self, id: &PageId, named: Option<usize>) -> Option<(usize, usize)> {
        let editions = [named.filter(|edition| self.r.is_built(*edition)), Some(self.edition)];
        editions.into_iter().flatten().find_map(|edition| Some((edition, self.r.shown(edition, id)?)))
    }

    fn home(&self) -> String {
        self.r.href(self.path, &self.r.addresses.page(self.edition, &PageId::home()))
    }

    /// Where what is left out is answered for: the list of what is there.
    fn contents(&self) -> String {
        self.r.href(self.path, &self.r.list_path(self.edition, &List::Contents))
    }

    pub(super) fn href(&self, n: u32) -> String {
        let Some((reference, target)) = self.target(n) else { return "#".to_owned() };
        match target {
            Resolved::Page { id, edition, anchor } => {
                let Some((edition, shown)) = self.destination(id, *edition) else { return self.contents() };
                if let (Some(quotation), Some(anchor)) = (self.quotation, anchor)
                    && quotation.host == shown
                {
                    return self.anchor(anchor);
                }
                let to = self.r.addresses.page(edition, id);
                match anchor.as_deref().filter(|a| self.r.site.links.pages[shown].has_anchor(a)) {
                    Some(anchor) => self.r.book.href(self.path, &to, Some(anchor)),
                    None => self.r.href(self.path, &to),
                }
            }
            Resolved::Anchor(anchor) => self.anchor(anchor),
            Resolved::Asset(_) if self.r.site.assets.are_left_out() => picture::LEFT_OUT.to_owned(),
            Resolved::Asset(source) => {
                self.r.site.assets.get(source).map_or_else(|| "#".to_owned(), |asset| self.r.href(self.path, &asset.path))
            }
            Resolved::Fact(id) => self.r.here(self.path, &fact_anchor(id)),
            Resolved::Term(id) => match self.r.site.graph.glossary.as_ref().filter(|page| self.r.shown(self.edition, page).is_some()) {
                Some(page) => self.r.book.href(self.path, &self.r.addresses.page(self.edition, page), Some(&term_anchor(id))),
                // The text is another edition's, which has a glossary.
                None => self.home(),
            },
            Resolved::Nowhere => match &reference.target {
                Target::External(url) => url.clone(),
                _ => "#".to_owned(),
            },
        }
    }

    /// A part of this same page. Quoted on its translation, the part may lie there, or only on the page's own.
    fn anchor(&self, id: &str) -> String {
        let Some(quotation) = self.quotation else { return self.r.here(self.path, id) };
        match quotation.place(self.r, id) {
            Some(id) => self.r.here(self.path, &id),
            None if self.r.is_built(self.page.locale) => {
                self.r.book.href(self.path, &self.r.addresses.page(self.page.locale, &self.page.id), Some(id))
            }
            None => self.r.here(self.path, "main"),
        }
    }

    /// The locale of what a link leads to, when it is not this page's.
    fn foreign(&self, target: &Resolved) -> Option<usize> {
        let Resolved::Page { id, edition, .. } = target else { return None };
        let (_, shown) = self.destination(id, *edition)?;
        let locale = self.r.site.graph.page(shown).locale;
        (locale != self.page.locale).then_some(locale)
    }

    fn attributes(&self, n: u32, out: &mut String) {
        let Some((reference, target)) = self.target(n) else { return };
        match target {
            Resolved::Page { .. } => {
                if let Some(locale) = self.foreign(target) {
                    out.push_str(&format!(" hreflang=\"{}\"", escaped(&self.r.site.graph.config.locales[locale].tag)));
                }
            }
            Resolved::Asset(_) if reference.usage == Usage::Link && !self.r.site.assets.are_left_out() => out.push_str(" download"),
            Resolved::Term(_) => out.push_str(" class=\"term\""),
            Resolved::Fact(_) => out.push_str(" class=\"fact\""),
            _ => {}
        }
    }

    fn note(&self, n: u32, out: &mut String) {
        let Some((_, target)) = self.target(n) else { return };
        match target {
            Resolved::Page { id, edition, .. } if self.destination(id, *edition).is_none() => {
                aside("left-out", &self.words().say("left-out"), out);
            }
            Resolved::Page { .. } => {
                let Some(locale) = self.foreign(target) else { return };
                let name = &self.r.site.graph.config.locales[locale].name;
                aside("language", &self.words().message("in-language", &[("language", Arg::Text(name))]), out);
            }
            Resolved::Asset(source) => {
                let Some(asset) = self.r.site.assets.get(source) else { return };
                let words = self.words();
                let size = words.size(asset.size);
                let id = if self.r.site.assets.are_left_out() { "file-left-out" } else { "file-note" };
                aside("file", &words.message(id, &[("type", Arg::Text(&asset.ending.to_uppercase())), ("size", Arg::Text(&size))]), out);
            }
            Resolved::Fact(id) => self.as_of(id, out),
            _ => {}
        }
    }

    fn fact(&self, n: u32, out: &mut String) {
        let Some((_, Resolved::Fact(id))) = self.target(n) else { return };
        let Some(fact) = self.r.site.graph.data.facts.get(id) else { return };
        let Told { text, foreign } = value(&self.words(), fact);
        let tongue = foreign.map_or_else(String::new, |f| format!(" lang=\"{}\" dir=\"{}\"", escaped(&f.lang), f.dir));
        let href = self.r.here(self.path, &fact_anchor(id));
        out.push_str(&format!("<a class=\"fact\" href=\"{}\"{tongue}>", escaped(&href)));
        escape(&text, out);
        out.push_str("</a>");
        self.as_of(id, out);
    }

    fn as_of(&self, id: &str, out: &mut String) {
        let Some(fact) = self.r.site.graph.data.facts.get(id) else { return };
        let words = self.words();
        let text = escaped(&words.as_of(fact.as_of));
        let date = fact.as_of.map_or_else(|| text.clone(), |date| format!("<time datetime=\"{}\">{text}</time>", date.iso()));
        let said = escaped(&words.message("fact-as-of", &[("date", Arg::Text(DATE))]));
        out.push_str(&format!(" <span class=\"note-as-of\">{}</span>", said.replace(DATE, &date)));
    }
}

/// Stands where a date's markup goes, while the words around it are escaped; no author's text can hold it.
const DATE: &str = "\u{FDD4}";

pub fn aside(kind: &str, text: &str, out: &mut String) {
    out.push_str(&format!(" <span class=\"note-{kind}\">"));
    escape(text, out);
    out.push_str("</span>");
}

/// A fact's value, written for a locale. A number is in the locale's own language, whoever wrote it down.
pub fn value(words: &Words<'_>, fact: &crate::data::Fact) -> Told {
    let Told { text: written, foreign } = words.told(&fact.value).unwrap_or_default();
    let foreign = foreign.filter(|_| written.parse::<f64>().is_err());
    let number = words.locale().formats.number(&written);
    let value = match fact.unit {
        Unit::Count => number,
        Unit::Percent => words.message("fact-percent", &[("value", Arg::Text(&number))]),
        Unit::Usd => words.message("fact-usd", &[("value", Arg::Text(&number))]),
    };
    let text = if fact.at_least { words.message("fact-more-than", &[("value", Arg::Text(&value))]) } else { value };
    Told { text, foreign }
}
