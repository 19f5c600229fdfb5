//! The root of an index: what every search begins with, and the names of all other files.

use serde_json::{Map, Value, json};

use super::shard::Shards;
use super::{function_words, interface};
use crate::data::Taxonomy;
use crate::page::PageId;
use crate::render::Words;
use crate::site::Site;

/// Version of the formats; an engine that does not know it says so.
pub const FORMAT: u32 = 2;

/// A menu of more sections than this helps nobody, and every search would carry it.
const MOST_SECTIONS: usize = 60;

/// What the root says of the other files.
#[derive(Debug)]
pub struct Contents {
    /// Pages in the index.
    pub pages: usize,
    /// There are 2^bits slots.
    pub bits: u32,
    /// Boundaries and names of term shards.
    pub terms: (Shards, Vec<String>),
    /// The name of the file with what few searches need.
    pub rare: String,
    /// The analyser's tables for what is on the pages.
    pub analyser: Value,
    /// What gives Zawgyi away, and the name of the file with the rules for it, where there are Burmese pages.
    pub zawgyi: Option<(Value, String)>,
    /// All titles, or the names of the card files and the bits of a slot that do not tell the card.
    pub cards: Cards,
}

/// Where the titles are.
#[derive(Debug)]
pub enum Cards {
    /// Here.
    Here(Value),
    /// In files.
    Files(Vec<String>, u32),
}

/// The value of an edition's root.
pub fn value(site: &Site, edition: usize, words: &Words<'_>, contents: &Contents) -> Value {
    let config = &site.graph.config;
    let locale = words.locale();
    let mut root = Map::new();
    let mut put = |key: &str, value: Value| root.insert(key.to_owned(), value);
    put("v", json!(FORMAT));
    put("lang", json!(locale.tag));
    put("dir", json!(locale.direction.as_str()));
    put("name", json!(locale.name));
    put("n", json!(contents.pages));
    put("bits", json!(contents.bits));
    put("terms", json!(contents.terms.0.boundaries.join(" ")));
    put("termFiles", json!(contents.terms.1.concat()));
    put("rare", json!(contents.rare));
    put("analyser", contents.analyser.clone());
    match &contents.cards {
        Cards::Here(card) => put("card", card.clone()),
        Cards::Files(names, bits) => {
            put("cardBits", json!(bits));
            put("cards", json!(names.concat()))
        }
    };
    let chain = config.chain_indexes(edition).filter(|other| *other != edition).map(|other| &config.locales[other]);
    let fallback = |other: &crate::locale::Locale| json!({"lang": other.tag, "dir": other.direction.as_str(), "name": other.name, "folder": other.folder});
    put("fallback", chain.map(fallback).collect());
    put("sections", sections(site, edition));
    put("topics", topics(site, edition, words));
    let common = function_words::of(&locale.tag);
    if !common.is_empty() {
        put("common", json!(common));
    }
    put("ui", interface::words(words));
    if let Some((signs, name)) = &contents.zawgyi {
        put("zawgyi", json!({"signs": signs, "rules": name}));
    }
    Value::Object(root)
}

/// The sections at the top that hold a page of this very locale, with their titles as the edition shows them.
fn sections(site: &Site, edition: usize) -> Value {
    let graph = &site.graph;
    let shown = &graph.editions[edition];
    let Some(home) = shown.sections.get(&PageId::home()) else { return Value::Array(Vec::new()) };
    let own = |id: &PageId| {
        let inside = |page: &PageId| page == id || page.0.strip_prefix(&*id.0).is_some_and(|rest| rest.starts_with('/'));
        shown.entries.iter().any(|(page, n)| graph.page(*n).locale == edition && inside(page))
    };
    if home.children.len() > MOST_SECTIONS {
        return Value::Array(Vec::new());
    }
    let sections = home.children.iter().filter(|id| shown.sections.contains_key(*id) && own(id));
    sections.filter_map(|id| Some(json!([id.0, graph.page(*shown.entries.get(id)?).front.title.value]))).collect()
}

/// All topics that a page of this very locale is filed under.
fn topics(site: &Site, edition: usize, words: &Words<'_>) -> Value {
    let graph = &site.graph;
    let filed = |taxonomy: Taxonomy, id: &str| {
        let pages = graph.editions[edition].entries.iter().filter(|(_, n)| graph.page(**n).locale == edition);
        let mut traits = pages.map(|(page, _)| graph.traits_of(page));
        traits.any(|traits| traits.filed().any(|filed| filed == (taxonomy, id)))
    };
    let all = Taxonomy::ALL.into_iter().flat_map(|taxonomy| graph.data.taxonomies.of(taxonomy).map(move |entry| (taxonomy, entry)));
    all.filter(|(taxonomy, (id, _))| filed(*taxonomy, id))
        .filter_map(|(taxonomy, (id, topic))| Some(json!([taxonomy.as_str(), id, words.told(&topic.title)?.text])))
        .collect()
}
