//! One `.ftl` file, parsed, with the place of everything in it.

use std::ops::Range;
use std::sync::Arc;

use fluent_bundle::FluentResource;
use fluent_syntax::ast;
use fluent_syntax::parser::{ErrorKind, ParserError};

use super::FtlFile;
use super::survey::{Entry, place_of};
use crate::diagnostic::Diagnostic;

pub(super) struct Ftl {
    pub(super) locale: usize,
    pub(super) file: Arc<str>,
    pub(super) built_in: bool,
    pub(super) resource: Arc<FluentResource>,
    /// Messages and terms in order, repeats left out.
    pub(super) entries: Vec<Entry>,
}

impl Ftl {
    /// What cannot be read is reported and left out.
    pub(super) fn read(from: &FtlFile, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let text = match too_nested(&from.text) {
            Some(place) => {
                let help = "break it up into messages of their own";
                diagnostics.push(Diagnostic::error("message-syntax", "this message has too many braces").at(&from.file, place).help(help));
                String::new()
            }
            None => from.text.to_string(),
        };
        let (resource, errors) = match FluentResource::try_new(text) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        diagnostics.extend(errors.iter().map(|error| malformed(error, from)));
        let mut entries: Vec<Entry> = Vec::new();
        let mut seen = std::collections::HashSet::new();
        for entry in resource.entries().filter_map(|entry| Entry::of(entry, resource.source())) {
            if seen.insert(entry.id.clone()) {
                entries.push(entry);
            } else {
                let message = format!("the message `{}` is given twice", entry.id);
                diagnostics.push(
                    Diagnostic::warning("message-duplicate", message)
                        .at(&from.file, entry.span)
                        .help("the first one counts; keep one of the two"),
                );
            }
        }
        diagnostics.extend(stray_comments(&resource, from));
        Self { locale: from.locale, file: from.file.clone(), built_in: from.built_in, resource: Arc::new(resource), entries }
    }
}

fn malformed(error: &ParserError, from: &FtlFile) -> Diagnostic {
    let reason = match &error.kind {
        ErrorKind::ExpectedToken(token) => format!("`{token}` is missing here"),
        ErrorKind::ExpectedCharRange { .. } => "a name of a–z, A–Z is missing here".to_owned(),
        ErrorKind::ExpectedMessageField { entry_id } => format!("`{entry_id}` has no words"),
        ErrorKind::ExpectedTermField { entry_id } => format!("`-{entry_id}` has no words"),
        ErrorKind::MissingDefaultVariant => "one of the forms must have a star: `*[other]`".to_owned(),
        ErrorKind::MultipleDefaultVariants => "only one of the forms can have a star".to_owned(),
        ErrorKind::MissingValue => "words are missing here".to_owned(),
        ErrorKind::UnterminatedStringLiteral => "the closing `\"` is missing".to_owned(),
        ErrorKind::UnbalancedClosingBrace => "this `}` has no `{` before it".to_owned(),
        ErrorKind::ExpectedInlineExpression => "a value such as `$n` is missing between the braces".to_owned(),
        other => uncapitalised(&other.to_string()),
    };
    let place = within(&from.text, &error.pos);
    let help = "compare it with the same message in English; a line that goes on from the one before begins with a space";
    Diagnostic::error("message-syntax", format!("this is no Fluent message: {reason}")).at(&from.file, place).help(help)
}

fn uncapitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// The parser may point past the end, into the middle of a letter, or at empty lines as well.
fn within(text: &str, at: &Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(at.start.min(text.len()));
    let end = text.ceil_char_boundary(at.end.clamp(start, text.len()));
    let words = text.get(start..end).unwrap_or_default().trim_end().len();
    start..if words == 0 { end } else { start + words }
}

/// Where a message has so many opening braces and brackets that the parser, which calls itself at each, might run out of
/// stack. No message of a human being comes near.
fn too_nested(text: &str) -> Option<Range<usize>> {
    const MOST: usize = 200;
    let (mut opened, mut at) = (0, 0);
    for line in text.split_inclusive('\n') {
        // Both end whatever was open before: neither can stand inside braces.
        if line.starts_with('#') || begins_entry(line) {
            opened = 0;
        }
        if !line.starts_with('#') {
            opened += line.bytes().filter(|b| matches!(b, b'{' | b'(')).count();
        }
        if opened > MOST {
            return Some(at..at + line.trim_end().len());
        }
        at += line.len();
    }
    None
}

/// `id =` or `-id =` at the very start.
fn begins_entry(line: &str) -> bool {
    let line = line.strip_prefix('-').unwrap_or(line);
    let name = line.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-');
    line.starts_with(|c: char| c.is_ascii_alphabetic()) && name.trim_start_matches(' ').starts_with('=')
}

/// A `//` comment becomes part of the message above it, or an error that explains little.
fn stray_comments(resource: &FluentResource, from: &FtlFile) -> Vec<Diagnostic> {
    let texts = resource.entries().filter_map(|entry| match entry {
        ast::Entry::Message(message) => message.value.as_ref(),
        _ => None,
    });
    let texts = texts.flat_map(|pattern| &pattern.elements).filter_map(|element| match element {
        ast::PatternElement::TextElement { value } => Some(*value),
        ast::PatternElement::Placeable { .. } => None,
    });
    texts
        .filter(|text| text.trim_start().starts_with("//"))
        .map(|text| {
            let place = place_of(text, resource.source());
            Diagnostic::warning("message-syntax", "this line is part of the message above it")
                .at(&from.file, place)
                .help("a comment begins with `#` at the start of its line")
        })
        .collect()
}
