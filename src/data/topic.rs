//! Topics, audiences and focus areas: the three taxonomies of `topics.yaml`.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::config::{Config, check_locales_of};
use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::fields::{Fields, Localised, Placed};
use crate::source::Sources;

/// A way of sorting pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Taxonomy {
    /// What a page is about.
    Topics,
    /// Whom it is for.
    Audience,
    /// Which focus area of a network's work it serves.
    Focus,
}

impl Taxonomy {
    /// All of them, in the order readers see.
    pub const ALL: [Taxonomy; 3] = [Taxonomy::Topics, Taxonomy::Audience, Taxonomy::Focus];

    /// Its key in data and front matter, and its folder in the tree.
    pub fn as_str(self) -> &'static str {
        match self {
            Taxonomy::Topics => "topics",
            Taxonomy::Audience => "audience",
            Taxonomy::Focus => "focus",
        }
    }
}

/// One topic, audience or focus area.
#[derive(Debug, Clone)]
pub struct Topic {
    /// Its name.
    pub title: Localised,
    /// One sentence.
    pub summary: Localised,
}

/// All taxonomies.
#[derive(Debug, Default)]
pub struct Taxonomies {
    entries: BTreeMap<Taxonomy, BTreeMap<String, Topic>>,
}

impl Taxonomies {
    /// The entries of one taxonomy by id.
    pub fn of(&self, taxonomy: Taxonomy) -> impl Iterator<Item = (&String, &Topic)> {
        self.entries.get(&taxonomy).into_iter().flatten()
    }

    /// One entry.
    pub fn get(&self, taxonomy: Taxonomy, id: &str) -> Option<&Topic> {
        self.entries.get(&taxonomy)?.get(id)
    }

    /// Reports ids that a page names and nobody defined.
    pub fn check(&self, taxonomy: Taxonomy, ids: &[Placed<String>], file: &Arc<str>, diagnostics: &mut Vec<Diagnostic>) {
        for id in ids {
            if self.get(taxonomy, &id.value).is_none() {
                let key = taxonomy.as_str();
                let near = did_you_mean(&id.value, self.of(taxonomy).map(|(id, _)| id.as_str()));
                let help =
                    near.map_or_else(|| format!("define it in content/data/topics.yaml under {key}:"), |t| format!("did you mean `{t}`?"));
                diagnostics.push(
                    Diagnostic::error("unknown-value", format!("`{key}` has no entry `{}`", id.value)).at(file, id.span.clone()).help(help),
                );
            }
        }
    }
}

/// Reads `topics.yaml`.
pub fn read(sources: &Sources, config: &Config, diagnostics: &mut Vec<Diagnostic>) -> Taxonomies {
    let file: Arc<str> = super::path("topics").into();
    let mut taxonomies = Taxonomies::default();
    let Some(node) = super::mapping(sources, &file, diagnostics) else { return taxonomies };
    let source = config.locales[config.source].tag.clone();
    let mut fields = Fields::new(node, "topics.yaml", &file, diagnostics);
    for taxonomy in Taxonomy::ALL {
        let mut topics = BTreeMap::new();
        for (key, node) in fields.entries(taxonomy.as_str()) {
            super::check_id(&key, &file, fields.diagnostics());
            let mut entry = Fields::new(node, &format!("`{}`", key.name), &file, fields.diagnostics());
            let title = entry.required_localised("title", &source, "missing-title", &format!("`{}`", key.name));
            let topic = Topic { title: title.unwrap_or_default(), summary: entry.localised("summary", &source).unwrap_or_default() };
            for text in [&topic.title, &topic.summary] {
                check_locales_of(text, &config.locales, &file, entry.diagnostics());
            }
            entry.finish();
            topics.insert(key.name, topic);
        }
        taxonomies.entries.insert(taxonomy, topics);
    }
    fields.finish();
    taxonomies
}
