//! What a translation must have in common with its source: entries of lists, numbers, names, links, figures, terms, and whether it denies or
//! obliges. Only for `check`: a page that is behind its source differs anyway and is left alone.
//!
//! Pages whose blocks stand in the same order are compared block by block, others as a whole.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::plain::{folded, names, numbers, words};
use super::sense::Words;
use super::{Freshness, aligned};
use crate::data::Data;
use crate::diagnostic::Diagnostic;
use crate::document::{Reference, Target};
use crate::graph::Graph;
use crate::page::Page;
use crate::source::Sources;

/// Numbers up to here are as often written as words.
const SPELLED: u64 = 12;

/// Everything in which translations differ from what they were made from; by page.
pub fn compare(graph: &Graph, freshness: &[Freshness], sources: &Sources) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (n, page) in graph.pages.iter().enumerate() {
        // A locale may drop and add items of a worksheet: then it has a wording of its own.
        let adapted = !page.front.drop.is_empty() || !page.front.add.is_empty();
        if adapted || matches!(freshness.get(n), Some(Freshness::Behind(_))) {
            continue;
        }
        let Some(original) = graph.original(n).map(|source| graph.page(source)) else { continue };
        let (Some(source), Some(own)) = (sources.text(&original.file), sources.text(&page.file)) else { continue };
        let tag = &*graph.config.locales[page.locale].tag;
        let pair = Pair {
            source: Side { page: original, text: source, tag: &graph.config.locales[original.locale].tag },
            own: Side { page, text: own, tag },
            data: &graph.data,
        };
        for (theirs, ours) in pair.stretches() {
            pair.compare(theirs, ours, &mut found);
        }
    }
    found
}

/// One of the two pages.
struct Side<'a> {
    page: &'a Page,
    text: &'a str,
    tag: &'a str,
}

impl Side<'_> {
    fn words(&self, span: &Range<usize>) -> String {
        words(self.text.get(span.clone()).unwrap_or_default())
    }

    fn references(&self, span: &Range<usize>) -> impl Iterator<Item = &Reference> {
        self.page.document.references.iter().filter(move |reference| span.contains(&reference.span.start))
    }

    fn language(&self) -> &str {
        self.tag.split('-').next().unwrap_or_default()
    }
}

struct Pair<'a> {
    source: Side<'a>,
    own: Side<'a>,
    data: &'a Data,
}

impl Pair<'_> {
    /// What is held against what.
    fn stretches(&self) -> Vec<(Range<usize>, Range<usize>)> {
        let (theirs, ours) = (&self.source.page.document.blocks, &self.own.page.document.blocks);
        if aligned(theirs, ours) {
            theirs.iter().zip(ours).map(|(a, b)| (a.span.clone(), b.span.clone())).collect()
        } else {
            vec![(self.source.page.body.clone(), self.own.page.body.clone())]
        }
    }

    fn compare(&self, theirs: Range<usize>, ours: Range<usize>, found: &mut Vec<Diagnostic>) {
        let (source, own) = (self.source.words(&theirs), self.own.words(&ours));
        let mut say = |code, what: String, help: &str| {
            let help = format!("{help}; the source is {}", self.source.page.file);
            found.push(Diagnostic::warning(code, what).at(&self.own.page.file, first_line(self.own.text, &ours)).help(help));
        };
        let (wanted, there) = (entries(self.source.text, &theirs), entries(self.own.text, &ours));
        if wanted != there {
            let what = format!("entries and rows here: {wanted} in the source, {there} in this translation");
            say("translation-entries", what, "see which entry is missing or too much");
        }
        for what in different_numbers(&source, &own) {
            say("translation-number", what, "write the number that the source gives, or correct the source");
        }
        for what in self.lost_names(&source, &own) {
            say("translation-name", what, "write the name as it is, or the glossary's word for it in this language");
        }
        for what in self.lost_references(&theirs, &ours) {
            say("translation-link", what, "put the link, figure or term where the source has it");
        }
        for what in self.other_terms(&ours) {
            say("translation-term", what, "use the glossary's word, or add this one to `also` of the term in content/data/terms.yaml");
        }
        let (Some(theirs), Some(ours)) = (Words::of(self.source.language()), Words::of(self.own.language())) else { return };
        let (source, own) = (folded(&source), folded(&own));
        let mut lost = |wanted: usize, there: usize, what: &str, help| {
            if there < wanted {
                say("translation-sense", format!("words that {what} here: {wanted} in the source, {there} in this translation"), help);
            }
        };
        lost(theirs.denials(&source), ours.denials(&own), "deny", "see whether a \"not\", \"never\" or \"without\" was lost");
        lost(theirs.duties(&source), ours.duties(&own), "oblige", "see whether a \"must\" was lost");
    }

    fn lost_names(&self, source: &str, own: &str) -> Vec<String> {
        let own = folded(own);
        let wanted: BTreeSet<&str> = names(source).collect();
        let there = |name: &&str| {
            own.contains(&folded(name))
                || self.data.terms.values().any(|term| {
                    let named = |text: &str| text.split(|c: char| !c.is_ascii_alphanumeric()).any(|word| word == *name);
                    let of = |tag: &str| {
                        term.term
                            .texts
                            .get(tag)
                            .map(|text| text.value.as_str())
                            .into_iter()
                            .chain(term.also.get(tag).into_iter().flatten().map(String::as_str))
                            .collect::<Vec<_>>()
                    };
                    of(self.source.tag).into_iter().any(named) && of(self.own.tag).iter().any(|word| shares_a_word(word, &own))
                })
        };
        wanted
            .into_iter()
            .filter(|name| !there(name))
            .map(|name| format!("the source names {name} here, this translation does not"))
            .collect()
    }

    fn lost_references(&self, theirs: &Range<usize>, ours: &Range<usize>) -> Vec<String> {
        let count = |side: &Side<'_>, span: &Range<usize>| {
            let mut targets: BTreeMap<String, usize> = BTreeMap::new();
            for reference in side.references(span) {
                *targets.entry(written(&reference.target)).or_default() += 1;
            }
            targets
        };
        let (wanted, there) = (count(&self.source, theirs), count(&self.own, ours));
        let lost = |(target, n): &(&String, &usize)| !target.is_empty() && there.get(*target).is_none_or(|there| there < *n);
        wanted.iter().filter(lost).map(|(target, _)| format!("the source has `{target}` here, this translation does not")).collect()
    }

    /// Words linked to a term that have nothing in common with the glossary's.
    fn other_terms(&self, ours: &Range<usize>) -> Vec<String> {
        let mut found = Vec::new();
        for reference in self.own.references(ours) {
            let Target::Term(id) = &reference.target else { continue };
            let Some(term) = self.data.terms.get(id) else { continue };
            let Some(word) = term.term.texts.get(self.own.tag) else { continue };
            let also = term.also.get(self.own.tag).into_iter().flatten().map(String::as_str);
            let linked = folded(&reference.text);
            if !linked.trim().is_empty() && !std::iter::once(word.value.as_str()).chain(also).any(|word| shares_a_word(word, &linked)) {
                found.push(format!("\"{}\" is linked to the term `{id}`, which is \"{}\" in the glossary", reference.text, word.value));
            }
        }
        found
    }
}

/// What both sides write alike. An anchor may be in another language, and so may an outside page.
fn written(target: &Target) -> String {
    match target {
        Target::Page { path, .. } => path.clone(),
        Target::Fact(id) => format!("fact:{id}"),
        Target::Term(id) => format!("term:{id}"),
        Target::File { path } => path.clone(),
        Target::Anchor(_) | Target::External(_) => String::new(),
    }
}

/// How many lines of a stretch begin an entry of a list, a definition or a row of a table.
fn entries(text: &str, span: &Range<usize>) -> usize {
    let begins = |line: &&str| {
        let line = line.trim_start_matches(|c: char| c.is_whitespace() || c == '>');
        let bare = line.trim_start_matches(|c: char| c.is_ascii_digit());
        let numbered = bare.len() < line.len() && (bare.starts_with(". ") || bare.starts_with(") "));
        numbered || ["- ", "* ", "+ ", ": "].iter().any(|marker| line.starts_with(marker)) || line.starts_with('|')
    };
    text.get(span.clone()).unwrap_or_default().lines().filter(begins).count()
}

fn different_numbers(source: &str, own: &str) -> Vec<String> {
    let count = |numbers: Vec<String>| {
        let mut counted: BTreeMap<String, usize> = BTreeMap::new();
        for number in numbers {
            *counted.entry(number).or_default() += 1;
        }
        counted
    };
    let (wanted, there) = (count(numbers(source)), count(numbers(own)));
    let small = |number: &str| number.parse::<u64>().is_ok_and(|n| n <= SPELLED);
    let lacks = |a: &BTreeMap<String, usize>, b: &BTreeMap<String, usize>| -> Vec<String> {
        a.iter().filter(|(number, _)| !small(number) && !b.contains_key(*number)).map(|(number, _)| number.clone()).collect()
    };
    let lost = lacks(&wanted, &there).into_iter().map(|number| format!("the source says {number} here, this translation does not"));
    let new = lacks(&there, &wanted).into_iter().map(|number| format!("this translation says {number} here, the source does not"));
    lost.chain(new).collect()
}

/// Whether a glossary's word, or enough of its beginning, is in a folded text: endings and beginnings change with the grammar.
fn shares_a_word(term: &str, text: &str) -> bool {
    let stems = folded(term);
    let long = |word: &&str| word.chars().count() > 2;
    stems.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(long).any(|word| {
        let letters: Vec<char> = word.strip_prefix("ال").unwrap_or(word).chars().collect();
        let stem: String = letters.iter().take(letters.len().clamp(3, 4)).collect();
        text.contains(&stem) || text.contains(word)
    }) || text.contains(stems.trim())
}

/// The first line of a stretch: what a report can show.
fn first_line(text: &str, span: &Range<usize>) -> Range<usize> {
    let end = text[span.clone()].find('\n').map_or(span.end, |n| span.start + n);
    span.start..end
}
