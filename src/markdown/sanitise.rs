//! Blocks with an author's HTML, rebuilt by ammonia with their holes kept.
//!
//! Each hole becomes a token that no text can hold ([`text::forbidden`]), the block is cleaned as a whole,
//! and the tokens become holes again wherever they are found.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};

use crate::fragment::{Fragment, Hole};

use super::policy;
use super::text::{CLOSE, OPEN, forbidden};

/// Stands for [`Hole::LinkAttributes`], which is no value but whole attributes.
const ATTRIBUTES: &str = " data-w=\"";

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = Builder::empty();
    // Authors' attributes have been judged before; what is allowed here beyond them is what we write ourselves.
    let per_tag: &[(&str, &[&str])] = &[
        ("a", &["href", "rel", "referrerpolicy", "data-w"]),
        ("td", &["colspan", "rowspan"]),
        ("th", &["colspan", "rowspan", "scope"]),
        ("ol", &["start"]),
        ("details", &["open"]),
        ("time", &["datetime"]),
        ("del", &["datetime"]),
        ("ins", &["datetime"]),
    ];
    let per_tag: HashMap<&str, HashSet<&str>> = per_tag.iter().map(|(tag, names)| (*tag, names.iter().copied().collect())).collect();
    cleaner
        .tags(policy::names().chain(["audio"]).collect())
        .tag_attributes(per_tag)
        .generic_attributes(["class", "id", "role", "aria-label", "tabindex", "dir", "lang", "title"].into_iter().collect())
        .url_schemes(["http", "https", "mailto", "tel"].into_iter().collect())
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None);
    cleaner
});

/// The same block, cleaned and balanced.
pub(super) fn sanitise(block: &Fragment) -> Fragment {
    split(&CLEANER.clean(&with_tokens(block)).to_string(), &block.holes)
}

fn with_tokens(block: &Fragment) -> String {
    let mut out = String::with_capacity(block.html.len() + block.holes.len() * 8);
    let mut from = 0;
    for (number, (at, hole)) in block.holes.iter().enumerate() {
        let at = *at as usize;
        out.extend(block.html.get(from..at).unwrap_or_default().chars().filter(|&c| !forbidden(c)));
        from = at;
        let attributes = matches!(hole, Hole::LinkAttributes(_));
        out.push_str(if attributes { ATTRIBUTES } else { "" });
        out.push(OPEN);
        out.push_str(&number.to_string());
        out.push(CLOSE);
        out.push_str(if attributes { "\"" } else { "" });
    }
    out.extend(block.html.get(from..).unwrap_or_default().chars().filter(|&c| !forbidden(c)));
    out
}

fn split(html: &str, holes: &[(u32, Hole)]) -> Fragment {
    let mut out = Fragment::default();
    let mut seen = BTreeSet::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once(OPEN) {
        out.push(before);
        let Some((number, after)) = after.split_once(CLOSE) else { break };
        rest = after;
        let Some((number, (_, hole))) = number.parse::<usize>().ok().and_then(|n| Some((n, holes.get(n)?))) else { continue };
        let twice = !seen.insert(number);
        let wrapper = match hole {
            Hole::LinkAttributes(_) => ATTRIBUTES,
            // Where HTML's rules double an element, only the first keeps its id.
            Hole::Id(_) | Hole::HeadingId(_) if twice => " id=\"",
            _ => "",
        };
        if !wrapper.is_empty() && out.html.ends_with(wrapper) {
            out.html.truncate(out.html.len() - wrapper.len());
            rest = rest.strip_prefix('"').unwrap_or(rest);
            if wrapper != ATTRIBUTES {
                continue;
            }
        }
        out.push_hole(hole.clone());
    }
    out.push(rest);
    // What an end left over makes, and nobody wrote.
    if out.holes.is_empty() && out.html.len() < 64 && out.html.replace("<p>", "").replace("</p>", "").trim().is_empty() {
        out.html.clear();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::sanitise;
    use crate::fragment::{Fragment, Hole};

    #[test]
    fn holes_come_back_where_they_were() {
        let mut block = Fragment::plain("<p><a href=\"");
        block.push_hole(Hole::Href(0));
        block.push("\"");
        block.push_hole(Hole::LinkAttributes(0));
        block.push(">x<b>y</a>");
        block.push_hole(Hole::LinkNote(0));
        block.push("<script>z</script></p>");
        let clean = sanitise(&block);
        assert_eq!(clean.html, "<p><a href=\"\">x<b>y</b></a><b></b></p>");
        assert_eq!(clean.holes.iter().map(|(at, _)| *at).collect::<Vec<_>>(), [12, 13, 30]);
    }
}
