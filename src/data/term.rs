//! Terms: the glossary.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::config::{Config, check_locales_of, unknown_locale};
use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::fields::{Fields, Localised, Placed};

/// One term of `terms.yaml`.
#[derive(Debug, Clone)]
pub struct Term {
    /// The term itself.
    pub term: Localised,
    /// Abbreviations and other words for it, per locale tag.
    pub also: BTreeMap<String, Vec<String>>,
    /// What it means: inline Markdown.
    pub definition: Localised,
    /// Ids of related terms.
    pub see: Vec<Placed<String>>,
    /// Where it is written.
    pub file: Arc<str>,
    /// Byte range of its entry.
    pub span: Range<usize>,
}

/// Reads one entry.
pub fn read(mut fields: Fields<'_>, config: &Config) -> Option<Term> {
    let file = fields.file().clone();
    let span = fields.span();
    let source = config.locales[config.source].tag.clone();
    let term = fields.required_localised("term", &source, "missing-key", "the term");
    let definition = fields.required_localised("definition", &source, "missing-key", "the term");
    let also = also(&mut fields, config);
    let see = fields.texts("see").unwrap_or_default();
    for text in [&term, &definition].into_iter().flatten() {
        check_locales_of(text, &config.locales, &file, fields.diagnostics());
    }
    fields.finish();
    Some(Term { term: term?, also, definition: definition?, see, file, span })
}

/// `also: [RLO]` for the source locale, or `also: { en: [RLO], es: [ORL] }`.
fn also(fields: &mut Fields<'_>, config: &Config) -> BTreeMap<String, Vec<String>> {
    use crate::yaml::{Key, Value};
    let file = fields.file();
    let Some(node) = fields.take("also") else { return BTreeMap::new() };
    let span = node.span.clone();
    let entries = match node.value {
        Value::Map(entries) => entries,
        _ => vec![(Key { name: config.locales[config.source].tag.clone(), span: span.clone() }, node)],
    };
    let mut lists = BTreeMap::new();
    for (key, node) in entries {
        if !config.locales.iter().any(|l| l.tag == key.name) {
            fields.report(unknown_locale(&key.name, &config.locales).at(file, key.span));
            continue;
        }
        let items = if let Value::List(items) = node.value { items } else { vec![node] };
        let mut words = Vec::new();
        for item in items {
            match item.value {
                Value::Text(word) | Value::Number(word) => words.push(word),
                _ => fields.report(
                    Diagnostic::error("wrong-type", "`also` must be a list of words").at(file, item.span).help("write also: { en: [RLO] }"),
                ),
            }
        }
        lists.insert(key.name, words);
    }
    lists
}

/// Reports related terms that do not exist.
pub fn check_related(terms: &BTreeMap<String, Term>, diagnostics: &mut Vec<Diagnostic>) {
    for term in terms.values() {
        for see in &term.see {
            if !terms.contains_key(&see.value) {
                diagnostics.push(undefined(&see.value, terms).at(&term.file, see.span.clone()));
            }
        }
    }
}

/// "There is no term …", not yet placed.
pub fn undefined(id: &str, terms: &BTreeMap<String, Term>) -> Diagnostic {
    let near = did_you_mean(id, terms.keys().map(String::as_str));
    let help = near.map_or_else(
        || "define it in content/data/terms.yaml".to_owned(),
        |t| format!("did you mean `{t}`? Otherwise define it in content/data/terms.yaml"),
    );
    Diagnostic::error("undefined-term", format!("there is no term `{id}` in the glossary")).help(help)
}
