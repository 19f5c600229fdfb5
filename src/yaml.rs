//! YAML into a tree of values that know their places. The one file behind which the YAML crate stands.
//!
//! Typed reading happens in [`fields`](crate::fields), which can then report *every* mistake of a file, not the first.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::{Location, Spanned};

use crate::diagnostic::Diagnostic;

mod plain;

/// A YAML value and where it stands.
#[derive(Debug, Clone)]
pub struct Node {
    /// The value.
    pub value: Value,
    /// Byte range in the file's decoded text.
    pub span: Range<usize>,
}

/// A YAML value. Mappings keep the order of the file.
#[derive(Debug, Clone)]
pub enum Value {
    /// `~`, `null` or nothing.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as it was written.
    Number(String),
    /// Text.
    Text(String),
    /// A sequence.
    List(Vec<Node>),
    /// A mapping.
    Map(Vec<(Key, Node)>),
}

/// A mapping's key and where it stands.
#[derive(Debug, Clone)]
pub struct Key {
    /// The key.
    pub name: String,
    /// Byte range in the file's decoded text.
    pub span: Range<usize>,
}

impl Value {
    /// What an editor would call it.
    pub fn kind(&self) -> &'static str {
        match self {
            Value::Null => "nothing",
            Value::Bool(_) => "true or false",
            Value::Number(_) => "a number",
            Value::Text(_) => "text",
            Value::List(_) => "a list",
            Value::Map(_) => "a group of keys",
        }
    }
}

/// Parses one YAML document. `offset` is where `text` begins in the file's decoded text. `None` when it is no YAML.
///
/// Control characters and non-characters, which escapes can write, are reported and replaced: no page or feed may hold one,
/// and some of them stand for holes in our own output.
pub fn parse(text: &str, offset: usize, file: &Arc<str>, diagnostics: &mut Vec<Diagnostic>) -> Option<Node> {
    let places = Places { text, offset };
    if text.trim().is_empty() {
        return Some(Node { value: Value::Null, span: offset..offset });
    }
    let options = serde_saphyr::options! { strict_booleans: true, with_snippet: false, leading_zero_numbers_as_strings: true };
    match serde_saphyr::from_str_with_options::<Raw>(text, options) {
        Ok(raw) => {
            let mut node = places.node(raw);
            clean(&mut node, file, diagnostics);
            Some(node)
        }
        Err(error) => {
            let at = error.location().map_or(0, |l| places.start(&l));
            let (diagnostic, at) = plain::explain(&error.without_snippet().to_string(), text, at);
            let end = text[at..].find('\n').map_or(text.len(), |n| at + n);
            diagnostics.push(diagnostic.at(file, offset + at..offset + end));
            None
        }
    }
}

fn clean(node: &mut Node, file: &Arc<str>, diagnostics: &mut Vec<Diagnostic>) {
    match &mut node.value {
        Value::Text(text) => clean_text(text, &node.span, file, diagnostics),
        Value::List(items) => items.iter_mut().for_each(|item| clean(item, file, diagnostics)),
        Value::Map(entries) => {
            for (key, value) in entries {
                clean_text(&mut key.name, &key.span, file, diagnostics);
                clean(value, file, diagnostics);
            }
        }
        _ => {}
    }
}

fn clean_text(text: &mut String, span: &Range<usize>, file: &Arc<str>, diagnostics: &mut Vec<Diagnostic>) {
    if text.contains(is_unprintable) {
        *text = text.replace(is_unprintable, "\u{FFFD}");
        let message = "this text holds a character that cannot be shown";
        let help = "type the text again, without `\\` escapes";
        diagnostics.push(Diagnostic::error("control-character", message).at(file, span.clone()).help(help));
    }
}

fn is_unprintable(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t')) || matches!(c, '\u{FDD0}'..='\u{FDEF}') || u32::from(c) & 0xFFFE == 0xFFFE
}

struct Raw(Spanned<RawValue>);

enum RawValue {
    Null,
    Bool(bool),
    Number(String),
    Text(String),
    List(Vec<Raw>),
    Map(Vec<(Spanned<String>, Raw)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Spanned::<RawValue>::deserialize(deserializer).map(Raw)
    }
}

impl<'de> Deserialize<'de> for RawValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = RawValue;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("any YAML value")
            }
            fn visit_unit<E>(self) -> Result<RawValue, E> {
                Ok(RawValue::Null)
            }
            fn visit_none<E>(self) -> Result<RawValue, E> {
                Ok(RawValue::Null)
            }
            fn visit_some<D: Deserializer<'de>>(self, d: D) -> Result<RawValue, D::Error> {
                RawValue::deserialize(d)
            }
            fn visit_bool<E>(self, v: bool) -> Result<RawValue, E> {
                Ok(RawValue::Bool(v))
            }
            fn visit_i64<E>(self, v: i64) -> Result<RawValue, E> {
                Ok(RawValue::Number(v.to_string()))
            }
            fn visit_u64<E>(self, v: u64) -> Result<RawValue, E> {
                Ok(RawValue::Number(v.to_string()))
            }
            fn visit_f64<E>(self, v: f64) -> Result<RawValue, E> {
                Ok(RawValue::Number(v.to_string()))
            }
            fn visit_str<E>(self, v: &str) -> Result<RawValue, E> {
                Ok(RawValue::Text(v.to_owned()))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<RawValue, A::Error> {
                let mut list = Vec::new();
                while let Some(item) = seq.next_element()? {
                    list.push(item);
                }
                Ok(RawValue::List(list))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<RawValue, A::Error> {
                let mut entries = Vec::new();
                while let Some(key) = map.next_key()? {
                    entries.push((key, map.next_value()?));
                }
                Ok(RawValue::Map(entries))
            }
        }
        deserializer.deserialize_any(Any)
    }
}

/// Turns the crate's places into byte ranges of the file.
struct Places<'a> {
    text: &'a str,
    offset: usize,
}

impl Places<'_> {
    fn start(&self, location: &Location) -> usize {
        let offset = location.span().byte_offset().and_then(|n| usize::try_from(n).ok());
        let start = offset.unwrap_or_else(|| self.at_line(location)).min(self.text.len());
        (0..=start).rev().find(|n| self.text.is_char_boundary(*n)).unwrap_or(0)
    }

    /// What the scanner finds comes with line and column only. Where it ran into the end, the last line is meant.
    fn at_line(&self, location: &Location) -> usize {
        let number = |n: u64| usize::try_from(n).unwrap_or(usize::MAX).saturating_sub(1);
        let mut from = 0;
        for line in self.text.split_inclusive('\n').take(number(location.line())) {
            from += line.len();
        }
        let rest = &self.text[from..];
        if rest.trim().is_empty() {
            let last = self.text.trim_end();
            return last.rfind('\n').map_or(0, |n| n + 1);
        }
        let line = rest.split('\n').next().unwrap_or_default();
        from + line.char_indices().nth(number(location.column())).map_or(line.trim_end().len(), |(n, _)| n)
    }

    fn span(&self, location: &Location) -> Range<usize> {
        let start = self.start(location);
        let len = location.span().byte_len().and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
        let end = (start + len).min(self.text.len());
        let end = (start..=end).rev().find(|n| self.text.is_char_boundary(*n)).unwrap_or(start);
        // A block scalar or collection may reach to the next key's line; its first line is what an editor looks for.
        self.offset + start..self.offset + start + self.text[start..end].trim_end().len()
    }

    fn node(&self, Raw(raw): Raw) -> Node {
        let span = self.span(&raw.referenced);
        let value = match raw.value {
            RawValue::Null => Value::Null,
            RawValue::Bool(b) => Value::Bool(b),
            RawValue::Number(n) => {
                // As written: 1.50 stays 1.50.
                let written = self.text.get(span.start - self.offset..span.end - self.offset).unwrap_or(&n);
                Value::Number(if written.starts_with(|c: char| c.is_ascii_digit() || c == '-') { written.to_owned() } else { n })
            }
            RawValue::Text(text) => Value::Text(text),
            RawValue::List(list) => Value::List(list.into_iter().map(|item| self.node(item)).collect()),
            RawValue::Map(map) => Value::Map(
                map.into_iter().map(|(key, value)| (Key { span: self.span(&key.referenced), name: key.value }, self.node(value))).collect(),
            ),
        };
        Node { value, span }
    }
}
