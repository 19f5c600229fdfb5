//! Text that was damaged or encoded wrongly before it reached us.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::markdown::encoding::{mojibake, zawgyi};

/// Reports mojibake and Zawgyi in a stretch of a file, at most one of each kind a line.
pub fn check(text: &str, span: Range<usize>, file: &Arc<str>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let Some(part) = text.get(span.clone()) else { return diagnostics };
    if part.is_ascii() {
        return diagnostics;
    }
    let mut at = span.start;
    for line in part.split_inclusive('\n') {
        if let Some(found) = mojibake(line) {
            let damaged = line.get(found.clone()).unwrap_or_default();
            let message = format!("`{damaged}` is damaged text: it was saved in one encoding and opened in another");
            diagnostics.push(
                Diagnostic::error("mojibake", message)
                    .at(file, at + found.start..at + found.end)
                    .help("type the damaged letters again, or restore the file from before it was damaged"),
            );
        }
        if let Some(found) = zawgyi(line) {
            let message = "this Burmese text is in the Zawgyi encoding, which shows as nonsense on most phones";
            diagnostics.push(
                Diagnostic::error("zawgyi", message)
                    .at(file, at + found.start..at + found.end)
                    .help("convert it to Unicode with a Zawgyi converter, then read it through"),
            );
        }
        at += line.len();
    }
    diagnostics
}
