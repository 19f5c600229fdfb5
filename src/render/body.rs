//! A page's fragments with their holes filled for the tree.

use super::Renderer;
use crate::address::{encode, relative, relative_anchor};
use crate::data::fact::Unit;
use crate::document::{BlockKind, Reference, Target, Usage};
use crate::fragment::{Fragment, Hole, escape, escaped};
use crate::front_matter::Review;
use crate::link::{PageLinks, Resolved, fact_anchor, term_anchor};
use crate::message::Arg;
use crate::page::{Page, PageId};
use crate::translation;

use super::Words;

/// Fills one page's fragments, as read in one edition.
pub struct Filler<'r> {
    r: &'r Renderer<'r>,
    edition: usize,
    page: &'r Page,
    links: &'r PageLinks,
    path: &'r str,
    /// Put before every id, so that a page can stand on another beside its own text.
    prefix: &'static str,
    /// The page it stands on, when that is another.
    host: Option<Host<'r>>,
}

/// A page that another is quoted on.
#[derive(Clone, Copy)]
struct Host<'r> {
    links: &'r PageLinks,
    /// Whether the other is quoted as a whole, headings included.
    whole: bool,
}

/// The body of the page at place `n`, as read in an edition at `path`.
pub fn html(r: &Renderer<'_>, edition: usize, n: usize, path: &str) -> String {
    let page = r.site.graph.page(n);
    let filler = Filler::new(r, edition, n, path, "");
    let mut out = String::new();
    let original = original(r, n);
    let beside = original.filter(|o| translation::aligned(&page.document.blocks, &r.site.graph.page(*o).document.blocks));
    for (at, block) in page.document.blocks.iter().enumerate() {
        filler.moved_anchors(&block.html, &mut out);
        filler.fragment(&block.html, &mut out);
        out.push('\n');
        if let Some(o) = beside
            && has_original(block.kind)
            && let Some(source) = r.site.graph.page(o).document.blocks.get(at)
        {
            quote(r, edition, (n, false), o, std::slice::from_ref(&source.html), path, &mut out);
        }
    }
    if let (Some(o), None) = (original, beside) {
        let blocks: Vec<Fragment> = r.site.graph.page(o).document.blocks.iter().map(|b| b.html.clone()).collect();
        quote(r, edition, (n, true), o, &blocks, path, &mut out);
    }
    out
}

/// The page to quote beside a translation on which a mistake could cost much and that no person has read.
pub fn original(r: &Renderer<'_>, n: usize) -> Option<usize> {
    let page = r.site.graph.page(n);
    let unreviewed = page.front.review.as_ref().is_some_and(|review| review.value == Review::Machine);
    (unreviewed && r.site.graph.traits_of(&page.id).high_stakes).then(|| r.site.graph.original(n)).flatten()
}

fn has_original(kind: BlockKind) -> bool {
    !matches!(kind, BlockKind::Heading(_) | BlockKind::Rule | BlockKind::Code | BlockKind::Figure | BlockKind::Audio)
}

/// The source's text, or all of it (`whole`), one tap below its translation, without script.
fn quote(r: &Renderer<'_>, edition: usize, (n, whole): (usize, bool), original: usize, blocks: &[Fragment], path: &str, out: &mut String) {
    let source = &r.site.graph.config.locales[r.site.graph.page(original).locale];
    let words = r.words(r.site.graph.page(n).locale);
    out.push_str("<details class=\"original\"><summary>");
    escape(&words.say("original-show"), out);
    out.push_str(&format!("</summary><div lang=\"{}\" dir=\"{}\">", escaped(&source.tag), source.direction.as_str()));
    let host = Some(Host { links: &r.site.links.pages[n], whole });
    let filler = Filler { host, ..Filler::new(r, edition, original, path, "original-") };
    for block in blocks {
        filler.fragment(block, out);
    }
    out.push_str("</div></details>\n");
}

impl<'r> Filler<'r> {
    /// For the page at place `n`.
    pub fn new(r: &'r Renderer<'r>, edition: usize, n: usize, path: &'r str, prefix: &'static str) -> Self {
        Self { r, edition, page: r.site.graph.page(n), links: &r.site.links.pages[n], path, prefix, host: None }
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
                out.push_str(&format!("<span id=\"{}\"></span>", escaped(old)));
            }
        }
    }

    fn words(&self) -> Words<'_> {
        self.r.words(self.page.locale)
    }

    fn hole(&self, hole: &Hole, out: &mut String) {
        match hole {
            Hole::Href(n) => escape(&self.href(*n), out),
            Hole::LinkAttributes(n) => self.attributes(*n, out),
            Hole::LinkNote(n) => self.note(*n, out),
            Hole::Fact(n) => self.fact(*n, out),
            Hole::HeadingId(n) => {
                out.push_str(self.prefix);
                escape(self.links.heading_ids.get(*n as usize).map_or("", String::as_str), out);
            }
            Hole::Id(id) => {
                out.push_str(self.prefix);
                escape(id, out);
            }
            Hole::IdHref(id) => {
                out.push('#');
                out.push_str(self.prefix);
                encode(id, out);
            }
            Hole::Message(id) => escape(&self.words().say(id), out),
            Hole::MessageN(id, n) => escape(&self.words().message(id, &[("n", Arg::Number(f64::from(*n)))]), out),
        }
    }

    fn target(&self, n: u32) -> Option<(&'r Reference, &'r Resolved)> {
        Some((self.page.document.references.get(n as usize)?, self.links.targets.get(n as usize)?))
    }

    /// The edition a link leads into and the place of the version shown there. An edition named on purpose that is not in
    /// the tree gives way to the one being read.
    fn destination(&self, id: &PageId, named: Option<usize>) -> Option<(usize, usize)> {
        let editions = [named.filter(|edition| self.r.is_built(*edition)), Some(self.edition)];
        editions.into_iter().flatten().find_map(|edition| Some((edition, self.r.shown(edition, id)?)))
    }

    fn home(&self) -> String {
        relative(self.path, &self.r.addresses.page(self.edition, &PageId(PageId::HOME.into())))
    }

    fn href(&self, n: u32) -> String {
        let Some((reference, target)) = self.target(n) else { return "#".to_owned() };
        match target {
            Resolved::Page { id, edition, anchor } => {
                let Some((edition, shown)) = self.destination(id, *edition) else { return self.home() };
                let to = self.r.addresses.page(edition, id);
                match anchor.as_deref().filter(|a| self.r.site.links.pages[shown].has_anchor(a)) {
                    Some(anchor) => relative_anchor(self.path, &to, anchor),
                    None => relative(self.path, &to),
                }
            }
            Resolved::Anchor(anchor) => self.anchor(anchor),
            Resolved::Asset(source) => {
                self.r.site.assets.get(source).map_or_else(|| "#".to_owned(), |asset| relative(self.path, &asset.path))
            }
            Resolved::Fact(id) => format!("#{}", fact_anchor(id)),
            Resolved::Term(id) => match &self.r.site.graph.glossary {
                Some(page) => relative_anchor(self.path, &self.r.addresses.page(self.edition, page), &term_anchor(id)),
                None => "#".to_owned(),
            },
            Resolved::Nowhere => match &reference.target {
                Target::External(url) => url.clone(),
                _ => "#".to_owned(),
            },
        }
    }

    /// A part of this same page. Quoted on another, it may lie there, or only on the page itself.
    fn anchor(&self, anchor: &str) -> String {
        let (mut to, own) = (anchor, self.r.addresses.page(self.page.locale, &self.page.id));
        let mut href = "#".to_owned();
        if let Some(host) = self.host {
            to = self.links.moved.iter().find(|(old, _)| old == anchor).map_or(anchor, |(_, to)| to);
            if host.whole && self.links.heading_ids.iter().any(|id| id == to) {
                href.push_str(self.prefix);
            } else if !host.links.has_anchor(to) {
                return if self.r.is_built(self.page.locale) { relative_anchor(self.path, &own, to) } else { "#main".to_owned() };
            }
        }
        encode(to, &mut href);
        href
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
            Resolved::Asset(_) if reference.usage == Usage::Link => out.push_str(" download"),
            Resolved::Term(_) => out.push_str(" class=\"term\""),
            Resolved::Fact(_) => out.push_str(" class=\"fact\""),
            _ => {}
        }
    }

    fn note(&self, n: u32, out: &mut String) {
        let Some((_, target)) = self.target(n) else { return };
        match target {
            Resolved::Page { .. } => {
                let Some(locale) = self.foreign(target) else { return };
                let name = &self.r.site.graph.config.locales[locale].name;
                aside("language", &self.words().message("in-language", &[("language", Arg::Text(name))]), out);
            }
            Resolved::Asset(source) => {
                let Some(asset) = self.r.site.assets.get(source) else { return };
                let words = self.words();
                let size = words.size(asset.size);
                aside(
                    "file",
                    &words.message("file-note", &[("type", Arg::Text(&asset.ending.to_uppercase())), ("size", Arg::Text(&size))]),
                    out,
                );
            }
            Resolved::Fact(id) => self.as_of(id, out),
            _ => {}
        }
    }

    fn fact(&self, n: u32, out: &mut String) {
        let Some((_, Resolved::Fact(id))) = self.target(n) else { return };
        let Some(fact) = self.r.site.graph.data.facts.get(id) else { return };
        out.push_str(&format!("<a class=\"fact\" href=\"#{}\">", fact_anchor(id)));
        escape(&value(&self.words(), fact), out);
        out.push_str("</a>");
        self.as_of(id, out);
    }

    fn as_of(&self, id: &str, out: &mut String) {
        let Some(fact) = self.r.site.graph.data.facts.get(id) else { return };
        let words = self.words();
        aside("as-of", &words.message("fact-as-of", &[("date", Arg::Text(&words.as_of(fact.as_of)))]), out);
    }
}

fn aside(kind: &str, text: &str, out: &mut String) {
    out.push_str(&format!(" <span class=\"note-{kind}\">"));
    escape(text, out);
    out.push_str("</span>");
}

/// A fact's value, written for a locale.
pub fn value(words: &Words<'_>, fact: &crate::data::Fact) -> String {
    let written = words.pick(&fact.value).map_or("", |(_, text)| text);
    let number = words.locale().formats.number(written);
    let value = match fact.unit {
        Unit::Count => number,
        Unit::Percent => words.message("fact-percent", &[("value", Arg::Text(&number))]),
        Unit::Usd => words.message("fact-usd", &[("value", Arg::Text(&number))]),
    };
    if fact.at_least { words.message("fact-more-than", &[("value", Arg::Text(&value))]) } else { value }
}
