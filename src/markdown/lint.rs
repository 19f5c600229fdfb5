//! What is said about prose: figures outside facts, damaged letters, footnotes that are not there.

use std::ops::Range;

use crate::diagnostic::Diagnostic;

use super::encoding::{self, damaged, old_burmese};
use super::figures::figures;
use super::prose::Prose;
use super::render::Source;

/// Reads the prose of one leaf block.
pub(super) fn prose(source: Source<'_>, prose: &Prose, problems: &mut Vec<Diagnostic>) {
    bare_figures(source, prose, problems);
    undefined_footnotes(source, prose, problems);
    if prose.text.is_ascii() {
        return;
    }
    // One report a line: a damaged line is damaged all over.
    let mut quiet_until = 0;
    let mut from = 0;
    while let Some(found) = prose.text.get(from..).and_then(encoding::mojibake) {
        let found = found.start + from..found.end + from;
        from = found.end;
        let span = prose.locate(&found);
        if span.start >= quiet_until {
            let rest = source.body.get(span.end..).unwrap_or_default();
            quiet_until = span.end + rest.find('\n').unwrap_or(rest.len());
            problems.push(source.place(damaged(prose.text.get(found).unwrap_or_default()), &span));
        }
    }
    if let Some(found) = encoding::zawgyi(&prose.text) {
        problems.push(source.place(old_burmese(), &prose.locate(&found)));
    }
}

/// Reads words that stand outside the prose: alternative texts, captions.
pub(super) fn aside(source: Source<'_>, words: &str, span: &Range<usize>, problems: &mut Vec<Diagnostic>) {
    if let Some(found) = encoding::mojibake(words) {
        problems.push(source.place(damaged(words.get(found).unwrap_or_default()), span));
    }
    if encoding::zawgyi(words).is_some() {
        problems.push(source.place(old_burmese(), span));
    }
}

fn bare_figures(source: Source<'_>, prose: &Prose, problems: &mut Vec<Diagnostic>) {
    let mut masked = prose.masked.iter().peekable();
    for found in figures(&prose.text) {
        while masked.next_if(|m| m.end <= found.start).is_some() {}
        if masked.peek().is_some_and(|m| m.start < found.end) {
            continue;
        }
        let span = prose.locate(&found);
        let figure = prose.text.get(found).unwrap_or_default();
        let problem = Diagnostic::warning("bare-figure", bare_figure(figure))
            .help("move it to content/data/facts.yaml and write [](fact:its-id), or add it to allow_figures in waymark.yaml");
        problems.push(source.place(problem, &span));
    }
}

fn undefined_footnotes(source: Source<'_>, prose: &Prose, problems: &mut Vec<Diagnostic>) {
    for (at, _) in prose.text.match_indices("[^") {
        let rest = prose.text.get(at + 2..).unwrap_or_default();
        // Labels are short; a bound keeps a row of open brackets cheap.
        let Some(len) = rest.bytes().take(100).position(|b| matches!(b, b']' | b'[' | b'\n' | b' ')) else { continue };
        if len == 0 || rest.as_bytes().get(len) != Some(&b']') {
            continue;
        }
        let span = prose.locate(&(at..at + len + 3));
        let escaped = span.start.checked_sub(1).and_then(|n| source.body.as_bytes().get(n)) == Some(&b'\\');
        if escaped {
            continue;
        }
        let label = rest.get(..len).unwrap_or_default();
        let problem = Diagnostic::error("undefined-footnote", format!("the footnote \"[^{label}]\" has no text"))
            .help(format!("add a line that begins with `[^{label}]:` and says what the note says, or remove the mark"));
        problems.push(source.place(problem, &span));
    }
}

fn bare_figure(figure: &str) -> String {
    format!("the figure \"{figure}\" stands outside a fact")
}

/// Takes the warnings about figures out that may stand in prose, as `waymark.yaml` says.
pub fn allow_figures(problems: Vec<Diagnostic>, allowed: &[String]) -> Vec<Diagnostic> {
    let is_allowed = |d: &Diagnostic| d.code == "bare-figure" && allowed.iter().any(|figure| d.message == bare_figure(figure));
    problems.into_iter().filter(|d| !is_allowed(d)).collect()
}
