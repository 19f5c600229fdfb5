//! Links: from their target and words to HTML with holes.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, TagEnd};

use crate::diagnostic::Diagnostic;
use crate::document::{Reference, Target, Usage};
use crate::fragment::Hole;

use super::link_words::say_nothing;
use super::prose::Mark;
use super::render::{Renderer, Source};
use super::target::{Refusal, classify};
use super::text;

/// A Markdown link whose words are being read.
#[derive(Debug)]
pub(super) struct OpenLink {
    anchor: Option<Anchor>,
    /// Where its words begin in the plain text, and in the prose.
    words_from: usize,
    mark: Mark,
    /// Whether figures may stand in its words: those of facts are checked elsewhere, addresses are none.
    masked: bool,
    judged: bool,
    span: Range<usize>,
}

/// An `<a>` that was written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Anchor {
    pub reference: usize,
    noted: bool,
    external: bool,
}

impl Renderer<'_> {
    pub fn start_link(&mut self, at: usize, kind: LinkType, dest: &str, span: &Range<usize>) {
        let autolink = matches!(kind, LinkType::Autolink | LinkType::Email);
        let email = if kind == LinkType::Email { format!("mailto:{dest}") } else { String::new() };
        let dest = if email.is_empty() { dest } else { &email };
        let target = self.accept(dest, span);
        let mut link = OpenLink {
            anchor: None,
            words_from: self.plain.len(),
            mark: self.prose.mark(),
            masked: autolink || matches!(target, Some(Target::Fact(_))),
            judged: !autolink && target.is_some(),
            span: span.clone(),
        };
        match target {
            Some(Target::Fact(id)) if self.is_wordless(at) => {
                let reference = self.refer(Target::Fact(id), Usage::Value, span);
                self.out.push_hole(Hole::Fact(number(reference)));
                self.prose.gap(span.clone());
                link.judged = false;
            }
            Some(target) => link.anchor = Some(self.open_anchor(target, span)),
            // The words stay, the danger goes.
            None => {}
        }
        self.links.push(link);
    }

    pub fn end_link(&mut self) {
        let Some(link) = self.links.pop() else { return };
        if let Some(anchor) = link.anchor {
            self.close_anchor(anchor, link.words_from);
        }
        if link.masked {
            self.prose.mask_since(link.mark);
        }
        if link.judged {
            self.judge_words(link.words_from, &link.span);
        }
    }

    /// Warns about link words that do not say where the link leads.
    pub fn judge_words(&mut self, words_from: usize, span: &Range<usize>) {
        let words = self.plain.get(words_from..).unwrap_or_default().trim();
        if !say_nothing(words) {
            return;
        }
        let message = if words.is_empty() {
            "this link has no words".to_owned()
        } else {
            format!("the link's words \"{words}\" do not say where it leads")
        };
        self.report(
            Diagnostic::warning("link-text", message)
                .help("name what the reader will find there; many hear a list of links without the text around them"),
            span,
        );
    }

    /// Adds a reference and answers its number.
    pub fn refer(&mut self, target: Target, usage: Usage, span: &Range<usize>) -> usize {
        self.document.references.push(Reference { target, usage, text: String::new(), span: self.source.in_file(span) });
        self.document.references.len() - 1
    }

    /// Writes the `<a …>` of a target.
    pub fn open_anchor(&mut self, target: Target, span: &Range<usize>) -> Anchor {
        let external = if let Target::External(url) = &target { Some(url.clone()) } else { None };
        let reference = self.refer(target, Usage::Link, span);
        self.out.push("<a href=\"");
        let Some(url) = external else {
            self.out.push_hole(Hole::Href(number(reference)));
            self.out.push("\"");
            self.out.push_hole(Hole::LinkAttributes(number(reference)));
            self.out.push(">");
            return Anchor { reference, noted: true, external: false };
        };
        text::write(&url, &mut self.out.html);
        self.out.push("\" rel=\"noreferrer\" referrerpolicy=\"no-referrer\"");
        let external = url.starts_with("http");
        self.out.push(if external { " class=\"external\">" } else { ">" });
        Anchor { reference, noted: false, external }
    }

    /// Writes its end and keeps its words.
    pub fn close_anchor(&mut self, anchor: Anchor, words_from: usize) {
        if anchor.external {
            // Seen as a sign, heard as words.
            self.out.push("<span class=\"unseen\"> (");
            self.out.push_hole(Hole::Message("external-note"));
            self.out.push(")</span>");
        }
        self.out.push("</a>");
        if anchor.noted {
            self.out.push_hole(Hole::LinkNote(number(anchor.reference)));
        }
        let words = self.plain.get(words_from..).unwrap_or_default().trim().to_owned();
        if let Some(reference) = self.document.references.get_mut(anchor.reference) {
            reference.text = words;
        }
    }

    /// Reads a target, reporting what is refused.
    pub fn accept(&mut self, dest: &str, span: &Range<usize>) -> Option<Target> {
        match classify(dest) {
            Ok(target) => Some(target),
            Err(refusal) => {
                self.report(refused(refusal, dest), span);
                None
            }
        }
    }

    /// Whether the link that starts at event `at` has no words.
    fn is_wordless(&self, at: usize) -> bool {
        let mut rest = self.events.get(at + 1..).unwrap_or_default().iter();
        let first = rest.by_ref().map(|(event, _)| event).find(|event| !matches!(event, Event::Text(words) if words.trim().is_empty()));
        matches!(first, Some(Event::End(TagEnd::Link)) | None)
    }
}

/// A reference's number, for a hole.
pub(super) fn number(reference: usize) -> u32 {
    u32::try_from(reference).unwrap_or(u32::MAX)
}

fn refused(refusal: Refusal, dest: &str) -> Diagnostic {
    let dest = text::permitted(dest);
    match refusal {
        Refusal::Empty => Diagnostic::error("unsafe-link", "this link leads nowhere")
            .help("write the page, file or address it should lead to between the round brackets"),
        Refusal::Absolute => Diagnostic::error(
            "absolute-link",
            format!("the link \"{dest}\" begins at the root of a server or disk, which other copies do not have"),
        )
        .help("write the way from this file's folder, for example `../epat/index.md`"),
        Refusal::Unsafe => Diagnostic::error("unsafe-link", format!("the link \"{dest}\" is not safe to publish"))
            .help("link to a page of this site, to a file in content/static/, or to an address that begins with https://, mailto: or tel:"),
    }
}

/// A reference link whose label nothing defines.
pub(super) fn undefined_reference(source: Source<'_>, span: Range<usize>, label: &str) -> Diagnostic {
    let problem = Diagnostic::warning(
        "undefined-reference",
        format!("nothing says where the link \"[{label}]\" leads, so its brackets are shown as they are"),
    )
    .help(format!("add a line `[{label}]: https://…`, or write the address in round brackets after the words"));
    source.place(problem, &span)
}
