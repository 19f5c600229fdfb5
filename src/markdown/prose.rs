//! The words of one leaf block as a reader meets them, and the way back from each to its place in the source.

use std::ops::Range;

/// Prose of one paragraph, heading, cell…; code is left out.
#[derive(Debug, Default)]
pub(super) struct Prose {
    /// The words; what is not prose (code, a picture, a fact's value) is one U+FFFC.
    pub text: String,
    /// Stretches of `text` in which figures may stand: words of fact links, addresses. Ascending.
    pub masked: Vec<Range<usize>>,
    pieces: Vec<Piece>,
}

#[derive(Debug)]
struct Piece {
    at: usize,
    source: Range<usize>,
    /// Whether the text is the source, byte for byte.
    exact: bool,
}

/// A mark of how far the prose had come.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark(usize);

impl Prose {
    /// Adds words that stand at `source`; `slice` is what the source says there.
    pub fn push(&mut self, text: &str, source: Range<usize>, slice: &str) {
        let exact = text == slice;
        let at = self.text.len();
        match self.pieces.last() {
            Some(last) if exact && last.exact && last.source.end == source.start && last.source.start + (at - last.at) == source.start => {
                if let Some(last) = self.pieces.last_mut() {
                    last.source.end = source.end;
                }
            }
            _ => self.pieces.push(Piece { at, source, exact }),
        }
        self.text.push_str(text);
    }

    /// Adds something that is not prose.
    pub fn gap(&mut self, source: Range<usize>) {
        self.push("\u{FFFC}", source, "");
    }

    /// Marks the present end.
    pub fn mark(&self) -> Mark {
        Mark(self.text.len())
    }

    /// Lets figures stand in everything since the mark.
    pub fn mask_since(&mut self, mark: Mark) {
        if mark.0 < self.text.len() {
            self.masked.push(mark.0..self.text.len());
        }
    }

    /// Forgets everything since the mark.
    pub fn cut(&mut self, mark: Mark) {
        if self.text.is_char_boundary(mark.0) {
            self.text.truncate(mark.0);
        }
        let len = self.text.len();
        self.masked.retain(|m| m.end <= len);
        self.pieces.retain(|p| p.at < len);
    }

    /// Empties it, keeping its memory.
    pub fn clear(&mut self) {
        self.text.clear();
        self.masked.clear();
        self.pieces.clear();
    }

    /// Where in the source a stretch of `text` stands.
    pub fn locate(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.source_of(range.start, false);
        let end = self.source_of(range.end.saturating_sub(1).max(range.start), true);
        start..end.max(start)
    }

    fn source_of(&self, at: usize, end: bool) -> usize {
        let before = self.pieces.partition_point(|p| p.at <= at);
        match before.checked_sub(1).and_then(|n| self.pieces.get(n)) {
            Some(p) if p.exact => (p.source.start + (at - p.at) + usize::from(end)).min(p.source.end),
            Some(p) if end => p.source.end,
            Some(p) => p.source.start,
            None => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Prose;

    #[test]
    fn every_word_knows_its_place() {
        let mut prose = Prose::default();
        prose.push("ab ", 10..13, "ab ");
        prose.push("cd", 13..15, "cd");
        prose.push("&", 15..20, "&amp;");
        prose.push("ef", 22..24, "ef");
        assert_eq!(prose.text, "ab cd&ef");
        assert_eq!(prose.locate(&(3..5)), 13..15);
        assert_eq!(prose.locate(&(5..6)), 15..20);
        assert_eq!(prose.locate(&(4..8)), 14..24);
    }
}
