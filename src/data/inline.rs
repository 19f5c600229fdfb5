//! Short Markdown inside data: definitions, descriptions. Web links at most, nothing that needs looking up.

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::document::Target;
use crate::fields::Localised;
use crate::fragment::{Hole, escape};
use crate::markdown;

/// Reports what such a text must not hold, at the text's place.
pub fn check(text: &Localised, file: &Arc<str>, allowed: &[String]) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for placed in text.texts.values() {
        let (document, found) = markdown::parse(&placed.value, 0, file);
        let kept = found
            .into_iter()
            .filter(|d| d.code != "bare-figure" || !allowed.iter().any(|figure| d.message.contains(&format!("\"{figure}\""))));
        // Places inside a YAML text cannot be told exactly: quoting and folding move them.
        diagnostics.extend(
            kept.filter(|d| d.code != "mojibake" && d.code != "zawgyi")
                .map(|d| Diagnostic { place: None, ..d }.at(file, placed.span.clone())),
        );
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

/// The HTML of a checked text.
pub fn html(text: &str) -> String {
    let (document, _) = markdown::parse(text, 0, &Arc::from(""));
    let mut out = String::with_capacity(text.len() + 16);
    for block in &document.blocks {
        block.html.fill(&mut out, |hole, out| {
            let reference = |n: &u32| document.references.get(*n as usize);
            if let Hole::Href(n) = hole
                && let Some(Target::External(url)) = reference(n).map(|r| &r.target)
            {
                escape(url, out);
            }
        });
    }
    out
}
