//! Diagnostics drawn: for people with the line itself, for programs as JSON, one object a line.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use serde_json::json;

use crate::builtin;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Sources;

/// The texts that diagnostics point into.
pub struct Texts<'a> {
    sources: &'a Sources,
}

impl<'a> Texts<'a> {
    /// Those of a site, and the built-in theme behind them.
    pub fn new(sources: &'a Sources) -> Self {
        Self { sources }
    }

    fn get(&self, file: &str) -> Option<&'a str> {
        if let Some(text) = self.sources.text(file) {
            return Some(text);
        }
        let name = file.strip_prefix("themes/")?.strip_prefix(builtin::THEME)?.strip_prefix('/')?;
        builtin::theme().find(|(n, _)| *n == name).and_then(|(_, bytes)| std::str::from_utf8(bytes).ok())
    }
}

/// Draws all of them, with a count at the end. `colour` for a terminal that shows it.
pub fn human(diagnostics: &[Diagnostic], texts: &Texts<'_>, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let mut out = String::new();
    for diagnostic in diagnostics {
        out.push_str(&draw(diagnostic, texts, &renderer));
        out.push_str("\n\n");
    }
    let count = |severity| diagnostics.iter().filter(|d| d.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let plural = |n: usize, word: &str| format!("{n} {word}{}", if n == 1 { "" } else { "s" });
    if errors + warnings > 0 {
        out.push_str(&format!("{}, {}\n", plural(errors, "error"), plural(warnings, "warning")));
    }
    out
}

fn draw(diagnostic: &Diagnostic, texts: &Texts<'_>, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group =
        level.primary_title(&diagnostic.message).id(diagnostic.code).elements(std::iter::empty::<annotate_snippets::Element<'_>>());
    if let Some(place) = &diagnostic.place {
        let text = texts.get(&place.file).unwrap_or_default();
        group = match &place.span {
            Some(span) if !text.is_empty() => {
                let span = clamp(text, span.start as usize..span.end as usize);
                group.element(Snippet::source(text).path(&*place.file).annotation(AnnotationKind::Primary.span(span)))
            }
            _ => group.element(annotate_snippets::Origin::path(&*place.file)),
        };
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help));
    }
    renderer.render(&[group]).to_string()
}

/// A range inside a text, on character boundaries, within one line: what a reader looks for is where it begins.
fn clamp(text: &str, span: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let boundary = |n: usize| (0..=n.min(text.len())).rev().find(|n| text.is_char_boundary(*n)).unwrap_or(0);
    let (start, end) = (boundary(span.start), boundary(span.end.max(span.start)));
    let line_end = text[start..].find('\n').map_or(text.len(), |n| start + n);
    start..end.min(line_end).max(start)
}

/// One JSON object a line: `severity`, `code`, `message`, `file`, `line`, `column` (counted in characters from 1), `source`, `help`.
pub fn json(diagnostics: &[Diagnostic], texts: &Texts<'_>) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics {
        let mut object = serde_json::Map::from_iter([
            ("severity".to_owned(), json!(if diagnostic.severity == Severity::Error { "error" } else { "warning" })),
            ("code".to_owned(), json!(diagnostic.code)),
            ("message".to_owned(), json!(diagnostic.message)),
        ]);
        if let Some(place) = &diagnostic.place {
            object.insert("file".to_owned(), json!(&*place.file));
            if let (Some(span), Some(text)) = (&place.span, texts.get(&place.file)) {
                let (line, column, source) = position(text, span.start as usize);
                object.extend([
                    ("line".to_owned(), json!(line)),
                    ("column".to_owned(), json!(column)),
                    ("source".to_owned(), json!(source)),
                ]);
            }
        }
        if let Some(help) = &diagnostic.help {
            object.insert("help".to_owned(), json!(help));
        }
        out.push_str(&serde_json::Value::Object(object).to_string());
        out.push('\n');
    }
    out
}

/// Line and column of a byte offset, both from 1, and the line itself.
fn position(text: &str, offset: usize) -> (usize, usize, &str) {
    let at = clamp(text, offset..offset).start;
    let start = text[..at].rfind('\n').map_or(0, |n| n + 1);
    let end = text[at..].find('\n').map_or(text.len(), |n| at + n);
    (text[..start].matches('\n').count() + 1, text[start..at].chars().count() + 1, &text[start..end])
}
