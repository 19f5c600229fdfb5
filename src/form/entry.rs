//! The entries of a rendered list.

use std::ops::Range;

/// Where the entries of a list stand in its HTML, without their elements. `None` when it holds a list of its own: no answer
/// could be told from the other.
pub fn entries(html: &str) -> Option<Vec<Range<usize>>> {
    if html.matches("<ul").count() + html.matches("<ol").count() != 1 {
        return None;
    }
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = html[at..].find("<li").map(|n| at + n) {
        let inner = start + html[start..].find('>')? + 1;
        let end = inner + html[inner..].find("</li>")?;
        found.push(inside(html, inner, end));
        at = end;
    }
    Some(found)
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
    use super::entries;

    fn texts(html: &str) -> Option<Vec<&str>> {
        Some(entries(html)?.into_iter().map(|range| &html[range]).collect())
    }

    #[test]
    fn entries_are_what_stands_in_them() {
        assert_eq!(texts("<ol>\n<li>One</li>\n<li>Two <em>three</em></li>\n</ol>"), Some(vec!["One", "Two <em>three</em>"]));
        assert_eq!(texts("<ul>\n<li>\n<p>One</p>\n</li>\n<li><p>A</p><p>B</p></li></ul>"), Some(vec!["One", "<p>A</p><p>B</p>"]));
        let task = "<ul class=\"tasks\"><li class=\"task\"><span class=\"box\" role=\"img\" aria-label=\"\"></span> Statutes</li></ul>";
        assert_eq!(texts(task), Some(vec!["Statutes"]));
        assert_eq!(texts("<ul><li>One<ul><li>Two</li></ul></li></ul>"), None);
    }
}
