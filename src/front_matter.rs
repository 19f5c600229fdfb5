//! The YAML head of a page, typed, with the place of every mistake.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::fields::{Fields, Placed};
use crate::locale::Date;
use crate::worksheet::{self, Added};
use crate::yaml::{self, Node, Value};

mod words;

pub use words::{Kind, Review, Stakes};

/// What a page says about itself, as written; inheritance comes later ([`site`](crate::site)).
#[derive(Debug, Clone, Default)]
pub struct FrontMatter {
    /// Title: the page's only `h1`.
    pub title: Placed<String>,
    /// One sentence.
    pub summary: Option<Placed<String>>,
    /// When this text was last changed.
    pub updated: Option<Placed<Date>>,
    /// Who looked at a translation.
    pub review: Option<Placed<Review>>,
    /// Where the content is from.
    pub sources: Vec<Source>,
    /// Not to be published.
    pub draft: bool,
    /// The kind of page.
    pub kind: Option<Placed<Kind>>,
    /// Place within its section, smaller first.
    pub weight: Option<Placed<i64>>,
    /// Ids of topics.
    pub topics: Option<Vec<Placed<String>>>,
    /// Ids of audiences.
    pub audience: Option<Vec<Placed<String>>>,
    /// Ids of focus areas.
    pub focus: Option<Vec<Placed<String>>>,
    /// Dangerous to be seen reading.
    pub risk: Option<Placed<bool>>,
    /// Whether a mistake could cost a deadline, an appeal or someone's safety.
    pub stakes: Option<Placed<Stakes>>,
    /// Addresses the page, or a part of it, once had.
    pub aliases: Option<Vec<Alias>>,
    /// The skeleton of a worksheet, if not named as the page is.
    pub worksheet: Option<Placed<String>>,
    /// Items of it that this locale leaves out.
    pub drop: Vec<Placed<String>>,
    /// Items that this locale adds.
    pub add: Vec<Added>,
    /// Pages that a course leads through.
    pub lessons: Option<Vec<Placed<String>>>,
    /// How long a lesson takes.
    pub minutes: Option<u32>,
    /// Where the whole stands in the file's text, without its fences.
    pub span: Range<usize>,
}

/// An address that moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alias {
    /// What once led here.
    pub from: AliasFrom,
    /// The heading it leads to now, if not the page as a whole.
    pub anchor: Option<String>,
    /// Where it is written.
    pub span: Range<usize>,
}

/// What once led to a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AliasFrom {
    /// A page id, `old/page`.
    Page(String),
    /// An anchor of this same page, `#old`.
    Anchor(String),
}

/// A source named in the front matter.
#[derive(Debug, Clone, Default)]
pub struct Source {
    /// Its title.
    pub title: String,
    /// Its address.
    pub url: Option<String>,
    /// When our copy was read.
    pub seen: Option<Date>,
    /// A remark.
    pub note: Option<String>,
}

impl Default for Placed<String> {
    fn default() -> Self {
        Self { value: String::new(), span: 0..0 }
    }
}

/// Splits a page into front matter and body and reads the former. The body is its byte range in `text`.
pub fn read(text: &str, file: &Arc<str>) -> (FrontMatter, Range<usize>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let Some((head, body)) = split(text) else {
        let (message, help) = if text.starts_with("---\n") {
            ("the front matter has no closing `---` line", "put a line with only --- after the last key")
        } else {
            ("the page has no front matter", "begin the file with a line ---, then title: …, then another line ---")
        };
        diagnostics.push(Diagnostic::error("no-front-matter", message).at(file, 0..text.find('\n').unwrap_or(text.len())).help(help));
        return (FrontMatter::default(), 0..text.len(), diagnostics);
    };
    let Some(node) = yaml::parse(&text[head.clone()], head.start, file, &mut diagnostics) else {
        return (FrontMatter { span: head, ..FrontMatter::default() }, body, diagnostics);
    };
    let mut fields = Fields::new(node, "the front matter", file, &mut diagnostics);
    let front = FrontMatter {
        title: fields.required_text("title", "missing-title", "the page").unwrap_or_default(),
        summary: fields.text("summary").filter(|s| !s.value.is_empty()),
        updated: fields.date("updated"),
        review: fields.choice("review", Review::WORDS),
        sources: fields.items("sources", "- title: …").into_iter().map(|node| source(node, file, fields.diagnostics())).collect(),
        draft: fields.flag("draft").is_some_and(|d| d.value),
        kind: fields.choice("kind", Kind::WORDS),
        weight: fields.integer("weight"),
        topics: fields.texts("topics"),
        audience: fields.texts("audience"),
        focus: fields.texts("focus"),
        risk: fields.flag("risk"),
        stakes: fields.choice("stakes", Stakes::WORDS),
        aliases: aliases(&mut fields),
        worksheet: fields.text("worksheet"),
        drop: fields.texts("drop").unwrap_or_default(),
        add: fields
            .items("add", "- {id: more, type: text, group: first}")
            .into_iter()
            .filter_map(|node| worksheet::added(node, file, fields.diagnostics()))
            .collect(),
        lessons: fields.texts("lessons"),
        minutes: fields.natural("minutes"),
        span: head,
    };
    fields.finish();
    (front, body, diagnostics)
}

/// The byte ranges of the YAML between the two `---` lines and of what follows.
fn split(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    let rest = text.strip_prefix("---")?;
    let first = rest.find('\n')?;
    if !rest[..first].trim().is_empty() {
        return None;
    }
    let start = 3 + first + 1;
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some((start..at, at + line.len()..text.len()));
        }
        at += line.len();
    }
    None
}

/// One entry of a `sources` list, here and in data files: text, or title, url, seen and note.
pub fn source(node: Node, file: &Arc<str>, diagnostics: &mut Vec<Diagnostic>) -> Source {
    if let Value::Text(title) = node.value {
        return Source { title, ..Source::default() };
    }
    let mut fields = Fields::new(node, "a source", file, diagnostics);
    let source = Source {
        title: fields.required_text("title", "missing-title", "the source").unwrap_or_default().value,
        url: fields.text("url").and_then(|url| web_address(url, &mut fields)),
        seen: fields.date("seen").map(|d| d.value),
        note: fields.text("note").map(|n| n.value),
    };
    fields.finish();
    source
}

/// Accepts `http(s)` addresses only: what data files name becomes a link that readers tap.
pub fn web_address(url: Placed<String>, fields: &mut Fields<'_>) -> Option<String> {
    if is_web_address(&url.value) {
        return Some(url.value);
    }
    let (file, message) = (fields.file(), format!("`{}` is not an address on the web", url.value));
    fields.report(Diagnostic::error("unsafe-link", message).at(file, url.span).help("write it with https:// at the front"));
    None
}

/// Whether this is `http(s)://`, a host, and nothing that could not be in an address.
pub fn is_web_address(url: &str) -> bool {
    let lower = url.to_ascii_lowercase();
    let rest = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default();
    host.starts_with(|c: char| c.is_alphanumeric() || c == '[')
        && !url.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"\\".contains(c))
}

/// Whether this is one mail address and nothing more: no second recipient, no subject.
pub fn is_mail_address(mail: &str) -> bool {
    let strange = |c: char| c.is_whitespace() || c.is_control() || "?&,;:<>\"\\".contains(c);
    mail.split_once('@').is_some_and(|(name, host)| !name.is_empty() && !host.is_empty() && !host.contains('@')) && !mail.contains(strange)
}

fn aliases(fields: &mut Fields<'_>) -> Option<Vec<Alias>> {
    let written = fields.place("aliases").is_some();
    let file = fields.file();
    let mut list = Vec::new();
    for node in fields.items("aliases", "- old/page") {
        let span = node.span.clone();
        let pairs = match node.value {
            Value::Text(from) => vec![(from, None)],
            Value::Map(entries) => entries
                .into_iter()
                .map(|(key, to)| (key.name, if let Value::Text(to) = to.value { Some(to) } else { Some(String::new()) }))
                .collect(),
            _ => vec![(String::new(), None)],
        };
        for (from, to) in pairs {
            match alias(&from, to.as_deref(), span.clone()) {
                Some(alias) => list.push(alias),
                None => fields.report(
                    Diagnostic::error("wrong-type", format!("`{from}` is not an alias"))
                        .at(file, span.clone())
                        .help("write old/page, or \"#old-anchor\": \"#new-anchor\", or old/page: \"#heading\""),
                ),
            }
        }
    }
    written.then_some(list)
}

fn alias(from: &str, to: Option<&str>, span: Range<usize>) -> Option<Alias> {
    let anchor = match to {
        Some(to) => Some(to.strip_prefix('#').filter(|a| !a.is_empty())?.to_owned()),
        None => None,
    };
    let from = match from.strip_prefix('#') {
        Some(old) if !old.is_empty() && anchor.is_some() => AliasFrom::Anchor(old.to_owned()),
        Some(_) => return None,
        None => AliasFrom::Page(from.trim_matches('/').trim_end_matches(".html").trim_end_matches(".md").to_owned()),
    };
    (from != AliasFrom::Page(String::new())).then_some(Alias { from, anchor, span })
}
