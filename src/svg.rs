//! Which SVG pictures are only pictures. Opened by itself an SVG is a document that runs scripts in the site's name, so what
//! is not known to be harmless is refused. The one file behind which the XML parser stands.

use std::ops::Range;

use roxmltree::{Document, Node, ParsingOptions};

const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// Elements that draw. None runs, embeds, animates or leads anywhere.
const ELEMENTS: [&str; 27] = [
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "g",
    "image",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "metadata",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "stop",
    "style",
    "svg",
    "switch",
    "symbol",
    "text",
    "title",
    "tspan",
    "use",
];

/// What is wrong with a picture, and where in its text.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    /// What it holds, as an editor would find it in the file.
    pub what: String,
    /// Byte range.
    pub span: Range<usize>,
}

/// The first thing in an SVG that may run or load something; `None` for a harmless picture.
pub fn fault(text: &str) -> Option<Fault> {
    let options = ParsingOptions { allow_dtd: false, ..ParsingOptions::default() };
    let document = match Document::parse_with_options(text, options) {
        Ok(document) => document,
        Err(error) => {
            let at = document_offset(text, error.pos().row, error.pos().col);
            return Some(Fault { what: format!("something that is no XML ({error})"), span: at..at });
        }
    };
    document.descendants().find_map(|node| node_fault(text, node))
}

fn node_fault(text: &str, node: Node<'_, '_>) -> Option<Fault> {
    let fault = |what: String, span: Range<usize>| Some(Fault { what, span });
    if let Some(instruction) = node.pi() {
        return fault(format!("<?{}", instruction.target), node.range());
    }
    if !node.is_element() {
        return None;
    }
    let name = node.tag_name();
    let start = node.range().start;
    let head = start..text[start..].find(['>', '\n']).map_or(text.len(), |n| start + n);
    if name.namespace() != Some(SVG) || ELEMENTS.binary_search(&name.name()).is_err() {
        return fault(format!("<{}", name.name()), head);
    }
    if name.name() == "style" && node.text().is_some_and(styles_load) {
        return fault("a style that loads something".to_owned(), head);
    }
    for attribute in node.attributes() {
        let harmless = match (attribute.namespace(), attribute.name()) {
            (None | Some(XLINK), "href") => is_inside(attribute.value()),
            (None, local) => !local.to_ascii_lowercase().starts_with("on") && !styles_load(attribute.value()),
            (Some(XML | XLINK), _) => true,
            (Some(_), _) => false,
        };
        if !harmless {
            return fault(format!("{}=", attribute.name()), attribute.range());
        }
    }
    None
}

/// Whether an address stays in the picture: a part of it, or a raster picture written into it.
fn is_inside(href: &str) -> bool {
    let raster = ["data:image/png;base64,", "data:image/jpeg;base64,", "data:image/webp;base64,", "data:image/gif;base64,"];
    href.starts_with('#') || raster.iter().any(|prefix| href.starts_with(prefix))
}

/// Whether CSS could load something. A backslash could hide any word from us, so none is allowed.
fn styles_load(css: &str) -> bool {
    let lower = css.to_ascii_lowercase();
    let loads = lower.match_indices("url(").any(|(at, _)| !lower[at + 4..].trim_start_matches([' ', '"', '\'']).starts_with('#'));
    loads
        || lower.contains('\\')
        || lower.contains("@import")
        || lower.contains("image-set")
        || lower.contains("javascript:")
        || lower.contains("src(")
}

fn document_offset(text: &str, row: u32, column: u32) -> usize {
    let line: usize = text.split_inclusive('\n').take(row.saturating_sub(1) as usize).map(str::len).sum();
    let rest = text.get(line..).unwrap_or_default();
    line + rest.char_indices().nth(column.saturating_sub(1) as usize).map_or(0, |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(inner: &str) -> String {
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"{SVG}\" xmlns:xlink=\"{XLINK}\" viewBox=\"0 0 1 1\">{inner}</svg>"
        )
    }

    #[test]
    fn the_list_of_elements_can_be_searched() {
        assert!(ELEMENTS.is_sorted());
    }

    #[test]
    fn pictures_pass() {
        for inner in [
            "<title>A</title><g fill=\"url(#a)\"><path d=\"M0 0\"/></g><use href=\"#a\"/>",
            "<style>.a{fill:#f00}</style><text xml:lang=\"ar\">ا</text><image xlink:href=\"data:image/png;base64,AAAA\"/>",
        ] {
            assert_eq!(fault(&picture(inner)), None, "{inner}");
        }
    }

    #[test]
    fn what_could_run_or_load_is_refused() {
        for inner in [
            "<script>1</script>",
            "<s:script xmlns:s=\"http://www.w3.org/2000/svg\">1</s:script>",
            "<a href=\"&#106;avascript:alert(1)\"><text>x</text></a>",
            "<g onload=\"x\"/>",
            "<g ONLOAD=\"x\"/>",
            "<foreignObject/>",
            "<animate attributeName=\"href\" values=\"javascript:1\"/>",
            "<use href=\"//evil/x.svg#a\"/>",
            "<image href=\"http://evil/\"/>",
            "<image href=\"data:image/svg+xml;base64,AAAA\"/>",
            "<style>@import 'x'</style>",
            "<style>a{background:\\75rl(x)}</style>",
            "<g style=\"fill:url('http://x')\"/>",
            "<h:iframe xmlns:h=\"http://www.w3.org/1999/xhtml\"/>",
            "<?xml-stylesheet href=\"//evil\"?>",
        ] {
            assert!(fault(&picture(inner)).is_some(), "{inner}");
        }
        assert!(fault("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\"/>").is_some());
        assert!(fault("<svg>").is_some());
        assert!(fault("<svg/>").is_some(), "no namespace: a browser would not draw it");
    }
}
