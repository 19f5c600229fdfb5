//! A skeleton and the blocks of a page: which block is what.

use std::collections::BTreeMap;

use super::entry::{Unfit, count};
use super::{Duty, Form, Part, Place};
use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::document::{Block, BlockKind};
use crate::fragment::Hole;
use crate::page::Page;
use crate::worksheet::{Answer, Worksheet};

/// Where an id of the skeleton leads.
#[derive(Clone, Copy)]
enum Known {
    Group(usize),
    Item(usize, usize),
    Scale,
}

/// Walks the page's blocks; `ids` are those of its headings.
pub fn join(sheet: Worksheet, page: &Page, ids: &[String], diagnostics: &mut Vec<Diagnostic>) -> Form {
    let known = known(&sheet);
    let mut walk = Walk { place: Place::Prose, scale: None, parts: Vec::new(), headings: BTreeMap::new(), lists: BTreeMap::new() };
    for (at, block) in page.document.blocks.iter().enumerate() {
        match (block.kind, heading_id(block, ids)) {
            (BlockKind::Heading(level), Some(id)) => walk.heading(at, level, id, known.get(id).copied()),
            (BlockKind::List, _) => walk.list(at, &sheet),
            (BlockKind::Footnotes, _) => walk.footnotes(),
            _ => walk.text(),
        }
    }
    let Walk { parts, headings, lists, .. } = walk;
    let missing = Missing { page, sheet: &sheet, headings: &headings, lists: &lists, ids };
    missing.report(diagnostics);
    let scales = sheet.scales.keys().filter_map(|id| Some((id.clone(), *lists.get(id)?))).collect();
    Form { parts, scales, sheet }
}

fn known(sheet: &Worksheet) -> BTreeMap<String, Known> {
    let mut known: BTreeMap<String, Known> = sheet.scales.keys().map(|id| (id.clone(), Known::Scale)).collect();
    for (g, group) in sheet.groups.iter().enumerate() {
        known.insert(group.id.clone(), Known::Group(g));
        known.extend(group.items.iter().enumerate().map(|(i, item)| (item.id.clone(), Known::Item(g, i))));
    }
    known
}

fn heading_id<'i>(block: &Block, ids: &'i [String]) -> Option<&'i str> {
    let n = block.html.holes.iter().find_map(|(_, hole)| if let Hole::HeadingId(n) = hole { Some(*n) } else { None })?;
    ids.get(n as usize).map(String::as_str)
}

/// The way through a page.
struct Walk {
    place: Place,
    /// The scale whose list is still to come.
    scale: Option<String>,
    parts: Vec<Part>,
    /// The blocks that name groups, items and scales, by id.
    headings: BTreeMap<String, usize>,
    /// The blocks that list answers, by the id of the item or scale.
    lists: BTreeMap<String, usize>,
}

impl Walk {
    fn heading(&mut self, at: usize, level: u8, id: &str, known: Option<Known>) {
        self.scale = None;
        let duty = if known.is_some() { Duty::Heading } else { Duty::Text };
        match known {
            Some(Known::Group(g)) => self.place = Place::Group(g),
            Some(Known::Item(g, i)) => self.place = Place::Item(g, i),
            Some(Known::Scale) => {
                self.place = Place::Prose;
                self.scale = Some(id.to_owned());
            }
            None if level <= 2 => self.place = Place::Prose,
            None if level == 3 => {
                if let Place::Item(g, _) = self.place {
                    self.place = Place::Group(g);
                }
            }
            None => {}
        }
        if known.is_some() {
            self.headings.entry(id.to_owned()).or_insert(at);
        }
        self.parts.push(Part { place: self.place, duty: if self.place == Place::Prose { Duty::Text } else { duty } });
    }

    fn list(&mut self, at: usize, sheet: &Worksheet) {
        let mut duty = Duty::Text;
        if let Some(scale) = self.scale.take() {
            self.lists.insert(scale, at);
        } else if let Place::Item(g, i) = self.place {
            let item = &sheet.groups[g].items[i];
            if !item.answer.listed().is_empty() && !self.lists.contains_key(&item.id) {
                self.lists.insert(item.id.clone(), at);
                duty = Duty::Answers;
            }
        }
        self.parts.push(Part { place: self.place, duty });
    }

    /// They are the whole page's, though they stand below its last item.
    fn footnotes(&mut self) {
        self.place = Place::Prose;
        self.text();
    }

    fn text(&mut self) {
        self.parts.push(Part { place: self.place, duty: Duty::Text });
    }
}

/// What a page owes its skeleton.
struct Missing<'a> {
    page: &'a Page,
    sheet: &'a Worksheet,
    headings: &'a BTreeMap<String, usize>,
    lists: &'a BTreeMap<String, usize>,
    /// Of all headings.
    ids: &'a [String],
}

impl Missing<'_> {
    fn report(&self, diagnostics: &mut Vec<Diagnostic>) {
        for group in &self.sheet.groups {
            if !self.headings.contains_key(&group.id) {
                diagnostics.push(self.unnamed("group", &group.id, &format!("add a heading: ## … {{#{}}}", group.id)));
            }
            for item in &group.items {
                match self.headings.get(&item.id) {
                    None => diagnostics.push(self.unnamed(
                        "item",
                        &item.id,
                        &format!("add ### … {{#{0}}} and its answers, or drop: [{0}] to the front matter to leave it out", item.id),
                    )),
                    Some(at) => diagnostics.extend(self.listed(&item.id, item.answer.listed(), *at)),
                }
            }
        }
        let used = |scale: &str| self.sheet.items().any(|item| item.answer == Answer::Scale(scale.to_owned()));
        for (scale, steps) in self.sheet.scales.iter().filter(|(scale, _)| used(scale)) {
            match self.headings.get(scale) {
                None => diagnostics.push(self.unnamed(
                    "scale",
                    scale,
                    &format!("add a heading ## … {{#{scale}}} and below it a list of {} answers: {}", steps.len(), steps.join(", ")),
                )),
                Some(at) => diagnostics.extend(self.listed(scale, steps, *at)),
            }
        }
        diagnostics.extend(self.disorder());
        diagnostics.extend(self.page.front.drop.iter().filter(|id| self.ids.contains(&id.value)).map(|id| {
            let message = format!("`{}` is left out, but its words are still here", id.value);
            let help = format!("take out the heading {{#{0}}} and what stands below it, or `{0}` from drop:", id.value);
            Diagnostic::error("worksheet-words", message).at(&self.page.file, id.span.clone()).help(help)
        }));
    }

    fn unnamed(&self, what: &str, id: &str, help: &str) -> Diagnostic {
        let message = format!("the {what} `{id}` of the worksheet `{}` has no words here", self.sheet.id);
        let others = self.ids.iter().map(String::as_str).filter(|other| !self.headings.contains_key(*other));
        let help = did_you_mean(id, others)
            .map_or_else(|| help.to_owned(), |near| format!("a heading here has the id `{near}`: write {{#{id}}} if that is it"));
        Diagnostic::error("worksheet-words", message).at(&self.page.file, self.page.front.title.span.clone()).help(help)
    }

    /// The list below a heading has an entry for every answer.
    fn listed(&self, id: &str, answers: &[String], heading: usize) -> Option<Diagnostic> {
        if answers.is_empty() {
            return None;
        }
        let blocks = &self.page.document.blocks;
        let help = format!("write one entry for each, in this order: {}", answers.join(", "));
        let (message, span) = match self.lists.get(id) {
            None => (format!("no list with the words for the answers to `{id}` stands below it"), &blocks[heading].span),
            Some(at) => match count(&blocks[*at].html) {
                Err(Unfit::Nested) => (format!("the list of `{id}` holds a list of its own"), &blocks[*at].span),
                Err(Unfit::Long) => (format!("an entry of the list of `{id}` is more than a line of text"), &blocks[*at].span),
                Ok(found) if found != answers.len() => {
                    (format!("the list of `{id}` must have {} and has {}", entries_in_words(answers.len()), found), &blocks[*at].span)
                }
                Ok(_) => return None,
            },
        };
        Some(Diagnostic::error("worksheet-words", message).at(&self.page.file, span.clone()).help(help))
    }

    /// The first item that stands before one that the skeleton has earlier.
    fn disorder(&self) -> Option<Diagnostic> {
        let ids = self.sheet.groups.iter().flat_map(|group| std::iter::once(&group.id).chain(group.items.iter().map(|item| &item.id)));
        let mut last: Option<(&String, usize)> = None;
        for id in ids {
            let Some(at) = self.headings.get(id) else { continue };
            if let Some((earlier, _)) = last.filter(|(_, before)| before > at) {
                let message = format!("`{id}` stands before `{earlier}`, but after it in the skeleton");
                let span = self.page.document.blocks[*at].span.clone();
                let help = format!("put the parts into the order of {}, so that people can talk about the same number", self.sheet.file);
                return Some(Diagnostic::warning("worksheet-order", message).at(&self.page.file, span).help(help));
            }
            last = Some((id, *at));
        }
        None
    }
}

fn entries_in_words(n: usize) -> String {
    if n == 1 { "one entry".to_owned() } else { format!("{n} entries") }
}
