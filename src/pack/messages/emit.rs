//! Letters become text: marks and isolates opened and closed, none across the end of a line, none left open.

use unicode_normalization::char::is_combining_mark;

use super::bidi;
use super::letter::{Block, Letter, Mark};

/// A part of a block as text. `from` of 0 is the block's beginning.
pub(super) fn part(block: &Block, from: usize, to: usize) -> String {
    let letters = trimmed(block.letters.get(from..to).unwrap_or_default(), block.preformatted);
    if block.preformatted {
        let code: String = letters.iter().map(|letter| letter.c).collect();
        return format!("{}{sign}{code}{sign}", if from == 0 { &block.lead } else { &block.hang }, sign = Mark::Code.sign());
    }
    let mut text = String::new();
    for (n, line) in letters.split(|letter| letter.c == '\n').enumerate() {
        if n > 0 {
            text.push('\n');
        }
        text.push_str(if n == 0 && from == 0 { &block.lead } else { &block.hang });
        text.extend(bidi::line_mark(line, block.rtl));
        one_line(line, block.rtl, &mut text);
    }
    text
}

/// Without what is empty at both ends.
pub(super) fn trimmed(letters: &[Letter], lines_only: bool) -> &[Letter] {
    let empty = |letter: &&Letter| if lines_only { letter.c == '\n' } else { letter.c.is_whitespace() };
    let start = letters.iter().take_while(empty).count();
    let end = letters.iter().rev().take_while(empty).count();
    letters.get(start..letters.len() - end.min(letters.len() - start)).unwrap_or_default()
}

fn one_line(line: &[Letter], rtl: bool, text: &mut String) {
    let line = trimmed(line, false);
    let marks = marks(line);
    let mut open = Mark::Plain;
    let mut isolated = false;
    let mut at = 0;
    while at < line.len() {
        let isolate = line[at].isolate;
        let end = line[at..].iter().position(|letter| letter.isolate != isolate).map_or(line.len(), |length| at + length);
        if let Some(sign) = bidi::opening(isolate, &line[at..end], rtl) {
            // A mark that begins with the isolate would stand in it: opened before, it may go on after.
            change(&mut open, marks[at], text);
            text.push(sign);
            isolated = true;
        }
        for (letter, mark) in line[at..end].iter().zip(&marks[at..end]) {
            change(&mut open, *mark, text);
            text.push(letter.c);
        }
        if std::mem::take(&mut isolated) {
            text.push(bidi::POP);
        }
        at = end;
    }
    change(&mut open, Mark::Plain, text);
}

fn change(open: &mut Mark, to: Mark, text: &mut String) {
    if *open != to {
        text.push_str(open.sign());
        text.push_str(to.sign());
        *open = to;
    }
}

/// The mark of each letter, as far as an app would understand it: a mark must not begin or end with a space, nor touch a
/// letter outside, nor hold signs only.
fn marks(line: &[Letter]) -> Vec<Mark> {
    let mut marks: Vec<Mark> = line.iter().map(|letter| letter.mark).collect();
    let is_word = |at: Option<usize>| at.and_then(|at| line.get(at)).is_some_and(|l| l.c.is_alphanumeric() || is_combining_mark(l.c));
    let mut at = 0;
    while at < line.len() {
        let mark = line[at].mark;
        let mut end = line[at..].iter().position(|letter| letter.mark != mark).map_or(line.len(), |length| at + length);
        let next = end;
        if mark != Mark::Plain {
            while at < end && line[at].c.is_whitespace() {
                marks[at] = Mark::Plain;
                at += 1;
            }
            while at < end && line[end - 1].c.is_whitespace() {
                end -= 1;
                marks[end] = Mark::Plain;
            }
            let run = &line[at..end];
            let apart = !is_word(at.checked_sub(1)) && !is_word(Some(end));
            let speaks = run.iter().any(|letter| letter.c.is_alphanumeric());
            // Beside another mark, the two signs would stand side by side.
            let beside = |at: Option<usize>| {
                at.and_then(|at| line.get(at)).is_some_and(|letter| letter.mark != Mark::Plain && !letter.c.is_whitespace())
            };
            let free = apart && speaks && !beside(at.checked_sub(1)) && !beside(Some(end));
            if !free && (mark != Mark::Code || run.is_empty()) {
                marks[at..end].fill(Mark::Plain);
            }
        }
        at = next;
    }
    marks
}
