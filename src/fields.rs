//! Reading a YAML mapping key by key: each value typed, each mistake a diagnostic, unknown keys found at the end.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::locale::{Date, PartialDate};
use crate::yaml::{Key, Node, Value};

/// A value and where it stands in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed<T> {
    /// The value.
    pub value: T,
    /// Byte range in the file's decoded text.
    pub span: Range<usize>,
}

/// A mapping being read. [`Fields::finish`] reports what nobody asked for.
pub struct Fields<'a> {
    file: &'a Arc<str>,
    entries: Vec<(Key, Option<Node>)>,
    asked: Vec<&'static str>,
    /// It is no mapping, which was said: nothing is missing in it.
    broken: bool,
    /// Where what is missing is reported.
    span: Range<usize>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl<'a> Fields<'a> {
    /// Reads `node` as a mapping; `what` names it in the message when it is none ("the front matter").
    pub fn new(node: Node, what: &str, file: &'a Arc<str>, diagnostics: &'a mut Vec<Diagnostic>) -> Self {
        let span = node.span.clone();
        let broken = !matches!(node.value, Value::Map(_) | Value::Null);
        let entries = match node.value {
            Value::Map(entries) => entries.into_iter().map(|(k, v)| (k, Some(v))).collect(),
            Value::Null => Vec::new(),
            other => {
                let message = format!("{what} must be a group of `key: value` lines, but it is {}", other.kind());
                diagnostics
                    .push(Diagnostic::error("wrong-type", message).at(file, span.clone()).help("write one `key: value` on each line"));
                Vec::new()
            }
        };
        Self { file, entries, asked: Vec::new(), broken, span: span.start..span.start, diagnostics }
    }

    /// Says what key the mapping stands under: what is missing in it is reported there.
    pub fn under(mut self, key: Range<usize>) -> Self {
        self.span = key;
        self
    }

    /// The raw value of a key, if it is there and not null.
    pub fn take(&mut self, name: &'static str) -> Option<Node> {
        self.asked.push(name);
        let slot = self.entries.iter_mut().find(|(key, node)| key.name == name && node.is_some())?;
        slot.1.take().filter(|node| !matches!(node.value, Value::Null))
    }

    /// Where the key stands, if it does. In what is no mapping no key is missing.
    pub fn place(&self, name: &str) -> Option<Range<usize>> {
        if self.broken {
            return Some(self.span());
        }
        self.entries.iter().find(|(key, _)| key.name == name).map(|(key, _)| key.span.clone())
    }

    /// Where to say what is missing: at the key the mapping stands under, or where it begins.
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// The file being read.
    pub fn file(&self) -> &'a Arc<str> {
        self.file
    }

    /// Adds a diagnostic of the caller's own.
    pub fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Where diagnostics go, for readers of parts.
    pub fn diagnostics(&mut self) -> &mut Vec<Diagnostic> {
        self.diagnostics
    }

    fn wrong(&mut self, name: &str, wanted: &str, node: &Node, help: String) {
        let message = format!("`{name}` must be {wanted}, but it is {}", node.value.kind());
        self.diagnostics.push(Diagnostic::error("wrong-type", message).at(self.file, node.span.clone()).help(help));
    }

    /// Text; a number is taken as it was written.
    pub fn text(&mut self, name: &'static str) -> Option<Placed<String>> {
        let node = self.take(name)?;
        match node.value {
            Value::Text(text) => Some(Placed { value: text.trim().to_owned(), span: node.span }),
            Value::Number(text) => Some(Placed { value: text, span: node.span }),
            _ => {
                self.wrong(name, "text", &node, format!("write {name}: \"…\""));
                None
            }
        }
    }

    /// Text that must be there.
    pub fn required_text(&mut self, name: &'static str, code: &'static str, what: &str) -> Option<Placed<String>> {
        let said = self.diagnostics.len();
        let text = self.text(name);
        let missing = text.as_ref().is_none_or(|t| t.value.is_empty());
        if missing && !self.broken && self.diagnostics.len() == said {
            let span = self.place(name).unwrap_or(self.span.clone());
            self.diagnostics
                .push(Diagnostic::error(code, format!("{what} has no `{name}`")).at(self.file, span).help(format!("add a line {name}: …")));
        }
        text.filter(|_| !missing)
    }

    /// `true` or `false`.
    pub fn flag(&mut self, name: &'static str) -> Option<Placed<bool>> {
        let node = self.take(name)?;
        match node.value {
            Value::Bool(value) => Some(Placed { value, span: node.span }),
            _ => {
                self.wrong(name, "true or false", &node, format!("write {name}: true or leave the line out"));
                None
            }
        }
    }

    /// A whole number.
    pub fn integer(&mut self, name: &'static str) -> Option<Placed<i64>> {
        let node = self.take(name)?;
        if let Value::Number(text) = &node.value
            && let Ok(value) = text.parse()
        {
            return Some(Placed { value, span: node.span });
        }
        if let Value::Number(text) = &node.value {
            let message = format!("`{name}` must be a whole number, but it is `{text}`");
            let help = format!("write it with digits only: {name}: 10");
            self.diagnostics.push(Diagnostic::error("wrong-type", message).at(self.file, node.span.clone()).help(help));
        } else {
            self.wrong(name, "a whole number", &node, format!("write {name}: 10"));
        }
        None
    }

    /// A whole number that is not negative.
    pub fn natural(&mut self, name: &'static str) -> Option<u32> {
        let number = self.integer(name)?;
        let natural = u32::try_from(number.value).ok();
        if natural.is_none() {
            let message = format!("`{name}` cannot be {}", number.value);
            self.diagnostics.push(
                Diagnostic::error("wrong-type", message).at(self.file, number.span).help(format!("write {name}: and a number from 0 up")),
            );
        }
        natural
    }

    /// A list of texts; one text alone stands for a list of one.
    pub fn texts(&mut self, name: &'static str) -> Option<Vec<Placed<String>>> {
        let node = self.take(name)?;
        let span = node.span.clone();
        match node.value {
            Value::Text(text) | Value::Number(text) => Some(vec![Placed { value: text, span }]),
            Value::List(items) => {
                let mut list = Vec::new();
                for item in items {
                    match item.value {
                        Value::Text(value) | Value::Number(value) => list.push(Placed { value, span: item.span }),
                        _ => self.wrong(name, "a list of words", &item, format!("write {name}: [one, two]")),
                    }
                }
                Some(list)
            }
            _ => {
                self.wrong(name, "a list", &node, format!("write {name}: [one, two]"));
                None
            }
        }
    }

    /// The items of a list, unread.
    pub fn items(&mut self, name: &'static str, example: &str) -> Vec<Node> {
        let Some(node) = self.take(name) else { return Vec::new() };
        match node.value {
            Value::List(items) => items,
            _ => {
                self.wrong(name, "a list", &node, format!("write each one on a line of its own, e.g. {example}"));
                Vec::new()
            }
        }
    }

    /// The entries of a mapping whose keys are the site's own.
    pub fn entries(&mut self, name: &'static str) -> Vec<(Key, Node)> {
        let Some(node) = self.take(name) else { return Vec::new() };
        match node.value {
            Value::Map(entries) => entries,
            _ => {
                self.wrong(name, "a group of keys", &node, format!("write {name}: and below it, indented, one `key: …` on each line"));
                Vec::new()
            }
        }
    }

    /// Text per locale: either one text (for the source locale) or `{ en: …, ar: … }`.
    pub fn localised(&mut self, name: &'static str, source: &str) -> Option<Localised> {
        let node = self.take(name)?;
        let span = node.span.clone();
        let mut texts = BTreeMap::new();
        match node.value {
            Value::Text(text) | Value::Number(text) => {
                texts.insert(source.to_owned(), Placed { value: text.trim().to_owned(), span: span.clone() });
            }
            Value::Map(entries) => {
                for (key, value) in entries {
                    match value.value {
                        Value::Text(text) | Value::Number(text) => {
                            texts.insert(key.name, Placed { value: text.trim().to_owned(), span: value.span });
                        }
                        Value::Null => {}
                        _ => self.wrong(&key.name, "text", &value, format!("write {}: \"…\"", key.name)),
                    }
                }
            }
            _ => {
                self.wrong(name, "text, or text for each language", &node, format!("write {name}: {{ {source}: … }}"));
                return None;
            }
        }
        Some(Localised { texts, span })
    }

    /// Text per locale that the source locale must have: all others fall back to it in the end.
    pub fn required_localised(&mut self, name: &'static str, source: &str, code: &'static str, what: &str) -> Option<Localised> {
        let said = self.diagnostics.len();
        let texts = self.localised(name, source);
        let told = texts.as_ref().and_then(|t| t.texts.get(source)).is_some_and(|t| !t.value.is_empty());
        if !told && !self.broken && self.diagnostics.len() == said {
            let missing = if texts.is_some() { format!("{what} has no `{name}` in `{source}`") } else { format!("{what} has no `{name}`") };
            let span = self.place(name).unwrap_or(self.span.clone());
            let help = if texts.is_some() { format!("add it: {name}: {{ {source}: … }}") } else { format!("add a line {name}: …") };
            self.diagnostics.push(Diagnostic::error(code, missing).at(self.file, span).help(help));
        }
        texts
    }

    /// A full date, `2026-11-22`.
    pub fn date(&mut self, name: &'static str) -> Option<Placed<Date>> {
        let text = self.text(name)?;
        let Some(value) = Date::parse(&text.value) else {
            let message = format!("`{name}` is not a date: `{}`", text.value);
            self.diagnostics.push(
                Diagnostic::error("wrong-type", message)
                    .at(self.file, text.span)
                    .help(format!("write it as {name}: 2026-11-22 (year-month-day)")),
            );
            return None;
        };
        Some(Placed { value, span: text.span })
    }

    /// A year, a month or a full date.
    pub fn partial_date(&mut self, name: &'static str) -> Option<Placed<Option<PartialDate>>> {
        let text = self.text(name)?;
        if text.value == "undated" {
            return Some(Placed { value: None, span: text.span });
        }
        let Some(value) = PartialDate::parse(&text.value) else {
            let message = format!("`{name}` is not a date: `{}`", text.value);
            let help = format!("write it as {name}: 2023, 2023-10 or 2023-10-05, or {name}: undated");
            self.diagnostics.push(Diagnostic::error("wrong-type", message).at(self.file, text.span).help(help));
            return None;
        };
        Some(Placed { value: Some(value), span: text.span })
    }

    /// One of a closed list of words.
    pub fn choice<T: Copy>(&mut self, name: &'static str, choices: &[(&'static str, T)]) -> Option<Placed<T>> {
        let text = self.text(name)?;
        if let Some((_, value)) = choices.iter().find(|(word, _)| *word == text.value) {
            return Some(Placed { value: *value, span: text.span });
        }
        let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
        let near = did_you_mean(&text.value, words.iter().copied());
        let help = near.map_or_else(|| format!("write one of: {}", words.join(", ")), |word| format!("did you mean `{word}`?"));
        self.diagnostics
            .push(Diagnostic::error("unknown-value", format!("`{name}` cannot be `{}`", text.value)).at(self.file, text.span).help(help));
        None
    }

    /// Reports every key that nobody asked for.
    pub fn finish(self) {
        for (key, node) in &self.entries {
            if node.is_some() && !self.asked.contains(&key.name.as_str()) {
                let near = did_you_mean(&key.name, self.asked.iter().copied());
                let help = near.map_or_else(
                    || format!("the keys known here are: {}", self.asked.join(", ")),
                    |name| format!("did you mean `{name}`?"),
                );
                self.diagnostics.push(
                    Diagnostic::error("unknown-key", format!("there is no key `{}` here", key.name))
                        .at(self.file, key.span.clone())
                        .help(help),
                );
            }
        }
    }
}

/// Text per locale tag, as written in a data file.
#[derive(Debug, Clone, Default)]
pub struct Localised {
    /// Locale tag to text.
    pub texts: BTreeMap<String, Placed<String>>,
    /// Where the whole stands.
    pub span: Range<usize>,
}

impl Localised {
    /// The text in the first of these locales that has one, and that locale's place in `chain`.
    pub fn along<'s, 't>(&'s self, chain: impl IntoIterator<Item = &'t str>) -> Option<(usize, &'s str)> {
        chain.into_iter().enumerate().find_map(|(n, tag)| self.texts.get(tag).map(|t| (n, t.value.as_str())))
    }
}
