//! Tables as text: each row its own block, each cell a line that begins with its column's heading.

use super::letter::{Isolate, Letter, Mark};
use super::read::Reader;
use crate::pack::markup::{Element, Node};

/// Reads a table.
pub(super) fn read(reader: &mut Reader<'_>, table: &Element) {
    let mut rows = Vec::new();
    for caption in elements(&table.children).filter(|element| element.name == "caption") {
        reader.within(|_| {}, |reader| reader.nodes(&[Node::Element(caption.clone())]));
    }
    gather(table, &mut rows);
    let is_heading = |row: &Element| {
        elements(&row.children).any(|cell| cell.name == "th")
            && elements(&row.children).all(|cell| cell.name == "th" || cell.children.is_empty())
    };
    let headed = rows.len() > 1 && rows.first().is_some_and(|row| is_heading(row));
    let mut heads: Vec<Vec<Letter>> = Vec::new();
    // Cells that reach down from rows above: how many rows are left of them, by column.
    let mut reach: Vec<usize> = Vec::new();
    for (n, row) in rows.iter().enumerate() {
        let mut line: Vec<Letter> = Vec::new();
        let mut column = 0;
        for cell in elements(&row.children).filter(|cell| matches!(&*cell.name, "th" | "td")) {
            while let Some(left) = reach.get_mut(column).filter(|left| **left > 0) {
                *left -= 1;
                column += 1;
            }
            let span = |name: &str| cell.attribute(name).and_then(|n| n.parse::<usize>().ok()).unwrap_or(1).clamp(1, 1000);
            let words = words(reader, cell, headed && n == 0);
            if headed && n == 0 {
                heads.extend(std::iter::repeat_n(words, span("colspan")));
            } else {
                add(&mut line, heads.get(column), words, headed);
            }
            let width = span("colspan");
            reach.resize(reach.len().max(column + width), 0);
            reach[column..column + width].fill(span("rowspan") - 1);
            column += width;
        }
        for left in reach.iter_mut().skip(column) {
            *left = left.saturating_sub(1);
        }
        if !line.is_empty() {
            reader.within(|_| {}, |reader| line.iter().for_each(|l| reader.raw(l.c.encode_utf8(&mut [0; 4]), l.mark, l.isolate)));
        }
    }
    reader.set_tight(reader.context.dense);
}

/// Adds a cell to its row.
fn add(line: &mut Vec<Letter>, head: Option<&Vec<Letter>>, mut words: Vec<Letter>, headed: bool) {
    if words.is_empty() {
        return;
    }
    // The first cell under no heading is the row's own.
    if headed && line.is_empty() && head.is_none_or(Vec::is_empty) {
        words.iter_mut().filter(|letter| letter.mark == Mark::Plain).for_each(|letter| letter.mark = Mark::Bold);
    }
    let mut put = |text: &str| line.extend(text.chars().map(|c| Letter { c, mark: Mark::Plain, isolate: Isolate::None }));
    match head.filter(|head| !head.is_empty()) {
        Some(head) => {
            put("\n");
            line.extend(head.iter().copied());
            line.extend(": ".chars().map(|c| Letter { c, mark: Mark::Plain, isolate: Isolate::None }));
        }
        None if headed => put("\n"),
        None => put(" · "),
    }
    line.extend(words);
    let skip = line.iter().take_while(|letter| letter.c.is_whitespace() || letter.c == '·' && letter.mark == Mark::Plain).count();
    line.drain(..skip);
}

/// A cell's words. Paragraphs and lists in it become lines.
fn words(reader: &Reader<'_>, cell: &Element, quiet: bool) -> Vec<Letter> {
    let guide = reader.guide;
    let mut inner = Reader::new(guide, reader.chapter, reader.context.rtl, "");
    inner.context = reader.context.clone();
    inner.context.hang.clear();
    inner.context.dense = true;
    inner.context.quiet |= quiet;
    if cell.attribute("scope") == Some("row") {
        inner.context.mark = Mark::Bold;
    }
    let blocks = inner.read(&cell.children);
    let mut words = Vec::new();
    for (n, block) in blocks.into_iter().enumerate() {
        let lead = if n > 0 { format!("\n{}", block.lead) } else { block.lead };
        words.extend(lead.chars().map(|c| Letter { c, mark: Mark::Plain, isolate: Isolate::None }));
        words.extend(block.letters);
    }
    words
}

fn gather<'a>(element: &'a Element, rows: &mut Vec<&'a Element>) {
    for child in elements(&element.children) {
        match &*child.name {
            "tr" => rows.push(child),
            "thead" | "tbody" | "tfoot" => gather(child, rows),
            _ => {}
        }
    }
}

fn elements(nodes: &[Node]) -> impl Iterator<Item = &Element> {
    nodes.iter().filter_map(|node| if let Node::Element(element) = node { Some(element) } else { None })
}
