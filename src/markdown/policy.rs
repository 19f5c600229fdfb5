//! Which HTML an author may write.

/// What an element may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Its end must be written; left open, it takes in the blocks that follow.
    Paired,
    /// Its end may be left out.
    Loose,
    /// It has no end.
    Void,
}

/// An element an author may write.
#[derive(Debug, Clone, Copy)]
pub(super) struct Element {
    pub name: &'static str,
    pub form: Form,
    /// Whether it begins a block, and so ends a paragraph.
    pub block: bool,
}

const fn element(name: &'static str, form: Form, block: bool) -> Element {
    Element { name, form, block }
}

use Form::{Loose, Paired, Void};

/// Sorted by name. Nothing here is read as raw text by browsers, so what we write is read back as we wrote it.
const ELEMENTS: &[Element] = &[
    element("a", Paired, false),
    element("abbr", Paired, false),
    element("b", Paired, false),
    element("bdi", Paired, false),
    element("bdo", Paired, false),
    element("blockquote", Paired, true),
    element("br", Void, false),
    element("caption", Loose, true),
    element("cite", Paired, false),
    element("code", Paired, false),
    element("col", Void, true),
    element("colgroup", Loose, true),
    element("dd", Loose, true),
    element("del", Paired, false),
    element("details", Paired, true),
    element("dfn", Paired, false),
    element("div", Paired, true),
    element("dl", Paired, true),
    element("dt", Loose, true),
    element("em", Paired, false),
    element("figcaption", Paired, true),
    element("figure", Paired, true),
    element("h2", Paired, true),
    element("h3", Paired, true),
    element("h4", Paired, true),
    element("h5", Paired, true),
    element("h6", Paired, true),
    element("hr", Void, true),
    element("i", Paired, false),
    element("img", Void, false),
    element("ins", Paired, false),
    element("kbd", Paired, false),
    element("li", Loose, true),
    element("mark", Paired, false),
    element("ol", Paired, true),
    element("p", Loose, true),
    element("pre", Paired, true),
    element("q", Paired, false),
    element("rp", Loose, false),
    element("rt", Loose, false),
    element("ruby", Paired, false),
    element("s", Paired, false),
    element("samp", Paired, false),
    element("section", Paired, true),
    element("small", Paired, false),
    element("span", Paired, false),
    element("strong", Paired, false),
    element("sub", Paired, false),
    element("summary", Paired, true),
    element("sup", Paired, false),
    element("table", Paired, true),
    element("tbody", Loose, true),
    element("td", Loose, true),
    element("tfoot", Loose, true),
    element("th", Loose, true),
    element("thead", Loose, true),
    element("time", Paired, false),
    element("tr", Loose, true),
    element("u", Paired, false),
    element("ul", Paired, true),
    element("var", Paired, false),
    element("wbr", Void, false),
];

/// The element of this (lower-case) name, if authors may write it.
pub(super) fn allowed(name: &str) -> Option<Element> {
    ELEMENTS.binary_search_by(|e| e.name.cmp(name)).ok().and_then(|n| ELEMENTS.get(n)).copied()
}

/// Names of all of them.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    ELEMENTS.iter().map(|e| e.name)
}

/// Elements that vanish with all they hold; of others that are not allowed, the words stay.
pub(super) fn vanishes_whole(name: &str) -> bool {
    matches!(
        name,
        "applet"
            | "audio"
            | "canvas"
            | "frameset"
            | "iframe"
            | "math"
            | "noembed"
            | "noframes"
            | "noscript"
            | "object"
            | "plaintext"
            | "script"
            | "select"
            | "style"
            | "svg"
            | "template"
            | "textarea"
            | "title"
            | "video"
            | "xmp"
    )
}

/// Elements whose content browsers do not read as markup.
pub(super) fn raw_text(name: &str) -> bool {
    matches!(name, "iframe" | "noembed" | "noframes" | "noscript" | "plaintext" | "script" | "style" | "textarea" | "title" | "xmp")
}

/// Whether an author may give this element this attribute with this value. Addresses (`href`, `src`, `alt`) go another way.
pub(super) fn attribute_allowed(element: &str, name: &str, value: &str) -> bool {
    match name {
        "title" => true,
        "lang" => !value.is_empty() && value.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'),
        "dir" => matches!(value, "ltr" | "rtl" | "auto"),
        "colspan" | "rowspan" => {
            matches!(element, "td" | "th") && !value.is_empty() && value.len() <= 3 && value.bytes().all(|b| b.is_ascii_digit())
        }
        "scope" => element == "th" && matches!(value, "row" | "col" | "rowgroup" | "colgroup"),
        "open" => element == "details",
        "datetime" => matches!(element, "time" | "del" | "ins"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{ELEMENTS, allowed, names, raw_text, vanishes_whole};

    #[test]
    fn the_table_is_sorted_and_holds_nothing_dangerous() {
        assert!(ELEMENTS.is_sorted_by(|a, b| a.name < b.name));
        assert!(names().all(|name| allowed(name).is_some() && !vanishes_whole(name) && !raw_text(name)));
        for bad in ["script", "style", "iframe", "object", "embed", "form", "input", "svg", "math", "base", "meta", "link", "h1", "audio"] {
            assert!(allowed(bad).is_none());
        }
    }
}
