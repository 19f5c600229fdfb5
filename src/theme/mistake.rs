//! What the template engine says, in plain words and at the template's place.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use tera::{Error, ErrorKind};

use crate::diagnostic::{Diagnostic, did_you_mean};

const COMPARE: &str = "compare it with the template of the same name in the built-in theme";

/// Everything an error says, at least one diagnostic. `folder` is the theme's; `templates` are texts by name.
pub(super) fn all(error: &Error, folder: &str, templates: &BTreeMap<String, String>) -> Vec<Diagnostic> {
    let file = |name: &str| -> Arc<str> { format!("{folder}templates/{name}").into() };
    match error.kind() {
        ErrorKind::SyntaxError(report) => {
            vec![syntax(report.message()).at(&file(report.filename()), report.span().range.clone())]
        }
        ErrorKind::RenderingError(report) => {
            vec![rendering(report.message()).at(&file(report.filename()), report.span().range.clone())]
        }
        ErrorKind::MissingParent { current, parent } => {
            let message = format!("the template builds on `{parent}`, which the theme does not have");
            vec![Diagnostic::error("template-error", message).in_file(file(current)).help("check the name after `extends`")]
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            let message = "the template is built from templates that lead back to it";
            vec![Diagnostic::error("template-error", message).in_file(file(tpl)).help("take one `extends` or `include` of the circle out")]
        }
        _ => {
            let text = error.to_string();
            let drawn = of_drawing(&text, &file, templates);
            if drawn.is_empty() { vec![Diagnostic::error("template-error", text.trim()).in_file(folder).help(COMPARE)] } else { drawn }
        }
    }
}

/// The first thing an error says.
pub(super) fn first(error: &Error, folder: &str) -> Diagnostic {
    all(error, folder, &BTreeMap::new()).swap_remove(0)
}

fn syntax(said: &str) -> Diagnostic {
    let message = match said {
        "Unexpected end of input" => "the template ends before everything in it is closed".to_owned(),
        "Unknown tag" => "there is no such tag, or it closes what was not opened".to_owned(),
        other => format!("the template cannot be read: {}", lower(other)),
    };
    let help = match said {
        "Unexpected end of input" => "close each `{{` with `}}`, each `{%` with `%}`, and each `if`, `for` and `block` with its end",
        _ => COMPARE,
    };
    Diagnostic::error("template-syntax", message).help(help)
}

/// `Field `titel` is not defined. Available fields: a, b` and its kind.
fn rendering(said: &str) -> Diagnostic {
    let name = said.split('`').nth(1).filter(|_| said.contains("is not defined") || said.contains("is undefined"));
    let Some(name) = name else {
        return Diagnostic::error("template-error", format!("the template cannot be filled in: {}", lower(said))).help(COMPARE);
    };
    let what = if said.starts_with("Variable") { "variable" } else { "field" };
    let known: Vec<&str> = said.split_once(": ").map(|(_, list)| list.split(", ").collect()).unwrap_or_default();
    let help = match did_you_mean(name, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if known.is_empty() => "the documentation of src/view.rs lists what a template may use".to_owned(),
        None => format!("what a template may use here: {}", known.join(", ")),
    };
    Diagnostic::error("template-variable", format!("the template uses the {what} `{name}`, which it is not given")).help(help)
}

/// What is unknown (filters, functions, templates that are included) comes as drawn text only:
/// `error: Unknown filter `x`` and, on the next line, `--> footer.html:18:17`.
fn of_drawing(text: &str, file: &impl Fn(&str) -> Arc<str>, templates: &BTreeMap<String, String>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut said = None;
    for line in text.lines().map(str::trim) {
        if let Some(message) = line.strip_prefix("error: ") {
            said = Some(message);
        }
        let Some(place) = line.strip_prefix("--> ") else { continue };
        if let (Some(message), [column, row, name]) = (said.take(), &place.rsplitn(3, ':').collect::<Vec<_>>()[..]) {
            let word = message.split('`').nth(1).unwrap_or_default();
            let span = templates.get(*name).and_then(|text| located(text, row.parse().ok()?, column.parse().ok()?, word));
            let message = message.strip_prefix("Unknown ").map_or_else(|| lower(message), |what| format!("there is no {what}"));
            let diagnostic = Diagnostic::error("template-error", message).help(COMPARE);
            found.push(match span {
                Some(span) => diagnostic.at(&file(name), span),
                None => diagnostic.in_file(file(name)),
            });
        }
    }
    found
}

/// Where a word stands that begins on this line, at this column or soon after it; both are counted from 1.
fn located(text: &str, row: usize, column: usize, word: &str) -> Option<Range<usize>> {
    let line_at: usize = text.split_inclusive('\n').take(row.checked_sub(1)?).map(str::len).sum();
    let line = text[line_at..].lines().next()?;
    let at = line.char_indices().nth(column.checked_sub(1)?).map_or(line.len(), |(n, _)| n);
    let at = line_at + at + line[at..].find(word).unwrap_or_default();
    Some(at..at + word.len())
}

/// A message as the rest of a sentence: without a capital letter at its start and a stop at its end.
fn lower(message: &str) -> String {
    let message = message.trim().trim_end_matches('.');
    let mut letters = message.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
