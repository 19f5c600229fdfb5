//! Text that was damaged or encoded wrongly before it reached us.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::markdown::encoding::{damaged, mojibake, old_burmese, zawgyi};

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
            let what = line.get(found.clone()).unwrap_or_default();
            diagnostics.push(damaged(what).at(file, at + found.start..at + found.end));
        }
        if let Some(found) = zawgyi(line) {
            diagnostics.push(old_burmese().at(file, at + found.start..at + found.end));
        }
        at += line.len();
    }
    diagnostics
}
