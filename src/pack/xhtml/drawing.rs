//! Drawings and formulas within a text: SVG and MathML.

use std::fmt::Write as _;

use super::{attribute, text, tongue};
use crate::pack::markup::{Element, Node};

/// Names of SVG that are not all lower case; HTML's tokens are (<https://html.spec.whatwg.org/multipage/parsing.html>,
/// "adjust SVG attributes" and the table of names beside it).
#[rustfmt::skip]
const MIXED: [&str; 30] = [
    "baseFrequency", "clipPath", "clipPathUnits", "diffuseConstant", "gradientTransform", "gradientUnits", "linearGradient", "markerHeight",
    "markerUnits", "markerWidth", "maskContentUnits", "maskUnits", "numOctaves", "pathLength", "patternContentUnits", "patternTransform",
    "patternUnits", "preserveAspectRatio", "primitiveUnits", "radialGradient", "refX", "refY", "requiredFeatures", "spreadMethod",
    "startOffset", "stdDeviation", "systemLanguage", "textLength", "textPath", "viewBox",
];

/// Writes an `<svg>` or `<math>` element with its namespace.
pub(super) fn write(element: &Element, out: &mut String) {
    let is_svg = element.name == "svg";
    let _ = write!(out, "<{}", element.name);
    attribute("xmlns", if is_svg { "http://www.w3.org/2000/svg" } else { "http://www.w3.org/1998/Math/MathML" }, out);
    if is_svg {
        attribute("xmlns:xlink", "http://www.w3.org/1999/xlink", out);
    }
    rest(element, &element.name, out);
}

fn part(element: &Element, out: &mut String) {
    let name = cased(&element.name);
    match name {
        "script" | "style" | "foreignobject" | "foreignObject" | "handler" | "iframe" | "annotation-xml" => {}
        _ if is_name(name) && name != "a" && name != "svg" && name != "math" => {
            let _ = write!(out, "<{name}");
            rest(element, name, out);
        }
        _ => inside(element, out),
    }
}

fn rest(element: &Element, name: &str, out: &mut String) {
    let mut given: Vec<&str> = vec!["xmlns"];
    for (own, value) in &element.attributes {
        let own = cased(own);
        // `focusable` is for browsers that could reach a drawing by keyboard, and in no standard of SVG.
        let is_known = own == "xlink:href" || (is_name(own) && !own.starts_with("on") && own != "focusable" && own != "style");
        if !is_known || given.contains(&own) || (own.ends_with("href") && !value.starts_with('#')) {
            continue;
        }
        given.push(own);
        match own {
            "lang" => tongue(value, "", out),
            _ => attribute(own, value, out),
        }
    }
    if element.children.is_empty() {
        out.push_str("/>");
        return;
    }
    out.push('>');
    inside(element, out);
    let _ = write!(out, "</{name}>");
}

fn inside(element: &Element, out: &mut String) {
    for node in &element.children {
        match node {
            Node::Text(words) => text(words, out),
            Node::Element(child) => part(child, out),
        }
    }
}

fn cased(name: &str) -> &str {
    MIXED.iter().find(|mixed| mixed.eq_ignore_ascii_case(name)).copied().unwrap_or(name)
}

/// Whether it is a name of XML without a prefix and without surprises.
fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
}
