//! A fragment: rendered HTML with *holes* where an address book has to fill something in.
//!
//! A page is rendered once; the tree, the single file, an EPUB… each fill the same holes in their own way.
//! Resolving (can fail) is done before: a hole only refers to what is known to exist.

use serde::Serialize;

/// HTML text cut open at its holes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Fragment {
    /// The HTML without what goes into the holes.
    pub html: String,
    /// Where (byte offset into `html`, ascending) and what.
    pub holes: Vec<(u32, Hole)>,
}

/// What an address book or the locale's messages must supply. Everything filled in is HTML-escaped by the filler.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Hole {
    /// The address of entry `n` of the page's references, for an attribute value between quotes.
    Href(u32),
    /// Extra attributes for the same link (a leading space included, or nothing): `lang`, `hreflang`, `class`, `download`…
    LinkAttributes(u32),
    /// What is to be read after the link's words: "(PDF, 120 kB)", "(in English)"; HTML or nothing.
    LinkNote(u32),
    /// The picture that reference `n` names: the whole element, in the sizes that the form has, or what stands in its place.
    Picture(u32),
    /// The player of the recording that reference `n` names, or nothing where recordings are left out.
    Player(u32),
    /// The rendered text of the fact that reference `n` names (when the author gave no words of his own).
    Fact(u32),
    /// The id of heading `n` of the page, for an `id` attribute.
    HeadingId(u32),
    /// An element id within the page (`fn-1`), for an `id`, `name` or `for` attribute.
    Id(Box<str>),
    /// A link to an element id within the page, with `#` where the form wants one, for an `href` attribute.
    IdHref(Box<str>),
    /// A message of the interface in the page's own locale, for text or an attribute value.
    Message(&'static str),
    /// A message with one number, `$n`.
    MessageN(&'static str, u32),
}

impl Fragment {
    /// Plain HTML with nothing to fill.
    pub fn plain(html: impl Into<String>) -> Self {
        Self { html: html.into(), holes: Vec::new() }
    }

    /// Appends HTML.
    pub fn push(&mut self, html: &str) {
        self.html.push_str(html);
    }

    /// Appends a hole.
    pub fn push_hole(&mut self, hole: Hole) {
        self.holes.push((u32::try_from(self.html.len()).unwrap_or(u32::MAX), hole));
    }

    /// Appends another fragment.
    pub fn append(&mut self, other: &Fragment) {
        let base = u32::try_from(self.html.len()).unwrap_or(u32::MAX);
        self.html.push_str(&other.html);
        self.holes.extend(other.holes.iter().map(|(at, hole)| (at + base, hole.clone())));
    }

    /// Writes the HTML to `out`, asking `fill` to write each hole.
    pub fn fill(&self, out: &mut String, mut fill: impl FnMut(&Hole, &mut String)) {
        let mut from = 0;
        for (at, hole) in &self.holes {
            let at = *at as usize;
            out.push_str(&self.html[from..at]);
            fill(hole, out);
            from = at;
        }
        out.push_str(&self.html[from..]);
    }
}

/// Escapes text for HTML, for element content and quoted attribute values alike.
pub fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
}

/// [`escape`] into a new string.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    escape(text, &mut out);
    out
}
