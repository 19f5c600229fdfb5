//! What a Markdown body says, parsed: blocks, headings and references, each with its place.

use std::ops::Range;

use crate::fragment::Fragment;

/// A parsed Markdown body.
#[derive(Debug, Clone, Default)]
pub struct Document {
    /// Top-level blocks in order; footnotes, if any, are the last.
    pub blocks: Vec<Block>,
    /// Headings in order; [`Hole::HeadingId`](crate::fragment::Hole::HeadingId) counts through this list.
    pub headings: Vec<Heading>,
    /// Every reference the body makes; the holes of links and images count through this list.
    pub references: Vec<Reference>,
    /// Number of words (runs of letters; in scripts without spaces, one per four letters).
    pub words: u32,
}

/// One top-level block of Markdown.
#[derive(Debug, Clone)]
pub struct Block {
    /// What it is; translations are aligned by it.
    pub kind: BlockKind,
    /// Its HTML.
    pub html: Fragment,
    /// Digest of its normalised source text (LF, NFC, runs of spaces as one, trimmed): first 8 bytes of SHA-256.
    pub digest: [u8; 8],
    /// Byte range in the file's decoded text.
    pub span: Range<usize>,
}

/// The kinds of top-level block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names are CommonMark's")]
pub enum BlockKind {
    Heading(u8),
    Paragraph,
    List,
    Quote,
    Alert,
    Code,
    Table,
    Definitions,
    Figure,
    Audio,
    Html,
    Rule,
    Footnotes,
}

/// A heading of the body.
#[derive(Debug, Clone)]
pub struct Heading {
    /// 2 to 6 (a body's `#` is reported and taken for 2).
    pub level: u8,
    /// The id the author gave, `{#id}`.
    pub id: Option<String>,
    /// An id made from its own text, in any script, not yet unique: lower-case letters, digits and marks, hyphens between.
    pub slug: String,
    /// Its words, without markup.
    pub text: String,
    /// Byte range in the file's decoded text.
    pub span: Range<usize>,
}

/// One reference a body makes: a link, a picture, a fact.
#[derive(Debug, Clone)]
pub struct Reference {
    /// What it points at, as written.
    pub target: Target,
    /// How it is used.
    pub usage: Usage,
    /// The link's words or the picture's alternative text.
    pub text: String,
    /// Byte range of the whole link in the file's decoded text.
    pub span: Range<usize>,
}

/// A reference's target, read but not yet looked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// `[…](../a/b.md#c)`: a Markdown file.
    Page {
        /// Relative to this file's folder, percent-decoded, `/` only.
        path: String,
        /// The heading it leads to.
        anchor: Option<String>,
    },
    /// `[…](#c)`: an anchor of the same page.
    Anchor(String),
    /// `![…](../pic.png)`, `[…](form.pdf)`: any other file.
    File {
        /// Relative to this file's folder, percent-decoded.
        path: String,
    },
    /// `[](fact:ID)`.
    Fact(String),
    /// `[words](term:ID)`.
    Term(String),
    /// An address on the internet, `mailto:` or `tel:`; safe to write as it is, once HTML-escaped.
    External(String),
}

/// How a reference is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Usage {
    /// A link with words of its own.
    Link,
    /// `[](fact:ID)`: no words, the value itself is shown.
    Value,
    /// A picture.
    Image,
    /// A sound file.
    Audio {
        /// Number, in the same list, of the reference that leads to its transcript, when one was given.
        transcript: Option<u32>,
    },
}
