//! Short Markdown inside data: definitions, descriptions. Web links at most, nothing that needs looking up.

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::document::{BlockKind, Target};
use crate::fields::Localised;
use crate::fragment::{Hole, escape};
use crate::markdown;

/// Reports what such a text must not hold, at the text's place.
pub fn check(text: &Localised, file: &Arc<str>, allowed: &[String]) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for placed in text.texts.values() {
        let (document, found) = markdown::parse(&placed.value, 0, file);
        let kept = markdown::allow_figures(found, allowed).into_iter();
        // Places inside a YAML text cannot be told exactly: quoting and folding move them.
        diagnostics.extend(
            kept.filter(|d| d.code != "mojibake" && d.code != "zawgyi")
                .map(|d| Diagnostic { place: None, ..d }.at(file, placed.span.clone())),
        );
        if let Some(what) = document.blocks.iter().find_map(|block| refused(block.kind)) {
            let message = format!("this text holds {what}, but it has room for plain paragraphs only");
            let help = "write sentences; **strong** words, *emphasis* and links to the web are fine";
            diagnostics.push(Diagnostic::error("wrong-type", message).at(file, placed.span.clone()).help(help));
        }
        if document.references.iter().any(|r| !matches!(r.target, Target::External(_))) {
            let message = "this text links to a page, a file, a fact or a term";
            diagnostics.push(
                Diagnostic::error("wrong-type", message)
                    .at(file, placed.span.clone())
                    .help("link only to the web here, or take the link out"),
            );
        }
    }
    diagnostics
}

/// What a block is called that such a text must not hold. Pictures and recordings are files, which are refused as such.
fn refused(kind: BlockKind) -> Option<&'static str> {
    Some(match kind {
        BlockKind::Paragraph | BlockKind::Figure | BlockKind::Audio => return None,
        BlockKind::Heading(_) => "a heading",
        BlockKind::List => "a list",
        BlockKind::Quote => "a quotation",
        BlockKind::Alert => "an alert",
        BlockKind::Code => "a block of code",
        BlockKind::Table => "a table",
        BlockKind::Definitions => "a list of definitions",
        BlockKind::Html => "a block of HTML",
        BlockKind::Rule => "a line across the page",
        BlockKind::Footnotes => "a footnote",
    })
}

/// The HTML of a checked text. `say` gives a message of the interface, with its number if it has one.
pub fn html(text: &str, say: impl Fn(&'static str, Option<u32>) -> String) -> String {
    let (document, _) = markdown::parse(text, 0, &Arc::from(""));
    let mut out = String::with_capacity(text.len() + 16);
    for block in &document.blocks {
        block.html.fill(&mut out, |hole, out| match hole {
            Hole::Href(n) => {
                if let Some(Target::External(url)) = document.references.get(*n as usize).map(|r| &r.target) {
                    escape(url, out);
                }
            }
            Hole::Message(id) => escape(&say(id, None), out),
            Hole::MessageN(id, n) => escape(&say(id, Some(*n)), out),
            // Of links inside the site, headings and footnotes, which were refused.
            Hole::Picture(_)
            | Hole::Player(_)
            | Hole::LinkAttributes(_)
            | Hole::LinkNote(_)
            | Hole::Fact(_)
            | Hole::HeadingId(_)
            | Hole::Id(_)
            | Hole::IdHref(_) => {}
        });
    }
    out
}
