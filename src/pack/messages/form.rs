//! Form controls as they would be on paper: a box to tick, a line to write on.

use super::letter::{Isolate, Mark};
use super::read::{Reader, plain_text};
use crate::pack::markup::{Element, Node};

/// A line to write on.
const LINE: &str = "____";
/// A box to tick.
const BOX: &str = "☐ ";

/// Reads a control.
pub(super) fn read(reader: &mut Reader<'_>, control: &Element) {
    match &*control.name {
        "input" => match control.attribute("type").unwrap_or("text") {
            "checkbox" | "radio" => reader.raw(BOX, Mark::Plain, Isolate::None),
            "hidden" | "button" | "submit" | "reset" | "image" => {}
            _ => line(reader),
        },
        "textarea" => line(reader),
        "select" => select(reader, &control.children),
        _ => {
            reader.raw(BOX, Mark::Plain, Isolate::None);
            reader.text(&plain_text(&control.children));
        }
    }
}

fn line(reader: &mut Reader<'_>) {
    if reader.letters().last().is_some_and(|last| !last.c.is_whitespace()) {
        reader.raw(" ", Mark::Plain, Isolate::None);
    }
    reader.raw(LINE, Mark::Plain, Isolate::None);
}

/// Each choice a box of its own, on its own line. The empty first choice of a list says nothing.
fn select(reader: &mut Reader<'_>, children: &[Node]) {
    for node in children {
        let Node::Element(element) = node else { continue };
        if element.name != "option" {
            if let Some(label) = element.attribute("label") {
                reader.raw("\n", Mark::Plain, Isolate::None);
                reader.text(label);
            }
            select(reader, &element.children);
        } else if !plain_text(&element.children).trim().is_empty() && element.attribute("value") != Some("") {
            reader.raw("\n", Mark::Plain, Isolate::None);
            read(reader, element);
        }
    }
}
