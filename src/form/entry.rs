//! The entries of a rendered list.

use std::ops::Range;

use crate::fragment::{Fragment, Hole};

/// Why a list gives no words to answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// It holds a list of its own: no answer could be told from the other.
    Nested,
    /// An entry is more than a line of text, which is all that can stand beside a box.
    Long,
}

/// Elements that stand in lines of their own, and paragraphs, of which an entry has one at most.
const BLOCKS: [&str; 12] =
    ["<p", "<div", "<table", "<pre", "<blockquote", "<figure", "<audio", "<details", "<section", "<hr", "<h1", "<dl"];

/// Where the entries of a list stand in its HTML, without their elements.
///
/// # Errors
/// When they cannot be the words of answers.
pub fn entries(html: &str) -> Result<Vec<Range<usize>>, Unfit> {
    if html.matches("<ul").count() + html.matches("<ol").count() != 1 {
        return Err(Unfit::Nested);
    }
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = html[at..].find("<li").map(|n| at + n) {
        let Some(inner) = html[start..].find('>').map(|n| start + n + 1) else { break };
        let Some(end) = html[inner..].find("</li>").map(|n| inner + n) else { break };
        let entry = inside(html, inner, end);
        if BLOCKS.iter().any(|block| begins(&html[entry.clone()], block)) {
            return Err(Unfit::Long);
        }
        found.push(entry);
        at = end;
    }
    Ok(found)
}

/// How many answers a list gives words to, before its holes are filled.
///
/// # Errors
/// See [`entries`].
pub fn count(list: &Fragment) -> Result<usize, Unfit> {
    let found = entries(&list.html)?.len();
    let has_player = list.holes.iter().any(|(_, hole)| matches!(hole, Hole::Player(_)));
    if has_player { Err(Unfit::Long) } else { Ok(found) }
}

/// Whether such an element begins in it, and not one whose name only begins alike.
fn begins(html: &str, element: &str) -> bool {
    html.match_indices(element).any(|(at, _)| html[at + element.len()..].starts_with(['>', ' ']))
}

/// Without a paragraph that is all of it, and the box of a task.
fn inside(html: &str, start: usize, end: usize) -> Range<usize> {
    let mut text = html[start..end].trim();
    if let Some(inner) = text.strip_prefix("<p>").and_then(|text| text.strip_suffix("</p>")).filter(|text| !text.contains("<p>")) {
        text = inner;
    }
    if text.starts_with("<span class=\"box")
        && let Some((_, rest)) = text.split_once("</span> ")
    {
        text = rest;
    }
    let from = start + (text.as_ptr() as usize).saturating_sub(html[start..end].as_ptr() as usize);
    from..from + text.len()
}

#[cfg(test)]
mod tests {
    use super::{Unfit, entries};

    fn texts(html: &str) -> Result<Vec<&str>, Unfit> {
        Ok(entries(html)?.into_iter().map(|range| &html[range]).collect())
    }

    #[test]
    fn entries_are_what_stands_in_them() {
        assert_eq!(texts("<ol>\n<li>One</li>\n<li>Two <em>three</em></li>\n</ol>"), Ok(vec!["One", "Two <em>three</em>"]));
        assert_eq!(
            texts("<ul>\n<li>\n<p>One</p>\n</li>\n<li><picture><img></picture></li></ul>"),
            Ok(vec!["One", "<picture><img></picture>"])
        );
        for long in ["<p>A</p><p>B</p>", "<p>A</p><pre>B</pre>", "<blockquote><p>A</p></blockquote>", "A<audio src=b></audio>"] {
            assert_eq!(texts(&format!("<ul><li>{long}</li></ul>")), Err(Unfit::Long), "{long}");
        }
        let task = "<ul class=\"tasks\"><li class=\"task\"><span class=\"box\" role=\"img\" aria-label=\"\"></span> Statutes</li></ul>";
        assert_eq!(texts(task), Ok(vec!["Statutes"]));
        assert_eq!(texts("<ul><li>One<ul><li>Two</li></ul></li></ul>"), Err(Unfit::Nested));
    }
}
