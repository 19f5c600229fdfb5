//! Search: one index per edition, made by the build, read by one small script and by `waymark search`.
//!
//! The way of the data: a page's fragments become plain text by sections ([`text`]); the [`analyse`]r cuts it into words
//! ([`collect`]); forms of one word become a group ([`vocabulary`], [`stem`]) and the glossary's names meet ([`synonym`]);
//! each section's groups get a weight ([`weigh`]); [`postings`] in [`slot`]s are cut into files ([`shard`], [`cut`]), titles
//! and texts go into [`card`]s, and the [`root`] names them all. What comes out are [`files`]: values that a [`carrier`] makes
//! scripts of, and that [`query`] reads by the same steps as the script does. A question is looked up without its [`function_words`].
//!
//! Nothing of it depends on other pages than it must: a word changed on one page changes that page's text, the shards of the
//! two words and the root.

pub mod analyse;
pub mod constants;
pub mod files;
pub mod number;
pub mod query;

mod card;
mod carrier;
mod collect;
mod cut;
mod function_words;
mod interface;
mod postings;
mod rare;
mod root;
mod shard;
mod slot;
mod stem;
mod synonym;
mod text;
mod vocabulary;
mod weigh;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use serde_json::Value;

use crate::data::Taxonomy;
use crate::front_matter;
use crate::message::Messages;
use crate::page::PageId;
use crate::render::Words;
use crate::search::analyse::{Analyser, Kind};
use crate::search::card::PageCard;
use crate::search::collect::{Collected, Surface};
use crate::search::files::Files;
use crate::search::postings::Posting;
use crate::search::root::{Cards, Contents};
use crate::search::shard::{Shards, Spelt, Term};
use crate::search::slot::Slots;
use crate::search::stem::Stemmer;
use crate::search::synonym::Synonyms;
use crate::search::text::PageText;
use crate::search::vocabulary::{Met, Vocabulary, Word};
use crate::search::weigh::Weight;
use crate::site::Site;
use crate::theme::ScriptData;
use crate::tree::SEARCH_FOLDER;

/// Pages that are read at a time.
const BATCH: usize = 512;

/// Editions of fewer pages than this correct towards every word; larger ones towards words that stand in some title or
/// heading ([`PROMINENT`]) or on many pages ([`FAMILIAR`]), or a word changed in a text would often change spelling shards too.
const SMALL: usize = 250;
const FAMILIAR: usize = 32;
const PROMINENT: u32 = 5;

/// What the scripts share with the program: the ranking's constants, and the analyser's tables for all that an edition's own do
/// not know.
pub fn script_data() -> ScriptData {
    ScriptData {
        search: format!("var RANKING={};", constants::as_json()),
        scripts: format!("var TABLES={};", Analyser::built_in().compact()),
    }
}

/// The files of an index by their paths in the tree.
pub fn tree(files: Files) -> BTreeMap<String, Vec<u8>> {
    let Files { folder, root, files } = files;
    let path = |name: &str| format!("{SEARCH_FOLDER}/{folder}/{name}.js");
    let root = (path("root"), carrier::root(&folder, &root));
    let others = files.into_iter().map(|(name, value)| (path(&name), carrier::file(&folder, &name, &value)));
    std::iter::once(root).chain(others).collect()
}

/// Makes the index of an edition from the pages that are in its own language.
pub fn build(site: &Site, messages: &Messages, edition: usize) -> Files {
    let graph = &site.graph;
    let locale = &graph.config.locales[edition];
    let words = Words::new(messages, &graph.config, edition);
    let own: Vec<(&PageId, usize)> =
        graph.editions[edition].entries.iter().filter(|(_, n)| graph.page(**n).locale == edition).map(|(id, n)| (id, *n)).collect();
    let analyser = Analyser::built_in();
    let (mut texts, mut collected, mut met) = (Vec::with_capacity(own.len()), Vec::with_capacity(own.len()), Met::default());
    // What most keyboards write.
    let mut units: BTreeSet<u32> = ('\0'..='\u{ff}').map(analyse::unit).collect();
    // In batches: the distinct words of all pages at once would be many times those of the language.
    for batch in own.chunks(BATCH) {
        let read = |(_, n): &(&PageId, usize)| {
            let text = text::of_page(site, messages, *n);
            let (surfaces, words) = collect::page(&text, analyser);
            let mut units = BTreeSet::new();
            text.add_units(&mut units);
            (text, surfaces, words, units)
        };
        let read: Vec<(PageText, Vec<Surface>, Collected, BTreeSet<u32>)> = batch.par_iter().map(read).collect();
        for (text, surfaces, words, own_units) in read {
            units.extend(own_units);
            texts.push(text);
            collected.push(Collected { surfaces: met.take(surfaces), ..words });
        }
    }
    let ids: Vec<&str> = own.iter().map(|(id, _)| &*id.0).collect();
    let slots = slot::assign(&ids);
    let mut index = Files { folder: locale.folder.clone(), ..Files::default() };
    let cards = cards(site, &own, &texts, &slots, &mut index);
    let linked = texts.into_iter().map(|text| text.sections.into_iter().map(|section| section.terms).collect()).collect();
    let (terms, head, tail) = shards(site, edition, &own, Read { linked, collected, met }, &slots);
    let (head, tail) = (keep(head, &mut index), keep(tail, &mut index));
    let zawgyi = is_burmese(site, &own).then(|| {
        let rules = analyser.compact_zawgyi();
        (rules["signs"].clone(), add(rules, "zawgyi", &mut index))
    });
    let contents = Contents {
        pages: own.len(),
        bits: slots.bits,
        terms: keep(terms, &mut index),
        rare: add(rare::value(&head, &tail), "", &mut index),
        analyser: analyser.compact_part(&units),
        cards,
        zawgyi,
    };
    index.root = root::value(site, edition, &words, &contents);
    index
}

/// Whether any title is Burmese: then queries may be in Zawgyi.
fn is_burmese(site: &Site, own: &[(&PageId, usize)]) -> bool {
    own.iter().any(|(_, n)| site.graph.page(*n).front.title.value.chars().any(|c| ('\u{1000}'..='\u{109f}').contains(&c)))
}

/// Takes shards into the index; what is told of their names.
fn keep(mut shards: Shards, index: &mut Files) -> (Shards, Vec<String>) {
    let values = std::mem::take(&mut shards.values).into_iter().zip(&shards.boundaries);
    let names = values.map(|(value, key)| add(Value::String(value), key, index)).collect();
    (shards, names)
}

/// Takes a file into the index; what is told of its name, of which `key` is the rest.
fn add(value: Value, key: &str, index: &mut Files) -> String {
    let told =
        carrier::names(&value).find(|told| is_free(&files::name(told, key), std::slice::from_ref(&value), index)).unwrap_or_default();
    index.files.insert(files::name(&told, key), value);
    told
}

/// Takes files into the index that have one name together; what is told of it.
fn add_group(values: Vec<Value>, key: &str, index: &mut Files) -> String {
    let whole = Value::Array(values.clone());
    // Twenty-nine names that are all taken would be a hash that is none.
    let told = carrier::names(&whole).find(|told| is_free(&files::name(told, key), &values, index)).unwrap_or_default();
    for (n, value) in values.into_iter().enumerate() {
        index.files.insert(files::part(&files::name(&told, key), n), value);
    }
    told
}

/// Whether no other files have the name.
fn is_free(name: &str, values: &[Value], index: &Files) -> bool {
    let is_same = |(n, value)| index.files.get(&files::part(name, n)) == Some(value);
    !index.files.contains_key(name) || values.iter().enumerate().all(is_same)
}

/// What is left of an edition's pages once their texts are put away.
struct Read {
    /// The terms that each page's sections link to.
    linked: Vec<Vec<Vec<String>>>,
    /// Each page's words.
    collected: Vec<Collected>,
    /// All surface forms.
    met: Met,
}

/// Term shards and spelling shards.
fn shards(site: &Site, edition: usize, own: &[(&PageId, usize)], read: Read, slots: &Slots) -> (Shards, Shards, Shards) {
    let graph = &site.graph;
    let tag = graph.config.locales[edition].tag.as_str();
    let mut stemmer = Stemmer::for_language(tag);
    let (vocabulary, groups) = Vocabulary::new(read.met, &mut stemmer);
    let synonyms = Synonyms::new(&graph.data.terms, tag, Analyser::built_in(), &stemmer, &vocabulary);
    let weights: Vec<Vec<Weight>> = read
        .collected
        .into_par_iter()
        .zip(read.linked)
        .zip(own)
        .map(|((words, linked), (id, _))| {
            let mut weights = weigh::page(&words, &groups, &linked, &synonyms);
            if graph.traits_of(id).kind == front_matter::Kind::Glossary {
                weigh::explain(&mut weights);
            }
            weights
        })
        .collect();
    let mut lists: Vec<Vec<Posting>> = vec![Vec::new(); vocabulary.groups];
    for n in slots.order() {
        for weight in &weights[n] {
            lists[weight.group as usize].push(Posting::new(slots.of[n], weight.section, weight.level));
        }
    }
    drop(weights);
    let df: Vec<u32> = lists.par_iter().map(|list| u32::try_from(postings::pages(list)).unwrap_or(u32::MAX)).collect();
    let aliases = vocabulary.aliases(&stemmer, &df);
    let mut terms: Vec<Term> =
        vocabulary.words.iter().chain(&aliases).map(|word| Term { key: word.key.clone(), list: word.group }).collect();
    for (key, list) in filters(site, own, slots) {
        terms.push(Term { key, list: u32::try_from(lists.len()).unwrap_or(u32::MAX) });
        lists.push(list);
    }
    terms.par_sort_unstable_by(|a, b| files::order(&a.key, &b.key));
    let is_familiar = |group: u32| {
        let (pages, list) = (df[group as usize] as usize, &lists[group as usize]);
        own.len() < SMALL || pages >= FAMILIAR || list.iter().any(|posting| posting.level() >= PROMINENT)
    };
    let (head, tail) = spelling(&vocabulary.words, &df, is_familiar);
    (shard::terms(&terms, &lists, vocabulary.groups, 1 << slots.bits), shard::spelling(&head), shard::spelling(&tail))
}

/// The words that mistyped ones are corrected to, and the same reversed; each with the number of its pages.
fn spelling(words: &[Word], df: &[u32], is_familiar: impl Fn(u32) -> bool) -> (Vec<Spelt>, Vec<Spelt>) {
    let corrected = |word: &&Word| {
        let letters = word.key.chars().count();
        // Two syllables are misspelt as words are; two Han characters are too short for it.
        word.kind != Kind::Tail && letters >= 3 && !word.key.bytes().all(|b| b.is_ascii_digit()) && is_familiar(word.group)
    };
    let head: Vec<Spelt> = words.iter().filter(corrected).map(|word| (word.key.clone(), df[word.group as usize] as usize)).collect();
    let mut tail: Vec<Spelt> = head.iter().map(|(key, df)| (key.chars().rev().collect(), *df)).collect();
    tail.sort_unstable_by(|a, b| files::order(&a.0, &b.0));
    (head, tail)
}

/// For each section at the top and each topic, the pages in it: under a key that no word can be.
fn filters(site: &Site, own: &[(&PageId, usize)], slots: &Slots) -> BTreeMap<String, Vec<Posting>> {
    let mut filters: BTreeMap<String, Vec<Posting>> = BTreeMap::new();
    for n in slots.order() {
        let id = own[n].0;
        let section = id.0.split('/').next().unwrap_or_default();
        let topics = site.graph.traits_of(id).filed().map(|(taxonomy, id): (Taxonomy, &str)| format!("/{}:{id}", taxonomy.as_str()));
        for key in std::iter::once(format!("/{section}")).chain(topics) {
            filters.entry(key).or_default().push(Posting::new(slots.of[n], 0, 0));
        }
    }
    filters
}

/// Text files and cards.
fn cards(site: &Site, own: &[(&PageId, usize)], texts: &[PageText], slots: &Slots, index: &mut Files) -> Cards {
    let bits = (own.len() > card::MOST_IN_ROOT).then(|| card::card_bits(own.len(), slots.bits));
    let card_of = |n: usize| bits.map_or(0, |bits| slots.of[n] >> bits);
    // Within a card in the order of ids, so that pages of one section tend to share a file.
    let mut order: Vec<usize> = (0..own.len()).collect();
    order.sort_by_key(|n| card_of(*n));
    let pages: Vec<(&str, &PageText, u32)> = order.iter().map(|n| (&*own[*n].0.0, &texts[*n], card_of(*n))).collect();
    let mut all: Vec<PageCard> = Vec::with_capacity(own.len());
    for group in card::groups(&pages) {
        let slot = |n: usize| slots.of[order[n]];
        let whole = |n: usize| (slot(n), pages[n].1, 0..pages[n].1.sections.len());
        let values = match group.parts.len() {
            0 | 1 => vec![card::text_value(group.pages.clone().map(whole))],
            _ => group
                .parts
                .iter()
                .map(|part| card::text_value(std::iter::once((slot(group.pages.start), pages[group.pages.start].1, part.clone()))))
                .collect(),
        };
        let first = address(site, own[order[group.pages.start]].0);
        let name = add_group(values, &first, index);
        let starts: Vec<usize> = group.parts.iter().skip(1).map(|part| part.start).collect();
        all.extend(group.pages.map(|n| PageCard {
            slot: slot(n),
            id: address(site, own[order[n]].0),
            title: pages[n].1.title.clone(),
            texts: name.clone(),
            starts: starts.clone(),
        }));
    }
    let all: Vec<&PageCard> = all.iter().collect();
    let Some(bits) = bits else { return Cards::Here(card::card(&all, slots.bits)) };
    let files = (0..1u32 << (slots.bits - bits)).map(|n| {
        let pages: Vec<&PageCard> = all.iter().copied().filter(|page| page.slot >> bits == n).collect();
        add(card::card(&pages, slots.bits), &n.to_string(), index)
    });
    Cards::Files(files.collect(), bits)
}

/// A page's id as cards write it.
fn address(site: &Site, id: &PageId) -> String {
    if id.is_home() {
        String::new()
    } else if site.graph.traits_of(id).is_section {
        format!("{id}/")
    } else {
        id.0.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_taken_is_given_to_no_other_file() {
        let mut index = Files::default();
        let value = Value::from("a");
        let taken = carrier::names(&value).next().unwrap();
        index.files.insert(files::name(&taken, ""), Value::from("another"));
        let told = add(value.clone(), "", &mut index);
        assert_ne!(told, taken);
        assert_eq!(add(value.clone(), "", &mut index), told);
        assert_eq!((index.files.len(), &index.files[&files::name(&told, "")]), (2, &value));
        let both = add_group(vec![value.clone(), "b".into()], "law/", &mut index);
        assert_eq!(add_group(vec![value.clone(), "b".into()], "law/", &mut index), both);
        assert_eq!((index.files.len(), &index.files[&(files::name(&both, "law/") + "1")]), (4, &Value::from("b")));
    }
}
