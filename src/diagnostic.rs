//! Mistakes as data: what is wrong, where, and how to mend it. Nothing here prints.
//!
//! Every stage returns its value *and* all the diagnostics it met, so one run shows an editor everything.
//! [`report`](crate::report) draws them.

use std::ops::Range;
use std::sync::Arc;

/// How bad a mistake is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Cannot be published truthfully or safely: nothing is written, exit 1.
    Error,
    /// All else: the tree is written, exit 0; `check --strict` exits 1.
    Warning,
}

/// A stretch of one input file.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Place {
    /// Path relative to the site folder, with forward slashes.
    pub file: Arc<str>,
    /// Byte offsets into the file's *decoded* text (see [`source`](crate::source)); `None` means the file as a whole.
    pub span: Option<Range<Offset>>,
}

/// A byte offset into decoded text. Input files are limited to 4 GiB.
pub type Offset = u32;

/// One mistake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Error or warning.
    pub severity: Severity,
    /// A stable kebab-case name for the kind of mistake, e.g. `broken-link`.
    pub code: &'static str,
    /// One sentence without a final full stop: what is wrong.
    pub message: String,
    /// Where it is, when it is anywhere.
    pub place: Option<Place>,
    /// How to mend it, one sentence without a final full stop.
    pub help: Option<String>,
}

impl Diagnostic {
    /// An error with this code and message, not yet placed.
    pub fn error(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, message.into())
    }

    /// A warning with this code and message, not yet placed.
    pub fn warning(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, message.into())
    }

    fn new(severity: Severity, code: &'static str, message: String) -> Self {
        Self { severity, code, message, place: None, help: None }
    }

    /// Puts it at a byte range of a file's decoded text.
    pub fn at(mut self, file: &Arc<str>, span: Range<usize>) -> Self {
        let clamp = |n: usize| Offset::try_from(n).unwrap_or(Offset::MAX);
        self.place = Some(Place { file: file.clone(), span: Some(clamp(span.start)..clamp(span.end)) });
        self
    }

    /// Puts it on a file as a whole.
    pub fn in_file(mut self, file: impl Into<Arc<str>>) -> Self {
        self.place = Some(Place { file: file.into(), span: None });
        self
    }

    /// Says how to mend it.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// Whether any of them is an error.
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|d| d.severity == Severity::Error)
}

/// Drops what only follows from another mistake: letters of a file that is not UTF-8 are damaged, as was said.
pub fn quieten(diagnostics: &mut Vec<Diagnostic>) {
    let file = |d: &Diagnostic| d.place.as_ref().map(|place| place.file.clone());
    let unreadable: Vec<Option<Arc<str>>> = diagnostics.iter().filter(|d| d.code == "not-utf8").map(file).collect();
    diagnostics.retain(|d| d.code != "mojibake" || !unreadable.contains(&file(d)));
}

/// Puts diagnostics into the order people read them in (file, place, severity) and drops exact repeats.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    let key = |d: &Diagnostic| (d.place.clone().map(|p| (p.file, p.span.map(|s| (s.start, s.end)))), d.severity, d.code, d.message.clone());
    diagnostics.sort_by_cached_key(key);
    diagnostics.dedup();
}

/// The known name nearest to `unknown`, when it is near enough to be what was meant.
///
/// Damerau–Levenshtein distance (optimal string alignment), at most a third of the longer name's letters.
pub fn did_you_mean<'a>(unknown: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let letters = |name: &str| name.chars().flat_map(char::to_lowercase).collect::<Vec<char>>();
    let wanted = letters(unknown);
    let mut rows = Rows::default();
    let mut best: Option<(usize, &str)> = None;
    for name in known {
        // A byte is at most a letter, and letters are at most four bytes: cheap, and enough to pass over most.
        if name.len() > wanted.len() * 6 + 8 {
            continue;
        }
        let other = letters(name);
        let limit = wanted.len().max(other.len()) / 3;
        let limit = best.map_or(limit, |(least, _)| limit.min(least));
        if let Some(distance) = rows.distance(&wanted, &other, limit)
            && best.is_none_or(|nearest| (distance, name) < nearest)
        {
            best = Some((distance, name));
        }
    }
    best.map(|(_, name)| name)
}

/// Three rows of the table, used again for every name: a site can have a hundred thousand.
#[derive(Default)]
struct Rows {
    before: Vec<usize>,
    above: Vec<usize>,
    row: Vec<usize>,
}

impl Rows {
    /// The distance, unless it is more than `limit`.
    fn distance(&mut self, a: &[char], b: &[char], limit: usize) -> Option<usize> {
        if a.len().abs_diff(b.len()) > limit {
            return None;
        }
        self.above.clear();
        self.above.extend(0..=b.len());
        self.before.clone_from(&self.above);
        for (i, &x) in a.iter().enumerate() {
            self.row.clear();
            self.row.push(i + 1);
            for (j, &y) in b.iter().enumerate() {
                let mut best = (self.above[j + 1] + 1).min(self.row[j] + 1).min(self.above[j] + usize::from(x != y));
                if i > 0 && j > 0 && x == b[j - 1] && a[i - 1] == y {
                    best = best.min(self.before[j - 1] + 1);
                }
                self.row.push(best);
            }
            if self.row.iter().min().is_some_and(|least| *least > limit) {
                return None;
            }
            std::mem::swap(&mut self.before, &mut self.above);
            std::mem::swap(&mut self.above, &mut self.row);
        }
        self.above.last().copied().filter(|distance| *distance <= limit)
    }
}

#[cfg(test)]
mod tests {
    use super::did_you_mean;

    #[test]
    fn a_slip_of_the_finger_is_guessed_and_a_stranger_is_not() {
        let known = ["title", "summary", "weight", "review"];
        assert_eq!(did_you_mean("titel", known), Some("title"));
        assert_eq!(did_you_mean("Summry", known), Some("summary"));
        assert_eq!(did_you_mean("colour", known), None);
        assert_eq!(did_you_mean("wieght", known), Some("weight"));
        assert_eq!(did_you_mean("", known), None);
    }
}
