//! Blocks fill messages: between blocks if that can be, else after a line, a sentence, a word.

use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation as _;

use super::emit;
use super::letter::{Block, units};

/// Bodies of messages, being filled.
pub(super) struct Packer {
    /// Code units that a body may have.
    room: usize,
    full: Vec<String>,
    open: String,
    used: usize,
}

impl Packer {
    /// Bodies of at most `room` UTF-16 code units.
    pub fn new(room: usize) -> Self {
        Self { room, full: Vec::new(), open: String::new(), used: 0 }
    }

    /// Packs blocks; what needs the block after it is not left at the end of a message.
    pub fn fill(mut self, blocks: &[Block]) -> Vec<String> {
        for unit in blocks.split_inclusive(|block| !block.keep) {
            self.unit(unit);
        }
        self.turn();
        self.full
    }

    fn unit(&mut self, unit: &[Block]) {
        let mut whole = String::new();
        for (n, block) in unit.iter().enumerate() {
            if n > 0 {
                whole.push_str(gap(block));
            }
            whole.push_str(&emit::part(block, 0, block.letters.len()));
        }
        let Some(first) = unit.first() else { return };
        let length = units(&whole);
        let tight = first.tight;
        if length > self.left(tight) && length <= self.room && self.used > self.room / 4 {
            self.turn();
        }
        if length <= self.left(tight) {
            return self.append(&whole, tight);
        }
        // What goes with a block that must be cut stays with its beginning.
        let ahead: usize = unit.iter().rev().skip(1).map(|block| units(&emit::part(block, 0, block.letters.len())) + 2).sum();
        if self.left(tight) < ahead + self.room / 4 {
            self.turn();
        }
        for block in unit {
            self.block(block);
        }
    }

    /// Adds a block, cut where it must be.
    fn block(&mut self, block: &Block) {
        let end = block.letters.len();
        let mut from = 0;
        while from < end {
            let tight = block.tight && from == 0;
            let left = self.left(tight);
            let rest = end - from <= left;
            let rest = rest.then(|| emit::part(block, from, end)).filter(|rest| units(rest) <= left);
            if let Some(rest) = rest {
                return self.append(&rest, tight);
            }
            let is_new = self.used == 0;
            if !is_new && left < self.room / 4 {
                self.turn();
                continue;
            }
            let Some(to) = cut(block, from, left, is_new) else {
                if is_new {
                    return;
                }
                self.turn();
                continue;
            };
            self.append(&emit::part(block, from, to), tight);
            self.turn();
            from = to;
            while from < end && block.letters[from].c.is_whitespace() && !block.preformatted {
                from += 1;
            }
        }
    }

    /// Code units that another block may have, after the empty line before it.
    fn left(&self, tight: bool) -> usize {
        let gap = if self.used == 0 { 0 } else { 2 - usize::from(tight) };
        self.room.saturating_sub(self.used + gap)
    }

    fn append(&mut self, text: &str, tight: bool) {
        if self.used > 0 {
            self.open.push_str(if tight { "\n" } else { "\n\n" });
        }
        self.open.push_str(text);
        self.used = units(&self.open);
    }

    /// Begins a new message.
    fn turn(&mut self) {
        if self.used > 0 {
            self.full.push(std::mem::take(&mut self.open));
            self.used = 0;
        }
    }
}

fn gap(block: &Block) -> &'static str {
    if block.tight { "\n" } else { "\n\n" }
}

/// Where to cut a block that does not fit, so that the part from `from` has at most `room` code units. `None` when no word
/// fits; then, if `force`, between two graphemes.
fn cut(block: &Block, from: usize, room: usize, force: bool) -> Option<usize> {
    let letters = &block.letters;
    let fits = |to: usize| units(&emit::part(block, from, to)) <= room;
    // Every letter has at least one code unit.
    let (mut low, mut high) = (from, letters.len().min(from + room));
    while low < high {
        let middle = high - (high - low) / 2;
        if fits(middle) { low = middle } else { high = middle - 1 }
    }
    let last = low;
    let after = |at: usize, class: fn(char) -> bool| at > from && class(letters[at - 1].c);
    let before_space = |at: usize| letters.get(at).is_none_or(|letter| letter.c.is_whitespace());
    let half = from + (last - from) / 2;
    let backwards = |least: usize| (least + 1..=last).rev();
    let good = backwards(half)
        .find(|at| (letters.get(*at).is_some_and(|l| l.c == '\n') || after(*at, ends_sentence) && before_space(*at)) && fits(*at))
        .or_else(|| backwards(half).find(|at| after(*at, is_wide_stop) && fits(*at)))
        .or_else(|| backwards(from).find(|at| is_gap(block, *at) && fits(*at)))
        .or_else(|| backwards(from).find(|at| after(*at, is_wide_stop) && fits(*at)));
    good.or_else(|| force.then(|| between_graphemes(block, from, last, &fits)).flatten())
}

/// Whether a line may be broken here: at a space that the author did not bind.
fn is_gap(block: &Block, at: usize) -> bool {
    block.letters.get(at).is_some_and(|next| matches!(next.c, ' ' | '\n' | '\t'))
}

fn ends_sentence(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '؟' | '۔' | '။' | '።' | '।' | '。' | '！' | '？' | ';' | '؛')
}

/// Ends a sentence or a part of one where no space is written.
fn is_wide_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '、' | '，' | '；' | '။' | '၊')
}

/// The last place before `last` that parts no grapheme; if a single one is larger than a message, between its characters.
fn between_graphemes(block: &Block, from: usize, last: usize, fits: &dyn Fn(usize) -> bool) -> Option<usize> {
    let window: String = block.letters[from..block.letters.len().min(last + 64)].iter().map(|letter| letter.c).collect();
    let mut ends = Vec::new();
    let mut at = from;
    for grapheme in window.graphemes(true) {
        at += grapheme.chars().count();
        // Unicode's rule does not yet join every stacked consonant of Burmese and its kin.
        let joined = matches!(block.letters[at - 1].c, '\u{1039}' | '\u{17D2}' | '\u{200D}')
            || block.letters.get(at).is_some_and(|next| is_combining_mark(next.c));
        if at <= last && !joined {
            ends.push(at);
        }
    }
    let found = ends.into_iter().rev().find(|at| fits(*at));
    found.or((last > from).then_some(last))
}
