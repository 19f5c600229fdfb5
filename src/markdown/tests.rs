//! What whole bodies become.

mod attacks;
mod problems;
mod properties;
mod spec;
mod speed;

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::document::{Block, Document};
use crate::fragment::Hole;

fn parse(body: &str) -> (Document, Vec<Diagnostic>) {
    super::parse(body, 0, &Arc::from("en/x.md"))
}

/// A block's HTML with its holes as `{…}`.
fn shown(block: &Block) -> String {
    let mut out = String::new();
    block.html.fill(&mut out, |hole, out| {
        let text = match hole {
            Hole::Href(n) => format!("{{href {n}}}"),
            Hole::LinkAttributes(n) => format!("{{attributes {n}}}"),
            Hole::LinkNote(n) => format!("{{note {n}}}"),
            Hole::Picture(n) => format!("{{picture {n}}}"),
            Hole::Player(n) => format!("{{player {n}}}"),
            Hole::Fact(n) => format!("{{fact {n}}}"),
            Hole::HeadingId(n) => format!("{{heading {n}}}"),
            Hole::Id(id) => format!("{{id {id}}}"),
            Hole::IdHref(id) => format!("{{#{id}}}"),
            Hole::Message(id) => format!("{{{id}}}"),
            Hole::MessageN(id, n) => format!("{{{id} {n}}}"),
        };
        out.push_str(&text);
    });
    out
}

/// All blocks, a line each.
fn html(body: &str) -> String {
    parse(body).0.blocks.iter().map(shown).collect::<Vec<_>>().join("\n")
}

/// A tiny checker: every tag that needs an end has it, in order.
fn balanced(html: &str) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    for tag in html.split('<').skip(1) {
        let Some((inner, _)) = tag.split_once('>') else { return Err(format!("no end of tag in {tag:?}")) };
        let name = inner.split([' ', '{']).next().unwrap_or_default();
        if let Some(name) = name.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Err(format!("</{name}> ends nothing"));
            }
        } else if !matches!(name, "br" | "hr" | "img" | "wbr" | "col") {
            open.push(name);
        }
    }
    if open.is_empty() { Ok(()) } else { Err(format!("left open: {open:?}")) }
}
