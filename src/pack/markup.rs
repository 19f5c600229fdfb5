//! Rendered HTML as a tree, for forms that are no HTML: XHTML and plain text.
//!
//! What the renderer writes closes what it opens, so the tokens of the HTML standard ([`html5ever`]) and a stack are enough;
//! an end without a beginning is dropped, and what is left open is closed with its parent.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};

/// Elements that have no end.
pub const VOID: [&str; 13] = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Text, unescaped.
    Text(String),
}

/// An element.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Element {
    /// Lower-case name; of SVG as it was written.
    pub name: String,
    /// Attributes in their order, unescaped.
    pub attributes: Vec<(String, String)>,
    /// What is in it.
    pub children: Vec<Node>,
}

impl Element {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Whether it has a class.
    pub fn has_class(&self, class: &str) -> bool {
        self.attribute("class").is_some_and(|classes| classes.split_ascii_whitespace().any(|own| own == class))
    }
}

/// Reads HTML.
pub fn parse(html: &str) -> Vec<Node> {
    let tokenizer = Tokenizer::new(Tree { open: RefCell::new(vec![Element::default()]) }, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let mut open = tokenizer.sink.open.into_inner();
    close(&mut open, 1);
    open.pop().map(|root| root.children).unwrap_or_default()
}

struct Tree {
    /// From the root to the innermost element that is not closed yet.
    open: RefCell<Vec<Element>>,
}

impl TokenSink for Tree {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut open = self.open.borrow_mut();
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                let attributes = tag.attrs.iter().map(|a| (a.name.local.to_string(), a.value.to_string())).collect();
                let element = Element { name: tag.name.to_string(), attributes, children: Vec::new() };
                if tag.self_closing || VOID.contains(&&*element.name) {
                    add(&mut open, Node::Element(element));
                } else {
                    open.push(element);
                }
            }
            Token::TagToken(tag) => {
                if let Some(at) = open.iter().rposition(|element| element.name == *tag.name).filter(|at| *at > 0) {
                    close(&mut open, at);
                }
            }
            Token::CharacterTokens(text) => match open.last_mut().and_then(|element| element.children.last_mut()) {
                Some(Node::Text(before)) => before.push_str(&text),
                _ => add(&mut open, Node::Text(text.to_string())),
            },
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

fn add(open: &mut [Element], node: Node) {
    if let Some(parent) = open.last_mut() {
        parent.children.push(node);
    }
}

/// Closes all elements that were opened since there were `depth` of them.
fn close(open: &mut Vec<Element>, depth: usize) {
    while open.len() > depth {
        let Some(element) = open.pop() else { return };
        add(open, Node::Element(element));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(nodes: &[Node]) -> String {
        let each = |node: &Node| match node {
            Node::Text(text) => text.clone(),
            Node::Element(element) => format!("{}{:?}({})", element.name, element.attributes, written(&element.children)),
        };
        nodes.iter().map(each).collect()
    }

    #[test]
    fn elements_text_and_attributes_become_a_tree() {
        let tree = parse("<p id=a title=\"x &amp; y\">One<br>two &lt;</p><ul><li>a<li></ul></b>end");
        let expected = "p[(\"id\", \"a\"), (\"title\", \"x & y\")](Onebr[]()two <)ul[](li[](ali[]()))end";
        assert_eq!(written(&tree), expected);
    }
}
