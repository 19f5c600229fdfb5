//! `content/data/`: facts, terms, organisations and topics, language-neutral with text per locale.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::fields::Fields;
use crate::source::Sources;
use crate::worksheet::{self, Worksheet};
use crate::yaml::{self, Node};

pub mod fact;
pub mod inline;
pub mod organisation;
pub mod term;
pub mod topic;

pub use fact::Fact;
pub use organisation::Organisation;
pub use term::Term;
pub use topic::{Taxonomies, Taxonomy, Topic};

/// The folder of worksheets' skeletons, within `content/data/`.
pub const WORKSHEETS: &str = "worksheets/";

/// The files of `content/data/`.
pub const FILES: [&str; 4] = ["facts.yaml", "terms.yaml", "organisations.yaml", "topics.yaml"];

/// All data of a site, by id.
#[derive(Debug, Default)]
pub struct Data {
    /// `facts.yaml`.
    pub facts: BTreeMap<String, Fact>,
    /// `terms.yaml`.
    pub terms: BTreeMap<String, Term>,
    /// `organisations.yaml`.
    pub organisations: BTreeMap<String, Organisation>,
    /// `topics.yaml`.
    pub taxonomies: Taxonomies,
    /// `worksheets/<id>.yaml`.
    pub worksheets: BTreeMap<String, Worksheet>,
}

/// Reads the files; each may be missing.
pub fn read(sources: &Sources, config: &Config) -> (Data, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let data = Data {
        facts: entries(sources, "facts", config, &mut diagnostics, fact::read),
        terms: entries(sources, "terms", config, &mut diagnostics, term::read),
        organisations: entries(sources, "organisations", config, &mut diagnostics, organisation::read),
        taxonomies: topic::read(sources, config, &mut diagnostics),
        worksheets: worksheets(sources, &mut diagnostics),
    };
    term::check_related(&data.terms, &mut diagnostics);
    for term in data.terms.values() {
        diagnostics.extend(inline::check(&term.definition, &term.file, &config.allow_figures));
    }
    let file: Arc<str> = path("organisations").into();
    for organisation in data.organisations.values() {
        diagnostics.extend(inline::check(&organisation.does, &file, &config.allow_figures));
    }
    (data, diagnostics)
}

fn worksheets(sources: &Sources, diagnostics: &mut Vec<Diagnostic>) -> BTreeMap<String, Worksheet> {
    let folder = format!("content/data/{WORKSHEETS}");
    let mut list = BTreeMap::new();
    for file in sources.below(&folder) {
        let Some(id) = file.path[folder.len()..].strip_suffix(".yaml") else { continue };
        if let Some(node) = mapping(sources, &file.path, diagnostics) {
            list.insert(id.to_owned(), worksheet::read(id, node, &file.path, diagnostics));
        }
    }
    list
}

/// Path of a data file.
fn path(name: &str) -> String {
    format!("content/data/{name}.yaml")
}

/// The mapping of a data file, or nothing when there is no such file.
fn mapping(sources: &Sources, file: &Arc<str>, diagnostics: &mut Vec<Diagnostic>) -> Option<Node> {
    let text = sources.text(file)?;
    diagnostics.extend(crate::encoding::check(text, 0..text.len(), file));
    yaml::parse(text, 0, file, diagnostics)
}

fn entries<T>(
    sources: &Sources,
    name: &str,
    config: &Config,
    diagnostics: &mut Vec<Diagnostic>,
    read: fn(Fields<'_>, &Config) -> Option<T>,
) -> BTreeMap<String, T> {
    let file: Arc<str> = path(name).into();
    let mut list = BTreeMap::new();
    let Some(node) = mapping(sources, &file, diagnostics) else { return list };
    let yaml::Value::Map(entries) = node.value else {
        if !matches!(node.value, yaml::Value::Null) {
            let message = format!("`{file}` must be a group of entries, each under an id of its own");
            diagnostics.push(
                Diagnostic::error("wrong-type", message)
                    .in_file(file.clone())
                    .help("write an id, a colon, and the entry's keys indented below it"),
            );
        }
        return list;
    };
    for (key, node) in entries {
        check_id(&key, &file, diagnostics);
        let fields = Fields::new(node, &format!("`{}`", key.name), &file, diagnostics).under(key.span.clone());
        if let Some(entry) = read(fields, config) {
            list.insert(key.name, entry);
        }
    }
    list
}

/// Ids become anchors and file names, so they follow the rule of slugs.
fn check_id(key: &yaml::Key, file: &Arc<str>, diagnostics: &mut Vec<Diagnostic>) {
    if !crate::slug::is_legal(&key.name) {
        let message = format!("`{}` is not an id", key.name);
        diagnostics.push(
            Diagnostic::error("illegal-slug", message).at(file, key.span.clone()).help("use lower-case letters a to z, digits and hyphens"),
        );
    }
}
