//! What HTML allows where: as much of the standard's content models as text, tables and lists need
//! (<https://html.spec.whatwg.org/multipage/indices.html>).

use std::fmt::Write as _;

/// Values of `dir`.
pub(super) const DIRECTIONS: [&str; 3] = ["ltr", "rtl", "auto"];
/// Attributes that are there or not.
pub(super) const BOOLEAN: [&str; 6] = ["hidden", "open", "controls", "reversed", "default", "loop"];
/// Attributes that name ids of the same page.
pub(super) const REFERENCES: [&str; 5] = ["aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "headers"];
/// What is never read from right to left.
pub(super) const LEFT_TO_RIGHT: [&str; 4] = ["pre", "code", "kbd", "samp"];

/// A `<div>` around the terms and descriptions that belong together.
pub(super) const GROUP: &str = "dl div";

/// Elements that may not stand among words, and may hold what they like.
const BLOCKS: [&str; 18] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "details",
    "div",
    "dl",
    "figure",
    "footer",
    "header",
    "hr",
    "main",
    "nav",
    "ol",
    "section",
    "table",
    "ul",
    "video",
];
/// Elements that may not stand among words, and hold only words.
const LINES: [&str; 8] = ["h1", "h2", "h3", "h4", "h5", "h6", "p", "pre"];
/// Marks on words.
const WORDS: [&str; 30] = [
    "abbr", "b", "bdi", "bdo", "br", "cite", "code", "dfn", "em", "i", "img", "kbd", "mark", "picture", "q", "rp", "rt", "ruby", "s",
    "samp", "small", "span", "strong", "sub", "summary", "sup", "time", "u", "var", "wbr",
];
/// What stands only in its own parent, or holds what its own place allows.
const PARTS: [&str; 20] = [
    "a",
    "audio",
    "caption",
    "col",
    "colgroup",
    "dd",
    "del",
    "dt",
    "figcaption",
    "ins",
    "li",
    "source",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "track",
    "data",
];

/// Elements that go with all they hold: scripts, what they need, what is loaded from elsewhere, and what is not text.
const GONE: [&str; 26] = [
    "applet",
    "base",
    "button",
    "canvas",
    "command",
    "datalist",
    "dialog",
    "embed",
    "frame",
    "frameset",
    "head",
    "iframe",
    "link",
    "map",
    "meta",
    "noembed",
    "noframes",
    "object",
    "param",
    "plaintext",
    "script",
    "slot",
    "style",
    "template",
    "title",
    "xmp",
];

/// The name under which an element is written: obsolete ones have a successor.
pub(super) fn name(name: &str) -> &str {
    match name {
        "acronym" => "abbr",
        "center" | "hgroup" => "div",
        "dir" | "menu" => "ul",
        "strike" => "s",
        "tt" => "code",
        _ => name,
    }
}

/// Whether an element is written as it is.
pub(super) fn is_known(name: &str) -> bool {
    is_block(name) || WORDS.contains(&name) || PARTS.contains(&name)
}

/// Whether an element goes with all it holds.
pub(super) fn vanishes(name: &str) -> bool {
    GONE.contains(&name)
}

/// Whether an element may not stand among words.
pub(super) fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name) || LINES.contains(&name)
}

/// Whether only words may stand in it.
pub(super) fn holds_phrasing(name: &str) -> bool {
    LINES.contains(&name) || WORDS.contains(&name)
}

/// Whether an element that stands only in certain others stands in one of them.
pub(super) fn fits(name: &str, parent: &str) -> bool {
    let within: &[&str] = match name {
        "li" => &["ul", "ol"],
        "dt" | "dd" => &["dl", GROUP],
        "div" if parent == "dl" => &["dl"],
        "summary" => &["details"],
        "figcaption" => &["figure"],
        "caption" | "colgroup" | "thead" | "tbody" | "tfoot" => &["table"],
        "col" => &["colgroup"],
        "tr" => &["thead", "tbody", "tfoot"],
        "td" | "th" => &["tr"],
        "rt" | "rp" => &["ruby"],
        "source" | "track" => &["audio", "video", "picture"],
        _ => return wrapper(parent).is_none() && parent != "colgroup",
    };
    within.contains(&parent)
}

/// What must stand between an element and anything that is none of its own parts.
pub(super) fn wrapper(parent: &str) -> Option<&'static str> {
    match parent {
        "ul" | "ol" => Some("li"),
        "dl" | GROUP => Some("dd"),
        "tr" => Some("td"),
        "thead" | "tbody" | "tfoot" => Some("tr"),
        "table" => Some("tbody"),
        _ => None,
    }
}

/// Where a part of a table comes in its order.
pub(super) fn rank(name: &str) -> u8 {
    match name {
        "caption" => 0,
        "colgroup" => 1,
        "thead" => 2,
        "tfoot" => 4,
        _ => 3,
    }
}

/// Whether an element keeps an attribute.
pub(super) fn is_allowed(attribute: &str, element: &str) -> bool {
    let own: &[&str] = match element {
        "a" => &["href", "hreflang", "rel", "type"],
        "img" => &["src", "alt", "width", "height"],
        "audio" => &["src", "controls", "preload", "loop"],
        "video" => &["src", "controls", "preload", "loop", "width", "height"],
        "source" => &["src", "srcset", "type"],
        "track" => &["src", "kind", "srclang", "label", "default"],
        "td" => &["colspan", "rowspan", "headers"],
        "th" => &["colspan", "rowspan", "headers", "scope", "abbr"],
        "col" | "colgroup" => &["span"],
        "ol" => &["start", "reversed", "type"],
        "li" => &["value"],
        "details" => &["open"],
        "time" | "del" | "ins" => &["datetime"],
        "data" => &["value"],
        _ => &[],
    };
    let is_plain = |rest: &str| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    own.contains(&attribute)
        || ["class", "id", "lang", "dir", "title", "hidden", "role", "tabindex", "translate"].contains(&attribute)
        || attribute.strip_prefix("data-").or_else(|| attribute.strip_prefix("aria-")).is_some_and(is_plain)
}

/// Whether it looks like a language tag (RFC 5646, section 2.1).
pub(super) fn is_language(tag: &str) -> bool {
    let is_part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    tag.split('-').all(is_part) && tag.split('-').next().is_some_and(|first| first.len() > 1 && !first.bytes().any(|b| b.is_ascii_digit()))
}

/// An address with what browsers take and RFC 3986 does not percent-encoded.
pub(super) fn address(href: &str) -> String {
    let mut out = String::with_capacity(href.len());
    let href = href.trim();
    for (at, c) in href.char_indices() {
        let is_code = || href.as_bytes().get(at + 1..at + 3).is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit));
        if c.is_ascii_control() || " \"<>[]\\^`{|}".contains(c) || (c == '%' && !is_code()) {
            let _ = write!(out, "%{:02X}", u32::from(c));
        } else {
            out.push(c);
        }
    }
    out
}
