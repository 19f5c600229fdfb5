//! Forms as they are on paper: boxes to tick, lines to write on. Readers of EPUB seldom let anyone type.

use crate::pack::markup::{Element, Node};

/// What a line to write on is printed as where there is no style sheet.
const LINE: &str = "____________";

/// What stands in a form's place, if the element belongs to one.
pub(super) fn form(element: &Element) -> Option<Vec<Node>> {
    let kind = element.attribute("type").unwrap_or("text").to_ascii_lowercase();
    let has = |name: &str| element.attribute(name).is_some();
    let nodes = match &*element.name {
        "form" => vec![renamed(element, "div", &[])],
        "fieldset" => vec![renamed(element, "div", &[("role", "group")])],
        "legend" => vec![renamed(element, "div", &[("class", "legend")])],
        "label" | "output" | "meter" | "progress" => vec![renamed(element, "span", &[])],
        // Where no script runs, this is what is meant.
        "noscript" => element.children.clone(),
        "input" => match &*kind {
            "hidden" | "submit" | "button" | "reset" | "image" | "file" => Vec::new(),
            "checkbox" => vec![sign(element, "tick", if has("checked") { "☑" } else { "☐" })],
            "radio" => vec![sign(element, "tick", if has("checked") { "◉" } else { "○" })],
            _ => vec![sign(element, "blank", element.attribute("value").filter(|value| !value.is_empty()).unwrap_or(LINE))],
        },
        "textarea" => {
            let mut lines = sign(element, "blank lines", LINE);
            if let Node::Element(own) = &mut lines
                && !element.children.is_empty()
            {
                own.children.clone_from(&element.children);
            }
            vec![lines]
        }
        "select" => vec![renamed(element, "span", &[("class", "choices")])],
        "optgroup" => {
            let label = element.attribute("label").map(|label| Node::Text(format!("{label} "))).into_iter();
            label.chain(element.children.clone()).collect()
        }
        // The empty one stands for "nothing chosen yet".
        "option" if element.attribute("value") == Some("") => Vec::new(),
        "option" => {
            let mut own = renamed(element, "span", &[("class", "choice")]);
            if let Node::Element(own) = &mut own {
                own.children.insert(0, Node::Text("○ ".to_owned()));
            }
            vec![own, Node::Text(" ".to_owned())]
        }
        _ => return None,
    };
    Some(nodes)
}

fn renamed(element: &Element, name: &str, defaults: &[(&str, &str)]) -> Node {
    let mut attributes = element.attributes.clone();
    for (name, value) in defaults.iter().filter(|(name, _)| element.attribute(name).is_none()) {
        attributes.push(((*name).to_owned(), (*value).to_owned()));
    }
    Node::Element(Element { name: name.to_owned(), attributes, children: element.children.clone() })
}

/// A mark in place of a field; references to its id still find it.
fn sign(element: &Element, class: &str, text: &str) -> Node {
    let id = element.attribute("id").map(|id| ("id".to_owned(), id.to_owned()));
    let attributes = id.into_iter().chain([("class".to_owned(), class.to_owned())]).collect();
    Node::Element(Element { name: "span".to_owned(), attributes, children: vec![Node::Text(text.to_owned())] })
}
