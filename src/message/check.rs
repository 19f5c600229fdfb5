//! What is wrong with a language's messages, compared with the reference.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::plural;
use super::reach::{Fault, Scope};
use super::survey::{Choice, Entry};
use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::locale::Locale;

/// How many ids a list of missing messages names.
const NAMED: usize = 5;

/// The warning for a language without any message of its own.
pub(super) fn none(locale: &Locale, shown_in: &str) -> Diagnostic {
    let file = format!("i18n/{}.ftl", locale.tag);
    let help = format!("translate the messages into {file}");
    Diagnostic::warning("messages-none", format!("the interface of `{}` is shown in {shown_in}", locale.tag)).in_file(file).help(help)
}

/// Reports everything about one language's files. `next` is the language that stands in for what is missing.
pub(super) fn compare(scope: &Scope<'_>, reference: &Scope<'_>, locale: &Locale, next: &str, diagnostics: &mut Vec<Diagnostic>) {
    let referred: BTreeSet<&str> = scope.files.iter().flat_map(|f| &f.entries).flat_map(|e| &e.references).map(|r| r.id.as_str()).collect();
    for file in &scope.files {
        let mut report = Report { file: &file.file, scope, reference, diagnostics };
        // What another file of the language says instead of this one is never shown.
        for entry in file.entries.iter().filter(|entry| scope.entry(&entry.id).is_some_and(|shown| std::ptr::eq(shown, *entry))) {
            report.unknown(entry, &referred);
            report.variables(entry);
            report.references(entry);
            report.faults(entry);
            report.markup(entry);
            entry.choices.iter().for_each(|choice| report.plural(entry, choice, locale));
        }
    }
    diagnostics.extend(missing(scope, reference, next));
}

/// One warning for all the messages that a language lacks.
fn missing(scope: &Scope<'_>, reference: &Scope<'_>, next: &str) -> Option<Diagnostic> {
    let has = |id: &str| scope.entry(id).is_some_and(|entry| entry.has_value);
    let missing: Vec<&str> = reference.messages().map(|(id, _)| id).filter(|id| !has(id)).collect();
    let named: Vec<String> = missing.iter().take(NAMED).map(|id| format!("`{id}`")).collect();
    let more = missing.len() - named.len();
    let message = match (missing.len(), more) {
        (0, _) => return None,
        (1, _) => format!("the message {} is missing", named.join("")),
        (count, 0) => format!("{count} messages are missing: {}", joined(&named)),
        (count, more) => format!("{count} messages are missing: {} and {more} more", named.join(", ")),
    };
    let file = scope.files.first()?.file.clone();
    Some(Diagnostic::warning("message-missing", message).in_file(file).help(format!("until they are there, readers see them in {next}")))
}

struct Report<'a> {
    file: &'a Arc<str>,
    scope: &'a Scope<'a>,
    reference: &'a Scope<'a>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Report<'_> {
    fn push(&mut self, diagnostic: Diagnostic, at: &std::ops::Range<usize>, help: impl Into<String>) {
        self.diagnostics.push(diagnostic.at(self.file, at.clone()).help(help));
    }

    /// Terms, and messages that another one shows, are the translator's own.
    fn unknown(&mut self, entry: &Entry, referred: &BTreeSet<&str>) {
        if let Some((name, at)) = entry.attributes.first().filter(|_| !entry.is_term()) {
            let message = format!("the attribute `.{name}` of `{}` is never shown", entry.id);
            self.push(Diagnostic::warning("message-unknown", message), at, "take it out, or begin the line with another sign than a dot");
        }
        if entry.is_term() || self.reference.entry(&entry.id).is_some() || referred.contains(entry.id.as_str()) {
            return;
        }
        let near = did_you_mean(&entry.id, self.reference.ids());
        let help = near.map_or_else(|| "take it out; nothing shows it".to_owned(), |id| format!("did you mean `{id}`?"));
        self.push(Diagnostic::warning("message-unknown", format!("there is no message `{}`", entry.id)), &entry.span, help);
    }

    fn variables(&mut self, entry: &Entry) {
        for (function, at) in &entry.functions {
            let message = format!("`{}` uses `{function}`, which does not exist", entry.id);
            let help = "there is NUMBER, with type: \"ordinal\", useGrouping: \"false\" or minimumFractionDigits: 0 to 10";
            self.push(Diagnostic::error("message-variable", message), at, help);
        }
        let (Some(given), Some(reach)) = (self.reference.reach(&entry.id), self.scope.reach(&entry.id)) else { return };
        if entry.is_term() {
            return;
        }
        let given = &given.variables;
        let mut told = BTreeSet::new();
        for (name, at) in entry.variables.iter().filter(|(name, _)| !given.contains(name)) {
            if told.insert(name) {
                let near = did_you_mean(name, given.iter().map(String::as_str));
                let help = near.map_or_else(|| given_to(given), |name| format!("did you mean `{{ ${name} }}`?"));
                self.push(
                    Diagnostic::error("message-variable", format!("`{}` uses `{{ ${name} }}`, which it is not given", entry.id)),
                    at,
                    help,
                );
            }
        }
        for reference in &entry.references {
            let needs = self.scope.reach(&reference.id).and_then(|inner| inner.variables.difference(given).next()).cloned();
            if let Some(name) = needs {
                let message = format!("`{}` shows `{}`, which needs `{{ ${name} }}`", entry.id, reference.id);
                self.push(Diagnostic::error("message-variable", message), &reference.span, given_to(given));
            }
        }
        let left_out: Vec<String> = given.difference(&reach.variables).map(|name| format!("`{{ ${name} }}`")).collect();
        if !left_out.is_empty() && entry.has_value {
            let message = format!("`{}` leaves out {}", entry.id, joined(&left_out));
            self.push(Diagnostic::warning("message-variable", message), &entry.span, "put it where it belongs in the sentence");
        }
    }

    fn references(&mut self, entry: &Entry) {
        for reference in &entry.references {
            let target = self.scope.entry(&reference.id);
            let exists = target.is_some_and(|target| match &reference.attribute {
                Some(wanted) => target.attributes.iter().any(|(name, _)| name == wanted),
                None => target.has_value,
            });
            if !exists {
                let attribute = reference.attribute.as_ref().map_or_else(String::new, |name| format!(".{name}"));
                let near = did_you_mean(&reference.id, self.scope.ids().filter(|id| *id != entry.id));
                let near = near.filter(|_| target.is_none());
                let help = near.map_or_else(
                    || "write the words themselves, or add it to this file".to_owned(),
                    |id| format!("did you mean `{{ {id} }}`?"),
                );
                let message = format!("`{}` shows `{{ {}{attribute} }}`, which is not in this language's messages", entry.id, reference.id);
                self.push(Diagnostic::error("message-variable", message), &reference.span, help);
            }
        }
    }

    fn faults(&mut self, entry: &Entry) {
        if let Some(at) = &entry.long_number {
            let message = format!("`{}` has a number of more than 15 digits", entry.id);
            self.push(Diagnostic::error("message-syntax", message), at, "put it between quotes: { \"…\" }");
        }
        let (message, help) = match self.scope.reach(&entry.id).and_then(|reach| reach.fault) {
            Some(Fault::Circle) => {
                (format!("`{}` shows messages that lead back to themselves", entry.id), "write the words themselves instead of one of them")
            }
            Some(Fault::TooLong) => (format!("`{}` is put together from too many parts", entry.id), "write the words themselves"),
            Some(Fault::Unworkable) | None => return,
        };
        self.push(Diagnostic::error("message-syntax", message), &entry.span, help);
    }

    fn markup(&mut self, entry: &Entry) {
        if let Some(at) = &entry.markup {
            let message = format!("`{}` holds a `<`: messages are plain text", entry.id);
            self.push(
                Diagnostic::error("message-markup", message),
                at,
                "write only words; links and emphasis belong to the theme's templates",
            );
        }
    }

    fn plural(&mut self, entry: &Entry, choice: &Choice, locale: &Locale) {
        let Some(lack) = plural::lack(choice, locale.formats.tag()) else { return };
        if !lack.missing.is_empty() {
            let forms: Vec<String> = lack.missing.iter().map(|(form, _)| format!("`{form}`")).collect();
            let examples: Vec<&str> = lack.missing.iter().map(|(_, examples)| examples.as_str()).collect();
            let message = format!("`{}` has no form for {}, which {} needs", entry.id, joined(&forms), locale.name);
            self.push(Diagnostic::warning("message-plural", message), &choice.span, format!("add {}", examples.join("; ")));
        }
        if lack.idle_zero {
            let message = format!("`{}` has a form for `zero`, which {} never uses", entry.id, locale.name);
            self.push(Diagnostic::warning("message-plural", message), &choice.span, "for the number 0 write `[0]`");
        }
    }
}

fn given_to(given: &BTreeSet<String>) -> String {
    let names: Vec<String> = given.iter().map(|name| format!("`{{ ${name} }}`")).collect();
    if names.is_empty() { "this message is given no values".to_owned() } else { format!("this message is given {}", joined(&names)) }
}

/// `a`, `b` and `c`.
fn joined(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
